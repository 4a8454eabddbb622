#pragma once

#include "ui/login/charge_rows.h"
#include "ui/login/entry_page.h"

class QHBoxLayout;

namespace balcao {

class Sheet;

/// The counter is locked. It says how long, what is still waited for and what came meanwhile, and no name of
/// a customer and no amount.
class LockPage final : public EntryPage {
    Q_OBJECT
 public:
    LockPage(const Theme& theme, const QString& counter, const QString& person, QWidget* parent = nullptr);
    ~LockPage() override;

    /// For how long, and by itself because nobody used it.
    void setIdle(std::chrono::milliseconds time, bool byItself);
    void setCharges(std::vector<ChargeRow> charges);
    [[nodiscard]] const TextLabel& sentence() const { return *m_sentence; }

 Q_SIGNALS:
    void entered(const QString& pin);
    void switchWanted();

 private:
    void place();
    void say();

    TextLabel* m_sentence;
    Sheet* m_sheet;
    ChargeRows* m_rows;
    QHBoxLayout* m_promise;
    std::chrono::milliseconds m_idle{0};
    bool m_byItself = false;
    int m_open = 0;
};

}  // namespace balcao

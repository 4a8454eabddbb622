#pragma once

#include "ui/login/charge_rows.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace balcao {

class PinSide;
class Sheet;
class TextLabel;
class Theme;

/// The counter is locked. It says how long, what is still waited for and what came meanwhile, and no name of
/// a customer and no amount.
class LockPage final : public QWidget {
    Q_OBJECT
 public:
    LockPage(const Theme& theme, const QString& counter, const QString& person, QWidget* parent = nullptr);
    ~LockPage() override;

    /// For how long, and by itself because nobody used it.
    void setIdle(std::chrono::milliseconds time, bool byItself);
    void setCharges(std::vector<ChargeRow> charges);
    [[nodiscard]] PinSide& side() const { return *m_side; }
    [[nodiscard]] const TextLabel& sentence() const { return *m_sentence; }

 Q_SIGNALS:
    void entered(const QString& pin);
    void switchWanted();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void place();
    void say();

    const Theme& m_theme;
    TextLabel* m_title;
    TextLabel* m_sentence;
    Sheet* m_sheet;
    ChargeRows* m_rows;
    PinSide* m_side;
    QVBoxLayout* m_left;
    QHBoxLayout* m_promise;
    QAction* m_switch;
    std::chrono::milliseconds m_idle{0};
    bool m_byItself = false;
    int m_open = 0;
};

}  // namespace balcao

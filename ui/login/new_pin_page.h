#pragma once

#include "ui/login/entry_page.h"

namespace balcao {

struct Error;

/// Whoever signed in with a PIN that somebody else chose gives themselves one, typed twice.
class NewPinPage final : public EntryPage {
    Q_OBJECT
 public:
    NewPinPage(const Theme& theme, const QString& person, QWidget* parent = nullptr);
    ~NewPinPage() override;

    /// What was chosen is not taken: it begins again.
    void showError(const Error& error);

 Q_SIGNALS:
    void chosen(const QString& pin);
    /// They go away instead.
    void cancelled();

 private:
    void take(const QString& pin);
    void ask(const QString& prompt);
    void forget();

    QString m_person;
    QString m_first;  ///< typed once
};

}  // namespace balcao

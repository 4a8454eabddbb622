#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace balcao {

struct Error;
class PinSide;
class TextLabel;
class Theme;

/// Whoever signed in with a PIN that somebody else chose gives themselves one, typed twice.
class NewPinPage final : public QWidget {
    Q_OBJECT
 public:
    NewPinPage(const Theme& theme, const QString& person, QWidget* parent = nullptr);
    ~NewPinPage() override;

    /// What was chosen is not taken: it begins again.
    void showError(const Error& error);
    [[nodiscard]] PinSide& side() const { return *m_side; }

 Q_SIGNALS:
    void chosen(const QString& pin);
    /// They go away instead.
    void cancelled();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void place();
    void take(const QString& pin);
    void ask(const QString& prompt);
    void forget();

    const Theme& m_theme;
    QString m_person;
    QString m_first;  ///< typed once
    TextLabel* m_title;
    TextLabel* m_sentence;
    PinSide* m_side;
    QVBoxLayout* m_left;
    QAction* m_cancel;
};

}  // namespace balcao

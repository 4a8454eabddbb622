#pragma once

#include "base/future.h"
#include "ui/receipt/secret_paper.h"

#include <QWidget>

#include <functional>

namespace balcao {

class ActionButton;
class SecretClipboard;
class TextLabel;
class Theme;

/// A secret that is told once, with what brings it to paper: Print and Copy. It leaves the screen with
/// `forget`; what was copied leaves the clipboard by itself.
class SecretSheet final : public QWidget {
    Q_OBJECT
 public:
    using Print = std::function<Future<Done>(const SecretPaper& paper)>;
    /// Without `print` nothing can be printed here.
    SecretSheet(const Theme& theme, Print print, QWidget* parent = nullptr);

    void tell(const SecretPaper& paper);
    void forget();
    [[nodiscard]] bool tells() const { return !m_paper.lines.isEmpty(); }

 private:
    void print();
    void say(const QString& sentence);

    Print m_printer;
    SecretPaper m_paper;
    SecretClipboard* m_clipboard;
    TextLabel* m_title;
    TextLabel* m_lines;
    TextLabel* m_sentence;
    TextLabel* m_said;
    ActionButton* m_copy;
    ActionButton* m_print;
};

}  // namespace balcao

#pragma once

#include "base/error.h"
#include "ui/theme/icons.h"

#include <QWidget>

class QLabel;

namespace balcao {

class TextLabel;
class Theme;

/// One sentence about what happened, in its place in the page: it pushes content and never covers. Hidden
/// while it has nothing to say.
class Notice final : public QWidget {
    Q_OBJECT
 public:
    enum class Kind { Done, Attention, Failed };

    explicit Notice(const Theme& theme, QWidget* parent = nullptr);

    void say(Kind kind, const QString& sentence);
    /// What happened, what was not lost, and what to do where that is no key of another page.
    void sayError(const Error& error, const QString& notLost = {});
    void clear();
    [[nodiscard]] QString sentence() const;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void restyle();

    const Theme& m_theme;
    Kind m_kind = Kind::Done;
    TextLabel* m_text;
};

}  // namespace balcao

#pragma once

#include "base/error.h"

#include <QWidget>

namespace balcao {

class Theme;

/// Fills the window when the office cannot be opened: what happened, what was not lost, what can be done.
class ProblemPage final : public QWidget {
    Q_OBJECT
 public:
    ProblemPage(const Theme& theme, const Error& error, const QString& where, QWidget* parent = nullptr);

 Q_SIGNALS:
    void tryAgain();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
};

}  // namespace balcao

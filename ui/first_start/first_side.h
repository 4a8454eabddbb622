#pragma once

#include <QWidget>

class QAction;

namespace balcao {

class Theme;

/// The quiet left third of the first screen: who speaks, what it takes, in which language, and a promise,
/// and the other way to begin.
class FirstSide final : public QWidget {
    Q_OBJECT
 public:
    FirstSide(const Theme& theme, const QString& language, QAction* restore, QWidget* parent = nullptr);

 Q_SIGNALS:
    void languageChosen(const QString& language);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    void place();

    const Theme& m_theme;
};

}  // namespace balcao

#pragma once

#include <QWidget>

class QHBoxLayout;

namespace balcao {

class TextLabel;
class Theme;

/// Head of a back-office page, 56 high: title, one fact beside it, actions on the right.
class PageHeader final : public QWidget {
    Q_OBJECT
 public:
    explicit PageHeader(const Theme& theme, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFact(const QString& fact);
    void addAction(QWidget* widget);  ///< to the right end
    void addTab(QWidget* widget);     ///< beside the title

 private:
    void restyle();

    const Theme& m_theme;
    TextLabel* m_title;
    TextLabel* m_fact;
    QHBoxLayout* m_row;
    QHBoxLayout* m_tabs;
};

}  // namespace balcao

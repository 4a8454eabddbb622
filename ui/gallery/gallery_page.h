#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace balcao {

class Theme;

/// Every component beside every other, with made-up content: for the eye that compares it with the design.
class GalleryPage final : public QScrollArea {
    Q_OBJECT
 public:
    explicit GalleryPage(const Theme& theme, QWidget* parent = nullptr);

 private:
    void firstColumn(QVBoxLayout& column);
    void secondColumn(QVBoxLayout& column);
    void thirdColumn(QVBoxLayout& column);
    void counterRow(QVBoxLayout& column);
    /// A heading and its example.
    void show(QVBoxLayout& column, const QString& heading, QWidget* example);

    const Theme& m_theme;
};

}  // namespace balcao

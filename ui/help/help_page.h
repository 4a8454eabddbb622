#pragma once

#include "ui/shell/key_map.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace balcao {

class PageHeader;
class Theme;

/// What a person at the counter may need in a hurry: what to do in trouble, the keys as they are set now,
/// the version, and where the data lie.
class HelpPage final : public QWidget {
    Q_OBJECT
 public:
    HelpPage(const Theme& theme, const KeyMap& keys, const QString& profileDirectory,
             QWidget* parent = nullptr);

 protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void rebuild();
    void takeFocus();
    [[nodiscard]] QWidget* makeTroubles();
    [[nodiscard]] QWidget* makeKeys();
    void addTrouble(QVBoxLayout& column, const QString& what, const QString& answer);

    const Theme& m_theme;
    const KeyMap& m_keys;
    QString m_directory;
    PageHeader* m_header;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout;
};

}  // namespace balcao

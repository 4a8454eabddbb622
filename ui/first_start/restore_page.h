#pragma once

#include "base/result.h"

#include <QWidget>

#include <functional>

class QAction;

namespace balcao {

class ActionButton;
class CountBar;
class Field;
class Notice;
class TextLabel;
class Theme;

/// The other way to begin: a shop that was, out of its backup. The file, the key that opens it, and how far
/// it has come; what was here before stays until all of it is proved.
class RestorePage final : public QWidget {
    Q_OBJECT
 public:
    enum class Key { Recovery, Passphrase };
    /// What the work does, in this order.
    enum class Stage { Reading, Filling, Proving, Using };
    struct Tools {
        /// Asks which file; calls back only where one was chosen.
        std::function<void(const std::function<void(const QString& file)>& chosen)> choose;
        /// What opens that file.
        std::function<Result<Key>(const QString& file)> asksFor;
    };
    /// `place` is where the data will live, as the person chose it.
    RestorePage(const Theme& theme, Tools tools, const QString& place, QWidget* parent = nullptr);

    void showStage(Stage stage);
    /// Nothing was changed; the file that was chosen stays.
    void showError(const Error& error);
    /// The program ended in the middle of it, the last time.
    void showCutOff();

 Q_SIGNALS:
    /// The key leaves the page with it.
    void wanted(const QString& file, const QByteArray& key);
    void back();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void take(const QString& file);
    void look();
    void begin();
    void showState();

    const Theme& m_theme;
    Tools m_tools;
    Key m_kind = Key::Recovery;
    bool m_busy = false;
    QAction* m_restore;
    QAction* m_choose;
    QAction* m_back;
    Field* m_file;
    Field* m_key;
    Notice* m_notice;
    CountBar* m_bar;
};

/// What went wrong with a restore and what helps, where the error's own sentence does not say it.
[[nodiscard]] QString restoreSentence(const Error& error);

}  // namespace balcao

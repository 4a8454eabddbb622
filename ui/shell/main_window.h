#pragma once

#include "ui/shell/key_map.h"
#include "ui/shell/office_status.h"

#include <QMainWindow>
#include <QSet>

class QStackedLayout;

namespace balcao {

class NavRail;
class PageStack;
class StatusStrip;
class Theme;
class TrainingBand;

/// The frame of everything: rail, pages, strip, training band. Pages are added as they become ready; before
/// that, and when the office cannot be opened at all, one cover fills the window.
class MainWindow final : public QMainWindow {
    Q_OBJECT
 public:
    MainWindow(Theme& theme, const Clock& clock, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Where a page is made: one that is made elsewhere would get its style anew on the way in.
    [[nodiscard]] QWidget* pagesParent() const;
    /// Known ids: "counter", "queue", "sales", "journal", "customers", "settings", "help", and off
    /// the rail "account". Takes the page over.
    void addPage(const QString& id, QWidget* page);
    /// Takes these pages away and deletes them when control returns to the event loop.
    void clearPages(const QStringList& ids);
    [[nodiscard]] QWidget* page(const QString& id) const;
    /// A page that is not for the person who is here: off the rail, and no key leads to it.
    void setPageOpen(const QString& id, bool open);
    /// False when there is no such page, or none for this person.
    bool showPage(const QString& id);
    [[nodiscard]] QString currentPage() const;

    /// Fills the whole window, rail and strip included, and neither a key nor a press reaches what is behind
    /// it; null takes the cover away and deletes it.
    void setCover(QWidget* cover);
    [[nodiscard]] QWidget* cover() const { return m_cover; }

    void setStatus(const OfficeStatus& status);
    /// Somebody is signed in, and may lock the counter.
    void setLockable(bool lockable);
    [[nodiscard]] KeyMap& keys() { return m_keys; }

    /// What a profile keeps of the window; an unreadable or off-screen one is ignored.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap& state);
    /// To the front, out of the taskbar if need be.
    void raiseHere();

 Q_SIGNALS:
    /// Also when the cover over it is gone.
    void pageShown(const QString& id);
    /// The lock key, or the lock on the rail.
    void lockAsked();
    /// The person closed the window or asked to quit.
    void closing();

 protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

 private:
    [[nodiscard]] bool isOpen(const QString& id) const;
    void nameKeys(const QString& page);
    void makePageAction(const QString& id, const QKeySequence& keys);
    void retranslate();
    void enableActions();
    void showTitle();
    void showStatus();
    void restyle();
    void walk(int step);

    Theme& m_theme;
    const Clock& m_clock;
    KeyMap m_keys;
    OfficeStatus m_status;
    QStackedLayout* m_layers;
    QWidget* m_shell;
    QWidget* m_cover = nullptr;
    NavRail* m_rail;
    TrainingBand* m_trainingBand;
    PageStack* m_stack;
    StatusStrip* m_strip;
    QHash<QString, QWidget*> m_pages;
    QSet<QString> m_closedPages;
    QHash<QString, QAction*> m_pageActions;
    QAction* m_lockAction;
    bool m_lockable = false;
};

}  // namespace balcao

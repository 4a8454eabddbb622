#include "ui/shell/main_window.h"

#include "ui/shell/status_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/page_stack.h"
#include "ui/widgets/status_strip.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <QWindow>

namespace balcao {

namespace {

constexpr QSize kLeastWindow{1280, 690};
constexpr QSize kUsualWindow{1366, 768};
constexpr int kStatusTickMs = 1'000;

struct PageSeed {
    const char* id;
    Icon icon;
    bool foot;
};
/// The order on the rail. Only pages that exist are shown.
constexpr PageSeed kPageSeeds[] = {
    {"counter", Icon::Shop, false},      {"queue", Icon::ListOl, false},
    {"sales", Icon::Receipt, false},     {"journal", Icon::JournalCheck, false},
    {"customers", Icon::People, false},  {"settings", Icon::Sliders, false},
    {"help", Icon::QuestionCircle, true}};
/// On the rail like a page, and none.
const QString kLock = QStringLiteral("lock");
/// A page, and not on the rail: it is reached from the person's name.
const QString kAccount = QStringLiteral("account");

}  // namespace

MainWindow::MainWindow(Theme& theme, const Clock& clock, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_clock(clock) {
    setObjectName(QStringLiteral("mainWindow"));
    auto* centre = new QWidget(this);
    m_layers = new QStackedLayout(centre);
    m_shell = new QWidget(centre);
    m_trainingBand = new TrainingBand(theme, {}, m_shell);
    m_trainingBand->hide();
    m_rail = new NavRail(theme, m_shell);
    m_stack = new PageStack(m_shell);
    m_strip = new StatusStrip(theme, m_shell);

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_stack, 1);
    right->addWidget(m_strip);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addLayout(right, 1);
    auto* column = new QVBoxLayout(m_shell);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trainingBand);
    column->addLayout(middle, 1);
    m_layers->addWidget(m_shell);
    setCentralWidget(centre);

    makePageAction(QStringLiteral("counter"), QKeySequence(Qt::ALT | Qt::Key_1));
    makePageAction(QStringLiteral("queue"), QKeySequence(Qt::ALT | Qt::Key_2));
    makePageAction(QStringLiteral("sales"), QKeySequence(Qt::ALT | Qt::Key_3));
    makePageAction(QStringLiteral("settings"), QKeySequence(Qt::ALT | Qt::Key_4));
    makePageAction(QStringLiteral("journal"), QKeySequence(Qt::ALT | Qt::Key_5));
    makePageAction(QStringLiteral("customers"), QKeySequence(Qt::ALT | Qt::Key_6));
    makePageAction(QStringLiteral("help"), QKeySequence(Qt::Key_F1));
    makePageAction(kAccount, QKeySequence(Qt::ALT | Qt::Key_0));
    auto* next = new QAction(this);
    next->setObjectName(QStringLiteral("nextPage"));
    next->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab));
    connect(next, &QAction::triggered, this, [this] { walk(1); });
    addAction(next);
    m_lockAction = new QAction(this);
    m_lockAction->setObjectName(kLock);
    m_lockAction->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
    connect(m_lockAction, &QAction::triggered, this, &MainWindow::lockAsked);
    addAction(m_lockAction);
    auto* quit = new QAction(this);
    quit->setObjectName(QStringLiteral("quit"));
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &QWidget::close);
    addAction(quit);

    connect(&m_keys, &KeyMap::changed, this, [this] { nameKeys(currentPage()); });
    connect(m_rail, &NavRail::chosen, this, [this](const QString& id) {
        if (id == kLock) {
            Q_EMIT lockAsked();
        } else {
            showPage(id);
        }
    });
    connect(m_strip, &StatusStrip::personPressed, this, [this] { showPage(kAccount); });
    connect(&theme, &Theme::changed, this, &MainWindow::restyle);
    resize(kUsualWindow);
    restyle();
    retranslate();
    startTimer(kStatusTickMs);
}

MainWindow::~MainWindow() = default;

void MainWindow::makePageAction(const QString& id, const QKeySequence& keys) {
    auto* action = new QAction(this);
    action->setObjectName(QString(QStringLiteral("page.") + id));
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, id] { showPage(id); });
    addAction(action);
    m_pageActions.insert(id, action);
}

QWidget* MainWindow::pagesParent() const {
    return m_stack;
}

void MainWindow::addPage(const QString& id, QWidget* page) {
    m_pages.insert(id, page);
    m_stack->addWidget(page);
    m_keys.adopt(this);
    retranslate();
    if (m_pages.size() == 1) showPage(id);
}

void MainWindow::clearPages(const QStringList& ids) {
    for (const QString& id : ids) {
        QWidget* page = m_pages.take(id);
        if (page == nullptr) continue;
        m_stack->removeWidget(page);
        page->hide();
        page->deleteLater();
    }
    retranslate();
}

QWidget* MainWindow::page(const QString& id) const {
    return m_pages.value(id);
}

bool MainWindow::isOpen(const QString& id) const {
    return m_pages.contains(id) && !m_closedPages.contains(id);
}

void MainWindow::setPageOpen(const QString& id, bool open) {
    if (open == !m_closedPages.contains(id)) return;
    if (open) {
        m_closedPages.remove(id);
    } else {
        m_closedPages.insert(id);
        if (currentPage() == id && !m_cover) showPage(QStringLiteral("counter"));
    }
    retranslate();
}

bool MainWindow::showPage(const QString& id) {
    if (!isOpen(id)) return false;
    QWidget* wanted = m_pages.value(id);
    nameKeys(id);
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(id);
    Q_EMIT pageShown(id);
    return true;
}

void MainWindow::nameKeys(const QString& page) {
    setKeyWords(m_keys.words(page));
}

QString MainWindow::currentPage() const {
    return m_pages.key(m_stack->currentWidget());
}

void MainWindow::walk(int step) {
    QStringList order;
    for (const PageSeed& seed : kPageSeeds) {
        const QString id = QString::fromLatin1(seed.id);
        if (isOpen(id)) order << id;
    }
    if (order.isEmpty()) return;
    const qsizetype at = order.indexOf(currentPage());
    showPage(order.at((at + step + order.size()) % order.size()));
}

void MainWindow::setCover(QWidget* cover) {
    if (m_cover) {
        m_layers->removeWidget(m_cover);
        m_cover->deleteLater();
    }
    m_cover = cover;
    if (cover) {
        m_layers->addWidget(cover);
        m_layers->setCurrentWidget(cover);
        cover->setFocus(Qt::OtherFocusReason);
        // Hidden alone, it could still be given the focus by its own pages, or a press by a screen reader.
        m_shell->setEnabled(false);
    } else {
        m_shell->setEnabled(true);
        m_layers->setCurrentWidget(m_shell);
    }
    enableActions();
    // The page may have changed behind the cover, where it could not take the focus.
    if (!cover) Q_EMIT pageShown(currentPage());
}

void MainWindow::enableActions() {
    for (auto it = m_pageActions.cbegin(); it != m_pageActions.cend(); ++it) {
        it.value()->setEnabled(isOpen(it.key()) && !m_cover);
    }
    findChild<QAction*>(QStringLiteral("nextPage"))->setEnabled(!m_cover);
    m_lockAction->setEnabled(m_lockable && !m_cover);
}

void MainWindow::setLockable(bool lockable) {
    if (lockable == m_lockable) return;
    m_lockable = lockable;
    retranslate();
}

void MainWindow::setStatus(const OfficeStatus& status) {
    m_status = status;
    m_trainingBand->setVisible(status.training);
    m_rail->setCount(QStringLiteral("sales"), status.openTasks);
    showTitle();
    showStatus();
}

void MainWindow::showTitle() {
    setWindowTitle(m_status.unit.isEmpty() ? tr("Balcão") : tr("Balcão, %1").arg(m_status.unit));
}

void MainWindow::showStatus() {
    m_strip->setLeft(StatusWords::left(m_status));
    m_strip->setRight(StatusWords::right(m_status, m_clock.now()));
    m_strip->setToolTip(StatusWords::hint(m_status));
}

QVariantMap MainWindow::saveState() const {
    return {{QStringLiteral("geometry"), QString::fromLatin1(saveGeometry().toBase64())},
            {QStringLiteral("page"), currentPage()}};
}

void MainWindow::restoreState(const QVariantMap& state) {
    const QByteArray geometry =
        QByteArray::fromBase64(state.value(QStringLiteral("geometry")).toString().toLatin1());
    if (geometry.isEmpty() || !restoreGeometry(geometry)) return;
    // A screen that is no longer there must not take the window with it.
    const QScreen* on = QGuiApplication::screenAt(frameGeometry().center());
    if (!on && QGuiApplication::primaryScreen()) {
        move(QGuiApplication::primaryScreen()->availableGeometry().topLeft());
    }
}

void MainWindow::raiseHere() {
    setWindowState((windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    show();
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    Q_EMIT closing();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    m_theme.setWindowSize(size());
}

void MainWindow::timerEvent(QTimerEvent* event) {
    Q_UNUSED(event)
    showStatus();
}

void MainWindow::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

void MainWindow::restyle() {
    const QScreen* on = screen();
    const QSize room = on ? on->availableGeometry().size() : kLeastWindow;
    setMinimumSize(kLeastWindow.boundedTo(room));
    update();
}

void MainWindow::retranslate() {
    showTitle();
    const QHash<QString, QString> words{{QStringLiteral("counter"), tr("Counter")},
                                        {QStringLiteral("queue"), tr("Queue")},
                                        {QStringLiteral("sales"), tr("Sales")},
                                        {QStringLiteral("journal"), tr("Journal")},
                                        {QStringLiteral("customers"), tr("Customers")},
                                        {QStringLiteral("settings"), tr("Settings")},
                                        {QStringLiteral("help"), tr("Help")}};
    std::vector<NavItem> items;
    for (const PageSeed& seed : kPageSeeds) {
        const QString id = QString::fromLatin1(seed.id);
        m_pageActions.value(id)->setText(words.value(id));
        if (!isOpen(id)) continue;
        const int count = id == QStringLiteral("sales") ? m_status.openTasks : 0;
        items.push_back({id, seed.icon, words.value(id), count, seed.foot});
    }
    m_pageActions.value(kAccount)->setText(tr("My account"));
    m_strip->setPersonOpens(isOpen(kAccount));
    m_lockAction->setText(tr("Lock"));
    if (m_lockable) items.push_back({kLock, Icon::Lock, tr("Lock"), 0, true});
    m_rail->setItems(std::move(items));
    enableActions();
    m_rail->setCurrent(currentPage());
    m_rail->setAccessibleName(tr("Pages"));
    if (QAction* next = findChild<QAction*>(QStringLiteral("nextPage"))) next->setText(tr("Next page"));
    if (QAction* quit = findChild<QAction*>(QStringLiteral("quit"))) quit->setText(tr("Close Balcão"));
    m_trainingBand->setWords(tr("Training: nothing here moves real money"));
    showStatus();
}

}  // namespace balcao

#include "ui/first_start/first_start_page.h"

#include "ui/first_start/data_step.h"
#include "ui/first_start/first_foot.h"
#include "ui/first_start/first_side.h"
#include "ui/first_start/node_step.h"
#include "ui/first_start/step_square.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/page_action.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kMostName = 80;
}

FirstStartPage::FirstStartPage(const Theme& theme, Tests tests, const QString& language,
                               const FirstChoices& initial, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("firstStart"));
    setProperty("keyScope", QStringLiteral("firstStart"));
    m_open = makeAction(QStringLiteral("firstOpen"), tr("Open the counter"), QKeySequence(Qt::Key_Return));
    QAction* testData = makeAction(QStringLiteral("firstTestDatabase"), tr("Test"), QKeySequence(Qt::Key_F4));
    QAction* testNode = makeAction(QStringLiteral("firstTestNode"), tr("Test"), QKeySequence(Qt::Key_F5));
    m_restore =
        makeAction(QStringLiteral("firstRestore"), tr("Restore from a backup"), QKeySequence(Qt::Key_F7));
    auto* side = new FirstSide(theme, language, m_restore, this);
    m_data = new DataStep(theme, std::move(tests.database), testData, this);
    m_data->setUrl(initial.databaseUrl);
    m_node = new NodeStep(theme, std::move(tests.lnd), testNode, this);
    m_notice = new Notice(theme, this);
    m_foot = new FirstFoot(theme, initial.currency, m_open, this);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(buildSteps(initial));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noticeRow = new QHBoxLayout;
    m_noticeRow->addWidget(m_notice);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme.px(10));
    right->addWidget(scroll, 1);
    right->addLayout(m_noticeRow);
    right->addWidget(m_foot);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(side);
    layout->addLayout(right, 1);

    connect(side, &FirstSide::languageChosen, this, &FirstStartPage::languageChosen);
    connect(m_open, &QAction::triggered, this, &FirstStartPage::open);
    connect(m_restore, &QAction::triggered, this, [this] { Q_EMIT restoreWanted(choices()); });
    connect(m_foot, &FirstFoot::edited, this, &FirstStartPage::showState);
    for (Field* field : {m_unit, m_person}) connect(field, &Field::edited, this, &FirstStartPage::showState);
    for (ConnectStep* step : std::initializer_list<ConnectStep*>{m_data, m_node}) {
        connect(step, &ConnectStep::edited, this, &FirstStartPage::showState);
        connect(step, &ConnectStep::tested, this, [this, step] { tested(*step); });
        connect(step->testAction(), &QAction::triggered, this, [this, step] { test(*step, false); });
    }
    connect(&theme, &Theme::changed, this, &FirstStartPage::place);
    place();
    showState();
}

FirstStartPage::~FirstStartPage() = default;

void FirstStartPage::place() {
    const auto px = [this](int design) { return m_theme.px(design); };
    m_steps->setContentsMargins(px(56), px(48), px(64), px(8));
    m_steps->setSpacing(px(36));
    m_noticeRow->setContentsMargins(px(56) + px(30) + px(18), 0, px(64), 0);
    for (const StepBox& box : m_boxes) {
        box.across->setSpacing(px(18));
        box.down->setSpacing(px(10));
        box.title->setMinimumHeight(px(30));
    }
}

QAction* FirstStartPage::makeAction(const QString& name, const QString& text, const QKeySequence& keys) {
    QAction* action = addPageAction(*this, name, keys);
    action->setText(text);
    return action;
}

QWidget* FirstStartPage::buildSteps(const FirstChoices& initial) {
    auto* steps = new QWidget(this);
    m_steps = new QVBoxLayout(steps);
    m_steps->addWidget(buildStep(1, tr("Who you are"), buildWho(initial)));
    m_steps->addWidget(buildStep(2, tr("Where the data live"), m_data));
    m_steps->addWidget(buildStep(3, tr("How you receive Lightning"), m_node));
    m_steps->addStretch(1);
    return steps;
}

QWidget* FirstStartPage::buildStep(int number, const QString& title, QWidget* content) {
    auto* box = new QWidget(this);
    auto* square = new StepSquare(m_theme, number, box);
    m_squares[number - 1] = square;
    auto* words = label::make(m_theme, TextStyle::Section, Role::Ink, box);
    words->setPlain(title);
    content->setParent(box);
    auto* down = new QVBoxLayout;
    down->addWidget(words);
    down->addWidget(content);
    auto* across = new QHBoxLayout(box);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(square, 0, Qt::AlignTop);
    across->addLayout(down, 1);
    m_boxes.push_back({across, down, words});
    return box;
}

QWidget* FirstStartPage::buildWho(const FirstChoices& initial) {
    auto* box = new QWidget(this);
    const auto field = [this, box](const QString& text, const QString& name, const QString& value) {
        auto* made = new Field(m_theme, text, Field::Density::Counter, box);
        made->edit()->setObjectName(name);
        made->edit()->setMaxLength(kMostName);
        made->setText(value);
        return made;
    };
    m_unit = field(tr("Name of the office or shop"), QStringLiteral("firstUnit"), initial.unit);
    m_person = field(tr("Your name"), QStringLiteral("firstPerson"), initial.person);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(14));
    row->addWidget(m_unit, 1, Qt::AlignTop);
    row->addWidget(m_person, 1, Qt::AlignTop);
    return box;
}

FirstChoices FirstStartPage::choices() const {
    FirstChoices made;
    made.unit = m_unit->text().trimmed();
    made.person = m_person->text().trimmed();
    made.currency = m_foot->currency();
    made.catalogue = m_foot->catalogue();
    made.databaseUrl = m_data->url();
    made.databasePassword = m_data->password();
    if (m_node->isOwn()) {
        made.lnd = m_node->connection();
        made.macaroon = m_node->macaroon();
    }
    return made;
}

void FirstStartPage::showState() {
    const bool who = !m_unit->text().trimmed().isEmpty() && !m_person->text().trimmed().isEmpty();
    const bool where = m_data->isComplete();
    const bool node = m_node->isComplete();
    // What is being tested or made stands still; what was made is not chosen again.
    const bool choosing = !m_busy && !m_made;
    for (Field* field : {m_unit, m_person}) field->setEnabled(choosing);
    m_data->showState(choosing);
    m_node->showState(!m_busy);

    using State = StepSquare::State;
    const bool done[] = {who, where, node};
    bool now = false;
    for (int i = 0; i < 3; ++i) {
        m_squares[i]->setState(done[i] ? State::Done : now ? State::Next : State::Now);
        now = now || !done[i];
    }
    QString missing;
    if (!who) {
        missing = tr("Two names are missing: the place and yours.");
    } else if (!where) {
        missing = tr("The server's address is missing.");
    } else if (!node) {
        missing = tr("The node's address and credential are missing.");
    }
    m_foot->showState(choosing, missing);
    m_open->setEnabled(missing.isEmpty() && !m_busy);
    m_restore->setEnabled(choosing && where);
}

void FirstStartPage::test(ConnectStep& step, bool thenOpen) {
    m_notice->clear();
    m_thenOpen = thenOpen;
    setBusy(true);
    step.test();
}

void FirstStartPage::tested(const ConnectStep& step) {
    setBusy(false);
    if (!m_thenOpen) return;
    if (step.passed()) return open();
    if (&step == m_data) {
        m_notice->say(
            Notice::Kind::Failed,
            tr("The server did not pass its test, and nothing was made. Correct the address, or begin on "
               "this computer."));
    } else {
        m_notice->say(
            Notice::Kind::Failed,
            m_made ? tr("The node did not pass its test, and the demo node receives. Correct the "
                        "connection, or go on with the demo node.")
                   : tr("The node did not pass its test, and nothing was made. Correct the connection, or "
                        "begin with the demo node and connect yours later, in Settings."));
    }
}

void FirstStartPage::open() {
    if (m_busy || !m_open->isEnabled()) return;
    m_notice->clear();
    if (m_data->isOwn() && !m_made && !m_data->passed()) return test(*m_data, true);
    if (m_node->isOwn() && !m_node->passed()) return test(*m_node, true);
    Q_EMIT chosen(choices());
}

void FirstStartPage::setBusy(bool busy) {
    m_busy = busy;
    m_open->setText(busy ? tr("Opening") : tr("Open the counter"));
    showState();
}

void FirstStartPage::showError(const Error& error) {
    setBusy(false);
    m_notice->sayError(error, tr("The counter is not set up yet, and what you typed is still here."));
}

void FirstStartPage::showNodeError(const Error& error) {
    m_made = true;
    setBusy(false);
    m_notice->sayError(error,
                       tr("The counter is made and the demo node receives. Try once more, or go on with "
                          "the demo node."));
}

void FirstStartPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

void FirstStartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    (m_unit->text().isEmpty() ? m_unit : m_person)->edit()->setFocus(Qt::OtherFocusReason);
}

}  // namespace balcao

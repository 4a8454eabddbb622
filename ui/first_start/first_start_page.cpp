#include "ui/first_start/first_start_page.h"

#include "ui/first_start/step_square.h"
#include "ui/settings/lnd_form.h"
#include "ui/settings/test_steps.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/text/language.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/fields.h"

#include <QAction>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <initializer_list>

namespace balcao {

namespace {

constexpr int kSideWidth = 400;
constexpr int kMostName = 80;
const QString kCurrencies[] = {QStringLiteral("BRL"), QStringLiteral("USD"), QStringLiteral("EUR"),
                               QStringLiteral("MXN"), QStringLiteral("ARS"), QStringLiteral("CLP"),
                               QStringLiteral("COP")};

/// The mark of the house with its name.
class FirstMark final : public QWidget {
 public:
    FirstMark(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        setFixedSize(theme.px(200), theme.px(36));
        setAccessibleName(QStringLiteral("Balcão"));
    }

 protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = m_theme.pxF(36);
        paintMark(painter, QRectF(0, 0, side, side), m_theme.color(Role::BrandFill),
                  m_theme.color(Role::OnBrand));
        paintLine(painter, QRectF(side + m_theme.pxF(12), 0, width() - side, side), QStringLiteral("Balcão"),
                  textFont(m_theme, TextStyle::TitlePage), m_theme.color(Role::Ink));
    }

 private:
    const Theme& m_theme;
};

QString localCurrency() {
    const QString code = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    return Currency::fromCode(code) ? code : QStringLiteral("BRL");
}

}  // namespace

FirstStartPage::FirstStartPage(const Theme& theme, Tests tests, const QString& language,
                               const FirstChoices& initial, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tests(std::move(tests)) {
    setObjectName(QStringLiteral("firstStart"));
    setProperty("keyScope", QStringLiteral("firstStart"));
    makeActions();
    m_side = buildSide(language);
    m_notice = new Notice(theme, this);

    auto* steps = new QWidget(this);
    auto* down = new QVBoxLayout(steps);
    down->setContentsMargins(theme.px(56), theme.px(40), theme.px(64), theme.px(8));
    down->setSpacing(theme.px(26));
    down->addWidget(step(1, tr("Who you are"), buildWho(initial)));
    down->addWidget(step(2, tr("Where the data live"), buildWhere(initial)));
    down->addWidget(step(3, tr("How you receive Lightning"), buildNode()));
    down->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(steps);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(theme.px(56 + 48), 0, theme.px(64), 0);
    noticeRow->addWidget(m_notice);
    auto* right = new QVBoxLayout;
    right->setSpacing(theme.px(10));
    right->addWidget(scroll, 1);
    right->addLayout(noticeRow);
    right->addWidget(buildFoot());
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_side);
    layout->addLayout(right, 1);
    showState();
}

FirstStartPage::~FirstStartPage() = default;

void FirstStartPage::makeActions() {
    const auto make = [this](const QString& name, const QString& text, const QKeySequence& keys) {
        auto* action = new QAction(text, this);
        action->setObjectName(name);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    m_open = make(QStringLiteral("firstOpen"), tr("Open the counter"), QKeySequence(Qt::Key_Return));
    m_testDatabase = make(QStringLiteral("firstTestDatabase"), tr("Test"), QKeySequence(Qt::Key_F4));
    m_testNode = make(QStringLiteral("firstTestNode"), tr("Test"), QKeySequence(Qt::Key_F5));
    connect(m_open, &QAction::triggered, this, &FirstStartPage::open);
    connect(m_testDatabase, &QAction::triggered, this, [this] { testDatabase(false); });
    connect(m_testNode, &QAction::triggered, this, [this] { testNode(false); });
}

QWidget* FirstStartPage::buildSide(const QString& language) {
    auto* side = new QWidget(this);
    side->setFixedWidth(m_theme.px(kSideWidth));
    auto* headline = label::make(m_theme, TextStyle::TitleEntry, Role::Ink, side);
    headline->setParagraph(true);
    headline->setPlain(tr("The first sale in two minutes"));
    auto* lead = label::make(m_theme, TextStyle::Problem, Role::Ink2, side);
    lead->setParagraph(true);
    lead->setPlain(tr("Three choices and the counter opens. Everything can be changed later, in Settings."));
    auto* languageLabel = label::field(m_theme, side);
    languageLabel->setPlain(tr("Language"));
    auto* languages = new QComboBox(side);
    languages->setObjectName(QStringLiteral("firstLanguage"));
    languages->setProperty("compact", true);
    languages->setAccessibleName(tr("Language"));
    const QStringList codes = languageCodes();
    for (const QString& code : codes) languages->addItem(languageName(code), code);
    languages->setCurrentIndex(static_cast<int>(codes.indexOf(language)));
    languageLabel->setBuddy(languages);
    connect(languages, &QComboBox::activated, this,
            [this, codes](int chosenOne) { Q_EMIT languageChosen(codes.value(chosenOne)); });
    auto* promise = label::paragraph(m_theme, side);
    promise->setPlain(tr("Nothing leaves this computer until you connect a node."));

    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(m_theme.px(44), m_theme.px(44), m_theme.px(44), m_theme.px(36));
    layout->addWidget(new FirstMark(m_theme, side));
    layout->addSpacing(m_theme.px(58));
    layout->addWidget(headline);
    layout->addSpacing(m_theme.px(8));
    layout->addWidget(lead);
    layout->addStretch(1);
    layout->addWidget(languageLabel);
    layout->addWidget(languages);
    layout->addSpacing(m_theme.px(20));
    layout->addWidget(promise);
    return side;
}

QWidget* FirstStartPage::step(int number, const QString& title, QWidget* content) {
    auto* box = new QWidget(this);
    auto* square = new StepSquare(m_theme, number, box);
    m_squares[number - 1] = square;
    auto* words = label::make(m_theme, TextStyle::Section, Role::Ink, box);
    words->setPlain(title);
    words->setMinimumHeight(m_theme.px(30));
    content->setParent(box);
    auto* down = new QVBoxLayout;
    down->setSpacing(m_theme.px(10));
    down->addWidget(words);
    down->addWidget(content);
    auto* across = new QHBoxLayout(box);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(m_theme.px(18));
    across->addWidget(square, 0, Qt::AlignTop);
    across->addLayout(down, 1);
    return box;
}

QWidget* FirstStartPage::buildWho(const FirstChoices& initial) {
    auto* box = new QWidget(this);
    m_unit = new Field(m_theme, tr("Name of the office or shop"), Field::Density::Counter, box);
    m_unit->edit()->setObjectName(QStringLiteral("firstUnit"));
    m_unit->edit()->setMaxLength(kMostName);
    m_unit->setText(initial.unit);
    m_person = new Field(m_theme, tr("Your name"), Field::Density::Counter, box);
    m_person->edit()->setObjectName(QStringLiteral("firstPerson"));
    m_person->edit()->setMaxLength(kMostName);
    m_person->setText(initial.person);
    auto* currencyLabel = label::make(m_theme, TextStyle::SmallMedium, Role::Ink2, box);
    currencyLabel->setPlain(tr("Currency"));
    m_currency = new QComboBox(box);
    m_currency->setObjectName(QStringLiteral("firstCurrency"));
    m_currency->setAccessibleName(tr("Currency"));
    const QString wanted = initial.currency == Currency() ? localCurrency() : initial.currency.code();
    QStringList codes;
    for (const QString& code : kCurrencies) codes << code;
    if (!codes.contains(wanted)) codes.prepend(wanted);
    for (const QString& code : codes) {
        if (Currency::fromCode(code)) m_currency->addItem(code);
    }
    m_currency->setCurrentText(wanted);
    currencyLabel->setBuddy(m_currency);
    for (Field* field : {m_unit, m_person}) connect(field, &Field::edited, this, &FirstStartPage::showState);
    connect(m_currency, &QComboBox::activated, this, &FirstStartPage::showState);

    auto* currency = new QVBoxLayout;
    currency->setSpacing(m_theme.px(5));
    currency->addWidget(currencyLabel);
    currency->addWidget(m_currency);
    currency->addStretch(1);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(14));
    row->addWidget(m_unit, 5, Qt::AlignTop);
    row->addWidget(m_person, 4, Qt::AlignTop);
    row->addLayout(currency, 2);
    return box;
}

QWidget* FirstStartPage::buildWhere(const FirstChoices& initial) {
    auto* box = new QWidget(this);
    m_here = new ChoiceTile(m_theme, tr("This computer"), tr("Ready now. One counter, one file."), box);
    m_here->setObjectName(QStringLiteral("firstHere"));
    m_server =
        new ChoiceTile(m_theme, tr("The office's server"), tr("For several counters. PostgreSQL."), box);
    m_server->setObjectName(QStringLiteral("firstServer"));
    auto* group = new QButtonGroup(box);
    group->addButton(m_here);
    group->addButton(m_server);
    (initial.databaseUrl.isEmpty() ? m_here : m_server)->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, &FirstStartPage::showState);

    m_serverForm = new QWidget(box);
    m_serverUrl = new Field(m_theme, tr("Address"), Field::Density::Compact, m_serverForm);
    m_serverUrl->edit()->setObjectName(QStringLiteral("firstServerUrl"));
    m_serverUrl->setPlaceholder(QStringLiteral("postgresql://balcao@server/balcao"));
    m_serverUrl->setText(initial.databaseUrl);
    m_serverPassword = new Field(m_theme, tr("Password"), Field::Density::Compact, m_serverForm);
    m_serverPassword->edit()->setObjectName(QStringLiteral("firstServerPassword"));
    m_serverPassword->edit()->setEchoMode(QLineEdit::Password);
    auto* test = (new ActionButton(m_theme, m_testDatabase, m_serverForm))
                     ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_databaseSteps = new TestSteps(m_theme, m_serverForm);
    for (Field* field : {m_serverUrl, m_serverPassword}) {
        connect(field, &Field::edited, this, [this] {
            m_databaseSteps->clear();
            showState();
        });
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(12));
    row->addWidget(m_serverUrl, 3, Qt::AlignTop);
    row->addWidget(m_serverPassword, 2, Qt::AlignTop);
    row->addWidget(test, 0, Qt::AlignVCenter);
    auto* form = new QVBoxLayout(m_serverForm);
    form->setContentsMargins(0, 0, 0, 0);
    form->addLayout(row);
    form->addWidget(m_databaseSteps);

    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(m_theme.px(14));
    tiles->addWidget(m_here, 1);
    tiles->addWidget(m_server, 1);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(10));
    layout->addLayout(tiles);
    layout->addWidget(m_serverForm);
    return box;
}

QWidget* FirstStartPage::buildNode() {
    auto* box = new QWidget(this);
    m_demo = new ChoiceTile(m_theme, tr("Demo node"),
                            tr("Play money, to learn with. Every sale carries the mark of training."), box);
    m_demo->setObjectName(QStringLiteral("firstDemo"));
    m_own = new ChoiceTile(m_theme, tr("Connect ours"), tr("LND. We test the connection before keeping it."),
                           box);
    m_own->setObjectName(QStringLiteral("firstOwn"));
    auto* group = new QButtonGroup(box);
    group->addButton(m_demo);
    group->addButton(m_own);
    m_demo->setChecked(true);
    connect(group, &QButtonGroup::buttonToggled, this, &FirstStartPage::showState);

    m_ownForm = new QWidget(box);
    m_lnd = new LndForm(m_theme, m_ownForm);
    m_nodeSteps = new TestSteps(m_theme, m_ownForm);
    connect(m_lnd, &LndForm::edited, this, [this] {
        m_nodeSteps->clear();
        showState();
    });
    auto* test = (new ActionButton(m_theme, m_testNode, m_ownForm))
                     ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    auto* form = new QVBoxLayout(m_ownForm);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(m_theme.px(8));
    form->addWidget(m_lnd);
    form->addWidget(test, 0, Qt::AlignLeft);
    form->addWidget(m_nodeSteps);

    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(m_theme.px(14));
    tiles->addWidget(m_demo, 1);
    tiles->addWidget(m_own, 1);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.px(10));
    layout->addLayout(tiles);
    layout->addWidget(m_ownForm);
    return box;
}

QWidget* FirstStartPage::buildFoot() {
    auto* foot = new QWidget(this);
    auto* catalogueLabel = label::field(m_theme, foot);
    catalogueLabel->setPlain(tr("Services to begin with"));
    m_catalogue = new QComboBox(foot);
    m_catalogue->setObjectName(QStringLiteral("firstCatalogue"));
    m_catalogue->setProperty("compact", true);
    m_catalogue->setAccessibleName(tr("Services to begin with"));
    m_catalogue->addItem(tr("Example: a licensing office"));
    m_catalogue->addItem(tr("Example: a small shop"));
    m_catalogue->addItem(tr("None, we write our own"));
    catalogueLabel->setBuddy(m_catalogue);
    m_reason = label::second(m_theme, foot);
    auto* open =
        (new ActionButton(m_theme, m_open, foot))
            ->as(ActionButton::Look::Primary, ActionButton::Size::Charge, ActionButton::Spread::Apart);
    open->setObjectName(QStringLiteral("firstOpenButton"));
    open->setFixedWidth(m_theme.px(320));

    auto* choose = new QVBoxLayout;
    choose->setSpacing(m_theme.px(4));
    choose->addWidget(catalogueLabel);
    choose->addWidget(m_catalogue);
    choose->addWidget(m_reason);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(m_theme.px(56 + 48), 0, m_theme.px(64), m_theme.px(28));
    row->setSpacing(m_theme.px(16));
    row->addLayout(choose, 1);
    row->addWidget(open, 0, Qt::AlignBottom);
    return foot;
}

FirstChoices FirstStartPage::choices() const {
    FirstChoices made;
    made.unit = m_unit->text().trimmed();
    made.person = m_person->text().trimmed();
    if (const auto currency = Currency::fromCode(m_currency->currentText())) made.currency = *currency;
    if (m_server->isChecked()) {
        made.databaseUrl = m_serverUrl->text().trimmed();
        made.databasePassword = m_serverPassword->text().toUtf8();
    }
    if (m_own->isChecked()) {
        made.lnd = m_lnd->connection();
        made.macaroon = m_lnd->macaroon();
    }
    if (m_currency->currentText() == QStringLiteral("BRL")) {
        if (m_catalogue->currentIndex() == 0) made.catalogue = DemoKind::LicensingOffice;
        if (m_catalogue->currentIndex() == 1) made.catalogue = DemoKind::SmallShop;
    }
    return made;
}

void FirstStartPage::showState() {
    const bool who = !m_unit->text().trimmed().isEmpty() && !m_person->text().trimmed().isEmpty();
    const bool where = m_here->isChecked() || m_serverUrl->text().startsWith(QStringLiteral("postgresql://"));
    const bool node = m_demo->isChecked() || m_lnd->isComplete();
    m_serverForm->setVisible(m_server->isChecked());
    m_ownForm->setVisible(m_own->isChecked());
    m_testDatabase->setEnabled(m_server->isChecked() && where && !m_busy && !m_made);
    m_testNode->setEnabled(m_own->isChecked() && node && !m_busy);
    // What is being tested or made stands still; what was made is not chosen again.
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_unit, m_person, m_currency, m_here, m_server, m_serverForm}) {
        part->setEnabled(!m_busy && !m_made);
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_demo, m_own, m_ownForm}) part->setEnabled(!m_busy);
    // The example services are priced in reais.
    m_catalogue->setEnabled(m_currency->currentText() == QStringLiteral("BRL") && !m_busy && !m_made);

    using State = StepSquare::State;
    const bool done[] = {who, where, node};
    bool now = false;
    for (int i = 0; i < 3; ++i) {
        m_squares[i]->setState(done[i] ? State::Done : now ? State::Next : State::Now);
        now = now || !done[i];
    }
    QString reason;
    if (!who) {
        reason = tr("Two names are missing: the place and yours.");
    } else if (!where) {
        reason = tr("The server's address is missing.");
    } else if (!node) {
        reason = tr("The node's address and credential are missing.");
    } else if (m_currency->currentText() != QStringLiteral("BRL")) {
        reason = tr("The examples are priced in reais; yours begin empty.");
    }
    m_reason->setPlain(reason);
    m_open->setEnabled(who && where && node && !m_busy);
}

void FirstStartPage::test(const Future<std::vector<TestStep>>& future, TestSteps* steps, bool thenOpen) {
    m_notice->clear();
    steps->setRunning();
    setBusy(true);
    whenDone(future, this, [this, steps, thenOpen](Result<std::vector<TestStep>> answer) {
        if (answer) {
            steps->setSteps(*answer);
        } else {
            steps->setError(answer.error());
        }
        tested(steps, thenOpen);
    });
}

void FirstStartPage::testDatabase(bool thenOpen) {
    test(m_tests.database(m_serverUrl->text().trimmed(), m_serverPassword->text().toUtf8()), m_databaseSteps,
         thenOpen);
}

void FirstStartPage::testNode(bool thenOpen) {
    test(m_tests.lnd(m_lnd->connection(), m_lnd->macaroon()), m_nodeSteps, thenOpen);
}

void FirstStartPage::tested(TestSteps* steps, bool thenOpen) {
    setBusy(false);
    if (!thenOpen) return;
    if (steps->passed()) return open();
    if (steps == m_databaseSteps) {
        m_notice->say(
            Notice::Kind::Failed,
            tr("The server did not pass its test, and nothing was made. Mend the address, or begin on "
               "this computer."));
    } else {
        m_notice->say(
            Notice::Kind::Failed,
            m_made ? tr("The node did not pass its test, and the demo node receives. Mend the "
                        "connection, or go on with the demo node.")
                   : tr("The node did not pass its test, and nothing was made. Mend the connection, or "
                        "begin with the demo node and connect yours later, in Settings."));
    }
}

void FirstStartPage::open() {
    if (m_busy || !m_open->isEnabled()) return;
    m_notice->clear();
    if (m_server->isChecked() && !m_made && !m_databaseSteps->passed()) return testDatabase(true);
    if (m_own->isChecked() && !m_nodeSteps->passed()) return testNode(true);
    Q_EMIT chosen(choices());
}

void FirstStartPage::setBusy(bool busy) {
    m_busy = busy;
    m_open->setText(busy ? tr("Opening …") : tr("Open the counter"));
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
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Desk));
    painter.fillRect(m_side->geometry(), m_theme.color(Role::Rail));
    painter.fillRect(QRect(m_side->geometry().right(), 0, 1, height()), m_theme.color(Role::Line));
}

void FirstStartPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    (m_unit->text().isEmpty() ? m_unit : m_person)->edit()->setFocus(Qt::OtherFocusReason);
}

}  // namespace balcao

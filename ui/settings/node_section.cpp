#include "ui/settings/node_section.h"

#include "ui/settings/lnd_form.h"
#include "ui/settings/test_steps.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

const QString kDemoBackend = QStringLiteral("demo");

ActionButton* smallButton(const Theme& theme, const QString& text, const QString& name, QWidget* parent,
                          ActionButton::Look look = ActionButton::Look::Secondary) {
    auto* made = new ActionButton(theme, text, parent);
    made->setObjectName(name);
    made->as(look, ActionButton::Size::Compact);
    return made;
}

bool certificateChanged(const std::vector<TestStep>& steps) {
    return std::any_of(steps.begin(), steps.end(), [](const TestStep& step) {
        return step.verdict == TestStep::Verdict::Bad && step.error.code == ErrorCode::BackendCertificate;
    });
}

}  // namespace

NodeSection::NodeSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    addHeading(tr("Who receives"));
    m_list = new QComboBox(this);
    m_list->setObjectName(QStringLiteral("nodeList"));
    m_list->setProperty("compact", true);
    addControl(tr("Lightning node"), m_list, 420);
    m_address = addParagraph({});
    m_test = smallButton(theme, tr("Test"), QStringLiteral("nodeTest"), this);
    m_use = smallButton(theme, tr("Receive with this one"), QStringLiteral("nodeUse"), this);
    m_pair = smallButton(theme, tr("Pair again"), QStringLiteral("nodePair"), this);
    m_add = smallButton(theme, tr("Connect another node"), QStringLiteral("nodeAdd"), this);
    for (QWidget* button : {m_test, m_use, m_pair, m_add}) rows()->addWidget(button);
    addSideBySide({m_test, m_use, m_pair, m_add}, false);

    m_formTitle = addHeading({});
    m_formTitle->setContentsMargins(0, theme.px(12), 0, 0);  // another matter than what stands above
    m_form = new LndForm(theme, this);
    rows()->addWidget(m_form);
    m_testForm = smallButton(theme, tr("Test"), QStringLiteral("nodeTestForm"), this);
    m_store = smallButton(theme, tr("Keep this connection"), QStringLiteral("nodeStore"), this,
                          ActionButton::Look::Primary);
    m_back = smallButton(theme, tr("Leave without keeping"), QStringLiteral("nodeBack"), this,
                         ActionButton::Look::Quiet);
    for (QWidget* button : {m_testForm, m_store, m_back}) rows()->addWidget(button);
    addSideBySide({m_testForm, m_store, m_back}, false);
    m_steps = new TestSteps(theme, this);
    rows()->addWidget(m_steps);
    finishRows();

    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        m_steps->clear();
        showState();
    });
    connect(m_test, &ActionButton::clicked, this, &NodeSection::test);
    connect(m_testForm, &ActionButton::clicked, this, &NodeSection::test);
    connect(m_use, &ActionButton::clicked, this, &NodeSection::use);
    connect(m_store, &ActionButton::clicked, this, &NodeSection::store);
    connect(m_add, &ActionButton::clicked, this, [this] { setMode(Mode::Adding); });
    connect(m_pair, &ActionButton::clicked, this, [this] { setMode(Mode::Pairing); });
    connect(m_back, &ActionButton::clicked, this, [this] { setMode(Mode::Known); });
    connect(m_form, &LndForm::edited, this, [this] {
        m_steps->clear();
        showState();
    });
    setMode(Mode::Known);
}

QString NodeSection::title(const QString& backend) const {
    const QString name = backend == kDemoBackend ? tr("Demo node, play money")
                                                 : tr("LND, %1").arg(backend.section(QLatin1Char(':'), 1));
    return backend == m_s.connections.backendName() ? tr("%1 (in use)").arg(name) : name;
}

QString NodeSection::chosen() const {
    return m_list->currentData().toString();
}

void NodeSection::load() {
    const QString before = chosen().isEmpty() ? m_s.connections.backendName() : chosen();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QStringList names = m_s.connections.backendNames();
    for (const QString& name : names) m_list->addItem(title(name), name);
    m_list->setCurrentIndex(std::max(0, m_list->findData(before)));
    showState();
}

void NodeSection::setMode(Mode mode) {
    m_mode = mode;
    m_steps->clear();
    notice().clear();
    m_form->clear();
    if (mode == Mode::Pairing) {
        if (const auto known = m_s.connections.lnd(chosen())) m_form->setConnection(*known);
    }
    m_formTitle->setPlain(mode == Mode::Pairing ? tr("Pair again: paste what the node shows now")
                                                : tr("Connect an LND node"));
    for (QWidget* part : std::initializer_list<QWidget*>{m_formTitle, m_form, m_testForm, m_store, m_back}) {
        part->setVisible(mode != Mode::Known);
    }
    m_form->setNameShown(mode == Mode::Adding);
    showState();
}

void NodeSection::showState() {
    const QString name = chosen();
    const bool known = m_mode == Mode::Known;
    const auto connection = m_s.connections.lnd(name);
    m_address->setPlain(connection
                            ? connection->url
                            : tr("Built in. Every sale is marked as training; nothing moves real money."));
    m_list->setEnabled(known && !m_busy);
    m_test->setVisible(known);
    m_test->setEnabled(!m_changing);
    m_use->setVisible(known);
    m_add->setVisible(known);
    m_pair->setVisible(known && connection);
    m_use->setEnabled(!m_busy && name != m_s.connections.backendName());
    m_testForm->setEnabled(m_form->isComplete());
    // Nothing is stored before a test said that it works.
    m_store->setEnabled(m_form->isComplete() && m_steps->passed() && !m_busy);
}

void NodeSection::test() {
    // The button stays as it is meanwhile, or the focus would leave it.
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    m_steps->setRunning();
    showState();
    const auto future = m_mode == Mode::Known
                            ? m_s.connections.testBackend(chosen())
                            : m_s.connections.testLnd(m_form->connection(), m_form->macaroon());
    whenDone(future, this, [this](Result<std::vector<TestStep>> steps) { finished(steps); });
}

void NodeSection::finished(const Result<std::vector<TestStep>>& steps) {
    m_busy = false;
    if (steps) {
        m_steps->setSteps(*steps);
    } else {
        m_steps->setError(steps.error());
    }
    if (certificateChanged(m_steps->steps())) {
        notice().say(Notice::Kind::Failed, tr("The node shows another certificate than the one kept here. "
                                              "Lightning stops until you compared "
                                              "both; cash goes on. If the new one is right, pair again."));
    }
    showState();
}

void NodeSection::use() {
    m_busy = m_changing = true;
    showState();
    whenDone(m_s.connections.useBackend(chosen()), this, [this](Result<Done> done) {
        m_busy = m_changing = false;
        if (done) {
            notice().say(Notice::Kind::Done,
                         tr("New charges go to this node. Open charges of the other one stay watched."));
        } else {
            notice().sayError(done.error(), tr("The node in use stays."));
        }
        load();
    });
}

void NodeSection::store() {
    m_busy = m_changing = true;
    showState();
    const LndConnection connection = m_form->connection();
    whenDone(
        m_s.connections.addLnd(connection, m_form->macaroon()), this, [this, connection](Result<Done> done) {
            m_busy = m_changing = false;
            if (!done) {
                notice().sayError(done.error(), tr("Nothing was kept, and what you typed is still here."));
                showState();
                return;
            }
            setMode(Mode::Known);
            load();
            m_list->setCurrentIndex(
                std::max(0, m_list->findData(QString(QStringLiteral("lnd:") + connection.name))));
            notice().say(Notice::Kind::Done, tr("Kept. The credential is in the keychain."));
        });
}

}  // namespace balcao

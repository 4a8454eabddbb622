#include "ui/settings/database_section.h"

#include "ui/settings/test_steps.h"
#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

namespace balcao {

namespace {

/// The address without anything that could be a secret.
QString shownUrl(const QString& url) {
    if (!url.startsWith(QStringLiteral("postgresql:"))) return url;
    return QUrl(url).toString(QUrl::RemovePassword);
}

}  // namespace

DatabaseSection::DatabaseSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : SettingsSection(theme, parent), m_s(services) {
    addHeading(tr("In use"));
    m_now = addParagraph({});
    addRule();
    addHeading(tr("Another database"));
    addParagraph(tr(
        "Write postgresql://person@server/database for the office's server, or sqlite:balcao.db for a file "
        "on this computer. The password goes to the keychain. Sales that are already made stay where they "
        "are."));
    m_url = addField(tr("Address"), QStringLiteral("databaseUrl"));
    m_password = addField(tr("Password"), QStringLiteral("databasePassword"));
    m_password->edit()->setEchoMode(QLineEdit::Password);
    addSideBySide({m_url, m_password});
    m_test = new ActionButton(theme, tr("Test"), this);
    m_test->setObjectName(QStringLiteral("databaseTest"));
    m_test->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_use = new ActionButton(theme, tr("Use from the next start"), this);
    m_use->setObjectName(QStringLiteral("databaseUse"));
    m_use->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    rows()->addWidget(m_test);
    rows()->addWidget(m_use);
    addSideBySide({m_test, m_use}, false);
    m_steps = new TestSteps(theme, this);
    rows()->addWidget(m_steps);
    finishRows();
    connect(m_test, &ActionButton::clicked, this, &DatabaseSection::test);
    connect(m_use, &ActionButton::clicked, this, &DatabaseSection::use);
    connect(m_url, &Field::edited, this, [this] {
        setDirty(false);
        m_steps->clear();
        showState();
    });
    connect(m_password, &Field::edited, this, [this] { setDirty(false); });
}

void DatabaseSection::load() {
    m_now->setPlain(shownUrl(m_s.connections.databaseUrl()));
    if (m_url->text().isEmpty()) m_url->setText(shownUrl(m_s.connections.databaseUrl()));
    showState();
}

void DatabaseSection::showState() {
    const QString url = m_url->text().trimmed();
    const bool plausible =
        url.startsWith(QStringLiteral("postgresql://")) || url.startsWith(QStringLiteral("sqlite:"));
    m_test->setEnabled(plausible);
    // Only what was just tested and answered may be taken.
    m_use->setEnabled(plausible && !m_busy && m_steps->passed() && url != m_s.connections.databaseUrl());
}

void DatabaseSection::test() {
    // The button stays as it is meanwhile, or the focus would leave it.
    if (m_busy) return;
    m_busy = true;
    notice().clear();
    m_steps->setRunning();
    showState();
    const auto future = m_s.connections.testDatabase(m_url->text().trimmed(), m_password->text().toUtf8());
    whenDone(future, this, [this](Result<std::vector<TestStep>> steps) {
        m_busy = false;
        if (steps) {
            m_steps->setSteps(*steps);
        } else {
            m_steps->setError(steps.error());
        }
        showState();
    });
}

void DatabaseSection::use() {
    m_busy = true;
    showState();
    const auto future = m_s.connections.useDatabase(m_url->text().trimmed(), m_password->text().toUtf8());
    whenDone(future, this, [this](Result<Done> done) {
        m_busy = false;
        if (done) {
            notice().say(
                Notice::Kind::Done,
                tr("From the next start on this database is used. Until then everything goes on here."));
            m_password->setText({});
        } else {
            notice().sayError(done.error(), tr("The database in use stays."));
        }
        showState();
    });
}

}  // namespace balcao

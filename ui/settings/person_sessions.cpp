#include "ui/settings/person_sessions.h"

#include "people/people_service.h"
#include "ui/shell/labels.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

PersonSessions::PersonSessions(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(label::section(theme, this)),
      m_none(label::paragraph(theme, this)),
      m_rows(new QVBoxLayout),
      m_hint(label::paragraph(theme, this)) {
    m_title->setElided(true);
    m_none->setObjectName(QStringLiteral("sessionsNone"));
    m_none->setPlain(tr("Not signed in anywhere."));
    m_hint->setPlain(
        tr("Whoever is there has to sign in again; the sale stays as it is. A new PIN ends these "
           "too, except the session in which a person changes their own."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(10));
    m_rows->setSpacing(theme.px(8));
    layout->addWidget(m_title);
    layout->addWidget(m_none);
    layout->addLayout(m_rows);
    layout->addWidget(m_hint);
    layout->addStretch(1);
}

void PersonSessions::setSessions(const QString& person, const std::vector<OpenSession>& sessions,
                                 const Look& look) {
    for (QWidget* old : m_shown) {
        old->hide();  // it may be the one whose button was pressed
        old->deleteLater();
    }
    m_shown.clear();
    m_title->setPlain(person.isEmpty() ? tr("Sessions") : tr("Where %1 is signed in").arg(person));
    m_none->setVisible(sessions.empty());
    m_hint->setVisible(!sessions.empty());
    for (const OpenSession& open : sessions) addRow(open, look);
}

void PersonSessions::addRow(const OpenSession& open, const Look& look) {
    const StoredSession& session = open.session;
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("sessionRow"));
    auto* counter = label::strong(m_theme, row);
    counter->setElided(true);
    const QString name = open.registerName.isEmpty() ? tr("Another counter") : open.registerName;
    counter->setPlain(session.registerId == look.here ? tr("%1, this counter").arg(name) : name);
    const QLocale locale;
    const QString since = recentText(session.startedAt, look.now, look.zone, locale);
    auto* when = label::second(m_theme, row);
    QString words = tr("since %1").arg(since);
    if (happened(session.lockedAt)) {
        words = tr("since %1, locked at %2")
                    .arg(since, recentText(session.lockedAt, look.now, look.zone, locale));
    } else if (happened(session.seenAt)) {
        words =
            tr("since %1, last seen %2").arg(since, recentText(session.seenAt, look.now, look.zone, locale));
    }
    when->setObjectName(QStringLiteral("sessionWhen"));
    when->setPlain(words);
    auto* end = new ActionButton(m_theme, tr("End"), row);
    end->setObjectName(QStringLiteral("sessionEnd"));
    end->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    end->setAccessibleName(tr("End the session at %1").arg(name));
    end->setEnabled(look.may);
    connect(end, &ActionButton::clicked, this, [this, id = session.id] { Q_EMIT endWanted(id); });

    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(counter);
    column->addWidget(when);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->addLayout(column, 1);
    across->addWidget(end);
    m_rows->addWidget(row);
    row->show();
    m_shown.push_back(row);
}

}  // namespace balcao

#include "ui/counter/customer_finder.h"

#include "base/civil_time.h"

namespace balcao {

namespace {

constexpr int kNamePauseMs = 300;
constexpr int kNumberPauseMs = 60;  // between the digits of somebody who types fast

/// Two orders to add are the same when all of this is.
QString addQuestion(const CustomerFields& fields, bool evenIfAlike) {
    QStringList parts{evenIfAlike ? QStringLiteral("alike") : QStringLiteral("add")};
    for (const auto& [field, value] : fields) parts << toText(field) << value;
    return parts.join(u'|');
}

}  // namespace

CustomerFinder::CustomerFinder(const CounterServices& services, QObject* parent)
    : QObject(parent), m_s(services), m_ids(services.ids) {
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &CustomerFinder::look);
}

bool CustomerFinder::mayFind() const {
    return m_s.customers != nullptr && m_s.actor.capabilities.testFlag(Capability::CustomerRead);
}

bool CustomerFinder::mayAdd() const {
    return mayFind() && m_s.actor.capabilities.testFlag(Capability::CustomerEdit);
}

void CustomerFinder::setText(const QString& text) {
    const CustomerEntry before = m_entry;
    m_entry = readCustomerEntry(text, civilDay(m_s.clock.now(), {}));
    if (m_entry.text == before.text && m_condition != Condition::Failed) return;
    ++m_token;
    m_rows.clear();
    m_more = false;
    const bool asks = mayFind() && m_entry.kind == CustomerEntry::Kind::Known;
    if (asks) {
        m_pause.start(m_entry.field == CustomerField::Name ? kNamePauseMs : kNumberPauseMs);
    } else {
        m_pause.stop();
    }
    setCondition(asks ? Condition::Looking : Condition::Idle);
}

void CustomerFinder::look() {
    const quint64 token = ++m_token;
    whenDone(m_s.customers->find(m_s.actor, {m_entry.text, std::nullopt, kShown}), this,
             [this, token](Result<CustomerPage> page) {
                 if (token != m_token) return;
                 if (!page) {
                     m_error = page.error();
                     setCondition(Condition::Failed);
                     return;
                 }
                 m_rows = std::move(page->rows);
                 m_more = page->more;
                 setCondition(Condition::Found);
             });
}

void CustomerFinder::showOnly(CustomerId customer) {
    const quint64 token = ++m_token;
    m_pause.stop();
    whenDone(m_s.customers->row(m_s.actor, customer), this, [this, token](const Result<CustomerRow>& row) {
        if (token != m_token) return;
        if (!row) {
            m_error = row.error();
            setCondition(Condition::Failed);
            return;
        }
        m_rows = {*row};
        m_more = false;
        setCondition(Condition::Found);
    });
}

void CustomerFinder::add(const CustomerFields& fields, const QString& consent, bool evenIfAlike) {
    if (m_adding || !mayAdd()) return;
    m_adding = true;
    const QString question = addQuestion(fields, evenIfAlike);
    SaveCustomer command{m_ids.idFor(question), m_s.actor, CustomerId(), 0, fields, evenIfAlike};
    whenDone(m_s.customers->save(command), this, [this, question, consent](const Result<CustomerRow>& row) {
        m_adding = false;
        m_ids.answered(question, row ? nullptr : &row.error());
        if (!row) {
            Q_EMIT refused(row.error());
        } else if (consent.isEmpty()) {
            Q_EMIT added(*row);
        } else {
            agree(*row, consent);
        }
    });
    Q_EMIT changed();
}

void CustomerFinder::agree(const CustomerRow& row, const QString& consent) {
    GiveConsent command;
    command.id = m_s.ids.make<CommandId>();
    command.actor = m_s.actor;
    command.consent.customer = row.id;
    command.consent.purpose = QStringLiteral("contact");
    command.consent.textVersion = civilDay(m_s.clock.now(), {}).toString(Qt::ISODate);
    command.consent.text = consent;
    m_adding = true;
    whenDone(m_s.customers->giveConsent(command), this, [this, row](const Result<Done>& done) {
        m_adding = false;
        if (!done) fail(done.error());
        // They are stored, whatever became of the consent.
        Q_EMIT added(row);
    });
}

void CustomerFinder::fail(const Error& error) {
    m_error = error;
    setCondition(Condition::Failed);
}

void CustomerFinder::setCondition(Condition condition) {
    m_condition = condition;
    Q_EMIT changed();
}

}  // namespace balcao

#include "storage/sale_conditions.h"

#include "tickets/ticket.h"

#include <array>
#include <iterator>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

using Names = std::array<const char*, 4>;
constexpr Names kClerks = {"clerk0", "clerk1", "clerk2", "clerk3"};
constexpr Names kRegisters = {"register0", "register1", "register2", "register3"};
constexpr Names kServices = {"service0", "service1", "service2", "service3"};

constexpr auto kOfTicket = "p.tenant_id = t.tenant_id AND p.ticket_id = t.id"_L1;

QString paymentThat(const QString& condition) {
    return "EXISTS (SELECT 1 FROM payments AS p WHERE "_L1 + kOfTicket + " AND "_L1 + condition + u')';
}

QString paymentIn(PaymentState state) {
    return paymentThat("p.state = '"_L1 + toText(state) + u'\'');
}

QString ticketIn(TicketState state) {
    return "t.state = '"_L1 + toText(state) + u'\'';
}

QString stateCondition(SaleIs state) {
    switch (state) {
        case SaleIs::Waiting: return ticketIn(TicketState::PendingPayment);
        case SaleIs::Paid: return ticketIn(TicketState::Paid);
        case SaleIs::Cancelled: return ticketIn(TicketState::Cancelled);
        case SaleIs::Late: return paymentIn(PaymentState::LatePaid);
        case SaleIs::Surplus: return paymentIn(PaymentState::Overpaid);
        case SaleIs::Partial: return paymentIn(PaymentState::Underpaid);
        case SaleIs::Unknown: return paymentIn(PaymentState::Unknown);
        case SaleIs::Expired: return paymentIn(PaymentState::Expired);
        case SaleIs::Failed: return paymentIn(PaymentState::Failed);
    }
    return {};
}

/// A pattern of LIKE that fits wherever the text stands, in whatever case.
QString anywhere(const QString& text) {
    QString pattern = u"%"_s;
    for (const QChar c : text.toLower()) {
        if (c == u'%' || c == u'_' || c == u'\\') pattern += u'\\';
        pattern += c;
    }
    return pattern + u'%';
}

/// Collects what must hold.
class Builder {
 public:
    void all(const QString& condition) { m_found.sql += " AND "_L1 + condition; }

    void any(const QStringList& conditions) {
        if (!conditions.isEmpty()) all(u'(' + conditions.join(" OR "_L1) + u')');
    }

    void texts(const QStringList& texts, const Names& names, QLatin1StringView column) {
        QStringList conditions;
        for (qsizetype i = 0; i < qMin(texts.size(), std::ssize(names)); ++i) {
            const char* name = names[static_cast<size_t>(i)];
            conditions.append("lower("_L1 + column + ") LIKE :"_L1 + QLatin1StringView(name) +
                              " ESCAPE '\\'"_L1);
            m_found.binds.push_back({name, anywhere(texts[i])});
        }
        any(conditions);
    }

    [[nodiscard]] QString range(const FilterRange<qint64>& range, QLatin1StringView value, const char* from,
                                const char* to) {
        QStringList ends;
        if (range.from) {
            ends.append(value + " >= :"_L1 + QLatin1StringView(from));
            m_found.binds.push_back({from, *range.from});
        }
        if (range.to) {
            ends.append(value + " <= :"_L1 + QLatin1StringView(to));
            m_found.binds.push_back({to, *range.to});
        }
        return ends.join(" AND "_L1);
    }

    void training(bool training) {
        all(u"t.training = :training"_s);
        m_found.binds.push_back({"training", training});
    }

    [[nodiscard]] Conditions found() && { return std::move(m_found); }

 private:
    Conditions m_found;
};

}  // namespace

Conditions saleConditions(const SaleFilter& filter) {
    Builder builder;
    QStringList states;
    for (const SaleIs state : filter.states) states.append(stateCondition(state));
    builder.any(states);
    QStringList tenders;
    for (const Tender tender : filter.tenders) {
        tenders.append(paymentThat("p.tender = '"_L1 + toText(tender) + u'\''));
    }
    builder.any(tenders);
    const QString minor = builder.range(filter.minor, "t.total_minor"_L1, "minor_from", "minor_to");
    if (!minor.isEmpty()) builder.all(minor);
    // Whole satoshis, as lists show them.
    const QString sats = builder.range(filter.sats, "p.quote_msat / 1000"_L1, "sats_from", "sats_to");
    if (!sats.isEmpty()) builder.all(paymentThat(sats));
    builder.texts(filter.clerks, kClerks, "t.served_by_name"_L1);
    builder.texts(filter.registers, kRegisters, "t.register_name"_L1);
    builder.texts(filter.services, kServices, "t.first_line"_L1);
    if (filter.training) builder.training(*filter.training);
    if (filter.task) {
        const QString open =
            u"EXISTS (SELECT 1 FROM tasks AS k WHERE k.tenant_id = t.tenant_id "
            "AND k.ticket_id = t.id AND k.state <> 'done')"_s;
        builder.all(*filter.task ? open : QString("NOT "_L1 + open));
    }
    return std::move(builder).found();
}

}  // namespace balcao

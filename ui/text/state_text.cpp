#include "ui/text/state_text.h"

#include "money/amount_text.h"

#include <QCoreApplication>

namespace balcao {
namespace {

QString stateWord(const char* source) {
    return QCoreApplication::translate("StateText", source);
}

}  // namespace

BadgeLook stateLook(PaymentState state, const Fiat& difference, const QLocale& locale, WordLength length) {
    switch (state) {
        case PaymentState::Pending:
            return {Icon::HourglassSplit,
                    length == WordLength::Full
                        ? stateWord(QT_TRANSLATE_NOOP("StateText", "Waiting for payment"))
                        : stateWord(QT_TRANSLATE_NOOP("StateText", "Waiting")),
                    StateGroup::Waiting};
        case PaymentState::Held:
            return {Icon::HourglassSplit, stateWord(QT_TRANSLATE_NOOP("StateText", "Held")),
                    StateGroup::Waiting};
        case PaymentState::Paid:
            return {Icon::CheckCircleFill, stateWord(QT_TRANSLATE_NOOP("StateText", "Paid")),
                    StateGroup::Paid};
        case PaymentState::Overpaid:
            return {Icon::PlusCircle,
                    stateWord(QT_TRANSLATE_NOOP("StateText", "%1 over")).arg(formatFiat(difference, locale)),
                    StateGroup::Attention};
        case PaymentState::Underpaid:
            return {Icon::PieChart,
                    stateWord(QT_TRANSLATE_NOOP("StateText", "%1 short")).arg(formatFiat(difference, locale)),
                    StateGroup::Attention};
        case PaymentState::LatePaid:
            return {Icon::ClockHistory, stateWord(QT_TRANSLATE_NOOP("StateText", "Paid late")),
                    StateGroup::Attention};
        case PaymentState::Expired:
            return {Icon::HourglassBottom, stateWord(QT_TRANSLATE_NOOP("StateText", "Expired")),
                    StateGroup::Over};
        case PaymentState::Cancelled:
            return {Icon::XLg, stateWord(QT_TRANSLATE_NOOP("StateText", "Cancelled")), StateGroup::Over};
        case PaymentState::Failed:
            return {Icon::XCircleFill, stateWord(QT_TRANSLATE_NOOP("StateText", "Failed")),
                    StateGroup::Failed};
        case PaymentState::Unknown:
            return {Icon::QuestionCircleFill, stateWord(QT_TRANSLATE_NOOP("StateText", "Not confirmed")),
                    StateGroup::Unknown};
    }
    return {};
}

BadgeLook stateLook(TicketState state, WordLength length) {
    switch (state) {
        case TicketState::Waiting:
            return {Icon::ListOl, stateWord(QT_TRANSLATE_NOOP("StateText", "In the queue")),
                    StateGroup::Over};
        case TicketState::Called:
            return {Icon::Megaphone, stateWord(QT_TRANSLATE_NOOP("StateText", "Called")),
                    StateGroup::Waiting};
        case TicketState::Serving:
            return {Icon::Shop, stateWord(QT_TRANSLATE_NOOP("StateText", "Being served")),
                    StateGroup::Waiting};
        case TicketState::PendingPayment: return stateLook(PaymentState::Pending, {}, QLocale(), length);
        case TicketState::Paid: return stateLook(PaymentState::Paid, {}, QLocale(), length);
        case TicketState::Cancelled: return stateLook(PaymentState::Cancelled, {}, QLocale(), length);
        case TicketState::NoShow:
            return {Icon::XLg, stateWord(QT_TRANSLATE_NOOP("StateText", "Did not come")), StateGroup::Over};
    }
    return {};
}

BadgeLook taskLook(TaskKind kind) {
    switch (kind) {
        case TaskKind::LatePayment: return stateLook(PaymentState::LatePaid, {}, QLocale());
        case TaskKind::Surplus:
            return {Icon::PlusCircle, stateWord(QT_TRANSLATE_NOOP("StateText", "Paid too much")),
                    StateGroup::Attention};
        case TaskKind::Underpaid:
            return {Icon::PieChart, stateWord(QT_TRANSLATE_NOOP("StateText", "Paid too little")),
                    StateGroup::Attention};
        case TaskKind::DuplicatePayment:
            return {Icon::PlusCircle, stateWord(QT_TRANSLATE_NOOP("StateText", "Paid twice")),
                    StateGroup::Attention};
        case TaskKind::UnknownOutcome: return stateLook(PaymentState::Unknown, {}, QLocale());
    }
    return {};
}

BadgeLook trainingLook() {
    return {Icon::Mortarboard, stateWord(QT_TRANSLATE_NOOP("StateText", "Training")), StateGroup::Training};
}

QString priorityWord(Priority priority) {
    switch (priority) {
        case Priority::Normal: return {};
        case Priority::Preferred: return stateWord(QT_TRANSLATE_NOOP("StateText", "Priority"));
        case Priority::Over80: return stateWord(QT_TRANSLATE_NOOP("StateText", "80 or older"));
    }
    return {};
}

QString tenderWord(Tender tender) {
    switch (tender) {
        case Tender::Lightning: return QStringLiteral("Lightning");
        case Tender::Cash: return stateWord(QT_TRANSLATE_NOOP("StateText", "Cash"));
    }
    return {};
}

}  // namespace balcao

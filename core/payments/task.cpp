#include "payments/task.h"

namespace balcao {

QString toText(TaskKind kind) {
    switch (kind) {
        case TaskKind::LatePayment: return QStringLiteral("late_payment");
        case TaskKind::Surplus: return QStringLiteral("surplus");
        case TaskKind::Underpaid: return QStringLiteral("underpaid");
        case TaskKind::DuplicatePayment: return QStringLiteral("duplicate_payment");
        case TaskKind::UnknownOutcome: return QStringLiteral("unknown_outcome");
    }
    return {};
}

QString toText(TaskState state) {
    switch (state) {
        case TaskState::Open: return QStringLiteral("open");
        case TaskState::Taken: return QStringLiteral("taken");
        case TaskState::Done: return QStringLiteral("done");
    }
    return {};
}

Result<TaskKind> taskKindFromText(const QString& text) {
    for (const TaskKind kind : {TaskKind::LatePayment, TaskKind::Surplus, TaskKind::Underpaid,
                                TaskKind::DuplicatePayment, TaskKind::UnknownOutcome}) {
        if (toText(kind) == text) return kind;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a kind of task"));
}

Result<TaskState> taskStateFromText(const QString& text) {
    for (const TaskState state : {TaskState::Open, TaskState::Taken, TaskState::Done}) {
        if (toText(state) == text) return state;
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a state of a task"));
}

}  // namespace balcao

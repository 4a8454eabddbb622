#include "operations/operation_service.h"

#include "audit/audit_changes.h"

namespace balcao {

namespace operation_service_detail {

constexpr auto kKind = "operation.save";

QString amountText(const std::optional<Fiat>& amount) {
    if (!amount) return {};
    return QString::number(amount->minor) + QLatin1Char(' ') + amount->currency.code();
}

QString priceText(const Price& price) {
    if (const auto* fiat = std::get_if<Fiat>(&price)) return amountText(*fiat);
    if (const auto* sat = std::get_if<Sat>(&price)) return QString::number(sat->value()) + u" sat";
    return QStringLiteral("open");
}

/// Everything the command asks for: what makes a repeated one the same.
QJsonObject bodyOf(const Operation& o) {
    return {{QStringLiteral("id"), o.id.text()},
            {QStringLiteral("code"), o.code},
            {QStringLiteral("name"), o.name},
            {QStringLiteral("name_en"), o.nameEn},
            {QStringLiteral("name_es"), o.nameEs},
            {QStringLiteral("category"), o.category},
            {QStringLiteral("price"), priceText(o.price)},
            {QStringLiteral("tax"), o.tax.basisPoints},
            {QStringLiteral("tax_added"), o.tax.mode == TaxMode::Added},
            {QStringLiteral("minimum"), amountText(o.minimum)},
            {QStringLiteral("maximum"), amountText(o.maximum)},
            {QStringLiteral("prefix"), o.prefix},
            {QStringLiteral("active"), o.active},
            {QStringLiteral("version"), o.version}};
}

/// What the journal says was changed; nothing of a service that is new.
QJsonObject changesOf(const std::optional<Operation>& before, const Operation& after) {
    if (!before) return {};
    QJsonObject was = bodyOf(*before);
    QJsonObject is = bodyOf(after);
    was.remove(QStringLiteral("version"));
    is.remove(QStringLiteral("version"));
    return changesBetween(was, is);
}

}  // namespace operation_service_detail

OperationService::OperationService(const Clock& clock, IdSource& ids, Stores stores, Currency currency)
    : m_clock(clock), m_ids(ids), m_s(stores), m_currency(currency) {}

Future<std::vector<Operation>> OperationService::list(OperationStore::Which which) {
    return m_s.database.read<std::vector<Operation>>(
        [this, which](Transaction& t) { return m_s.operations.list(t, which); });
}

Future<Operation> OperationService::save(const SaveOperation& command) {
    const auto refused = [](const Error& error) { return ready<Operation>(tl::unexpected(error)); };
    if (const auto allowed = require(command.actor, Capability::OperationEdit); !allowed) {
        return refused(allowed.error());
    }
    if (const auto valid = checkOperation(command.operation, m_currency); !valid) {
        return refused(valid.error());
    }
    // Chosen here and not in the work, so that work which is run again makes the same operation.
    const auto newId = m_ids.make<OperationId>();
    const QJsonObject body = operation_service_detail::bodyOf(command.operation);
    return m_s.database.write<Operation>(
        [this, command, body, newId](Transaction& t) { return store(t, command, body, newId); });
}

Result<Operation> OperationService::store(Transaction& t, const SaveOperation& command,
                                          const QJsonObject& body, OperationId newId) {
    const QString kind = QString::fromLatin1(operation_service_detail::kKind);
    BALCAO_TRY(repeated, findRepeated(m_s.commands, t, command.id, kind, body));
    if (repeated) {
        BALCAO_TRY(id, OperationId::fromText(repeated->subject));
        BALCAO_TRY(saved, m_s.operations.byId(t, id));
        if (!saved) return fail(ErrorCode::NotFound, QStringLiteral("no such operation"));
        return *saved;
    }
    Operation operation = command.operation;
    if (operation.id.isNull()) operation.id = newId;
    if (operation.active) {
        BALCAO_TRY(holder, m_s.operations.byCode(t, operation.code));
        if (holder && holder->active && holder->id != operation.id) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("the code is taken"),
                        {{QStringLiteral("field"), QStringLiteral("code")}});
        }
    }
    BALCAO_TRY(before, m_s.operations.byId(t, operation.id));
    m_s.operations.save(t, operation);
    m_s.commands.put(t, {command.id, kind, digestFields(body), operation.id.text()}, m_clock.now());
    BALCAO_CHECK(m_s.audit.record(
        t, command.actor, kind, operation.id.text(),
        {{QStringLiteral("code"), operation.code},
         {QStringLiteral("price"), operation_service_detail::priceText(operation.price)},
         {QStringLiteral("active"), operation.active},
         {QStringLiteral("changes"), operation_service_detail::changesOf(before, operation)}}));
    operation.version += 1;
    return operation;
}

}  // namespace balcao

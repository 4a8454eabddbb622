#include "customers/customer_commands.h"

#include "customers/sealed_fields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace balcao {

namespace customer_commands_detail {

const QString kSealed = QStringLiteral("sealed");

FieldPlace placeOf(CommandId id) {
    return {"commands", id.uuid(), "body"};
}

QByteArray digestOf(const QJsonObject& body) {
    return QCryptographicHash::hash(QJsonDocument(body).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

tl::unexpected<Error> otherBody(const char* field) {
    return fail(ErrorCode::IdempotencyConflict,
                QStringLiteral("same command id, other ") + QString::fromLatin1(field),
                {{QStringLiteral("field"), QString::fromLatin1(field)}});
}

}  // namespace customer_commands_detail

Result<std::optional<CustomerId>> SealedCommands::findRepeated(Transaction& t, CommandId id,
                                                               const QString& kind, const QJsonObject& body) {
    using namespace customer_commands_detail;
    if (id.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("command without an id"));
    BALCAO_TRY(stored, m_commands.find(t, id));
    if (!stored) return std::optional<CustomerId>();
    if (stored->kind != kind) return otherBody("kind");
    BALCAO_TRY(customer, CustomerId::fromText(stored->subject));
    BALCAO_TRY(key, m_vault.keyOf(t, subjectOf(customer)));
    if (!key) return otherBody("subject");
    BALCAO_TRY(digest, key->open(placeOf(id), stored->body.value(kSealed).toString()));
    if (digest != digestOf(body)) return otherBody("fields");
    return std::optional<CustomerId>(customer);
}

Result<void> SealedCommands::put(Transaction& t, CommandId id, const QString& kind, const QJsonObject& body,
                                 CustomerId customer, const DataKey& key, Instant at) {
    using namespace customer_commands_detail;
    BALCAO_TRY(sealed, key.seal(placeOf(id), digestOf(body)));
    m_commands.put(t, {id, kind, {{kSealed, sealed}}, customer.text()}, at);
    return {};
}

}  // namespace balcao

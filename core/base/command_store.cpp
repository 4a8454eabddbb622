#include "base/command_store.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace balcao {

QJsonObject digestFields(const QJsonObject& body) {
    QJsonObject digests;
    for (auto field = body.begin(); field != body.end(); ++field) {
        const QByteArray bytes =
            QJsonDocument(QJsonObject{{QStringLiteral("v"), field.value()}}).toJson(QJsonDocument::Compact);
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).first(16);
        digests.insert(field.key(), QString::fromLatin1(hash.toHex()));
    }
    return digests;
}

Result<std::optional<StoredCommand>> findRepeated(CommandStore& store, Transaction& t, CommandId id,
                                                  const QString& kind, const QJsonObject& body) {
    if (id.isNull()) return fail(ErrorCode::InvalidArgument, QStringLiteral("command without an id"));
    BALCAO_TRY(stored, store.find(t, id));
    if (!stored) return std::optional<StoredCommand>();
    const auto conflict = [](const QString& field) {
        return fail(ErrorCode::IdempotencyConflict, QStringLiteral("same command id, other ") + field,
                    {{QStringLiteral("field"), field}});
    };
    if (stored->kind != kind) return conflict(QStringLiteral("kind"));
    const QJsonObject digests = digestFields(body);
    for (auto field = digests.begin(); field != digests.end(); ++field) {
        if (stored->body.value(field.key()) != field.value()) return conflict(field.key());
    }
    for (auto field = stored->body.begin(); field != stored->body.end(); ++field) {
        if (!digests.contains(field.key())) return conflict(field.key());
    }
    return stored;
}

}  // namespace balcao

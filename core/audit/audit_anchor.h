#pragma once

#include "audit/journal_store.h"
#include "identity/counter_key.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace balcao {

/// A day of the office's calendar that a register ended, and the moments it lay between as the office's
/// clocks went then.
struct ClosedDay {
    QDate day;
    Instant from;
    Instant until;  ///< the first moment of the next one
};

/// What one register saw of all journals at one moment, its own included, signed with its key. A chain that
/// is shorter than an anchor says, or has another hash there, was cut or rewritten after it. An anchor is an
/// entry of its register's chain, and a copy of the last one is kept outside the database.
struct AuditAnchor {
    RegisterId by;
    ChainHead own;                  ///< of `by`: what the anchor's own entry follows
    std::vector<ChainHead> others;  ///< by register
    std::optional<ClosedDay> closes;
    QByteArray key;        ///< x-only public key, 32 bytes (BIP-340); empty: not signed
    QByteArray signature;  ///< over `anchorDigest`
};

/// Action of the entries that hold an anchor in their details.
[[nodiscard]] QString anchorAction();
/// Action of the entries whose anchor closes a day, which is their subject.
[[nodiscard]] QString dayCloseAction();
/// Action of the entries that say which key signs a register's anchors from there on.
[[nodiscard]] QString anchorKeyAction();
/// What the journal writes of itself: nobody did anything.
[[nodiscard]] bool isJournalsOwn(const QString& action);

/// SHA-256 over tenant, register and every head in the length-prefixed form of the journal's entries.
[[nodiscard]] QByteArray anchorDigest(TenantId tenant, const AuditAnchor& anchor);
/// Signs with a counter's key; with a null key the anchor stays unsigned, for a key of one run proves
/// nothing.
[[nodiscard]] Result<void> signAnchor(TenantId tenant, AuditAnchor& anchor, const CounterKey& key);
/// True for an unsigned anchor too: what it names still has to be there.
[[nodiscard]] bool isSoundlySigned(TenantId tenant, const AuditAnchor& anchor);

[[nodiscard]] QJsonObject toJson(const AuditAnchor& anchor);
/// DatabaseCorrupt for what is no anchor.
[[nodiscard]] Result<AuditAnchor> anchorFrom(const QJsonObject& json);
[[nodiscard]] Result<AuditAnchor> anchorFrom(const AuditEntry& entry);

/// Details of the entry that names a key; `before` is empty for the first of a register.
[[nodiscard]] QJsonObject anchorKeyDetails(const QByteArray& key, const QByteArray& before);
/// The key that such an entry names. DatabaseCorrupt where it names none.
[[nodiscard]] Result<QByteArray> anchorKeyFrom(const AuditEntry& entry);

}  // namespace balcao

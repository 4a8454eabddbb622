#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// One line of a register's journal. Entries of one register form a chain: each holds the hash of the one
/// before, so nothing can be taken out or changed without every later hash being wrong.
struct AuditEntry {
    RegisterId registerId;
    qint64 sequence = 0;  ///< 1, 2, 3 … without a gap
    Instant at;
    PersonId person;
    QString action;       ///< e.g. "ticket.charge"
    QString subject;      ///< id of what was acted on
    QString details;      ///< compact JSON of public facts; no personal data
    QByteArray previous;  ///< hash of the entry before; 32 zero bytes for the first
    QByteArray hash;      ///< SHA-256 over every field above in canonical form
};

}  // namespace balcao

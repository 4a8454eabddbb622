#include "storage/postgres_failure.h"

#include <libpq-fe.h>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

// Object ids of built-in types, fixed for ever by PostgreSQL's pg_type.dat.
constexpr Oid kOidBool = 16;
constexpr Oid kOidBytea = 17;
constexpr Oid kOidInt8 = 20;
constexpr Oid kOidInt2 = 21;
constexpr Oid kOidInt4 = 23;
constexpr Oid kOidNumeric = 1700;

QString field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text ? QString::fromUtf8(text) : QString();
}

/// Two registers may truly have wanted the same place. A primary key says that a race was lost (a command id,
/// a place in the journal); any other unique index may also mean that the value was simply taken before.
SqlFailure uniqueFailure(const QString& constraint, const QString& detail) {
    const QVariantMap facts{{u"constraint"_s, constraint}};
    if (constraint.endsWith(u"_pkey"_s)) return {{ErrorCode::DatabaseConflict, detail, facts}, Again::Race};
    const ErrorCode code =
        constraint == u"ledger_reservation"_s ? ErrorCode::LedgerClosed : ErrorCode::DatabaseRefused;
    return {{code, detail, facts}, Again::Once};
}

/// QPSQL asks for the older of the two text forms of bytea; libpq reads both.
QByteArray bytesFrom(QByteArrayView text) {
    size_t size = 0;
    unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(text.data()), &size);
    const QByteArray value(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    PQfreemem(bytes);
    return value;
}

void addValue(Rows& rows, const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column)) return rows.addNull();
    const QByteArrayView text(PQgetvalue(result, row, column), PQgetlength(result, row, column));
    const Oid type = PQftype(result, column);
    if (type == kOidInt8 || type == kOidInt4 || type == kOidInt2) return rows.addInteger(text.toLongLong());
    if (type == kOidBool) return rows.addInteger(text == "t" ? 1 : 0);
    if (type == kOidBytea) return rows.addBytes(bytesFrom(text));
    if (type == kOidNumeric) {
        // The sum of a BIGINT column. One that leaves 64 bits is more money than there is.
        bool fits = false;
        const qint64 sum = text.toLongLong(&fits);
        if (fits) return rows.addInteger(sum);
    }
    rows.addText(text);
}

}  // namespace

SqlFailure failureOf(const PGresult* result) {
    const QString state = field(result, PG_DIAG_SQLSTATE);
    const QString constraint = field(result, PG_DIAG_CONSTRAINT_NAME);
    QString detail = u"SQLSTATE "_s + state;
    if (!constraint.isEmpty()) detail += u", constraint "_s + constraint;
    const QString table = field(result, PG_DIAG_TABLE_NAME);
    if (!table.isEmpty()) detail += u", table "_s + table;
    // Syntax errors and missing rights are about our statements and carry no value of a row.
    if (state.startsWith(u"42"_s)) detail += u": "_s + field(result, PG_DIAG_MESSAGE_PRIMARY);

    if (state == u"40001"_s || state == u"40P01"_s) {
        return {{ErrorCode::DatabaseConflict, detail, {}}, Again::Race};
    }
    if (state == u"23505"_s) return uniqueFailure(constraint, detail);
    if (state == u"BL001"_s) return {{ErrorCode::DatabaseConflict, detail, {}}, Again::Race};
    if (state == u"BL002"_s) return {{ErrorCode::LedgerUnbalanced, detail, {}}, Again::No};
    if (state == u"BL003"_s || state == u"BL004"_s || state.startsWith(u"23"_s)) {
        return {{ErrorCode::DatabaseRefused, detail, {{u"constraint"_s, constraint}}}, Again::No};
    }
    if (state == u"57014"_s || state == u"55P03"_s)
        return {{ErrorCode::DatabaseTimeout, detail, {}}, Again::No};
    if (state == u"53100"_s) return {{ErrorCode::DatabaseFull, detail, {}}, Again::No};
    if (state.startsWith(u"XX001"_s) || state.startsWith(u"XX002"_s)) {
        return {{ErrorCode::DatabaseCorrupt, detail, {}}, Again::No};
    }
    // Shut down, being started, too many clients, or demoted to a standby while we were connected: another
    // connection (to another host of the address) is the answer.
    if (state.startsWith(u"57P"_s) || state.startsWith(u"08"_s) || state.startsWith(u"53"_s) ||
        state == u"25006"_s || state == u"25P03"_s || state.isEmpty()) {
        return {{ErrorCode::DatabaseUnreachable, detail, {}}, Again::Lost};
    }
    // A prepared statement that no longer fits its table: a newer program has changed the schema under us.
    // The new connection finds that out, or prepares the statement anew.
    if (state == u"0A000"_s) return {{ErrorCode::DatabaseNewer, detail, {}}, Again::Lost};
    return {{ErrorCode::Internal, detail, {}}, Again::No};
}

SqlFailure connectFailure(const QString& message) {
    // libpq's sentence names host, port, role and database; it never repeats the password.
    return {{ErrorCode::DatabaseUnreachable, message.simplified(), {}}, Again::Lost};
}

Rows rowsOf(const PGresult* result, std::shared_ptr<const Columns>& columns) {
    const int width = PQnfields(result);
    // A prepared statement keeps its columns: one whose table has changed fails instead.
    if (!columns) {
        std::vector<QByteArray> names;
        for (int column = 0; column < width; ++column) names.emplace_back(PQfname(result, column));
        columns = std::make_shared<const Columns>(std::move(names));
    }
    Rows rows(columns);
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < width; ++column) addValue(rows, result, row, column);
    }
    return rows;
}

}  // namespace balcao

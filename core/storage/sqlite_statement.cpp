#include "storage/sqlite_statement.h"

#include "storage/sql_text.h"

namespace balcao {

SqliteStatement::SqliteStatement(sqlite3* connection, const QString& text) {
    PlacedSql placed = placeNames(text, Placeholder::Question);
    m_code = sqlite3_prepare_v3(connection, placed.sql.constData(), static_cast<int>(placed.sql.size()),
                                SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    m_names = std::move(placed.names);
    m_found.resize(m_names.size());
}

SqliteStatement::~SqliteStatement() {
    sqlite3_finalize(m_statement);
}

QByteArray SqliteStatement::missing(const Binds& binds) {
    const auto is = [&binds](size_t at, const QByteArray& name) {
        return at < binds.size() && name == binds[at].name;
    };
    for (size_t i = 0; i < m_names.size(); ++i) {
        // A statement's values are listed by one place of the program, in the same order each time.
        if (is(m_found[i], m_names[i])) continue;
        size_t at = 0;
        while (at < binds.size() && !is(at, m_names[i])) ++at;
        if (at == binds.size()) return m_names[i];
        m_found[i] = at;
    }
    return {};
}

int SqliteStatement::bind(int place, const SqlValue& value) {
    const SqlValue::Held& held = value.held();
    if (const auto* number = std::get_if<qint64>(&held)) {
        return sqlite3_bind_int64(m_statement, place, *number);
    }
    if (const auto* text = std::get_if<QString>(&held)) {
        const QByteArray utf8 = text->toUtf8();
        return sqlite3_bind_text64(m_statement, place, utf8.constData(), static_cast<quint64>(utf8.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<QByteArray>(&held)) {
        // Not copied: the values outlive the run, after which `rest` forgets them.
        return sqlite3_bind_blob64(m_statement, place, bytes->constData(),
                                   static_cast<quint64>(bytes->size()), SQLITE_STATIC);
    }
    return sqlite3_bind_null(m_statement, place);
}

int SqliteStatement::run(const Binds& binds, Rows& rows) {
    for (size_t i = 0; i < m_names.size(); ++i) {
        const int code = bind(static_cast<int>(i) + 1, binds[m_found[i]].value);
        if (code != SQLITE_OK) return code;
    }
    int code = sqlite3_step(m_statement);
    // Asked after the first step, which prepares the statement anew when the schema has changed.
    const int width = sqlite3_column_count(m_statement);
    const bool anew = sqlite3_stmt_status(m_statement, SQLITE_STMTSTATUS_REPREPARE, 1) > 0;
    if (!m_columns || anew) readNames(width);
    rows = Rows(m_columns);
    for (; code == SQLITE_ROW; code = sqlite3_step(m_statement)) readRow(rows, width);
    return code;
}

void SqliteStatement::rest() {
    (void)sqlite3_reset(m_statement);  // says once more what the step said
    (void)sqlite3_clear_bindings(m_statement);
}

void SqliteStatement::readNames(int width) {
    std::vector<QByteArray> names;
    for (int i = 0; i < width; ++i) names.emplace_back(sqlite3_column_name(m_statement, i));
    m_columns = std::make_shared<const Columns>(std::move(names));
}

void SqliteStatement::readRow(Rows& rows, int width) {
    // The size is asked for after the value: asking may change its form.
    const auto sized = [this](const void* value, int column) {
        return QByteArrayView(static_cast<const char*>(value), sqlite3_column_bytes(m_statement, column));
    };
    for (int i = 0; i < width; ++i) {
        switch (sqlite3_column_type(m_statement, i)) {
            case SQLITE_NULL: rows.addNull(); break;
            case SQLITE_TEXT: rows.addText(sized(sqlite3_column_text(m_statement, i), i)); break;
            case SQLITE_BLOB: rows.addBytes(sized(sqlite3_column_blob(m_statement, i), i)); break;
            default: rows.addInteger(sqlite3_column_int64(m_statement, i)); break;
        }
    }
}

}  // namespace balcao

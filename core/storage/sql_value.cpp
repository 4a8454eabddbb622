#include "storage/sql_value.h"

namespace balcao {

size_t Columns::placeOf(const char* name) const {
    Met& met = m_met[(reinterpret_cast<quintptr>(name) >> 2) % m_met.size()];
    // The name is compared all the same: one address may hold another text later.
    if (met.address == name && m_names[met.place] == name) return met.place;
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] != name) continue;
        met = {name, i};
        return i;
    }
    qFatal("no column \"%s\" in this answer", name);
}

const SqlValue::Held& Row::at(const char* column) const {
    return m_values[m_columns->placeOf(column)];
}

bool Row::isNull(const char* column) const {
    return std::holds_alternative<std::monostate>(at(column));
}

qint64 Row::integer(const char* column) const {
    const auto* value = std::get_if<qint64>(&at(column));
    return value ? *value : 0;
}

QString Row::text(const char* column) const {
    const auto* value = std::get_if<QString>(&at(column));
    return value ? *value : QString();
}

QByteArray Row::bytes(const char* column) const {
    const auto* value = std::get_if<QByteArray>(&at(column));
    return value ? *value : QByteArray();
}

Rows::Rows(std::vector<QByteArray> columns)
    : m_columns(std::make_shared<const Columns>(std::move(columns))) {}

void Rows::append(std::vector<SqlValue::Held> values) {
    Row row;
    row.m_columns = m_columns;
    row.m_values = std::move(values);
    m_rows.push_back(std::move(row));
}

}  // namespace balcao

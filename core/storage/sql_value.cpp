#include "storage/sql_value.h"

namespace balcao {

const SqlValue::Held& Row::at(const char* column) const {
    for (size_t i = 0; i < m_columns->size(); ++i) {
        if ((*m_columns)[i] == column) return m_values[i];
    }
    qFatal("no column \"%s\" in this answer", column);
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
    : m_columns(std::make_shared<const std::vector<QByteArray>>(std::move(columns))) {}

void Rows::append(std::vector<SqlValue::Held> values) {
    Row row;
    row.m_columns = m_columns;
    row.m_values = std::move(values);
    m_rows.push_back(std::move(row));
}

}  // namespace balcao

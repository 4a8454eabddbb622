#pragma once

#include "storage/sql_connection.h"

namespace balcao {

/// One statement's values in the shape libpq wants, kept alive while it sends them.
class SentValues {
 public:
    /// Internal when a name has no value; InvalidArgument for a text PostgreSQL cannot hold.
    [[nodiscard]] SqlResult<void> take(const std::vector<QByteArray>& names, const Binds& binds);
    [[nodiscard]] int count() const { return static_cast<int>(m_values.size()); }
    [[nodiscard]] const char* const* values() const { return m_values.data(); }
    [[nodiscard]] const int* lengths() const { return m_lengths.data(); }
    [[nodiscard]] const int* formats() const { return m_formats.data(); }

 private:
    std::vector<QByteArray> m_bytes;
    std::vector<const char*> m_values;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

}  // namespace balcao

#include "storage/sql_columns.h"

namespace balcao {

size_t Columns::find(ColumnName name) const {
    for (size_t i = 0; i < m_names.size(); ++i) {
        if (m_names[i] != name.text()) continue;
        const size_t slot = slotOf(name);
        m_met[m_met[slot].address == nullptr ? slot : slot ^ 1U] = {name.text(), i};
        return i;
    }
    qFatal("no column \"%s\" in this answer", name.text());
}

}  // namespace balcao

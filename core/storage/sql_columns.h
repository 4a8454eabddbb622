#pragma once

#include <QByteArray>

#include <array>
#include <vector>

namespace balcao {

/// The name of a column where a row is read: a literal, so that its address is as good as its text.
class ColumnName {
 public:
    consteval ColumnName(const char* literal) : m_text(literal) {}
    [[nodiscard]] const char* text() const { return m_text; }

 private:
    const char* m_text;
};

/// The names of an answer's columns, shared with later answers to the same statement. A name is looked for
/// once; from then on its address finds the place. Used by one thread at a time, as its connection is.
class Columns {
 public:
    explicit Columns(std::vector<QByteArray> names) : m_names(std::move(names)) {}
    [[nodiscard]] size_t size() const { return m_names.size(); }
    /// Place of a column; a name that is not there ends the program.
    [[nodiscard]] size_t placeOf(ColumnName name) const {
        const size_t slot = slotOf(name);
        if (m_met[slot].address == name.text()) return m_met[slot].place;
        if (m_met[slot ^ 1U].address == name.text()) return m_met[slot ^ 1U].place;
        return find(name);
    }

 private:
    struct Met {
        const char* address = nullptr;
        size_t place = 0;
    };
    static constexpr size_t kSlots = 128;
    /// Literals lie one behind the other, a few bytes each: every bit of the address counts.
    [[nodiscard]] static size_t slotOf(ColumnName name) {
        return (static_cast<quint64>(reinterpret_cast<quintptr>(name.text())) * 0x9e37'79b9'7f4a'7c15ULL) >>
               57U;
    }
    [[nodiscard]] size_t find(ColumnName name) const;

    std::vector<QByteArray> m_names;
    mutable std::array<Met, kSlots> m_met;
};

}  // namespace balcao

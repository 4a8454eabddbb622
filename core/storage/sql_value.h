#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "storage/sql_columns.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace balcao {

/// What goes into a statement: NULL, a 64-bit integer, text or bytes. The conversions are implicit on
/// purpose: they are the one place that says how a value of the domain is stored.
class SqlValue {
 public:
    using Held = std::variant<std::monostate, qint64, QString, QByteArray>;

    SqlValue() = default;
    SqlValue(qint64 value) : m_held(value) {}
    SqlValue(int value) : m_held(qint64{value}) {}
    SqlValue(bool value) : m_held(qint64{value ? 1 : 0}) {}
    /// Never NULL: a text nobody wrote is an empty text.
    SqlValue(const QString& value) : m_held(value.isNull() ? QStringLiteral("") : value) {}
    /// No bytes are NULL, so that "no hash yet" never collides with another "no hash yet".
    SqlValue(const QByteArray& value) {
        if (!value.isEmpty()) m_held = value;
    }
    /// Milliseconds since 1970 in UTC; 0 for what has not happened.
    SqlValue(Instant at) : m_held(toUnixMs(at)) {}
    /// NULL for the null id.
    template <typename Tag>
    SqlValue(const Id<Tag>& id) {
        if (!id.isNull()) m_held = id.text();
    }
    template <typename T>
    SqlValue(const std::optional<T>& value) {
        if (value) *this = SqlValue(*value);
    }

    [[nodiscard]] const Held& held() const { return m_held; }

 private:
    Held m_held;
};

/// A value and the name that stands for it in the SQL, without the colon.
struct Bind {
    const char* name;
    SqlValue value;
};
using Binds = std::vector<Bind>;

struct Statement {
    QString sql;
    Binds binds;
};

/// The text form of an id that sorts before every other: where a walk over all of them begins.
template <typename Tag>
[[nodiscard]] QString orFirst(const Id<Tag>& id) {
    return id.uuid().toString(QUuid::WithoutBraces);
}

/// One value of an answer: a number, or where its text or bytes lie among those of the whole answer.
struct Cell {
    enum class Kind { Null, Integer, Text, Bytes };
    Kind kind = Kind::Null;
    qint64 number = 0;  ///< the integer, or where the text or the bytes begin
    qsizetype size = 0;
};

/// One row of an answer, read by the column names of its SELECT; valid as long as its Rows are. A name that
/// is not there is our own mistake and ends the program in every build.
class Row {
 public:
    [[nodiscard]] bool isNull(ColumnName column) const { return at(column).kind == Cell::Kind::Null; }
    [[nodiscard]] qint64 integer(ColumnName column) const {
        const Cell& cell = at(column);
        return cell.kind == Cell::Kind::Integer ? cell.number : 0;
    }
    [[nodiscard]] int count(ColumnName column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(ColumnName column) const { return integer(column) != 0; }
    [[nodiscard]] QString text(ColumnName column) const {
        return QString::fromUtf8(view(column, Cell::Kind::Text));
    }
    [[nodiscard]] QByteArray bytes(ColumnName column) const {
        return view(column, Cell::Kind::Bytes).toByteArray();
    }
    [[nodiscard]] Instant instant(ColumnName column) const { return fromUnixMs(integer(column)); }
    /// The null id for NULL.
    template <typename SomeId>
    [[nodiscard]] SomeId id(ColumnName column) const {
        const QByteArrayView text = view(column, Cell::Kind::Text);
        return text.isEmpty() ? SomeId() : SomeId(QUuid::fromString(QLatin1StringView(text)));
    }

 private:
    friend class Rows;
    Row(const Columns& columns, const Cell* cells, const char* held)
        : m_columns(&columns), m_cells(cells), m_held(held) {}
    [[nodiscard]] const Cell& at(ColumnName column) const { return m_cells[m_columns->placeOf(column)]; }
    /// The text in UTF-8 or the bytes; nothing for a value of another kind.
    [[nodiscard]] QByteArrayView view(ColumnName column, Cell::Kind kind) const {
        const Cell& cell = at(column);
        return cell.kind == kind ? QByteArrayView(m_held + cell.number, cell.size) : QByteArrayView();
    }

    const Columns* m_columns;
    const Cell* m_cells;
    const char* m_held;
};

/// A whole answer. Pages are bounded by their LIMIT, so it is held in memory: its values in one array, the
/// texts and bytes of all of them in another.
class Rows {
 public:
    class Iterator {
     public:
        Iterator(const Rows& rows, size_t place) : m_rows(&rows), m_place(place) {}
        [[nodiscard]] Row operator*() const { return m_rows->row(m_place); }
        Iterator& operator++() {
            ++m_place;
            return *this;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_place == b.m_place; }

     private:
        const Rows* m_rows;
        size_t m_place;
    };

    Rows() = default;
    explicit Rows(std::shared_ptr<const Columns> columns) : m_columns(std::move(columns)) {}

    /// The next value; rows are filled from left to right, one after the other.
    void addNull() { m_cells.emplace_back(); }
    void addInteger(qint64 value) { m_cells.push_back({Cell::Kind::Integer, value, 0}); }
    void addText(QByteArrayView utf8) { hold(Cell::Kind::Text, utf8); }
    void addBytes(QByteArrayView bytes) { hold(Cell::Kind::Bytes, bytes); }

    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    [[nodiscard]] size_t size() const { return isEmpty() ? 0 : m_cells.size() / m_columns->size(); }
    [[nodiscard]] Row first() const { return row(0); }
    [[nodiscard]] Iterator begin() const { return {*this, 0}; }
    [[nodiscard]] Iterator end() const { return {*this, size()}; }

 private:
    void hold(Cell::Kind kind, QByteArrayView value) {
        m_cells.push_back({kind, static_cast<qint64>(m_held.size()), value.size()});
        m_held.insert(m_held.end(), value.begin(), value.end());
    }
    [[nodiscard]] Row row(size_t place) const {
        return {*m_columns, m_cells.data() + place * m_columns->size(), m_held.data()};
    }

    std::shared_ptr<const Columns> m_columns;
    std::vector<Cell> m_cells;
    std::vector<char> m_held;
};

}  // namespace balcao

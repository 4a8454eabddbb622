#pragma once

#include "ui/counter/command_queue.h"
#include "ui/counter/counter_services.h"
#include "ui/counter/customer_entry.h"

#include <QObject>
#include <QTimer>

namespace balcao {

/// Finds, while somebody types, the customer a ticket is for, and adds one nobody has. No widgets. What is
/// found is masked; every look-up is in the journal, so an unfinished number asks nothing and a name only
/// after a pause.
class CustomerFinder final : public QObject {
    Q_OBJECT
 public:
    explicit CustomerFinder(const CounterServices& services, QObject* parent = nullptr);

    [[nodiscard]] bool mayFind() const;
    [[nodiscard]] bool mayAdd() const;

    void setText(const QString& text);
    [[nodiscard]] const CustomerEntry& entry() const { return m_entry; }

    enum class Condition {
        Idle,     ///< nothing to look for
        Looking,  ///< asked, or about to be
        Found,    ///< `rows`, which may be none
        Failed    ///< `error`
    };
    [[nodiscard]] Condition condition() const { return m_condition; }
    [[nodiscard]] const std::vector<CustomerRow>& rows() const { return m_rows; }
    [[nodiscard]] bool more() const { return m_more; }  ///< than are shown
    [[nodiscard]] const Error& error() const { return m_error; }

    /// Stores a new customer, and what they agreed to unless that is empty; `added` or `refused` answers.
    /// Ignored while one is under way. With `evenIfAlike` also where somebody else has the same telephone.
    void add(const CustomerFields& fields, const QString& consent, bool evenIfAlike = false);
    /// Something else did not happen: it is said in the place of what is found.
    void fail(const Error& error);
    [[nodiscard]] bool adding() const { return m_adding; }
    /// Reads one customer by id, as they would be found; answered by `changed`.
    void showOnly(CustomerId customer);

    static constexpr int kShown = 4;

 Q_SIGNALS:
    void changed();
    void added(const balcao::CustomerRow& row);
    void refused(const balcao::Error& error);

 private:
    void look();
    void agree(const CustomerRow& row, const QString& consent);
    void setCondition(Condition condition);

    CounterServices m_s;
    CommandIds m_ids;
    QTimer m_pause;
    CustomerEntry m_entry;
    Condition m_condition = Condition::Idle;
    std::vector<CustomerRow> m_rows;
    bool m_more = false;
    bool m_adding = false;
    Error m_error;
    quint64 m_token = 0;  // answers with another token are late
};

}  // namespace balcao

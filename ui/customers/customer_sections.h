#pragma once

#include "customers/customer_service.h"
#include "reports/customer_history.h"
#include "settings/organisation.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace balcao {

class TextLabel;
class Theme;

/// Everything the panel shows of one customer.
struct CustomerView {
    CustomerRow row;
    std::optional<CustomerFields> revealed;  ///< what is really there, after a look that is in the journal
    std::vector<Consent> consents;
    std::vector<TicketDetails> tickets;  ///< newest first
    bool moreTickets = false;
    std::vector<CustomerField> due;     ///< kept longer than the rules say
    std::optional<CustomerPage> alike;  ///< others who may be the same person, masked
};

/// What is known of one customer, under each other: fields, who may be the same person, what they agreed to,
/// what they bought.
class CustomerSections final : public QWidget {
    Q_OBJECT
 public:
    struct May {
        bool edit = false;
    };
    CustomerSections(const Theme& theme, QWidget* parent = nullptr);

    void show(const CustomerView& view, const Organisation& organisation, May may);
    void showEmpty();
    /// The keyboard goes to the first who may be the same person.
    void enterAlike();

 Q_SIGNALS:
    void withdrawWanted(const QString& purpose);
    void moreWanted();
    void mergeWanted(const balcao::CustomerRow& other);

 private:
    void clear();
    QVBoxLayout* addSection(const QString& title, const QString& fact = {});
    void addPair(QVBoxLayout* section, const QString& name, const QString& value, Qt::Alignment right = {});
    void addFields(const CustomerView& view);
    void addDue(const CustomerView& view);
    void addAlike(const CustomerView& view, May may);
    void addConsents(const CustomerView& view, const Organisation& organisation, May may);
    void addTickets(const CustomerView& view, const Organisation& organisation);
    QWidget* addRow(QVBoxLayout* section, const QString& strong, const QString& second, const QString& button,
                    const std::function<void()>& pressed);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    QPointer<QWidget> m_firstAlike;
};

}  // namespace balcao

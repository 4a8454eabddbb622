#pragma once

#include "ui/counter/counter_presenter.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QLocale>

namespace balcao {

/// What the counter says, in the clerk's language. Every sentence of the pages that needs numbers is made
/// here; fixed labels stand where they are used.
class CounterWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::CounterWords)
 public:
    [[nodiscard]] static QString priority(Priority priority);
    /// "being served for 3 min", "called 2 min ago" …
    [[nodiscard]] static QString ticketState(const Ticket& ticket, Instant now);
    /// Who the ticket is for: as they are called, or else their masked name.
    [[nodiscard]] static QString customer(const Ticket& ticket, const std::optional<CustomerRow>& known);
    /// "CPF ***.982.247-** on the receipt"; empty where nobody knows who it is.
    [[nodiscard]] static QString customerId(const Ticket& ticket, const std::optional<CustomerRow>& known);
    /// "Driving licence renewal and 2 more".
    [[nodiscard]] static QString lines(const std::vector<Line>& lines);
    [[nodiscard]] static QString lines(const QString& first, int count);
    [[nodiscard]] static QString rateSource(const Quote& quote, Instant now);
    [[nodiscard]] static QString network(const Payment& payment);
    /// The key that signed the invoice, shortened.
    [[nodiscard]] static QString payee(const Payment& payment);
    [[nodiscard]] static QString language(const QString& code);

    struct Told {
        QString what;   ///< what happened
        QString saved;  ///< what was not lost, and the key to press
    };
    [[nodiscard]] static Told notice(const CounterPresenter::Notice& notice, const CounterServices& s);
    [[nodiscard]] static Told answer(const LookUpPresenter& lookUp, const CounterServices& s);
    [[nodiscard]] static QString event(ChargePresenter::Event::Kind kind);
    /// The icon that stands beside those words.
    [[nodiscard]] static Icon eventIcon(ChargePresenter::Event::Kind kind);

    [[nodiscard]] static QString fiat(const Fiat& amount) { return formatted(amount); }
    [[nodiscard]] static QString sats(Msat amount);

 private:
    [[nodiscard]] static QString formatted(const Fiat& amount);
};

/// First and last four digits of a hash or key: "03a1…7c2e".
[[nodiscard]] QString shortHex(const QByteArray& bytes);
/// "9f3c 41d0 … 77be".
[[nodiscard]] QString spacedHex(const QByteArray& bytes);

}  // namespace balcao

#pragma once

#include "tickets/receipt.h"

namespace balcao {

/// A paid ticket of three lines with a discount, settled over Lightning: what the receipt tests print.
[[nodiscard]] inline Receipt sampleReceipt(int lines = 3) {
    Receipt receipt;
    receipt.code = QStringLiteral("7Q4M-9F3C-41D0");
    receipt.payload = QStringLiteral("BLC1.") + QStringLiteral("q1Zx7").repeated(40) + QStringLiteral(".") +
                      QStringLiteral("Ab3_-").repeated(17);
    receipt.at = fromUnixMs(1795265191000);
    receipt.organisation.name = QStringLiteral("Papelaria Aurora");
    receipt.organisation.unit = QStringLiteral("Unidade Centro, Recife");
    receipt.organisation.registration = QStringLiteral("CNPJ 00.000.000/0001-00");
    receipt.organisation.currency = brl();
    receipt.organisation.timeZone = QStringLiteral("America/Recife");
    Ticket& ticket = receipt.details.ticket;
    ticket.number = {QStringLiteral("A"), 47, QDate(2026, 11, 21)};
    ticket.registerName = QStringLiteral("Guichê 3");
    ticket.servedByName = QStringLiteral("Rita Lopes");
    ticket.customer = QStringLiteral("Maria Aparecida Souza");
    ticket.currency = brl();
    const struct {
        const char* name;
        int quantity;
        qint64 unit;
    } items[] = {{"Renovação da CNH", 1, 20630}, {"Envelope protetor", 2, 490}, {"Entrega em casa", 1, 3800}};
    for (int i = 0; i < lines; ++i) {
        Line line;
        line.name = QString::fromUtf8(items[i % 3].name);
        line.quantity = items[i % 3].quantity;
        line.unitPrice = Fiat{items[i % 3].unit, brl()};
        line.discount = {Fiat{i % 3 == 2 ? 520 : 0, brl()},
                         i % 3 == 2 ? QStringLiteral("convênio") : QString()};
        ticket.lines.push_back(line);
    }
    receipt.details.totals = {Fiat{25410, brl()}, Fiat{520, brl()}, Fiat{0, brl()}, Fiat{0, brl()},
                              Fiat{24890, brl()}};
    Payment payment;
    payment.tender = Tender::Lightning;
    payment.state = PaymentState::Paid;
    payment.amount = Fiat{24890, brl()};
    payment.covered = payment.amount;
    payment.received = Msat(40720000);
    payment.paymentHash =
        QByteArray::fromHex("5b0bca29b5988465fb0b4342f6a20fd56a5326d188d6d57b7a81fd1fad91d2e1");
    payment.preimage =
        QByteArray::fromHex("9f3c41d0a6e27b8855c1f03d94be6a120d7fe8b3c6194a2f8e5b71d3605c77be");
    Quote quote;
    quote.amount = payment.amount;
    quote.rate = Rate{61124754, brl()};
    quote.rateAt = fromUnixMs(1795265180000);
    payment.quote = quote;
    receipt.details.payments.push_back(payment);
    return receipt;
}

}  // namespace balcao

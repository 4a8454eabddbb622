#include "ctl/receipt_words.h"

#include <QCoreApplication>

namespace balcao {

ReceiptWords terminalReceiptWords() {
    ReceiptWords w;
    w.ticket = QCoreApplication::translate("Receipt", "Number");
    w.total = QCoreApplication::translate("Receipt", "TOTAL");
    w.discount = QCoreApplication::translate("Receipt", "Discount");
    w.tax = QCoreApplication::translate("Receipt", "Tax");
    w.taxIncluded = QCoreApplication::translate("Receipt", "Tax included");
    w.paidLightning = QCoreApplication::translate("Receipt", "Paid with Lightning");
    w.paidCash = QCoreApplication::translate("Receipt", "Paid in cash");
    w.given = QCoreApplication::translate("Receipt", "Given");
    w.change = QCoreApplication::translate("Receipt", "Change");
    w.rate = QCoreApplication::translate("Receipt", "Rate");
    w.hash = QCoreApplication::translate("Receipt", "Payment hash");
    w.proof = QCoreApplication::translate("Receipt", "Proof (preimage)");
    w.check = QCoreApplication::translate("Receipt", "Check:");
    w.training = QCoreApplication::translate("Receipt", "TRAINING, NOT A REAL SALE");
    w.thanks = QCoreApplication::translate("Receipt", "Valid as proof. Thank you.");
    w.customer = QCoreApplication::translate("Receipt", "Customer");
    return w;
}

}  // namespace balcao

#pragma once

#include "money/amount.h"
#include "money/fiat.h"

#include <QString>

#include <chrono>
#include <vector>

namespace balcao {

/// Everything the customer may see: plain values, no names, no registration numbers. The counter page sets
/// the whole of it whenever something changed; the display compares and repaints.
struct DisplayState {
    enum class Kind {
        Idle,    ///< nobody is called: the mark and the organisation
        Called,  ///< the number that was called, large
        Pay,     ///< code, amount, time left
        Wait,    ///< "wait a moment": the code is hidden, nobody shall pay what cannot be watched
        Paid
    };
    struct Before {
        QString number;
        QString counter;
        friend bool operator==(const Before&, const Before&) = default;
    };

    Kind kind = Kind::Idle;
    QString organisation;  ///< "Papelaria Aurora, Unidade Centro"
    QString clock;         ///< "09:46"
    QString language;      ///< of this customer: "pt_BR", "en", "es"; empty: the office's

    QString number;              ///< called or served: "P 012"
    QString counter;             ///< "Guichê 3"
    std::vector<Before> before;  ///< called before, newest first

    Fiat amount;
    Sat sats;         ///< zero: not shown (cash)
    QString invoice;  ///< only after it was checked
    std::chrono::milliseconds remaining{0};
    std::chrono::milliseconds whole{0};

    QString receiptPayload;  ///< paid: code to keep; empty: no card
    bool printing = false;   ///< paid: the receipt is coming out of the printer
    bool training = false;

    friend bool operator==(const DisplayState& a, const DisplayState& b) = default;
};

}  // namespace balcao

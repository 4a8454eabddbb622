#pragma once

#include "ui/receipt/receipt_page.h"

#include <QCoreApplication>

class QPainter;

namespace balcao {

/// A page that shows at a glance whether a printer and its paper will do: a frame to the edges, a ruler, the
/// letters of three languages and a code to scan. It is no receipt and says so.
class TestPage final {
    Q_DECLARE_TR_FUNCTIONS(balcao::TestPage)
 public:
    struct Facts {
        QString organisation;
        QString printer;
        QString at;  ///< written date and time
    };
    TestPage(Facts facts, ReceiptPaper paper);

    /// Sets the paper's size and prints one copy. Io when the printer does not start.
    [[nodiscard]] Result<void> print(QPrinter& printer) const;
    /// Paints at the origin, one unit to a tenth of a millimetre.
    void paint(QPainter& painter) const;
    [[nodiscard]] QSizeF millimetres() const;

 private:
    void paintRuler(QPainter& painter, qreal y) const;

    Facts m_facts;
    ReceiptPaper m_paper;
};

}  // namespace balcao

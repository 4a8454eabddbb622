#include "ui/receipt/test_page.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/qr_card.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

namespace balcao {

namespace {

constexpr qreal kTenthsPerInch = 254;
constexpr qreal kRollLength = 120;  // mm

}  // namespace

TestPage::TestPage(Facts facts, ReceiptPaper paper) : m_facts(std::move(facts)), m_paper(paper) {}

QSizeF TestPage::millimetres() const {
    switch (m_paper) {
        case ReceiptPaper::Thermal80: return {80, kRollLength};
        case ReceiptPaper::Thermal58: return {58, kRollLength};
        case ReceiptPaper::A5: return {148, 210};
        case ReceiptPaper::A4: return {210, 297};
    }
    return {};
}

Result<void> TestPage::print(QPrinter& printer) const {
    const QPageSize size(millimetres(), QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch);
    printer.setFullPage(true);
    printer.setPageLayout(
        QPageLayout(size, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter));
    printer.setDocName(QStringLiteral("Balcao test"));
    QPainter painter;
    if (!painter.begin(&printer)) return fail(ErrorCode::Io, QStringLiteral("the page could not be started"));
    const qreal scale = printer.resolution() / kTenthsPerInch;
    painter.scale(scale, scale);
    paint(painter);
    if (!painter.end()) return fail(ErrorCode::Io, QStringLiteral("the page could not be finished"));
    return {};
}

void TestPage::paintRuler(QPainter& painter, qreal y) const {
    const int wide = qRound(millimetres().width());
    for (int mm = 5; mm < wide; mm += 5) {
        painter.drawLine(QPointF(mm * 10, y), QPointF(mm * 10, y + (mm % 10 == 0 ? 30 : 16)));
    }
}

void TestPage::paint(QPainter& painter) const {
    const Theme theme;  // the metrics of the type at scale one; paper is always ink on white
    const QSizeF page = millimetres() * 10;
    const QColor ink = roleColor(Scheme::Light, Role::QrDark);
    painter.setPen(QPen(ink, 3));
    painter.drawRect(QRectF(30, 30, page.width() - 60, page.height() - 60));
    paintRuler(painter, 30);
    qreal y = 90;
    const auto line = [&](const QString& text, int px, QFont::Weight weight = QFont::Normal) {
        painter.setFont(type::inter(theme, px, weight));
        const QRectF room(60, y, page.width() - 120, page.height() - y - 60);
        QRectF used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y = used.bottom() + 14;
    };
    line(tr("Test page"), 56, QFont::DemiBold);
    line(tr("This is no receipt: nothing was sold."), 28);
    line(m_facts.organisation, 28);
    line(tr("Printer: %1").arg(m_facts.printer), 28);
    line(m_facts.at, 28);
    line(QStringLiteral("ÁÀÂÃÇÉÊÍÑÓÔÕÚÜ áàâãçéêíñóôõúü ¿¡ 0123456789 R$ €"), 28);
    const qreal code = qMin<qreal>(260, page.width() - 120);
    const QrMatrix matrix = encodeQr(QStringLiteral("BALCAO TEST"), QrText::Alphanumeric);
    paintQr(painter, QRectF(60, y, code, code), matrix, ink, QColor());
    y += code + 14;
    line(tr("Receipts come out whole when the frame has four sides and the code can be scanned."), 28);
}

}  // namespace balcao

#include "ui/receipt/secret_paper.h"

#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPrinter>

namespace balcao {

namespace {

constexpr qreal kSecretTenthsPerInch = 254;
constexpr qreal kSecretMargin = 60;
constexpr qreal kSecretLongest = 100'000;

QSizeF sheetOf(ReceiptPaper size, qreal length) {
    switch (size) {
        case ReceiptPaper::Thermal80: return {80, length};
        case ReceiptPaper::Thermal58: return {58, length};
        case ReceiptPaper::A5: return {148, 210};
        case ReceiptPaper::A4: return {210, 297};
    }
    return {};
}

/// As long as what is on it, on a roll.
qreal lengthOn(const SecretPaper& paper, qreal width) {
    QImage measured(1, 1, QImage::Format_ARGB32);
    QPainter painter(&measured);
    return paintSecret(painter, paper, width);
}

}  // namespace

qreal paintSecret(QPainter& painter, const SecretPaper& paper, qreal width) {
    const Theme theme;  // the metrics of the type at scale one; paper is always ink on white
    painter.setPen(roleColor(Scheme::Light, Role::QrDark));
    qreal y = kSecretMargin;
    const auto line = [&](const QString& text, const QFont& font, qreal after) {
        painter.setFont(font);
        const QRectF room(kSecretMargin, y, width - 2 * kSecretMargin, kSecretLongest);
        QRectF used;
        painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
        y = used.bottom() + after;
    };
    line(paper.title, type::inter(theme, 48, QFont::DemiBold), 18);
    line(paper.place, type::inter(theme, 28), 24);
    for (const QString& secret : paper.lines) line(secret, type::inter(theme, 40, QFont::Medium), 14);
    line(paper.sentence, type::inter(theme, 28), 0);
    return y + kSecretMargin;
}

Result<void> printSecret(const SecretPaper& paper, QPrinter& printer, ReceiptPaper size) {
    const qreal width = sheetOf(size, 0).width();
    const QSizeF sheet = sheetOf(size, lengthOn(paper, width * 10) / 10);
    printer.setFullPage(true);
    printer.setPageLayout(
        QPageLayout(QPageSize(sheet, QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch),
                    QPageLayout::Portrait, QMarginsF(0, 0, 0, 0), QPageLayout::Millimeter));
    printer.setDocName(QStringLiteral("Balcao"));
    QPainter painter;
    if (!painter.begin(&printer)) return fail(ErrorCode::Io, QStringLiteral("the page could not be started"));
    const qreal scale = printer.resolution() / kSecretTenthsPerInch;
    painter.scale(scale, scale);
    paintSecret(painter, paper, width * 10);
    if (!painter.end()) return fail(ErrorCode::Io, QStringLiteral("the page could not be finished"));
    return {};
}

}  // namespace balcao

// The code on the screen: what libqrencode alone takes is the limit of encoding, filling the same square of
// pixels once that of painting.
#include "measure.h"
#include "ui/widgets/qr_card.h"

#include <QImage>
#include <QPainter>

#include <qrencode.h>

using namespace balcao;

int main() {
    const QString invoice =
        QStringLiteral("LNBCRT2500U1PVJLUEZSP5ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYGS")
            .repeated(4)
            .left(300);
    const QrMatrix matrix = encodeQr(invoice, QrText::Alphanumeric);
    if (matrix.side == 0) {
        std::fprintf(stderr, "300 characters did not fit in a code\n");
        return 1;
    }
    const QByteArray text = invoice.toLatin1();
    bench::print("qr_encode",
                 bench::nanosecondsOf([&] { bench::keep(encodeQr(invoice, QrText::Alphanumeric)); }),
                 "QRcode_encodeString8bit", bench::nanosecondsOf([&] {
                     QRcode* code = QRcode_encodeString8bit(text.constData(), 0, QR_ECLEVEL_M);
                     bench::keep(code);
                     QRcode_free(code);
                 }));

    QImage image(400, 400, QImage::Format_RGB32);
    const QColor dark(Qt::black);
    const QColor light(Qt::white);
    bench::print("qr_paint_400px", bench::nanosecondsOf([&] {
                     QPainter painter(&image);
                     bench::keep(paintQr(painter, QRectF(image.rect()), matrix, dark, light));
                 }),
                 "QImage::fill", bench::nanosecondsOf([&] { image.fill(light); }));
    return 0;
}

// A pairing text is refused, or leads to an https address with a credential in it.
#include "backends/lndconnect.h"
#include "fuzz_check.h"

#include <QUrl>

using namespace balcao;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    for (const QString& text : {QString::fromUtf8(bytes), QString(QStringLiteral("lndconnect://node:8080?") +
                                                                  QString::fromUtf8(bytes))}) {
        const auto pairing = parseLndConnect(text);
        if (!pairing) {
            FUZZ_CHECK(pairing.error().code == ErrorCode::InvalidArgument);
            FUZZ_CHECK(!pairing.error().detail.contains(QStringLiteral("macaroon=")));
            continue;
        }
        const QUrl url(pairing->url);
        FUZZ_CHECK(url.isValid() && url.scheme() == QStringLiteral("https") && !url.host().isEmpty());
        FUZZ_CHECK(url.userInfo().isEmpty() && url.port() > 0);
        FUZZ_CHECK(!pairing->macaroonHex.isEmpty());
        FUZZ_CHECK(QByteArray::fromHex(pairing->macaroonHex).toHex() == pairing->macaroonHex.toLower());
    }
    return 0;
}

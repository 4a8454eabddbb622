#include "fuzz_check.h"
#include "vault/envelope.h"

using namespace balcao;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size) {
    const QString text = QString::fromLatin1(fuzz::bytesOf(bytes, size));
    const auto read = readEnvelope(text);
    if (!read) {
        FUZZ_CHECK(read.error().code == ErrorCode::SealBroken);
        return 0;
    }
    constexpr qsizetype kAround = sizeof(Nonce) + kTagBytes;
    FUZZ_CHECK(read->sealed.size() >= kAround && read->sealed.size() <= kMostSealedBytes + kAround);
    // A value has one text: what is read is what would have been written.
    const QByteArrayView sealed(read->sealed.constData(), read->sealed.size());
    FUZZ_CHECK(envelopeText(read->key.toLatin1(), sealed) == text);
    const auto again = sealedBy(read->key, text);
    FUZZ_CHECK(again && *again == read->sealed);
    return 0;
}

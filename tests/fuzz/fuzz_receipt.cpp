#include "fuzz_check.h"
#include "tickets/receipt_rules.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size) {
    const QByteArray data(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    // No input made by chance carries a good signature; one that is accepted was forged.
    FUZZ_CHECK(!balcao::readReceipt(QString::fromLatin1(data)).has_value());
    const QString wrapped =
        QStringLiteral("BLC1.") +
        QString::fromLatin1(data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)) +
        QStringLiteral(".") +
        QString::fromLatin1(
            QByteArray(64, '\x01').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    FUZZ_CHECK(!balcao::readReceipt(wrapped).has_value());
    return 0;
}

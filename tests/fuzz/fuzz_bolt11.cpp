#include "fuzz_check.h"
#include "lightning/bech32.h"
#include "lightning/bolt11.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray kKey = QByteArray(31, '\0') + QByteArray(1, '\x07');

/// What was decoded and is written again with a key of ours reads back as the same invoice.
void checkRoundTrip(const balcao::Bolt11& invoice) {
    const balcao::Result<QString> text = balcao::encodeBolt11(invoice, kKey);
    if (!text) return;  // Some readable invoices may not be written, such as those without a description.
    const balcao::Result<balcao::Bolt11> again = balcao::decodeBolt11(*text);
    FUZZ_CHECK(again.has_value());
    FUZZ_CHECK(again->network == invoice.network);
    FUZZ_CHECK(again->amount == invoice.amount);
    FUZZ_CHECK(again->paymentHash == invoice.paymentHash);
    FUZZ_CHECK(again->paymentSecret == invoice.paymentSecret);
    FUZZ_CHECK(again->description == invoice.description);
    FUZZ_CHECK(again->featureBits == invoice.featureBits);
    FUZZ_CHECK(again->routeHints.size() == invoice.routeHints.size());
}

/// A stranger's data part almost never carries a good checksum, so one is made: the fields behind it are what
/// should be reached.
QString withChecksum(const QByteArray& data) {
    static const QString prefixes[] = {u"lnbc"_s, u"lnbc2500u"_s, u"lntb20m"_s, u"lnbcrt1p"_s,
                                       u"lnbcrt9678785340p"_s};
    QByteArray groups;
    for (qsizetype i = 1; i < data.size(); ++i) groups.append(static_cast<char>(data.at(i) & 31));
    return balcao::bech32::encode(prefixes[static_cast<quint8>(data.at(0)) % std::size(prefixes)], groups,
                                  balcao::bech32::Variant::Bech32);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, size_t size) {
    const QByteArray data(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    if (const auto invoice = balcao::decodeBolt11(QString::fromLatin1(data))) checkRoundTrip(*invoice);
    if (size < 2) return 0;
    if (const auto invoice = balcao::decodeBolt11(withChecksum(data))) checkRoundTrip(*invoice);
    return 0;
}

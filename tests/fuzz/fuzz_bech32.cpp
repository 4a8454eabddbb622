// Text and groups are one to one, and an address that was read is written the same.
#include "fuzz_check.h"
#include "lightning/bech32.h"
#include "lightning/bitcoin_address.h"

using namespace balcao;

namespace {

void requireText(const QString& text) {
    for (const int limit : {bech32::kAddressLength, 7089}) {
        const auto decoded = bech32::decode(text, limit);
        if (!decoded) {
            FUZZ_CHECK(decoded.error().code == ErrorCode::InvalidArgument);
            FUZZ_CHECK(!decoded.error().detail.isEmpty());
            continue;
        }
        FUZZ_CHECK(text.size() <= limit);
        FUZZ_CHECK(bech32::encode(decoded->prefix, decoded->groups, decoded->variant) == text.toLower());
    }
    const auto address = readAddress(text);
    if (!address) return;
    // The text does not say which of the networks with equal prefixes it is of; one of them must fit.
    bool found = false;
    for (const Network network : {Network::Mainnet, Network::Testnet, Network::Regtest, Network::Simnet}) {
        const QString written = addressText(*address, network);
        found = found || written == text || written == text.toLower();
    }
    FUZZ_CHECK(found);
}

void requireGroups(const QByteArray& bytes, bech32::Variant variant) {
    const QByteArray groups = fuzz::groupsOf(bytes);
    const QString text = bech32::encode(QStringLiteral("bc"), groups, variant);
    const auto decoded = bech32::decode(text, 1'000'000);
    FUZZ_CHECK(decoded && decoded->groups == groups && decoded->variant == variant);
    FUZZ_CHECK(decoded->prefix == QStringLiteral("bc"));
    requireText(text);
}

void requireRegrouping(const QByteArray& bytes, int from, int to) {
    if (to >= 1 && to <= 8) {
        const auto groups = bech32::regroup(bytes, 8, to, true);
        FUZZ_CHECK(groups);
        // Padding shorter than a group is dropped again; with groups of up to 5 bits that is always so.
        const auto back = bech32::regroup(*groups, to, 8, false);
        FUZZ_CHECK(back && *back == bytes);
    }
    const auto strict = bech32::regroup(bytes, from, to, false);
    if (strict) FUZZ_CHECK(bech32::regroup(*strict, to, from, true));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    requireText(QString::fromUtf8(bytes));
    // The last byte chooses one of the variants and of the widths (0 to 9 bits): all of them for each input
    // would be most of the work.
    const int choice = bytes.isEmpty() ? 0 : static_cast<uchar>(bytes.back());
    requireGroups(bytes, choice % 2 == 0 ? bech32::Variant::Bech32 : bech32::Variant::Bech32m);
    requireRegrouping(bytes, choice / 10 % 10, choice % 10);
    return 0;
}

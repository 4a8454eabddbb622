#include "lightning/bitcoin_address.h"

#include "lightning/bech32.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace balcao {

namespace {

constexpr int kPubkeyHash = 17;
constexpr int kScriptHash = 18;
constexpr qsizetype kHashSize = 20;
constexpr qsizetype kCheckSize = 4;
/// An address is 25 bytes, at most 35 characters; anything longer is not worth the quadratic arithmetic.
constexpr qsizetype kMaxBase58 = 50;
constexpr QLatin1StringView kBase58("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz");

struct AddressMarks {
    const char* bech32Prefix;
    uchar pubkeyHash;
    uchar scriptHash;
};

AddressMarks marksOf(Network network) {
    switch (network) {
        case Network::Mainnet: return {"bc", 0x00, 0x05};
        case Network::Testnet:
        case Network::Signet: return {"tb", 0x6f, 0xc4};
        case Network::Regtest: return {"bcrt", 0x6f, 0xc4};
        case Network::Simnet: return {"sb", 0x3f, 0x7b};
    }
    return {"", 0, 0};
}

constexpr std::array kNetworks{Network::Mainnet, Network::Testnet, Network::Signet, Network::Regtest,
                               Network::Simnet};

QByteArray checkOf(const QByteArray& payload) {
    const QByteArray once = QCryptographicHash::hash(payload, QCryptographicHash::Sha256);
    return QCryptographicHash::hash(once, QCryptographicHash::Sha256).first(kCheckSize);
}

QString base58Text(const QByteArray& bytes) {
    QByteArray digits;  // Base 58, least significant first.
    for (const char byte : bytes) {
        int carry = static_cast<uchar>(byte);
        for (char& digit : digits) {
            carry += digit * 256;
            digit = static_cast<char>(carry % 58);
            carry /= 58;
        }
        for (; carry > 0; carry /= 58) digits.append(static_cast<char>(carry % 58));
    }
    // Leading zero bytes have no digit of their own: each is written as a "1".
    for (qsizetype i = 0; i < bytes.size() && bytes[i] == '\0'; ++i) digits.append('\0');
    QString text;
    for (auto digit = digits.crbegin(); digit != digits.crend(); ++digit) text += kBase58[*digit];
    return text;
}

Result<QByteArray> base58Bytes(QStringView text) {
    if (text.size() > kMaxBase58) return fail(ErrorCode::InvalidArgument, QStringLiteral("address too long"));
    QByteArray bytes;  // Least significant first.
    for (const QChar c : text) {
        auto carry = static_cast<int>(kBase58.indexOf(c));
        if (carry < 0) {
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("a character is not of the base58 alphabet"));
        }
        for (char& byte : bytes) {
            carry += static_cast<uchar>(byte) * 58;
            byte = static_cast<char>(carry & 0xff);
            carry >>= 8;
        }
        for (; carry > 0; carry >>= 8) bytes.append(static_cast<char>(carry & 0xff));
    }
    for (qsizetype i = 0; i < text.size() && text[i] == u'1'; ++i) bytes.append('\0');
    std::reverse(bytes.begin(), bytes.end());
    return bytes;
}

Result<BitcoinAddress> readBase58Address(QStringView text) {
    BALCAO_TRY(bytes, base58Bytes(text));
    if (bytes.size() != 1 + kHashSize + kCheckSize) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("an address of a wrong length"));
    }
    if (bytes.last(kCheckSize) != checkOf(bytes.chopped(kCheckSize))) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("the address's checksum does not fit"));
    }
    const auto mark = static_cast<uchar>(bytes[0]);
    for (const Network network : kNetworks) {
        const AddressMarks marks = marksOf(network);
        if (mark == marks.pubkeyHash) return BitcoinAddress{kPubkeyHash, bytes.sliced(1, kHashSize)};
        if (mark == marks.scriptHash) return BitcoinAddress{kScriptHash, bytes.sliced(1, kHashSize)};
    }
    return fail(ErrorCode::InvalidArgument, QStringLiteral("an address of an unknown network"));
}

Result<BitcoinAddress> readSegwitAddress(const bech32::Decoded& decoded) {
    if (decoded.groups.isEmpty()) return fail(ErrorCode::InvalidArgument, QStringLiteral("an empty address"));
    const int version = static_cast<uchar>(decoded.groups[0]);
    if (version > 16) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("witness version %1").arg(version));
    }
    if ((version == 0) != (decoded.variant == bech32::Variant::Bech32)) {
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("the kind of checksum does not fit the witness version"));
    }
    BALCAO_TRY(program, bech32::regroup(decoded.groups.sliced(1), 5, 8, false));
    if (!isAddressShape(version, program.size())) {
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("a witness program of %1 bytes").arg(program.size()));
    }
    return BitcoinAddress{version, program};
}

}  // namespace

bool isAddressShape(int version, qsizetype programSize) {
    if (version == kPubkeyHash || version == kScriptHash) return programSize == kHashSize;
    if (version == 0) return programSize == 20 || programSize == 32;
    return version >= 1 && version <= 16 && programSize >= 2 && programSize <= 40;
}

QString addressText(const BitcoinAddress& address, Network network) {
    if (!isAddressShape(address.version, address.program.size())) return {};
    const AddressMarks marks = marksOf(network);
    if (address.version == kPubkeyHash || address.version == kScriptHash) {
        QByteArray payload(
            1, static_cast<char>(address.version == kPubkeyHash ? marks.pubkeyHash : marks.scriptHash));
        payload += address.program;
        return base58Text(payload + checkOf(payload));
    }
    QByteArray groups(1, static_cast<char>(address.version));
    groups += bech32::regroup(address.program, 8, 5, true).value_or(QByteArray());
    return bech32::encode(QLatin1String(marks.bech32Prefix), groups,
                          address.version == 0 ? bech32::Variant::Bech32 : bech32::Variant::Bech32m);
}

Result<BitcoinAddress> readAddress(QStringView text) {
    // A known prefix decides which form was meant, so that the error speaks of that form.
    for (const Network network : kNetworks) {
        const QString start = QLatin1String(marksOf(network).bech32Prefix) + u'1';
        if (!text.startsWith(start, Qt::CaseInsensitive)) continue;
        BALCAO_TRY(decoded, bech32::decode(text, bech32::kAddressLength));
        if (decoded.prefix.size() + 1 != start.size()) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("an address of an unknown network"));
        }
        return readSegwitAddress(decoded);
    }
    return readBase58Address(text);
}

}  // namespace balcao

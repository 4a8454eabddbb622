#include "backup/backup_header.h"

#include <QtEndian>

namespace balcao {

namespace backup_header_detail {

constexpr char kMagic[] = "BALCAOBK";
constexpr qsizetype kMagicBytes = 8;
constexpr char kPassphrase = 1;
constexpr char kRecovery = 2;
constexpr qsizetype kPassphraseBytes = 3 * 4 + BackupHeader::kSaltBytes;
constexpr qsizetype kRecoveryBytes = 2 * BackupHeader::kPointBytes;

constexpr quint32 kLeastMemoryKib = 8'192;
constexpr quint32 kMostMemoryKib = 1'048'576;
constexpr quint32 kMostPasses = 16;
constexpr quint32 kMostLanes = 16;

tl::unexpected<Error> noBackup(const char* why) {
    return fail(ErrorCode::SealBroken, QStringLiteral("no backup: ") + QString::fromLatin1(why),
                {{QStringLiteral("subject"), QStringLiteral("backup")},
                 {QStringLiteral("reason"), QStringLiteral("text")}});
}

void append(QByteArray& to, quint32 number) {
    const quint32 big = qToBigEndian(number);
    to.append(reinterpret_cast<const char*>(&big), sizeof big);
}

quint32 numberAt(QByteArrayView bytes, qsizetype place) {
    return qFromBigEndian<quint32>(bytes.data() + place);
}

bool isSane(const PassphraseCost& cost) {
    return cost.memoryKib >= kLeastMemoryKib && cost.memoryKib <= kMostMemoryKib && cost.passes >= 1 &&
           cost.passes <= kMostPasses && cost.lanes >= 1 && cost.lanes <= kMostLanes;
}

qsizetype lengthWith(char wrap) {
    const qsizetype way = wrap == kPassphrase ? kPassphraseBytes : kRecoveryBytes;
    return BackupHeader::kStartBytes + way + BackupHeader::kWrappedBytes;
}

}  // namespace backup_header_detail

QByteArray BackupHeader::associated() const {
    using namespace backup_header_detail;
    const char way = std::holds_alternative<PassphraseWrap>(wrap) ? kPassphrase : kRecovery;
    const auto length = static_cast<quint16>(lengthWith(way));
    QByteArray bytes(kMagic, kMagicBytes);
    bytes.append(char(kVersion));
    bytes.append(way);
    bytes.append(static_cast<char>(length >> 8));
    bytes.append(static_cast<char>(length & 0xff));
    if (const auto* passphrase = std::get_if<PassphraseWrap>(&wrap)) {
        append(bytes, passphrase->cost.memoryKib);
        append(bytes, passphrase->cost.passes);
        append(bytes, passphrase->cost.lanes);
        return bytes + passphrase->salt;
    }
    const auto& recovery = std::get<RecoveryWrap>(wrap);
    return bytes + recovery.recipient + recovery.once;
}

QByteArray BackupHeader::bytes() const {
    return associated() + wrapped;
}

Result<qsizetype> BackupHeader::lengthOf(QByteArrayView start) {
    using namespace backup_header_detail;
    if (start.size() < kStartBytes || !start.startsWith(QByteArrayView(kMagic, kMagicBytes))) {
        return noBackup("it does not begin like one");
    }
    const int version = static_cast<unsigned char>(start[kMagicBytes]);
    if (version > kVersion) {
        return fail(ErrorCode::DatabaseNewer, QStringLiteral("the backup was made by a newer program"),
                    {{QStringLiteral("subject"), QStringLiteral("backup")},
                     {QStringLiteral("database"), version},
                     {QStringLiteral("program"), kVersion}});
    }
    const char wrap = start[kMagicBytes + 1];
    if (version != kVersion || (wrap != kPassphrase && wrap != kRecovery)) return noBackup("its header");
    const auto length = qFromBigEndian<quint16>(start.data() + kMagicBytes + 2);
    if (length != lengthWith(wrap)) return noBackup("its header's length");
    return qsizetype{length};
}

Result<BackupHeader> BackupHeader::parse(QByteArrayView bytes) {
    using namespace backup_header_detail;
    BALCAO_TRY(length, lengthOf(bytes));
    if (bytes.size() < length) return noBackup("its header is cut");
    BackupHeader header;
    qsizetype place = kStartBytes;
    if (bytes[kMagicBytes + 1] == kPassphrase) {
        PassphraseWrap passphrase;
        passphrase.cost = {numberAt(bytes, place), numberAt(bytes, place + 4), numberAt(bytes, place + 8)};
        if (!isSane(passphrase.cost)) return noBackup("what its passphrase costs");
        passphrase.salt = bytes.sliced(place + 12, kSaltBytes).toByteArray();
        header.wrap = std::move(passphrase);
        place += kPassphraseBytes;
    } else {
        header.wrap = RecoveryWrap{bytes.sliced(place, kPointBytes).toByteArray(),
                                   bytes.sliced(place + kPointBytes, kPointBytes).toByteArray()};
        place += kRecoveryBytes;
    }
    header.wrapped = bytes.sliced(place, kWrappedBytes).toByteArray();
    return header;
}

}  // namespace balcao

#include "backup/backup_reader.h"

#include <QJsonDocument>
#include <QtEndian>

namespace balcao {

namespace backup_reader_detail {

/// A manifest names every register; nobody has so many that theirs is larger.
constexpr qsizetype kMostManifest = 4 * 1024 * 1024;
constexpr size_t kMostKeys = 10'000;

tl::unexpected<Error> broken(const char* reason, const char* why) {
    return fail(ErrorCode::SealBroken, QStringLiteral("the backup ") + QString::fromLatin1(why),
                {{QStringLiteral("subject"), QStringLiteral("backup")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

/// Exactly so many bytes, or as many as there are until the end.
Result<QByteArray> readUpTo(ByteSource& source, qsizetype count) {
    QByteArray bytes(count, Qt::Uninitialized);
    qsizetype length = 0;
    while (length < count) {
        BALCAO_TRY(got, source.read(bytes.data() + length, count - length));
        if (got == 0) break;
        length += got;
    }
    bytes.truncate(length);
    return bytes;
}

Result<QByteArray> readExactly(ByteSource& source, qsizetype count) {
    BALCAO_TRY(bytes, readUpTo(source, count));
    if (bytes.size() < count) return broken("cut", "ends too early");
    return bytes;
}

Result<BackupHeader> readHeader(ByteSource& source) {
    BALCAO_TRY(start, readUpTo(source, BackupHeader::kStartBytes));
    BALCAO_TRY(length, BackupHeader::lengthOf(start));
    BALCAO_TRY(rest, readExactly(source, length - start.size()));
    start += rest;
    return BackupHeader::parse(start);
}

}  // namespace backup_reader_detail

Result<std::unique_ptr<BackupReader>> BackupReader::open(const VaultCrypto& vault, const WrapCrypto& crypto,
                                                         ByteSource& source, const BackupSecret& secret) {
    BALCAO_TRY(header, backup_reader_detail::readHeader(source));
    BALCAO_TRY(key, openHeader(vault, crypto, header, secret));
    return begin(vault, source, header, key);
}

Result<std::unique_ptr<BackupReader>> BackupReader::open(const VaultCrypto& vault, ByteSource& source,
                                                         const SecretKey& key) {
    BALCAO_TRY(header, backup_reader_detail::readHeader(source));
    return begin(vault, source, header, key);
}

Result<std::unique_ptr<BackupReader>> BackupReader::begin(const VaultCrypto& vault, ByteSource& source,
                                                          const BackupHeader& header, const SecretKey& key) {
    BALCAO_TRY(cipher, vault.cipher(key));
    std::unique_ptr<BackupReader> reader(
        new BackupReader(ChunkCipher(std::move(cipher), header.bytes()), source));
    BALCAO_CHECK(reader->readBeginning());
    return reader;
}

Result<BackupReader::Chunk> BackupReader::next() {
    using namespace backup_reader_detail;
    BALCAO_TRY(lead, readExactly(m_source, ChunkCipher::kLeadBytes));
    const auto number = qFromBigEndian<quint32>(lead.constData());
    const auto kind = static_cast<quint8>(number >> 24);
    const qsizetype size = number & 0xffffff;
    const bool fits = size >= kTagBytes && size <= ChunkCipher::kMostPlain + kTagBytes;
    if (!mayFollow(m_before, kind) || !fits) return broken("changed", "has chunks that nobody wrote");
    BALCAO_TRY(sealed, readExactly(m_source, size));
    BALCAO_TRY(plain, m_cipher.open(ChunkKind(kind), sealed));
    m_before = kind;
    return Chunk{ChunkKind(kind), std::move(plain)};
}

Result<void> BackupReader::readBeginning() {
    using namespace backup_reader_detail;
    QByteArray json;
    while (true) {
        BALCAO_TRY(chunk, next());
        switch (chunk.kind) {
            case ChunkKind::Manifest:
                json += chunk.plain;
                if (json.size() > kMostManifest) return broken("text", "has no manifest");
                continue;
            case ChunkKind::Keys: BALCAO_CHECK(takeKey(std::move(chunk.plain))); continue;
            case ChunkKind::Data:
            case ChunkKind::End: break;
        }
        m_first = std::move(chunk);
        break;
    }
    BALCAO_TRY(manifest, backupManifestFrom(QJsonDocument::fromJson(json).object()));
    m_manifest = std::move(manifest);
    return {};
}

Result<void> BackupReader::takeKey(QByteArray plain) {
    const qsizetype zero = plain.indexOf('\0');
    if (zero < 1 || m_keys.size() >= backup_reader_detail::kMostKeys) {
        wipe(plain);
        return backup_reader_detail::broken("text", "has a key without a name");
    }
    QByteArray secret(plain.constData() + zero + 1, plain.size() - zero - 1);
    m_keys[QString::fromUtf8(plain.constData(), zero)] = holdSecret(secret);
    wipe(plain);
    return {};
}

Result<void> BackupReader::readAll(const TakeBytes& take) {
    while (true) {
        if (!m_first) {
            BALCAO_TRY(chunk, next());
            m_first = std::move(chunk);
        }
        const Chunk chunk = *std::exchange(m_first, std::nullopt);
        if (chunk.kind == ChunkKind::End) return checkEnd(chunk.plain);
        m_hash.addData(chunk.plain);
        m_bytes += chunk.plain.size();
        BALCAO_CHECK(take(chunk.plain));
    }
}

Result<void> BackupReader::checkEnd(const QByteArray& plain) {
    using backup_reader_detail::broken;
    const QJsonObject end = QJsonDocument::fromJson(plain).object();
    const bool whole = end.value(QStringLiteral("bytes")).toInteger(-1) == m_bytes &&
                       end.value(QStringLiteral("sha256")).toString().toLatin1() == m_hash.result().toHex();
    if (!whole) return broken("changed", "does not hold what its end says");
    char more = 0;
    BALCAO_TRY(got, m_source.read(&more, 1));
    if (got != 0) return broken("changed", "goes on behind its end");
    return {};
}

}  // namespace balcao

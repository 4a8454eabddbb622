#include "backup/backup_chunks.h"

#include "base/result.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace balcao {

ChunkCipher::ChunkCipher(std::unique_ptr<KeyCipher> cipher, QByteArrayView header)
    : m_cipher(std::move(cipher)) {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(header);
    m_header = hash.result();
}

QByteArray ChunkCipher::associated(ChunkKind kind) const {
    const quint64 place = qToBigEndian(m_place);
    QByteArray bytes = m_header;
    bytes.append(reinterpret_cast<const char*>(&place), sizeof place);
    bytes.append(static_cast<char>(kind));
    return bytes;
}

Nonce ChunkCipher::nonce() const {
    Nonce nonce{};
    qToBigEndian(m_place, nonce.data() + nonce.size() - sizeof m_place);
    return nonce;
}

Result<QByteArray> ChunkCipher::seal(ChunkKind kind, QByteArrayView plain) {
    const qsizetype size = plain.size() + kTagBytes;
    QByteArray chunk(kLeadBytes + size, Qt::Uninitialized);
    const quint32 lead = (quint32(kind) << 24) | quint32(size);
    qToBigEndian(lead, chunk.data());
    if (plain.size() > kMostPlain ||
        !m_cipher->seal(nonce(), associated(kind), plain, chunk.data() + kLeadBytes)) {
        return fail(ErrorCode::Internal, QStringLiteral("a chunk could not be sealed"));
    }
    ++m_place;
    return chunk;
}

Result<QByteArray> ChunkCipher::open(ChunkKind kind, QByteArrayView sealed) {
    if (sealed.size() >= kTagBytes && sealed.size() <= kMostPlain + kTagBytes) {
        QByteArray plain(sealed.size() - kTagBytes, Qt::Uninitialized);
        if (m_cipher->open(nonce(), associated(kind), sealed, plain.data())) {
            ++m_place;
            return plain;
        }
    }
    return fail(ErrorCode::SealBroken, QStringLiteral("chunk %1 is not what was written").arg(m_place),
                {{QStringLiteral("subject"), QStringLiteral("backup")},
                 {QStringLiteral("reason"), QStringLiteral("changed")}});
}

bool mayFollow(quint8 before, quint8 kind) {
    if (before == quint8(ChunkKind::End) || kind < quint8(ChunkKind::Manifest)) return false;
    if (kind > quint8(ChunkKind::End)) return false;
    return before == 0 ? kind == quint8(ChunkKind::Manifest) : kind >= before;
}

}  // namespace balcao

#pragma once

#include "vault/vault_crypto.h"

#include <QByteArray>

namespace balcao {

/// What a chunk of a backup holds, in the order in which they stand.
enum class ChunkKind : quint8 {
    Manifest = 1,  ///< what the backup is of
    Keys = 2,      ///< the keys that open personal data; none or more
    Data = 3,      ///< the database
    End = 4        ///< how much there was: nothing follows it
};

/// Behind the header come chunks: kind, 1 byte; length of what is sealed, 3 bytes; sealed bytes and tag. The
/// associated data is the header's SHA-256, the chunk's place and its kind, and the place is the nonce, for
/// each backup has a key of its own. So what is cut, swapped, repeated or taken from another file is not what
/// was sealed, and only the last chunk is an end.
class ChunkCipher {
 public:
    ChunkCipher(std::unique_ptr<KeyCipher> cipher, QByteArrayView header);

    static constexpr qsizetype kMostPlain = qsizetype{64} * 1024;
    static constexpr qsizetype kLeadBytes = 4;

    /// The next chunk as it is written.
    [[nodiscard]] Result<QByteArray> seal(ChunkKind kind, QByteArrayView plain);
    /// The bytes of the next chunk. SealBroken (facts: reason "changed") unless they are what was sealed at
    /// this place.
    [[nodiscard]] Result<QByteArray> open(ChunkKind kind, QByteArrayView sealed);

 private:
    [[nodiscard]] QByteArray associated(ChunkKind kind) const;
    [[nodiscard]] Nonce nonce() const;

    std::unique_ptr<KeyCipher> m_cipher;
    QByteArray m_header;  // its SHA-256
    quint64 m_place = 0;
};

/// Whether a chunk of this kind may follow one of that kind; `before` is 0 at the beginning.
[[nodiscard]] bool mayFollow(quint8 before, quint8 kind);

}  // namespace balcao

#pragma once

#include "backup/backup_writer.h"

#include <optional>

namespace balcao {

/// Reads one backup from a source, in one pass; it holds one chunk in memory whatever the size. Nothing that
/// it hands out was changed since it was written, but only `finished` says that it is all of it.
class BackupReader {
 public:
    /// Reads the header, the manifest and the keys. SealBroken (facts: reason "text" for another file, "cut",
    /// "changed"), DatabaseNewer, or as `openHeader`.
    [[nodiscard]] static Result<std::unique_ptr<BackupReader>> open(const VaultCrypto& vault,
                                                                    const WrapCrypto& crypto,
                                                                    ByteSource& source,
                                                                    const BackupSecret& secret);
    /// The same for whoever has just written it and still holds its key.
    [[nodiscard]] static Result<std::unique_ptr<BackupReader>> open(const VaultCrypto& vault,
                                                                    ByteSource& source, const SecretKey& key);

    [[nodiscard]] const BackupManifest& manifest() const { return m_manifest; }
    [[nodiscard]] const CarriedKeys& keys() const { return m_keys; }
    /// The whole database, piece by piece, to its end, whose counts are looked at.
    [[nodiscard]] Result<void> readAll(const TakeBytes& take);
    /// Of the database, so far.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

 private:
    struct Chunk {
        ChunkKind kind = ChunkKind::End;
        QByteArray plain;
    };
    BackupReader(ChunkCipher cipher, ByteSource& source) : m_cipher(std::move(cipher)), m_source(source) {}
    [[nodiscard]] static Result<std::unique_ptr<BackupReader>> begin(const VaultCrypto& vault,
                                                                     ByteSource& source,
                                                                     const BackupHeader& header,
                                                                     const SecretKey& key);
    [[nodiscard]] Result<Chunk> next();
    [[nodiscard]] Result<void> readBeginning();
    [[nodiscard]] Result<void> takeKey(QByteArray plain);
    [[nodiscard]] Result<void> checkEnd(const QByteArray& plain);

    ChunkCipher m_cipher;
    ByteSource& m_source;
    quint8 m_before = 0;           // kind of the last chunk
    std::optional<Chunk> m_first;  // of the database, or the end
    BackupManifest m_manifest;
    CarriedKeys m_keys;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
};

}  // namespace balcao

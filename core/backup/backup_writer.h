#pragma once

#include "backup/backup_chunks.h"
#include "backup/backup_key.h"
#include "backup/backup_manifest.h"
#include "backup/bytes.h"

#include <QCryptographicHash>

#include <map>

namespace balcao {

/// Keys of personal data by their names in the keeper of secrets.
using CarriedKeys = std::map<QString, HeldSecret>;

/// Writes one backup into a sink, in one pass; it holds one chunk in memory whatever the size.
class BackupWriter {
 public:
    /// Writes the header and the manifest, and the keys when there are any.
    [[nodiscard]] static Result<std::unique_ptr<BackupWriter>> begin(const VaultCrypto& vault,
                                                                     OpenedHeader header, ByteSink& sink,
                                                                     const BackupManifest& manifest,
                                                                     const CarriedKeys& keys);
    /// The next bytes of the database.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    /// What is left, and the end. Without it the backup counts as cut.
    [[nodiscard]] Result<void> finish();
    /// Of the database, so far.
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

 private:
    BackupWriter(ChunkCipher cipher, ByteSink& sink) : m_cipher(std::move(cipher)), m_sink(sink) {}
    [[nodiscard]] Result<void> put(ChunkKind kind, QByteArrayView plain);
    [[nodiscard]] Result<void> putAll(ChunkKind kind, QByteArrayView plain);

    ChunkCipher m_cipher;
    ByteSink& m_sink;
    QByteArray m_waiting;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_bytes = 0;
};

}  // namespace balcao

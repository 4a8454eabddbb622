#include "backup/backup_writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace balcao {

Result<std::unique_ptr<BackupWriter>> BackupWriter::begin(const VaultCrypto& vault, OpenedHeader header,
                                                          ByteSink& sink, const BackupManifest& manifest,
                                                          const CarriedKeys& keys) {
    const QByteArray lead = header.header.bytes();
    BALCAO_TRY(cipher, vault.cipher(header.key));
    std::unique_ptr<BackupWriter> writer(new BackupWriter(ChunkCipher(std::move(cipher), lead), sink));
    BALCAO_CHECK(sink.write(lead));
    const QByteArray json = QJsonDocument(toJson(manifest)).toJson(QJsonDocument::Compact);
    BALCAO_CHECK(writer->putAll(ChunkKind::Manifest, json));
    for (const auto& [name, secret] : keys) {
        // One chunk each: its name, a zero byte, the key.
        QByteArray plain = name.toUtf8() + '\0' + secret->bytes();
        const auto put = writer->put(ChunkKind::Keys, plain);
        wipe(plain);
        BALCAO_CHECK(put);
    }
    return writer;
}

Result<void> BackupWriter::put(ChunkKind kind, QByteArrayView plain) {
    BALCAO_TRY(chunk, m_cipher.seal(kind, plain));
    return m_sink.write(chunk);
}

Result<void> BackupWriter::putAll(ChunkKind kind, QByteArrayView plain) {
    for (qsizetype place = 0; place < plain.size(); place += ChunkCipher::kMostPlain) {
        BALCAO_CHECK(put(kind, plain.sliced(place, std::min(ChunkCipher::kMostPlain, plain.size() - place))));
    }
    return {};
}

Result<void> BackupWriter::write(QByteArrayView bytes) {
    m_hash.addData(bytes);
    m_bytes += bytes.size();
    while (!bytes.isEmpty()) {
        if (m_waiting.isEmpty() && bytes.size() >= ChunkCipher::kMostPlain) {
            BALCAO_CHECK(put(ChunkKind::Data, bytes.first(ChunkCipher::kMostPlain)));
            bytes = bytes.sliced(ChunkCipher::kMostPlain);
            continue;
        }
        const qsizetype taken = std::min(bytes.size(), ChunkCipher::kMostPlain - m_waiting.size());
        m_waiting.append(bytes.data(), taken);
        bytes = bytes.sliced(taken);
        if (m_waiting.size() < ChunkCipher::kMostPlain) break;
        BALCAO_CHECK(put(ChunkKind::Data, m_waiting));
        m_waiting.clear();
    }
    return {};
}

Result<void> BackupWriter::finish() {
    if (!m_waiting.isEmpty()) BALCAO_CHECK(put(ChunkKind::Data, m_waiting));
    m_waiting.clear();
    const QJsonObject end{{QStringLiteral("bytes"), m_bytes},
                          {QStringLiteral("sha256"), QString::fromLatin1(m_hash.result().toHex())}};
    return put(ChunkKind::End, QJsonDocument(end).toJson(QJsonDocument::Compact));
}

}  // namespace balcao

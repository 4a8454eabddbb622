#include "backup/backup_maker.h"

#include "base/steps.h"

#include <QDir>

namespace balcao {

namespace backup_maker_detail {

tl::unexpected<Error> cancelled() {
    return fail(ErrorCode::Cancelled, QStringLiteral("the backup was given up"));
}

}  // namespace backup_maker_detail

Result<BackupManifest> BackupMaker::describe(Transaction& t, const BackupJob& job) {
    BackupManifest manifest = job.about;
    BALCAO_TRY(facts, m_t.store.facts(t));
    manifest.database = facts.database;
    manifest.area = facts.area;
    manifest.schema = facts.schema;
    manifest.counts = facts.counts;
    BALCAO_TRY(chains, m_t.audit.chains(t));
    for (const RegisterId chain : chains) {
        BALCAO_TRY(head, m_t.audit.head(t, chain));
        manifest.chains.push_back({chain, head.sequence, head.hash});
    }
    return manifest;
}

Result<WrittenBackup> BackupMaker::write(Transaction& t, BackupJob& job) {
    WrittenBackup written;
    BALCAO_TRY(part, m_t.files.begin(job.folder, job.name));
    written.part = std::move(part);
    passStep(Step::BackupBegun);
    BALCAO_TRY(manifest, describe(t, job));
    written.manifest = std::move(manifest);
    BALCAO_TRY(header, newHeader(m_t.vault, m_t.crypto, job.wrapped));
    QByteArray bytes = header.key.bytes();
    BALCAO_TRY(key, SecretKey::take(bytes));
    written.key = std::make_shared<const SecretKey>(std::move(key));
    BALCAO_TRY(writer,
               BackupWriter::begin(m_t.vault, std::move(header), *written.part, written.manifest, job.keys));
    qint64 expected = 0;
    const CopyOut to{[&](QByteArrayView next) -> Result<void> {
                         if (job.cancelled) return backup_maker_detail::cancelled();
                         BALCAO_CHECK(writer->write(next));
                         if (job.progress) job.progress(writer->bytes(), expected);
                         return {};
                     },
                     [&](qint64 size) { expected = size; }};
    BALCAO_CHECK(m_t.store.copyOut(t, to));
    BALCAO_CHECK(writer->finish());
    BALCAO_CHECK(written.part->flush());
    written.databaseBytes = writer->bytes();
    passStep(Step::BackupWritten);
    return written;
}

Result<KeptBackup> BackupMaker::prove(WrittenBackup written, BackupJob& job) {
    BALCAO_TRY(source, written.part->readBack());
    BALCAO_TRY(reader, BackupReader::open(m_t.vault, *source, *written.key));
    BALCAO_TRY(manifest, readBackup(*reader, [&job](QByteArrayView) -> Result<void> {
                   if (job.cancelled) return backup_maker_detail::cancelled();
                   return {};
               }));
    if (toJson(manifest) != toJson(written.manifest) || reader->bytes() != written.databaseBytes) {
        return fail(ErrorCode::SealBroken, QStringLiteral("another backup came back from the disk"),
                    {{QStringLiteral("subject"), QStringLiteral("backup")},
                     {QStringLiteral("reason"), QStringLiteral("changed")}});
    }
    passStep(Step::BackupProved);
    BALCAO_CHECK(written.part->keep());
    passStep(Step::BackupKept);
    return KeptBackup{QDir(job.folder).filePath(job.name), std::move(manifest), written.databaseBytes};
}

Result<BackupManifest> readBackup(BackupReader& reader, const TakeBytes& take) {
    BALCAO_CHECK(reader.readAll(take));
    return reader.manifest();
}

}  // namespace balcao

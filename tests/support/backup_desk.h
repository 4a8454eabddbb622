#pragma once

#include "backup/backup_service.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"
#include "storage/backup_folder.h"
#include "storage/sql_backup_store.h"
#include "support/shop.h"

#include <QDir>

namespace balcao::test {

/// The backups of one register of a test's shop, in a folder of the place.
struct BackupDesk {
    explicit BackupDesk(Shop& register_) : shop(register_) {
        (void)QDir().mkpath(folder);
        service = std::make_unique<BackupService>(
            BackupService::Tools{shop.place.clock, shop.place.ids, crypto, wrapCrypto, files, keeper,
                                 [this] { return openAgain(); }},
            BackupService::Stores{*shop.database, shop.stores.commands, shop.stores.settings,
                                  shop.stores.vault, shop.stores.audit, store, shop.audit},
            BackupService::Here{shop.place.tenant, QStringLiteral("test"), QByteArray("{}")});
    }

    /// Makes and keeps a recovery key; the paper.
    [[nodiscard]] QByteArray makeKey() {
        const auto pair = service->newKey(shop.actor);
        if (!pair || !await(service->keepKey({shop.command(), shop.actor, pair->opened}))) return {};
        return pair->text;
    }
    [[nodiscard]] MakeBackup wish() const {
        MakeBackup command;
        command.id = shop.command();
        command.actor = shop.actor;
        command.folder = folder;
        return command;
    }
    [[nodiscard]] QStringList names() const { return QDir(folder).entryList(QDir::Files, QDir::Name); }
    /// Reads all of it.
    [[nodiscard]] Result<BackupManifest> read(const QString& file, const QByteArray& paper) {
        QByteArray own(paper.constData(), paper.size());
        BALCAO_TRY(source, files.read(file));
        BALCAO_TRY(reader, BackupReader::open(crypto, wrapCrypto, *source,
                                              {BackupSecret::Kind::RecoveryKey, holdSecret(own)}));
        return readBackup(*reader, [](QByteArrayView) { return Result<void>(); });
    }

    Shop& shop;
    QString folder = shop.place.folder.filePath(QStringLiteral("backups"));
    OpenSslVaultCrypto crypto;
    OpenSslWrapCrypto wrapCrypto;
    BackupFolder files;
    SqlBackupStore store;
    MemorySecretStore secrets;
    KeyKeeper keeper{crypto, secrets, shop.place.ids};
    std::unique_ptr<BackupService> service;

 private:
    [[nodiscard]] Result<std::unique_ptr<Database>> openAgain() const {
        SqlOptions options;
        options.url =
            shop.place.databaseUrl.isEmpty() ? QStringLiteral("sqlite:shop.db") : shop.place.databaseUrl;
        options.directory = shop.place.folder.path();
        options.password = shop.place.password;
        options.readers = 1;
        options.lookOnly = true;
        options.oneTry = true;
        BALCAO_TRY(opened, SqlDatabase::create(options, shop.place.tenant));
        return std::unique_ptr<Database>(std::move(opened));
    }
};

}  // namespace balcao::test

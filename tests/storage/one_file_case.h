#pragma once

#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"

#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>
#include <QTest>

namespace balcao::test {

/// A test of what happens to the file of an embedded database: each function has a new one, in which only
/// settings are kept.
class OneFileCase : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

 protected:
    static constexpr int kPatience = 10'000;

    [[nodiscard]] QString folder() const { return m_folder->path(); }
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("balcao.db")); }
    [[nodiscard]] std::unique_ptr<SqlDatabase> open(SqlOptions options = {}) const {
        options.url = QStringLiteral("sqlite:balcao.db");
        options.directory = folder();
        return SqlDatabase::create(options, CountingIdSource().make<TenantId>()).value();
    }
    [[nodiscard]] Result<Done> put(SqlDatabase& database, const QString& key, const QString& text = {}) {
        return await(database.write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, key, {{QStringLiteral("text"), text}});
            return Done{};
        }));
    }
    /// Which of "first", "second" and "third" are there.
    [[nodiscard]] QStringList keys(SqlDatabase& database) {
        return await(database.read<QStringList>([&](Transaction& t) -> Result<QStringList> {
                   QStringList found;
                   for (const char* name : {"first", "second", "third"}) {
                       const QString key = QLatin1String(name);
                       BALCAO_TRY(body, m_stores.settings.get(t, key));
                       if (body) found << key;
                   }
                   return found;
               }))
            .value_or(QStringList{});
    }

 private:
    std::unique_ptr<QTemporaryDir> m_folder;
    SqlStores m_stores;
};

}  // namespace balcao::test

// A customer found by a document, a telephone and a name among a million sealed ones, beside the bare query
// for the same bytes. BALCAO_BENCH_CUSTOMERS asks for fewer, BALCAO_BENCH_DATA keeps the file for another
// run.
#include "crypto/openssl_vault_crypto.h"
#include "customers/customer_rules.h"
#include "customers/sealed_fields.h"
#include "measure.h"
#include "storage/sql_customer_store.h"
#include "storage/sql_database.h"
#include "storage/sql_vault_store.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <algorithm>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;

constexpr int kInOneTransaction = 2'000;

int customers() {
    const int asked = qEnvironmentVariableIntValue("BALCAO_BENCH_CUSTOMERS");
    return asked > 0 ? asked : 1'000'000;
}

/// What a bench keeps between its parts: one organisation with one key-encryption key, the same in each run.
struct House {
    SystemClock clock;
    SystemIdSource ids{clock};
    OpenSslVaultCrypto crypto;
    SqlVaultStore keys;
    SqlCustomerStore store;
    Vault vault{clock, ids, crypto, keys};
    TenantId tenant{QUuid::fromString(u"0192e4a0-0000-7000-8000-00000000ba1c"_s)};
};

/// A small country's names: a few are frequent, most are rare.
CustomerFields fieldsOf(int number) {
    static const QStringList first{u"Maria"_s,   u"José"_s,      u"Ana"_s,    u"João"_s,
                                   u"Antônio"_s, u"Francisca"_s, u"Carlos"_s, u"Paulo"_s};
    static const QStringList last{u"Silva"_s, u"Santos"_s, u"Oliveira"_s, u"Souza"_s, u"Lima"_s};
    return {
        {CustomerField::Name, u"%1 %2 Nome%3"_s.arg(first[number % first.size()],
                                                    last[number / 7 % last.size()], QString::number(number))},
        {CustomerField::Email, u"person%1@example.com"_s.arg(number)},
        {CustomerField::Phone, u"+55119%1"_s.arg(number, 8, 10, QLatin1Char('0'))}};
}

template <typename T>
T done(const Future<T>& asked, const char* what) {
    Future<T> future = asked;
    future.waitForFinished();
    if (!future.result()) qFatal("%s: %s", what, qPrintable(future.result().error().detail));
    return *future.result();
}

void openVault(House& house, SqlDatabase& database) {
    done(database.write<Done>([&](Transaction& t) -> Result<Done> {
        QByteArray bytes(32, '\x4b');
        BALCAO_TRY(kek, SecretKey::take(bytes));
        BALCAO_TRY(by, house.vault.generation(1, kek));
        BALCAO_TRY(known, house.keys.generations(t, VaultStore::Hold::No));
        if (known.empty()) {
            house.keys.add(t, KeyGeneration{1, u"vault-key"_s, "check", house.clock.now(), {}, true});
            BALCAO_CHECK(house.vault.makeRoot(t, by));
        }
        BALCAO_TRY(root, house.keys.keyOf(t, SubjectId(), VaultStore::Hold::No));
        if (!root) return fail(ErrorCode::NotFound);
        BALCAO_CHECK(house.vault.open({by}, *root));
        return Done{};
    }),
         "open the vault");
}

Result<void> addOne(House& house, Transaction& t, int number) {
    StoredCustomer customer;
    customer.id = house.ids.make<CustomerId>();
    customer.createdAt = customer.changedAt = customer.seenAt = house.clock.now();
    BALCAO_TRY(key, house.vault.keyFor(t, subjectOf(customer.id)));
    const CustomerFields fields = fieldsOf(number);
    BALCAO_CHECK(sealFields(key, customer, fields));
    house.store.save(t, customer);
    BALCAO_TRY(entries, indexEntries(house.vault, fields));
    for (const IndexEntry& entry : entries) house.store.put(t, customer.id, entry);
    return {};
}

void fill(House& house, SqlDatabase& database, int there) {
    for (int from = there; from < customers(); from += kInOneTransaction) {
        done(database.write<Done>([&](Transaction& t) -> Result<Done> {
            const int end = std::min(from + kInOneTransaction, customers());
            for (int i = from; i < end; ++i) BALCAO_CHECK(addOne(house, t, i));
            return Done{};
        }),
             "fill");
    }
}

/// The same look-ups by the same bytes, with nothing around them.
class BareLookUps {
 public:
    BareLookUps(const QSqlDatabase& raw, TenantId tenant) : m_query(raw), m_tenant(tenant.text()) {
        m_query.setForwardOnly(true);
        m_query.prepare(
            u"SELECT customer_id FROM customer_index WHERE tenant_id = ? AND kind = ? AND mac = ? "
            "ORDER BY customer_id DESC LIMIT ?"_s);
    }
    void ask(const IndexEntry& entry, int limit) {
        m_query.bindValue(0, m_tenant);
        m_query.bindValue(1, toText(entry.by));
        m_query.bindValue(2, entry.mac);
        m_query.bindValue(3, limit);
        if (!m_query.exec() || !m_query.next()) qFatal("the bare query finds nobody");
        do bench::keep(m_query.value(0).toString());
        while (m_query.next());
        m_query.finish();
    }

 private:
    QSqlQuery m_query;
    QString m_tenant;
};

IndexEntry entryOf(House& house, FoundBy by, const QString& value) {
    const auto entry = indexEntry(house.vault, by, value);
    if (!entry || !*entry) qFatal("no entry");
    return **entry;
}

void measure(House& house, SqlDatabase& database, const QSqlDatabase& raw) {
    BareLookUps bare(raw, house.tenant);
    int number = 0;
    const auto next = [&number] { return number = (number + 7'919) % customers(); };
    const auto compare = [&](const char* name, FoundBy by, CustomerField field, double most) {
        std::vector<QString> values;
        std::vector<IndexEntry> entries;
        for (int i = 0; i < 1'000; ++i) {
            values.push_back(fieldsOf(next()).at(field));
            entries.push_back(entryOf(house, by, values.back()));
        }
        size_t at = 0;
        const double query = bench::nanosecondsOf([&] { bare.ask(entries[at++ % entries.size()], 200); });
        const double found = done(database.read<double>([&](Transaction& t) -> Result<double> {
            return bench::nanosecondsOf([&] {
                const auto entry = indexEntry(house.vault, by, values[at++ % values.size()]);
                const auto ids = house.store.byEntry(t, **entry, 200);
                if (!ids || ids->empty()) qFatal("a customer is not found");
                bench::keep(ids->front());
            });
        }),
                                  name);
        bench::print(name, found, "the bare query by the same bytes", query, most);
    };
    compare("customer_by_email", FoundBy::Email, CustomerField::Email, 2);
    compare("customer_by_phone", FoundBy::Phone, CustomerField::Phone, 2);

    // A frequent word and a rare one together, beside the rare one alone.
    const QString rare = u"nome%1"_s.arg(customers() / 2);
    const IndexEntry rareEntry = entryOf(house, FoundBy::Word, rare);
    const double query = bench::nanosecondsOf([&] { bare.ask(rareEntry, 200); });
    const double found = done(database.read<double>([&](Transaction& t) -> Result<double> {
        return bench::nanosecondsOf([&] {
            const std::vector<IndexEntry> entries{rareEntry, entryOf(house, FoundBy::Word, u"maria"_s)};
            bench::keep(house.store.byEntries(t, entries, 200));
        });
    }),
                              "by name");
    bench::print("customer_by_two_words", found, "the bare query for the rare word", query);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QString folder = qEnvironmentVariable("BALCAO_BENCH_DATA", QDir::tempPath());
    QDir().mkpath(folder);
    const QString name = u"customers-%1.db"_s.arg(customers());
    House house;
    SqlOptions options;
    options.directory = folder;
    options.url = u"sqlite:"_s + name;
    auto database = SqlDatabase::create(options, house.tenant);
    if (!database) qFatal("%s", qPrintable(database.error().detail));
    openVault(house, **database);
    auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    raw.setDatabaseName(folder + u'/' + name);
    if (!raw.open()) qFatal("the bare database does not open");
    QSqlQuery count(raw);
    if (!count.exec(u"SELECT count(*) FROM customers"_s) || !count.next()) {
        qFatal("%s", qPrintable(count.lastError().text()));
    }
    const int there = count.value(0).toInt();
    count.finish();
    fill(house, **database, there);
    measure(house, **database, raw);
    return 0;
}

// A sealed field beside bare OpenSSL with the same associated data, and a sealed customer found by a blind
// index beside the bare query by the same bytes, among a million.
#include "crypto/openssl_vault_crypto.h"
#include "measure.h"
#include "storage/sql_database.h"
#include "storage/sql_transaction.h"
#include "storage/sql_vault_store.h"
#include "vault/key_wrap.h"
#include "vault/vault.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

using namespace balcao;

namespace {

using namespace Qt::StringLiterals;

const QByteArray kEmail = "maria.aparecida@example.com";
constexpr IndexedField kEmailIndex{"bench_customers", "email", normaliseEmail};

/// The shortest way to the same ciphertext: one context, its key set once, nonce and data made before.
class BareAes {
 public:
    BareAes(const QByteArray& key, const QByteArray& data) : m_data(data) {
        EVP_EncryptInit_ex2(m_sealing, m_aes, bytes(key), nullptr, nullptr);
        EVP_DecryptInit_ex2(m_opening, m_aes, bytes(key), nullptr, nullptr);
    }
    BareAes(const BareAes&) = delete;
    BareAes& operator=(const BareAes&) = delete;
    ~BareAes() {
        EVP_CIPHER_CTX_free(m_sealing);
        EVP_CIPHER_CTX_free(m_opening);
        EVP_CIPHER_free(m_aes);
    }
    void seal(const QByteArray& plain) {
        int size = 0;
        OSSL_PARAM tag[] = {
            OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, m_tag, sizeof m_tag),
            OSSL_PARAM_construct_end()};
        EVP_EncryptInit_ex2(m_sealing, nullptr, nullptr, m_nonce, nullptr);
        EVP_EncryptUpdate(m_sealing, nullptr, &size, bytes(m_data), static_cast<int>(m_data.size()));
        EVP_EncryptUpdate(m_sealing, m_out, &size, bytes(plain), static_cast<int>(plain.size()));
        EVP_EncryptFinal_ex(m_sealing, m_out + size, &size);
        EVP_CIPHER_CTX_get_params(m_sealing, tag);
        bench::keep(m_out);
    }
    bool open(qsizetype length) {
        int size = 0;
        unsigned char plain[256];
        const OSSL_PARAM tag[] = {
            OSSL_PARAM_construct_octet_string(OSSL_CIPHER_PARAM_AEAD_TAG, m_tag, sizeof m_tag),
            OSSL_PARAM_construct_end()};
        EVP_DecryptInit_ex2(m_opening, nullptr, nullptr, m_nonce, tag);
        EVP_DecryptUpdate(m_opening, nullptr, &size, bytes(m_data), static_cast<int>(m_data.size()));
        EVP_DecryptUpdate(m_opening, plain, &size, m_out, static_cast<int>(length));
        const bool same = EVP_DecryptFinal_ex(m_opening, plain + size, &size) == 1;
        bench::keep(plain);
        return same;
    }

 private:
    static const unsigned char* bytes(const QByteArray& all) {
        return reinterpret_cast<const unsigned char*>(all.constData());
    }
    EVP_CIPHER* m_aes = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    EVP_CIPHER_CTX* m_sealing = EVP_CIPHER_CTX_new();
    EVP_CIPHER_CTX* m_opening = EVP_CIPHER_CTX_new();
    QByteArray m_data;
    unsigned char m_nonce[12] = {7};
    unsigned char m_tag[16] = {};
    unsigned char m_out[256] = {};
};

SecretKey keyOf(QByteArray bytes) {
    auto key = SecretKey::take(bytes);
    if (!key) qFatal("no key");
    return *std::move(key);
}

/// What the bench keeps between its parts: one organisation with one key-encryption key.
struct House {
    SystemClock clock;
    SystemIdSource ids{clock};
    OpenSslVaultCrypto crypto;
    SqlVaultStore store;
    Vault vault{clock, ids, crypto, store};
    TenantId tenant{QUuid::fromString(u"0192e4a0-0000-7000-8000-00000000ba1c"_s)};
    QByteArray kek = QByteArray(32, '\x4b');
};

void measureFields(House& house) {
    const QByteArray bytes(32, '\x21');
    const auto id = house.ids.make<DataKeyId>();
    NoncePool nonces(house.crypto);
    auto cipher = house.crypto.cipher(keyOf(bytes));
    if (!cipher) qFatal("no cipher");
    const DataKey key(id, house.ids.make<SubjectId>(), *std::move(cipher), nonces);
    const FieldPlace place{"customers", house.ids.next(), "email"};
    const ShortBytes data = fieldData("customers", place.row, "email", id.text().toLatin1());
    BareAes bare(bytes, QByteArray(data.constData(), data.size()));
    const auto stored = key.seal(place, kEmail);
    bare.seal(kEmail);
    if (!stored || !key.open(place, *stored) || !bare.open(kEmail.size()))
        qFatal("a field does not come back");

    const double sealing = bench::nanosecondsOf([&] { bare.seal(kEmail); });
    bench::print("field_seal", bench::nanosecondsOf([&] { bench::keep(key.seal(place, kEmail)); }),
                 "bare EVP, the same key and data", sealing, 1.5);
    const double opening = bench::nanosecondsOf([&] { bench::keep(bare.open(kEmail.size())); });
    bench::print("field_open", bench::nanosecondsOf([&] { bench::keep(key.open(place, *stored)); }),
                 "bare EVP, the same key and data", opening, 1.5);
}

int customers() {
    const int asked = qEnvironmentVariableIntValue("BALCAO_BENCH_CUSTOMERS");
    return asked > 0 ? asked : 1'000'000;
}

QString addressOf(int number) {
    return u"person%1@example.com"_s.arg(number);
}

void run(QSqlQuery& query) {
    if (!query.exec()) qFatal("%s", qPrintable(query.lastError().text()));
}

/// One customer a row, as a store of customers will have them: the sealed address and its blind index.
void fillCustomers(House& house, QSqlDatabase& raw, const Vault::OpenGeneration& by) {
    QSqlQuery make(raw);
    const bool made = make.exec(
        u"CREATE TABLE bench_customers (tenant_id TEXT NOT NULL, id TEXT NOT NULL, email TEXT NOT NULL, "
        "email_index BLOB, PRIMARY KEY (tenant_id, id)) STRICT"_s);
    if (!made) return;  // filled by an earlier run
    NoncePool nonces(house.crypto);
    raw.transaction();
    QSqlQuery customer(raw);
    QSqlQuery dataKey(raw);
    customer.prepare(u"INSERT INTO bench_customers VALUES (?, ?, ?, ?)"_s);
    dataKey.prepare(
        u"INSERT INTO data_keys (tenant_id, subject_id, id, generation, wrapped, created_at, "
        "destroyed_at) VALUES (?, ?, ?, 1, ?, 1, 0)"_s);
    for (int i = 0; i < customers(); ++i) {
        const auto subject = house.ids.make<SubjectId>();
        const auto id = house.ids.make<DataKeyId>();
        const QByteArray bytes = house.ids.randomBytes(32);
        auto cipher = house.crypto.cipher(keyOf(bytes));
        const DataKey key(id, subject, *std::move(cipher), nonces);
        const auto stored = key.seal({"bench_customers", subject.uuid(), "email"}, addressOf(i).toUtf8());
        const auto index = house.vault.blindIndex(kEmailIndex, addressOf(i));
        const auto wrapped = wrapKey(*by.cipher, nonces, 1, id, keyOf(bytes));
        const QVariantList row{house.tenant.text(), subject.text(), *stored, *index};
        const QVariantList keyRow{house.tenant.text(), subject.text(), id.text(), *wrapped};
        for (int at = 0; at < row.size(); ++at) customer.bindValue(at, row[at]);
        for (int at = 0; at < keyRow.size(); ++at) dataKey.bindValue(at, keyRow[at]);
        run(customer);
        run(dataKey);
    }
    QSqlQuery index(raw);
    if (!index.exec(u"CREATE INDEX bench_customers_email ON bench_customers (tenant_id, email_index)"_s) ||
        !raw.commit()) {
        qFatal("the customers could not be stored");
    }
}

/// The generation and the organisation's own key, made when the file is new.
Vault::OpenGeneration openVault(House& house, SqlDatabase& database) {
    const auto by = house.vault.generation(1, keyOf(house.kek));
    if (!by) qFatal("no key");
    auto future = database.write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(known, house.store.generations(t, VaultStore::Hold::No));
        if (known.empty()) {
            house.store.add(t, KeyGeneration{1, u"vault-key"_s, "check", house.clock.now(), {}, true});
            BALCAO_CHECK(house.vault.makeRoot(t, *by));
        }
        BALCAO_TRY(root, house.store.keyOf(t, SubjectId(), VaultStore::Hold::No));
        if (!root) return fail(ErrorCode::NotFound);
        BALCAO_CHECK(house.vault.open({*by}, *root));
        return Done{};
    });
    future.waitForFinished();
    if (!future.result()) qFatal("%s", qPrintable(future.result().error().detail));
    return *by;
}

/// On the database's own thread, as the work of a service is.
struct LookUps {
    double found = 0;
    double opened = 0;
};
Result<LookUps> lookUp(House& house, Transaction& t) {
    const QString text =
        u"SELECT id, email FROM bench_customers WHERE tenant_id = :tenant AND email_index = :index"_s;
    int number = 0;
    const auto next = [&number] { return addressOf(number = (number + 7'919) % customers()); };
    const auto find = [&](const QString& address) -> Result<Rows> {
        BALCAO_TRY(index, house.vault.blindIndex(kEmailIndex, address));
        return sql(t).query(text, {{"index", index}});
    };
    const auto read = [&]() -> Result<bool> {
        const QString address = next();
        BALCAO_TRY(rows, find(address));
        const auto subject = rows.first().id<SubjectId>("id");
        BALCAO_TRY(key, house.vault.keyOf(t, subject));
        BALCAO_TRY(value,
                   key->open({"bench_customers", subject.uuid(), "email"}, rows.first().text("email")));
        return value == address.toUtf8();
    };
    const auto right = read();
    if (!right || !*right) return fail(ErrorCode::NotFound, u"a customer is not found"_s);
    LookUps result;
    result.found = bench::nanosecondsOf([&] {
        const auto rows = find(next());
        bench::keep(rows->first().text("email"));
    });
    result.opened = bench::nanosecondsOf([&] { bench::keep(read()); });
    return result;
}

void measureLookUps(House& house) {
    const QString folder = qEnvironmentVariable("BALCAO_BENCH_DATA", QDir::tempPath());
    QDir().mkpath(folder);
    SqlOptions options;
    options.directory = folder;
    options.url = u"sqlite:vault-%1.db"_s.arg(customers());
    auto database = SqlDatabase::create(options, house.tenant);
    if (!database) qFatal("%s", qPrintable(database.error().detail));
    const Vault::OpenGeneration by = openVault(house, **database);
    auto raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
    raw.setDatabaseName(folder + u"/vault-%1.db"_s.arg(customers()));
    if (!raw.open()) qFatal("the bare database does not open");
    fillCustomers(house, raw, by);

    std::vector<QByteArray> indexes;
    for (int i = 0; i < 1'000; ++i) {
        indexes.push_back(*house.vault.blindIndex(kEmailIndex, addressOf(i * 7'919 % customers())));
    }
    QSqlQuery bare(raw);
    bare.setForwardOnly(true);
    bare.prepare(u"SELECT id, email FROM bench_customers WHERE tenant_id = ? AND email_index = ?"_s);
    size_t at = 0;
    const double query = bench::nanosecondsOf([&] {
        bare.bindValue(0, house.tenant.text());
        bare.bindValue(1, indexes[at++ % indexes.size()]);
        if (!bare.exec() || !bare.next()) qFatal("the bare query finds nobody");
        bench::keep(bare.value(1).toString());
        bare.finish();
    });
    auto future = (*database)->read<LookUps>([&house](Transaction& t) { return lookUp(house, t); });
    future.waitForFinished();
    const auto found = future.result();
    if (!found) qFatal("%s", qPrintable(found.error().detail));
    bench::print("blind_index_look_up", found->found, "the bare query by the same bytes", query, 2);
    bench::print("blind_index_look_up_opened", found->opened, "the bare query by the same bytes", query);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    House house;
    measureFields(house);
    measureLookUps(house);
    return 0;
}

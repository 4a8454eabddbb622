#include "backup/backup_reader.h"
#include "backup/backup_writer.h"
#include "crypto/openssl_vault_crypto.h"
#include "crypto/openssl_wrap_crypto.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

class MemorySink final : public ByteSink {
 public:
    QByteArray bytes;
    Result<void> write(QByteArrayView more) override {
        bytes.append(more.data(), more.size());
        return {};
    }
};

class MemorySource final : public ByteSource {
 public:
    explicit MemorySource(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    Result<qsizetype> read(char* to, qsizetype most) override {
        // Never all that was asked for: a disk need not give it.
        const qsizetype count = std::min({most, m_bytes.size() - m_place, qsizetype(10'007)});
        std::copy_n(m_bytes.constData() + m_place, count, to);
        m_place += count;
        return count;
    }

 private:
    QByteArray m_bytes;
    qsizetype m_place = 0;
};

}  // namespace

/// The file of a backup: what was written is read, and nothing else is.
class BackupFormat : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        auto pair = newBackupKey(m_vault, m_crypto);
        QVERIFY(pair);
        m_pair = *pair;
        QCOMPARE(m_pair.text.count('-'), 8);
        m_about.database = u"sqlite"_s;
        m_about.tenant = TenantId(QUuid::createUuid());
        m_about.registerId = RegisterId(QUuid::createUuid());
        m_about.organisation = u"Padaria São João"_s;
        m_about.madeAt = fromUnixMs(1'795'000'000'000);
        m_about.counts = {3, 4, 5, 6};
        m_about.chains = {{m_about.registerId, 7, QByteArray(32, 'h')}};
    }

    void whatIsWrittenIsRead_data() {
        QTest::addColumn<int>("size");
        for (const int size : {0, 1, 65'535, 65'536, 65'537, 400'000}) QTest::addRow("%d", size) << size;
    }
    void whatIsWrittenIsRead() {
        QFETCH(int, size);
        const QByteArray data = bytes(size);
        const QByteArray file = written(data, forKey());
        QVERIFY(!file.contains("Padaria"));
        QByteArray read;
        const auto reader = readFrom(file, byKey(), &read);
        QVERIFY2(reader, reader ? "" : qPrintable(reader.error().detail));
        QCOMPARE(read, data);
        QCOMPARE(toJson((*reader)->manifest()), toJson(m_about));
        QCOMPARE((*reader)->keys().size(), size_t(1));
        QCOMPARE((*reader)->keys().begin()->second->bytes(), QByteArray(32, 'k'));
    }

    void twoOfTheSameAreNotAlike() {
        const QByteArray data = bytes(5'000);
        const QByteArray one = written(data, forKey());
        const QByteArray other = written(data, forKey());
        QCOMPARE(one.size(), other.size());
        QVERIFY(one.right(5'000) != other.right(5'000));
    }

    void everyBitCounts() {
        const QByteArray file = written(bytes(200), forKey());
        for (qsizetype place = 0; place < file.size(); ++place) {
            QByteArray changed = file;
            changed[place] = static_cast<char>(changed[place] ^ (1 << (place % 8)));
            QVERIFY2(!readFrom(changed, byKey()), qPrintable(QString::number(place)));
        }
    }

    void whatIsCutIsSaidToBeCut() {
        const QByteArray file = written(bytes(150'000), forKey());
        for (qsizetype left = 0; left < file.size(); left += left < 600 ? 1 : 997) {
            const auto read = readFrom(file.first(left), byKey());
            QVERIFY2(!read, qPrintable(QString::number(left)));
            QCOMPARE(read.error().code, ErrorCode::SealBroken);
        }
        QVERIFY(!readFrom(file + 'x', byKey()));
        QVERIFY(!readFrom(file + file, byKey()));
    }

    void chunksKeepTheirPlaces() {
        // Three full chunks behind the beginning, then the end.
        const QByteArray file = written(bytes(3 * 65'536), forKey());
        std::vector<QByteArray> pieces = chunksOf(file);
        QCOMPARE(pieces.size(), size_t(7));
        const auto joined = [](const std::vector<QByteArray>& all) {
            QByteArray whole;
            for (const QByteArray& piece : all) whole += piece;
            return whole;
        };
        QVERIFY(readFrom(joined(pieces), byKey()));
        auto swapped = pieces;
        std::swap(swapped[3], swapped[4]);
        QVERIFY(!readFrom(joined(swapped), byKey()));
        auto twice = pieces;
        twice.insert(twice.begin() + 4, pieces[3]);
        QVERIFY(!readFrom(joined(twice), byKey()));
        auto without = pieces;
        without.erase(without.begin() + 5);
        QVERIFY(!readFrom(joined(without), byKey()));
        // A chunk of another backup, at the same place.
        auto foreign = pieces;
        foreign[4] = chunksOf(written(bytes(3 * 65'536), forKey()))[4];
        QVERIFY(!readFrom(joined(foreign), byKey()));
        // And the whole of one behind the header of another.
        auto headed = pieces;
        headed[0] = chunksOf(written(bytes(10), forKey()))[0];
        QVERIFY(!readFrom(joined(headed), byKey()));
    }

    void otherFilesAreNone() {
        for (const QByteArray& other : {QByteArray(), QByteArray("BALCAOBK"), QByteArray(5'000, '\0'),
                                        QByteArray("SQLite format 3").leftJustified(4'000, 'x')}) {
            const auto read = readFrom(other, byKey());
            QVERIFY(!read);
            QCOMPARE(read.error().facts.value(u"reason"_s).toString(), u"text"_s);
        }
    }

    void aNewerOneIsSaidToBeNewer() {
        QByteArray file = written(bytes(10), forKey());
        file[8] = 2;
        const auto read = readFrom(file, byKey());
        QCOMPARE(read.error().code, ErrorCode::DatabaseNewer);
        QCOMPARE(read.error().facts.value(u"subject"_s).toString(), u"backup"_s);
    }

    void onlyTheRightSecretOpens() {
        const QByteArray file = written(bytes(10), forKey());
        const auto other = newBackupKey(m_vault, m_crypto);
        const auto wrong = readFrom(file, {BackupSecret::Kind::RecoveryKey, held(other->text)});
        QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
        const auto kind = readFrom(file, {BackupSecret::Kind::Passphrase, held("correct horse battery")});
        QCOMPARE(kind.error().facts.value(u"reason"_s).toString(), u"kind"_s);

        const QByteArray phrased = written(bytes(10), {held("correct horse battery"), {}});
        QVERIFY(readFrom(phrased, {BackupSecret::Kind::Passphrase, held("correct horse battery")}));
        const auto bad = readFrom(phrased, {BackupSecret::Kind::Passphrase, held("correct horse batterz")});
        QCOMPARE(bad.error().code, ErrorCode::WrongSecret);
        QCOMPARE(bad.error().facts.value(u"subject"_s).toString(), u"passphrase"_s);
    }

    void aHeaderCannotAskForTheWholeMachine() {
        QByteArray file = written(bytes(10), {held("correct horse battery"), {}});
        file[12] = '\x7f';  // 2 TiB of memory
        const auto read = readFrom(file, {BackupSecret::Kind::Passphrase, held("correct horse battery")});
        QCOMPARE(read.error().code, ErrorCode::SealBroken);
    }

    void aShortPassphraseSealsNothing() {
        const auto made = newHeader(m_vault, m_crypto, {held("elevenbytes"), {}});
        QCOMPARE(made.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(newHeader(m_vault, m_crypto, {}).error().code, ErrorCode::InvalidArgument);
    }

    void theAgreementIsTheStandards() {
        // RFC 7748 section 6.1.
        QByteArray alice =
            QByteArray::fromHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
        QByteArray bob =
            QByteArray::fromHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
        const auto one = SecretKey::take(alice);
        const auto other = SecretKey::take(bob);
        QCOMPARE(m_crypto.publicKey(*one)->toHex(),
                 QByteArray("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
        QCOMPARE(m_crypto.publicKey(*other)->toHex(),
                 QByteArray("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"));
        const QByteArray shared("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
        QCOMPARE(m_crypto.agree(*one, *m_crypto.publicKey(*other))->bytes().toHex(), shared);
        QCOMPARE(m_crypto.agree(*other, *m_crypto.publicKey(*one))->bytes().toHex(), shared);
        // A point of small order would make the same secret of every key.
        QCOMPARE(m_crypto.agree(*one, QByteArray(32, '\0')).error().code, ErrorCode::InvalidArgument);
    }

 private:
    [[nodiscard]] static HeldSecret held(const QByteArray& text) {
        QByteArray own(text.constData(), text.size());
        return holdSecret(own);
    }
    [[nodiscard]] BackupFor forKey() const { return {nullptr, m_pair.opened}; }
    [[nodiscard]] BackupSecret byKey() const { return {BackupSecret::Kind::RecoveryKey, held(m_pair.text)}; }

    [[nodiscard]] static QByteArray bytes(int size) {
        QByteArray made(size, '\0');
        QRandomGenerator chance(7);
        for (char& one : made) one = static_cast<char>(chance.bounded(256));
        return made;
    }

    [[nodiscard]] QByteArray written(const QByteArray& data, const BackupFor& wanted) const {
        auto header = newHeader(m_vault, m_crypto, wanted);
        if (!header) return {};
        MemorySink sink;
        const CarriedKeys keys{{u"vault-key-1"_s, held(QByteArray(32, 'k'))}};
        auto writer = BackupWriter::begin(m_vault, *std::move(header), sink, m_about, keys);
        if (!writer) return {};
        // In pieces of odd sizes, as a pipe gives them.
        for (qsizetype place = 0; place < data.size(); place += 30'011) {
            if (!(*writer)->write(
                    QByteArrayView(data).sliced(place, std::min(qsizetype(30'011), data.size() - place)))) {
                return {};
            }
        }
        if (!(*writer)->finish()) return {};
        return sink.bytes;
    }

    [[nodiscard]] Result<std::unique_ptr<BackupReader>> readFrom(const QByteArray& file,
                                                                 const BackupSecret& secret,
                                                                 QByteArray* data = nullptr) const {
        MemorySource source(file);
        BALCAO_TRY(reader, BackupReader::open(m_vault, m_crypto, source, secret));
        BALCAO_CHECK(reader->readAll([data](QByteArrayView next) -> Result<void> {
            if (data) data->append(next.data(), next.size());
            return {};
        }));
        return reader;
    }

    /// The header and each chunk.
    [[nodiscard]] static std::vector<QByteArray> chunksOf(const QByteArray& file) {
        std::vector<QByteArray> pieces;
        qsizetype place = *BackupHeader::lengthOf(file);
        pieces.push_back(file.first(place));
        while (place < file.size()) {
            const auto at = [&](qsizetype i) { return static_cast<unsigned char>(file[place + i]); };
            const qsizetype size = 4 + (at(1) << 16 | at(2) << 8 | at(3));
            pieces.push_back(file.mid(place, size));
            place += size;
        }
        return pieces;
    }

    OpenSslVaultCrypto m_vault;
    OpenSslWrapCrypto m_crypto;
    BackupKeyPair m_pair;
    BackupManifest m_about;
};

QTEST_GUILESS_MAIN(BackupFormat)
#include "backup_format.moc"

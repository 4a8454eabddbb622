#include "backends/fake_lnd.h"
#include "desktop/composition.h"
#include "shared/connection_tests.h"
#include "storage/sql_audit_store.h"
#include "storage/sql_people_store.h"
#include "storage/sql_small_stores.h"
#include "ui/counter/counter_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 20'000;

const TestStep* find(const std::vector<TestStep>& steps, const QString& subject) {
    for (const TestStep& step : steps) {
        if (step.subject == subject) return &step;
    }
    return nullptr;
}

/// Pairs with colons, as a fingerprint is read out to somebody.
QString spoken(const QByteArray& sha256) {
    return QString::fromLatin1(sha256.toHex(':').toUpper());
}

}  // namespace

/// A node of one's own: tried without an office, taken by one, and stopped when its certificate changed.
class OfficeNodesTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(keepSecretsIn(m_folder->filePath(u"secrets"_s)));
        m_lnd = FakeLnd::start(m_clock);
        if (!m_lnd) QSKIP("no openssl program: no certificate for the scripted node");
    }
    void cleanup() {
        m_lnd.reset();
        m_folder.reset();
    }

    void aNodeIsTriedWithoutAnOffice() {
        ConnectionTests tests(m_system);
        const auto steps = await(tests.lnd(connection(), FakeLnd::macaroonHex()), kPatience);
        QVERIFY(steps);
        QVERIFY(allPassed(*steps));
        const TestStep* connect = find(*steps, u"connect"_s);
        QVERIFY(connect && connect->facts.contains(u"milliseconds"_s));
        QVERIFY(connect->facts.value(u"milliseconds"_s).toLongLong() >= 0);
        QCOMPARE(connect->facts.value(u"alias"_s).toString(), u"till"_s);
        const TestStep* certificate = find(*steps, u"certificate"_s);
        QVERIFY(certificate);
        QCOMPARE(certificate->facts.value(u"fingerprint"_s).toString(),
                 QString::fromLatin1(m_lnd->tls().sha256.toHex()));
        QCOMPARE(find(*steps, u"sync"_s)->facts.value(u"height"_s).toLongLong(), 902'517);
        QVERIFY(find(*steps, u"inbound"_s)->facts.value(u"receivable_msat"_s).toLongLong() > 0);
    }

    void aStepThatFailsIsNamed() {
        ConnectionTests tests(m_system);
        auto steps = await(tests.lnd(connection(), "00ff"), kPatience);
        QVERIFY(steps && !allPassed(*steps));
        QCOMPARE(steps->back().subject, u"macaroon"_s);
        QCOMPARE(steps->back().error.code, ErrorCode::BackendUnauthorized);
        m_lnd->server().stop();
        steps = await(tests.lnd(connection(), FakeLnd::macaroonHex()), kPatience);
        QVERIFY(steps && !allPassed(*steps));
        QCOMPARE(steps->back().subject, u"connect"_s);
    }

    void anotherCertificateIsAHardStopWithBothFingerprints() {
        ConnectionTests tests(m_system);
        const LndConnection kept = connection();
        const auto other = TlsIdentity::make(u"renewed"_s);
        QVERIFY(other);
        m_lnd->server().setTls(other);
        const auto asked = m_lnd->server().seen().size();
        const auto steps = await(tests.lnd(kept, FakeLnd::macaroonHex()), kPatience);
        QVERIFY(steps && !allPassed(*steps));
        const TestStep& stop = steps->back();
        QCOMPARE(stop.subject, u"certificate"_s);
        QCOMPARE(stop.error.code, ErrorCode::BackendCertificate);
        QCOMPARE(stop.error.facts.value(u"expected"_s).toString(),
                 QString::fromLatin1(m_lnd->tls().sha256.toHex()));
        QCOMPARE(stop.error.facts.value(u"seen"_s).toString(), QString::fromLatin1(other->sha256.toHex()));
        QCOMPARE(m_lnd->server().seen().size(), asked);  // the credential never left
    }

    void aDatabaseIsTriedWithoutBeingMade() {
        ConnectionTests tests(m_system);
        const auto steps = await(tests.database(u"sqlite:new.db"_s, m_folder->path(), {}), kPatience);
        QVERIFY(steps && allPassed(*steps));
        QVERIFY(!QFile::exists(m_folder->filePath(u"new.db"_s)));
        QFile other(m_folder->filePath(u"other.db"_s));
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(
            "this is a letter and no database at all, whatever its name may say of it, and it is longer "
            "than one hundred bytes");
        other.close();
        const auto refused = await(tests.database(u"sqlite:other.db"_s, m_folder->path(), {}), kPatience);
        QVERIFY(refused && !allPassed(*refused));
        QCOMPARE(refused->back().subject, u"schema"_s);
        const auto away = await(
            tests.database(u"postgresql://till@127.0.0.1:1/shop"_s, m_folder->path(), "secret"), kPatience);
        QVERIFY(away && !allPassed(*away));
        QCOMPARE(away->back().subject, u"connect"_s);
    }

    void theOfficeSaysThatAnotherNodeReceives() {
        QVERIFY(makeDemo());
        const auto profile = Profile::load(directory());
        QVERIFY(profile);
        Office office;
        QVERIFY(await(office.open(*profile), kPatience));
        QVERIFY(office.training());
        const PaymentWatcher* before = &office.watcher();
        QSignalSpy changed(&office, &Office::nodeChanged);
        QVERIFY(await(office.connections().addLnd(connection(), FakeLnd::macaroonHex()), kPatience));
        QCOMPARE(changed.count(), 0);  // known is not yet in use
        QVERIFY(await(office.connections().useBackend(u"lnd:office"_s), kPatience));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!office.training());
        QVERIFY(&office.watcher() != before);
        // Pairing the one in use again makes another watcher, and there is one at every moment.
        const PaymentWatcher* paired = &office.watcher();
        QVERIFY(await(office.connections().addLnd(connection(), FakeLnd::macaroonHex()), kPatience));
        QVERIFY(office.watcher().openCount() == 0);
        QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 2, kPatience);
        QVERIFY(&office.watcher() != paired);
    }

    void whoChangesWhereTheMoneyGoesStandsInTheJournal() {
        QVERIFY(makeDemo());
        const auto profile = Profile::load(directory());
        QVERIFY(profile);
        SqlPeopleStore people;
        SqlAuditStore journal;
        std::vector<AuditEntry> before;
        {
            Office office;
            QVERIFY(await(office.open(*profile), kPatience));
            QVERIFY(await(office.connections().addLnd(connection(), FakeLnd::macaroonHex()), kPatience));
            QVERIFY(await(office.connections().useBackend(u"lnd:office"_s), kPatience));
            QVERIFY(!await(office.connections().useBackend(u"lnd:nowhere"_s), kPatience));
            before = entriesOf(office, journal);
            QCOMPARE(before.size(), size_t(3));  // the first is the register's own
            QCOMPARE(before[1].action, u"backend.add"_s);
            QCOMPARE(before[2].action, u"backend.use"_s);
            for (const size_t entry : {1u, 2u}) {
                QCOMPARE(before[entry].subject, u"lnd:office"_s);
                QVERIFY(before[entry].person == profile->person);
            }
            QVERIFY(before[1].details.contains(QString::fromLatin1(m_lnd->tls().sha256.toHex())));
            QVERIFY(!before[1].details.contains(QString::fromLatin1(FakeLnd::macaroonHex())));
            const auto lessened = office.database().write<Done>([&](Transaction& t) -> Result<Done> {
                BALCAO_TRY(everybody, people.people(t));
                for (PersonAccount person : everybody) {
                    person.role = standardRoles().front().id;  // a clerk
                    people.save(t, person);
                }
                return Done{};
            });
            QVERIFY(await(lessened, kPatience));
        }
        Office office;
        QVERIFY(await(office.open(*Profile::load(directory())), kPatience));
        const auto refused = [](const Future<Done>& change) {
            const auto done = await(change, kPatience);
            return !done && done.error().code == ErrorCode::NotAllowed;
        };
        QVERIFY(refused(office.connections().addLnd(connection(), FakeLnd::macaroonHex())));
        QVERIFY(refused(office.connections().useBackend(u"demo"_s)));
        QVERIFY(refused(office.connections().useDatabase(u"sqlite:other.db"_s, {})));
        QCOMPARE(Profile::load(directory())->backend, u"lnd:office"_s);
        QCOMPARE(entriesOf(office, journal).size(), before.size());
    }

    void theWindowFollowsAndShowsBothFingerprints() {
        QVERIFY(makeDemo());
        {
            const auto profile = Profile::load(directory());
            QVERIFY(profile);
            Office office;
            QVERIFY(await(office.open(*profile), kPatience));
            QVERIFY(await(office.connections().addLnd(connection(), FakeLnd::macaroonHex()), kPatience));
        }
        DesktopOptions options;
        options.profileDirectory = directory();
        options.language = u"en"_s;
        options.page = u"settings:lightning"_s;
        options.size = QSize(1366, 768);
        Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), options);
        desktop.begin();
        QTRY_VERIFY_WITH_TIMEOUT(inWindow<CounterPage>() != nullptr, kPatience);
        QPointer<CounterPage> counter = inWindow<CounterPage>();
        QTRY_VERIFY_WITH_TIMEOUT(list() != nullptr && list()->count() == 2, kPatience);
        const QPointer<QComboBox> nodes = list();
        nodes->setCurrentIndex(1);
        click("nodeUse");
        QTRY_VERIFY_WITH_TIMEOUT(!counter && inWindow<CounterPage>() != nullptr, kPatience);
        QVERIFY(nodes);  // the counter is made anew; the page where the node was chosen stays

        // The node has a new certificate: nothing goes out until a person compared both.
        const auto renewed = TlsIdentity::make(u"renewed"_s);
        QVERIFY(renewed);
        m_lnd->server().stop();
        m_lnd->server().setTls(renewed);
        QVERIFY(m_lnd->server().start());
        QTRY_COMPARE_WITH_TIMEOUT(list()->currentData().toString(), u"lnd:office"_s, kPatience);
        click("nodeTest");
        QTRY_VERIFY_WITH_TIMEOUT(shows(spoken(m_lnd->tls().sha256)) && shows(spoken(renewed->sha256)),
                                 kPatience);

        // Pairing again with what the node shows now: tested, kept, and the next test passes.
        click("nodePair");
        auto* paste = widget<QPlainTextEdit>("lndPaste");
        QVERIFY(paste != nullptr);
        QGuiApplication::clipboard()->setText(connectText(*renewed));
        paste->paste();
        click("nodeTestForm");
        counter = inWindow<CounterPage>();
        click("nodeStore");
        QTRY_VERIFY_WITH_TIMEOUT(!counter && inWindow<CounterPage>() != nullptr, kPatience);
        QVERIFY(nodes);
        click("nodeTest");
        QTRY_VERIFY_WITH_TIMEOUT(button("nodeTest")->isEnabled(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(shows(spoken(renewed->sha256)) && !shows(spoken(m_lnd->tls().sha256)),
                                 kPatience);
    }

 private:
    static std::vector<AuditEntry> entriesOf(Office& office, SqlAuditStore& journal) {
        const auto read = office.database().read<std::vector<AuditEntry>>(
            [&](Transaction& t) { return journal.page(t, office.profile().registerId, 0, 100); });
        return await(read, kPatience).value_or(std::vector<AuditEntry>());
    }
    [[nodiscard]] QString directory() const { return m_folder->filePath(u"profile"_s); }
    [[nodiscard]] LndConnection connection() const {
        return {u"office"_s, m_lnd->server().url().toString(), m_lnd->tls().certificatePem};
    }
    [[nodiscard]] bool makeDemo() {
        FirstStart start;
        start.directory = directory();
        start.organisation = u"Office"_s;
        start.person = u"Ana"_s;
        start.registerName = u"Counter 1"_s;
        start.currency = Currency::fromCode(u"BRL"_s).value();
        start.demoCatalogue = DemoKind::SmallShop;
        return await(Office::create(start, this), kPatience).has_value();
    }

    template <typename T>
    [[nodiscard]] static T* inWindow() {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (T* found = top->findChild<T*>()) return found;
        }
        return nullptr;
    }
    template <typename T>
    [[nodiscard]] static T* widget(const char* name) {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (T* found = top->findChild<T*>(QLatin1String(name))) return found;
        }
        return nullptr;
    }
    [[nodiscard]] static QAbstractButton* button(const char* name) {
        if (auto* found = widget<QAbstractButton>(name)) return found;
        qFatal("no button %s", name);
    }
    /// What the node shows to be paired with, as `lndconnect` writes it.
    [[nodiscard]] QString connectText(const TlsIdentity& tls) const {
        const auto code = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
        const QSslCertificate certificate(tls.certificatePem);
        return u"lndconnect://%1?cert=%2&macaroon=%3"_s.arg(
            m_lnd->server().url().authority(), QString::fromLatin1(certificate.toDer().toBase64(code)),
            QString::fromLatin1(QByteArray::fromHex(FakeLnd::macaroonHex()).toBase64(code)));
    }
    static void click(const char* name) {
        QTRY_VERIFY_WITH_TIMEOUT(button(name)->isVisible() && button(name)->isEnabled(), kPatience);
        button(name)->click();
    }
    [[nodiscard]] static QComboBox* list() {
        for (QWidget* top : QApplication::topLevelWidgets()) {
            if (auto* found = top->findChild<QComboBox*>(u"nodeList"_s)) return found;
        }
        return nullptr;
    }
    /// A fingerprint stands on the screen.
    [[nodiscard]] static bool shows(const QString& spokenPrint) {
        for (QWidget* widget : QApplication::allWidgets()) {
            if (widget->isVisible() &&
                widget->accessibleName().compare(spokenPrint, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
        return false;
    }
    FakeClock m_clock;
    SystemClock m_system;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeLnd> m_lnd;
};

QTEST_MAIN(OfficeNodesTest)
#include "office_nodes_test.moc"

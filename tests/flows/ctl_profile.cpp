#include "shared/demo_settings.h"
#include "shared/profile.h"
#include "shared/start_state.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace balcao;

namespace {

Profile sample(const QString& directory) {
    Profile profile;
    profile.directory = directory;
    profile.databaseUrl = QStringLiteral("sqlite:balcao.db");
    profile.tenant = TenantId(QUuid::createUuid());
    profile.registerId = RegisterId(QUuid::createUuid());
    profile.registerName = QStringLiteral("Guichê 3");
    profile.person = PersonId(QUuid::createUuid());
    profile.backend = QStringLiteral("lnd:office");
    profile.lndConnections[QStringLiteral("office")] = {QStringLiteral("office"),
                                                        QStringLiteral("https://node:8080"), "-----BEGIN"};
    profile.knownNodes[QStringLiteral("lnd:office")] = {Network::Signet, QByteArray(33, '\2')};
    profile.language = QStringLiteral("es");
    profile.theme = QStringLiteral("dark");
    profile.scale = 1.25;
    profile.keys[QStringLiteral("charge")] = QStringLiteral("F9");
    return profile;
}

void write(const QString& file, const QByteArray& bytes) {
    QFile target(file);
    QVERIFY(target.open(QIODevice::WriteOnly));
    target.write(bytes);
}

}  // namespace

class CtlProfile : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aProfileIsReadAsItWasWritten() {
        const QTemporaryDir folder;
        const Profile profile = sample(folder.filePath(u"new"_qs));
        QVERIFY(!Profile::exists(profile.directory));
        QVERIFY(profile.save().has_value());
        const auto back = Profile::load(profile.directory);
        QVERIFY(back.has_value());
        QVERIFY(back->tenant == profile.tenant && back->registerId == profile.registerId);
        QVERIFY(back->person == profile.person);
        QCOMPARE(back->registerName, profile.registerName);
        QCOMPARE(back->backend, profile.backend);
        QCOMPARE(back->lndConnections.at(u"office"_qs).url, u"https://node:8080"_qs);
        QCOMPARE(back->lndConnections.at(u"office"_qs).certificatePem, QByteArray("-----BEGIN"));
        QVERIFY(back->knownNodes.at(u"lnd:office"_qs).network == Network::Signet);
        QCOMPARE(back->knownNodes.at(u"lnd:office"_qs).publicKey, QByteArray(33, '\2'));
        QCOMPARE(back->scale, profile.scale);
        QCOMPARE(back->keys, profile.keys);
    }

    void itLivesWhereTheDesktopKeepsData() {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        const QTemporaryDir data;
        qputenv("XDG_DATA_HOME", QFile::encodeName(data.path()));
        QCOMPARE(Profile::defaultDirectory(), data.filePath(u"balcao"_qs));
        qputenv("XDG_DATA_HOME", before);
    }

    void onlyItsOwnerReadsIt() {
        const QTemporaryDir folder;
        const Profile profile = sample(folder.filePath(u"new"_qs));
        QVERIFY(profile.save().has_value());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(profile.directory) & others));
        QVERIFY(!(QFile::permissions(profile.path(u"profile.json"_qs)) & others));
    }

    void whatAnotherProgramChangedStays() {
        const QTemporaryDir folder;
        QVERIFY(sample(folder.path()).save().has_value());
        // A window was open all the time while the command line changed something, and the other way round.
        auto window = Profile::load(folder.path());
        auto commandLine = Profile::load(folder.path());
        QVERIFY(window && commandLine);
        QVERIFY(commandLine->change([](Profile& profile) { profile.backend = u"demo"_qs; }).has_value());
        QVERIFY(window->change([](Profile& profile) { profile.keys[u"charge"_qs] = u"F8"_qs; }).has_value());
        const LndConnection second{u"second"_qs, u"https://second:8080"_qs, "-----BEGIN"};
        QVERIFY(commandLine
                    ->change([&second](Profile& profile) { profile.lndConnections[u"second"_qs] = second; })
                    .has_value());
        const auto stored = Profile::load(folder.path());
        QVERIFY(stored.has_value());
        QCOMPARE(stored->backend, u"demo"_qs);
        QCOMPARE(stored->keys.value(u"charge"_qs).toString(), u"F8"_qs);
        QCOMPARE(stored->lndConnections.size(), size_t(2));
        // The window goes on receiving where it did; what it changed itself it knows.
        QCOMPARE(window->backend, u"lnd:office"_qs);
        QCOMPARE(window->keys.value(u"charge"_qs).toString(), u"F8"_qs);
    }

    void whatIsForThisRunOnlyIsNotStored() {
        const QTemporaryDir folder;
        QVERIFY(sample(folder.path()).save().has_value());
        auto profile = Profile::load(folder.path());
        QVERIFY(profile.has_value());
        profile->databaseUrl = u"sqlite:elsewhere.db"_qs;
        QVERIFY(profile->change([](Profile& changed) { changed.theme = u"light"_qs; }).has_value());
        QCOMPARE(profile->databaseUrl, u"sqlite:elsewhere.db"_qs);
        const auto stored = Profile::load(folder.path());
        QVERIFY(stored.has_value());
        QCOMPARE(stored->theme, u"light"_qs);
        QCOMPARE(stored->databaseUrl, u"sqlite:balcao.db"_qs);
    }

    void twoChangesAtOnceWaitForEachOther() {
        const QTemporaryDir folder;
        QVERIFY(sample(folder.path()).save().has_value());
        auto profile = Profile::load(folder.path());
        QVERIFY(profile.has_value());
        QLockFile other(folder.filePath(u"profile.json.lock"_qs));
        QVERIFY(other.lock());
        const auto refused = profile->change([](Profile& changed) { changed.backend = u"demo"_qs; });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QCOMPARE(profile->backend, u"lnd:office"_qs);
        other.unlock();
        QCOMPARE(Profile::load(folder.path())->backend, u"lnd:office"_qs);
        QVERIFY(profile->change([](Profile& changed) { changed.backend = u"demo"_qs; }).has_value());
        QCOMPARE(Profile::load(folder.path())->backend, u"demo"_qs);
    }

    void aChangeNeverMakesAProfileThatIsGone() {
        const QTemporaryDir folder;
        Profile profile = sample(folder.path());
        const auto refused = profile.change([](Profile& changed) { changed.backend = u"demo"_qs; });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
        QVERIFY(!Profile::exists(folder.path()));
    }

    void whatCannotBeReadIsKeptAside_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"database\": \"sqli");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no format") << QByteArray("{}");
        QTest::newRow("no ids") << QByteArray("{\"format\":1,\"database\":\"sqlite:a.db\",\"tenant\":\"x\"}");
        QTest::newRow("bytes") << QByteArray("\0\1\2\3", 4);
    }
    void whatCannotBeReadIsKeptAside() {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"profile.json"_qs);
        write(file, bytes);
        const auto refused = Profile::load(folder.path());
        QCOMPARE(refused.error().code, ErrorCode::Io);
        QVERIFY(!QFile::exists(file));
        QFile kept(refused.error().facts.value(u"kept"_qs).toString());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
    }

    void aNewerOrMissingOneIsLeftAlone() {
        const QTemporaryDir folder;
        QCOMPARE(Profile::load(folder.path()).error().code, ErrorCode::NotFound);
        const QString file = folder.filePath(u"profile.json"_qs);
        write(file, "{\"format\":2}");
        QCOMPARE(Profile::load(folder.path()).error().code, ErrorCode::DatabaseNewer);
        QVERIFY(QFile::exists(file));
    }

    void theLastStartIsRemembered() {
        const QTemporaryDir folder;
        const Profile profile = sample(folder.path());
        QCOMPARE(rememberedStart(profile).error().code, ErrorCode::NotFound);
        StartState state;
        state.settings = demoSettings(DemoKind::SmallShop);
        state.actor = {profile.person, u"Ana"_qs, profile.registerId, profile.registerName,
                       Capabilities(Capability::TicketCharge)};
        rememberStart(profile, state);
        const auto back = rememberedStart(profile);
        QVERIFY(back.has_value() && !back->peopleSignIn);
        QCOMPARE(back->actor.name, u"Ana"_qs);
        QVERIFY(back->actor.capabilities == state.actor.capabilities);
        QVERIFY(back->settings.organisation.currency == brl());
        QVERIFY(toJson(back->settings.rates) == toJson(state.settings.rates));
        state.peopleSignIn = true;
        rememberStart(profile, state);
        QVERIFY(rememberedStart(profile)->peopleSignIn);
    }

    void theLastRateIsReadBack() {
        const CurrentRate rate{
            Rate{61'124'754, brl()}, {u"kraken"_qs, u"coinbase"_qs}, fromUnixMs(1'795'262'400'123), false};
        const auto back = currentRateFromJson(toJson(rate));
        QVERIFY(back.has_value());
        QVERIFY(back->rate == rate.rate && back->at == rate.at && back->sources == rate.sources);
        QVERIFY(!currentRateFromJson({}).has_value());
    }

    void theDemoSettingsAreSound() {
        for (const DemoKind kind : {DemoKind::LicensingOffice, DemoKind::SmallShop}) {
            QVERIFY(checkSettings(demoSettings(kind)).has_value());
        }
        QVERIFY(checkSettings(firstSettings(u"Padaria"_qs, {}, eur())).has_value());
        // A coffee can be sold in the shop.
        QVERIFY(demoSettings(DemoKind::SmallShop).limits.of(brl())->minimum.minor <= 600);
    }
};

QTEST_GUILESS_MAIN(CtlProfile)
#include "ctl_profile.moc"

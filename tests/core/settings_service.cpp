#include "settings/settings_service.h"

#include "storage/sql_database.h"
#include "storage/stores.h"
#include "support/fakes.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace balcao;

namespace {

/// The service over a real SQLite database.
struct Bench {
    QTemporaryDir folder;
    test::FakeClock clock;
    SystemIdSource ids{clock};
    TenantId tenant{QUuid::createUuid()};
    SqlStores stores;
    AuditLog audit{tenant, clock, stores.audit};
    std::unique_ptr<SqlDatabase> database =
        *SqlDatabase::create({QStringLiteral("sqlite:test.db"), folder.path(), {}}, tenant);
    SettingsService service{clock, {*database, stores.commands, stores.settings, audit}};
    Actor actor{ids.make<PersonId>(), QStringLiteral("Ana"), ids.make<RegisterId>(),
                QStringLiteral("Caixa 1"), allCapabilities()};

    /// Details of the journal's entries so far.
    QStringList journal() {
        const auto entries = test::await(database->read<std::vector<AuditEntry>>(
            [this](Transaction& t) { return stores.audit.page(t, actor.registerId, 0, 100); }));
        QStringList details;
        for (const AuditEntry& entry : *entries) details += entry.details;
        return details;
    }
};

OfficeSettings shop() {
    OfficeSettings settings;
    settings.organisation.name = QStringLiteral("Papelaria Alvorada");
    settings.organisation.currency = brl();
    settings.organisation.timeZone = QStringLiteral("America/Recife");
    settings.limits = LimitPolicy::standard();
    settings.rates.fixedRate = Rate{61'124'754, brl()};
    return settings;
}

}  // namespace

Q_DECLARE_METATYPE(balcao::OfficeSettings)

class SettingsServiceTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void absentSettingsReadAsTheirDefaults() {
        Bench b;
        const auto settings = test::await(b.service.read());
        QVERIFY(settings.has_value());
        QVERIFY(settings->limits.of(usd()).has_value());
        QVERIFY(settings->organisation.name.isEmpty());
    }

    void savedSettingsAreReadBackAndTheJournalSaysWhatChanged() {
        Bench b;
        OfficeSettings settings = shop();
        QVERIFY(test::await(b.service.save({b.ids.make<CommandId>(), b.actor, settings})).has_value());
        settings.limits.enabled = false;
        settings.approvals.discountPercent = 15;
        QVERIFY(test::await(b.service.save({b.ids.make<CommandId>(), b.actor, settings})).has_value());
        const auto back = test::await(b.service.read());
        QCOMPARE(back->organisation.name, settings.organisation.name);
        QCOMPARE(back->limits.enabled, false);
        QCOMPARE(back->approvals.discountPercent, 15);
        QVERIFY(back->rates.fixedRate == settings.rates.fixedRate);
        const QStringList details = b.journal();
        QCOMPARE(details.size(), 2);
        QCOMPARE(
            details[0],
            u"{\"changed\":[\"organisation\",\"limits\",\"rates\",\"approvals\",\"sign_in\"],\"changes\":{}}"_qs);
        QVERIFY2(details[1].startsWith(u"{\"changed\":[\"limits\",\"approvals\"],\"changes\":{"_qs),
                 qPrintable(details[1]));
        QVERIFY2(details[1].contains(u"\"limits.enabled\":{\"after\":false,\"before\":true}"_qs),
                 qPrintable(details[1]));
    }

    void theSameCommandTwiceIsDoneOnce() {
        Bench b;
        const SaveSettings command{b.ids.make<CommandId>(), b.actor, shop()};
        QVERIFY(test::await(b.service.save(command)).has_value());
        QVERIFY(test::await(b.service.save(command)).has_value());
        QCOMPARE(b.journal().size(), 1);
        SaveSettings other = command;
        other.settings.organisation.name = u"Outra"_qs;
        const auto refused = test::await(b.service.save(other));
        QCOMPARE(refused.error().code, ErrorCode::IdempotencyConflict);
        QCOMPARE(refused.error().facts.value(u"field"_qs).toString(), u"organisation"_qs);
    }

    void onlyWhoMayEditsThem() {
        Bench b;
        b.actor.capabilities &= ~Capabilities(Capability::SettingsEdit);
        const auto refused = test::await(b.service.save({b.ids.make<CommandId>(), b.actor, shop()}));
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        QVERIFY(b.journal().isEmpty());
    }

    void wrongSettingsNameTheirField_data() {
        QTest::addColumn<OfficeSettings>("settings");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field,
                            const std::function<void(OfficeSettings&)>& change) {
            OfficeSettings settings = shop();
            change(settings);
            QTest::newRow(name) << settings << QString::fromLatin1(field);
        };
        row("no name", "name", [](OfficeSettings& s) { s.organisation.name = u" "_qs; });
        row("no currency", "currency", [](OfficeSettings& s) { s.organisation.currency = Currency(); });
        row("no such zone", "time_zone",
            [](OfficeSettings& s) { s.organisation.timeZone = u"Mars/Base"_qs; });
        row("fixed without a rate", "fixed", [](OfficeSettings& s) { s.rates.fixedRate.reset(); });
        row("fixed in another money", "fixed",
            [](OfficeSettings& s) { s.rates.fixedRate->currency = usd(); });
        row("limits the wrong way round", "limits",
            [](OfficeSettings& s) { s.limits.ranges.front().minimum.minor = 10'001; });
        row("more than a whole discount", "discount_percent",
            [](OfficeSettings& s) { s.approvals.discountPercent = 101; });
        row("less than no discount", "discount_percent",
            [](OfficeSettings& s) { s.approvals.discountPercent = -1; });
        row("more sources than there are", "min_sources", [](OfficeSettings& s) { s.rates.minSources = 2; });
    }
    void wrongSettingsNameTheirField() {
        QFETCH(OfficeSettings, settings);
        const auto result = checkSettings(settings);
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QTEST(result.error().facts.value(u"field"_qs).toString(), "field");
    }

    void unreadableStoredLimitsAreAnError() {
        Bench b;
        const auto planted = test::await(b.database->write<Done>([&b](Transaction& t) -> Result<Done> {
            b.stores.settings.put(t, u"limits"_qs, {{u"enabled"_qs, u"maybe"_qs}});
            return Done{};
        }));
        QVERIFY(planted.has_value());
        QCOMPARE(test::await(b.service.read()).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(SettingsServiceTest)
#include "settings_service.moc"

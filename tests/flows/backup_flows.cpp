#include "base/civil_time.h"
#include "storage/sql_transaction.h"
#include "support/backup_desk.h"
#include "support/chosen_places.h"
#include "support/file_limit.h"

#include <QtTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Backups of a shop that sells, through the real services. Run once on SQLite and, with
/// BALCAO_FLOW_DATABASE=postgresql, once on a PostgreSQL server of its own.
class BackupFlows : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase() {
        QString why;
        if (!m_places.start(&why)) QSKIP(qPrintable(why));
    }
    void init() {
        m_place = m_places.make();
        m_shop = std::make_unique<Shop>(*m_place);
        m_desk = std::make_unique<BackupDesk>(*m_shop);
        m_paper = m_desk->makeKey();
        QVERIFY(m_paper.startsWith("BKUP-"));
    }
    void cleanup() {
        QVERIFY(booksHold(*m_shop));
        m_desk.reset();
        m_shop.reset();
        m_place.reset();
    }

    void aBackupIsOfOneMomentWhileOthersSell() {
        for (int i = 0; i < 5; ++i) QVERIFY(sell());
        const auto made = m_desk->service->make(m_desk->wish());
        // Sold after it was asked for, and while it is read: all of a sale is in it, or nothing.
        int sold = 5;
        while (!made.isFinished()) {
            QVERIFY(sell());
            ++sold;
        }
        QVERIFY2(made.result(), qPrintable(made.result() ? QString() : made.result().error().detail));
        const auto manifest = m_desk->read(made.result()->kept.file, m_paper);
        QVERIFY(manifest);
        QVERIFY(manifest->counts.tickets >= 5 && manifest->counts.tickets <= sold);
        QCOMPARE(m_desk->names().size(), 1);
    }

    void theJournalAndTheBooksSayWhatWasMade() {
        const MakeBackup wish = m_desk->wish();
        const auto made = await(m_desk->service->make(wish));
        QVERIFY(made);
        QCOMPARE(await(m_desk->service->make(wish)).error().code, ErrorCode::IdempotencyConflict);
        const auto status = await(m_desk->service->status(m_shop->actor, {}));
        QVERIFY(status && status->lastGood);
        QCOMPARE(status->lastGood->file, m_desk->names().front());
        QVERIFY(!status->late);
    }

    void withoutAKeyNoneIsMade() {
        BackupPlan plan;
        plan.on = true;
        plan.folder = m_desk->folder;
        m_desk.reset();
        m_shop.reset();
        m_place = m_places.make();
        m_shop = std::make_unique<Shop>(*m_place);
        m_desk = std::make_unique<BackupDesk>(*m_shop);
        const auto made = await(m_desk->service->make(m_desk->wish()));
        QCOMPARE(made.error().facts.value(u"field"_s).toString(), u"key"_s);
        const auto saved = await(m_desk->service->savePlan({m_shop->command(), m_shop->actor, plan}));
        QCOMPARE(saved.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_desk->names(), QStringList());
    }

    void aFolderThatIsGoneIsSaid() {
        MakeBackup wish = m_desk->wish();
        wish.folder = m_place->folder.filePath(u"stick"_s);
        const auto made = await(m_desk->service->make(wish));
        QCOMPARE(made.error().code, ErrorCode::Io);
        QCOMPARE(made.error().facts.value(u"folder"_s).toString(), wish.folder);
        const auto status = await(m_desk->service->status(m_shop->actor, {}));
        QCOMPARE(status->lastTry->failure, u"io"_s);
    }

    void aFullDiskLeavesNothing() {
        QVERIFY(sell());
        Result<BackupMade> made = fail(ErrorCode::Internal);
        {
            const FileLimit small(24 * 1024);
            QVERIFY(small.works());
            const auto asked = m_desk->service->make(m_desk->wish());
            spin([&] { return asked.isFinished(); }, 10'000);
            made = asked.result();
        }
        QVERIFY(!made);
        QCOMPARE(m_desk->names(), QStringList());
        m_place->clock.advance(Millis(1'000));
        const auto again = await(m_desk->service->make(m_desk->wish()));
        QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    }

    void oneThatIsGivenUpLeavesNothing() {
        const auto asked = m_desk->service->make(m_desk->wish());
        QCOMPARE(await(m_desk->service->make(m_desk->wish())).error().code, ErrorCode::Busy);
        m_desk->service->cancel();
        const auto made = await(asked);
        if (made) QSKIP("it was faster");
        QCOMPARE(made.error().code, ErrorCode::Cancelled);
        QCOMPARE(m_desk->names(), QStringList());
    }

    void aServiceThatGoesTakesItsWorkAlong() {
        const auto asked = m_desk->service->make(m_desk->wish());
        // What works in the shop's own database ends before it: the office lets go of that one first.
        spin([&] { return !m_desk->names().isEmpty() || asked.isFinished(); }, 10'000);
        m_desk->service.reset();
        QVERIFY(m_desk->names().filter(u".part"_s).isEmpty());
    }

    void ofTwoRegistersOneMakesIt() {
        QVERIFY(plan(24));
        Shop second(*m_place);
        BackupDesk other(second);
        const auto here = m_desk->service->makeIfDue(m_shop->actor, {});
        const auto there = other.service->makeIfDue(second.actor, {});
        const auto mine = await(here);
        const auto theirs = await(there);
        QVERIFY(mine && theirs);
        QVERIFY(mine->has_value() != theirs->has_value());
        QCOMPARE(m_desk->names().size(), 1);
        // And none again, until the next time comes.
        QVERIFY(!await(other.service->makeIfDue(second.actor, {}))->has_value());
        m_place->clock.advance(Millis(24 * 3'600'000));
        QVERIFY(await(other.service->makeIfDue(second.actor, {}))->has_value());
        QVERIFY(!await(m_desk->service->makeIfDue(m_shop->actor, {}))->has_value());
        QCOMPARE(m_desk->names().size(), 2);
    }

    void oneThatFailedIsTriedAgainLater() {
        QVERIFY(plan(24));
        QVERIFY(QDir(m_desk->folder).removeRecursively());
        QCOMPARE(await(m_desk->service->makeIfDue(m_shop->actor, {})).error().code, ErrorCode::Io);
        QVERIFY(!await(m_desk->service->makeIfDue(m_shop->actor, {}))->has_value());
        QVERIFY(QDir().mkpath(m_desk->folder));
        m_place->clock.advance(Millis(31 * 60'000));
        QVERIFY(await(m_desk->service->makeIfDue(m_shop->actor, {}))->has_value());
    }

    void olderOnesGoAsTheRuleSays() {
        QVERIFY(plan(1, {2, 0, 0, 0}));
        for (int hour = 0; hour < 4; ++hour) {
            QVERIFY(await(m_desk->service->makeIfDue(m_shop->actor, {}))->has_value());
            m_place->clock.advance(Millis(3'600'000));
        }
        QCOMPARE(m_desk->names().size(), 2);
        // One that fails takes nothing away.
        const FileLimit small(24 * 1024);
        const auto asked = m_desk->service->makeIfDue(m_shop->actor, {});
        spin([&] { return asked.isFinished(); }, 10'000);
        QVERIFY(!asked.result());
        QCOMPARE(m_desk->names().size(), 2);
    }

    void whatWasRestoredBeginsBehindWhatMayHaveHappened() {
        QVERIFY(sell());
        const PersonId person = m_place->ids.make<PersonId>();
        const Instant now = m_place->clock.now();
        const Binds ids{{"id", m_place->ids.make<SessionId>()},
                        {"person", person},
                        {"register", m_shop->actor.registerId}};
        QVERIFY(write([&](SqlTransaction& t) {
            m_shop->stores.people.save(t, {person, u"Ana"_s, administratorRole(), true, now});
            t.write(
                u"INSERT INTO sessions (tenant_id, id, person_id, register_id, started_at, locked_at, "
                u"ended_at, "
                "ending) VALUES (:tenant, :id, :person, :register, 1, 0, 0, '')"_s,
                ids);
            t.write(
                u"INSERT INTO token_families (tenant_id, id, person_id, register_id, started_at, "
                u"pin_changed_at, "
                "generation, rotated_at, expires_at, ended_at, ending) "
                "VALUES (:tenant, :id, :person, :register, 1, 1, 1, 1, 9, 0, '')"_s,
                ids);
            t.write(
                u"INSERT INTO sign_ins (tenant_id, person_id, email, totp, totp_next, totp_since, totp_step) "
                "VALUES (:tenant, :person, '', 'sealed', '', 1, 5)"_s,
                {ids[1]});
        }));
        const QString day = civilDay(now, {}).toString(Qt::ISODate);
        QVERIFY(await(m_shop->database->write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(m_desk->store.startAgain(t, {now, now, day, day, 0}));
            return Done{};
        })));
        const auto left = await(m_shop->database->read<qint64>([&](Transaction& t) -> Result<qint64> {
            BALCAO_TRY(rows, sql(t).query(uR"(
                SELECT (SELECT count(*) FROM sessions WHERE tenant_id = :tenant AND ended_at = 0)
                    + (SELECT count(*) FROM token_families WHERE tenant_id = :tenant AND ended_at = 0)
                    + (SELECT count(*) FROM sign_ins WHERE tenant_id = :tenant AND totp_step <= :step)
                    + (SELECT count(*) FROM ticket_series WHERE tenant_id = :tenant AND last_counter < 1000) AS n)"_s,
                                          {{"step", toUnixMs(now) / 30'000 + 1}}));
            return rows.first().integer("n");
        }));
        QVERIFY(left);
        QCOMPARE(*left, 0);
        QCOMPARE(m_shop->open().ticket.number.counter, 1'001);
    }

    void aPlanThatWasMissedIsLate() {
        QVERIFY(plan(24));
        QVERIFY(await(m_desk->service->makeIfDue(m_shop->actor, {}))->has_value());
        QVERIFY(!await(m_desk->service->status(m_shop->actor, {}))->late);
        m_place->clock.advance(Millis(48 * 3'600'000));
        QVERIFY(await(m_desk->service->status(m_shop->actor, {}))->late);
    }

 private:
    [[nodiscard]] bool sell() {
        const TicketDetails ticket = m_shop->open();
        return m_shop->cash(ticket.ticket.id, 5'000).has_value();
    }
    [[nodiscard]] bool write(const std::function<void(SqlTransaction&)>& work) {
        return await(m_shop->database->write<Done>([&work](Transaction& t) -> Result<Done> {
                   work(sql(t));
                   return Done{};
               }))
            .has_value();
    }
    [[nodiscard]] bool plan(int everyHours, const KeepRule& keep = {}) {
        BackupPlan wanted;
        wanted.on = true;
        wanted.folder = m_desk->folder;
        wanted.everyHours = everyHours;
        wanted.keep = keep;
        return await(m_desk->service->savePlan({m_shop->command(), m_shop->actor, wanted})).has_value();
    }

    ChosenPlaces m_places;
    std::unique_ptr<ShopPlace> m_place;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<BackupDesk> m_desk;
    QByteArray m_paper;
};

QTEST_GUILESS_MAIN(BackupFlows)
#include "backup_flows.moc"

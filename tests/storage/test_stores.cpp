#include "audit/audit_log.h"
#include "audit/audit_rules.h"
#include "storage_case.h"

#include <QJsonArray>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// Everything around the sale, on both databases: what was written is read back as it was.
class TestStores final : public StorageCase {
    Q_OBJECT

 private Q_SLOTS:
    void anOperationComesBackAsItWas();
    void aRetiredOperationFreesItsCode();
    void aCommandIsFoundAgain();
    void theOutboxIsReadInOrder();
    void settingsAreReplaced();
    void peopleAndRegistersAreKept();
    void aReceiptIsFoundByTicketAndCode();
    void theJournalIsOneChain();
    void theLedgerIsReadBack();
    void aReservationIsOpenUntilItIsClosed();

 private:
    [[nodiscard]] bool guardsPlans() const override { return true; }
};

static Operation makeOperation(OperationId id, const QString& code) {
    Operation operation;
    operation.id = id;
    operation.code = code;
    operation.name = u"Certidão"_s;
    operation.nameEn = u"Certificate"_s;
    operation.nameEs = u"Certificado"_s;
    operation.category = u"Registro"_s;
    operation.price = Fiat{4'250, brl()};
    operation.tax = {500, TaxMode::Added};
    operation.minimum = Fiat{100, brl()};
    operation.maximum = Fiat{50'000, usd()};
    operation.prefix = u"C"_s;
    return operation;
}

static void compareOperations(const Operation& a, const Operation& b) {
    QCOMPARE(a.id, b.id);
    QCOMPARE(a.code, b.code);
    QCOMPARE(a.name, b.name);
    QCOMPARE(a.nameEn, b.nameEn);
    QCOMPARE(a.nameEs, b.nameEs);
    QCOMPARE(a.category, b.category);
    QVERIFY(a.price == b.price && a.tax == b.tax);
    QVERIFY(a.minimum == b.minimum && a.maximum == b.maximum);
    QCOMPARE(a.prefix, b.prefix);
    QCOMPARE(a.active, b.active);
    QCOMPARE(a.version, b.version);
}

void TestStores::anOperationComesBackAsItWas() {
    Operation fiat = makeOperation(m_ids.make<OperationId>(), u"101"_s);
    Operation sat = makeOperation(m_ids.make<OperationId>(), u"102"_s);
    sat.price = Sat(21'000);
    sat.minimum.reset();
    Operation open = makeOperation(m_ids.make<OperationId>(), u"103"_s);
    open.price = OpenPrice{};
    open.maximum.reset();
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        for (const Operation& each : {open, sat, fiat}) m_stores.operations.save(t, each);
        return Done{};
    }));
    const auto list = read<std::vector<Operation>>(
        [this](Transaction& t) { return m_stores.operations.list(t, OperationStore::Which::Active); });
    QVERIFY(list);
    QCOMPARE(list->size(), size_t{3});
    fiat.version = sat.version = open.version = 1;
    compareOperations((*list)[0], fiat);
    compareOperations((*list)[1], sat);
    compareOperations((*list)[2], open);
}

void TestStores::aRetiredOperationFreesItsCode() {
    Operation first = makeOperation(m_ids.make<OperationId>(), u"101"_s);
    const Operation second = makeOperation(m_ids.make<OperationId>(), u"101"_s);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.operations.save(t, first);
        first.version = 1;
        first.active = false;
        m_stores.operations.save(t, first);
        m_stores.operations.save(t, second);
        return Done{};
    }));
    const auto found = read<std::optional<Operation>>(
        [this](Transaction& t) { return m_stores.operations.byCode(t, u"101"_s); });
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, second.id);
    const auto retired =
        read<std::optional<Operation>>([&](Transaction& t) { return m_stores.operations.byId(t, first.id); });
    QVERIFY(retired && *retired && !(*retired)->active);
    const auto count = [this](OperationStore::Which which) {
        return read<std::vector<Operation>>(
                   [this, which](Transaction& t) { return m_stores.operations.list(t, which); })
            ->size();
    };
    QCOMPARE(count(OperationStore::Which::Active), size_t{1});
    QCOMPARE(count(OperationStore::Which::All), size_t{2});
}

void TestStores::aCommandIsFoundAgain() {
    const StoredCommand command{m_ids.make<CommandId>(), u"ticket.open"_s,
                                digestFields({{u"quantity"_s, 2}, {u"note"_s, u"é"_s}}), u"subject"_s};
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.commands.put(t, command, m_clock.now());
        return Done{};
    }));
    const auto found = read<std::optional<StoredCommand>>(
        [&](Transaction& t) { return m_stores.commands.find(t, command.id); });
    QVERIFY(found && *found);
    QCOMPARE((*found)->id, command.id);
    QCOMPARE((*found)->kind, command.kind);
    QCOMPARE((*found)->body, command.body);
    QCOMPARE((*found)->subject, command.subject);
    const auto none = read<std::optional<StoredCommand>>(
        [&](Transaction& t) { return m_stores.commands.find(t, m_ids.make<CommandId>()); });
    QVERIFY(none && !*none);
}

void TestStores::theOutboxIsReadInOrder() {
    std::vector<OutboxId> ids;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        ids.clear();
        for (int i = 0; i < 5; ++i) {
            ids.push_back(m_ids.make<OutboxId>());
            m_stores.outbox.put(t, {ids.back(), u"ticket.paid"_s, u"s"_s, {{u"n"_s, i}}, m_clock.now()});
        }
        return Done{};
    }));
    const auto after = [this](OutboxId id, int limit) {
        return read<std::vector<OutboxMessage>>(
            [this, id, limit](Transaction& t) { return m_stores.outbox.after(t, id, limit); });
    };
    const auto first = after(OutboxId(), 2);
    QVERIFY(first && first->size() == 2);
    QCOMPARE(first->front().id, ids[0]);
    QCOMPARE(first->back().payload.value(u"n"_s).toInt(), 1);
    const auto rest = after(first->back().id, 100);
    QVERIFY(rest && rest->size() == 3);
    QCOMPARE(rest->back().id, ids[4]);
}

void TestStores::settingsAreReplaced() {
    const auto get = [this] {
        return read<std::optional<QJsonObject>>(
            [this](Transaction& t) { return m_stores.settings.get(t, u"limits"_s); });
    };
    QVERIFY(!*get());
    for (const int value : {1, 2}) {
        QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.settings.put(t, u"limits"_s, {{u"list"_s, QJsonArray{value, u"ç"_s}}});
            return Done{};
        }));
        const QJsonObject expected{{u"list"_s, QJsonArray{value, u"ç"_s}}};
        QCOMPARE(**get(), expected);
    }
}

void TestStores::peopleAndRegistersAreKept() {
    PersonAccount rosa{m_ids.make<PersonId>(), u"Rosa"_s, administratorRole(), true, m_clock.now()};
    Register counter{m_ids.make<RegisterId>(), u"Caixa 1"_s, {}, m_clock.now()};
    for (int round = 0; round < 2; ++round) {
        QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
            m_stores.people.save(t, rosa);
            m_stores.registers.save(t, counter);
            return Done{};
        }));
        const auto people =
            read<std::vector<PersonAccount>>([this](Transaction& t) { return m_stores.people.people(t); });
        QVERIFY(people && people->size() == 1);
        QCOMPARE(people->front().id, rosa.id);
        QCOMPARE(people->front().name, rosa.name);
        QCOMPARE(people->front().role, rosa.role);
        QCOMPARE(people->front().active, rosa.active);
        QVERIFY(people->front().createdAt == rosa.createdAt);
        const auto registers =
            read<std::vector<Register>>([this](Transaction& t) { return m_stores.registers.registers(t); });
        QVERIFY(registers && registers->size() == 1);
        QCOMPARE(registers->front().name, counter.name);
        QCOMPARE(registers->front().receiptKey, counter.receiptKey);
        rosa.name = u"Rosa Lima"_s;
        rosa.role = m_ids.make<RoleId>();
        rosa.version += 1;
        QCOMPARE(people->front().version, rosa.version);
        rosa.active = false;
        counter.receiptKey = m_ids.randomBytes(32);
    }
}

void TestStores::aReceiptIsFoundByTicketAndCode() {
    const Ticket ticket = saveNew(makeTicket(1));
    const ReceiptStore::Stored receipt{
        ticket.id, u"7Q4M-9F3C-41D0"_s, u"BLC1.x.y"_s, {{u"name"_s, u"Cartório"_s}}, m_clock.now()};
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.receipts.put(t, receipt);
        return Done{};
    }));
    const auto byCode = read<std::optional<ReceiptStore::Stored>>(
        [&](Transaction& t) { return m_stores.receipts.byCode(t, receipt.code); });
    QVERIFY(byCode && *byCode);
    QCOMPARE((*byCode)->payload, receipt.payload);
    QCOMPARE((*byCode)->organisation, receipt.organisation);
    QVERIFY((*byCode)->at == receipt.at);
    const auto ofTicket = read<std::optional<ReceiptStore::Stored>>(
        [&](Transaction& t) { return m_stores.receipts.ofTicket(t, ticket.id); });
    QVERIFY(ofTicket && *ofTicket);
    QCOMPARE((*ofTicket)->code, receipt.code);
    const auto none = read<std::optional<ReceiptStore::Stored>>(
        [&](Transaction& t) { return m_stores.receipts.byCode(t, u"none"_s); });
    QVERIFY(none && !*none);
}

void TestStores::theJournalIsOneChain() {
    AuditLog log(m_tenant, m_clock, m_stores.audit);
    Actor actor;
    actor.person = m_ids.make<PersonId>();
    const RegisterId registers[] = {m_ids.make<RegisterId>(), m_register};
    for (int i = 0; i < 3; ++i) {
        for (const RegisterId where : registers) {
            actor.registerId = where;
            QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
                BALCAO_CHECK(log.record(t, actor, u"ticket.open"_s, u"s"_s, {{u"n"_s, i}}));
                BALCAO_CHECK(log.record(t, actor, u"ticket.start"_s, u"s"_s, {}));  // two in one command
                return Done{};
            }));
        }
    }
    const auto chains =
        read<std::vector<RegisterId>>([this](Transaction& t) { return m_stores.audit.chains(t); });
    QVERIFY(chains && chains->size() == 2);
    for (const RegisterId chain : *chains) {
        AuditChainVerifier verifier(m_tenant);
        qint64 last = 0;
        while (true) {
            const auto page = read<std::vector<AuditEntry>>(
                [&](Transaction& t) { return m_stores.audit.page(t, chain, last, 4); });
            QVERIFY(page);
            if (page->empty()) break;
            for (const AuditEntry& entry : *page) QVERIFY(verifier.next(entry));
            last = page->back().sequence;
        }
        QCOMPARE(verifier.count(), 6);
        const auto head = read<AuditHead>([&](Transaction& t) { return m_stores.audit.head(t, chain); });
        QVERIFY(head);
        QCOMPARE(head->sequence, 6);
    }
}

void TestStores::theLedgerIsReadBack() {
    const Ticket ticket = saveNew(makeTicket(1));
    LedgerTransaction entry = makeLedger(ticket, LedgerKind::Posted);
    LedgerTransaction training = makeLedger(ticket, LedgerKind::Posted);
    training.training = true;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_CHECK(m_stores.ledger.append(t, entry));
        BALCAO_CHECK(m_stores.ledger.append(t, training));
        return Done{};
    }));
    const auto all = read<std::vector<LedgerTransaction>>(
        [&](Transaction& t) { return m_stores.ledger.ofTickets(t, ticket.id, ticket.id); });
    QVERIFY(all);
    QCOMPARE(all->size(), size_t{2});
    const LedgerTransaction& back = all->front();
    QCOMPARE(back.id, entry.id);
    QCOMPARE(back.kind, LedgerKind::Posted);
    QVERIFY(!back.reservation && back.ticket == ticket.id && !back.payment);
    QCOMPARE(back.reason, entry.reason);
    QVERIFY(back.at == entry.at);
    QCOMPARE(back.postings.size(), size_t{4});
    QVERIFY(back.postings[0].account == entry.postings[0].account);
    QCOMPARE(back.postings[3].amount, -9);
    QCOMPARE(back.postings[3].unit, u"MSAT"_s);

    const auto balances =
        read<std::vector<Balance>>([this](Transaction& t) { return m_stores.ledger.balances(t); });
    QVERIFY(balances);
    QCOMPARE(balances->size(), size_t{4});
    qint64 till = 0;
    for (const Balance& balance : *balances) {
        if (balance.account.kind == AccountKind::TillCash) till = balance.amount;
    }
    QCOMPARE(till, 500);  // training apart
}

void TestStores::aReservationIsOpenUntilItIsClosed() {
    const Ticket ticket = saveNew(makeTicket(1));
    const Payment payment = saveNew(makePayment(ticket));
    LedgerTransaction reserved = makeLedger(ticket, LedgerKind::Reserved);
    reserved.payment = payment.id;
    LedgerTransaction closing = makeLedger(ticket, LedgerKind::Void);
    closing.payment = payment.id;
    closing.reservation = reserved.id;
    const auto append = [this](const LedgerTransaction& entry) {
        return write<Done>([&](Transaction& t) -> Result<Done> {
            BALCAO_CHECK(m_stores.ledger.append(t, entry));
            return Done{};
        });
    };
    const auto open = [&] {
        return read<std::optional<LedgerTransaction>>(
            [&](Transaction& t) { return m_stores.ledger.openReservation(t, payment.id); });
    };
    QVERIFY(!*open());
    QVERIFY(append(reserved));
    QVERIFY(*open());
    QCOMPARE((*open())->id, reserved.id);
    QCOMPARE((*open())->postings.size(), size_t{4});
    QVERIFY(append(closing));
    QVERIFY(!*open());
    const auto page = read<std::vector<LedgerTransaction>>(
        [&](Transaction& t) { return m_stores.ledger.page(t, reserved.id, 10); });
    QVERIFY(page && page->size() == 1);
    QCOMPARE(page->front().kind, LedgerKind::Void);
    QVERIFY(page->front().reservation == reserved.id && page->front().postings.empty());
    QVERIFY(
        read<std::vector<Balance>>([this](Transaction& t) { return m_stores.ledger.balances(t); })->empty());
}

QTEST_GUILESS_MAIN(TestStores)
#include "test_stores.moc"

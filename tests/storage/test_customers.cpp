#include "audit/audit_rules.h"
#include "customers_case.h"
#include "support/fakes.h"
#include "tickets/tax_ids.h"
#include "tickets/ticket_service.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

using F = CustomerField;

const QString kCpf = u"529.982.247-25"_s;
const QString kOtherCpf = u"295.379.955-93"_s;
const std::map<F, QString> kMaria{{F::Name, u"Maria Aparecida da Silva"_s},
                                  {F::Cpf, kCpf},
                                  {F::Email, u"Maria@Example.com"_s},
                                  {F::Phone, u"(81) 99999-8888"_s},
                                  {F::Handle, u"@mariana"_s},
                                  {F::BirthDate, u"21/03/1980"_s},
                                  {F::Address, u"Rua das Flores, 1"_s},
                                  {F::OtherIds, u"RG 12.345.678-9"_s},
                                  {F::Language, u"pt"_s},
                                  {F::Notes, u"prefers mornings"_s}};

}  // namespace

/// Customers on both databases: sealed, found, one person once, merged, handed out and erased.
class TestCustomers final : public CustomersCase {
    Q_OBJECT

 private Q_SLOTS:
    void nobodyIsFoundWhereNobodyIs();
    void whatIsAddedIsMaskedAndRevealed();
    void aRepeatedCommandAddsNobody();
    void whatCannotBeIsRefused();
    void somebodyIsFoundByAllTheyHave_data();
    void somebodyIsFoundByAllTheyHave();
    void whatChangedIsFoundAndWhatWasIsNot();
    void aStaleChangeIsRefused();
    void onePersonIsThereOnce();
    void theSameTelephoneIsAskedAbout();
    void twoRegistersAddOnePersonOnce();
    void pagesGoOn();
    void manyOfOneName();
    void everyLookIsInTheJournal();
    void nothingPersonalIsInTheDatabase();
    void aMissingKeyIsSaidAndNothingIsLost();
    void twoRecordsBecomeOne();
    void aMergedPersonIsMergedAgain();
    void twoPeopleAreNotMerged();
    void othersAreToldOfWithoutALook();
    void consentIsGivenAndWithdrawn();
    void everythingIsHandedOut();
    void whoIsErasedIsGoneAndTheSalesStay();
    void anErasureTakesTheWholePerson();
    void whoIsErasedWhereTheKeyIsAway();
    void theDatabaseKeepsItsTrace();
    void aTicketNamesACustomer();
    void aReceiptShowsATaxIdUntilTheyAreErased();
    void aTaxIdIsPutOnAReceiptWithoutALook();
    void whatIsDueIsNamed();

 private:
    [[nodiscard]] Result<Erasure> erase(Counter& at, CustomerId id) {
        return await(at.customers.erase({command(), actor(), id, ErasureGround::Request}));
    }
    [[nodiscard]] Result<CustomerRow> merge(Counter& at, CustomerId kept, CustomerId gone) {
        return await(at.customers.merge({command(), actor(), kept, gone}));
    }
    OpenSecrets m_secrets;
};

void TestCustomers::nobodyIsFoundWhereNobodyIs() {
    m_secrets.all.clear();
    const auto at = counter(m_secrets);
    QVERIFY(found(*at, u"Maria"_s).empty());
    const auto page = await(at->customers.page(actor(), std::nullopt, 10));
    QVERIFY(page && page->rows.empty() && !page->more);
    QCOMPARE(await(at->customers.row(actor(), m_random.make<CustomerId>())).error().code,
             ErrorCode::NotFound);
    QCOMPARE(look(*at, m_random.make<CustomerId>()).error().code, ErrorCode::NotFound);
    QCOMPARE(erase(*at, m_random.make<CustomerId>()).error().code, ErrorCode::NotFound);
    QVERIFY(m_secrets.all.isEmpty());  // no key was made for looking
}

void TestCustomers::whatIsAddedIsMaskedAndRevealed() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    QCOMPARE(maria.version, 1);
    QCOMPARE(maria.masked.at(F::Name), u"Maria A. d. S."_s);
    QCOMPARE(maria.masked.at(F::Cpf), u"***.982.247-**"_s);
    QCOMPARE(maria.masked.at(F::Email), u"M•••@Example.com"_s);
    const auto row = await(at->customers.row(actor(), maria.id));
    QVERIFY(row && row->masked == maria.masked && row->version == 1);
    const auto open = look(*at, maria.id);
    QVERIFY(open);
    QCOMPARE(open->fields.at(F::Cpf), u"52998224725"_s);
    QCOMPARE(open->fields.at(F::Phone), u"+5581999998888"_s);
    QCOMPARE(open->fields.at(F::BirthDate), u"1980-03-21"_s);
    QCOMPARE(open->fields.at(F::Handle), u"mariana"_s);
    QCOMPARE(open->fields.size(), kMaria.size());
    const auto some = look(*at, maria.id, {F::Name});
    QVERIFY(some && some->fields.size() == 1);
    QCOMPARE(look(*at, maria.id, {}).error().code, ErrorCode::InvalidArgument);
}

void TestCustomers::aRepeatedCommandAddsNobody() {
    const auto at = counter(m_secrets);
    const SaveCustomer once = adding(kMaria);
    const auto first = await(at->customers.save(once));
    const auto again = await(at->customers.save(once));
    QVERIFY(first && again);
    QCOMPARE(again->id, first->id);
    QCOMPARE(again->version, 1);
    QCOMPARE(countOf(u"customers"_s), 1);
    SaveCustomer other = once;
    other.changes[F::Name] = u"Somebody Else"_s;
    QCOMPARE(await(at->customers.save(other)).error().code, ErrorCode::IdempotencyConflict);
    // What was asked is sealed: after the erasure nobody can try values against it.
    QVERIFY(erase(*at, first->id));
    QCOMPARE(await(at->customers.save(once)).error().code, ErrorCode::DataErased);
}

void TestCustomers::whatCannotBeIsRefused() {
    const auto at = counter(m_secrets);
    const auto refused = [&](const Strings& fields) { return await(at->customers.save(adding(fields))); };
    QCOMPARE(fieldOf(refused({{F::Cpf, u"529.982.247-24"_s}}).error()), u"cpf"_s);
    QCOMPARE(fieldOf(refused({{F::Name, u"Ana"_s}, {F::Phone, u"12"_s}}).error()), u"phone"_s);
    QCOMPARE(reasonOf(refused({{F::Notes, u"tall"_s}}).error()), u"nothing"_s);
    QCOMPARE(reasonOf(refused({}).error()), u"nothing"_s);
    QCOMPARE(countOf(u"customers"_s), 0);
    const CustomerRow ana = add(*at, {{F::Name, u"Ana"_s}});
    QCOMPARE(reasonOf(await(at->customers.save(editing(ana, {{F::Name, u""_s}}))).error()), u"nothing"_s);
    SaveCustomer nobodys = editing(ana, {{F::Notes, u"x"_s}});
    nobodys.customer = m_random.make<CustomerId>();
    QCOMPARE(await(at->customers.save(nobodys)).error().code, ErrorCode::NotFound);
    QCOMPARE(await(at->customers.find(actor(), {u" "_s})).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(await(at->customers.find(actor(), {u"529.982.247-24"_s, FoundBy::Cpf})).error().code,
             ErrorCode::InvalidArgument);
}

void TestCustomers::somebodyIsFoundByAllTheyHave_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("there");
    QTest::newRow("CPF") << kCpf << true;
    QTest::newRow("CPF in digits") << u"52998224725"_s << true;
    QTest::newRow("another CPF") << kOtherCpf << false;
    QTest::newRow("telephone") << u"+55 81 99999 8888"_s << true;
    QTest::newRow("telephone as dialled here") << u"081999998888"_s << true;
    QTest::newRow("another telephone") << u"81 99999-8887"_s << false;
    QTest::newRow("e-mail") << u"maria@example.COM"_s << true;
    QTest::newRow("another e-mail") << u"mario@example.com"_s << false;
    QTest::newRow("handle") << u"Mariana"_s << true;
    QTest::newRow("other id") << u"rg 123456789"_s << true;
    QTest::newRow("whole name") << u"maria aparecida da silva"_s << true;
    QTest::newRow("words in another order") << u"silva maria"_s << true;
    QTest::newRow("half a word") << u"maria apar"_s << true;
    QTest::newRow("accents") << u"María"_s << true;
    QTest::newRow("another word") << u"maria souza"_s << false;
    QTest::newRow("two letters") << u"ma"_s << false;
}

void TestCustomers::somebodyIsFoundByAllTheyHave() {
    QFETCH(QString, typed);
    QFETCH(bool, there);
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    (void)add(*at, {{F::Name, u"João Ferreira"_s}});
    const auto ids = found(*at, typed);
    QCOMPARE(ids, there ? std::vector<CustomerId>{maria.id} : std::vector<CustomerId>());
}

void TestCustomers::whatChangedIsFoundAndWhatWasIsNot() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    m_clock.advance(Millis(1'000));
    const auto changed = await(at->customers.save(
        editing(maria, {{F::Phone, u"+351 912 345 678"_s}, {F::Notes, u""_s}, {F::Name, u"Maria Souza"_s}})));
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().detail));
    QCOMPARE(changed->version, 2);
    QVERIFY(found(*at, u"81 99999-8888"_s).empty());
    QVERIFY(found(*at, u"aparecida"_s).empty());
    QCOMPARE(found(*at, u"+351912345678"_s), std::vector<CustomerId>{maria.id});
    QCOMPARE(found(*at, u"souza"_s), std::vector<CustomerId>{maria.id});
    QCOMPARE(found(*at, kCpf), std::vector<CustomerId>{maria.id});
    const auto open = look(*at, maria.id);
    QVERIFY(open && open->fields.count(F::Notes) == 0);
    QCOMPARE(open->fields.at(F::Email), u"Maria@Example.com"_s);
}

void TestCustomers::aStaleChangeIsRefused() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    QVERIFY(await(at->customers.save(editing(maria, {{F::Notes, u"first"_s}}))));
    QCOMPARE(await(at->customers.save(editing(maria, {{F::Notes, u"second"_s}}))).error().code,
             ErrorCode::DatabaseConflict);
    QCOMPARE(look(*at, maria.id, {F::Notes})->fields.at(F::Notes), u"first"_s);
}

void TestCustomers::onePersonIsThereOnce() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const auto same = [&](const Strings& fields, Capabilities may = allCapabilities(), bool alike = false) {
        SaveCustomer save = adding(fields, alike);
        save.actor = actor(may);
        return await(at->customers.save(save)).error();
    };
    const Error cpf = same({{F::Name, u"M. Silva"_s}, {F::Cpf, u"52998224725"_s}});
    QCOMPARE(cpf.code, ErrorCode::StateConflict);
    QCOMPARE(reasonOf(cpf), u"duplicate"_s);
    QCOMPARE(fieldOf(cpf), u"cpf"_s);
    QCOMPARE(customerOf(cpf), maria.id.text());
    QVERIFY(!cpf.detail.contains(u"529"_s));
    QCOMPARE(fieldOf(same({{F::Handle, u"MARIANA"_s}}, allCapabilities(), true)), u"handle"_s);
    // Who may not find customers is not told who it is.
    const Error hidden = same({{F::Cpf, kCpf}}, Capability::CustomerEdit);
    QCOMPARE(reasonOf(hidden), u"duplicate"_s);
    QVERIFY(!hidden.facts.contains(u"customer"_s));
    QCOMPARE(countOf(u"customers"_s), 1);
    const CustomerRow ana = add(*at, {{F::Name, u"Ana"_s}});
    const auto edited = await(at->customers.save(editing(ana, {{F::Cpf, kCpf}})));
    QCOMPARE(reasonOf(edited.error()), u"duplicate"_s);
    QVERIFY(found(*at, kCpf) == std::vector<CustomerId>{maria.id});
}

void TestCustomers::theSameTelephoneIsAskedAbout() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const Strings son{
        {F::Name, u"Pedro Silva"_s}, {F::Phone, u"81999998888"_s}, {F::Email, u"pedro@b.com"_s}};
    const auto asked = await(at->customers.save(adding(son)));
    QCOMPARE(reasonOf(asked.error()), u"alike"_s);
    QCOMPARE(fieldOf(asked.error()), u"phone"_s);
    QCOMPARE(customerOf(asked.error()), maria.id.text());
    m_clock.advance(Millis(1));  // newest first
    const CustomerRow pedro = add(*at, son, true);
    QCOMPARE(found(*at, u"81999998888"_s), (std::vector<CustomerId>{pedro.id, maria.id}));
    // It is not asked again about what stays.
    QVERIFY(await(at->customers.save(editing(pedro, {{F::Notes, u"her son"_s}}))));
    // Also when the first one gave it up.
    QVERIFY(await(at->customers.save(editing(maria, {{F::Phone, u""_s}}))));
    QCOMPARE(found(*at, u"81999998888"_s), std::vector<CustomerId>{pedro.id});
    QCOMPARE(reasonOf(await(at->customers.save(adding({{F::Phone, u"81999998888"_s}}))).error()), u"alike"_s);
}

void TestCustomers::twoRegistersAddOnePersonOnce() {
    const auto first = counter(m_secrets);
    (void)add(*first, {{F::Name, u"Somebody"_s}});
    const auto database = openAnother(options());
    Counter second(*this, *database, m_secrets);
    QVERIFY(await(second.desk.service.open()));
    for (int round = 0; round < 8; ++round) {
        const QString email = u"race%1@example.com"_s.arg(round);
        const auto one = first->customers.save(adding({{F::Email, email}}));
        const auto other = second.customers.save(adding({{F::Email, email}}));
        const auto here = await(one);
        const auto there = await(other);
        QVERIFY2(here.has_value() != there.has_value(), qPrintable(email));
        const Error& refused = here ? there.error() : here.error();
        QCOMPARE(refused.code, ErrorCode::StateConflict);
        QCOMPARE(reasonOf(refused), u"alike"_s);
        QCOMPARE(customerOf(refused), (here ? here->id : there->id).text());
        QCOMPARE(found(*first, email).size(), size_t{1});
    }
}

void TestCustomers::pagesGoOn() {
    const auto at = counter(m_secrets);
    std::vector<CustomerId> all;
    for (int i = 0; i < 70; ++i) {
        all.insert(all.begin(), add(*at, {{F::Name, u"Customer %1"_s.arg(i)}}).id);
        m_clock.advance(Millis(1));
    }
    QVERIFY(erase(*at, all[10]));
    QVERIFY(merge(*at, all[0], all[20]));
    all.erase(all.begin() + 20);
    all.erase(all.begin() + 10);
    std::vector<CustomerId> seen;
    std::optional<CustomerId> before;
    while (true) {
        const auto page = await(at->customers.page(actor(), before, 32));
        QVERIFY(page);
        for (const CustomerRow& row : page->rows) seen.push_back(row.id);
        if (!page->more) break;
        before = page->rows.back().id;
    }
    QCOMPARE(seen, all);
}

void TestCustomers::manyOfOneName() {
    const auto at = counter(m_secrets);
    for (int i = 0; i < 25; ++i) {
        (void)add(*at, {{F::Name, u"José Santos"_s}, {F::Email, u"j%1@example.com"_s.arg(i)}});
    }
    const CustomerRow rare = add(*at, {{F::Name, u"José Zacarias Santos"_s}});
    const auto page = await(at->customers.find(actor(), {u"jose santos"_s, FoundBy::Word, 20}));
    QVERIFY(page && page->rows.size() == 20 && page->more);
    QCOMPARE(found(*at, u"jose zacarias santos"_s), std::vector<CustomerId>{rare.id});
}

void TestCustomers::everyLookIsInTheJournal() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    (void)found(*at, kCpf);
    QVERIFY(await(at->customers.reveal({actor(), maria.id, {F::Phone, F::Email}, LookReason::Contact})));
    QVERIFY(await(at->customers.save(editing(maria, {{F::Notes, u"secret words"_s}}))));
    const auto entries = journal();
    QStringList actions;
    for (const AuditEntry& entry : entries) {
        actions += entry.action;
        if (entry.action == u"vault.make"_s) continue;  // its key's name may look like anything
        for (const QString& personal :
             {u"Maria"_s, u"52998"_s, u"8888"_s, u"example"_s, u"words"_s, u"mornings"_s}) {
            QVERIFY2(!entry.details.contains(personal), qPrintable(entry.details));
        }
    }
    QCOMPARE(actions, (QStringList{u"vault.make"_s, u"customer.create"_s, u"customer.find"_s,
                                   u"customer.reveal"_s, u"customer.edit"_s}));
    const auto details = [&](size_t place) {
        return QJsonDocument::fromJson(entries[place].details.toUtf8()).object();
    };
    QCOMPARE(details(2)[u"by"_s].toArray(), (QJsonArray{u"cpf"_s, u"phone"_s}));
    QCOMPARE(details(2)[u"found"_s].toInt(), 1);
    QCOMPARE(entries[3].subject, maria.id.text());
    QCOMPARE(entries[3].person, actor().person);
    QCOMPARE(details(3)[u"fields"_s].toArray(), (QJsonArray{u"phone"_s, u"email"_s}));
    QCOMPARE(details(3)[u"reason"_s].toString(), u"contact"_s);
    QCOMPARE(details(4)[u"fields"_s].toArray(), (QJsonArray{u"notes"_s}));
}

void TestCustomers::nothingPersonalIsInTheDatabase() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    Consent consent{maria.id, u"contact"_s, u"v1"_s, u"I agree to be called at noon."_s, {}, {}};
    QVERIFY(await(at->customers.giveConsent({command(), actor(), consent})));
    QVERIFY(look(*at, maria.id));
    QByteArray everything;
    if (isPostgres()) {
        for (const char* table :
             {"customers", "customer_index", "customer_consents", "commands", "audit_entries", "outbox"}) {
            const auto rows = read<QByteArray>([&](Transaction& t) -> Result<QByteArray> {
                const QString text =
                    u"-- test\nSELECT coalesce(string_agg(x::text, ' '), '') AS all FROM "_s +
                    QLatin1StringView(table) + u" AS x"_s;
                BALCAO_TRY(all, sql(t).query(text, {}));
                return all.first().text("all").toUtf8();
            });
            QVERIFY2(rows, table);
            everything += *rows;
        }
        QVERIFY(everything.contains(maria.id.text().toLatin1()));
    } else {
        const QString path = options().directory + u'/' + options().url.mid(7);
        for (const QString& suffix : {u""_s, u"-wal"_s}) {
            QFile file(path + suffix);
            if (file.open(QIODevice::ReadOnly)) everything += file.readAll();
        }
        QVERIFY(everything.contains("customer_index"));
    }
    for (const char* personal : {"Maria", "maria", "Aparecida", "aparecida", "52998224725", "529.982",
                                 "Example", "example.com", "999998888", "99999-8888", "mariana", "1980-03-21",
                                 "Flores", "12.345.678", "mornings", "at noon"}) {
        QVERIFY2(!everything.contains(personal), personal);
    }
}

void TestCustomers::aMissingKeyIsSaidAndNothingIsLost() {
    m_secrets.all.clear();
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    OpenSecrets elsewhere;
    const auto other = counter(elsewhere);
    QCOMPARE(await(other->customers.find(actor(), {kCpf})).error().code, ErrorCode::SecretMissing);
    QCOMPARE(look(*other, maria.id).error().code, ErrorCode::SecretMissing);
    QCOMPARE(await(other->customers.save(adding({{F::Name, u"Ana"_s}}))).error().code,
             ErrorCode::SecretMissing);
    OpenSecrets wrong;
    wrong.all.insert(m_secrets.all.keys().front(), QByteArray(32, 'x'));
    QCOMPARE(reasonOf(look(*counter(wrong), maria.id).error()), u"other"_s);
    QCOMPARE(countOf(u"customers"_s), 1);
    QVERIFY(look(*at, maria.id));
    // A value that was put into another row opens nowhere.
    const CustomerRow ana = add(*at, {{F::Name, u"Ana"_s}});
    const auto moved = write<Done>([&](Transaction& t) -> Result<Done> {
        BALCAO_TRY(from, m_stores.customers.byId(t, maria.id, CustomerStore::Hold::No));
        BALCAO_TRY(to, m_stores.customers.byId(t, ana.id, CustomerStore::Hold::No));
        to->sealed[F::Cpf] = from->sealed[F::Cpf];
        m_stores.customers.save(t, *to);
        return Done{};
    });
    QVERIFY(moved);
    QCOMPARE(look(*at, ana.id).error().code, ErrorCode::SealBroken);
}

void TestCustomers::twoRecordsBecomeOne() {
    const auto at = counter(m_secrets);
    const CustomerRow kept = add(*at, {{F::Name, u"Maria Silva"_s}, {F::Email, u"maria@example.com"_s}});
    const CustomerRow gone = add(*at, {{F::Name, u"Maria A. Silva"_s},
                                       {F::Cpf, kCpf},
                                       {F::Email, u"silva@example.com"_s},
                                       {F::Phone, u"81999998888"_s}});
    const Ticket before = ticketFor(gone.id, 1);
    const Ticket other = ticketFor(kept.id, 2);
    const MergeCustomers once{command(), actor(), kept.id, gone.id};
    const auto merged = await(at->customers.merge(once));
    QVERIFY2(merged, qPrintable(merged ? QString() : merged.error().detail));
    QCOMPARE(merged->id, kept.id);
    const auto open = look(*at, gone.id);  // either id leads to the one person
    QVERIFY(open && open->customer == kept.id);
    QCOMPARE(open->fields.at(F::Name), u"Maria Silva"_s);
    QCOMPARE(open->fields.at(F::Email), u"maria@example.com"_s);
    QCOMPARE(open->fields.at(F::Cpf), u"52998224725"_s);
    for (const QString& text : {kCpf, u"81999998888"_s, u"maria@example.com"_s, u"silva@example.com"_s}) {
        QCOMPARE(found(*at, text), std::vector<CustomerId>{kept.id});
    }
    for (const CustomerId id : {kept.id, gone.id}) {
        const auto page = await(at->history.tickets(actor(), id, std::nullopt, 10));
        QVERIFY(page && page->tickets.size() == 2 && !page->more);
        QCOMPARE(page->tickets[0].ticket.id, other.id);
        QCOMPARE(page->tickets[1].ticket.id, before.id);
        QCOMPARE(page->tickets[1].ticket.customerId, gone.id);  // what was written stays
    }
    const auto again = await(at->customers.merge(once));
    QVERIFY(again && again->version == merged->version);
    QCOMPARE(reasonOf(merge(*at, kept.id, gone.id).error()), u"merged"_s);
    const auto edited = await(at->customers.save(editing(gone, {{F::Notes, u"x"_s}})));
    QCOMPARE(reasonOf(edited.error()), u"merged"_s);
    QCOMPARE(customerOf(edited.error()), kept.id.text());
    // Nobody else gets the document, and a value that is given up is given up for the whole person.
    QCOMPARE(reasonOf(await(at->customers.save(adding({{F::Cpf, kCpf}}))).error()), u"duplicate"_s);
    QVERIFY(await(at->customers.save(editing(*merged, {{F::Cpf, u""_s}}))));
    QVERIFY(found(*at, kCpf).empty());
}

void TestCustomers::aMergedPersonIsMergedAgain() {
    const auto at = counter(m_secrets);
    const CustomerRow a = add(*at, {{F::Name, u"Ana Um"_s}, {F::Phone, u"81999998888"_s}});
    const CustomerRow b = add(*at, {{F::Name, u"Ana Dois"_s}});
    const CustomerRow c = add(*at, {{F::Name, u"Ana Lima"_s}});
    (void)ticketFor(a.id, 1);
    QVERIFY(merge(*at, b.id, a.id));
    QVERIFY(merge(*at, c.id, b.id));
    QCOMPARE(found(*at, u"81999998888"_s), std::vector<CustomerId>{c.id});
    QCOMPARE(look(*at, a.id)->customer, c.id);
    QCOMPARE(await(at->history.tickets(actor(), c.id, std::nullopt, 10))->tickets.size(), size_t{1});
    QCOMPARE(countOf(u"customer_merges"_s), 2);
}

void TestCustomers::twoPeopleAreNotMerged() {
    const auto at = counter(m_secrets);
    const CustomerRow one = add(*at, {{F::Name, u"Ana"_s}, {F::Cpf, kCpf}});
    const CustomerRow other = add(*at, {{F::Name, u"Ana"_s}, {F::Cpf, kOtherCpf}});
    const auto refused = merge(*at, one.id, other.id);
    QCOMPARE(reasonOf(refused.error()), u"contradiction"_s);
    QCOMPARE(fieldOf(refused.error()), u"cpf"_s);
    QCOMPARE(reasonOf(merge(*at, one.id, one.id).error()), u"same"_s);
    QCOMPARE(merge(*at, one.id, m_random.make<CustomerId>()).error().code, ErrorCode::NotFound);
    QVERIFY(erase(*at, other.id));
    QCOMPARE(merge(*at, one.id, other.id).error().code, ErrorCode::DataErased);
    QCOMPARE(countOf(u"customer_merges"_s), 0);
}

void TestCustomers::othersAreToldOfWithoutALook() {
    const auto at = counter(m_secrets);
    const auto alike = [&](CustomerId id, int limit = 10) {
        return await(at->customers.alike(actor(), id, limit));
    };
    const auto idsOf = [](const Result<CustomerPage>& page) {
        std::set<CustomerId> ids;
        for (const CustomerRow& row : page->rows) ids.insert(row.id);
        return ids;
    };
    const auto addAlike = [&](const Strings& fields) {
        SaveCustomer save = adding(fields);
        save.evenIfAlike = true;
        const auto row = await(at->customers.save(save));
        return row ? row->id : CustomerId();
    };
    QCOMPARE(alike(m_random.make<CustomerId>()).error().code, ErrorCode::NotFound);
    const CustomerRow maria = add(*at, kMaria);
    QVERIFY(alike(maria.id) && alike(maria.id)->rows.empty());
    const CustomerId byPhone = addAlike({{F::Name, u"M. Silva"_s}, {F::Phone, u"81999998888"_s}});
    const CustomerId byId = addAlike({{F::Name, u"Cida"_s}, {F::OtherIds, u"rg 123456789"_s}});
    const CustomerId byName = addAlike({{F::Name, u"SILVA da, Aparecída Maria"_s}});
    addAlike({{F::Name, u"Maria da Silva"_s}});              // another name
    addAlike({{F::Name, u"Maria Aparecida Silva Reis"_s}});  // another name too
    const qint64 acts = countOf(u"audit_entries"_s);
    QCOMPARE(idsOf(alike(maria.id)), (std::set{byPhone, byId, byName}));
    QCOMPARE(idsOf(alike(byName)), std::set{maria.id});
    // Masked as a list masks, and nobody was looked at.
    const auto rows = alike(byPhone);
    QVERIFY(rows && rows->rows.size() == 1);
    QCOMPARE(rows->rows.front().masked, maria.masked);
    QCOMPARE(countOf(u"audit_entries"_s), acts);
    const auto some = alike(maria.id, 2);
    QVERIFY(some && some->rows.size() == 2 && some->more);
    // Who was merged is who they were merged into, and no longer somebody else.
    QVERIFY(merge(*at, maria.id, byPhone));
    QCOMPARE(idsOf(alike(maria.id)), (std::set{byId, byName}));
    QCOMPARE(idsOf(alike(byPhone)), (std::set{byId, byName}));
    QVERIFY(erase(*at, byId));
    QCOMPARE(idsOf(alike(maria.id)), std::set{byName});
    QCOMPARE(alike(byId).error().code, ErrorCode::DataErased);
    Actor nobody = actor();
    nobody.capabilities = {};
    QCOMPARE(await(at->customers.alike(nobody, maria.id, 10)).error().code, ErrorCode::NotAllowed);
}

void TestCustomers::consentIsGivenAndWithdrawn() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const GiveConsent give{command(), actor(), {maria.id, u"contact"_s, u"v1"_s, u"I agree."_s, {}, {}}};
    QVERIFY(await(at->customers.giveConsent(give)));
    QVERIFY(await(at->customers.giveConsent(give)));
    m_clock.advance(Millis(5'000));
    QVERIFY(await(at->customers.withdrawConsent({command(), actor(), maria.id, u"contact"_s})));
    const auto consents = await(at->customers.consents(actor(), maria.id));
    QVERIFY(consents && consents->size() == 1);
    QCOMPARE(consents->front().text, u"I agree."_s);
    QCOMPARE(consents->front().withdrawnAt - consents->front().givenAt, Millis(5'000));
    QCOMPARE(await(at->customers.withdrawConsent({command(), actor(), maria.id, u"contact"_s})).error().code,
             ErrorCode::NotFound);
    GiveConsent wrong = give;
    wrong.id = command();
    wrong.consent.text.clear();
    QCOMPARE(fieldOf(await(at->customers.giveConsent(wrong)).error()), u"text"_s);
    QVERIFY(erase(*at, maria.id));
    const auto kept = await(at->customers.consents(actor(), maria.id));
    QCOMPARE(kept.error().code, ErrorCode::DataErased);
    QCOMPARE(countOf(u"customer_consents"_s), 1);
}

void TestCustomers::everythingIsHandedOut() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const CustomerRow other = add(*at, {{F::Name, u"Maria"_s}, {F::Email, u"m2@example.com"_s}});
    QVERIFY(await(at->customers.giveConsent(
        {command(), actor(), {maria.id, u"contact"_s, u"v1"_s, u"I agree."_s, {}, {}}})));
    QVERIFY(merge(*at, maria.id, other.id));
    Ticket ticket = makeTicket(1);
    ticket.customerId = other.id;
    ticket.note = u"wheelchair"_s;
    (void)saveNew(makePayment(saveNew(ticket)));
    const auto all = await(at->history.everything({actor(), other.id, {u"UTC"_s}}));
    QVERIFY2(all, qPrintable(all ? QString() : all.error().detail));
    QCOMPARE((*all)[u"customer"_s].toString(), maria.id.text());
    const QJsonArray records = (*all)[u"records"_s].toArray();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0][u"fields"_s][u"cpf"_s].toString(), u"52998224725"_s);
    QCOMPARE(records[0][u"fields"_s].toObject().size(), static_cast<qsizetype>(kMaria.size()));
    QCOMPARE(records[1][u"merged_into"_s].toString(), maria.id.text());
    QVERIFY(records[1].toObject().contains(u"merged_at"_s));
    QCOMPARE((*all)[u"consents"_s][0][u"text"_s].toString(), u"I agree."_s);
    const QJsonArray tickets = (*all)[u"tickets"_s].toArray();
    QCOMPARE(tickets.size(), 1);
    QCOMPARE(tickets[0][u"note"_s].toString(), u"wheelchair"_s);
    QCOMPARE(tickets[0][u"payments"_s].toArray().size(), 1);
    QVERIFY((*all)[u"journal"_s].toArray().size() >= 4);
    QVERIFY(
        !QJsonDocument(*all).toJson().contains(actor().person.text().toLatin1()));  // nobody's of the staff
    QCOMPARE(journal().back().action, u"customer.export"_s);
    QVERIFY(erase(*at, maria.id));
    const auto left = await(at->history.everything({actor(), maria.id, {u"UTC"_s}}));
    QVERIFY(left);
    QVERIFY(!QJsonDocument(*left).toJson().contains("5299822"));
    QCOMPARE((*left)[u"tickets"_s].toArray().size(), 1);
    QVERIFY(!QJsonDocument(*left).toJson().contains("wheelchair"));  // what somebody wrote into it went along
    QCOMPARE((*left)[u"tickets"_s][0][u"totals"_s], tickets[0][u"totals"_s]);
}

void TestCustomers::whoIsErasedIsGoneAndTheSalesStay() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const CustomerRow ana = add(*at, {{F::Name, u"Ana Silva"_s}});
    const Ticket ticket = ticketFor(maria.id, 1);
    const qint64 entries = countOf(u"audit_entries"_s);
    const EraseCustomer once{command(), actor(), maria.id, ErasureGround::Request};
    const auto erased = await(at->customers.erase(once));
    QVERIFY2(erased, qPrintable(erased ? QString() : erased.error().detail));
    QCOMPARE(erased->kept.size(), size_t{5});
    QCOMPARE(erased->kept[0].count, 1);
    QVERIFY(erased->kept[2].count >= 2);
    for (const QString& text : {kCpf, u"maria@example.com"_s, u"81999998888"_s, u"mariana"_s}) {
        QVERIFY(found(*at, text).empty());
    }
    QCOMPARE(found(*at, u"silva"_s), std::vector<CustomerId>{ana.id});
    QCOMPARE(look(*at, maria.id).error().code, ErrorCode::DataErased);
    QCOMPARE(await(at->customers.row(actor(), maria.id)).error().code, ErrorCode::DataErased);
    QCOMPARE(await(at->customers.save(editing(maria, {{F::Notes, u"x"_s}}))).error().code,
             ErrorCode::DataErased);
    const auto page = await(at->history.tickets(actor(), maria.id, std::nullopt, 10));
    QVERIFY(page && page->tickets.size() == 1 && page->tickets[0].ticket.id == ticket.id);
    const auto again = await(at->customers.erase(once));
    QVERIFY(again && again->kept.size() == 5);
    QVERIFY(erase(*at, maria.id));  // another command: she stays erased
    QVERIFY(countOf(u"audit_entries"_s) > entries);
    QCOMPARE(add(*at, kMaria).version, 1);  // she may come again, as somebody new
    const auto chain = read<qint64>([this](Transaction& t) -> Result<qint64> {
        BALCAO_TRY(all, m_stores.audit.page(t, m_register, 0, 1'000));
        AuditChainVerifier verifier(m_tenant);
        for (const AuditEntry& entry : all) BALCAO_CHECK(verifier.next(entry));
        return verifier.count();
    });
    QVERIFY2(chain, qPrintable(chain ? QString() : chain.error().detail));
}

void TestCustomers::anErasureTakesTheWholePerson() {
    const auto at = counter(m_secrets);
    const CustomerRow kept = add(*at, {{F::Name, u"Maria"_s}, {F::Cpf, kCpf}});
    const CustomerRow gone = add(*at, {{F::Name, u"Maria S"_s}, {F::Phone, u"81999998888"_s}});
    (void)ticketFor(gone.id, 1);
    QVERIFY(merge(*at, kept.id, gone.id));
    const auto erased = erase(*at, gone.id);  // by whichever id
    QVERIFY(erased);
    QCOMPARE(erased->customer, kept.id);
    QCOMPARE(erased->kept[0].count, 1);
    QVERIFY(found(*at, u"81999998888"_s).empty() && found(*at, kCpf).empty());
    QCOMPARE(look(*at, gone.id).error().code, ErrorCode::DataErased);
    QCOMPARE(countOf(u"customer_index"_s), 0);
    const auto keys = read<qint64>([](Transaction& t) -> Result<qint64> {
        BALCAO_TRY(
            rows, sql(t).query(u"-- test\nSELECT count(*) AS n FROM data_keys WHERE destroyed_at = 0"_s, {}));
        return rows.first().integer("n");
    });
    QVERIFY(keys && *keys == 1);  // the organisation's own
}

void TestCustomers::whoIsErasedWhereTheKeyIsAway() {
    const CustomerRow maria = add(*counter(m_secrets), kMaria);
    OpenSecrets elsewhere;
    const auto other = counter(elsewhere);
    QVERIFY(erase(*other, maria.id));
    QCOMPARE(look(*counter(m_secrets), maria.id).error().code, ErrorCode::DataErased);
}

void TestCustomers::theDatabaseKeepsItsTrace() {
    const auto at = counter(m_secrets);
    const CustomerRow one = add(*at, {{F::Name, u"Ana"_s}});
    const CustomerRow other = add(*at, {{F::Name, u"Ana Lima"_s}});
    QVERIFY(merge(*at, one.id, other.id));
    QVERIFY(erase(*at, one.id));
    const QString id = u"'"_s + one.id.text() + u"'"_s;
    const QStringList statements{u"-- test\nUPDATE customers SET erased_at = 0 WHERE id = "_s + id,
                                 u"-- test\nDELETE FROM customers WHERE id = "_s + id,
                                 u"-- test\nUPDATE customer_merges SET at = 1"_s,
                                 u"-- test\nDELETE FROM customer_merges"_s};
    for (const QString& statement : statements) {
        QVERIFY2(refusal(statement).code != ErrorCode::Cancelled, qPrintable(statement));
    }
}

void TestCustomers::aReceiptShowsATaxIdUntilTheyAreErased() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const CustomerRow nameless = add(*at, {{F::Name, u"Rui"_s}});
    TaxIds taxIds(at->desk.vault, at->desk.service, *m_database, m_stores.customers, at->customers);
    const auto sealed = [&](TicketId ticket, CustomerId customer) {
        return write<QString>([&](Transaction& t) { return taxIds.sealed(t, ticket, customer); });
    };
    Ticket ticket = makeTicket(1);
    ticket.customerId = maria.id;
    const auto copy = sealed(ticket.id, maria.id);
    QVERIFY2(copy, qPrintable(copy ? QString() : copy.error().detail));
    QVERIFY(!copy->contains(u"52998224725"_s));
    ticket.sealedTaxId = *copy;
    ticket = saveNew(ticket);
    const auto stored = [&] {
        return **read<std::optional<Ticket>>(
            [&](Transaction& t) { return m_stores.tickets.byId(t, ticket.id); });
    };
    QCOMPARE(stored().sealedTaxId, *copy);
    const auto shown = await(taxIds.of(actor(), stored()));
    QVERIFY(shown && *shown);
    QCOMPARE((*shown)->text(), u"CPF 529.982.247-25"_s);
    // As it was: what is corrected later changes no receipt that was given.
    const auto corrected = await(at->customers.save(editing(maria, {{F::Cpf, kOtherCpf}})));
    QVERIFY(corrected);
    QCOMPARE((*await(taxIds.of(actor(), stored())))->text(), u"CPF 529.982.247-25"_s);
    // Sealed for this ticket: carried to another it opens nothing.
    Ticket other = stored();
    other.id = m_random.make<TicketId>();
    QCOMPARE(await(taxIds.of(actor(), other)).error().code, ErrorCode::SealBroken);
    QCOMPARE(reasonOf(sealed(ticket.id, nameless.id).error()), u"no_tax_id"_s);
    QCOMPARE(sealed(ticket.id, m_random.make<CustomerId>()).error().code, ErrorCode::NotFound);
    const Ticket before = stored();
    QVERIFY(erase(*at, maria.id));
    QVERIFY(stored().sealedTaxId.isEmpty());
    QVERIFY(!await(taxIds.of(actor(), stored()))->has_value());
    // Also where somebody kept the row: the key is gone.
    QVERIFY(!await(taxIds.of(actor(), before))->has_value());
}

void TestCustomers::aTicketNamesACustomer() {
    const auto at = counter(m_secrets);
    const CustomerRow maria = add(*at, kMaria);
    const CustomerRow other = add(*at, {{F::Name, u"Maria"_s}});
    QVERIFY(merge(*at, maria.id, other.id));
    const auto nameable = [&](CustomerId id) {
        return write<std::optional<CustomerId>>(
            [&](Transaction& t) { return m_stores.tickets.nameable(t, id); });
    };
    QCOMPARE(**nameable(maria.id), maria.id);
    QCOMPARE(**nameable(other.id), maria.id);
    QVERIFY(!nameable(m_random.make<CustomerId>())->has_value());
    const Ticket ticket = ticketFor(maria.id, 1);
    const auto stored =
        read<std::optional<Ticket>>([&](Transaction& t) { return m_stores.tickets.byId(t, ticket.id); });
    QVERIFY(stored && *stored);
    QCOMPARE((*stored)->customerId, maria.id);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.tickets.seen(t, maria.id, m_clock.now() + Millis(1'000));
        return Done{};
    }));
    QCOMPARE(await(at->customers.row(actor(), maria.id))->seenAt, m_clock.now() + Millis(1'000));
    QVERIFY(erase(*at, maria.id));
    QVERIFY(!nameable(other.id)->has_value());
}

void TestCustomers::aTaxIdIsPutOnAReceiptWithoutALook() {
    const auto at = counter(m_secrets);
    const CustomerRow maria =
        add(*at, {{F::Name, u"Maria"_s}, {F::Cpf, kCpf}, {F::Cnpj, u"11.222.333/0001-81"_s}});
    FakeScheduler scheduler(m_clock);
    RateService rates(m_clock, scheduler);
    TicketService tickets(m_clock, m_random, rates,
                          {*m_database, m_stores.commands, m_stores.outbox, m_stores.operations,
                           m_stores.tickets, m_stores.payments, m_stores.tasks, at->desk.audit},
                          brl());
    TaxIds taxIds(at->desk.vault, at->desk.service, *m_database, m_stores.customers, at->customers);
    tickets.setTaxIds(&taxIds);
    Actor clerk = actor();
    clerk.capabilities = Capabilities(Capability::TicketServe) | Capability::ReceiptPrint;
    const TicketId ticket = saveNew(makeTicket(1)).id;
    const auto put = [&](const QString& said, CommandId id) {
        return await(tickets.putTaxId({id, clerk, ticket, said}));
    };
    const auto shown = [&](const Result<TicketDetails>& details) {
        const auto read = await(taxIds.of(clerk, details->ticket));
        return read && *read ? (*read)->text() : QString();
    };
    QCOMPARE(fieldOf(put(u"529.982.247-24"_s, command()).error()), u"cpf"_s);
    QCOMPARE(fieldOf(put(u"11.222.333/0001-82"_s, command()).error()), u"cnpj"_s);
    // What was said stands on the receipt, and not what else is known of whoever has it.
    const auto known = put(u"11222333000181"_s, command());
    QVERIFY2(known, qPrintable(known ? QString() : known.error().detail));
    QCOMPARE(known->ticket.customerId, maria.id);
    QCOMPARE(shown(known), u"CNPJ 11.222.333/0001-81"_s);
    QCOMPARE(countOf(u"customers"_s), 1);
    // Nobody has it: from now on somebody does, of whom nothing else is known.
    const CommandId once = command();
    const auto added = put(kOtherCpf, once);
    QVERIFY(added && added->ticket.customerId != maria.id);
    QCOMPARE(shown(added), u"CPF 295.379.955-93"_s);
    QCOMPARE(look(*at, added->ticket.customerId)->fields.size(), std::size_t(1));
    const auto again = put(kOtherCpf, once);
    QVERIFY(again && again->ticket.version == added->ticket.version);
    QCOMPARE(put(kOtherCpf, command())->ticket.customerId, added->ticket.customerId);
    QCOMPARE(countOf(u"customers"_s), 2);
    QCOMPARE(found(*at, kOtherCpf), std::vector<CustomerId>{added->ticket.customerId});
    QCOMPARE(await(taxIds.of(Actor(), added->ticket)).error().code, ErrorCode::NotAllowed);
    // Neither it nor a digest of it is in the journal, and it is nobody's name.
    for (const AuditEntry& entry : journal()) QVERIFY(!entry.details.contains(u"29537995593"_s));
    const DescribeTicket called{command(), clerk, ticket, kOtherCpf, {}, {}, {}};
    QCOMPARE(reasonOf(await(tickets.describe(called)).error()), u"tax_id"_s);
    // Nobody is stored for a ticket that has ended.
    QVERIFY(await(tickets.cancel({command(), actor(), ticket})));
    QCOMPARE(put(u"111.444.777-35"_s, command()).error().code, ErrorCode::StateConflict);
    QCOMPARE(countOf(u"customers"_s), 2);
}

void TestCustomers::whatIsDueIsNamed() {
    const auto at = counter(m_secrets);
    constexpr Millis kDay{24 * 3'600'000};
    const CustomerRow old = add(*at, kMaria);
    m_clock.advance(300 * kDay);
    (void)add(*at, {{F::Name, u"Ana"_s}, {F::Notes, u"new"_s}});
    m_clock.advance(100 * kDay);
    const auto due = await(at->retention.due(actor(), std::nullopt, 10));
    QVERIFY(due && due->due.size() == 1 && !due->next);
    QCOMPARE(due->due[0].customer, old.id);
    QCOMPARE(due->due[0].fields, std::vector<F>{F::Notes});
    RetentionPolicy policy;
    policy.days[DataKind::Notes] = 0;
    policy.days[DataKind::Identity] = 1;
    const SaveRetention save{command(), actor(), policy};
    QVERIFY(await(at->retention.savePolicy(save)));
    QVERIFY(await(at->retention.savePolicy(save)));
    QCOMPARE(journal().back().action, u"settings.retention"_s);
    const auto first = await(at->retention.due(actor(), std::nullopt, 1));
    QVERIFY(first && first->due.size() == 1 && first->next);
    QCOMPARE(first->due[0].fields, (std::vector<F>{F::Name, F::Cpf, F::OtherIds, F::BirthDate}));
    const auto second = await(at->retention.due(actor(), first->next, 10));
    QVERIFY(second && second->due.size() == 1 && second->due[0].customer != old.id);
    SaveRetention wrong = save;
    wrong.id = command();
    wrong.policy.days[DataKind::Notes] = -1;
    QCOMPARE(fieldOf(await(at->retention.savePolicy(wrong)).error()), u"notes_days"_s);
}

QTEST_GUILESS_MAIN(TestCustomers)
#include "test_customers.moc"

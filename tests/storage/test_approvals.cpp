#include "people/approval_service.h"
#include "people_case.h"
#include "tickets/ticket_service.h"

#include <QJsonDocument>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// What a clerk may not do alone and a second person's PIN approves, on both databases.
class TestApprovals final : public PeopleCase {
    Q_OBJECT

 private Q_SLOTS:
    void aSecondPersonApprovesOneDiscount();
    void aSecondPersonApprovesACancellation();
    void theSameCommandAgainNeedsNoSecondApproval();
    void anApprovalIsForOneActOnly_data();
    void anApprovalIsForOneActOnly();
    void anApprovalDoesNotLast();
    void aTicketThatChangedIsLookedAtAnew();
    void nobodyApprovesTheirOwn();
    void whoMayNotDoItApprovesNothing();
    void aPinSomebodyElseChoseApprovesNothing();
    void wrongTriesCountWithThoseOfTheSignIn();
    void whoMayDoItAloneNeedsNobody();
    void upToTheLimitNobodyIsAsked();
    void nobodyIsCalledForWhatIsImpossible();
    void notEverythingCanBeApproved();
    void anApprovalThatWasNotUsedLeavesOnlyTheJournal();
    void theListHasThoseWhoMay();

 private:
    struct Counter {
        explicit Counter(TestApprovals& test)
            : audit(test.m_tenant, test.m_clock, test.m_stores.audit),
              scheduler(test.m_clock),
              approvals(test.m_clock, test.m_hasher, {*test.m_database, test.m_stores.people, audit}),
              rates(test.m_clock, scheduler),
              tickets(
                  test.m_clock, test.m_ids, rates,
                  {*test.m_database, test.m_stores.commands, test.m_stores.outbox, test.m_stores.operations,
                   test.m_stores.tickets, test.m_stores.payments, test.m_stores.tasks, audit},
                  brl()) {}
        AuditLog audit;
        FakeScheduler scheduler;
        ApprovalService approvals;
        RateService rates;
        TicketService tickets;
    };

    /// A supervisor, a clerk, and a ticket that is served.
    void hire() {
        m_boss = put(u"Rosa"_s, "supervisor", "482913");
        m_clerk = actorOf(put(u"João"_s, "clerk", "739158"), capabilitiesOf("clerk"));
        m_ticket = saveNew(makeTicket(1));
    }
    [[nodiscard]] static Capabilities capabilitiesOf(const char* role) {
        return roleOf(standardRoles(), standard(role))->capabilities;
    }
    [[nodiscard]] DiscountLine discount(qint64 minor) {
        return {command(), m_clerk, m_ticket.id, m_ticket.lines[0].id, {{minor, brl()}, u"idoso"_s}};
    }
    [[nodiscard]] Result<Approval> approve(Counter& at, const Act& act, const QByteArray& pin = "482913") {
        return await(at.approvals.approve({m_clerk, act, m_boss.id, pin}));
    }
    [[nodiscard]] static QString reasonOf(const Error& error) {
        return error.code == ErrorCode::ApprovalRefused ? error.facts.value(u"reason"_s).toString()
                                                        : toText(error.code);
    }
    [[nodiscard]] static QJsonObject factsOf(const AuditEntry& entry) {
        return QJsonDocument::fromJson(entry.details.toUtf8()).object();
    }
    [[nodiscard]] Ticket stored(TicketId id) {
        const auto found =
            write<std::optional<Ticket>>([&](Transaction& t) { return m_stores.tickets.lock(t, id); });
        return found && *found ? **found : Ticket();
    }

    PersonAccount m_boss;
    Actor m_clerk;
    Ticket m_ticket;
};

void TestApprovals::aSecondPersonApprovesOneDiscount() {
    hire();
    Counter at(*this);
    DiscountLine wanted = discount(1'000);
    const auto alone = await(at.tickets.discount(wanted));
    QVERIFY(!alone);
    QCOMPARE(alone.error().code, ErrorCode::ApprovalNeeded);
    QCOMPARE(alone.error().facts.value(u"capability"_s).toString(), u"ticket.discount"_s);
    QVERIFY(journal().empty());
    QCOMPARE(stored(m_ticket.id).version, m_ticket.version);

    const auto approval = approve(at, actOf(wanted, m_ticket.version));
    QVERIFY2(approval, qPrintable(approval ? QString() : approval.error().detail));
    QCOMPARE(approval->approver(), m_boss.id);
    wanted.approval = *approval;
    const auto done = await(at.tickets.discount(wanted));
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(stored(m_ticket.id).lines[0].discount.amount.minor, 1'000);

    const auto entries = journal();
    QCOMPARE(actions(), (QStringList{u"person.approve"_s, u"ticket.discount"_s}));
    QCOMPARE(entries[0].person, m_boss.id);
    QCOMPARE(factsOf(entries[0]).value(u"asked_by"_s).toString(), m_clerk.person.text());
    QCOMPARE(factsOf(entries[0]).value(u"subject"_s).toString(), m_ticket.id.text());
    QCOMPARE(factsOf(entries[0]).value(u"command"_s).toString(), wanted.id.text());
    QCOMPARE(entries[1].person, m_clerk.person);
    QCOMPARE(factsOf(entries[1]).value(u"approved_by"_s).toString(), m_boss.id.text());
    for (const AuditEntry& entry : entries) QVERIFY(!entry.details.contains(u"482913"_s));
    QCOMPARE(countOf(u"sessions"_s), 0);  // nobody was signed in by it
    QCOMPARE(triesOf(m_boss).ofPerson.wrong, 0);
}

void TestApprovals::aSecondPersonApprovesACancellation() {
    hire();
    Counter at(*this);
    CancelTicket wanted{command(), m_clerk, m_ticket.id};
    QCOMPARE(await(at.tickets.cancel(wanted)).error().code, ErrorCode::ApprovalNeeded);
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    QVERIFY(await(at.tickets.cancel(wanted)));
    QCOMPARE(stored(m_ticket.id).state, TicketState::Cancelled);
    QCOMPARE(factsOf(journal().back()).value(u"approved_by"_s).toString(), m_boss.id.text());
}

void TestApprovals::theSameCommandAgainNeedsNoSecondApproval() {
    hire();
    Counter at(*this);
    DiscountLine wanted = discount(1'000);
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    QVERIFY(await(at.tickets.discount(wanted)));
    const size_t written = journal().size();
    m_clock.advance(kApprovalLife * 2);
    const auto late = await(at.tickets.discount(wanted));
    QVERIFY2(late, qPrintable(late ? QString() : late.error().detail));
    wanted.approval.reset();
    const auto again = await(at.tickets.discount(wanted));
    QVERIFY(again);
    QCOMPARE(again->ticket.version, late->ticket.version);
    QCOMPARE(journal().size(), written);
}

void TestApprovals::anApprovalIsForOneActOnly_data() {
    QTest::addColumn<QString>("other");
    for (const char* other : {"used", "amount", "reason", "line", "ticket", "person", "register", "kind"}) {
        QTest::newRow(other) << QString::fromLatin1(other);
    }
}

void TestApprovals::anApprovalIsForOneActOnly() {
    QFETCH(QString, other);
    hire();
    Counter at(*this);
    const Ticket second = saveNew(makeTicket(2));
    DiscountLine wanted = discount(1'000);
    const auto approval = approve(at, actOf(wanted, m_ticket.version));
    QVERIFY(approval);
    wanted.approval = *approval;
    if (other == u"used"_s) {
        QVERIFY(await(at.tickets.discount(wanted)));
        wanted.id = command();
    }
    if (other == u"amount"_s) wanted.discount.amount.minor = 1'001;
    if (other == u"reason"_s) wanted.discount.reason = u"amigo"_s;
    if (other == u"line"_s) wanted.line = m_ticket.lines[1].id;
    if (other == u"ticket"_s) {
        wanted.ticket = second.id;
        wanted.line = second.lines[0].id;
    }
    if (other == u"person"_s) wanted.actor = actorOf(put(u"Davi"_s, "clerk", "604713"), m_clerk.capabilities);
    if (other == u"register"_s) wanted.actor.registerId = m_ids.make<RegisterId>();
    const size_t written = journal().size();
    const auto refused =
        other == u"kind"_s
            ? await(at.tickets.cancel({wanted.id, wanted.actor, wanted.ticket, wanted.approval}))
            : await(at.tickets.discount(wanted));
    QVERIFY(!refused);
    QCOMPARE(reasonOf(refused.error()), u"other"_s);
    QCOMPARE(journal().size(), written);
    QVERIFY(stored(m_ticket.id).state == TicketState::Serving);
}

void TestApprovals::anApprovalDoesNotLast() {
    hire();
    Counter at(*this);
    DiscountLine wanted = discount(1'000);
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    m_clock.advance(kApprovalLife);
    QCOMPARE(reasonOf(await(at.tickets.discount(wanted)).error()), u"expired"_s);
    m_clock.advance(Millis(-1) - kApprovalLife);  // set back to before it was given
    QCOMPARE(reasonOf(await(at.tickets.discount(wanted)).error()), u"expired"_s);
    m_clock.advance(kApprovalLife);
    QVERIFY(await(at.tickets.discount(wanted)));
}

void TestApprovals::aTicketThatChangedIsLookedAtAnew() {
    hire();
    Counter at(*this);
    CancelTicket wanted{command(), m_clerk, m_ticket.id};
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    QVERIFY(await(at.tickets.changeQuantity({command(), m_clerk, m_ticket.id, m_ticket.lines[0].id, 900})));
    QCOMPARE(reasonOf(await(at.tickets.cancel(wanted)).error()), u"changed"_s);
    QCOMPARE(stored(m_ticket.id).state, TicketState::Serving);
}

void TestApprovals::upToTheLimitNobodyIsAsked() {
    hire();
    Counter at(*this);
    at.tickets.setApprovals({10});
    const Line& line = m_ticket.lines[0];
    const qint64 tenth = line.unitPrice.minor * line.quantity / 10;
    QCOMPARE(reasonOf(await(at.tickets.discount(discount(tenth + 1))).error()), u"approval_needed"_s);
    QVERIFY(await(at.tickets.discount(discount(tenth))));
    QCOMPARE(stored(m_ticket.id).lines[0].discount.amount.minor, tenth);
    QVERIFY(!factsOf(journal().back()).contains(u"approved_by"_s));
    // Fewer pieces do not make a larger part of it.
    QVERIFY(await(at.tickets.changeQuantity({command(), m_clerk, m_ticket.id, line.id, 1})));
    QCOMPARE(stored(m_ticket.id).lines[0].discount.amount.minor, tenth / line.quantity);
    QVERIFY(await(at.tickets.discount(discount(0))));
    // Who may not serve has no limit of their own.
    m_clerk.capabilities = {};
    QCOMPARE(reasonOf(await(at.tickets.discount(discount(1))).error()), u"not_allowed"_s);
}

void TestApprovals::nobodyApprovesTheirOwn() {
    hire();
    Counter at(*this);
    m_hasher.looked = 0;
    const DiscountLine wanted = discount(1'000);
    ApproveAct wish{m_clerk, actOf(wanted, m_ticket.version), m_clerk.person, "739158"};
    QCOMPARE(reasonOf(await(at.approvals.approve(wish)).error()), u"own"_s);
    // Not even who holds it by their role, and asks as somebody who was told otherwise.
    wish.actor.person = m_boss.id;
    wish.person = m_boss.id;
    wish.pin = "482913";
    QCOMPARE(reasonOf(await(at.approvals.approve(wish)).error()), u"own"_s);
    QCOMPARE(m_hasher.looked.load(), 0);
    QVERIFY(journal().empty());
}

void TestApprovals::whoMayNotDoItApprovesNothing() {
    hire();
    Counter at(*this);
    const Act act = actOf(discount(1'000), m_ticket.version);
    const PersonAccount clerk = put(u"Davi"_s, "clerk", "604713");
    const auto refused = await(at.approvals.approve({m_clerk, act, clerk.id, "604713"}));
    QCOMPARE(reasonOf(refused.error()), u"not_held"_s);
    QCOMPARE(actions(), (QStringList{u"person.approval_refused"_s}));
    QCOMPARE(factsOf(journal()[0]).value(u"asked_by"_s).toString(), m_clerk.person.text());

    PersonAccount gone = put(u"Ana"_s, "supervisor", "915372");
    gone.active = false;
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.save(t, gone);
        return Done{};
    }));
    const auto suspended = await(at.approvals.approve({m_clerk, act, gone.id, "915372"}));
    QCOMPARE(suspended.error().code, ErrorCode::NotFound);
    const int looked = m_hasher.lookedAtNothing;
    const auto stranger = await(at.approvals.approve({m_clerk, act, m_ids.make<PersonId>(), "915372"}));
    QCOMPARE(stranger.error().code, ErrorCode::NotFound);
    QCOMPARE(m_hasher.lookedAtNothing.load(), looked + 1);  // as long as for somebody
}

void TestApprovals::aPinSomebodyElseChoseApprovesNothing() {
    hire();
    Counter at(*this);
    QVERIFY(write<Done>([&](Transaction& t) -> Result<Done> {
        m_stores.people.putPin(t, m_boss.id, {u"plain:482913"_s, m_clock.now(), true});
        return Done{};
    }));
    const auto refused = approve(at, actOf(discount(1'000), m_ticket.version));
    QCOMPARE(reasonOf(refused.error()), u"must_change"_s);
    QVERIFY(await(at.approvals.approvers(m_clerk, Capability::TicketDiscount)).value().empty());
}

void TestApprovals::wrongTriesCountWithThoseOfTheSignIn() {
    hire();
    Counter at(*this);
    const auto door = desk();
    const Act act = actOf(discount(1'000), m_ticket.version);
    for (int i = 1; i <= 5; ++i) {
        const auto wrong = approve(at, act, "111222");
        QCOMPARE(wrong.error().code, ErrorCode::WrongSecret);
        QCOMPARE(wrong.error().facts.value(u"wait_ms"_s).toLongLong(), i < 5 ? 0 : 5'000);
    }
    QCOMPARE(triesOf(m_boss).ofPerson.wrong, 5);
    QCOMPARE(approve(at, act).error().code, ErrorCode::SignInThrottled);  // right, and not looked at
    QCOMPARE(await(door->signIn.withPin({m_boss.id, m_register, u"Caixa 1"_s, "482913"})).error().code,
             ErrorCode::SignInThrottled);
    QCOMPARE(actions(), QStringList(5, u"person.sign_in_failed"_s));
    QCOMPARE(journal()[0].person, m_clerk.person);  // at whose counter it was tried
    m_clock.advance(Millis(5'000));
    QVERIFY(approve(at, act));
    QCOMPARE(triesOf(m_boss).ofPerson.wrong, 0);
}

void TestApprovals::whoMayDoItAloneNeedsNobody() {
    hire();
    Counter at(*this);
    DiscountLine wanted = discount(1'000);
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    wanted.actor.capabilities |= Capability::TicketDiscount;  // their role was changed meanwhile
    QVERIFY(await(at.tickets.discount(wanted)));
    QVERIFY(!factsOf(journal().back()).contains(u"approved_by"_s));
}

void TestApprovals::nobodyIsCalledForWhatIsImpossible() {
    hire();
    Counter at(*this);
    QCOMPARE(await(at.tickets.discount(discount(100'000'00))).error().code, ErrorCode::InvalidArgument);
    DiscountLine nowhere = discount(100);
    nowhere.ticket = m_ids.make<TicketId>();
    QCOMPARE(await(at.tickets.discount(nowhere)).error().code, ErrorCode::NotFound);
}

void TestApprovals::notEverythingCanBeApproved() {
    hire();
    Counter at(*this);
    Act act = actOf(discount(1'000), m_ticket.version);
    act.capability = Capability::SettingsEdit;
    QCOMPARE(approve(at, act).error().code, ErrorCode::NotAllowed);
    // Who does not serve customers has nothing to ask for.
    DiscountLine wanted = discount(1'000);
    wanted.approval = approve(at, actOf(wanted, m_ticket.version)).value();
    m_clerk.capabilities = capabilitiesOf("auditor");
    wanted.actor = m_clerk;
    QCOMPARE(await(at.tickets.discount(wanted)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(approve(at, actOf(wanted, m_ticket.version)).error().code, ErrorCode::NotAllowed);
    m_clerk = actorOf({}, capabilitiesOf("clerk"));  // nobody is signed in
    wanted.actor = m_clerk;
    QCOMPARE(await(at.tickets.discount(wanted)).error().code, ErrorCode::NotAllowed);
}

void TestApprovals::anApprovalThatWasNotUsedLeavesOnlyTheJournal() {
    hire();
    {
        Counter at(*this);
        QVERIFY(approve(at, actOf(discount(1'000), m_ticket.version)));
    }
    // The program ended here: what begins anew knows of no approval.
    Counter at(*this);
    QCOMPARE(actions(), (QStringList{u"person.approve"_s}));
    QCOMPARE(countOf(u"commands"_s), 0);
    QCOMPARE(await(at.tickets.discount(discount(1'000))).error().code, ErrorCode::ApprovalNeeded);
    QCOMPARE(stored(m_ticket.id).version, m_ticket.version);
}

void TestApprovals::theListHasThoseWhoMay() {
    hire();
    Counter at(*this);
    put(u"Ana"_s, "administrator", "915372");
    put(u"Bia"_s, "supervisor");  // without a PIN
    put(u"Caio"_s, "clerk", "604713");
    const auto all = await(at.approvals.approvers(m_clerk, Capability::TicketDiscount)).value();
    QCOMPARE(all.size(), size_t{2});
    QCOMPARE(all[0].name, u"Ana"_s);
    QCOMPARE(all[1].name, u"Rosa"_s);
    const Actor boss = actorOf(m_boss, capabilitiesOf("supervisor"));
    const auto others = await(at.approvals.approvers(boss, Capability::TicketDiscount)).value();
    QCOMPARE(others.size(), size_t{1});
}

QTEST_GUILESS_MAIN(TestApprovals)
#include "test_approvals.moc"

// What is asked of the services about the customer in the panel: a part of CustomerPanel.
#include "base/civil_time.h"
#include "ui/customers/consent_editor.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customer_export_page.h"
#include "ui/customers/customer_panel.h"
#include "ui/text/customer_text.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLocale>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kFirstTickets = 5;
constexpr int kMoreTickets = 20;
constexpr int kMostAlike = 10;

constexpr LookReason kReasons[] = {LookReason::Serve, LookReason::Contact, LookReason::Correct,
                                   LookReason::Request, LookReason::Legal};
constexpr ErasureGround kGrounds[] = {ErasureGround::Request, ErasureGround::Retention,
                                      ErasureGround::Mistake};

}  // namespace

void CustomerPanel::read() {
    if (!m_view) return;
    readConsents();
    readTickets(std::nullopt);
    readDue();
    readAlike(Alike::IfAny);
}

void CustomerPanel::readConsents() {
    const quint64 token = m_token;
    whenDone(m_s.customers.consents(m_s.office.actor, m_view->row.id), this,
             [this, token](const Result<std::vector<Consent>>& consents) {
                 if (token != m_token || !m_view) return;
                 if (!consents) return Q_EMIT failed(consents.error());
                 m_view->consents = *consents;
                 if (!consents->empty()) fill();
             });
}

void CustomerPanel::readTickets(const std::optional<TicketId>& before) {
    const quint64 token = m_token;
    const int limit = before ? kMoreTickets : kFirstTickets;
    whenDone(m_s.history.tickets(m_s.office.actor, m_view->row.id, before, limit), this,
             [this, token](const Result<HistoryPage>& page) {
                 if (token != m_token || !m_view) return;
                 if (!page) return Q_EMIT failed(page.error());
                 m_view->tickets.insert(m_view->tickets.end(), page->tickets.begin(), page->tickets.end());
                 m_view->moreTickets = page->more;
                 fill();
             });
}

void CustomerPanel::readDue() {
    const quint64 token = m_token;
    whenDone(m_s.retention.policy(), this, [this, token](const Result<RetentionPolicy>& policy) {
        if (token != m_token || !m_view || !policy) return;
        std::vector<CustomerField> known;
        for (const auto& [field, value] : m_view->row.masked) known.push_back(field);
        m_view->due = dueFields(*policy, known, m_view->row.seenAt, m_s.office.clock.now());
        if (!m_view->due.empty()) fill();
    });
}

void CustomerPanel::ask(Question question) {
    if (!m_view || m_mode != Mode::Look) return;
    m_question = question;
    m_askWhy->clear();
    if (question == Question::Reveal) {
        for (const LookReason reason : kReasons) m_askWhy->addItem(CustomerText::reason(reason));
    } else if (question == Question::Erase) {
        for (const ErasureGround ground : kGrounds) m_askWhy->addItem(CustomerText::ground(ground));
    }
    setMode(Mode::Ask);
    QWidget* first = question == Question::Merge ? static_cast<QWidget*>(m_confirm) : m_askWhy;
    first->setFocus(Qt::OtherFocusReason);
}

void CustomerPanel::confirm() {
    if (m_working) return;
    if (m_mode == Mode::Edit) return save();
    if (m_mode == Mode::Agree) return keepAgreement();
    if (m_mode != Mode::Ask || !m_view) return;
    const auto at = static_cast<std::size_t>(std::max(0, m_askWhy->currentIndex()));
    switch (m_question) {
        case Question::Reveal: return reveal(kReasons[at], [this] { Q_EMIT left(); });
        case Question::Merge: return merge();
        case Question::Erase: return erase();
    }
}

void CustomerPanel::back() {
    if (!isBusy()) return;
    m_editor->forget();
    m_agreement->forget();
    m_evenIfAlike = false;
    if (m_view) {
        setMode(Mode::Look);
    } else {
        showEmpty();
    }
    Q_EMIT left();
}

void CustomerPanel::reveal(LookReason reason, const std::function<void()>& then) {
    const quint64 token = m_token;
    m_working = true;
    whenDone(m_s.customers.reveal({m_s.office.actor, m_view->row.id, allCustomerFields(), reason}), this,
             [this, token, then](const Result<Revealed>& revealed) {
                 m_working = false;
                 if (token != m_token || !m_view) return;
                 if (m_mode == Mode::Ask) setMode(Mode::Look);
                 if (!revealed) return Q_EMIT failed(revealed.error());
                 m_view->revealed = revealed->fields;
                 m_view->row.version = revealed->version;
                 allow();
                 fill();
                 then();
             });
}

void CustomerPanel::beginNew() {
    ++m_token;
    m_view.reset();
    m_editor->showNew();
    m_name->setPlain(tr("New customer"));
    m_second->setPlain({});
    setMode(Mode::Edit);
    m_editor->beginTyping();
}

void CustomerPanel::beginEdit() {
    if (!m_view || m_mode != Mode::Look) return;
    const auto open = [this] {
        m_editor->showCustomer(m_view->row, m_view->revealed);
        setMode(Mode::Edit);
        m_editor->beginTyping();
    };
    // What is there is looked at to be corrected, which the journal says; who may not look writes over it.
    if (m_view->revealed || !may(Capability::CustomerReveal)) return open();
    reveal(LookReason::Correct, open);
}

void CustomerPanel::save() {
    const CustomerFields changes = m_editor->changes();
    if (changes.empty()) {
        if (m_view) return back();
        m_editor->showWrong({ErrorCode::InvalidArgument,
                             {},
                             {{QStringLiteral("field"), toText(CustomerField::Name)},
                              {QStringLiteral("reason"), QStringLiteral("nothing")}}});
        return;
    }
    SaveCustomer command{
        m_s.office.ids.make<CommandId>(), m_s.office.actor, shown(), 0, changes, m_evenIfAlike};
    if (m_view) command.version = m_view->row.version;
    m_working = true;
    const quint64 token = m_token;
    whenDone(m_s.customers.save(command), this, [this, token](const Result<CustomerRow>& row) {
        m_working = false;
        if (token == m_token) onSaved(row);
    });
}

void CustomerPanel::onSaved(const Result<CustomerRow>& row) {
    if (row) {
        m_evenIfAlike = false;
        m_editor->forget();
        update(*row);
        Q_EMIT said(tr("Kept."));
        return;
    }
    const Error& error = row.error();
    const QString reason = error.facts.value(QStringLiteral("reason")).toString();
    const auto about = CustomerText::fieldOf(error);
    if (error.code == ErrorCode::InvalidArgument && m_editor->showWrong(error)) return allow();
    if (error.code == ErrorCode::StateConflict && about && reason == u"alike") {
        m_evenIfAlike = true;
        retranslate();
        return allow();
    }
    if (error.code == ErrorCode::StateConflict && about && reason == u"duplicate") {
        allow();
        Q_EMIT said(
            tr("%1: somebody has it already. Find them by it, and merge the two if they are one person.")
                .arg(CustomerText::field(*about)));
        return;
    }
    allow();
    Q_EMIT failed(error);
}

void CustomerPanel::update(const CustomerRow& row) {
    m_view.reset();
    m_mode = Mode::Look;
    show(row);
    Q_EMIT saved(row);
    Q_EMIT left();
}

void CustomerPanel::readAlike(Alike wanted) {
    if (!m_view) return;
    const quint64 token = m_token;
    whenDone(m_s.customers.alike(m_s.office.actor, m_view->row.id, kMostAlike), this,
             [this, token, wanted](const Result<CustomerPage>& page) {
                 if (token != m_token || !m_view) return;
                 if (!page) return Q_EMIT failed(page.error());
                 // That there is nobody is said to who asked, and stays when this is read once more.
                 if (wanted == Alike::Asked || !page->rows.empty() || m_view->alike) {
                     m_view->alike = *page;
                     fill();
                 }
                 if (wanted == Alike::Asked) m_sections->enterAlike();
             });
}

void CustomerPanel::merge() {
    m_working = true;
    const CustomerId other = m_other.id;
    const MergeCustomers command{m_s.office.ids.make<CommandId>(), m_s.office.actor, m_view->row.id, other};
    whenDone(m_s.customers.merge(command), this, [this, other](const Result<CustomerRow>& row) {
        m_working = false;
        if (m_mode == Mode::Ask) setMode(Mode::Look);
        if (!row) {
            const auto about = CustomerText::fieldOf(row.error());
            if (row.error().code == ErrorCode::StateConflict && about) {
                Q_EMIT said(
                    tr("They are two people: their %1 is not the same.").arg(CustomerText::field(*about)));
                return;
            }
            return Q_EMIT failed(row.error());
        }
        Q_EMIT gone(other);
        update(*row);
        Q_EMIT said(tr("The two are one customer now."));
    });
}

void CustomerPanel::erase() {
    m_working = true;
    const auto at = static_cast<std::size_t>(std::max(0, m_askWhy->currentIndex()));
    const EraseCustomer command{m_s.office.ids.make<CommandId>(), m_s.office.actor, m_view->row.id,
                                kGrounds[at]};
    whenDone(m_s.customers.erase(command), this, [this](const Result<Erasure>& erasure) {
        m_working = false;
        if (!erasure) {
            if (m_mode == Mode::Ask) setMode(Mode::Look);
            return Q_EMIT failed(erasure.error());
        }
        QStringList kept;
        for (const KeptCount& each : erasure->kept) {
            if (each.count > 0) kept << CustomerText::kept(each);
        }
        showEmpty();
        Q_EMIT left();
        Q_EMIT gone(erasure->customer);
        Q_EMIT said(kept.isEmpty() ? tr("Erased. Nothing of them is left.")
                                   : tr("Erased. What stays: %1.").arg(kept.join(QStringLiteral("; "))));
    });
}

void CustomerPanel::beginAgreement() {
    if (!m_view || m_mode != Mode::Look) return;
    setMode(Mode::Agree);
    m_agreement->begin(civilDay(m_s.office.clock.now(), {}).toString(Qt::ISODate));
}

void CustomerPanel::keepAgreement() {
    GiveConsent command{m_s.office.ids.make<CommandId>(), m_s.office.actor, m_agreement->consent()};
    command.consent.customer = m_view->row.id;
    m_working = true;
    const quint64 token = m_token;
    whenDone(m_s.customers.giveConsent(command), this, [this, token](const Result<Done>& done) {
        m_working = false;
        if (token != m_token || !m_view) return;
        if (!done) {
            if (done.error().code == ErrorCode::InvalidArgument && m_agreement->showWrong(done.error())) {
                return allow();
            }
            allow();
            return Q_EMIT failed(done.error());
        }
        if (m_mode == Mode::Agree) back();
        readConsents();
        Q_EMIT said(tr("Kept: what they agreed to."));
    });
}

void CustomerPanel::withdraw(const QString& purpose) {
    if (!m_view) return;
    const quint64 token = m_token;
    WithdrawConsent command{m_s.office.ids.make<CommandId>(), m_s.office.actor, m_view->row.id, purpose};
    whenDone(m_s.customers.withdrawConsent(command), this, [this, token](const Result<Done>& done) {
        if (token != m_token || !m_view) return;
        if (!done) return Q_EMIT failed(done.error());
        readConsents();
    });
}

void CustomerPanel::handOut() {
    if (!m_view || !m_s.choosePath || !m_s.aside) return;
    const CustomerId id = m_view->row.id;
    // Where to is asked first: what is read is handed out, and the journal says so.
    m_s.choosePath(tr("customer-%1.pdf").arg(id.text().left(8)), [this, id](const QString& path) {
        const JsonZone zone{m_s.office.settings.organisation.timeZone};
        whenDone(m_s.history.everything({m_s.office.actor, id, zone}), this,
                 [this, path](const Result<QJsonObject>& everything) {
                     if (!everything) return Q_EMIT failed(everything.error());
                     keep(*everything, path);
                 });
    });
}

void CustomerPanel::keep(const QJsonObject& everything, const QString& path) {
    const auto kept = m_s.aside([everything, organisation = m_s.office.settings.organisation.name, path] {
        return keepCustomerExport(everything, organisation, path);
    });
    whenDone(kept, this, [this, path](const Result<Done>& done) {
        if (!done) return Q_EMIT failed(done.error());
        Q_EMIT said(tr("Kept as %1, and beside it the same as JSON.").arg(path));
    });
}

}  // namespace balcao

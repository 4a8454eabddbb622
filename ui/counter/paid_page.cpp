#include "ui/counter/paid_page.h"

#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/receipt/receipt_view.h"
#include "ui/text/key_words.h"
#include "ui/text/language.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/state_badge.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

PaidPage::PaidPage(const CounterForm::Context& context, QWidget* parent)
    : QWidget(parent),
      m_c(context),
      m_panel(new PaidPanel(context.theme, this)),
      m_side(new QWidget(this)),
      m_printed(new StateBadge(context.theme, {}, BadgeSize::Normal, m_side)),
      m_noReceipt(new TextLabel(context.theme, TextStyle::Small, {}, m_side)) {
    const Theme& theme = m_c.theme;
    m_panel->setObjectName(QStringLiteral("paidPanel"));
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextStyle::Column, tr("Receipt"), m_side));
    head->addStretch(1);
    head->addWidget(m_printed);
    m_noReceipt->setRole(Role::Ink3);
    m_noReceipt->setParagraph(true);
    m_receiptColumn = new QVBoxLayout(m_side);
    m_receiptColumn->setSpacing(theme.px(14));
    m_receiptColumn->addLayout(head);
    m_receiptColumn->addWidget(m_noReceipt);
    m_receipt = new ReceiptView(theme, m_side);
    m_receipt->setAccessibleName(tr("Receipt"));
    m_receipt->hide();
    // A long receipt scrolls: it never makes the window grow.
    m_scroll = new QScrollArea(m_side);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    auto* paper = new QWidget(m_scroll);
    auto* paperColumn = new QVBoxLayout(paper);
    paperColumn->setContentsMargins(0, 0, 0, 0);
    paperColumn->addWidget(m_receipt, 0, Qt::AlignHCenter | Qt::AlignTop);
    paperColumn->addStretch(1);
    m_scroll->setWidget(paper);
    m_receiptColumn->addWidget(m_scroll, 1);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_panel, 1);
    row->addWidget(m_side);
    connect(&theme, &Theme::changed, this, &PaidPage::place);
    place();
}

void PaidPage::place() {
    const Theme& theme = m_c.theme;
    layout()->setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(14));
    layout()->setSpacing(theme.px(14));
    m_side->setFixedWidth(theme.px(theme.isCompact() ? 360 : 400));
    m_receiptColumn->setContentsMargins(theme.px(theme.isCompact() ? 15 : 35), theme.px(10),
                                        theme.px(theme.isCompact() ? 15 : 35), 0);
}

void PaidPage::open() {
    // The keys say here what they mean here, so the panel measures them after they were named.
    m_panel->setActions(m_c.actions.primary, m_c.actions.again,
                        m_c.presenter.services().keep ? m_c.actions.customer : nullptr);
    m_panel->open();
}

void PaidPage::takeFocus() {
    m_panel->setFocus(Qt::OtherFocusReason);
}

void PaidPage::refresh() {
    const auto& paid = m_c.presenter.paidTicket();
    const auto& by = m_c.presenter.paidBy();
    if (!paid || !by) return;
    const CounterServices& s = m_c.presenter.services();
    const Ticket& ticket = paid->ticket;
    PaidView view;
    view.heading = ticket.customer.isEmpty() ? ticket.number.text()
                                             : tr("%1, %2").arg(ticket.number.text(), ticket.customer);
    view.time = tr("at %1").arg(localTime(by->settledAt, s.settings.organisation, true));
    view.word = tr("Paid");
    view.amount = CounterWords::fiat(paid->totals.total);
    if (by->tender == Tender::Cash) {
        view.fact = by->change.minor > 0
                        ? tr("Cash: %1 given, change %2")
                              .arg(CounterWords::fiat(by->given), CounterWords::fiat(by->change))
                        : tr("Cash, no change");
    } else {
        const Millis after = std::chrono::duration_cast<Millis>(by->settledAt - by->shownAt);
        view.fact = tr("%1, received %2 after the code was shown")
                        .arg(CounterWords::sats(by->received), durationText(after));
        if (by->state == PaymentState::Overpaid) {
            view.fact =
                tr("%1. More than asked: the surplus waits as a task.").arg(CounterWords::sats(by->received));
        }
        if (!by->preimage.isEmpty()) {
            view.proof = tr("Proof checked.");
            view.proofRest = tr("The preimage %1 fits the hash of the charge.");
            view.proofDigits = spacedHex(by->preimage);
        }
    }
    m_panel->setView(view);
    refreshPrinting();
}

void PaidPage::refreshPrinting() {
    using Printing = CounterPresenter::Printing;
    const auto& receipt = m_c.presenter.receipt();
    m_c.actions.primary->setText(tr("Next"));
    const Printing printing = m_c.presenter.printing();
    const bool unprinted = printing == Printing::Failed || printing == Printing::NoPrinter;
    m_noReceipt->setVisible(!receipt || unprinted);
    m_noReceipt->setPlain(
        receipt     ? printing == Printing::NoPrinter
                          ? tr("No printer is chosen: Settings, Printer and display.")
                          : tr("The printer did not take the receipt. The payment is recorded.")
            : unprinted ? withKeys(tr("The receipt could not be made. The payment is recorded; F5 tries again."))
                    : tr("Writing the receipt."));
    m_printed->setVisible(printing != Printing::None);
    switch (printing) {
        case Printing::None: break;
        case Printing::Running:
            m_printed->setLook({Icon::Printer, tr("Printing"), StateGroup::Waiting});
            break;
        case Printing::Done: m_printed->setLook({Icon::Printer, tr("Printed"), StateGroup::Over}); break;
        case Printing::NoPrinter:
        case Printing::Failed:
            m_printed->setLook({Icon::Printer, tr("Not printed"), StateGroup::Attention});
            break;
    }
    m_receipt->setVisible(receipt.has_value());
    if (!receipt || receipt->code == m_shownCode) return;
    m_shownCode = receipt->code;
    m_receipt->setReceipt(*receipt, Phrasebook(nearestLanguage(m_c.presenter.customerLanguage())));
}

}  // namespace balcao

// The forms about amounts: price, discount, quantity, cash, a part of the total.
#include "money/amount_text.h"
#include "tickets/ticket_rules.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/make_forms.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {

class PriceForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::PriceForm)
 public:
    PriceForm(const Context& context, QWidget* parent)
        : CounterForm(context,
                      context.presenter.asking() ? context.presenter.asking()->operation.name : QString(),
                      tr("This service has no fixed price. Type what the customer pays for one."), parent),
          m_price(addField(tr("Price of one"))) {
        setVerb(tr("Add"));
    }
    void submit() override {
        if (const auto price = readAmount(m_price)) presenter().givePrice(*price);
    }

 private:
    Field* m_price;
};

class DiscountForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::DiscountForm)
 public:
    DiscountForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("Discount"), lineName(context), parent),
          m_amount(addField(tr("Amount, or percent such as 10%"))),
          m_reason(addField(tr("Reason"))) {
        m_reason->setHint(tr("It stands on the receipt and in the journal."));
        const Line* line = context.presenter.ticket().line(context.presenter.currentLine());
        if (line != nullptr && !line->discount.amount.isZero()) {
            m_amount->edit()->setText(formatFiatValue(line->discount.amount, QLocale()));
            m_reason->edit()->setText(line->discount.reason);
        }
        setVerb(tr("Give the discount"));
    }
    void submit() override {
        const Line* line = presenter().ticket().line(presenter().currentLine());
        if (line == nullptr) return;
        const auto gross = line->unitPrice.times(line->quantity);
        if (!gross) return;
        const auto amount = read(*gross);
        if (!amount) return;
        if (amount->minor > gross->minor) {
            m_amount->setError(
                tr("The line costs %1. Type a smaller discount.").arg(CounterWords::fiat(*gross)));
            m_amount->edit()->setFocus();
            return;
        }
        if (amount->minor > 0 && m_reason->text().trimmed().isEmpty()) {
            m_reason->setError(tr("A discount needs its reason."));
            m_reason->edit()->setFocus();
            return;
        }
        presenter().giveDiscount({*amount, amount->minor > 0 ? m_reason->text() : QString()});
    }

 private:
    static QString lineName(const Context& context) {
        const Line* line = context.presenter.ticket().line(context.presenter.currentLine());
        return line != nullptr ? line->name : QString();
    }
    std::optional<Fiat> read(const Fiat& gross) {
        QString typed = m_amount->text().trimmed();
        if (typed == u"0") return Fiat{0, gross.currency};
        if (!typed.endsWith(u'%')) return readAmount(m_amount);
        typed.chop(1);
        bool whole = false;
        const int percent = typed.trimmed().toInt(&whole);
        if (whole && percent > 0 && percent <= 100) {
            const auto part = scaled(gross.minor, percent, 100, Rounding::HalfEven);
            if (part) return Fiat{*part, gross.currency};
        }
        m_amount->setError(tr("Type a whole percent from 1 to 100."));
        m_amount->edit()->setFocus();
        return std::nullopt;
    }

    Field* m_amount;
    Field* m_reason;
};

class QuantityForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::QuantityForm)
 public:
    QuantityForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("Quantity"), lineName(context), parent),
          m_quantity(addField(tr("How many"))) {
        const Line* line = context.presenter.ticket().line(context.presenter.currentLine());
        if (line != nullptr) m_quantity->edit()->setText(QString::number(line->quantity));
        m_quantity->edit()->setMaxLength(4);
        // A scanned code is longer than any quantity and is kept out by the page's scanner filter.
        m_quantity->edit()->setInputMethodHints(Qt::ImhDigitsOnly);
        setVerb(tr("Set the quantity"));
    }
    void submit() override {
        bool number = false;
        const int quantity = m_quantity->text().toInt(&number);
        if (number && quantity >= 1 && quantity <= kMaxQuantity) {
            presenter().giveQuantity(quantity);
            return;
        }
        m_quantity->setError(tr("Type a number from 1 to %1. Del on the line removes it.").arg(kMaxQuantity));
        m_quantity->edit()->selectAll();
    }

 private:
    static QString lineName(const Context& context) {
        const Line* line = context.presenter.ticket().line(context.presenter.currentLine());
        return line != nullptr ? line->name : QString();
    }
    Field* m_quantity;
};

class CashForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::CashForm)
 public:
    CashForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("Cash"), sentence(context), parent),
          m_given(addField(tr("Given by the customer"))),
          m_amount(instead(context) ? nullptr : addField(tr("To receive"))),
          m_change(new AmountLabel(context.theme, AmountSize::Band, this)),
          m_open(context.presenter.openAmount()) {
        m_given->setHint(tr("Empty: exactly the amount."));
        if (m_amount != nullptr) {
            m_amount->edit()->setText(formatFiatValue(m_open, QLocale()));
            m_amount->setHint(tr("Less than the total leaves the rest open."));
            connect(m_amount->edit(), &QLineEdit::textChanged, this, [this] { showChange(); });
        }
        auto* label = new TextLabel(context.theme, TextStyle::SmallMedium, tr("Change"), this);
        label->setRole(Role::Ink2);
        auto* change = new QVBoxLayout;
        change->setSpacing(context.theme.px(2));
        change->addWidget(label);
        change->addWidget(m_change);
        body()->addLayout(change);
        m_change->setAccessibleName(tr("Change"));
        connect(m_given->edit(), &QLineEdit::textChanged, this, [this] { showChange(); });
        showChange();
    }
    void submit() override {
        const auto amount = m_amount != nullptr ? readAmount(m_amount) : std::optional(m_open);
        if (!amount) return;
        if (m_amount != nullptr && amount->minor > m_open.minor) {
            m_amount->setError(tr("Only %1 is open.").arg(CounterWords::fiat(m_open)));
            m_amount->edit()->setFocus();
            return;
        }
        const auto given = m_given->text().trimmed().isEmpty() ? amount : readAmount(m_given);
        if (!given) return;
        if (given->minor < amount->minor) {
            m_given->setError(tr("%1 is missing. Type what was given, or receive a part.")
                                  .arg(CounterWords::fiat({amount->minor - given->minor, amount->currency})));
            m_given->edit()->setFocus();
            return;
        }
        presenter().giveCash(*amount, *given);
    }

 private:
    static bool instead(const Context& context) {
        return context.presenter.stage() == CounterPresenter::Stage::Charging;
    }
    static QString sentence(const Context& context) {
        return instead(context) ? tr("The Lightning charge is cancelled when the cash is received.")
                                : QString();
    }
    void showChange() {
        const Currency currency = m_open.currency;
        const auto amount =
            m_amount != nullptr ? parseFiat(m_amount->text(), currency, QLocale()) : Result<Fiat>(m_open);
        const auto given =
            m_given->text().trimmed().isEmpty() ? amount : parseFiat(m_given->text(), currency, QLocale());
        const bool known = amount && given && given->minor >= amount->minor;
        m_change->setText(known ? CounterWords::fiat({given->minor - amount->minor, currency})
                                : QStringLiteral("–"));
        setVerb(amount && amount->minor > 0 ? tr("Receive %1").arg(CounterWords::fiat(*amount))
                                            : tr("Receive"));
    }

    Field* m_given;
    Field* m_amount;
    AmountLabel* m_change;
    Fiat m_open;
};

class PartForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::PartForm)
 public:
    PartForm(const Context& context, QWidget* parent)
        : CounterForm(context, tr("Charge a part"),
                      tr("%1 is open. What remains can be charged again or received in cash.")
                          .arg(CounterWords::fiat(context.presenter.openAmount())),
                      parent),
          m_part(addField(tr("Part to charge with Lightning"))),
          m_rest(new TextLabel(context.theme, TextStyle::Body, {}, this)) {
        m_rest->setRole(Role::Ink2);
        body()->addWidget(m_rest);
        connect(m_part->edit(), &QLineEdit::textChanged, this, [this] { showRest(); });
        showRest();
    }
    void submit() override {
        const auto part = readAmount(m_part);
        if (!part) return;
        const Fiat open = presenter().openAmount();
        if (part->minor > open.minor) {
            m_part->setError(tr("Only %1 is open.").arg(CounterWords::fiat(open)));
            return;
        }
        presenter().givePart(*part);
    }

 private:
    void showRest() {
        const Fiat open = presenter().openAmount();
        const auto part = parseFiat(m_part->text(), open.currency, QLocale());
        const bool known = part && part->minor > 0 && part->minor <= open.minor;
        m_rest->setPlain(
            known ? tr("Remaining: %1").arg(CounterWords::fiat({open.minor - part->minor, open.currency}))
                  : QString());
        setVerb(known ? tr("Charge %1").arg(CounterWords::fiat(*part)) : tr("Charge"));
    }

    Field* m_part;
    TextLabel* m_rest;
};

}  // namespace

CounterForm* makeMoneyForm(CounterPresenter::Form form, const CounterForm::Context& context,
                           QWidget* parent) {
    using Form = CounterPresenter::Form;
    if (form == Form::EnterPrice) return new PriceForm(context, parent);
    if (form == Form::EnterDiscount) return new DiscountForm(context, parent);
    if (form == Form::EnterQuantity) return new QuantityForm(context, parent);
    if (form == Form::TakeCash) return new CashForm(context, parent);
    if (form == Form::ChargePart) return new PartForm(context, parent);
    return nullptr;
}

}  // namespace balcao

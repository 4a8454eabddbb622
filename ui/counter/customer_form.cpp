// Who the ticket on the counter is for: one field finds them, a few more add them, and nobody has to say.
#include "ui/counter/counter_actions.h"
#include "ui/counter/counter_words.h"
#include "ui/counter/customer_finder.h"
#include "ui/counter/make_forms.h"
#include "ui/counter/new_customer.h"
#include "ui/counter/priority_choice.h"
#include "ui/text/customer_text.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/result_list.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr std::size_t kFewChoices = 2;

/// A line of the list: a customer, or something that can be done with what was typed.
struct CustomerChoice {
    enum class Kind {
        Take,      ///< this customer
        Add,       ///< a new one
        AddAlike,  ///< a new one, though somebody has the same telephone
        Call,      ///< what was typed is how they are called, and nothing is kept of them
        Document,  ///< a CPF or CNPJ that is kept for the receipt, without a name
        Nobody     ///< the ticket is for nobody any more
    };
    Kind kind = Kind::Take;
    CustomerRow row = {};
};

class CustomerForm final : public CounterForm {
    Q_DECLARE_TR_FUNCTIONS(balcao::CustomerForm)
 public:
    CustomerForm(const Context& context, QWidget* parent);
    void submit() override;
    void refresh() override;

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    using Kind = CustomerChoice::Kind;
    void build();
    void buildRest();
    void search();
    void show();
    void showChoices();
    void showTaxId();
    void showVerb();
    [[nodiscard]] std::vector<CustomerChoice> choices() const;
    [[nodiscard]] std::vector<CustomerChoice> foundChoices() const;
    [[nodiscard]] ResultItem itemOf(const CustomerChoice& choice) const;
    [[nodiscard]] QString said() const;
    [[nodiscard]] bool isEdited() const { return m_find->text().trimmed() != m_called; }
    /// What was typed can be what somebody is called by.
    [[nodiscard]] bool isName() const {
        using Entry = CustomerEntry::Kind;
        const CustomerEntry& entry = m_finder->entry();
        if (presenter().services().customers == nullptr) return true;  // nobody is known here at all
        return entry.kind == Entry::Nothing || entry.kind == Entry::Short ||
               (entry.kind == Entry::Known && entry.field == CustomerField::Name);
    }
    [[nodiscard]] bool isLooking() const {
        return m_finder->condition() == CustomerFinder::Condition::Looking;
    }
    void take(const CustomerChoice& choice);
    void name(const CustomerRow& row, bool taxId);
    void putTaxId();
    void keep();
    void beginNew();
    void addNew(bool evenIfAlike);
    void onAdded(const CustomerRow& row);
    void onRefused(const Error& error);
    [[nodiscard]] TicketPresenter::Description description() const;

    CustomerFinder* m_finder;
    SearchField* m_find;
    TextLabel* m_say;
    ResultList* m_list;
    QCheckBox* m_taxId;
    NewCustomer* m_new;
    QWidget* m_rest;
    Field* m_note;
    PriorityChoice* m_priority;
    std::vector<CustomerChoice> m_choices;
    QString m_called;         ///< how the ticket's customer is called so far
    Error m_refused;          ///< why the new customer was not added
    bool m_isNew = false;     ///< the fields of a new customer stand open
    bool m_isAlone = false;   ///< the document alone is being kept
    bool m_isWanted = false;  ///< Enter was pressed before the answer was there
    bool m_taxIdTouched = false;
};

bool mayFind(const CounterServices& services) {
    return services.customers != nullptr && services.actor.capabilities.testFlag(Capability::CustomerRead);
}

bool hasTaxId(const CustomerRow& row) {
    return row.masked.count(CustomerField::Cpf) > 0 || row.masked.count(CustomerField::Cnpj) > 0;
}

CustomerForm::CustomerForm(const Context& context, QWidget* parent)
    : CounterForm(context, tr("Customer"),
                  mayFind(context.presenter.services())
                      ? tr("CPF, CNPJ, telephone, e-mail, handle or name. Nobody has to say who they are.")
                      : tr("A name, or a CPF or CNPJ for the receipt. Nobody has to say who they are."),
                  parent),
      m_finder(new CustomerFinder(context.presenter.services(), this)) {
    setObjectName(QStringLiteral("customerForm"));
    build();
    buildRest();
    const auto& details = context.presenter.ticket().details();
    if (details) {
        m_called = details->ticket.customer;
        m_find->edit()->setText(m_called);
        m_taxId->setChecked(!details->ticket.sealedTaxId.isEmpty());
    }
    connect(m_find->edit(), &QLineEdit::textChanged, this, [this] { search(); });
    connect(m_find, &SearchField::moved, m_list, &ResultList::step);
    connect(m_find, &SearchField::entered, this, [this] { submit(); });
    connect(m_list, &RowList::opened, this, [this](int row) {
        m_list->setCurrentIndex(m_list->model()->index(row, 0));
        submit();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] { showVerb(); });
    connect(m_taxId, &QCheckBox::clicked, this, [this] { m_taxIdTouched = true; });
    connect(m_new, &NewCustomer::edited, this, [this] {
        m_refused = {};
        show();
    });
    connect(m_finder, &CustomerFinder::added, this, [this](const CustomerRow& row) { onAdded(row); });
    connect(m_finder, &CustomerFinder::refused, this, [this](const Error& error) { onRefused(error); });
    connect(m_finder, &CustomerFinder::changed, this, [this] {
        show();
        const bool answered = m_finder->condition() == CustomerFinder::Condition::Found;
        if (m_isWanted && answered) {
            m_isWanted = false;
            if (m_finder->rows().size() == 1) take(m_choices.front());
        }
    });
    show();
}

void CustomerForm::build() {
    m_find = new SearchField(theme(), SearchField::Density::Counter, this);
    m_find->setPlaceholder(tr("Who is it for?"));
    m_find->edit()->setAccessibleName(tr("Customer"));
    m_find->edit()->setObjectName(QStringLiteral("customerSearch"));
    m_find->edit()->setMaxLength(120);
    setFirst(m_find->edit());
    m_say = new TextLabel(theme(), TextStyle::Small, {}, this);
    m_say->setObjectName(QStringLiteral("customerSay"));
    m_say->setParagraph(true);
    m_list = new ResultList(theme(), this);
    m_list->setFitsRows(true);
    m_list->setObjectName(QStringLiteral("customerList"));
    m_list->setAccessibleName(tr("Customers found"));
    m_new = new NewCustomer(theme(), this);
    m_taxId = new QCheckBox(tr("CPF or CNPJ on the receipt"), this);
    m_taxId->setObjectName(QStringLiteral("customerTaxId"));
    body()->setSpacing(theme().px(10));
    for (QWidget* part :
         {static_cast<QWidget*>(m_find), static_cast<QWidget*>(m_new), static_cast<QWidget*>(m_say),
          static_cast<QWidget*>(m_list), static_cast<QWidget*>(m_taxId)}) {
        body()->addWidget(part);
    }
}

void CustomerForm::buildRest() {
    const auto& details = presenter().ticket().details();
    m_rest = new QWidget(this);
    auto* rest = new QVBoxLayout(m_rest);
    rest->setContentsMargins(0, 0, 0, 0);
    rest->setSpacing(theme().px(14));
    m_note = new Field(theme(), tr("Note"), Field::Density::Counter, m_rest);
    m_note->setMaximumWidth(theme().px(460));
    m_note->edit()->setMaxLength(500);
    if (details) m_note->edit()->setText(details->ticket.note);
    m_priority = new PriorityChoice(theme(), details ? details->ticket.priority : Priority::Normal, m_rest);
    m_priority->setAccessibleName(tr("Priority"));
    auto* more = new QHBoxLayout;
    more->setSpacing(theme().px(10));
    for (QAction* action : {actions().transfer, actions().cancelTicket}) {
        auto* button = new ActionButton(theme(), action, m_rest);
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
        more->addWidget(button);
    }
    more->addStretch(1);
    rest->addWidget(m_note);
    rest->addWidget(m_priority);
    rest->addLayout(more);
    body()->addWidget(m_rest);
}

void CustomerForm::search() {
    m_isWanted = false;
    m_finder->setText(isEdited() ? m_find->text() : QString());
    // Who says their CPF at a counter wants it on the receipt, unless they say otherwise.
    if (!m_taxIdTouched && isEdited()) m_taxId->setChecked(m_finder->entry().isTaxId());
    show();
}

void CustomerForm::refresh() {
    // Every second comes by here: only who the ticket is for may have arrived meanwhile.
    if (!m_isNew && !isEdited()) show();
}

void CustomerForm::show() {
    m_find->setVisible(!m_isNew);
    m_new->setVisible(m_isNew);
    showChoices();
    // Note and priority give way to a long list only: a name and a note are often typed together.
    m_rest->setVisible(!m_isNew && (!isEdited() || m_choices.size() <= kFewChoices));
    showTaxId();
    const QString words = said();
    const bool bad = m_finder->entry().kind == CustomerEntry::Kind::Wrong && !m_isNew;
    m_say->setRole(bad ? Role::Bad : Role::Ink2);
    m_say->setPlain(words);
    m_say->setVisible(!words.isEmpty());
    showVerb();
}

void CustomerForm::showVerb() {
    const bool chosen = !m_list->isHidden() && m_list->currentRow() >= 0;
    setVerb(chosen ? tr("Choose") : m_isNew ? tr("Add the customer") : tr("Keep"));
}

void CustomerForm::showChoices() {
    m_choices = choices();
    std::vector<ResultItem> items;
    items.reserve(m_choices.size());
    for (const CustomerChoice& choice : m_choices) items.push_back(itemOf(choice));
    const bool any = !items.empty();
    const int before = m_list->currentRow();
    m_list->setItems(std::move(items));
    m_list->setVisible(any);
    // Taking somebody off is done on purpose, never by an Enter that meant something else.
    if (any && m_choices.front().kind == Kind::Nobody && before < 0) m_list->setCurrentIndex(QModelIndex());
}

void CustomerForm::showTaxId() {
    const auto& known = presenter().ticket().customer();
    bool any = m_finder->entry().isTaxId();
    if (m_isNew) {
        const CustomerFields fields = m_new->fields();
        any = fields.count(CustomerField::Cpf) > 0 || fields.count(CustomerField::Cnpj) > 0;
    } else if (!isEdited()) {
        any = known && hasTaxId(*known);
    } else {
        for (const CustomerRow& row : m_finder->rows()) any = any || hasTaxId(row);
    }
    m_taxId->setVisible(any && m_finder->mayFind());
}

std::vector<CustomerChoice> CustomerForm::choices() const {
    if (m_isNew) {
        // Somebody has the same: they are offered, and where several may have it, adding all the same.
        if (m_refused.code != ErrorCode::StateConflict || m_finder->rows().empty()) return {};
        std::vector<CustomerChoice> all{{Kind::Take, m_finder->rows().front()}};
        if (m_refused.facts.value(QStringLiteral("reason")).toString() == u"alike") {
            all.push_back({Kind::AddAlike});
        }
        return all;
    }
    if (isEdited()) return foundChoices();
    std::vector<CustomerChoice> all;
    if (!presenter().ticket().customerId().isNull()) all.push_back({Kind::Nobody});
    return all;
}

std::vector<CustomerChoice> CustomerForm::foundChoices() const {
    using Entry = CustomerEntry::Kind;
    const CustomerEntry& entry = m_finder->entry();
    std::vector<CustomerChoice> all;
    if (entry.kind == Entry::Nothing) return all;
    if (!m_finder->mayFind()) {
        // Nobody is looked up, and so nobody is offered: the document stands on the receipt all the same.
        if (!isName() && entry.isTaxId()) all.push_back({Kind::Document});
        return all;
    }
    for (const CustomerRow& row : m_finder->rows()) all.push_back({Kind::Take, row});
    if (isName()) all.push_back({Kind::Call});
    const bool answered = m_finder->condition() == CustomerFinder::Condition::Found;
    if (!answered || entry.kind != Entry::Known) return all;
    const bool taken = entry.isTaxId() && !m_finder->rows().empty();
    if (entry.isTaxId() && !taken) all.push_back({Kind::Document});
    if (!taken && m_finder->mayAdd()) all.push_back({Kind::Add});
    return all;
}

ResultItem CustomerForm::itemOf(const CustomerChoice& choice) const {
    ResultItem item;
    switch (choice.kind) {
        case Kind::Take:
            item.id = choice.row.id.text();
            item.name = CustomerText::name(choice.row);
            item.note = CustomerText::second(choice.row);
            if (item.note == item.name) item.note.clear();
            break;
        case Kind::Add: item.name = tr("Add as a new customer"); break;
        case Kind::AddAlike: item.name = tr("Add them all the same: it is another person"); break;
        case Kind::Call: item.name = tr("Only call them %1").arg(m_finder->entry().text); break;
        case Kind::Document:
            item.name =
                tr("Only %1 on the receipt, no name").arg(CustomerText::field(m_finder->entry().field));
            break;
        case Kind::Nobody: {
            const auto& known = presenter().ticket().customer();
            item.name = known ? tr("Take %1 off this ticket").arg(CustomerText::name(*known))
                              : tr("Take the customer off this ticket");
            break;
        }
    }
    return item;
}

QString CustomerForm::said() const {
    using Condition = CustomerFinder::Condition;
    if (m_isNew) {
        if (m_refused.code != ErrorCode::StateConflict) return {};
        const auto about = CustomerText::fieldOf(m_refused);
        return tr("%1: somebody has it already.").arg(about ? CustomerText::field(*about) : tr("This"));
    }
    if (!isEdited()) return {};
    const CustomerEntry& entry = m_finder->entry();
    if (!m_finder->mayFind() && isName()) return {};
    if (entry.kind == CustomerEntry::Kind::Wrong) return CustomerText::wrong(entry.error);
    if (entry.kind == CustomerEntry::Kind::Unfinished) {
        return tr("A CPF has 11 digits, a telephone 10 or 11 with its area, a CNPJ 14.");
    }
    if (!m_finder->mayFind()) {
        if (entry.isTaxId()) return {};
        return tr("Who may not find customers takes a name, or a CPF or CNPJ for the receipt.");
    }
    if (m_finder->condition() == Condition::Failed) return describe(m_finder->error(), QLocale()).happened;
    if (m_finder->condition() != Condition::Found) return {};
    const bool orCpf = entry.field == CustomerField::Phone && entry.error.code == ErrorCode::InvalidArgument;
    if (m_finder->rows().empty() && orCpf) {
        return tr("No telephone like this is known, and as a CPF its last two digits do not fit.");
    }
    if (m_finder->rows().empty()) return tr("Nobody is known by this yet.");
    return m_finder->more() ? tr("There are more: type on.") : QString();
}

void CustomerForm::submit() {
    if (m_finder->adding()) return;
    const int row = m_list->isHidden() ? -1 : m_list->currentRow();
    const bool chosen = row >= 0 && row < static_cast<int>(m_choices.size());
    if (m_isNew) {
        if (chosen) return take(m_choices[static_cast<std::size_t>(row)]);
        return addNew(false);
    }
    if (isEdited() && (m_finder->mayFind() || !isName())) {
        // A number is asked for in a moment, and who typed it means whoever has it.
        m_isWanted = isLooking() && m_finder->entry().field != CustomerField::Name;
        if (m_isWanted) return;
        if (chosen) return take(m_choices[static_cast<std::size_t>(row)]);
        if (!m_find->text().trimmed().isEmpty()) return;  // said beside the field
    } else if (chosen) {
        return take(m_choices[static_cast<std::size_t>(row)]);
    }
    keep();
}

void CustomerForm::take(const CustomerChoice& choice) {
    switch (choice.kind) {
        case Kind::Take: return name(choice.row, m_taxId->isChecked());
        case Kind::Add: return beginNew();
        case Kind::AddAlike: return addNew(true);
        case Kind::Call: return keep();
        case Kind::Document:
            if (!m_finder->mayAdd()) return putTaxId();
            m_isAlone = true;
            m_finder->add({{m_finder->entry().field, m_finder->entry().text}}, {});
            return;
        case Kind::Nobody: return presenter().giveCustomer(CustomerId(), false);
    }
}

TicketPresenter::Description CustomerForm::description() const {
    TicketPresenter::Description changed;
    const auto& details = presenter().ticket().details();
    if (!details) return changed;
    if (m_note->text().trimmed() != details->ticket.note) changed.note = m_note->text().trimmed();
    if (m_priority->chosen() != details->ticket.priority) changed.priority = m_priority->chosen();
    return changed;
}

void CustomerForm::name(const CustomerRow& row, bool taxId) {
    const TicketPresenter::Description changed = description();
    CounterPresenter& counter = presenter();
    if (changed.note || changed.priority) counter.giveCustomer(changed);
    counter.giveCustomer(row.id, taxId && hasTaxId(row));
}

void CustomerForm::putTaxId() {
    const TicketPresenter::Description changed = description();
    const QString said = m_finder->entry().text;
    CounterPresenter& counter = presenter();
    if (changed.note || changed.priority) counter.giveCustomer(changed);
    counter.ticket().putTaxId(said);
    counter.closeForm();
}

void CustomerForm::keep() {
    const auto& details = presenter().ticket().details();
    if (!details) return;
    TicketPresenter::Description changed = description();
    if (isEdited()) changed.customer = m_find->text().trimmed();
    const CustomerId known = details->ticket.customerId;
    const bool shown = !details->ticket.sealedTaxId.isEmpty();
    const bool other = !known.isNull() && !isEdited() && m_taxId->isChecked() != shown;
    CounterPresenter& counter = presenter();
    const bool taxId = m_taxId->isChecked();
    if (changed.customer || changed.note || changed.priority) counter.giveCustomer(changed);
    if (other) counter.giveCustomer(known, taxId);
    counter.closeForm();
}

void CustomerForm::beginNew() {
    const CustomerEntry typed = m_finder->entry();
    m_isNew = true;
    m_refused = {};
    m_finder->setText({});
    show();
    m_new->begin(typed);
    showTaxId();
}

void CustomerForm::addNew(bool evenIfAlike) {
    m_finder->add(m_new->fields(), m_new->consent(), evenIfAlike);
}

void CustomerForm::onAdded(const CustomerRow& row) {
    name(row, m_isAlone || m_taxId->isChecked());
}

void CustomerForm::onRefused(const Error& error) {
    m_isAlone = false;
    m_refused = error;
    if (error.code == ErrorCode::StateConflict) {
        if (const auto other = CustomerText::otherOf(error)) m_finder->showOnly(*other);
    } else if (error.code == ErrorCode::InvalidArgument && m_isNew) {
        m_new->showWrong(error);
    } else {
        m_finder->fail(error);
    }
    show();
}

void CustomerForm::keyPressEvent(QKeyEvent* event) {
    // The fields of a new customer leave these to the list below them.
    if (m_isNew && m_list->isVisible() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        m_list->step(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    CounterForm::keyPressEvent(event);
}

}  // namespace

CounterForm* makeCustomerForm(const CounterForm::Context& context, QWidget* parent) {
    return new CustomerForm(context, parent);
}

}  // namespace balcao

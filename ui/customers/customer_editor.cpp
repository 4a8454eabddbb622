#include "ui/customers/customer_editor.h"

#include "customers/brazil_id.h"
#include "ui/shell/labels.h"
#include "ui/text/customer_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {

bool hasLines(CustomerField field) {
    return field == CustomerField::OtherIds || field == CustomerField::Address ||
           field == CustomerField::Notes;
}

QString shownAs(CustomerField field, const QString& stored) {
    if (field == CustomerField::Cpf) return formatCpf(stored);
    if (field == CustomerField::Cnpj) return formatCnpj(stored);
    return stored;
}

}  // namespace

CustomerEditor::CustomerEditor(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    for (const CustomerField field : allCustomerFields()) add(field);
    column->addStretch(1);
}

void CustomerEditor::add(CustomerField field) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    const QString name = CustomerText::field(field);
    const QString id = QStringLiteral("customer_") + toText(field);
    Entry entry;
    if (!hasLines(field)) {
        entry.line = new Field(m_theme, name, Field::Density::Compact, this);
        entry.line->edit()->setObjectName(id);
        entry.line->edit()->setMaxLength(320);
        connect(entry.line, &Field::edited, this, [this, field] {
            say(field, {});
            Q_EMIT edited();
        });
        column->addWidget(entry.line);
    } else {
        entry.label = label::field(m_theme, this);
        entry.label->setPlain(name);
        entry.lines = new QPlainTextEdit(this);
        entry.lines->setObjectName(id);
        entry.lines->setAccessibleName(name);
        entry.lines->setProperty("compact", true);
        entry.lines->setTabChangesFocus(true);
        entry.lines->setFixedHeight(m_theme.px(62));
        entry.wrong = label::caption(m_theme, this);
        entry.wrong->setRole(Role::Bad);
        entry.wrong->hide();
        connect(entry.lines, &QPlainTextEdit::textChanged, this, [this, field] {
            say(field, {});
            Q_EMIT edited();
        });
        column->addWidget(entry.label);
        column->addWidget(entry.lines);
        column->addWidget(entry.wrong);
    }
    m_entries.emplace(field, entry);
}

QString CustomerEditor::typed(CustomerField field) const {
    const Entry& entry = m_entries.at(field);
    return entry.line != nullptr ? entry.line->text().trimmed() : entry.lines->toPlainText().trimmed();
}

void CustomerEditor::set(CustomerField field, const QString& text, const QString& hint) {
    const Entry& entry = m_entries.at(field);
    const QSignalBlocker quiet(this);
    if (entry.line != nullptr) {
        entry.line->setText(text);
        entry.line->edit()->setPlaceholderText(hint);
    } else {
        entry.lines->setPlainText(text);
        entry.lines->setPlaceholderText(hint);
    }
    say(field, {});
}

void CustomerEditor::say(CustomerField field, const QString& sentence) {
    const Entry& entry = m_entries.at(field);
    if (entry.line != nullptr) return entry.line->setError(sentence);
    entry.wrong->setPlain(sentence);
    entry.wrong->setVisible(!sentence.isEmpty());
    entry.lines->setAccessibleDescription(sentence);
}

void CustomerEditor::showNew() {
    m_before.clear();
    for (const CustomerField field : allCustomerFields()) set(field, {}, {});
}

void CustomerEditor::showCustomer(const CustomerRow& row, const std::optional<CustomerFields>& open) {
    m_before.clear();
    for (const CustomerField field : allCustomerFields()) {
        QString text;
        if (open && open->count(field) > 0) text = shownAs(field, open->at(field));
        const auto hint = row.masked.find(field);
        set(field, text, open || hint == row.masked.end() ? QString() : hint->second);
        if (!text.isEmpty()) m_before.emplace(field, text);
    }
}

CustomerFields CustomerEditor::changes() const {
    CustomerFields changed;
    for (const CustomerField field : allCustomerFields()) {
        const auto before = m_before.find(field);
        const QString was = before == m_before.end() ? QString() : before->second.trimmed();
        const QString now = typed(field);
        if (now != was) changed.emplace(field, now);
    }
    return changed;
}

void CustomerEditor::beginTyping() {
    m_entries.at(CustomerField::Name).line->edit()->setFocus(Qt::OtherFocusReason);
}

bool CustomerEditor::showWrong(const Error& error) {
    const auto about = CustomerText::fieldOf(error);
    if (!about) return false;
    say(*about, CustomerText::wrong(error));
    const Entry& entry = m_entries.at(*about);
    QWidget* edit = entry.line != nullptr ? static_cast<QWidget*>(entry.line->edit()) : entry.lines;
    edit->setFocus(Qt::OtherFocusReason);
    return true;
}

void CustomerEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        for (const auto& [field, entry] : m_entries) {
            const QString name = CustomerText::field(field);
            if (entry.line != nullptr) {
                entry.line->setLabel(name);
            } else {
                entry.label->setPlain(name);
                entry.lines->setAccessibleName(name);
            }
        }
    }
    QWidget::changeEvent(event);
}

void CustomerEditor::forget() {
    showNew();
}

}  // namespace balcao

#include "ui/counter/kept_entry.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>

namespace balcao {

namespace {

/// What a person can fill in, in the order it was made.
std::vector<QWidget*> entriesOf(const QWidget& part) {
    std::vector<QWidget*> entries;
    const auto all = part.findChildren<QWidget*>();
    for (QWidget* one : all) {
        const auto* button = qobject_cast<QAbstractButton*>(one);
        const bool inside = qobject_cast<QComboBox*>(one->parentWidget()) != nullptr;
        if ((button != nullptr && button->isCheckable()) || qobject_cast<QComboBox*>(one) != nullptr ||
            (qobject_cast<QLineEdit*>(one) != nullptr && !inside)) {
            entries.push_back(one);
        }
    }
    return entries;
}

}  // namespace

KeptEntry KeptEntry::of(const QWidget& part) {
    KeptEntry kept;
    for (QWidget* one : entriesOf(part)) {
        Value value;
        value.focused = one->hasFocus();
        if (const auto* field = qobject_cast<QLineEdit*>(one)) {
            value.what = field->text();
            value.cursor = field->cursorPosition();
        } else if (const auto* box = qobject_cast<QComboBox*>(one)) {
            value.kind = Value::Kind::Choice;
            value.what = box->currentIndex();
        } else {
            value.kind = Value::Kind::Mark;
            value.what = qobject_cast<QAbstractButton*>(one)->isChecked();
        }
        kept.m_values.push_back(value);
    }
    return kept;
}

void KeptEntry::putInto(const QWidget& part) const {
    const std::vector<QWidget*> entries = entriesOf(part);
    if (entries.size() != m_values.size()) return;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Value& value = m_values[i];
        auto* field = qobject_cast<QLineEdit*>(entries[i]);
        auto* box = qobject_cast<QComboBox*>(entries[i]);
        auto* button = qobject_cast<QAbstractButton*>(entries[i]);
        if (value.kind == Value::Kind::Text && field != nullptr) {
            field->setText(value.what.toString());
            field->setCursorPosition(value.cursor);
        } else if (value.kind == Value::Kind::Choice && box != nullptr) {
            box->setCurrentIndex(value.what.toInt());
        } else if (value.kind == Value::Kind::Mark && button != nullptr) {
            // Of those that exclude each other only the chosen one is pressed.
            if (value.what.toBool() || !button->autoExclusive()) button->setChecked(value.what.toBool());
        }
        if (value.focused) entries[i]->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace balcao

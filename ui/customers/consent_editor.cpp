#include "ui/customers/consent_editor.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"
#include "ui/widgets/fields.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {

const QString kUsualPurpose = QStringLiteral("contact");
constexpr int kLongestWord = 40;

}  // namespace

ConsentEditor::ConsentEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_label(label::field(theme, this)),
      m_text(new QPlainTextEdit(this)),
      m_wrong(label::caption(theme, this)),
      m_purpose(new Field(theme, {}, Field::Density::Compact, this)),
      m_version(new Field(theme, {}, Field::Density::Compact, this)) {
    m_text->setObjectName(QStringLiteral("consentText"));
    m_text->setProperty("compact", true);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(theme.px(132));
    m_wrong->setRole(Role::Bad);
    m_wrong->setParagraph(true);
    m_wrong->hide();
    m_purpose->edit()->setObjectName(QStringLiteral("consentPurpose"));
    m_version->edit()->setObjectName(QStringLiteral("consentVersion"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(10));
    column->addWidget(m_label);
    column->addWidget(m_text);
    column->addWidget(m_wrong);
    for (Field* field : {m_purpose, m_version}) {
        field->edit()->setMaxLength(kLongestWord);
        connect(field, &Field::edited, this, [field] { field->setError({}); });
        column->addWidget(field);
    }
    column->addStretch(1);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { sayText({}); });
    retranslate();
}

void ConsentEditor::begin(const QString& version) {
    m_text->clear();
    sayText({});
    m_purpose->setText(kUsualPurpose);
    m_version->setText(version);
    for (Field* field : {m_purpose, m_version}) field->setError({});
    m_text->setFocus(Qt::OtherFocusReason);
}

Consent ConsentEditor::consent() const {
    Consent consent;
    consent.purpose = m_purpose->text().trimmed();
    consent.textVersion = m_version->text().trimmed();
    consent.text = m_text->toPlainText().trimmed();
    return consent;
}

bool ConsentEditor::showWrong(const Error& error) {
    const QString about = error.facts.value(QStringLiteral("field")).toString();
    if (about == QLatin1String("text")) {
        sayText(tr("The text they agreed to, up to 4,000 letters."));
        m_text->setFocus(Qt::OtherFocusReason);
        return true;
    }
    Field* field = about == QLatin1String("purpose")   ? m_purpose
                   : about == QLatin1String("version") ? m_version
                                                       : nullptr;
    if (field == nullptr) return false;
    field->setError(field == m_purpose ? tr("One word of small letters, without accents.")
                                       : tr("Letters, digits, dots and dashes, without blanks."));
    field->edit()->setFocus(Qt::OtherFocusReason);
    return true;
}

void ConsentEditor::forget() {
    m_text->clear();
    m_text->document()->clearUndoRedoStacks();
    m_purpose->setText({});
    m_version->setText({});
    sayText({});
}

void ConsentEditor::sayText(const QString& sentence) {
    m_wrong->setPlain(sentence);
    m_wrong->setVisible(!sentence.isEmpty());
    m_text->setAccessibleDescription(sentence);
}

void ConsentEditor::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void ConsentEditor::retranslate() {
    m_label->setPlain(tr("What they agreed to, as they read or heard it"));
    m_text->setAccessibleName(m_label->plain());
    m_purpose->setLabel(tr("What for, in one word"));
    m_version->setLabel(tr("Which text it was"));
}

}  // namespace balcao

#include "ui/shell/filter_field.h"

#include "base/filter_text.h"
#include "ui/shell/labels.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/text_label.h"

#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStringListModel>

namespace balcao {

namespace {

constexpr int kHeight = 36;
constexpr int kIcon = 14;
constexpr int kGap = 6;
/// Room that stays for typing, and for the number of chips that are not seen.
constexpr int kLine = 150;
constexpr int kMore = 34;

QString signOf(FilterTerm::Compare compare) {
    switch (compare) {
        case FilterTerm::Compare::Is:
        case FilterTerm::Compare::Between: return {};
        case FilterTerm::Compare::Below: return QStringLiteral("< ");
        case FilterTerm::Compare::AtMost: return QStringLiteral("≤ ");
        case FilterTerm::Compare::Above: return QStringLiteral("> ");
        case FilterTerm::Compare::AtLeast: return QStringLiteral("≥ ");
    }
    return {};
}

/// "amount ≥ 100": a term as a chip says it, the key as it was typed.
QString chipText(const QString& typed) {
    const auto terms = parseFilterText(typed);
    if (!terms || terms->size() != 1) return typed;
    const FilterTerm& term = terms->front();
    QString value = term.value;
    if (term.compare == FilterTerm::Compare::Between) value += QStringLiteral(" – ") + term.to;
    if (term.key.isEmpty()) return value;
    const QString key = typed.trimmed().section(u':', 0, 0);
    return key + u' ' + signOf(term.compare) + value;
}

/// Words without a key are one condition, not one for each.
QString whole(const QString& typed) {
    const QString text = typed.trimmed();
    if (text.contains(u':') || text.contains(u'"')) return text;
    FilterTerm term;
    term.value = text;
    return text.isEmpty() ? text : toText(term);
}

}  // namespace

FilterField::FilterField(const Theme& theme, Check check, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_check(std::move(check)) {
    m_row = new QHBoxLayout(this);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_more = label::caption(theme, this);
    m_row->addWidget(m_more);
    m_line = new QLineEdit(this);
    m_line->setObjectName(QStringLiteral("filterLine"));
    m_line->setProperty("bare", true);
    m_line->setProperty("compact", true);
    m_line->setMaxLength(static_cast<int>(kLongestFilter));
    m_line->installEventFilter(this);
    auto* completer = new QCompleter(this);
    completer->setModel(new QStringListModel(completer));
    completer->setCompletionMode(QCompleter::InlineCompletion);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer);
    m_row->addWidget(m_line, 1);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterField::takeOver);
    connect(m_line, &QLineEdit::textEdited, this, &FilterField::typedOn);
    connect(&theme, &Theme::changed, this, &FilterField::restyle);
    restyle();
}

QString FilterField::text() const {
    return m_terms.join(u' ');
}

void FilterField::clear() {
    m_line->clear();
    m_isRefused = false;
    m_terms.clear();
    showChips();
}

void FilterField::setSuggestions(const QStringList& suggestions) {
    static_cast<QStringListModel*>(m_line->completer()->model())->setStringList(suggestions);
}

void FilterField::setPlaceholder(const QString& words, const QKeySequence& keys) {
    m_line->setPlaceholderText(words);
    m_key = keyText(keys);
    update();
}

void FilterField::setNames(const QString& line, const QString& removeTerm) {
    m_line->setAccessibleName(line);
    m_remove = removeTerm;
    showChips();
}

void FilterField::startTyping() {
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
}

void FilterField::takeOver() {
    const QString typed = whole(m_line->text());
    if (typed.isEmpty()) return;
    const QString problem = m_check(typed);
    m_isRefused = !problem.isEmpty();
    update();
    Q_EMIT refused(problem);
    if (m_isRefused) return;
    m_line->clear();
    m_terms.append(typed);
    showChips();
    Q_EMIT changed();
}

void FilterField::typedOn() {
    if (!m_isRefused) return;
    m_isRefused = false;
    update();
    Q_EMIT refused({});
}

bool FilterField::isWhole() const {
    const QString typed = m_line->text();
    const qsizetype end = m_line->hasSelectedText() ? m_line->selectionEnd() : m_line->cursorPosition();
    if (end != typed.size()) return false;
    const auto terms = parseFilterText(typed);
    return terms && terms->size() == 1 && !terms->front().key.isEmpty() && m_check(typed).isEmpty();
}

void FilterField::remove(int which) {
    m_terms.removeAt(which);
    showChips();
    m_line->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void FilterField::showChips() {
    while (m_chips.size() > static_cast<size_t>(m_terms.size())) {
        // It may be what was just pressed.
        m_chips.back()->hide();
        m_chips.back()->deleteLater();
        m_chips.pop_back();
    }
    for (int i = 0; i < m_terms.size(); ++i) {
        if (static_cast<size_t>(i) == m_chips.size()) {
            auto* chip = new Chip(m_theme, Chip::Kind::On, {}, this);
            chip->setCompact(true);
            connect(chip, &Chip::clicked, this, [this, i] { remove(i); });
            m_chips.push_back(chip);
            m_row->insertWidget(i + 1, chip);
            setTabOrder(chip, m_line);
        }
        Chip* chip = m_chips[static_cast<size_t>(i)];
        chip->setText(chipText(m_terms[i]));
        chip->setAccessibleName(m_remove + u' ' + chip->text());
        chip->updateGeometry();
    }
    fitChips();
    update();
}

void FilterField::fitChips() {
    const auto wide = [this](size_t i) { return m_chips[i]->sizeHint().width() + m_theme.px(kGap); };
    const QMargins margins = m_row->contentsMargins();
    int room = width() - margins.left() - margins.right() - m_theme.px(kLine);
    int all = 0;
    for (size_t i = 0; i < m_chips.size(); ++i) all += wide(i);
    size_t first = 0;
    if (all > room) {
        room -= m_theme.px(kMore);
        for (; first < m_chips.size() && all > room; ++first) all -= wide(first);
    }
    for (size_t i = 0; i < m_chips.size(); ++i) m_chips[i]->setVisible(i >= first);
    m_more->setVisible(first > 0);
    m_more->setPlain(QStringLiteral("+%1").arg(first));
    QStringList hidden;
    for (size_t i = 0; i < first; ++i) hidden.append(m_chips[i]->text());
    m_more->setToolTip(hidden.join(u'\n'));
    m_more->setAccessibleDescription(hidden.join(QStringLiteral(", ")));
}

QSize FilterField::minimumSizeHint() const {
    return {m_theme.px(10 + kIcon + 8 + kMore + kLine), m_theme.px(kHeight)};
}

void FilterField::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitChips();
}

bool FilterField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_line && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        update();
    }
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        // A space behind `key:value` ends it; within quotes, or between words without a key, it is a letter.
        if (key->key() == Qt::Key_Space && isWhole()) {
            takeOver();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_line->text().isEmpty() && !m_terms.isEmpty()) {
            const QString last = m_terms.takeLast();
            showChips();
            m_line->setText(last);
            Q_EMIT changed();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool typing = m_line->hasFocus();
    const Role line = m_isRefused ? Role::Bad : typing ? Role::Focus : Role::Control;
    paintBox(painter, rect(), m_theme.pxF(8), m_theme.color(Role::Paper), m_theme.color(line),
             typing || m_isRefused ? 2 : 1);
    paintIcon(painter, m_theme, Icon::Funnel, Role::Ink3, kIcon,
              QRectF(m_theme.pxF(10), 0, m_theme.pxF(kIcon), height()));
    if (typing || !m_terms.isEmpty()) return;
    const QSizeF cap = keycapSize(m_theme, m_key, KeycapSize::Compact);
    paintKeycap(painter, m_theme, QRectF(width() - m_theme.pxF(8) - cap.width(), 0, cap.width(), height()),
                m_key, KeycapLook::Paper, KeycapSize::Compact);
}

void FilterField::restyle() {
    setFixedHeight(m_theme.px(kHeight));
    m_row->setContentsMargins(m_theme.px(10 + kIcon + 8), 0, m_theme.px(8), 0);
    m_row->setSpacing(m_theme.px(kGap));
    fitChips();
    update();
}

}  // namespace balcao

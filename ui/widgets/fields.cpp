#include "ui/widgets/fields.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace balcao {
namespace {

constexpr int kFieldGap = 5;

/// The icon before an error sentence.
class ErrorMark final : public Painted {
 public:
    explicit ErrorMark(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(14), theme().px(18)}; }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintIcon(painter, theme(), Icon::ExclamationCircleFill, Role::Bad, 14, rect());
    }
};

}  // namespace

Field::Field(const Theme& theme, const QString& label, Density density, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_label(new TextLabel(theme, TextStyle::SmallMedium, label, this)),
      m_gap(new QSpacerItem(0, kFieldGap)),
      m_edit(new QLineEdit(this)),
      m_line(new QWidget(this)),
      m_mark(new ErrorMark(theme, m_line)),
      m_sentence(new TextLabel(theme, TextStyle::Small, {}, m_line)) {
    m_label->setRole(Role::Ink2);
    m_label->setBuddy(m_edit);
    m_edit->setAccessibleName(label);
    if (density == Density::Compact) m_edit->setProperty("compact", true);
    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins(0, 6, 0, 0);
    line->setSpacing(6);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    line->addWidget(m_sentence, 1);
    m_sentence->setParagraph(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_label);
    column->addSpacerItem(m_gap);
    column->addWidget(m_edit);
    column->addWidget(m_line);
    setFocusProxy(m_edit);
    showLine();
    connect(m_edit, &QLineEdit::textEdited, this, &Field::edited);
    connect(m_edit, &QLineEdit::editingFinished, this, &Field::left);
}

QString Field::text() const {
    return m_edit->text();
}

void Field::setText(const QString& text) {
    m_edit->setText(text);
}

void Field::setLabel(const QString& label) {
    m_label->setPlain(label);
    m_edit->setAccessibleName(label);
}

void Field::hideLabel() {
    m_label->hide();
    m_gap->changeSize(0, 0);
    layout()->invalidate();
}

void Field::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
}

void Field::setError(const QString& sentence) {
    if (sentence == m_error) return;
    m_error = sentence;
    m_edit->setProperty("invalid", !sentence.isEmpty());
    // A style sheet reads dynamic properties only when it is applied again.
    m_edit->style()->unpolish(m_edit);
    m_edit->style()->polish(m_edit);
    showLine();
}

void Field::setHint(const QString& sentence) {
    m_hint = sentence;
    showLine();
}

void Field::showLine() {
    const bool bad = !m_error.isEmpty();
    m_sentence->setPlain(bad ? m_error : m_hint);
    m_sentence->setRole(bad ? Role::Bad : Role::Ink3);
    m_mark->setVisible(bad);
    m_line->setVisible(bad || !m_hint.isEmpty());
    m_edit->setAccessibleDescription(bad ? m_error : m_hint);
}

SearchField::SearchField(const Theme& theme, Density density, QWidget* parent)
    : Painted(theme, parent), m_density(density), m_edit(new QLineEdit(this)) {
    m_edit->setProperty("bare", true);
    m_edit->setProperty("compact", density == Density::Compact);
    m_edit->installEventFilter(this);
    m_edit->setFrame(false);
    setFocusProxy(m_edit);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_edit, &QLineEdit::textChanged, this, &SearchField::edited);
    restyle();
}

QString SearchField::text() const {
    return m_edit->text();
}

void SearchField::setPlaceholder(const QString& text) {
    m_edit->setPlaceholderText(text);
    m_edit->setAccessibleName(text);
}

void SearchField::setCount(const QString& words) {
    if (words == m_count) return;
    m_count = words;
    place();
    update();
}

void SearchField::setKey(const QKeySequence& keys) {
    m_key = keyText(keys);
    place();
    update();
}

QSize SearchField::sizeHint() const {
    return {theme().px(320), theme().px(m_density == Density::Counter ? 48 : 32)};
}

void SearchField::restyle() {
    m_edit->setFont(type::inter(theme(), m_density == Density::Counter ? 16 : 13));
    place();
    Painted::restyle();
}

void SearchField::resizeEvent(QResizeEvent* event) {
    Painted::resizeEvent(event);
    place();
}

qreal SearchField::rightRoom() const {
    qreal room = theme().pxF(14);
    if (!m_count.isEmpty()) room += FigureText::width(type::caption(theme()), m_count) + theme().pxF(10);
    if (!m_key.isEmpty()) room += keycapSize(theme(), m_key, KeycapSize::Compact).width() + theme().pxF(4);
    return room;
}

void SearchField::place() {
    const int pad = theme().px(m_density == Density::Counter ? 15 : 11);
    const int left = pad + theme().px(16 + 10) - 2;
    m_edit->setGeometry(left, 2, qMax(20, width() - left - qCeil(rightRoom())), height() - 4);
}

void SearchField::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool counter = m_density == Density::Counter;
    const bool focus = m_edit->hasFocus();
    paintBox(painter, rect(), theme().pxF(counter ? 8 : 6),
             theme().color(isEnabled() ? Role::Paper : Role::Inset),
             theme().color(focus ? Role::Focus : Role::Control), focus ? 2 : 1);
    const qreal pad = theme().pxF(counter ? 15 : 11);
    paintIcon(painter, theme(), Icon::Search, Role::Ink, 16, QRectF(pad, 0, theme().pxF(16), height()));
    qreal right = width() - theme().pxF(counter ? 15 : 8);
    if (!m_key.isEmpty()) {
        const QSizeF cap = keycapSize(theme(), m_key, KeycapSize::Compact);
        right -= cap.width();
        paintKeycap(painter, theme(), QRectF(right, 0, cap.width(), height()), m_key, KeycapLook::Paper,
                    KeycapSize::Compact);
        right -= theme().pxF(10);
    }
    FigureText::paint(painter, QRectF(0, 0, right, height()), m_count, type::caption(theme()),
                      theme().color(Role::Ink3));
}

void SearchField::mousePressEvent(QMouseEvent*) {
    m_edit->setFocus(Qt::MouseFocusReason);
}

bool SearchField::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_edit) return Painted::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) update();
    if (event->type() != QEvent::KeyPress) return false;
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up: Q_EMIT moved(-1); return true;
        case Qt::Key_Down: Q_EMIT moved(1); return true;
        case Qt::Key_PageUp: Q_EMIT moved(-5); return true;
        case Qt::Key_PageDown: Q_EMIT moved(5); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT entered(); return true;
        case Qt::Key_Escape:
            if (m_edit->text().isEmpty()) {
                Q_EMIT escaped();
                return false;  // Esc goes on to the page: back, or cancel the charge
            }
            forget();
            return true;
    }
    return false;
}

void SearchField::forget() {
    // Not clear(): the field would keep every code of the day, to be undone letter by letter.
    m_edit->setText(QString());
}

}  // namespace balcao

#include "ui/widgets/placeholders.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace balcao {
namespace {
constexpr int kPatienceMs = 500;
}

Empty::Empty(const Theme& theme, const QString& title, const QString& sentence, QAction* action,
             QWidget* parent)
    : Painted(theme, parent),
      m_title(title),
      m_sentence(sentence),
      m_head(new TextLabel(theme, TextStyle::Section, title, this)),
      m_words(new TextLabel(theme, TextStyle::Small, sentence, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(25), theme.px(31), theme.px(25), theme.px(31));
    column->setSpacing(theme.px(4));
    column->addWidget(m_head);
    m_words->setParagraph(true);
    m_words->setRole(Role::Ink2);
    column->addWidget(m_words);
    if (action != nullptr) {
        column->addSpacing(theme.px(6));
        auto* button = new ActionButton(theme, action, this);
        button->setButtonSize(ActionButton::Size::Compact);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
}

void Empty::setWords(const QString& title, const QString& sentence) {
    if (title == m_title && sentence == m_sentence) return;
    m_title = title;
    m_sentence = sentence;
    m_head->setPlain(title);
    m_words->setPlain(sentence);
    contentChanged();
}

QString Empty::spokenName() const {
    return QString(m_title + QStringLiteral(". ") + m_sentence);
}

void Empty::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().pxF(12), QColor(), theme().color(Role::Line2), 1, Qt::DashLine);
}

Skeleton::Skeleton(const Theme& theme, const QString& awaited, QAction* stop, QWidget* parent)
    : Painted(theme, parent), m_awaited(awaited) {
    if (stop != nullptr) {
        m_stop = new ActionButton(theme, stop, this);
        m_stop->as(ActionButton::Look::Quiet, ActionButton::Size::Compact);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Skeleton::setRows(std::vector<std::vector<int>> rows) {
    m_rows = std::move(rows);
    updateGeometry();
    update();
}

void Skeleton::begin() {
    m_waiting = true;
    hide();
    QTimer::singleShot(kPatienceMs, this, [this] { setVisible(m_waiting); });
}

void Skeleton::done() {
    m_waiting = false;
    hide();
}

QSize Skeleton::sizeHint() const {
    return {theme().px(320), theme().px(15 + 26 * static_cast<int>(m_rows.size()) + 20 + 15)};
}

void Skeleton::resizeEvent(QResizeEvent* event) {
    Painted::resizeEvent(event);
    if (m_stop == nullptr) return;
    const QSize size = m_stop->sizeHint();
    m_stop->setGeometry(width() - size.width() - theme().px(9), height() - size.height() - theme().px(8),
                        size.width(), size.height());
}

void Skeleton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), theme().pxF(12), theme().color(Role::Paper), theme().color(Role::Line));
    const qreal pad = theme().pxF(17);
    const qreal high = theme().pxF(12);
    qreal y = theme().pxF(15);
    for (const std::vector<int>& row : m_rows) {
        qreal x = pad;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const qreal wide = theme().pxF(row[i]);
            const bool last = i + 1 == row.size() && row.size() > 1;
            const qreal at = last ? width() - pad - wide : x;
            paintBox(painter, QRectF(at, y, wide, high), theme().pxF(4), theme().color(Role::MuteBg),
                     QColor());
            x += wide + theme().pxF(14);
        }
        y += theme().pxF(26);
    }
    paintLine(painter, QRectF(pad, y, width() - 2 * pad, theme().pxF(20)), m_awaited, type::small(theme()),
              theme().color(Role::Ink2));
}

void paintStep(QPainter& painter, const Theme& theme, const QRectF& square, int number, StepState state) {
    const qreal radius = theme.pxF(square.width() > theme.pxF(28) ? 8 : 7);
    switch (state) {
        case StepState::Done:
            paintBox(painter, square, radius, theme.color(Role::PaidBg), theme.color(Role::PaidLine));
            paintIcon(painter, theme, Icon::CheckLg, Role::Paid, 16, square);
            return;
        case StepState::Now: paintBox(painter, square, radius, theme.color(Role::BrandFill), QColor()); break;
        case StepState::Next:
            paintBox(painter, square, radius, theme.color(Role::Paper), theme.color(Role::Line2));
            break;
    }
    const int px = square.width() > theme.pxF(28) ? 15 : 13;
    paintLine(painter, square, QString::number(number), type::inter(theme, px, QFont::DemiBold),
              theme.color(state == StepState::Now ? Role::OnBrand : Role::Ink), Qt::AlignCenter);
}

Stepper::Stepper(const Theme& theme, QWidget* parent) : Painted(theme, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Stepper::setSteps(const QStringList& words) {
    m_words = words;
    contentChanged();
}

void Stepper::setCurrent(int index) {
    m_current = index;
    contentChanged();
}

QString Stepper::spokenName() const {
    return QStringLiteral("%1/%2 %3").arg(m_current + 1).arg(m_words.size()).arg(m_words.value(m_current));
}

QSize Stepper::sizeHint() const {
    return {theme().px(360), theme().px(26)};
}

void Stepper::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto font = [&](int i) {
        return type::small(theme(), i == m_current ? QFont::DemiBold : QFont::Medium);
    };
    const qreal square = theme().pxF(26);
    qreal fixed = 0;
    for (int i = 0; i < m_words.size(); ++i) {
        fixed += square + theme().pxF(8) + QFontMetricsF(font(i)).horizontalAdvance(m_words[i]);
    }
    const qsizetype gaps = qMax<qsizetype>(1, m_words.size() - 1);
    const qreal rule = qMax(theme().pxF(12), (width() - fixed) / static_cast<qreal>(gaps) - theme().pxF(20));
    qreal x = 0;
    for (int i = 0; i < m_words.size(); ++i) {
        const StepState state = i < m_current    ? StepState::Done
                                : i == m_current ? StepState::Now
                                                 : StepState::Next;
        paintStep(painter, theme(), QRectF(x, 0, square, square), i + 1, state);
        x += square + theme().pxF(8);
        x += paintLine(painter, QRectF(x, 0, width(), height()), m_words[i], font(i),
                       theme().color(state == StepState::Next ? Role::Ink2 : Role::Ink));
        if (i + 1 < m_words.size()) {
            painter.fillRect(QRectF(x + theme().pxF(10), height() / 2, rule, 1), theme().color(Role::Line2));
            x += rule + theme().pxF(20);
        }
    }
}

}  // namespace balcao

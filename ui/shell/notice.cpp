#include "ui/shell/notice.h"

#include "ui/shell/labels.h"
#include "ui/text/error_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QRegularExpression>

namespace balcao {

namespace {

constexpr int kNoticeIcon = 16;
constexpr int kNoticeSide = 12;

StateGroup noticeGroup(Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::Done: return StateGroup::Paid;
        case Notice::Kind::Attention: return StateGroup::Attention;
        case Notice::Kind::Failed: return StateGroup::Failed;
    }
    return StateGroup::Attention;
}

Icon noticeIcon(Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::Done: return Icon::CheckCircleFill;
        case Notice::Kind::Attention: return Icon::ExclamationTriangleFill;
        case Notice::Kind::Failed: return Icon::XCircleFill;
    }
    return Icon::None;
}

}  // namespace

Notice::Notice(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_text = label::make(theme, TextStyle::SmallMedium, Role::Ink, this);
    m_text->setParagraph(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_text);
    connect(&theme, &Theme::changed, this, &Notice::restyle);
    restyle();
    hide();
}

void Notice::say(Kind kind, const QString& sentence) {
    m_kind = kind;
    m_text->setPlain(sentence);
    m_text->setRole(textRole(noticeGroup(kind)));
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Notice::sayError(const Error& error, const QString& notLost) {
    const ErrorText words = describe(error, QLocale());
    // What to do, unless it is a key of the counter: pages have their own.
    static const QRegularExpression counterKey(QStringLiteral("\\b(F\\d{1,2}|Esc|Enter)\\b"));
    const QString act = words.key.contains(counterKey) ? QString() : words.key;
    QStringList sentences{words.happened, notLost.isEmpty() ? words.kept : notLost, act};
    sentences.removeAll(QString());
    say(Kind::Failed, sentences.join(QLatin1Char(' ')));
}

void Notice::clear() {
    m_text->setPlain({});
    hide();
}

QString Notice::sentence() const {
    return m_text->plain();
}

void Notice::restyle() {
    layout()->setContentsMargins(m_theme.px(kNoticeSide + kNoticeIcon + 9), m_theme.px(9),
                                 m_theme.px(kNoticeSide), m_theme.px(9));
    update();
}

void Notice::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateGroup group = noticeGroup(m_kind);
    paintBox(painter, rect(), m_theme.pxF(8), m_theme.color(fillRole(group)), m_theme.color(lineRole(group)));
    const qreal side = m_theme.pxF(kNoticeIcon);
    paintIcon(painter, m_theme, noticeIcon(m_kind), textRole(group), kNoticeIcon,
              QRectF(m_theme.pxF(kNoticeSide), m_theme.pxF(10), side, side));
}

}  // namespace balcao

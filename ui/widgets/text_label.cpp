#include "ui/widgets/text_label.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QPainter>

namespace balcao {

QFont textFont(const Theme& theme, TextStyle style) {
    switch (style) {
        case TextStyle::Hero: return type::hero(theme);
        case TextStyle::TitleEntry: return type::titleEntry(theme);
        case TextStyle::TitleBand: return type::titleBand(theme);
        case TextStyle::TitlePage: return type::titlePage(theme);
        case TextStyle::Number: return type::number(theme);
        case TextStyle::NumberSmall: return type::numberSmall(theme);
        case TextStyle::Section: return type::section(theme);
        case TextStyle::Column: return type::column(theme);
        case TextStyle::Body: return type::body(theme);
        case TextStyle::BodyMedium: return type::body(theme, QFont::Medium);
        case TextStyle::BodyStrong: return type::body(theme, QFont::DemiBold);
        case TextStyle::Problem: return type::problem(theme);
        case TextStyle::Small: return type::small(theme);
        case TextStyle::SmallMedium: return type::small(theme, QFont::Medium);
        case TextStyle::SmallStrong: return type::small(theme, QFont::DemiBold);
        case TextStyle::Caption: return type::caption(theme);
        case TextStyle::CaptionMedium: return type::caption(theme, QFont::Medium);
        case TextStyle::Mono: return type::mono(theme, 13);
        case TextStyle::DialogTitle: return type::display(theme, 19, QFont::DemiBold, -0.5);
        case TextStyle::DialogText: return type::inter(theme, 14);
    }
    return type::body(theme);
}

int textLine(TextStyle style) {
    switch (style) {
        case TextStyle::Hero: return 122;
        case TextStyle::TitleEntry: return 48;
        case TextStyle::TitleBand: return 34;
        case TextStyle::TitlePage: return 30;
        case TextStyle::DialogTitle: return 26;
        case TextStyle::DialogText: return 20;
        case TextStyle::Number: return 46;
        case TextStyle::NumberSmall: return 34;
        case TextStyle::Section: return 24;
        case TextStyle::Column: return 20;
        case TextStyle::Body:
        case TextStyle::BodyMedium:
        case TextStyle::BodyStrong: return 22;
        case TextStyle::Problem: return 26;
        case TextStyle::Small:
        case TextStyle::SmallMedium:
        case TextStyle::SmallStrong:
        case TextStyle::Mono: return 18;
        case TextStyle::Caption:
        case TextStyle::CaptionMedium: return 16;
    }
    return 22;
}

TextLabel::TextLabel(const Theme& theme, TextStyle style, const QString& text, QWidget* parent)
    : QLabel(parent), m_theme(theme), m_style(style), m_plain(text) {
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
    restyle();
}

void TextLabel::setStyle(TextStyle style) {
    if (m_style == style) return;
    m_style = style;
    restyle();
}

void TextLabel::setRole(Role role) {
    if (m_role == role) return;
    m_role = role;
    restyle();
}

void TextLabel::setParagraph(bool paragraph) {
    m_paragraph = paragraph;
    setWordWrap(paragraph);
    setAlignment((alignment() & Qt::AlignHorizontal_Mask) | (paragraph ? Qt::AlignTop : Qt::AlignVCenter));
    restyle();
}

void TextLabel::setLead(bool lead) {
    m_lead = lead;
    write();
}

void TextLabel::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
    update();
}

void TextLabel::setPlain(const QString& text) {
    if (m_plain == text) return;
    m_plain = text;
    write();
}

void TextLabel::dress() {
    setFont(textFont(m_theme, m_style));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(colours);
}

void TextLabel::restyle() {
    dress();
    setMinimumHeight(m_theme.px(textLine(m_style)));
    write();
}

void TextLabel::write() {
    m_heights.clear();
    setAccessibleName(m_plain);
    if (!m_paragraph) {
        setTextFormat(Qt::PlainText);
        setText(m_plain);
        return;
    }
    // A QLabel has no line height of its own; rich text has. The text itself is escaped.
    setTextFormat(Qt::RichText);
    const int line = m_theme.px(textLine(m_style));
    QString escaped = m_plain.toHtmlEscaped();
    const qsizetype end = escaped.indexOf(QStringLiteral(". "));
    if (m_lead && end > 0) {
        escaped = QStringLiteral("<span style=\"font-weight:600\">%1</span>%2")
                      .arg(escaped.left(end + 1), escaped.mid(end + 1));
    }
    escaped.replace(u'\n', QStringLiteral("<br/>"));
    setText(QStringLiteral("<p style=\"line-height:%1px; margin:0\">%2</p>").arg(line).arg(escaped));
}

bool TextLabel::event(QEvent* event) {
    switch (static_cast<int>(event->type())) {
        case QEvent::StyleChange: dress(); [[fallthrough]];  // Qt gives back what the sheet before had found
        case QEvent::FontChange:
        case QEvent::ContentsRectChange:
        case QEvent::LayoutDirectionChange: m_heights.clear(); break;
    }
    return QLabel::event(event);
}

int TextLabel::heightForWidth(int width) const {
    // A QLabel sets its text anew for every width a layout asks for, and layouts ask for the same ones often.
    constexpr qsizetype kMostWidths = 16;
    const std::pair<int, int> asked(width, margin());
    const auto known = m_heights.constFind(asked);
    if (known != m_heights.constEnd()) return *known;
    if (m_heights.size() >= kMostWidths) m_heights.clear();
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(asked, height);
    return height;
}

QSize TextLabel::minimumSizeHint() const {
    if (m_elided && !m_paragraph) return {m_theme.px(24), m_theme.px(textLine(m_style))};
    return QLabel::minimumSizeHint();
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (!m_elided || m_paragraph) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    paintLine(painter, contentsRect(), m_plain, font(), m_theme.color(m_role), alignment());
}

}  // namespace balcao

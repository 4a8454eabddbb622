#include "ui/customer_display/customer_display.h"

#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QCloseEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMouseEvent>
#include <QScreen>
#include <QTimer>

namespace balcao {
namespace {
constexpr qreal kBaseHeight = 1080;
constexpr int kFlashMs = 300;  // two flashes of 300 on and 300 off: 1.2 s
constexpr int kFlashSteps = 4;
constexpr qreal kLanguageY = 960;
constexpr qreal kLanguageX = 88;
}  // namespace

CustomerDisplay::CustomerDisplay(const Theme& desktop, const QString& officeLanguage, QWidget* parent)
    : Painted(desktop, parent),
      m_desktop(desktop),
      m_officeLanguage(nearestLanguage(officeLanguage)),
      m_words(officeLanguage),
      m_flash(new QTimer(this)) {
    // The keyboard is the counter's: neither opening nor touching this window takes it away.
    setWindowFlags(Qt::Window | Qt::WindowDoesNotAcceptFocus);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(480, 270);
    m_light.setChoice(SchemeChoice::Light);
    m_flash->setInterval(kFlashMs);
    connect(m_flash, &QTimer::timeout, this, [this] {
        if (++m_flashStep >= kFlashSteps) m_flash->stop();
        update();
    });
    // Later, when the window system has moved what stood on a screen that is gone.
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &CustomerDisplay::place, Qt::QueuedConnection);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &CustomerDisplay::place, Qt::QueuedConnection);
    setWindowTitle(say(QT_TRANSLATE_NOOP("CustomerDisplay", "Balcão, for the customer")));
}

CustomerDisplay::~CustomerDisplay() = default;

QString CustomerDisplay::say(const char* source) const {
    return m_words.say("CustomerDisplay", source);
}

void CustomerDisplay::setOfficeLanguage(const QString& code) {
    m_officeLanguage = nearestLanguage(code);
    if (m_state.language.isEmpty()) m_words = Phrasebook(m_officeLanguage);
    update();
}

void CustomerDisplay::setState(const DisplayState& state) {
    if (state == m_state) return;
    const bool newCall = state.kind == DisplayState::Kind::Called &&
                         (m_state.kind != state.kind || m_state.number != state.number);
    const bool news = state.kind != m_state.kind || state.number != m_state.number;
    const QString language = nearestLanguage(state.language.isEmpty() ? m_officeLanguage : state.language);
    if (language != m_words.code()) m_words = Phrasebook(language);
    if (state.invoice != m_state.invoice) m_code = encodeQr(state.invoice, QrText::Alphanumeric);
    if (state.receiptPayload != m_state.receiptPayload) {
        m_receipt = encodeQr(state.receiptPayload, QrText::AsIs);
    }
    m_state = state;
    if (newCall && m_desktop.animates()) {
        m_flashStep = 0;
        m_flash->start();
    } else if (news) {
        m_flash->stop();
        m_flashStep = kFlashSteps;
    }
    if (news) {
        contentChanged();
    } else {
        update();
    }
}

QScreen* CustomerDisplay::screenFor(const QWidget& counter, const QString& wanted) {
    if (wanted == QLatin1String(kWindow)) return nullptr;
    const QScreen* own = counter.screen();
    QScreen* other = nullptr;
    for (QScreen* screen : QGuiApplication::screens()) {
        // A mirror of the clerk's screen is the clerk's screen.
        if (screen == own || screen->geometry() == own->geometry()) continue;
        if (screen->name() == wanted) return screen;
        if (other == nullptr) other = screen;
    }
    // The one that was chosen is not plugged in: another one faces nobody knows whom.
    return wanted.isEmpty() ? other : nullptr;
}

void CustomerDisplay::showBeside(const QWidget& counter, const QString& wanted) {
    m_counter = &counter;
    m_wanted = wanted;
    place();
}

void CustomerDisplay::place() {
    if (m_counter == nullptr) return;
    QScreen* screen = screenFor(*m_counter, m_wanted);
    if (screen == nullptr) {
        // Never full screen over the counter, as the window system would leave it when a screen goes.
        if (isFullScreen() || !isVisible()) {
            showNormal();
            resize(sizeHint());
        }
        return;
    }
    if (isFullScreen() && geometry() == screen->geometry()) return;
    if (isVisible()) showNormal();
    setGeometry(screen->geometry());
    showFullScreen();
}

QString CustomerDisplay::spokenName() const {
    return QStringList{m_state.organisation, m_state.number, m_state.counter}.join(QStringLiteral(", "));
}

void CustomerDisplay::resizeEvent(QResizeEvent* event) {
    Painted::resizeEvent(event);
    m_light.setFixedScale(height() / kBaseHeight);
}

qreal CustomerDisplay::right() const {
    return width() / m_light.scale();
}

QRectF CustomerDisplay::box(qreal x, qreal y, qreal width, qreal height) const {
    const qreal s = m_light.scale();
    return {x * s, y * s, width * s, height * s};
}

void CustomerDisplay::closeEvent(QCloseEvent* event) {
    Painted::closeEvent(event);
    Q_EMIT closed();
}

QRectF CustomerDisplay::languageButton(int index) const {
    const QStringList codes = languageCodes();
    qreal x = kLanguageX;
    for (int i = 0; i <= index; ++i) {
        const bool on = codes[i] == m_words.code();
        const QFont font = type::inter(m_light, 27, on ? QFont::DemiBold : QFont::Medium);
        const qreal text = QFontMetricsF(font).horizontalAdvance(languageName(codes[i])) / m_light.scale();
        const qreal wide = text + 2 * 28 + (on ? 26 + 12 : 0);
        if (i == index) return box(x, kLanguageY, wide, 64);
        x += wide + 14;
    }
    return {};
}

int CustomerDisplay::partCount() const {
    return m_state.kind == DisplayState::Kind::Pay ? static_cast<int>(languageCodes().size()) : 0;
}

SpokenPart CustomerDisplay::part(int index) const {
    const QString code = languageCodes()[index];
    return {.role = QAccessible::RadioButton,
            .name = languageName(code),
            .box = languageButton(index).toAlignedRect(),
            .chosen = code == m_words.code()};
}

void CustomerDisplay::pressPart(int index) {
    Q_EMIT languageChosen(languageCodes()[index]);
}

void CustomerDisplay::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < partCount(); ++i) {
        if (languageButton(i).contains(event->position())) pressPart(i);
    }
}

}  // namespace balcao

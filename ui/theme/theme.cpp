#include "ui/theme/theme.h"

#include "ui/theme/balcao_style.h"
#include "ui/theme/dresser.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QToolTip>

namespace balcao {
namespace {
constexpr int kWideFrom = 1600;
constexpr int kCompactWidth = 1320;
constexpr int kCompactHeight = 720;
constexpr qreal kWideScale = 1.15;
constexpr qreal kLeastScale = 0.90;
constexpr qreal kMostScale = 1.40;
}  // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_dresser(new Dresser(this)) {
    registerFonts();
}

void Theme::setChoice(SchemeChoice choice) {
    m_choice = choice;
    refresh();
}

void Theme::setSystemScheme(Scheme scheme) {
    m_system = scheme;
    refresh();
}

void Theme::setUserScale(qreal scale) {
    m_userScale = scale == 0 ? 0 : qBound(kLeastScale, scale, kMostScale);
    refresh();
}

void Theme::setFixedScale(qreal scale) {
    m_fixedScale = scale;
    refresh();
}

void Theme::setWindowSize(QSize logical) {
    m_window = logical;
    refresh();
}

void Theme::setAnimates(bool animates) {
    m_animates = animates;
}

void Theme::refresh() {
    Scheme scheme = m_system;
    switch (m_choice) {
        case SchemeChoice::System: break;
        case SchemeChoice::Light: scheme = Scheme::Light; break;
        case SchemeChoice::Dark: scheme = Scheme::Dark; break;
    }
    qreal scale = m_window.width() >= kWideFrom ? kWideScale : 1.0;
    if (m_userScale != 0) scale = m_userScale;
    if (m_fixedScale != 0) scale = m_fixedScale;
    const bool compact = m_window.width() < kCompactWidth || m_window.height() < kCompactHeight;
    if (scheme == m_scheme && qFuzzyCompare(scale, m_scale) && compact == m_compact) return;
    const bool restyleNeeded = scheme != m_scheme || !qFuzzyCompare(scale, m_scale);
    m_scheme = scheme;
    m_scale = scale;
    m_compact = compact;
    if (restyleNeeded) restyle();
    Q_EMIT changed();
}

QPalette Theme::palette() const {
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Role colour) { p.setColor(role, color(colour)); };
    set(QPalette::Window, Role::Desk);
    set(QPalette::Base, Role::Paper);
    set(QPalette::Button, Role::Paper);
    set(QPalette::AlternateBase, Role::Inset);
    set(QPalette::WindowText, Role::Ink);
    set(QPalette::Text, Role::Ink);
    set(QPalette::ButtonText, Role::Ink);
    set(QPalette::BrightText, Role::OnBrand);
    set(QPalette::PlaceholderText, Role::Ink3);
    set(QPalette::Highlight, Role::BrandTint);
    set(QPalette::HighlightedText, Role::Ink);
    set(QPalette::Link, Role::Brand);
    set(QPalette::LinkVisited, Role::Brand);
    set(QPalette::ToolTipBase, Role::UnkBg);
    set(QPalette::ToolTipText, Role::Unk);
    set(QPalette::Mid, Role::Line2);
    set(QPalette::Dark, Role::Line2);
    set(QPalette::Shadow, Role::Line2);
    set(QPalette::Light, Role::Line);
    set(QPalette::Midlight, Role::Line);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, color(Role::Disabled));
    }
    return p;
}

void Theme::apply(QApplication& application) {
    m_application = &application;
    application.setStyle(new BalcaoStyle(*this));  // the application owns its style
    new FocusRing(this);
    restyle();
}

void Theme::restyle() {
    if (m_application == nullptr) return;
    m_application->setPalette(palette());
    QToolTip::setPalette(palette());
    m_application->setFont(type::body(*this));
    m_dresser->dress(*m_application, styleSheet(*this));
}

}  // namespace balcao

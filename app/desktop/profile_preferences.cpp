#include "desktop/profile_preferences.h"

#include <algorithm>

namespace balcao {

namespace {

constexpr qreal kLeastScale = 0.9;
constexpr qreal kMostScale = 1.4;
constexpr int kMostLockMinutes = 240;

}  // namespace

Preferences preferencesOf(const Profile& profile) {
    const QVariantMap& window = profile.window;
    Preferences p;
    p.language = profile.language;
    p.theme = profile.theme.isEmpty() ? QStringLiteral("system") : profile.theme;
    p.scale = profile.scale <= 0 ? 0 : std::clamp(profile.scale, kLeastScale, kMostScale);
    p.lockAfterMinutes = std::clamp(
        window.value(QStringLiteral("lockAfterMinutes"), p.lockAfterMinutes).toInt(), 0, kMostLockMinutes);
    p.keys = profile.keys;
    p.sounds = window.value(QStringLiteral("sounds"), true).toBool();
    p.animations = window.value(QStringLiteral("animations"), true).toBool();
    p.customerDisplay = window.value(QStringLiteral("customerDisplay"), false).toBool();
    p.displayScreen = window.value(QStringLiteral("displayScreen")).toString();
    p.printer = window.value(QStringLiteral("printer")).toString();
    p.paper = window.value(QStringLiteral("paper"), p.paper).toString();
    return p;
}

void store(const Preferences& p, Profile& profile) {
    profile.language = p.language;
    profile.theme = p.theme;
    profile.scale = p.scale;
    profile.keys = p.keys;
    profile.window.insert(QStringLiteral("lockAfterMinutes"), p.lockAfterMinutes);
    profile.window.insert(QStringLiteral("sounds"), p.sounds);
    profile.window.insert(QStringLiteral("animations"), p.animations);
    profile.window.insert(QStringLiteral("customerDisplay"), p.customerDisplay);
    profile.window.insert(QStringLiteral("displayScreen"), p.displayScreen);
    profile.window.insert(QStringLiteral("printer"), p.printer);
    profile.window.insert(QStringLiteral("paper"), p.paper);
}

}  // namespace balcao

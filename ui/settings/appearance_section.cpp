#include "ui/settings/appearance_section.h"

#include "ui/text/language.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kChoiceWidth = 320;
constexpr int kScales[] = {90, 100, 110, 115, 120, 130, 140};
constexpr int kLockMinutes[] = {1, 2, 3, 5, 10, 15, 30};
}  // namespace

AppearanceSection::AppearanceSection(const Theme& theme, PreferencesService& preferences, QWidget* parent)
    : SettingsSection(theme, parent), m_preferences(preferences) {
    const auto combo = [this](const QString& name) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        box->setProperty("compact", true);
        connect(box, &QComboBox::activated, this, &AppearanceSection::keep);
        return box;
    };
    addHeading(tr("Language"));
    m_language = combo(QStringLiteral("appearanceLanguage"));
    m_language->addItem(tr("The system's"), QString());
    const QStringList codes = languageCodes();
    for (const QString& code : codes) m_language->addItem(languageName(code), code);
    addControl(tr("Language of the window"), m_language, kChoiceWidth);
    addRule();
    addHeading(tr("Look"));
    m_scheme = combo(QStringLiteral("appearanceTheme"));
    m_scheme->addItem(tr("The system's"), QStringLiteral("system"));
    m_scheme->addItem(tr("Light"), QStringLiteral("light"));
    m_scheme->addItem(tr("Dark"), QStringLiteral("dark"));
    addControl(tr("Colours"), m_scheme, kChoiceWidth);
    m_scale = combo(QStringLiteral("appearanceScale"));
    m_scale->addItem(tr("By the width of the window"), 0);
    for (const int percent : kScales) m_scale->addItem(tr("%1 %").arg(percent), percent);
    addControl(tr("Size of everything"), m_scale, kChoiceWidth);
    addRule();
    addHeading(tr("Lock"));
    m_lock = combo(QStringLiteral("appearanceLock"));
    m_lock->addItem(tr("Never by itself"), 0);
    for (const int minutes : kLockMinutes) m_lock->addItem(tr("after %n minutes", nullptr, minutes), minutes);
    addControl(tr("Where people sign in, the counter locks when nobody uses it"), m_lock, kChoiceWidth);
    addRule();
    addHeading(tr("Sound and motion"));
    m_sounds = new QCheckBox(tr("Sounds for money and calls"), this);
    m_sounds->setObjectName(QStringLiteral("appearanceSounds"));
    m_animations = new QCheckBox(tr("Movement when money arrives"), this);
    m_animations->setObjectName(QStringLiteral("appearanceAnimations"));
    for (QCheckBox* box : {m_sounds, m_animations}) {
        connect(box, &QCheckBox::clicked, this, &AppearanceSection::keep);
        rows()->addWidget(box);
    }
    finishRows();
    load();
}

void AppearanceSection::load() {
    const Preferences p = m_preferences.preferences();
    m_language->setCurrentIndex(
        p.language.isEmpty() ? 0 : std::max(0, m_language->findData(nearestLanguage(p.language))));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(p.theme)));
    m_scale->setCurrentIndex(std::max(0, m_scale->findData(qRound(p.scale * 100))));
    m_lock->setCurrentIndex(std::max(0, m_lock->findData(p.lockAfterMinutes)));
    m_sounds->setChecked(p.sounds);
    m_animations->setChecked(p.animations);
}

void AppearanceSection::keep() {
    Preferences p = m_preferences.preferences();
    p.language = m_language->currentData().toString();
    p.theme = m_scheme->currentData().toString();
    p.scale = m_scale->currentData().toInt() / 100.0;
    p.lockAfterMinutes = m_lock->currentData().toInt();
    p.sounds = m_sounds->isChecked();
    p.animations = m_animations->isChecked();
    if (const auto saved = m_preferences.savePreferences(p); !saved) {
        notice().sayError(saved.error());
        load();
    } else {
        notice().clear();
    }
}

}  // namespace balcao

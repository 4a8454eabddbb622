#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace balcao {
namespace {

QString languageFile(const QString& code) {
    return QStringLiteral(":/i18n/balcao_%1.qm").arg(code);
}

}  // namespace

QStringList languageCodes() {
    return {QStringLiteral("pt_BR"), QStringLiteral("en"), QStringLiteral("es")};
}

QString languageName(const QString& code) {
    if (code == QStringLiteral("pt_BR")) return QStringLiteral("Português");
    if (code == QStringLiteral("es")) return QStringLiteral("Español");
    return QStringLiteral("English");
}

QString nearestLanguage(const QString& code) {
    const QString language = code.left(2).toLower();
    if (language == QStringLiteral("pt")) return QStringLiteral("pt_BR");
    if (language == QStringLiteral("es")) return QStringLiteral("es");
    return QStringLiteral("en");
}

QLocale localeOf(const QString& code) {
    const QString nearest = nearestLanguage(code);
    if (nearest == QStringLiteral("pt_BR")) return QLocale(QLocale::Portuguese, QLocale::Brazil);
    if (nearest == QStringLiteral("es")) return QLocale(QLocale::Spanish, QLocale::Spain);
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

LanguageSwitch::LanguageSwitch(QCoreApplication& application) : m_application(application) {}

LanguageSwitch::~LanguageSwitch() {
    remove();
}

void LanguageSwitch::remove() {
    for (auto* translator : {&m_ours, &m_qt}) {
        if (*translator) m_application.removeTranslator(translator->get());
        translator->reset();
    }
}

void LanguageSwitch::set(const QString& code) {
    const QString wanted = nearestLanguage(code.isEmpty() ? QLocale::system().name() : code);
    if (wanted == m_code) return;
    remove();
    m_code = wanted;
    QLocale::setDefault(localeOf(wanted));
    m_qt = std::make_unique<QTranslator>();
    if (m_qt->load(QStringLiteral("qtbase_") + wanted, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        m_application.installTranslator(m_qt.get());
    }
    m_ours = std::make_unique<QTranslator>();
    // The source is English: that file may hold nothing but plural forms, or be absent.
    if (m_ours->load(languageFile(wanted))) m_application.installTranslator(m_ours.get());
}

Phrasebook::Phrasebook(const QString& code)
    : m_code(nearestLanguage(code)), m_locale(localeOf(code)), m_words(std::make_unique<QTranslator>()) {
    if (!m_words->load(languageFile(m_code))) m_words.reset();
}

QString Phrasebook::say(const char* context, const char* source) const {
    const QString translated = m_words ? m_words->translate(context, source) : QString();
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

}  // namespace balcao

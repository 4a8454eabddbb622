#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

#include <memory>

class QCoreApplication;

namespace balcao {

/// The languages of the program, by their codes: "pt_BR", "en", "es".
[[nodiscard]] QStringList languageCodes();
/// "Português", "English", "Español": each in itself.
[[nodiscard]] QString languageName(const QString& code);
/// The nearest of our languages to a code or locale name ("pt", "pt_PT", "es-MX", "C"); English when none is.
[[nodiscard]] QString nearestLanguage(const QString& code);
/// Separators and month names of that language.
[[nodiscard]] QLocale localeOf(const QString& code);

/// The language of the window: installs the program's and Qt's own words and sets the default locale.
/// Widgets hear of a change as QEvent::LanguageChange.
class LanguageSwitch final {
 public:
    explicit LanguageSwitch(QCoreApplication& application);
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch&) = delete;
    LanguageSwitch& operator=(const LanguageSwitch&) = delete;

    /// Takes the nearest of our languages; empty takes the system's.
    void set(const QString& code);
    [[nodiscard]] const QString& code() const { return m_code; }

 private:
    void remove();

    QCoreApplication& m_application;
    std::unique_ptr<QTranslator> m_ours;
    std::unique_ptr<QTranslator> m_qt;
    QString m_code;
};

/// Words in one language whatever the window speaks: the customer's display reads them from here.
class Phrasebook final {
 public:
    explicit Phrasebook(const QString& code = QStringLiteral("en"));
    [[nodiscard]] const QString& code() const { return m_code; }
    [[nodiscard]] const QLocale& locale() const { return m_locale; }
    /// The translation of a source text marked with QT_TRANSLATE_NOOP(context, …).
    [[nodiscard]] QString say(const char* context, const char* source) const;

 private:
    QString m_code;
    QLocale m_locale;
    std::unique_ptr<QTranslator> m_words;
};

}  // namespace balcao

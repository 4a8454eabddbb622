#include "ui/text/language.h"

#include "base/clock.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

struct Plural {
    QString context;
    QString source;
};

/// Every text that counts something, as the catalogue of one language has it.
std::vector<Plural> pluralsOf(const QString& file) {
    std::vector<Plural> found;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return found;
    QXmlStreamReader xml(&source);
    QString context;
    bool counts = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") counts = xml.attributes().value(u"numerus"_s) == u"yes";
        if (xml.name() == u"source" && counts) found.push_back({context, xml.readElementText()});
    }
    return found;
}

QString said(const Plural& text, int n) {
    return QCoreApplication::translate(text.context.toUtf8().constData(), text.source.toUtf8().constData(),
                                       nullptr, n);
}

}  // namespace

class TextLanguageTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theToolkitsOwnWordsAreInItsLanguage() {
        LanguageSwitch languages(*QCoreApplication::instance());
        for (const auto& [language, cancel] :
             {std::pair(u"pt_BR"_s, u"Cancelar"_s), {u"es"_s, u"Cancelar"_s}, {u"en"_s, u"Cancel"_s}}) {
            languages.set(language);
            QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), cancel);
        }
    }

    void aListOfTheDaySaysWhichOtherDay() {
        const QTimeZone recife("America/Recife");
        const Instant now =
            fromUnixMs(QDateTime(QDate(2026, 11, 21), QTime(0, 30), recife).toMSecsSinceEpoch());
        QCOMPARE(recentText(now - Millis{60'000}, now, recife, localeOf(QStringLiteral("en"))),
                 QStringLiteral("00:29"));
        // An hour ago was another day there, though it is the same one in Greenwich.
        const Instant then = now - Millis{3'600'000};
        QCOMPARE(recentText(then, now, recife, localeOf(QStringLiteral("en"))), QStringLiteral("20 Nov"));
        QCOMPARE(recentText(then, now, recife, localeOf(QStringLiteral("pt_BR"))), QStringLiteral("20 nov"));
    }

    void oneAndManyReadRight_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("many");
        const auto row = [](const char* language, const char* context, const char* source, const char* one,
                            const char* many) {
            QTest::addRow("%s: %s", language, one)
                << QString::fromLatin1(language) << QString::fromLatin1(context)
                << QString::fromLatin1(source) << QString::fromUtf8(one) << QString::fromUtf8(many);
        };
        row("en", "balcao::SalesPage", "%n sale(s)", "1 sale", "2 sales");
        row("en", "balcao::TodayPanel", "%n sale(s)", "1 sale", "2 sales");
        row("en", "balcao::TicketView", "%n service(s)", "1 service", "2 services");
        row("en", "balcao::StatusWords", "Watching %n charge(s)", "Watching 1 charge", "Watching 2 charges");
        row("pt_BR", "balcao::SalesPage", "%n sale(s)", "1 venda", "2 vendas");
        row("es", "balcao::SalesPage", "%n sale(s)", "1 venta", "2 ventas");
    }
    void oneAndManyReadRight() {
        QFETCH(QString, language);
        QFETCH(QString, context);
        QFETCH(QString, source);
        LanguageSwitch languages(*QCoreApplication::instance());
        languages.set(language);
        QTEST(said({context, source}, 1), "one");
        QTEST(said({context, source}, 2), "many");
    }

    void noLanguageShowsItsPluralsInBrackets() {
        for (const QString& language : languageCodes()) {
            const auto plurals =
                pluralsOf(QStringLiteral(BALCAO_TRANSLATIONS) + u"/balcao_%1.ts"_s.arg(language));
            QVERIFY(plurals.size() > 10);
            LanguageSwitch languages(*QCoreApplication::instance());
            languages.set(language);
            for (const Plural& text : plurals) {
                for (const int n : {0, 1, 2, 5}) {
                    const QString words = said(text, n);
                    QVERIFY2(
                        !words.contains(u"(s)"_s) && !words.contains(u"(es)"_s) && !words.contains(u"%n"_s),
                        qPrintable(QString(language + u": "_s + words)));
                }
            }
        }
    }

    void theCountersLanguageIsTheNearestOfOurs() {
        QCOMPARE(nearestLanguage(u"pt_PT"_s), u"pt_BR"_s);
        QCOMPARE(nearestLanguage(u"es-MX"_s), u"es"_s);
        QCOMPARE(nearestLanguage(u"de"_s), u"en"_s);
    }
};

QTEST_GUILESS_MAIN(TextLanguageTest)
#include "text_language.moc"

#include "ui/shell/filter_field.h"

#include "base/filter_text.h"
#include "support/fakes.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/transactions/sale_filter_words.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/text_label.h"

#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

/// The field that narrows a list, by its keys.
class FilterFieldTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_field = std::make_unique<FilterField>(m_theme, [](const QString& text) {
            return text.contains(u"odd"_s) ? u"That is odd."_s : QString();
        });
        m_field->setNames(u"Filter"_s, u"Remove"_s);
        m_field->setSuggestions({u"state:"_s, u"state:late"_s});
        m_field->resize(900, m_field->height());
        m_field->show();
        QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
        m_field->startTyping();
    }
    void cleanup() { m_field.reset(); }

    void enterAndASpaceBehindAWholeTermMakeAChip() {
        QSignalSpy changed(m_field.get(), &FilterField::changed);
        type(u"state:late "_s);
        QCOMPARE(m_field->text(), u"state:late"_s);
        QCOMPARE(chips(), QStringList{u"state late"_s});
        type(u"amount:>=100"_s);
        QCOMPARE(changed.size(), 1);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(m_field->text(), u"state:late amount:>=100"_s);
        QCOMPARE(chips(), (QStringList{u"state late"_s, u"amount ≥ 100"_s}));
        QCOMPARE(changed.size(), 2);
        QVERIFY(line()->text().isEmpty());
    }

    void spacesInQuotesAndBetweenWordsAreLetters() {
        type(u"clerk:\"Ana Reis\" "_s);
        QCOMPARE(chips(), QStringList{u"clerk Ana Reis"_s});
        type(u"2a via da CNH"_s);
        QCOMPARE(chips().size(), 1);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(chips().last(), u"2a via da CNH"_s);
        const auto terms = parseFilterText(m_field->text());
        QVERIFY(terms && terms->size() == 2);
        QCOMPARE(terms->back().value, u"2a via da CNH"_s);
    }

    void backspaceBringsTheLastBackAndAClickTakesOneAway() {
        type(u"state:late date:today tender:cash "_s);
        QCOMPARE(chips().size(), 3);
        QTest::keyClick(line(), Qt::Key_Backspace);
        QCOMPARE(line()->text(), u"tender:cash"_s);
        QCOMPARE(m_field->text(), u"state:late date:today"_s);
        line()->clear();
        auto* first = m_field->findChild<Chip*>();
        QCOMPARE(first->accessibleName(), u"Remove state late"_s);
        QTest::keyClick(first, Qt::Key_Space);
        QCOMPARE(m_field->text(), u"date:today"_s);
    }

    void chipsWithoutRoomAreCountedAndThePageStaysAsWide() {
        const int before = m_field->minimumSizeHint().width();
        for (int i = 0; i < 9; ++i) type(u"clerk:somebody%1 "_s.arg(i));
        QCOMPARE(m_field->minimumSizeHint().width(), before);
        QCOMPARE(m_field->width(), 900);
        const QStringList seen = chips();
        QVERIFY(seen.size() > 2 && seen.size() < 9);
        QCOMPARE(seen.last(), u"clerk somebody8"_s);
        const auto* more = m_field->findChild<TextLabel*>();
        QVERIFY(more->isVisible());
        QCOMPARE(more->plain(), u"+%1"_s.arg(9 - seen.size()));
        QVERIFY(line()->width() >= 100);
        QTest::keyClick(line(), Qt::Key_Backspace);
        line()->clear();
        QCOMPARE(chips().size(), seen.size());
        m_field->clear();
        QVERIFY(chips().isEmpty() && !more->isVisible());
    }

    void whatCannotBeMeantStaysAndIsSaid() {
        QSignalSpy refused(m_field.get(), &FilterField::refused);
        QSignalSpy changed(m_field.get(), &FilterField::changed);
        type(u"odd:1 "_s);
        QCOMPARE(line()->text(), u"odd:1 "_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(refused.takeLast().constFirst().toString(), u"That is odd."_s);
        QCOMPARE(line()->text(), u"odd:1 "_s);
        QVERIFY(m_field->isEmpty() && changed.isEmpty());
        type(u"x"_s);
        QVERIFY(refused.takeLast().constFirst().toString().isEmpty());
    }

    void beginningsAreCompleted() {
        type(u"state:l"_s);
        QCOMPARE(line()->text(), u"state:late"_s);
        QCOMPARE(line()->selectedText(), u"ate"_s);
        type(u" "_s);
        QCOMPARE(m_field->text(), u"state:late"_s);
        QVERIFY(line()->text().isEmpty());
    }

    /// In every language each word is one word, no two are alike, and what is suggested is understood.
    void everyLanguageHasWordsOfItsOwn_data() {
        QTest::addColumn<QString>("language");
        for (const QString& one : {u"en"_s, u"pt_BR"_s, u"es"_s}) QTest::newRow(qPrintable(one)) << one;
    }
    void everyLanguageHasWordsOfItsOwn() {
        QFETCH(const QString, language);
        LanguageSwitch speaker(*QCoreApplication::instance());
        speaker.set(language);
        const FilterWords words = SaleFilterWords::all();
        QSet<QString> english;
        for (const QString& key : saleFilterKeys()) {
            english.insert(key);
            for (const QString& choice : saleFilterChoices(key)) english.insert(choice);
        }
        QCOMPARE(words.size(), english.size());
        for (const QString& word : words) QVERIFY2(english.contains(word), qPrintable(word));
        if (language != u"en"_s) QVERIFY(!words.contains(u"state"_s));
        const FilterPlace place{brl(), QLocale(), QDate(2026, 11, 21), words};
        for (const QString& suggestion : SaleFilterWords::suggestions()) {
            QVERIFY2(!suggestion.contains(u' '), qPrintable(suggestion));
            if (suggestion.endsWith(u':')) continue;
            QVERIFY2(parseSaleFilter(suggestion, place), qPrintable(suggestion));
        }
        // Of one key no two values are alike.
        for (const QString& key : saleFilterKeys()) {
            const QStringList choices = saleFilterChoices(key);
            QSet<QString> own;
            for (const QString& choice : choices) own.insert(plainWord(SaleFilterWords::of(choice)));
            QCOMPARE(own.size(), choices.size());
        }
    }

 private:
    [[nodiscard]] QLineEdit* line() const { return m_field->findChild<QLineEdit*>(); }
    void type(const QString& text) const { QTest::keyClicks(line(), text); }
    [[nodiscard]] QStringList chips() const {
        QStringList texts;
        for (const Chip* chip : m_field->findChildren<Chip*>()) {
            if (!chip->isHidden()) texts.append(chip->text());
        }
        return texts;
    }

    Theme m_theme;
    std::unique_ptr<FilterField> m_field;
};

QTEST_MAIN(FilterFieldTest)
#include "filter_field.moc"

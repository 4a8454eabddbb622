#include "operations/demo_catalogue.h"
#include "operations/operation_rules.h"
#include "support/fakes.h"

#include <QSet>
#include <QtTest/QTest>

#include <algorithm>

using namespace balcao;

namespace {

Operation coffee() {
    Operation operation;
    operation.code = u"1001"_qs;
    operation.name = u"Café coado"_qs;
    operation.nameEn = u"Filter coffee"_qs;
    operation.price = Fiat{600, brl()};
    return operation;
}

QStringList codesOf(const std::vector<OperationMatch>& matches) {
    QStringList codes;
    for (const auto& match : matches) codes += match.operation.code;
    return codes;
}

std::vector<Operation> office() {
    test::CountingIdSource ids;
    return demoCatalogue(DemoKind::LicensingOffice, ids);
}

}  // namespace

Q_DECLARE_METATYPE(balcao::Operation)

class OperationsRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aWrongOperationNamesItsField_data() {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* name, const char* field,
                            const std::function<void(Operation&)>& change) {
            Operation operation = coffee();
            change(operation);
            QTest::newRow(name) << operation << QString::fromLatin1(field);
        };
        row("no code", "code", [](Operation& o) { o.code.clear(); });
        row("a space in the code", "code", [](Operation& o) { o.code = u"10 1"_qs; });
        row("a long code", "code", [](Operation& o) { o.code = QString(17, u'1'); });
        row("no name", "name", [](Operation& o) { o.name = u"  "_qs; });
        row("a long name", "name", [](Operation& o) { o.nameEs = QString(121, u'x'); });
        row("negative tax", "tax", [](Operation& o) { o.tax.basisPoints = -1; });
        row("tax over the whole", "tax", [](Operation& o) { o.tax.basisPoints = 10'001; });
        row("for nothing", "price", [](Operation& o) { o.price = Fiat{0, brl()}; });
        row("less than nothing", "price", [](Operation& o) { o.price = Fiat{-1, brl()}; });
        row("another money", "price", [](Operation& o) { o.price = Fiat{600, usd()}; });
        row("no satoshis", "price", [](Operation& o) { o.price = Sat(0); });
        row("more satoshis than there are", "price",
            [](Operation& o) { o.price = Sat(2'100'000'000'000'001); });
        row("minimum in another money", "minimum", [](Operation& o) { o.minimum = Fiat{1, usd()}; });
        row("negative minimum", "minimum", [](Operation& o) { o.minimum = Fiat{-1, brl()}; });
        row("maximum of zero", "maximum", [](Operation& o) { o.maximum = Fiat{0, brl()}; });
        row("wrong way round", "maximum", [](Operation& o) {
            o.minimum = Fiat{2, brl()};
            o.maximum = Fiat{1, brl()};
        });
        row("a long prefix", "prefix", [](Operation& o) { o.prefix = u"ABC"_qs; });
    }
    void aWrongOperationNamesItsField() {
        QFETCH(Operation, operation);
        const auto result = checkOperation(operation, brl());
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().code, ErrorCode::InvalidArgument);
        QTEST(result.error().facts.value(u"field"_qs).toString(), "field");
    }

    void goodOperationsPass() {
        Operation operation = coffee();
        QVERIFY(checkOperation(operation, brl()).has_value());
        operation.price = OpenPrice{};
        QVERIFY(checkOperation(operation, brl()).has_value());
        operation.price = Sat(1);
        operation.minimum = Fiat{0, brl()};
        operation.tax.basisPoints = 10'000;
        QVERIFY(checkOperation(operation, brl()).has_value());
    }

    void theNameFollowsTheLanguageOrStaysPortuguese() {
        const Operation operation = coffee();
        QCOMPARE(operation.nameIn(u"en_US"_qs), u"Filter coffee"_qs);
        QCOMPARE(operation.nameIn(u"pt"_qs), u"Café coado"_qs);
        QCOMPARE(operation.nameIn(u"es"_qs), u"Café coado"_qs);
        QCOMPARE(operation.nameIn(QString()), u"Café coado"_qs);
    }

    void typingFindsTheService_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("codes");
        // The licences of the English names come after all that is called so in Portuguese.
        const QStringList licences{u"2010"_qs, u"2011"_qs, u"2044"_qs, u"2003"_qs,
                                   u"2001"_qs, u"2002"_qs, u"2004"_qs};
        QTest::newRow("part of a name") << u"licen"_qs << licences;
        QTest::newRow("upper case") << u"LICEN"_qs << licences;
        QTest::newRow("without accents") << u"renovacao"_qs << QStringList{u"2001"_qs};
        QTest::newRow("with accents") << u"renovação"_qs << QStringList{u"2001"_qs};
        QTest::newRow("a code") << u"2010"_qs << QStringList{u"2010"_qs};
        QTest::newRow("start of a code") << u"202"_qs << QStringList{u"2020"_qs, u"2021"_qs, u"2022"_qs};
        QTest::newRow("digits stay with codes") << u"010"_qs << QStringList();
        QTest::newRow("a later word of the name") << u"gravame"_qs << QStringList{u"2022"_qs};
        QTest::newRow("start of name before later words") << u"tra"_qs << QStringList{u"2020"_qs, u"2044"_qs};
        QTest::newRow("several words") << u"lic mult"_qs << QStringList{u"2011"_qs};
        QTest::newRow("an ordinal") << u"2a via"_qs << QStringList{u"2002"_qs, u"2021"_qs};
        QTest::newRow("inside a word comes last") << u"placa"_qs << QStringList{u"2031"_qs, u"2030"_qs};
        QTest::newRow("spaces around") << u"  vistoria "_qs << QStringList{u"2040"_qs};
        QTest::newRow("nothing typed") << u"  "_qs << QStringList();
        QTest::newRow("nothing like it") << u"pizza"_qs << QStringList();
    }
    void typingFindsTheService() {
        QFETCH(QString, text);
        QTEST(codesOf(searchOperations(office(), text, u"pt"_qs, 20)), "codes");
    }

    void thePlaceOfTheMatchIsThatOfTheShownName() {
        auto matches = searchOperations(office(), u"transito"_qs, u"pt"_qs, 5);
        QCOMPARE(codesOf(matches), QStringList{u"2044"_qs});
        const QString shown = matches[0].operation.name;
        QCOMPARE(shown.mid(matches[0].matchStart, matches[0].matchLength), u"trânsito"_qs);
        matches = searchOperations(office(), u"2044"_qs, u"pt"_qs, 5);
        QCOMPARE(matches[0].matchStart, -1);
        matches = searchOperations(office(), u"permit"_qs, u"en"_qs, 5);
        QCOMPARE(codesOf(matches), (QStringList{u"2005"_qs, u"2044"_qs}));
        matches = searchOperations(office(), u"vistoria"_qs, u"en"_qs, 5);
        QCOMPARE(codesOf(matches), QStringList{u"2040"_qs});
        QCOMPARE(matches[0].matchStart, -1);
        // A name written with combining marks: the mark is part of what matched.
        Operation decomposed = coffee();
        decomposed.name = u"Cafe\u0301 coado"_qs;
        matches = searchOperations({decomposed}, u"coado"_qs, u"pt"_qs, 5);
        QCOMPARE(decomposed.name.mid(matches[0].matchStart, matches[0].matchLength), u"coado"_qs);
    }

    void anotherLanguageIsFoundAfterTheOneShown_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("codes");
        const auto row = [](const char* name, const QString& text, const QString& language,
                            const QStringList& codes) { QTest::newRow(name) << text << language << codes; };
        row("the name shown first", u"transfer"_qs, u"en"_qs, {u"1"_qs, u"2"_qs});
        row("and first in the other window too", u"transfer"_qs, u"pt"_qs, {u"2"_qs, u"1"_qs});
        row("Portuguese in an English window", u"segunda"_qs, u"en"_qs, {u"3"_qs});
        row("Spanish in an English window", u"duplicado"_qs, u"en"_qs, {u"3"_qs});
        row("English in a Spanish window", u"copy"_qs, u"es"_qs, {u"3"_qs});
        row("several words of another language", u"via seg"_qs, u"en"_qs, {u"3"_qs});
        row("not inside a word of another language", u"gunda"_qs, u"en"_qs, {});
        row("but inside a word of its own", u"gunda"_qs, u"pt"_qs, {u"3"_qs});
        row("a start before a later word", u"troca"_qs, u"en"_qs, {u"2"_qs, u"1"_qs});
    }
    void anotherLanguageIsFoundAfterTheOneShown() {
        QFETCH(QString, text);
        QFETCH(QString, language);
        const auto make = [](const QString& code, const QString& pt, const QString& en, const QString& es) {
            Operation made = coffee();
            made.code = code;
            made.name = pt;
            made.nameEn = en;
            made.nameEs = es;
            return made;
        };
        const std::vector<Operation> operations{
            make(u"1"_qs, u"Registro de troca"_qs, u"Transfer of vehicle"_qs, u"Traspaso"_qs),
            make(u"2"_qs, u"Troca com transferência"_qs, u"Change of owner"_qs, u"Cambio"_qs),
            make(u"3"_qs, u"Segunda via"_qs, u"Certified copy"_qs, u"Duplicado"_qs)};
        const auto matches = searchOperations(operations, text, language, 20);
        QTEST(codesOf(matches), "codes");
    }

    void retiredOnesAreNotFoundAndTheLimitIsKept() {
        auto operations = office();
        QCOMPARE(searchOperations(operations, u"licen"_qs, u"pt"_qs, 2).size(), size_t(2));
        QVERIFY(searchOperations(operations, u"licen"_qs, u"pt"_qs, 0).empty());
        for (Operation& operation : operations) operation.active = false;
        QVERIFY(searchOperations(operations, u"licen"_qs, u"pt"_qs, 20).empty());
    }

    void theDemoCataloguesAreSound_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("office") << static_cast<int>(DemoKind::LicensingOffice);
        QTest::newRow("shop") << static_cast<int>(DemoKind::SmallShop);
    }
    void theDemoCataloguesAreSound() {
        QFETCH(int, kind);
        test::CountingIdSource ids;
        const auto operations = demoCatalogue(static_cast<DemoKind>(kind), ids);
        QVERIFY(operations.size() >= 16);
        QSet<QString> codes;
        int open = 0;
        int inSats = 0;
        QSet<int> taxModes;
        for (const Operation& operation : operations) {
            const auto sound = checkOperation(operation, brl());
            QVERIFY2(sound.has_value(), qPrintable(operation.code));
            QVERIFY(!codes.contains(operation.code));
            codes.insert(operation.code);
            QVERIFY(!operation.id.isNull());
            QVERIFY(!operation.nameEn.isEmpty() && !operation.nameEs.isEmpty());
            open += std::holds_alternative<OpenPrice>(operation.price);
            inSats += std::holds_alternative<Sat>(operation.price);
            if (operation.tax.basisPoints > 0) taxModes.insert(static_cast<int>(operation.tax.mode));
        }
        QVERIFY(open >= 1);
        QVERIFY(inSats >= 1);
        QCOMPARE(taxModes.size(), 2);
    }
};

QTEST_GUILESS_MAIN(OperationsRules)
#include "operations_rules.moc"

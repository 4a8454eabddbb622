#include "crypto/zxcvbn_estimator.h"

#include "people/password_rules.h"

#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// Which passwords are refused, with the lists the program is delivered with.
class ZxcvbnEstimatorTest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void whatManyChooseIsRefused_data();
    void whatManyChooseIsRefused();
    void aSentenceAndChanceAreTaken_data();
    void aSentenceAndChanceAreTaken();
    void theOwnWordsCountForLittle();
    void theLongestIsLookedAt();
};

void ZxcvbnEstimatorTest::whatManyChooseIsRefused_data() {
    QTest::addColumn<QByteArray>("password");
    for (const char* password :
         {"password", "12345678", "iloveyou", "qwertyuiop", "passwordpassword", "123456789012345",
          "aaaaaaaaaaaaaaaa", "qwertyuiopasdfgh", "P@ssw0rdP@ssw0rd", "abcabcabcabcabcabc",
          "letmeinletmeinletmein", "1999199919991999"}) {
        QTest::newRow(password) << QByteArray(password);
    }
}

void ZxcvbnEstimatorTest::whatManyChooseIsRefused() {
    QFETCH(QByteArray, password);
    const auto checked = checkPassword(password, PasswordUse::WithSecondStep, {}, ZxcvbnEstimator());
    QVERIFY2(!checked, QByteArray::number(ZxcvbnEstimator().bits(password, {})));
    QCOMPARE(checked.error().facts.value(u"reason"_s).toString(), u"common"_s);
}

void ZxcvbnEstimatorTest::aSentenceAndChanceAreTaken_data() {
    QTest::addColumn<QByteArray>("password");
    for (const char* password : {"quatro gatos no telhado", "correct horse battery staple",
                                 "vendi 3 bolos na feira", "x7Kq9ZtRw2LmPb4", "uma senha com ção e mais"}) {
        QTest::newRow(password) << QByteArray(password);
    }
}

void ZxcvbnEstimatorTest::aSentenceAndChanceAreTaken() {
    QFETCH(QByteArray, password);
    const auto checked =
        checkPassword(password, PasswordUse::Alone, {u"Ana Reis"_s, u"ana@example.com"_s}, ZxcvbnEstimator());
    QVERIFY2(checked, QByteArray::number(ZxcvbnEstimator().bits(password, {})));
}

void ZxcvbnEstimatorTest::theOwnWordsCountForLittle() {
    const ZxcvbnEstimator estimator;
    for (const char* password : {"wandinilson", "wandinilson1", "balcao2026", "tchibirunga"}) {
        const auto checked = checkPassword(password, PasswordUse::WithSecondStep,
                                           {u"Wandinilson Reis"_s, u"tchibirunga@example.com"_s}, estimator);
        QVERIFY2(!checked, password);
    }
    QVERIFY(estimator.bits("wandinilson", {}) > estimator.bits("wandinilson", {u"wandinilson"_s}));
}

void ZxcvbnEstimatorTest::theLongestIsLookedAt() {
    QVERIFY(ZxcvbnEstimator().bits(QByteArray("ção7").repeated(32), {u"ana"_s}) > 0);
    QVERIFY(ZxcvbnEstimator().bits(QByteArray("\xf0\x9f\x8d\x8b").repeated(kLongestPassword), {}) > 0);
}

QTEST_GUILESS_MAIN(ZxcvbnEstimatorTest)
#include "zxcvbn_estimator_test.moc"

#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

/// What is copied of a secret goes again, and only that.
class SecretClipboardTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() { clipboard()->clear(); }

    void itGoesByItself() {
        SecretClipboard secrets(nullptr, Millis(20));
        secrets.copy(u"JBSW Y3DP"_s);
        QCOMPARE(clipboard()->text(), u"JBSW Y3DP"_s);
        QCOMPARE(clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QTRY_VERIFY(clipboard()->text().isEmpty());
    }

    void itGoesWithItsOwner() {
        {
            SecretClipboard secrets;
            secrets.copy(u"JBSW Y3DP"_s);
        }
        QVERIFY(clipboard()->text().isEmpty());
    }

    void theNextOneHasItsOwnTime() {
        SecretClipboard secrets;
        secrets.copy(u"first"_s);
        secrets.copy(u"second"_s);
        QCOMPARE(clipboard()->text(), u"second"_s);
        secrets.clear();
        QVERIFY(clipboard()->text().isEmpty());
    }

    void whatSomebodyElseCopiedStays() {
        SecretClipboard secrets(nullptr, Millis(20));
        secrets.copy(u"JBSW Y3DP"_s);
        clipboard()->setText(u"a shopping list"_s);
        QTest::qWait(60);
        QCOMPARE(clipboard()->text(), u"a shopping list"_s);
        secrets.clear();
        QCOMPARE(clipboard()->text(), u"a shopping list"_s);
    }

    void nothingIsClearedThatWasNeverCopied() {
        clipboard()->setText(u"a shopping list"_s);
        { SecretClipboard secrets; }
        QCOMPARE(clipboard()->text(), u"a shopping list"_s);
    }

    void itStaysHalfAMinuteAtMost() { QVERIFY(SecretClipboard::kKept <= Millis(30'000)); }

 private:
    static QClipboard* clipboard() { return QGuiApplication::clipboard(); }
};

QTEST_MAIN(SecretClipboardTest)
#include "secret_clipboard.moc"

#include "ui/settings/lnd_form.h"
#include "ui/shell/notice.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kCode = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray derOf(char filling) {
    return QByteArray::fromHex("30820226") + QByteArray(550, filling);
}

QByteArray macaroonOf(char filling) {
    return QByteArray("\x02\x01\x03lnd\x02", 7) + QByteArray(180, filling);
}

/// What a node shows to be connected with, as `lndconnect` writes it.
QString connectText(char filling, const QString& address = u"node.example:8080"_s) {
    return u"lndconnect://%1?cert=%2&macaroon=%3"_s.arg(
        address, QString::fromLatin1(derOf(filling).toBase64(kCode)),
        QString::fromLatin1(macaroonOf(filling).toBase64(kCode)));
}

struct Form {
    Form() {
        form.show();
        form.activateWindow();
        paste()->setFocus();
    }
    [[nodiscard]] QPlainTextEdit* paste() const { return form.findChild<QPlainTextEdit*>(u"lndPaste"_s); }
    void pasteText(const QString& text) const {
        QGuiApplication::clipboard()->setText(text);
        paste()->paste();
    }
    [[nodiscard]] QByteArray pem() const { return form.connection().certificatePem; }

    Theme theme;
    LndForm form{theme};
};

}  // namespace

class LndFormTest final : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aPastedTextIsEverythingATestNeeds() {
        Form f;
        QSignalSpy edited(&f.form, &LndForm::edited);
        f.pasteText(connectText('a'));
        QVERIFY(f.form.isComplete());
        QVERIFY(edited.count() > 0);
        QCOMPARE(f.form.connection().url, u"https://node.example:8080"_s);
        QCOMPARE(f.form.macaroon(), macaroonOf('a'));
        QVERIFY(!f.paste()->toPlainText().contains(u"macaroon"_s));
    }

    void pairingAgainTakesTheNewCertificateToo() {
        Form f;
        f.pasteText(connectText('a'));
        const LndConnection known = f.form.connection();
        f.form.setConnection(known);
        QVERIFY(!f.form.isComplete());
        QSignalSpy edited(&f.form, &LndForm::edited);
        f.pasteText(connectText('b'));
        QVERIFY(f.form.isComplete());
        QVERIFY(edited.count() > 0);
        QVERIFY(f.pem() != known.certificatePem);
    }

    void aSecondTextReplacesTheFirst() {
        Form f;
        f.pasteText(connectText('a'));
        f.pasteText(connectText('b', u"other.example:8080"_s));
        QCOMPARE(f.form.connection().url, u"https://other.example:8080"_s);
        QCOMPARE(f.form.macaroon(), macaroonOf('b'));
    }

    void aTextThatATerminalBrokeIntoLinesIsWhole() {
        Form f;
        QString broken = connectText('a');
        for (qsizetype at = 80; at < broken.size(); at += 81) broken.insert(at, u'\n');
        f.pasteText(broken + u'\n');
        QVERIFY(f.form.isComplete());
        QCOMPARE(f.form.macaroon(), macaroonOf('a'));
    }

    void aTextThatIsTypedIsTakenWhenItIsWhole() {
        Form f;
        QTest::keyClicks(f.paste(), connectText('a'));
        QFocusEvent left(QEvent::FocusOut);
        QCoreApplication::sendEvent(f.paste(), &left);
        QCOMPARE(f.form.macaroon(), macaroonOf('a'));
    }
};

QTEST_MAIN(LndFormTest)
#include "settings_lnd_form.moc"

// kill -9 over the demo node, whose customer the sale itself tells to pay.
#include "kill_matrix.h"

#include <QFile>
#include <QTest>

using namespace balcao;
using namespace Qt::StringLiterals;
using test::CtlBench;
using test::CtlRun;

class CtlKill final : public test::KillMatrix {
    Q_OBJECT

 protected:
    [[nodiscard]] QString connectNode(const CtlBench& /*shop*/) override { return {}; }
    [[nodiscard]] QStringList untilPaid() const override { return {u"--pay"_s}; }
    void said(const QJsonObject& /*line*/) override {}

 private Q_SLOTS:
    void aFirstStartThatIsKilledIsRepeated() {
        const CtlBench bench;
        const CtlRun made = bench.run({u"init"_s, u"--demo"_s});
        QCOMPARE(made.code, 0);
        // A crash between the database and the profile: the organisation is there, the profile is not.
        QVERIFY(QFile::remove(bench.profile() + u"/profile.json"_s));
        QCOMPARE(bench.run({u"init"_s, u"--demo"_s}).code, 0);
        QCOMPARE(bench.run({u"sale"_s, u"--operation"_s, u"1001"_s, u"--pay"_s}).code, 0);
        QCOMPARE(bench.run({u"verify"_s}).code, 0);
        QCOMPARE(bench.run({u"operation"_s, u"list"_s, u"--json"_s}).lines.size(), size_t(16));
    }
};

QTEST_GUILESS_MAIN(CtlKill)
#include "ctl_kill.moc"

#include "ctl_run.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace balcao::test;
using namespace Qt::StringLiterals;

/// People, roles and PINs as somebody at a terminal meets them.
class CtlPeople : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<CtlBench>();
        const CtlRun made = m_bench->run({u"init"_s, u"--demo"_s, u"--person"_s, u"Ana Reis"_s});
        QVERIFY2(made.code == 0, made.all());
    }

    void whoMadeTheOfficeAdministersIt() {
        const CtlRun list = person({u"list"_s});
        QVERIFY2(list.code == 0, list.all());
        QCOMPARE(list.lines.size(), size_t{1});
        const QJsonObject& ana = list.lines.front();
        QCOMPARE(ana.value(u"name"_s).toString(), u"Ana Reis"_s);
        QCOMPARE(ana.value(u"role"_s).toString(), u"administrator"_s);
        QVERIFY(ana.value(u"active"_s).toBool() && !ana.value(u"pin"_s).toBool());
    }

    void rolesSayWhatTheyMayDo() {
        const CtlRun list = m_bench->run({u"role"_s, u"list"_s, u"--json"_s});
        QVERIFY2(list.code == 0, list.all());
        QCOMPARE(list.lines.size(), size_t{5});
        QCOMPARE(list.lines[0].value(u"key"_s).toString(), u"clerk"_s);
        QVERIFY(list.lines[0].value(u"capabilities"_s).toArray().contains(u"ticket.charge"_s));
        QVERIFY(list.lines[3].value(u"capabilities"_s).toArray().contains(u"people.edit"_s));
    }

    void somebodyComesGetsAnotherRoleAndGoes() {
        const CtlRun added = person({u"add"_s, u"Rosa Conceição"_s});
        QVERIFY2(added.code == 0, added.all());
        QCOMPARE(added.lines.front().value(u"role"_s).toString(), u"clerk"_s);
        const QString id = added.lines.front().value(u"id"_s).toString();
        QCOMPARE(
            person({u"role"_s, u"rosa conceição"_s, u"supervisor"_s}).lines.front()[u"role"_s].toString(),
            u"supervisor"_s);
        const CtlRun gone = person({u"suspend"_s, id});
        QVERIFY2(gone.code == 0 && !gone.lines.front()[u"active"_s].toBool(), gone.all());
        const CtlRun back = person({u"suspend"_s, id, u"--undo"_s});
        QVERIFY2(back.code == 0 && back.lines.front()[u"active"_s].toBool(), back.all());
        QCOMPARE(person({u"list"_s}).lines.size(), size_t{2});
    }

    void peopleOfAnotherProgramAreBroughtOver() {
        const QString file = m_bench->path(u"people.csv"_s);
        const QByteArray hash = "$2b$10$CCCCCCCCCCCCCCCCCCCCC.r8DyJB/smZK0jl8TgDs5W/OUro9hU32";
        const auto write = [&file](const QByteArray& text) {
            QFile out(file);
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
        };
        QVERIFY(write("name,email,role,hash\nRosa,rosa@example.com,clerk," + hash +
                      "\nBia,bia@example.com,king," + hash + "\n"));
        const CtlRun wrong = person({u"import"_s, file});
        QCOMPARE(wrong.errorCode(), u"invalid_argument"_s);
        const CtlRun said = m_bench->run({u"person"_s, u"import"_s, file});
        QVERIFY2(said.all().contains("Line 3: There is no such role. Nobody was brought over."), said.all());
        QCOMPARE(person({u"list"_s}).lines.size(), size_t{1});
        QVERIFY(write("name,email,role,hash\nRosa,rosa@example.com,clerk," + hash + "\n"));
        const CtlRun brought = person({u"import"_s, file});
        QVERIFY2(brought.code == 0, brought.all());
        QCOMPARE(brought.lines.front()[u"added"_s].toInt(), 1);
        const CtlRun again = person({u"import"_s, file});
        QVERIFY2(again.code == 0, again.all());
        QCOMPARE(again.lines.front()[u"known"_s].toInt(), 1);
        QCOMPARE(person({u"list"_s}).lines.size(), size_t{2});
        QCOMPARE(person({u"ways"_s, u"Rosa"_s}).lines.front()[u"email"_s].toString(), u"rosa@example.com"_s);
        QCOMPARE(person({u"import"_s, m_bench->path(u"nothing"_s)}).errorCode(), u"io"_s);
        QVERIFY(!brought.output.contains(hash) && !wrong.all().contains("rosa@example.com"));
    }

    void whatCannotBeIsRefused() {
        QCOMPARE(person({u"role"_s, u"Ninguém"_s, u"clerk"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(person({u"add"_s, u"Rosa"_s, u"--role"_s, u"king"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(person({u"add"_s, u" "_s}).errorCode(), u"invalid_argument"_s);
        QCOMPARE(person({u"suspend"_s, u"Ana Reis"_s}).errorCode(), u"state_conflict"_s);
        QCOMPARE(person({u"add"_s}).code, 2);
        QVERIFY(person({u"add"_s, u"Rosa"_s}).code == 0 && person({u"add"_s, u"Rosa"_s}).code == 0);
        QCOMPARE(person({u"suspend"_s, u"Rosa"_s}).errorCode(), u"invalid_argument"_s);  // which of them?
    }

    void sessionsAreNamedByTheirIds() {
        const CtlRun list = m_bench->run({u"session"_s, u"list"_s, u"--json"_s});
        QVERIFY2(list.code == 0 && list.lines.empty(), list.all());
        const QString nobodys = u"0192e4a0-0000-7000-8000-000000000001"_s;
        QCOMPARE(m_bench->run({u"session"_s, u"end"_s, nobodys, u"--json"_s}).errorCode(), u"not_found"_s);
        QCOMPARE(m_bench->run({u"session"_s, u"end"_s, u"Rosa"_s, u"--json"_s}).errorCode(),
                 u"invalid_argument"_s);
    }

    void aPinIsReadAndNeverAnArgument() {
        QCOMPARE(person({u"pin"_s, u"Ana Reis"_s, u"739158"_s}).code, 2);
        const CtlRun weak = person({u"pin"_s, u"Ana Reis"_s}, "123456\n");
        QCOMPARE(weak.errorCode(), u"invalid_argument"_s);
        QCOMPARE(weak.lines.back()[u"error"_s].toObject()[u"facts"_s].toObject()[u"reason"_s].toString(),
                 u"run"_s);
        QVERIFY(!weak.output.contains("123456") && !weak.errors.contains("123456"));
        QCOMPARE(person({u"pin"_s, u"Ana Reis"_s}).errorCode(), u"invalid_argument"_s);  // nothing was typed
        QVERIFY(person({u"add"_s, u"Rosa"_s}).code == 0);
        QCOMPARE(person({u"pin"_s, u"Rosa"_s}, "482913\n").errorCode(), u"state_conflict"_s);

        const CtlRun own = person({u"pin"_s, u"Ana Reis"_s}, "739158\r\n");
        QVERIFY2(own.code == 0, own.all());
        const CtlRun other = person({u"pin"_s, u"Rosa"_s}, "482913");
        QVERIFY2(other.code == 0, other.all());
        const CtlRun list = person({u"list"_s});
        QVERIFY(list.lines[0][u"pin"_s].toBool() && !list.lines[0][u"must_change_pin"_s].toBool());
        QVERIFY(list.lines[1][u"pin"_s].toBool() && list.lines[1][u"must_change_pin"_s].toBool());

        QCOMPARE(person({u"pin"_s, u"Ana Reis"_s}, "860142\n111222\n").errorCode(), u"wrong_secret"_s);
        QVERIFY2(person({u"pin"_s, u"Ana Reis"_s}, "860142\n739158\n").code == 0, "with the current one");
        for (const char* pin : {"739158", "482913", "860142", "111222"}) QVERIFY2(!isKept(pin), pin);
    }

 private:
    CtlRun person(const QStringList& words, const QByteArray& input = {}) {
        return m_bench->run(QStringList{u"person"_s} + words + QStringList{u"--json"_s}, {}, input);
    }
    /// Whether a file of the profile has these bytes.
    bool isKept(const QByteArray& secret) const {
        QDirIterator files(m_bench->profile(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret)) return true;
        }
        return false;
    }

    std::unique_ptr<CtlBench> m_bench;
};

QTEST_GUILESS_MAIN(CtlPeople)
#include "ctl_people.moc"

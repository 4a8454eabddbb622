// What a clerk waits for in the morning: from the start of the program until its window is painted, and what
// it holds in memory then, with a million payments stored, beside a bare window of Qt. Both are watched from
// the outside, in the memory of a display of their own (Xvfb): nothing in the program knows of it. Where the
// kernel lets us, its file cache is emptied before each start, as on a machine just switched on.
#include "measure.h"
#include "million.h"
#include "watched_display.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QThread>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

using Watch = std::chrono::steady_clock;
constexpr int kStarts = 7;
constexpr int kSettledMs = 2'000;    ///< after its first paint a window has read what it shows
constexpr int kColoursOfAPage = 12;  ///< fewer are a frame around a page that is still empty
constexpr double kAtMost = 2.0;

void must(QSqlQuery& query, const QString& text) {
    if (!query.exec(text)) qFatal("%s: %s", qPrintable(text), qPrintable(query.lastError().text()));
}

/// A profile of a counter whose place is the one with the million payments: an empty demo shop is made by the
/// program itself and what it says of itself is copied there.
QString profileAmongMillion(const QString& balcaoctl) {
    const QString database = bench::millionFile();
    const QString folder =
        QFileInfo(database).dir().filePath(QFileInfo(database).completeBaseName() + u"-profile"_s);
    const QString file = folder + u"/profile.json"_s;
    if (QFile::exists(folder + u"/joined"_s)) return folder;
    QDir(folder).removeRecursively();
    QProcess maker;
    maker.setStandardOutputFile(QProcess::nullDevice());  // ours is for figures alone
    maker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    maker.start(balcaoctl, {u"--profile"_s, folder, u"init"_s, u"--demo"_s});
    if (!maker.waitForFinished() || maker.exitCode() != 0) qFatal("no profile");
    {
        QSqlDatabase million = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"join"_s);
        million.setDatabaseName(database);
        if (!million.open()) qFatal("%s", qPrintable(million.lastError().text()));
        QSqlQuery query(million);
        must(query, u"ATTACH '%1/balcao.db' AS shop"_s.arg(folder));
        for (const char* table : {"settings", "people", "registers"}) {
            QStringList columns;
            must(query, u"SELECT name FROM pragma_table_info('%1')"_s.arg(QLatin1String(table)));
            while (query.next()) columns += query.value(0).toString();
            const QString all = columns.join(u", "_s);
            columns[columns.indexOf(u"tenant_id"_s)] = u"'%1'"_s.arg(bench::benchTenant().text());
            must(query, u"INSERT OR REPLACE INTO main.%1 (%2) SELECT %3 FROM shop.%1"_s.arg(
                            QLatin1String(table), all, columns.join(u", "_s)));
        }
    }
    QSqlDatabase::removeDatabase(u"join"_s);
    QFile settings(file);
    if (!settings.open(QIODevice::ReadOnly)) qFatal("no settings");
    QJsonObject profile = QJsonDocument::fromJson(settings.readAll()).object();
    settings.close();
    profile[u"tenant"_s] = bench::benchTenant().text();
    profile[u"database"_s] = QString(u"sqlite:"_s + database);
    if (!settings.open(QIODevice::WriteOnly)) qFatal("no settings");
    settings.write(QJsonDocument(profile).toJson());
    QFile joined(folder + u"/joined"_s);
    if (!joined.open(QIODevice::WriteOnly)) qFatal("no mark");
    return folder;
}

/// True where the kernel let its file cache be emptied.
bool forgetFiles() {
    QFile caches(u"/proc/sys/vm/drop_caches"_s);
    return caches.open(QIODevice::WriteOnly) && caches.write("3\n") == 2 && caches.flush();
}

double residentBytes(qint64 pid) {
    QFile status(u"/proc/%1/status"_s.arg(pid));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:")) return line.mid(6).simplified().split(' ').at(0).toDouble() * 1024.0;
    }
    return 0;
}

struct Start {
    std::vector<double> painted, page, resident;
};

/// One start of a program on an empty display, until it stands there.
void watchStart(const QString& program, const QStringList& arguments, Start& start, int colours) {
    bench::WatchedDisplay display;
    static_cast<void>(forgetFiles());
    QProcess window;
    window.setProcessEnvironment(display.environment());
    window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto begin = Watch::now();
    window.start(program, arguments);
    const auto since = [begin] {
        return std::chrono::duration<double, std::nano>(Watch::now() - begin).count();
    };
    display.waitUntil([&] { return display.isPainted(); });
    start.painted.push_back(since());
    display.waitUntil([&] { return display.coloursInTheMiddle() >= colours; });
    start.page.push_back(since());
    QThread::msleep(kSettledMs);
    start.resident.push_back(residentBytes(window.processId()));
    window.terminate();
    if (!window.waitForFinished(20'000)) qFatal("%s does not end", qPrintable(program));
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const QString bin = QCoreApplication::applicationDirPath();
    const QString profile = profileAmongMillion(bin + u"/balcaoctl"_s);
    Start bare;
    Start counter;
    for (int i = 0; i < kStarts; ++i) {  // by turns, so that a busy moment of the machine meets both
        watchStart(bin + u"/bare_window"_s, {}, bare, 2);
        watchStart(bin + u"/balcao"_s,
                   {u"--profile"_s, profile, u"--lang"_s, u"en"_s, u"--theme"_s, u"light"_s, u"--size"_s,
                    u"1366x768"_s},
                   counter, kColoursOfAPage);
    }
    const auto middle = [](const std::vector<double>& values) { return bench::percentile(values, 0.5); };
    bench::print(bench::amongMillion("start_to_first_paint").constData(), middle(counter.painted),
                 "a bare window", middle(bare.painted), kAtMost);
    bench::print(bench::amongMillion("start_to_the_page").constData(), middle(counter.page), "a bare window",
                 middle(bare.page));
    bench::printBytes(bench::amongMillion("memory_after_start").constData(), middle(counter.resident),
                      "a bare window", middle(bare.resident), kAtMost);
    std::fprintf(stderr, "%s\n",
                 forgetFiles() ? "each start with an empty file cache"
                               : "not cold: the file cache could not be emptied");
    return 0;
}

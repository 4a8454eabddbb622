// ./dev soak: two counters at work for as long as it is told to, under everything that happens to counters.
// Once a minute the books are verified and the memory is read. Ends with 0 when everything held and the
// memory stayed flat.

#include "shared/process_memory.h"
#include "soak/soak_shop.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <random>
#include <vector>

#include <malloc.h>
#include <unistd.h>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;
/// What a run may have more at its end than after its warm-up: rounding of pages, and no trend.
constexpr double kFlat = 1.10;

struct Memory {
    double resident = 0;  ///< MiB the process holds
    double files = 0;     ///< of these, MiB that are pages of files, which come and go as the kernel likes
    [[nodiscard]] double own() const { return resident - files; }
    double inUse = 0;  ///< MiB of its heaps that are in use
    double kept = 0;   ///< MiB of its heaps that were freed and not given back
};

Memory readMemory() {
    QFile file(u"/proc/self/statm"_s);
    Memory memory;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArrayList pages = file.readAll().split(' ');
        const double ofPages = double(::sysconf(_SC_PAGESIZE)) / (1024.0 * 1024.0);
        memory.resident = double(pages.value(1).toLongLong()) * ofPages;
        memory.files = double(pages.value(2).toLongLong()) * ofPages;
    }
    const struct mallinfo2 heaps = ::mallinfo2();
    memory.inUse = double(heaps.uordblks) / (1024.0 * 1024.0);
    memory.kept = double(heaps.fordblks) / (1024.0 * 1024.0);
    return memory;
}

/// What a stretch of minutes had, the middle of each figure. One minute proves nothing: steps of 2 MiB come
/// and go, as much as one connection to SQLite keeps of pages, and there are more or fewer of them at the
/// moment.
Memory middleOf(const std::vector<Memory>& minutes, std::size_t from, std::size_t count) {
    const auto middle = [&](const auto& figure) {
        std::vector<double> figures;
        for (std::size_t i = from; i < from + count; ++i) figures.push_back(figure(minutes.at(i)));
        std::nth_element(figures.begin(), figures.begin() + std::ptrdiff_t(count / 2), figures.end());
        return figures.at(count / 2);
    };
    Memory memory;
    memory.resident = middle([](const Memory& each) { return each.own(); });  // without files
    memory.inUse = middle([](const Memory& each) { return each.inUse; });
    return memory;
}

void say(const QString& text) {
    QTextStream(stdout) << text << Qt::endl;
}

QString figures(const SoakShop& shop) {
    QStringList words;
    for (const auto& [what, times] : shop.done()) words << u"%1 %2"_s.arg(times).arg(what);
    return words.join(u", "_s);
}

QString inMiB(double value) {
    return QString::number(value, 'f', 1);
}

/// True when the books held; says what did not.
bool books(SoakShop& shop, int minute) {
    const auto report = shop.verify();
    if (!report) {
        say(u"FAILED in minute %1: verify: %2"_s.arg(minute).arg(report.error().detail));
        return false;
    }
    for (const Violation& violation : report->violations) {
        say(u"FAILED in minute %1: %2 %3 %4"_s.arg(minute).arg(violation.rule, violation.subject,
                                                               violation.detail));
    }
    return report->ok();
}

int soak(int minutes, quint64 seed) {
    QString why;
    const auto server = PostgresServer::start(&why);
    if (!server) {
        say(why);
        return 1;
    }
    SoakShop shop(*server, seed);
    QElapsedTimer time;
    time.start();
    const int warmUp = std::max(1, minutes / 5);
    std::vector<Memory> memory;
    int minute = 0;
    while (minute < minutes) {
        if (!shop.step()) {
            say(u"FAILED in minute %1: %2"_s.arg(minute).arg(shop.stuck()));
            return 1;
        }
        if (time.elapsed() < (minute + 1) * kMinuteMs) continue;
        ++minute;
        if (!books(shop, minute)) return 1;
        memory.push_back(readMemory());
        const Memory& now = memory.back();
        say(u"minute %1: books hold, %2 MiB (files %3, heap in use %4, kept %5): %6"_s.arg(minute).arg(
            inMiB(now.resident), inMiB(now.files), inMiB(now.inUse), inMiB(now.kept), figures(shop)));
    }
    // The stretch after the warm-up beside the last one, as long as it.
    const auto stretch = std::size_t(warmUp);
    const std::size_t first = std::min(stretch, memory.size() - stretch);
    const Memory warm = middleOf(memory, first, stretch);
    const Memory last = middleOf(memory, memory.size() - stretch, stretch);
    const bool flat = last.own() <= warm.own() * kFlat && last.inUse <= warm.inUse * kFlat + 1;
    say(u"the middle of minutes %1 to %2 and of the last %3: own memory %4 -> %5 MiB, heap in use %6 -> %7 MiB: %8"_s
            .arg(first + 1)
            .arg(first + stretch)
            .arg(stretch)
            .arg(inMiB(warm.own()), inMiB(last.own()), inMiB(warm.inUse), inMiB(last.inUse),
                 flat ? u"flat"_s : u"it grows"_s));
    return flat ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    keepHeapsSmall();  // as the window does
    QApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOption({u"minutes"_s, u"how long"_s, u"N"_s, u"10"_s});
    options.addOption({u"seed"_s, u"what happens; printed, so that a run can be repeated"_s, u"S"_s});
    options.process(application);
    bool given = false;
    quint64 seed = options.value(u"seed"_s).toULongLong(&given);
    if (!given) seed = std::random_device()();
    say(u"seed %1"_s.arg(seed));
    const int minutes = options.value(u"minutes"_s).toInt();
    if (minutes < 1) {
        say(u"--minutes wants a number of minutes, 1 or more"_s);
        return 2;
    }
    return soak(minutes, seed);
}

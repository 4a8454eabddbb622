#include "real_window.h"

#include "support/fakes.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kStartMs = 90'000;  // a loaded machine takes many times the usual second
constexpr int kToolMs = 20'000;
// The middle of the window is of one colour until the database has answered and the page is there.
constexpr int kPaintedColours = 50;

tl::unexpected<Error> notSeen(const QString& what) {
    return fail(ErrorCode::Io, u"real window: "_s + what);
}

void end(std::unique_ptr<QProcess>& process) {
    if (!process) return;
    process->kill();
    process->waitForFinished(5'000);
    process.reset();
}

}  // namespace

QString RealWindow::missing() {
    for (const QString& tool : {u"Xvfb"_s, u"openbox"_s, u"xdotool"_s, u"import"_s, u"zbarimg"_s}) {
        if (QStandardPaths::findExecutable(tool).isEmpty()) return tool;
    }
    return {};
}

RealWindow::RealWindow(const QString& folder, const QProcessEnvironment& environment)
    : m_folder(folder), m_pictures(folder), m_environment(environment) {
    const QString wanted = qEnvironmentVariable("BALCAO_SHOTS");
    if (!wanted.isEmpty() && QDir().mkpath(wanted)) m_pictures = QDir(wanted).absolutePath();
    // Nothing of the person who runs the test may be read or changed.
    for (const QString& name : {u"WAYLAND_DISPLAY"_s, u"DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"QT_QPA_PLATFORM"_s, u"QT_SCALE_FACTOR"_s}) {
        m_environment.remove(name);
    }
    const QDir home(folder);
    for (const QString& part : {u"data"_s, u"config"_s, u"cache"_s, u"runtime"_s}) home.mkpath(part);
    QFile::setPermissions(home.filePath(u"runtime"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_environment.insert(u"HOME"_s, folder);
    m_environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    m_environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    m_environment.insert(u"XDG_CACHE_HOME"_s, home.filePath(u"cache"_s));
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"runtime"_s));
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // The program lets nobody read its memory, so the finder of leaks ends with an error of its own; and the
    // keyboard's library copies a part out of what the display sent, which has no end of its own.
    const QString sanitizer = m_environment.value(u"ASAN_OPTIONS"_s);
    m_environment.insert(u"ASAN_OPTIONS"_s, QString(sanitizer + u":detect_leaks=0:strict_string_checks=0"_s));
}

RealWindow::~RealWindow() {
    end(m_program);
    end(m_manager);
    end(m_display);
    end(m_bus);
}

std::unique_ptr<QProcess> RealWindow::launch(const QString& program, const QStringList& arguments,
                                             const QString& log) const {
    auto process = std::make_unique<QProcess>();
    process->setProgram(program);
    process->setArguments(arguments);
    process->setProcessEnvironment(m_environment);
    process->setWorkingDirectory(m_folder);
    if (!log.isEmpty()) {
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->setStandardOutputFile(m_folder + u'/' + log, QIODevice::Append);
    }
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start();
    return process;
}

std::optional<QByteArray> RealWindow::run(const QString& program, const QStringList& arguments) const {
    const auto process = launch(program, arguments, {});
    spin([&] { return process->state() == QProcess::NotRunning; }, kToolMs);
    if (process->state() != QProcess::NotRunning || process->exitStatus() != QProcess::NormalExit ||
        process->exitCode() != 0) {
        return std::nullopt;
    }
    return process->readAllStandardOutput();
}

Result<QString> RealWindow::listen() {
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    m_bus =
        launch(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s}, {});
    spin([this] { return m_bus->canReadLine(); }, kStartMs);
    const QString address = QString::fromLatin1(m_bus->readLine()).trimmed();
    if (address.isEmpty()) return notSeen(u"dbus-daemon did not start"_s);
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    return address;
}

Result<void> RealWindow::open(const QString& program, const QStringList& arguments, QSize size) {
    // A little larger than the window, for the frame around it. The server picks a free number and says it.
    const QString screen = u"%1x%2x24"_s.arg(size.width() + 20).arg(size.height() + 40);
    m_display = launch(
        u"Xvfb"_s,
        {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, screen, u"-nolisten"_s, u"tcp"_s, u"-noreset"_s}, {});
    spin([this] { return m_display->canReadLine(); }, kStartMs);
    const QString number = QString::fromLatin1(m_display->readLine()).trimmed();
    if (number.isEmpty()) return notSeen(u"Xvfb did not start"_s);
    m_environment.insert(u"DISPLAY"_s, QString(u':' + number));
    // It says its number a moment before it takes anybody in. Without -noreset it would also begin anew, and
    // turn others away meanwhile, whenever the only one who asks has gone again.
    const auto answers = [this] { return run(u"xdotool"_s, {u"getdisplaygeometry"_s}).has_value(); };
    if (!spinSlowly(answers, kStartMs)) return notSeen(u"the display does not answer"_s);
    m_manager = launch(u"openbox"_s, {}, u"openbox.log"_s);
    // A window that is mapped while the manager is still starting is never shown.
    const auto manages = [this] { return run(u"xdotool"_s, {u"get_num_desktops"_s}).has_value(); };
    if (!spinSlowly(manages, kStartMs)) return notSeen(u"the window manager did not start"_s);

    const QStringList all =
        arguments + QStringList{u"--size"_s, u"%1x%2"_s.arg(size.width()).arg(size.height())};
    m_program = launch(program, all, u"balcao.log"_s);
    static_cast<void>(
        spinSlowly([this] { return findWindow() || m_program->state() == QProcess::NotRunning; }, kStartMs));
    if (m_window.isEmpty()) {
        return notSeen(u"no window opened, "_s + howItIs());
    }
    if (!run(u"xdotool"_s,
             {u"windowactivate"_s, u"--sync"_s, m_window, u"windowfocus"_s, u"--sync"_s, m_window})) {
        return notSeen(u"the window cannot be made active, "_s + howItIs());
    }
    bool painted = false;
    static_cast<void>(spinSlowly(
        [this, &painted] {
            const auto colours =
                run(u"import"_s, {u"-window"_s, m_window, u"-gravity"_s, u"center"_s, u"-crop"_s,
                                  u"70%x70%+0+0"_s, u"+repage"_s, u"-format"_s, u"%k"_s, u"info:-"_s});
            painted = colours && colours->trimmed().toInt() > kPaintedColours;
            return painted || m_program->state() == QProcess::NotRunning;
        },
        kStartMs));
    if (!painted) return notSeen(u"the window stays empty, "_s + howItIs());
    return {};
}

bool RealWindow::findWindow() {
    const auto found = run(u"xdotool"_s, {u"search"_s, u"--onlyvisible"_s, u"--pid"_s,
                                          QString::number(m_program->processId()), u"--name"_s, u"Balc"_s});
    if (!found) return false;
    m_window = QString::fromLatin1(found->split('\n').first()).trimmed();
    return !m_window.isEmpty();
}

Result<void> RealWindow::close() {
    m_program->terminate();
    spin([this] { return m_program->state() == QProcess::NotRunning; }, kStartMs);
    if (m_program->state() != QProcess::NotRunning) return notSeen(u"it did not close when asked to"_s);
    if (m_program->exitStatus() != QProcess::NormalExit || m_program->exitCode() != 0) {
        return notSeen(howItIs());
    }
    return {};
}

bool RealWindow::key(const QString& name) {
    return run(u"xdotool"_s, {u"key"_s, u"--clearmodifiers"_s, u"--delay"_s, u"60"_s, name}).has_value();
}

bool RealWindow::type(const QString& text) {
    return run(u"xdotool"_s, {u"type"_s, u"--delay"_s, u"40"_s, text}).has_value();
}

QString RealWindow::shot(const QString& name) {
    const QString path = m_pictures + u'/' + name + u".png"_s;
    return run(u"import"_s, {u"-window"_s, m_window, path}) ? path : QString();
}

QString RealWindow::scan() {
    const QString picture = shot(u"scanned"_s);
    // QR codes alone: the lines of a page now and then read as a bar code that nobody has put there.
    const auto seen =
        picture.isEmpty()
            ? std::nullopt
            : run(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s, picture});
    return seen ? QString::fromLatin1(*seen).trimmed() : QString();
}

QString RealWindow::howItIs() const {
    QString how = u"it runs: "_s;
    if (m_program->state() == QProcess::NotRunning) {
        how = m_program->exitStatus() == QProcess::CrashExit
                  ? u"it crashed: "_s
                  : u"it ended with %1: "_s.arg(m_program->exitCode());
    }
    // A sanitizer says first what it found, and then much more.
    const QString said = QString::fromUtf8(log());
    const auto error = said.indexOf(u"ERROR: "_s);
    return how + (error < 0 ? said.right(500) : said.mid(error, 1'500));
}

QByteArray RealWindow::log() const {
    QFile file(m_folder + u"/balcao.log"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace balcao::test

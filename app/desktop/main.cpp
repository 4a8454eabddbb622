#include "desktop/composition.h"
#include "desktop/options.h"
#include "desktop/single_instance.h"
#include "shared/process_memory.h"
#include "ui/gallery/gallery_page.h"

#include <QApplication>
#include <QSessionManager>
#include <QSocketNotifier>
#include <QStandardPaths>
#include <QTextStream>

#include <sys/socket.h>
#include <unistd.h>
#include <csignal>
#include <cstdlib>

namespace balcao {
namespace {

constexpr int kUsageExit = 2;
constexpr int kBusyExit = 1;

int s_signalPipe[2] = {-1, -1};

/// Only what a signal handler may do: one byte into a socket.
void onSignal(int /*number*/) {
    const char byte = 1;
    (void)!write(s_signalPipe[0], &byte, sizeof byte);
}

/// A request to end (systemd, Ctrl C in a terminal) closes the window as a person would.
void closeOnSignals(QApplication& application) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, s_signalPipe) != 0) return;
    auto* notifier = new QSocketNotifier(s_signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) sigaction(number, &action, nullptr);
}

void print(FILE* where, const QString& text) {
    QTextStream(where) << text << '\n';
}

/// Answers that need no window, and so no display either.
std::optional<int> answerWithoutWindow(const Result<DesktopOptions>& options) {
    if (!options) {
        print(stderr, QStringLiteral("balcao: %1\n\n%2").arg(options.error().detail, desktopUsage()));
        return kUsageExit;
    }
    switch (options->what) {
        case DesktopOptions::Do::Help: print(stdout, desktopUsage()); return 0;
        case DesktopOptions::Do::Version: print(stdout, QStringLiteral("balcao " BALCAO_VERSION)); return 0;
        case DesktopOptions::Do::Run:
        case DesktopOptions::Do::Gallery: break;
    }
    return std::nullopt;
}

int showGallery(QApplication& application, const DesktopOptions& options) {
    LanguageSwitch languages(application);
    languages.set(options.language);
    Theme theme;
    theme.setChoice(options.theme == QStringLiteral("dark") ? SchemeChoice::Dark : SchemeChoice::Light);
    theme.setFixedScale(1);
    theme.apply(application);
    GalleryPage gallery(theme);
    gallery.resize(options.size.isValid() ? options.size : QSize(1366, 768));
    gallery.setVisible(true);
    return QApplication::exec();
}

int runCounter(QApplication& application, DesktopOptions options) {
    if (options.profileDirectory.isEmpty()) options.profileDirectory = Profile::defaultDirectory();
    SingleInstance instance(options.profileDirectory);
    switch (instance.begin(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))) {
        case SingleInstance::Role::Raised: return 0;
        case SingleInstance::Role::NoAnswer:
            print(stderr,
                  QStringLiteral("balcao: it is already open with this profile but does not answer."));
            return kBusyExit;
        case SingleInstance::Role::First:
        case SingleInstance::Role::Unguarded: break;
    }
    std::optional<Desktop> desktop;
    desktop.emplace(application, std::move(options));
    QObject::connect(&instance, &SingleInstance::raiseRequested, &*desktop, &Desktop::raise);
    QObject::connect(&application, &QGuiApplication::commitDataRequest, &*desktop, &Desktop::keep,
                     Qt::DirectConnection);
    QObject::connect(&application, &QCoreApplication::aboutToQuit, &*desktop, &Desktop::finish);
    desktop->begin();
    const int code = QApplication::exec();
    const bool printed = desktop->finishPrinting();
    desktop.reset();
    // A thread that still waits for the printing server uses what Qt takes down at the end.
    if (!printed) std::_Exit(code);
    return code;
}

int run(int argc, char** argv) {
    keepMemoryPrivate();
    keepHeapsSmall();
    QStringList arguments;
    for (int i = 1; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    auto options = parseDesktopOptions(arguments);
    if (const auto code = answerWithoutWindow(options)) return *code;

    QCoreApplication::setApplicationName(QStringLiteral("balcao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BALCAO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.balcao.Balcao"));
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    // Our own options were read already; Qt sees the program's name only, so that none is taken for its own.
    int one = 1;
    QApplication application(one, argv);
    closeOnSignals(application);
    if (options->what == DesktopOptions::Do::Gallery) return showGallery(application, *options);
    return runCounter(application, *std::move(options));
}

}  // namespace
}  // namespace balcao

int main(int argc, char** argv) {
    return balcao::run(argc, argv);
}

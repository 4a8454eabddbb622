#include "desktop/options.h"

#include "ui/settings/settings_page.h"
#include "ui/text/language.h"

#include <QRegularExpression>

namespace balcao {

namespace {

constexpr int kLeastWidth = 640;
constexpr int kLeastHeight = 480;
constexpr int kMostSide = 16'384;

Result<QSize> parseSize(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const QRegularExpressionMatch match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || size.width() < kLeastWidth || size.height() < kLeastHeight ||
        size.width() > kMostSide || size.height() > kMostSide) {
        return fail(ErrorCode::InvalidArgument,
                    QStringLiteral("--size wants WIDTHxHEIGHT, for example 1366x768"));
    }
    return size;
}

Result<void> wantOneOf(const QString& option, const QString& value, const QStringList& allowed) {
    if (allowed.contains(value)) return {};
    return fail(ErrorCode::InvalidArgument,
                QStringLiteral("%1 wants one of: %2").arg(option, allowed.join(QStringLiteral(", "))));
}

Result<void> take(DesktopOptions& options, const QString& name, const QString& value) {
    if (name == QStringLiteral("--profile")) {
        options.profileDirectory = value;
    } else if (name == QStringLiteral("--lang")) {
        // A locale's name ("pt_BR") is as good as its language.
        BALCAO_CHECK(wantOneOf(name, value.left(2).toLower(),
                               {QStringLiteral("pt"), QStringLiteral("en"), QStringLiteral("es")}));
        options.language = nearestLanguage(value);
    } else if (name == QStringLiteral("--theme")) {
        options.theme = value;
        return wantOneOf(name, value,
                         {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")});
    } else if (name == QStringLiteral("--page")) {
        options.page = value;
        const QString page = value.section(QLatin1Char(':'), 0, 0);
        BALCAO_CHECK(
            wantOneOf(name, page,
                      {QStringLiteral("counter"), QStringLiteral("queue"), QStringLiteral("sales"),
                       QStringLiteral("journal"), QStringLiteral("customers"), QStringLiteral("settings"),
                       QStringLiteral("account"), QStringLiteral("help")}));
        if (page == value) return {};
        if (page != QStringLiteral("settings")) {
            return fail(ErrorCode::InvalidArgument,
                        QStringLiteral("--page %1 has no sections; settings has").arg(page));
        }
        return wantOneOf(QStringLiteral("--page settings:"), value.section(QLatin1Char(':'), 1),
                         SettingsPage::sectionIds());
    } else {
        BALCAO_TRY(size, parseSize(value));
        options.size = size;
    }
    return {};
}

}  // namespace

Result<DesktopOptions> parseDesktopOptions(const QStringList& arguments) {
    static const QStringList withValue{QStringLiteral("--profile"), QStringLiteral("--lang"),
                                       QStringLiteral("--theme"), QStringLiteral("--page"),
                                       QStringLiteral("--size")};
    DesktopOptions options;
    for (int i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (name == QStringLiteral("--help") || name == QStringLiteral("-h")) {
            options.what = DesktopOptions::Do::Help;
            return options;
        }
        if (name == QStringLiteral("--version")) {
            options.what = DesktopOptions::Do::Version;
            return options;
        }
        if (name == QStringLiteral("--gallery")) {
            options.what = DesktopOptions::Do::Gallery;
            continue;
        }
        const int equals = static_cast<int>(name.indexOf(QLatin1Char('=')));
        const bool joined = name.startsWith(QStringLiteral("--")) && equals > 0;
        QString value = joined ? name.mid(equals + 1) : arguments.value(i + 1);
        if (joined) name.truncate(equals);
        if (!withValue.contains(name)) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("unknown option: %1").arg(name));
        }
        if (value.isEmpty()) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("%1 wants a value").arg(name));
        }
        if (!joined) ++i;
        BALCAO_CHECK(take(options, name, value));
    }
    return options;
}

QString desktopUsage() {
    return QStringLiteral(
               "Usage: balcao [options]\n"
               "The counter: queue, sale, Lightning charge and receipt in one window.\n\n"
               "  --profile DIR     the folder of this counter (default: ~/.local/share/balcao)\n"
               "  --lang LANG       pt, en or es\n"
               "  --theme THEME     system, light or dark\n"
               "  --size WxH        size of the window, for example 1366x768\n"
               "  --page PAGE       open at counter, queue, sales, help or settings[:SECTION]\n"
               "                    sections: %1\n"
               "  --gallery         show every component, without a counter\n"
               "  --version         print the version\n"
               "  --help            print this\n\n"
               "Starting it again with the same profile brings its window to the front.\n")
        .arg(SettingsPage::sectionIds().join(QStringLiteral(", ")));
}

}  // namespace balcao

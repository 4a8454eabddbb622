#include "ctl/command.h"
#include "shared/process_memory.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char* argv[]) {
    balcao::noCoreDumps();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("balcaoctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BALCAO_VERSION));
    QTranslator translator;
    const QString language =
        QLocale().name().left(2) == QStringLiteral("pt") ? QStringLiteral("pt_BR") : QLocale().name().left(2);
    // English stands in the source; another language without a file is read in English too.
    if (translator.load(QStringLiteral(":/i18n/balcao_%1.qm").arg(language))) {
        QCoreApplication::installTranslator(&translator);
    }
    balcao::Command command(QCoreApplication::arguments().mid(1));
    QMetaObject::invokeMethod(&command, &balcao::Command::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

#include "ctl/command.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

int main(int argc, char* argv[]) {
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("balcaoctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BALCAO_VERSION));
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("balcao"), QStringLiteral("_"),
                        QStringLiteral(":/translations"))) {
        QCoreApplication::installTranslator(&translator);
    }
    balcao::Command command(QCoreApplication::arguments().mid(1));
    QMetaObject::invokeMethod(&command, &balcao::Command::run, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

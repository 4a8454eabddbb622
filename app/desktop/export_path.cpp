#include "desktop/export_path.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace balcao {

void chooseExport(const QString& name, QWidget* window,
                  const std::function<void(const QString& path)>& chosen) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog =
        new QFileDialog(window, QCoreApplication::translate("balcao::Desktop", "Keep what is handed out"),
                        QDir(folder).filePath(name), QStringLiteral("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    dialog->open();
}

}  // namespace balcao

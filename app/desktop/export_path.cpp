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

void chooseJournalExport(const QString& name, QWidget* window,
                         const std::function<void(const QString& path)>& chosen) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(
        window, QCoreApplication::translate("balcao::Desktop", "Keep the lines of the journal"),
        QDir(folder).filePath(name));
    const QString table = QCoreApplication::translate("balcao::Desktop", "Table (*.csv)");
    dialog->setNameFilters({table, QCoreApplication::translate("balcao::Desktop", "JSON lines (*.jsonl)")});
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, table](const QString& filter) {
        dialog->setDefaultSuffix(filter == table ? QStringLiteral("csv") : QStringLiteral("jsonl"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    dialog->open();
}

void chooseBackup(QWidget* window, const std::function<void(const QString& path)>& chosen) {
    auto* dialog = new QFileDialog(
        window, QCoreApplication::translate("balcao::Desktop", "Which backup is restored"), QDir::homePath());
    dialog->setNameFilters({QCoreApplication::translate("balcao::Desktop", "Backups (*.balcao-backup)"),
                            QCoreApplication::translate("balcao::Desktop", "All files (*)")});
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    dialog->open();
}

}  // namespace balcao

#include "ui/settings/devices_section.h"

#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QPrinterInfo>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
constexpr int kDeviceWidth = 320;
}

DevicesSection::DevicesSection(const Theme& theme, PreferencesService& preferences, QWidget* parent)
    : SettingsSection(theme, parent), m_preferences(preferences) {
    const auto combo = [this](const QString& name) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        box->setProperty("compact", true);
        connect(box, &QComboBox::activated, this, &DevicesSection::keep);
        return box;
    };
    addHeading(tr("Receipt printer"));
    m_printer = combo(QStringLiteral("devicesPrinter"));
    addControl(tr("Printer"), m_printer, kDeviceWidth);
    m_paper = combo(QStringLiteral("devicesPaper"));
    m_paper->addItem(tr("Roll, 80 mm"), QStringLiteral("80mm"));
    m_paper->addItem(tr("Roll, 58 mm"), QStringLiteral("58mm"));
    m_paper->addItem(tr("A4 sheet"), QStringLiteral("a4"));
    m_paper->addItem(tr("A5 sheet"), QStringLiteral("a5"));
    addControl(tr("Paper"), m_paper, kDeviceWidth);
    m_printerFact = addParagraph({});
    addRule();
    addHeading(tr("Customer's display"));
    m_display = new QCheckBox(tr("Show the code and the amount to the customer"), this);
    m_display->setObjectName(QStringLiteral("devicesDisplay"));
    connect(m_display, &QCheckBox::clicked, this, &DevicesSection::keep);
    rows()->addWidget(m_display);
    m_displayFact = addParagraph({});
    finishRows();
}

void DevicesSection::load() {
    const Preferences p = m_preferences.preferences();
    const QStringList printers = QPrinterInfo::availablePrinterNames();
    m_printer->clear();
    m_printer->addItem(tr("None"), QString());
    for (const QString& name : printers) m_printer->addItem(name, name);
    if (!p.printer.isEmpty() && !printers.contains(p.printer)) {
        m_printer->addItem(tr("%1 (not there now)").arg(p.printer), p.printer);
    }
    m_printer->setCurrentIndex(std::max(0, m_printer->findData(p.printer)));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(p.paper)));
    m_display->setChecked(p.customerDisplay);
    m_printerFact->setPlain(
        printers.isEmpty() ? tr("This computer knows no printer. Receipts can be saved as PDF meanwhile.")
                           : tr("A receipt is printed from the paid screen or from Sales."));
    const qsizetype screens = QGuiApplication::screens().size();
    m_displayFact->setPlain(screens > 1
                                ? tr("It fills the other screen.")
                                : tr("There is one screen now: it opens as a window that can be moved."));
}

void DevicesSection::keep() {
    Preferences p = m_preferences.preferences();
    p.printer = m_printer->currentData().toString();
    p.paper = m_paper->currentData().toString();
    p.customerDisplay = m_display->isChecked();
    if (const auto saved = m_preferences.savePreferences(p); !saved) {
        notice().sayError(saved.error());
        load();
    } else {
        notice().clear();
    }
}

}  // namespace balcao

#include "ui/settings/devices_section.h"

#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
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
    m_test = new ActionButton(theme, tr("Print a test page"), this);
    m_test->setObjectName(QStringLiteral("devicesTest"));
    m_test->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    connect(m_test, &ActionButton::clicked, this, &DevicesSection::printTest);
    addSideBySide({m_test}, false);
    addRule();
    addHeading(tr("Customer's display"));
    m_display = new QCheckBox(tr("Show the code and the amount to the customer"), this);
    m_display->setObjectName(QStringLiteral("devicesDisplay"));
    connect(m_display, &QCheckBox::clicked, this, &DevicesSection::keep);
    rows()->addWidget(m_display);
    m_screen = combo(QStringLiteral("devicesScreen"));
    addControl(tr("Where it is shown"), m_screen, kDeviceWidth);
    m_displayFact = addParagraph({});
    finishRows();
    connect(qGuiApp, &QGuiApplication::screenAdded, this, &DevicesSection::fillScreens);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, &DevicesSection::fillScreens);
}

void DevicesSection::load() {
    const Preferences p = m_preferences.preferences();
    const auto known = m_preferences.printers();
    const QStringList printers = known.value_or(QStringList());
    m_printer->clear();
    m_printer->addItem(tr("None"), QString());
    for (const QString& name : printers) m_printer->addItem(name, name);
    if (!p.printer.isEmpty() && !printers.contains(p.printer)) {
        m_printer->addItem(known ? tr("%1 (not there now)").arg(p.printer) : p.printer, p.printer);
    }
    m_printer->setCurrentIndex(std::max(0, m_printer->findData(p.printer)));
    m_paper->setCurrentIndex(std::max(0, m_paper->findData(p.paper)));
    m_display->setChecked(p.customerDisplay);
    m_printerFact->setPlain(
        m_testing            ? tr("The test page is on its way to the printer.")
        : !known             ? tr("Asking which printers there are.")
        : printers.isEmpty() ? tr("This computer knows no printer. Receipts can be saved as PDF meanwhile.")
                             : tr("Every receipt prints by itself as soon as its ticket is paid."));
    m_test->setEnabled(printers.contains(p.printer) && !m_testing);
    fillScreens();
}

void DevicesSection::fillScreens() {
    const Preferences p = m_preferences.preferences();
    const QList<QScreen*> screens = QGuiApplication::screens();
    m_screen->clear();
    m_screen->addItem(tr("The other screen"), QString());
    for (const QScreen* screen : screens) {
        const QSize size = screen->size() * screen->devicePixelRatio();
        m_screen->addItem(tr("%1, %2 × %3").arg(screen->name()).arg(size.width()).arg(size.height()),
                          screen->name());
    }
    const QString window = QStringLiteral("window");
    m_screen->addItem(tr("A window that can be moved"), window);
    if (m_screen->findData(p.displayScreen) < 0) {
        m_screen->addItem(tr("%1 (not there now)").arg(p.displayScreen), p.displayScreen);
    }
    m_screen->setCurrentIndex(m_screen->findData(p.displayScreen));
    m_screen->setEnabled(p.customerDisplay);
    const bool there = std::any_of(screens.begin(), screens.end(),
                                   [&](const QScreen* screen) { return screen->name() == p.displayScreen; });
    if (p.displayScreen == window) {
        m_displayFact->setPlain(tr("It opens as a window: move it to where the customer sees it."));
    } else if (screens.size() < 2) {
        m_displayFact->setPlain(tr("There is one screen now: it opens as a window that can be moved."));
    } else if (!p.displayScreen.isEmpty() && !there) {
        m_displayFact->setPlain(
            tr("That screen is not there now: it opens as a window, and fills the screen when it is back."));
    } else {
        m_displayFact->setPlain(tr("It fills that screen, except when the counter itself is on it."));
    }
}

void DevicesSection::printTest() {
    m_testing = true;
    notice().clear();
    load();
    const QString printer = m_preferences.preferences().printer;
    whenDone(m_preferences.printTest(), this, [this, printer](const Result<Done>& printed) {
        m_testing = false;
        load();
        sayTested(printer, printed);
    });
}

void DevicesSection::sayTested(const QString& printer, const Result<Done>& printed) {
    if (printed) {
        notice().say(Notice::Kind::Done,
                     tr("The test page went to %1. Look there whether it came out whole.").arg(printer));
    } else if (printed.error().code == ErrorCode::NotFound) {
        notice().say(Notice::Kind::Failed,
                     tr("The printer is not there now. Look at its cable and power, then try again."));
    } else {
        notice().say(Notice::Kind::Failed,
                     tr("The printer did not take the page. Nothing was printed; receipts can be saved as "
                        "PDF meanwhile."));
    }
}

void DevicesSection::keep() {
    Preferences p = m_preferences.preferences();
    p.printer = m_printer->currentData().toString();
    p.paper = m_paper->currentData().toString();
    p.customerDisplay = m_display->isChecked();
    p.displayScreen = m_screen->currentData().toString();
    if (const auto saved = m_preferences.savePreferences(p); !saved) {
        notice().sayError(saved.error());
        load();
    } else {
        notice().clear();
        load();
    }
}

}  // namespace balcao

#include "ui/settings/organisation_section.h"

#include "ui/widgets/fields.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimeZone>

namespace balcao {

OrganisationSection::OrganisationSection(const Theme& theme, const OfficeServices& services, QWidget* parent)
    : OfficeSection(theme, services, parent) {
    addHeading(tr("Head of the receipt"));
    m_name = addField(tr("Name"), QStringLiteral("organisationName"));
    m_unit = addField(tr("Unit or branch"), QStringLiteral("organisationUnit"));
    addSideBySide({m_name, m_unit});
    m_registration = addField(tr("Registration (CNPJ or other)"), QStringLiteral("organisationRegistration"));
    m_address = addField(tr("Address"), QStringLiteral("organisationAddress"));
    addSideBySide({m_registration, m_address});
    m_footer = addField(tr("Last line of the receipt"), QStringLiteral("organisationFooter"));
    addRule();
    addHeading(tr("Clock and currency"));
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("organisationZone"));
    m_zone->setProperty("compact", true);
    m_zone->setEditable(false);
    m_zone->addItem(tr("This computer's time zone"), QString());
    const QList<QByteArray> zones = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& zone : zones) {
        if (zone.contains('/')) m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
    }
    connect(m_zone, &QComboBox::activated, this, [this] { setDirty(true); });
    addControl(tr("Time zone"), m_zone, 320);
    m_currency = addParagraph({});
    finishRows();
}

void OrganisationSection::show(const OfficeSettings& settings) {
    const Organisation& o = settings.organisation;
    m_name->setText(o.name);
    m_unit->setText(o.unit);
    m_registration->setText(o.registration);
    m_address->setText(o.address);
    m_footer->setText(o.footer);
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(o.timeZone)));
    m_currency->setPlain(
        tr("Everything is priced in %1. It was chosen at the first start and does not change, so that "
           "old sales keep their meaning.")
            .arg(o.currency.code()));
    m_name->setError({});
}

Result<OfficeSettings> OrganisationSection::edited(OfficeSettings settings) {
    Organisation& o = settings.organisation;
    o.name = m_name->text().trimmed();
    if (o.name.isEmpty()) {
        m_name->setError(tr("A receipt needs a name. Write who is paid."));
        m_name->edit()->setFocus(Qt::OtherFocusReason);
        return fail(ErrorCode::InvalidArgument, QStringLiteral("name"),
                    {{QStringLiteral("field"), QStringLiteral("name")}});
    }
    m_name->setError({});
    o.unit = m_unit->text().trimmed();
    o.registration = m_registration->text().trimmed();
    o.address = m_address->text().trimmed();
    o.footer = m_footer->text().trimmed();
    o.timeZone = m_zone->currentData().toString();
    return settings;
}

}  // namespace balcao

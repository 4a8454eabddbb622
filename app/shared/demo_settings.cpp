#include "shared/demo_settings.h"

namespace balcao {

Rate demoRate() {
    return {61'124'754, brl()};
}

OfficeSettings demoSettings(DemoKind kind) {
    OfficeSettings settings;
    settings.organisation.currency = brl();
    settings.organisation.timeZone = QStringLiteral("America/Recife");
    settings.organisation.registration = QStringLiteral("CNPJ 00.000.000/0001-00");
    settings.organisation.footer = QStringLiteral("Vale como comprovante. Obrigado.");
    settings.rates.sources = QStringList{QStringLiteral("fixed")};
    settings.rates.fixedRate = demoRate();
    settings.limits = LimitPolicy::standard();
    switch (kind) {
        case DemoKind::LicensingOffice:
            settings.organisation.name = QStringLiteral("Licenciamento Aurora");
            settings.organisation.unit = QStringLiteral("Unidade Centro");
            settings.organisation.address = QStringLiteral("Rua da Alvorada, 100, Recife");
            break;
        case DemoKind::SmallShop:
            settings.organisation.name = QStringLiteral("Papelaria e Café Alvorada");
            settings.organisation.unit = QStringLiteral("Loja da Praça");
            settings.organisation.address = QStringLiteral("Praça da Alvorada, 7, Recife");
            settings.limits.ranges = {{Fiat{50, brl()}, Fiat{100'000, brl()}}};
            break;
    }
    return settings;
}

OfficeSettings firstSettings(const QString& organisation, const QString& unit, Currency currency) {
    OfficeSettings settings;
    settings.organisation.name = organisation;
    settings.organisation.unit = unit;
    settings.organisation.currency = currency;
    settings.limits = LimitPolicy::standard(currency);
    settings.rates.sources = QStringList{QStringLiteral("kraken"), QStringLiteral("coinbase")};
    // Both of the default sources quote these; others need the currency's own market or a fixed rate.
    if (currency == brl()) settings.rates.sources = QStringList{QStringLiteral("coinbase")};
    return settings;
}

}  // namespace balcao

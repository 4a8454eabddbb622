#include "ui/shell/status_words.h"

#include "money/amount_text.h"
#include "ui/text/time_text.h"

#include <QLocale>

#include <algorithm>

namespace balcao {

std::vector<StripItem> StatusWords::left(const OfficeStatus& status) {
    std::vector<StripItem> items;
    if (!status.person.isEmpty()) {
        items.push_back({Icon::PersonCircle, status.person, Tone::Strong});
    }
    if (!status.registerName.isEmpty()) {
        items.push_back({Icon::None, status.registerName, Tone::Plain});
    }
    if (!status.unit.isEmpty()) {
        items.push_back({Icon::None, status.unit, Tone::Plain});
    }
    return items;
}

StripItem StatusWords::database(const OfficeStatus& status, Instant now) {
    switch (status.database) {
        case DatabaseHealth::Connecting: return {Icon::Hdd, tr("Opening the database"), Tone::Plain};
        case DatabaseHealth::Ready: return {Icon::Hdd, tr("Data ready"), Tone::Good};
        case DatabaseHealth::Away:
            if (status.databaseReason.code == ErrorCode::DatabaseFull) {
                return {Icon::ExclamationTriangleFill, tr("The disk is full"), Tone::Bad};
            }
            return {Icon::ExclamationTriangleFill,
                    happened(status.databaseSince)
                        ? tr("Database away for %1").arg(durationText(now - status.databaseSince))
                        : tr("Database away"),
                    Tone::Bad};
        case DatabaseHealth::Refused:
            return {Icon::ExclamationTriangleFill, tr("The database must not be used"), Tone::Bad};
    }
    return {};
}

StripItem StatusWords::node(const OfficeStatus& status, Instant now) {
    if (status.nodeReachable) {
        const bool demo = status.node == QStringLiteral("demo");
        return {Icon::LightningCharge, demo ? tr("Demo node connected") : tr("Node connected"), Tone::Good};
    }
    if (status.nodeReason.code == ErrorCode::BackendCertificate) {
        return {Icon::Plug, tr("Node stopped: its certificate changed"), Tone::Bad};
    }
    if (status.nodeReason.code == ErrorCode::BackendUnauthorized) {
        return {Icon::Plug, tr("Node refuses our credential"), Tone::Bad};
    }
    return {Icon::Plug,
            happened(status.nodeSince) ? tr("Node silent for %1").arg(durationText(now - status.nodeSince))
                                       : tr("Node not answering"),
            Tone::Bad};
}

StripItem StatusWords::rate(const OfficeStatus& status, Instant now) {
    if (!status.rate) {
        return {Icon::CurrencyExchange, tr("No exchange rate yet"),
                status.rateProblem ? Tone::Bad : Tone::Plain};
    }
    const Fiat price{status.rate->rate.minorPerBtc, status.rate->rate.currency};
    const QString amount = formatFiat(price, QLocale());
    if (status.rateProblem) {
        if (status.rateProblem->code == ErrorCode::RateAbsurd) {
            return {Icon::CurrencyExchange, tr("The rate jumped: look at it in Settings"), Tone::Bad};
        }
        if (status.rateProblem->code == ErrorCode::RateSpread) {
            return {Icon::CurrencyExchange, tr("The rate sources disagree"), Tone::Bad};
        }
        return {Icon::CurrencyExchange, tr("Rate %1 old").arg(durationText(now - status.rate->at)),
                Tone::Bad};
    }
    if (status.rate->fixed) return {Icon::CurrencyExchange, tr("BTC at %1, fixed").arg(amount), Tone::Plain};
    const Millis age = now - status.rate->at;
    const Tone tone = age * 2 > status.rateMaxAge ? Tone::Attention : Tone::Plain;
    return {Icon::CurrencyExchange, tr("BTC at %1, %2 ago").arg(amount, durationText(age)), tone};
}

QString StatusWords::hint(const OfficeStatus& status) {
    if (!status.secretsAway && !status.enrolmentCode.isEmpty()) {
        return tr("This register does not read personal data yet. At one that does, an administrator opens "
                  "Settings, Registers, and types the code %1.")
            .arg(status.enrolmentCode);
    }
    if (!status.secretsAway) return {};
    return tr(
        "The keychain of this computer does not open. Receipts stay valid, but passwords and the node's "
        "credential are forgotten at the end. Unlock it, or name a file in BALCAO_SECRETS_FILE, and "
        "start again.");
}

void StatusWords::addFirst(std::vector<StripItem>& items, const OfficeStatus& status) {
    if (status.secretsAway) {
        items.push_back({Icon::ShieldLock, tr("No keychain: passwords are not kept"), Tone::Attention});
    }
    if (!status.enrolmentCode.isEmpty()) {
        items.push_back(
            {Icon::ShieldLock, tr("Register's code: %1").arg(status.enrolmentCode), Tone::Attention});
    }
    if (status.watched > 0) {
        items.push_back({Icon::Eye, tr("Watching %n charge(s)", nullptr, status.watched), Tone::Plain});
    }
}

void StatusWords::addPrinter(std::vector<StripItem>& items, const OfficeStatus& status) {
    if (status.printer.isEmpty()) return;
    items.push_back({Icon::Printer, status.printerReady ? tr("Printer ready") : tr("Printer away"),
                     status.printerReady ? Tone::Good : Tone::Attention});
}

void StatusWords::addBackup(std::vector<StripItem>& items, const OfficeStatus& status) {
    if (status.backupFailed) {
        items.push_back({Icon::ExclamationTriangleFill, tr("The last backup failed"), Tone::Attention});
    } else if (status.backupLate) {
        items.push_back({Icon::ExclamationTriangleFill, tr("A backup is late"), Tone::Attention});
    }
}

std::vector<StripItem> StatusWords::right(const OfficeStatus& status, Instant now) {
    std::vector<StripItem> items;
    addFirst(items, status);
    addBackup(items, status);
    items.push_back(rate(status, now));
    items.push_back(node(status, now));
    items.push_back(database(status, now));
    addPrinter(items, status);
    items.push_back({Icon::None, clockText(now, zoneOf(status.timeZone)), Tone::Plain});
    return items;
}

std::vector<StripItem> StatusWords::entry(const OfficeStatus& status, Instant now) {
    std::vector<StripItem> items;
    addFirst(items, status);
    items.push_back(node(status, now));
    items.push_back(database(status, now));
    addPrinter(items, status);
    if (!status.unit.isEmpty()) items.push_back({Icon::None, status.unit, Tone::Plain});
    const QTimeZone zone = zoneOf(status.timeZone);
    items.push_back({Icon::None,
                     QString(dayText(now, zone, QLocale()) + QStringLiteral(", ") + clockText(now, zone)),
                     Tone::Plain});
    return items;
}

}  // namespace balcao

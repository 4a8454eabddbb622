#include "ui/settings/test_words.h"

#include "money/amount_text.h"
#include "money/rate.h"
#include "ui/text/error_text.h"

#include <QLocale>

namespace balcao {

namespace {

QString fact(const TestStep& step, const char* name) {
    return step.facts.value(QLatin1String(name)).toString();
}

bool hasFact(const TestStep& step, const char* name) {
    return !fact(step, name).isEmpty();
}

}  // namespace

QString TestWords::subject(const TestStep& step) {
    if (step.subject == QStringLiteral("connect")) return tr("Reach");
    if (step.subject == QStringLiteral("certificate")) {
        return step.error.code == ErrorCode::BackendCertificate && step.verdict == TestStep::Verdict::Bad
                   ? tr("The certificate changed")
                   : tr("Certificate");
    }
    if (step.subject == QStringLiteral("macaroon")) {
        return step.verdict == TestStep::Verdict::Attention ? tr("Credential: can spend") : tr("Credential");
    }
    if (step.subject == QStringLiteral("network")) return tr("Network");
    if (step.subject == QStringLiteral("sync")) return tr("In step with the chain");
    if (step.subject == QStringLiteral("inbound")) return tr("Can receive");
    if (step.subject == QStringLiteral("invoice")) return tr("Test charge");
    if (step.subject == QStringLiteral("schema")) return tr("Tables");
    if (step.subject == QStringLiteral("clock")) return tr("Clock");
    if (step.subject == QStringLiteral("write")) return tr("Writing");
    return step.subject;
}

QString TestWords::sentence(const TestStep& step) {
    if (step.verdict == TestStep::Verdict::Bad) return describe(step.error, QLocale()).happened;
    const QLocale locale;
    if (step.subject == QStringLiteral("connect")) {
        const QString ms = fact(step, "milliseconds");
        if (hasFact(step, "alias")) {
            return ms.isEmpty()
                       ? tr("%1 answered, version %2").arg(fact(step, "alias"), fact(step, "version"))
                       : tr("%1 answered in %2 ms, version %3")
                             .arg(fact(step, "alias"), ms, fact(step, "version"));
        }
        if (!ms.isEmpty() && hasFact(step, "version")) {
            return tr("Answered in %1 ms, version %2").arg(ms, fact(step, "version"));
        }
        return ms.isEmpty() ? tr("Answered") : tr("Answered in %1 ms").arg(ms);
    }
    if (step.subject == QStringLiteral("certificate")) {
        return hasFact(step, "fingerprint")
                   ? tr("It is kept with this fingerprint. Compare it with the node's screen.")
                   : tr("Vouched for by a public authority this computer trusts");
    }
    if (step.subject == QStringLiteral("macaroon")) {
        return step.verdict == TestStep::Verdict::Attention
                   ? tr("It works, but whoever steals it takes the balance. The counter only needs to "
                        "receive. "
                        "Make a smaller one on the node and paste that:")
                   : tr("The node accepts it");
    }
    if (step.subject == QStringLiteral("network")) {
        return step.verdict == TestStep::Verdict::Attention
                   ? tr("%1: a test network, its money is not real").arg(fact(step, "network"))
                   : fact(step, "network");
    }
    if (step.subject == QStringLiteral("sync")) {
        if (step.verdict == TestStep::Verdict::Attention)
            return tr("The node is still catching up with the chain");
        return hasFact(step, "height")
                   ? tr("Block %1")
                         .arg(locale.toString(step.facts.value(QStringLiteral("height")).toLongLong()))
                   : tr("Yes");
    }
    if (step.subject == QStringLiteral("inbound")) {
        const Msat most(step.facts.value(QStringLiteral("receivable_msat")).toLongLong());
        const QString sats = formatSat(toSat(most, Rounding::Down), locale);
        return step.verdict == TestStep::Verdict::Attention
                   ? tr("Only %1 sats: larger charges would fail. Open a channel towards this node.")
                         .arg(sats)
                   : tr("Up to %1 sats from one customer").arg(sats);
    }
    if (step.subject == QStringLiteral("invoice")) return tr("Made, checked and cancelled");
    if (step.subject == QStringLiteral("schema")) {
        return hasFact(step, "version") ? tr("At version %1").arg(fact(step, "version"))
                                        : tr("Ready, or made at the first start");
    }
    if (step.subject == QStringLiteral("clock")) return tr("Agrees with this computer");
    if (!step.error.detail.isEmpty()) return describe(step.error, QLocale()).happened;
    return tr("In order");
}

}  // namespace balcao

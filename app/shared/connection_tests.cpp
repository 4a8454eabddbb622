#include "shared/connection_tests.h"

#include "backends/lnd_backend.h"
#include "storage/sql_database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>

#include <algorithm>

namespace balcao {

namespace connection_tests_detail {

using Steps = ConnectionTests::Steps;
using Verdict = TestStep::Verdict;

TestStep step(Verdict verdict, const char* subject, const Error& error = {}, const QVariantMap& facts = {}) {
    return {verdict, QString::fromLatin1(subject), error, facts};
}

/// Which part of a connection an error is about.
const char* subjectOf(ErrorCode code) {
    if (code == ErrorCode::BackendCertificate) return "certificate";
    if (code == ErrorCode::BackendUnauthorized || code == ErrorCode::SecretMissing ||
        code == ErrorCode::SecretStoreAway) {
        return "macaroon";
    }
    return "connect";
}

QVariantMap fingerprintFact(const QByteArray& certificatePem) {
    const QString fingerprint = fingerprintOf(certificatePem);
    return fingerprint.isEmpty() ? QVariantMap() : QVariantMap{{QStringLiteral("fingerprint"), fingerprint}};
}

Steps stepsOf(const NodeInfo& info, BackendKind kind, const QByteArray& certificatePem, Millis took) {
    Steps steps;
    steps.push_back(step(Verdict::Good, "connect", {},
                         {{QStringLiteral("alias"), info.alias},
                          {QStringLiteral("version"), info.version},
                          {QStringLiteral("milliseconds"), static_cast<qint64>(took.count())}}));
    if (kind == BackendKind::Lnd) {
        steps.push_back(step(Verdict::Good, "certificate", {}, fingerprintFact(certificatePem)));
        steps.push_back(step(Verdict::Good, "macaroon"));
    }
    steps.push_back(step(info.network == Network::Mainnet ? Verdict::Good : Verdict::Attention, "network", {},
                         {{QStringLiteral("network"), toText(info.network)}}));
    QVariantMap height;
    if (info.blockHeight > 0) height.insert(QStringLiteral("height"), info.blockHeight);
    steps.push_back(step(info.syncedToChain ? Verdict::Good : Verdict::Attention, "sync",
                         info.syncedToChain ? Error{} : Error{ErrorCode::BackendStarting, {}, {}}, height));
    return steps;
}

TestStep inbound(const Result<NodeBalance>& balance) {
    if (!balance) return step(Verdict::Bad, "inbound", balance.error());
    return step(balance->receivable.value() > 0 ? Verdict::Good : Verdict::Attention, "inbound", {},
                {{QStringLiteral("receivable_msat"), balance->receivable.value()},
                 {QStringLiteral("spendable_msat"), balance->spendable.value()}});
}

/// The file of an embedded database that has not been made yet; empty for everything else.
QString newFileOf(const QString& url, const QString& directory) {
    const QString scheme = QStringLiteral("sqlite:");
    if (!url.startsWith(scheme)) return {};
    const QString file = QDir(directory).filePath(url.mid(scheme.size()));
    return QFileInfo::exists(file) ? QString() : file;
}

/// Which organisation lives there is not asked: the schema says enough, and any key reads it.
TenantId anybody() {
    return TenantId(QUuid::fromString(QLatin1String("b0a1c400-0000-7000-8000-000000000002")));
}

Steps databaseSteps(const Result<Done>& answer, Millis took) {
    const auto reached = step(Verdict::Good, "connect", {},
                              {{QStringLiteral("milliseconds"), static_cast<qint64>(took.count())}});
    if (answer) return {reached, step(Verdict::Good, "schema")};
    const ErrorCode code = answer.error().code;
    const bool schema = code == ErrorCode::DatabaseNewer || code == ErrorCode::DatabaseCorrupt;
    if (!schema) return {step(Verdict::Bad, "connect", answer.error())};
    return {reached, step(Verdict::Bad, "schema", answer.error())};
}

}  // namespace connection_tests_detail

ConnectionTests::ConnectionTests(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_ids(clock) {}

ConnectionTests::~ConnectionTests() = default;

Future<ConnectionTests::Steps> ConnectionTests::database(const QString& url, const QString& directory,
                                                         const QByteArray& password) {
    using namespace connection_tests_detail;
    // A file that is not there yet is made when it is used, not when it is tried out.
    if (const QString file = newFileOf(url, directory); !file.isEmpty()) {
        const bool writable = QFileInfo(QFileInfo(file).absolutePath()).isWritable();
        return ready<Steps>(Steps{step(writable ? Verdict::Good : Verdict::Bad, "connect",
                                       writable ? Error{} : Error{ErrorCode::DatabaseUnreachable, {}, {}})});
    }
    SqlOptions options;
    options.url = url;
    options.directory = directory;
    options.password = password;
    options.readers = 1;
    options.lookOnly = true;
    options.oneTry = true;
    auto created = SqlDatabase::create(options, anybody());
    if (!created) return ready<Steps>(Steps{step(Verdict::Bad, "connect", created.error())});
    const auto trial = std::shared_ptr<SqlDatabase>(*std::move(created));
    const Instant began = m_clock.now();
    const auto asked = trial->read<Done>([](Transaction&) -> Result<Done> { return Done{}; });
    return andThenAlways(asked, this, [this, trial, began](const Result<Done>& answer) {
        return ready<Steps>(databaseSteps(answer, m_clock.now() - began));
    });
}

Future<ConnectionTests::Steps> ConnectionTests::lnd(const LndConnection& connection,
                                                    const QByteArray& macaroon) {
    auto made = LndBackend::create(connection, macaroon, m_clock, m_scheduler, m_ids);
    if (!made) return ready<Steps>(tl::unexpected(made.error()));
    return backend(std::shared_ptr<LightningBackend>(*std::move(made)), connection.certificatePem);
}

Future<ConnectionTests::Steps> ConnectionTests::backend(const std::shared_ptr<LightningBackend>& backend,
                                                        const QByteArray& certificatePem) {
    using namespace connection_tests_detail;
    const Instant began = m_clock.now();
    const auto answered = [this, backend, certificatePem, began](const Result<NodeInfo>& info) {
        if (!info) {
            return ready<Steps>(Steps{step(Verdict::Bad, subjectOf(info.error().code), info.error())});
        }
        const Steps met = stepsOf(*info, backend->kind(), certificatePem, m_clock.now() - began);
        // The back end lives until its last answer is here.
        return andThenAlways(backend->balance(), this, [backend, met](const Result<NodeBalance>& balance) {
            Steps steps = met;
            steps.push_back(inbound(balance));
            return ready<Steps>(std::move(steps));
        });
    };
    return andThenAlways(backend->info(), this, answered);
}

QString fingerprintOf(const QByteArray& certificatePem) {
    const QSslCertificate leaf(certificatePem, QSsl::Pem);
    return leaf.isNull() ? QString() : QString::fromLatin1(leaf.digest(QCryptographicHash::Sha256).toHex());
}

bool allPassed(const std::vector<TestStep>& steps) {
    return !steps.empty() && std::none_of(steps.begin(), steps.end(), [](const TestStep& step) {
        return step.verdict == TestStep::Verdict::Bad;
    });
}

}  // namespace balcao

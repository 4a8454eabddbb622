#include "support/lnd_network.h"

#include "support/fakes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpServer>

#include <csignal>
#include <functional>

#include <sys/prctl.h>

namespace balcao::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRpcUser = "balcao";
constexpr auto kRpcPassword = "regtest-only";
constexpr int kBlocksBeforeFunding = 450;  // btcd's regtest knows segwit from block 432 on
constexpr int kConfirmations = 6;
constexpr int kNoCache = 4;
constexpr int kFirstPort = 10'000;
constexpr int kPatienceMs = 90'000;  // a loaded machine takes several times the usual fifteen seconds

QByteArray contents(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// As many free ports as asked for: all are held before the first is given back. None is of those the system
/// gives to whoever connects somewhere, or a node that was killed could find its own taken when it comes
/// back.
std::vector<quint16> freePorts(int count) {
    const QByteArray range = contents(u"/proc/sys/net/ipv4/ip_local_port_range"_s);
    const int lent = range.simplified().split(' ').first().toInt();
    const int end = lent > kFirstPort + 1'000 ? lent : 32'768;
    std::vector<std::unique_ptr<QTcpServer>> held;
    std::vector<quint16> ports;
    while (static_cast<int>(held.size()) < count) {
        auto server = std::make_unique<QTcpServer>();
        const auto port = static_cast<quint16>(QRandomGenerator::global()->bounded(kFirstPort, end));
        if (!server->listen(QHostAddress::LocalHost, port)) continue;
        ports.push_back(port);
        held.push_back(std::move(server));
    }
    return ports;
}

QString local(quint16 port) {
    return u"127.0.0.1:%1"_s.arg(port);
}

/// Pauses without stopping what runs in this program's event loop.
void pause(int milliseconds) {
    spin([] { return false; }, milliseconds);
}

bool waitFor(QProcess& process, int timeoutMs) {
    spin([&] { return process.state() == QProcess::NotRunning; }, timeoutMs);
    return process.state() == QProcess::NotRunning;
}

tl::unexpected<Error> broken(const QString& what) {
    return fail(ErrorCode::Io, u"regtest network: "_s + what);
}

QString folderOf(const QTemporaryDir& folder, const QString& name) {
    const QString path = folder.filePath(name);
    QDir().mkpath(path);
    return path;
}

}  // namespace

Result<std::unique_ptr<LndNetwork>> LndNetwork::start() {
    QProcess find;
    find.start(QStringLiteral(BALCAO_REGTEST_BUILD), {u"--cached"_s});
    if (!find.waitForFinished(10'000) || find.exitCode() == kNoCache) {
        return fail(ErrorCode::NotFound,
                    u"lnd and btcd are not built yet: run tests/regtest/build.sh (needs Go 1.25.10)"_s);
    }
    if (find.exitCode() != 0) return broken(u"build.sh failed"_s);
    const QString programs = QString::fromLocal8Bit(find.readAllStandardOutput()).trimmed();
    // Three programs of other people on a machine that may be busy: one that did not come up gets another
    // chance, on other ports and in a folder of its own, and what became of the first is told.
    for (int chances = 1;; --chances) {
        std::unique_ptr<LndNetwork> network(new LndNetwork(programs));
        const Result<void> up = network->bringUp();
        if (up) return network;
        const QString how = up.error().detail + network->lastWords();
        if (chances == 0) return fail(up.error().code, how);
        qWarning("%s", qPrintable(how));
    }
}

LndNetwork::LndNetwork(QString programs) : m_programs(std::move(programs)) {
    const auto ports = freePorts(8);
    m_chainPeerPort = ports[0];
    m_chainRpcPort = ports[1];
    m_customer = {folderOf(m_folder, u"customer"_s), ports[2], ports[3], ports[4], nullptr};
    m_till = {folderOf(m_folder, u"till"_s), ports[5], ports[6], ports[7], nullptr};
}

LndNetwork::~LndNetwork() {
    for (const auto* process : {&m_customer.process, &m_till.process, &m_chain}) {
        if (!*process) continue;
        (*process)->kill();
        (*process)->waitForFinished(5'000);
    }
}

std::unique_ptr<QProcess> LndNetwork::launch(const QString& program, const QStringList& arguments,
                                             const QString& log) const {
    auto process = std::make_unique<QProcess>();
    process->setProgram(m_programs + u'/' + program);
    process->setArguments(arguments);
    process->setProcessChannelMode(QProcess::MergedChannels);
    if (!log.isEmpty()) process->setStandardOutputFile(log, QIODevice::Append);
    // Also when this program is killed: nothing of the network may stay behind.
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process->start();
    return process;
}

Result<QByteArray> LndNetwork::run(const QString& program, const QStringList& arguments,
                                   int timeoutMs) const {
    const auto process = launch(program, arguments, {});
    if (!waitFor(*process, timeoutMs)) return broken(program + u" did not end in time"_s);
    const QByteArray output = process->readAll();
    if (process->exitCode() != 0) return broken(program + u": "_s + QString::fromUtf8(output).left(300));
    return output;
}

Result<QByteArray> LndNetwork::cli(const Node& node, const QStringList& arguments, int timeoutMs) const {
    const QStringList all = QStringList{u"--network=regtest"_s, u"--lnddir="_s + node.folder,
                                        u"--rpcserver="_s + local(node.rpcPort)} +
                            arguments;
    return run(u"lncli"_s, all, timeoutMs);
}

Result<QByteArray> LndNetwork::cliUntil(const Node& node, const QStringList& arguments,
                                        const std::function<bool(const QByteArray&)>& accept,
                                        int timeoutMs) const {
    QElapsedTimer timer;
    timer.start();
    Result<QByteArray> last = broken(u"not tried"_s);
    while (timer.elapsed() < timeoutMs) {
        last = cli(node, arguments);
        if (last && accept(*last)) return last;
        pause(400);  // each try is a program of its own
    }
    const QString why = last ? QString::fromUtf8(*last).left(300) : last.error().detail;
    return broken(arguments.first() + u" never was as expected: "_s + why);
}

Result<void> LndNetwork::startChain(const QString& miningAddress) {
    if (m_chain) {
        m_chain->terminate();
        waitFor(*m_chain, 10'000);
    }
    const QString folder = folderOf(m_folder, u"chain"_s);
    const QString empty = folder + u"/empty.conf"_s;
    QFile(empty).open(QIODevice::WriteOnly);  // or btcd reads the one of whoever runs the test
    QStringList arguments{u"--regtest"_s,
                          u"--txindex"_s,
                          u"--nodnsseed"_s,
                          u"--configfile="_s + empty,
                          u"--rpcuser="_s + QString::fromLatin1(kRpcUser),
                          u"--rpcpass="_s + QString::fromLatin1(kRpcPassword),
                          u"--rpclisten="_s + local(m_chainRpcPort),
                          u"--listen="_s + local(m_chainPeerPort),
                          u"--rpccert="_s + folder + u"/rpc.cert"_s,
                          u"--rpckey="_s + folder + u"/rpc.key"_s,
                          u"--datadir="_s + folder + u"/data"_s,
                          u"--logdir="_s + folder + u"/logs"_s};
    if (!miningAddress.isEmpty()) arguments += u"--miningaddr="_s + miningAddress;
    m_chain = launch(u"btcd"_s, arguments, folder + u"/out.log"_s);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatienceMs) {
        if (mine(0)) return {};
        pause(50);
    }
    return broken(u"btcd does not answer"_s);
}

/// With no blocks it only asks whether btcd is there.
Result<void> LndNetwork::mine(int blocks) {
    const QString folder = folderOf(m_folder, u"chain"_s);
    QStringList arguments{u"--regtest"_s,
                          u"--configfile="_s + folder + u"/empty.conf"_s,
                          u"--rpcuser="_s + QString::fromLatin1(kRpcUser),
                          u"--rpcpass="_s + QString::fromLatin1(kRpcPassword),
                          u"--rpcserver="_s + local(m_chainRpcPort),
                          u"--rpccert="_s + folder + u"/rpc.cert"_s};
    if (blocks == 0) {
        arguments += u"getblockcount"_s;
    } else {
        arguments += {u"generate"_s, QString::number(blocks)};
    }
    BALCAO_CHECK(run(u"btcctl"_s, arguments, kPatienceMs));
    return {};
}

void LndNetwork::startNode(Node& node, const QString& alias) {
    const QString chain = folderOf(m_folder, u"chain"_s);
    node.process = launch(u"lnd"_s,
                          {u"--lnddir="_s + node.folder, u"--alias="_s + alias, u"--bitcoin.regtest"_s,
                           u"--bitcoin.node=btcd"_s, u"--btcd.rpchost="_s + local(m_chainRpcPort),
                           u"--btcd.rpcuser="_s + QString::fromLatin1(kRpcUser),
                           u"--btcd.rpcpass="_s + QString::fromLatin1(kRpcPassword),
                           u"--btcd.rpccert="_s + chain + u"/rpc.cert"_s, u"--noseedbackup"_s,
                           u"--nobootstrap"_s, u"--listen="_s + local(node.peerPort),
                           u"--rpclisten="_s + local(node.rpcPort), u"--restlisten="_s + local(node.restPort),
                           u"--bitcoin.defaultchanconfs=1"_s, u"--trickledelay=50"_s, u"--debuglevel=info"_s},
                          node.folder + u"/out.log"_s);
}

Result<void> LndNetwork::bringUp() {
    BALCAO_CHECK(startChain({}));
    startNode(m_customer, u"customer"_s);
    startNode(m_till, u"till"_s);
    const auto anything = [](const QByteArray&) { return true; };
    BALCAO_TRY(address, cliUntil(m_customer, {u"newaddress"_s, u"p2wkh"_s}, anything, kPatienceMs));
    BALCAO_CHECK(startChain(QJsonDocument::fromJson(address)[u"address"_s].toString()));
    BALCAO_CHECK(mine(kBlocksBeforeFunding));
    BALCAO_CHECK(openChannel());
    BALCAO_TRY(baked, cliUntil(m_till,
                               {u"bakemacaroon"_s, u"invoices:read"_s, u"invoices:write"_s, u"info:read"_s,
                                u"offchain:read"_s},
                               anything, 10'000));
    m_tillMacaroon = baked.trimmed();
    return {};
}

Result<void> LndNetwork::openChannel() {
    const auto synced = [](const QByteArray& answer) {
        return QJsonDocument::fromJson(answer)[u"synced_to_chain"_s].toBool();
    };
    BALCAO_TRY(till, cliUntil(m_till, {u"getinfo"_s}, synced, kPatienceMs));
    BALCAO_CHECK(cliUntil(m_customer, {u"getinfo"_s}, synced, kPatienceMs));
    const auto funded = [](const QByteArray& answer) {
        return QJsonDocument::fromJson(answer)[u"confirmed_balance"_s].toString().toLongLong() > 100'000'000;
    };
    BALCAO_CHECK(cliUntil(m_customer, {u"walletbalance"_s}, funded, kPatienceMs));
    const QString key = m_tillKey = QJsonDocument::fromJson(till)[u"identity_pubkey"_s].toString();
    BALCAO_CHECK(cli(m_customer, {u"connect"_s, QString(key + u'@' + local(m_till.peerPort))}));
    BALCAO_CHECK(cli(m_customer, {u"openchannel"_s, u"--node_key="_s + key, u"--local_amt=10000000"_s,
                                  u"--push_amt=2000000"_s, u"--sat_per_vbyte=1"_s}));
    BALCAO_CHECK(mine(kConfirmations));
    BALCAO_CHECK(waitForChannel());
    // Both list the channel some seconds before a route over it is found.
    const auto anything = [](const QByteArray&) { return true; };
    BALCAO_CHECK(
        cliUntil(m_customer, {u"queryroutes"_s, u"--dest="_s + key, u"--amt=1000"_s}, anything, kPatienceMs));
    return {};
}

/// Waits until both nodes could send over the channel. The customer is told to connect whenever they cannot:
/// left to itself, it waits longer after each time the till went away, in the end for minutes.
Result<void> LndNetwork::waitForChannel() {
    const auto active = [this](const Node& node) {
        const auto listed = cli(node, {u"listchannels"_s, u"--active_only"_s});
        return listed && !QJsonDocument::fromJson(*listed)[u"channels"_s].toArray().isEmpty();
    };
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < kPatienceMs) {
        if (active(m_till) && active(m_customer)) return {};
        static_cast<void>(
            cli(m_customer, {u"connect"_s, QString(m_tillKey + u'@' + local(m_till.peerPort))}));
        pause(400);
    }
    return broken(u"the channel is not active"_s + lastWords());
}

/// The ends of the three logs, for the message of a test that failed.
QString LndNetwork::lastWords() const {
    QString words;
    for (const QString& log : {u"chain"_s, u"customer"_s, u"till"_s}) {
        words += u"\n--- "_s + log + u'\n' +
                 QString::fromUtf8(contents(m_folder.filePath(log + u"/out.log"_s)).right(1'500));
    }
    return words;
}

LndConnection LndNetwork::connection() const {
    LndConnection connection;
    connection.name = u"regtest"_s;
    connection.url = u"https://"_s + local(m_till.restPort);
    connection.certificatePem = contents(m_till.folder + u"/tls.cert"_s);
    return connection;
}

QByteArray LndNetwork::invoiceMacaroon() const {
    return contents(m_till.folder + u"/data/chain/bitcoin/regtest/invoice.macaroon"_s);
}

std::unique_ptr<QProcess> LndNetwork::startPaying(const QString& bolt11) const {
    return launch(u"lncli"_s,
                  {u"--network=regtest"_s, u"--lnddir="_s + m_customer.folder,
                   u"--rpcserver="_s + local(m_customer.rpcPort), u"payinvoice"_s, u"--force"_s, u"--json"_s,
                   u"--timeout=15s"_s, bolt11},
                  {});
}

Result<QByteArray> LndNetwork::pay(const QString& bolt11) {
    const auto process = startPaying(bolt11);
    if (!waitFor(*process, kPatienceMs)) return broken(u"the payment did not end"_s);
    const QByteArray output = process->readAll();
    const auto json = QJsonDocument::fromJson(output.mid(std::max<qsizetype>(output.indexOf('{'), 0)));
    const QByteArray preimage = QByteArray::fromHex(json[u"payment_preimage"_s].toString().toLatin1());
    if (process->exitCode() == 0 && json[u"status"_s].toString() == u"SUCCEEDED"_s) return preimage;
    return broken(u"not paid: "_s + QString::fromUtf8(output).left(300));
}

int LndNetwork::tillInvoices() const {
    const auto listed = cli(m_till, {u"listinvoices"_s, u"--max_invoices=1"_s});
    if (!listed) return -1;
    // The newest is listed, and an index is never given twice.
    const auto newest = QJsonDocument::fromJson(*listed)[u"invoices"_s].toArray().last();
    return newest.toObject()[u"add_index"_s].toString().toInt();
}

void LndNetwork::killTill() {
    m_till.process->kill();
    waitFor(*m_till.process, 5'000);
}

Result<void> LndNetwork::startTill() {
    startNode(m_till, u"till"_s);
    return waitForChannel();
}

Result<void> LndNetwork::renewTillCertificate() {
    killTill();
    QFile::remove(m_till.folder + u"/tls.cert"_s);
    QFile::remove(m_till.folder + u"/tls.key"_s);
    return startTill();
}

}  // namespace balcao::test

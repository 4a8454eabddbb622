#pragma once

#include "base/result.h"
#include "lightning/bolt11.h"
#include "money/amount.h"
#include "support/fakes.h"
#include "support/http_server.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace balcao::test {

/// An LND that is scripted: the parts of its REST interface a till uses, in the shapes of its documentation,
/// with a switch for everything that goes wrong at counters.
class FakeLnd {
 public:
    enum class Mood { Ready, Locked, Starting, Waiting };

    /// Nothing when no certificate can be made.
    [[nodiscard]] static std::unique_ptr<FakeLnd> start(FakeClock& clock);

    /// A customer's wallet pays; the preimage, or what the wallet would show.
    [[nodiscard]] Result<QByteArray> pay(const QString& bolt11, std::optional<Msat> amount = {});
    /// The first part of a payment in several parts arrives.
    void payPart(const QByteArray& paymentHash);

    void cutStreams();
    void sendLine(const QByteArray& line);
    [[nodiscard]] QByteArray settledLine(const QByteArray& paymentHash) const;
    [[nodiscard]] int openStreams() const;

    [[nodiscard]] HttpServer& server() { return m_server; }
    [[nodiscard]] const TlsIdentity& tls() const { return m_tls; }
    /// Begins as lnd's own do, and is as long as the shortest of them.
    [[nodiscard]] static QByteArray macaroonHex() { return "0201036c6e6402f801" + QByteArray(128, 'a'); }
    /// Who the node is: the payee of its honest invoices, 33 bytes.
    [[nodiscard]] static QByteArray publicKey();
    /// In the words and the shape of lnd's own refusals.
    static void fail(HttpTurn& turn, int status, int code, const QByteArray& message);
    [[nodiscard]] int asked(const QByteArray& path) const;
    [[nodiscard]] const QByteArray& lastStreamQuery() const { return m_lastStreamQuery; }
    [[nodiscard]] QByteArray lastCreateBody() const;

    Mood mood = Mood::Ready;
    bool publicChannels = true;
    bool receiveOnlyMacaroon = false;  ///< lnd's own invoice.macaroon: no getinfo, no channels
    bool forgetful = false;            ///< invoices were purged
    bool losesAnswers = false;         ///< does what it is told, and the answer never arrives
    bool mutesStream = false;          ///< takes subscriptions and never says a word on them
    // Lies. Whoever holds the node may tell them; nothing else about it changes.
    std::function<void(Bolt11&)> misprints;          ///< in an invoice, before it is signed
    std::function<QString(const QString&)> mangles;  ///< the text of an invoice, after it was signed
    std::function<void(QJsonObject&)> lies;          ///< in all it says about an invoice that was made
    QByteArray signer;                               ///< the key that signs invoices; empty: the node's own
    void tellTheTruth();

    /// Answers in the node's place when it returns true.
    std::function<bool(const HttpExchange&, HttpTurn&)> instead;

 private:
    struct Invoice {
        QByteArray preimage;
        QByteArray hash;
        QString bolt11;
        QString memo;
        qint64 valueMsat = 0;
        qint64 created = 0;
        qint64 expiry = 0;
        qint64 addIndex = 0;
        qint64 settleIndex = 0;
        qint64 settled = 0;
        qint64 paidMsat = 0;
        bool cancelled = false;
        bool part = false;
    };

    FakeLnd(FakeClock& clock, TlsIdentity tls);
    void serve(const HttpExchange& request, HttpTurn& turn);
    void create(const HttpExchange& request, HttpTurn& turn);
    void list(HttpTurn& turn);
    void cancel(const HttpExchange& request, HttpTurn& turn);
    void show(const QByteArray& hash, HttpTurn& turn);
    void subscribe(const HttpExchange& request, HttpTurn& turn);
    [[nodiscard]] bool refuses(const HttpExchange& request, HttpTurn& turn);
    [[nodiscard]] Invoice* find(const QByteArray& hash);
    [[nodiscard]] QJsonObject json(const Invoice& invoice) const;
    /// The same as it leaves the node.
    [[nodiscard]] QJsonObject said(const Invoice& invoice) const;
    [[nodiscard]] QJsonObject info() const;
    [[nodiscard]] QJsonObject channels() const;

    FakeClock& m_clock;
    TlsIdentity m_tls;
    HttpServer m_server;
    std::vector<Invoice> m_invoices;
    qint64 m_settleIndex = 0;
    QList<QPointer<HttpTurn>> m_streams;
    QByteArray m_lastStreamQuery;
};

}  // namespace balcao::test

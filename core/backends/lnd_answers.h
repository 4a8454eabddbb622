#pragma once

#include "backends/http_client.h"
#include "lightning/backend.h"

#include <QJsonObject>

namespace balcao::lnd {

/// What LND's REST answers mean, as pure functions. Its 64-bit integers are strings, its bytes are base64,
/// and most of its errors come as status 500 with the reason in words.
/// https://lightning.engineering/api-docs/api/lnd/

/// The answer's object, or what its refusal means.
[[nodiscard]] Result<QJsonObject> readObject(const HttpAnswer& answer);

/// What `{"code", "message"}` means; `status` decides when the words are not known.
[[nodiscard]] Error errorFrom(const QJsonObject& error, int status);

[[nodiscard]] Result<NodeInfo> readInfo(const QJsonObject& json);
[[nodiscard]] Result<BackendInvoice> readCreated(const QJsonObject& json, const QByteArray& paymentHash);

/// An Invoice message. A preimage is taken only together with SETTLED, because LND shows it on open ones.
[[nodiscard]] Result<InvoiceReport> readInvoice(const QJsonObject& json);

/// One line of the subscription: an invoice, or the error that ends the stream.
[[nodiscard]] Result<InvoiceReport> readStreamLine(const QByteArray& line);

/// The highest settle index in a list of invoices; 0 when none of them was settled.
[[nodiscard]] quint64 newestSettleIndex(const QJsonObject& json);

/// What the active channels allow.
struct Channels {
    NodeBalance balance;     ///< less the reserve each side must keep
    bool anyPublic = false;  ///< somebody can find the node without a hint
};
[[nodiscard]] Result<Channels> readChannels(const QJsonObject& json);

}  // namespace balcao::lnd

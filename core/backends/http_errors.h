#pragma once

#include "base/error.h"

class QNetworkReply;

namespace balcao {

struct HttpRequest;

/// "GET /v1/getinfo: " – what a log needs, without host, query or header.
[[nodiscard]] QString describe(const HttpRequest& request);

/// The server answered in full, with whatever status.
[[nodiscard]] bool isWholeAnswer(const QNetworkReply& reply);

/// Why there was no whole answer, as one of the Backend… codes.
[[nodiscard]] Error errorOf(const QNetworkReply& reply, const HttpRequest& request);

}  // namespace balcao

#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace balcao {

/// How much of a stranger's JSON is looked at.
struct JsonLimits {
    qsizetype bytesMax = 16'384;
    int depthMax = 8;  ///< objects and arrays inside one another, the outermost counted
};

/// One JSON object (RFC 8259) of which two readers cannot think differently. InvalidArgument (facts: reason)
/// for what is none ("syntax"), for text that is not UTF-8 or names half a character or NUL ("text"), a name
/// that stands twice in an object ("duplicate"), a number that is no whole one within 2^53 ("number"), and
/// what is larger or deeper than the limits ("limit"). The error quotes nothing of the text.
[[nodiscard]] Result<QJsonObject> parseStrictJson(QByteArrayView text, const JsonLimits& limits = {});

}  // namespace balcao

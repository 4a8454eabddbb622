#include "lightning/backend.h"

namespace balcao {

QString toText(BackendKind kind) {
    switch (kind) {
        case BackendKind::Demo: return QStringLiteral("demo");
        case BackendKind::Lnd: return QStringLiteral("lnd");
    }
    return {};
}

}  // namespace balcao

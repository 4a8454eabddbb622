#include "operations/operation.h"

namespace balcao {

QString Operation::nameIn(const QString& language) const {
    const QString wanted = language.left(2).toLower();
    if (wanted == QStringLiteral("en") && !nameEn.isEmpty()) return nameEn;
    if (wanted == QStringLiteral("es") && !nameEs.isEmpty()) return nameEs;
    return name;
}

}  // namespace balcao

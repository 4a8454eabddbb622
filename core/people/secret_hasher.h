#pragma once

#include "base/future.h"

#include <QByteArray>
#include <QString>

namespace balcao {

/// What a stored hash says about a secret.
struct HashVerdict {
    bool matches = false;
    /// It matches, but was made in an older way or with less work than a new one: write a new one.
    bool outdated = false;
};

/// Turns PINs and passwords into what may be stored. Works on threads of its own, few at a time, because each
/// hash is made to cost memory and time; results arrive like every future.
class SecretHasher {
 public:
    virtual ~SecretHasher() = default;
    /// A PHC string of argon2id with a fresh salt. InvalidArgument for an empty secret.
    [[nodiscard]] virtual Future<QString> hash(const QByteArray& secret) = 0;
    /// Against a PHC string of argon2id or a bcrypt hash ($2a$, $2b$, $2y$). InvalidArgument for a hash of
    /// another kind and for a secret above 72 bytes against bcrypt, which would read only its beginning.
    [[nodiscard]] virtual Future<HashVerdict> verify(const QByteArray& secret, const QString& hash) = 0;
    /// Costs what `verify` costs and never matches: for a person nobody knows.
    [[nodiscard]] virtual Future<HashVerdict> verifyNothing(const QByteArray& secret) = 0;
};

}  // namespace balcao

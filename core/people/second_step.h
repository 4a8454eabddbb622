#pragma once

#include "people/person_account.h"
#include "people/sealed_ways.h"

namespace balcao {

enum class StepVerdict {
    NotAsked,  ///< the person has no second step
    Right,     ///< a code of now, used up
    Recovery,  ///< a recovery code, used up
    Missing,   ///< nothing was given
    Wrong
};

/// The code that is asked for after PIN, badge or password of somebody who turned that on.
class SecondStep {
 public:
    SecondStep(const Clock& clock, SignInStore& store, SealedWays& sealed)
        : m_clock(clock), m_store(store), m_sealed(sealed) {}

    /// Part of the transaction that the code lets through; a code that fits is used up in it, so that of two
    /// registers that are shown the same one only the first lets anybody in. `code` is one of the
    /// authenticator or a recovery code.
    [[nodiscard]] Result<StepVerdict> look(Transaction& t, const PersonAccount& person,
                                           const QByteArray& code);

 private:
    const Clock& m_clock;
    SignInStore& m_store;
    SealedWays& m_sealed;
};

}  // namespace balcao

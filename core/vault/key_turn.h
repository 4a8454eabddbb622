#pragma once

#include "vault/vault_service.h"

namespace balcao {

/// The one way to `VaultService::turn`. A key that is changed together with another act asks for no
/// capability of its own, so nobody reaches it but an expulsion, which has looked at who may expel.
class KeyTurn final {
    friend class EnrolmentService;
    [[nodiscard]] static Future<VaultProgress> turn(VaultService& vault, const Actor& actor,
                                                    const std::function<Result<bool>(Transaction&)>& also) {
        return vault.turn(actor, also);
    }
};

}  // namespace balcao

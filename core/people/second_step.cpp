#include "people/second_step.h"

#include "base/base32.h"
#include "base/wipe.h"
#include "people/totp.h"

namespace balcao {

Result<StepVerdict> SecondStep::look(Transaction& t, const PersonAccount& person, const QByteArray& code) {
    if (!person.hasSecondStep) return StepVerdict::NotAsked;
    const QByteArray typed = withoutGroups(code);
    if (typed.isEmpty()) return StepVerdict::Missing;
    // Held from here: what another register used up meanwhile is seen.
    BALCAO_TRY(ways, m_store.ways(t, person.id, SignInStore::Hold::UntilTheEnd));
    if (ways.secret.isEmpty()) return StepVerdict::Wrong;  // turned off a moment ago: begin again
    if (typed.size() != totp::kDigits) {
        BALCAO_TRY(hash, m_sealed.codeHash(person.id, typed));
        BALCAO_TRY(used, m_store.useCode(t, person.id, hash, m_clock.now()));
        return used ? StepVerdict::Recovery : StepVerdict::Wrong;
    }
    BALCAO_TRY(secret, m_sealed.secret(t, person.id, ways.secret));
    const auto step = totpMatch(secret, typed, m_clock.now(), ways.lastStep);
    wipe(secret);
    if (!step) return StepVerdict::Wrong;
    ways.lastStep = *step;
    m_store.save(t, ways);
    return StepVerdict::Right;
}

}  // namespace balcao

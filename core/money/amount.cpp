#include "money/amount.h"

namespace balcao {

// The largest amount there can be must leave room to be added up a few times before int64 ends.
static_assert(kMaxMsat.value() < std::numeric_limits<qint64>::max() / 4);

Result<Msat> toMsat(Sat sat) {
    BALCAO_TRY(msat, Msat(sat.value()).times(kMsatPerSat));
    if (msat > kMaxMsat || msat < Msat(-kMaxMsat.value())) {
        return fail(ErrorCode::Overflow, QStringLiteral("more than 21 million BTC"));
    }
    return msat;
}

}  // namespace balcao

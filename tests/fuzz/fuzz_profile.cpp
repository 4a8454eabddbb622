// A profile's file and the settings kept in the database: whatever stands in them is refused, or is written
// back as it was understood.
#include "fuzz_check.h"
#include "shared/profile.h"
#include "shared/start_state.h"

#include <QJsonDocument>

using namespace balcao;

namespace {

/// What was read and written is read as the same again.
template <typename Read, typename Write>
void requireStable(const QJsonObject& json, Read read, Write write) {
    const auto first = read(json);
    if (!first) return;
    const QJsonObject written = write(*first);
    const auto second = read(written);
    FUZZ_CHECK(second.has_value());
    FUZZ_CHECK(write(*second) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QString folder = QStringLiteral("folder");
    if (const auto profile = Profile::parse(bytes, folder)) {
        FUZZ_CHECK(!profile->tenant.isNull() && !profile->registerId.isNull() && !profile->person.isNull());
        FUZZ_CHECK(!profile->databaseUrl.isEmpty());
        const auto again = Profile::parse(profile->toBytes(), folder);
        FUZZ_CHECK(again.has_value());
        FUZZ_CHECK(again->toBytes() == profile->toBytes());
    }
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    switch (size % 4) {  // one of them for each input, or they would be most of the work
        case 0:
            requireStable(json, Organisation::fromJson, [](const auto& read) { return read.toJson(); });
            break;
        case 1:
            requireStable(json, LimitPolicy::fromJson, [](const auto& read) { return read.toJson(); });
            break;
        case 2:
            requireStable(json, ratePolicyFromJson, [](const RatePolicy& read) { return toJson(read); });
            break;
        default:
            requireStable(json, currentRateFromJson, [](const CurrentRate& read) { return toJson(read); });
    }
    return 0;
}

#include "ctl/typed_json.h"

#include "base/strict_json.h"
#include "base/wipe.h"

#include <unistd.h>
#include <array>
#include <cstdio>

namespace balcao {

namespace typed_json_detail {
constexpr qsizetype kMostTyped = 65'536;
}  // namespace typed_json_detail

Result<QByteArray> typedInput(const QString& prompt) {
    using namespace typed_json_detail;
    if (::isatty(STDIN_FILENO) == 1) {
        std::fputs(prompt.toLocal8Bit().constData(), stderr);
        std::fflush(stderr);
    }
    // Reserved once: an array that grows would leave a copy of what was typed behind.
    QByteArray typed;
    typed.reserve(kMostTyped);
    std::array<char, 4'096> part{};
    bool tooLong = false;
    while (true) {
        const auto count = ::read(STDIN_FILENO, part.data(), part.size());
        if (count <= 0) break;
        tooLong = tooLong || typed.size() + count > kMostTyped;
        if (!tooLong) typed.append(part.data(), count);
    }
    wipe(part.data(), part.size());
    if (!tooLong) return typed;
    wipe(typed);
    return fail(ErrorCode::InvalidArgument, QStringLiteral("more than 64 KiB on standard input"),
                {{QStringLiteral("reason"), QStringLiteral("limit")}});
}

Result<QJsonObject> typedJson(const QString& prompt) {
    BALCAO_TRY(typed, typedInput(prompt));
    const auto json = parseStrictJson(typed, {typed_json_detail::kMostTyped, 3});
    wipe(typed);
    return json;
}

}  // namespace balcao

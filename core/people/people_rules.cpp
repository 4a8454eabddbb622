#include "people/people_rules.h"

#include <algorithm>

namespace balcao {

namespace people_rules_detail {

constexpr qsizetype kShortestPin = 6;
constexpr qsizetype kLongestPin = 12;
constexpr qsizetype kLongestPersonName = 80;
constexpr qsizetype kLongestRoleName = 60;

constexpr int kFreeOfPerson = 5;
constexpr int kFreeOfRegister = 15;
constexpr Millis kFirstDelay{5'000};
constexpr Millis kLongestDelay{300'000};
constexpr Millis kQuiet{12 * 3'600'000};
constexpr int kMostCounted = 1'000'000;

tl::unexpected<Error> wrongPin(const char* reason) {
    return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable PIN"),
                {{QStringLiteral("field"), QStringLiteral("pin")},
                 {QStringLiteral("reason"), QString::fromLatin1(reason)}});
}

Result<void> checkName(const QString& name, qsizetype longest) {
    const auto wrong = [](const char* why) {
        return fail(ErrorCode::InvalidArgument, QString::fromLatin1(why),
                    {{QStringLiteral("field"), QStringLiteral("name")}});
    };
    if (name.trimmed().isEmpty()) return wrong("a name is needed");
    if (name.size() > longest) return wrong("the name is too long");
    const bool odd = std::any_of(name.begin(), name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
    if (odd) return wrong("a name is one line");
    return {};
}

/// Each digit is `step` after the one before; nine is followed by zero.
bool isRun(const QByteArray& pin, int step) {
    for (qsizetype i = 1; i < pin.size(); ++i) {
        if ((pin[i - 1] - '0' + step + 10) % 10 != pin[i] - '0') return false;
    }
    return true;
}

}  // namespace people_rules_detail

Result<void> checkPin(const QByteArray& pin) {
    using namespace people_rules_detail;
    if (pin.size() < kShortestPin || pin.size() > kLongestPin) return wrongPin("length");
    if (!std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return wrongPin("digits");
    }
    if (isRun(pin, 0)) return wrongPin("one_digit");
    if (isRun(pin, 1) || isRun(pin, -1)) return wrongPin("run");
    return {};
}

bool isBadge(const QByteArray& scanned) {
    return scanned.size() == kBadgeLength && std::all_of(scanned.begin(), scanned.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7');
           });
}

Result<void> checkPerson(const PersonAccount& person) {
    return people_rules_detail::checkName(person.name, people_rules_detail::kLongestPersonName);
}

Result<void> checkRole(const PersonRole& role) {
    if (!role.key.isEmpty() && role.name.isEmpty()) return {};
    return people_rules_detail::checkName(role.name, people_rules_detail::kLongestRoleName);
}

bool somebodyManages(const std::vector<PersonAccount>& people, const std::vector<PersonRole>& roles) {
    const bool withPins = std::any_of(people.begin(), people.end(),
                                      [](const PersonAccount& one) { return one.active && one.hasPin; });
    return std::any_of(people.begin(), people.end(), [&](const PersonAccount& one) {
        const auto role = roleOf(roles, one.role);
        return one.active && role && role->capabilities.testFlag(Capability::PeopleEdit) &&
               (one.hasPin || !withPins);
    });
}

Millis delayAfter(int wrong, TriesOf whose) {
    using namespace people_rules_detail;
    const int free = whose == TriesOf::Person ? kFreeOfPerson : kFreeOfRegister;
    if (wrong < free) return Millis(0);
    Millis delay = kFirstDelay;
    for (int i = free; i < wrong && delay < kLongestDelay; ++i) delay *= 2;
    return std::min(delay, kLongestDelay);
}

Millis waitBefore(const Tries& tries, TriesOf whose, Instant now) {
    // A clock that was set back makes the wait begin again, never longer.
    const Millis since = std::max(now - tries.lastAt, Millis(0));
    if (since >= people_rules_detail::kQuiet) return Millis(0);
    return std::max(delayAfter(tries.wrong, whose) - since, Millis(0));
}

Tries oneMore(const Tries& tries, Instant now) {
    using namespace people_rules_detail;
    const int before = now - tries.lastAt >= kQuiet ? 0 : tries.wrong;
    return {std::min(before + 1, kMostCounted), now};
}

Tries without(const Tries& ofRegister, const Tries& ofPerson) {
    return {std::max(ofRegister.wrong - ofPerson.wrong, 0), ofRegister.lastAt};
}

}  // namespace balcao

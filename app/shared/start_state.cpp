#include "shared/start_state.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace balcao {

namespace start_state_detail {

const QString kFile = QStringLiteral("last-start.json");
const QString kPeopleSignIn = QStringLiteral("peopleSignIn");

/// Every start has had it: a file without it was damaged.
const QString kOrganisation = QStringLiteral("organisation");

QJsonObject toJson(const OfficeSettings& settings) {
    QJsonObject json;
    for (const auto& [key, value] : storedForm(settings)) json.insert(key, value);
    return json;
}

Result<OfficeSettings> settingsFromJson(const QJsonObject& json) {
    return settingsFrom([&json](const QString& key) -> Result<std::optional<QJsonObject>> {
        if (!json.contains(key) && key != kOrganisation) return std::optional<QJsonObject>();
        return std::optional(json.value(key).toObject());
    });
}

Actor actorOf(const Profile& profile, const QString& name, Capabilities capabilities) {
    return {profile.person, name, profile.registerId, profile.registerName, capabilities};
}

/// An unknown or suspended person may look at nothing and do nothing; the register is still named.
Result<Actor> readActor(Transaction& t, PeopleStore& people, const Profile& profile, PersonId person) {
    Actor actor{person, {}, profile.registerId, profile.registerName, {}};
    BALCAO_TRY(account, people.byId(t, person));
    if (!account || !account->active) return actor;
    BALCAO_TRY(stored, people.roles(t));
    BALCAO_TRY(policy, people.signInPolicy(t));
    actor.name = account->name;
    actor.capabilities = heldBy(*account, withStandardRoles(stored), policy);
    return actor;
}

}  // namespace start_state_detail

QString lastRateKey() {
    return QStringLiteral("rate.last");
}

QJsonObject toJson(const CurrentRate& rate) {
    return {{QStringLiteral("minor_per_btc"), QString::number(rate.rate.minorPerBtc)},
            {QStringLiteral("currency"), rate.rate.currency.code()},
            {QStringLiteral("sources"), QJsonArray::fromStringList(rate.sources)},
            {QStringLiteral("at_ms"), QString::number(toUnixMs(rate.at))},
            {QStringLiteral("fixed"), rate.fixed}};
}

Result<CurrentRate> currentRateFromJson(const QJsonObject& json) {
    BALCAO_TRY(currency, Currency::fromCode(json.value(QStringLiteral("currency")).toString()));
    bool fits = false;
    const qint64 minor = json.value(QStringLiteral("minor_per_btc")).toString().toLongLong(&fits);
    if (!fits || minor <= 0) return fail(ErrorCode::InvalidArgument, QStringLiteral("rate.last"));
    CurrentRate rate;
    rate.rate = Rate{minor, currency};
    rate.at = fromUnixMs(json.value(QStringLiteral("at_ms")).toString().toLongLong());
    rate.fixed = json.value(QStringLiteral("fixed")).toBool();
    const QJsonArray sources = json.value(QStringLiteral("sources")).toArray();
    for (const QJsonValue& source : sources) rate.sources += source.toString();
    return rate;
}

Result<StartState> readStartState(Transaction& t, const StartStores& stores, const Profile& profile,
                                  PersonId signedIn) {
    StartState state;
    BALCAO_TRY(stored, readSettings(t, stores.settings));
    state.settings = stored;
    BALCAO_TRY(own, start_state_detail::readActor(t, stores.people, profile, profile.person));
    state.actor = own;
    if (!signedIn.isNull()) {
        BALCAO_TRY(acting, start_state_detail::readActor(t, stores.people, profile, signedIn));
        state.signedIn = acting;
    }
    BALCAO_TRY(registers, stores.registers.registers(t));
    state.counterKnown = std::any_of(registers.begin(), registers.end(), [&profile](const Register& counter) {
        return counter.id == profile.registerId;
    });
    BALCAO_TRY(people, stores.people.people(t));
    state.peopleSignIn = std::any_of(people.begin(), people.end(), [](const PersonAccount& person) {
        return person.active && person.hasPin;
    });
    BALCAO_TRY(last, stores.settings.get(t, lastRateKey()));
    // A rate that cannot be read is as good as none: the next one is fetched anyway.
    if (last) {
        if (const auto rate = currentRateFromJson(*last)) state.lastRate = *rate;
    }
    return state;
}

Result<StartState> rememberedStart(const Profile& profile) {
    QFile file(profile.path(start_state_detail::kFile));
    if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::NotFound, file.errorString());
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    StartState state;
    BALCAO_TRY(settings, start_state_detail::settingsFromJson(json));
    state.settings = settings;
    const auto capabilities =
        Capabilities::fromInt(static_cast<quint32>(json.value(QStringLiteral("capabilities")).toInteger()));
    state.actor = start_state_detail::actorOf(profile, json.value(QStringLiteral("person")).toString(),
                                              capabilities & allCapabilities());
    state.peopleSignIn = json.value(start_state_detail::kPeopleSignIn).toBool();
    return state;
}

void rememberStart(const Profile& profile, const StartState& state) {
    QJsonObject json = start_state_detail::toJson(state.settings);
    json.insert(QStringLiteral("person"), state.actor.name);
    json.insert(QStringLiteral("capabilities"), qint64(state.actor.capabilities.toInt()));
    json.insert(start_state_detail::kPeopleSignIn, state.peopleSignIn);
    QSaveFile file(profile.path(start_state_detail::kFile));
    if (!file.open(QIODevice::WriteOnly)) return;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(json).toJson(QJsonDocument::Compact));
    file.commit();
}

}  // namespace balcao

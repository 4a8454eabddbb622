// What it costs to sign in, beside the bare argon2id of the same secret; and whether a name that nobody has
// can be told from one that somebody has by the time that a refusal takes.
#include "crypto/argon2_hasher.h"
#include "crypto/openssl_vault_crypto.h"
#include "measure.h"
#include "people/people_service.h"
#include "people/sealed_ways.h"
#include "people/sign_in_service.h"
#include "people/ways_service.h"
#include "support/plain_hasher.h"
#include "support/shop.h"
#include "vault/vault_service.h"

#include <QCoreApplication>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

constexpr int kTries = 60;
constexpr Millis kForgotten{24 * 3'600'000};  ///< after a day no wrong try makes the next one wait
const QByteArray kPin = "739158";
const QByteArray kPassword = "quatro gatos no telhado";

/// One office with one person, who has everything.
struct Office {
    test::ShopPlace place;
    test::Shop shop{place};
    OpenSslVaultCrypto crypto;
    test::MemorySecretStore secrets;
    KeyKeeper keeper{crypto, secrets, place.ids};
    Vault keys{place.clock, place.ids, crypto, shop.stores.vault};
    VaultService vault{
        place.clock, keeper, keys, {*shop.database, shop.stores.commands, shop.stores.vault, shop.audit}};
    SealedWays sealed{keys, vault};
    Argon2Hasher hasher{place.ids};
    test::PlainEstimator estimator;
    PeopleService people{place.clock,
                         place.ids,
                         hasher,
                         {*shop.database, shop.stores.commands, shop.stores.people, shop.audit}};
    WaysService ways{
        {place.clock, place.ids, hasher, estimator, sealed},
        {*shop.database, shop.stores.commands, shop.stores.people, shop.stores.signIns, shop.audit}};
    SignInService signIn{place.clock,
                         place.ids,
                         hasher,
                         {*shop.database, shop.stores.people, shop.stores.signIns, shop.audit},
                         sealed};
};

template <typename T>
T must(const Future<T>& future) {
    auto result = test::await(future);
    if (!result) qFatal("%s", qPrintable(result.error().detail));
    return *result;
}

PersonId makePerson(Office& office) {
    Actor maker = office.shop.actor;
    maker.capabilities = allCapabilities();
    PersonAccount ana;
    ana.name = u"Ana Reis"_s;
    ana.role = administratorRole();
    const PersonId id = must(office.people.save({office.shop.command(), maker, ana})).id;
    Actor self = maker;
    self.person = id;
    must(office.people.setPin({office.shop.command(), self, id, kPin, {}}));
    must(office.ways.setEmail({office.shop.command(), maker, id, u"ana@office.example"_s}));
    must(office.ways.setPassword({office.shop.command(), self, id, kPassword, kPin}));
    return id;
}

/// Nanoseconds of one call that may be refused.
template <typename Call>
double timeOf(Office& office, Call call) {
    office.place.clock.advance(kForgotten);
    const auto begin = std::chrono::steady_clock::now();
    bench::keep(test::await(call()));
    return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count();
}

double middle(const std::vector<double>& values) {
    return bench::percentile(values, 0.5);
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    Office office;
    const PersonId ana = makePerson(office);
    const RegisterId here = office.shop.actor.registerId;
    const QString hash = must(office.hasher.hash(kPin));

    std::vector<double> argon;
    std::vector<double> pin;
    std::vector<double> password;
    std::vector<double> known;
    std::vector<double> unknown;
    const auto withPassword = [&](const QString& email, const QByteArray& typed) {
        return office.signIn.withPassword({email, here, u"Caixa 1"_s, typed});
    };
    for (int i = 0; i < kTries; ++i) {  // by turns, so that a busy moment of the machine meets all
        argon.push_back(timeOf(office, [&] { return office.hasher.verify(kPin, hash); }));
        pin.push_back(timeOf(office, [&] { return office.signIn.withPin({ana, here, u"Caixa 1"_s, kPin}); }));
        password.push_back(timeOf(office, [&] { return withPassword(u"ana@office.example"_s, kPassword); }));
        // Each of the two follows the other as often: what comes after a session was begun pays for its end.
        for (const bool somebody : {i % 2 == 0, i % 2 != 0}) {
            const QString email = somebody ? u"ana@office.example"_s : u"bia@office.example"_s;
            (somebody ? known : unknown).push_back(timeOf(office, [&] {
                return withPassword(email, "wrong");
            }));
        }
    }
    bench::print("sign_in_with_pin", middle(pin), "bare argon2id", middle(argon), 1.5);
    bench::print("sign_in_with_password", middle(password), "bare argon2id", middle(argon), 1.5);
    bench::print("refused_unknown_name", middle(unknown), "refused known name", middle(known), 1.05);
    bench::print("refused_known_name", middle(known), "refused unknown name", middle(unknown), 1.05);
    return 0;
}

#include "shared/office_foundation.h"

#include "audit/audit_log.h"
#include "base/id_source.h"
#include "storage/sql_audit_store.h"
#include "storage/sql_database.h"
#include "storage/sql_operation_store.h"
#include "storage/sql_people_store.h"
#include "storage/sql_small_stores.h"

#include <algorithm>

namespace balcao {

namespace office_foundation_detail {

/// Every key of the database carries the organisation's id. Which organisation lives in this database stands
/// under an id that all programs know.
TenantId directoryTenant() {
    return TenantId(QUuid::fromString(QLatin1String("b0a1c400-0000-7000-8000-000000000001")));
}
const QString kOrganisationKey = QStringLiteral("house");

/// The stores of one piece of work, with what they need to live.
class Mason final : public QObject {
 public:
    Mason(const Foundation& foundation, QObject* parent) : QObject(parent), m_f(foundation) {}

    [[nodiscard]] Future<Profile> work() {
        if (const auto made = m_f.profile.makeFolder(); !made) {
            return ready<Profile>(tl::unexpected(made.error()));
        }
        const auto found = andThen(openDirectory(), this, [this](TenantId tenant) {
            m_f.profile.tenant = tenant;
            return openHouse();
        });
        return andThen(found, this, [this](Done) {
            if (const auto kept = keep(); !kept) return ready<Profile>(tl::unexpected(kept.error()));
            return ready<Profile>(m_f.profile);
        });
    }

 private:
    /// A profile that is there keeps everything but where its data lives.
    [[nodiscard]] Result<void> keep() {
        if (!Profile::exists(m_f.profile.directory)) return m_f.profile.save();
        const Profile wanted = m_f.profile;
        return m_f.profile.change([&wanted](Profile& profile) {
            profile.databaseUrl = wanted.databaseUrl;
            profile.tenant = wanted.tenant;
        });
    }

    [[nodiscard]] Result<void> open(TenantId tenant) {
        m_database.reset();
        SqlOptions options;
        options.url = m_f.profile.databaseUrl;
        options.directory = m_f.profile.directory;
        options.password = m_f.databasePassword;
        options.oneTry = true;  // the person who wrote the address waits for an answer, not for a server
        BALCAO_TRY(database, SqlDatabase::create(options, tenant));
        m_database = std::move(database);
        return {};
    }

    /// The organisation of this database, which is made when there is none.
    [[nodiscard]] Future<TenantId> openDirectory() {
        if (const auto opened = open(directoryTenant()); !opened) {
            return ready<TenantId>(tl::unexpected(opened.error()));
        }
        const QString mine = m_ids.make<TenantId>().text();
        return m_database->write<TenantId>([this, mine](Transaction& t) -> Result<TenantId> {
            BALCAO_TRY(house, m_settings.get(t, kOrganisationKey));
            if (house) return TenantId::fromText(house->value(QStringLiteral("tenant")).toString());
            m_settings.put(t, kOrganisationKey, {{QStringLiteral("tenant"), mine}});
            return TenantId::fromText(mine);
        });
    }

    [[nodiscard]] Future<Done> openHouse() {
        if (const auto opened = open(m_f.profile.tenant); !opened) {
            return ready<Done>(tl::unexpected(opened.error()));
        }
        m_audit = std::make_unique<AuditLog>(m_f.profile.tenant, m_clock, m_auditStore);
        if (m_f.catalogue) m_operations = demoCatalogue(*m_f.catalogue, m_ids);
        return m_database->write<Done>([this](Transaction& t) { return furnish(t); });
    }

    [[nodiscard]] Result<Done> furnish(Transaction& t) {
        BALCAO_TRY(registers, m_registers.registers(t));
        const bool known = std::any_of(registers.begin(), registers.end(), [this](const Register& counter) {
            return counter.id == m_f.profile.registerId;
        });
        if (known) return Done{};
        BALCAO_TRY(there, m_people.byId(t, m_f.profile.person));
        BALCAO_TRY(role, roleOfNewcomer(t));
        PersonAccount person{m_f.profile.person, m_f.person, role, true, m_clock.now()};
        if (there) {
            person = *there;
        } else {
            m_people.save(t, person);
        }
        m_registers.save(t, Register{m_f.profile.registerId, m_f.profile.registerName, {}, m_clock.now()});
        BALCAO_CHECK(putSettings(t));
        BALCAO_TRY(operations, m_operationStore.list(t, OperationStore::Which::All));
        if (operations.empty()) {
            for (const Operation& operation : m_operations) m_operationStore.save(t, operation);
        }
        const Actor actor{person.id, person.name, m_f.profile.registerId, m_f.profile.registerName, {}};
        BALCAO_CHECK(m_audit->record(t, actor, QStringLiteral("register.open"), m_f.profile.registerId.text(),
                                     {{QStringLiteral("register"), m_f.profile.registerName}}));
        return Done{};
    }

    /// Where people prove who they are, nobody becomes an administrator by opening one more counter.
    [[nodiscard]] Result<RoleId> roleOfNewcomer(Transaction& t) {
        BALCAO_CHECK(m_people.hold(t));
        BALCAO_TRY(everybody, m_people.people(t));
        const bool asks = std::any_of(everybody.begin(), everybody.end(),
                                      [](const PersonAccount& one) { return one.active && one.hasPin; });
        return asks ? standardRoles().front().id : administratorRole();
    }

    /// Only what is missing: a second register never changes what the organisation decided.
    [[nodiscard]] Result<void> putSettings(Transaction& t) {
        BALCAO_CHECK(checkSettings(m_f.settings));
        for (const auto& [key, value] : storedForm(m_f.settings)) {
            BALCAO_TRY(stored, m_settings.get(t, key));
            if (!stored) m_settings.put(t, key, value);
        }
        return {};
    }

    Foundation m_f;
    SystemClock m_clock;
    SystemIdSource m_ids{m_clock};
    SqlSettingsStore m_settings;
    SqlPeopleStore m_people;
    SqlRegisterStore m_registers;
    SqlOperationStore m_operationStore;
    SqlAuditStore m_auditStore;
    std::unique_ptr<AuditLog> m_audit;
    std::vector<Operation> m_operations;
    std::unique_ptr<SqlDatabase> m_database;  // last: its threads end before what they use goes
};

}  // namespace office_foundation_detail

Future<Profile> layFoundation(const Foundation& foundation, QObject* context) {
    using office_foundation_detail::Mason;
    auto* mason = new Mason(foundation, context);
    return andThenAlways(mason->work(), context, [mason](const Result<Profile>& profile) {
        mason->deleteLater();
        return ready<Profile>(profile);
    });
}

}  // namespace balcao

#pragma once

#include "audit/audit_log.h"
#include "base/id_source.h"
#include "customers/customer_commands.h"
#include "customers/customer_store.h"
#include "vault/vault_service.h"

#include <set>

namespace balcao {

struct SaveCustomer {
    CommandId id;
    Actor actor;
    CustomerId customer;       ///< null: a new one
    qint64 version = 0;        ///< as it was read
    CustomerFields changes;    ///< as typed; an empty text takes a field away
    bool evenIfAlike = false;  ///< others may have the same e-mail address, telephone or other id
};

struct CustomerSearch {
    QString text;
    std::optional<FoundBy> by = {};  ///< empty: as everything that the text can be
    int limit = 20;
};

/// A look at what lists mask. Not repeatable: each is in the journal.
struct RevealCustomer {
    Actor actor;
    CustomerId customer;
    std::vector<CustomerField> fields;
    LookReason reason = LookReason::Serve;
};
struct Revealed {
    CustomerId customer;  ///< another one where the record was merged
    CustomerFields fields;
    qint64 version = 0;
};

struct MergeCustomers {
    CommandId id;
    Actor actor;
    CustomerId kept;
    CustomerId gone;
};

struct GiveConsent {
    CommandId id;
    Actor actor;
    Consent consent;  ///< without its times
};
struct WithdrawConsent {
    CommandId id;
    Actor actor;
    CustomerId customer;
    QString purpose;
};

struct EraseCustomer {
    CommandId id;
    Actor actor;
    CustomerId customer;
    ErasureGround ground = ErasureGround::Request;
};

/// Who tickets are for. Everything known about somebody is sealed with their own key and found by blind
/// indexes; nothing personal is in a command, an error or the journal. The vault is opened when it is needed:
/// what needs it fails as `VaultService::prepare`.
class CustomerService final : public QObject {
    Q_OBJECT
 public:
    struct Stores {
        Database& database;
        CommandStore& commands;
        CustomerStore& customers;
        AuditLog& audit;
    };
    CustomerService(const Clock& clock, IdSource& ids, Vault& vault, VaultService& keys, Stores stores);

    /// Adds or changes one. Capability customer.edit. InvalidArgument as `storedForm` and `checkKnowable`.
    /// StateConflict (facts: field, reason) where somebody has the same: "duplicate" for a CPF, a CNPJ or a
    /// handle, "alike" for what several may share if the command says so; with the fact customer, their id,
    /// for those who may find them. StateConflict (facts: reason "merged", customer) for one who was merged,
    /// DataErased, NotFound; DatabaseConflict when it was changed since it was read. Journal: customer.create
    /// or customer.edit, with the names of the fields.
    [[nodiscard]] Future<CustomerRow> save(const SaveCustomer& command);

    /// Those who have exactly what was typed, or all words of the name, the last of which may be half typed.
    /// Newest first. Capability customer.read. InvalidArgument for a text by which nobody is found. Journal:
    /// customer.find, with what was looked by, never the text.
    [[nodiscard]] Future<CustomerPage> find(const Actor& actor, const CustomerSearch& search);
    /// Everybody, newest first, before one of them if it is given. Capability customer.read.
    [[nodiscard]] Future<CustomerPage> page(const Actor& actor, const std::optional<CustomerId>& before,
                                            int limit);
    /// One; another one where the record was merged. Capability customer.read; NotFound, DataErased.
    [[nodiscard]] Future<CustomerRow> row(const Actor& actor, CustomerId customer);
    /// Who has this CPF or CNPJ, or a new customer of whom nothing else is known: a part of another command,
    /// which has opened the vault and looked at what the actor may do. Nothing of them is read.
    /// InvalidArgument as `storedForm`. Journal: customer.create for a new one.
    [[nodiscard]] Result<CustomerId> holderOf(Transaction& t, const Actor& actor, CustomerField taxId,
                                              const QString& typed);
    /// Others who have the same telephone, e-mail address or other id, or the same whole name, newest first
    /// and masked as in every list; those who were merged are one with who they were merged into. Nothing is
    /// opened for anybody to see, so the journal says nothing. Capability customer.read; NotFound,
    /// DataErased.
    [[nodiscard]] Future<CustomerPage> alike(const Actor& actor, CustomerId customer, int limit);
    /// What is really there. Capability customer.reveal; InvalidArgument (facts: field "fields") without any;
    /// NotFound, DataErased. Journal: customer.reveal, with the names of the fields and the reason.
    [[nodiscard]] Future<Revealed> reveal(const RevealCustomer& look);

    /// Two records are one person: what the kept one lacks is taken from the other, whose id and sales stay
    /// and lead to the kept one from now on. Capability customer.edit. StateConflict (facts: reason) for
    /// records with another CPF, CNPJ or birth date ("contradiction", and field), for one that was merged
    /// before ("merged", and customer) and for one and the same ("same"); NotFound, DataErased. Journal:
    /// customer.merge.
    [[nodiscard]] Future<CustomerRow> merge(const MergeCustomers& command);

    /// Capability customer.edit. InvalidArgument as `checkConsent`; NotFound, DataErased. Journal:
    /// customer.consent.
    [[nodiscard]] Future<Done> giveConsent(const GiveConsent& command);
    /// Ends every consent for this purpose. Capability customer.edit; NotFound when there is none that goes
    /// on. Journal: customer.withdraw_consent.
    [[nodiscard]] Future<Done> withdrawConsent(const WithdrawConsent& command);
    /// Oldest first, those of records that were merged too. Capability customer.read; NotFound.
    [[nodiscard]] Future<std::vector<Consent>> consents(const Actor& actor, CustomerId customer);

    /// Destroys the keys of the customer and of every record that was merged into them, and takes them out of
    /// every index, at once or not at all: nothing that was sealed can be read or found again, and what was
    /// typed into their tickets (how they were called, notes) is emptied. Sales, ledger and journal stay as
    /// they are. Works also where the vault is closed. Capability data.erase; NotFound. One who was erased
    /// before stays so. Journal: customer.erase.
    [[nodiscard]] Future<Erasure> erase(const EraseCustomer& command);

 private:
    using Ids = std::vector<CustomerId>;
    /// Whether there is a key to find somebody with: false where no personal data was ever stored.
    [[nodiscard]] Future<bool> opened();

    [[nodiscard]] Result<CustomerRow> store(Transaction& t, const SaveCustomer& command,
                                            const CustomerFields& changes, CustomerId newId);
    /// Moves the customer's entries to those of the fields as they are now.
    [[nodiscard]] Result<void> storeEntries(Transaction& t, const SaveCustomer& command,
                                            const StoredCustomer& customer, const CustomerFields& fields);
    [[nodiscard]] Result<void> checkDuplicate(const SaveCustomer& command, const IndexEntry& entry,
                                              CustomerId other) const;
    struct Holders {
        bool any = false;                 ///< somebody has it, of this group or not
        std::optional<CustomerId> other;  ///< who is not of this group
    };
    [[nodiscard]] Result<Holders> holdersOf(Transaction& t, const IndexEntry& entry,
                                            const std::set<CustomerId>& group);
    /// The customer and everybody who was merged into them.
    [[nodiscard]] Result<std::set<CustomerId>> groupOf(Transaction& t, CustomerId root);
    /// The record, or the one it was merged into. NotFound, DataErased.
    [[nodiscard]] Result<StoredCustomer> rootOf(Transaction& t, CustomerId id);
    /// One that can be changed itself. NotFound, DataErased, StateConflict (facts: reason "merged").
    [[nodiscard]] Result<StoredCustomer> held(Transaction& t, CustomerId id);
    [[nodiscard]] Result<DataKey> keyOf(Transaction& t, const StoredCustomer& customer);
    [[nodiscard]] Result<std::vector<CustomerRow>> rowsOf(Transaction& t,
                                                          const std::vector<StoredCustomer>& customers);
    [[nodiscard]] Result<CustomerRow> rowOf(Transaction& t, CustomerId id);

    [[nodiscard]] Result<CustomerPage> search(Transaction& t, const Actor& actor,
                                              const std::vector<Question>& questions, int limit);
    [[nodiscard]] Result<Ids> candidates(Transaction& t, const Question& question);
    [[nodiscard]] Result<Ids> namedLike(Transaction& t, const QString& typed);
    [[nodiscard]] Result<CustomerPage> alikeOf(Transaction& t, CustomerId id, int limit);
    /// Whose names have the same words, in any order.
    [[nodiscard]] Result<Ids> namedTheSame(Transaction& t, const StoredCustomer& customer);
    [[nodiscard]] Result<Revealed> look(Transaction& t, const RevealCustomer& look);

    [[nodiscard]] Result<CustomerRow> storeMerge(Transaction& t, const MergeCustomers& command);
    [[nodiscard]] Result<Done> storeConsent(Transaction& t, const GiveConsent& command);
    [[nodiscard]] Result<Done> storeWithdrawal(Transaction& t, const WithdrawConsent& command);
    [[nodiscard]] Result<Erasure> storeErasure(Transaction& t, const EraseCustomer& command);
    [[nodiscard]] Result<Erasure> erasureOf(Transaction& t, CustomerId root,
                                            const std::set<CustomerId>& group);

    const Clock& m_clock;
    IdSource& m_ids;
    Vault& m_vault;
    VaultService& m_keys;
    Stores m_s;
    SealedCommands m_commands;
};

}  // namespace balcao

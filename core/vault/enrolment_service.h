#pragma once

#include "vault/vault_service.h"

#include <QThreadPool>

namespace balcao {

struct EnrolRegister {
    CommandId id;
    Actor actor;
    RegisterId registerId;
    QString code;  ///< as it stands on the other register's screen
};

struct ExpelRegister {
    CommandId id;
    Actor actor;
    RegisterId registerId;
    QString reason;
};

/// Which registers hold the keys of personal data. One that lacks them asks and shows a code; whoever may
/// enrol types it at a register that holds them, which wraps the keys for the one that asks. One that is
/// expelled gets none of the keys that are made from then on, and one is made at once.
class EnrolmentService final : public QObject {
    Q_OBJECT
 public:
    struct Tools {
        const Clock& clock;
        const VaultCrypto& vault;
        const WrapCrypto& crypto;
        KeyKeeper& keeper;
        Vault& keys;
        VaultService& service;
        KeyShares& shares;
    };
    struct Stores {
        Database& database;
        CommandStore& commands;
        VaultStore& vault;
        EnrolmentStore& enrolments;
        AuditLog& audit;
    };
    EnrolmentService(Tools tools, Stores stores);
    ~EnrolmentService() override;

    /// How this register stands, after looking for what was wrapped for it. Nobody has to be signed in.
    [[nodiscard]] Future<OwnEnrolment> own();
    /// Asks for the keys, or anew, where they are lacking: makes this register's pair if it has none. Where
    /// they are here, or none was ever made, nothing happens. The register's own act. Journal: register.ask.
    [[nodiscard]] Future<OwnEnrolment> ask(const Actor& own);
    /// A register that holds the keys says so, if it has not yet; the first one did not have to be enrolled.
    /// Nothing where they are lacking. The register's own act. Journal: register.join.
    [[nodiscard]] Future<Done> settle(const Actor& own);

    /// Every register the organisation has. Capability register.enrol.
    [[nodiscard]] Future<std::vector<ListedRegister>> list(const Actor& actor);
    /// Wraps the keys for the register that shows this code. Capability register.enrol. InvalidArgument
    /// (facts: field "code") for what is no code; NotFound when it does not ask; StateConflict (facts: reason
    /// "expired" or "dropped"); WrongSecret (facts: subject "register", left: tries that are left); otherwise
    /// as `VaultService::open`. Journal: register.enrol, register.wrong_code.
    [[nodiscard]] Future<Done> enrol(const EnrolRegister& command);
    /// Takes the keys from a register: it is marked, whoever is signed in there is signed out, and the
    /// vault's key is changed in the same transaction, wrapped for those that remain. Capability
    /// register.expel. InvalidArgument (facts: field "reason", or "register" for the one that one sits at);
    /// NotFound for one that holds none; otherwise as `VaultService::rotate`. Journal: register.expel,
    /// vault.rotate.
    [[nodiscard]] Future<VaultProgress> expel(const ExpelRegister& command);

 Q_SIGNALS:
    /// Somebody asks, was enrolled or was expelled.
    void changed();

 private:
    struct Rows {
        std::optional<RegisterMember> member;
        std::optional<EnrolmentRequest> request;
        bool made = false;  ///< there is a key at all
        qint64 newest = 0;
    };
    using ReadKeys = std::vector<ReadGeneration>;

    [[nodiscard]] Future<Rows> rows();
    [[nodiscard]] Future<QString> codeOf(RegisterId id, const QByteArray& publicKey);
    [[nodiscard]] Future<OwnEnrolment> told(const Rows& rows, bool open);
    [[nodiscard]] Future<QByteArray> pairFor(const std::optional<QByteArray>& known);
    [[nodiscard]] Result<Done> storeRequest(Transaction& t, const Actor& own, const QByteArray& publicKey);
    [[nodiscard]] Future<Done> settleRows(const Actor& own, const Rows& rows);
    [[nodiscard]] Result<Done> storeOwn(Transaction& t, const Actor& own, const QByteArray& publicKey);
    [[nodiscard]] Result<std::vector<ListedRegister>> readList(Transaction& t);

    /// What is compared with the typed code; nothing for a command that was carried out before.
    [[nodiscard]] Result<std::optional<EnrolmentRequest>> countTry(Transaction& t,
                                                                   const EnrolRegister& command);
    [[nodiscard]] Future<Done> look(const EnrolRegister& command, const EnrolmentRequest& request);
    [[nodiscard]] Future<Done> refuseCode(const EnrolRegister& command, const EnrolmentRequest& request);
    [[nodiscard]] Future<Done> wrapFor(const EnrolRegister& command, const EnrolmentRequest& request);
    [[nodiscard]] Result<Done> storeEnrolment(Transaction& t, const EnrolRegister& command,
                                              const EnrolmentRequest& request, const ReadKeys& keys);
    [[nodiscard]] Result<bool> storeExpulsion(Transaction& t, const ExpelRegister& command);

    Tools m_t;
    Stores m_s;
    /// The last that was computed: it takes its time.
    struct KnownCode {
        RegisterId id;
        QByteArray publicKey;
        QString code;
    };
    KnownCode m_known;
    QThreadPool m_thread;  // last: its work ends before what it uses goes
};

}  // namespace balcao

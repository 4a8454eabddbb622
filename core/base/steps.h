#pragma once

#include "base/future.h"

namespace balcao {

/// Every step with its name, once: what the program may be killed at and what the tests kill it at cannot
/// differ.
#define BALCAO_EACH_SALE_STEP(STEP)             \
    STEP(TicketOpened, "ticket_opened")         \
    STEP(LineAdded, "line_added")               \
    STEP(IntentStored, "intent_stored")         \
    STEP(InvoiceCreated, "invoice_created")     \
    STEP(InvoiceChecked, "invoice_checked")     \
    STEP(InvoiceStored, "invoice_stored")       \
    STEP(SettlementSeen, "settlement_seen")     \
    STEP(SettlementStored, "settlement_stored") \
    STEP(CashStored, "cash_stored")             \
    STEP(ReceiptStored, "receipt_stored")
#define BALCAO_EACH_VAULT_STEP(STEP)             \
    STEP(VaultKeyKept, "vault_key_kept")         \
    STEP(VaultKeyStored, "vault_key_stored")     \
    STEP(VaultBatchStored, "vault_batch_stored") \
    STEP(VaultKeyRetired, "vault_key_retired")
#define BALCAO_EACH_CUSTOMER_STEP(STEP)          \
    STEP(CustomerStored, "customer_stored")      \
    STEP(MergeBegun, "customer_merge_begun")     \
    STEP(CustomerMerged, "customer_merged")      \
    STEP(ErasureBegun, "customer_erasure_begun") \
    STEP(CustomerErased, "customer_erased")
#define BALCAO_EACH_BACKUP_STEP(STEP)     \
    STEP(BackupBegun, "backup_begun")     \
    STEP(BackupWritten, "backup_written") \
    STEP(BackupProved, "backup_proved")   \
    STEP(BackupKept, "backup_kept")       \
    STEP(RestoreBegun, "restore_begun")   \
    STEP(RestoreFilled, "restore_filled") \
    STEP(RestoreProved, "restore_proved") \
    STEP(RestoreMarked, "restore_marked") \
    STEP(RestoreUsed, "restore_used")
#define BALCAO_EACH_REGISTER_STEP(STEP)            \
    STEP(RegisterKeyKept, "register_key_kept")     \
    STEP(RegisterAsked, "register_asked")          \
    STEP(RegisterCodeTried, "register_code_tried") \
    STEP(RegisterEnrolled, "register_enrolled")    \
    STEP(RegisterKeyTaken, "register_key_taken")
#define BALCAO_EACH_STEP(STEP)      \
    BALCAO_EACH_SALE_STEP(STEP)     \
    BALCAO_EACH_VAULT_STEP(STEP)    \
    BALCAO_EACH_CUSTOMER_STEP(STEP) \
    BALCAO_EACH_BACKUP_STEP(STEP)   \
    BALCAO_EACH_REGISTER_STEP(STEP)

/// The places between which a crash must lose nothing. With BALCAO_STEPS (test builds) the program kills
/// itself with SIGKILL at the step named in the environment variable BALCAO_KILL_AT; otherwise nothing.
#define BALCAO_STEP_VALUE(value, name) value,
enum class Step { BALCAO_EACH_STEP(BALCAO_STEP_VALUE) };
#undef BALCAO_STEP_VALUE

/// Name of a step as BALCAO_KILL_AT spells it, e.g. "intent_stored".
[[nodiscard]] const char* stepName(Step step);

/// Every step of a sale, of the keys of personal data, of customers, of backups and of registers that are
/// given those keys, for the tests that kill at each.
#define BALCAO_STEP_VALUE(value, name) Step::value,
inline constexpr Step kSaleSteps[] = {BALCAO_EACH_SALE_STEP(BALCAO_STEP_VALUE)};
inline constexpr Step kVaultSteps[] = {BALCAO_EACH_VAULT_STEP(BALCAO_STEP_VALUE)};
inline constexpr Step kCustomerSteps[] = {BALCAO_EACH_CUSTOMER_STEP(BALCAO_STEP_VALUE)};
inline constexpr Step kBackupSteps[] = {BALCAO_EACH_BACKUP_STEP(BALCAO_STEP_VALUE)};
inline constexpr Step kRegisterSteps[] = {BALCAO_EACH_REGISTER_STEP(BALCAO_STEP_VALUE)};
#undef BALCAO_STEP_VALUE

#ifdef BALCAO_STEPS
void passStep(Step step);
#else
inline void passStep(Step) {}
#endif

/// The same future, passing a step once it succeeded.
template <typename T>
[[nodiscard]] Future<T> withStep([[maybe_unused]] Step step, Future<T> future) {
#ifdef BALCAO_STEPS
    return future.then([step](Result<T> result) {
        if (result) passStep(step);
        return result;
    });
#else
    return future;
#endif
}

}  // namespace balcao

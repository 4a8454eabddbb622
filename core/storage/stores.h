#pragma once

#include "storage/sql_audit_store.h"
#include "storage/sql_customer_store.h"
#include "storage/sql_journal_store.h"
#include "storage/sql_ledger_store.h"
#include "storage/sql_operation_store.h"
#include "storage/sql_payment_store.h"
#include "storage/sql_people_store.h"
#include "storage/sql_sign_in_store.h"
#include "storage/sql_small_stores.h"
#include "storage/sql_ticket_store.h"
#include "storage/sql_vault_store.h"

namespace balcao {

/// One of each. They hold nothing: what they read and write is in the transaction they are given, which must
/// be one of a SqlDatabase.
struct SqlStores {
    SqlAuditStore audit;
    SqlCommandStore commands;
    SqlCustomerStore customers;
    SqlJournalStore journal;
    SqlLedgerStore ledger;
    SqlOperationStore operations;
    SqlOutboxStore outbox;
    SqlPaymentStore payments;
    SqlPeopleStore people;
    SqlReceiptStore receipts;
    SqlRegisterStore registers;
    SqlSettingsStore settings;
    SqlSignInStore signIns;
    SqlTaskStore tasks;
    SqlTicketStore tickets;
    SqlVaultStore vault;
};

}  // namespace balcao

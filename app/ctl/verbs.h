#pragma once

#include "ctl/command.h"

namespace balcao::verbs {

// Each reads its own arguments, works, and ends the command.
void init(Command& command);
void migrate(Command& command);
void doctor(Command& command);
void backendAdd(Command& command);
void backendUse(Command& command);
void backendTest(Command& command);
void decode(Command& command);
void sale(Command& command);
void demoPay(Command& command);
void operationList(Command& command);
void ticketList(Command& command);
void ticketShow(Command& command);
void receiptShow(Command& command);
void receiptVerify(Command& command);
void exportSales(Command& command);
void verify(Command& command);
void auditVerify(Command& command);
void auditExport(Command& command);
void auditAnchor(Command& command);
void personList(Command& command);
void personAdd(Command& command);
void personImport(Command& command);
void personSuspend(Command& command);
void personRole(Command& command);
void personPin(Command& command);
void personWays(Command& command);
void personEmail(Command& command);
void personPassword(Command& command);
void personBadge(Command& command);
void personSecondStep(Command& command);
void personCodes(Command& command);
void personTake(Command& command);
void personRecoveryKey(Command& command);
void personRecover(Command& command);
void policySecondStep(Command& command);
void roleList(Command& command);
void sessionList(Command& command);
void sessionEnd(Command& command);
void vaultStatus(Command& command);
void vaultRotate(Command& command);
void vaultCopy(Command& command);
void vaultBring(Command& command);
void registerList(Command& command);
void registerRequest(Command& command);
void registerEnrol(Command& command);
void registerExpel(Command& command);
void backupMake(Command& command);
void backupList(Command& command);
void backupVerify(Command& command);
void backupPlan(Command& command);
void backupKey(Command& command);
void restore(Command& command);
void customerAdd(Command& command);
void customerFind(Command& command);
void customerList(Command& command);
void customerShow(Command& command);
void customerEdit(Command& command);
void customerMerge(Command& command);
void customerConsent(Command& command);
void customerHistory(Command& command);
void customerExport(Command& command);
void customerErase(Command& command);
void customerDue(Command& command);
void customerRetention(Command& command);
void tokenKeys(Command& command);
void tokenRotate(Command& command);
void tokenRevoke(Command& command);

}  // namespace balcao::verbs

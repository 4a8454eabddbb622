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
void personSuspend(Command& command);
void personRole(Command& command);
void personPin(Command& command);
void roleList(Command& command);
void sessionList(Command& command);
void sessionEnd(Command& command);
void vaultStatus(Command& command);
void vaultRotate(Command& command);
void vaultCopy(Command& command);
void vaultBring(Command& command);
void tokenKeys(Command& command);
void tokenRotate(Command& command);
void tokenRevoke(Command& command);

}  // namespace balcao::verbs

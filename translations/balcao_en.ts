<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en_US">
<context>
    <name>CapabilityWords</name>
    <message>
        <source>At the counter</source>
        <translation>At the counter</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Open tickets</translation>
    </message>
    <message>
        <source>Call, serve and set aside</source>
        <translation>Call, serve and set aside</translation>
    </message>
    <message>
        <source>Charge and take cash</source>
        <translation>Charge and take cash</translation>
    </message>
    <message>
        <source>Give discounts</source>
        <translation>Give discounts</translation>
    </message>
    <message>
        <source>Cancel tickets</source>
        <translation>Cancel tickets</translation>
    </message>
    <message>
        <source>See what was sold</source>
        <translation>See what was sold</translation>
    </message>
    <message>
        <source>Print receipts</source>
        <translation>Print receipts</translation>
    </message>
    <message>
        <source>Settle late or wrong money</source>
        <translation>Settle late or wrong money</translation>
    </message>
    <message>
        <source>Change services and prices</source>
        <translation>Change services and prices</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Change the settings</translation>
    </message>
    <message>
        <source>Connect Lightning nodes</source>
        <translation>Connect Lightning nodes</translation>
    </message>
    <message>
        <source>Add and change people</source>
        <translation>Add and change people</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Change roles</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Export sales</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <translation>Read the journal</translation>
    </message>
    <message>
        <source>Look after the key of personal data</source>
        <translation>Look after the key of personal data</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Erase personal data</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Find customers</source>
        <translation>Find customers</translation>
    </message>
    <message>
        <source>Read customers&apos; data</source>
        <translation>Read customers&apos; data</translation>
    </message>
    <message>
        <source>Add, change and merge customers</source>
        <translation>Add, change and merge customers</translation>
    </message>
    <message>
        <source>Hand out everything about a customer</source>
        <translation>Hand out everything about a customer</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>Make backups</translation>
    </message>
    <message>
        <source>Let registers read personal data</source>
        <translation>Let registers read personal data</translation>
    </message>
    <message>
        <source>Expel registers</source>
        <translation>Expel registers</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Balcão, for the customer</source>
        <translation>Balcão, for the customer</translation>
    </message>
    <message>
        <source>Training: no charge is real</source>
        <translation>Training: no charge is real</translation>
    </message>
    <message>
        <source>Lightning or cash</source>
        <translation>Lightning or cash</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>Called before</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>%1, please</source>
        <translation>%1, please</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>You pay</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Open your Lightning wallet and point the camera at the code.</source>
        <translation>Open your Lightning wallet and point the camera at the code.</translation>
    </message>
    <message>
        <source>This price is good for</source>
        <translation>This price is good for</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Wait a moment</translation>
    </message>
    <message>
        <source>Please do not pay now. If you have paid already, show the confirmation in your wallet.</source>
        <translation>Please do not pay now. If you have paid already, show the confirmation in your wallet.</translation>
    </message>
    <message>
        <source>Receipt on your phone</source>
        <translation>Receipt on your phone</translation>
    </message>
    <message>
        <source>Point the camera and keep it. It is valid as proof.</source>
        <translation>Point the camera and keep it. It is valid as proof.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Thank you. The receipt is being printed.</source>
        <translation>Thank you. The receipt is being printed.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Thank you.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The ticket is saved as it was.</source>
        <translation>The ticket is saved as it was.</translation>
    </message>
    <message>
        <source>Nothing was charged and the ticket is saved.</source>
        <translation>Nothing was charged and the ticket is saved.</translation>
    </message>
    <message>
        <source>The code was not shown, nobody can pay it, and the ticket is saved.</source>
        <translation>The code was not shown, nobody can pay it, and the ticket is saved.</translation>
    </message>
    <message>
        <source>Tickets and open charges are saved on this computer and stay watched.</source>
        <translation>Tickets and open charges are saved on this computer and stay watched.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>What was saved before is safe; this last step was not saved.</source>
        <translation>What was saved before is safe; this last step was not saved.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc goes back.</translation>
    </message>
    <message>
        <source>F5 tries again.</source>
        <translation>F5 tries again.</translation>
    </message>
    <message>
        <source>F5 tries again, F4 takes cash.</source>
        <translation>F5 tries again, F4 takes cash.</translation>
    </message>
    <message>
        <source>F5 fetches the rate again, F4 takes cash.</source>
        <translation>F5 fetches the rate again, F4 takes cash.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>This cannot be used as it was written.</translation>
    </message>
    <message>
        <source>Correct it and press Enter.</source>
        <translation>Correct it and press Enter.</translation>
    </message>
    <message>
        <source>Nothing was found that fits.</source>
        <translation>Nothing was found that fits.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>You are not allowed to do this.</translation>
    </message>
    <message>
        <source>The same order was sent twice with different content.</source>
        <translation>The same order was sent twice with different content.</translation>
    </message>
    <message>
        <source>The first one counts; the second one was ignored.</source>
        <translation>The first one counts; the second one was ignored.</translation>
    </message>
    <message>
        <source>The ticket has moved on and no longer allows this.</source>
        <translation>The ticket has moved on and no longer allows this.</translation>
    </message>
    <message>
        <source>F5 shows it as it is now.</source>
        <translation>F5 shows it as it is now.</translation>
    </message>
    <message>
        <source>The amount is too large to calculate with.</source>
        <translation>The amount is too large to calculate with.</translation>
    </message>
    <message>
        <source>Lower the quantity or the price.</source>
        <translation>Lower the quantity or the price.</translation>
    </message>
    <message>
        <source>The amounts are in different currencies.</source>
        <translation>The amounts are in different currencies.</translation>
    </message>
    <message>
        <source>Lightning takes from %1 to %2 here.</source>
        <translation>Lightning takes from %1 to %2 here.</translation>
    </message>
    <message>
        <source>F4 takes cash, or split the payment.</source>
        <translation>F4 takes cash, or split the payment.</translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation>There is nothing to charge yet.</translation>
    </message>
    <message>
        <source>Add a service and press F9.</source>
        <translation>Add a service and press F9.</translation>
    </message>
    <message>
        <source>There is no bitcoin rate.</source>
        <translation>There is no bitcoin rate.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>The rate is %1 old. The limit is %2.</translation>
    </message>
    <message>
        <source>The rate jumped too far to be believed.</source>
        <translation>The rate jumped too far to be believed.</translation>
    </message>
    <message>
        <source>The rate sources disagree by %1 %.</source>
        <translation>The rate sources disagree by %1 %.</translation>
    </message>
    <message>
        <source>The node sent an invoice nobody can read.</source>
        <translation>The node sent an invoice nobody can read.</translation>
    </message>
    <message>
        <source>The signature of the invoice is not valid.</source>
        <translation>The signature of the invoice is not valid.</translation>
    </message>
    <message>
        <source>The invoice is for another network.</source>
        <translation>The invoice is for another network.</translation>
    </message>
    <message>
        <source>The invoice asks for another amount.</source>
        <translation>The invoice asks for another amount.</translation>
    </message>
    <message>
        <source>The invoice is not the one we asked for.</source>
        <translation>The invoice is not the one we asked for.</translation>
    </message>
    <message>
        <source>The invoice has expired.</source>
        <translation>The invoice has expired.</translation>
    </message>
    <message>
        <source>F9 makes a new one.</source>
        <translation>F9 makes a new one.</translation>
    </message>
    <message>
        <source>The invoice would pay somebody else, not this counter.</source>
        <translation>The invoice would pay somebody else, not this counter.</translation>
    </message>
    <message>
        <source>The invoice needs something this counter does not know.</source>
        <translation>The invoice needs something this counter does not know.</translation>
    </message>
    <message>
        <source>The invoice describes another sale.</source>
        <translation>The invoice describes another sale.</translation>
    </message>
    <message>
        <source>This proof does not belong to this charge.</source>
        <translation>This proof does not belong to this charge.</translation>
    </message>
    <message>
        <source>The charge stays watched; nothing was counted as paid.</source>
        <translation>The charge stays watched; nothing was counted as paid.</translation>
    </message>
    <message>
        <source>F2 reads another proof.</source>
        <translation>F2 reads another proof.</translation>
    </message>
    <message>
        <source>The Lightning node does not answer.</source>
        <translation>The Lightning node does not answer.</translation>
    </message>
    <message>
        <source>The Lightning node took too long to answer.</source>
        <translation>The Lightning node took too long to answer.</translation>
    </message>
    <message>
        <source>The Lightning node refused our key.</source>
        <translation>The Lightning node refused our key.</translation>
    </message>
    <message>
        <source>The certificate of the Lightning node is another one.</source>
        <translation>The certificate of the Lightning node is another one.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Tickets and open charges are saved.</source>
        <translation>Nothing was sent to it. Tickets and open charges are saved.</translation>
    </message>
    <message>
        <source>The wallet of the Lightning node is locked.</source>
        <translation>The wallet of the Lightning node is locked.</translation>
    </message>
    <message>
        <source>The Lightning node is still starting.</source>
        <translation>The Lightning node is still starting.</translation>
    </message>
    <message>
        <source>The Lightning node refused this.</source>
        <translation>The Lightning node refused this.</translation>
    </message>
    <message>
        <source>The Lightning node answered something unexpected.</source>
        <translation>The Lightning node answered something unexpected.</translation>
    </message>
    <message>
        <source>The Lightning node does not know this charge.</source>
        <translation>The Lightning node does not know this charge.</translation>
    </message>
    <message>
        <source>The ticket and the charge are saved and stay watched.</source>
        <translation>The ticket and the charge are saved and stay watched.</translation>
    </message>
    <message>
        <source>The charge was paid in the meantime.</source>
        <translation>The charge was paid in the meantime.</translation>
    </message>
    <message>
        <source>The money is here and the sale is recorded.</source>
        <translation>The money is here and the sale is recorded.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>The database does not answer.</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>The database took too long.</translation>
    </message>
    <message>
        <source>Another counter changed the same thing at the same moment.</source>
        <translation>Another counter changed the same thing at the same moment.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>The database was made by a newer version of this program.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>It was not touched.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Install the newer version.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>The database is damaged.</translation>
    </message>
    <message>
        <source>It was left as it is, so that it can be rescued.</source>
        <translation>It was left as it is, so that it can be rescued.</translation>
    </message>
    <message>
        <source>Restore the last backup, or call support.</source>
        <translation>Restore the last backup, or call support.</translation>
    </message>
    <message>
        <source>The database refused to save this.</source>
        <translation>The database refused to save this.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>The books would not balance.</source>
        <translation>The books would not balance.</translation>
    </message>
    <message>
        <source>This booking is already closed.</source>
        <translation>This booking is already closed.</translation>
    </message>
    <message>
        <source>A key or password is not stored here.</source>
        <translation>A key or password is not stored here.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open.</source>
        <translation>The keychain of this computer does not open.</translation>
    </message>
    <message>
        <source>The program is still busy with the last step.</source>
        <translation>The program is still busy with the last step.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>This was cancelled.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>A file could not be read or written.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Something went wrong inside the program.</translation>
    </message>
    <message>
        <source>The amount is outside the limits for Lightning.</source>
        <translation>The amount is outside the limits for Lightning.</translation>
    </message>
    <message>
        <source>The rate is too old.</source>
        <translation>The rate is too old.</translation>
    </message>
    <message>
        <source>The rate sources disagree.</source>
        <translation>The rate sources disagree.</translation>
    </message>
    <message>
        <source>Open Settings, Lightning.</source>
        <translation>Open Settings, Lightning.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Free some space, then try again.</translation>
    </message>
    <message>
        <source>Unlock it and try again. Without one, name a file in BALCAO_SECRETS_FILE.</source>
        <translation>Unlock it and try again. Without one, name a file in BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>Look after the folder&apos;s rights and its disk, then try again.</source>
        <translation>Look after the folder&apos;s rights and its disk, then try again.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 could not be read or written.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged.</source>
        <translation>The settings of this counter are damaged.</translation>
    </message>
    <message>
        <source>They are kept in %1. Sales and receipts are in the database, which was not touched.</source>
        <translation>They are kept in %1. Sales and receipts are in the database, which was not touched.</translation>
    </message>
    <message>
        <source>F5 sets the counter up again on the same database.</source>
        <translation>F5 sets the counter up again on the same database.</translation>
    </message>
    <message>
        <source>The settings of this counter are from a newer version.</source>
        <translation>The settings of this counter are from a newer version.</translation>
    </message>
    <message>
        <source>Neither they nor the database were touched.</source>
        <translation>Neither they nor the database were touched.</translation>
    </message>
    <message>
        <source>That was not right.</source>
        <translation>That was not right.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Type it again.</translation>
    </message>
    <message>
        <source>There were too many wrong tries. Wait %1.</source>
        <translation>There were too many wrong tries. Wait %1.</translation>
    </message>
    <message>
        <source>Open charges stay watched.</source>
        <translation>Open charges stay watched.</translation>
    </message>
    <message>
        <source>A second person must approve this.</source>
        <translation>A second person must approve this.</translation>
    </message>
    <message>
        <source>At the counter they approve it with their PIN.</source>
        <translation>At the counter they approve it with their PIN.</translation>
    </message>
    <message>
        <source>This was not approved.</source>
        <translation>This was not approved.</translation>
    </message>
    <message>
        <source>Nobody approves what they ask for themselves.</source>
        <translation>Nobody approves what they ask for themselves.</translation>
    </message>
    <message>
        <source>This person may not approve it either.</source>
        <translation>This person may not approve it either.</translation>
    </message>
    <message>
        <source>This person has to sign in once and choose a PIN of their own.</source>
        <translation>This person has to sign in once and choose a PIN of their own.</translation>
    </message>
    <message>
        <source>The approval came too late.</source>
        <translation>The approval came too late.</translation>
    </message>
    <message>
        <source>The ticket has changed since it was approved.</source>
        <translation>The ticket has changed since it was approved.</translation>
    </message>
    <message>
        <source>The approval was given for something else.</source>
        <translation>The approval was given for something else.</translation>
    </message>
    <message>
        <source>Call the supervisor.</source>
        <translation>Call the supervisor.</translation>
    </message>
    <message>
        <source>A protected value is not what was stored there.</source>
        <translation>A protected value is not what was stored there.</translation>
    </message>
    <message>
        <source>The data of this person was erased for good.</source>
        <translation>The data of this person was erased for good.</translation>
    </message>
    <message>
        <source>A restore into this database was not ended.</source>
        <translation>A restore into this database was not ended.</translation>
    </message>
    <message>
        <source>The backup is as it was.</source>
        <translation>The backup is as it was.</translation>
    </message>
    <message>
        <source>Restore it again: what was begun is taken away first.</source>
        <translation>Restore it again: what was begun is taken away first.</translation>
    </message>
    <message>
        <source>Sales go on without personal data.</source>
        <translation>Sales go on without personal data.</translation>
    </message>
    <message>
        <source>This register was expelled and does not read personal data.</source>
        <translation>This register was expelled and does not read personal data.</translation>
    </message>
    <message>
        <source>Settings, Registers asks for the key again.</source>
        <translation>Settings, Registers asks for the key again.</translation>
    </message>
    <message>
        <source>This register does not read personal data yet.</source>
        <translation>This register does not read personal data yet.</translation>
    </message>
    <message>
        <source>Settings, Registers shows the code that enrols it.</source>
        <translation>Settings, Registers shows the code that enrols it.</translation>
    </message>
</context>
<context>
    <name>MoneyText</name>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>BTC at %1</source>
        <translation>BTC at %1</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervision</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>A PIN has six to twelve digits.</source>
        <translation>A PIN has six to twelve digits.</translation>
    </message>
    <message>
        <source>One digit over and over is guessed first.</source>
        <translation>One digit over and over is guessed first.</translation>
    </message>
    <message>
        <source>Digits in a row are guessed first.</source>
        <translation>Digits in a row are guessed first.</translation>
    </message>
    <message>
        <source>This is the PIN you have.</source>
        <translation>This is the PIN you have.</translation>
    </message>
    <message>
        <source>This is guessed soon: many choose it, or it is words, dates or keys in a row.</source>
        <translation>This is guessed soon: many choose it, or it is words, dates or keys in a row.</translation>
    </message>
    <message>
        <source>It leans on your name or your e-mail, which is tried first.</source>
        <translation>It leans on your name or your e-mail, which is tried first.</translation>
    </message>
    <message>
        <source>It holds something that no keyboard writes.</source>
        <translation>It holds something that no keyboard writes.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>This is no e-mail address.</translation>
    </message>
    <message>
        <source>Somebody else here has this address.</source>
        <translation>Somebody else here has this address.</translation>
    </message>
    <message>
        <source>This is no badge: scan one that was printed for it.</source>
        <translation>This is no badge: scan one that was printed for it.</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s badge.</source>
        <translation>This is somebody else&apos;s badge.</translation>
    </message>
    <message>
        <source>Choose a PIN first.</source>
        <translation>Choose a PIN first.</translation>
    </message>
    <message>
        <source>A password needs an e-mail to go with it.</source>
        <translation>A password needs an e-mail to go with it.</translation>
    </message>
    <message>
        <source>Somebody else chose your PIN. Choose one of your own first.</source>
        <translation>Somebody else chose your PIN. Choose one of your own first.</translation>
    </message>
    <message>
        <source>It was not begun, or was confirmed before. Begin again.</source>
        <translation>It was not begun, or was confirmed before. Begin again.</translation>
    </message>
    <message>
        <source>It was begun twice at once. Begin again.</source>
        <translation>It was begun twice at once. Begin again.</translation>
    </message>
    <message>
        <source>The second step was turned off meanwhile: a password alone has to be longer.</source>
        <translation>The second step was turned off meanwhile: a password alone has to be longer.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>The second step is off.</translation>
    </message>
    <message>
        <source>The key is good for everything: only who may do everything makes one.</source>
        <translation>The key is good for everything: only who may do everything makes one.</translation>
    </message>
    <message>
        <source>Another counter made a key meanwhile: this one counts for nothing.</source>
        <translation>Another counter made a key meanwhile: this one counts for nothing.</translation>
    </message>
    <message>
        <source>The first PIN is that of somebody who looks after the people here.</source>
        <translation>The first PIN is that of somebody who looks after the people here.</translation>
    </message>
    <message>
        <source>The code is wrong, too old, or was used before.</source>
        <translation>The code is wrong, too old, or was used before.</translation>
    </message>
    <message>
        <source>A password has from %1 to %2 characters here.</source>
        <translation>A password has from %1 to %2 characters here.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Received by</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>Served at</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Check this receipt: %1</source>
        <translation>Check this receipt: %1</translation>
    </message>
    <message>
        <source>Proof (preimage): its SHA-256 is the hash above</source>
        <translation>Proof (preimage): its SHA-256 is the hash above</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Served by</translation>
    </message>
    <message>
        <source>Qty.</source>
        <translation>Qty.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>Paid with Lightning</source>
        <translation>Paid with Lightning</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>Paid in cash</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Rate of</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Payment hash</translation>
    </message>
    <message>
        <source>Proof (preimage)</source>
        <translation>Proof (preimage)</translation>
    </message>
    <message>
        <source>Check:</source>
        <translation>Check:</translation>
    </message>
    <message>
        <source>TRAINING, NOT A REAL SALE</source>
        <translation>TRAINING, NOT A REAL SALE</translation>
    </message>
    <message>
        <source>Valid as proof. Thank you.</source>
        <translation>Valid as proof. Thank you.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Cash, %1</source>
        <translation>Cash, %1</translation>
    </message>
    <message>
        <source>Lightning, %1</source>
        <translation>Lightning, %1</translation>
    </message>
    <message>
        <source>BTC at %1</source>
        <translation>BTC at %1</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Tax included</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>%1 over</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 short</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Paid late</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>In the queue</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Being served</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Paid too much</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Paid too little</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Paid twice</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>80 or older</source>
        <translation>80 or older</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1 ago</translation>
    </message>
</context>
<context>
    <name>balcao::AccountBadge</name>
    <message>
        <source>Badge</source>
        <translation>Badge</translation>
    </message>
    <message>
        <source>Scan the badge</source>
        <translation>Scan the badge</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>Use this badge</translation>
    </message>
    <message>
        <source>Remove the badge</source>
        <translation>Remove the badge</translation>
    </message>
    <message>
        <source>A badge stands for a PIN: choose that first.</source>
        <translation>A badge stands for a PIN: choose that first.</translation>
    </message>
    <message>
        <source>You have one, and it opens the counter. Another one takes its place.</source>
        <translation>You have one, and it opens the counter. Another one takes its place.</translation>
    </message>
    <message>
        <source>You have none. One that your organisation printed and nobody has yet becomes yours when you scan it here.</source>
        <translation>You have none. One that your organisation printed and nobody has yet becomes yours when you scan it here.</translation>
    </message>
    <message>
        <source>The badge is yours and opens the counter.</source>
        <translation>The badge is yours and opens the counter.</translation>
    </message>
    <message>
        <source>The badge opens nothing any more.</source>
        <translation>The badge opens nothing any more.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPage</name>
    <message>
        <source>My account</source>
        <translation>My account</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPart</name>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPassword</name>
    <message>
        <source>E-mail and password</source>
        <translation>E-mail and password</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Keep the e-mail</source>
        <translation>Keep the e-mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>The new password once more</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Set the password</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Remove the password</translation>
    </message>
    <message>
        <source>You may sign in with your e-mail and your password instead of your name and your PIN.</source>
        <translation>You may sign in with your e-mail and your password instead of your name and your PIN.</translation>
    </message>
    <message>
        <source>You have none. A password needs an e-mail to go with it.</source>
        <translation>You have none. A password needs an e-mail to go with it.</translation>
    </message>
    <message>
        <source>You have no password.</source>
        <translation>You have no password.</translation>
    </message>
    <message>
        <source>At least %1 characters, and nothing that is guessed soon: four words that have nothing to do with each other do well.</source>
        <translation>At least %1 characters, and nothing that is guessed soon: four words that have nothing to do with each other do well.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Change the password</translation>
    </message>
    <message>
        <source>Your e-mail is not kept any more.</source>
        <translation>Your e-mail is not kept any more.</translation>
    </message>
    <message>
        <source>Your e-mail is kept.</source>
        <translation>Your e-mail is kept.</translation>
    </message>
    <message>
        <source>From now on your new password counts. Your sessions at other counters have ended.</source>
        <translation>From now on your new password counts. Your sessions at other counters have ended.</translation>
    </message>
    <message>
        <source>You have no password any more.</source>
        <translation>You have no password any more.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPin</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translation>Your PIN until now</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Six to twelve digits. A new one ends your sessions at other counters.</source>
        <translation>Six to twelve digits. A new one ends your sessions at other counters.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>The new PIN once more</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Change the PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Set a PIN</translation>
    </message>
    <message>
        <source>You have none: nobody is asked who they are, or you cannot sign in. Everything else here is changed with it.</source>
        <translation>You have none: nobody is asked who they are, or you cannot sign in. Everything else here is changed with it.</translation>
    </message>
    <message>
        <source>Somebody else chose the one you have.</source>
        <translation>Somebody else chose the one you have.</translation>
    </message>
    <message>
        <source>It opens the counter, and says that it is you wherever you change something here.</source>
        <translation>It opens the counter, and says that it is you wherever you change something here.</translation>
    </message>
    <message>
        <source>From now on your new PIN counts.</source>
        <translation>From now on your new PIN counts.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountSecondStep</name>
    <message>
        <source>Second step</source>
        <translation>Second step</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Your PIN</translation>
    </message>
    <message>
        <source>Code of the authenticator</source>
        <translation>Code of the authenticator</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Set up</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>New recovery codes</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Turn off</translation>
    </message>
    <message>
        <source>Scan the picture with the authenticator on your phone, or type this into it. Then type the code it shows: before that nothing has changed.</source>
        <translation>Scan the picture with the authenticator on your phone, or type this into it. Then type the code it shows: before that nothing has changed.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>The clipboard is emptied after 30 seconds.</source>
        <translation>The clipboard is emptied after 30 seconds.</translation>
    </message>
    <message numerus="yes">
        <source>It is on: whoever signs in as you is asked for a code of your authenticator. %n recovery codes are left for a lost phone.</source>
        <translation>
            <numerusform>It is on: whoever signs in as you is asked for a code of your authenticator. %n recovery code is left for a lost phone.</numerusform>
            <numerusform>It is on: whoever signs in as you is asked for a code of your authenticator. %n recovery codes are left for a lost phone.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off. With it, whoever saw your PIN cannot sign in as you without your phone.</source>
        <translation>It is off. With it, whoever saw your PIN cannot sign in as you without your phone.</translation>
    </message>
    <message>
        <source>It stands beside a PIN: choose that first.</source>
        <translation>It stands beside a PIN: choose that first.</translation>
    </message>
    <message>
        <source>Your organisation asks those who administer for one: without it nobody does.</source>
        <translation>Your organisation asks those who administer for one: without it nobody does.</translation>
    </message>
    <message>
        <source>Only to turn it off. A recovery code does too.</source>
        <translation>Only to turn it off. A recovery code does too.</translation>
    </message>
    <message>
        <source>Another authenticator</source>
        <translation>Another authenticator</translation>
    </message>
    <message>
        <source>The picture for your authenticator</source>
        <translation>The picture for your authenticator</translation>
    </message>
    <message>
        <source>The second step is on.</source>
        <translation>The second step is on.</translation>
    </message>
    <message>
        <source>The recovery codes before are void.</source>
        <translation>The recovery codes before are void.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Recovery codes</translation>
    </message>
    <message>
        <source>Each stands once for a code of the authenticator. They are not shown again: print them or write them down, and keep them away from your phone.</source>
        <translation>Each stands once for a code of the authenticator. They are not shown again: print them or write them down, and keep them away from your phone.</translation>
    </message>
    <message>
        <source>A code of the authenticator, or a recovery code.</source>
        <translation>A code of the authenticator, or a recovery code.</translation>
    </message>
    <message>
        <source>The second step is off. A password that was too short to stand alone went with it.</source>
        <translation>The second step is off. A password that was too short to stand alone went with it.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>The second step is off.</translation>
    </message>
</context>
<context>
    <name>balcao::AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>The system&apos;s</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Language of the window</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>By the width of the window</source>
        <translation>By the width of the window</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Size of everything</translation>
    </message>
    <message>
        <source>Sound and motion</source>
        <translation>Sound and motion</translation>
    </message>
    <message>
        <source>Sounds for money and calls</source>
        <translation>Sounds for money and calls</translation>
    </message>
    <message>
        <source>Movement when money arrives</source>
        <translation>Movement when money arrives</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Never by itself</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>after %n minute</numerusform>
            <numerusform>after %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>Where people sign in, the counter locks when nobody uses it</source>
        <translation>Where people sign in, the counter locks when nobody uses it</translation>
    </message>
</context>
<context>
    <name>balcao::ApprovalForm</name>
    <message>
        <source>A second person approves this</source>
        <translation>A second person approves this</translation>
    </message>
    <message>
        <source>Who approves it</source>
        <translation>Who approves it</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Ticket %1: no discount on %2 any more.</source>
        <translation>Ticket %1: no discount on %2 any more.</translation>
    </message>
    <message>
        <source>Ticket %1: a discount of %2 on %3, “%4”.</source>
        <translation>Ticket %1: a discount of %2 on %3, “%4”.</translation>
    </message>
    <message>
        <source>Ticket %1: to be cancelled, with %2 on it.</source>
        <translation>Ticket %1: to be cancelled, with %2 on it.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>Wrong PIN. The next one is taken in %1.</translation>
    </message>
    <message>
        <source>Nobody else here may approve this, or has chosen a PIN yet.</source>
        <translation>Nobody else here may approve this, or has chosen a PIN yet.</translation>
    </message>
    <message>
        <source>Wrong PIN. Type it again.</source>
        <translation>Wrong PIN. Type it again.</translation>
    </message>
    <message>
        <source>Whoever approves it chooses their name and types their PIN. Both names go into the journal.</source>
        <translation>Whoever approves it chooses their name and types their PIN. Both names go into the journal.</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN of %1</translation>
    </message>
</context>
<context>
    <name>balcao::BackupSection</name>
    <message>
        <source>Last backup</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 of %2 written</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 written</translation>
    </message>
    <message>
        <source>One counter of the organisation makes it in the background, while everybody sells. A time that was missed is made up at the next start. Another disk is the right place: one that is lost with this computer saves nothing.</source>
        <translation>One counter of the organisation makes it in the background, while everybody sells. A time that was missed is made up at the next start. Another disk is the right place: one that is lost with this computer saves nothing.</translation>
    </message>
    <message>
        <source>Make backups by itself</source>
        <translation>Make backups by itself</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Every, hours</translation>
    </message>
    <message>
        <source>Of older ones these are kept, and what any of them keeps stays. The last good one is never taken away.</source>
        <translation>Of older ones these are kept, and what any of them keeps stays. The last good one is never taken away.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Months</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>It opens the backups, and nothing else does. It is shown once: write it down and keep the paper away from this computer. Backups made for an older key still need that one.</source>
        <translation>It opens the backups, and nothing else does. It is shown once: write it down and keep the paper away from this computer. Backups made for an older key still need that one.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Make a recovery key</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>It is on paper</translation>
    </message>
    <message>
        <source>None was made yet.</source>
        <translation>None was made yet.</translation>
    </message>
    <message>
        <source>%1, %2, read back and whole.</source>
        <translation>%1, %2, read back and whole.</translation>
    </message>
    <message>
        <source>A planned one is late.</source>
        <translation>A planned one is late.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Give it up</translation>
    </message>
    <message>
        <source>There is none yet: no backup can be made.</source>
        <translation>There is none yet: no backup can be made.</translation>
    </message>
    <message>
        <source>There is one.</source>
        <translation>There is one.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>A number from %1 to %2.</translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation>Write the whole path of a folder.</translation>
    </message>
    <message>
        <source>Make a recovery key first: it opens the backups.</source>
        <translation>Make a recovery key first: it opens the backups.</translation>
    </message>
    <message>
        <source>The plan stays as it was.</source>
        <translation>The plan stays as it was.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>The backup was given up. It left nothing.</source>
        <translation>The backup was given up. It left nothing.</translation>
    </message>
    <message>
        <source>Older backups are as they were.</source>
        <translation>Older backups are as they were.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 was written and read back.</translation>
    </message>
    <message>
        <source>Groups %1 and %2 of what you wrote down</source>
        <translation>Groups %1 and %2 of what you wrote down</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>That is not what is shown. Look at the paper again.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>The key before still counts.</translation>
    </message>
    <message>
        <source>From now on backups are made for this key.</source>
        <translation>From now on backups are made for this key.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Counted from, hour</source>
        <translation>Counted from, hour</translation>
    </message>
    <message>
        <source>A later try failed. %1</source>
        <translation>A later try failed. %1</translation>
    </message>
</context>
<context>
    <name>balcao::CancelTicketForm</name>
    <message>
        <source>Nothing was charged for it. The number is not given again.</source>
        <translation>Nothing was charged for it. The number is not given again.</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancel the ticket</translation>
    </message>
    <message>
        <source>Cancel ticket %1?</source>
        <translation>Cancel ticket %1?</translation>
    </message>
</context>
<context>
    <name>balcao::CashForm</name>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Given by the customer</source>
        <translation>Given by the customer</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>To receive</translation>
    </message>
    <message>
        <source>Empty: exactly the amount.</source>
        <translation>Empty: exactly the amount.</translation>
    </message>
    <message>
        <source>Less than the total leaves the rest open.</source>
        <translation>Less than the total leaves the rest open.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Only %1 is open.</translation>
    </message>
    <message>
        <source>%1 is missing. Type what was given, or receive a part.</source>
        <translation>%1 is missing. Type what was given, or receive a part.</translation>
    </message>
    <message>
        <source>The Lightning charge is cancelled when the cash is received.</source>
        <translation>The Lightning charge is cancelled when the cash is received.</translation>
    </message>
    <message>
        <source>Receive %1</source>
        <translation>Receive %1</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receive</translation>
    </message>
</context>
<context>
    <name>balcao::ChangePair</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1: now %2</translation>
    </message>
    <message>
        <source>%1: was %2, now nothing</source>
        <translation>%1: was %2, now nothing</translation>
    </message>
    <message>
        <source>%1: was %2, now %3</source>
        <translation>%1: was %2, now %3</translation>
    </message>
</context>
<context>
    <name>balcao::ChargeView</name>
    <message>
        <source>Charge again</source>
        <translation>Charge again</translation>
    </message>
    <message>
        <source>Customer says it is paid</source>
        <translation>Customer says it is paid</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Receive cash</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>To pay</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Payee</translation>
    </message>
    <message>
        <source>Checked before it was shown</source>
        <translation>Checked before it was shown</translation>
    </message>
    <message>
        <source>Code to pay</source>
        <translation>Code to pay</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Customer not named</translation>
    </message>
    <message>
        <source>%1, a part of %2</source>
        <translation>%1, a part of %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Exact amount</translation>
    </message>
    <message>
        <source>Right payee</source>
        <translation>Right payee</translation>
    </message>
    <message>
        <source>Valid signature</source>
        <translation>Valid signature</translation>
    </message>
    <message>
        <source>Back to the ticket</source>
        <translation>Back to the ticket</translation>
    </message>
    <message>
        <source>Cancel the charge</source>
        <translation>Cancel the charge</translation>
    </message>
    <message>
        <source>Cancel this charge?</source>
        <translation>Cancel this charge?</translation>
    </message>
    <message>
        <source>Esc confirms, Enter goes back</source>
        <translation>Esc confirms, Enter goes back</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Making the charge</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Waiting for payment</translation>
    </message>
    <message>
        <source>asking the node</source>
        <translation>asking the node</translation>
    </message>
    <message>
        <source>code on screen for %1</source>
        <translation>code on screen for %1</translation>
    </message>
    <message>
        <source>Payment is arriving</source>
        <translation>Payment is arriving</translation>
    </message>
    <message>
        <source>do not charge again</source>
        <translation>do not charge again</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Time is over</translation>
    </message>
    <message>
        <source>looking for a payment on its way</source>
        <translation>looking for a payment on its way</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>the node does not answer</source>
        <translation>the node does not answer</translation>
    </message>
    <message>
        <source>Less than asked came in</source>
        <translation>Less than asked came in</translation>
    </message>
    <message>
        <source>it waits as a task</source>
        <translation>it waits as a task</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>nothing was received</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>nothing was charged</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Code hidden</translation>
    </message>
    <message>
        <source>The payment is on its way.</source>
        <translation>The payment is on its way.</translation>
    </message>
    <message>
        <source>This charge can no longer be paid.</source>
        <translation>This charge can no longer be paid.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>The charge is valid for</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Less than a minute left</translation>
    </message>
    <message>
        <source>The customer sees the same code on the display, in %1.</source>
        <translation>The customer sees the same code on the display, in %1.</translation>
    </message>
    <message>
        <source>This window is too small for the code: use the customer&apos;s display, in %1.</source>
        <translation>This window is too small for the code: use the customer&apos;s display, in %1.</translation>
    </message>
    <message>
        <source>No customer&apos;s display is open: let the customer scan this screen.</source>
        <translation>No customer&apos;s display is open: let the customer scan this screen.</translation>
    </message>
</context>
<context>
    <name>balcao::Command</name>
    <message>
        <source>Databases: sqlite:FILE or postgresql://USER@HOST/NAME. Secrets are never arguments: they come from the keychain, from the file named by BALCAO_SECRETS_FILE, or from variables named BALCAO_SECRET_….
Ends with 0 when it is done, 1 when it was refused, 2 when it was asked wrongly.
</source>
        <translation>Databases: sqlite:FILE or postgresql://USER@HOST/NAME. Secrets are never arguments: they come from the keychain, from the file named by BALCAO_SECRETS_FILE, or from variables named BALCAO_SECRET_….
Ends with 0 when it is done, 1 when it was refused, 2 when it was asked wrongly.
</translation>
    </message>
    <message>
        <source>An option needs a value.</source>
        <translation>An option needs a value.</translation>
    </message>
    <message>
        <source>A password does not belong on the command line.</source>
        <translation>A password does not belong on the command line.</translation>
    </message>
    <message>
        <source>What should be done?</source>
        <translation>What should be done?</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>There is no such command: %1</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Something is missing.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>That is too much.</translation>
    </message>
    <message>
        <source>The only kind of back end that can be added is lnd.</source>
        <translation>The only kind of back end that can be added is lnd.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>--%1 is missing.</translation>
    </message>
    <message>
        <source>%1 is known now. Try it with: balcaoctl backend test %1</source>
        <translation>%1 is known now. Try it with: balcaoctl backend test %1</translation>
    </message>
    <message>
        <source>This counter receives at %1.</source>
        <translation>This counter receives at %1.</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>open price</source>
        <translation>open price</translation>
    </message>
    <message>
        <source>The limit is a number from 1 to %1.</source>
        <translation>The limit is a number from 1 to %1.</translation>
    </message>
    <message>
        <source>The receipt %1 is genuine: %2, %3.</source>
        <translation>The receipt %1 is genuine: %2, %3.</translation>
    </message>
    <message>
        <source>Its counter is not one of ours.</source>
        <translation>Its counter is not one of ours.</translation>
    </message>
    <message>
        <source>The format is jsonl or csv.</source>
        <translation>The format is jsonl or csv.</translation>
    </message>
    <message>
        <source>A day is written like 2026-11-21.</source>
        <translation>A day is written like 2026-11-21.</translation>
    </message>
    <message>
        <source>Which operation is sold?</source>
        <translation>Which operation is sold?</translation>
    </message>
    <message>
        <source>The quantity is not a number that can be sold.</source>
        <translation>The quantity is not a number that can be sold.</translation>
    </message>
    <message>
        <source>The tender is lightning or cash.</source>
        <translation>The tender is lightning or cash.</translation>
    </message>
    <message>
        <source>The time to wait is a number of seconds.</source>
        <translation>The time to wait is a number of seconds.</translation>
    </message>
    <message>
        <source>Cash is not waited for.</source>
        <translation>Cash is not waited for.</translation>
    </message>
    <message>
        <source>Only cash is given.</source>
        <translation>Only cash is given.</translation>
    </message>
    <message>
        <source>The id of a sale is a UUID.</source>
        <translation>The id of a sale is a UUID.</translation>
    </message>
    <message>
        <source>The demo customer has paid.</source>
        <translation>The demo customer has paid.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Clerk</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>Counter 1</translation>
    </message>
    <message>
        <source>The demo catalogue is shop or office.</source>
        <translation>The demo catalogue is shop or office.</translation>
    </message>
    <message>
        <source>Name the organisation with --name, or try it out with --demo.</source>
        <translation>Name the organisation with --name, or try it out with --demo.</translation>
    </message>
    <message>
        <source>That is not a currency: %1</source>
        <translation>That is not a currency: %1</translation>
    </message>
    <message>
        <source>%1 is ready in %2.</source>
        <translation>%1 is ready in %2.</translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>The database is up to date.</translation>
    </message>
    <message>
        <source>The keychain does not open: the key of this counter ends with this program, and neither passwords nor credentials are kept. Its receipts stay valid. Unlock the keychain, or name a file in BALCAO_SECRETS_FILE.</source>
        <translation>The keychain does not open: the key of this counter ends with this program, and neither passwords nor credentials are kept. Its receipts stay valid. Unlock the keychain, or name a file in BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged; they are kept in %1. The database was not touched: balcaoctl init sets the counter up again on it.</source>
        <translation>The settings of this counter are damaged; they are kept in %1. The database was not touched: balcaoctl init sets the counter up again on it.</translation>
    </message>
    <message>
        <source>Nothing was touched. Install the newer version.</source>
        <translation>Nothing was touched. Install the newer version.</translation>
    </message>
    <message>
        <source>The database was left as it is, so that it can be rescued. Restore the last backup.</source>
        <translation>The database was left as it is, so that it can be rescued. Restore the last backup.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe. Free some space and try again.</source>
        <translation>The disk is full. What was saved before is safe. Free some space and try again.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Nothing was changed. Look after the folder&apos;s rights and its disk.</source>
        <translation>%1 could not be read or written. Nothing was changed. Look after the folder&apos;s rights and its disk.</translation>
    </message>
    <message>
        <source>What was to be said could not be written.</source>
        <translation>What was to be said could not be written.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits, not all the same, no run like 123456, and not the one before.</source>
        <translation>A PIN has 6 to 12 digits, not all the same, no run like 123456, and not the one before.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>to be changed</translation>
    </message>
    <message>
        <source>New PIN: </source>
        <translation>New PIN: </translation>
    </message>
    <message>
        <source>Current PIN: </source>
        <translation>Current PIN: </translation>
    </message>
    <message>
        <source>%1 has a PIN now.</source>
        <translation>%1 has a PIN now.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>locked</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>The session has ended.</translation>
    </message>
    <message>
        <source>Personal data can be read here.</source>
        <translation>Personal data can be read here.</translation>
    </message>
    <message>
        <source>There is no key yet: no personal data was ever stored.</source>
        <translation>There is no key yet: no personal data was ever stored.</translation>
    </message>
    <message>
        <source>Personal data cannot be read here.</source>
        <translation>Personal data cannot be read here.</translation>
    </message>
    <message>
        <source>Key %1 is kept as %2 and wraps %3.</source>
        <translation>Key %1 is kept as %2 and wraps %3.</translation>
    </message>
    <message>
        <source>Only older backups need it.</source>
        <translation>Only older backups need it.</translation>
    </message>
    <message>
        <source>%1 are still to be wrapped by the newest key: balcaoctl vault rotate goes on.</source>
        <translation>%1 are still to be wrapped by the newest key: balcaoctl vault rotate goes on.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Key %1 wraps everything now. The one before stays where it is kept, because older backups need it.</source>
        <translation>Key %1 wraps everything now. The one before stays where it is kept, because older backups need it.</translation>
    </message>
    <message>
        <source>%1 has what opens personal data. Keep it where nobody else reads it.</source>
        <translation>%1 has what opens personal data. Keep it where nobody else reads it.</translation>
    </message>
    <message>
        <source>What was lacking here was taken from %1.</source>
        <translation>What was lacking here was taken from %1.</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>The journal is whole.</translation>
    </message>
    <message>
        <source>The journal is broken.</source>
        <translation>The journal is broken.</translation>
    </message>
    <message>
        <source>%1 entries of %2 registers and %3 anchors in %4 s, %5 entries a second.</source>
        <translation>%1 entries of %2 registers and %3 anchors in %4 s, %5 entries a second.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries of this register and %n other(s) are named.</source>
        <translation>
            <numerusform>%1 entries of this register and %n other are named.</numerusform>
            <numerusform>%1 entries of this register and %n others are named.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was signed out of every program: %2.</source>
        <translation>%1 was signed out of every program: %2.</translation>
    </message>
    <message>
        <source>Customer %1 has the same. If it is another person: --even-if-alike.</source>
        <translation>Customer %1 has the same. If it is another person: --even-if-alike.</translation>
    </message>
    <message>
        <source>Customer %1 has the same: it is one person, or one of the two is wrong.</source>
        <translation>Customer %1 has the same: it is one person, or one of the two is wrong.</translation>
    </message>
    <message>
        <source>This record was merged: the person is customer %1.</source>
        <translation>This record was merged: the person is customer %1.</translation>
    </message>
    <message>
        <source>Sales with their payments and receipts, without a name: %1</source>
        <translation>Sales with their payments and receipts, without a name: %1</translation>
    </message>
    <message>
        <source>Entries in the books: %1</source>
        <translation>Entries in the books: %1</translation>
    </message>
    <message>
        <source>Entries in the journal, without personal data: %1</source>
        <translation>Entries in the journal, without personal data: %1</translation>
    </message>
    <message>
        <source>That and when consent was given: %1</source>
        <translation>That and when consent was given: %1</translation>
    </message>
    <message>
        <source>That records were the same person&apos;s: %1</source>
        <translation>That records were the same person&apos;s: %1</translation>
    </message>
    <message>
        <source>What was known of customer %1 can never be read again. The law makes us keep:</source>
        <translation>What was known of customer %1 can never be read again. The law makes us keep:</translation>
    </message>
    <message>
        <source>That is no customer&apos;s id: see balcaoctl customer find.</source>
        <translation>That is no customer&apos;s id: see balcaoctl customer find.</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>withdrawn %1</translation>
    </message>
    <message>
        <source>%1: kept until it is erased</source>
        <translation>%1: kept until it is erased</translation>
    </message>
    <message>
        <source>%1: %2 days</source>
        <translation>%1: %2 days</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>There is no such field.</translation>
    </message>
    <message>
        <source>Whoever looks says why: serve, contact, correct, request or legal.</source>
        <translation>Whoever looks says why: serve, contact, correct, request or legal.</translation>
    </message>
    <message>
        <source>The text that was agreed to; end with Ctrl+D:
</source>
        <translation>The text that was agreed to; end with Ctrl+D:
</translation>
    </message>
    <message>
        <source>That is no ticket&apos;s id.</source>
        <translation>That is no ticket&apos;s id.</translation>
    </message>
    <message>
        <source>Whoever erases says why: request, retention or mistake.</source>
        <translation>Whoever erases says why: request, retention or mistake.</translation>
    </message>
    <message>
        <source>Days are a whole number; 0 keeps it until it is erased.</source>
        <translation>Days are a whole number; 0 keeps it until it is erased.</translation>
    </message>
    <message>
        <source>The fields as a JSON object, e.g. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; end with Ctrl+D:
</source>
        <translation>The fields as a JSON object, e.g. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; end with Ctrl+D:
</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail address, handle or name:
</source>
        <translation>CPF, CNPJ, telephone, e-mail address, handle or name:
</translation>
    </message>
    <message>
        <source>Customers are found by cpf, cnpj, phone, email, handle, other_id or name.</source>
        <translation>Customers are found by cpf, cnpj, phone, email, handle, other_id or name.</translation>
    </message>
    <message>
        <source>A password has 15 characters or more, 8 beside a second step, at most 128, and is not among the first that somebody would try. A sentence is a good one.</source>
        <translation>A password has 15 characters or more, 8 beside a second step, at most 128, and is not among the first that somebody would try. A sentence is a good one.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; it is not shown again:</source>
        <translation>The key for a lost administrator. Keep it on paper, away from this computer; it is not shown again:</translation>
    </message>
    <message>
        <source>On or off.</source>
        <translation>On or off.</translation>
    </message>
    <message>
        <source>Administrators need a second step. Who has none does not administer until it is set up.</source>
        <translation>Administrators need a second step. Who has none does not administer until it is set up.</translation>
    </message>
    <message>
        <source>Administrators need no second step.</source>
        <translation>Administrators need no second step.</translation>
    </message>
    <message>
        <source>Recovery codes of %1, each good for once. They are not shown again:</source>
        <translation>Recovery codes of %1, each good for once. They are not shown again:</translation>
    </message>
    <message>
        <source>PIN of %1: </source>
        <translation>PIN of %1: </translation>
    </message>
    <message>
        <source>Give this to the authenticator:
  %1
  %2
Then confirm it with a code: balcaoctl person second-step --confirm %3</source>
        <translation>Give this to the authenticator:
  %1
  %2
Then confirm it with a code: balcaoctl person second-step --confirm %3</translation>
    </message>
    <message>
        <source>Code of the authenticator: </source>
        <translation>Code of the authenticator: </translation>
    </message>
    <message>
        <source>Recovery key: </source>
        <translation>Recovery key: </translation>
    </message>
    <message>
        <source>The administrator signs in with the new PIN. The key was good for once; this is the next one, and it is not shown again:</source>
        <translation>The administrator signs in with the new PIN. The key was good for once; this is the next one, and it is not shown again:</translation>
    </message>
    <message>
        <source>password</source>
        <translation>password</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>badge</translation>
    </message>
    <message numerus="yes">
        <source>second step, %n recovery code(s) left</source>
        <translation>
            <numerusform>second step, %n recovery code left</numerusform>
            <numerusform>second step, %n recovery codes left</numerusform>
        </translation>
    </message>
    <message>
        <source>An address, or --remove.</source>
        <translation>An address, or --remove.</translation>
    </message>
    <message>
        <source>%1 has no e-mail any more.</source>
        <translation>%1 has no e-mail any more.</translation>
    </message>
    <message>
        <source>%1 has an e-mail now.</source>
        <translation>%1 has an e-mail now.</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>New password: </translation>
    </message>
    <message>
        <source>%1 has a password now.</source>
        <translation>%1 has a password now.</translation>
    </message>
    <message>
        <source>The badge of %1, to be printed as a bar code. It is not shown again:
  %2</source>
        <translation>The badge of %1, to be printed as a bar code. It is not shown again:
  %2</translation>
    </message>
    <message>
        <source>What is taken is password, badge or second-step.</source>
        <translation>What is taken is password, badge or second-step.</translation>
    </message>
    <message>
        <source>%1 does not sign in with it any more.</source>
        <translation>%1 does not sign in with it any more.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; the one before is void:</source>
        <translation>The key for a lost administrator. Keep it on paper, away from this computer; the one before is void:</translation>
    </message>
    <message>
        <source>Restore the backup again: what was begun is taken away first.</source>
        <translation>Restore the backup again: what was begun is taken away first.</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Take another one.</source>
        <translation>It is no backup, or not all of it is what was written. Take another one.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup.</source>
        <translation>Another key or passphrase opens this backup.</translation>
    </message>
    <message>
        <source>Nothing is ever restored over something else. Name a place that is empty.</source>
        <translation>Nothing is ever restored over something else. Name a place that is empty.</translation>
    </message>
    <message>
        <source>The place is as it was. The books did not hold when they were copied: take an older backup, or use this one with --even-if-broken.</source>
        <translation>The place is as it was. The books did not hold when they were copied: take an older backup, or use this one with --even-if-broken.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more, and this one may ask for a recovery key instead.</source>
        <translation>A passphrase of a backup has 12 characters or more, and this one may ask for a recovery key instead.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four; balcaoctl backup key makes one. The key for a lost administrator is another.</source>
        <translation>A recovery key of backups is BKUP- and eight groups of four; balcaoctl backup key makes one. The key for a lost administrator is another.</translation>
    </message>
    <message>
        <source>Install PostgreSQL&apos;s own programs, of the server&apos;s version or a newer one.</source>
        <translation>Install PostgreSQL&apos;s own programs, of the server&apos;s version or a newer one.</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>Passphrase of the backup: </translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…): </source>
        <translation>Recovery key of backups (BKUP-…): </translation>
    </message>
    <message>
        <source>%1, made %2 by %3: %4 tickets, %5 payments, %6 entries of the journal.</source>
        <translation>%1, made %2 by %3: %4 tickets, %5 payments, %6 entries of the journal.</translation>
    </message>
    <message>
        <source>Backups are made by themselves into %1, every %2 hours, counted from %3:00.</source>
        <translation>Backups are made by themselves into %1, every %2 hours, counted from %3:00.</translation>
    </message>
    <message>
        <source>No backup is made by itself.</source>
        <translation>No backup is made by itself.</translation>
    </message>
    <message>
        <source>Kept are the last %1 and the newest of %2 days, %3 weeks and %4 months.</source>
        <translation>Kept are the last %1 and the newest of %2 days, %3 weeks and %4 months.</translation>
    </message>
    <message>
        <source>There is no recovery key for backups yet: balcaoctl backup key.</source>
        <translation>There is no recovery key for backups yet: balcaoctl backup key.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 was written and read back.</translation>
    </message>
    <message>
        <source>The key of personal data is not in it: keep a copy of it apart (balcaoctl vault copy).</source>
        <translation>The key of personal data is not in it: keep a copy of it apart (balcaoctl vault copy).</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Once more: </translation>
    </message>
    <message>
        <source>The two were not the same.</source>
        <translation>The two were not the same.</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>The backup is whole.</translation>
    </message>
    <message>
        <source>A plan is on or off.</source>
        <translation>A plan is on or off.</translation>
    </message>
    <message>
        <source>Hours are numbers, and what is kept is four of them, like 7,14,8,12.</source>
        <translation>Hours are numbers, and what is kept is four of them, like 7,14,8,12.</translation>
    </message>
    <message>
        <source>The recovery key of backups. Keep it on paper, away from this computer; it is not shown again. Older backups still need the one they were made for:</source>
        <translation>The recovery key of backups. Keep it on paper, away from this computer; it is not shown again. Older backups still need the one they were made for:</translation>
    </message>
    <message>
        <source>Name an empty place with --into, like sqlite:balcao.db.</source>
        <translation>Name an empty place with --into, like sqlite:balcao.db.</translation>
    </message>
    <message>
        <source>Ticket numbers begin behind a number.</source>
        <translation>Ticket numbers begin behind a number.</translation>
    </message>
    <message>
        <source>Restored into %1 and verified.</source>
        <translation>Restored into %1 and verified.</translation>
    </message>
    <message>
        <source>This register was expelled from personal data and sells on without it. To have it back: balcaoctl register request, and an administrator at another register.</source>
        <translation>This register was expelled from personal data and sells on without it. To have it back: balcaoctl register request, and an administrator at another register.</translation>
    </message>
    <message>
        <source>That is not the code on the other register&apos;s screen. Tries left: %1.</source>
        <translation>That is not the code on the other register&apos;s screen. Tries left: %1.</translation>
    </message>
    <message>
        <source>Have that register ask (again): balcaoctl register request, or its window.</source>
        <translation>Have that register ask (again): balcaoctl register request, or its window.</translation>
    </message>
    <message>
        <source>The key of personal data is not kept on this computer under the name %1. Bring it from a copy, or have this register enrolled (balcaoctl register request): nothing else opens what was stored, and none is made in its place.</source>
        <translation>The key of personal data is not kept on this computer under the name %1. Bring it from a copy, or have this register enrolled (balcaoctl register request): nothing else opens what was stored, and none is made in its place.</translation>
    </message>
    <message>
        <source>not proved: the next key does not reach it</source>
        <translation>not proved: the next key does not reach it</translation>
    </message>
    <message>
        <source>nothing to hold yet</source>
        <translation>nothing to hold yet</translation>
    </message>
    <message>
        <source>lacks the key</source>
        <translation>lacks the key</translation>
    </message>
    <message>
        <source>asks for the key</source>
        <translation>asks for the key</translation>
    </message>
    <message>
        <source>asked; too many wrong codes</source>
        <translation>asked; too many wrong codes</translation>
    </message>
    <message>
        <source>holds the key</source>
        <translation>holds the key</translation>
    </message>
    <message>
        <source>expelled</source>
        <translation>expelled</translation>
    </message>
    <message>
        <source>%1 is this register&apos;s code. Have an administrator type it at a register that reads personal data, within 15 minutes.</source>
        <translation>%1 is this register&apos;s code. Have an administrator type it at a register that reads personal data, within 15 minutes.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Too many wrong codes were typed for this register. Ask again.</translation>
    </message>
    <message>
        <source>This register was expelled.</source>
        <translation>This register was expelled.</translation>
    </message>
    <message>
        <source>Nobody typed the code in time. Ask again.</source>
        <translation>Nobody typed the code in time. Ask again.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 may read personal data now.</translation>
    </message>
    <message>
        <source>%1 was expelled, and key %2 wraps everything now. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>%1 was expelled, and key %2 wraps everything now. What it read before nobody takes back: change the database&apos;s password too.</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>The file is not UTF-8.</translation>
    </message>
    <message>
        <source>Nobody stands in the file.</source>
        <translation>Nobody stands in the file.</translation>
    </message>
    <message>
        <source>The first line names name, email, role and hash, and every line has as many columns.</source>
        <translation>The first line names name, email, role and hash, and every line has as many columns.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or stands inside.</source>
        <translation>A quotation mark is not closed, or stands inside.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>This is no JSON object.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>There is no %1.</translation>
    </message>
    <message>
        <source>This is no bcrypt hash.</source>
        <translation>This is no bcrypt hash.</translation>
    </message>
    <message>
        <source>The e-mail stood in a line before.</source>
        <translation>The e-mail stood in a line before.</translation>
    </message>
    <message>
        <source>There are too many people for one file.</source>
        <translation>There are too many people for one file.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>This is no e-mail address.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>There is no such role.</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>The name cannot be used.</translation>
    </message>
    <message>
        <source>The role may do more than you may give.</source>
        <translation>The role may do more than you may give.</translation>
    </message>
    <message>
        <source>Line %1: %2 Nobody was brought over.</source>
        <translation>Line %1: %2 Nobody was brought over.</translation>
    </message>
    <message>
        <source>%1 Nobody was brought over.</source>
        <translation>%1 Nobody was brought over.</translation>
    </message>
    <message>
        <source>%1 added, %2 were here before and stay as they are.</source>
        <translation>%1 added, %2 were here before and stay as they are.</translation>
    </message>
    <message>
        <source>Code of the authenticator, or a recovery code: </source>
        <translation>Code of the authenticator, or a recovery code: </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of all registers closed.</source>
        <translation>
            <numerusform>%n day of all registers closed.</numerusform>
            <numerusform>%n days of all registers closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A register signs with another key than before, %n time(s).</source>
        <translation>
            <numerusform>A register signs with another key than before, %n time.</numerusform>
            <numerusform>A register signs with another key than before, %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not closed: %1 of register %2, from entry %3 on.</source>
        <translation>Not closed: %1 of register %2, from entry %3 on.</translation>
    </message>
</context>
<context>
    <name>balcao::ConsentEditor</name>
    <message>
        <source>The text they agreed to, up to 4,000 letters.</source>
        <translation>The text they agreed to, up to 4,000 letters.</translation>
    </message>
    <message>
        <source>One word of small letters, without accents.</source>
        <translation>One word of small letters, without accents.</translation>
    </message>
    <message>
        <source>Letters, digits, dots and dashes, without blanks.</source>
        <translation>Letters, digits, dots and dashes, without blanks.</translation>
    </message>
    <message>
        <source>What they agreed to, as they read or heard it</source>
        <translation>What they agreed to, as they read or heard it</translation>
    </message>
    <message>
        <source>What for, in one word</source>
        <translation>What for, in one word</translation>
    </message>
    <message>
        <source>Which text it was</source>
        <translation>Which text it was</translation>
    </message>
</context>
<context>
    <name>balcao::CounterActions</name>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Find a payment</source>
        <translation>Find a payment</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Cash</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Charge with Lightning</source>
        <translation>Charge with Lightning</translation>
    </message>
    <message>
        <source>Demo customer pays</source>
        <translation>Demo customer pays</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Charge a part</source>
        <translation>Charge a part</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Remove line</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Send back to the queue</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancel the ticket</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>Customer&apos;s language</source>
        <translation>Customer&apos;s language</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
</context>
<context>
    <name>balcao::CounterForm</name>
    <message>
        <source>This is another currency. Type the amount in %1.</source>
        <translation>This is another currency. Type the amount in %1.</translation>
    </message>
    <message>
        <source>Type an amount above zero, such as %1.</source>
        <translation>Type an amount above zero, such as %1.</translation>
    </message>
</context>
<context>
    <name>balcao::CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
</context>
<context>
    <name>balcao::CounterWords</name>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>waiting for %1</translation>
    </message>
    <message>
        <source>called %1 ago</source>
        <translation>called %1 ago</translation>
    </message>
    <message>
        <source>being served for %1</source>
        <translation>being served for %1</translation>
    </message>
    <message>
        <source>waiting for payment</source>
        <translation>waiting for payment</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>did not come</translation>
    </message>
    <message>
        <source>no service yet</source>
        <translation>no service yet</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed in the settings</source>
        <translation>fixed in the settings</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, %2 ago</translation>
    </message>
    <message numerus="yes">
        <source>median of %n sources, %1 ago</source>
        <translation>
            <numerusform>one source, %1 ago</numerusform>
            <numerusform>median of %n sources, %1 ago</numerusform>
        </translation>
    </message>
    <message>
        <source>Test network</source>
        <translation>Test network</translation>
    </message>
    <message>
        <source>Main network</source>
        <translation>Main network</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>The database does not answer.</translation>
    </message>
    <message>
        <source>Nothing recorded was lost. The program keeps trying; F5 tries now.</source>
        <translation>Nothing recorded was lost. The program keeps trying; F5 tries now.</translation>
    </message>
    <message>
        <source>The same key again asks for the same thing: it cannot happen twice.</source>
        <translation>The same key again asks for the same thing: it cannot happen twice.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>The rate is %1 old. The limit is %2.</translation>
    </message>
    <message>
        <source>Lightning stops so that no amount is wrong. Nothing was charged and the ticket is kept.</source>
        <translation>Lightning stops so that no amount is wrong. Nothing was charged and the ticket is kept.</translation>
    </message>
    <message>
        <source>The node has not answered since %1.</source>
        <translation>The node has not answered since %1.</translation>
    </message>
    <message>
        <source>Lightning stops until it is back. The ticket is kept; cash works.</source>
        <translation>Lightning stops until it is back. The ticket is kept; cash works.</translation>
    </message>
    <message>
        <source>%1 received.</source>
        <translation>%1 received.</translation>
    </message>
    <message>
        <source>The rest is still open.</source>
        <translation>The rest is still open.</translation>
    </message>
    <message>
        <source>Ticket %1 is set aside.</source>
        <translation>Ticket %1 is set aside.</translation>
    </message>
    <message>
        <source>It stands at the end of the queue.</source>
        <translation>It stands at the end of the queue.</translation>
    </message>
    <message>
        <source>Ticket %1 waits in the queue.</source>
        <translation>Ticket %1 waits in the queue.</translation>
    </message>
    <message>
        <source>Looking.</source>
        <translation>Looking.</translation>
    </message>
    <message>
        <source>The node is being asked.</source>
        <translation>The node is being asked.</translation>
    </message>
    <message>
        <source>This is no ticket number, code, hash or proof.</source>
        <translation>This is no ticket number, code, hash or proof.</translation>
    </message>
    <message>
        <source>Copy it whole from the customer&apos;s wallet, or scan it.</source>
        <translation>Copy it whole from the customer&apos;s wallet, or scan it.</translation>
    </message>
    <message>
        <source>No charge of this house fits it.</source>
        <translation>No charge of this house fits it.</translation>
    </message>
    <message>
        <source>Ask the customer for the proof of payment in the wallet.</source>
        <translation>Ask the customer for the proof of payment in the wallet.</translation>
    </message>
    <message>
        <source>%1 is paid.</source>
        <translation>%1 is paid.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 at %2.</translation>
    </message>
    <message>
        <source>The node confirmed %1 just now.</source>
        <translation>The node confirmed %1 just now.</translation>
    </message>
    <message>
        <source>The proof is good. %1 is paid.</source>
        <translation>The proof is good. %1 is paid.</translation>
    </message>
    <message>
        <source>It fits the charge of %1 and is kept with the sale.</source>
        <translation>It fits the charge of %1 and is kept with the sale.</translation>
    </message>
    <message>
        <source>%1 was paid late.</source>
        <translation>%1 was paid late.</translation>
    </message>
    <message>
        <source>%1 came at %2, after the charge had ended. It waits as a task in Sales.</source>
        <translation>%1 came at %2, after the charge had ended. It waits as a task in Sales.</translation>
    </message>
    <message>
        <source>Less than asked came in for %1.</source>
        <translation>Less than asked came in for %1.</translation>
    </message>
    <message>
        <source>What came is kept and waits as a task in Sales.</source>
        <translation>What came is kept and waits as a task in Sales.</translation>
    </message>
    <message>
        <source>%1 is paid, and more than asked came in.</source>
        <translation>%1 is paid, and more than asked came in.</translation>
    </message>
    <message>
        <source>The surplus waits as a task in Sales.</source>
        <translation>The surplus waits as a task in Sales.</translation>
    </message>
    <message>
        <source>The node has no payment for %1.</source>
        <translation>The node has no payment for %1.</translation>
    </message>
    <message>
        <source>It was asked just now. The charge stays open and watched.</source>
        <translation>It was asked just now. The charge stays open and watched.</translation>
    </message>
    <message>
        <source>The node does not answer: nobody knows yet.</source>
        <translation>The node does not answer: nobody knows yet.</translation>
    </message>
    <message>
        <source>Do not charge again. The proof in the customer&apos;s wallet counts without the node.</source>
        <translation>Do not charge again. The proof in the customer&apos;s wallet counts without the node.</translation>
    </message>
    <message>
        <source>The charge of %1 ended without a payment.</source>
        <translation>The charge of %1 ended without a payment.</translation>
    </message>
    <message>
        <source>The node was asked just now. If money still comes, it becomes a task in Sales.</source>
        <translation>The node was asked just now. If money still comes, it becomes a task in Sales.</translation>
    </message>
    <message>
        <source>%1 was not charged.</source>
        <translation>%1 was not charged.</translation>
    </message>
    <message>
        <source>There is no payment on this ticket.</source>
        <translation>There is no payment on this ticket.</translation>
    </message>
    <message>
        <source>This proof is not of this charge.</source>
        <translation>This proof is not of this charge.</translation>
    </message>
    <message>
        <source>Nothing changed. Ask for the preimage of the payment made here.</source>
        <translation>Nothing changed. Ask for the preimage of the payment made here.</translation>
    </message>
    <message>
        <source>Nothing changed. Enter tries again.</source>
        <translation>Nothing changed. Enter tries again.</translation>
    </message>
    <message>
        <source>Charge checked and shown</source>
        <translation>Charge checked and shown</translation>
    </message>
    <message>
        <source>The node stopped answering</source>
        <translation>The node stopped answering</translation>
    </message>
    <message>
        <source>Code hidden on both screens</source>
        <translation>Code hidden on both screens</translation>
    </message>
    <message>
        <source>The node answers again</source>
        <translation>The node answers again</translation>
    </message>
    <message>
        <source>Asked the node: no payment</source>
        <translation>Asked the node: no payment</translation>
    </message>
    <message>
        <source>A proof was tried and did not fit</source>
        <translation>A proof was tried and did not fit</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Payment recorded</translation>
    </message>
    <message>
        <source>The node can receive %1 at most now. This charge is %2.</source>
        <translation>The node can receive %1 at most now. This charge is %2.</translation>
    </message>
    <message>
        <source>A payment by Lightning would probably not arrive. Take cash, or charge a part.</source>
        <translation>A payment by Lightning would probably not arrive. Take cash, or charge a part.</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Code hidden</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed.</source>
        <translation>The receipt of %1 was not printed.</translation>
    </message>
    <message>
        <source>The payment is recorded. Sales prints the receipt again.</source>
        <translation>The payment is recorded. Sales prints the receipt again.</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portuguese</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanish</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Customer not named</translation>
    </message>
    <message>
        <source>A known customer</source>
        <translation>A known customer</translation>
    </message>
    <message>
        <source>on the receipt</source>
        <translation>on the receipt</translation>
    </message>
    <message>
        <source>%1 on the receipt</source>
        <translation>%1 on the receipt</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF or CNPJ on the receipt</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerExport</name>
    <message>
        <source>What %1 keeps about one person</source>
        <translation>What %1 keeps about one person</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Handed out</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Added</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Last seen</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Erased</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>What they agreed to</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Version of the text</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Given</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>What they bought</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nothing.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>What was done with these data</source>
        <translation>What was done with these data</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name. Nobody has to say who they are.</source>
        <translation>CPF, CNPJ, telephone, e-mail, handle or name. Nobody has to say who they are.</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Who is it for?</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Customers found</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF or CNPJ on the receipt</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>Add the customer</translation>
    </message>
    <message>
        <source>Add as a new customer</source>
        <translation>Add as a new customer</translation>
    </message>
    <message>
        <source>Add them all the same: it is another person</source>
        <translation>Add them all the same: it is another person</translation>
    </message>
    <message>
        <source>Only call them %1</source>
        <translation>Only call them %1</translation>
    </message>
    <message>
        <source>Only %1 on the receipt, no name</source>
        <translation>Only %1 on the receipt, no name</translation>
    </message>
    <message>
        <source>Take %1 off this ticket</source>
        <translation>Take %1 off this ticket</translation>
    </message>
    <message>
        <source>Take the customer off this ticket</source>
        <translation>Take the customer off this ticket</translation>
    </message>
    <message>
        <source>%1: somebody has it already.</source>
        <translation>%1: somebody has it already.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>This</translation>
    </message>
    <message>
        <source>A CPF has 11 digits, a telephone 10 or 11 with its area, a CNPJ 14.</source>
        <translation>A CPF has 11 digits, a telephone 10 or 11 with its area, a CNPJ 14.</translation>
    </message>
    <message>
        <source>Nobody is known by this yet.</source>
        <translation>Nobody is known by this yet.</translation>
    </message>
    <message>
        <source>There are more: type on.</source>
        <translation>There are more: type on.</translation>
    </message>
    <message>
        <source>No telephone like this is known, and as a CPF its last two digits do not fit.</source>
        <translation>No telephone like this is known, and as a CPF its last two digits do not fit.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>A name, or a CPF or CNPJ for the receipt. Nobody has to say who they are.</source>
        <translation>A name, or a CPF or CNPJ for the receipt. Nobody has to say who they are.</translation>
    </message>
    <message>
        <source>Who may not find customers takes a name, or a CPF or CNPJ for the receipt.</source>
        <translation>Who may not find customers takes a name, or a CPF or CNPJ for the receipt.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerPanel</name>
    <message>
        <source>The chosen customer</source>
        <translation>The chosen customer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Somebody else has the same. Is this another person?</source>
        <translation>Somebody else has the same. Is this another person?</translation>
    </message>
    <message>
        <source>Keep all the same</source>
        <translation>Keep all the same</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>Why do you look?</translation>
    </message>
    <message>
        <source>Who looked at which fields, and why, stands in the journal.</source>
        <translation>Who looked at which fields, and why, stands in the journal.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Reveal</translation>
    </message>
    <message>
        <source>Are %1 and %2 one person?</source>
        <translation>Are %1 and %2 one person?</translation>
    </message>
    <message>
        <source>The sales of both come together, and what is missing here is taken from the other. It cannot be undone.</source>
        <translation>The sales of both come together, and what is missing here is taken from the other. It cannot be undone.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Erase everything known about %1?</source>
        <translation>Erase everything known about %1?</translation>
    </message>
    <message>
        <source>Their key is destroyed: nobody can read it again, here or in a copy. Sales, books and journal stay without a name, because the law wants them kept.</source>
        <translation>Their key is destroyed: nobody can read it again, here or in a copy. Sales, books and journal stay without a name, because the law wants them kept.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Kept.</translation>
    </message>
    <message>
        <source>%1: somebody has it already. Find them by it, and merge the two if they are one person.</source>
        <translation>%1: somebody has it already. Find them by it, and merge the two if they are one person.</translation>
    </message>
    <message>
        <source>They are two people: their %1 is not the same.</source>
        <translation>They are two people: their %1 is not the same.</translation>
    </message>
    <message>
        <source>The two are one customer now.</source>
        <translation>The two are one customer now.</translation>
    </message>
    <message>
        <source>Erased. Nothing of them is left.</source>
        <translation>Erased. Nothing of them is left.</translation>
    </message>
    <message>
        <source>Erased. What stays: %1.</source>
        <translation>Erased. What stays: %1.</translation>
    </message>
    <message>
        <source>customer-%1.pdf</source>
        <translation>customer-%1.pdf</translation>
    </message>
    <message>
        <source>Kept as %1, and beside it the same as JSON.</source>
        <translation>Kept as %1, and beside it the same as JSON.</translation>
    </message>
    <message>
        <source>What did %1 agree to?</source>
        <translation>What did %1 agree to?</translation>
    </message>
    <message>
        <source>The moment and your name are kept with it.</source>
        <translation>The moment and your name are kept with it.</translation>
    </message>
    <message>
        <source>Kept: what they agreed to.</source>
        <translation>Kept: what they agreed to.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerSections</name>
    <message>
        <source>Choose a customer to see what is known of them, masked, and what they bought.</source>
        <translation>Choose a customer to see what is known of them, masked, and what they bought.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>open until you leave</source>
        <translation>open until you leave</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>masked</translation>
    </message>
    <message>
        <source>Kept longer than the rules say</source>
        <translation>Kept longer than the rules say</translation>
    </message>
    <message>
        <source>%1: erase them, or empty these fields, unless a dispute or a law is in the way.</source>
        <translation>%1: erase them, or empty these fields, unless a dispute or a law is in the way.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Merge…</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>What they agreed to</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>%1, withdrawn %2</source>
        <translation>%1, withdrawn %2</translation>
    </message>
    <message>
        <source>%1, text %2, %3</source>
        <translation>%1, text %2, %3</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>What they bought</translation>
    </message>
    <message numerus="yes">
        <source>the last %n</source>
        <translation>
            <numerusform>the last one</numerusform>
            <numerusform>the last %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket names them yet.</source>
        <translation>No ticket names them yet.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Lightning</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message numerus="yes">
        <source>more than %n</source>
        <translation>
            <numerusform>more than %n</numerusform>
            <numerusform>more than %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has this telephone, e-mail address, document or name.</source>
        <translation>Nobody else has this telephone, e-mail address, document or name.</translation>
    </message>
    <message>
        <source>since %1, written down by %2</source>
        <translation>since %1, written down by %2</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerText</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>CPF</source>
        <translation>CPF</translation>
    </message>
    <message>
        <source>CNPJ</source>
        <translation>CNPJ</translation>
    </message>
    <message>
        <source>Other documents</source>
        <translation>Other documents</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>To serve them</source>
        <translation>To serve them</translation>
    </message>
    <message>
        <source>To reach them</source>
        <translation>To reach them</translation>
    </message>
    <message>
        <source>To correct what is stored</source>
        <translation>To correct what is stored</translation>
    </message>
    <message>
        <source>They asked to see it</source>
        <translation>They asked to see it</translation>
    </message>
    <message>
        <source>An authority or the law asks</source>
        <translation>An authority or the law asks</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>They asked for it</translation>
    </message>
    <message>
        <source>What it was kept for is over</source>
        <translation>What it was kept for is over</translation>
    </message>
    <message>
        <source>It should not have been stored</source>
        <translation>It should not have been stored</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) with payments and receipts, without a name: tax law (CTN art. 173, 174)</source>
        <translation>
            <numerusform>%n sale with payments and receipts, without a name: tax law (CTN art. 173, 174)</numerusform>
            <numerusform>%n sales with payments and receipts, without a name: tax law (CTN art. 173, 174)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in the books: tax law, LGPD art. 16 I</source>
        <translation>
            <numerusform>%n entry in the books: tax law, LGPD art. 16 I</numerusform>
            <numerusform>%n entries in the books: tax law, LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal, without personal data: LGPD art. 37</source>
        <translation>
            <numerusform>%n line of the journal, without personal data: LGPD art. 37</numerusform>
            <numerusform>%n lines of the journal, without personal data: LGPD art. 37</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) that consent was given: LGPD art. 8 §2</source>
        <translation>
            <numerusform>%n proof that consent was given: LGPD art. 8 §2</numerusform>
            <numerusform>%n proofs that consent was given: LGPD art. 8 §2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that records were one person&apos;s: LGPD art. 16 I</source>
        <translation>
            <numerusform>%n note that records were one person&apos;s: LGPD art. 16 I</numerusform>
            <numerusform>%n notes that records were one person&apos;s: LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, document, e-mail address, telephone or handle is needed.</source>
        <translation>A name, document, e-mail address, telephone or handle is needed.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>This cannot be used as it was written.</translation>
    </message>
    <message>
        <source>This is no CPF: its last two digits do not fit the others.</source>
        <translation>This is no CPF: its last two digits do not fit the others.</translation>
    </message>
    <message>
        <source>A CPF has 11 digits.</source>
        <translation>A CPF has 11 digits.</translation>
    </message>
    <message>
        <source>This is no CNPJ: its last two digits do not fit the others.</source>
        <translation>This is no CNPJ: its last two digits do not fit the others.</translation>
    </message>
    <message>
        <source>A CNPJ has 14 digits, or capital letters and two digits.</source>
        <translation>A CNPJ has 14 digits, or capital letters and two digits.</translation>
    </message>
    <message>
        <source>No area has this number: two digits come first.</source>
        <translation>No area has this number: two digits come first.</translation>
    </message>
    <message>
        <source>Two digits of the area and the number, or + and the country&apos;s.</source>
        <translation>Two digits of the area and the number, or + and the country&apos;s.</translation>
    </message>
    <message>
        <source>An e-mail address has one @ and no blank.</source>
        <translation>An e-mail address has one @ and no blank.</translation>
    </message>
    <message>
        <source>Letters and digits, not digits alone, with . _ - inside.</source>
        <translation>Letters and digits, not digits alone, with . _ - inside.</translation>
    </message>
    <message>
        <source>Write it as 21/03/1980.</source>
        <translation>Write it as 21/03/1980.</translation>
    </message>
    <message>
        <source>Up to four, one a line, of 3 to 60 letters.</source>
        <translation>Up to four, one a line, of 3 to 60 letters.</translation>
    </message>
    <message>
        <source>Write pt, en or es.</source>
        <translation>Write pt, en or es.</translation>
    </message>
    <message>
        <source>On one line, up to 120 letters.</source>
        <translation>On one line, up to 120 letters.</translation>
    </message>
    <message>
        <source>Up to 500 letters.</source>
        <translation>Up to 500 letters.</translation>
    </message>
    <message>
        <source>Up to 2,000 letters.</source>
        <translation>Up to 2,000 letters.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomersModel</name>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>CPF or CNPJ</source>
        <translation>CPF or CNPJ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>E-mail or handle</source>
        <translation>E-mail or handle</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Seen</translation>
    </message>
</context>
<context>
    <name>balcao::CustomersPage</name>
    <message>
        <source>Nobody is found by this. A whole CPF, CNPJ, telephone, e-mail address or handle, or three letters of a name.</source>
        <translation>Nobody is found by this. A whole CPF, CNPJ, telephone, e-mail address or handle, or three letters of a name.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) read, more below</source>
        <translation>
            <numerusform>%n customer read, more below</numerusform>
            <numerusform>%n customers read, more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n, and more: say more of them</source>
        <translation>
            <numerusform>the newest, and more: say more of them</numerusform>
            <numerusform>the newest %n, and more: say more of them</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Row %1, %2</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>No customer yet</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Nobody fits</translation>
    </message>
    <message>
        <source>Whoever is added here or at the counter stands here, masked.</source>
        <translation>Whoever is added here or at the counter stands here, masked.</translation>
    </message>
    <message>
        <source>Somebody is found by what they gave, and only by that.</source>
        <translation>Somebody is found by what they gave, and only by that.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Show everybody</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Reveal…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Same person?</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>Masked; every look is in the journal</source>
        <translation>Masked; every look is in the journal</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name</source>
        <translation>CPF, CNPJ, telephone, e-mail, handle or name</translation>
    </message>
    <message>
        <source>Customers, newest first</source>
        <translation>Customers, newest first</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Agreement…</translation>
    </message>
</context>
<context>
    <name>balcao::DataStep</name>
    <message>
        <source>This computer</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>Ready now. One counter, one file.</source>
        <translation>Ready now. One counter, one file.</translation>
    </message>
    <message>
        <source>The office&apos;s server</source>
        <translation>The office&apos;s server</translation>
    </message>
    <message>
        <source>For several counters. PostgreSQL.</source>
        <translation>For several counters. PostgreSQL.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
</context>
<context>
    <name>balcao::DatabaseSection</name>
    <message>
        <source>In use</source>
        <translation>In use</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Another database</translation>
    </message>
    <message>
        <source>Write postgresql://person@server/database for the office&apos;s server, or sqlite:balcao.db for a file on this computer. The password goes to the keychain. Sales that are already made stay where they are.</source>
        <translation>Write postgresql://person@server/database for the office&apos;s server, or sqlite:balcao.db for a file on this computer. The password goes to the keychain. Sales that are already made stay where they are.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Use from the next start</translation>
    </message>
    <message>
        <source>From the next start on this database is used. Until then everything goes on here.</source>
        <translation>From the next start on this database is used. Until then everything goes on here.</translation>
    </message>
    <message>
        <source>The database in use stays.</source>
        <translation>The database in use stays.</translation>
    </message>
</context>
<context>
    <name>balcao::Desktop</name>
    <message>
        <source>Counter 1</source>
        <translation>Counter 1</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Keep the receipt</translation>
    </message>
    <message>
        <source>The receipt was not kept</source>
        <translation>The receipt was not kept</translation>
    </message>
    <message>
        <source>The file could not be written. The receipt itself is safe: choose another place.</source>
        <translation>The file could not be written. The receipt itself is safe: choose another place.</translation>
    </message>
    <message>
        <source>That was a node&apos;s credential: it was neither shown nor kept. Scan it in Settings, Lightning, into the field for the node&apos;s text.</source>
        <translation>That was a node&apos;s credential: it was neither shown nor kept. Scan it in Settings, Lightning, into the field for the node&apos;s text.</translation>
    </message>
    <message>
        <source>Keep what is handed out</source>
        <translation>Keep what is handed out</translation>
    </message>
    <message>
        <source>Keep the lines of the journal</source>
        <translation>Keep the lines of the journal</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Which backup is restored</source>
        <translation>Which backup is restored</translation>
    </message>
    <message>
        <source>Backups (*.balcao-backup)</source>
        <translation>Backups (*.balcao-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>balcao::DevicesSection</name>
    <message>
        <source>Receipt printer</source>
        <translation>Receipt printer</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>Roll, 80 mm</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>Roll, 58 mm</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>A4 sheet</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>A5 sheet</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Customer&apos;s display</source>
        <translation>Customer&apos;s display</translation>
    </message>
    <message>
        <source>Show the code and the amount to the customer</source>
        <translation>Show the code and the amount to the customer</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (not there now)</translation>
    </message>
    <message>
        <source>This computer knows no printer. Receipts can be saved as PDF meanwhile.</source>
        <translation>This computer knows no printer. Receipts can be saved as PDF meanwhile.</translation>
    </message>
    <message>
        <source>There is one screen now: it opens as a window that can be moved.</source>
        <translation>There is one screen now: it opens as a window that can be moved.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Print a test page</translation>
    </message>
    <message>
        <source>Where it is shown</source>
        <translation>Where it is shown</translation>
    </message>
    <message>
        <source>The other screen</source>
        <translation>The other screen</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>A window that can be moved</source>
        <translation>A window that can be moved</translation>
    </message>
    <message>
        <source>It opens as a window: move it to where the customer sees it.</source>
        <translation>It opens as a window: move it to where the customer sees it.</translation>
    </message>
    <message>
        <source>That screen is not there now: it opens as a window, and fills the screen when it is back.</source>
        <translation>That screen is not there now: it opens as a window, and fills the screen when it is back.</translation>
    </message>
    <message>
        <source>It fills that screen, except when the counter itself is on it.</source>
        <translation>It fills that screen, except when the counter itself is on it.</translation>
    </message>
    <message>
        <source>The printer is not there now. Look at its cable and power, then try again.</source>
        <translation>The printer is not there now. Look at its cable and power, then try again.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Nothing was printed; receipts can be saved as PDF meanwhile.</source>
        <translation>The printer did not take the page. Nothing was printed; receipts can be saved as PDF meanwhile.</translation>
    </message>
    <message>
        <source>The test page went to %1. Look there whether it came out whole.</source>
        <translation>The test page went to %1. Look there whether it came out whole.</translation>
    </message>
    <message>
        <source>Every receipt prints by itself as soon as its ticket is paid.</source>
        <translation>Every receipt prints by itself as soon as its ticket is paid.</translation>
    </message>
    <message>
        <source>The test page is on its way to the printer.</source>
        <translation>The test page is on its way to the printer.</translation>
    </message>
    <message>
        <source>Asking which printers there are.</source>
        <translation>Asking which printers there are.</translation>
    </message>
</context>
<context>
    <name>balcao::DiscountForm</name>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Amount, or percent such as 10%</source>
        <translation>Amount, or percent such as 10%</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>It stands on the receipt and in the journal.</source>
        <translation>It stands on the receipt and in the journal.</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Give the discount</translation>
    </message>
    <message>
        <source>The line costs %1. Type a smaller discount.</source>
        <translation>The line costs %1. Type a smaller discount.</translation>
    </message>
    <message>
        <source>A discount needs its reason.</source>
        <translation>A discount needs its reason.</translation>
    </message>
    <message>
        <source>Type a whole percent from 1 to 100.</source>
        <translation>Type a whole percent from 1 to 100.</translation>
    </message>
</context>
<context>
    <name>balcao::FindForm</name>
    <message>
        <source>Find a payment</source>
        <translation>Find a payment</translation>
    </message>
    <message>
        <source>Paste, type or scan a ticket number, charge, hash, receipt code or the proof from the customer&apos;s wallet.</source>
        <translation>Paste, type or scan a ticket number, charge, hash, receipt code or the proof from the customer&apos;s wallet.</translation>
    </message>
    <message>
        <source>What the customer shows</source>
        <translation>What the customer shows</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
</context>
<context>
    <name>balcao::FirstFoot</name>
    <message>
        <source>Currency</source>
        <translation>Currency</translation>
    </message>
    <message>
        <source>Services to begin with</source>
        <translation>Services to begin with</translation>
    </message>
    <message>
        <source>Example: a licensing office</source>
        <translation>Example: a licensing office</translation>
    </message>
    <message>
        <source>Example: a small shop</source>
        <translation>Example: a small shop</translation>
    </message>
    <message>
        <source>None, we write our own</source>
        <translation>None, we write our own</translation>
    </message>
    <message>
        <source>The examples are priced in reais; yours begin empty.</source>
        <translation>The examples are priced in reais; yours begin empty.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstKeyPage</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>The key for a lost administrator</translation>
    </message>
    <message>
        <source>Go on without a key</source>
        <translation>Go on without a key</translation>
    </message>
    <message>
        <source>The key does not count yet. Make one later in Settings, Signing in.</source>
        <translation>The key does not count yet. Make one later in Settings, Signing in.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstSide</name>
    <message>
        <source>The first sale in two minutes</source>
        <translation>The first sale in two minutes</translation>
    </message>
    <message>
        <source>Three choices and the counter opens. Everything can be changed later, in Settings.</source>
        <translation>Three choices and the counter opens. Everything can be changed later, in Settings.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you connect a node.</source>
        <translation>Nothing leaves this computer until you connect a node.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstStartPage</name>
    <message>
        <source>Who you are</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation>Where the data live</translation>
    </message>
    <message>
        <source>How you receive Lightning</source>
        <translation>How you receive Lightning</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Open the counter</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Name of the office or shop</source>
        <translation>Name of the office or shop</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Two names are missing: the place and yours.</source>
        <translation>Two names are missing: the place and yours.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>The server&apos;s address is missing.</translation>
    </message>
    <message>
        <source>The node&apos;s address and credential are missing.</source>
        <translation>The node&apos;s address and credential are missing.</translation>
    </message>
    <message>
        <source>The counter is not set up yet, and what you typed is still here.</source>
        <translation>The counter is not set up yet, and what you typed is still here.</translation>
    </message>
    <message>
        <source>The counter is made and the demo node receives. Try once more, or go on with the demo node.</source>
        <translation>The counter is made and the demo node receives. Try once more, or go on with the demo node.</translation>
    </message>
    <message>
        <source>The server did not pass its test, and nothing was made. Correct the address, or begin on this computer.</source>
        <translation>The server did not pass its test, and nothing was made. Correct the address, or begin on this computer.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and the demo node receives. Correct the connection, or go on with the demo node.</source>
        <translation>The node did not pass its test, and the demo node receives. Correct the connection, or go on with the demo node.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and nothing was made. Correct the connection, or begin with the demo node and connect yours later, in Settings.</source>
        <translation>The node did not pass its test, and nothing was made. Correct the connection, or begin with the demo node and connect yours later, in Settings.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
</context>
<context>
    <name>balcao::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Balcão %1</source>
        <translation>Balcão %1</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>When something is wrong</translation>
    </message>
    <message>
        <source>The customer says it is paid, and the screen still waits</source>
        <translation>The customer says it is paid, and the screen still waits</translation>
    </message>
    <message>
        <source>Press the key for Find payment and paste or scan what the wallet shows: the proof counts even while the node is silent. Never charge a second time before looking.</source>
        <translation>Press the key for Find payment and paste or scan what the wallet shows: the proof counts even while the node is silent. Never charge a second time before looking.</translation>
    </message>
    <message>
        <source>The node does not answer</source>
        <translation>The node does not answer</translation>
    </message>
    <message>
        <source>Open charges stay saved and watched; they settle by themselves when it is back. Cash works meanwhile.</source>
        <translation>Open charges stay saved and watched; they settle by themselves when it is back. Cash works meanwhile.</translation>
    </message>
    <message>
        <source>The exchange rate is old or jumped</source>
        <translation>The exchange rate is old or jumped</translation>
    </message>
    <message>
        <source>Lightning stops so that nobody pays a wrong price. Cash works. In Settings, Exchange rate, the sources can be asked again and a true jump accepted.</source>
        <translation>Lightning stops so that nobody pays a wrong price. Cash works. In Settings, Exchange rate, the sources can be asked again and a true jump accepted.</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>The database is away</translation>
    </message>
    <message>
        <source>What was confirmed on the screen is stored. The counter connects again by itself and reads everything anew.</source>
        <translation>What was confirmed on the screen is stored. The counter connects again by itself and reads everything anew.</translation>
    </message>
    <message>
        <source>Money came late, twice, or too much</source>
        <translation>Money came late, twice, or too much</translation>
    </message>
    <message>
        <source>Nothing is lost: it stands in Sales, To do, with its proof, until a person wrote down what was agreed.</source>
        <translation>Nothing is lost: it stands in Sales, To do, with its proof, until a person wrote down what was agreed.</translation>
    </message>
    <message>
        <source>The program or the computer stopped in the middle of a sale</source>
        <translation>The program or the computer stopped in the middle of a sale</translation>
    </message>
    <message>
        <source>Start it again. The sale goes on where it was; no charge is made twice.</source>
        <translation>Start it again. The sale goes on where it was; no charge is made twice.</translation>
    </message>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Data of this counter: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
</context>
<context>
    <name>balcao::JournalFilterBar</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>On what</translation>
    </message>
    <message>
        <source>Number, person or id</source>
        <translation>Number, person or id</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>Any act</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Anybody</translation>
    </message>
    <message>
        <source>Any register</source>
        <translation>Any register</translation>
    </message>
</context>
<context>
    <name>balcao::JournalModel</name>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>On what</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>balcao::JournalPage</name>
    <message>
        <source>Nothing is called that. A ticket&apos;s number, a person&apos;s name or an id is found.</source>
        <translation>Nothing is called that. A ticket&apos;s number, a person&apos;s name or an id is found.</translation>
    </message>
    <message>
        <source>Line %1 is not there any more.</source>
        <translation>Line %1 is not there any more.</translation>
    </message>
    <message>
        <source>What is shown stays true: no line is ever changed.</source>
        <translation>What is shown stays true: no line is ever changed.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read, more below</source>
        <translation>
            <numerusform>%n line read, more below</numerusform>
            <numerusform>%n lines read, more below</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Row %1, %2</translation>
    </message>
    <message>
        <source>More than %1 new</source>
        <translation>More than %1 new</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Reads everything, changes nothing</source>
        <translation>Reads everything, changes nothing</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Lines of the journal, newest first</source>
        <translation>Lines of the journal, newest first</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>No line fits</translation>
    </message>
    <message>
        <source>What anybody does at a counter stands here from then on.</source>
        <translation>What anybody does at a counter stands here from then on.</translation>
    </message>
    <message>
        <source>Only this object</source>
        <translation>Only this object</translation>
    </message>
    <message>
        <source>Copy as proof</source>
        <translation>Copy as proof</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Show what is new</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Go to the line</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>No file was made.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in %1.</source>
        <translation>
            <numerusform>%n line is in %1.</numerusform>
            <numerusform>%n lines are in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was made.</source>
        <translation>The export was stopped. No file was made.</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Stop the export</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written</source>
        <translation>
            <numerusform>%n line written</numerusform>
            <numerusform>%n lines written</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>balcao::JournalPanel</name>
    <message>
        <source>Choose a line to see what was changed, by whom, and its links.</source>
        <translation>Choose a line to see what was changed, by whom, and its links.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>What changed</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>this one holds</source>
        <translation>this one holds</translation>
    </message>
    <message>
        <source>This line is not what was written: its hash is another one.</source>
        <translation>This line is not what was written: its hash is another one.</translation>
    </message>
    <message>
        <source>The line before</source>
        <translation>The line before</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>This line</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>The chosen line</translation>
    </message>
</context>
<context>
    <name>balcao::JournalProof</name>
    <message>
        <source>%1 lines in %2 s, %3 a second</source>
        <translation>%1 lines in %2 s, %3 a second</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verify</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verify again</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Go to the line</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Not verified yet</translation>
    </message>
    <message>
        <source>Verifying reads every line of every register and every signature.</source>
        <translation>Verifying reads every line of every register and every signature.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verifying</translation>
    </message>
    <message>
        <source>Everything goes on meanwhile.</source>
        <translation>Everything goes on meanwhile.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 of %2 lines</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Stopped before the end</translation>
    </message>
    <message>
        <source>Nothing is proven by a part.</source>
        <translation>Nothing is proven by a part.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) verified, whole</source>
        <translation>
            <numerusform>%n line verified, whole</numerusform>
            <numerusform>%n lines verified, whole</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 registers and %2 signed anchors, at %3.</source>
        <translation>%1 registers and %2 signed anchors, at %3.</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>line %1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal is broken in %n place(s)</source>
        <translation>
            <numerusform>The journal is broken in %n place</numerusform>
            <numerusform>The journal is broken in %n places</numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Not verified</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed.</source>
        <translation>
            <numerusform>%n day closed.</numerusform>
            <numerusform>%n days closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not closed, the first %1 at %2.</source>
        <translation>
            <numerusform>%n day not closed: %1 at %2.</numerusform>
            <numerusform>%n days not closed, the first %1 at %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::JournalWords</name>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket opened</translation>
    </message>
    <message>
        <source>Line added</source>
        <translation>Line added</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Quantity changed</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Discount given</translation>
    </message>
    <message>
        <source>Customer or note written</source>
        <translation>Customer or note written</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Number called</translation>
    </message>
    <message>
        <source>Next number called</source>
        <translation>Next number called</translation>
    </message>
    <message>
        <source>Service begun</source>
        <translation>Service begun</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nobody came</translation>
    </message>
    <message>
        <source>Ticket put aside</source>
        <translation>Ticket put aside</translation>
    </message>
    <message>
        <source>Ticket taken up again</source>
        <translation>Ticket taken up again</translation>
    </message>
    <message>
        <source>Ticket handed on</source>
        <translation>Ticket handed on</translation>
    </message>
    <message>
        <source>Ticket cancelled</source>
        <translation>Ticket cancelled</translation>
    </message>
    <message>
        <source>Charge asked for</source>
        <translation>Charge asked for</translation>
    </message>
    <message>
        <source>Charge shown</source>
        <translation>Charge shown</translation>
    </message>
    <message>
        <source>Charge not possible</source>
        <translation>Charge not possible</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Cash taken</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>Payment confirmed</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Paid too much</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Paid too little</translation>
    </message>
    <message>
        <source>Payment came late</source>
        <translation>Payment came late</translation>
    </message>
    <message>
        <source>Payment held</source>
        <translation>Payment held</translation>
    </message>
    <message>
        <source>Payment unclear</source>
        <translation>Payment unclear</translation>
    </message>
    <message>
        <source>Charge ran out</source>
        <translation>Charge ran out</translation>
    </message>
    <message>
        <source>Charge withdrawn</source>
        <translation>Charge withdrawn</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Payment failed</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Withdrawal asked for</translation>
    </message>
    <message>
        <source>Ticket paid</source>
        <translation>Ticket paid</translation>
    </message>
    <message>
        <source>Receipt made</source>
        <translation>Receipt made</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Task done</translation>
    </message>
    <message>
        <source>Service or price changed</source>
        <translation>Service or price changed</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Settings changed</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Person changed</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN changed</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Unlocked</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Session ended</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Approval refused</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Role changed</translation>
    </message>
    <message>
        <source>Register set up</source>
        <translation>Register set up</translation>
    </message>
    <message>
        <source>Token given out</source>
        <translation>Token given out</translation>
    </message>
    <message>
        <source>Token ended</source>
        <translation>Token ended</translation>
    </message>
    <message>
        <source>Old token used again</source>
        <translation>Old token used again</translation>
    </message>
    <message>
        <source>Tokens taken back</source>
        <translation>Tokens taken back</translation>
    </message>
    <message>
        <source>Token key changed</source>
        <translation>Token key changed</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Vault made</translation>
    </message>
    <message>
        <source>Vault key changed</source>
        <translation>Vault key changed</translation>
    </message>
    <message>
        <source>Old vault key retired</source>
        <translation>Old vault key retired</translation>
    </message>
    <message>
        <source>Vault key copied out</source>
        <translation>Vault key copied out</translation>
    </message>
    <message>
        <source>Vault key brought in</source>
        <translation>Vault key brought in</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Personal data erased</translation>
    </message>
    <message>
        <source>Journal signed</source>
        <translation>Journal signed</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Active</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Next try after</source>
        <translation>Next try after</translation>
    </message>
    <message>
        <source>Chosen by oneself</source>
        <translation>Chosen by oneself</translation>
    </message>
    <message>
        <source>Because nobody was there</source>
        <translation>Because nobody was there</translation>
    </message>
    <message>
        <source>In another&apos;s place</source>
        <translation>In another&apos;s place</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Act</translation>
    </message>
    <message>
        <source>Balcão</source>
        <translation>Balcão</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>settings</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>vault</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>role %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>service %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>key %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>ticket %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>Over Lightning</source>
        <translation>Over Lightning</translation>
    </message>
    <message>
        <source>%1 msat</source>
        <translation>%1 msat</translation>
    </message>
    <message>
        <source>%1 is missing or stands twice.</source>
        <translation>%1 is missing or stands twice.</translation>
    </message>
    <message>
        <source>%1 does not follow the one before it.</source>
        <translation>%1 does not follow the one before it.</translation>
    </message>
    <message>
        <source>%1 is not what was written.</source>
        <translation>%1 is not what was written.</translation>
    </message>
    <message>
        <source>From %1 on, lines that were signed are missing.</source>
        <translation>From %1 on, lines that were signed are missing.</translation>
    </message>
    <message>
        <source>%1 is another one than was signed.</source>
        <translation>%1 is another one than was signed.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit.</source>
        <translation>The signature of %1 does not fit.</translation>
    </message>
    <message>
        <source>E-mail for sign-in changed</source>
        <translation>E-mail for sign-in changed</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation>Badge made</translation>
    </message>
    <message>
        <source>Second step begun</source>
        <translation>Second step begun</translation>
    </message>
    <message>
        <source>Second step set up</source>
        <translation>Second step set up</translation>
    </message>
    <message>
        <source>Recovery codes made</source>
        <translation>Recovery codes made</translation>
    </message>
    <message>
        <source>Way to sign in taken away</source>
        <translation>Way to sign in taken away</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Recovery key made</translation>
    </message>
    <message>
        <source>Administrator recovered</source>
        <translation>Administrator recovered</translation>
    </message>
    <message>
        <source>Wrong recovery key</source>
        <translation>Wrong recovery key</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Sign-in failed</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Customer added</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Customer changed</translation>
    </message>
    <message>
        <source>Customer looked for</source>
        <translation>Customer looked for</translation>
    </message>
    <message>
        <source>Customer&apos;s data looked at</source>
        <translation>Customer&apos;s data looked at</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Customers merged</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consent given</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consent withdrawn</translation>
    </message>
    <message>
        <source>Customer&apos;s data handed out</source>
        <translation>Customer&apos;s data handed out</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Customer erased</translation>
    </message>
    <message>
        <source>Retention changed</source>
        <translation>Retention changed</translation>
    </message>
    <message>
        <source>Customer named</source>
        <translation>Customer named</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>customer %1</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Looked for by</source>
        <translation>Looked for by</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF or CNPJ on the receipt</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Backup made</translation>
    </message>
    <message>
        <source>Backup plan changed</source>
        <translation>Backup plan changed</translation>
    </message>
    <message>
        <source>Recovery key of backups made</source>
        <translation>Recovery key of backups made</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restored from a backup</translation>
    </message>
    <message>
        <source>Anchor from before a restore put away</source>
        <translation>Anchor from before a restore put away</translation>
    </message>
    <message>
        <source>Register asks for the vault key</source>
        <translation>Register asks for the vault key</translation>
    </message>
    <message>
        <source>Register holds the vault key</source>
        <translation>Register holds the vault key</translation>
    </message>
    <message>
        <source>Register enrolled</source>
        <translation>Register enrolled</translation>
    </message>
    <message>
        <source>Wrong code of a register</source>
        <translation>Wrong code of a register</translation>
    </message>
    <message>
        <source>Register expelled</source>
        <translation>Register expelled</translation>
    </message>
    <message>
        <source>Person brought over</source>
        <translation>Person brought over</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Role deleted</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Journal exported</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Day closed</translation>
    </message>
    <message>
        <source>Register&apos;s signing key named</source>
        <translation>Register&apos;s signing key named</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>journal</translation>
    </message>
    <message>
        <source>%1 is signed by a key that the register did not have.</source>
        <translation>%1 is signed by a key that the register did not have.</translation>
    </message>
</context>
<context>
    <name>balcao::KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Go to a field with Tab and press the new key. The same key may do different things on different pages, but only one on each.</source>
        <translation>Go to a field with Tab and press the new key. The same key may do different things on different pages, but only one on each.</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>Back to the standard keys</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>standard: %1</source>
        <translation>standard: %1</translation>
    </message>
    <message>
        <source>%1 already does this: %2. The key was not changed.</source>
        <translation>%1 already does this: %2. The key was not changed.</translation>
    </message>
    <message>
        <source>A letter or digit alone would steal what is typed. Choose a function key, or one with Ctrl or Alt.</source>
        <translation>A letter or digit alone would steal what is typed. Choose a function key, or one with Ctrl or Alt.</translation>
    </message>
</context>
<context>
    <name>balcao::LimitsSection</name>
    <message>
        <source>Least and most of one Lightning charge</source>
        <translation>Least and most of one Lightning charge</translation>
    </message>
    <message>
        <source>A charge outside these amounts is refused before anything is asked of the node. A service may have its own limits; they stand before these.</source>
        <translation>A charge outside these amounts is refused before anything is asked of the node. A service may have its own limits; they stand before these.</translation>
    </message>
    <message>
        <source>Keep these limits</source>
        <translation>Keep these limits</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>At least</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>At most</translation>
    </message>
    <message>
        <source>Write an amount above zero.</source>
        <translation>Write an amount above zero.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>This is less than the least.</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Discounts</translation>
    </message>
    <message>
        <source>Up to this part of a line&apos;s price, everybody who serves gives a discount alone. Above it, somebody who may give discounts approves it at the counter; with 0, every one.</source>
        <translation>Up to this part of a line&apos;s price, everybody who serves gives a discount alone. Above it, somebody who may give discounts approves it at the counter; with 0, every one.</translation>
    </message>
    <message>
        <source>Without approval up to, %</source>
        <translation>Without approval up to, %</translation>
    </message>
    <message>
        <source>A whole percentage from 0 to 100.</source>
        <translation>A whole percentage from 0 to 100.</translation>
    </message>
</context>
<context>
    <name>balcao::LndForm</name>
    <message>
        <source>This is not a whole lndconnect text. Copy it once more from the node.</source>
        <translation>This is not a whole lndconnect text. Copy it once more from the node.</translation>
    </message>
    <message>
        <source>LND recognised. The credential goes to the keychain, never to a file.</source>
        <translation>LND recognised. The credential goes to the keychain, never to a file.</translation>
    </message>
    <message>
        <source>The node&apos;s certificate</source>
        <translation>The node&apos;s certificate</translation>
    </message>
    <message>
        <source>Certificates (*.cert *.pem *.crt *.der);;All files (*)</source>
        <translation>Certificates (*.cert *.pem *.crt *.der);;All files (*)</translation>
    </message>
    <message>
        <source>This file is no certificate. On the node it is called tls.cert.</source>
        <translation>This file is no certificate. On the node it is called tls.cert.</translation>
    </message>
    <message>
        <source>The node&apos;s credential</source>
        <translation>The node&apos;s credential</translation>
    </message>
    <message>
        <source>Macaroons (*.macaroon);;All files (*)</source>
        <translation>Macaroons (*.macaroon);;All files (*)</translation>
    </message>
    <message>
        <source>This file is no macaroon. On the node it is called invoice.macaroon.</source>
        <translation>This file is no macaroon. On the node it is called invoice.macaroon.</translation>
    </message>
    <message>
        <source>none: only for a public certificate</source>
        <translation>none: only for a public certificate</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>taken, hidden</source>
        <translation>taken, hidden</translation>
    </message>
    <message>
        <source>Paste what the node shows (lndconnect://), or fill in below</source>
        <translation>Paste what the node shows (lndconnect://), or fill in below</translation>
    </message>
    <message>
        <source>Connection text of the node</source>
        <translation>Connection text of the node</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address (REST)</source>
        <translation>Address (REST)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Choose file</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file</source>
        <translation>Choose the certificate&apos;s file</translation>
    </message>
    <message>
        <source>Credential (macaroon)</source>
        <translation>Credential (macaroon)</translation>
    </message>
    <message>
        <source>Choose the credential&apos;s file</source>
        <translation>Choose the credential&apos;s file</translation>
    </message>
</context>
<context>
    <name>balcao::LockPage</name>
    <message>
        <source>Another person</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 is locked</translation>
    </message>
    <message>
        <source>Charges that are waited for</source>
        <translation>Charges that are waited for</translation>
    </message>
    <message>
        <source>Names and amounts appear after the PIN.</source>
        <translation>Names and amounts appear after the PIN.</translation>
    </message>
    <message>
        <source>Type your PIN to go on</source>
        <translation>Type your PIN to go on</translation>
    </message>
    <message>
        <source>Not used for %1.</source>
        <translation>Not used for %1.</translation>
    </message>
    <message>
        <source>Locked for %1.</source>
        <translation>Locked for %1.</translation>
    </message>
    <message>
        <source>No charge is open.</source>
        <translation>No charge is open.</translation>
    </message>
    <message numerus="yes">
        <source>%n open charges stay watched: if somebody pays now, the sale is recorded.</source>
        <translation>
            <numerusform>%n open charge stays watched: if somebody pays now, the sale is recorded.</numerusform>
            <numerusform>%n open charges stay watched: if somebody pays now, the sale is recorded.</numerusform>
        </translation>
    </message>
    <message>
        <source>Just locked.</source>
        <translation>Just locked.</translation>
    </message>
    <message>
        <source>%1 is locked (feminine)</source>
        <translation>%1 is locked</translation>
    </message>
</context>
<context>
    <name>balcao::MainWindow</name>
    <message>
        <source>Balcão</source>
        <translation>Balcão</translation>
    </message>
    <message>
        <source>Balcão, %1</source>
        <translation>Balcão, %1</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Next page</translation>
    </message>
    <message>
        <source>Close Balcão</source>
        <translation>Close Balcão</translation>
    </message>
    <message>
        <source>Training: nothing here moves real money</source>
        <translation>Training: nothing here moves real money</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>My account</translation>
    </message>
</context>
<context>
    <name>balcao::NewCustomer</name>
    <message>
        <source>CPF or CNPJ</source>
        <translation>CPF or CNPJ</translation>
    </message>
    <message>
        <source>What they agreed to, if they were asked</source>
        <translation>What they agreed to, if they were asked</translation>
    </message>
</context>
<context>
    <name>balcao::NewPinPage</name>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>A PIN of your own</source>
        <translation>A PIN of your own</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Choose a new PIN</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>The new PIN once more</translation>
    </message>
    <message>
        <source>The two are not the same. Choose again.</source>
        <translation>The two are not the same. Choose again.</translation>
    </message>
    <message>
        <source>Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 and not one digit over and over: nobody else will know it.</source>
        <translation>Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 and not one digit over and over: nobody else will know it.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>balcao::NewTicketForm</name>
    <message>
        <source>New ticket</source>
        <translation>New ticket</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Customer, if known</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Serve now</translation>
    </message>
    <message>
        <source>Wait in the queue</source>
        <translation>Wait in the queue</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Somebody is being served here, so this ticket waits.</source>
        <translation>Somebody is being served here, so this ticket waits.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Open the ticket</translation>
    </message>
</context>
<context>
    <name>balcao::NodeSection</name>
    <message>
        <source>Who receives</source>
        <translation>Who receives</translation>
    </message>
    <message>
        <source>Lightning node</source>
        <translation>Lightning node</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Receive with this one</source>
        <translation>Receive with this one</translation>
    </message>
    <message>
        <source>Keep this connection</source>
        <translation>Keep this connection</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>Leave without keeping</translation>
    </message>
    <message>
        <source>Demo node, play money</source>
        <translation>Demo node, play money</translation>
    </message>
    <message>
        <source>LND, %1</source>
        <translation>LND, %1</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (in use)</translation>
    </message>
    <message>
        <source>Pair again: paste what the node shows now</source>
        <translation>Pair again: paste what the node shows now</translation>
    </message>
    <message>
        <source>Connect an LND node</source>
        <translation>Connect an LND node</translation>
    </message>
    <message>
        <source>Built in. Every sale is marked as training; nothing moves real money.</source>
        <translation>Built in. Every sale is marked as training; nothing moves real money.</translation>
    </message>
    <message>
        <source>The node shows another certificate than the one kept here. Lightning stops until you compared both; cash goes on. If the new one is right, pair again.</source>
        <translation>The node shows another certificate than the one kept here. Lightning stops until you compared both; cash goes on. If the new one is right, pair again.</translation>
    </message>
    <message>
        <source>New charges go to this node. Open charges of the other one stay watched.</source>
        <translation>New charges go to this node. Open charges of the other one stay watched.</translation>
    </message>
    <message>
        <source>The node in use stays.</source>
        <translation>The node in use stays.</translation>
    </message>
    <message>
        <source>Nothing was kept, and what you typed is still here.</source>
        <translation>Nothing was kept, and what you typed is still here.</translation>
    </message>
    <message>
        <source>Kept. The credential is in the keychain.</source>
        <translation>Kept. The credential is in the keychain.</translation>
    </message>
    <message>
        <source>Pair again</source>
        <translation>Pair again</translation>
    </message>
    <message>
        <source>Connect another node</source>
        <translation>Connect another node</translation>
    </message>
</context>
<context>
    <name>balcao::NodeStep</name>
    <message>
        <source>Demo node</source>
        <translation>Demo node</translation>
    </message>
    <message>
        <source>Play money, to learn with. Every sale carries the mark of training.</source>
        <translation>Play money, to learn with. Every sale carries the mark of training.</translation>
    </message>
    <message>
        <source>Connect ours</source>
        <translation>Connect ours</translation>
    </message>
    <message>
        <source>LND. We test the connection before keeping it.</source>
        <translation>LND. We test the connection before keeping it.</translation>
    </message>
</context>
<context>
    <name>balcao::OfficeSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nothing was saved, and what you typed is still here.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
</context>
<context>
    <name>balcao::OperationEditor</name>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Letter of the number</source>
        <translation>Letter of the number</translation>
    </message>
    <message>
        <source>Name in Portuguese</source>
        <translation>Name in Portuguese</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>In English</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>In Spanish</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Priced</translation>
    </message>
    <message>
        <source>in satoshis</source>
        <translation>in satoshis</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>on the spot</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Tax, %</translation>
    </message>
    <message>
        <source>The tax is</source>
        <translation>The tax is</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>in the price</translation>
    </message>
    <message>
        <source>put on top</source>
        <translation>put on top</translation>
    </message>
    <message>
        <source>At least per sale</source>
        <translation>At least per sale</translation>
    </message>
    <message>
        <source>At most per sale</source>
        <translation>At most per sale</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Take off sale</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Back on sale</translation>
    </message>
    <message>
        <source>Write a code.</source>
        <translation>Write a code.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Write a name.</translation>
    </message>
    <message>
        <source>Write a price above zero.</source>
        <translation>Write a price above zero.</translation>
    </message>
    <message>
        <source>A percentage from 0 to 100.</source>
        <translation>A percentage from 0 to 100.</translation>
    </message>
    <message>
        <source>An amount above zero, or nothing.</source>
        <translation>An amount above zero, or nothing.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>This is less than the least.</translation>
    </message>
</context>
<context>
    <name>balcao::OperationList</name>
    <message>
        <source>New service</source>
        <translation>New service</translation>
    </message>
    <message>
        <source>Show retired ones</source>
        <translation>Show retired ones</translation>
    </message>
    <message>
        <source>Services and their prices</source>
        <translation>Services and their prices</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>on the spot</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n on sale</source>
        <translation>
            <numerusform>%n on sale</numerusform>
            <numerusform>%n on sale</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::OperationsSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nothing was saved, and what you typed is still here.</translation>
    </message>
    <message>
        <source>Saved. Open tickets keep the price they have.</source>
        <translation>Saved. Open tickets keep the price they have.</translation>
    </message>
    <message>
        <source>This one is not saved yet. Save it or undo it first.</source>
        <translation>This one is not saved yet. Save it or undo it first.</translation>
    </message>
</context>
<context>
    <name>balcao::OrganisationSection</name>
    <message>
        <source>Head of the receipt</source>
        <translation>Head of the receipt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Unit or branch</source>
        <translation>Unit or branch</translation>
    </message>
    <message>
        <source>Registration (CNPJ or other)</source>
        <translation>Registration (CNPJ or other)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>Last line of the receipt</translation>
    </message>
    <message>
        <source>Clock and currency</source>
        <translation>Clock and currency</translation>
    </message>
    <message>
        <source>This computer&apos;s time zone</source>
        <translation>This computer&apos;s time zone</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Everything is priced in %1. It was chosen at the first start and does not change, so that old sales keep their meaning.</source>
        <translation>Everything is priced in %1. It was chosen at the first start and does not change, so that old sales keep their meaning.</translation>
    </message>
    <message>
        <source>A receipt needs a name. Write who is paid.</source>
        <translation>A receipt needs a name. Write who is paid.</translation>
    </message>
</context>
<context>
    <name>balcao::PaidPage</name>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>at %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Cash: %1 given, change %2</source>
        <translation>Cash: %1 given, change %2</translation>
    </message>
    <message>
        <source>Cash, no change</source>
        <translation>Cash, no change</translation>
    </message>
    <message>
        <source>%1, received %2 after the code was shown</source>
        <translation>%1, received %2 after the code was shown</translation>
    </message>
    <message>
        <source>%1. More than asked: the surplus waits as a task.</source>
        <translation>%1. More than asked: the surplus waits as a task.</translation>
    </message>
    <message>
        <source>Proof checked.</source>
        <translation>Proof checked.</translation>
    </message>
    <message>
        <source>The preimage %1 fits the hash of the charge.</source>
        <translation>The preimage %1 fits the hash of the charge.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>The receipt could not be made. The payment is recorded; F5 tries again.</source>
        <translation>The receipt could not be made. The payment is recorded; F5 tries again.</translation>
    </message>
    <message>
        <source>Writing the receipt.</source>
        <translation>Writing the receipt.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Printed</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Not printed</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display.</source>
        <translation>No printer is chosen: Settings, Printer and display.</translation>
    </message>
    <message>
        <source>The printer did not take the receipt. The payment is recorded.</source>
        <translation>The printer did not take the receipt. The payment is recorded.</translation>
    </message>
</context>
<context>
    <name>balcao::PartForm</name>
    <message>
        <source>Charge a part</source>
        <translation>Charge a part</translation>
    </message>
    <message>
        <source>%1 is open. What remains can be charged again or received in cash.</source>
        <translation>%1 is open. What remains can be charged again or received in cash.</translation>
    </message>
    <message>
        <source>Part to charge with Lightning</source>
        <translation>Part to charge with Lightning</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Only %1 is open.</translation>
    </message>
    <message>
        <source>Remaining: %1</source>
        <translation>Remaining: %1</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>Charge %1</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Charge</translation>
    </message>
</context>
<context>
    <name>balcao::PasswordForm</name>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>balcao::PeopleSection</name>
    <message>
        <source>This one is not saved yet. Save it or undo it first.</source>
        <translation>This one is not saved yet. Save it or undo it first.</translation>
    </message>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nothing was saved, and what you typed is still here.</translation>
    </message>
    <message>
        <source>The person is saved, the PIN is not.</source>
        <translation>The person is saved, the PIN is not.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Saved.</translation>
    </message>
    <message>
        <source>What to see of the person</source>
        <translation>What to see of the person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rights</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>The session has ended.</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copy</translation>
    </message>
    <message>
        <source>The role is there. Name it, and choose what it may do.</source>
        <translation>The role is there. Name it, and choose what it may do.</translation>
    </message>
    <message>
        <source>Somebody has it, perhaps suspended: give them another role first.</source>
        <translation>Somebody has it, perhaps suspended: give them another role first.</translation>
    </message>
    <message>
        <source>The role is gone.</source>
        <translation>The role is gone.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translation>Your PIN until now</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Six to twelve digits. Empty leaves it as it is.</source>
        <translation>Six to twelve digits. Empty leaves it as it is.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>The new PIN once more</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspend</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Let in again</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>A person needs a name.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>A new one ends your sessions at other counters.</source>
        <translation>A new one ends your sessions at other counters.</translation>
    </message>
    <message>
        <source>A new one ends their sessions, and they choose their own next.</source>
        <translation>A new one ends their sessions, and they choose their own next.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonList</name>
    <message>
        <source>New person</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Show the suspended</source>
        <translation>Show the suspended</translation>
    </message>
    <message>
        <source>People and what they are</source>
        <translation>People and what they are</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspended</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>to be changed</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>has one</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Name or role</source>
        <translation>Name or role</translation>
    </message>
</context>
<context>
    <name>balcao::PersonSessions</name>
    <message>
        <source>Not signed in anywhere.</source>
        <translation>Not signed in anywhere.</translation>
    </message>
    <message>
        <source>Whoever is there has to sign in again; the sale stays as it is. A new PIN ends these too, except the session in which a person changes their own.</source>
        <translation>Whoever is there has to sign in again; the sale stays as it is. A new PIN ends these too, except the session in which a person changes their own.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Where %1 is signed in</source>
        <translation>Where %1 is signed in</translation>
    </message>
    <message>
        <source>Another counter</source>
        <translation>Another counter</translation>
    </message>
    <message>
        <source>%1, this counter</source>
        <translation>%1, this counter</translation>
    </message>
    <message>
        <source>since %1, locked at %2</source>
        <translation>since %1, locked at %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>End</translation>
    </message>
    <message>
        <source>End the session at %1</source>
        <translation>End the session at %1</translation>
    </message>
    <message>
        <source>since %1, last seen %2</source>
        <translation>since %1, last seen %2</translation>
    </message>
</context>
<context>
    <name>balcao::PinSide</name>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>Wrong PIN. The next one is taken in %1.</translation>
    </message>
    <message>
        <source>Type your e-mail and your password</source>
        <translation>Type your e-mail and your password</translation>
    </message>
    <message>
        <source>That was not right. The next try is taken in %1.</source>
        <translation>That was not right. The next try is taken in %1.</translation>
    </message>
</context>
<context>
    <name>balcao::PriceForm</name>
    <message>
        <source>This service has no fixed price. Type what the customer pays for one.</source>
        <translation>This service has no fixed price. Type what the customer pays for one.</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Price of one</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemPage</name>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Data of this counter: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemView</name>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Do not charge again. If the customer has paid, ask to see the proof in the wallet: it counts even without the node.</source>
        <translation>Do not charge again. If the customer has paid, ask to see the proof in the wallet: it counts even without the node.</translation>
    </message>
    <message>
        <source>The ticket, the fixed price and the charge are stored. When the node is back, the payment appears by itself.</source>
        <translation>The ticket, the fixed price and the charge are stored. When the node is back, the payment appears by itself.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>What is saved</translation>
    </message>
    <message>
        <source>The customer reads “One moment” on the display.</source>
        <translation>The customer reads “One moment” on the display.</translation>
    </message>
    <message>
        <source>Who knows</source>
        <translation>Who knows</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Trying</translation>
    </message>
    <message>
        <source>Read the customer&apos;s proof</source>
        <translation>Read the customer&apos;s proof</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Set aside and call the next</source>
        <translation>Set aside and call the next</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Code hidden</translation>
    </message>
    <message>
        <source>So that nobody pays a charge we cannot see now.</source>
        <translation>So that nobody pays a charge we cannot see now.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>The charge is valid for</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Less than a minute left</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>The money may have arrived or not.</source>
        <translation>The money may have arrived or not.</translation>
    </message>
    <message>
        <source>The node has not answered since %1. The money may have arrived or not.</source>
        <translation>The node has not answered since %1. The money may have arrived or not.</translation>
    </message>
    <message>
        <source>Cancel this charge? Esc confirms, Enter goes back.</source>
        <translation>Cancel this charge? Esc confirms, Enter goes back.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was paid</source>
        <translation>Nobody knows yet whether it was paid</translation>
    </message>
    <message>
        <source>Asking the node now.</source>
        <translation>Asking the node now.</translation>
    </message>
    <message>
        <source>Try %1 in %2</source>
        <translation>Try %1 in %2</translation>
    </message>
    <message>
        <source>Try %1 is under way</source>
        <translation>Try %1 is under way</translation>
    </message>
    <message>
        <source>Only you: no customer&apos;s display is open.</source>
        <translation>Only you: no customer&apos;s display is open.</translation>
    </message>
    <message>
        <source>This charge stays watched, even when the program is closed and opened again.</source>
        <translation>This charge stays watched, even when the program is closed and opened again.</translation>
    </message>
</context>
<context>
    <name>balcao::QuantityForm</name>
    <message>
        <source>Quantity</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>How many</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Set the quantity</translation>
    </message>
    <message>
        <source>Type a number from 1 to %1. Del on the line removes it.</source>
        <translation>Type a number from 1 to %1. Del on the line removes it.</translation>
    </message>
</context>
<context>
    <name>balcao::QueueDetails</name>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Nobody is chosen.</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>No service yet</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Priority of this number</source>
        <translation>Priority of this number</translation>
    </message>
</context>
<context>
    <name>balcao::QueueForm</name>
    <message>
        <source>Add to the queue</source>
        <translation>Add to the queue</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Customer, if known</translation>
    </message>
</context>
<context>
    <name>balcao::QueueModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priority</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Waited</translation>
    </message>
</context>
<context>
    <name>balcao::QueuePage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Call this number</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Take up again</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Add to the queue</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>People in the queue</source>
        <translation>People in the queue</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Send back to the queue</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>New number</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nobody is waiting</translation>
    </message>
    <message>
        <source>Whoever takes a number, or is added here, appears in this list.</source>
        <translation>Whoever takes a number, or is added here, appears in this list.</translation>
    </message>
</context>
<context>
    <name>balcao::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Queue</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>being served</source>
        <translation>being served</translation>
    </message>
    <message>
        <source>called</source>
        <translation>called</translation>
    </message>
    <message>
        <source>paying</source>
        <translation>paying</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Not confirmed</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Set aside</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Call next</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nobody is waiting.</translation>
    </message>
</context>
<context>
    <name>balcao::RatesSection</name>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>The median of those that answer is used. One alone is enough only if you say so below.</source>
        <translation>The median of those that answer is used. One alone is enough only if you say so below.</translation>
    </message>
    <message>
        <source>Fixed by us</source>
        <translation>Fixed by us</translation>
    </message>
    <message>
        <source>Fixed price of one bitcoin</source>
        <translation>Fixed price of one bitcoin</translation>
    </message>
    <message>
        <source>Address of the store&apos;s rates in BTCPay</source>
        <translation>Address of the store&apos;s rates in BTCPay</translation>
    </message>
    <message>
        <source>When charging stops</source>
        <translation>When charging stops</translation>
    </message>
    <message>
        <source>Oldest price, seconds</source>
        <translation>Oldest price, seconds</translation>
    </message>
    <message>
        <source>Farthest apart, %</source>
        <translation>Farthest apart, %</translation>
    </message>
    <message>
        <source>Largest jump, %</source>
        <translation>Largest jump, %</translation>
    </message>
    <message>
        <source>Sources at least</source>
        <translation>Sources at least</translation>
    </message>
    <message>
        <source>A price is held, minutes</source>
        <translation>A price is held, minutes</translation>
    </message>
    <message>
        <source>Outside these limits the counter stops charging over Lightning and says why. Cash goes on.</source>
        <translation>Outside these limits the counter stops charging over Lightning and says why. Cash goes on.</translation>
    </message>
    <message>
        <source>The sources answered.</source>
        <translation>The sources answered.</translation>
    </message>
    <message>
        <source>The new price is used from now on.</source>
        <translation>The new price is used from now on.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>A whole number from %1 to %2.</translation>
    </message>
    <message>
        <source>Write the price of one bitcoin.</source>
        <translation>Write the price of one bitcoin.</translation>
    </message>
    <message>
        <source>A percentage above 0, at most 100.</source>
        <translation>A percentage above 0, at most 100.</translation>
    </message>
    <message>
        <source>mempool.space puts its own date on its price, often a few minutes back. With less than %1 seconds it is mostly too old to be counted.</source>
        <translation>mempool.space puts its own date on its price, often a few minutes back. With less than %1 seconds it is mostly too old to be counted.</translation>
    </message>
    <message>
        <source>fixed by us</source>
        <translation>fixed by us</translation>
    </message>
    <message>
        <source>The jump is real: use the new price</source>
        <translation>The jump is real: use the new price</translation>
    </message>
</context>
<context>
    <name>balcao::RecoveryKeyForm</name>
    <message>
        <source>The last group of what you wrote down</source>
        <translation>The last group of what you wrote down</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>It is on paper</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Recovery key</translation>
    </message>
    <message>
        <source>With it an administrator who forgot their PIN or lost their phone gets in again. Whoever has it can do the same: keep the paper locked away from this computer. It is not shown again.</source>
        <translation>With it an administrator who forgot their PIN or lost their phone gets in again. Whoever has it can do the same: keep the paper locked away from this computer. It is not shown again.</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>That is not what is shown. Look at the paper again.</translation>
    </message>
</context>
<context>
    <name>balcao::RegistersSection</name>
    <message>
        <source>This register reads personal data now.</source>
        <translation>This register reads personal data now.</translation>
    </message>
    <message>
        <source>This register</source>
        <translation>This register</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Ask again</translation>
    </message>
    <message>
        <source>All registers</source>
        <translation>All registers</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>Expel</source>
        <translation>Expel</translation>
    </message>
    <message>
        <source>Whoever may enrol registers sees them here.</source>
        <translation>Whoever may enrol registers sees them here.</translation>
    </message>
    <message>
        <source>No personal data was stored yet: there is no key that could be lacking.</source>
        <translation>No personal data was stored yet: there is no key that could be lacking.</translation>
    </message>
    <message>
        <source>Looking for the key of personal data.</source>
        <translation>Looking for the key of personal data.</translation>
    </message>
    <message>
        <source>It does not read personal data yet.</source>
        <translation>It does not read personal data yet.</translation>
    </message>
    <message>
        <source>It does not read personal data yet. Sales go on without it. Its code:</source>
        <translation>It does not read personal data yet. Sales go on without it. Its code:</translation>
    </message>
    <message>
        <source>At a register that reads personal data, an administrator opens Settings, Registers, chooses this one and types the code. Here it goes on by itself.</source>
        <translation>At a register that reads personal data, an administrator opens Settings, Registers, chooses this one and types the code. Here it goes on by itself.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Too many wrong codes were typed for this register. Ask again.</translation>
    </message>
    <message>
        <source>It reads personal data.</source>
        <translation>It reads personal data.</translation>
    </message>
    <message>
        <source>It was expelled and does not read personal data. Sales go on without it.</source>
        <translation>It was expelled and does not read personal data. Sales go on without it.</translation>
    </message>
    <message>
        <source>Ask for the key</source>
        <translation>Ask for the key</translation>
    </message>
    <message>
        <source>Its entry is not proved: the next key does not reach it.</source>
        <translation>Its entry is not proved: the next key does not reach it.</translation>
    </message>
    <message>
        <source>No personal data was stored yet</source>
        <translation>No personal data was stored yet</translation>
    </message>
    <message>
        <source>Does not read personal data</source>
        <translation>Does not read personal data</translation>
    </message>
    <message>
        <source>Asks since %1</source>
        <translation>Asks since %1</translation>
    </message>
    <message>
        <source>Too many wrong codes: it has to ask again</source>
        <translation>Too many wrong codes: it has to ask again</translation>
    </message>
    <message>
        <source>Reads personal data since %1</source>
        <translation>Reads personal data since %1</translation>
    </message>
    <message>
        <source>Enrolled by %1, %2</source>
        <translation>Enrolled by %1, %2</translation>
    </message>
    <message>
        <source>Expelled, %1</source>
        <translation>Expelled, %1</translation>
    </message>
    <message>
        <source>%1, this register</source>
        <translation>%1, this register</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Enrol…</translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>Enrol %1</translation>
    </message>
    <message>
        <source>Expel…</source>
        <translation>Expel…</translation>
    </message>
    <message>
        <source>Expel %1</source>
        <translation>Expel %1</translation>
    </message>
    <message>
        <source>Code on the screen of %1</source>
        <translation>Code on the screen of %1</translation>
    </message>
    <message>
        <source>Why %1 is expelled; the journal keeps it</source>
        <translation>Why %1 is expelled; the journal keeps it</translation>
    </message>
    <message>
        <source>Whoever is signed in there is signed out, and the key is changed. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>Whoever is signed in there is signed out, and the key is changed. What it read before nobody takes back: change the database&apos;s password too.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 may read personal data now.</translation>
    </message>
    <message>
        <source>A code has eight letters and digits.</source>
        <translation>A code has eight letters and digits.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. Tries left: %1.</source>
        <translation>That is not the code on the other screen. Tries left: %1.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. It has to ask again there.</source>
        <translation>That is not the code on the other screen. It has to ask again there.</translation>
    </message>
    <message>
        <source>That register has to ask again.</source>
        <translation>That register has to ask again.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Write why.</translation>
    </message>
    <message>
        <source>%1 was expelled and the key was changed.</source>
        <translation>%1 was expelled and the key was changed.</translation>
    </message>
</context>
<context>
    <name>balcao::RestorePage</name>
    <message>
        <source>Restore</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>The data will live here: %1. All of it is verified before it is used, and the backup stays as it is.</source>
        <translation>The data will live here: %1. All of it is verified before it is used, and the backup stays as it is.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…)</source>
        <translation>Recovery key of backups (BKUP-…)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>This file cannot be read.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Passphrase of the backup</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Reading the backup</translation>
    </message>
    <message>
        <source>Building the database</source>
        <translation>Building the database</translation>
    </message>
    <message>
        <source>Verifying the books</source>
        <translation>Verifying the books</translation>
    </message>
    <message>
        <source>Taking it into use</source>
        <translation>Taking it into use</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, step %2 of %3</translation>
    </message>
    <message>
        <source>Nothing was changed here, and the backup is as it was.</source>
        <translation>Nothing was changed here, and the backup is as it was.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restoring</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Nothing was changed here: take another one.</source>
        <translation>It is no backup, or not all of it is what was written. Nothing was changed here: take another one.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup. Nothing was changed here.</source>
        <translation>Another key or passphrase opens this backup. Nothing was changed here.</translation>
    </message>
    <message>
        <source>This backup is from a newer version. Nothing was changed here: install that version first.</source>
        <translation>This backup is from a newer version. Nothing was changed here: install that version first.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed here: free some space, then try again.</source>
        <translation>The disk is full. Nothing was changed here: free some space, then try again.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more.</source>
        <translation>A passphrase of a backup has 12 characters or more.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four. The key for a lost administrator is another.</source>
        <translation>A recovery key of backups is BKUP- and eight groups of four. The key for a lost administrator is another.</translation>
    </message>
    <message>
        <source>There is something already, and nothing is ever restored over it.</source>
        <translation>There is something already, and nothing is ever restored over it.</translation>
    </message>
    <message>
        <source>This backup is of the other kind of database. Go back and choose where the data live: on this computer or on your server.</source>
        <translation>This backup is of the other kind of database. Go back and choose where the data live: on this computer or on your server.</translation>
    </message>
    <message>
        <source>This counter belongs to another organisation than the backup.</source>
        <translation>This counter belongs to another organisation than the backup.</translation>
    </message>
    <message>
        <source>The books did not hold when they were copied. Nothing was changed here: take an older backup.</source>
        <translation>The books did not hold when they were copied. Nothing was changed here: take an older backup.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>The program ended while it restored. Nothing of it is in use, and the backup is as it was: restore it again, or go back and begin anew.</source>
        <translation>The program ended while it restored. Nothing of it is in use, and the backup is as it was: restore it again, or go back and begin anew.</translation>
    </message>
</context>
<context>
    <name>balcao::RoleRights</name>
    <message>
        <source>What %1 may do</source>
        <translation>What %1 may do</translation>
    </message>
    <message numerus="yes">
        <source>%n people have this role</source>
        <translation>
            <numerusform>%n person has this role</numerusform>
            <numerusform>%n people have this role</numerusform>
        </translation>
    </message>
    <message>
        <source>may</source>
        <translation>may</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>It always may do everything.</source>
        <translation>It always may do everything.</translation>
    </message>
    <message>
        <source>A change counts for all of them.</source>
        <translation>A change counts for all of them.</translation>
    </message>
    <message>
        <source>Only who may do as much, and change roles, changes it.</source>
        <translation>Only who may do as much, and change roles, changes it.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Name of the role</translation>
    </message>
    <message>
        <source>New role like this</source>
        <translation>New role like this</translation>
    </message>
    <message>
        <source>Delete the role</source>
        <translation>Delete the role</translation>
    </message>
    <message>
        <source>Role to look at</source>
        <translation>Role to look at</translation>
    </message>
</context>
<context>
    <name>balcao::SaleFilterWords</name>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>tender</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>amount</translation>
    </message>
    <message>
        <source>sats</source>
        <translation>sats</translation>
    </message>
    <message>
        <source>date</source>
        <translation>date</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>clerk</translation>
    </message>
    <message>
        <source>register</source>
        <translation>register</translation>
    </message>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>task</source>
        <translation>task</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>late</source>
        <translation>late</translation>
    </message>
    <message>
        <source>surplus</source>
        <translation>surplus</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>partial</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expired</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>lightning</source>
        <translation>lightning</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>cash</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>week</source>
        <translation>week</translation>
    </message>
    <message>
        <source>month</source>
        <translation>month</translation>
    </message>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
    <message>
        <source>There is nothing of that name to filter by. There are: %1.</source>
        <translation>There is nothing of that name to filter by. There are: %1.</translation>
    </message>
    <message>
        <source>This does not fit the word before the colon. An amount, a day like 2026-11-21 or a word of the list does.</source>
        <translation>This does not fit the word before the colon. An amount, a day like 2026-11-21 or a word of the list does.</translation>
    </message>
    <message>
        <source>Only amounts and days can be more or less.</source>
        <translation>Only amounts and days can be more or less.</translation>
    </message>
    <message>
        <source>A quote was opened and not closed.</source>
        <translation>A quote was opened and not closed.</translation>
    </message>
    <message>
        <source>Write what is looked for behind the colon.</source>
        <translation>Write what is looked for behind the colon.</translation>
    </message>
    <message>
        <source>That is more than a filter takes.</source>
        <translation>That is more than a filter takes.</translation>
    </message>
</context>
<context>
    <name>balcao::SalePanel</name>
    <message>
        <source>%1 sats, BTC at %2 at %3</source>
        <translation>%1 sats, BTC at %2 at %3</translation>
    </message>
    <message>
        <source>Written down as done.</source>
        <translation>Written down as done.</translation>
    </message>
    <message>
        <source>The chosen sale</source>
        <translation>The chosen sale</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>The receipt of %1 went to the printer.</source>
        <translation>The receipt of %1 went to the printer.</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display. The receipt can be saved as PDF meanwhile.</source>
        <translation>No printer is chosen: Settings, Printer and display. The receipt can be saved as PDF meanwhile.</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed: the printer did not take it. It can be saved as PDF meanwhile.</source>
        <translation>The receipt of %1 was not printed: the printer did not take it. It can be saved as PDF meanwhile.</translation>
    </message>
</context>
<context>
    <name>balcao::SaleSections</name>
    <message>
        <source>Choose a sale to see its lines, payments, proof and receipt.</source>
        <translation>Choose a sale to see its lines, payments, proof and receipt.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Discount: %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Tax</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cash, %1 given back</source>
        <translation>Cash, %1 given back</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>What was done</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Mark as done</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Proof</translation>
    </message>
    <message>
        <source>No proof yet. The charge stays watched.</source>
        <translation>No proof yet. The charge stays watched.</translation>
    </message>
    <message>
        <source>The SHA-256 of the preimage is the hash of the charge.</source>
        <translation>The SHA-256 of the preimage is the hash of the charge.</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Payment hash</translation>
    </message>
    <message>
        <source>Preimage</source>
        <translation>Preimage</translation>
    </message>
</context>
<context>
    <name>balcao::SaleWords</name>
    <message>
        <source>%1 arrived after the charge had ended.</source>
        <translation>%1 arrived after the charge had ended.</translation>
    </message>
    <message>
        <source>The customer paid %1 too much.</source>
        <translation>The customer paid %1 too much.</translation>
    </message>
    <message>
        <source>The customer paid too little: %1 are missing.</source>
        <translation>The customer paid too little: %1 are missing.</translation>
    </message>
    <message>
        <source>%1 were paid a second time.</source>
        <translation>%1 were paid a second time.</translation>
    </message>
    <message>
        <source>The node has not said whether the charge of %1 was paid.</source>
        <translation>The node has not said whether the charge of %1 was paid.</translation>
    </message>
    <message>
        <source>The money is in the node. Agree with the customer what becomes of it, and write it down.</source>
        <translation>The money is in the node. Agree with the customer what becomes of it, and write it down.</translation>
    </message>
    <message>
        <source>What arrived is in the node. Charge the rest or agree with the customer, and write it down.</source>
        <translation>What arrived is in the node. Charge the rest or agree with the customer, and write it down.</translation>
    </message>
    <message>
        <source>The charge stays watched. Ask for the payment proof, or wait for the node.</source>
        <translation>The charge stays watched. Ask for the payment proof, or wait for the node.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>Cash received: %1</translation>
    </message>
    <message>
        <source>Charge made</source>
        <translation>Charge made</translation>
    </message>
    <message>
        <source>Checked and shown</source>
        <translation>Checked and shown</translation>
    </message>
    <message>
        <source>%1 sats arrived</source>
        <translation>%1 sats arrived</translation>
    </message>
    <message>
        <source>Expired without payment</source>
        <translation>Expired without payment</translation>
    </message>
    <message>
        <source>Charge failed</source>
        <translation>Charge failed</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket opened</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Service began</translation>
    </message>
    <message>
        <source>To do: a person must look</source>
        <translation>To do: a person must look</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Done by a person</translation>
    </message>
</context>
<context>
    <name>balcao::SalesModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Paid by</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Amount</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
</context>
<context>
    <name>balcao::SalesPage</name>
    <message>
        <source>This proof fits a charge of this counter.</source>
        <translation>This proof fits a charge of this counter.</translation>
    </message>
    <message>
        <source>What is shown may be old. Nothing was lost.</source>
        <translation>What is shown may be old. Nothing was lost.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read, more below</source>
        <translation>
            <numerusform>%n sale read, more below</numerusform>
            <numerusform>%n sales read, more below</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Row %1, %2</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Sales</translation>
    </message>
    <message>
        <source>Number, hash, invoice, proof, receipt</source>
        <translation>Number, hash, invoice, proof, receipt</translation>
    </message>
    <message>
        <source>Find a sale</source>
        <translation>Find a sale</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Back to all sales</source>
        <translation>Back to all sales</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Which sales are shown</source>
        <translation>Which sales are shown</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>To do (%1)</source>
        <translation>To do (%1)</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>Sales, newest first</source>
        <translation>Sales, newest first</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>No sale yet</translation>
    </message>
    <message>
        <source>The first one appears here the moment it is charged.</source>
        <translation>The first one appears here the moment it is charged.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nothing to do</translation>
    </message>
    <message>
        <source>Money that needs a person would stand here.</source>
        <translation>Money that needs a person would stand here.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nothing fits</translation>
    </message>
    <message>
        <source>Paste a number, a payment hash, an invoice, a proof or a receipt code.</source>
        <translation>Paste a number, a payment hash, an invoice, a proof or a receipt code.</translation>
    </message>
    <message>
        <source>No sale fits</source>
        <translation>No sale fits</translation>
    </message>
    <message>
        <source>Esc shows all sales again.</source>
        <translation>Esc shows all sales again.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) fit, looked back to %1</source>
        <translation>
            <numerusform>%n sale fits, looked back to %1</numerusform>
            <numerusform>%n sales fit, looked back to %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, e.g. %1</source>
        <translation>Filter, e.g. %1</translation>
    </message>
    <message>
        <source>Filter the sales</source>
        <translation>Filter the sales</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>Remove the filter</translation>
    </message>
</context>
<context>
    <name>balcao::SecretSheet</name>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after 30 seconds.</source>
        <translation>Copied. The clipboard is emptied after 30 seconds.</translation>
    </message>
    <message>
        <source>It was printed. Look whether everything can be read.</source>
        <translation>It was printed. Look whether everything can be read.</translation>
    </message>
    <message>
        <source>There is no printer here: choose one in Settings, or write it down.</source>
        <translation>There is no printer here: choose one in Settings, or write it down.</translation>
    </message>
</context>
<context>
    <name>balcao::SessionDesk</name>
    <message>
        <source>while locked, %1</source>
        <translation>while locked, %1</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>valid for</translation>
    </message>
    <message>
        <source>The session here was ended. Sign in again.</source>
        <translation>The session here was ended. Sign in again.</translation>
    </message>
    <message>
        <source>Somebody gave you a new PIN. Sign in with it and choose your own.</source>
        <translation>Somebody gave you a new PIN. Sign in with it and choose your own.</translation>
    </message>
    <message>
        <source>That was scanned, and it is no badge.</source>
        <translation>That was scanned, and it is no badge.</translation>
    </message>
</context>
<context>
    <name>balcao::SettingsPage</name>
    <message>
        <source>Receipt and clock</source>
        <translation>Receipt and clock</translation>
    </message>
    <message>
        <source>Services and prices</source>
        <translation>Services and prices</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Lightning</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Exchange rate</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limits</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Printer and display</source>
        <translation>Printer and display</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Language and look</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Subjects of the settings</source>
        <translation>Subjects of the settings</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Registers</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Signing in</translation>
    </message>
</context>
<context>
    <name>balcao::SignInPage</name>
    <message>
        <source>Who is at %1?</source>
        <translation>Who is at %1?</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>No PIN yet</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Type your PIN</translation>
    </message>
    <message>
        <source>Never signed in at this counter</source>
        <translation>Never signed in at this counter</translation>
    </message>
    <message>
        <source>The database is away, and nobody can sign in until it is back. What was recorded is kept, and the counter goes on by itself.</source>
        <translation>The database is away, and nobody can sign in until it is back. What was recorded is kept, and the counter goes on by itself.</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Nobody can sign in yet</translation>
    </message>
    <message>
        <source>Who is at %1? (feminine)</source>
        <translation>Who is at %1?</translation>
    </message>
    <message>
        <source>Last sign-in at this counter: %1, %2</source>
        <translation>Last sign-in at this counter: %1, %2</translation>
    </message>
    <message>
        <source>Type the code of your authenticator</source>
        <translation>Type the code of your authenticator</translation>
    </message>
    <message>
        <source>Or one of your recovery codes. Each code is good for once.</source>
        <translation>Or one of your recovery codes. Each code is good for once.</translation>
    </message>
    <message>
        <source>or the first letter chooses, or scan your badge</source>
        <translation>or the first letter chooses, or scan your badge</translation>
    </message>
    <message>
        <source>Name and PIN</source>
        <translation>Name and PIN</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-mail and password</translation>
    </message>
</context>
<context>
    <name>balcao::SignInSection</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>The key for a lost administrator</translation>
    </message>
    <message>
        <source>It gives an administrator who forgot their PIN or lost their phone a new PIN, once, at any counter: balcaoctl person recover. It is another key than that of the backups.</source>
        <translation>It gives an administrator who forgot their PIN or lost their phone a new PIN, once, at any counter: balcaoctl person recover. It is another key than that of the backups.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Make a key</translation>
    </message>
    <message>
        <source>From now on this key counts, and none before it.</source>
        <translation>From now on this key counts, and none before it.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>The key before still counts.</translation>
    </message>
    <message>
        <source>Only who may change roles looks after it.</source>
        <translation>Only who may change roles looks after it.</translation>
    </message>
    <message>
        <source>None was made yet: who loses the only administrator loses the office.</source>
        <translation>None was made yet: who loses the only administrator loses the office.</translation>
    </message>
    <message>
        <source>The last one was used. Make another.</source>
        <translation>The last one was used. Make another.</translation>
    </message>
    <message>
        <source>One was made on %1. A new one takes its place.</source>
        <translation>One was made on %1. A new one takes its place.</translation>
    </message>
</context>
<context>
    <name>balcao::StatusStrip</name>
    <message>
        <source>%1, my account</source>
        <translation>%1, my account</translation>
    </message>
</context>
<context>
    <name>balcao::StatusWords</name>
    <message>
        <source>Opening the database</source>
        <translation>Opening the database</translation>
    </message>
    <message>
        <source>Data ready</source>
        <translation>Data ready</translation>
    </message>
    <message>
        <source>Database away for %1</source>
        <translation>Database away for %1</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Database away</translation>
    </message>
    <message>
        <source>The database must not be used</source>
        <translation>The database must not be used</translation>
    </message>
    <message>
        <source>Demo node connected</source>
        <translation>Demo node connected</translation>
    </message>
    <message>
        <source>Node connected</source>
        <translation>Node connected</translation>
    </message>
    <message>
        <source>Node stopped: its certificate changed</source>
        <translation>Node stopped: its certificate changed</translation>
    </message>
    <message>
        <source>Node refuses our credential</source>
        <translation>Node refuses our credential</translation>
    </message>
    <message>
        <source>Node silent for %1</source>
        <translation>Node silent for %1</translation>
    </message>
    <message>
        <source>Node not answering</source>
        <translation>Node not answering</translation>
    </message>
    <message>
        <source>No exchange rate yet</source>
        <translation>No exchange rate yet</translation>
    </message>
    <message>
        <source>The rate jumped: look at it in Settings</source>
        <translation>The rate jumped: look at it in Settings</translation>
    </message>
    <message>
        <source>The rate sources disagree</source>
        <translation>The rate sources disagree</translation>
    </message>
    <message>
        <source>Rate %1 old</source>
        <translation>Rate %1 old</translation>
    </message>
    <message>
        <source>BTC at %1, fixed</source>
        <translation>BTC at %1, fixed</translation>
    </message>
    <message>
        <source>BTC at %1, %2 ago</source>
        <translation>BTC at %1, %2 ago</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n charge(s)</source>
        <translation>
            <numerusform>Watching %n charge</numerusform>
            <numerusform>Watching %n charges</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Printer ready</translation>
    </message>
    <message>
        <source>Printer away</source>
        <translation>Printer away</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open. Receipts stay valid, but passwords and the node&apos;s credential are forgotten at the end. Unlock it, or name a file in BALCAO_SECRETS_FILE, and start again.</source>
        <translation>The keychain of this computer does not open. Receipts stay valid, but passwords and the node&apos;s credential are forgotten at the end. Unlock it, or name a file in BALCAO_SECRETS_FILE, and start again.</translation>
    </message>
    <message>
        <source>No keychain: passwords are not kept</source>
        <translation>No keychain: passwords are not kept</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>The disk is full</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>The last backup failed</translation>
    </message>
    <message>
        <source>A backup is late</source>
        <translation>A backup is late</translation>
    </message>
    <message>
        <source>This register does not read personal data yet. At one that does, an administrator opens Settings, Registers, and types the code %1.</source>
        <translation>This register does not read personal data yet. At one that does, an administrator opens Settings, Registers, and types the code %1.</translation>
    </message>
    <message>
        <source>Register&apos;s code: %1</source>
        <translation>Register&apos;s code: %1</translation>
    </message>
</context>
<context>
    <name>balcao::StepSquare</name>
    <message>
        <source>Step %1</source>
        <translation>Step %1</translation>
    </message>
    <message>
        <source>Step %1, now</source>
        <translation>Step %1, now</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Step %1, done</translation>
    </message>
</context>
<context>
    <name>balcao::TestPage</name>
    <message>
        <source>Test page</source>
        <translation>Test page</translation>
    </message>
    <message>
        <source>This is no receipt: nothing was sold.</source>
        <translation>This is no receipt: nothing was sold.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Printer: %1</translation>
    </message>
    <message>
        <source>Receipts come out whole when the frame has four sides and the code can be scanned.</source>
        <translation>Receipts come out whole when the frame has four sides and the code can be scanned.</translation>
    </message>
</context>
<context>
    <name>balcao::TestSteps</name>
    <message>
        <source>Kept here</source>
        <translation>Kept here</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Shown now</translation>
    </message>
    <message>
        <source>Nothing was sent: no credential, no charge. The connection was closed before. It may be a renewal by whoever cares for the node, or somebody in between. To compare, on the node:</source>
        <translation>Nothing was sent: no credential, no charge. The connection was closed before. It may be a renewal by whoever cares for the node, or somebody in between. To compare, on the node:</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testing</translation>
    </message>
</context>
<context>
    <name>balcao::TestWords</name>
    <message>
        <source>Reach</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>The certificate changed</source>
        <translation>The certificate changed</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Credential: can spend</source>
        <translation>Credential: can spend</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credential</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>In step with the chain</source>
        <translation>In step with the chain</translation>
    </message>
    <message>
        <source>Can receive</source>
        <translation>Can receive</translation>
    </message>
    <message>
        <source>Test charge</source>
        <translation>Test charge</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tables</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>%1 answered, version %2</source>
        <translation>%1 answered, version %2</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms, version %3</source>
        <translation>%1 answered in %2 ms, version %3</translation>
    </message>
    <message>
        <source>Answered in %1 ms, version %2</source>
        <translation>Answered in %1 ms, version %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>Answered in %1 ms</translation>
    </message>
    <message>
        <source>It is kept with this fingerprint. Compare it with the node&apos;s screen.</source>
        <translation>It is kept with this fingerprint. Compare it with the node&apos;s screen.</translation>
    </message>
    <message>
        <source>It works, but whoever steals it takes the balance. The counter only needs to receive. Make a smaller one on the node and paste that:</source>
        <translation>It works, but whoever steals it takes the balance. The counter only needs to receive. Make a smaller one on the node and paste that:</translation>
    </message>
    <message>
        <source>The node is still catching up with the chain</source>
        <translation>The node is still catching up with the chain</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Only %1 sats: larger charges would fail. Open a channel towards this node.</source>
        <translation>Only %1 sats: larger charges would fail. Open a channel towards this node.</translation>
    </message>
    <message>
        <source>Up to %1 sats from one customer</source>
        <translation>Up to %1 sats from one customer</translation>
    </message>
    <message>
        <source>Made, checked and cancelled</source>
        <translation>Made, checked and cancelled</translation>
    </message>
    <message>
        <source>At version %1</source>
        <translation>At version %1</translation>
    </message>
    <message>
        <source>Ready, or made at the first start</source>
        <translation>Ready, or made at the first start</translation>
    </message>
    <message>
        <source>Agrees with this computer</source>
        <translation>Agrees with this computer</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>In order</translation>
    </message>
    <message>
        <source>Vouched for by a public authority this computer trusts</source>
        <translation>Vouched for by a public authority this computer trusts</translation>
    </message>
    <message>
        <source>The node accepts it</source>
        <translation>The node accepts it</translation>
    </message>
    <message>
        <source>%1: a test network, its money is not real</source>
        <translation>%1: a test network, its money is not real</translation>
    </message>
</context>
<context>
    <name>balcao::TicketView</name>
    <message>
        <source>Service, by name or code</source>
        <translation>Service, by name or code</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>Services found</translation>
    </message>
    <message>
        <source>No service has this name or code.</source>
        <translation>No service has this name or code.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qty</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Discount</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Lines of the ticket</source>
        <translation>Lines of the ticket</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Next customer</translation>
    </message>
    <message>
        <source>Type a service, or call the next number.</source>
        <translation>Type a service, or call the next number.</translation>
    </message>
    <message>
        <source>Type a service and press Enter.</source>
        <translation>Type a service and press Enter.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>price on request</source>
        <translation>price on request</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>quantity %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Quantity first if it is more than one: 3*2010. Up and Down choose a line, Del removes it, 3* and Enter changes its quantity.</source>
        <translation>Quantity first if it is more than one: 3*2010. Up and Down choose a line, Del removes it, 3* and Enter changes its quantity.</translation>
    </message>
    <message>
        <source>Subtotal %1</source>
        <translation>Subtotal %1</translation>
    </message>
    <message>
        <source>Discount −%1</source>
        <translation>Discount −%1</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Tax %1</translation>
    </message>
    <message>
        <source>Tax included %1</source>
        <translation>Tax included %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Received %1</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Still open</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Receive cash</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Making the charge</translation>
    </message>
    <message>
        <source>Charge the rest with Lightning</source>
        <translation>Charge the rest with Lightning</translation>
    </message>
    <message>
        <source>Nothing can be sold yet. Write the first service under Settings, Services and prices.</source>
        <translation>Nothing can be sold yet. Write the first service under Settings, Services and prices.</translation>
    </message>
</context>
<context>
    <name>balcao::TodayPanel</name>
    <message>
        <source>No sale yet. The first one appears here as soon as it is paid.</source>
        <translation>No sale yet. The first one appears here as soon as it is paid.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Sold today</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>Recent sales</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n sale</numerusform>
            <numerusform>%n sales</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not up to date)</source>
        <translation>%1 (not up to date)</translation>
    </message>
</context>
</TS>

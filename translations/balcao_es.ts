<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en_US">
<context>
    <name>CapabilityWords</name>
    <message>
        <source>At the counter</source>
        <translation>En la ventanilla</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Abrir tickets</translation>
    </message>
    <message>
        <source>Call, serve and set aside</source>
        <translation>Llamar, atender y apartar</translation>
    </message>
    <message>
        <source>Charge and take cash</source>
        <translation>Cobrar y recibir efectivo</translation>
    </message>
    <message>
        <source>Give discounts</source>
        <translation>Dar descuentos</translation>
    </message>
    <message>
        <source>Cancel tickets</source>
        <translation>Anular tickets</translation>
    </message>
    <message>
        <source>See what was sold</source>
        <translation>Ver lo vendido</translation>
    </message>
    <message>
        <source>Print receipts</source>
        <translation>Imprimir recibos</translation>
    </message>
    <message>
        <source>Settle late or wrong money</source>
        <translation>Resolver dinero tardío o erróneo</translation>
    </message>
    <message>
        <source>Change services and prices</source>
        <translation>Cambiar servicios y precios</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Cambiar los ajustes</translation>
    </message>
    <message>
        <source>Connect Lightning nodes</source>
        <translation>Conectar nodos Lightning</translation>
    </message>
    <message>
        <source>Add and change people</source>
        <translation>Añadir y cambiar personas</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Cambiar funciones</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Exportar ventas</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <translation>Leer el diario</translation>
    </message>
    <message>
        <source>Look after the key of personal data</source>
        <translation>Cuidar la clave de los datos personales</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Borrar datos personales</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Find customers</source>
        <translation>Encontrar clientes</translation>
    </message>
    <message>
        <source>Read customers&apos; data</source>
        <translation>Leer los datos de los clientes</translation>
    </message>
    <message>
        <source>Add, change and merge customers</source>
        <translation>Agregar, cambiar y unir clientes</translation>
    </message>
    <message>
        <source>Hand out everything about a customer</source>
        <translation>Entregar todo lo de un cliente</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>Hacer copias de seguridad</translation>
    </message>
    <message>
        <source>Let registers read personal data</source>
        <translation>Abrir datos personales a ventanillas</translation>
    </message>
    <message>
        <source>Expel registers</source>
        <translation>Expulsar ventanillas</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Balcão, for the customer</source>
        <translation>Balcão, para el cliente</translation>
    </message>
    <message>
        <source>Training: no charge is real</source>
        <translation>Práctica: ningún cobro es real</translation>
    </message>
    <message>
        <source>Lightning or cash</source>
        <translation>Lightning o efectivo</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>Llamados antes</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>%1, please</source>
        <translation>%1, por favor</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Usted paga</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Open your Lightning wallet and point the camera at the code.</source>
        <translation>Abra su billetera Lightning y apunte la cámara al código.</translation>
    </message>
    <message>
        <source>This price is good for</source>
        <translation>Este precio vale por</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Espere un momento</translation>
    </message>
    <message>
        <source>Please do not pay now. If you have paid already, show the confirmation in your wallet.</source>
        <translation>No pague ahora, por favor. Si ya pagó, muestre el comprobante en su billetera.</translation>
    </message>
    <message>
        <source>Receipt on your phone</source>
        <translation>Recibo en el celular</translation>
    </message>
    <message>
        <source>Point the camera and keep it. It is valid as proof.</source>
        <translation>Apunte la cámara y guárdelo. Vale como comprobante.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Thank you. The receipt is being printed.</source>
        <translation>Gracias. El recibo se está imprimiendo.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Gracias.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The ticket is saved as it was.</source>
        <translation>El ticket está guardado como estaba.</translation>
    </message>
    <message>
        <source>Nothing was charged and the ticket is saved.</source>
        <translation>No se cobró nada y el ticket está guardado.</translation>
    </message>
    <message>
        <source>The code was not shown, nobody can pay it, and the ticket is saved.</source>
        <translation>El código no se mostró, nadie puede pagarlo y el ticket está guardado.</translation>
    </message>
    <message>
        <source>Tickets and open charges are saved on this computer and stay watched.</source>
        <translation>Los tickets y los cobros abiertos están guardados en este equipo y siguen vigilados.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada cambió.</translation>
    </message>
    <message>
        <source>What was saved before is safe; this last step was not saved.</source>
        <translation>Lo que ya estaba guardado está seguro; este último paso no se guardó.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc vuelve.</translation>
    </message>
    <message>
        <source>F5 tries again.</source>
        <translation>F5 intenta otra vez.</translation>
    </message>
    <message>
        <source>F5 tries again, F4 takes cash.</source>
        <translation>F5 intenta otra vez, F4 recibe efectivo.</translation>
    </message>
    <message>
        <source>F5 fetches the rate again, F4 takes cash.</source>
        <translation>F5 busca otra vez la cotización, F4 recibe efectivo.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>Esto no se puede usar como está escrito.</translation>
    </message>
    <message>
        <source>Correct it and press Enter.</source>
        <translation>Corríjalo y pulse Enter.</translation>
    </message>
    <message>
        <source>Nothing was found that fits.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Usted no tiene permiso para esto.</translation>
    </message>
    <message>
        <source>The same order was sent twice with different content.</source>
        <translation>El mismo pedido se envió dos veces con contenido distinto.</translation>
    </message>
    <message>
        <source>The first one counts; the second one was ignored.</source>
        <translation>Vale el primero; el segundo se ignoró.</translation>
    </message>
    <message>
        <source>The ticket has moved on and no longer allows this.</source>
        <translation>El ticket cambió de estado y ya no lo permite.</translation>
    </message>
    <message>
        <source>F5 shows it as it is now.</source>
        <translation>F5 muestra cómo está ahora.</translation>
    </message>
    <message>
        <source>The amount is too large to calculate with.</source>
        <translation>El importe es demasiado grande para calcular.</translation>
    </message>
    <message>
        <source>Lower the quantity or the price.</source>
        <translation>Baje la cantidad o el precio.</translation>
    </message>
    <message>
        <source>The amounts are in different currencies.</source>
        <translation>Los importes están en monedas distintas.</translation>
    </message>
    <message>
        <source>Lightning takes from %1 to %2 here.</source>
        <translation>Aquí Lightning recibe de %1 a %2.</translation>
    </message>
    <message>
        <source>F4 takes cash, or split the payment.</source>
        <translation>F4 recibe efectivo, o divida el pago.</translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation>Todavía no hay nada que cobrar.</translation>
    </message>
    <message>
        <source>Add a service and press F9.</source>
        <translation>Agregue un servicio y pulse F9.</translation>
    </message>
    <message>
        <source>There is no bitcoin rate.</source>
        <translation>No hay cotización del bitcoin.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>La cotización tiene %1. El límite es %2.</translation>
    </message>
    <message>
        <source>The rate jumped too far to be believed.</source>
        <translation>La cotización saltó demasiado para ser cierta.</translation>
    </message>
    <message>
        <source>The rate sources disagree by %1 %.</source>
        <translation>Las fuentes de la cotización difieren en %1 %.</translation>
    </message>
    <message>
        <source>The node sent an invoice nobody can read.</source>
        <translation>El nodo envió un cobro que nadie puede leer.</translation>
    </message>
    <message>
        <source>The signature of the invoice is not valid.</source>
        <translation>La firma del cobro no es válida.</translation>
    </message>
    <message>
        <source>The invoice is for another network.</source>
        <translation>El cobro es de otra red.</translation>
    </message>
    <message>
        <source>The invoice asks for another amount.</source>
        <translation>El cobro pide otro importe.</translation>
    </message>
    <message>
        <source>The invoice is not the one we asked for.</source>
        <translation>El cobro no es el que pedimos.</translation>
    </message>
    <message>
        <source>The invoice has expired.</source>
        <translation>El cobro venció.</translation>
    </message>
    <message>
        <source>F9 makes a new one.</source>
        <translation>F9 hace otra.</translation>
    </message>
    <message>
        <source>The invoice would pay somebody else, not this counter.</source>
        <translation>El cobro pagaría a otra persona, no a este mostrador.</translation>
    </message>
    <message>
        <source>The invoice needs something this counter does not know.</source>
        <translation>El cobro exige algo que este mostrador no conoce.</translation>
    </message>
    <message>
        <source>The invoice describes another sale.</source>
        <translation>El cobro describe otra venta.</translation>
    </message>
    <message>
        <source>This proof does not belong to this charge.</source>
        <translation>Esta prueba no es de este cobro.</translation>
    </message>
    <message>
        <source>The charge stays watched; nothing was counted as paid.</source>
        <translation>El cobro sigue vigilado; nada se dio por pagado.</translation>
    </message>
    <message>
        <source>F2 reads another proof.</source>
        <translation>F2 lee otra prueba.</translation>
    </message>
    <message>
        <source>The Lightning node does not answer.</source>
        <translation>El nodo Lightning no responde.</translation>
    </message>
    <message>
        <source>The Lightning node took too long to answer.</source>
        <translation>El nodo Lightning tardó demasiado en responder.</translation>
    </message>
    <message>
        <source>The Lightning node refused our key.</source>
        <translation>El nodo Lightning rechazó nuestra clave.</translation>
    </message>
    <message>
        <source>The certificate of the Lightning node is another one.</source>
        <translation>El certificado del nodo Lightning es otro.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Tickets and open charges are saved.</source>
        <translation>No se le envió nada. Los tickets y los cobros abiertos están guardados.</translation>
    </message>
    <message>
        <source>The wallet of the Lightning node is locked.</source>
        <translation>La billetera del nodo Lightning está bloqueada.</translation>
    </message>
    <message>
        <source>The Lightning node is still starting.</source>
        <translation>El nodo Lightning todavía está arrancando.</translation>
    </message>
    <message>
        <source>The Lightning node refused this.</source>
        <translation>El nodo Lightning lo rechazó.</translation>
    </message>
    <message>
        <source>The Lightning node answered something unexpected.</source>
        <translation>El nodo Lightning respondió algo inesperado.</translation>
    </message>
    <message>
        <source>The Lightning node does not know this charge.</source>
        <translation>El nodo Lightning no conoce este cobro.</translation>
    </message>
    <message>
        <source>The ticket and the charge are saved and stay watched.</source>
        <translation>El ticket y el cobro están guardados y siguen vigilados.</translation>
    </message>
    <message>
        <source>The charge was paid in the meantime.</source>
        <translation>El cobro se pagó mientras tanto.</translation>
    </message>
    <message>
        <source>The money is here and the sale is recorded.</source>
        <translation>El dinero está aquí y la venta está registrada.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>La base de datos no responde.</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>La base de datos tardó demasiado.</translation>
    </message>
    <message>
        <source>Another counter changed the same thing at the same moment.</source>
        <translation>Otra ventanilla cambió lo mismo en el mismo instante.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>La base de datos es de una versión más nueva de este programa.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>No se tocó.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Instale la versión más nueva.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de datos está dañada.</translation>
    </message>
    <message>
        <source>It was left as it is, so that it can be rescued.</source>
        <translation>Quedó como está, para poder recuperarla.</translation>
    </message>
    <message>
        <source>Restore the last backup, or call support.</source>
        <translation>Restaure la última copia de seguridad o llame a soporte.</translation>
    </message>
    <message>
        <source>The database refused to save this.</source>
        <translation>La base de datos rechazó el guardado.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The books would not balance.</source>
        <translation>Las cuentas no cuadrarían.</translation>
    </message>
    <message>
        <source>This booking is already closed.</source>
        <translation>Este asiento ya está cerrado.</translation>
    </message>
    <message>
        <source>A key or password is not stored here.</source>
        <translation>Falta una clave o contraseña en este equipo.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open.</source>
        <translation>El llavero de este equipo no abre.</translation>
    </message>
    <message>
        <source>The program is still busy with the last step.</source>
        <translation>El programa sigue ocupado con el último paso.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Se canceló.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>No se pudo leer o guardar un archivo.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo falló dentro del programa.</translation>
    </message>
    <message>
        <source>The amount is outside the limits for Lightning.</source>
        <translation>El importe está fuera de los límites de Lightning.</translation>
    </message>
    <message>
        <source>The rate is too old.</source>
        <translation>La cotización es demasiado antigua.</translation>
    </message>
    <message>
        <source>The rate sources disagree.</source>
        <translation>Las fuentes de la cotización difieren.</translation>
    </message>
    <message>
        <source>Open Settings, Lightning.</source>
        <translation>Abra Ajustes, Lightning.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Unlock it and try again. Without one, name a file in BALCAO_SECRETS_FILE.</source>
        <translation>Desbloquéelo e inténtelo de nuevo. Sin llavero, indique un archivo en BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>Look after the folder&apos;s rights and its disk, then try again.</source>
        <translation>Revise los permisos de la carpeta y el disco, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 no se pudo leer o guardar.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged.</source>
        <translation>Los ajustes de este mostrador están dañados.</translation>
    </message>
    <message>
        <source>They are kept in %1. Sales and receipts are in the database, which was not touched.</source>
        <translation>Están guardados en %1. Las ventas y los recibos están en la base de datos, que no se tocó.</translation>
    </message>
    <message>
        <source>F5 sets the counter up again on the same database.</source>
        <translation>F5 configura el mostrador de nuevo, en la misma base de datos.</translation>
    </message>
    <message>
        <source>The settings of this counter are from a newer version.</source>
        <translation>Los ajustes de este mostrador son de una versión más nueva.</translation>
    </message>
    <message>
        <source>Neither they nor the database were touched.</source>
        <translation>No se tocaron ni los ajustes ni la base de datos.</translation>
    </message>
    <message>
        <source>That was not right.</source>
        <translation>No era correcto.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Escríbalo otra vez.</translation>
    </message>
    <message>
        <source>There were too many wrong tries. Wait %1.</source>
        <translation>Hubo demasiados intentos fallidos. Espere %1.</translation>
    </message>
    <message>
        <source>Open charges stay watched.</source>
        <translation>Los cobros abiertos siguen vigilados.</translation>
    </message>
    <message>
        <source>A second person must approve this.</source>
        <translation>Una segunda persona debe aprobarlo.</translation>
    </message>
    <message>
        <source>At the counter they approve it with their PIN.</source>
        <translation>En la caja lo aprueba con su PIN.</translation>
    </message>
    <message>
        <source>This was not approved.</source>
        <translation>No se aprobó.</translation>
    </message>
    <message>
        <source>Nobody approves what they ask for themselves.</source>
        <translation>Nadie aprueba lo que pide para sí.</translation>
    </message>
    <message>
        <source>This person may not approve it either.</source>
        <translation>Esta persona tampoco puede aprobarlo.</translation>
    </message>
    <message>
        <source>This person has to sign in once and choose a PIN of their own.</source>
        <translation>Esta persona debe entrar una vez y elegir un PIN propio.</translation>
    </message>
    <message>
        <source>The approval came too late.</source>
        <translation>La aprobación llegó demasiado tarde.</translation>
    </message>
    <message>
        <source>The ticket has changed since it was approved.</source>
        <translation>El ticket cambió desde que se aprobó.</translation>
    </message>
    <message>
        <source>The approval was given for something else.</source>
        <translation>La aprobación era para otra cosa.</translation>
    </message>
    <message>
        <source>Call the supervisor.</source>
        <translation>Llame a supervisión.</translation>
    </message>
    <message>
        <source>A protected value is not what was stored there.</source>
        <translation>Un valor protegido no es lo que se guardó allí.</translation>
    </message>
    <message>
        <source>The data of this person was erased for good.</source>
        <translation>Los datos de esta persona se borraron para siempre.</translation>
    </message>
    <message>
        <source>A restore into this database was not ended.</source>
        <translation>Una restauración en esta base de datos no terminó.</translation>
    </message>
    <message>
        <source>The backup is as it was.</source>
        <translation>La copia está como estaba.</translation>
    </message>
    <message>
        <source>Restore it again: what was begun is taken away first.</source>
        <translation>Restáurela de nuevo: lo empezado se retira antes.</translation>
    </message>
    <message>
        <source>Sales go on without personal data.</source>
        <translation>Las ventas siguen sin datos personales.</translation>
    </message>
    <message>
        <source>This register was expelled and does not read personal data.</source>
        <translation>Esta ventanilla fue expulsada y no lee datos personales.</translation>
    </message>
    <message>
        <source>Settings, Registers asks for the key again.</source>
        <translation>Ajustes, Ventanillas pide la clave de nuevo.</translation>
    </message>
    <message>
        <source>This register does not read personal data yet.</source>
        <translation>Esta ventanilla todavía no lee datos personales.</translation>
    </message>
    <message>
        <source>Settings, Registers shows the code that enrols it.</source>
        <translation>Ajustes, Ventanillas muestra el código que la inscribe.</translation>
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
        <translation>BTC a %1</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>Service</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervisión</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administración</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoría</translation>
    </message>
    <message>
        <source>A PIN has six to twelve digits.</source>
        <translation>Un PIN tiene de seis a doce cifras.</translation>
    </message>
    <message>
        <source>One digit over and over is guessed first.</source>
        <translation>Una sola cifra repetida es lo primero que se prueba.</translation>
    </message>
    <message>
        <source>Digits in a row are guessed first.</source>
        <translation>Las cifras seguidas son lo primero que se prueba.</translation>
    </message>
    <message>
        <source>This is the PIN you have.</source>
        <translation>Es el PIN que ya tiene.</translation>
    </message>
    <message>
        <source>This is guessed soon: many choose it, or it is words, dates or keys in a row.</source>
        <translation>Esto se adivina pronto: muchos lo eligen, o son palabras, fechas o teclas seguidas.</translation>
    </message>
    <message>
        <source>It leans on your name or your e-mail, which is tried first.</source>
        <translation>Se apoya en su nombre o su correo, que es lo primero que se prueba.</translation>
    </message>
    <message>
        <source>It holds something that no keyboard writes.</source>
        <translation>Tiene algo que ningún teclado escribe.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
    <message>
        <source>Somebody else here has this address.</source>
        <translation>Otra persona de aquí tiene esta dirección.</translation>
    </message>
    <message>
        <source>This is no badge: scan one that was printed for it.</source>
        <translation>Esto no es una credencial: escanee una impresa para ello.</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s badge.</source>
        <translation>Esta es la credencial de otra persona.</translation>
    </message>
    <message>
        <source>Choose a PIN first.</source>
        <translation>Elija un PIN primero.</translation>
    </message>
    <message>
        <source>A password needs an e-mail to go with it.</source>
        <translation>Una contraseña necesita un correo que la acompañe.</translation>
    </message>
    <message>
        <source>Somebody else chose your PIN. Choose one of your own first.</source>
        <translation>Otra persona eligió su PIN. Elija primero uno propio.</translation>
    </message>
    <message>
        <source>It was not begun, or was confirmed before. Begin again.</source>
        <translation>No se empezó, o ya se confirmó. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>It was begun twice at once. Begin again.</source>
        <translation>Se empezó dos veces a la vez. Empiece de nuevo.</translation>
    </message>
    <message>
        <source>The second step was turned off meanwhile: a password alone has to be longer.</source>
        <translation>El segundo paso se desactivó entretanto: una contraseña sola tiene que ser más larga.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>El segundo paso está desactivado.</translation>
    </message>
    <message>
        <source>The key is good for everything: only who may do everything makes one.</source>
        <translation>La clave sirve para todo: solo quien puede todo la crea.</translation>
    </message>
    <message>
        <source>Another counter made a key meanwhile: this one counts for nothing.</source>
        <translation>Otro mostrador creó una clave entretanto: esta no vale nada.</translation>
    </message>
    <message>
        <source>The first PIN is that of somebody who looks after the people here.</source>
        <translation>El primer PIN es de quien cuida a las personas de aquí.</translation>
    </message>
    <message>
        <source>The code is wrong, too old, or was used before.</source>
        <translation>El código es incorrecto, demasiado antiguo o ya se usó.</translation>
    </message>
    <message>
        <source>A password has from %1 to %2 characters here.</source>
        <translation>Aquí una contraseña tiene de %1 a %2 caracteres.</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recibido por</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>Atendido en</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Check this receipt: %1</source>
        <translation>Verifique este recibo: %1</translation>
    </message>
    <message>
        <source>Proof (preimage): its SHA-256 is the hash above</source>
        <translation>Prueba (preimagen): su SHA-256 es el hash de arriba</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Atendido por</translation>
    </message>
    <message>
        <source>Qty.</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unitario</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Paid with Lightning</source>
        <translation>Pagado con Lightning</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>Pagado en efectivo</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Cotización de las</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Hash del pago</translation>
    </message>
    <message>
        <source>Proof (preimage)</source>
        <translation>Prueba (preimagen)</translation>
    </message>
    <message>
        <source>Check:</source>
        <translation>Verifique:</translation>
    </message>
    <message>
        <source>TRAINING, NOT A REAL SALE</source>
        <translation>PRÁCTICA, NO ES UNA VENTA REAL</translation>
    </message>
    <message>
        <source>Valid as proof. Thank you.</source>
        <translation>Vale como comprobante. Gracias.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Cash, %1</source>
        <translation>Efectivo, %1</translation>
    </message>
    <message>
        <source>Lightning, %1</source>
        <translation>Lightning, %1</translation>
    </message>
    <message>
        <source>BTC at %1</source>
        <translation>BTC a %1</translation>
    </message>
    <message>
        <source>Tax included</source>
        <translation>Impuesto incluido</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting for payment</source>
        <translation>Esperando pago</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>Sobran %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>Faltan %1</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Pagado tarde</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Venció</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>En la fila</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamado</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>En atención</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Pagado de más</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Pagado de menos</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagado dos veces</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>80 or older</source>
        <translation>80 años o más</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
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
        <translation>hace %1</translation>
    </message>
</context>
<context>
    <name>balcao::AccountBadge</name>
    <message>
        <source>Badge</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Scan the badge</source>
        <translation>Escanee la credencial</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>Usar esta credencial</translation>
    </message>
    <message>
        <source>Remove the badge</source>
        <translation>Quitar la credencial</translation>
    </message>
    <message>
        <source>A badge stands for a PIN: choose that first.</source>
        <translation>Una credencial vale por un PIN: elíjalo primero.</translation>
    </message>
    <message>
        <source>You have one, and it opens the counter. Another one takes its place.</source>
        <translation>Tiene una, y abre el mostrador. Otra ocupa su lugar.</translation>
    </message>
    <message>
        <source>You have none. One that your organisation printed and nobody has yet becomes yours when you scan it here.</source>
        <translation>No tiene. Una que su organización imprimió y aún no es de nadie pasa a ser suya al escanearla aquí.</translation>
    </message>
    <message>
        <source>The badge is yours and opens the counter.</source>
        <translation>La credencial es suya y abre el mostrador.</translation>
    </message>
    <message>
        <source>The badge opens nothing any more.</source>
        <translation>La credencial ya no abre nada.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPage</name>
    <message>
        <source>My account</source>
        <translation>Mi cuenta</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPart</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Los dos no son iguales.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPassword</name>
    <message>
        <source>E-mail and password</source>
        <translation>Correo y contraseña</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Keep the e-mail</source>
        <translation>Guardar el correo</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Contraseña nueva</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>La contraseña nueva otra vez</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Crear la contraseña</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Quitar la contraseña</translation>
    </message>
    <message>
        <source>You may sign in with your e-mail and your password instead of your name and your PIN.</source>
        <translation>Puede entrar con su correo y su contraseña en lugar de su nombre y su PIN.</translation>
    </message>
    <message>
        <source>You have none. A password needs an e-mail to go with it.</source>
        <translation>No tiene. Una contraseña necesita un correo que la acompañe.</translation>
    </message>
    <message>
        <source>You have no password.</source>
        <translation>No tiene contraseña.</translation>
    </message>
    <message>
        <source>At least %1 characters, and nothing that is guessed soon: four words that have nothing to do with each other do well.</source>
        <translation>Al menos %1 caracteres, y nada que se adivine pronto: cuatro palabras sin relación entre sí sirven bien.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Cambiar la contraseña</translation>
    </message>
    <message>
        <source>Your e-mail is not kept any more.</source>
        <translation>Su correo ya no se guarda.</translation>
    </message>
    <message>
        <source>Your e-mail is kept.</source>
        <translation>Su correo queda guardado.</translation>
    </message>
    <message>
        <source>From now on your new password counts. Your sessions at other counters have ended.</source>
        <translation>A partir de ahora vale su contraseña nueva. Sus sesiones en otros mostradores se cerraron.</translation>
    </message>
    <message>
        <source>You have no password any more.</source>
        <translation>Ya no tiene contraseña.</translation>
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
        <translation>Su PIN actual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Six to twelve digits. A new one ends your sessions at other counters.</source>
        <translation>De seis a doce cifras. Uno nuevo cierra sus sesiones en otros mostradores.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>El PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Cambiar el PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Crear un PIN</translation>
    </message>
    <message>
        <source>You have none: nobody is asked who they are, or you cannot sign in. Everything else here is changed with it.</source>
        <translation>No tiene: no se pregunta quién es, o usted no puede entrar. Todo lo demás aquí se cambia con él.</translation>
    </message>
    <message>
        <source>Somebody else chose the one you have.</source>
        <translation>Otra persona eligió el que tiene.</translation>
    </message>
    <message>
        <source>It opens the counter, and says that it is you wherever you change something here.</source>
        <translation>Abre el mostrador y dice que es usted cuando cambia algo aquí.</translation>
    </message>
    <message>
        <source>From now on your new PIN counts.</source>
        <translation>A partir de ahora vale su PIN nuevo.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountSecondStep</name>
    <message>
        <source>Second step</source>
        <translation>Segundo paso</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Su PIN</translation>
    </message>
    <message>
        <source>Code of the authenticator</source>
        <translation>Código del autenticador</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Configurar</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Códigos de recuperación nuevos</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desactivar</translation>
    </message>
    <message>
        <source>Scan the picture with the authenticator on your phone, or type this into it. Then type the code it shows: before that nothing has changed.</source>
        <translation>Escanee la imagen con el autenticador del teléfono, o escriba esto en él. Después escriba el código que muestra: antes de eso nada ha cambiado.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The clipboard is emptied after 30 seconds.</source>
        <translation>El portapapeles se vacía a los 30 segundos.</translation>
    </message>
    <message numerus="yes">
        <source>It is on: whoever signs in as you is asked for a code of your authenticator. %n recovery codes are left for a lost phone.</source>
        <translation>
            <numerusform>Está activado: a quien entra como usted se le pide un código de su autenticador. Queda %n código de recuperación por si pierde el teléfono.</numerusform>
            <numerusform>Está activado: a quien entra como usted se le pide un código de su autenticador. Quedan %n códigos de recuperación por si pierde el teléfono.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off. With it, whoever saw your PIN cannot sign in as you without your phone.</source>
        <translation>Está desactivado. Con él, quien vio su PIN no entra como usted sin su teléfono.</translation>
    </message>
    <message>
        <source>It stands beside a PIN: choose that first.</source>
        <translation>Acompaña a un PIN: elíjalo primero.</translation>
    </message>
    <message>
        <source>Your organisation asks those who administer for one: without it nobody does.</source>
        <translation>Su organización lo exige a quienes administran: sin él nadie administra.</translation>
    </message>
    <message>
        <source>Only to turn it off. A recovery code does too.</source>
        <translation>Solo para desactivarlo. Un código de recuperación también sirve.</translation>
    </message>
    <message>
        <source>Another authenticator</source>
        <translation>Otro autenticador</translation>
    </message>
    <message>
        <source>The picture for your authenticator</source>
        <translation>La imagen para su autenticador</translation>
    </message>
    <message>
        <source>The second step is on.</source>
        <translation>El segundo paso está activado.</translation>
    </message>
    <message>
        <source>The recovery codes before are void.</source>
        <translation>Los códigos de recuperación de antes ya no valen.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperación</translation>
    </message>
    <message>
        <source>Each stands once for a code of the authenticator. They are not shown again: print them or write them down, and keep them away from your phone.</source>
        <translation>Cada uno vale una vez por un código del autenticador. No se muestran otra vez: imprímalos o anótelos, y guárdelos lejos del teléfono.</translation>
    </message>
    <message>
        <source>A code of the authenticator, or a recovery code.</source>
        <translation>Un código del autenticador o un código de recuperación.</translation>
    </message>
    <message>
        <source>The second step is off. A password that was too short to stand alone went with it.</source>
        <translation>El segundo paso está desactivado. Una contraseña demasiado corta para quedar sola se fue con él.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>El segundo paso está desactivado.</translation>
    </message>
</context>
<context>
    <name>balcao::AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Como en el sistema</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apariencia</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>By the width of the window</source>
        <translation>Según el ancho de la ventana</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Tamaño de textos y botones</translation>
    </message>
    <message>
        <source>Sound and motion</source>
        <translation>Sonido y movimiento</translation>
    </message>
    <message>
        <source>Sounds for money and calls</source>
        <translation>Sonidos para dinero y llamadas</translation>
    </message>
    <message>
        <source>Movement when money arrives</source>
        <translation>Movimiento cuando llega el dinero</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nunca por sí solo</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>después de %n minuto</numerusform>
            <numerusform>después de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Where people sign in, the counter locks when nobody uses it</source>
        <translation>Donde se entra con PIN, se bloquea si nadie lo usa</translation>
    </message>
</context>
<context>
    <name>balcao::ApprovalForm</name>
    <message>
        <source>A second person approves this</source>
        <translation>Una segunda persona aprueba esto</translation>
    </message>
    <message>
        <source>Who approves it</source>
        <translation>Quién lo aprueba</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprobar</translation>
    </message>
    <message>
        <source>Ticket %1: no discount on %2 any more.</source>
        <translation>Ticket %1: ya sin descuento en %2.</translation>
    </message>
    <message>
        <source>Ticket %1: a discount of %2 on %3, “%4”.</source>
        <translation>Ticket %1: un descuento de %2 en %3, «%4».</translation>
    </message>
    <message>
        <source>Ticket %1: to be cancelled, with %2 on it.</source>
        <translation>Ticket %1: se anula, con %2 en él.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>PIN incorrecto. El siguiente se acepta en %1.</translation>
    </message>
    <message>
        <source>Nobody else here may approve this, or has chosen a PIN yet.</source>
        <translation>Aquí nadie más puede aprobarlo o ha elegido ya un PIN.</translation>
    </message>
    <message>
        <source>Wrong PIN. Type it again.</source>
        <translation>PIN incorrecto. Escríbalo de nuevo.</translation>
    </message>
    <message>
        <source>Whoever approves it chooses their name and types their PIN. Both names go into the journal.</source>
        <translation>Quien lo aprueba elige su nombre y escribe su PIN. Los dos nombres quedan en la bitácora.</translation>
    </message>
    <message>
        <source>PIN of %1</source>
        <translation>PIN de %1</translation>
    </message>
</context>
<context>
    <name>balcao::BackupSection</name>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer copia ahora</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 de %2 escritos</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 escritos</translation>
    </message>
    <message>
        <source>One counter of the organisation makes it in the background, while everybody sells. A time that was missed is made up at the next start. Another disk is the right place: one that is lost with this computer saves nothing.</source>
        <translation>Una caja de la organización la hace en segundo plano, mientras todos venden. Una hora perdida se compensa en el próximo inicio. Otro disco es el lugar correcto: lo que se pierde con este equipo no salva nada.</translation>
    </message>
    <message>
        <source>Make backups by itself</source>
        <translation>Hacer copias automáticamente</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>Cada, horas</translation>
    </message>
    <message>
        <source>Of older ones these are kept, and what any of them keeps stays. The last good one is never taken away.</source>
        <translation>De las anteriores quedan estas, y lo que una de ellas conserva queda. La última buena nunca se retira.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Últimas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Semanas</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Meses</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the backups, and nothing else does. It is shown once: write it down and keep the paper away from this computer. Backups made for an older key still need that one.</source>
        <translation>Abre las copias, y nada más las abre. Se muestra una vez: anótela y guarde el papel lejos de este equipo. Las copias hechas con una clave anterior aún necesitan esa.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Crear una clave de recuperación</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Está en papel</translation>
    </message>
    <message>
        <source>None was made yet.</source>
        <translation>Aún no se hizo ninguna.</translation>
    </message>
    <message>
        <source>%1, %2, read back and whole.</source>
        <translation>%1, %2, leída de vuelta y entera.</translation>
    </message>
    <message>
        <source>A planned one is late.</source>
        <translation>Una planeada está atrasada.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Abandonar</translation>
    </message>
    <message>
        <source>There is none yet: no backup can be made.</source>
        <translation>Aún no hay ninguna: no se puede hacer ninguna copia.</translation>
    </message>
    <message>
        <source>There is one.</source>
        <translation>Hay una.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Un número de %1 a %2.</translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation>Escriba la ruta completa de una carpeta.</translation>
    </message>
    <message>
        <source>Make a recovery key first: it opens the backups.</source>
        <translation>Cree antes una clave de recuperación: abre las copias.</translation>
    </message>
    <message>
        <source>The plan stays as it was.</source>
        <translation>El plan queda como estaba.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>The backup was given up. It left nothing.</source>
        <translation>La copia se abandonó. No dejó nada.</translation>
    </message>
    <message>
        <source>Older backups are as they were.</source>
        <translation>Las copias anteriores están como estaban.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 se escribió y se leyó de vuelta.</translation>
    </message>
    <message>
        <source>Groups %1 and %2 of what you wrote down</source>
        <translation>Grupos %1 y %2 de lo que anotó</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>No es lo que se muestra. Mire el papel otra vez.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>La clave anterior sigue valiendo.</translation>
    </message>
    <message>
        <source>From now on backups are made for this key.</source>
        <translation>Desde ahora las copias se hacen para esta clave.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Counted from, hour</source>
        <translation>Desde las, hora</translation>
    </message>
    <message>
        <source>A later try failed. %1</source>
        <translation>Un intento posterior falló. %1</translation>
    </message>
</context>
<context>
    <name>balcao::CancelTicketForm</name>
    <message>
        <source>Nothing was charged for it. The number is not given again.</source>
        <translation>No se cobró nada en él. El número no se usa de nuevo.</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Anular el ticket</translation>
    </message>
    <message>
        <source>Cancel ticket %1?</source>
        <translation>¿Anular el ticket %1?</translation>
    </message>
</context>
<context>
    <name>balcao::CashForm</name>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Given by the customer</source>
        <translation>Entregado por el cliente</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>A recibir</translation>
    </message>
    <message>
        <source>Empty: exactly the amount.</source>
        <translation>Vacío: el importe exacto.</translation>
    </message>
    <message>
        <source>Less than the total leaves the rest open.</source>
        <translation>Menos que el total deja el resto abierto.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Solo queda abierto %1.</translation>
    </message>
    <message>
        <source>%1 is missing. Type what was given, or receive a part.</source>
        <translation>Faltan %1. Escriba lo entregado o reciba una parte.</translation>
    </message>
    <message>
        <source>The Lightning charge is cancelled when the cash is received.</source>
        <translation>El cobro Lightning se cancela al recibir el efectivo.</translation>
    </message>
    <message>
        <source>Receive %1</source>
        <translation>Recibir %1</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Recibir</translation>
    </message>
</context>
<context>
    <name>balcao::ChangePair</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1: ahora %2</translation>
    </message>
    <message>
        <source>%1: was %2, now nothing</source>
        <translation>%1: era %2, ahora nada</translation>
    </message>
    <message>
        <source>%1: was %2, now %3</source>
        <translation>%1: era %2, ahora %3</translation>
    </message>
</context>
<context>
    <name>balcao::ChargeView</name>
    <message>
        <source>Charge again</source>
        <translation>Cobrar de nuevo</translation>
    </message>
    <message>
        <source>Customer says it is paid</source>
        <translation>Dice que ya pagó</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Recibir efectivo</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Receptor</translation>
    </message>
    <message>
        <source>Checked before it was shown</source>
        <translation>Verificado antes de mostrar</translation>
    </message>
    <message>
        <source>Code to pay</source>
        <translation>Código para pagar</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Cliente sin nombre</translation>
    </message>
    <message>
        <source>%1, a part of %2</source>
        <translation>%1, parte de %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Importe exacto</translation>
    </message>
    <message>
        <source>Right payee</source>
        <translation>Receptor correcto</translation>
    </message>
    <message>
        <source>Valid signature</source>
        <translation>Firma válida</translation>
    </message>
    <message>
        <source>Back to the ticket</source>
        <translation>Volver al ticket</translation>
    </message>
    <message>
        <source>Cancel the charge</source>
        <translation>Cancelar cobro</translation>
    </message>
    <message>
        <source>Cancel this charge?</source>
        <translation>¿Cancelar este cobro?</translation>
    </message>
    <message>
        <source>Esc confirms, Enter goes back</source>
        <translation>Esc confirma, Enter vuelve</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Preparando el cobro</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Esperando pago</translation>
    </message>
    <message>
        <source>asking the node</source>
        <translation>preguntando al nodo</translation>
    </message>
    <message>
        <source>code on screen for %1</source>
        <translation>código en pantalla hace %1</translation>
    </message>
    <message>
        <source>Payment is arriving</source>
        <translation>El pago está llegando</translation>
    </message>
    <message>
        <source>do not charge again</source>
        <translation>no cobre de nuevo</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>Se acabó el tiempo</translation>
    </message>
    <message>
        <source>looking for a payment on its way</source>
        <translation>buscando un pago en camino</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>the node does not answer</source>
        <translation>el nodo no responde</translation>
    </message>
    <message>
        <source>Less than asked came in</source>
        <translation>Llegó menos de lo pedido</translation>
    </message>
    <message>
        <source>it waits as a task</source>
        <translation>queda como pendiente</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Venció</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>no se recibió nada</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falló</translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>no se cobró nada</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código oculto</translation>
    </message>
    <message>
        <source>The payment is on its way.</source>
        <translation>El pago está en camino.</translation>
    </message>
    <message>
        <source>This charge can no longer be paid.</source>
        <translation>Este cobro ya no se puede pagar.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>El cobro vale por</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Falta menos de 1 minuto</translation>
    </message>
    <message>
        <source>The customer sees the same code on the display, in %1.</source>
        <translation>El cliente ve este mismo código en su pantalla, en %1.</translation>
    </message>
    <message>
        <source>This window is too small for the code: use the customer&apos;s display, in %1.</source>
        <translation>Esta ventana es muy pequeña para el código: use la pantalla del cliente, en %1.</translation>
    </message>
    <message>
        <source>No customer&apos;s display is open: let the customer scan this screen.</source>
        <translation>No hay pantalla del cliente: que escanee esta pantalla.</translation>
    </message>
</context>
<context>
    <name>balcao::Command</name>
    <message>
        <source>Databases: sqlite:FILE or postgresql://USER@HOST/NAME. Secrets are never arguments: they come from the keychain, from the file named by BALCAO_SECRETS_FILE, or from variables named BALCAO_SECRET_….
Ends with 0 when it is done, 1 when it was refused, 2 when it was asked wrongly.
</source>
        <translation>Bases de datos: sqlite:ARCHIVO o postgresql://USUARIO@SERVIDOR/NOMBRE. Los secretos nunca son argumentos: vienen del llavero, del archivo que indica BALCAO_SECRETS_FILE o de variables llamadas BALCAO_SECRET_….
Termina con 0 si se hizo, con 1 si se rechazó, con 2 si se pidió mal.
</translation>
    </message>
    <message>
        <source>An option needs a value.</source>
        <translation>A una opción le falta su valor.</translation>
    </message>
    <message>
        <source>A password does not belong on the command line.</source>
        <translation>Una contraseña no va en la línea de comandos.</translation>
    </message>
    <message>
        <source>What should be done?</source>
        <translation>¿Qué se debe hacer?</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>No existe ese comando: %1</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta algo.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>Sobra algo.</translation>
    </message>
    <message>
        <source>The only kind of back end that can be added is lnd.</source>
        <translation>El único tipo de nodo que se puede agregar es lnd.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>Falta --%1.</translation>
    </message>
    <message>
        <source>%1 is known now. Try it with: balcaoctl backend test %1</source>
        <translation>%1 ya está registrado. Pruébelo con: balcaoctl backend test %1</translation>
    </message>
    <message>
        <source>This counter receives at %1.</source>
        <translation>Esta caja recibe en %1.</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>open price</source>
        <translation>precio a consultar</translation>
    </message>
    <message>
        <source>The limit is a number from 1 to %1.</source>
        <translation>El límite es un número de 1 a %1.</translation>
    </message>
    <message>
        <source>The receipt %1 is genuine: %2, %3.</source>
        <translation>El recibo %1 es auténtico: %2, %3.</translation>
    </message>
    <message>
        <source>Its counter is not one of ours.</source>
        <translation>Su caja no es una de las nuestras.</translation>
    </message>
    <message>
        <source>The format is jsonl or csv.</source>
        <translation>El formato es jsonl o csv.</translation>
    </message>
    <message>
        <source>A day is written like 2026-11-21.</source>
        <translation>Un día se escribe así: 2026-11-21.</translation>
    </message>
    <message>
        <source>Which operation is sold?</source>
        <translation>¿Qué servicio se vende?</translation>
    </message>
    <message>
        <source>The quantity is not a number that can be sold.</source>
        <translation>La cantidad no es un número que se pueda vender.</translation>
    </message>
    <message>
        <source>The tender is lightning or cash.</source>
        <translation>El medio de pago es lightning o cash.</translation>
    </message>
    <message>
        <source>The time to wait is a number of seconds.</source>
        <translation>El tiempo de espera es un número de segundos.</translation>
    </message>
    <message>
        <source>Cash is not waited for.</source>
        <translation>El efectivo no se espera.</translation>
    </message>
    <message>
        <source>Only cash is given.</source>
        <translation>Solo el efectivo se entrega.</translation>
    </message>
    <message>
        <source>The id of a sale is a UUID.</source>
        <translation>El identificador de una venta es un UUID.</translation>
    </message>
    <message>
        <source>The demo customer has paid.</source>
        <translation>El cliente de demostración ha pagado.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>Caja 1</translation>
    </message>
    <message>
        <source>The demo catalogue is shop or office.</source>
        <translation>El catálogo de demostración es shop u office.</translation>
    </message>
    <message>
        <source>Name the organisation with --name, or try it out with --demo.</source>
        <translation>Indique la organización con --name, o pruebe con --demo.</translation>
    </message>
    <message>
        <source>That is not a currency: %1</source>
        <translation>Eso no es una moneda: %1</translation>
    </message>
    <message>
        <source>%1 is ready in %2.</source>
        <translation>%1 está listo en %2.</translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>La base de datos está al día.</translation>
    </message>
    <message>
        <source>The keychain does not open: the key of this counter ends with this program, and neither passwords nor credentials are kept. Its receipts stay valid. Unlock the keychain, or name a file in BALCAO_SECRETS_FILE.</source>
        <translation>El llavero no se abre: la clave de este mostrador termina con este programa, y no se guardan contraseñas ni credenciales. Sus recibos siguen valiendo. Desbloquee el llavero, o indique un archivo en BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged; they are kept in %1. The database was not touched: balcaoctl init sets the counter up again on it.</source>
        <translation>Los ajustes de este mostrador están dañados; están guardados en %1. La base de datos no se tocó: balcaoctl init configura el mostrador de nuevo sobre ella.</translation>
    </message>
    <message>
        <source>Nothing was touched. Install the newer version.</source>
        <translation>No se tocó nada. Instale la versión más nueva.</translation>
    </message>
    <message>
        <source>The database was left as it is, so that it can be rescued. Restore the last backup.</source>
        <translation>La base de datos quedó como está, para poder recuperarla. Restaure la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe. Free some space and try again.</source>
        <translation>El disco está lleno. Lo que ya estaba guardado está seguro. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Nothing was changed. Look after the folder&apos;s rights and its disk.</source>
        <translation>%1 no se pudo leer o guardar. Nada cambió. Revise los permisos de la carpeta y el disco.</translation>
    </message>
    <message>
        <source>What was to be said could not be written.</source>
        <translation>No se pudo escribir la respuesta.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits, not all the same, no run like 123456, and not the one before.</source>
        <translation>Un PIN tiene de 6 a 12 dígitos, no todos iguales, sin series como 123456, y no es el anterior.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendido</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>por cambiar</translation>
    </message>
    <message>
        <source>New PIN: </source>
        <translation>PIN nuevo: </translation>
    </message>
    <message>
        <source>Current PIN: </source>
        <translation>PIN actual: </translation>
    </message>
    <message>
        <source>%1 has a PIN now.</source>
        <translation>%1 ya tiene PIN.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión ha terminado.</translation>
    </message>
    <message>
        <source>Personal data can be read here.</source>
        <translation>Los datos personales se pueden leer aquí.</translation>
    </message>
    <message>
        <source>There is no key yet: no personal data was ever stored.</source>
        <translation>Todavía no hay clave: nunca se guardaron datos personales.</translation>
    </message>
    <message>
        <source>Personal data cannot be read here.</source>
        <translation>Los datos personales no se pueden leer aquí.</translation>
    </message>
    <message>
        <source>Key %1 is kept as %2 and wraps %3.</source>
        <translation>La clave %1 está guardada como %2 y protege %3.</translation>
    </message>
    <message>
        <source>Only older backups need it.</source>
        <translation>Solo la necesitan copias de seguridad antiguas.</translation>
    </message>
    <message>
        <source>%1 are still to be wrapped by the newest key: balcaoctl vault rotate goes on.</source>
        <translation>Faltan %1 para la clave más nueva: balcaoctl vault rotate continúa.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Key %1 wraps everything now. The one before stays where it is kept, because older backups need it.</source>
        <translation>Ahora la clave %1 protege todo. La anterior queda donde está guardada, porque la necesitan copias de seguridad antiguas.</translation>
    </message>
    <message>
        <source>%1 has what opens personal data. Keep it where nobody else reads it.</source>
        <translation>%1 tiene lo que abre los datos personales. Guárdelo donde nadie más lo lea.</translation>
    </message>
    <message>
        <source>What was lacking here was taken from %1.</source>
        <translation>Lo que faltaba aquí se tomó de %1.</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>La bitácora está íntegra.</translation>
    </message>
    <message>
        <source>The journal is broken.</source>
        <translation>La bitácora está rota.</translation>
    </message>
    <message>
        <source>%1 entries of %2 registers and %3 anchors in %4 s, %5 entries a second.</source>
        <translation>%1 líneas de %2 ventanillas y %3 anclas en %4 s, %5 líneas por segundo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries of this register and %n other(s) are named.</source>
        <translation>
            <numerusform>Se nombran %1 líneas de esta ventanilla y %n más.</numerusform>
            <numerusform>Se nombran %1 líneas de esta ventanilla y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was signed out of every program: %2.</source>
        <translation>Se cerró la sesión de %1 en todos los programas: %2.</translation>
    </message>
    <message>
        <source>Customer %1 has the same. If it is another person: --even-if-alike.</source>
        <translation>El cliente %1 tiene lo mismo. Si es otra persona: --even-if-alike.</translation>
    </message>
    <message>
        <source>Customer %1 has the same: it is one person, or one of the two is wrong.</source>
        <translation>El cliente %1 tiene lo mismo: es la misma persona, o uno de los dos está mal.</translation>
    </message>
    <message>
        <source>This record was merged: the person is customer %1.</source>
        <translation>Este registro se unió a otro: la persona es el cliente %1.</translation>
    </message>
    <message>
        <source>Sales with their payments and receipts, without a name: %1</source>
        <translation>Ventas con sus pagos y recibos, sin nombre: %1</translation>
    </message>
    <message>
        <source>Entries in the books: %1</source>
        <translation>Asientos en los libros: %1</translation>
    </message>
    <message>
        <source>Entries in the journal, without personal data: %1</source>
        <translation>Entradas en la bitácora, sin datos personales: %1</translation>
    </message>
    <message>
        <source>That and when consent was given: %1</source>
        <translation>Que se dio el consentimiento, y cuándo: %1</translation>
    </message>
    <message>
        <source>That records were the same person&apos;s: %1</source>
        <translation>Que unos registros eran de la misma persona: %1</translation>
    </message>
    <message>
        <source>What was known of customer %1 can never be read again. The law makes us keep:</source>
        <translation>Lo que se sabía del cliente %1 no se puede leer nunca más. La ley nos hace guardar:</translation>
    </message>
    <message>
        <source>That is no customer&apos;s id: see balcaoctl customer find.</source>
        <translation>Eso no es el id de un cliente: vea balcaoctl customer find.</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>retirado el %1</translation>
    </message>
    <message>
        <source>%1: kept until it is erased</source>
        <translation>%1: se guarda hasta que se borre</translation>
    </message>
    <message>
        <source>%1: %2 days</source>
        <translation>%1: %2 días</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Ese campo no existe.</translation>
    </message>
    <message>
        <source>Whoever looks says why: serve, contact, correct, request or legal.</source>
        <translation>Quien mira dice por qué: serve, contact, correct, request o legal.</translation>
    </message>
    <message>
        <source>The text that was agreed to; end with Ctrl+D:
</source>
        <translation>El texto que se aceptó; termine con Ctrl+D:
</translation>
    </message>
    <message>
        <source>That is no ticket&apos;s id.</source>
        <translation>Eso no es el id de un turno.</translation>
    </message>
    <message>
        <source>Whoever erases says why: request, retention or mistake.</source>
        <translation>Quien borra dice por qué: request, retention o mistake.</translation>
    </message>
    <message>
        <source>Days are a whole number; 0 keeps it until it is erased.</source>
        <translation>Los días son un número entero; con 0 se guarda hasta que se borre.</translation>
    </message>
    <message>
        <source>The fields as a JSON object, e.g. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; end with Ctrl+D:
</source>
        <translation>Los campos como un objeto JSON, p. ej. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; termine con Ctrl+D:
</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail address, handle or name:
</source>
        <translation>CPF, CNPJ, teléfono, correo, alias o nombre:
</translation>
    </message>
    <message>
        <source>Customers are found by cpf, cnpj, phone, email, handle, other_id or name.</source>
        <translation>Los clientes se encuentran por cpf, cnpj, phone, email, handle, other_id o name.</translation>
    </message>
    <message>
        <source>A password has 15 characters or more, 8 beside a second step, at most 128, and is not among the first that somebody would try. A sentence is a good one.</source>
        <translation>Una contraseña tiene 15 caracteres o más, 8 junto a un segundo paso, como máximo 128, y no está entre las primeras que alguien probaría. Una frase es una buena contraseña.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; it is not shown again:</source>
        <translation>La clave para un administrador perdido. Guárdela en papel, lejos de esta computadora; no se muestra otra vez:</translation>
    </message>
    <message>
        <source>On or off.</source>
        <translation>On u off.</translation>
    </message>
    <message>
        <source>Administrators need a second step. Who has none does not administer until it is set up.</source>
        <translation>Los administradores necesitan un segundo paso. Quien no lo tiene no administra hasta configurarlo.</translation>
    </message>
    <message>
        <source>Administrators need no second step.</source>
        <translation>Los administradores no necesitan segundo paso.</translation>
    </message>
    <message>
        <source>Recovery codes of %1, each good for once. They are not shown again:</source>
        <translation>Códigos de recuperación de %1, cada uno vale una vez. No se muestran otra vez:</translation>
    </message>
    <message>
        <source>PIN of %1: </source>
        <translation>PIN de %1: </translation>
    </message>
    <message>
        <source>Give this to the authenticator:
  %1
  %2
Then confirm it with a code: balcaoctl person second-step --confirm %3</source>
        <translation>Dele esto al autenticador:
  %1
  %2
Después confírmelo con un código: balcaoctl person second-step --confirm %3</translation>
    </message>
    <message>
        <source>Code of the authenticator: </source>
        <translation>Código del autenticador: </translation>
    </message>
    <message>
        <source>Recovery key: </source>
        <translation>Clave de recuperación: </translation>
    </message>
    <message>
        <source>The administrator signs in with the new PIN. The key was good for once; this is the next one, and it is not shown again:</source>
        <translation>El administrador entra con el PIN nuevo. La clave valía una vez; esta es la siguiente, y no se muestra otra vez:</translation>
    </message>
    <message>
        <source>password</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>credencial</translation>
    </message>
    <message numerus="yes">
        <source>second step, %n recovery code(s) left</source>
        <translation>
            <numerusform>segundo paso, queda %n código de recuperación</numerusform>
            <numerusform>segundo paso, quedan %n códigos de recuperación</numerusform>
        </translation>
    </message>
    <message>
        <source>An address, or --remove.</source>
        <translation>Una dirección, o --remove.</translation>
    </message>
    <message>
        <source>%1 has no e-mail any more.</source>
        <translation>%1 ya no tiene correo.</translation>
    </message>
    <message>
        <source>%1 has an e-mail now.</source>
        <translation>%1 ya tiene correo.</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>Contraseña nueva: </translation>
    </message>
    <message>
        <source>%1 has a password now.</source>
        <translation>%1 ya tiene contraseña.</translation>
    </message>
    <message>
        <source>The badge of %1, to be printed as a bar code. It is not shown again:
  %2</source>
        <translation>La credencial de %1, para imprimir como código de barras. No se muestra otra vez:
  %2</translation>
    </message>
    <message>
        <source>What is taken is password, badge or second-step.</source>
        <translation>Lo que se retira es password, badge o second-step.</translation>
    </message>
    <message>
        <source>%1 does not sign in with it any more.</source>
        <translation>%1 ya no entra con eso.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; the one before is void:</source>
        <translation>La clave para un administrador perdido. Guárdela en papel, lejos de esta computadora; la anterior ya no vale:</translation>
    </message>
    <message>
        <source>Restore the backup again: what was begun is taken away first.</source>
        <translation>Restaure la copia de nuevo: lo empezado se retira antes.</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Take another one.</source>
        <translation>No es una copia, o no todo en ella es lo que se escribió. Use otra.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup.</source>
        <translation>Otra clave o contraseña abre esta copia.</translation>
    </message>
    <message>
        <source>Nothing is ever restored over something else. Name a place that is empty.</source>
        <translation>Nada se restaura encima de otra cosa. Indique un lugar vacío.</translation>
    </message>
    <message>
        <source>The place is as it was. The books did not hold when they were copied: take an older backup, or use this one with --even-if-broken.</source>
        <translation>El lugar está como estaba. Los libros ya no cuadraban cuando se copiaron: use una copia anterior, o esta con --even-if-broken.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more, and this one may ask for a recovery key instead.</source>
        <translation>La contraseña de una copia tiene 12 caracteres o más, y esta puede pedir una clave de recuperación.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four; balcaoctl backup key makes one. The key for a lost administrator is another.</source>
        <translation>La clave de recuperación de las copias es BKUP- y ocho grupos de cuatro; balcaoctl backup key crea una. La clave para un administrador perdido es otra.</translation>
    </message>
    <message>
        <source>Install PostgreSQL&apos;s own programs, of the server&apos;s version or a newer one.</source>
        <translation>Instale los programas del propio PostgreSQL, de la versión del servidor o más nueva.</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>Contraseña de la copia: </translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…): </source>
        <translation>Clave de recuperación de las copias (BKUP-…): </translation>
    </message>
    <message>
        <source>%1, made %2 by %3: %4 tickets, %5 payments, %6 entries of the journal.</source>
        <translation>%1, hecha el %2 por %3: %4 turnos, %5 pagos, %6 asientos del diario.</translation>
    </message>
    <message>
        <source>Backups are made by themselves into %1, every %2 hours, counted from %3:00.</source>
        <translation>Las copias se hacen solas en %1, cada %2 horas, contadas desde las %3:00.</translation>
    </message>
    <message>
        <source>No backup is made by itself.</source>
        <translation>Ninguna copia se hace automáticamente.</translation>
    </message>
    <message>
        <source>Kept are the last %1 and the newest of %2 days, %3 weeks and %4 months.</source>
        <translation>Quedan las últimas %1 y la más nueva de %2 días, %3 semanas y %4 meses.</translation>
    </message>
    <message>
        <source>There is no recovery key for backups yet: balcaoctl backup key.</source>
        <translation>Aún no hay clave de recuperación de las copias: balcaoctl backup key.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 se escribió y se leyó de vuelta.</translation>
    </message>
    <message>
        <source>The key of personal data is not in it: keep a copy of it apart (balcaoctl vault copy).</source>
        <translation>La clave de los datos personales no está en ella: guarde una copia aparte (balcaoctl vault copy).</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Una vez más: </translation>
    </message>
    <message>
        <source>The two were not the same.</source>
        <translation>Las dos no eran iguales.</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>La copia está entera.</translation>
    </message>
    <message>
        <source>A plan is on or off.</source>
        <translation>Un plan está on u off.</translation>
    </message>
    <message>
        <source>Hours are numbers, and what is kept is four of them, like 7,14,8,12.</source>
        <translation>Las horas son números, y lo que queda son cuatro de ellos, como 7,14,8,12.</translation>
    </message>
    <message>
        <source>The recovery key of backups. Keep it on paper, away from this computer; it is not shown again. Older backups still need the one they were made for:</source>
        <translation>La clave de recuperación de las copias. Guárdela en papel, lejos de este equipo; no se muestra de nuevo. Las copias anteriores aún necesitan la clave con la que se hicieron:</translation>
    </message>
    <message>
        <source>Name an empty place with --into, like sqlite:balcao.db.</source>
        <translation>Indique un lugar vacío con --into, como sqlite:balcao.db.</translation>
    </message>
    <message>
        <source>Ticket numbers begin behind a number.</source>
        <translation>Los números de turno empiezan después de un número.</translation>
    </message>
    <message>
        <source>Restored into %1 and verified.</source>
        <translation>Restaurado en %1 y verificado.</translation>
    </message>
    <message>
        <source>This register was expelled from personal data and sells on without it. To have it back: balcaoctl register request, and an administrator at another register.</source>
        <translation>Esta ventanilla fue expulsada de los datos personales y sigue vendiendo sin ellos. Para volver: balcaoctl register request, y un administrador en otra ventanilla.</translation>
    </message>
    <message>
        <source>That is not the code on the other register&apos;s screen. Tries left: %1.</source>
        <translation>No es el código de la pantalla de la otra ventanilla. Intentos restantes: %1.</translation>
    </message>
    <message>
        <source>Have that register ask (again): balcaoctl register request, or its window.</source>
        <translation>Pida de nuevo en esa ventanilla: balcaoctl register request, o en su ventana.</translation>
    </message>
    <message>
        <source>The key of personal data is not kept on this computer under the name %1. Bring it from a copy, or have this register enrolled (balcaoctl register request): nothing else opens what was stored, and none is made in its place.</source>
        <translation>La clave de los datos personales no está guardada en este ordenador con el nombre %1. Tráigala de una copia o inscriba esta ventanilla (balcaoctl register request): nada más abre lo guardado, y no se crea otra en su lugar.</translation>
    </message>
    <message>
        <source>not proved: the next key does not reach it</source>
        <translation>sin prueba: la próxima clave no le llega</translation>
    </message>
    <message>
        <source>nothing to hold yet</source>
        <translation>todavía sin clave</translation>
    </message>
    <message>
        <source>lacks the key</source>
        <translation>no tiene la clave</translation>
    </message>
    <message>
        <source>asks for the key</source>
        <translation>pide la clave</translation>
    </message>
    <message>
        <source>asked; too many wrong codes</source>
        <translation>pidió; demasiados códigos equivocados</translation>
    </message>
    <message>
        <source>holds the key</source>
        <translation>tiene la clave</translation>
    </message>
    <message>
        <source>expelled</source>
        <translation>expulsada</translation>
    </message>
    <message>
        <source>%1 is this register&apos;s code. Have an administrator type it at a register that reads personal data, within 15 minutes.</source>
        <translation>%1 es el código de esta ventanilla. Un administrador debe escribirlo, en menos de 15 minutos, en una ventanilla que lea datos personales.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Se escribieron demasiados códigos equivocados para esta ventanilla. Pida de nuevo.</translation>
    </message>
    <message>
        <source>This register was expelled.</source>
        <translation>Esta ventanilla fue expulsada.</translation>
    </message>
    <message>
        <source>Nobody typed the code in time. Ask again.</source>
        <translation>Nadie escribió el código a tiempo. Pida de nuevo.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 ya puede leer datos personales.</translation>
    </message>
    <message>
        <source>%1 was expelled, and key %2 wraps everything now. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>%1 fue expulsada, y la clave %2 protege todo ahora. Lo que leyó antes nadie lo deshace: cambie también la contraseña de la base de datos.</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>El archivo no está en UTF-8.</translation>
    </message>
    <message>
        <source>Nobody stands in the file.</source>
        <translation>No hay nadie en el archivo.</translation>
    </message>
    <message>
        <source>The first line names name, email, role and hash, and every line has as many columns.</source>
        <translation>La primera línea nombra name, email, role y hash, y cada línea tiene tantas columnas.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or stands inside.</source>
        <translation>Hay comillas que no cierran o están en medio.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Esto no es un objeto JSON.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>This is no bcrypt hash.</source>
        <translation>Esto no es un hash bcrypt.</translation>
    </message>
    <message>
        <source>The e-mail stood in a line before.</source>
        <translation>El correo ya estaba en una línea anterior.</translation>
    </message>
    <message>
        <source>There are too many people for one file.</source>
        <translation>Hay demasiadas personas para un archivo.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Esto no es una dirección de correo.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>No existe esa función.</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>El nombre no se puede usar.</translation>
    </message>
    <message>
        <source>The role may do more than you may give.</source>
        <translation>La función puede más de lo que usted puede dar.</translation>
    </message>
    <message>
        <source>Line %1: %2 Nobody was brought over.</source>
        <translation>Línea %1: %2 No se trajo a nadie.</translation>
    </message>
    <message>
        <source>%1 Nobody was brought over.</source>
        <translation>%1 No se trajo a nadie.</translation>
    </message>
    <message>
        <source>%1 added, %2 were here before and stay as they are.</source>
        <translation>%1 añadidas, %2 ya estaban aquí y quedan como están.</translation>
    </message>
    <message>
        <source>Code of the authenticator, or a recovery code: </source>
        <translation>Código del autenticador, o un código de recuperación: </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of all registers closed.</source>
        <translation>
            <numerusform>%n día cerrado en todas las ventanillas.</numerusform>
            <numerusform>%n días cerrados en todas las ventanillas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A register signs with another key than before, %n time(s).</source>
        <translation>
            <numerusform>Una ventanilla firma con otra clave que antes, %n vez.</numerusform>
            <numerusform>Una ventanilla firma con otra clave que antes, %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not closed: %1 of register %2, from entry %3 on.</source>
        <translation>Sin cerrar: %1 de la ventanilla %2, desde la línea %3.</translation>
    </message>
</context>
<context>
    <name>balcao::ConsentEditor</name>
    <message>
        <source>The text they agreed to, up to 4,000 letters.</source>
        <translation>El texto que la persona aceptó, hasta 4.000 letras.</translation>
    </message>
    <message>
        <source>One word of small letters, without accents.</source>
        <translation>Una palabra en minúsculas, sin acentos.</translation>
    </message>
    <message>
        <source>Letters, digits, dots and dashes, without blanks.</source>
        <translation>Letras, cifras, puntos y guiones, sin espacios.</translation>
    </message>
    <message>
        <source>What they agreed to, as they read or heard it</source>
        <translation>Lo que aceptó, como lo leyó o escuchó</translation>
    </message>
    <message>
        <source>What for, in one word</source>
        <translation>Para qué, en una palabra</translation>
    </message>
    <message>
        <source>Which text it was</source>
        <translation>Qué texto era</translation>
    </message>
</context>
<context>
    <name>balcao::CounterActions</name>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Find a payment</source>
        <translation>Buscar un pago</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Efectivo</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Llamar al siguiente</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartar</translation>
    </message>
    <message>
        <source>Charge with Lightning</source>
        <translation>Cobrar con Lightning</translation>
    </message>
    <message>
        <source>Demo customer pays</source>
        <translation>Paga el cliente de prueba</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Charge a part</source>
        <translation>Cobrar una parte</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Quitar línea</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Devolver a la fila</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Anular el ticket</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Guardar archivo</translation>
    </message>
    <message>
        <source>Customer&apos;s language</source>
        <translation>Idioma del cliente</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>balcao::CounterForm</name>
    <message>
        <source>This is another currency. Type the amount in %1.</source>
        <translation>Es otra moneda. Escriba el importe en %1.</translation>
    </message>
    <message>
        <source>Type an amount above zero, such as %1.</source>
        <translation>Escriba un importe mayor que cero, como %1.</translation>
    </message>
</context>
<context>
    <name>balcao::CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
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
        <translation>esperando hace %1</translation>
    </message>
    <message>
        <source>called %1 ago</source>
        <translation>llamado hace %1</translation>
    </message>
    <message>
        <source>being served for %1</source>
        <translation>en atención hace %1</translation>
    </message>
    <message>
        <source>waiting for payment</source>
        <translation>esperando pago</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>no vino</translation>
    </message>
    <message>
        <source>no service yet</source>
        <translation>ningún servicio todavía</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed in the settings</source>
        <translation>fija en los ajustes</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, hace %2</translation>
    </message>
    <message numerus="yes">
        <source>median of %n sources, %1 ago</source>
        <translation>
            <numerusform>mediana de %n fuente, hace %1</numerusform>
            <numerusform>mediana de %n fuentes, hace %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Test network</source>
        <translation>Red de prueba</translation>
    </message>
    <message>
        <source>Main network</source>
        <translation>Red principal</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>La base de datos no responde.</translation>
    </message>
    <message>
        <source>Nothing recorded was lost. The program keeps trying; F5 tries now.</source>
        <translation>No se perdió nada guardado. El programa sigue intentando; F5 intenta ahora.</translation>
    </message>
    <message>
        <source>The same key again asks for the same thing: it cannot happen twice.</source>
        <translation>La misma tecla pide lo mismo otra vez: no puede ocurrir dos veces.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>La cotización tiene %1. El límite es %2.</translation>
    </message>
    <message>
        <source>Lightning stops so that no amount is wrong. Nothing was charged and the ticket is kept.</source>
        <translation>Lightning está parado para no errar el importe. No se cobró nada y el ticket está guardado.</translation>
    </message>
    <message>
        <source>The node has not answered since %1.</source>
        <translation>El nodo no responde desde %1.</translation>
    </message>
    <message>
        <source>Lightning stops until it is back. The ticket is kept; cash works.</source>
        <translation>Lightning para hasta que vuelva. El ticket está guardado; el efectivo funciona.</translation>
    </message>
    <message>
        <source>%1 received.</source>
        <translation>%1 recibidos.</translation>
    </message>
    <message>
        <source>The rest is still open.</source>
        <translation>El resto sigue abierto.</translation>
    </message>
    <message>
        <source>Ticket %1 is set aside.</source>
        <translation>Ticket %1 apartado.</translation>
    </message>
    <message>
        <source>It stands at the end of the queue.</source>
        <translation>Está al final de la fila.</translation>
    </message>
    <message>
        <source>Ticket %1 waits in the queue.</source>
        <translation>El turno %1 espera en la fila.</translation>
    </message>
    <message>
        <source>Looking.</source>
        <translation>Buscando.</translation>
    </message>
    <message>
        <source>The node is being asked.</source>
        <translation>Se está consultando al nodo.</translation>
    </message>
    <message>
        <source>This is no ticket number, code, hash or proof.</source>
        <translation>No es número, código, hash ni prueba.</translation>
    </message>
    <message>
        <source>Copy it whole from the customer&apos;s wallet, or scan it.</source>
        <translation>Cópielo entero de la billetera del cliente o léalo con el lector.</translation>
    </message>
    <message>
        <source>No charge of this house fits it.</source>
        <translation>Ningún cobro de esta casa corresponde.</translation>
    </message>
    <message>
        <source>Ask the customer for the proof of payment in the wallet.</source>
        <translation>Pida al cliente la prueba de pago de su billetera.</translation>
    </message>
    <message>
        <source>%1 is paid.</source>
        <translation>%1 está pagado.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 a las %2.</translation>
    </message>
    <message>
        <source>The node confirmed %1 just now.</source>
        <translation>El nodo confirmó %1 ahora mismo.</translation>
    </message>
    <message>
        <source>The proof is good. %1 is paid.</source>
        <translation>La prueba es buena. %1 está pagado.</translation>
    </message>
    <message>
        <source>It fits the charge of %1 and is kept with the sale.</source>
        <translation>Corresponde al cobro de %1 y queda guardada con la venta.</translation>
    </message>
    <message>
        <source>%1 was paid late.</source>
        <translation>%1 se pagó tarde.</translation>
    </message>
    <message>
        <source>%1 came at %2, after the charge had ended. It waits as a task in Sales.</source>
        <translation>%1 llegó a las %2, después de terminar el cobro. Espera como pendiente en Ventas.</translation>
    </message>
    <message>
        <source>Less than asked came in for %1.</source>
        <translation>Llegó menos de lo pedido para %1.</translation>
    </message>
    <message>
        <source>What came is kept and waits as a task in Sales.</source>
        <translation>Lo que llegó está guardado y espera como pendiente en Ventas.</translation>
    </message>
    <message>
        <source>%1 is paid, and more than asked came in.</source>
        <translation>%1 está pagado y llegó más de lo pedido.</translation>
    </message>
    <message>
        <source>The surplus waits as a task in Sales.</source>
        <translation>El sobrante espera como pendiente en Ventas.</translation>
    </message>
    <message>
        <source>The node has no payment for %1.</source>
        <translation>El nodo no tiene pago para %1.</translation>
    </message>
    <message>
        <source>It was asked just now. The charge stays open and watched.</source>
        <translation>Se consultó ahora. El cobro sigue abierto y vigilado.</translation>
    </message>
    <message>
        <source>The node does not answer: nobody knows yet.</source>
        <translation>El nodo no responde: aún no se sabe.</translation>
    </message>
    <message>
        <source>Do not charge again. The proof in the customer&apos;s wallet counts without the node.</source>
        <translation>No cobre de nuevo. La prueba de la billetera del cliente vale sin el nodo.</translation>
    </message>
    <message>
        <source>The charge of %1 ended without a payment.</source>
        <translation>El cobro de %1 terminó sin pago.</translation>
    </message>
    <message>
        <source>The node was asked just now. If money still comes, it becomes a task in Sales.</source>
        <translation>El nodo se consultó ahora. Si aún llega dinero, queda como pendiente en Ventas.</translation>
    </message>
    <message>
        <source>%1 was not charged.</source>
        <translation>%1 no se cobró.</translation>
    </message>
    <message>
        <source>There is no payment on this ticket.</source>
        <translation>No hay ningún pago en este ticket.</translation>
    </message>
    <message>
        <source>This proof is not of this charge.</source>
        <translation>Esta prueba no es de este cobro.</translation>
    </message>
    <message>
        <source>Nothing changed. Ask for the preimage of the payment made here.</source>
        <translation>Nada cambió. Pida la preimagen del pago hecho aquí.</translation>
    </message>
    <message>
        <source>Nothing changed. Enter tries again.</source>
        <translation>Nada cambió. Enter intenta de nuevo.</translation>
    </message>
    <message>
        <source>Charge checked and shown</source>
        <translation>Cobro verificado y mostrado</translation>
    </message>
    <message>
        <source>The node stopped answering</source>
        <translation>El nodo dejó de responder</translation>
    </message>
    <message>
        <source>Code hidden on both screens</source>
        <translation>Código oculto en las dos pantallas</translation>
    </message>
    <message>
        <source>The node answers again</source>
        <translation>El nodo volvió a responder</translation>
    </message>
    <message>
        <source>Asked the node: no payment</source>
        <translation>Nodo consultado: sin pago</translation>
    </message>
    <message>
        <source>A proof was tried and did not fit</source>
        <translation>Se probó una prueba y no sirvió</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Pago registrado</translation>
    </message>
    <message>
        <source>The node can receive %1 at most now. This charge is %2.</source>
        <translation>El nodo puede recibir %1 como máximo ahora. Este cobro es de %2.</translation>
    </message>
    <message>
        <source>A payment by Lightning would probably not arrive. Take cash, or charge a part.</source>
        <translation>Un pago por Lightning probablemente no llegaría. Reciba en efectivo o cobre una parte.</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código oculto</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed.</source>
        <translation>El recibo de %1 no se imprimió.</translation>
    </message>
    <message>
        <source>The payment is recorded. Sales prints the receipt again.</source>
        <translation>El pago está registrado. Ventas vuelve a imprimir el recibo.</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugués</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>español</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglés</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Cliente sin nombre</translation>
    </message>
    <message>
        <source>A known customer</source>
        <translation>Cliente conocido</translation>
    </message>
    <message>
        <source>on the receipt</source>
        <translation>en el recibo</translation>
    </message>
    <message>
        <source>%1 on the receipt</source>
        <translation>%1 en el recibo</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF o CNPJ en el recibo</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerExport</name>
    <message>
        <source>What %1 keeps about one person</source>
        <translation>Lo que %1 guarda sobre una persona</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por última vez</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unido</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Lo que aceptó</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidad</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Versión del texto</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Dado</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>Lo que compró</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>What was done with these data</source>
        <translation>Lo que se hizo con estos datos</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerForm</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name. Nobody has to say who they are.</source>
        <translation>CPF, CNPJ, teléfono, correo, alias o nombre. Nadie tiene que decir quién es.</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF o CNPJ en el recibo</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>Agregar el cliente</translation>
    </message>
    <message>
        <source>Add as a new customer</source>
        <translation>Agregar como cliente nuevo</translation>
    </message>
    <message>
        <source>Add them all the same: it is another person</source>
        <translation>Agregar igual: es otra persona</translation>
    </message>
    <message>
        <source>Only call them %1</source>
        <translation>Solo llamar %1</translation>
    </message>
    <message>
        <source>Only %1 on the receipt, no name</source>
        <translation>Solo el %1 en el recibo, sin nombre</translation>
    </message>
    <message>
        <source>Take %1 off this ticket</source>
        <translation>Quitar a %1 de este turno</translation>
    </message>
    <message>
        <source>Take the customer off this ticket</source>
        <translation>Quitar al cliente de este turno</translation>
    </message>
    <message>
        <source>%1: somebody has it already.</source>
        <translation>%1: alguien ya lo tiene.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Esto</translation>
    </message>
    <message>
        <source>A CPF has 11 digits, a telephone 10 or 11 with its area, a CNPJ 14.</source>
        <translation>Un CPF tiene 11 dígitos, un teléfono 10 u 11 con su área, un CNPJ 14.</translation>
    </message>
    <message>
        <source>Nobody is known by this yet.</source>
        <translation>Todavía no se conoce a nadie por esto.</translation>
    </message>
    <message>
        <source>There are more: type on.</source>
        <translation>Hay más: siga escribiendo.</translation>
    </message>
    <message>
        <source>No telephone like this is known, and as a CPF its last two digits do not fit.</source>
        <translation>No se conoce este teléfono, y como CPF sus dos últimos dígitos no corresponden.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>A name, or a CPF or CNPJ for the receipt. Nobody has to say who they are.</source>
        <translation>Un nombre, o un CPF o CNPJ para el recibo. Nadie tiene que decir quién es.</translation>
    </message>
    <message>
        <source>Who may not find customers takes a name, or a CPF or CNPJ for the receipt.</source>
        <translation>Quien no puede buscar clientes toma un nombre, o un CPF o CNPJ para el recibo.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerPanel</name>
    <message>
        <source>The chosen customer</source>
        <translation>El cliente elegido</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Somebody else has the same. Is this another person?</source>
        <translation>Otra persona tiene lo mismo. ¿Esta es otra persona?</translation>
    </message>
    <message>
        <source>Keep all the same</source>
        <translation>Guardar igual</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>¿Por qué mira?</translation>
    </message>
    <message>
        <source>Who looked at which fields, and why, stands in the journal.</source>
        <translation>Quién miró qué campos, y por qué, queda en la bitácora.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Are %1 and %2 one person?</source>
        <translation>¿%1 y %2 son la misma persona?</translation>
    </message>
    <message>
        <source>The sales of both come together, and what is missing here is taken from the other. It cannot be undone.</source>
        <translation>Las ventas de ambos se juntan, y lo que falta aquí se toma del otro. No se puede deshacer.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Erase everything known about %1?</source>
        <translation>¿Borrar todo lo que se sabe de %1?</translation>
    </message>
    <message>
        <source>Their key is destroyed: nobody can read it again, here or in a copy. Sales, books and journal stay without a name, because the law wants them kept.</source>
        <translation>Se destruye su clave: nadie puede volver a leerlo, ni aquí ni en una copia. Ventas, libros y bitácora quedan sin nombre, porque la ley manda guardarlos.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>%1: somebody has it already. Find them by it, and merge the two if they are one person.</source>
        <translation>%1: alguien ya lo tiene. Búsquelo por él y una los dos, si son la misma persona.</translation>
    </message>
    <message>
        <source>They are two people: their %1 is not the same.</source>
        <translation>Son dos personas: %1 no es igual.</translation>
    </message>
    <message>
        <source>The two are one customer now.</source>
        <translation>Los dos son ahora un cliente.</translation>
    </message>
    <message>
        <source>Erased. Nothing of them is left.</source>
        <translation>Borrado. No queda nada.</translation>
    </message>
    <message>
        <source>Erased. What stays: %1.</source>
        <translation>Borrado. Lo que queda: %1.</translation>
    </message>
    <message>
        <source>customer-%1.pdf</source>
        <translation>cliente-%1.pdf</translation>
    </message>
    <message>
        <source>Kept as %1, and beside it the same as JSON.</source>
        <translation>Guardado en %1 y, al lado, lo mismo en JSON.</translation>
    </message>
    <message>
        <source>What did %1 agree to?</source>
        <translation>¿Qué aceptó %1?</translation>
    </message>
    <message>
        <source>The moment and your name are kept with it.</source>
        <translation>El momento y su nombre quedan registrados con ello.</translation>
    </message>
    <message>
        <source>Kept: what they agreed to.</source>
        <translation>Guardado: lo que la persona aceptó.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerSections</name>
    <message>
        <source>Choose a customer to see what is known of them, masked, and what they bought.</source>
        <translation>Elija un cliente para ver lo que se sabe de él, oculto, y lo que compró.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Lo que se sabe</translation>
    </message>
    <message>
        <source>open until you leave</source>
        <translation>abierto hasta que salga</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>Kept longer than the rules say</source>
        <translation>Guardado más allá del plazo</translation>
    </message>
    <message>
        <source>%1: erase them, or empty these fields, unless a dispute or a law is in the way.</source>
        <translation>%1: bórrelo, o vacíe estos campos, si ningún litigio ni ley lo impide.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Quizá la misma persona</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Lo que aceptó</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1, withdrawn %2</source>
        <translation>%1, retirado el %2</translation>
    </message>
    <message>
        <source>%1, text %2, %3</source>
        <translation>%1, texto %2, %3</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>Lo que compró</translation>
    </message>
    <message numerus="yes">
        <source>the last %n</source>
        <translation>
            <numerusform>el último</numerusform>
            <numerusform>los últimos %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n turno</numerusform>
            <numerusform>%n turnos</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket names them yet.</source>
        <translation>Ningún turno todavía.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada todavía</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>efectivo</translation>
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
        <translation>Más</translation>
    </message>
    <message numerus="yes">
        <source>more than %n</source>
        <translation>
            <numerusform>más de %n</numerusform>
            <numerusform>más de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has this telephone, e-mail address, document or name.</source>
        <translation>Nadie más tiene este teléfono, correo, documento o nombre.</translation>
    </message>
    <message>
        <source>since %1, written down by %2</source>
        <translation>desde el %1, anotado por %2</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerText</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
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
        <translation>Otros documentos</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>To serve them</source>
        <translation>Para atender</translation>
    </message>
    <message>
        <source>To reach them</source>
        <translation>Para contactar</translation>
    </message>
    <message>
        <source>To correct what is stored</source>
        <translation>Para corregir lo guardado</translation>
    </message>
    <message>
        <source>They asked to see it</source>
        <translation>La persona pidió verlo</translation>
    </message>
    <message>
        <source>An authority or the law asks</source>
        <translation>Una autoridad o la ley lo pide</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>La persona lo pidió</translation>
    </message>
    <message>
        <source>What it was kept for is over</source>
        <translation>Terminó la finalidad</translation>
    </message>
    <message>
        <source>It should not have been stored</source>
        <translation>No debía haberse guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) with payments and receipts, without a name: tax law (CTN art. 173, 174)</source>
        <translation>
            <numerusform>%n venta con pagos y recibo, sin nombre: ley tributaria (CTN art. 173, 174)</numerusform>
            <numerusform>%n ventas con pagos y recibos, sin nombre: ley tributaria (CTN art. 173, 174)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in the books: tax law, LGPD art. 16 I</source>
        <translation>
            <numerusform>%n asiento en los libros: ley tributaria, LGPD art. 16 I</numerusform>
            <numerusform>%n asientos en los libros: ley tributaria, LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal, without personal data: LGPD art. 37</source>
        <translation>
            <numerusform>%n línea de la bitácora, sin datos personales: LGPD art. 37</numerusform>
            <numerusform>%n líneas de la bitácora, sin datos personales: LGPD art. 37</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) that consent was given: LGPD art. 8 §2</source>
        <translation>
            <numerusform>%n prueba de consentimiento: LGPD art. 8 §2</numerusform>
            <numerusform>%n pruebas de consentimiento: LGPD art. 8 §2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that records were one person&apos;s: LGPD art. 16 I</source>
        <translation>
            <numerusform>%n nota de que registros eran de una persona: LGPD art. 16 I</numerusform>
            <numerusform>%n notas de que registros eran de una persona: LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, document, e-mail address, telephone or handle is needed.</source>
        <translation>Falta un nombre, documento, correo, teléfono o alias.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>Esto no se puede usar como está escrito.</translation>
    </message>
    <message>
        <source>This is no CPF: its last two digits do not fit the others.</source>
        <translation>No es un CPF: sus dos últimos dígitos no corresponden.</translation>
    </message>
    <message>
        <source>A CPF has 11 digits.</source>
        <translation>Un CPF tiene 11 dígitos.</translation>
    </message>
    <message>
        <source>This is no CNPJ: its last two digits do not fit the others.</source>
        <translation>No es un CNPJ: sus dos últimos dígitos no corresponden.</translation>
    </message>
    <message>
        <source>A CNPJ has 14 digits, or capital letters and two digits.</source>
        <translation>Un CNPJ tiene 14 dígitos, o mayúsculas y dos dígitos.</translation>
    </message>
    <message>
        <source>No area has this number: two digits come first.</source>
        <translation>Ningún área tiene este número: los dos primeros son el área.</translation>
    </message>
    <message>
        <source>Two digits of the area and the number, or + and the country&apos;s.</source>
        <translation>Área y número, o + y el código del país.</translation>
    </message>
    <message>
        <source>An e-mail address has one @ and no blank.</source>
        <translation>Un correo tiene una @ y ningún espacio.</translation>
    </message>
    <message>
        <source>Letters and digits, not digits alone, with . _ - inside.</source>
        <translation>Letras y dígitos, no solo dígitos, con . _ - dentro.</translation>
    </message>
    <message>
        <source>Write it as 21/03/1980.</source>
        <translation>Escríbala como 21/03/1980.</translation>
    </message>
    <message>
        <source>Up to four, one a line, of 3 to 60 letters.</source>
        <translation>Hasta cuatro, uno por línea, de 3 a 60 letras.</translation>
    </message>
    <message>
        <source>Write pt, en or es.</source>
        <translation>Escriba pt, en o es.</translation>
    </message>
    <message>
        <source>On one line, up to 120 letters.</source>
        <translation>En una línea, hasta 120 letras.</translation>
    </message>
    <message>
        <source>Up to 500 letters.</source>
        <translation>Hasta 500 letras.</translation>
    </message>
    <message>
        <source>Up to 2,000 letters.</source>
        <translation>Hasta 2.000 letras.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomersModel</name>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>CPF or CNPJ</source>
        <translation>CPF o CNPJ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>E-mail or handle</source>
        <translation>Correo o alias</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
</context>
<context>
    <name>balcao::CustomersPage</name>
    <message>
        <source>Nobody is found by this. A whole CPF, CNPJ, telephone, e-mail address or handle, or three letters of a name.</source>
        <translation>Nadie se encuentra por esto. CPF, CNPJ, teléfono, correo o alias enteros, o tres letras de un nombre.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) read, more below</source>
        <translation>
            <numerusform>%n cliente leído, más abajo</numerusform>
            <numerusform>%n clientes leídos, más abajo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n, and more: say more of them</source>
        <translation>
            <numerusform>el más nuevo, y hay más: diga más</numerusform>
            <numerusform>los %n más nuevos, y hay más: diga más</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Línea %1, %2</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Ningún cliente todavía</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Nadie corresponde</translation>
    </message>
    <message>
        <source>Whoever is added here or at the counter stands here, masked.</source>
        <translation>Quien se agregue aquí o en la caja aparece aquí, oculto.</translation>
    </message>
    <message>
        <source>Somebody is found by what they gave, and only by that.</source>
        <translation>La persona se encuentra por lo que informó, y solo por eso.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Cliente nuevo</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Reveal…</source>
        <translation>Revelar…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>¿Misma persona?</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Borrar…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Masked; every look is in the journal</source>
        <translation>Oculto; cada mirada queda en la bitácora</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name</source>
        <translation>CPF, CNPJ, teléfono, correo, alias o nombre</translation>
    </message>
    <message>
        <source>Customers, newest first</source>
        <translation>Clientes, del más nuevo al más antiguo</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Consentimiento…</translation>
    </message>
</context>
<context>
    <name>balcao::DataStep</name>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Ready now. One counter, one file.</source>
        <translation>Listo ahora. Una ventanilla, un archivo.</translation>
    </message>
    <message>
        <source>The office&apos;s server</source>
        <translation>Servidor de la oficina</translation>
    </message>
    <message>
        <source>For several counters. PostgreSQL.</source>
        <translation>Para varias ventanillas. PostgreSQL.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
</context>
<context>
    <name>balcao::DatabaseSection</name>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Otra base de datos</translation>
    </message>
    <message>
        <source>Write postgresql://person@server/database for the office&apos;s server, or sqlite:balcao.db for a file on this computer. The password goes to the keychain. Sales that are already made stay where they are.</source>
        <translation>Escriba postgresql://persona@servidor/base para el servidor de la oficina, o sqlite:balcao.db para un archivo en este equipo. La contraseña va al llavero. Las ventas ya hechas quedan donde están.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Usar desde el próximo inicio</translation>
    </message>
    <message>
        <source>From the next start on this database is used. Until then everything goes on here.</source>
        <translation>Desde el próximo inicio se usa esta base. Hasta entonces todo sigue aquí.</translation>
    </message>
    <message>
        <source>The database in use stays.</source>
        <translation>La base en uso continúa.</translation>
    </message>
</context>
<context>
    <name>balcao::Desktop</name>
    <message>
        <source>Counter 1</source>
        <translation>Caja 1</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Guardar el recibo</translation>
    </message>
    <message>
        <source>The receipt was not kept</source>
        <translation>El recibo no se guardó</translation>
    </message>
    <message>
        <source>The file could not be written. The receipt itself is safe: choose another place.</source>
        <translation>No se pudo escribir el archivo. El recibo está a salvo: elija otro lugar.</translation>
    </message>
    <message>
        <source>That was a node&apos;s credential: it was neither shown nor kept. Scan it in Settings, Lightning, into the field for the node&apos;s text.</source>
        <translation>Era la credencial de un nodo: no se mostró ni se guardó. Escanéela en Ajustes, Lightning, en el campo del texto del nodo.</translation>
    </message>
    <message>
        <source>Keep what is handed out</source>
        <translation>Guardar lo que se entrega</translation>
    </message>
    <message>
        <source>Keep the lines of the journal</source>
        <translation>Guardar las líneas del diario</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Líneas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Which backup is restored</source>
        <translation>Qué copia de seguridad se restaura</translation>
    </message>
    <message>
        <source>Backups (*.balcao-backup)</source>
        <translation>Copias de seguridad (*.balcao-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>balcao::DevicesSection</name>
    <message>
        <source>Receipt printer</source>
        <translation>Impresora de recibos</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impresora</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>Rollo, 80 mm</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>Rollo, 58 mm</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>Hoja A4</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>Hoja A5</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Customer&apos;s display</source>
        <translation>Pantalla del cliente</translation>
    </message>
    <message>
        <source>Show the code and the amount to the customer</source>
        <translation>Mostrar el código y el importe al cliente</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (ausente ahora)</translation>
    </message>
    <message>
        <source>This computer knows no printer. Receipts can be saved as PDF meanwhile.</source>
        <translation>No hay impresora en este equipo. Mientras tanto, los recibos se guardan en PDF.</translation>
    </message>
    <message>
        <source>There is one screen now: it opens as a window that can be moved.</source>
        <translation>Hay una sola pantalla ahora: se abre como ventana que puede moverse.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de prueba</translation>
    </message>
    <message>
        <source>Where it is shown</source>
        <translation>Dónde se muestra</translation>
    </message>
    <message>
        <source>The other screen</source>
        <translation>La otra pantalla</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>A window that can be moved</source>
        <translation>Una ventana que se puede mover</translation>
    </message>
    <message>
        <source>It opens as a window: move it to where the customer sees it.</source>
        <translation>Se abre como ventana: llévela adonde el cliente la vea.</translation>
    </message>
    <message>
        <source>That screen is not there now: it opens as a window, and fills the screen when it is back.</source>
        <translation>Esa pantalla no está conectada ahora: se abre como ventana y ocupa la pantalla cuando vuelva.</translation>
    </message>
    <message>
        <source>It fills that screen, except when the counter itself is on it.</source>
        <translation>Ocupa esa pantalla, salvo que el propio mostrador esté en ella.</translation>
    </message>
    <message>
        <source>The printer is not there now. Look at its cable and power, then try again.</source>
        <translation>La impresora no está disponible ahora. Revise el cable y la corriente e intente de nuevo.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Nothing was printed; receipts can be saved as PDF meanwhile.</source>
        <translation>La impresora no aceptó la página. No se imprimió nada; mientras tanto los recibos se pueden guardar en PDF.</translation>
    </message>
    <message>
        <source>The test page went to %1. Look there whether it came out whole.</source>
        <translation>La página de prueba fue a %1. Vea allí si salió entera.</translation>
    </message>
    <message>
        <source>Every receipt prints by itself as soon as its ticket is paid.</source>
        <translation>Cada recibo se imprime en cuanto se paga el turno.</translation>
    </message>
    <message>
        <source>The test page is on its way to the printer.</source>
        <translation>La página de prueba va camino de la impresora.</translation>
    </message>
    <message>
        <source>Asking which printers there are.</source>
        <translation>Preguntando qué impresoras hay.</translation>
    </message>
</context>
<context>
    <name>balcao::DiscountForm</name>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Amount, or percent such as 10%</source>
        <translation>Importe o porcentaje, como 10%</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It stands on the receipt and in the journal.</source>
        <translation>Aparece en el recibo y en la bitácora.</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Dar el descuento</translation>
    </message>
    <message>
        <source>The line costs %1. Type a smaller discount.</source>
        <translation>La línea cuesta %1. Escriba un descuento menor.</translation>
    </message>
    <message>
        <source>A discount needs its reason.</source>
        <translation>Un descuento necesita su motivo.</translation>
    </message>
    <message>
        <source>Type a whole percent from 1 to 100.</source>
        <translation>Escriba un porcentaje entero de 1 a 100.</translation>
    </message>
</context>
<context>
    <name>balcao::FindForm</name>
    <message>
        <source>Find a payment</source>
        <translation>Buscar un pago</translation>
    </message>
    <message>
        <source>Paste, type or scan a ticket number, charge, hash, receipt code or the proof from the customer&apos;s wallet.</source>
        <translation>Pegue, escriba o lea un turno, cobro, hash, código de recibo o la prueba de la billetera del cliente.</translation>
    </message>
    <message>
        <source>What the customer shows</source>
        <translation>Lo que muestra el cliente</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
</context>
<context>
    <name>balcao::FirstFoot</name>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Services to begin with</source>
        <translation>Servicios para empezar</translation>
    </message>
    <message>
        <source>Example: a licensing office</source>
        <translation>Ejemplo: una oficina de licencias</translation>
    </message>
    <message>
        <source>Example: a small shop</source>
        <translation>Ejemplo: una tienda pequeña</translation>
    </message>
    <message>
        <source>None, we write our own</source>
        <translation>Ninguno, escribimos los nuestros</translation>
    </message>
    <message>
        <source>The examples are priced in reais; yours begin empty.</source>
        <translation>Los ejemplos tienen precio en reales; los suyos empiezan vacíos.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstKeyPage</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>La clave para un administrador perdido</translation>
    </message>
    <message>
        <source>Go on without a key</source>
        <translation>Seguir sin clave</translation>
    </message>
    <message>
        <source>The key does not count yet. Make one later in Settings, Signing in.</source>
        <translation>La clave aún no vale. Cree una más tarde en Ajustes, Entrada.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstSide</name>
    <message>
        <source>The first sale in two minutes</source>
        <translation>La primera venta en dos minutos</translation>
    </message>
    <message>
        <source>Three choices and the counter opens. Everything can be changed later, in Settings.</source>
        <translation>Tres elecciones y el mostrador abre. Todo puede cambiarse después, en Ajustes.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you connect a node.</source>
        <translation>Nada sale de este equipo hasta que conecte un nodo.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstStartPage</name>
    <message>
        <source>Who you are</source>
        <translation>Quién es usted</translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation>Dónde quedan los datos</translation>
    </message>
    <message>
        <source>How you receive Lightning</source>
        <translation>Cómo recibe Lightning</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Abrir el mostrador</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Name of the office or shop</source>
        <translation>Nombre de la oficina o tienda</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Two names are missing: the place and yours.</source>
        <translation>Faltan dos nombres: el del lugar y el suyo.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta la dirección del servidor.</translation>
    </message>
    <message>
        <source>The node&apos;s address and credential are missing.</source>
        <translation>Faltan la dirección y la credencial del nodo.</translation>
    </message>
    <message>
        <source>The counter is not set up yet, and what you typed is still here.</source>
        <translation>El mostrador aún no está listo, y lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>The counter is made and the demo node receives. Try once more, or go on with the demo node.</source>
        <translation>El mostrador está creado y quien recibe es el nodo de demostración. Inténtelo otra vez o siga con el nodo de demostración.</translation>
    </message>
    <message>
        <source>The server did not pass its test, and nothing was made. Correct the address, or begin on this computer.</source>
        <translation>El servidor no pasó la prueba y no se creó nada. Corrija la dirección o empiece en este equipo.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and the demo node receives. Correct the connection, or go on with the demo node.</source>
        <translation>El nodo no pasó la prueba y quien recibe es el nodo de demostración. Corrija la conexión o siga con el nodo de demostración.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and nothing was made. Correct the connection, or begin with the demo node and connect yours later, in Settings.</source>
        <translation>El nodo no pasó la prueba y no se creó nada. Corrija la conexión o empiece con el nodo de demostración y conecte el suyo después, en Ajustes.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
</context>
<context>
    <name>balcao::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Balcão %1</source>
        <translation>Balcão %1</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Cuando algo va mal</translation>
    </message>
    <message>
        <source>The customer says it is paid, and the screen still waits</source>
        <translation>El cliente dice que pagó, y la pantalla aún espera</translation>
    </message>
    <message>
        <source>Press the key for Find payment and paste or scan what the wallet shows: the proof counts even while the node is silent. Never charge a second time before looking.</source>
        <translation>Use la tecla Buscar un pago y pegue o lea lo que muestra la billetera: la prueba vale aunque el nodo no responda. Nunca cobre de nuevo antes de buscar.</translation>
    </message>
    <message>
        <source>The node does not answer</source>
        <translation>El nodo no responde</translation>
    </message>
    <message>
        <source>Open charges stay saved and watched; they settle by themselves when it is back. Cash works meanwhile.</source>
        <translation>Los cobros abiertos quedan guardados y vigilados; se resuelven solos cuando vuelva. El efectivo funciona mientras tanto.</translation>
    </message>
    <message>
        <source>The exchange rate is old or jumped</source>
        <translation>La cotización está antigua o saltó</translation>
    </message>
    <message>
        <source>Lightning stops so that nobody pays a wrong price. Cash works. In Settings, Exchange rate, the sources can be asked again and a true jump accepted.</source>
        <translation>Lightning se detiene para que nadie pague un precio equivocado. El efectivo funciona. En Ajustes, Cotización, se puede consultar de nuevo y aceptar un salto verdadero.</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>La base de datos no responde</translation>
    </message>
    <message>
        <source>What was confirmed on the screen is stored. The counter connects again by itself and reads everything anew.</source>
        <translation>Lo que la pantalla confirmó está guardado. El mostrador se conecta solo y lee todo de nuevo.</translation>
    </message>
    <message>
        <source>Money came late, twice, or too much</source>
        <translation>El dinero llegó tarde, doble o de más</translation>
    </message>
    <message>
        <source>Nothing is lost: it stands in Sales, To do, with its proof, until a person wrote down what was agreed.</source>
        <translation>Nada se pierde: queda en Ventas, Pendientes, con su prueba, hasta que alguien anote lo acordado.</translation>
    </message>
    <message>
        <source>The program or the computer stopped in the middle of a sale</source>
        <translation>El programa o el equipo se detuvo en medio de una venta</translation>
    </message>
    <message>
        <source>Start it again. The sale goes on where it was; no charge is made twice.</source>
        <translation>Ábralo de nuevo. La venta sigue donde estaba; ningún cobro se hace dos veces.</translation>
    </message>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Datos de este mostrador: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
</context>
<context>
    <name>balcao::JournalFilterBar</name>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 días</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 días</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Number, person or id</source>
        <translation>Turno, persona o id</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>Todos los actos</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Any register</source>
        <translation>Todas las ventanillas</translation>
    </message>
</context>
<context>
    <name>balcao::JournalModel</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Sobre qué</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Eslabón</translation>
    </message>
</context>
<context>
    <name>balcao::JournalPage</name>
    <message>
        <source>Nothing is called that. A ticket&apos;s number, a person&apos;s name or an id is found.</source>
        <translation>Nada se llama así. Se encuentra por número de turno, nombre de persona o id.</translation>
    </message>
    <message>
        <source>Line %1 is not there any more.</source>
        <translation>La línea %1 ya no está.</translation>
    </message>
    <message>
        <source>What is shown stays true: no line is ever changed.</source>
        <translation>Lo que se ve sigue siendo cierto: ninguna línea cambia.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read, more below</source>
        <translation>
            <numerusform>%n línea leída, hay más abajo</numerusform>
            <numerusform>%n líneas leídas, hay más abajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Fila %1, %2</translation>
    </message>
    <message>
        <source>More than %1 new</source>
        <translation>Más de %1 nuevas</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nueva</numerusform>
            <numerusform>%n nuevas</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Reads everything, changes nothing</source>
        <translation>Lee todo, no cambia nada</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpiar filtros</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Lines of the journal, newest first</source>
        <translation>Líneas de la bitácora, las más nuevas primero</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Ninguna línea coincide</translation>
    </message>
    <message>
        <source>What anybody does at a counter stands here from then on.</source>
        <translation>Lo que alguien hace en la ventanilla queda escrito aquí.</translation>
    </message>
    <message>
        <source>Only this object</source>
        <translation>Solo este objeto</translation>
    </message>
    <message>
        <source>Copy as proof</source>
        <translation>Copiar prueba</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Mostrar las nuevas</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>diario</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>No se hizo ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in %1.</source>
        <translation>
            <numerusform>%n línea está en %1.</numerusform>
            <numerusform>%n líneas están en %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was made.</source>
        <translation>La exportación se detuvo. No se hizo ningún archivo.</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Detener la exportación</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written</source>
        <translation>
            <numerusform>%n línea escrita</numerusform>
            <numerusform>%n líneas escritas</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
</context>
<context>
    <name>balcao::JournalPanel</name>
    <message>
        <source>Choose a line to see what was changed, by whom, and its links.</source>
        <translation>Elija una línea para ver qué cambió, quién lo hizo y sus eslabones.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n campo</numerusform>
            <numerusform>%n campos</numerusform>
        </translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Eslabones</translation>
    </message>
    <message>
        <source>this one holds</source>
        <translation>este coincide</translation>
    </message>
    <message>
        <source>This line is not what was written: its hash is another one.</source>
        <translation>Esta línea no es lo que se escribió: su hash es otro.</translation>
    </message>
    <message>
        <source>The line before</source>
        <translation>La línea anterior</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Esta línea</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>La línea elegida</translation>
    </message>
</context>
<context>
    <name>balcao::JournalProof</name>
    <message>
        <source>%1 lines in %2 s, %3 a second</source>
        <translation>%1 líneas en %2 s, %3 por segundo</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de nuevo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Ir a la línea</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Aún sin verificar</translation>
    </message>
    <message>
        <source>Verifying reads every line of every register and every signature.</source>
        <translation>La verificación lee cada línea de cada ventanilla y cada firma.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Everything goes on meanwhile.</source>
        <translation>Todo sigue mientras tanto.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 líneas</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Detenido antes del fin</translation>
    </message>
    <message>
        <source>Nothing is proven by a part.</source>
        <translation>Una parte no prueba nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) verified, whole</source>
        <translation>
            <numerusform>%n línea verificada, íntegra</numerusform>
            <numerusform>%n líneas verificadas, íntegra</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 registers and %2 signed anchors, at %3.</source>
        <translation>Ventanillas: %1. Anclas firmadas: %2. A las %3.</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>línea %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal is broken in %n place(s)</source>
        <translation>
            <numerusform>La bitácora está rota en %n lugar</numerusform>
            <numerusform>La bitácora está rota en %n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed.</source>
        <translation>
            <numerusform>%n día cerrado.</numerusform>
            <numerusform>%n días cerrados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not closed, the first %1 at %2.</source>
        <translation>
            <numerusform>%n día sin cerrar: %1 en %2.</numerusform>
            <numerusform>%n días sin cerrar, el primero %1 en %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::JournalWords</name>
    <message>
        <source>Ticket opened</source>
        <translation>Turno abierto</translation>
    </message>
    <message>
        <source>Line added</source>
        <translation>Línea añadida</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Cantidad cambiada</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Descuento dado</translation>
    </message>
    <message>
        <source>Customer or note written</source>
        <translation>Cliente o nota escritos</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Turno llamado</translation>
    </message>
    <message>
        <source>Next number called</source>
        <translation>Siguiente turno llamado</translation>
    </message>
    <message>
        <source>Service begun</source>
        <translation>Atención iniciada</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Nadie vino</translation>
    </message>
    <message>
        <source>Ticket put aside</source>
        <translation>Turno apartado</translation>
    </message>
    <message>
        <source>Ticket taken up again</source>
        <translation>Turno retomado</translation>
    </message>
    <message>
        <source>Ticket handed on</source>
        <translation>Turno traspasado</translation>
    </message>
    <message>
        <source>Ticket cancelled</source>
        <translation>Turno cancelado</translation>
    </message>
    <message>
        <source>Charge asked for</source>
        <translation>Cobro pedido</translation>
    </message>
    <message>
        <source>Charge shown</source>
        <translation>Cobro mostrado</translation>
    </message>
    <message>
        <source>Charge not possible</source>
        <translation>Cobro no fue posible</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Efectivo recibido</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>Pago confirmado</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Pagado de más</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Pagado de menos</translation>
    </message>
    <message>
        <source>Payment came late</source>
        <translation>Pago con retraso</translation>
    </message>
    <message>
        <source>Payment held</source>
        <translation>Pago retenido</translation>
    </message>
    <message>
        <source>Payment unclear</source>
        <translation>Pago incierto</translation>
    </message>
    <message>
        <source>Charge ran out</source>
        <translation>Cobro vencido</translation>
    </message>
    <message>
        <source>Charge withdrawn</source>
        <translation>Cobro retirado</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Pago fallido</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Retiro pedido</translation>
    </message>
    <message>
        <source>Ticket paid</source>
        <translation>Turno pagado</translation>
    </message>
    <message>
        <source>Receipt made</source>
        <translation>Recibo emitido</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Pendiente resuelto</translation>
    </message>
    <message>
        <source>Service or price changed</source>
        <translation>Servicio o precio cambiado</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Persona cambiada</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN cambiado</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entró</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Desbloqueado</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprobado</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Aprobación rechazada</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rol cambiado</translation>
    </message>
    <message>
        <source>Register set up</source>
        <translation>Ventanilla creada</translation>
    </message>
    <message>
        <source>Token given out</source>
        <translation>Token emitido</translation>
    </message>
    <message>
        <source>Token ended</source>
        <translation>Token terminado</translation>
    </message>
    <message>
        <source>Old token used again</source>
        <translation>Token viejo reutilizado</translation>
    </message>
    <message>
        <source>Tokens taken back</source>
        <translation>Tokens revocados</translation>
    </message>
    <message>
        <source>Token key changed</source>
        <translation>Clave de tokens cambiada</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Bóveda creada</translation>
    </message>
    <message>
        <source>Vault key changed</source>
        <translation>Clave de la bóveda cambiada</translation>
    </message>
    <message>
        <source>Old vault key retired</source>
        <translation>Clave vieja de la bóveda retirada</translation>
    </message>
    <message>
        <source>Vault key copied out</source>
        <translation>Clave de la bóveda copiada</translation>
    </message>
    <message>
        <source>Vault key brought in</source>
        <translation>Clave de la bóveda traída</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Datos personales borrados</translation>
    </message>
    <message>
        <source>Journal signed</source>
        <translation>Bitácora firmada</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprobado por</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Next try after</source>
        <translation>Nuevo intento tras</translation>
    </message>
    <message>
        <source>Chosen by oneself</source>
        <translation>Elegido por sí</translation>
    </message>
    <message>
        <source>Because nobody was there</source>
        <translation>Porque no había nadie</translation>
    </message>
    <message>
        <source>In another&apos;s place</source>
        <translation>En lugar de otra persona</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Una vez más</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Acto</translation>
    </message>
    <message>
        <source>Balcão</source>
        <translation>Balcão</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>bóveda</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>rol %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>servicio %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>clave %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>ventanilla</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>turno %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Over Lightning</source>
        <translation>Por Lightning</translation>
    </message>
    <message>
        <source>%1 msat</source>
        <translation>%1 msat</translation>
    </message>
    <message>
        <source>%1 is missing or stands twice.</source>
        <translation>La %1 falta o aparece dos veces.</translation>
    </message>
    <message>
        <source>%1 does not follow the one before it.</source>
        <translation>La %1 no sigue a la anterior.</translation>
    </message>
    <message>
        <source>%1 is not what was written.</source>
        <translation>La %1 no es lo que se escribió.</translation>
    </message>
    <message>
        <source>From %1 on, lines that were signed are missing.</source>
        <translation>Desde la %1 faltan líneas que fueron firmadas.</translation>
    </message>
    <message>
        <source>%1 is another one than was signed.</source>
        <translation>La %1 es otra que la firmada.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit.</source>
        <translation>La firma de la %1 no coincide.</translation>
    </message>
    <message>
        <source>E-mail for sign-in changed</source>
        <translation>Correo de entrada cambiado</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Contraseña cambiada</translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation>Credencial creada</translation>
    </message>
    <message>
        <source>Second step begun</source>
        <translation>Segundo paso iniciado</translation>
    </message>
    <message>
        <source>Second step set up</source>
        <translation>Segundo paso activado</translation>
    </message>
    <message>
        <source>Recovery codes made</source>
        <translation>Códigos de recuperación creados</translation>
    </message>
    <message>
        <source>Way to sign in taken away</source>
        <translation>Forma de entrar retirada</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Clave de recuperación creada</translation>
    </message>
    <message>
        <source>Administrator recovered</source>
        <translation>Administración recuperada</translation>
    </message>
    <message>
        <source>Wrong recovery key</source>
        <translation>Clave de recuperación incorrecta</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Entrada rechazada</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Cliente añadido</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Cliente cambiado</translation>
    </message>
    <message>
        <source>Customer looked for</source>
        <translation>Cliente buscado</translation>
    </message>
    <message>
        <source>Customer&apos;s data looked at</source>
        <translation>Datos del cliente vistos</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Clientes unidos</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consentimiento dado</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentimiento retirado</translation>
    </message>
    <message>
        <source>Customer&apos;s data handed out</source>
        <translation>Datos del cliente entregados</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Cliente borrado</translation>
    </message>
    <message>
        <source>Retention changed</source>
        <translation>Plazos de conservación cambiados</translation>
    </message>
    <message>
        <source>Customer named</source>
        <translation>Cliente indicado</translation>
    </message>
    <message>
        <source>customer %1</source>
        <translation>cliente %1</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Looked for by</source>
        <translation>Buscado por</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrados</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF o CNPJ en el recibo</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Copia de seguridad hecha</translation>
    </message>
    <message>
        <source>Backup plan changed</source>
        <translation>Plan de copias cambiado</translation>
    </message>
    <message>
        <source>Recovery key of backups made</source>
        <translation>Clave de recuperación de las copias creada</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restaurado de una copia</translation>
    </message>
    <message>
        <source>Anchor from before a restore put away</source>
        <translation>Ancla anterior a una restauración apartada</translation>
    </message>
    <message>
        <source>Register asks for the vault key</source>
        <translation>Ventanilla pide la clave del cofre</translation>
    </message>
    <message>
        <source>Register holds the vault key</source>
        <translation>Ventanilla tiene la clave del cofre</translation>
    </message>
    <message>
        <source>Register enrolled</source>
        <translation>Ventanilla inscrita</translation>
    </message>
    <message>
        <source>Wrong code of a register</source>
        <translation>Código equivocado de una ventanilla</translation>
    </message>
    <message>
        <source>Register expelled</source>
        <translation>Ventanilla expulsada</translation>
    </message>
    <message>
        <source>Person brought over</source>
        <translation>Persona traída de otro programa</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Función eliminada</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Diario exportado</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Día cerrado</translation>
    </message>
    <message>
        <source>Register&apos;s signing key named</source>
        <translation>Clave de firma de la ventanilla indicada</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>diario</translation>
    </message>
    <message>
        <source>%1 is signed by a key that the register did not have.</source>
        <translation>%1 está firmada con una clave que la ventanilla no tenía.</translation>
    </message>
</context>
<context>
    <name>balcao::KeysSection</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Go to a field with Tab and press the new key. The same key may do different things on different pages, but only one on each.</source>
        <translation>Vaya a un campo con Tab y pulse la nueva tecla. La misma tecla puede hacer cosas distintas en páginas distintas, pero solo una en cada una.</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>Volver a las teclas estándar</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>standard: %1</source>
        <translation>estándar: %1</translation>
    </message>
    <message>
        <source>%1 already does this: %2. The key was not changed.</source>
        <translation>%1 ya hace esto: %2. La tecla no cambió.</translation>
    </message>
    <message>
        <source>A letter or digit alone would steal what is typed. Choose a function key, or one with Ctrl or Alt.</source>
        <translation>Una letra o cifra sola robaría lo que se escribe. Elija una tecla de función, o con Ctrl o Alt.</translation>
    </message>
</context>
<context>
    <name>balcao::LimitsSection</name>
    <message>
        <source>Least and most of one Lightning charge</source>
        <translation>Mínimo y máximo de un cobro Lightning</translation>
    </message>
    <message>
        <source>A charge outside these amounts is refused before anything is asked of the node. A service may have its own limits; they stand before these.</source>
        <translation>Un cobro fuera de estos importes se rechaza antes de pedir algo al nodo. Un servicio puede tener límites propios; valen antes que estos.</translation>
    </message>
    <message>
        <source>Keep these limits</source>
        <translation>Aplicar estos límites</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Como mínimo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>Write an amount above zero.</source>
        <translation>Escriba un importe mayor que cero.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>Es menor que el mínimo.</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descuentos</translation>
    </message>
    <message>
        <source>Up to this part of a line&apos;s price, everybody who serves gives a discount alone. Above it, somebody who may give discounts approves it at the counter; with 0, every one.</source>
        <translation>Hasta esta parte del precio de una línea, quien atiende da el descuento por sí mismo. Por encima, lo aprueba en la caja alguien que puede dar descuentos; con 0, todos.</translation>
    </message>
    <message>
        <source>Without approval up to, %</source>
        <translation>Sin aprobación hasta, %</translation>
    </message>
    <message>
        <source>A whole percentage from 0 to 100.</source>
        <translation>Un porcentaje entero de 0 a 100.</translation>
    </message>
</context>
<context>
    <name>balcao::LndForm</name>
    <message>
        <source>This is not a whole lndconnect text. Copy it once more from the node.</source>
        <translation>No es un texto lndconnect completo. Cópielo otra vez del nodo.</translation>
    </message>
    <message>
        <source>LND recognised. The credential goes to the keychain, never to a file.</source>
        <translation>LND reconocido. La credencial va al llavero, nunca a un archivo.</translation>
    </message>
    <message>
        <source>The node&apos;s certificate</source>
        <translation>El certificado del nodo</translation>
    </message>
    <message>
        <source>Certificates (*.cert *.pem *.crt *.der);;All files (*)</source>
        <translation>Certificados (*.cert *.pem *.crt *.der);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This file is no certificate. On the node it is called tls.cert.</source>
        <translation>Este archivo no es un certificado. En el nodo se llama tls.cert.</translation>
    </message>
    <message>
        <source>The node&apos;s credential</source>
        <translation>La credencial del nodo</translation>
    </message>
    <message>
        <source>Macaroons (*.macaroon);;All files (*)</source>
        <translation>Macaroons (*.macaroon);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This file is no macaroon. On the node it is called invoice.macaroon.</source>
        <translation>Este archivo no es un macaroon. En el nodo se llama invoice.macaroon.</translation>
    </message>
    <message>
        <source>none: only for a public certificate</source>
        <translation>ninguno: solo con certificado público</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ninguna aún</translation>
    </message>
    <message>
        <source>taken, hidden</source>
        <translation>recibida, oculta</translation>
    </message>
    <message>
        <source>Paste what the node shows (lndconnect://), or fill in below</source>
        <translation>Pegue lo que muestra el nodo (lndconnect://), o complete abajo</translation>
    </message>
    <message>
        <source>Connection text of the node</source>
        <translation>Texto de conexión del nodo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Address (REST)</source>
        <translation>Dirección (REST)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Elegir archivo</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file</source>
        <translation>Elegir el archivo del certificado</translation>
    </message>
    <message>
        <source>Credential (macaroon)</source>
        <translation>Credencial (macaroon)</translation>
    </message>
    <message>
        <source>Choose the credential&apos;s file</source>
        <translation>Elegir el archivo de la credencial</translation>
    </message>
</context>
<context>
    <name>balcao::LockPage</name>
    <message>
        <source>Another person</source>
        <translation>Cambiar de persona</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 bloqueado</translation>
    </message>
    <message>
        <source>Charges that are waited for</source>
        <translation>Cobros que se esperan</translation>
    </message>
    <message>
        <source>Names and amounts appear after the PIN.</source>
        <translation>Los nombres y los importes aparecen después del PIN.</translation>
    </message>
    <message>
        <source>Type your PIN to go on</source>
        <translation>Escriba su PIN para continuar</translation>
    </message>
    <message>
        <source>Not used for %1.</source>
        <translation>Sin uso desde hace %1.</translation>
    </message>
    <message>
        <source>Locked for %1.</source>
        <translation>El bloqueo empezó hace %1.</translation>
    </message>
    <message>
        <source>No charge is open.</source>
        <translation>No hay cobros abiertos.</translation>
    </message>
    <message numerus="yes">
        <source>%n open charges stay watched: if somebody pays now, the sale is recorded.</source>
        <translation>
            <numerusform>%n cobro abierto sigue vigilado: si alguien paga ahora, la venta queda registrada.</numerusform>
            <numerusform>%n cobros abiertos siguen vigilados: si alguien paga ahora, la venta queda registrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Just locked.</source>
        <translation>El bloqueo acaba de empezar.</translation>
    </message>
    <message>
        <source>%1 is locked (feminine)</source>
        <translation>%1 bloqueada</translation>
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
        <translation>Mostrador</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Close Balcão</source>
        <translation>Cerrar Balcão</translation>
    </message>
    <message>
        <source>Training: nothing here moves real money</source>
        <translation>Práctica: nada aquí mueve dinero real</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Bitácora</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mi cuenta</translation>
    </message>
</context>
<context>
    <name>balcao::NewCustomer</name>
    <message>
        <source>CPF or CNPJ</source>
        <translation>CPF o CNPJ</translation>
    </message>
    <message>
        <source>What they agreed to, if they were asked</source>
        <translation>Lo que aceptó, si se le preguntó</translation>
    </message>
</context>
<context>
    <name>balcao::NewPinPage</name>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>A PIN of your own</source>
        <translation>Un PIN solo suyo</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Elija un PIN nuevo</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>El PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>The two are not the same. Choose again.</source>
        <translation>Los dos no son iguales. Elija otra vez.</translation>
    </message>
    <message>
        <source>Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 and not one digit over and over: nobody else will know it.</source>
        <translation>El PIN que tiene lo eligió otra persona. Elija uno de seis a doce cifras, que no sea una serie como 123456 ni una sola cifra repetida: nadie más lo sabrá.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
</context>
<context>
    <name>balcao::NewTicketForm</name>
    <message>
        <source>New ticket</source>
        <translation>Nuevo ticket</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Cliente, si se conoce</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Atender ahora</translation>
    </message>
    <message>
        <source>Wait in the queue</source>
        <translation>Esperar en la fila</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Somebody is being served here, so this ticket waits.</source>
        <translation>Hay alguien en atención aquí; este ticket espera.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Abrir el ticket</translation>
    </message>
</context>
<context>
    <name>balcao::NodeSection</name>
    <message>
        <source>Who receives</source>
        <translation>Quién recibe</translation>
    </message>
    <message>
        <source>Lightning node</source>
        <translation>Nodo Lightning</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Receive with this one</source>
        <translation>Recibir con este</translation>
    </message>
    <message>
        <source>Keep this connection</source>
        <translation>Guardar esta conexión</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Demo node, play money</source>
        <translation>Nodo de demostración, dinero de juguete</translation>
    </message>
    <message>
        <source>LND, %1</source>
        <translation>LND, %1</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (en uso)</translation>
    </message>
    <message>
        <source>Pair again: paste what the node shows now</source>
        <translation>Emparejar de nuevo: pegue lo que el nodo muestra ahora</translation>
    </message>
    <message>
        <source>Connect an LND node</source>
        <translation>Conectar un nodo LND</translation>
    </message>
    <message>
        <source>Built in. Every sale is marked as training; nothing moves real money.</source>
        <translation>Integrado. Toda venta se marca como práctica; nada mueve dinero real.</translation>
    </message>
    <message>
        <source>The node shows another certificate than the one kept here. Lightning stops until you compared both; cash goes on. If the new one is right, pair again.</source>
        <translation>El nodo muestra otro certificado que el guardado aquí. Lightning se detiene hasta comparar ambos; el efectivo sigue. Si el nuevo es correcto, empareje de nuevo.</translation>
    </message>
    <message>
        <source>New charges go to this node. Open charges of the other one stay watched.</source>
        <translation>Los cobros nuevos van a este nodo. Los abiertos del otro siguen vigilados.</translation>
    </message>
    <message>
        <source>The node in use stays.</source>
        <translation>El nodo en uso continúa.</translation>
    </message>
    <message>
        <source>Nothing was kept, and what you typed is still here.</source>
        <translation>No se guardó nada, y lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Kept. The credential is in the keychain.</source>
        <translation>Guardado. La credencial está en el llavero.</translation>
    </message>
    <message>
        <source>Pair again</source>
        <translation>Emparejar de nuevo</translation>
    </message>
    <message>
        <source>Connect another node</source>
        <translation>Conectar otro nodo</translation>
    </message>
</context>
<context>
    <name>balcao::NodeStep</name>
    <message>
        <source>Demo node</source>
        <translation>Nodo de demostración</translation>
    </message>
    <message>
        <source>Play money, to learn with. Every sale carries the mark of training.</source>
        <translation>Dinero de juguete, para aprender. Toda venta lleva la marca de práctica.</translation>
    </message>
    <message>
        <source>Connect ours</source>
        <translation>Conectar el nuestro</translation>
    </message>
    <message>
        <source>LND. We test the connection before keeping it.</source>
        <translation>LND. Probamos la conexión antes de guardarla.</translation>
    </message>
</context>
<context>
    <name>balcao::OfficeSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>No se guardó nada, y lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
</context>
<context>
    <name>balcao::OperationEditor</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Letter of the number</source>
        <translation>Letra del turno</translation>
    </message>
    <message>
        <source>Name in Portuguese</source>
        <translation>Nombre en portugués</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>En inglés</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>En español</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>in satoshis</source>
        <translation>en satoshis</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>a consultar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Impuesto, %</translation>
    </message>
    <message>
        <source>The tax is</source>
        <translation>El impuesto está</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>en el precio</translation>
    </message>
    <message>
        <source>put on top</source>
        <translation>sumado al precio</translation>
    </message>
    <message>
        <source>At least per sale</source>
        <translation>Mínimo por venta</translation>
    </message>
    <message>
        <source>At most per sale</source>
        <translation>Máximo por venta</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Servicio nuevo</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Retirar de la venta</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Volver a la venta</translation>
    </message>
    <message>
        <source>Write a code.</source>
        <translation>Escriba un código.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>Write a price above zero.</source>
        <translation>Escriba un precio mayor que cero.</translation>
    </message>
    <message>
        <source>A percentage from 0 to 100.</source>
        <translation>Un porcentaje de 0 a 100.</translation>
    </message>
    <message>
        <source>An amount above zero, or nothing.</source>
        <translation>Un importe mayor que cero, o nada.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>Es menor que el mínimo.</translation>
    </message>
</context>
<context>
    <name>balcao::OperationList</name>
    <message>
        <source>New service</source>
        <translation>Servicio nuevo</translation>
    </message>
    <message>
        <source>Show retired ones</source>
        <translation>Mostrar los retirados</translation>
    </message>
    <message>
        <source>Services and their prices</source>
        <translation>Servicios y sus precios</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>a consultar</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>exento</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n on sale</source>
        <translation>
            <numerusform>%n a la venta</numerusform>
            <numerusform>%n a la venta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::OperationsSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>No se guardó nada, y lo que escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Saved. Open tickets keep the price they have.</source>
        <translation>Guardado. Los tickets abiertos conservan su precio.</translation>
    </message>
    <message>
        <source>This one is not saved yet. Save it or undo it first.</source>
        <translation>Este aún no se guardó. Guárdelo o deshágalo primero.</translation>
    </message>
</context>
<context>
    <name>balcao::OrganisationSection</name>
    <message>
        <source>Head of the receipt</source>
        <translation>Encabezado del recibo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Unit or branch</source>
        <translation>Unidad o sucursal</translation>
    </message>
    <message>
        <source>Registration (CNPJ or other)</source>
        <translation>Registro (CNPJ u otro)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>Última línea del recibo</translation>
    </message>
    <message>
        <source>Clock and currency</source>
        <translation>Reloj y moneda</translation>
    </message>
    <message>
        <source>This computer&apos;s time zone</source>
        <translation>Zona horaria de este equipo</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Everything is priced in %1. It was chosen at the first start and does not change, so that old sales keep their meaning.</source>
        <translation>Todo tiene precio en %1. Se eligió en el primer inicio y no cambia, para que las ventas antiguas conserven su sentido.</translation>
    </message>
    <message>
        <source>A receipt needs a name. Write who is paid.</source>
        <translation>Un recibo necesita un nombre. Escriba quién recibe.</translation>
    </message>
</context>
<context>
    <name>balcao::PaidPage</name>
    <message>
        <source>Receipt</source>
        <translation>Recibo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>a las %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Cash: %1 given, change %2</source>
        <translation>Efectivo: entregado %1, cambio %2</translation>
    </message>
    <message>
        <source>Cash, no change</source>
        <translation>Efectivo, sin cambio</translation>
    </message>
    <message>
        <source>%1, received %2 after the code was shown</source>
        <translation>%1, recibidos %2 después de mostrar el código</translation>
    </message>
    <message>
        <source>%1. More than asked: the surplus waits as a task.</source>
        <translation>%1. Más de lo pedido: el sobrante queda como pendiente.</translation>
    </message>
    <message>
        <source>Proof checked.</source>
        <translation>Prueba verificada.</translation>
    </message>
    <message>
        <source>The preimage %1 fits the hash of the charge.</source>
        <translation>La preimagen %1 corresponde al hash del cobro.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The receipt could not be made. The payment is recorded; F5 tries again.</source>
        <translation>No se pudo hacer el recibo. El pago está registrado; F5 intenta de nuevo.</translation>
    </message>
    <message>
        <source>Writing the receipt.</source>
        <translation>Preparando el recibo.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimiendo</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impreso</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>No impreso</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display.</source>
        <translation>No se eligió ninguna impresora: Ajustes, Impresora y pantalla.</translation>
    </message>
    <message>
        <source>The printer did not take the receipt. The payment is recorded.</source>
        <translation>La impresora no aceptó el recibo. El pago está registrado.</translation>
    </message>
</context>
<context>
    <name>balcao::PartForm</name>
    <message>
        <source>Charge a part</source>
        <translation>Cobrar una parte</translation>
    </message>
    <message>
        <source>%1 is open. What remains can be charged again or received in cash.</source>
        <translation>%1 abierto. Lo que quede se puede cobrar de nuevo o recibir en efectivo.</translation>
    </message>
    <message>
        <source>Part to charge with Lightning</source>
        <translation>Parte a cobrar con Lightning</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Solo queda abierto %1.</translation>
    </message>
    <message>
        <source>Remaining: %1</source>
        <translation>Resta: %1</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>Cobrar %1</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Cobrar</translation>
    </message>
</context>
<context>
    <name>balcao::PasswordForm</name>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
</context>
<context>
    <name>balcao::PeopleSection</name>
    <message>
        <source>This one is not saved yet. Save it or undo it first.</source>
        <translation>Esto aún no se guardó. Guárdelo o deshágalo primero.</translation>
    </message>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>No se guardó nada, y lo escrito sigue aquí.</translation>
    </message>
    <message>
        <source>The person is saved, the PIN is not.</source>
        <translation>La persona se guardó, el PIN no.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>What to see of the person</source>
        <translation>Qué ver de la persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Permisos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>La sesión se cerró.</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, copia</translation>
    </message>
    <message>
        <source>The role is there. Name it, and choose what it may do.</source>
        <translation>La función ya está. Póngale nombre y elija lo que puede.</translation>
    </message>
    <message>
        <source>Somebody has it, perhaps suspended: give them another role first.</source>
        <translation>Alguien la tiene, quizá suspendido: dele antes otra función.</translation>
    </message>
    <message>
        <source>The role is gone.</source>
        <translation>La función se eliminó.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonEditor</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translation>Su PIN actual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN nuevo</translation>
    </message>
    <message>
        <source>Six to twelve digits. Empty leaves it as it is.</source>
        <translation>De seis a doce cifras. Vacío lo deja como está.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>El PIN nuevo otra vez</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>Suspender</translation>
    </message>
    <message>
        <source>Let in again</source>
        <translation>Readmitir</translation>
    </message>
    <message>
        <source>A person needs a name.</source>
        <translation>Una persona necesita un nombre.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>No son iguales.</translation>
    </message>
    <message>
        <source>A new one ends your sessions at other counters.</source>
        <translation>Uno nuevo cierra sus sesiones en otras ventanillas.</translation>
    </message>
    <message>
        <source>A new one ends their sessions, and they choose their own next.</source>
        <translation>Uno nuevo cierra las sesiones de la persona, que después elige el suyo.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonList</name>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Show the suspended</source>
        <translation>Mostrar las suspendidas</translation>
    </message>
    <message>
        <source>People and what they are</source>
        <translation>Personas y sus funciones</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Función</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspendida</translation>
    </message>
    <message>
        <source>none</source>
        <translation>no tiene</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>por cambiar</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>tiene</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persona</numerusform>
            <numerusform>%n personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>Name or role</source>
        <translation>Nombre o función</translation>
    </message>
</context>
<context>
    <name>balcao::PersonSessions</name>
    <message>
        <source>Not signed in anywhere.</source>
        <translation>Sin sesión abierta.</translation>
    </message>
    <message>
        <source>Whoever is there has to sign in again; the sale stays as it is. A new PIN ends these too, except the session in which a person changes their own.</source>
        <translation>Quien esté allí tiene que entrar de nuevo; la venta queda como está. Un PIN nuevo también las cierra, salvo la sesión en que la persona cambia el suyo.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Where %1 is signed in</source>
        <translation>Dónde entró %1</translation>
    </message>
    <message>
        <source>Another counter</source>
        <translation>Otra ventanilla</translation>
    </message>
    <message>
        <source>%1, this counter</source>
        <translation>%1, aquí</translation>
    </message>
    <message>
        <source>since %1, locked at %2</source>
        <translation>desde %1, bloqueo a las %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>End the session at %1</source>
        <translation>Cerrar la sesión en %1</translation>
    </message>
    <message>
        <source>since %1, last seen %2</source>
        <translation>desde %1, visto %2</translation>
    </message>
</context>
<context>
    <name>balcao::PinSide</name>
    <message>
        <source>Sign in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>PIN incorrecto. El próximo se acepta en %1.</translation>
    </message>
    <message>
        <source>Type your e-mail and your password</source>
        <translation>Escriba su correo y su contraseña</translation>
    </message>
    <message>
        <source>That was not right. The next try is taken in %1.</source>
        <translation>No era correcto. El próximo intento se acepta en %1.</translation>
    </message>
</context>
<context>
    <name>balcao::PriceForm</name>
    <message>
        <source>This service has no fixed price. Type what the customer pays for one.</source>
        <translation>Este servicio no tiene precio fijo. Escriba cuánto paga el cliente por uno.</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio de uno</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemPage</name>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Datos de este mostrador: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemView</name>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Do not charge again. If the customer has paid, ask to see the proof in the wallet: it counts even without the node.</source>
        <translation>No cobre de nuevo. Si el cliente ya pagó, pida la prueba de pago de su billetera: vale aun sin el nodo.</translation>
    </message>
    <message>
        <source>The ticket, the fixed price and the charge are stored. When the node is back, the payment appears by itself.</source>
        <translation>El ticket, el precio fijado y el cobro están guardados. Cuando vuelva el nodo, el pago aparece solo.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>Qué está guardado</translation>
    </message>
    <message>
        <source>The customer reads “One moment” on the display.</source>
        <translation>El cliente ve “Un momento” en su pantalla.</translation>
    </message>
    <message>
        <source>Who knows</source>
        <translation>Quién lo sabe</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Intentando</translation>
    </message>
    <message>
        <source>Read the customer&apos;s proof</source>
        <translation>Leer la prueba del cliente</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Set aside and call the next</source>
        <translation>Apartar y llamar al siguiente</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código oculto</translation>
    </message>
    <message>
        <source>So that nobody pays a charge we cannot see now.</source>
        <translation>Para que nadie pague un cobro que ahora no podemos ver.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>El cobro vale por</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Falta menos de 1 minuto</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>The money may have arrived or not.</source>
        <translation>El dinero puede haber llegado o no.</translation>
    </message>
    <message>
        <source>The node has not answered since %1. The money may have arrived or not.</source>
        <translation>El nodo no responde desde %1. El dinero puede haber llegado o no.</translation>
    </message>
    <message>
        <source>Cancel this charge? Esc confirms, Enter goes back.</source>
        <translation>¿Cancelar este cobro? Esc confirma, Enter vuelve.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was paid</source>
        <translation>Aún no se sabe si se pagó</translation>
    </message>
    <message>
        <source>Asking the node now.</source>
        <translation>Preguntando al nodo ahora.</translation>
    </message>
    <message>
        <source>Try %1 in %2</source>
        <translation>Intento %1 en %2</translation>
    </message>
    <message>
        <source>Try %1 is under way</source>
        <translation>Intento %1 en curso</translation>
    </message>
    <message>
        <source>Only you: no customer&apos;s display is open.</source>
        <translation>Solo usted: no hay pantalla del cliente abierta.</translation>
    </message>
    <message>
        <source>This charge stays watched, even when the program is closed and opened again.</source>
        <translation>Este cobro sigue vigilado, aunque el programa se cierre y se vuelva a abrir.</translation>
    </message>
</context>
<context>
    <name>balcao::QuantityForm</name>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Cambiar la cantidad</translation>
    </message>
    <message>
        <source>Type a number from 1 to %1. Del on the line removes it.</source>
        <translation>Escriba un número de 1 a %1. Del quita la línea.</translation>
    </message>
</context>
<context>
    <name>balcao::QueueDetails</name>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Nadie elegido.</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Aún sin servicio</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Priority of this number</source>
        <translation>Prioridad de este turno</translation>
    </message>
</context>
<context>
    <name>balcao::QueueForm</name>
    <message>
        <source>Add to the queue</source>
        <translation>Poner en la fila</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Cliente, si se conoce</translation>
    </message>
</context>
<context>
    <name>balcao::QueueModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Ventanilla</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Espera</translation>
    </message>
</context>
<context>
    <name>balcao::QueuePage</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n esperando</numerusform>
            <numerusform>%n esperando</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada cambió.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Llamar este turno</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>No vino</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Poner en la fila</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>People in the queue</source>
        <translation>Personas en la fila</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Llamar al siguiente</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Devolver a la fila</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>Turno nuevo</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Nadie está esperando</translation>
    </message>
    <message>
        <source>Whoever takes a number, or is added here, appears in this list.</source>
        <translation>Quien toma un turno, o lo recibe aquí, aparece en esta lista.</translation>
    </message>
</context>
<context>
    <name>balcao::QueuePanel</name>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n esperando</numerusform>
            <numerusform>%n esperando</numerusform>
        </translation>
    </message>
    <message>
        <source>being served</source>
        <translation>en atención</translation>
    </message>
    <message>
        <source>called</source>
        <translation>llamado</translation>
    </message>
    <message>
        <source>paying</source>
        <translation>pagando</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sin confirmar</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Apartado</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Llamar %1</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Llamar al siguiente</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Nadie está esperando.</translation>
    </message>
</context>
<context>
    <name>balcao::RatesSection</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de nuevo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message>
        <source>The median of those that answer is used. One alone is enough only if you say so below.</source>
        <translation>Vale la mediana de las que responden. Una sola basta solo si lo indica abajo.</translation>
    </message>
    <message>
        <source>Fixed by us</source>
        <translation>Fijada por nosotros</translation>
    </message>
    <message>
        <source>Fixed price of one bitcoin</source>
        <translation>Precio fijo de un bitcoin</translation>
    </message>
    <message>
        <source>Address of the store&apos;s rates in BTCPay</source>
        <translation>Dirección de las cotizaciones de la tienda en BTCPay</translation>
    </message>
    <message>
        <source>When charging stops</source>
        <translation>Cuándo se detiene el cobro</translation>
    </message>
    <message>
        <source>Oldest price, seconds</source>
        <translation>Edad máxima, segundos</translation>
    </message>
    <message>
        <source>Farthest apart, %</source>
        <translation>Diferencia máxima, %</translation>
    </message>
    <message>
        <source>Largest jump, %</source>
        <translation>Mayor salto, %</translation>
    </message>
    <message>
        <source>Sources at least</source>
        <translation>Fuentes, mínimo</translation>
    </message>
    <message>
        <source>A price is held, minutes</source>
        <translation>Precio válido, minutos</translation>
    </message>
    <message>
        <source>Outside these limits the counter stops charging over Lightning and says why. Cash goes on.</source>
        <translation>Fuera de estos límites el mostrador deja de cobrar por Lightning y dice por qué. El efectivo sigue.</translation>
    </message>
    <message>
        <source>The sources answered.</source>
        <translation>Las fuentes respondieron.</translation>
    </message>
    <message>
        <source>The new price is used from now on.</source>
        <translation>El precio nuevo vale desde ahora.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>Un número entero de %1 a %2.</translation>
    </message>
    <message>
        <source>Write the price of one bitcoin.</source>
        <translation>Escriba el precio de un bitcoin.</translation>
    </message>
    <message>
        <source>A percentage above 0, at most 100.</source>
        <translation>Un porcentaje mayor que 0, hasta 100.</translation>
    </message>
    <message>
        <source>mempool.space puts its own date on its price, often a few minutes back. With less than %1 seconds it is mostly too old to be counted.</source>
        <translation>mempool.space pone su propia fecha al precio, a menudo de hace unos minutos. Con menos de %1 segundos, casi siempre es demasiado antiguo para contar.</translation>
    </message>
    <message>
        <source>fixed by us</source>
        <translation>fijada por nosotros</translation>
    </message>
    <message>
        <source>The jump is real: use the new price</source>
        <translation>El salto es real: usar el precio nuevo</translation>
    </message>
</context>
<context>
    <name>balcao::RecoveryKeyForm</name>
    <message>
        <source>The last group of what you wrote down</source>
        <translation>El último grupo de lo que anotó</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Está en papel</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>With it an administrator who forgot their PIN or lost their phone gets in again. Whoever has it can do the same: keep the paper locked away from this computer. It is not shown again.</source>
        <translation>Con ella un administrador que olvidó el PIN o perdió el teléfono vuelve a entrar. Quien la tenga puede lo mismo: guarde el papel bajo llave, lejos de este equipo. No se muestra otra vez.</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>No es lo que se muestra. Mire el papel otra vez.</translation>
    </message>
</context>
<context>
    <name>balcao::RegistersSection</name>
    <message>
        <source>This register reads personal data now.</source>
        <translation>Esta ventanilla ya lee datos personales.</translation>
    </message>
    <message>
        <source>This register</source>
        <translation>Esta ventanilla</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de nuevo</translation>
    </message>
    <message>
        <source>All registers</source>
        <translation>Todas las ventanillas</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscribir</translation>
    </message>
    <message>
        <source>Expel</source>
        <translation>Expulsar</translation>
    </message>
    <message>
        <source>Whoever may enrol registers sees them here.</source>
        <translation>Quien puede inscribir ventanillas las ve aquí.</translation>
    </message>
    <message>
        <source>No personal data was stored yet: there is no key that could be lacking.</source>
        <translation>Todavía no hay datos personales guardados: no falta ninguna clave.</translation>
    </message>
    <message>
        <source>Looking for the key of personal data.</source>
        <translation>Buscando la clave de los datos personales.</translation>
    </message>
    <message>
        <source>It does not read personal data yet.</source>
        <translation>Todavía no lee datos personales.</translation>
    </message>
    <message>
        <source>It does not read personal data yet. Sales go on without it. Its code:</source>
        <translation>Todavía no lee datos personales. Las ventas siguen sin ellos. Su código:</translation>
    </message>
    <message>
        <source>At a register that reads personal data, an administrator opens Settings, Registers, chooses this one and types the code. Here it goes on by itself.</source>
        <translation>En una ventanilla que lea datos personales, un administrador abre Ajustes, Ventanillas, elige esta y escribe el código. Aquí sigue solo.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Se escribieron demasiados códigos equivocados para esta ventanilla. Pida de nuevo.</translation>
    </message>
    <message>
        <source>It reads personal data.</source>
        <translation>Lee datos personales.</translation>
    </message>
    <message>
        <source>It was expelled and does not read personal data. Sales go on without it.</source>
        <translation>Fue expulsada y no lee datos personales. Las ventas siguen sin ellos.</translation>
    </message>
    <message>
        <source>Ask for the key</source>
        <translation>Pedir la clave</translation>
    </message>
    <message>
        <source>Its entry is not proved: the next key does not reach it.</source>
        <translation>Su registro no tiene prueba: la próxima clave no le llega.</translation>
    </message>
    <message>
        <source>No personal data was stored yet</source>
        <translation>Todavía sin datos personales guardados</translation>
    </message>
    <message>
        <source>Does not read personal data</source>
        <translation>No lee datos personales</translation>
    </message>
    <message>
        <source>Asks since %1</source>
        <translation>Pide desde %1</translation>
    </message>
    <message>
        <source>Too many wrong codes: it has to ask again</source>
        <translation>Demasiados códigos equivocados: tiene que pedir de nuevo</translation>
    </message>
    <message>
        <source>Reads personal data since %1</source>
        <translation>Lee datos personales desde %1</translation>
    </message>
    <message>
        <source>Enrolled by %1, %2</source>
        <translation>Inscrita por %1, %2</translation>
    </message>
    <message>
        <source>Expelled, %1</source>
        <translation>Expulsada, %1</translation>
    </message>
    <message>
        <source>%1, this register</source>
        <translation>%1, esta ventanilla</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Inscribir…</translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>Inscribir %1</translation>
    </message>
    <message>
        <source>Expel…</source>
        <translation>Expulsar…</translation>
    </message>
    <message>
        <source>Expel %1</source>
        <translation>Expulsar %1</translation>
    </message>
    <message>
        <source>Code on the screen of %1</source>
        <translation>Código en la pantalla de %1</translation>
    </message>
    <message>
        <source>Why %1 is expelled; the journal keeps it</source>
        <translation>Por qué se expulsa a %1; el diario lo guarda</translation>
    </message>
    <message>
        <source>Whoever is signed in there is signed out, and the key is changed. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>Quien entró allí sale, y la clave se cambia. Lo que leyó antes nadie lo deshace: cambie también la contraseña de la base de datos.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 ya puede leer datos personales.</translation>
    </message>
    <message>
        <source>A code has eight letters and digits.</source>
        <translation>Un código tiene ocho letras y cifras.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. Tries left: %1.</source>
        <translation>No es el código de la otra pantalla. Intentos restantes: %1.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. It has to ask again there.</source>
        <translation>No es el código de la otra pantalla. Hay que pedirlo de nuevo allí.</translation>
    </message>
    <message>
        <source>That register has to ask again.</source>
        <translation>Esa ventanilla tiene que pedir de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada cambió.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Escriba por qué.</translation>
    </message>
    <message>
        <source>%1 was expelled and the key was changed.</source>
        <translation>%1 fue expulsada y la clave se cambió.</translation>
    </message>
</context>
<context>
    <name>balcao::RestorePage</name>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>The data will live here: %1. All of it is verified before it is used, and the backup stays as it is.</source>
        <translation>Los datos vivirán aquí: %1. Todo se verifica antes de usarse, y la copia queda como está.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…)</source>
        <translation>Clave de recuperación de copias (BKUP-…)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Este archivo no se puede leer.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase de la copia</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Leyendo la copia</translation>
    </message>
    <message>
        <source>Building the database</source>
        <translation>Construyendo la base de datos</translation>
    </message>
    <message>
        <source>Verifying the books</source>
        <translation>Verificando los libros</translation>
    </message>
    <message>
        <source>Taking it into use</source>
        <translation>Poniéndola en uso</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, paso %2 de %3</translation>
    </message>
    <message>
        <source>Nothing was changed here, and the backup is as it was.</source>
        <translation>Aquí no cambió nada, y la copia está como estaba.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Nothing was changed here: take another one.</source>
        <translation>No es una copia de seguridad, o no todo es lo que se escribió. Aquí no cambió nada: use otra.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup. Nothing was changed here.</source>
        <translation>Otra clave o frase abre esta copia. Aquí no cambió nada.</translation>
    </message>
    <message>
        <source>This backup is from a newer version. Nothing was changed here: install that version first.</source>
        <translation>Esta copia es de una versión más nueva. Aquí no cambió nada: instale antes esa versión.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed here: free some space, then try again.</source>
        <translation>El disco está lleno. Aquí no cambió nada: libere espacio e intente de nuevo.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more.</source>
        <translation>La frase de una copia tiene 12 caracteres o más.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four. The key for a lost administrator is another.</source>
        <translation>La clave de recuperación de copias es BKUP- y ocho grupos de cuatro. La del administrador perdido es otra.</translation>
    </message>
    <message>
        <source>There is something already, and nothing is ever restored over it.</source>
        <translation>Ya hay algo ahí, y nunca se restaura encima.</translation>
    </message>
    <message>
        <source>This backup is of the other kind of database. Go back and choose where the data live: on this computer or on your server.</source>
        <translation>Esta copia es del otro tipo de base de datos. Vuelva y elija dónde viven los datos: en este equipo o en su servidor.</translation>
    </message>
    <message>
        <source>This counter belongs to another organisation than the backup.</source>
        <translation>Esta ventanilla es de otra organización que la copia.</translation>
    </message>
    <message>
        <source>The books did not hold when they were copied. Nothing was changed here: take an older backup.</source>
        <translation>Los libros no cuadraban cuando se copiaron. Aquí no cambió nada: use una copia más antigua.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>The program ended while it restored. Nothing of it is in use, and the backup is as it was: restore it again, or go back and begin anew.</source>
        <translation>El programa terminó mientras restauraba. Nada de eso está en uso, y la copia está como estaba: restáurela de nuevo, o vuelva y empiece desde cero.</translation>
    </message>
</context>
<context>
    <name>balcao::RoleRights</name>
    <message>
        <source>What %1 may do</source>
        <translation>Qué puede la función %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people have this role</source>
        <translation>
            <numerusform>%n persona tiene esta función</numerusform>
            <numerusform>%n personas tienen esta función</numerusform>
        </translation>
    </message>
    <message>
        <source>may</source>
        <translation>puede</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>It always may do everything.</source>
        <translation>Siempre puede todo.</translation>
    </message>
    <message>
        <source>A change counts for all of them.</source>
        <translation>El cambio vale para todas.</translation>
    </message>
    <message>
        <source>Only who may do as much, and change roles, changes it.</source>
        <translation>La cambia quien puede lo mismo y cambiar funciones.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nombre de la función</translation>
    </message>
    <message>
        <source>New role like this</source>
        <translation>Función nueva como esta</translation>
    </message>
    <message>
        <source>Delete the role</source>
        <translation>Eliminar la función</translation>
    </message>
    <message>
        <source>Role to look at</source>
        <translation>Función que ver</translation>
    </message>
</context>
<context>
    <name>balcao::SaleFilterWords</name>
    <message>
        <source>state</source>
        <translation>estado</translation>
    </message>
    <message>
        <source>tender</source>
        <translation>medio</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>sats</source>
        <translation>sats</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>register</source>
        <translation>caja</translation>
    </message>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>training</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>task</source>
        <translation>pendiente</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>late</source>
        <translation>atrasado</translation>
    </message>
    <message>
        <source>surplus</source>
        <translation>sobra</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>parcial</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>incierto</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>vencido</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>lightning</source>
        <translation>lightning</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>efectivo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>year</source>
        <translation>año</translation>
    </message>
    <message>
        <source>There is nothing of that name to filter by. There are: %1.</source>
        <translation>No hay filtro con ese nombre. Hay: %1.</translation>
    </message>
    <message>
        <source>This does not fit the word before the colon. An amount, a day like 2026-11-21 or a word of the list does.</source>
        <translation>Esto no encaja con la palabra antes de los dos puntos. Sirve un importe, un día como 2026-11-21 o una palabra de la lista.</translation>
    </message>
    <message>
        <source>Only amounts and days can be more or less.</source>
        <translation>Solo importes y días pueden ser mayores o menores.</translation>
    </message>
    <message>
        <source>A quote was opened and not closed.</source>
        <translation>Comillas abiertas y sin cerrar.</translation>
    </message>
    <message>
        <source>Write what is looked for behind the colon.</source>
        <translation>Escriba después de los dos puntos lo que busca.</translation>
    </message>
    <message>
        <source>That is more than a filter takes.</source>
        <translation>Es más de lo que acepta un filtro.</translation>
    </message>
</context>
<context>
    <name>balcao::SalePanel</name>
    <message>
        <source>%1 sats, BTC at %2 at %3</source>
        <translation>%1 sats, BTC a %2 a las %3</translation>
    </message>
    <message>
        <source>Written down as done.</source>
        <translation>Anotada como resuelta.</translation>
    </message>
    <message>
        <source>The chosen sale</source>
        <translation>La venta elegida</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Guardar PDF</translation>
    </message>
    <message>
        <source>The receipt of %1 went to the printer.</source>
        <translation>El recibo de %1 se envió a la impresora.</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display. The receipt can be saved as PDF meanwhile.</source>
        <translation>No se eligió ninguna impresora: Ajustes, Impresora y pantalla. Mientras tanto, el recibo puede guardarse en PDF.</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed: the printer did not take it. It can be saved as PDF meanwhile.</source>
        <translation>El recibo de %1 no se imprimió: la impresora no lo aceptó. Mientras tanto, puede guardarse en PDF.</translation>
    </message>
</context>
<context>
    <name>balcao::SaleSections</name>
    <message>
        <source>Choose a sale to see its lines, payments, proof and receipt.</source>
        <translation>Elija una venta para ver líneas, pagos, prueba y recibo.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n línea</numerusform>
            <numerusform>%n líneas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Descuento: %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cash, %1 given back</source>
        <translation>Efectivo, %1 de cambio</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Falta pagar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>No proof yet. The charge stays watched.</source>
        <translation>Aún sin prueba. El cobro sigue vigilado.</translation>
    </message>
    <message>
        <source>The SHA-256 of the preimage is the hash of the charge.</source>
        <translation>El SHA-256 de la preimagen es el hash del cobro.</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Hash del pago</translation>
    </message>
    <message>
        <source>Preimage</source>
        <translation>Preimagen</translation>
    </message>
</context>
<context>
    <name>balcao::SaleWords</name>
    <message>
        <source>%1 arrived after the charge had ended.</source>
        <translation>%1 llegaron después de terminar el cobro.</translation>
    </message>
    <message>
        <source>The customer paid %1 too much.</source>
        <translation>El cliente pagó %1 de más.</translation>
    </message>
    <message>
        <source>The customer paid too little: %1 are missing.</source>
        <translation>El cliente pagó de menos: faltan %1.</translation>
    </message>
    <message>
        <source>%1 were paid a second time.</source>
        <translation>%1 se pagaron por segunda vez.</translation>
    </message>
    <message>
        <source>The node has not said whether the charge of %1 was paid.</source>
        <translation>El nodo no dijo si el cobro de %1 se pagó.</translation>
    </message>
    <message>
        <source>The money is in the node. Agree with the customer what becomes of it, and write it down.</source>
        <translation>El dinero está en el nodo. Acuerde con el cliente su destino, y anótelo.</translation>
    </message>
    <message>
        <source>What arrived is in the node. Charge the rest or agree with the customer, and write it down.</source>
        <translation>Lo que llegó está en el nodo. Cobre el resto o acuerde con el cliente, y anótelo.</translation>
    </message>
    <message>
        <source>The charge stays watched. Ask for the payment proof, or wait for the node.</source>
        <translation>El cobro sigue vigilado. Pida la prueba del pago, o espere al nodo.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>Efectivo recibido: %1</translation>
    </message>
    <message>
        <source>Charge made</source>
        <translation>Cobro creado</translation>
    </message>
    <message>
        <source>Checked and shown</source>
        <translation>Verificado y mostrado</translation>
    </message>
    <message>
        <source>%1 sats arrived</source>
        <translation>Llegaron %1 sats</translation>
    </message>
    <message>
        <source>Expired without payment</source>
        <translation>Venció sin pago</translation>
    </message>
    <message>
        <source>Charge failed</source>
        <translation>Cobro falló</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Ticket abierto</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Llamado</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Atención iniciada</translation>
    </message>
    <message>
        <source>To do: a person must look</source>
        <translation>Pendiente abierto</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Resuelto por una persona</translation>
    </message>
</context>
<context>
    <name>balcao::SalesModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Turno</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
</context>
<context>
    <name>balcao::SalesPage</name>
    <message>
        <source>This proof fits a charge of this counter.</source>
        <translation>Esta prueba es de un cobro de este mostrador.</translation>
    </message>
    <message>
        <source>What is shown may be old. Nothing was lost.</source>
        <translation>Lo que aparece puede estar desactualizado. Nada se perdió.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read, more below</source>
        <translation>
            <numerusform>%n venta leída, hay más abajo</numerusform>
            <numerusform>%n ventas leídas, hay más abajo</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Línea %1, %2</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
    <message>
        <source>Number, hash, invoice, proof, receipt</source>
        <translation>Turno, hash, cobro, prueba, recibo</translation>
    </message>
    <message>
        <source>Find a sale</source>
        <translation>Buscar una venta</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Back to all sales</source>
        <translation>Volver a todas</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Which sales are shown</source>
        <translation>Qué ventas aparecen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To do (%1)</source>
        <translation>Pendientes (%1)</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendientes</translation>
    </message>
    <message>
        <source>Sales, newest first</source>
        <translation>Ventas, la más nueva primero</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>Ninguna venta todavía</translation>
    </message>
    <message>
        <source>The first one appears here the moment it is charged.</source>
        <translation>La primera aparece aquí en cuanto se cobre.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Money that needs a person would stand here.</source>
        <translation>El dinero que necesita a una persona aparece aquí.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Paste a number, a payment hash, an invoice, a proof or a receipt code.</source>
        <translation>Pegue un turno, un hash de pago, un cobro, una prueba o un código de recibo.</translation>
    </message>
    <message>
        <source>No sale fits</source>
        <translation>Ninguna venta encaja</translation>
    </message>
    <message>
        <source>Esc shows all sales again.</source>
        <translation>Esc muestra otra vez todas las ventas.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) fit, looked back to %1</source>
        <translation>
            <numerusform>%n venta encaja, buscado hasta %1</numerusform>
            <numerusform>%n ventas encajan, buscado hasta %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter, e.g. %1</source>
        <translation>Filtrar, p. ej. %1</translation>
    </message>
    <message>
        <source>Filter the sales</source>
        <translation>Filtrar las ventas</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>balcao::SecretSheet</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied after 30 seconds.</source>
        <translation>Copiado. El portapapeles se vacía a los 30 segundos.</translation>
    </message>
    <message>
        <source>It was printed. Look whether everything can be read.</source>
        <translation>Se imprimió. Mire si todo se lee.</translation>
    </message>
    <message>
        <source>There is no printer here: choose one in Settings, or write it down.</source>
        <translation>Aquí no hay impresora: elija una en Ajustes, o anótelo.</translation>
    </message>
</context>
<context>
    <name>balcao::SessionDesk</name>
    <message>
        <source>while locked, %1</source>
        <translation>durante el bloqueo, %1</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>vale por</translation>
    </message>
    <message>
        <source>The session here was ended. Sign in again.</source>
        <translation>La sesión de aquí se cerró. Entre de nuevo.</translation>
    </message>
    <message>
        <source>Somebody gave you a new PIN. Sign in with it and choose your own.</source>
        <translation>Alguien le dio un PIN nuevo. Entre con él y elija el suyo.</translation>
    </message>
    <message>
        <source>That was scanned, and it is no badge.</source>
        <translation>Lo leído no es una credencial.</translation>
    </message>
</context>
<context>
    <name>balcao::SettingsPage</name>
    <message>
        <source>Receipt and clock</source>
        <translation>Recibo y reloj</translation>
    </message>
    <message>
        <source>Services and prices</source>
        <translation>Servicios y precios</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Lightning</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Cotización</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Printer and display</source>
        <translation>Impresora y pantalla</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma y apariencia</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Subjects of the settings</source>
        <translation>Temas de los ajustes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Ventanillas</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>Entrada</translation>
    </message>
</context>
<context>
    <name>balcao::SignInPage</name>
    <message>
        <source>Who is at %1?</source>
        <translation>¿Quién está en el %1?</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Todavía sin PIN</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Escriba su PIN</translation>
    </message>
    <message>
        <source>Never signed in at this counter</source>
        <translation>Primera entrada aquí</translation>
    </message>
    <message>
        <source>The database is away, and nobody can sign in until it is back. What was recorded is kept, and the counter goes on by itself.</source>
        <translation>La base de datos no responde y nadie puede entrar hasta que vuelva. Lo registrado está guardado, y el mostrador sigue solo.</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Todavía no puede entrar nadie</translation>
    </message>
    <message>
        <source>Who is at %1? (feminine)</source>
        <translation>¿Quién está en la %1?</translation>
    </message>
    <message>
        <source>Last sign-in at this counter: %1, %2</source>
        <translation>Última entrada aquí: %1, %2</translation>
    </message>
    <message>
        <source>Type the code of your authenticator</source>
        <translation>Escriba el código del autenticador</translation>
    </message>
    <message>
        <source>Or one of your recovery codes. Each code is good for once.</source>
        <translation>O uno de sus códigos de recuperación. Cada código vale una vez.</translation>
    </message>
    <message>
        <source>or the first letter chooses, or scan your badge</source>
        <translation>o la primera letra elige, o lea su credencial</translation>
    </message>
    <message>
        <source>Name and PIN</source>
        <translation>Nombre y PIN</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>Correo y contraseña</translation>
    </message>
</context>
<context>
    <name>balcao::SignInSection</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>La clave para un administrador perdido</translation>
    </message>
    <message>
        <source>It gives an administrator who forgot their PIN or lost their phone a new PIN, once, at any counter: balcaoctl person recover. It is another key than that of the backups.</source>
        <translation>Da un PIN nuevo a un administrador que olvidó el PIN o perdió el teléfono, una vez, en cualquier mostrador: balcaoctl person recover. Es otra clave que la de las copias de seguridad.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Crear una clave</translation>
    </message>
    <message>
        <source>From now on this key counts, and none before it.</source>
        <translation>A partir de ahora vale esta clave, y ninguna anterior.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>La clave anterior sigue valiendo.</translation>
    </message>
    <message>
        <source>Only who may change roles looks after it.</source>
        <translation>Solo quien puede cambiar funciones se ocupa de ella.</translation>
    </message>
    <message>
        <source>None was made yet: who loses the only administrator loses the office.</source>
        <translation>Aún no se creó ninguna: quien pierde al único administrador pierde la oficina.</translation>
    </message>
    <message>
        <source>The last one was used. Make another.</source>
        <translation>La última se usó. Cree otra.</translation>
    </message>
    <message>
        <source>One was made on %1. A new one takes its place.</source>
        <translation>Se creó una el %1. Una nueva ocupa su lugar.</translation>
    </message>
</context>
<context>
    <name>balcao::StatusStrip</name>
    <message>
        <source>%1, my account</source>
        <translation>%1, mi cuenta</translation>
    </message>
</context>
<context>
    <name>balcao::StatusWords</name>
    <message>
        <source>Opening the database</source>
        <translation>Abriendo la base de datos</translation>
    </message>
    <message>
        <source>Data ready</source>
        <translation>Datos listos</translation>
    </message>
    <message>
        <source>Database away for %1</source>
        <translation>Base sin respuesta hace %1</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Base sin respuesta</translation>
    </message>
    <message>
        <source>The database must not be used</source>
        <translation>La base no debe usarse</translation>
    </message>
    <message>
        <source>Demo node connected</source>
        <translation>Nodo de demostración conectado</translation>
    </message>
    <message>
        <source>Node connected</source>
        <translation>Nodo conectado</translation>
    </message>
    <message>
        <source>Node stopped: its certificate changed</source>
        <translation>Nodo detenido: cambió el certificado</translation>
    </message>
    <message>
        <source>Node refuses our credential</source>
        <translation>El nodo rechaza la credencial</translation>
    </message>
    <message>
        <source>Node silent for %1</source>
        <translation>Nodo sin respuesta hace %1</translation>
    </message>
    <message>
        <source>Node not answering</source>
        <translation>Nodo sin respuesta</translation>
    </message>
    <message>
        <source>No exchange rate yet</source>
        <translation>Aún sin cotización</translation>
    </message>
    <message>
        <source>The rate jumped: look at it in Settings</source>
        <translation>La cotización saltó: véala en Ajustes</translation>
    </message>
    <message>
        <source>The rate sources disagree</source>
        <translation>Las fuentes de la cotización difieren</translation>
    </message>
    <message>
        <source>Rate %1 old</source>
        <translation>Cotización de hace %1</translation>
    </message>
    <message>
        <source>BTC at %1, fixed</source>
        <translation>BTC a %1, fijo</translation>
    </message>
    <message>
        <source>BTC at %1, %2 ago</source>
        <translation>BTC a %1, hace %2</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n charge(s)</source>
        <translation>
            <numerusform>Vigilando %n cobro</numerusform>
            <numerusform>Vigilando %n cobros</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Impresora lista</translation>
    </message>
    <message>
        <source>Printer away</source>
        <translation>Impresora ausente</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open. Receipts stay valid, but passwords and the node&apos;s credential are forgotten at the end. Unlock it, or name a file in BALCAO_SECRETS_FILE, and start again.</source>
        <translation>El llavero de este equipo no se abre. Los recibos siguen valiendo, pero las contraseñas y la credencial del nodo se olvidan al cerrar. Desbloquéelo, o indique un archivo en BALCAO_SECRETS_FILE, y vuelva a abrir.</translation>
    </message>
    <message>
        <source>No keychain: passwords are not kept</source>
        <translation>Sin llavero: no se guardan contraseñas</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>El disco está lleno</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>La última copia falló</translation>
    </message>
    <message>
        <source>A backup is late</source>
        <translation>Una copia está atrasada</translation>
    </message>
    <message>
        <source>This register does not read personal data yet. At one that does, an administrator opens Settings, Registers, and types the code %1.</source>
        <translation>Esta ventanilla todavía no lee datos personales. En una que los lea, un administrador abre Ajustes, Ventanillas, y escribe el código %1.</translation>
    </message>
    <message>
        <source>Register&apos;s code: %1</source>
        <translation>Código de la ventanilla: %1</translation>
    </message>
</context>
<context>
    <name>balcao::StepSquare</name>
    <message>
        <source>Step %1</source>
        <translation>Paso %1</translation>
    </message>
    <message>
        <source>Step %1, now</source>
        <translation>Paso %1, ahora</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Paso %1, hecho</translation>
    </message>
</context>
<context>
    <name>balcao::TestPage</name>
    <message>
        <source>Test page</source>
        <translation>Página de prueba</translation>
    </message>
    <message>
        <source>This is no receipt: nothing was sold.</source>
        <translation>Esto no es un recibo: no se vendió nada.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Impresora: %1</translation>
    </message>
    <message>
        <source>Receipts come out whole when the frame has four sides and the code can be scanned.</source>
        <translation>Los recibos salen enteros cuando el marco tiene los cuatro lados y el código se puede leer.</translation>
    </message>
</context>
<context>
    <name>balcao::TestSteps</name>
    <message>
        <source>Kept here</source>
        <translation>Guardada aquí</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Mostrada ahora</translation>
    </message>
    <message>
        <source>Nothing was sent: no credential, no charge. The connection was closed before. It may be a renewal by whoever cares for the node, or somebody in between. To compare, on the node:</source>
        <translation>No se envió nada: ni credencial, ni cobro. La conexión se cerró antes. Puede ser una renovación de quien cuida el nodo, o alguien en medio. Para comparar, en el nodo:</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Probando</translation>
    </message>
</context>
<context>
    <name>balcao::TestWords</name>
    <message>
        <source>Reach</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>The certificate changed</source>
        <translation>El certificado cambió</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Credential: can spend</source>
        <translation>Credencial: puede gastar</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>In step with the chain</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Can receive</source>
        <translation>Puede recibir</translation>
    </message>
    <message>
        <source>Test charge</source>
        <translation>Cobro de prueba</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escritura</translation>
    </message>
    <message>
        <source>%1 answered, version %2</source>
        <translation>%1 respondió, versión %2</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms, version %3</source>
        <translation>%1 respondió en %2 ms, versión %3</translation>
    </message>
    <message>
        <source>Answered in %1 ms, version %2</source>
        <translation>Respondió en %1 ms, versión %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondió</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>Respondió en %1 ms</translation>
    </message>
    <message>
        <source>It is kept with this fingerprint. Compare it with the node&apos;s screen.</source>
        <translation>Queda guardado con esta huella. Compárela con la pantalla del nodo.</translation>
    </message>
    <message>
        <source>It works, but whoever steals it takes the balance. The counter only needs to receive. Make a smaller one on the node and paste that:</source>
        <translation>Funciona, pero quien la robe se lleva el saldo. El mostrador solo necesita recibir. Genere otra en el nodo y péguela:</translation>
    </message>
    <message>
        <source>The node is still catching up with the chain</source>
        <translation>El nodo aún se está poniendo al día</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloque %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Only %1 sats: larger charges would fail. Open a channel towards this node.</source>
        <translation>Solo %1 sats: cobros mayores fallarían. Abra un canal hacia este nodo.</translation>
    </message>
    <message>
        <source>Up to %1 sats from one customer</source>
        <translation>Hasta %1 sats de un cliente</translation>
    </message>
    <message>
        <source>Made, checked and cancelled</source>
        <translation>Creado, verificado y cancelado</translation>
    </message>
    <message>
        <source>At version %1</source>
        <translation>En la versión %1</translation>
    </message>
    <message>
        <source>Ready, or made at the first start</source>
        <translation>Listas, o creadas en el primer inicio</translation>
    </message>
    <message>
        <source>Agrees with this computer</source>
        <translation>Coincide con este equipo</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>En orden</translation>
    </message>
    <message>
        <source>Vouched for by a public authority this computer trusts</source>
        <translation>Avalado por una autoridad pública en la que este equipo confía</translation>
    </message>
    <message>
        <source>The node accepts it</source>
        <translation>El nodo la acepta</translation>
    </message>
    <message>
        <source>%1: a test network, its money is not real</source>
        <translation>%1: red de prueba, su dinero no es real</translation>
    </message>
</context>
<context>
    <name>balcao::TicketView</name>
    <message>
        <source>Service, by name or code</source>
        <translation>Servicio, por nombre o código</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>Servicios encontrados</translation>
    </message>
    <message>
        <source>No service has this name or code.</source>
        <translation>Ningún servicio tiene este nombre o código.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Cant.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unitario</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Descuento</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Lines of the ticket</source>
        <translation>Líneas del ticket</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Siguiente cliente</translation>
    </message>
    <message>
        <source>Type a service, or call the next number.</source>
        <translation>Escriba un servicio o llame el siguiente turno.</translation>
    </message>
    <message>
        <source>Type a service and press Enter.</source>
        <translation>Escriba un servicio y pulse Enter.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>price on request</source>
        <translation>precio a consultar</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n servicio</numerusform>
            <numerusform>%n servicios</numerusform>
        </translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>cantidad %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Quantity first if it is more than one: 3*2010. Up and Down choose a line, Del removes it, 3* and Enter changes its quantity.</source>
        <translation>La cantidad va antes si es más de uno: 3*2010. Las flechas eligen la línea, Del la quita, 3* y Enter cambia la cantidad.</translation>
    </message>
    <message>
        <source>Subtotal %1</source>
        <translation>Subtotal %1</translation>
    </message>
    <message>
        <source>Discount −%1</source>
        <translation>Descuento −%1</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Impuesto %1</translation>
    </message>
    <message>
        <source>Tax included %1</source>
        <translation>Impuesto incluido %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Recibido %1</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Queda abierto</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Recibir efectivo</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Preparando el cobro</translation>
    </message>
    <message>
        <source>Charge the rest with Lightning</source>
        <translation>Cobrar el resto con Lightning</translation>
    </message>
    <message>
        <source>Nothing can be sold yet. Write the first service under Settings, Services and prices.</source>
        <translation>Todavía no hay nada a la venta. Escriba el primer servicio en Ajustes, Servicios y precios.</translation>
    </message>
</context>
<context>
    <name>balcao::TodayPanel</name>
    <message>
        <source>No sale yet. The first one appears here as soon as it is paid.</source>
        <translation>Ninguna venta todavía. La primera aparece aquí en cuanto se pague.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Vendido hoy</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>Ventas recientes</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venta</numerusform>
            <numerusform>%n ventas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n pendiente</numerusform>
            <numerusform>%n pendientes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not up to date)</source>
        <translation>%1 (no actualizado)</translation>
    </message>
</context>
</TS>

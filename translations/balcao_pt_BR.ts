<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en_US">
<context>
    <name>CapabilityWords</name>
    <message>
        <source>At the counter</source>
        <translation>No guichê</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Abrir atendimentos</translation>
    </message>
    <message>
        <source>Call, serve and set aside</source>
        <translation>Chamar, atender e estacionar</translation>
    </message>
    <message>
        <source>Charge and take cash</source>
        <translation>Cobrar e receber em dinheiro</translation>
    </message>
    <message>
        <source>Give discounts</source>
        <translation>Dar desconto</translation>
    </message>
    <message>
        <source>Cancel tickets</source>
        <translation>Cancelar atendimentos</translation>
    </message>
    <message>
        <source>See what was sold</source>
        <translation>Ver o que foi vendido</translation>
    </message>
    <message>
        <source>Print receipts</source>
        <translation>Imprimir recibos</translation>
    </message>
    <message>
        <source>Settle late or wrong money</source>
        <translation>Resolver dinheiro atrasado ou errado</translation>
    </message>
    <message>
        <source>Change services and prices</source>
        <translation>Mudar serviços e preços</translation>
    </message>
    <message>
        <source>Change the settings</source>
        <translation>Mudar os ajustes</translation>
    </message>
    <message>
        <source>Connect Lightning nodes</source>
        <translation>Conectar nós Lightning</translation>
    </message>
    <message>
        <source>Add and change people</source>
        <translation>Cadastrar e mudar pessoas</translation>
    </message>
    <message>
        <source>Change roles</source>
        <translation>Mudar funções</translation>
    </message>
    <message>
        <source>Export sales</source>
        <translation>Exportar vendas</translation>
    </message>
    <message>
        <source>Read the journal</source>
        <translation>Ler o diário</translation>
    </message>
    <message>
        <source>Look after the key of personal data</source>
        <translation>Cuidar da chave dos dados pessoais</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Apagar dados pessoais</translation>
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
        <translation>Ler os dados dos clientes</translation>
    </message>
    <message>
        <source>Add, change and merge customers</source>
        <translation>Cadastrar, alterar e unir clientes</translation>
    </message>
    <message>
        <source>Hand out everything about a customer</source>
        <translation>Entregar tudo sobre um cliente</translation>
    </message>
    <message>
        <source>Make backups</source>
        <translation>Fazer backups</translation>
    </message>
    <message>
        <source>Let registers read personal data</source>
        <translation>Liberar dados pessoais para guichês</translation>
    </message>
    <message>
        <source>Expel registers</source>
        <translation>Expulsar guichês</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Balcão, for the customer</source>
        <translation>Balcão, para o cliente</translation>
    </message>
    <message>
        <source>Training: no charge is real</source>
        <translation>Treino: nenhuma cobrança é de verdade</translation>
    </message>
    <message>
        <source>Lightning or cash</source>
        <translation>Lightning ou dinheiro</translation>
    </message>
    <message>
        <source>Called before</source>
        <translation>Chamadas antes</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Boas-vindas</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>%1, please</source>
        <translation>%1, por favor</translation>
    </message>
    <message>
        <source>You pay</source>
        <translation>Você paga</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Open your Lightning wallet and point the camera at the code.</source>
        <translation>Abra a sua carteira Lightning e aponte a câmera para o código.</translation>
    </message>
    <message>
        <source>This price is good for</source>
        <translation>Este preço vale por</translation>
    </message>
    <message>
        <source>Wait a moment</source>
        <translation>Aguarde um instante</translation>
    </message>
    <message>
        <source>Please do not pay now. If you have paid already, show the confirmation in your wallet.</source>
        <translation>Não pague agora, por favor. Se já pagou, mostre o comprovante na sua carteira.</translation>
    </message>
    <message>
        <source>Receipt on your phone</source>
        <translation>Recibo no celular</translation>
    </message>
    <message>
        <source>Point the camera and keep it. It is valid as proof.</source>
        <translation>Aponte a câmera e guarde. Vale como comprovante.</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Thank you. The receipt is being printed.</source>
        <translation>Obrigado. O recibo está saindo da impressora.</translation>
    </message>
    <message>
        <source>Thank you.</source>
        <translation>Obrigado.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The ticket is saved as it was.</source>
        <translation>O atendimento está guardado como estava.</translation>
    </message>
    <message>
        <source>Nothing was charged and the ticket is saved.</source>
        <translation>Nada foi cobrado e o atendimento está guardado.</translation>
    </message>
    <message>
        <source>The code was not shown, nobody can pay it, and the ticket is saved.</source>
        <translation>O código não foi mostrado, ninguém pode pagá-lo e o atendimento está guardado.</translation>
    </message>
    <message>
        <source>Tickets and open charges are saved on this computer and stay watched.</source>
        <translation>Atendimentos e cobranças abertas estão guardados neste computador e continuam vigiados.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>What was saved before is safe; this last step was not saved.</source>
        <translation>O que já estava gravado está seguro; este último passo não foi gravado.</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc volta.</translation>
    </message>
    <message>
        <source>F5 tries again.</source>
        <translation>F5 tenta de novo.</translation>
    </message>
    <message>
        <source>F5 tries again, F4 takes cash.</source>
        <translation>F5 tenta de novo, F4 recebe em dinheiro.</translation>
    </message>
    <message>
        <source>F5 fetches the rate again, F4 takes cash.</source>
        <translation>F5 busca a cotação de novo, F4 recebe em dinheiro.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>Isto não pode ser usado como foi escrito.</translation>
    </message>
    <message>
        <source>Correct it and press Enter.</source>
        <translation>Corrija e aperte Enter.</translation>
    </message>
    <message>
        <source>Nothing was found that fits.</source>
        <translation>Nada foi encontrado.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Você não tem permissão para isto.</translation>
    </message>
    <message>
        <source>The same order was sent twice with different content.</source>
        <translation>O mesmo pedido foi enviado duas vezes com conteúdo diferente.</translation>
    </message>
    <message>
        <source>The first one counts; the second one was ignored.</source>
        <translation>Vale o primeiro; o segundo foi ignorado.</translation>
    </message>
    <message>
        <source>The ticket has moved on and no longer allows this.</source>
        <translation>O atendimento mudou de estado e não permite mais isto.</translation>
    </message>
    <message>
        <source>F5 shows it as it is now.</source>
        <translation>F5 mostra como está agora.</translation>
    </message>
    <message>
        <source>The amount is too large to calculate with.</source>
        <translation>O valor é grande demais para calcular.</translation>
    </message>
    <message>
        <source>Lower the quantity or the price.</source>
        <translation>Diminua a quantidade ou o preço.</translation>
    </message>
    <message>
        <source>The amounts are in different currencies.</source>
        <translation>Os valores estão em moedas diferentes.</translation>
    </message>
    <message>
        <source>Lightning takes from %1 to %2 here.</source>
        <translation>Aqui o Lightning recebe de %1 a %2.</translation>
    </message>
    <message>
        <source>F4 takes cash, or split the payment.</source>
        <translation>F4 recebe em dinheiro, ou divida o pagamento.</translation>
    </message>
    <message>
        <source>There is nothing to charge yet.</source>
        <translation>Ainda não há nada para cobrar.</translation>
    </message>
    <message>
        <source>Add a service and press F9.</source>
        <translation>Inclua um serviço e aperte F9.</translation>
    </message>
    <message>
        <source>There is no bitcoin rate.</source>
        <translation>Não há cotação do bitcoin.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>A cotação tem %1. O limite é %2.</translation>
    </message>
    <message>
        <source>The rate jumped too far to be believed.</source>
        <translation>A cotação saltou demais para ser verdade.</translation>
    </message>
    <message>
        <source>The rate sources disagree by %1 %.</source>
        <translation>As fontes da cotação divergem em %1 %.</translation>
    </message>
    <message>
        <source>The node sent an invoice nobody can read.</source>
        <translation>O nó enviou uma cobrança que ninguém consegue ler.</translation>
    </message>
    <message>
        <source>The signature of the invoice is not valid.</source>
        <translation>A assinatura da cobrança não é válida.</translation>
    </message>
    <message>
        <source>The invoice is for another network.</source>
        <translation>A cobrança é de outra rede.</translation>
    </message>
    <message>
        <source>The invoice asks for another amount.</source>
        <translation>A cobrança pede outro valor.</translation>
    </message>
    <message>
        <source>The invoice is not the one we asked for.</source>
        <translation>A cobrança não é a que pedimos.</translation>
    </message>
    <message>
        <source>The invoice has expired.</source>
        <translation>A cobrança expirou.</translation>
    </message>
    <message>
        <source>F9 makes a new one.</source>
        <translation>F9 faz outra.</translation>
    </message>
    <message>
        <source>The invoice would pay somebody else, not this counter.</source>
        <translation>A cobrança pagaria outra pessoa, não este balcão.</translation>
    </message>
    <message>
        <source>The invoice needs something this counter does not know.</source>
        <translation>A cobrança exige algo que este balcão não conhece.</translation>
    </message>
    <message>
        <source>The invoice describes another sale.</source>
        <translation>A cobrança descreve outra venda.</translation>
    </message>
    <message>
        <source>This proof does not belong to this charge.</source>
        <translation>Esta prova não é desta cobrança.</translation>
    </message>
    <message>
        <source>The charge stays watched; nothing was counted as paid.</source>
        <translation>A cobrança continua vigiada; nada foi dado como pago.</translation>
    </message>
    <message>
        <source>F2 reads another proof.</source>
        <translation>F2 lê outra prova.</translation>
    </message>
    <message>
        <source>The Lightning node does not answer.</source>
        <translation>O nó Lightning não responde.</translation>
    </message>
    <message>
        <source>The Lightning node took too long to answer.</source>
        <translation>O nó Lightning demorou demais para responder.</translation>
    </message>
    <message>
        <source>The Lightning node refused our key.</source>
        <translation>O nó Lightning recusou a nossa chave.</translation>
    </message>
    <message>
        <source>The certificate of the Lightning node is another one.</source>
        <translation>O certificado do nó Lightning é outro.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Tickets and open charges are saved.</source>
        <translation>Nada foi enviado a ele. Atendimentos e cobranças abertas estão guardados.</translation>
    </message>
    <message>
        <source>The wallet of the Lightning node is locked.</source>
        <translation>A carteira do nó Lightning está bloqueada.</translation>
    </message>
    <message>
        <source>The Lightning node is still starting.</source>
        <translation>O nó Lightning ainda está iniciando.</translation>
    </message>
    <message>
        <source>The Lightning node refused this.</source>
        <translation>O nó Lightning recusou.</translation>
    </message>
    <message>
        <source>The Lightning node answered something unexpected.</source>
        <translation>O nó Lightning respondeu algo inesperado.</translation>
    </message>
    <message>
        <source>The Lightning node does not know this charge.</source>
        <translation>O nó Lightning não conhece esta cobrança.</translation>
    </message>
    <message>
        <source>The ticket and the charge are saved and stay watched.</source>
        <translation>O atendimento e a cobrança estão guardados e continuam vigiados.</translation>
    </message>
    <message>
        <source>The charge was paid in the meantime.</source>
        <translation>A cobrança foi paga nesse meio-tempo.</translation>
    </message>
    <message>
        <source>The money is here and the sale is recorded.</source>
        <translation>O dinheiro está aqui e a venda está registrada.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>O banco de dados não responde.</translation>
    </message>
    <message>
        <source>The database took too long.</source>
        <translation>O banco de dados demorou demais.</translation>
    </message>
    <message>
        <source>Another counter changed the same thing at the same moment.</source>
        <translation>Outro guichê mudou a mesma coisa no mesmo instante.</translation>
    </message>
    <message>
        <source>The database was made by a newer version of this program.</source>
        <translation>O banco de dados é de uma versão mais nova deste programa.</translation>
    </message>
    <message>
        <source>It was not touched.</source>
        <translation>Não foi alterado.</translation>
    </message>
    <message>
        <source>Install the newer version.</source>
        <translation>Instale a versão mais nova.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>O banco de dados está danificado.</translation>
    </message>
    <message>
        <source>It was left as it is, so that it can be rescued.</source>
        <translation>Ficou como está, para poder ser recuperado.</translation>
    </message>
    <message>
        <source>Restore the last backup, or call support.</source>
        <translation>Restaure a última cópia de segurança ou chame o suporte.</translation>
    </message>
    <message>
        <source>The database refused to save this.</source>
        <translation>O banco de dados recusou a gravação.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <source>The books would not balance.</source>
        <translation>As contas não fechariam.</translation>
    </message>
    <message>
        <source>This booking is already closed.</source>
        <translation>Este lançamento já está fechado.</translation>
    </message>
    <message>
        <source>A key or password is not stored here.</source>
        <translation>Falta uma chave ou senha neste computador.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open.</source>
        <translation>O chaveiro deste computador não abre.</translation>
    </message>
    <message>
        <source>The program is still busy with the last step.</source>
        <translation>O programa ainda está ocupado com o último passo.</translation>
    </message>
    <message>
        <source>This was cancelled.</source>
        <translation>Foi cancelado.</translation>
    </message>
    <message>
        <source>A file could not be read or written.</source>
        <translation>Um arquivo não pôde ser lido ou gravado.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Algo deu errado dentro do programa.</translation>
    </message>
    <message>
        <source>The amount is outside the limits for Lightning.</source>
        <translation>O valor está fora dos limites do Lightning.</translation>
    </message>
    <message>
        <source>The rate is too old.</source>
        <translation>A cotação está antiga demais.</translation>
    </message>
    <message>
        <source>The rate sources disagree.</source>
        <translation>As fontes da cotação divergem.</translation>
    </message>
    <message>
        <source>Open Settings, Lightning.</source>
        <translation>Abra Ajustes, Lightning.</translation>
    </message>
    <message>
        <source>Free some space, then try again.</source>
        <translation>Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>Unlock it and try again. Without one, name a file in BALCAO_SECRETS_FILE.</source>
        <translation>Desbloqueie-o e tente de novo. Sem chaveiro, indique um arquivo em BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>Look after the folder&apos;s rights and its disk, then try again.</source>
        <translation>Verifique as permissões da pasta e o disco, e tente de novo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written.</source>
        <translation>%1 não pôde ser lido ou gravado.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged.</source>
        <translation>Os ajustes deste balcão estão danificados.</translation>
    </message>
    <message>
        <source>They are kept in %1. Sales and receipts are in the database, which was not touched.</source>
        <translation>Eles estão guardados em %1. Vendas e recibos estão no banco de dados, que não foi alterado.</translation>
    </message>
    <message>
        <source>F5 sets the counter up again on the same database.</source>
        <translation>F5 configura o balcão de novo, no mesmo banco de dados.</translation>
    </message>
    <message>
        <source>The settings of this counter are from a newer version.</source>
        <translation>Os ajustes deste balcão são de uma versão mais nova.</translation>
    </message>
    <message>
        <source>Neither they nor the database were touched.</source>
        <translation>Nem eles nem o banco de dados foram alterados.</translation>
    </message>
    <message>
        <source>That was not right.</source>
        <translation>Não estava certo.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>Digite de novo.</translation>
    </message>
    <message>
        <source>There were too many wrong tries. Wait %1.</source>
        <translation>Houve tentativas erradas demais. Espere %1.</translation>
    </message>
    <message>
        <source>Open charges stay watched.</source>
        <translation>As cobranças abertas continuam vigiadas.</translation>
    </message>
    <message>
        <source>A second person must approve this.</source>
        <translation>Uma segunda pessoa precisa aprovar isto.</translation>
    </message>
    <message>
        <source>At the counter they approve it with their PIN.</source>
        <translation>No balcão ela aprova com o seu PIN.</translation>
    </message>
    <message>
        <source>This was not approved.</source>
        <translation>Isto não foi aprovado.</translation>
    </message>
    <message>
        <source>Nobody approves what they ask for themselves.</source>
        <translation>Ninguém aprova o que pede para si.</translation>
    </message>
    <message>
        <source>This person may not approve it either.</source>
        <translation>Esta pessoa também não pode aprovar.</translation>
    </message>
    <message>
        <source>This person has to sign in once and choose a PIN of their own.</source>
        <translation>Esta pessoa precisa entrar uma vez e escolher um PIN próprio.</translation>
    </message>
    <message>
        <source>The approval came too late.</source>
        <translation>A aprovação chegou tarde demais.</translation>
    </message>
    <message>
        <source>The ticket has changed since it was approved.</source>
        <translation>O atendimento mudou depois da aprovação.</translation>
    </message>
    <message>
        <source>The approval was given for something else.</source>
        <translation>A aprovação era para outra coisa.</translation>
    </message>
    <message>
        <source>Call the supervisor.</source>
        <translation>Chame a supervisão.</translation>
    </message>
    <message>
        <source>A protected value is not what was stored there.</source>
        <translation>Um valor protegido não é o que foi guardado ali.</translation>
    </message>
    <message>
        <source>The data of this person was erased for good.</source>
        <translation>Os dados desta pessoa foram apagados para sempre.</translation>
    </message>
    <message>
        <source>A restore into this database was not ended.</source>
        <translation>Uma restauração neste banco de dados não foi concluída.</translation>
    </message>
    <message>
        <source>The backup is as it was.</source>
        <translation>O backup está como estava.</translation>
    </message>
    <message>
        <source>Restore it again: what was begun is taken away first.</source>
        <translation>Restaure de novo: o que foi começado é retirado antes.</translation>
    </message>
    <message>
        <source>Sales go on without personal data.</source>
        <translation>As vendas continuam sem dados pessoais.</translation>
    </message>
    <message>
        <source>This register was expelled and does not read personal data.</source>
        <translation>Este guichê foi expulso e não lê dados pessoais.</translation>
    </message>
    <message>
        <source>Settings, Registers asks for the key again.</source>
        <translation>Ajustes, Guichês pede a chave de novo.</translation>
    </message>
    <message>
        <source>This register does not read personal data yet.</source>
        <translation>Este guichê ainda não lê dados pessoais.</translation>
    </message>
    <message>
        <source>Settings, Registers shows the code that enrols it.</source>
        <translation>Ajustes, Guichês mostra o código que o inscreve.</translation>
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
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation>Supervisão</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Análise</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administração</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Auditoria</translation>
    </message>
    <message>
        <source>A PIN has six to twelve digits.</source>
        <translation>Um PIN tem de seis a doze números.</translation>
    </message>
    <message>
        <source>One digit over and over is guessed first.</source>
        <translation>Um número só repetido é o primeiro que se tenta.</translation>
    </message>
    <message>
        <source>Digits in a row are guessed first.</source>
        <translation>Números em sequência são os primeiros que se tentam.</translation>
    </message>
    <message>
        <source>This is the PIN you have.</source>
        <translation>É o PIN que você já tem.</translation>
    </message>
    <message>
        <source>This is guessed soon: many choose it, or it is words, dates or keys in a row.</source>
        <translation>Isto se adivinha logo: muitos escolhem, ou são palavras, datas ou teclas em sequência.</translation>
    </message>
    <message>
        <source>It leans on your name or your e-mail, which is tried first.</source>
        <translation>Apoia-se no seu nome ou e-mail, o que se tenta primeiro.</translation>
    </message>
    <message>
        <source>It holds something that no keyboard writes.</source>
        <translation>Tem algo que nenhum teclado escreve.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Isto não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>Somebody else here has this address.</source>
        <translation>Outra pessoa daqui tem este endereço.</translation>
    </message>
    <message>
        <source>This is no badge: scan one that was printed for it.</source>
        <translation>Isto não é um crachá: leia um que foi impresso para isso.</translation>
    </message>
    <message>
        <source>This is somebody else&apos;s badge.</source>
        <translation>Este é o crachá de outra pessoa.</translation>
    </message>
    <message>
        <source>Choose a PIN first.</source>
        <translation>Escolha um PIN primeiro.</translation>
    </message>
    <message>
        <source>A password needs an e-mail to go with it.</source>
        <translation>Uma senha precisa de um e-mail junto.</translation>
    </message>
    <message>
        <source>Somebody else chose your PIN. Choose one of your own first.</source>
        <translation>Outra pessoa escolheu o seu PIN. Escolha primeiro um seu.</translation>
    </message>
    <message>
        <source>It was not begun, or was confirmed before. Begin again.</source>
        <translation>Não foi começado, ou já foi confirmado. Comece de novo.</translation>
    </message>
    <message>
        <source>It was begun twice at once. Begin again.</source>
        <translation>Foi começado duas vezes ao mesmo tempo. Comece de novo.</translation>
    </message>
    <message>
        <source>The second step was turned off meanwhile: a password alone has to be longer.</source>
        <translation>A segunda etapa foi desligada nesse meio-tempo: uma senha sozinha tem de ser mais longa.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>A segunda etapa está desligada.</translation>
    </message>
    <message>
        <source>The key is good for everything: only who may do everything makes one.</source>
        <translation>A chave serve para tudo: só quem pode tudo a cria.</translation>
    </message>
    <message>
        <source>Another counter made a key meanwhile: this one counts for nothing.</source>
        <translation>Outro balcão criou uma chave nesse meio-tempo: esta não vale nada.</translation>
    </message>
    <message>
        <source>The first PIN is that of somebody who looks after the people here.</source>
        <translation>O primeiro PIN é de quem cuida das pessoas daqui.</translation>
    </message>
    <message>
        <source>The code is wrong, too old, or was used before.</source>
        <translation>O código está errado, é velho demais ou já foi usado.</translation>
    </message>
    <message>
        <source>A password has from %1 to %2 characters here.</source>
        <translation>Aqui uma senha tem de %1 a %2 caracteres.</translation>
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
        <translation>Pago</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Recebido por</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Served at</source>
        <translation>Atendido em</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Check this receipt: %1</source>
        <translation>Confira este recibo: %1</translation>
    </message>
    <message>
        <source>Proof (preimage): its SHA-256 is the hash above</source>
        <translation>Prova (pré-imagem): o SHA-256 dela dá o hash acima</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Served by</source>
        <translation>Atendente</translation>
    </message>
    <message>
        <source>Qty.</source>
        <translation>Qtd.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unitário</translation>
    </message>
    <message>
        <source>TOTAL</source>
        <translation>TOTAL</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Paid with Lightning</source>
        <translation>Pago com Lightning</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>Pago em dinheiro</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Troco</translation>
    </message>
    <message>
        <source>Rate of</source>
        <translation>Cotação das</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Hash do pagamento</translation>
    </message>
    <message>
        <source>Proof (preimage)</source>
        <translation>Prova (pré-imagem)</translation>
    </message>
    <message>
        <source>Check:</source>
        <translation>Confira:</translation>
    </message>
    <message>
        <source>TRAINING, NOT A REAL SALE</source>
        <translation>TREINO, NÃO É VENDA DE VERDADE</translation>
    </message>
    <message>
        <source>Valid as proof. Thank you.</source>
        <translation>Vale como comprovante. Obrigado.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cotação</translation>
    </message>
    <message>
        <source>Cash, %1</source>
        <translation>Dinheiro, %1</translation>
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
        <translation>Imposto incluído</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message>
        <source>Waiting for payment</source>
        <translation>Esperando pagamento</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retido</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>Sobraram %1</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>Faltam %1</translation>
    </message>
    <message>
        <source>Paid late</source>
        <translation>Pago com atraso</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirou</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sem confirmação</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>Na fila</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>Em atendimento</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Não veio</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Pago a mais</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Pago a menos</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pago duas vezes</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Treino</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>80 or older</source>
        <translation>80 anos ou mais</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
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
        <translation>há %1</translation>
    </message>
</context>
<context>
    <name>balcao::AccountBadge</name>
    <message>
        <source>Badge</source>
        <translation>Crachá</translation>
    </message>
    <message>
        <source>Scan the badge</source>
        <translation>Passe o crachá no leitor</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>O seu PIN</translation>
    </message>
    <message>
        <source>Use this badge</source>
        <translation>Usar este crachá</translation>
    </message>
    <message>
        <source>Remove the badge</source>
        <translation>Remover o crachá</translation>
    </message>
    <message>
        <source>A badge stands for a PIN: choose that first.</source>
        <translation>Um crachá vale por um PIN: escolha-o primeiro.</translation>
    </message>
    <message>
        <source>You have one, and it opens the counter. Another one takes its place.</source>
        <translation>Você tem um, e ele abre o balcão. Outro fica no lugar dele.</translation>
    </message>
    <message>
        <source>You have none. One that your organisation printed and nobody has yet becomes yours when you scan it here.</source>
        <translation>Você não tem. Um que a organização imprimiu e ainda é de ninguém passa a ser seu quando você o lê aqui.</translation>
    </message>
    <message>
        <source>The badge is yours and opens the counter.</source>
        <translation>O crachá é seu e abre o balcão.</translation>
    </message>
    <message>
        <source>The badge opens nothing any more.</source>
        <translation>O crachá não abre mais nada.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPage</name>
    <message>
        <source>My account</source>
        <translation>Minha conta</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPart</name>
    <message>
        <source>The two are not the same.</source>
        <translation>Os dois não são iguais.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountPassword</name>
    <message>
        <source>E-mail and password</source>
        <translation>E-mail e senha</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Keep the e-mail</source>
        <translation>Guardar o e-mail</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>A nova senha outra vez</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>O seu PIN</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Criar a senha</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Remover a senha</translation>
    </message>
    <message>
        <source>You may sign in with your e-mail and your password instead of your name and your PIN.</source>
        <translation>Você pode entrar com e-mail e senha em vez de nome e PIN.</translation>
    </message>
    <message>
        <source>You have none. A password needs an e-mail to go with it.</source>
        <translation>Você não tem. Uma senha precisa de um e-mail junto.</translation>
    </message>
    <message>
        <source>You have no password.</source>
        <translation>Você não tem senha.</translation>
    </message>
    <message>
        <source>At least %1 characters, and nothing that is guessed soon: four words that have nothing to do with each other do well.</source>
        <translation>Pelo menos %1 caracteres, e nada que se adivinhe logo: quatro palavras sem relação entre si servem bem.</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Trocar a senha</translation>
    </message>
    <message>
        <source>Your e-mail is not kept any more.</source>
        <translation>O seu e-mail não está mais guardado.</translation>
    </message>
    <message>
        <source>Your e-mail is kept.</source>
        <translation>O seu e-mail está guardado.</translation>
    </message>
    <message>
        <source>From now on your new password counts. Your sessions at other counters have ended.</source>
        <translation>A partir de agora vale a sua nova senha. As suas sessões em outros guichês foram encerradas.</translation>
    </message>
    <message>
        <source>You have no password any more.</source>
        <translation>Você não tem mais senha.</translation>
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
        <translation>O seu PIN atual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Novo PIN</translation>
    </message>
    <message>
        <source>Six to twelve digits. A new one ends your sessions at other counters.</source>
        <translation>De seis a doze números. Um novo encerra as suas sessões em outros guichês.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>O novo PIN outra vez</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Trocar o PIN</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Criar um PIN</translation>
    </message>
    <message>
        <source>You have none: nobody is asked who they are, or you cannot sign in. Everything else here is changed with it.</source>
        <translation>Você não tem: não se pergunta quem é, ou você não consegue entrar. Tudo o mais aqui se muda com ele.</translation>
    </message>
    <message>
        <source>Somebody else chose the one you have.</source>
        <translation>Outra pessoa escolheu o que você tem.</translation>
    </message>
    <message>
        <source>It opens the counter, and says that it is you wherever you change something here.</source>
        <translation>Ele abre o balcão e diz que é você quando muda algo aqui.</translation>
    </message>
    <message>
        <source>From now on your new PIN counts.</source>
        <translation>A partir de agora vale o seu novo PIN.</translation>
    </message>
</context>
<context>
    <name>balcao::AccountSecondStep</name>
    <message>
        <source>Second step</source>
        <translation>Segunda etapa</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>O seu PIN</translation>
    </message>
    <message>
        <source>Code of the authenticator</source>
        <translation>Código do autenticador</translation>
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
        <translation>Agora não</translation>
    </message>
    <message>
        <source>New recovery codes</source>
        <translation>Novos códigos de recuperação</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Desligar</translation>
    </message>
    <message>
        <source>Scan the picture with the authenticator on your phone, or type this into it. Then type the code it shows: before that nothing has changed.</source>
        <translation>Leia a imagem com o autenticador do celular, ou digite isto nele. Depois digite o código que ele mostra: antes disso nada mudou.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The clipboard is emptied after 30 seconds.</source>
        <translation>A área de transferência é esvaziada depois de 30 segundos.</translation>
    </message>
    <message numerus="yes">
        <source>It is on: whoever signs in as you is asked for a code of your authenticator. %n recovery codes are left for a lost phone.</source>
        <translation>
            <numerusform>Está ligada: de quem entra como você se pede um código do seu autenticador. Resta %n código de recuperação para um celular perdido.</numerusform>
            <numerusform>Está ligada: de quem entra como você se pede um código do seu autenticador. Restam %n códigos de recuperação para um celular perdido.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is off. With it, whoever saw your PIN cannot sign in as you without your phone.</source>
        <translation>Está desligada. Com ela, quem viu o seu PIN não entra como você sem o seu celular.</translation>
    </message>
    <message>
        <source>It stands beside a PIN: choose that first.</source>
        <translation>Ela fica ao lado de um PIN: escolha-o primeiro.</translation>
    </message>
    <message>
        <source>Your organisation asks those who administer for one: without it nobody does.</source>
        <translation>A sua organização a exige de quem administra: sem ela ninguém administra.</translation>
    </message>
    <message>
        <source>Only to turn it off. A recovery code does too.</source>
        <translation>Só para desligar. Um código de recuperação também serve.</translation>
    </message>
    <message>
        <source>Another authenticator</source>
        <translation>Outro autenticador</translation>
    </message>
    <message>
        <source>The picture for your authenticator</source>
        <translation>A imagem para o seu autenticador</translation>
    </message>
    <message>
        <source>The second step is on.</source>
        <translation>A segunda etapa está ligada.</translation>
    </message>
    <message>
        <source>The recovery codes before are void.</source>
        <translation>Os códigos de recuperação de antes não valem mais.</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Códigos de recuperação</translation>
    </message>
    <message>
        <source>Each stands once for a code of the authenticator. They are not shown again: print them or write them down, and keep them away from your phone.</source>
        <translation>Cada um vale uma vez por um código do autenticador. Eles não são mostrados de novo: imprima ou anote, e guarde longe do celular.</translation>
    </message>
    <message>
        <source>A code of the authenticator, or a recovery code.</source>
        <translation>Um código do autenticador ou um código de recuperação.</translation>
    </message>
    <message>
        <source>The second step is off. A password that was too short to stand alone went with it.</source>
        <translation>A segunda etapa está desligada. Uma senha curta demais para ficar sozinha foi junto.</translation>
    </message>
    <message>
        <source>The second step is off.</source>
        <translation>A segunda etapa está desligada.</translation>
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
        <translation>Como no sistema</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma da janela</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>By the width of the window</source>
        <translation>Conforme a largura da janela</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Tamanho de textos e botões</translation>
    </message>
    <message>
        <source>Sound and motion</source>
        <translation>Som e movimento</translation>
    </message>
    <message>
        <source>Sounds for money and calls</source>
        <translation>Sons para dinheiro e chamadas</translation>
    </message>
    <message>
        <source>Movement when money arrives</source>
        <translation>Movimento quando o dinheiro chega</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueio</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nunca sozinho</translation>
    </message>
    <message numerus="yes">
        <source>after %n minutes</source>
        <translation>
            <numerusform>depois de %n minuto</numerusform>
            <numerusform>depois de %n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Where people sign in, the counter locks when nobody uses it</source>
        <translation>Onde se entra com PIN, bloqueia quando ninguém usa</translation>
    </message>
</context>
<context>
    <name>balcao::ApprovalForm</name>
    <message>
        <source>A second person approves this</source>
        <translation>Uma segunda pessoa aprova isto</translation>
    </message>
    <message>
        <source>Who approves it</source>
        <translation>Quem aprova</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Aprovar</translation>
    </message>
    <message>
        <source>Ticket %1: no discount on %2 any more.</source>
        <translation>Atendimento %1: sem desconto em %2.</translation>
    </message>
    <message>
        <source>Ticket %1: a discount of %2 on %3, “%4”.</source>
        <translation>Atendimento %1: desconto de %2 em %3, “%4”.</translation>
    </message>
    <message>
        <source>Ticket %1: to be cancelled, with %2 on it.</source>
        <translation>Atendimento %1: será cancelado, com %2 nele.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>PIN errado. O próximo é aceito em %1.</translation>
    </message>
    <message>
        <source>Nobody else here may approve this, or has chosen a PIN yet.</source>
        <translation>Ninguém mais aqui pode aprovar isto ou já escolheu um PIN.</translation>
    </message>
    <message>
        <source>Wrong PIN. Type it again.</source>
        <translation>PIN errado. Digite de novo.</translation>
    </message>
    <message>
        <source>Whoever approves it chooses their name and types their PIN. Both names go into the journal.</source>
        <translation>Quem aprova escolhe o seu nome e digita o seu PIN. Os dois nomes vão para o diário.</translation>
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
        <translation>Último backup</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Fazer backup agora</translation>
    </message>
    <message>
        <source>%1 of %2 written</source>
        <translation>%1 de %2 gravados</translation>
    </message>
    <message>
        <source>%1 written</source>
        <translation>%1 gravados</translation>
    </message>
    <message>
        <source>One counter of the organisation makes it in the background, while everybody sells. A time that was missed is made up at the next start. Another disk is the right place: one that is lost with this computer saves nothing.</source>
        <translation>Um caixa da organização o faz em segundo plano, enquanto todos vendem. Uma hora perdida é compensada no próximo início. Outro disco é o lugar certo: o que se perde com este computador não salva nada.</translation>
    </message>
    <message>
        <source>Make backups by itself</source>
        <translation>Fazer backups automaticamente</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Every, hours</source>
        <translation>A cada, horas</translation>
    </message>
    <message>
        <source>Of older ones these are kept, and what any of them keeps stays. The last good one is never taken away.</source>
        <translation>Dos mais antigos ficam estes, e o que um deles mantém fica. O último bom nunca é retirado.</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Últimos</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dias</translation>
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
        <translation>Chave de recuperação</translation>
    </message>
    <message>
        <source>It opens the backups, and nothing else does. It is shown once: write it down and keep the paper away from this computer. Backups made for an older key still need that one.</source>
        <translation>Ela abre os backups, e nada mais abre. É mostrada uma vez: anote e guarde o papel longe deste computador. Backups feitos com uma chave mais antiga ainda precisam dela.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Criar uma chave de recuperação</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Está no papel</translation>
    </message>
    <message>
        <source>None was made yet.</source>
        <translation>Nenhum foi feito ainda.</translation>
    </message>
    <message>
        <source>%1, %2, read back and whole.</source>
        <translation>%1, %2, lido de volta e inteiro.</translation>
    </message>
    <message>
        <source>A planned one is late.</source>
        <translation>Um planejado está atrasado.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Desistir</translation>
    </message>
    <message>
        <source>There is none yet: no backup can be made.</source>
        <translation>Ainda não há nenhuma: nenhum backup pode ser feito.</translation>
    </message>
    <message>
        <source>There is one.</source>
        <translation>Há uma.</translation>
    </message>
    <message>
        <source>A number from %1 to %2.</source>
        <translation>Um número de %1 a %2.</translation>
    </message>
    <message>
        <source>Write the whole path of a folder.</source>
        <translation>Escreva o caminho completo de uma pasta.</translation>
    </message>
    <message>
        <source>Make a recovery key first: it opens the backups.</source>
        <translation>Crie antes uma chave de recuperação: ela abre os backups.</translation>
    </message>
    <message>
        <source>The plan stays as it was.</source>
        <translation>O plano fica como estava.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gravado.</translation>
    </message>
    <message>
        <source>The backup was given up. It left nothing.</source>
        <translation>O backup foi abandonado. Não deixou nada.</translation>
    </message>
    <message>
        <source>Older backups are as they were.</source>
        <translation>Os backups anteriores estão como estavam.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 foi gravado e lido de volta.</translation>
    </message>
    <message>
        <source>Groups %1 and %2 of what you wrote down</source>
        <translation>Grupos %1 e %2 do que você anotou</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>Não é o que está mostrado. Olhe o papel de novo.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>A chave anterior continua valendo.</translation>
    </message>
    <message>
        <source>From now on backups are made for this key.</source>
        <translation>De agora em diante os backups são feitos para esta chave.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Counted from, hour</source>
        <translation>A partir das, hora</translation>
    </message>
    <message>
        <source>A later try failed. %1</source>
        <translation>Uma tentativa posterior falhou. %1</translation>
    </message>
</context>
<context>
    <name>balcao::CancelTicketForm</name>
    <message>
        <source>Nothing was charged for it. The number is not given again.</source>
        <translation>Nada foi cobrado nele. O número não é usado de novo.</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancelar o atendimento</translation>
    </message>
    <message>
        <source>Cancel ticket %1?</source>
        <translation>Cancelar o atendimento %1?</translation>
    </message>
</context>
<context>
    <name>balcao::CashForm</name>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
    </message>
    <message>
        <source>Given by the customer</source>
        <translation>Entregue pelo cliente</translation>
    </message>
    <message>
        <source>To receive</source>
        <translation>A receber</translation>
    </message>
    <message>
        <source>Empty: exactly the amount.</source>
        <translation>Vazio: o valor exato.</translation>
    </message>
    <message>
        <source>Less than the total leaves the rest open.</source>
        <translation>Menos que o total deixa o resto em aberto.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Troco</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Só %1 está em aberto.</translation>
    </message>
    <message>
        <source>%1 is missing. Type what was given, or receive a part.</source>
        <translation>Faltam %1. Digite o que foi entregue ou receba uma parte.</translation>
    </message>
    <message>
        <source>The Lightning charge is cancelled when the cash is received.</source>
        <translation>A cobrança Lightning é cancelada quando o dinheiro é recebido.</translation>
    </message>
    <message>
        <source>Receive %1</source>
        <translation>Receber %1</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Receber</translation>
    </message>
</context>
<context>
    <name>balcao::ChangePair</name>
    <message>
        <source>%1: now %2</source>
        <translation>%1: agora %2</translation>
    </message>
    <message>
        <source>%1: was %2, now nothing</source>
        <translation>%1: era %2, agora nada</translation>
    </message>
    <message>
        <source>%1: was %2, now %3</source>
        <translation>%1: era %2, agora %3</translation>
    </message>
</context>
<context>
    <name>balcao::ChargeView</name>
    <message>
        <source>Charge again</source>
        <translation>Cobrar de novo</translation>
    </message>
    <message>
        <source>Customer says it is paid</source>
        <translation>Cliente diz que pagou</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Receber em dinheiro</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>A pagar</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Cotação</translation>
    </message>
    <message>
        <source>Payee</source>
        <translation>Recebedor</translation>
    </message>
    <message>
        <source>Checked before it was shown</source>
        <translation>Conferida antes de mostrar</translation>
    </message>
    <message>
        <source>Code to pay</source>
        <translation>Código para pagar</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Cliente sem nome</translation>
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
        <translation>Valor exato</translation>
    </message>
    <message>
        <source>Right payee</source>
        <translation>Recebedor certo</translation>
    </message>
    <message>
        <source>Valid signature</source>
        <translation>Assinatura válida</translation>
    </message>
    <message>
        <source>Back to the ticket</source>
        <translation>Voltar ao atendimento</translation>
    </message>
    <message>
        <source>Cancel the charge</source>
        <translation>Cancelar cobrança</translation>
    </message>
    <message>
        <source>Cancel this charge?</source>
        <translation>Cancelar esta cobrança?</translation>
    </message>
    <message>
        <source>Esc confirms, Enter goes back</source>
        <translation>Esc confirma, Enter volta</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Preparando a cobrança</translation>
    </message>
    <message>
        <source>Waiting for payment</source>
        <translation>Esperando pagamento</translation>
    </message>
    <message>
        <source>asking the node</source>
        <translation>perguntando ao nó</translation>
    </message>
    <message>
        <source>code on screen for %1</source>
        <translation>código na tela há %1</translation>
    </message>
    <message>
        <source>Payment is arriving</source>
        <translation>O pagamento está chegando</translation>
    </message>
    <message>
        <source>do not charge again</source>
        <translation>não cobre de novo</translation>
    </message>
    <message>
        <source>Time is over</source>
        <translation>O tempo acabou</translation>
    </message>
    <message>
        <source>looking for a payment on its way</source>
        <translation>procurando um pagamento a caminho</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sem confirmação</translation>
    </message>
    <message>
        <source>the node does not answer</source>
        <translation>o nó não responde</translation>
    </message>
    <message>
        <source>Less than asked came in</source>
        <translation>Chegou menos que o pedido</translation>
    </message>
    <message>
        <source>it waits as a task</source>
        <translation>ficou como pendência</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expirou</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>nada foi recebido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>nothing was charged</source>
        <translation>nada foi cobrado</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código escondido</translation>
    </message>
    <message>
        <source>The payment is on its way.</source>
        <translation>O pagamento está a caminho.</translation>
    </message>
    <message>
        <source>This charge can no longer be paid.</source>
        <translation>Esta cobrança já não pode ser paga.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>A cobrança vale por</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Falta menos de 1 minuto</translation>
    </message>
    <message>
        <source>The customer sees the same code on the display, in %1.</source>
        <translation>O cliente vê este mesmo código na tela dele, em %1.</translation>
    </message>
    <message>
        <source>This window is too small for the code: use the customer&apos;s display, in %1.</source>
        <translation>Esta janela é pequena demais para o código: use a tela do cliente, em %1.</translation>
    </message>
    <message>
        <source>No customer&apos;s display is open: let the customer scan this screen.</source>
        <translation>Não há tela do cliente aberta: deixe o cliente ler este código.</translation>
    </message>
</context>
<context>
    <name>balcao::Command</name>
    <message>
        <source>Databases: sqlite:FILE or postgresql://USER@HOST/NAME. Secrets are never arguments: they come from the keychain, from the file named by BALCAO_SECRETS_FILE, or from variables named BALCAO_SECRET_….
Ends with 0 when it is done, 1 when it was refused, 2 when it was asked wrongly.
</source>
        <translation>Bancos de dados: sqlite:ARQUIVO ou postgresql://USUARIO@SERVIDOR/NOME. Segredos nunca são argumentos: vêm do chaveiro, do arquivo indicado por BALCAO_SECRETS_FILE ou de variáveis chamadas BALCAO_SECRET_….
Termina com 0 quando foi feito, com 1 quando foi recusado, com 2 quando foi pedido de forma errada.
</translation>
    </message>
    <message>
        <source>An option needs a value.</source>
        <translation>Falta o valor de uma opção.</translation>
    </message>
    <message>
        <source>A password does not belong on the command line.</source>
        <translation>Uma senha não deve ir na linha de comando.</translation>
    </message>
    <message>
        <source>What should be done?</source>
        <translation>O que deve ser feito?</translation>
    </message>
    <message>
        <source>There is no such command: %1</source>
        <translation>Esse comando não existe: %1</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Falta alguma coisa.</translation>
    </message>
    <message>
        <source>That is too much.</source>
        <translation>Há algo a mais.</translation>
    </message>
    <message>
        <source>The only kind of back end that can be added is lnd.</source>
        <translation>O único tipo de nó que pode ser adicionado é lnd.</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>Falta --%1.</translation>
    </message>
    <message>
        <source>%1 is known now. Try it with: balcaoctl backend test %1</source>
        <translation>%1 já está registrado. Teste com: balcaoctl backend test %1</translation>
    </message>
    <message>
        <source>This counter receives at %1.</source>
        <translation>Este caixa recebe em %1.</translation>
    </message>
    <message>
        <source>%1 sats</source>
        <translation>%1 sats</translation>
    </message>
    <message>
        <source>open price</source>
        <translation>preço na consulta</translation>
    </message>
    <message>
        <source>The limit is a number from 1 to %1.</source>
        <translation>O limite é um número de 1 a %1.</translation>
    </message>
    <message>
        <source>The receipt %1 is genuine: %2, %3.</source>
        <translation>O recibo %1 é autêntico: %2, %3.</translation>
    </message>
    <message>
        <source>Its counter is not one of ours.</source>
        <translation>O caixa dele não é um dos nossos.</translation>
    </message>
    <message>
        <source>The format is jsonl or csv.</source>
        <translation>O formato é jsonl ou csv.</translation>
    </message>
    <message>
        <source>A day is written like 2026-11-21.</source>
        <translation>Um dia se escreve assim: 2026-11-21.</translation>
    </message>
    <message>
        <source>Which operation is sold?</source>
        <translation>Qual serviço é vendido?</translation>
    </message>
    <message>
        <source>The quantity is not a number that can be sold.</source>
        <translation>A quantidade não é um número que possa ser vendido.</translation>
    </message>
    <message>
        <source>The tender is lightning or cash.</source>
        <translation>A forma de pagamento é lightning ou cash.</translation>
    </message>
    <message>
        <source>The time to wait is a number of seconds.</source>
        <translation>O tempo de espera é um número de segundos.</translation>
    </message>
    <message>
        <source>Cash is not waited for.</source>
        <translation>Não se espera por dinheiro em espécie.</translation>
    </message>
    <message>
        <source>Only cash is given.</source>
        <translation>Só dinheiro em espécie é entregue.</translation>
    </message>
    <message>
        <source>The id of a sale is a UUID.</source>
        <translation>O identificador de uma venda é um UUID.</translation>
    </message>
    <message>
        <source>The demo customer has paid.</source>
        <translation>O cliente de demonstração pagou.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Counter 1</source>
        <translation>Caixa 1</translation>
    </message>
    <message>
        <source>The demo catalogue is shop or office.</source>
        <translation>O catálogo de demonstração é shop ou office.</translation>
    </message>
    <message>
        <source>Name the organisation with --name, or try it out with --demo.</source>
        <translation>Informe a organização com --name, ou experimente com --demo.</translation>
    </message>
    <message>
        <source>That is not a currency: %1</source>
        <translation>Isso não é uma moeda: %1</translation>
    </message>
    <message>
        <source>%1 is ready in %2.</source>
        <translation>%1 está pronto em %2.</translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>O banco de dados está atualizado.</translation>
    </message>
    <message>
        <source>The keychain does not open: the key of this counter ends with this program, and neither passwords nor credentials are kept. Its receipts stay valid. Unlock the keychain, or name a file in BALCAO_SECRETS_FILE.</source>
        <translation>O chaveiro não abre: a chave deste guichê termina com este programa, e nem senhas nem credenciais ficam guardadas. Os recibos continuam valendo. Desbloqueie o chaveiro, ou indique um arquivo em BALCAO_SECRETS_FILE.</translation>
    </message>
    <message>
        <source>The settings of this counter are damaged; they are kept in %1. The database was not touched: balcaoctl init sets the counter up again on it.</source>
        <translation>Os ajustes deste balcão estão danificados; estão guardados em %1. O banco de dados não foi alterado: balcaoctl init configura o balcão de novo sobre ele.</translation>
    </message>
    <message>
        <source>Nothing was touched. Install the newer version.</source>
        <translation>Nada foi alterado. Instale a versão mais nova.</translation>
    </message>
    <message>
        <source>The database was left as it is, so that it can be rescued. Restore the last backup.</source>
        <translation>O banco de dados ficou como está, para poder ser recuperado. Restaure a última cópia de segurança.</translation>
    </message>
    <message>
        <source>The disk is full. What was saved before is safe. Free some space and try again.</source>
        <translation>O disco está cheio. O que já estava gravado está seguro. Libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>%1 could not be read or written. Nothing was changed. Look after the folder&apos;s rights and its disk.</source>
        <translation>%1 não pôde ser lido ou gravado. Nada mudou. Verifique as permissões da pasta e o disco.</translation>
    </message>
    <message>
        <source>What was to be said could not be written.</source>
        <translation>Não foi possível escrever a resposta.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits, not all the same, no run like 123456, and not the one before.</source>
        <translation>Um PIN tem de 6 a 12 dígitos, não todos iguais, sem sequências como 123456, e não é o anterior.</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspenso</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>a trocar</translation>
    </message>
    <message>
        <source>New PIN: </source>
        <translation>Novo PIN: </translation>
    </message>
    <message>
        <source>Current PIN: </source>
        <translation>PIN atual: </translation>
    </message>
    <message>
        <source>%1 has a PIN now.</source>
        <translation>%1 agora tem PIN.</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueada</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>A sessão terminou.</translation>
    </message>
    <message>
        <source>Personal data can be read here.</source>
        <translation>Os dados pessoais podem ser lidos aqui.</translation>
    </message>
    <message>
        <source>There is no key yet: no personal data was ever stored.</source>
        <translation>Ainda não há chave: nunca se guardaram dados pessoais.</translation>
    </message>
    <message>
        <source>Personal data cannot be read here.</source>
        <translation>Os dados pessoais não podem ser lidos aqui.</translation>
    </message>
    <message>
        <source>Key %1 is kept as %2 and wraps %3.</source>
        <translation>A chave %1 está guardada como %2 e protege %3.</translation>
    </message>
    <message>
        <source>Only older backups need it.</source>
        <translation>Só backups antigos precisam dela.</translation>
    </message>
    <message>
        <source>%1 are still to be wrapped by the newest key: balcaoctl vault rotate goes on.</source>
        <translation>Faltam %1 para a chave mais nova: balcaoctl vault rotate continua.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Key %1 wraps everything now. The one before stays where it is kept, because older backups need it.</source>
        <translation>Agora a chave %1 protege tudo. A anterior fica onde está guardada, porque backups antigos precisam dela.</translation>
    </message>
    <message>
        <source>%1 has what opens personal data. Keep it where nobody else reads it.</source>
        <translation>%1 tem o que abre os dados pessoais. Guarde-o onde mais ninguém o leia.</translation>
    </message>
    <message>
        <source>What was lacking here was taken from %1.</source>
        <translation>O que faltava aqui foi trazido de %1.</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>O diário está íntegro.</translation>
    </message>
    <message>
        <source>The journal is broken.</source>
        <translation>O diário está rompido.</translation>
    </message>
    <message>
        <source>%1 entries of %2 registers and %3 anchors in %4 s, %5 entries a second.</source>
        <translation>%1 linhas de %2 guichês e %3 âncoras em %4 s, %5 linhas por segundo.</translation>
    </message>
    <message numerus="yes">
        <source>%1 entries of this register and %n other(s) are named.</source>
        <translation>
            <numerusform>São nomeadas %1 linhas deste guichê e %n outro.</numerusform>
            <numerusform>São nomeadas %1 linhas deste guichê e %n outros.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was signed out of every program: %2.</source>
        <translation>%1 foi desconectado de todos os programas: %2.</translation>
    </message>
    <message>
        <source>Customer %1 has the same. If it is another person: --even-if-alike.</source>
        <translation>O cliente %1 tem o mesmo. Se for outra pessoa: --even-if-alike.</translation>
    </message>
    <message>
        <source>Customer %1 has the same: it is one person, or one of the two is wrong.</source>
        <translation>O cliente %1 tem o mesmo: é a mesma pessoa, ou um dos dois está errado.</translation>
    </message>
    <message>
        <source>This record was merged: the person is customer %1.</source>
        <translation>Este cadastro foi unido: a pessoa é o cliente %1.</translation>
    </message>
    <message>
        <source>Sales with their payments and receipts, without a name: %1</source>
        <translation>Vendas com seus pagamentos e recibos, sem nome: %1</translation>
    </message>
    <message>
        <source>Entries in the books: %1</source>
        <translation>Lançamentos nos livros: %1</translation>
    </message>
    <message>
        <source>Entries in the journal, without personal data: %1</source>
        <translation>Entradas no diário, sem dados pessoais: %1</translation>
    </message>
    <message>
        <source>That and when consent was given: %1</source>
        <translation>Que e quando o consentimento foi dado: %1</translation>
    </message>
    <message>
        <source>That records were the same person&apos;s: %1</source>
        <translation>Que cadastros eram da mesma pessoa: %1</translation>
    </message>
    <message>
        <source>What was known of customer %1 can never be read again. The law makes us keep:</source>
        <translation>O que se sabia do cliente %1 nunca mais pode ser lido. A lei nos faz guardar:</translation>
    </message>
    <message>
        <source>That is no customer&apos;s id: see balcaoctl customer find.</source>
        <translation>Isso não é o id de um cliente: veja balcaoctl customer find.</translation>
    </message>
    <message>
        <source>withdrawn %1</source>
        <translation>retirado em %1</translation>
    </message>
    <message>
        <source>%1: kept until it is erased</source>
        <translation>%1: fica até ser apagado</translation>
    </message>
    <message>
        <source>%1: %2 days</source>
        <translation>%1: %2 dias</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Esse campo não existe.</translation>
    </message>
    <message>
        <source>Whoever looks says why: serve, contact, correct, request or legal.</source>
        <translation>Quem olha diz por quê: serve, contact, correct, request ou legal.</translation>
    </message>
    <message>
        <source>The text that was agreed to; end with Ctrl+D:
</source>
        <translation>O texto com que a pessoa concordou; termine com Ctrl+D:
</translation>
    </message>
    <message>
        <source>That is no ticket&apos;s id.</source>
        <translation>Isso não é o id de um atendimento.</translation>
    </message>
    <message>
        <source>Whoever erases says why: request, retention or mistake.</source>
        <translation>Quem apaga diz por quê: request, retention ou mistake.</translation>
    </message>
    <message>
        <source>Days are a whole number; 0 keeps it until it is erased.</source>
        <translation>Os dias são um número inteiro; com 0 fica até ser apagado.</translation>
    </message>
    <message>
        <source>The fields as a JSON object, e.g. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; end with Ctrl+D:
</source>
        <translation>Os campos como um objeto JSON, p. ex. {&quot;name&quot;: &quot;…&quot;, &quot;cpf&quot;: &quot;…&quot;}; termine com Ctrl+D:
</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail address, handle or name:
</source>
        <translation>CPF, CNPJ, telefone, e-mail, apelido ou nome:
</translation>
    </message>
    <message>
        <source>Customers are found by cpf, cnpj, phone, email, handle, other_id or name.</source>
        <translation>Clientes são encontrados por cpf, cnpj, phone, email, handle, other_id ou name.</translation>
    </message>
    <message>
        <source>A password has 15 characters or more, 8 beside a second step, at most 128, and is not among the first that somebody would try. A sentence is a good one.</source>
        <translation>Uma senha tem 15 caracteres ou mais, 8 ao lado de uma segunda etapa, no máximo 128, e não está entre as primeiras que alguém tentaria. Uma frase é uma boa senha.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; it is not shown again:</source>
        <translation>A chave para um administrador perdido. Guarde-a em papel, longe deste computador; não é mostrada de novo:</translation>
    </message>
    <message>
        <source>On or off.</source>
        <translation>On ou off.</translation>
    </message>
    <message>
        <source>Administrators need a second step. Who has none does not administer until it is set up.</source>
        <translation>Administradores precisam de uma segunda etapa. Quem não tem não administra até configurá-la.</translation>
    </message>
    <message>
        <source>Administrators need no second step.</source>
        <translation>Administradores não precisam de segunda etapa.</translation>
    </message>
    <message>
        <source>Recovery codes of %1, each good for once. They are not shown again:</source>
        <translation>Códigos de recuperação de %1, cada um vale uma vez. Não são mostrados de novo:</translation>
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
        <translation>Passe isto ao autenticador:
  %1
  %2
Depois confirme com um código: balcaoctl person second-step --confirm %3</translation>
    </message>
    <message>
        <source>Code of the authenticator: </source>
        <translation>Código do autenticador: </translation>
    </message>
    <message>
        <source>Recovery key: </source>
        <translation>Chave de recuperação: </translation>
    </message>
    <message>
        <source>The administrator signs in with the new PIN. The key was good for once; this is the next one, and it is not shown again:</source>
        <translation>O administrador entra com o novo PIN. A chave valia uma vez; esta é a próxima, e não é mostrada de novo:</translation>
    </message>
    <message>
        <source>password</source>
        <translation>senha</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>crachá</translation>
    </message>
    <message numerus="yes">
        <source>second step, %n recovery code(s) left</source>
        <translation>
            <numerusform>segunda etapa, resta %n código de recuperação</numerusform>
            <numerusform>segunda etapa, restam %n códigos de recuperação</numerusform>
        </translation>
    </message>
    <message>
        <source>An address, or --remove.</source>
        <translation>Um endereço, ou --remove.</translation>
    </message>
    <message>
        <source>%1 has no e-mail any more.</source>
        <translation>%1 não tem mais e-mail.</translation>
    </message>
    <message>
        <source>%1 has an e-mail now.</source>
        <translation>%1 agora tem e-mail.</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>Nova senha: </translation>
    </message>
    <message>
        <source>%1 has a password now.</source>
        <translation>%1 agora tem senha.</translation>
    </message>
    <message>
        <source>The badge of %1, to be printed as a bar code. It is not shown again:
  %2</source>
        <translation>O crachá de %1, para imprimir como código de barras. Não é mostrado de novo:
  %2</translation>
    </message>
    <message>
        <source>What is taken is password, badge or second-step.</source>
        <translation>O que se retira é password, badge ou second-step.</translation>
    </message>
    <message>
        <source>%1 does not sign in with it any more.</source>
        <translation>%1 não entra mais com isso.</translation>
    </message>
    <message>
        <source>The key for a lost administrator. Keep it on paper, away from this computer; the one before is void:</source>
        <translation>A chave para um administrador perdido. Guarde-a em papel, longe deste computador; a anterior não vale mais:</translation>
    </message>
    <message>
        <source>Restore the backup again: what was begun is taken away first.</source>
        <translation>Restaure o backup de novo: o que foi começado é retirado antes.</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Take another one.</source>
        <translation>Não é um backup, ou nem tudo nele é o que foi gravado. Use outro.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup.</source>
        <translation>Outra chave ou senha abre este backup.</translation>
    </message>
    <message>
        <source>Nothing is ever restored over something else. Name a place that is empty.</source>
        <translation>Nada é restaurado por cima de outra coisa. Indique um lugar vazio.</translation>
    </message>
    <message>
        <source>The place is as it was. The books did not hold when they were copied: take an older backup, or use this one with --even-if-broken.</source>
        <translation>O lugar está como estava. Os livros já não fechavam quando foram copiados: use um backup mais antigo, ou este com --even-if-broken.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more, and this one may ask for a recovery key instead.</source>
        <translation>A senha de um backup tem 12 caracteres ou mais, e este pode pedir uma chave de recuperação.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four; balcaoctl backup key makes one. The key for a lost administrator is another.</source>
        <translation>A chave de recuperação dos backups é BKUP- e oito grupos de quatro; balcaoctl backup key cria uma. A chave para um administrador perdido é outra.</translation>
    </message>
    <message>
        <source>Install PostgreSQL&apos;s own programs, of the server&apos;s version or a newer one.</source>
        <translation>Instale os programas do próprio PostgreSQL, da versão do servidor ou mais nova.</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>Senha do backup: </translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…): </source>
        <translation>Chave de recuperação dos backups (BKUP-…): </translation>
    </message>
    <message>
        <source>%1, made %2 by %3: %4 tickets, %5 payments, %6 entries of the journal.</source>
        <translation>%1, feito em %2 por %3: %4 senhas, %5 pagamentos, %6 registros do diário.</translation>
    </message>
    <message>
        <source>Backups are made by themselves into %1, every %2 hours, counted from %3:00.</source>
        <translation>Backups são feitos sozinhos em %1, a cada %2 horas, contadas das %3:00.</translation>
    </message>
    <message>
        <source>No backup is made by itself.</source>
        <translation>Nenhum backup é feito automaticamente.</translation>
    </message>
    <message>
        <source>Kept are the last %1 and the newest of %2 days, %3 weeks and %4 months.</source>
        <translation>Ficam os últimos %1 e o mais novo de %2 dias, %3 semanas e %4 meses.</translation>
    </message>
    <message>
        <source>There is no recovery key for backups yet: balcaoctl backup key.</source>
        <translation>Ainda não há chave de recuperação dos backups: balcaoctl backup key.</translation>
    </message>
    <message>
        <source>%1 was written and read back.</source>
        <translation>%1 foi gravado e lido de volta.</translation>
    </message>
    <message>
        <source>The key of personal data is not in it: keep a copy of it apart (balcaoctl vault copy).</source>
        <translation>A chave dos dados pessoais não está nele: guarde uma cópia à parte (balcaoctl vault copy).</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Mais uma vez: </translation>
    </message>
    <message>
        <source>The two were not the same.</source>
        <translation>As duas não eram iguais.</translation>
    </message>
    <message>
        <source>The backup is whole.</source>
        <translation>O backup está inteiro.</translation>
    </message>
    <message>
        <source>A plan is on or off.</source>
        <translation>Um plano está on ou off.</translation>
    </message>
    <message>
        <source>Hours are numbers, and what is kept is four of them, like 7,14,8,12.</source>
        <translation>Horas são números, e o que fica são quatro deles, como 7,14,8,12.</translation>
    </message>
    <message>
        <source>The recovery key of backups. Keep it on paper, away from this computer; it is not shown again. Older backups still need the one they were made for:</source>
        <translation>A chave de recuperação dos backups. Guarde-a em papel, longe deste computador; ela não é mostrada de novo. Backups mais antigos ainda precisam da chave com que foram feitos:</translation>
    </message>
    <message>
        <source>Name an empty place with --into, like sqlite:balcao.db.</source>
        <translation>Indique um lugar vazio com --into, como sqlite:balcao.db.</translation>
    </message>
    <message>
        <source>Ticket numbers begin behind a number.</source>
        <translation>Os números das senhas começam depois de um número.</translation>
    </message>
    <message>
        <source>Restored into %1 and verified.</source>
        <translation>Restaurado em %1 e verificado.</translation>
    </message>
    <message>
        <source>This register was expelled from personal data and sells on without it. To have it back: balcaoctl register request, and an administrator at another register.</source>
        <translation>Este guichê foi expulso dos dados pessoais e continua vendendo sem eles. Para voltar: balcaoctl register request, e um administrador em outro guichê.</translation>
    </message>
    <message>
        <source>That is not the code on the other register&apos;s screen. Tries left: %1.</source>
        <translation>Não é o código da tela do outro guichê. Tentativas restantes: %1.</translation>
    </message>
    <message>
        <source>Have that register ask (again): balcaoctl register request, or its window.</source>
        <translation>Peça de novo naquele guichê: balcaoctl register request, ou na janela dele.</translation>
    </message>
    <message>
        <source>The key of personal data is not kept on this computer under the name %1. Bring it from a copy, or have this register enrolled (balcaoctl register request): nothing else opens what was stored, and none is made in its place.</source>
        <translation>A chave dos dados pessoais não está guardada neste computador com o nome %1. Traga-a de uma cópia ou inscreva este guichê (balcaoctl register request): nada mais abre o que foi guardado, e nenhuma outra é feita no lugar.</translation>
    </message>
    <message>
        <source>not proved: the next key does not reach it</source>
        <translation>sem prova: a próxima chave não chega a ele</translation>
    </message>
    <message>
        <source>nothing to hold yet</source>
        <translation>ainda sem chave</translation>
    </message>
    <message>
        <source>lacks the key</source>
        <translation>não tem a chave</translation>
    </message>
    <message>
        <source>asks for the key</source>
        <translation>pede a chave</translation>
    </message>
    <message>
        <source>asked; too many wrong codes</source>
        <translation>pediu; códigos errados demais</translation>
    </message>
    <message>
        <source>holds the key</source>
        <translation>tem a chave</translation>
    </message>
    <message>
        <source>expelled</source>
        <translation>expulso</translation>
    </message>
    <message>
        <source>%1 is this register&apos;s code. Have an administrator type it at a register that reads personal data, within 15 minutes.</source>
        <translation>%1 é o código deste guichê. Um administrador deve digitá-lo, em até 15 minutos, em um guichê que lê dados pessoais.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Foram digitados códigos errados demais para este guichê. Peça de novo.</translation>
    </message>
    <message>
        <source>This register was expelled.</source>
        <translation>Este guichê foi expulso.</translation>
    </message>
    <message>
        <source>Nobody typed the code in time. Ask again.</source>
        <translation>Ninguém digitou o código a tempo. Peça de novo.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 já pode ler dados pessoais.</translation>
    </message>
    <message>
        <source>%1 was expelled, and key %2 wraps everything now. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>%1 foi expulso, e a chave %2 protege tudo agora. O que ele leu antes ninguém desfaz: troque também a senha do banco de dados.</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>O arquivo não está em UTF-8.</translation>
    </message>
    <message>
        <source>Nobody stands in the file.</source>
        <translation>Não há ninguém no arquivo.</translation>
    </message>
    <message>
        <source>The first line names name, email, role and hash, and every line has as many columns.</source>
        <translation>A primeira linha nomeia name, email, role e hash, e cada linha tem o mesmo número de colunas.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or stands inside.</source>
        <translation>Há aspas que não fecham ou estão no meio.</translation>
    </message>
    <message>
        <source>This is no JSON object.</source>
        <translation>Isto não é um objeto JSON.</translation>
    </message>
    <message>
        <source>There is no %1.</source>
        <translation>Falta %1.</translation>
    </message>
    <message>
        <source>This is no bcrypt hash.</source>
        <translation>Isto não é um hash bcrypt.</translation>
    </message>
    <message>
        <source>The e-mail stood in a line before.</source>
        <translation>O e-mail já estava em uma linha anterior.</translation>
    </message>
    <message>
        <source>There are too many people for one file.</source>
        <translation>Há pessoas demais para um arquivo.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Isto não é um endereço de e-mail.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Não há essa função.</translation>
    </message>
    <message>
        <source>The name cannot be used.</source>
        <translation>O nome não pode ser usado.</translation>
    </message>
    <message>
        <source>The role may do more than you may give.</source>
        <translation>A função pode mais do que você pode dar.</translation>
    </message>
    <message>
        <source>Line %1: %2 Nobody was brought over.</source>
        <translation>Linha %1: %2 Ninguém foi trazido.</translation>
    </message>
    <message>
        <source>%1 Nobody was brought over.</source>
        <translation>%1 Ninguém foi trazido.</translation>
    </message>
    <message>
        <source>%1 added, %2 were here before and stay as they are.</source>
        <translation>%1 adicionadas, %2 já estavam aqui e ficam como estão.</translation>
    </message>
    <message>
        <source>Code of the authenticator, or a recovery code: </source>
        <translation>Código do autenticador, ou um código de recuperação: </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of all registers closed.</source>
        <translation>
            <numerusform>%n dia fechado em todos os guichês.</numerusform>
            <numerusform>%n dias fechados em todos os guichês.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A register signs with another key than before, %n time(s).</source>
        <translation>
            <numerusform>Um guichê assina com outra chave que antes, %n vez.</numerusform>
            <numerusform>Um guichê assina com outra chave que antes, %n vezes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not closed: %1 of register %2, from entry %3 on.</source>
        <translation>Não fechado: %1 do guichê %2, a partir da linha %3.</translation>
    </message>
</context>
<context>
    <name>balcao::ConsentEditor</name>
    <message>
        <source>The text they agreed to, up to 4,000 letters.</source>
        <translation>O texto com que a pessoa concordou, até 4.000 letras.</translation>
    </message>
    <message>
        <source>One word of small letters, without accents.</source>
        <translation>Uma palavra em minúsculas, sem acentos.</translation>
    </message>
    <message>
        <source>Letters, digits, dots and dashes, without blanks.</source>
        <translation>Letras, números, pontos e hífens, sem espaços.</translation>
    </message>
    <message>
        <source>What they agreed to, as they read or heard it</source>
        <translation>Com o que concordou, como leu ou ouviu</translation>
    </message>
    <message>
        <source>What for, in one word</source>
        <translation>Para quê, em uma palavra</translation>
    </message>
    <message>
        <source>Which text it was</source>
        <translation>Qual texto era</translation>
    </message>
</context>
<context>
    <name>balcao::CounterActions</name>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Find a payment</source>
        <translation>Procurar pagamento</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Dinheiro</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Chamar o próximo</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Estacionar</translation>
    </message>
    <message>
        <source>Charge with Lightning</source>
        <translation>Cobrar com Lightning</translation>
    </message>
    <message>
        <source>Demo customer pays</source>
        <translation>Cliente de teste paga</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Novo atendimento</translation>
    </message>
    <message>
        <source>Charge a part</source>
        <translation>Cobrar uma parte</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Tirar item</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Não veio</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>Cancel the ticket</source>
        <translation>Cancelar o atendimento</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Reimprimir</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Keep as a file</source>
        <translation>Gravar arquivo</translation>
    </message>
    <message>
        <source>Customer&apos;s language</source>
        <translation>Idioma do cliente</translation>
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
        <translation>É outra moeda. Digite o valor em %1.</translation>
    </message>
    <message>
        <source>Type an amount above zero, such as %1.</source>
        <translation>Digite um valor maior que zero, como %1.</translation>
    </message>
</context>
<context>
    <name>balcao::CounterPage</name>
    <message>
        <source>Counter</source>
        <translation>Balcão</translation>
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
        <translation>esperando há %1</translation>
    </message>
    <message>
        <source>called %1 ago</source>
        <translation>chamada há %1</translation>
    </message>
    <message>
        <source>being served for %1</source>
        <translation>em atendimento há %1</translation>
    </message>
    <message>
        <source>waiting for payment</source>
        <translation>esperando pagamento</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>não veio</translation>
    </message>
    <message>
        <source>no service yet</source>
        <translation>nenhum serviço ainda</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed in the settings</source>
        <translation>fixa nos ajustes</translation>
    </message>
    <message>
        <source>%1, %2 ago</source>
        <translation>%1, há %2</translation>
    </message>
    <message numerus="yes">
        <source>median of %n sources, %1 ago</source>
        <translation>
            <numerusform>mediana de %n fonte, há %1</numerusform>
            <numerusform>mediana de %n fontes, há %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Test network</source>
        <translation>Rede de teste</translation>
    </message>
    <message>
        <source>Main network</source>
        <translation>Rede principal</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>O banco de dados não responde.</translation>
    </message>
    <message>
        <source>Nothing recorded was lost. The program keeps trying; F5 tries now.</source>
        <translation>Nada gravado se perdeu. O programa continua tentando; F5 tenta agora.</translation>
    </message>
    <message>
        <source>The same key again asks for the same thing: it cannot happen twice.</source>
        <translation>A mesma tecla pede a mesma coisa de novo: não acontece duas vezes.</translation>
    </message>
    <message>
        <source>The rate is %1 old. The limit is %2.</source>
        <translation>A cotação tem %1. O limite é %2.</translation>
    </message>
    <message>
        <source>Lightning stops so that no amount is wrong. Nothing was charged and the ticket is kept.</source>
        <translation>Lightning está parado para não errar o valor. Nada foi cobrado e o atendimento está guardado.</translation>
    </message>
    <message>
        <source>The node has not answered since %1.</source>
        <translation>O nó não responde desde %1.</translation>
    </message>
    <message>
        <source>Lightning stops until it is back. The ticket is kept; cash works.</source>
        <translation>Lightning para até ele voltar. O atendimento está guardado; dinheiro funciona.</translation>
    </message>
    <message>
        <source>%1 received.</source>
        <translation>%1 recebidos.</translation>
    </message>
    <message>
        <source>The rest is still open.</source>
        <translation>O resto continua em aberto.</translation>
    </message>
    <message>
        <source>Ticket %1 is set aside.</source>
        <translation>Atendimento %1 estacionado.</translation>
    </message>
    <message>
        <source>It stands at the end of the queue.</source>
        <translation>Está no fim da fila.</translation>
    </message>
    <message>
        <source>Ticket %1 waits in the queue.</source>
        <translation>Senha %1 espera na fila.</translation>
    </message>
    <message>
        <source>Looking.</source>
        <translation>Procurando.</translation>
    </message>
    <message>
        <source>The node is being asked.</source>
        <translation>O nó está sendo consultado.</translation>
    </message>
    <message>
        <source>This is no ticket number, code, hash or proof.</source>
        <translation>Não é número, código, hash nem prova.</translation>
    </message>
    <message>
        <source>Copy it whole from the customer&apos;s wallet, or scan it.</source>
        <translation>Copie inteiro da carteira do cliente ou leia com o leitor.</translation>
    </message>
    <message>
        <source>No charge of this house fits it.</source>
        <translation>Nenhuma cobrança desta casa corresponde.</translation>
    </message>
    <message>
        <source>Ask the customer for the proof of payment in the wallet.</source>
        <translation>Peça ao cliente a prova de pagamento na carteira.</translation>
    </message>
    <message>
        <source>%1 is paid.</source>
        <translation>%1 está pago.</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1 às %2.</translation>
    </message>
    <message>
        <source>The node confirmed %1 just now.</source>
        <translation>O nó confirmou %1 agora mesmo.</translation>
    </message>
    <message>
        <source>The proof is good. %1 is paid.</source>
        <translation>A prova confere. %1 está pago.</translation>
    </message>
    <message>
        <source>It fits the charge of %1 and is kept with the sale.</source>
        <translation>Corresponde à cobrança de %1 e fica guardada com a venda.</translation>
    </message>
    <message>
        <source>%1 was paid late.</source>
        <translation>%1 foi pago com atraso.</translation>
    </message>
    <message>
        <source>%1 came at %2, after the charge had ended. It waits as a task in Sales.</source>
        <translation>%1 chegou às %2, depois do fim da cobrança. Espera como pendência em Vendas.</translation>
    </message>
    <message>
        <source>Less than asked came in for %1.</source>
        <translation>Chegou menos que o pedido para %1.</translation>
    </message>
    <message>
        <source>What came is kept and waits as a task in Sales.</source>
        <translation>O que chegou está guardado e espera como pendência em Vendas.</translation>
    </message>
    <message>
        <source>%1 is paid, and more than asked came in.</source>
        <translation>%1 está pago e chegou mais que o pedido.</translation>
    </message>
    <message>
        <source>The surplus waits as a task in Sales.</source>
        <translation>A sobra espera como pendência em Vendas.</translation>
    </message>
    <message>
        <source>The node has no payment for %1.</source>
        <translation>O nó não tem pagamento para %1.</translation>
    </message>
    <message>
        <source>It was asked just now. The charge stays open and watched.</source>
        <translation>Ele foi consultado agora. A cobrança continua aberta e vigiada.</translation>
    </message>
    <message>
        <source>The node does not answer: nobody knows yet.</source>
        <translation>O nó não responde: ainda não dá para saber.</translation>
    </message>
    <message>
        <source>Do not charge again. The proof in the customer&apos;s wallet counts without the node.</source>
        <translation>Não cobre de novo. A prova na carteira do cliente vale mesmo sem o nó.</translation>
    </message>
    <message>
        <source>The charge of %1 ended without a payment.</source>
        <translation>A cobrança de %1 terminou sem pagamento.</translation>
    </message>
    <message>
        <source>The node was asked just now. If money still comes, it becomes a task in Sales.</source>
        <translation>O nó foi consultado agora. Se o dinheiro ainda chegar, vira pendência em Vendas.</translation>
    </message>
    <message>
        <source>%1 was not charged.</source>
        <translation>%1 não foi cobrado.</translation>
    </message>
    <message>
        <source>There is no payment on this ticket.</source>
        <translation>Não há pagamento neste atendimento.</translation>
    </message>
    <message>
        <source>This proof is not of this charge.</source>
        <translation>Esta prova não é desta cobrança.</translation>
    </message>
    <message>
        <source>Nothing changed. Ask for the preimage of the payment made here.</source>
        <translation>Nada mudou. Peça a pré-imagem do pagamento feito aqui.</translation>
    </message>
    <message>
        <source>Nothing changed. Enter tries again.</source>
        <translation>Nada mudou. Enter tenta de novo.</translation>
    </message>
    <message>
        <source>Charge checked and shown</source>
        <translation>Cobrança conferida e mostrada</translation>
    </message>
    <message>
        <source>The node stopped answering</source>
        <translation>O nó parou de responder</translation>
    </message>
    <message>
        <source>Code hidden on both screens</source>
        <translation>Código escondido nas duas telas</translation>
    </message>
    <message>
        <source>The node answers again</source>
        <translation>O nó voltou a responder</translation>
    </message>
    <message>
        <source>Asked the node: no payment</source>
        <translation>Nó consultado: sem pagamento</translation>
    </message>
    <message>
        <source>A proof was tried and did not fit</source>
        <translation>Uma prova foi tentada e não serviu</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>Pagamento registrado</translation>
    </message>
    <message>
        <source>The node can receive %1 at most now. This charge is %2.</source>
        <translation>O nó pode receber no máximo %1 agora. Esta cobrança é de %2.</translation>
    </message>
    <message>
        <source>A payment by Lightning would probably not arrive. Take cash, or charge a part.</source>
        <translation>Um pagamento por Lightning provavelmente não chegaria. Receba em dinheiro ou cobre uma parte.</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código escondido</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed.</source>
        <translation>O recibo de %1 não foi impresso.</translation>
    </message>
    <message>
        <source>The payment is recorded. Sales prints the receipt again.</source>
        <translation>O pagamento está registrado. Vendas imprime o recibo de novo.</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>português</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espanhol</translation>
    </message>
    <message>
        <source>English</source>
        <translation>inglês</translation>
    </message>
    <message>
        <source>Customer not named</source>
        <translation>Cliente não informado</translation>
    </message>
    <message>
        <source>A known customer</source>
        <translation>Cliente conhecido</translation>
    </message>
    <message>
        <source>on the receipt</source>
        <translation>no recibo</translation>
    </message>
    <message>
        <source>%1 on the receipt</source>
        <translation>%1 no recibo</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF ou CNPJ no recibo</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerExport</name>
    <message>
        <source>What %1 keeps about one person</source>
        <translation>O que %1 guarda sobre uma pessoa</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Entregue</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>O que se sabe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Cadastrado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Alterado</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Visto por último</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>Unido</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Com o que concordou</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalidade</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Versão do texto</translation>
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
        <translation>O que comprou</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nada.</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Atendimento</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aberto</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Chamado</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Observação</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>What was done with these data</source>
        <translation>O que se fez com estes dados</translation>
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
        <translation>Observação</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name. Nobody has to say who they are.</source>
        <translation>CPF, CNPJ, telefone, e-mail, apelido ou nome. Ninguém precisa dizer quem é.</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Para quem é?</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Clientes encontrados</translation>
    </message>
    <message>
        <source>CPF or CNPJ on the receipt</source>
        <translation>CPF ou CNPJ no recibo</translation>
    </message>
    <message>
        <source>Add the customer</source>
        <translation>Cadastrar o cliente</translation>
    </message>
    <message>
        <source>Add as a new customer</source>
        <translation>Cadastrar como novo cliente</translation>
    </message>
    <message>
        <source>Add them all the same: it is another person</source>
        <translation>Cadastrar mesmo assim: é outra pessoa</translation>
    </message>
    <message>
        <source>Only call them %1</source>
        <translation>Só chamar de %1</translation>
    </message>
    <message>
        <source>Only %1 on the receipt, no name</source>
        <translation>Só o %1 no recibo, sem nome</translation>
    </message>
    <message>
        <source>Take %1 off this ticket</source>
        <translation>Tirar %1 deste atendimento</translation>
    </message>
    <message>
        <source>Take the customer off this ticket</source>
        <translation>Tirar o cliente deste atendimento</translation>
    </message>
    <message>
        <source>%1: somebody has it already.</source>
        <translation>%1: alguém já tem.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Isto</translation>
    </message>
    <message>
        <source>A CPF has 11 digits, a telephone 10 or 11 with its area, a CNPJ 14.</source>
        <translation>Um CPF tem 11 números, um telefone 10 ou 11 com o DDD, um CNPJ 14.</translation>
    </message>
    <message>
        <source>Nobody is known by this yet.</source>
        <translation>Ninguém é conhecido por isto ainda.</translation>
    </message>
    <message>
        <source>There are more: type on.</source>
        <translation>Há mais: continue digitando.</translation>
    </message>
    <message>
        <source>No telephone like this is known, and as a CPF its last two digits do not fit.</source>
        <translation>Nenhum telefone conhecido é este, e como CPF os dois últimos números não conferem.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>A name, or a CPF or CNPJ for the receipt. Nobody has to say who they are.</source>
        <translation>Um nome, ou um CPF ou CNPJ para o recibo. Ninguém precisa dizer quem é.</translation>
    </message>
    <message>
        <source>Who may not find customers takes a name, or a CPF or CNPJ for the receipt.</source>
        <translation>Quem não pode procurar clientes recebe um nome, ou um CPF ou CNPJ para o recibo.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerPanel</name>
    <message>
        <source>The chosen customer</source>
        <translation>O cliente escolhido</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por quê</translation>
    </message>
    <message>
        <source>Somebody else has the same. Is this another person?</source>
        <translation>Outra pessoa tem o mesmo. Esta é outra pessoa?</translation>
    </message>
    <message>
        <source>Keep all the same</source>
        <translation>Guardar mesmo assim</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>Why do you look?</source>
        <translation>Por que você olha?</translation>
    </message>
    <message>
        <source>Who looked at which fields, and why, stands in the journal.</source>
        <translation>Quem olhou quais campos, e por quê, fica no diário.</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Are %1 and %2 one person?</source>
        <translation>%1 e %2 são a mesma pessoa?</translation>
    </message>
    <message>
        <source>The sales of both come together, and what is missing here is taken from the other. It cannot be undone.</source>
        <translation>As vendas dos dois se juntam, e o que falta aqui vem do outro. Não dá para desfazer.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Erase everything known about %1?</source>
        <translation>Apagar tudo o que se sabe de %1?</translation>
    </message>
    <message>
        <source>Their key is destroyed: nobody can read it again, here or in a copy. Sales, books and journal stay without a name, because the law wants them kept.</source>
        <translation>A chave é destruída: ninguém lê de novo, aqui nem em uma cópia. Vendas, livros e diário ficam sem nome, porque a lei manda guardar.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Guardado.</translation>
    </message>
    <message>
        <source>%1: somebody has it already. Find them by it, and merge the two if they are one person.</source>
        <translation>%1: alguém já tem. Procure por ele e una os dois, se forem a mesma pessoa.</translation>
    </message>
    <message>
        <source>They are two people: their %1 is not the same.</source>
        <translation>São duas pessoas: %1 não é igual.</translation>
    </message>
    <message>
        <source>The two are one customer now.</source>
        <translation>Os dois agora são um cliente.</translation>
    </message>
    <message>
        <source>Erased. Nothing of them is left.</source>
        <translation>Apagado. Não ficou nada.</translation>
    </message>
    <message>
        <source>Erased. What stays: %1.</source>
        <translation>Apagado. O que fica: %1.</translation>
    </message>
    <message>
        <source>customer-%1.pdf</source>
        <translation>cliente-%1.pdf</translation>
    </message>
    <message>
        <source>Kept as %1, and beside it the same as JSON.</source>
        <translation>Guardado em %1 e, ao lado, o mesmo em JSON.</translation>
    </message>
    <message>
        <source>What did %1 agree to?</source>
        <translation>Com o que %1 concordou?</translation>
    </message>
    <message>
        <source>The moment and your name are kept with it.</source>
        <translation>O momento e o seu nome ficam registrados junto.</translation>
    </message>
    <message>
        <source>Kept: what they agreed to.</source>
        <translation>Guardado: com o que a pessoa concordou.</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerSections</name>
    <message>
        <source>Choose a customer to see what is known of them, masked, and what they bought.</source>
        <translation>Escolha um cliente para ver o que se sabe dele, mascarado, e o que comprou.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>O que se sabe</translation>
    </message>
    <message>
        <source>open until you leave</source>
        <translation>aberto até você sair</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>mascarado</translation>
    </message>
    <message>
        <source>Kept longer than the rules say</source>
        <translation>Guardado além do prazo</translation>
    </message>
    <message>
        <source>%1: erase them, or empty these fields, unless a dispute or a law is in the way.</source>
        <translation>%1: apague, ou esvazie estes campos, se nenhuma disputa ou lei impedir.</translation>
    </message>
    <message>
        <source>Perhaps the same person</source>
        <translation>Talvez a mesma pessoa</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unir…</translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation>Com o que concordou</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>%1, withdrawn %2</source>
        <translation>%1, retirado em %2</translation>
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
        <translation>O que comprou</translation>
    </message>
    <message numerus="yes">
        <source>the last %n</source>
        <translation>
            <numerusform>o último</numerusform>
            <numerusform>os últimos %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n atendimento</numerusform>
            <numerusform>%n atendimentos</numerusform>
        </translation>
    </message>
    <message>
        <source>No ticket names them yet.</source>
        <translation>Nenhum atendimento ainda.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada ainda</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>dinheiro</translation>
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
        <translation>Mais</translation>
    </message>
    <message numerus="yes">
        <source>more than %n</source>
        <translation>
            <numerusform>mais de %n</numerusform>
            <numerusform>mais de %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>mais %n</numerusform>
            <numerusform>mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody else has this telephone, e-mail address, document or name.</source>
        <translation>Ninguém mais tem este telefone, e-mail, documento ou nome.</translation>
    </message>
    <message>
        <source>since %1, written down by %2</source>
        <translation>desde %1, anotado por %2</translation>
    </message>
</context>
<context>
    <name>balcao::CustomerText</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
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
        <translation>Outros documentos</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Data de nascimento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Apelido</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Observações</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sem nome</translation>
    </message>
    <message>
        <source>To serve them</source>
        <translation>Para atender</translation>
    </message>
    <message>
        <source>To reach them</source>
        <translation>Para entrar em contato</translation>
    </message>
    <message>
        <source>To correct what is stored</source>
        <translation>Para corrigir o cadastro</translation>
    </message>
    <message>
        <source>They asked to see it</source>
        <translation>A pessoa pediu para ver</translation>
    </message>
    <message>
        <source>An authority or the law asks</source>
        <translation>Uma autoridade ou a lei pede</translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation>A pessoa pediu</translation>
    </message>
    <message>
        <source>What it was kept for is over</source>
        <translation>A finalidade acabou</translation>
    </message>
    <message>
        <source>It should not have been stored</source>
        <translation>Não devia ter sido guardado</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) with payments and receipts, without a name: tax law (CTN art. 173, 174)</source>
        <translation>
            <numerusform>%n venda com pagamentos e recibo, sem nome: lei tributária (CTN art. 173, 174)</numerusform>
            <numerusform>%n vendas com pagamentos e recibos, sem nome: lei tributária (CTN art. 173, 174)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) in the books: tax law, LGPD art. 16 I</source>
        <translation>
            <numerusform>%n lançamento nos livros: lei tributária, LGPD art. 16 I</numerusform>
            <numerusform>%n lançamentos nos livros: lei tributária, LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the journal, without personal data: LGPD art. 37</source>
        <translation>
            <numerusform>%n linha do diário, sem dados pessoais: LGPD art. 37</numerusform>
            <numerusform>%n linhas do diário, sem dados pessoais: LGPD art. 37</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s) that consent was given: LGPD art. 8 §2</source>
        <translation>
            <numerusform>%n prova de consentimento: LGPD art. 8 §2</numerusform>
            <numerusform>%n provas de consentimento: LGPD art. 8 §2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) that records were one person&apos;s: LGPD art. 16 I</source>
        <translation>
            <numerusform>%n nota de que cadastros eram da mesma pessoa: LGPD art. 16 I</numerusform>
            <numerusform>%n notas de que cadastros eram da mesma pessoa: LGPD art. 16 I</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, document, e-mail address, telephone or handle is needed.</source>
        <translation>Falta um nome, documento, e-mail, telefone ou apelido.</translation>
    </message>
    <message>
        <source>This cannot be used as it was written.</source>
        <translation>Isto não pode ser usado como foi escrito.</translation>
    </message>
    <message>
        <source>This is no CPF: its last two digits do not fit the others.</source>
        <translation>Não é um CPF: os dois últimos números não conferem.</translation>
    </message>
    <message>
        <source>A CPF has 11 digits.</source>
        <translation>Um CPF tem 11 números.</translation>
    </message>
    <message>
        <source>This is no CNPJ: its last two digits do not fit the others.</source>
        <translation>Não é um CNPJ: os dois últimos números não conferem.</translation>
    </message>
    <message>
        <source>A CNPJ has 14 digits, or capital letters and two digits.</source>
        <translation>Um CNPJ tem 14 números, ou letras maiúsculas e dois números.</translation>
    </message>
    <message>
        <source>No area has this number: two digits come first.</source>
        <translation>Nenhum DDD tem este número: os dois primeiros são o DDD.</translation>
    </message>
    <message>
        <source>Two digits of the area and the number, or + and the country&apos;s.</source>
        <translation>DDD e número, ou + e o código do país.</translation>
    </message>
    <message>
        <source>An e-mail address has one @ and no blank.</source>
        <translation>Um e-mail tem um @ e nenhum espaço.</translation>
    </message>
    <message>
        <source>Letters and digits, not digits alone, with . _ - inside.</source>
        <translation>Letras e números, não só números, com . _ - no meio.</translation>
    </message>
    <message>
        <source>Write it as 21/03/1980.</source>
        <translation>Escreva como 21/03/1980.</translation>
    </message>
    <message>
        <source>Up to four, one a line, of 3 to 60 letters.</source>
        <translation>Até quatro, um por linha, de 3 a 60 letras.</translation>
    </message>
    <message>
        <source>Write pt, en or es.</source>
        <translation>Escreva pt, en ou es.</translation>
    </message>
    <message>
        <source>On one line, up to 120 letters.</source>
        <translation>Em uma linha, até 120 letras.</translation>
    </message>
    <message>
        <source>Up to 500 letters.</source>
        <translation>Até 500 letras.</translation>
    </message>
    <message>
        <source>Up to 2,000 letters.</source>
        <translation>Até 2.000 letras.</translation>
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
        <translation>CPF ou CNPJ</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>E-mail or handle</source>
        <translation>E-mail ou apelido</translation>
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
        <translation>Ninguém se encontra por isto. CPF, CNPJ, telefone, e-mail ou apelido inteiros, ou três letras de um nome.</translation>
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
            <numerusform>%n cliente lido, mais abaixo</numerusform>
            <numerusform>%n clientes lidos, mais abaixo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the newest %n, and more: say more of them</source>
        <translation>
            <numerusform>o mais novo, e há mais: diga mais</numerusform>
            <numerusform>os %n mais novos, e há mais: diga mais</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Linha %1, %2</translation>
    </message>
    <message>
        <source>No customer yet</source>
        <translation>Nenhum cliente ainda</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Ninguém corresponde</translation>
    </message>
    <message>
        <source>Whoever is added here or at the counter stands here, masked.</source>
        <translation>Quem for cadastrado aqui ou no balcão aparece aqui, mascarado.</translation>
    </message>
    <message>
        <source>Somebody is found by what they gave, and only by that.</source>
        <translation>A pessoa se encontra pelo que informou, e só por isso.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Novo cliente</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Mostrar todos</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
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
        <translation>Mesma pessoa?</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Apagar…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Masked; every look is in the journal</source>
        <translation>Mascarado; todo olhar fica no diário</translation>
    </message>
    <message>
        <source>CPF, CNPJ, telephone, e-mail, handle or name</source>
        <translation>CPF, CNPJ, telefone, e-mail, apelido ou nome</translation>
    </message>
    <message>
        <source>Customers, newest first</source>
        <translation>Clientes, do mais novo ao mais antigo</translation>
    </message>
    <message>
        <source>Agreement…</source>
        <translation>Consentimento…</translation>
    </message>
</context>
<context>
    <name>balcao::DataStep</name>
    <message>
        <source>This computer</source>
        <translation>Neste computador</translation>
    </message>
    <message>
        <source>Ready now. One counter, one file.</source>
        <translation>Pronto agora. Um guichê, um arquivo.</translation>
    </message>
    <message>
        <source>The office&apos;s server</source>
        <translation>Servidor da unidade</translation>
    </message>
    <message>
        <source>For several counters. PostgreSQL.</source>
        <translation>Para vários guichês. PostgreSQL.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
</context>
<context>
    <name>balcao::DatabaseSection</name>
    <message>
        <source>In use</source>
        <translation>Em uso</translation>
    </message>
    <message>
        <source>Another database</source>
        <translation>Outro banco de dados</translation>
    </message>
    <message>
        <source>Write postgresql://person@server/database for the office&apos;s server, or sqlite:balcao.db for a file on this computer. The password goes to the keychain. Sales that are already made stay where they are.</source>
        <translation>Escreva postgresql://pessoa@servidor/banco para o servidor da unidade, ou sqlite:balcao.db para um arquivo neste computador. A senha vai para o chaveiro. As vendas já feitas ficam onde estão.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Use from the next start</source>
        <translation>Usar no próximo início</translation>
    </message>
    <message>
        <source>From the next start on this database is used. Until then everything goes on here.</source>
        <translation>A partir do próximo início este banco é usado. Até lá tudo continua aqui.</translation>
    </message>
    <message>
        <source>The database in use stays.</source>
        <translation>O banco em uso continua.</translation>
    </message>
</context>
<context>
    <name>balcao::Desktop</name>
    <message>
        <source>Counter 1</source>
        <translation>Caixa 1</translation>
    </message>
    <message>
        <source>Keep the receipt</source>
        <translation>Gravar o recibo</translation>
    </message>
    <message>
        <source>The receipt was not kept</source>
        <translation>O recibo não foi gravado</translation>
    </message>
    <message>
        <source>The file could not be written. The receipt itself is safe: choose another place.</source>
        <translation>O arquivo não pôde ser gravado. O recibo está a salvo: escolha outro lugar.</translation>
    </message>
    <message>
        <source>That was a node&apos;s credential: it was neither shown nor kept. Scan it in Settings, Lightning, into the field for the node&apos;s text.</source>
        <translation>Aquilo era a credencial de um nó: não foi mostrada nem guardada. Leia o código em Ajustes, Lightning, no campo do texto do nó.</translation>
    </message>
    <message>
        <source>Keep what is handed out</source>
        <translation>Guardar o que é entregue</translation>
    </message>
    <message>
        <source>Keep the lines of the journal</source>
        <translation>Guardar as linhas do diário</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabela (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Linhas JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Which backup is restored</source>
        <translation>Qual backup é restaurado</translation>
    </message>
    <message>
        <source>Backups (*.balcao-backup)</source>
        <translation>Backups (*.balcao-backup)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
</context>
<context>
    <name>balcao::DevicesSection</name>
    <message>
        <source>Receipt printer</source>
        <translation>Impressora de recibos</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Impressora</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>Bobina, 80 mm</translation>
    </message>
    <message>
        <source>Roll, 58 mm</source>
        <translation>Bobina, 58 mm</translation>
    </message>
    <message>
        <source>A4 sheet</source>
        <translation>Folha A4</translation>
    </message>
    <message>
        <source>A5 sheet</source>
        <translation>Folha A5</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Customer&apos;s display</source>
        <translation>Tela do cliente</translation>
    </message>
    <message>
        <source>Show the code and the amount to the customer</source>
        <translation>Mostrar o código e o valor ao cliente</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhuma</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (ausente agora)</translation>
    </message>
    <message>
        <source>This computer knows no printer. Receipts can be saved as PDF meanwhile.</source>
        <translation>Não há impressora neste computador. Enquanto isso, os recibos podem ser gravados em PDF.</translation>
    </message>
    <message>
        <source>There is one screen now: it opens as a window that can be moved.</source>
        <translation>Há uma só tela agora: ela abre como janela que pode ser movida.</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Imprimir página de teste</translation>
    </message>
    <message>
        <source>Where it is shown</source>
        <translation>Onde aparece</translation>
    </message>
    <message>
        <source>The other screen</source>
        <translation>A outra tela</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>A window that can be moved</source>
        <translation>Uma janela que pode ser movida</translation>
    </message>
    <message>
        <source>It opens as a window: move it to where the customer sees it.</source>
        <translation>Ela abre como janela: leve-a para onde o cliente a veja.</translation>
    </message>
    <message>
        <source>That screen is not there now: it opens as a window, and fills the screen when it is back.</source>
        <translation>Essa tela não está conectada agora: ela abre como janela e ocupa a tela quando ela voltar.</translation>
    </message>
    <message>
        <source>It fills that screen, except when the counter itself is on it.</source>
        <translation>Ela ocupa essa tela, a não ser que o próprio balcão esteja nela.</translation>
    </message>
    <message>
        <source>The printer is not there now. Look at its cable and power, then try again.</source>
        <translation>A impressora não está disponível agora. Veja o cabo e a energia e tente de novo.</translation>
    </message>
    <message>
        <source>The printer did not take the page. Nothing was printed; receipts can be saved as PDF meanwhile.</source>
        <translation>A impressora não aceitou a página. Nada foi impresso; enquanto isso os recibos podem ser salvos em PDF.</translation>
    </message>
    <message>
        <source>The test page went to %1. Look there whether it came out whole.</source>
        <translation>A página de teste foi para %1. Veja lá se saiu inteira.</translation>
    </message>
    <message>
        <source>Every receipt prints by itself as soon as its ticket is paid.</source>
        <translation>Cada recibo é impresso assim que o atendimento é pago.</translation>
    </message>
    <message>
        <source>The test page is on its way to the printer.</source>
        <translation>A página de teste está a caminho da impressora.</translation>
    </message>
    <message>
        <source>Asking which printers there are.</source>
        <translation>Perguntando quais impressoras existem.</translation>
    </message>
</context>
<context>
    <name>balcao::DiscountForm</name>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Amount, or percent such as 10%</source>
        <translation>Valor ou porcentagem, como 10%</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>It stands on the receipt and in the journal.</source>
        <translation>Aparece no recibo e no diário.</translation>
    </message>
    <message>
        <source>Give the discount</source>
        <translation>Dar o desconto</translation>
    </message>
    <message>
        <source>The line costs %1. Type a smaller discount.</source>
        <translation>O item custa %1. Digite um desconto menor.</translation>
    </message>
    <message>
        <source>A discount needs its reason.</source>
        <translation>Um desconto precisa de motivo.</translation>
    </message>
    <message>
        <source>Type a whole percent from 1 to 100.</source>
        <translation>Digite uma porcentagem inteira de 1 a 100.</translation>
    </message>
</context>
<context>
    <name>balcao::FindForm</name>
    <message>
        <source>Find a payment</source>
        <translation>Procurar pagamento</translation>
    </message>
    <message>
        <source>Paste, type or scan a ticket number, charge, hash, receipt code or the proof from the customer&apos;s wallet.</source>
        <translation>Cole, digite ou leia uma senha, cobrança, hash, código de recibo ou a prova da carteira do cliente.</translation>
    </message>
    <message>
        <source>What the customer shows</source>
        <translation>O que o cliente mostra</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
</context>
<context>
    <name>balcao::FirstFoot</name>
    <message>
        <source>Currency</source>
        <translation>Moeda</translation>
    </message>
    <message>
        <source>Services to begin with</source>
        <translation>Serviços para começar</translation>
    </message>
    <message>
        <source>Example: a licensing office</source>
        <translation>Exemplo: uma unidade de licenciamento</translation>
    </message>
    <message>
        <source>Example: a small shop</source>
        <translation>Exemplo: uma pequena loja</translation>
    </message>
    <message>
        <source>None, we write our own</source>
        <translation>Nenhum, escrevemos os nossos</translation>
    </message>
    <message>
        <source>The examples are priced in reais; yours begin empty.</source>
        <translation>Os exemplos têm preço em reais; os seus começam vazios.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstKeyPage</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>A chave para um administrador perdido</translation>
    </message>
    <message>
        <source>Go on without a key</source>
        <translation>Continuar sem chave</translation>
    </message>
    <message>
        <source>The key does not count yet. Make one later in Settings, Signing in.</source>
        <translation>A chave ainda não vale. Crie uma depois em Ajustes, Entrada.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstSide</name>
    <message>
        <source>The first sale in two minutes</source>
        <translation>A primeira venda em dois minutos</translation>
    </message>
    <message>
        <source>Three choices and the counter opens. Everything can be changed later, in Settings.</source>
        <translation>Três escolhas e o balcão abre. Tudo pode mudar depois, em Ajustes.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Nothing leaves this computer until you connect a node.</source>
        <translation>Nada sai deste computador até você conectar um nó.</translation>
    </message>
</context>
<context>
    <name>balcao::FirstStartPage</name>
    <message>
        <source>Who you are</source>
        <translation>Quem é você</translation>
    </message>
    <message>
        <source>Where the data live</source>
        <translation>Onde ficam os dados</translation>
    </message>
    <message>
        <source>How you receive Lightning</source>
        <translation>Como recebe Lightning</translation>
    </message>
    <message>
        <source>Open the counter</source>
        <translation>Abrir o balcão</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Name of the office or shop</source>
        <translation>Nome da unidade ou loja</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Seu nome</translation>
    </message>
    <message>
        <source>Two names are missing: the place and yours.</source>
        <translation>Faltam dois nomes: o do lugar e o seu.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta o endereço do servidor.</translation>
    </message>
    <message>
        <source>The node&apos;s address and credential are missing.</source>
        <translation>Faltam o endereço e a credencial do nó.</translation>
    </message>
    <message>
        <source>The counter is not set up yet, and what you typed is still here.</source>
        <translation>O balcão ainda não está pronto, e o que você digitou continua aqui.</translation>
    </message>
    <message>
        <source>The counter is made and the demo node receives. Try once more, or go on with the demo node.</source>
        <translation>O balcão está criado e quem recebe é o nó de demonstração. Tente mais uma vez ou siga com o nó de demonstração.</translation>
    </message>
    <message>
        <source>The server did not pass its test, and nothing was made. Correct the address, or begin on this computer.</source>
        <translation>O servidor não passou no teste, e nada foi criado. Corrija o endereço ou comece neste computador.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and the demo node receives. Correct the connection, or go on with the demo node.</source>
        <translation>O nó não passou no teste, e quem recebe é o nó de demonstração. Corrija a conexão ou siga com o nó de demonstração.</translation>
    </message>
    <message>
        <source>The node did not pass its test, and nothing was made. Correct the connection, or begin with the demo node and connect yours later, in Settings.</source>
        <translation>O nó não passou no teste, e nada foi criado. Corrija a conexão ou comece com o nó de demonstração e conecte o seu depois, em Ajustes.</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abrindo</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar de um backup</translation>
    </message>
</context>
<context>
    <name>balcao::HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Balcão %1</source>
        <translation>Balcão %1</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Quando algo dá errado</translation>
    </message>
    <message>
        <source>The customer says it is paid, and the screen still waits</source>
        <translation>O cliente diz que pagou, e a tela ainda espera</translation>
    </message>
    <message>
        <source>Press the key for Find payment and paste or scan what the wallet shows: the proof counts even while the node is silent. Never charge a second time before looking.</source>
        <translation>Use a tecla Procurar pagamento e cole ou leia o que a carteira mostra: a prova vale mesmo sem resposta do nó. Nunca cobre de novo antes de procurar.</translation>
    </message>
    <message>
        <source>The node does not answer</source>
        <translation>O nó não responde</translation>
    </message>
    <message>
        <source>Open charges stay saved and watched; they settle by themselves when it is back. Cash works meanwhile.</source>
        <translation>As cobranças abertas ficam gravadas e vigiadas; acertam-se sozinhas quando ele voltar. Dinheiro funciona enquanto isso.</translation>
    </message>
    <message>
        <source>The exchange rate is old or jumped</source>
        <translation>A cotação está antiga ou saltou</translation>
    </message>
    <message>
        <source>Lightning stops so that nobody pays a wrong price. Cash works. In Settings, Exchange rate, the sources can be asked again and a true jump accepted.</source>
        <translation>O Lightning para, para ninguém pagar um preço errado. Dinheiro funciona. Em Ajustes, Cotação, as fontes podem ser consultadas de novo e um salto verdadeiro, aceito.</translation>
    </message>
    <message>
        <source>The database is away</source>
        <translation>O banco de dados não responde</translation>
    </message>
    <message>
        <source>What was confirmed on the screen is stored. The counter connects again by itself and reads everything anew.</source>
        <translation>O que a tela confirmou está gravado. O balcão se conecta sozinho e lê tudo de novo.</translation>
    </message>
    <message>
        <source>Money came late, twice, or too much</source>
        <translation>O dinheiro veio tarde, em dobro ou a mais</translation>
    </message>
    <message>
        <source>Nothing is lost: it stands in Sales, To do, with its proof, until a person wrote down what was agreed.</source>
        <translation>Nada se perde: fica em Vendas, Pendências, com a prova, até alguém anotar o que foi combinado.</translation>
    </message>
    <message>
        <source>The program or the computer stopped in the middle of a sale</source>
        <translation>O programa ou o computador parou no meio de uma venda</translation>
    </message>
    <message>
        <source>Start it again. The sale goes on where it was; no charge is made twice.</source>
        <translation>Abra de novo. A venda continua de onde estava; nenhuma cobrança é feita duas vezes.</translation>
    </message>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Dados deste balcão: %1</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balcão</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
</context>
<context>
    <name>balcao::JournalFilterBar</name>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dias</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dias</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tudo</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>Number, person or id</source>
        <translation>Senha, pessoa ou id</translation>
    </message>
    <message>
        <source>Any act</source>
        <translation>Todos os atos</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Any register</source>
        <translation>Todos os guichês</translation>
    </message>
</context>
<context>
    <name>balcao::JournalModel</name>
    <message>
        <source>Line</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>O quê</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Elo</translation>
    </message>
</context>
<context>
    <name>balcao::JournalPage</name>
    <message>
        <source>Nothing is called that. A ticket&apos;s number, a person&apos;s name or an id is found.</source>
        <translation>Nada tem esse nome. Encontra-se pelo número da senha, nome da pessoa ou id.</translation>
    </message>
    <message>
        <source>Line %1 is not there any more.</source>
        <translation>A linha %1 não está mais aí.</translation>
    </message>
    <message>
        <source>What is shown stays true: no line is ever changed.</source>
        <translation>O que se vê continua certo: nenhuma linha muda.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n linha</numerusform>
            <numerusform>%n linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) read, more below</source>
        <translation>
            <numerusform>%n linha lida, há mais abaixo</numerusform>
            <numerusform>%n linhas lidas, há mais abaixo</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Linha %1, %2</translation>
    </message>
    <message>
        <source>More than %1 new</source>
        <translation>Mais de %1 novas</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nova</numerusform>
            <numerusform>%n novas</numerusform>
        </translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Reads everything, changes nothing</source>
        <translation>Lê tudo, não muda nada</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Lines of the journal, newest first</source>
        <translation>Linhas do diário, as mais novas primeiro</translation>
    </message>
    <message>
        <source>No line fits</source>
        <translation>Nenhuma linha serve</translation>
    </message>
    <message>
        <source>What anybody does at a counter stands here from then on.</source>
        <translation>O que alguém faz no guichê fica escrito aqui.</translation>
    </message>
    <message>
        <source>Only this object</source>
        <translation>Só este alvo</translation>
    </message>
    <message>
        <source>Copy as proof</source>
        <translation>Copiar prova</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Mostrar as novas</translation>
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
        <translation>Ir à linha</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>diario</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>Nenhum arquivo foi feito.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are in %1.</source>
        <translation>
            <numerusform>%n linha está em %1.</numerusform>
            <numerusform>%n linhas estão em %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped. No file was made.</source>
        <translation>A exportação foi parada. Nenhum arquivo foi feito.</translation>
    </message>
    <message>
        <source>Stop the export</source>
        <translation>Parar a exportação</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) written</source>
        <translation>
            <numerusform>%n linha escrita</numerusform>
            <numerusform>%n linhas escritas</numerusform>
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
        <translation>Escolha uma linha para ver o que mudou, quem mudou e seus elos.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>linha %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>O que mudou</translation>
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
        <translation>Quem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Onde</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Elos</translation>
    </message>
    <message>
        <source>this one holds</source>
        <translation>este confere</translation>
    </message>
    <message>
        <source>This line is not what was written: its hash is another one.</source>
        <translation>Esta linha não é o que foi escrito: o hash é outro.</translation>
    </message>
    <message>
        <source>The line before</source>
        <translation>A linha anterior</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Esta linha</translation>
    </message>
    <message>
        <source>The chosen line</source>
        <translation>A linha escolhida</translation>
    </message>
</context>
<context>
    <name>balcao::JournalProof</name>
    <message>
        <source>%1 lines in %2 s, %3 a second</source>
        <translation>%1 linhas em %2 s, %3 por segundo</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verificar</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Verificar de novo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Ir à linha</translation>
    </message>
    <message>
        <source>Not verified yet</source>
        <translation>Ainda não verificado</translation>
    </message>
    <message>
        <source>Verifying reads every line of every register and every signature.</source>
        <translation>A verificação lê cada linha de cada guichê e cada assinatura.</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Verificando</translation>
    </message>
    <message>
        <source>Everything goes on meanwhile.</source>
        <translation>Tudo continua enquanto isso.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 de %2 linhas</translation>
    </message>
    <message>
        <source>Stopped before the end</source>
        <translation>Parado antes do fim</translation>
    </message>
    <message>
        <source>Nothing is proven by a part.</source>
        <translation>Uma parte não prova nada.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) verified, whole</source>
        <translation>
            <numerusform>%n linha verificada, íntegro</numerusform>
            <numerusform>%n linhas verificadas, íntegro</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 registers and %2 signed anchors, at %3.</source>
        <translation>Guichês: %1. Âncoras assinadas: %2. Às %3.</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>linha %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>The journal is broken in %n place(s)</source>
        <translation>
            <numerusform>O diário está rompido em %n lugar</numerusform>
            <numerusform>O diário está rompido em %n lugares</numerusform>
        </translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Não verificado</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed.</source>
        <translation>
            <numerusform>%n dia fechado.</numerusform>
            <numerusform>%n dias fechados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) not closed, the first %1 at %2.</source>
        <translation>
            <numerusform>%n dia não fechado: %1 em %2.</numerusform>
            <numerusform>%n dias não fechados, o primeiro %1 em %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::JournalWords</name>
    <message>
        <source>Ticket opened</source>
        <translation>Senha aberta</translation>
    </message>
    <message>
        <source>Line added</source>
        <translation>Item incluído</translation>
    </message>
    <message>
        <source>Quantity changed</source>
        <translation>Quantidade mudada</translation>
    </message>
    <message>
        <source>Discount given</source>
        <translation>Desconto dado</translation>
    </message>
    <message>
        <source>Customer or note written</source>
        <translation>Cliente ou nota escritos</translation>
    </message>
    <message>
        <source>Number called</source>
        <translation>Senha chamada</translation>
    </message>
    <message>
        <source>Next number called</source>
        <translation>Próxima senha chamada</translation>
    </message>
    <message>
        <source>Service begun</source>
        <translation>Atendimento iniciado</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Ninguém veio</translation>
    </message>
    <message>
        <source>Ticket put aside</source>
        <translation>Senha posta de lado</translation>
    </message>
    <message>
        <source>Ticket taken up again</source>
        <translation>Senha retomada</translation>
    </message>
    <message>
        <source>Ticket handed on</source>
        <translation>Senha passada adiante</translation>
    </message>
    <message>
        <source>Ticket cancelled</source>
        <translation>Senha cancelada</translation>
    </message>
    <message>
        <source>Charge asked for</source>
        <translation>Cobrança pedida</translation>
    </message>
    <message>
        <source>Charge shown</source>
        <translation>Cobrança mostrada</translation>
    </message>
    <message>
        <source>Charge not possible</source>
        <translation>Cobrança não foi possível</translation>
    </message>
    <message>
        <source>Cash taken</source>
        <translation>Dinheiro recebido</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>Pagamento confirmado</translation>
    </message>
    <message>
        <source>Paid too much</source>
        <translation>Pago a mais</translation>
    </message>
    <message>
        <source>Paid too little</source>
        <translation>Pago a menos</translation>
    </message>
    <message>
        <source>Payment came late</source>
        <translation>Pagamento com atraso</translation>
    </message>
    <message>
        <source>Payment held</source>
        <translation>Pagamento retido</translation>
    </message>
    <message>
        <source>Payment unclear</source>
        <translation>Pagamento incerto</translation>
    </message>
    <message>
        <source>Charge ran out</source>
        <translation>Cobrança expirou</translation>
    </message>
    <message>
        <source>Charge withdrawn</source>
        <translation>Cobrança retirada</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Pagamento falhou</translation>
    </message>
    <message>
        <source>Withdrawal asked for</source>
        <translation>Retirada pedida</translation>
    </message>
    <message>
        <source>Ticket paid</source>
        <translation>Senha paga</translation>
    </message>
    <message>
        <source>Receipt made</source>
        <translation>Recibo emitido</translation>
    </message>
    <message>
        <source>Task done</source>
        <translation>Pendência resolvida</translation>
    </message>
    <message>
        <source>Service or price changed</source>
        <translation>Serviço ou preço mudado</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Ajustes mudados</translation>
    </message>
    <message>
        <source>Person changed</source>
        <translation>Pessoa mudada</translation>
    </message>
    <message>
        <source>PIN changed</source>
        <translation>PIN mudado</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Entrou</translation>
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
        <translation>Saiu</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sessão encerrada</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Aprovado</translation>
    </message>
    <message>
        <source>Approval refused</source>
        <translation>Aprovação recusada</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Papel mudado</translation>
    </message>
    <message>
        <source>Register set up</source>
        <translation>Guichê criado</translation>
    </message>
    <message>
        <source>Token given out</source>
        <translation>Token emitido</translation>
    </message>
    <message>
        <source>Token ended</source>
        <translation>Token encerrado</translation>
    </message>
    <message>
        <source>Old token used again</source>
        <translation>Token antigo reusado</translation>
    </message>
    <message>
        <source>Tokens taken back</source>
        <translation>Tokens revogados</translation>
    </message>
    <message>
        <source>Token key changed</source>
        <translation>Chave de tokens trocada</translation>
    </message>
    <message>
        <source>Vault made</source>
        <translation>Cofre criado</translation>
    </message>
    <message>
        <source>Vault key changed</source>
        <translation>Chave do cofre trocada</translation>
    </message>
    <message>
        <source>Old vault key retired</source>
        <translation>Chave antiga do cofre retirada</translation>
    </message>
    <message>
        <source>Vault key copied out</source>
        <translation>Chave do cofre copiada</translation>
    </message>
    <message>
        <source>Vault key brought in</source>
        <translation>Chave do cofre trazida</translation>
    </message>
    <message>
        <source>Personal data erased</source>
        <translation>Dados pessoais apagados</translation>
    </message>
    <message>
        <source>Journal signed</source>
        <translation>Diário assinado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pago por</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pagamento</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Aprovado por</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
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
        <translation>Pendência</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Guichê</translation>
    </message>
    <message>
        <source>Next try after</source>
        <translation>Nova tentativa após</translation>
    </message>
    <message>
        <source>Chosen by oneself</source>
        <translation>Escolhido por si</translation>
    </message>
    <message>
        <source>Because nobody was there</source>
        <translation>Porque não havia ninguém</translation>
    </message>
    <message>
        <source>In another&apos;s place</source>
        <translation>No lugar de outra pessoa</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Mais uma vez</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Família</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Ato</translation>
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
        <translation>cofre</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>papel %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>serviço %1</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>chave %1</translation>
    </message>
    <message>
        <source>register</source>
        <translation>guichê</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>senha %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Over Lightning</source>
        <translation>Pela Lightning</translation>
    </message>
    <message>
        <source>%1 msat</source>
        <translation>%1 msat</translation>
    </message>
    <message>
        <source>%1 is missing or stands twice.</source>
        <translation>A %1 falta ou aparece duas vezes.</translation>
    </message>
    <message>
        <source>%1 does not follow the one before it.</source>
        <translation>A %1 não segue a anterior.</translation>
    </message>
    <message>
        <source>%1 is not what was written.</source>
        <translation>A %1 não é o que foi escrito.</translation>
    </message>
    <message>
        <source>From %1 on, lines that were signed are missing.</source>
        <translation>Da %1 em diante faltam linhas que foram assinadas.</translation>
    </message>
    <message>
        <source>%1 is another one than was signed.</source>
        <translation>A %1 é outra do que a assinada.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit.</source>
        <translation>A assinatura da %1 não confere.</translation>
    </message>
    <message>
        <source>E-mail for sign-in changed</source>
        <translation>E-mail de entrada mudado</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Senha de acesso mudada</translation>
    </message>
    <message>
        <source>Badge made</source>
        <translation>Crachá criado</translation>
    </message>
    <message>
        <source>Second step begun</source>
        <translation>Segunda etapa iniciada</translation>
    </message>
    <message>
        <source>Second step set up</source>
        <translation>Segunda etapa ativada</translation>
    </message>
    <message>
        <source>Recovery codes made</source>
        <translation>Códigos de recuperação criados</translation>
    </message>
    <message>
        <source>Way to sign in taken away</source>
        <translation>Forma de entrar retirada</translation>
    </message>
    <message>
        <source>Recovery key made</source>
        <translation>Chave de recuperação criada</translation>
    </message>
    <message>
        <source>Administrator recovered</source>
        <translation>Administração recuperada</translation>
    </message>
    <message>
        <source>Wrong recovery key</source>
        <translation>Chave de recuperação errada</translation>
    </message>
    <message>
        <source>Sign-in failed</source>
        <translation>Entrada recusada</translation>
    </message>
    <message>
        <source>Customer added</source>
        <translation>Cliente incluído</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Cliente mudado</translation>
    </message>
    <message>
        <source>Customer looked for</source>
        <translation>Cliente procurado</translation>
    </message>
    <message>
        <source>Customer&apos;s data looked at</source>
        <translation>Dados do cliente vistos</translation>
    </message>
    <message>
        <source>Customers merged</source>
        <translation>Clientes unidos</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>Consentimento dado</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentimento retirado</translation>
    </message>
    <message>
        <source>Customer&apos;s data handed out</source>
        <translation>Dados do cliente entregues</translation>
    </message>
    <message>
        <source>Customer erased</source>
        <translation>Cliente apagado</translation>
    </message>
    <message>
        <source>Retention changed</source>
        <translation>Prazos de guarda mudados</translation>
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
        <translation>Procurado por</translation>
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
        <translation>CPF ou CNPJ no recibo</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>Backup feito</translation>
    </message>
    <message>
        <source>Backup plan changed</source>
        <translation>Plano de backup alterado</translation>
    </message>
    <message>
        <source>Recovery key of backups made</source>
        <translation>Chave de recuperação dos backups criada</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>Restaurado de um backup</translation>
    </message>
    <message>
        <source>Anchor from before a restore put away</source>
        <translation>Âncora anterior a uma restauração guardada à parte</translation>
    </message>
    <message>
        <source>Register asks for the vault key</source>
        <translation>Guichê pede a chave do cofre</translation>
    </message>
    <message>
        <source>Register holds the vault key</source>
        <translation>Guichê tem a chave do cofre</translation>
    </message>
    <message>
        <source>Register enrolled</source>
        <translation>Guichê inscrito</translation>
    </message>
    <message>
        <source>Wrong code of a register</source>
        <translation>Código errado de um guichê</translation>
    </message>
    <message>
        <source>Register expelled</source>
        <translation>Guichê expulso</translation>
    </message>
    <message>
        <source>Person brought over</source>
        <translation>Pessoa trazida de outro programa</translation>
    </message>
    <message>
        <source>Role deleted</source>
        <translation>Função excluída</translation>
    </message>
    <message>
        <source>Journal exported</source>
        <translation>Diário exportado</translation>
    </message>
    <message>
        <source>Day closed</source>
        <translation>Dia fechado</translation>
    </message>
    <message>
        <source>Register&apos;s signing key named</source>
        <translation>Chave de assinatura do guichê indicada</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>diário</translation>
    </message>
    <message>
        <source>%1 is signed by a key that the register did not have.</source>
        <translation>%1 está assinada com uma chave que o guichê não tinha.</translation>
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
        <translation>Vá a um campo com Tab e aperte a nova tecla. A mesma tecla pode fazer coisas diferentes em páginas diferentes, mas só uma em cada.</translation>
    </message>
    <message>
        <source>Back to the standard keys</source>
        <translation>Voltar às teclas padrão</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Balcão</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>standard: %1</source>
        <translation>padrão: %1</translation>
    </message>
    <message>
        <source>%1 already does this: %2. The key was not changed.</source>
        <translation>%1 já faz isto: %2. A tecla não mudou.</translation>
    </message>
    <message>
        <source>A letter or digit alone would steal what is typed. Choose a function key, or one with Ctrl or Alt.</source>
        <translation>Uma letra ou número sozinho roubaria o que se digita. Escolha uma tecla de função, ou com Ctrl ou Alt.</translation>
    </message>
</context>
<context>
    <name>balcao::LimitsSection</name>
    <message>
        <source>Least and most of one Lightning charge</source>
        <translation>Mínimo e máximo de uma cobrança Lightning</translation>
    </message>
    <message>
        <source>A charge outside these amounts is refused before anything is asked of the node. A service may have its own limits; they stand before these.</source>
        <translation>Uma cobrança fora destes valores é recusada antes de pedir algo ao nó. Um serviço pode ter limites próprios; eles valem antes destes.</translation>
    </message>
    <message>
        <source>Keep these limits</source>
        <translation>Aplicar estes limites</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>No mínimo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>No máximo</translation>
    </message>
    <message>
        <source>Write an amount above zero.</source>
        <translation>Escreva um valor acima de zero.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>É menor que o mínimo.</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Descontos</translation>
    </message>
    <message>
        <source>Up to this part of a line&apos;s price, everybody who serves gives a discount alone. Above it, somebody who may give discounts approves it at the counter; with 0, every one.</source>
        <translation>Até esta parte do preço de uma linha, quem atende dá o desconto sozinho. Acima disso, alguém que pode dar descontos aprova no caixa; com 0, todos.</translation>
    </message>
    <message>
        <source>Without approval up to, %</source>
        <translation>Sem aprovação até, %</translation>
    </message>
    <message>
        <source>A whole percentage from 0 to 100.</source>
        <translation>Uma porcentagem inteira de 0 a 100.</translation>
    </message>
</context>
<context>
    <name>balcao::LndForm</name>
    <message>
        <source>This is not a whole lndconnect text. Copy it once more from the node.</source>
        <translation>Este não é um texto lndconnect completo. Copie-o de novo do nó.</translation>
    </message>
    <message>
        <source>LND recognised. The credential goes to the keychain, never to a file.</source>
        <translation>LND reconhecido. A credencial vai para o chaveiro, nunca para um arquivo.</translation>
    </message>
    <message>
        <source>The node&apos;s certificate</source>
        <translation>O certificado do nó</translation>
    </message>
    <message>
        <source>Certificates (*.cert *.pem *.crt *.der);;All files (*)</source>
        <translation>Certificados (*.cert *.pem *.crt *.der);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>This file is no certificate. On the node it is called tls.cert.</source>
        <translation>Este arquivo não é um certificado. No nó ele se chama tls.cert.</translation>
    </message>
    <message>
        <source>The node&apos;s credential</source>
        <translation>A credencial do nó</translation>
    </message>
    <message>
        <source>Macaroons (*.macaroon);;All files (*)</source>
        <translation>Macaroons (*.macaroon);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>This file is no macaroon. On the node it is called invoice.macaroon.</source>
        <translation>Este arquivo não é um macaroon. No nó ele se chama invoice.macaroon.</translation>
    </message>
    <message>
        <source>none: only for a public certificate</source>
        <translation>nenhum: só com certificado público</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>escolhido</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>nenhuma ainda</translation>
    </message>
    <message>
        <source>taken, hidden</source>
        <translation>recebida, oculta</translation>
    </message>
    <message>
        <source>Paste what the node shows (lndconnect://), or fill in below</source>
        <translation>Cole o que o nó mostra (lndconnect://), ou preencha abaixo</translation>
    </message>
    <message>
        <source>Connection text of the node</source>
        <translation>Texto de conexão do nó</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Address (REST)</source>
        <translation>Endereço (REST)</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Escolher arquivo</translation>
    </message>
    <message>
        <source>Choose the certificate&apos;s file</source>
        <translation>Escolher o arquivo do certificado</translation>
    </message>
    <message>
        <source>Credential (macaroon)</source>
        <translation>Credencial (macaroon)</translation>
    </message>
    <message>
        <source>Choose the credential&apos;s file</source>
        <translation>Escolher o arquivo da credencial</translation>
    </message>
</context>
<context>
    <name>balcao::LockPage</name>
    <message>
        <source>Another person</source>
        <translation>Trocar de pessoa</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 bloqueado</translation>
    </message>
    <message>
        <source>Charges that are waited for</source>
        <translation>Cobranças que se esperam</translation>
    </message>
    <message>
        <source>Names and amounts appear after the PIN.</source>
        <translation>Nomes e valores aparecem depois do PIN.</translation>
    </message>
    <message>
        <source>Type your PIN to go on</source>
        <translation>Digite o PIN para continuar</translation>
    </message>
    <message>
        <source>Not used for %1.</source>
        <translation>Sem uso há %1.</translation>
    </message>
    <message>
        <source>Locked for %1.</source>
        <translation>O bloqueio começou há %1.</translation>
    </message>
    <message>
        <source>No charge is open.</source>
        <translation>Nenhuma cobrança aberta.</translation>
    </message>
    <message numerus="yes">
        <source>%n open charges stay watched: if somebody pays now, the sale is recorded.</source>
        <translation>
            <numerusform>%n cobrança aberta continua vigiada: se alguém pagar agora, a venda fica registrada.</numerusform>
            <numerusform>%n cobranças abertas continuam vigiadas: se alguém pagar agora, a venda fica registrada.</numerusform>
        </translation>
    </message>
    <message>
        <source>Just locked.</source>
        <translation>O bloqueio acabou de começar.</translation>
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
        <translation>Balcão</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Próxima página</translation>
    </message>
    <message>
        <source>Close Balcão</source>
        <translation>Fechar o Balcão</translation>
    </message>
    <message>
        <source>Training: nothing here moves real money</source>
        <translation>Treino: nada aqui move dinheiro de verdade</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diário</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Minha conta</translation>
    </message>
</context>
<context>
    <name>balcao::NewCustomer</name>
    <message>
        <source>CPF or CNPJ</source>
        <translation>CPF ou CNPJ</translation>
    </message>
    <message>
        <source>What they agreed to, if they were asked</source>
        <translation>Com o que concordou, se perguntado</translation>
    </message>
</context>
<context>
    <name>balcao::NewPinPage</name>
    <message>
        <source>Not now</source>
        <translation>Agora não</translation>
    </message>
    <message>
        <source>A PIN of your own</source>
        <translation>Um PIN só seu</translation>
    </message>
    <message>
        <source>Choose a new PIN</source>
        <translation>Escolha um PIN novo</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>O PIN novo mais uma vez</translation>
    </message>
    <message>
        <source>The two are not the same. Choose again.</source>
        <translation>Os dois não são iguais. Escolha de novo.</translation>
    </message>
    <message>
        <source>Somebody else chose the PIN you have. Choose one of six to twelve digits, not a row like 123456 and not one digit over and over: nobody else will know it.</source>
        <translation>O PIN que você tem foi escolhido por outra pessoa. Escolha um de seis a doze números, que não seja uma sequência como 123456 nem um número só repetido: ninguém mais vai saber.</translation>
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
        <translation>Novo atendimento</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Cliente, se conhecido</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Serve now</source>
        <translation>Atender agora</translation>
    </message>
    <message>
        <source>Wait in the queue</source>
        <translation>Esperar na fila</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Somebody is being served here, so this ticket waits.</source>
        <translation>Há alguém em atendimento aqui; este atendimento espera.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Abrir o atendimento</translation>
    </message>
</context>
<context>
    <name>balcao::NodeSection</name>
    <message>
        <source>Who receives</source>
        <translation>Quem recebe</translation>
    </message>
    <message>
        <source>Lightning node</source>
        <translation>Nó Lightning</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Receive with this one</source>
        <translation>Receber com este</translation>
    </message>
    <message>
        <source>Keep this connection</source>
        <translation>Gravar esta conexão</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>Sair sem gravar</translation>
    </message>
    <message>
        <source>Demo node, play money</source>
        <translation>Nó de demonstração, dinheiro de mentira</translation>
    </message>
    <message>
        <source>LND, %1</source>
        <translation>LND, %1</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (em uso)</translation>
    </message>
    <message>
        <source>Pair again: paste what the node shows now</source>
        <translation>Parear de novo: cole o que o nó mostra agora</translation>
    </message>
    <message>
        <source>Connect an LND node</source>
        <translation>Conectar um nó LND</translation>
    </message>
    <message>
        <source>Built in. Every sale is marked as training; nothing moves real money.</source>
        <translation>Integrado. Toda venda é marcada como treino; nada move dinheiro de verdade.</translation>
    </message>
    <message>
        <source>The node shows another certificate than the one kept here. Lightning stops until you compared both; cash goes on. If the new one is right, pair again.</source>
        <translation>O nó mostra outro certificado, diferente do guardado aqui. O Lightning para até você comparar os dois; dinheiro continua. Se o novo estiver certo, pareie de novo.</translation>
    </message>
    <message>
        <source>New charges go to this node. Open charges of the other one stay watched.</source>
        <translation>As cobranças novas vão para este nó. As abertas do outro continuam vigiadas.</translation>
    </message>
    <message>
        <source>The node in use stays.</source>
        <translation>O nó em uso continua.</translation>
    </message>
    <message>
        <source>Nothing was kept, and what you typed is still here.</source>
        <translation>Nada foi gravado, e o que você digitou continua aqui.</translation>
    </message>
    <message>
        <source>Kept. The credential is in the keychain.</source>
        <translation>Gravado. A credencial está no chaveiro.</translation>
    </message>
    <message>
        <source>Pair again</source>
        <translation>Parear de novo</translation>
    </message>
    <message>
        <source>Connect another node</source>
        <translation>Conectar outro nó</translation>
    </message>
</context>
<context>
    <name>balcao::NodeStep</name>
    <message>
        <source>Demo node</source>
        <translation>Nó de demonstração</translation>
    </message>
    <message>
        <source>Play money, to learn with. Every sale carries the mark of training.</source>
        <translation>Dinheiro de mentira, para aprender. Toda venda leva a marca de treino.</translation>
    </message>
    <message>
        <source>Connect ours</source>
        <translation>Conectar o nosso</translation>
    </message>
    <message>
        <source>LND. We test the connection before keeping it.</source>
        <translation>LND. Testamos a conexão antes de gravar.</translation>
    </message>
</context>
<context>
    <name>balcao::OfficeSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nada foi gravado, e o que você digitou continua aqui.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gravado.</translation>
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
        <translation>Letra da senha</translation>
    </message>
    <message>
        <source>Name in Portuguese</source>
        <translation>Nome em português</translation>
    </message>
    <message>
        <source>In English</source>
        <translation>Em inglês</translation>
    </message>
    <message>
        <source>In Spanish</source>
        <translation>Em espanhol</translation>
    </message>
    <message>
        <source>Priced</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>in satoshis</source>
        <translation>em satoshis</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>na consulta</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Tax, %</source>
        <translation>Imposto, %</translation>
    </message>
    <message>
        <source>The tax is</source>
        <translation>O imposto está</translation>
    </message>
    <message>
        <source>in the price</source>
        <translation>no preço</translation>
    </message>
    <message>
        <source>put on top</source>
        <translation>somado ao preço</translation>
    </message>
    <message>
        <source>At least per sale</source>
        <translation>Mínimo por venda</translation>
    </message>
    <message>
        <source>At most per sale</source>
        <translation>Máximo por venda</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Novo serviço</translation>
    </message>
    <message>
        <source>Take off sale</source>
        <translation>Retirar da venda</translation>
    </message>
    <message>
        <source>Back on sale</source>
        <translation>Voltar à venda</translation>
    </message>
    <message>
        <source>Write a code.</source>
        <translation>Escreva um código.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Escreva um nome.</translation>
    </message>
    <message>
        <source>Write a price above zero.</source>
        <translation>Escreva um preço acima de zero.</translation>
    </message>
    <message>
        <source>A percentage from 0 to 100.</source>
        <translation>Uma porcentagem de 0 a 100.</translation>
    </message>
    <message>
        <source>An amount above zero, or nothing.</source>
        <translation>Um valor acima de zero, ou nada.</translation>
    </message>
    <message>
        <source>This is less than the least.</source>
        <translation>É menor que o mínimo.</translation>
    </message>
</context>
<context>
    <name>balcao::OperationList</name>
    <message>
        <source>New service</source>
        <translation>Novo serviço</translation>
    </message>
    <message>
        <source>Show retired ones</source>
        <translation>Mostrar os retirados</translation>
    </message>
    <message>
        <source>Services and their prices</source>
        <translation>Serviços e seus preços</translation>
    </message>
    <message>
        <source>on the spot</source>
        <translation>na consulta</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>isento</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n on sale</source>
        <translation>
            <numerusform>%n à venda</numerusform>
            <numerusform>%n à venda</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>balcao::OperationsSection</name>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nada foi gravado, e o que você digitou continua aqui.</translation>
    </message>
    <message>
        <source>Saved. Open tickets keep the price they have.</source>
        <translation>Gravado. Atendimentos abertos mantêm o preço que têm.</translation>
    </message>
    <message>
        <source>This one is not saved yet. Save it or undo it first.</source>
        <translation>Este ainda não foi gravado. Grave ou desfaça primeiro.</translation>
    </message>
</context>
<context>
    <name>balcao::OrganisationSection</name>
    <message>
        <source>Head of the receipt</source>
        <translation>Cabeçalho do recibo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Unit or branch</source>
        <translation>Unidade ou filial</translation>
    </message>
    <message>
        <source>Registration (CNPJ or other)</source>
        <translation>Registro (CNPJ ou outro)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Endereço</translation>
    </message>
    <message>
        <source>Last line of the receipt</source>
        <translation>Última linha do recibo</translation>
    </message>
    <message>
        <source>Clock and currency</source>
        <translation>Relógio e moeda</translation>
    </message>
    <message>
        <source>This computer&apos;s time zone</source>
        <translation>Fuso deste computador</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>Everything is priced in %1. It was chosen at the first start and does not change, so that old sales keep their meaning.</source>
        <translation>Tudo tem preço em %1. A moeda foi escolhida no primeiro início e não muda, para as vendas antigas manterem o sentido.</translation>
    </message>
    <message>
        <source>A receipt needs a name. Write who is paid.</source>
        <translation>Um recibo precisa de um nome. Escreva quem recebe.</translation>
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
        <translation>às %1</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Cash: %1 given, change %2</source>
        <translation>Dinheiro: entregue %1, troco %2</translation>
    </message>
    <message>
        <source>Cash, no change</source>
        <translation>Dinheiro, sem troco</translation>
    </message>
    <message>
        <source>%1, received %2 after the code was shown</source>
        <translation>%1, recebidos %2 depois de mostrar o código</translation>
    </message>
    <message>
        <source>%1. More than asked: the surplus waits as a task.</source>
        <translation>%1. Mais que o pedido: a sobra espera como pendência.</translation>
    </message>
    <message>
        <source>Proof checked.</source>
        <translation>Prova conferida.</translation>
    </message>
    <message>
        <source>The preimage %1 fits the hash of the charge.</source>
        <translation>A pré-imagem %1 corresponde ao hash da cobrança.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>The receipt could not be made. The payment is recorded; F5 tries again.</source>
        <translation>Não foi possível fazer o recibo. O pagamento está registrado; F5 tenta de novo.</translation>
    </message>
    <message>
        <source>Writing the receipt.</source>
        <translation>Preparando o recibo.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Imprimindo</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impresso</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Não impresso</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display.</source>
        <translation>Nenhuma impressora foi escolhida: Ajustes, Impressora e tela.</translation>
    </message>
    <message>
        <source>The printer did not take the receipt. The payment is recorded.</source>
        <translation>A impressora não aceitou o recibo. O pagamento está registrado.</translation>
    </message>
</context>
<context>
    <name>balcao::PartForm</name>
    <message>
        <source>Charge a part</source>
        <translation>Cobrar uma parte</translation>
    </message>
    <message>
        <source>%1 is open. What remains can be charged again or received in cash.</source>
        <translation>%1 em aberto. O que sobrar pode ser cobrado de novo ou recebido em dinheiro.</translation>
    </message>
    <message>
        <source>Part to charge with Lightning</source>
        <translation>Parte a cobrar com Lightning</translation>
    </message>
    <message>
        <source>Only %1 is open.</source>
        <translation>Só %1 está em aberto.</translation>
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
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
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
        <translation>Este ainda não foi gravado. Grave ou desfaça primeiro.</translation>
    </message>
    <message>
        <source>Nothing was saved, and what you typed is still here.</source>
        <translation>Nada foi gravado, e o que você digitou continua aqui.</translation>
    </message>
    <message>
        <source>The person is saved, the PIN is not.</source>
        <translation>A pessoa foi gravada, o PIN não.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gravado.</translation>
    </message>
    <message>
        <source>What to see of the person</source>
        <translation>O que ver da pessoa</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Permissões</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>A sessão foi encerrada.</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1, cópia</translation>
    </message>
    <message>
        <source>The role is there. Name it, and choose what it may do.</source>
        <translation>A função existe. Dê um nome e escolha o que ela pode.</translation>
    </message>
    <message>
        <source>Somebody has it, perhaps suspended: give them another role first.</source>
        <translation>Alguém a tem, talvez suspenso: dê outra função primeiro.</translation>
    </message>
    <message>
        <source>The role is gone.</source>
        <translation>A função foi excluída.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonEditor</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>Your PIN until now</source>
        <translation>O seu PIN atual</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Novo PIN</translation>
    </message>
    <message>
        <source>Six to twelve digits. Empty leaves it as it is.</source>
        <translation>De seis a doze números. Vazio deixa como está.</translation>
    </message>
    <message>
        <source>The new PIN once more</source>
        <translation>O novo PIN outra vez</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nova pessoa</translation>
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
        <translation>Uma pessoa precisa de um nome.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Os dois não são iguais.</translation>
    </message>
    <message>
        <source>A new one ends your sessions at other counters.</source>
        <translation>Um novo encerra as suas sessões em outros guichês.</translation>
    </message>
    <message>
        <source>A new one ends their sessions, and they choose their own next.</source>
        <translation>Um novo encerra as sessões da pessoa, que depois escolhe o seu.</translation>
    </message>
</context>
<context>
    <name>balcao::PersonList</name>
    <message>
        <source>New person</source>
        <translation>Nova pessoa</translation>
    </message>
    <message>
        <source>Show the suspended</source>
        <translation>Mostrar as suspensas</translation>
    </message>
    <message>
        <source>People and what they are</source>
        <translation>Pessoas e suas funções</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Função</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>suspensa</translation>
    </message>
    <message>
        <source>none</source>
        <translation>não tem</translation>
    </message>
    <message>
        <source>to be changed</source>
        <translation>a trocar</translation>
    </message>
    <message>
        <source>has one</source>
        <translation>tem</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n pessoa</numerusform>
            <numerusform>%n pessoas</numerusform>
        </translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Buscar pessoas</translation>
    </message>
    <message>
        <source>Name or role</source>
        <translation>Nome ou função</translation>
    </message>
</context>
<context>
    <name>balcao::PersonSessions</name>
    <message>
        <source>Not signed in anywhere.</source>
        <translation>Sem sessão aberta.</translation>
    </message>
    <message>
        <source>Whoever is there has to sign in again; the sale stays as it is. A new PIN ends these too, except the session in which a person changes their own.</source>
        <translation>Quem estiver lá precisa entrar de novo; a venda fica como está. Um PIN novo também as encerra, menos a sessão em que a pessoa troca o seu.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Where %1 is signed in</source>
        <translation>Onde %1 entrou</translation>
    </message>
    <message>
        <source>Another counter</source>
        <translation>Outro guichê</translation>
    </message>
    <message>
        <source>%1, this counter</source>
        <translation>%1, aqui</translation>
    </message>
    <message>
        <source>since %1, locked at %2</source>
        <translation>desde %1, bloqueio às %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Encerrar</translation>
    </message>
    <message>
        <source>End the session at %1</source>
        <translation>Encerrar a sessão em %1</translation>
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
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Wrong PIN. The next one is taken in %1.</source>
        <translation>PIN errado. O próximo é aceito em %1.</translation>
    </message>
    <message>
        <source>Type your e-mail and your password</source>
        <translation>Digite o seu e-mail e a sua senha</translation>
    </message>
    <message>
        <source>That was not right. The next try is taken in %1.</source>
        <translation>Não estava certo. A próxima tentativa é aceita em %1.</translation>
    </message>
</context>
<context>
    <name>balcao::PriceForm</name>
    <message>
        <source>This service has no fixed price. Type what the customer pays for one.</source>
        <translation>Este serviço não tem preço fixo. Digite quanto o cliente paga por um.</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Preço de um</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Incluir</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemPage</name>
    <message>
        <source>Data of this counter: %1</source>
        <translation>Dados deste balcão: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
</context>
<context>
    <name>balcao::ProblemView</name>
    <message>
        <source>What to do</source>
        <translation>O que fazer</translation>
    </message>
    <message>
        <source>Do not charge again. If the customer has paid, ask to see the proof in the wallet: it counts even without the node.</source>
        <translation>Não cobre de novo. Se o cliente já pagou, peça a prova de pagamento na carteira: ela vale mesmo sem o nó.</translation>
    </message>
    <message>
        <source>The ticket, the fixed price and the charge are stored. When the node is back, the payment appears by itself.</source>
        <translation>O atendimento, o preço fechado e a cobrança estão gravados. Quando o nó voltar, o pagamento aparece sozinho.</translation>
    </message>
    <message>
        <source>What is saved</source>
        <translation>O que está gravado</translation>
    </message>
    <message>
        <source>The customer reads “One moment” on the display.</source>
        <translation>O cliente vê “Aguarde um instante” na tela dele.</translation>
    </message>
    <message>
        <source>Who knows</source>
        <translation>Quem já sabe</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Tentando</translation>
    </message>
    <message>
        <source>Read the customer&apos;s proof</source>
        <translation>Ler a prova do cliente</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>Set aside and call the next</source>
        <translation>Estacionar e chamar o próximo</translation>
    </message>
    <message>
        <source>Code hidden</source>
        <translation>Código escondido</translation>
    </message>
    <message>
        <source>So that nobody pays a charge we cannot see now.</source>
        <translation>Para ninguém pagar uma cobrança que agora não conseguimos ver.</translation>
    </message>
    <message>
        <source>The charge is valid for</source>
        <translation>A cobrança vale por</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Falta menos de 1 minuto</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>The money may have arrived or not.</source>
        <translation>O dinheiro pode ter chegado ou não.</translation>
    </message>
    <message>
        <source>The node has not answered since %1. The money may have arrived or not.</source>
        <translation>O nó não responde desde %1. O dinheiro pode ter chegado ou não.</translation>
    </message>
    <message>
        <source>Cancel this charge? Esc confirms, Enter goes back.</source>
        <translation>Cancelar esta cobrança? Esc confirma, Enter volta.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was paid</source>
        <translation>Ainda não dá para saber se foi pago</translation>
    </message>
    <message>
        <source>Asking the node now.</source>
        <translation>Perguntando ao nó agora.</translation>
    </message>
    <message>
        <source>Try %1 in %2</source>
        <translation>%1ª tentativa em %2</translation>
    </message>
    <message>
        <source>Try %1 is under way</source>
        <translation>%1ª tentativa em andamento</translation>
    </message>
    <message>
        <source>Only you: no customer&apos;s display is open.</source>
        <translation>Só você: não há tela do cliente aberta.</translation>
    </message>
    <message>
        <source>This charge stays watched, even when the program is closed and opened again.</source>
        <translation>Esta cobrança continua vigiada, mesmo que o programa seja fechado e reaberto.</translation>
    </message>
</context>
<context>
    <name>balcao::QuantityForm</name>
    <message>
        <source>Quantity</source>
        <translation>Quantidade</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantos</translation>
    </message>
    <message>
        <source>Set the quantity</source>
        <translation>Mudar a quantidade</translation>
    </message>
    <message>
        <source>Type a number from 1 to %1. Del on the line removes it.</source>
        <translation>Digite um número de 1 a %1. Del tira o item.</translation>
    </message>
</context>
<context>
    <name>balcao::QueueDetails</name>
    <message>
        <source>Nobody is chosen.</source>
        <translation>Ninguém escolhido.</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Ainda sem serviço</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Estacionado</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Priority of this number</source>
        <translation>Prioridade desta senha</translation>
    </message>
</context>
<context>
    <name>balcao::QueueForm</name>
    <message>
        <source>Add to the queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Customer, if known</source>
        <translation>Cliente, se conhecido</translation>
    </message>
</context>
<context>
    <name>balcao::QueueModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Estacionado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
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
        <translation>Guichê</translation>
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
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>Chamar esta senha</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Não veio</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Retomar</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Pôr na fila</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>People in the queue</source>
        <translation>Pessoas na fila</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Chamar o próximo</translation>
    </message>
    <message>
        <source>Send back to the queue</source>
        <translation>Devolver à fila</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>Nova senha</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>Ninguém está esperando</translation>
    </message>
    <message>
        <source>Whoever takes a number, or is added here, appears in this list.</source>
        <translation>Quem pega uma senha, ou recebe uma aqui, aparece nesta lista.</translation>
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
        <translation>em atendimento</translation>
    </message>
    <message>
        <source>called</source>
        <translation>chamada</translation>
    </message>
    <message>
        <source>paying</source>
        <translation>pagando</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pago</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Sem confirmação</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Estacionado</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Chamar %1</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>Chamar o próximo</translation>
    </message>
    <message>
        <source>Nobody is waiting.</source>
        <translation>Ninguém está esperando.</translation>
    </message>
</context>
<context>
    <name>balcao::RatesSection</name>
    <message>
        <source>Now</source>
        <translation>Agora</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de novo</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Fontes</translation>
    </message>
    <message>
        <source>The median of those that answer is used. One alone is enough only if you say so below.</source>
        <translation>Vale a mediana das que respondem. Uma só basta apenas se você disser isso abaixo.</translation>
    </message>
    <message>
        <source>Fixed by us</source>
        <translation>Fixada por nós</translation>
    </message>
    <message>
        <source>Fixed price of one bitcoin</source>
        <translation>Preço fixo de um bitcoin</translation>
    </message>
    <message>
        <source>Address of the store&apos;s rates in BTCPay</source>
        <translation>Endereço das cotações da loja no BTCPay</translation>
    </message>
    <message>
        <source>When charging stops</source>
        <translation>Quando a cobrança para</translation>
    </message>
    <message>
        <source>Oldest price, seconds</source>
        <translation>Idade máxima, segundos</translation>
    </message>
    <message>
        <source>Farthest apart, %</source>
        <translation>Diferença máxima, %</translation>
    </message>
    <message>
        <source>Largest jump, %</source>
        <translation>Maior salto, %</translation>
    </message>
    <message>
        <source>Sources at least</source>
        <translation>Fontes, no mínimo</translation>
    </message>
    <message>
        <source>A price is held, minutes</source>
        <translation>Preço vale, minutos</translation>
    </message>
    <message>
        <source>Outside these limits the counter stops charging over Lightning and says why. Cash goes on.</source>
        <translation>Fora destes limites o balcão para de cobrar por Lightning e diz por quê. Dinheiro continua.</translation>
    </message>
    <message>
        <source>The sources answered.</source>
        <translation>As fontes responderam.</translation>
    </message>
    <message>
        <source>The new price is used from now on.</source>
        <translation>O novo preço vale a partir de agora.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2.</source>
        <translation>Um número inteiro de %1 a %2.</translation>
    </message>
    <message>
        <source>Write the price of one bitcoin.</source>
        <translation>Escreva o preço de um bitcoin.</translation>
    </message>
    <message>
        <source>A percentage above 0, at most 100.</source>
        <translation>Uma porcentagem acima de 0, até 100.</translation>
    </message>
    <message>
        <source>mempool.space puts its own date on its price, often a few minutes back. With less than %1 seconds it is mostly too old to be counted.</source>
        <translation>O mempool.space põe a própria data no preço, muitas vezes de alguns minutos atrás. Com menos de %1 segundos, ele quase sempre é antigo demais para contar.</translation>
    </message>
    <message>
        <source>fixed by us</source>
        <translation>fixada por nós</translation>
    </message>
    <message>
        <source>The jump is real: use the new price</source>
        <translation>O salto é verdadeiro: usar o novo preço</translation>
    </message>
</context>
<context>
    <name>balcao::RecoveryKeyForm</name>
    <message>
        <source>The last group of what you wrote down</source>
        <translation>O último grupo do que você anotou</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Está no papel</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Chave de recuperação</translation>
    </message>
    <message>
        <source>With it an administrator who forgot their PIN or lost their phone gets in again. Whoever has it can do the same: keep the paper locked away from this computer. It is not shown again.</source>
        <translation>Com ela um administrador que esqueceu o PIN ou perdeu o celular volta a entrar. Quem a tiver pode o mesmo: guarde o papel trancado, longe deste computador. Ela não é mostrada de novo.</translation>
    </message>
    <message>
        <source>That is not what is shown. Look at the paper again.</source>
        <translation>Não é o que está mostrado. Olhe o papel de novo.</translation>
    </message>
</context>
<context>
    <name>balcao::RegistersSection</name>
    <message>
        <source>This register reads personal data now.</source>
        <translation>Este guichê já lê dados pessoais.</translation>
    </message>
    <message>
        <source>This register</source>
        <translation>Este guichê</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Pedir de novo</translation>
    </message>
    <message>
        <source>All registers</source>
        <translation>Todos os guichês</translation>
    </message>
    <message>
        <source>Enrol</source>
        <translation>Inscrever</translation>
    </message>
    <message>
        <source>Expel</source>
        <translation>Expulsar</translation>
    </message>
    <message>
        <source>Whoever may enrol registers sees them here.</source>
        <translation>Quem pode inscrever guichês os vê aqui.</translation>
    </message>
    <message>
        <source>No personal data was stored yet: there is no key that could be lacking.</source>
        <translation>Ainda não há dados pessoais guardados: não falta nenhuma chave.</translation>
    </message>
    <message>
        <source>Looking for the key of personal data.</source>
        <translation>Procurando a chave dos dados pessoais.</translation>
    </message>
    <message>
        <source>It does not read personal data yet.</source>
        <translation>Ainda não lê dados pessoais.</translation>
    </message>
    <message>
        <source>It does not read personal data yet. Sales go on without it. Its code:</source>
        <translation>Ainda não lê dados pessoais. As vendas continuam sem eles. O código:</translation>
    </message>
    <message>
        <source>At a register that reads personal data, an administrator opens Settings, Registers, chooses this one and types the code. Here it goes on by itself.</source>
        <translation>Em um guichê que lê dados pessoais, um administrador abre Ajustes, Guichês, escolhe este e digita o código. Aqui continua sozinho.</translation>
    </message>
    <message>
        <source>Too many wrong codes were typed for this register. Ask again.</source>
        <translation>Foram digitados códigos errados demais para este guichê. Peça de novo.</translation>
    </message>
    <message>
        <source>It reads personal data.</source>
        <translation>Lê dados pessoais.</translation>
    </message>
    <message>
        <source>It was expelled and does not read personal data. Sales go on without it.</source>
        <translation>Foi expulso e não lê dados pessoais. As vendas continuam sem eles.</translation>
    </message>
    <message>
        <source>Ask for the key</source>
        <translation>Pedir a chave</translation>
    </message>
    <message>
        <source>Its entry is not proved: the next key does not reach it.</source>
        <translation>O registro dele não tem prova: a próxima chave não chega a ele.</translation>
    </message>
    <message>
        <source>No personal data was stored yet</source>
        <translation>Ainda sem dados pessoais guardados</translation>
    </message>
    <message>
        <source>Does not read personal data</source>
        <translation>Não lê dados pessoais</translation>
    </message>
    <message>
        <source>Asks since %1</source>
        <translation>Pede desde %1</translation>
    </message>
    <message>
        <source>Too many wrong codes: it has to ask again</source>
        <translation>Códigos errados demais: precisa pedir de novo</translation>
    </message>
    <message>
        <source>Reads personal data since %1</source>
        <translation>Lê dados pessoais desde %1</translation>
    </message>
    <message>
        <source>Enrolled by %1, %2</source>
        <translation>Inscrito por %1, %2</translation>
    </message>
    <message>
        <source>Expelled, %1</source>
        <translation>Expulso, %1</translation>
    </message>
    <message>
        <source>%1, this register</source>
        <translation>%1, este guichê</translation>
    </message>
    <message>
        <source>Enrol…</source>
        <translation>Inscrever…</translation>
    </message>
    <message>
        <source>Enrol %1</source>
        <translation>Inscrever %1</translation>
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
        <translation>Código na tela de %1</translation>
    </message>
    <message>
        <source>Why %1 is expelled; the journal keeps it</source>
        <translation>Por que %1 é expulso; o diário guarda</translation>
    </message>
    <message>
        <source>Whoever is signed in there is signed out, and the key is changed. What it read before nobody takes back: change the database&apos;s password too.</source>
        <translation>Quem entrou ali sai, e a chave é trocada. O que ele leu antes ninguém desfaz: troque também a senha do banco de dados.</translation>
    </message>
    <message>
        <source>%1 may read personal data now.</source>
        <translation>%1 já pode ler dados pessoais.</translation>
    </message>
    <message>
        <source>A code has eight letters and digits.</source>
        <translation>Um código tem oito letras e números.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. Tries left: %1.</source>
        <translation>Não é o código da outra tela. Tentativas restantes: %1.</translation>
    </message>
    <message>
        <source>That is not the code on the other screen. It has to ask again there.</source>
        <translation>Não é o código da outra tela. É preciso pedir de novo lá.</translation>
    </message>
    <message>
        <source>That register has to ask again.</source>
        <translation>Aquele guichê precisa pedir de novo.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nada mudou.</translation>
    </message>
    <message>
        <source>Write why.</source>
        <translation>Escreva por quê.</translation>
    </message>
    <message>
        <source>%1 was expelled and the key was changed.</source>
        <translation>%1 foi expulso e a chave foi trocada.</translation>
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
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurar de um backup</translation>
    </message>
    <message>
        <source>The data will live here: %1. All of it is verified before it is used, and the backup stays as it is.</source>
        <translation>Os dados vão ficar aqui: %1. Tudo é verificado antes de ser usado, e o backup fica como está.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Recovery key of backups (BKUP-…)</source>
        <translation>Chave de recuperação de backups (BKUP-…)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Este arquivo não pode ser lido.</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase-senha do backup</translation>
    </message>
    <message>
        <source>Reading the backup</source>
        <translation>Lendo o backup</translation>
    </message>
    <message>
        <source>Building the database</source>
        <translation>Montando o banco de dados</translation>
    </message>
    <message>
        <source>Verifying the books</source>
        <translation>Verificando os livros</translation>
    </message>
    <message>
        <source>Taking it into use</source>
        <translation>Colocando em uso</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1, passo %2 de %3</translation>
    </message>
    <message>
        <source>Nothing was changed here, and the backup is as it was.</source>
        <translation>Nada mudou aqui, e o backup está como estava.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Restaurando</translation>
    </message>
    <message>
        <source>It is no backup, or not all of it is what was written. Nothing was changed here: take another one.</source>
        <translation>Não é um backup, ou nem tudo nele é o que foi escrito. Nada mudou aqui: use outro.</translation>
    </message>
    <message>
        <source>Another key or passphrase opens this backup. Nothing was changed here.</source>
        <translation>Outra chave ou frase-senha abre este backup. Nada mudou aqui.</translation>
    </message>
    <message>
        <source>This backup is from a newer version. Nothing was changed here: install that version first.</source>
        <translation>Este backup é de uma versão mais nova. Nada mudou aqui: instale antes essa versão.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed here: free some space, then try again.</source>
        <translation>O disco está cheio. Nada mudou aqui: libere espaço e tente de novo.</translation>
    </message>
    <message>
        <source>A passphrase of a backup has 12 characters or more.</source>
        <translation>A frase-senha de um backup tem 12 caracteres ou mais.</translation>
    </message>
    <message>
        <source>A recovery key of backups is BKUP- and eight groups of four. The key for a lost administrator is another.</source>
        <translation>A chave de recuperação de backups é BKUP- e oito grupos de quatro. A do administrador perdido é outra.</translation>
    </message>
    <message>
        <source>There is something already, and nothing is ever restored over it.</source>
        <translation>Já há algo ali, e nunca se restaura por cima.</translation>
    </message>
    <message>
        <source>This backup is of the other kind of database. Go back and choose where the data live: on this computer or on your server.</source>
        <translation>Este backup é do outro tipo de banco de dados. Volte e escolha onde ficam os dados: neste computador ou no seu servidor.</translation>
    </message>
    <message>
        <source>This counter belongs to another organisation than the backup.</source>
        <translation>Este guichê é de outra organização que o backup.</translation>
    </message>
    <message>
        <source>The books did not hold when they were copied. Nothing was changed here: take an older backup.</source>
        <translation>Os livros não fechavam quando foram copiados. Nada mudou aqui: use um backup mais antigo.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Escolher</translation>
    </message>
    <message>
        <source>The program ended while it restored. Nothing of it is in use, and the backup is as it was: restore it again, or go back and begin anew.</source>
        <translation>O programa terminou enquanto restaurava. Nada disso está em uso, e o backup está como estava: restaure de novo, ou volte e comece do zero.</translation>
    </message>
</context>
<context>
    <name>balcao::RoleRights</name>
    <message>
        <source>What %1 may do</source>
        <translation>O que a função %1 pode</translation>
    </message>
    <message numerus="yes">
        <source>%n people have this role</source>
        <translation>
            <numerusform>%n pessoa tem esta função</numerusform>
            <numerusform>%n pessoas têm esta função</numerusform>
        </translation>
    </message>
    <message>
        <source>may</source>
        <translation>pode</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>It always may do everything.</source>
        <translation>Ela sempre pode tudo.</translation>
    </message>
    <message>
        <source>A change counts for all of them.</source>
        <translation>A mudança vale para todas.</translation>
    </message>
    <message>
        <source>Only who may do as much, and change roles, changes it.</source>
        <translation>Só a muda quem pode o mesmo e mudar funções.</translation>
    </message>
    <message>
        <source>Name of the role</source>
        <translation>Nome da função</translation>
    </message>
    <message>
        <source>New role like this</source>
        <translation>Nova função como esta</translation>
    </message>
    <message>
        <source>Delete the role</source>
        <translation>Excluir a função</translation>
    </message>
    <message>
        <source>Role to look at</source>
        <translation>Função a ver</translation>
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
        <translation>forma</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>valor</translation>
    </message>
    <message>
        <source>sats</source>
        <translation>sats</translation>
    </message>
    <message>
        <source>date</source>
        <translation>data</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>operador</translation>
    </message>
    <message>
        <source>register</source>
        <translation>guichê</translation>
    </message>
    <message>
        <source>service</source>
        <translation>serviço</translation>
    </message>
    <message>
        <source>training</source>
        <translation>treino</translation>
    </message>
    <message>
        <source>task</source>
        <translation>pendência</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pago</translation>
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
        <translation>incerto</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expirado</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falhou</translation>
    </message>
    <message>
        <source>lightning</source>
        <translation>lightning</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>dinheiro</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoje</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message>
        <source>week</source>
        <translation>semana</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mês</translation>
    </message>
    <message>
        <source>year</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>There is nothing of that name to filter by. There are: %1.</source>
        <translation>Não há filtro com esse nome. Há: %1.</translation>
    </message>
    <message>
        <source>This does not fit the word before the colon. An amount, a day like 2026-11-21 or a word of the list does.</source>
        <translation>Isto não combina com a palavra antes dos dois-pontos. Serve um valor, um dia como 2026-11-21 ou uma palavra da lista.</translation>
    </message>
    <message>
        <source>Only amounts and days can be more or less.</source>
        <translation>Só valores e dias podem ser maiores ou menores.</translation>
    </message>
    <message>
        <source>A quote was opened and not closed.</source>
        <translation>Aspas abertas e não fechadas.</translation>
    </message>
    <message>
        <source>Write what is looked for behind the colon.</source>
        <translation>Escreva depois dos dois-pontos o que procura.</translation>
    </message>
    <message>
        <source>That is more than a filter takes.</source>
        <translation>É mais do que um filtro aceita.</translation>
    </message>
</context>
<context>
    <name>balcao::SalePanel</name>
    <message>
        <source>%1 sats, BTC at %2 at %3</source>
        <translation>%1 sats, BTC a %2 às %3</translation>
    </message>
    <message>
        <source>Written down as done.</source>
        <translation>Anotada como resolvida.</translation>
    </message>
    <message>
        <source>The chosen sale</source>
        <translation>A venda escolhida</translation>
    </message>
    <message>
        <source>Print receipt</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Gravar PDF</translation>
    </message>
    <message>
        <source>The receipt of %1 went to the printer.</source>
        <translation>O recibo de %1 foi para a impressora.</translation>
    </message>
    <message>
        <source>No printer is chosen: Settings, Printer and display. The receipt can be saved as PDF meanwhile.</source>
        <translation>Nenhuma impressora foi escolhida: Ajustes, Impressora e tela. Enquanto isso, o recibo pode ser salvo em PDF.</translation>
    </message>
    <message>
        <source>The receipt of %1 was not printed: the printer did not take it. It can be saved as PDF meanwhile.</source>
        <translation>O recibo de %1 não foi impresso: a impressora não o aceitou. Enquanto isso, ele pode ser salvo em PDF.</translation>
    </message>
</context>
<context>
    <name>balcao::SaleSections</name>
    <message>
        <source>Choose a sale to see its lines, payments, proof and receipt.</source>
        <translation>Escolha uma venda para ver itens, pagamentos, prova e recibo.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Serviços</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n itens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Discount: %1</source>
        <translation>Desconto: %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Imposto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Cash, %1 given back</source>
        <translation>Dinheiro, %1 de troco</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Falta pagar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resolvida</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendências</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>O que foi feito</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>No proof yet. The charge stays watched.</source>
        <translation>Ainda sem prova. A cobrança continua vigiada.</translation>
    </message>
    <message>
        <source>The SHA-256 of the preimage is the hash of the charge.</source>
        <translation>O SHA-256 da pré-imagem é o hash da cobrança.</translation>
    </message>
    <message>
        <source>Payment hash</source>
        <translation>Hash do pagamento</translation>
    </message>
    <message>
        <source>Preimage</source>
        <translation>Pré-imagem</translation>
    </message>
</context>
<context>
    <name>balcao::SaleWords</name>
    <message>
        <source>%1 arrived after the charge had ended.</source>
        <translation>%1 chegaram depois do fim da cobrança.</translation>
    </message>
    <message>
        <source>The customer paid %1 too much.</source>
        <translation>O cliente pagou %1 a mais.</translation>
    </message>
    <message>
        <source>The customer paid too little: %1 are missing.</source>
        <translation>O cliente pagou a menos: faltam %1.</translation>
    </message>
    <message>
        <source>%1 were paid a second time.</source>
        <translation>%1 foram pagos pela segunda vez.</translation>
    </message>
    <message>
        <source>The node has not said whether the charge of %1 was paid.</source>
        <translation>O nó não disse se a cobrança de %1 foi paga.</translation>
    </message>
    <message>
        <source>The money is in the node. Agree with the customer what becomes of it, and write it down.</source>
        <translation>O dinheiro está no nó. Combine com o cliente o destino dele, e anote.</translation>
    </message>
    <message>
        <source>What arrived is in the node. Charge the rest or agree with the customer, and write it down.</source>
        <translation>O que chegou está no nó. Cobre o resto ou combine com o cliente, e anote.</translation>
    </message>
    <message>
        <source>The charge stays watched. Ask for the payment proof, or wait for the node.</source>
        <translation>A cobrança continua vigiada. Peça a prova do pagamento, ou espere o nó.</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Cash received: %1</source>
        <translation>Dinheiro recebido: %1</translation>
    </message>
    <message>
        <source>Charge made</source>
        <translation>Cobrança criada</translation>
    </message>
    <message>
        <source>Checked and shown</source>
        <translation>Conferida e mostrada</translation>
    </message>
    <message>
        <source>%1 sats arrived</source>
        <translation>Chegaram %1 sats</translation>
    </message>
    <message>
        <source>Expired without payment</source>
        <translation>Expirou sem pagamento</translation>
    </message>
    <message>
        <source>Charge failed</source>
        <translation>Cobrança falhou</translation>
    </message>
    <message>
        <source>Ticket opened</source>
        <translation>Atendimento aberto</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Service began</source>
        <translation>Atendimento começou</translation>
    </message>
    <message>
        <source>To do: a person must look</source>
        <translation>Pendência aberta</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Resolvida por uma pessoa</translation>
    </message>
</context>
<context>
    <name>balcao::SalesModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 e mais %n</numerusform>
            <numerusform>%1 e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendências</translation>
    </message>
</context>
<context>
    <name>balcao::SalesPage</name>
    <message>
        <source>This proof fits a charge of this counter.</source>
        <translation>Esta prova é de uma cobrança deste balcão.</translation>
    </message>
    <message>
        <source>What is shown may be old. Nothing was lost.</source>
        <translation>O que aparece pode estar desatualizado. Nada se perdeu.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) read, more below</source>
        <translation>
            <numerusform>%n venda lida, há mais abaixo</numerusform>
            <numerusform>%n vendas lidas, há mais abaixo</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Linha %1, %2</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Vendas</translation>
    </message>
    <message>
        <source>Number, hash, invoice, proof, receipt</source>
        <translation>Senha, hash, cobrança, prova, recibo</translation>
    </message>
    <message>
        <source>Find a sale</source>
        <translation>Procurar uma venda</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Back to all sales</source>
        <translation>Voltar a todas</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Which sales are shown</source>
        <translation>Quais vendas aparecem</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>To do (%1)</source>
        <translation>Pendências (%1)</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Pendências</translation>
    </message>
    <message>
        <source>Sales, newest first</source>
        <translation>Vendas, a mais nova primeiro</translation>
    </message>
    <message>
        <source>No sale yet</source>
        <translation>Nenhuma venda ainda</translation>
    </message>
    <message>
        <source>The first one appears here the moment it is charged.</source>
        <translation>A primeira aparece aqui assim que for cobrada.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nenhuma pendência</translation>
    </message>
    <message>
        <source>Money that needs a person would stand here.</source>
        <translation>O dinheiro que precisa de uma pessoa aparece aqui.</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada encontrado</translation>
    </message>
    <message>
        <source>Paste a number, a payment hash, an invoice, a proof or a receipt code.</source>
        <translation>Cole uma senha, um hash de pagamento, uma cobrança, uma prova ou um código de recibo.</translation>
    </message>
    <message>
        <source>No sale fits</source>
        <translation>Nenhuma venda combina</translation>
    </message>
    <message>
        <source>Esc shows all sales again.</source>
        <translation>Esc mostra de novo todas as vendas.</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s) fit, looked back to %1</source>
        <translation>
            <numerusform>%n venda combina, procurado até %1</numerusform>
            <numerusform>%n vendas combinam, procurado até %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter, e.g. %1</source>
        <translation>Filtrar, p. ex. %1</translation>
    </message>
    <message>
        <source>Filter the sales</source>
        <translation>Filtrar as vendas</translation>
    </message>
    <message>
        <source>Remove the filter</source>
        <translation>Retirar o filtro</translation>
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
        <translation>Copiado. A área de transferência é esvaziada depois de 30 segundos.</translation>
    </message>
    <message>
        <source>It was printed. Look whether everything can be read.</source>
        <translation>Foi impresso. Veja se dá para ler tudo.</translation>
    </message>
    <message>
        <source>There is no printer here: choose one in Settings, or write it down.</source>
        <translation>Não há impressora aqui: escolha uma em Ajustes, ou anote.</translation>
    </message>
</context>
<context>
    <name>balcao::SessionDesk</name>
    <message>
        <source>while locked, %1</source>
        <translation>enquanto bloqueado, %1</translation>
    </message>
    <message>
        <source>valid for</source>
        <translation>vale por</translation>
    </message>
    <message>
        <source>The session here was ended. Sign in again.</source>
        <translation>A sessão aqui foi encerrada. Entre de novo.</translation>
    </message>
    <message>
        <source>Somebody gave you a new PIN. Sign in with it and choose your own.</source>
        <translation>Alguém lhe deu um PIN novo. Entre com ele e escolha o seu.</translation>
    </message>
    <message>
        <source>That was scanned, and it is no badge.</source>
        <translation>O que foi lido não é um crachá.</translation>
    </message>
</context>
<context>
    <name>balcao::SettingsPage</name>
    <message>
        <source>Receipt and clock</source>
        <translation>Recibo e relógio</translation>
    </message>
    <message>
        <source>Services and prices</source>
        <translation>Serviços e preços</translation>
    </message>
    <message>
        <source>Lightning</source>
        <translation>Lightning</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Cotação</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banco de dados</translation>
    </message>
    <message>
        <source>Printer and display</source>
        <translation>Impressora e tela</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Idioma e aparência</translation>
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
        <translation>Gravar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Subjects of the settings</source>
        <translation>Assuntos dos ajustes</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>Guichês</translation>
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
        <translation>Quem está no %1?</translation>
    </message>
    <message>
        <source>No PIN yet</source>
        <translation>Ainda sem PIN</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>Digite o seu PIN</translation>
    </message>
    <message>
        <source>Never signed in at this counter</source>
        <translation>Primeira entrada aqui</translation>
    </message>
    <message>
        <source>The database is away, and nobody can sign in until it is back. What was recorded is kept, and the counter goes on by itself.</source>
        <translation>O banco de dados não responde, e ninguém pode entrar até ele voltar. O que foi registrado está guardado, e o guichê segue sozinho.</translation>
    </message>
    <message>
        <source>Nobody can sign in yet</source>
        <translation>Ainda ninguém pode entrar</translation>
    </message>
    <message>
        <source>Who is at %1? (feminine)</source>
        <translation>Quem está na %1?</translation>
    </message>
    <message>
        <source>Last sign-in at this counter: %1, %2</source>
        <translation>Última entrada aqui: %1, %2</translation>
    </message>
    <message>
        <source>Type the code of your authenticator</source>
        <translation>Digite o código do autenticador</translation>
    </message>
    <message>
        <source>Or one of your recovery codes. Each code is good for once.</source>
        <translation>Ou um dos seus códigos de recuperação. Cada código vale uma vez.</translation>
    </message>
    <message>
        <source>or the first letter chooses, or scan your badge</source>
        <translation>ou a primeira letra escolhe, ou leia o crachá</translation>
    </message>
    <message>
        <source>Name and PIN</source>
        <translation>Nome e PIN</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-mail e senha</translation>
    </message>
</context>
<context>
    <name>balcao::SignInSection</name>
    <message>
        <source>The key for a lost administrator</source>
        <translation>A chave para um administrador perdido</translation>
    </message>
    <message>
        <source>It gives an administrator who forgot their PIN or lost their phone a new PIN, once, at any counter: balcaoctl person recover. It is another key than that of the backups.</source>
        <translation>Ela dá um novo PIN a um administrador que esqueceu o PIN ou perdeu o celular, uma vez, em qualquer guichê: balcaoctl person recover. É outra chave que a dos backups.</translation>
    </message>
    <message>
        <source>Make a key</source>
        <translation>Criar uma chave</translation>
    </message>
    <message>
        <source>From now on this key counts, and none before it.</source>
        <translation>A partir de agora vale esta chave, e nenhuma anterior.</translation>
    </message>
    <message>
        <source>The key before still counts.</source>
        <translation>A chave anterior continua valendo.</translation>
    </message>
    <message>
        <source>Only who may change roles looks after it.</source>
        <translation>Só quem pode mudar funções cuida dela.</translation>
    </message>
    <message>
        <source>None was made yet: who loses the only administrator loses the office.</source>
        <translation>Ainda não foi criada: quem perde o único administrador perde o escritório.</translation>
    </message>
    <message>
        <source>The last one was used. Make another.</source>
        <translation>A última foi usada. Crie outra.</translation>
    </message>
    <message>
        <source>One was made on %1. A new one takes its place.</source>
        <translation>Uma foi criada em %1. Uma nova fica no lugar dela.</translation>
    </message>
</context>
<context>
    <name>balcao::StatusStrip</name>
    <message>
        <source>%1, my account</source>
        <translation>%1, minha conta</translation>
    </message>
</context>
<context>
    <name>balcao::StatusWords</name>
    <message>
        <source>Opening the database</source>
        <translation>Abrindo o banco de dados</translation>
    </message>
    <message>
        <source>Data ready</source>
        <translation>Dados prontos</translation>
    </message>
    <message>
        <source>Database away for %1</source>
        <translation>Banco sem resposta há %1</translation>
    </message>
    <message>
        <source>Database away</source>
        <translation>Banco sem resposta</translation>
    </message>
    <message>
        <source>The database must not be used</source>
        <translation>O banco não pode ser usado</translation>
    </message>
    <message>
        <source>Demo node connected</source>
        <translation>Nó de demonstração conectado</translation>
    </message>
    <message>
        <source>Node connected</source>
        <translation>Nó conectado</translation>
    </message>
    <message>
        <source>Node stopped: its certificate changed</source>
        <translation>Nó parado: o certificado mudou</translation>
    </message>
    <message>
        <source>Node refuses our credential</source>
        <translation>O nó recusa a credencial</translation>
    </message>
    <message>
        <source>Node silent for %1</source>
        <translation>Nó sem resposta há %1</translation>
    </message>
    <message>
        <source>Node not answering</source>
        <translation>Nó sem resposta</translation>
    </message>
    <message>
        <source>No exchange rate yet</source>
        <translation>Ainda sem cotação</translation>
    </message>
    <message>
        <source>The rate jumped: look at it in Settings</source>
        <translation>A cotação saltou: veja em Ajustes</translation>
    </message>
    <message>
        <source>The rate sources disagree</source>
        <translation>As fontes da cotação divergem</translation>
    </message>
    <message>
        <source>Rate %1 old</source>
        <translation>Cotação de há %1</translation>
    </message>
    <message>
        <source>BTC at %1, fixed</source>
        <translation>BTC a %1, fixo</translation>
    </message>
    <message>
        <source>BTC at %1, %2 ago</source>
        <translation>BTC a %1, há %2</translation>
    </message>
    <message numerus="yes">
        <source>Watching %n charge(s)</source>
        <translation>
            <numerusform>Vigiando %n cobrança</numerusform>
            <numerusform>Vigiando %n cobranças</numerusform>
        </translation>
    </message>
    <message>
        <source>Printer ready</source>
        <translation>Impressora pronta</translation>
    </message>
    <message>
        <source>Printer away</source>
        <translation>Impressora ausente</translation>
    </message>
    <message>
        <source>The keychain of this computer does not open. Receipts stay valid, but passwords and the node&apos;s credential are forgotten at the end. Unlock it, or name a file in BALCAO_SECRETS_FILE, and start again.</source>
        <translation>O chaveiro deste computador não abre. Os recibos continuam valendo, mas as senhas e a credencial do nó são esquecidas ao fechar. Desbloqueie-o, ou indique um arquivo em BALCAO_SECRETS_FILE, e abra de novo.</translation>
    </message>
    <message>
        <source>No keychain: passwords are not kept</source>
        <translation>Sem chaveiro: senhas não ficam guardadas</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>O disco está cheio</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>O último backup falhou</translation>
    </message>
    <message>
        <source>A backup is late</source>
        <translation>Um backup está atrasado</translation>
    </message>
    <message>
        <source>This register does not read personal data yet. At one that does, an administrator opens Settings, Registers, and types the code %1.</source>
        <translation>Este guichê ainda não lê dados pessoais. Em um que lê, um administrador abre Ajustes, Guichês, e digita o código %1.</translation>
    </message>
    <message>
        <source>Register&apos;s code: %1</source>
        <translation>Código do guichê: %1</translation>
    </message>
</context>
<context>
    <name>balcao::StepSquare</name>
    <message>
        <source>Step %1</source>
        <translation>Passo %1</translation>
    </message>
    <message>
        <source>Step %1, now</source>
        <translation>Passo %1, agora</translation>
    </message>
    <message>
        <source>Step %1, done</source>
        <translation>Passo %1, feito</translation>
    </message>
</context>
<context>
    <name>balcao::TestPage</name>
    <message>
        <source>Test page</source>
        <translation>Página de teste</translation>
    </message>
    <message>
        <source>This is no receipt: nothing was sold.</source>
        <translation>Isto não é um recibo: nada foi vendido.</translation>
    </message>
    <message>
        <source>Printer: %1</source>
        <translation>Impressora: %1</translation>
    </message>
    <message>
        <source>Receipts come out whole when the frame has four sides and the code can be scanned.</source>
        <translation>Os recibos saem inteiros quando a moldura tem os quatro lados e o código pode ser lido.</translation>
    </message>
</context>
<context>
    <name>balcao::TestSteps</name>
    <message>
        <source>Kept here</source>
        <translation>Guardada aqui</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Mostrada agora</translation>
    </message>
    <message>
        <source>Nothing was sent: no credential, no charge. The connection was closed before. It may be a renewal by whoever cares for the node, or somebody in between. To compare, on the node:</source>
        <translation>Nada foi enviado: nem credencial, nem cobrança. A conexão fechou antes. Pode ser renovação feita por quem cuida do nó, ou alguém no meio do caminho. Para comparar, no nó:</translation>
    </message>
    <message>
        <source>Testing</source>
        <translation>Testando</translation>
    </message>
</context>
<context>
    <name>balcao::TestWords</name>
    <message>
        <source>Reach</source>
        <translation>Conexão</translation>
    </message>
    <message>
        <source>The certificate changed</source>
        <translation>O certificado mudou</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Credential: can spend</source>
        <translation>Credencial: pode gastar</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Credencial</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Rede</translation>
    </message>
    <message>
        <source>In step with the chain</source>
        <translation>Sincronizado</translation>
    </message>
    <message>
        <source>Can receive</source>
        <translation>Pode receber</translation>
    </message>
    <message>
        <source>Test charge</source>
        <translation>Cobrança de teste</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Relógio</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Gravação</translation>
    </message>
    <message>
        <source>%1 answered, version %2</source>
        <translation>%1 respondeu, versão %2</translation>
    </message>
    <message>
        <source>%1 answered in %2 ms, version %3</source>
        <translation>%1 respondeu em %2 ms, versão %3</translation>
    </message>
    <message>
        <source>Answered in %1 ms, version %2</source>
        <translation>Respondeu em %1 ms, versão %2</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondeu</translation>
    </message>
    <message>
        <source>Answered in %1 ms</source>
        <translation>Respondeu em %1 ms</translation>
    </message>
    <message>
        <source>It is kept with this fingerprint. Compare it with the node&apos;s screen.</source>
        <translation>Fica guardado com esta impressão digital. Compare com a tela do nó.</translation>
    </message>
    <message>
        <source>It works, but whoever steals it takes the balance. The counter only needs to receive. Make a smaller one on the node and paste that:</source>
        <translation>Funciona, mas quem a roubar leva o saldo. O balcão só precisa receber. Gere outra no nó e cole:</translation>
    </message>
    <message>
        <source>The node is still catching up with the chain</source>
        <translation>O nó ainda está alcançando a rede</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloco %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>Only %1 sats: larger charges would fail. Open a channel towards this node.</source>
        <translation>Só %1 sats: cobranças maiores falhariam. Abra um canal na direção deste nó.</translation>
    </message>
    <message>
        <source>Up to %1 sats from one customer</source>
        <translation>Até %1 sats de um cliente</translation>
    </message>
    <message>
        <source>Made, checked and cancelled</source>
        <translation>Criada, conferida e cancelada</translation>
    </message>
    <message>
        <source>At version %1</source>
        <translation>Na versão %1</translation>
    </message>
    <message>
        <source>Ready, or made at the first start</source>
        <translation>Prontas, ou criadas no primeiro início</translation>
    </message>
    <message>
        <source>Agrees with this computer</source>
        <translation>Concorda com este computador</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Em ordem</translation>
    </message>
    <message>
        <source>Vouched for by a public authority this computer trusts</source>
        <translation>Atestado por uma autoridade pública em que este computador confia</translation>
    </message>
    <message>
        <source>The node accepts it</source>
        <translation>O nó a aceita</translation>
    </message>
    <message>
        <source>%1: a test network, its money is not real</source>
        <translation>%1: rede de teste, o dinheiro dela não é real</translation>
    </message>
</context>
<context>
    <name>balcao::TicketView</name>
    <message>
        <source>Service, by name or code</source>
        <translation>Serviço, por nome ou código</translation>
    </message>
    <message>
        <source>Services found</source>
        <translation>Serviços encontrados</translation>
    </message>
    <message>
        <source>No service has this name or code.</source>
        <translation>Nenhum serviço tem este nome ou código.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Qtd.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unitário</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Desconto</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Lines of the ticket</source>
        <translation>Itens do atendimento</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Começar</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Próximo cliente</translation>
    </message>
    <message>
        <source>Type a service, or call the next number.</source>
        <translation>Digite um serviço ou chame a próxima senha.</translation>
    </message>
    <message>
        <source>Type a service and press Enter.</source>
        <translation>Digite um serviço e aperte Enter.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>price on request</source>
        <translation>preço na consulta</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n serviço</numerusform>
            <numerusform>%n serviços</numerusform>
        </translation>
    </message>
    <message>
        <source>quantity %1</source>
        <translation>quantidade %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Quantity first if it is more than one: 3*2010. Up and Down choose a line, Del removes it, 3* and Enter changes its quantity.</source>
        <translation>A quantidade vem antes quando é mais de um: 3*2010. Setas escolhem o item, Del tira, 3* e Enter muda a quantidade.</translation>
    </message>
    <message>
        <source>Subtotal %1</source>
        <translation>Subtotal %1</translation>
    </message>
    <message>
        <source>Discount −%1</source>
        <translation>Desconto −%1</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Imposto %1</translation>
    </message>
    <message>
        <source>Tax included %1</source>
        <translation>Imposto incluído %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Total %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>Recebido %1</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Em aberto</translation>
    </message>
    <message>
        <source>Receive cash</source>
        <translation>Receber em dinheiro</translation>
    </message>
    <message>
        <source>Making the charge</source>
        <translation>Preparando a cobrança</translation>
    </message>
    <message>
        <source>Charge the rest with Lightning</source>
        <translation>Cobrar o resto com Lightning</translation>
    </message>
    <message>
        <source>Nothing can be sold yet. Write the first service under Settings, Services and prices.</source>
        <translation>Ainda não há nada à venda. Cadastre o primeiro serviço em Ajustes, Serviços e preços.</translation>
    </message>
</context>
<context>
    <name>balcao::TodayPanel</name>
    <message>
        <source>No sale yet. The first one appears here as soon as it is paid.</source>
        <translation>Nenhuma venda ainda. A primeira aparece aqui assim que for paga.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoje</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Vendido hoje</translation>
    </message>
    <message>
        <source>Recent sales</source>
        <translation>Vendas recentes</translation>
    </message>
    <message numerus="yes">
        <source>%n sale(s)</source>
        <translation>
            <numerusform>%n venda</numerusform>
            <numerusform>%n vendas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n pendência</numerusform>
            <numerusform>%n pendências</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (not up to date)</source>
        <translation>%1 (desatualizado)</translation>
    </message>
</context>
</TS>

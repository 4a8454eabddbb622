#include "ui/gallery/gallery_page.h"

#include "ui/gallery/gallery_parts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bands.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/nav_rail.h"
#include "ui/widgets/paid_panel.h"
#include "ui/widgets/pin_pad.h"
#include "ui/widgets/placeholders.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/queue_list.h"
#include "ui/widgets/result_list.h"
#include "ui/widgets/sale_list.h"
#include "ui/widgets/state_badge.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QGridLayout>
#include <QLineEdit>

namespace balcao {
namespace {

using gallery::across;
using gallery::button;
using gallery::down;
using Look = ActionButton::Look;
using Size = ActionButton::Size;

QWidget* badges(const Theme& theme) {
    const auto badge = [&theme](Icon icon, const QString& word, StateGroup group) {
        return new StateBadge(theme, {icon, word, group});
    };
    return down(
        {across({badge(Icon::HourglassSplit, QStringLiteral("Esperando"), StateGroup::Waiting),
                 badge(Icon::CheckCircleFill, QStringLiteral("Pago"), StateGroup::Paid),
                 badge(Icon::ClockHistory, QStringLiteral("Pago com atraso"), StateGroup::Attention)}),
         across({badge(Icon::PieChart, QStringLiteral("Faltam R$ 3,10"), StateGroup::Attention),
                 badge(Icon::PlusCircle, QStringLiteral("Sobraram R$ 2,00"), StateGroup::Attention),
                 badge(Icon::XCircleFill, QStringLiteral("Falhou"), StateGroup::Failed)}),
         across({badge(Icon::HourglassBottom, QStringLiteral("Expirou"), StateGroup::Over),
                 badge(Icon::QuestionCircleFill, QStringLiteral("Sem confirmação"), StateGroup::Unknown),
                 badge(Icon::Mortarboard, QStringLiteral("Treino"), StateGroup::Training)})},
        8);
}

QWidget* buttons(const Theme& theme) {
    auto* off = button(theme, QStringLiteral("Cobrar"), "F9", Look::Secondary);
    off->action()->setEnabled(false);
    auto* exportButton = button(theme, QStringLiteral("Exportar CSV"), "", Look::Quiet, Size::Compact);
    exportButton->setPicture(Icon::Download);
    return down({across({button(theme, QStringLiteral("Aprovar"), "A", Look::Primary),
                         button(theme, QStringLiteral("Guardar"), "F7", Look::Secondary),
                         button(theme, QStringLiteral("Ver itens"), "F3", Look::Quiet)}),
                 across({button(theme, QStringLiteral("Estornar"), "Del", Look::Danger),
                         button(theme, QStringLiteral("Estornar"), "", Look::DangerFill), off}),
                 across({button(theme, QStringLiteral("Com foco"), "", Look::Primary, Size::Compact),
                         button(theme, QStringLiteral("Compacto"), "", Look::Secondary, Size::Compact),
                         exportButton})},
                8);
}

QWidget* fields(const Theme& theme) {
    auto* wrong = new Field(theme, QStringLiteral("CPF"));
    wrong->setText(QStringLiteral("123.456.789-10"));
    wrong->setError(QStringLiteral(
        "O dígito não confere. Confira os dois últimos números. O resto do ticket está guardado."));
    auto* reason = new Field(theme, QStringLiteral("Motivo do desconto"));
    reason->setText(QStringLiteral("Convênio"));
    auto* label = new TextLabel(theme, TextStyle::SmallMedium, QStringLiteral("Procurar, back office"));
    label->setRole(Role::Ink2);
    auto* search = new SearchField(theme, SearchField::Density::Compact);
    search->setPlaceholder(QStringLiteral("Número, hash, nome, valor"));
    search->setKey(QKeySequence(Qt::Key_Slash));
    return down({wrong, reason, down({label, search}, 5)}, 14);
}

QWidget* filters(const Theme& theme) {
    auto* segmented = new Segmented(theme);
    segmented->setChoices({QStringLiteral("Hoje"), QStringLiteral("Semana"), QStringLiteral("Mês")});
    return down(
        {across({segmented}), across({new Chip(theme, Chip::Kind::On, QStringLiteral("Estado: atrasado")),
                                      new Chip(theme, Chip::Kind::Off, QStringLiteral("Guichê: todos")),
                                      new Chip(theme, Chip::Kind::Add, QStringLiteral("Filtro"))})},
        12);
}

QWidget* ticket(const Theme& theme) {
    auto* sheet = new TicketSheet(theme);
    auto* number = new TextLabel(theme, TextStyle::Number, QStringLiteral("A 047"));
    auto* name = new TextLabel(theme, TextStyle::Section, QStringLiteral("Maria Aparecida Souza"));
    QWidget* head = across({number, name}, 18);
    head->layout()->setContentsMargins(22, 13, 18, 13);
    sheet->head()->addWidget(head);
    auto* search = new SearchField(theme);
    search->edit()->setText(QStringLiteral("licen"));
    search->setCount(QStringLiteral("3 serviços"));
    auto* results = new ResultList(theme);
    results->setItems({{{},
                        QStringLiteral("2010"),
                        QStringLiteral("Licenciamento anual"),
                        0,
                        5,
                        QStringLiteral("R$ 174,08"),
                        {}},
                       {{},
                        QStringLiteral("2011"),
                        QStringLiteral("Licenciamento com multas"),
                        0,
                        5,
                        {},
                        QStringLiteral("preço na consulta")},
                       {{},
                        QStringLiteral("2044"),
                        QStringLiteral("Licença especial de trânsito"),
                        0,
                        5,
                        QStringLiteral("R$ 96,40"),
                        {}}});
    QWidget* body = down({search, results}, 6);
    body->layout()->setContentsMargins(16, 16, 16, 16);
    sheet->body()->addWidget(body);
    return sheet;
}

QWidget* queue(const Theme& theme) {
    auto* current = new CurrentTicket(theme);
    current->setTicket(QStringLiteral("A 047"), QStringLiteral("em atendimento"),
                       QStringLiteral("Renovação da CNH"));
    auto* list = new QueueList(theme);
    list->setItems({{{},
                     QStringLiteral("P 012"),
                     QStringLiteral("2ª via do CRV"),
                     QStringLiteral("Prioritário"),
                     QStringLiteral("6 min"),
                     false,
                     false,
                     false},
                    {{},
                     QStringLiteral("A 048"),
                     QStringLiteral("Licenciamento"),
                     {},
                     QStringLiteral("21 min"),
                     true,
                     false,
                     false},
                    {{},
                     QStringLiteral("P 013"),
                     QStringLiteral("Renovação CNH"),
                     QStringLiteral("80 anos ou mais"),
                     QStringLiteral("2 min"),
                     false,
                     false,
                     false}});
    list->setFitsRows(true);
    return down({current, list}, 6);
}

QWidget* sales(const Theme& theme) {
    auto* list = new SaleList(theme);
    list->setItems({{{},
                     QStringLiteral("A 046"),
                     QStringLiteral("09:38"),
                     QStringLiteral("R$ 174,08"),
                     QStringLiteral("Licenciamento anual"),
                     {Icon::CheckCircleFill, QStringLiteral("Pago"), StateGroup::Paid}},
                    {{},
                     QStringLiteral("P 011"),
                     QStringLiteral("09:31"),
                     QStringLiteral("R$ 264,38"),
                     QStringLiteral("2ª via do CRV"),
                     {Icon::ClockHistory, QStringLiteral("Pago com atraso"), StateGroup::Attention}}});
    list->setFitsRows(true);
    return list;
}

QWidget* bands(const Theme& theme) {
    auto* state = new StateBand(theme);
    state->setState({Icon::HourglassSplit, QStringLiteral("Esperando pagamento"), StateGroup::Waiting},
                    QStringLiteral("código na tela há 31 s"));
    auto* unknown = new UnknownBand(theme);
    unknown->setWords(QStringLiteral("Ainda não dá para saber se foi pago"),
                      QStringLiteral("O nó não responde desde 09:47:02."), QStringLiteral("R$ 248,90"),
                      QStringLiteral("A 047"));
    auto* strip = new StatusStrip(theme);
    strip->setLeft({{Icon::PersonCircle, QStringLiteral("Rita Lopes"), Tone::Strong},
                    {Icon::None, QStringLiteral("Guichê 3"), Tone::Plain}});
    strip->setRight({{Icon::CurrencyExchange, QStringLiteral("BTC a R$ 611.247,54, há 8 s"), Tone::Plain},
                     {Icon::Plug, QStringLiteral("Nó sem resposta há 41 s"), Tone::Bad},
                     {Icon::Printer, QStringLiteral("Impressora pronta"), Tone::Good},
                     {Icon::None, QStringLiteral("09:46"), Tone::Plain}});
    return down({state, unknown, strip}, 12);
}

QWidget* codes(const Theme& theme) {
    auto* code = new QrCard(theme);
    code->setText(QStringLiteral("lnbcrt2489u1pjq8z3jpp5").repeated(13));
    code->setFixedSize(theme.px(260), theme.px(260));
    auto* hidden = new QrCard(theme);
    hidden->setHidden(QStringLiteral("Código escondido"),
                      QStringLiteral("Para ninguém pagar uma cobrança que agora não conseguimos ver."));
    hidden->setFixedSize(theme.px(354), theme.px(220));
    return across({code, hidden}, 20);
}

QWidget* paid(const Theme& theme) {
    auto* panel = new PaidPanel(theme);
    PaidView view;
    view.heading = QStringLiteral("A 047, Maria Aparecida Souza");
    view.time = QStringLiteral("às 09:46:31");
    view.word = QStringLiteral("Pago");
    view.amount = QStringLiteral("R$ 248,90");
    view.fact = QStringLiteral("40.720 sats, recebidos 11 s depois de mostrar o código");
    view.proof = QStringLiteral("Prova conferida.");
    view.proofRest = QStringLiteral("A pré-imagem %1 corresponde ao hash da cobrança.");
    view.proofDigits = QStringLiteral("9f3c 41d0 … 77be");
    panel->setView(view);
    const auto action = [panel](const QString& text, const char* key) {
        auto* made = new QAction(text, panel);
        made->setShortcut(QKeySequence(QString::fromLatin1(key)));
        return made;
    };
    panel->setActions(action(QStringLiteral("Próximo"), "Return"), action(QStringLiteral("Reimprimir"), "F5"),
                      action(QStringLiteral("Enviar recibo"), "F8"));
    panel->setMinimumHeight(theme.px(620));
    return panel;
}

QWidget* rail(const Theme& theme) {
    auto* made = new NavRail(theme);
    made->setItems({{QStringLiteral("counter"), Icon::Shop, QStringLiteral("Balcão"), 0, false},
                    {QStringLiteral("queue"), Icon::ListOl, QStringLiteral("Fila"), 0, false},
                    {QStringLiteral("sales"), Icon::Receipt, QStringLiteral("Vendas"), 2, false},
                    {QStringLiteral("help"), Icon::QuestionCircle, QStringLiteral("Ajuda"), 0, true},
                    {QStringLiteral("lock"), Icon::Lock, QStringLiteral("Bloquear"), 0, true}});
    made->setCurrent(QStringLiteral("counter"));
    made->setMinimumHeight(theme.px(620));
    return made;
}

}  // namespace

GalleryPage::GalleryPage(const Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    // Nothing is behind a window: without a fill of its own it would be black.
    setProperty("window", parent == nullptr);
    auto* page = new QWidget;
    auto* whole = new QVBoxLayout(page);
    whole->setContentsMargins(theme.px(40), theme.px(32), theme.px(40), theme.px(40));
    whole->setSpacing(theme.px(28));
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.px(32));
    whole->addLayout(columns);
    const auto column = [&](void (GalleryPage::*fill)(QVBoxLayout&)) {
        auto* box = new QWidget;
        box->setMinimumWidth(theme.px(300));
        QSizePolicy even(QSizePolicy::Ignored, QSizePolicy::Preferred);
        box->setSizePolicy(even);
        auto* made = new QVBoxLayout(box);
        made->setContentsMargins(0, 0, 0, 0);
        made->setSpacing(theme.px(26));
        (this->*fill)(*made);
        made->addStretch();
        columns->addWidget(box, 1);
    };
    column(&GalleryPage::firstColumn);
    column(&GalleryPage::secondColumn);
    column(&GalleryPage::thirdColumn);
    counterRow(*whole);
    setWidget(page);
}

void GalleryPage::show(QVBoxLayout& column, const QString& heading, QWidget* example) {
    auto* box = new QVBoxLayout;
    box->setSpacing(m_theme.px(10));
    box->addWidget(new TextLabel(m_theme, TextStyle::SmallStrong, heading));
    box->addWidget(example);
    column.addLayout(box);
}

void GalleryPage::firstColumn(QVBoxLayout& column) {
    show(column, QStringLiteral("Botões"), buttons(m_theme));
    show(column, QStringLiteral("Campo"), fields(m_theme));
    show(column, QStringLiteral("Segmentado, filtros"), filters(m_theme));
    show(column, QStringLiteral("Estados, sempre ícone e palavra"), badges(m_theme));
    show(column, QStringLiteral("Faixa de treino, no alto da janela"),
         new TrainingBand(m_theme, QStringLiteral("Treino: nenhuma cobrança é de verdade")));
}

void GalleryPage::secondColumn(QVBoxLayout& column) {
    show(column, QStringLiteral("Linha de tabela, back office"), gallery::tableRows(m_theme));
    show(column, QStringLiteral("Cabeçalho de página"), gallery::pageHeader(m_theme));
    auto* banner = new Banner(m_theme);
    banner->setWords(QStringLiteral("A cotação tem 6 min 12 s. O limite é 1 min."),
                     QStringLiteral("Nada foi cobrado. F5 busca de novo."));
    auto* stage = new QWidget;
    stage->setFixedHeight(m_theme.px(48));
    auto* toast = new Toast(m_theme, stage);
    toast->showStill(QStringLiteral("Ticket A 048 estacionado"), QStringLiteral("Desfazer"));
    show(column, QStringLiteral("Faixa no lugar, aviso que passa"), gallery::down({banner, stage}, 10));
    auto* open = new QAction(QStringLiteral("Abrir ticket"), this);
    open->setShortcut(QKeySequence(QStringLiteral("Ctrl+N")));
    show(column, QStringLiteral("Vazio"),
         new Empty(m_theme, QStringLiteral("Nenhuma venda ainda"),
                   QStringLiteral("A primeira aparece aqui assim que for paga."), open));
    auto* stop = new QAction(QStringLiteral("Parar"), this);
    stop->setShortcut(QKeySequence(Qt::Key_Escape));
    show(column, QStringLiteral("Carregando, depois de meio segundo"),
         new Skeleton(m_theme, QStringLiteral("Buscando no servidor"), stop));
    auto* steps = new Stepper(m_theme);
    steps->setSteps({QStringLiteral("Contar"), QStringLiteral("Conferir"), QStringLiteral("Fechar")});
    steps->setCurrent(1);
    show(column, QStringLiteral("Passos"), steps);
}

void GalleryPage::thirdColumn(QVBoxLayout& column) {
    show(column, QStringLiteral("Diálogo, só quando a pessoa pediu"), gallery::dialog(m_theme));
    show(column, QStringLiteral("Painel ao lado"), gallery::sidePanel(m_theme));
    show(column, QStringLiteral("Bloco de valor, contagem"), gallery::amountBlock(m_theme));
    show(column, QStringLiteral("Algarismos na coluna"), gallery::figures(m_theme));
    show(column, QStringLiteral("Teclado"), gallery::keys(m_theme));
}

void GalleryPage::counterRow(QVBoxLayout& column) {
    auto* upper = new QHBoxLayout;
    upper->setSpacing(m_theme.px(32));
    auto* left = new QVBoxLayout;
    show(*left, QStringLiteral("Fila"), queue(m_theme));
    left->addStretch();
    auto* middle = new QVBoxLayout;
    show(*middle, QStringLiteral("Ticket, busca"), ticket(m_theme));
    middle->addStretch();
    auto* right = new QVBoxLayout;
    show(*right, QStringLiteral("Vendas"), sales(m_theme));
    right->addStretch();
    upper->addLayout(left, 2);
    upper->addLayout(middle, 5);
    upper->addLayout(right, 3);
    column.addLayout(upper);
    show(column, QStringLiteral("Faixas de estado, rodapé"), bands(m_theme));
    show(column, QStringLiteral("Código, escondido"), codes(m_theme));
    auto* people =
        across({new PeopleTile(m_theme, QStringLiteral("Rita Lopes"), QStringLiteral("Atendente")),
                new PeopleTile(m_theme, QStringLiteral("João Batista"), QStringLiteral("Atendente")),
                new ChoiceTile(m_theme, QStringLiteral("Neste computador"),
                               QStringLiteral("Pronto agora. Cópia de segurança todo dia."))},
               12);
    people->findChild<PeopleTile*>()->setChecked(true);
    people->findChild<ChoiceTile*>()->setChecked(true);
    show(column, QStringLiteral("Pessoas, escolhas"), people);
    show(column, QStringLiteral("Pago, navegação"), across({rail(m_theme), paid(m_theme)}, 18));
    auto* pin = new PinPad(m_theme);
    pin->setWords(QStringLiteral("Entrar"), QStringLiteral("Apagar"));
    show(column, QStringLiteral("PIN"), across({pin}));
}

}  // namespace balcao

#include "ui/customers/customer_panel.h"

#include "ui/customers/consent_editor.h"
#include "ui/customers/customer_editor.h"
#include "ui/shell/labels.h"
#include "ui/shell/rule.h"
#include "ui/text/customer_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/text_label.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kPanelSide = 18;
constexpr int kReadPauseMs = 120;  // who walks down the list reads nobody on the way

QScrollArea* scrolling(QWidget* inside, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

}  // namespace

CustomerPanel::CustomerPanel(const Theme& theme, const CustomerServices& services, const Actions& actions,
                             QWidget* parent)
    : QWidget(parent), m_theme(theme), m_s(services), m_a(actions) {
    setObjectName(QStringLiteral("customerPanel"));
    build();
    connectActions();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kReadPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &CustomerPanel::read);
    connect(&theme, &Theme::changed, this, &CustomerPanel::restyle);
    restyle();
    retranslate();
    showEmpty();
}

CustomerPanel::~CustomerPanel() = default;

void CustomerPanel::build() {
    m_head = new QWidget(this);
    m_name = label::section(m_theme, m_head);
    m_name->setElided(true);
    m_name->setObjectName(QStringLiteral("customerName"));
    m_second = label::second(m_theme, m_head);
    m_second->setElided(true);
    auto* head = new QVBoxLayout(m_head);
    head->setContentsMargins(m_theme.px(kPanelSide), m_theme.px(14), m_theme.px(kPanelSide), m_theme.px(14));
    head->setSpacing(m_theme.px(2));
    head->addWidget(m_name);
    head->addWidget(m_second);
    m_sections = new CustomerSections(m_theme, this);
    m_editor = new CustomerEditor(m_theme, this);
    m_lookScroll = scrolling(m_sections, this);
    m_editScroll = scrolling(m_editor, this);
    m_agreement = new ConsentEditor(m_theme, this);
    m_agreeScroll = scrolling(m_agreement, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_lookScroll);
    m_stack->addWidget(m_editScroll);
    m_stack->addWidget(m_agreeScroll);
    buildDock();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_dock);
    connect(m_sections, &CustomerSections::withdrawWanted, this, &CustomerPanel::withdraw);
    connect(m_sections, &CustomerSections::moreWanted, this, [this] {
        if (m_view && !m_view->tickets.empty()) readTickets(m_view->tickets.back().ticket.id);
    });
    connect(m_sections, &CustomerSections::mergeWanted, this, [this](const CustomerRow& other) {
        m_other = other;
        ask(Question::Merge);
    });
    connect(m_editor, &CustomerEditor::edited, this, [this] {
        m_evenIfAlike = false;
        retranslate();
    });
}

void CustomerPanel::buildDock() {
    m_dock = new QWidget(this);
    auto* dock = new QVBoxLayout(m_dock);
    dock->setContentsMargins(0, 0, 0, m_theme.px(14));
    dock->setSpacing(m_theme.px(10));
    dock->addWidget(new Rule(m_theme, Role::Line2, m_dock));
    const auto button = [this](QAction* action, QWidget* parent) {
        return (new ActionButton(m_theme, action, parent))
            ->as(ActionButton::Look::Secondary, ActionButton::Size::Compact, ActionButton::Spread::Apart);
    };
    m_lookKeys = new QWidget(m_dock);
    auto* keys = new QGridLayout(m_lookKeys);
    keys->setContentsMargins(m_theme.px(14), 0, m_theme.px(14), 0);
    keys->setSpacing(m_theme.px(8));
    keys->addWidget(button(m_a.reveal, m_lookKeys), 0, 0);
    keys->addWidget(button(m_a.edit, m_lookKeys), 0, 1);
    keys->addWidget(button(m_a.same, m_lookKeys), 1, 0);
    keys->addWidget(button(m_a.agree, m_lookKeys), 1, 1);
    keys->addWidget(button(m_a.handOut, m_lookKeys), 2, 0);
    auto* erase = button(m_a.erase, m_lookKeys);
    erase->setLook(ActionButton::Look::Danger);
    keys->addWidget(erase, 2, 1);
    m_askBox = new QWidget(m_dock);
    m_askTitle = label::strong(m_theme, m_askBox);
    m_askTitle->setParagraph(true);
    m_askTitle->setObjectName(QStringLiteral("customerAsk"));
    m_askWords = label::paragraph(m_theme, m_askBox);
    m_askWhy = new QComboBox(m_askBox);
    m_askWhy->setProperty("compact", true);
    m_askWhy->setObjectName(QStringLiteral("customerWhy"));
    m_confirm = button(m_a.confirm, m_askBox);
    auto* leave = button(m_a.back, m_askBox);
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    row->addWidget(m_confirm, 1);
    row->addWidget(leave);
    auto* asked = new QVBoxLayout(m_askBox);
    asked->setContentsMargins(m_theme.px(14), 0, m_theme.px(14), 0);
    asked->setSpacing(m_theme.px(8));
    asked->addWidget(m_askTitle);
    asked->addWidget(m_askWords);
    asked->addWidget(m_askWhy);
    asked->addLayout(row);
    dock->addWidget(m_lookKeys);
    dock->addWidget(m_askBox);
}

void CustomerPanel::connectActions() {
    connect(m_a.reveal, &QAction::triggered, this, [this] { ask(Question::Reveal); });
    connect(m_a.edit, &QAction::triggered, this, &CustomerPanel::beginEdit);
    connect(m_a.same, &QAction::triggered, this, [this] { readAlike(Alike::Asked); });
    connect(m_a.agree, &QAction::triggered, this, &CustomerPanel::beginAgreement);
    connect(m_a.handOut, &QAction::triggered, this, &CustomerPanel::handOut);
    connect(m_a.erase, &QAction::triggered, this, [this] { ask(Question::Erase); });
    connect(m_a.confirm, &QAction::triggered, this, &CustomerPanel::confirm);
    connect(m_a.back, &QAction::triggered, this, &CustomerPanel::back);
}

bool CustomerPanel::may(Capability capability) const {
    return m_s.office.actor.capabilities.testFlag(capability);
}

void CustomerPanel::allow() {
    const bool look = m_mode == Mode::Look;
    m_a.reveal->setEnabled(look && may(Capability::CustomerReveal) && !m_view->revealed);
    m_a.edit->setEnabled(look && may(Capability::CustomerEdit));
    m_a.same->setEnabled(look);
    m_a.agree->setEnabled(look && may(Capability::CustomerEdit));
    m_a.handOut->setEnabled(look && may(Capability::CustomerExport) && m_s.choosePath);
    m_a.erase->setEnabled(look && may(Capability::DataErase));
    m_a.confirm->setEnabled(isBusy() && !m_working);
    m_a.back->setEnabled(isBusy());
}

void CustomerPanel::setMode(Mode mode) {
    m_mode = mode;
    m_head->setVisible(mode != Mode::Empty);
    m_dock->setVisible(mode != Mode::Empty);
    m_stack->setCurrentWidget(mode == Mode::Edit    ? m_editScroll
                              : mode == Mode::Agree ? m_agreeScroll
                                                    : m_lookScroll);
    m_lookKeys->setVisible(mode == Mode::Look);
    m_askBox->setVisible(isBusy());
    m_askWhy->setVisible(mode == Mode::Ask && m_question != Question::Merge);
    allow();
    retranslate();
}

void CustomerPanel::show(const CustomerRow& row) {
    if (m_view && m_view->row.id == row.id && m_view->row.version == row.version && !isBusy()) return;
    ++m_token;
    m_editor->forget();
    m_view = CustomerView{};
    m_view->row = row;
    setMode(Mode::Look);
    fill();
    m_lookScroll->ensureVisible(0, 0);
    m_pause.start();
}

void CustomerPanel::showEmpty() {
    ++m_token;
    m_pause.stop();
    m_view.reset();
    m_editor->forget();
    m_sections->showEmpty();
    setMode(Mode::Empty);
}

void CustomerPanel::conceal() {
    if (isBusy()) back();
    m_editor->forget();
    m_agreement->forget();
    if (!m_view) return;
    m_view->revealed.reset();
    allow();
    fill();
}

void CustomerPanel::fill() {
    if (!m_view) return;
    const auto& open = m_view->revealed;
    const bool named = open && open->count(CustomerField::Name) > 0;
    m_name->setPlain(named ? open->at(CustomerField::Name) : CustomerText::name(m_view->row));
    const QString second = CustomerText::second(m_view->row);
    m_second->setPlain(second == m_name->plain() ? QString() : second);
    m_sections->show(*m_view, m_s.office.settings.organisation, {may(Capability::CustomerEdit)});
}

void CustomerPanel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter, QRectF(rect()), m_theme.pxF(12), m_theme.color(Role::Paper), m_theme.color(Role::Line));
}

void CustomerPanel::restyle() {
    setFixedWidth(m_theme.px(392));
    QWidget::update();
}

void CustomerPanel::hideEvent(QHideEvent* event) {
    // Who leaves the page leaves nothing open; a window that is only minimised tells of that too.
    if (!event->spontaneous()) conceal();
    QWidget::hideEvent(event);
}

void CustomerPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

void CustomerPanel::retranslate() {
    setAccessibleName(tr("The chosen customer"));
    m_lookScroll->setAccessibleName(accessibleName());
    m_editScroll->setAccessibleName(accessibleName());
    m_agreeScroll->setAccessibleName(accessibleName());
    m_askWhy->setAccessibleName(tr("Why"));
    if (!isBusy()) return;
    const QString name = m_view ? CustomerText::name(m_view->row) : QString();
    m_confirm->setLook(ActionButton::Look::Primary);
    if (m_mode == Mode::Edit) {
        m_askTitle->setPlain(m_evenIfAlike ? tr("Somebody else has the same. Is this another person?")
                                           : QString());
        m_askWords->setPlain({});
        m_confirm->setLabel(m_evenIfAlike ? tr("Keep all the same") : tr("Keep"));
    } else if (m_mode == Mode::Agree) {
        m_askTitle->setPlain(tr("What did %1 agree to?").arg(name));
        m_askWords->setPlain(tr("The moment and your name are kept with it."));
        m_confirm->setLabel(tr("Keep"));
    } else if (m_question == Question::Reveal) {
        m_askTitle->setPlain(tr("Why do you look?"));
        m_askWords->setPlain(tr("Who looked at which fields, and why, stands in the journal."));
        m_confirm->setLabel(tr("Reveal"));
    } else if (m_question == Question::Merge) {
        m_askTitle->setPlain(tr("Are %1 and %2 one person?").arg(name, CustomerText::name(m_other)));
        m_askWords->setPlain(tr(
            "The sales of both come together, and what is missing here is taken from the other. It cannot be "
            "undone."));
        m_confirm->setLabel(tr("Merge"));
    } else {
        m_askTitle->setPlain(tr("Erase everything known about %1?").arg(name));
        m_askWords->setPlain(
            tr("Their key is destroyed: nobody can read it again, here or in a copy. Sales, books and "
               "journal stay without a name, because the law wants them kept."));
        m_confirm->setLabel(tr("Erase"));
        m_confirm->setLook(ActionButton::Look::DangerFill);
    }
    m_askTitle->setVisible(!m_askTitle->plain().isEmpty());
    m_askWords->setVisible(!m_askWords->plain().isEmpty());
}

}  // namespace balcao

#include "ui/help/help_page.h"

#include "ui/shell/labels.h"
#include "ui/shell/page_header.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/ticket_sheet.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kKeysHead = 30;  // a line with room above

/// The keyboard goes there to move the text: nothing in it takes the focus.
QScrollArea* scrolled(QWidget* content, const QString& name, QWidget* parent) {
    auto* scroll = new QScrollArea(parent);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::StrongFocus);
    scroll->setProperty(kFocusRadius, 8);
    scroll->setAccessibleName(name);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

}  // namespace

HelpPage::HelpPage(const Theme& theme, const KeyMap& keys, const QString& profileDirectory, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_keys(keys),
      m_directory(profileDirectory),
      m_header(new PageHeader(theme, this)) {
    setObjectName(QStringLiteral("helpPage"));
    setProperty("keyScope", QStringLiteral("help"));
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(theme.px(18), 0, theme.px(18), theme.px(14));
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
}

void HelpPage::showEvent(QShowEvent* event) {
    rebuild();
    QWidget::showEvent(event);
    takeFocus();
}

void HelpPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        const bool mine = isAncestorOf(window()->focusWidget());
        rebuild();
        if (mine) takeFocus();
    }
    QWidget::changeEvent(event);
}

void HelpPage::takeFocus() {
    if (auto* first = m_content->findChild<QScrollArea*>()) first->setFocus(Qt::OtherFocusReason);
}

void HelpPage::addTrouble(QVBoxLayout& column, const QString& what, const QString& answer) {
    auto* head = label::strong(m_theme, m_content);
    head->setParagraph(true);
    head->setPlain(what);
    auto* words = label::paragraph(m_theme, m_content);
    words->setPlain(answer);
    column.addWidget(head);
    column.addWidget(words);
    column.addSpacing(m_theme.px(8));
}

QWidget* HelpPage::makeTroubles() {
    auto* trouble = new QWidget;
    auto* left = new QVBoxLayout(trouble);
    left->setContentsMargins(m_theme.px(22), m_theme.px(12), m_theme.px(22), m_theme.px(12));
    left->setSpacing(m_theme.px(4));
    auto* leftHead = label::section(m_theme, trouble);
    leftHead->setPlain(tr("When something is wrong"));
    left->addWidget(leftHead);
    left->addSpacing(m_theme.px(6));
    addTrouble(*left, tr("The customer says it is paid, and the screen still waits"),
               tr("Press the key for Find payment and paste or scan what the wallet shows: the proof counts "
                  "even while "
                  "the node is silent. Never charge a second time before looking."));
    addTrouble(*left, tr("The node does not answer"),
               tr("Open charges stay saved and watched; they settle by themselves when it is back. Cash "
                  "works meanwhile."));
    addTrouble(*left, tr("The exchange rate is old or jumped"),
               tr("Lightning stops so that nobody pays a wrong price. Cash works. In Settings, Exchange "
                  "rate, the sources "
                  "can be asked again and a true jump accepted."));
    addTrouble(
        *left, tr("The database is away"),
        tr("What was confirmed on the screen is stored. The counter connects again by itself and reads "
           "everything anew."));
    addTrouble(*left, tr("Money came late, twice, or too much"),
               tr("Nothing is lost: it stands in Sales, To do, with its proof, until a person wrote down "
                  "what was agreed."));
    addTrouble(*left, tr("The program or the computer stopped in the middle of a sale"),
               tr("Start it again. The sale goes on where it was; no charge is made twice."));
    auto* place = label::caption(m_theme, trouble);
    place->setPlain(tr("Data of this counter: %1").arg(m_directory));
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    left->addStretch(1);
    left->addWidget(place);
    return trouble;
}

QWidget* HelpPage::makeKeys() {
    auto* keys = new QWidget;
    auto* grid = new QGridLayout(keys);
    grid->setContentsMargins(m_theme.px(22), m_theme.px(12), m_theme.px(22), m_theme.px(12));
    grid->setVerticalSpacing(m_theme.px(4));
    grid->setColumnStretch(0, 1);
    auto* keysHead = label::section(m_theme, keys);
    keysHead->setPlain(tr("Keys"));
    grid->addWidget(keysHead, 0, 0);
    int row = 1;
    const std::pair<QString, QString> scopes[] = {{QStringLiteral("counter"), tr("Counter")},
                                                  {QStringLiteral("queue"), tr("Queue")},
                                                  {QStringLiteral("sales"), tr("Sales")},
                                                  {QString(), tr("Everywhere")}};
    for (const auto& [scope, title] : scopes) {
        bool first = true;
        for (const KeyMap::Entry& entry : m_keys.entries()) {
            if (entry.scope != scope || entry.title.isEmpty()) continue;
            if (first) {
                auto* head = label::strong(m_theme, keys);
                head->setPlain(title);
                head->setMinimumHeight(m_theme.px(kKeysHead));
                head->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
                grid->addWidget(head, row++, 0, 1, 2);
                first = false;
            }
            auto* words = label::body(m_theme, keys);
            words->setElided(true);
            words->setPlain(entry.title);
            grid->addWidget(words, row, 0);
            grid->addWidget(new Keycap(m_theme, entry.keys, keys), row, 1, Qt::AlignRight);
            ++row;
        }
    }
    grid->setRowStretch(row, 1);
    return keys;
}

void HelpPage::rebuild() {
    delete m_content;
    m_header->setTitle(tr("Help"));
    m_header->setFact(tr("Balcão %1").arg(QStringLiteral(BALCAO_VERSION)));
    m_content = new QWidget(this);
    auto* columns = new QHBoxLayout(m_content);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(m_theme.px(14));
    const auto onSheet = [this](QWidget* content, const QString& name) {
        auto* sheet = new Sheet(m_theme, m_content);
        auto* layout = new QVBoxLayout(sheet);
        layout->setContentsMargins(1, m_theme.px(6), 1, m_theme.px(6));
        layout->addWidget(scrolled(content, name, sheet));
        return sheet;
    };
    columns->addWidget(onSheet(makeTroubles(), tr("When something is wrong")), 3);
    columns->addWidget(onSheet(makeKeys(), tr("Keys")), 2);
    m_layout->addWidget(m_content, 1);
}

}  // namespace balcao

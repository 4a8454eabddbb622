#include "ui/gallery/gallery_parts.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"
#include "ui/widgets/countdown_bar.h"
#include "ui/widgets/figure_text.h"
#include "ui/widgets/state_badge.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QPainter>

namespace balcao::gallery {
namespace {

/// Rows of the back office's table: plain, hovered, chosen, focused, plain.
class TableRows final : public Painted {
 public:
    explicit TableRows(const Theme& theme) : Painted(theme) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(360), theme().px(30 + 5 * 36) + 2}; }

 protected:
    void paintEvent(QPaintEvent*) override {
        struct Row {
            const char* time;
            const char* number;
            BadgeLook state;
            const char* amount;
        };
        const BadgeLook paid{Icon::CheckCircleFill, QStringLiteral("Pago"), StateGroup::Paid};
        const Row rows[] = {{"09:46", "A 047", paid, "248,90"},
                            {"09:38", "A 046", paid, "174,08"},
                            {"09:31",
                             "P 011",
                             {Icon::ClockHistory, QStringLiteral("Pago com atraso"), StateGroup::Attention},
                             "264,38"},
                            {"09:17",
                             "A 044",
                             {Icon::PieChart, QStringLiteral("Faltam R$ 3,10"), StateGroup::Attention},
                             "120,00"},
                            {"09:10",
                             "A 043",
                             {Icon::HourglassBottom, QStringLiteral("Expirou"), StateGroup::Over},
                             "1.117,11"}};
        QPainter painter(this);
        paintBox(painter, rect(), theme().pxF(12), theme().color(Role::Paper), theme().color(Role::Line));
        qreal y = 1;
        const qreal pad = theme().pxF(13);
        const QFont small = type::small(theme());
        const QRectF head(1, y, width() - 2, theme().pxF(30));
        paintBox(painter, head.adjusted(0, 0, 0, 6), theme().pxF(11), theme().color(Role::Inset), QColor());
        const qreal columns[] = {pad, pad + theme().pxF(58), pad + theme().pxF(120)};
        const char* const words[] = {"Hora", "Senha", "Estado"};
        for (int i = 0; i < 3; ++i) {
            paintLine(painter, QRectF(columns[i], y, 100, head.height()), QString::fromLatin1(words[i]),
                      type::caption(theme()), theme().color(Role::Ink3));
        }
        paintLine(painter, QRectF(0, y, width() - pad, head.height()), QStringLiteral("Valor"),
                  type::caption(theme()), theme().color(Role::Ink3), Qt::AlignRight | Qt::AlignVCenter);
        y += head.height();
        int index = 0;
        for (const Row& row : rows) {
            const QRectF line(1, y, width() - 2, theme().pxF(36));
            if (index == 0) painter.fillRect(line, theme().color(Role::Paper));
            if (index == 1) painter.fillRect(line, theme().color(Role::Hover));
            if (index == 2) {
                painter.fillRect(line, theme().color(Role::BrandTint));
                painter.fillRect(QRectF(line.left(), y, theme().pxF(3), line.height()),
                                 theme().color(Role::Brand));
            }
            painter.fillRect(QRectF(line.left(), y, line.width(), 1), theme().color(Role::Line));
            FigureText::paint(painter, line.adjusted(columns[0] - 1, 0, 0, 0), QString::fromLatin1(row.time),
                              small, theme().color(Role::Ink2), Qt::AlignLeft | Qt::AlignVCenter);
            FigureText::paint(painter, line.adjusted(columns[1] - 1, 0, 0, 0),
                              QString::fromLatin1(row.number), type::small(theme(), QFont::Medium),
                              theme().color(Role::Ink), Qt::AlignLeft | Qt::AlignVCenter);
            paintBadge(painter, theme(), line.adjusted(columns[2] - 1, 0, 0, 0), row.state);
            const QString amount = QStringLiteral("R$ ") + QString::fromLatin1(row.amount);
            FigureText::paint(painter, line.adjusted(0, 0, 1 - pad, 0), amount, small,
                              theme().color(Role::Ink));
            if (index == 3) paintRowFocus(painter, theme(), line);
            y += line.height();
            ++index;
        }
    }
};

/// Figures in cells beside the font's own: why the rule exists.
class Figures final : public Painted {
 public:
    explicit Figures(const Theme& theme) : Painted(theme) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(360), theme().px(20 + 26 * 4)}; }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintBox(painter, rect(), theme().pxF(12), theme().color(Role::Paper), theme().color(Role::Line));
        const QRectF inner = QRectF(rect()).adjusted(theme().pxF(21), theme().pxF(11), -theme().pxF(21), 0);
        const qreal half = inner.width() / 2;
        const qreal line = theme().pxF(26);
        const QFont caption = type::caption(theme());
        const QFont body = type::body(theme());
        QRectF left(inner.left(), inner.top(), half, line);
        QRectF right(inner.left() + half, inner.top(), half, line);
        paintLine(painter, left, QStringLiteral("célula fixa (certo)"), caption, theme().color(Role::Ink3));
        paintLine(painter, right, QStringLiteral("proporcional (errado)"), caption, theme().color(Role::Ink3),
                  Qt::AlignRight | Qt::AlignVCenter);
        for (const char* amount : {"1.117,11", "248,90", "1.084,37"}) {
            left.translate(0, line);
            right.translate(0, line);
            FigureText::paint(painter, left.adjusted(0, 0, -theme().pxF(60), 0), QString::fromLatin1(amount),
                              body, theme().color(Role::Ink));
            paintLine(painter, right, QString::fromLatin1(amount), body, theme().color(Role::Ink),
                      Qt::AlignRight | Qt::AlignVCenter);
        }
    }
};

/// A few keys of the keypad, one pressed.
class Keys final : public Painted {
 public:
    explicit Keys(const Theme& theme) : Painted(theme) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override { return {theme().px(216), theme().px(52 * 2 + 8)}; }

 protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const qreal wide = theme().pxF(200) / 3;
        for (int i = 0; i < 6; ++i) {
            const QRectF key(i % 3 * (wide + theme().pxF(8)), i / 3 * theme().pxF(60), wide, theme().pxF(52));
            const bool down = i == 1;
            paintBox(painter, key, theme().pxF(10), theme().color(down ? Role::Hover : Role::Paper),
                     theme().color(down ? Role::Control : Role::Line2));
            paintLine(painter, key, QString::number(i + 1), type::display(theme(), 22, QFont::Medium),
                      theme().color(Role::Ink), Qt::AlignCenter);
        }
    }
};

}  // namespace

QWidget* across(std::initializer_list<QWidget*> widgets, int gap) {
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    bool grows = false;
    for (QWidget* widget : widgets) {
        layout->addWidget(widget);
        grows = grows || widget->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding;
    }
    if (!grows) layout->addStretch();
    return box;
}

QWidget* down(std::initializer_list<QWidget*> widgets, int gap) {
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    for (QWidget* widget : widgets) layout->addWidget(widget);
    return box;
}

ActionButton* button(const Theme& theme, const QString& label, const char* key, ActionButton::Look look,
                     ActionButton::Size size) {
    auto* action = new QAction(label);
    action->setShortcut(QKeySequence(QString::fromLatin1(key)));
    auto* made = new ActionButton(theme, action);
    action->setParent(made);
    made->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return made->as(look, size);
}

QWidget* tableRows(const Theme& theme) {
    auto* caption =
        new TextLabel(theme, TextStyle::Caption, QStringLiteral("normal, ponteiro, escolhida, foco, normal"));
    caption->setRole(Role::Ink3);
    return down({new TableRows(theme), caption}, 6);
}

QWidget* pageHeader(const Theme& theme) {
    auto* fact = new TextLabel(theme, TextStyle::Small, QStringLiteral("17 hoje, 2 pendências"));
    fact->setRole(Role::Ink2);
    QWidget* words = down({new TextLabel(theme, TextStyle::TitlePage, QStringLiteral("Vendas")), fact}, 0);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return across({words,
                   button(theme, QStringLiteral("Colunas"), "", ActionButton::Look::Secondary,
                          ActionButton::Size::Compact),
                   button(theme, QStringLiteral("Exportar"), "", ActionButton::Look::Primary,
                          ActionButton::Size::Compact)});
}

QWidget* dialog(const Theme& theme) {
    auto* sheet = new Sheet(theme);
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(theme.px(23), theme.px(23), theme.px(23), theme.px(19));
    layout->setSpacing(theme.px(6));
    layout->addWidget(new TextLabel(theme, TextStyle::DialogTitle, QStringLiteral("Estornar A 046?")));
    auto* effect =
        new TextLabel(theme, TextStyle::DialogText,
                      QStringLiteral("R$ 174,08 voltam na cotação da venda. A supervisão confirma com o "
                                     "PIN e os dois nomes ficam no registro."));
    effect->setRole(Role::Ink2);
    effect->setParagraph(true);
    layout->addWidget(effect);
    layout->addSpacing(theme.px(12));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(8));
    row->addStretch();
    row->addWidget(button(theme, QStringLiteral("Voltar"), "Esc", ActionButton::Look::Secondary));
    row->addWidget(button(theme, QStringLiteral("Estornar R$ 174,08"), "", ActionButton::Look::DangerFill));
    layout->addLayout(row);
    return sheet;
}

QWidget* sidePanel(const Theme& theme) {
    auto* sheet = new Sheet(theme);
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(theme.px(19), theme.px(17), theme.px(19), theme.px(9));
    layout->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->addWidget(new TextLabel(theme, TextStyle::TitlePage, QStringLiteral("P 011")));
    head->addStretch();
    head->addWidget(new StateBadge(
        theme, {Icon::ClockHistory, QStringLiteral("Pago com atraso"), StateGroup::Attention}));
    layout->addLayout(head);
    layout->addSpacing(theme.px(8));
    const char* const facts[][2] = {{"Chegou", "09:31:44, 2 min 10 s depois do prazo"},
                                    {"Valor", "R$ 264,38 na hora, hoje R$ 265,02"},
                                    {"Prova", "c41e 90b2 ... 08fa"}};
    for (int i = 0; i < 3; ++i) {
        auto* label = new TextLabel(theme, TextStyle::Small, QString::fromLatin1(facts[i][0]));
        label->setRole(Role::Ink3);
        label->setFixedWidth(theme.px(84));
        auto* value = new TextLabel(theme, i == 2 ? TextStyle::Mono : TextStyle::Small,
                                    QString::fromLatin1(facts[i][1]));
        value->setElided(true);
        value->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        QWidget* row = across({label, value}, 0);
        row->layout()->setContentsMargins(0, theme.px(8), 0, theme.px(8));
        layout->addWidget(row);
    }
    return sheet;
}

QWidget* amountBlock(const Theme& theme) {
    auto* sheet = new Sheet(theme);
    auto* layout = new QVBoxLayout(sheet);
    layout->setContentsMargins(theme.px(21), theme.px(15), theme.px(21), theme.px(19));
    layout->setSpacing(0);
    auto* amount = new AmountLabel(theme, AmountSize::Total);
    amount->setText(QStringLiteral("R$ 1.117,11"));
    layout->addWidget(amount);
    auto* sats = new AmountLabel(theme, AmountSize::Sats);
    sats->setText(QStringLiteral("182.759 sats"));
    layout->addWidget(sats);
    const auto countdown = [&](std::chrono::seconds left) {
        auto* bar = new CountdownBar(theme);
        bar->setWords(QStringLiteral("A cobrança vale por"), QStringLiteral("Falta menos de 1 minuto"));
        bar->setRemaining(left, std::chrono::minutes(15));
        layout->addSpacing(theme.px(14));
        layout->addWidget(bar);
    };
    countdown(std::chrono::seconds(292));
    countdown(std::chrono::seconds(41));
    return sheet;
}

QWidget* figures(const Theme& theme) {
    return new Figures(theme);
}

QWidget* keys(const Theme& theme) {
    return new Keys(theme);
}

}  // namespace balcao::gallery

#include "ui/shell/problem_page.h"

#include "ui/shell/labels.h"
#include "ui/shell/page_action.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/ticket_sheet.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

ProblemPage::ProblemPage(const Theme& theme, const Error& error, const QString& where, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("problemPage"));
    const ErrorText words = describe(error, QLocale());
    auto* sheet = new Sheet(theme, this);
    sheet->setFixedWidth(theme.px(640));
    auto* happened = label::make(theme, TextStyle::TitleBand, Role::Ink, sheet);
    happened->setParagraph(true);
    happened->setPlain(words.happened);
    setAccessibleName(words.happened);
    auto* kept = label::make(theme, TextStyle::Problem, Role::Ink2, sheet);
    kept->setParagraph(true);
    kept->setPlain(words.second());
    auto* place = label::caption(theme, sheet);
    place->setPlain(tr("Data of this counter: %1").arg(where));
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    QAction* again = addPageAction(*this, QStringLiteral("problemAgain"), QKeySequence(Qt::Key_F5));
    again->setText(tr("Try again"));
    connect(again, &QAction::triggered, this, &ProblemPage::tryAgain);
    auto* button =
        (new ActionButton(theme, again, sheet))
            ->as(ActionButton::Look::Primary, ActionButton::Size::Normal, ActionButton::Spread::Apart);
    button->setFixedWidth(theme.px(240));

    auto* down = new QVBoxLayout(sheet);
    down->setContentsMargins(theme.px(36), theme.px(32), theme.px(36), theme.px(32));
    down->setSpacing(theme.px(14));
    down->addWidget(happened);
    down->addWidget(kept);
    down->addSpacing(theme.px(8));
    down->addWidget(button);
    down->addWidget(place);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(sheet, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    setFocusProxy(button);
}

void ProblemPage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

}  // namespace balcao

#include "ui/shell/panel_section.h"

#include "ui/shell/labels.h"
#include "ui/shell/rule.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace balcao {

PanelSection addPanelSection(const Theme& theme, QVBoxLayout& panel, const QString& title,
                             const QString& fact) {
    auto* box = new QWidget(panel.parentWidget());
    auto* outer = new QVBoxLayout(box);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(new Rule(theme, Role::Line, box));
    PanelSection made{new QVBoxLayout, nullptr};
    const int side = theme.px(PanelSection::kSide);
    made.rows->setContentsMargins(side, theme.px(12), side, theme.px(12));
    made.rows->setSpacing(theme.px(6));
    outer->addLayout(made.rows);
    if (!title.isEmpty()) {
        auto* head = new QHBoxLayout;
        auto* words = label::strong(theme, box);
        words->setPlain(title);
        head->addWidget(words, 1);
        if (!fact.isEmpty()) {
            made.fact = label::caption(theme, box);
            made.fact->setPlain(fact);
            head->addWidget(made.fact);
        }
        made.rows->addLayout(head);
    }
    panel.addWidget(box);
    return made;
}

}  // namespace balcao

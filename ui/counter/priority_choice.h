#pragma once

#include "tickets/ticket.h"

#include <QWidget>

class QButtonGroup;

namespace balcao {

class Theme;

/// One of three, side by side.
class PriorityChoice final : public QWidget {
    Q_OBJECT
 public:
    PriorityChoice(const Theme& theme, Priority chosen, QWidget* parent);
    [[nodiscard]] Priority chosen() const;

 private:
    QButtonGroup* m_group;
};

}  // namespace balcao

#pragma once

#include "ui/counter/counter_presenter.h"
#include "ui/customer_display/display_state.h"

namespace balcao {

/// What the customer may see of the counter as it is now: no names, and a code only when it may be paid.
class DisplayFeed final {
 public:
    /// Numbers called before, newest first, are remembered between two calls of `state`.
    void remember(const Ticket& called);
    [[nodiscard]] DisplayState state(CounterPresenter& presenter) const;

 private:
    std::vector<DisplayState::Before> m_called;
};

}  // namespace balcao

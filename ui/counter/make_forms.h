#pragma once

#include "ui/counter/counter_form.h"

namespace balcao {

/// Each makes the forms of its file, nullptr for the others'.
[[nodiscard]] CounterForm* makeMoneyForm(CounterPresenter::Form form, const CounterForm::Context& context,
                                         QWidget* parent);
[[nodiscard]] CounterForm* makeTicketForm(CounterPresenter::Form form, const CounterForm::Context& context,
                                          QWidget* parent);
[[nodiscard]] CounterForm* makeCustomerForm(const CounterForm::Context& context, QWidget* parent);
[[nodiscard]] CounterForm* makeApprovalForm(CounterPresenter::Form form, const CounterForm::Context& context,
                                            QWidget* parent);

}  // namespace balcao

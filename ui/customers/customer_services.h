#pragma once

#include "customers/customer_service.h"
#include "customers/retention_service.h"
#include "reports/customer_history.h"
#include "ui/shell/office_services.h"

#include <QJsonObject>

#include <functional>

namespace balcao {

/// What the customers' page uses beside the services of every page. The referenced objects outlive it.
struct CustomerServices {
    OfficeServices office;
    CustomerService& customers;
    CustomerHistory& history;
    RetentionService& retention;
    /// Asks where to keep what is handed out, with this name to begin with; not called back where nothing was
    /// chosen. Empty where there is no such door.
    std::function<void(const QString& name, const std::function<void(const QString& path)>& chosen)>
        choosePath;
    /// Does work that takes its time on another thread; it owns every value it uses.
    std::function<Future<Done>(std::function<Result<Done>()> work)> aside;
};

}  // namespace balcao

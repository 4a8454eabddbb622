#pragma once

#include "ui/shell/office_status.h"
#include "ui/widgets/status_strip.h"

#include <QCoreApplication>

#include <vector>

namespace balcao {

/// The words of the strip. Pure: the same status and time give the same words.
class StatusWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::StatusWords)
 public:
    /// Who and where, from the left.
    [[nodiscard]] static std::vector<StripItem> left(const OfficeStatus& status);
    /// How everything is, towards the clock.
    [[nodiscard]] static std::vector<StripItem> right(const OfficeStatus& status, Instant now);

    /// How everything is where nobody has signed in yet: without what is only for selling.
    [[nodiscard]] static std::vector<StripItem> entry(const OfficeStatus& status, Instant now);

    /// What to do about trouble of which the strip has only the name; empty without any.
    [[nodiscard]] static QString hint(const OfficeStatus& status);

 private:
    [[nodiscard]] static StripItem database(const OfficeStatus& status, Instant now);
    [[nodiscard]] static StripItem node(const OfficeStatus& status, Instant now);
    static void addPrinter(std::vector<StripItem>& items, const OfficeStatus& status);
    static void addBackup(std::vector<StripItem>& items, const OfficeStatus& status);
    static void addFirst(std::vector<StripItem>& items, const OfficeStatus& status);
    [[nodiscard]] static StripItem rate(const OfficeStatus& status, Instant now);
};

}  // namespace balcao

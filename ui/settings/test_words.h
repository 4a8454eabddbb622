#pragma once

#include "settings/connection_service.h"

#include <QCoreApplication>
#include <QString>

namespace balcao {

/// Subject and sentence of a test step, in the person's language.
class TestWords {
    Q_DECLARE_TR_FUNCTIONS(balcao::TestWords)
 public:
    [[nodiscard]] static QString subject(const TestStep& step);
    [[nodiscard]] static QString sentence(const TestStep& step);
};

}  // namespace balcao

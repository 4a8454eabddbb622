#pragma once

#include "base/error.h"

#include <QLocale>

namespace balcao {

/// What a person is told when something did not happen, in the order that calms: what happened, what was not
/// lost, the next key to press. Whole sentences in the language of the window.
struct ErrorText {
    QString happened;
    QString kept;
    QString key;

    /// "Kept. Key." for the second line of a banner.
    [[nodiscard]] QString second() const;
};

/// Numbers of the error's facts are written in the separators of `locale`.
[[nodiscard]] ErrorText describe(const Error& error, const QLocale& locale);

}  // namespace balcao

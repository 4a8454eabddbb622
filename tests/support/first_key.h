#pragma once

#include "support/find_in_windows.h"
#include "ui/first_start/first_key_page.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>

namespace balcao::test {

/// The key that a first start tells; empty while it does not.
inline QString toldFirstKey() {
    const auto* page = find<FirstKeyPage>();
    return page ? page->findChild<TextLabel*>(QStringLiteral("secretLines"))->plain() : QString();
}

/// Writes the key of a first start down, and says so.
inline void writeFirstKeyDown(int patienceMs) {
    QTRY_VERIFY_WITH_TIMEOUT(!toldFirstKey().isEmpty(), patienceMs);
    auto* page = find<FirstKeyPage>();
    auto* repeat = page->findChild<QLineEdit*>(QStringLiteral("recoveryRepeat"));
    repeat->setText(toldFirstKey().section(QLatin1Char('-'), -1).toLower());
    page->findChild<QAbstractButton*>(QStringLiteral("recoveryWritten"))->click();
}

}  // namespace balcao::test

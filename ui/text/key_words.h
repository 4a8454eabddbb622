#pragma once

#include <QHash>
#include <QString>

namespace balcao {

/// The key a sentence is written with, and the one a person chose in its place: {"F5", "F7"}.
using KeyWords = QHash<QString, QString>;

/// What holds on the page that is shown, until the next call. Like the default locale there is one for the
/// program: whoever shows the pages sets it, so that a sentence need not know where it will stand.
void setKeyWords(const KeyWords& chosen);

/// A translated sentence with the keys as they are: "F5 tries again." says the key that does. Function keys
/// and Esc only; Enter always works beside whatever else was chosen for it.
[[nodiscard]] QString withKeys(const QString& sentence);

}  // namespace balcao

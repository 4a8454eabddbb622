#pragma once

#include "base/future.h"
#include "ui/shell/office_services.h"

#include <QWidget>

namespace balcao {

class ActionButton;
class Field;
class SecretSheet;
class Theme;

/// The key for a lost administrator, made, told once and typed back in part: before that it counts for
/// nothing, and nothing is lost when the page goes.
class RecoveryKeyForm final : public QWidget {
    Q_OBJECT
 public:
    RecoveryKeyForm(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

    /// Makes one and shows it. `onlyFirst`: for an office that has none yet.
    void begin(bool onlyFirst);
    void forget();
    [[nodiscard]] bool tells() const { return !m_key.isEmpty(); }

 Q_SIGNALS:
    /// It is on paper, and counts.
    void kept();
    void failed(const balcao::Error& error);

 private:
    void keep();

    OfficeServices m_s;
    QByteArray m_key;
    CommandId m_command;  ///< one for each key: an answer that was lost may be asked for again
    bool m_onlyFirst = false;
    bool m_busy = false;
    SecretSheet* m_sheet;
    Field* m_repeat;
    ActionButton* m_written;
};

}  // namespace balcao

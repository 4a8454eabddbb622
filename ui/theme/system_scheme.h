#pragma once

#include "ui/theme/role.h"

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace balcao {

/// Whether the desktop prefers light or dark: `color-scheme` of org.freedesktop.appearance, asked from the
/// settings portal and heard again at every change. Without a portal the start palette decides.
class SystemScheme final : public QObject {
    Q_OBJECT
 public:
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }

 Q_SIGNALS:
    void changed(balcao::Scheme scheme);

 private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

 private:
    void answered(QDBusPendingCallWatcher* call);
    void take(const QVariant& value);

    Scheme m_start;
    Scheme m_scheme;
};

/// The portal's number (0 no preference, 1 dark, 2 light) as a scheme; `start` where it has none.
[[nodiscard]] Scheme schemeFromPortal(uint value, Scheme start);

}  // namespace balcao

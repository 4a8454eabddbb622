#pragma once

#include "base/clock.h"

#include <QObject>

class QTimer;

namespace balcao {

/// A secret on the clipboard, and away again: after a while, and when this goes, unless somebody copied
/// something else meanwhile. Programs that keep what was copied are asked not to.
class SecretClipboard final : public QObject {
    Q_OBJECT
 public:
    /// The longest that a secret stays there.
    static constexpr Millis kKept{30'000};

    explicit SecretClipboard(QObject* parent = nullptr, Millis kept = kKept);
    ~SecretClipboard() override;

    void copy(const QString& secret);
    /// At once, if it is still ours.
    void clear();

 private:
    QTimer* m_timer;
    QByteArray m_digest;  ///< of what was put there; empty: nothing
};

}  // namespace balcao

#pragma once

#include "lightning/backend.h"

#include <QObject>

#include <optional>

namespace balcao {

/// How much the node could receive when it last said so. Something old, refused or never told is nothing: a
/// clerk is warned by what the node says, never by a guess.
class ReceiveRoom final : public QObject {
    Q_OBJECT
 public:
    ReceiveRoom(const Clock& clock, LightningBackend& backend);

    /// Asks, unless it was asked less than `kEvery` ago or the answer is still on its way.
    void keepFresh();
    /// What was said no longer holds: money came in, or the node was away.
    void forget();
    /// An upper bound: what one payment through every channel could bring at most.
    [[nodiscard]] std::optional<Msat> most() const;

    static constexpr Millis kEvery{60'000};

 Q_SIGNALS:
    void changed();

 private:
    void take(const std::optional<Msat>& most);

    const Clock& m_clock;
    LightningBackend& m_backend;
    std::optional<Msat> m_most;
    Instant m_askedAt;
    bool m_asking = false;
    quint64 m_question = 0;
};

}  // namespace balcao

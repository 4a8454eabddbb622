#pragma once

#include "base/clock.h"
#include "base/future.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

class QThread;

namespace balcao {

/// Everything that speaks with the printing system, on one thread of its own: a printing server may take
/// minutes to answer, and neither the window nor the money waits for it. Work is done in the order it came;
/// the thread begins with the first piece of it.
class PrintDesk final : public QObject {
    Q_OBJECT
 public:
    /// Both run on the desk's thread and own every value they use.
    using List = std::function<QStringList()>;
    using Job = std::function<Result<Done>()>;

    /// How long after an answer the printers are asked for again.
    static constexpr Millis kPause{5'000};
    /// An answer that is longer in coming means that the printers are away.
    static constexpr Millis kPatience{10'000};

    PrintDesk(const Clock& clock, List list, QObject* parent = nullptr);
    /// Waits for nothing: `close` comes first.
    ~PrintDesk() override;

    /// Asks which printers there are, unless that was done a moment ago or is still being waited for.
    void look();
    /// The printers of the last answer; nothing before the first one.
    [[nodiscard]] const std::optional<QStringList>& printers() const { return m_printers; }
    /// Whether a question has been open for longer than kPatience.
    [[nodiscard]] bool isSilent() const;

    /// What `job` gives back, later. Cancelled once the desk is closed.
    [[nodiscard]] Future<Done> submit(Job job);

    /// Takes no more work and lets what was taken come to its end. False when it has not within `wait`: its
    /// thread is then left alone, no later call waits again, and the program must end without taking anything
    /// away from under it.
    [[nodiscard]] bool close(Millis wait);

 Q_SIGNALS:
    /// The list of printers is another one.
    void printersChanged();

 private:
    struct Tray;
    [[nodiscard]] bool put(std::function<void()> work);

    const Clock& m_clock;
    List m_list;
    std::shared_ptr<Tray> m_tray;  ///< outlives the desk when its thread was left alone
    QThread* m_thread = nullptr;
    bool m_leftAlone = false;
    std::optional<QStringList> m_printers;
    std::optional<Instant> m_askedAt;  ///< while the answer is not here
    std::optional<Instant> m_answeredAt;
};

}  // namespace balcao

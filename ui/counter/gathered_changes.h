#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <utility>

namespace balcao {

/// What changed in the database within a moment, told together. One command makes several changes, and its
/// own answer, which the clerk waits for, comes before the lists beside it are read again.
class GatheredChanges final : public QObject {
    Q_OBJECT
 public:
    explicit GatheredChanges(QObject* parent = nullptr) : QObject(parent) {
        m_timer.setSingleShot(true);
        m_timer.setInterval(kMoment);
        connect(&m_timer, &QTimer::timeout, this, [this] { Q_EMIT due(std::exchange(m_ids, {})); });
    }

    /// `id` of the row, or empty: some row.
    void add(const QString& id) {
        m_ids.insert(id);
        if (!m_timer.isActive()) m_timer.start();
    }

    static constexpr std::chrono::milliseconds kMoment{60};

 Q_SIGNALS:
    void due(const QSet<QString>& ids);

 private:
    QTimer m_timer;
    QSet<QString> m_ids;
};

}  // namespace balcao

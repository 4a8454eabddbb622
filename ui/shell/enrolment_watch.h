#pragma once

#include "vault/enrolment_service.h"

#include <QTimer>

#include <functional>

namespace balcao {

/// Whether this register holds the keys of personal data. Where it does not, it asks for them, shows a code
/// and looks every second or two whether somebody typed it; then it goes on by itself.
class EnrolmentWatch final : public QObject {
    Q_OBJECT
 public:
    using Ask = std::function<Future<OwnEnrolment>()>;
    EnrolmentWatch(EnrolmentService& service, Ask ask, QObject* parent = nullptr);

    /// Nothing until it is known.
    [[nodiscard]] const std::optional<OwnEnrolment>& own() const { return m_own; }
    /// Asks by itself where the keys are lacking, but not where this register was expelled or its code was
    /// typed wrong too often: somebody wants that then.
    void begin();
    /// Asks, whatever was before.
    void ask();

 Q_SIGNALS:
    void changed();
    /// The keys are here now, and were not before.
    void enrolled();
    void failed(const balcao::Error& error);

 private:
    void look();
    void take(const Result<OwnEnrolment>& own);

    EnrolmentService& m_service;
    Ask m_ask;
    std::optional<OwnEnrolment> m_own;
    bool m_asking = false;
    QTimer m_timer;
};

}  // namespace balcao

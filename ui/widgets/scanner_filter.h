#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>
#include <optional>

class QKeyEvent;
class QWidget;

namespace balcao {

/// Tells a barcode scanner from a person at the keyboard. A scanner writes at least four characters, each
/// pressed within 35 ms of the one before, and ends with Enter, however late they arrive here. Such a burst
/// never reaches the widget that has the focus (a quantity!): keys are held back until they are either a scan
/// or plainly typing; typing is then given on in order, so a person never waits longer than the gap for a
/// letter to appear. Install it on the application: an event filter on a window hears only what none of its
/// fields took. The text that lets a program into a node is scanned the same way and is a secret: only a
/// field that is there for it gets it, whole and at once. Where it comes too slowly for a scan, by hand or by
/// a weak radio link, it is known by how it begins: the field is emptied and the rest goes nowhere.
/// What is typed into a field for a PIN or a password is handed on and not remembered.
class ScannerFilter final : public QObject {
    Q_OBJECT
 public:
    /// Property of a field that is there to be scanned into (the code of a service): a scan replaces its
    /// text.
    static constexpr const char* kTakesScans = "takesScans";

    explicit ScannerFilter(const Clock& clock, QObject* parent = nullptr);
    ~ScannerFilter() override;

    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Nothing that was typed is left here: neither keys that wait nor the end of what was handed on.
    [[nodiscard]] bool remembersNothing() const;

 Q_SIGNALS:
    /// The whole text of one scan, without its Enter.
    void scanned(const QString& text);
    /// A node's credential was scanned where nothing takes it. Nothing of it is given on.
    void credentialScanned();

 protected:
    void timerEvent(QTimerEvent* event) override;

 private:
    bool takeKey(QWidget* target, const QKeyEvent& key);
    [[nodiscard]] Instant pressedAt(const QKeyEvent& key) const;
    void wait(Millis time);
    void stopWaiting();
    void release();
    /// What was held, as one insertion instead of many keys.
    void insert();
    void forget();
    /// Notes what a field was given; true when that began a credential, and it was taken back.
    [[nodiscard]] bool takeBack(QWidget* target, const QString& given);
    [[nodiscard]] bool dropRest(const QKeyEvent& key, Instant now);

    struct Held;
    const Clock& m_clock;
    std::unique_ptr<Held> m_held;
    int m_timer = 0;
    bool m_replaying = false;
    Instant m_lastKey;
    QPointer<QWidget> m_givenTo;
    QString m_given;                   ///< the end of what was typed there in one go
    std::optional<Instant> m_dropped;  ///< the last key of a credential that is not given on
};

}  // namespace balcao

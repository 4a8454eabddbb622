#include "ui/widgets/scanner_filter.h"

#include "ui/widgets/held_keys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>
#include <array>

namespace balcao {
namespace {

constexpr Millis kScannerGap{35};
constexpr int kLeastCharacters = 4;  // a shop's own code; nobody types four keys and Enter that fast

bool isPrintable(const QKeyEvent& key) {
    const auto modifiers = key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && key.text().size() == 1 && key.text().front().isPrint();
}

bool isEnter(const QKeyEvent& key) {
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) &&
           (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

/// How an LND's connection text begins, and the hexadecimal text of its macaroon.
constexpr std::array kCredentials{"lndconnect:", "0201036c6e64"};
constexpr int kLongestBeginning = 12;
constexpr Millis kStillTheSame{500};  // between two keys of one slow credential

/// Overwrites it before its memory goes back.
void wipeText(QString& text) {
    text.fill(u'0');
    text.clear();
}

bool opensANode(const HeldKeys& keys) {
    QString text = keys.text(kLongestBeginning);
    const bool opens = std::any_of(kCredentials.begin(), kCredentials.end(), [&text](const char* beginning) {
        return text.startsWith(QLatin1String(beginning), Qt::CaseInsensitive);
    });
    wipeText(text);
    return opens;
}

/// A PIN or a password is typed there.
bool isSecret(const QWidget& field) {
    return (field.inputMethodHints() & (Qt::ImhHiddenText | Qt::ImhSensitiveData)) != Qt::ImhNone;
}

}  // namespace

struct ScannerFilter::Held {
    QPointer<QWidget> target;
    HeldKeys keys;
    Instant last;
    bool waited = false;  ///< the time is over, and what had arrived meanwhile was let in
};

ScannerFilter::ScannerFilter(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_held(std::make_unique<Held>()) {}

ScannerFilter::~ScannerFilter() = default;

bool ScannerFilter::eventFilter(QObject* watched, QEvent* event) {
    if (m_replaying) return false;
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) return false;
    // A dialog the person opened (a file's name) is no place for a scan: what is typed there stays there.
    if (QApplication::activeModalWidget() != nullptr) return false;
    switch (static_cast<int>(event->type())) {
        case QEvent::ShortcutOverride: {
            // A held key must not start a shortcut either; plain letters have none while a scan may be
            // running.
            const auto* key = static_cast<QKeyEvent*>(event);
            if ((isPrintable(*key) || (isEnter(*key) && !m_held->keys.isEmpty())) && !key->isAutoRepeat()) {
                event->accept();
                return true;
            }
            return false;
        }
        case QEvent::KeyPress: return takeKey(widget, *static_cast<QKeyEvent*>(event));
        case QEvent::KeyRelease: {
            const auto* key = static_cast<QKeyEvent*>(event);
            return !m_held->keys.isEmpty() && isPrintable(*key);
        }
        case QEvent::FocusOut:
            if (!m_held->keys.isEmpty() && watched == m_held->target) release();
            return false;
    }
    return false;
}

Instant ScannerFilter::pressedAt(const QKeyEvent& key) const {
    // The display says when a key was pressed; the window may have been busy since.
    return key.timestamp() == 0 ? m_clock.now() : fromUnixMs(qint64(key.timestamp()));
}

bool ScannerFilter::takeKey(QWidget* target, const QKeyEvent& key) {
    const Instant now = pressedAt(key);
    if (dropRest(key, now)) return true;
    const bool running = !m_held->keys.isEmpty();
    if (running && (now - m_held->last > kScannerGap || target != m_held->target)) {
        release();
        return takeKey(target, key);
    }
    if (running && isEnter(key)) {
        const bool wanted = target->property(kTakesScans).toBool();
        if (opensANode(m_held->keys)) {
            if (wanted) {
                insert();
            } else {
                forget();
                Q_EMIT credentialScanned();
            }
            return true;
        }
        if (m_held->keys.size() < kLeastCharacters || wanted) {
            // What was scanned is the field's whole text, not an addition to the last scan.
            if (wanted) QMetaObject::invokeMethod(target, "selectAll");
            release();
            return false;
        }
        const QString text = m_held->keys.text();
        forget();
        Q_EMIT scanned(text);
        return true;
    }
    // A key that repeats is a finger that rests on it, and everything else is a person too.
    if (!isPrintable(key) || key.isAutoRepeat() || m_held->keys.isFull()) {
        if (running) release();
        wipeText(m_given);
        return false;
    }
    m_held->target = target;
    m_held->last = now;
    m_held->waited = false;
    m_held->keys.add({key.key(), key.modifiers(), key.text().front().unicode()});
    wait(kScannerGap + Millis(5));
    return true;
}

void ScannerFilter::wait(Millis time) {
    if (m_timer != 0) killTimer(m_timer);
    m_timer = startTimer(time, Qt::PreciseTimer);
}

void ScannerFilter::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer) return;
    if (m_held->waited) {
        release();
        return;
    }
    // After a busy moment timers come before the keys that were waiting: those get one turn first.
    m_held->waited = true;
    wait(Millis(0));
}

void ScannerFilter::insert() {
    const QPointer<QWidget> target = m_held->target;
    QInputMethodEvent written;
    written.setCommitString(m_held->keys.text());
    forget();
    if (target == nullptr) return;
    QMetaObject::invokeMethod(target, "selectAll");
    QCoreApplication::sendEvent(target, &written);
}

void ScannerFilter::release() {
    const bool wanted = m_held->target != nullptr && m_held->target->property(kTakesScans).toBool();
    if (opensANode(m_held->keys) && !wanted) {
        // It came without its Enter, or only the first part of it.
        m_dropped = m_lastKey;
        forget();
        Q_EMIT credentialScanned();
        return;
    }
    const QPointer<QWidget> target = m_held->target;
    stopWaiting();
    m_replaying = true;
    for (int i = 0; i < m_held->keys.size(); ++i) {
        const HeldKeys::Key held = m_held->keys.at(i);
        const QString text{QChar(held.text)};
        if (target == nullptr || takeBack(target, text)) break;
        QKeyEvent press(QEvent::KeyPress, held.key, held.modifiers, text);
        QCoreApplication::sendEvent(target, &press);
        if (target == nullptr) break;
        QKeyEvent lift(QEvent::KeyRelease, held.key, held.modifiers, text);
        QCoreApplication::sendEvent(target, &lift);
    }
    m_replaying = false;
    forget();
}

bool ScannerFilter::takeBack(QWidget* target, const QString& given) {
    if (m_givenTo != target) wipeText(m_given);
    // What is typed there is kept nowhere else, not even the end of it.
    if (target->property(kTakesScans).toBool() || isSecret(*target)) return false;
    m_givenTo = target;
    m_given.append(given);
    if (m_given.size() > kLongestBeginning) m_given.remove(0, m_given.size() - kLongestBeginning);
    const bool begins = std::any_of(kCredentials.begin(), kCredentials.end(), [this](const char* beginning) {
        return m_given.endsWith(QLatin1String(beginning), Qt::CaseInsensitive);
    });
    if (!begins) return false;
    wipeText(m_given);
    m_dropped = m_lastKey;
    QMetaObject::invokeMethod(target, "clear");
    Q_EMIT credentialScanned();
    return true;
}

bool ScannerFilter::dropRest(const QKeyEvent& key, Instant now) {
    m_lastKey = now;
    if (!m_dropped) return false;
    if (now - *m_dropped > kStillTheSame || (!isPrintable(key) && !isEnter(key))) {
        m_dropped.reset();
        return false;
    }
    m_dropped = now;
    if (isEnter(key)) m_dropped.reset();
    return true;
}

bool ScannerFilter::remembersNothing() const {
    return m_held->keys.isWiped() && m_given.isEmpty();
}

void ScannerFilter::stopWaiting() {
    if (m_timer != 0) killTimer(m_timer);
    m_timer = 0;
}

void ScannerFilter::forget() {
    stopWaiting();
    m_held->keys.forget();
    m_held->target = nullptr;
}

}  // namespace balcao

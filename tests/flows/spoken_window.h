#pragma once

#include "flows/real_window.h"

#include <QDBusConnection>

#include <functional>
#include <optional>
#include <vector>

namespace balcao::test {

/// One thing a screen reader finds in a window.
struct Spoken {
    QString service;
    QString path;
    QString role;  ///< as AT-SPI says it: "button", "page tab", "list item", "text" …
    QString name;
    quint64 states = 0;
    int depth = 0;

    [[nodiscard]] bool has(int state) const { return (states >> state) & 1U; }
    [[nodiscard]] bool showing() const { return has(25); }
    [[nodiscard]] bool enabled() const { return has(24); }
    [[nodiscard]] bool focusable() const { return has(11); }
    [[nodiscard]] bool checked() const { return has(4); }
    [[nodiscard]] bool selected() const { return has(23); }
};

/// A running program as a screen reader knows it: over AT-SPI and nothing else. Calls wait for the answer.
class SpokenWindow {
 public:
    /// The first program that is needed for a real window and its screen reader and is absent; empty when all
    /// are there.
    [[nodiscard]] static QString missing();
    /// Opens the program in the window, on that profile and in English, and waits until it says that it is
    /// there.
    [[nodiscard]] static Result<SpokenWindow> open(RealWindow& window, const QString& program,
                                                   const QString& profile);
    /// Through the session bus at this address to the bus of the screen readers, and there to the program
    /// whose process it is. NotFound while it has not said that it is there.
    [[nodiscard]] static Result<SpokenWindow> of(const QString& sessionBus, qint64 process);

    /// Everything that can be seen now, from the window down.
    [[nodiscard]] std::vector<Spoken> showing() const;
    /// The first that is seen with this role and a name that begins so.
    [[nodiscard]] std::optional<Spoken> find(const QString& role, const QString& name) const;
    /// The first action of a control, as "press" is of a button.
    [[nodiscard]] bool press(const Spoken& control) const;
    /// Puts a text into a field.
    [[nodiscard]] bool write(const Spoken& field, const QString& text) const;
    /// Who has the keyboard, as a sentence for a test's message.
    [[nodiscard]] static QString described(const Spoken& one);

 private:
    SpokenWindow(QDBusConnection bus, QString service)
        : m_bus(std::move(bus)), m_service(std::move(service)) {}

    using Look = std::function<bool(const Spoken&)>;  // false: enough was seen
    bool walk(const QString& service, const QString& path, int depth, const Look& look) const;

    QDBusConnection m_bus;
    QString m_service;
};

}  // namespace balcao::test

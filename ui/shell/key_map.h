#pragma once

#include "base/result.h"
#include "ui/text/key_words.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <QVariantMap>

#include <vector>

class QAction;

namespace balcao {

/// The keys of every named action, changeable by the person. An action takes part when it has an object name
/// and a shortcut of its own; its page is the nearest ancestor with the property `keyScope`. Two actions may
/// share a key only when they stand on different pages.
class KeyMap final : public QObject {
    Q_OBJECT
 public:
    struct Entry {
        QString name;   ///< the action's object name: stable, stored
        QString title;  ///< what it does, as its menu text says
        QString scope;  ///< empty: works on every page
        QKeySequence keys;
        QKeySequence standard;
    };

    explicit KeyMap(QObject* parent = nullptr);

    /// Takes the stored changes: action name → portable key text. Unreadable ones are ignored.
    void load(const QVariantMap& changed);
    /// Adopts the named actions below `root`, old and new ones; may be called again when pages were added.
    void adopt(QObject* root);

    /// How sentences on that page name the keys that were changed.
    [[nodiscard]] KeyWords words(const QString& scope) const;
    [[nodiscard]] std::vector<Entry> entries() const;  ///< in the order they were adopted
    /// InvalidArgument for no key at all; StateConflict (facts: action, title) when another action of the
    /// same page, or one that works everywhere, has it already; NotFound for an unknown name.
    [[nodiscard]] Result<void> assign(const QString& name, const QKeySequence& keys);
    void reset();
    /// Only what differs from the standard.
    [[nodiscard]] QVariantMap changes() const;

 Q_SIGNALS:
    void changed();

 private:
    struct Known {
        QPointer<QAction> action;
        QString name;
        QString scope;
        QKeySequence standard;
    };
    [[nodiscard]] const Known* find(const QString& name) const;
    [[nodiscard]] static QString scopeOf(const QObject* object);

    std::vector<Known> m_known;
    QVariantMap m_changes;
};

}  // namespace balcao

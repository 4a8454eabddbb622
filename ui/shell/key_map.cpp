#include "ui/shell/key_map.h"

#include "ui/theme/paint.h"

#include <QAction>

#include <algorithm>

namespace balcao {

namespace {

/// A single printable character without a modifier would steal the typing of every field on its page.
bool wouldStealTyping(const QKeySequence& keys) {
    if (keys.count() != 1) return false;
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    return (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) && first.key() >= Qt::Key_Space &&
           first.key() < Qt::Key_Escape;
}

QString plainTitle(const QAction& action) {
    QString text = action.text();
    return text.remove(QLatin1Char('&'));
}

}  // namespace

KeyMap::KeyMap(QObject* parent) : QObject(parent) {}

void KeyMap::load(const QVariantMap& changed) {
    m_changes.clear();
    for (auto it = changed.cbegin(); it != changed.cend(); ++it) {
        const QKeySequence keys = QKeySequence::fromString(it.value().toString(), QKeySequence::PortableText);
        if (!keys.isEmpty()) m_changes.insert(it.key(), keys.toString(QKeySequence::PortableText));
    }
}

QString KeyMap::scopeOf(const QObject* object) {
    for (const QObject* o = object; o; o = o->parent()) {
        const QVariant scope = o->property("keyScope");
        if (scope.isValid()) return scope.toString();
    }
    return {};
}

void KeyMap::adopt(QObject* root) {
    m_known.erase(std::remove_if(m_known.begin(), m_known.end(), [](const Known& k) { return !k.action; }),
                  m_known.end());
    const QList<QAction*> actions = root->findChildren<QAction*>();
    for (QAction* action : actions) {
        if (action->objectName().isEmpty() || action->shortcut().isEmpty()) continue;
        const bool known = std::any_of(m_known.cbegin(), m_known.cend(),
                                       [action](const Known& k) { return k.action == action; });
        if (known) continue;
        m_known.push_back({action, action->objectName(), scopeOf(action), action->shortcut()});
        const QString stored = m_changes.value(action->objectName()).toString();
        if (!stored.isEmpty()) {
            action->setShortcut(QKeySequence::fromString(stored, QKeySequence::PortableText));
        }
    }
    Q_EMIT changed();
}

std::vector<KeyMap::Entry> KeyMap::entries() const {
    std::vector<Entry> all;
    for (const Known& k : m_known) {
        if (!k.action) continue;
        all.push_back({k.name, plainTitle(*k.action), k.scope, k.action->shortcut(), k.standard});
    }
    return all;
}

KeyWords KeyMap::words(const QString& scope) const {
    KeyWords words;
    for (const Known& k : m_known) {
        if (!k.action || k.action->shortcut() == k.standard) continue;
        if (k.scope.isEmpty() || k.scope == scope)
            words.insert(keyText(k.standard), keyText(k.action->shortcut()));
    }
    return words;
}

const KeyMap::Known* KeyMap::find(const QString& name) const {
    const auto it = std::find_if(m_known.cbegin(), m_known.cend(),
                                 [&name](const Known& k) { return k.action && k.name == name; });
    return it == m_known.cend() ? nullptr : &*it;
}

Result<void> KeyMap::assign(const QString& name, const QKeySequence& keys) {
    const Known* wanted = find(name);
    if (!wanted) return fail(ErrorCode::NotFound, QStringLiteral("no such action"));
    if (keys.isEmpty() || (wouldStealTyping(keys) && wanted->standard != keys)) {
        return fail(ErrorCode::InvalidArgument, QStringLiteral("not a usable key"),
                    {{QStringLiteral("field"), QStringLiteral("keys")}});
    }
    for (const Known& other : m_known) {
        if (!other.action || other.name == name || other.action->shortcut() != keys) continue;
        if (!other.scope.isEmpty() && !wanted->scope.isEmpty() && other.scope != wanted->scope) continue;
        return fail(
            ErrorCode::StateConflict, QStringLiteral("the key is taken"),
            {{QStringLiteral("action"), other.name}, {QStringLiteral("title"), plainTitle(*other.action)}});
    }
    for (const Known& k : m_known) {
        if (k.action && k.name == name) k.action->setShortcut(keys);
    }
    if (keys == wanted->standard) {
        m_changes.remove(name);
    } else {
        m_changes.insert(name, keys.toString(QKeySequence::PortableText));
    }
    Q_EMIT changed();
    return {};
}

void KeyMap::reset() {
    m_changes.clear();
    for (const Known& k : m_known) {
        if (k.action) k.action->setShortcut(k.standard);
    }
    Q_EMIT changed();
}

QVariantMap KeyMap::changes() const {
    return m_changes;
}

}  // namespace balcao

#include "ui/settings/keys_section.h"

#include "ui/shell/labels.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

namespace {
constexpr int kScopeHead = 30;  // a line with room above

/// Qt writes "Ctrl+Return" where every keycap says "Ctrl Enter": the field says it as the keycap does.
void sayAsKeycap(const QKeySequenceEdit& edit, QLineEdit& line) {
    const QKeySequence keys = edit.keySequence();
    if (line.text() == keys.toString(QKeySequence::NativeText)) line.setText(keyText(keys));
}
}  // namespace

KeysSection::KeysSection(const Theme& theme, KeyMap& keys, PreferencesService& preferences, QWidget* parent)
    : SettingsSection(theme, parent), m_keys(keys), m_preferences(preferences) {
    addHeading(tr("Keys"));
    addParagraph(
        tr("Go to a field with Tab and press the new key. The same key may do different things on different "
           "pages, but only one on each."));
    auto* reset = new ActionButton(theme, tr("Back to the standard keys"), this);
    reset->setObjectName(QStringLiteral("keysReset"));
    reset->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    connect(reset, &ActionButton::clicked, this, [this] {
        m_keys.reset();
        keep();
        rebuild();
    });
    rows()->addWidget(reset, 0, Qt::AlignLeft);
    m_table = new QWidget(this);
    m_grid = new QGridLayout(m_table);
    m_grid->setContentsMargins(0, theme.px(6), 0, 0);
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(4));
    m_grid->setColumnStretch(2, 1);
    rows()->addWidget(m_table);
    finishRows();
}

QString KeysSection::scopeTitle(const QString& scope) {
    if (scope == QStringLiteral("counter")) return tr("Counter");
    if (scope == QStringLiteral("queue")) return tr("Queue");
    if (scope == QStringLiteral("sales")) return tr("Sales");
    if (scope == QStringLiteral("settings")) return tr("Settings");
    return tr("Everywhere");
}

void KeysSection::load() {
    rebuild();
}

void KeysSection::rebuild() {
    m_rebuilding = true;
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        // The field that is being edited may be the one that asked for this.
        if (item->widget()) item->widget()->deleteLater();
        delete item;
    }
    int row = 0;
    QString scope = QStringLiteral("?");
    const std::vector<KeyMap::Entry> entries = m_keys.entries();
    const QStringList order{QString(), QStringLiteral("counter"), QStringLiteral("queue"),
                            QStringLiteral("sales"), QStringLiteral("settings")};
    for (const QString& wanted : order) {
        for (const KeyMap::Entry& entry : entries) {
            if (entry.scope != wanted || entry.title.isEmpty()) continue;
            if (scope != wanted) {
                scope = wanted;
                auto* head = label::strong(theme(), m_table);
                head->setPlain(scopeTitle(wanted));
                head->setMinimumHeight(theme().px(kScopeHead));
                head->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
                m_grid->addWidget(head, row++, 0, 1, 3);
            }
            auto* title = label::body(theme(), m_table);
            title->setPlain(entry.title);
            auto* edit = new QKeySequenceEdit(entry.keys, m_table);
            edit->setObjectName(QString(QStringLiteral("key.") + entry.name));
            edit->setAccessibleName(entry.title);
            edit->setFixedWidth(theme().px(180));
            if (auto* line = edit->findChild<QLineEdit*>()) {
                line->setProperty("compact", true);
                line->setAccessibleName(entry.title);  // it is the one that is found and read out
                sayAsKeycap(*edit, *line);
                connect(line, &QLineEdit::textChanged, edit, [edit, line] { sayAsKeycap(*edit, *line); });
            }
            title->setBuddy(edit);
            connect(edit, &QKeySequenceEdit::editingFinished, this, [this, edit, entry] {
                if (!m_rebuilding && edit->keySequence() != entry.keys)
                    assign(entry.name, edit->keySequence());
            });
            m_grid->addWidget(title, row, 0);
            m_grid->addWidget(edit, row, 1);
            if (entry.keys != entry.standard) {
                auto* standard = label::caption(theme(), m_table);
                standard->setPlain(tr("standard: %1").arg(keyText(entry.standard)));
                m_grid->addWidget(standard, row, 2);
            }
            ++row;
        }
    }
    m_rebuilding = false;
}

void KeysSection::assign(const QString& name, const QKeySequence& wanted) {
    // One press is one key: the edit would go on to collect a sequence of four.
    const QKeySequence one = wanted.isEmpty() ? wanted : QKeySequence(wanted[0]);
    const auto assigned = m_keys.assign(name, one);
    if (!assigned) {
        if (assigned.error().code == ErrorCode::StateConflict) {
            notice().say(
                Notice::Kind::Attention,
                tr("%1 already does this: %2. The key was not changed.")
                    .arg(keyText(one), assigned.error().facts.value(QStringLiteral("title")).toString()));
        } else {
            notice().say(Notice::Kind::Attention, tr("A letter or digit alone would steal what is typed. "
                                                     "Choose a function key, or one with Ctrl or Alt."));
        }
        QMetaObject::invokeMethod(this, &KeysSection::rebuild, Qt::QueuedConnection);
        return;
    }
    notice().clear();
    keep();
    QMetaObject::invokeMethod(this, &KeysSection::rebuild, Qt::QueuedConnection);
}

void KeysSection::keep() {
    Preferences p = m_preferences.preferences();
    p.keys = m_keys.changes();
    if (const auto saved = m_preferences.savePreferences(p); !saved) notice().sayError(saved.error());
}

}  // namespace balcao

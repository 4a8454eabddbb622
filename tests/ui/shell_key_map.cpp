#include "ui/shell/key_map.h"

#include "ui/settings/keys_section.h"
#include "ui/text/error_text.h"
#include "ui/text/key_words.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace balcao;

class TestKeyMap : public QObject {
    Q_OBJECT

 private:
    struct Window {
        QWidget root;
        QWidget* counter = new QWidget(&root);
        QWidget* sales = new QWidget(&root);
        QAction* everywhere = add(&root, "help", Qt::Key_F1);
        QAction* charge = nullptr;
        QAction* find = nullptr;
        QAction* print = nullptr;

        Window() {
            counter->setProperty("keyScope", QStringLiteral("counter"));
            sales->setProperty("keyScope", QStringLiteral("sales"));
            charge = add(counter, "charge", Qt::Key_F9);
            find = add(counter, "find", Qt::Key_F2);
            print = add(sales, "print", Qt::Key_F9);
        }
        static QAction* add(QWidget* page, const char* name, Qt::Key key) {
            auto* action = new QAction(QString::fromLatin1(name), page);
            action->setObjectName(QString::fromLatin1(name));
            action->setShortcut(QKeySequence(key));
            return action;
        }
    };

 private Q_SLOTS:
    void cleanup() { setKeyWords({}); }

    void sentencesNameTheKeysAsTheyAre() {
        QWidget root;
        auto* counter = new QWidget(&root);
        counter->setProperty("keyScope", QStringLiteral("counter"));
        auto* sales = new QWidget(&root);
        sales->setProperty("keyScope", QStringLiteral("sales"));
        Window::add(counter, "again", Qt::Key_F5);
        Window::add(counter, "cash", Qt::Key_F4);
        Window::add(counter, "back", Qt::Key_Escape);
        Window::add(sales, "reload", Qt::Key_F5);
        KeyMap keys;
        keys.adopt(&root);
        const Error away{ErrorCode::BackendUnreachable, {}, {}};
        const QString standard = describe(away, QLocale()).key;
        QVERIFY2(standard.contains(QStringLiteral("F5")) && standard.contains(QStringLiteral("F4")),
                 qPrintable(standard));

        QVERIFY(keys.assign(QStringLiteral("cash"), QKeySequence(Qt::Key_F11)).has_value());
        QVERIFY(keys.assign(QStringLiteral("again"), QKeySequence(Qt::Key_F4)).has_value());
        QVERIFY(keys.assign(QStringLiteral("back"), QKeySequence(Qt::CTRL | Qt::Key_B)).has_value());
        setKeyWords(keys.words(QStringLiteral("counter")));
        // Each once: what F5 became is not taken for the old F4.
        QCOMPARE(describe(away, QLocale()).key, QString(standard)
                                                    .replace(QStringLiteral("F4"), QStringLiteral("F11"))
                                                    .replace(QStringLiteral("F5"), QStringLiteral("F4")));
        QCOMPARE(withKeys(QStringLiteral("Esc confirms, Enter goes back")),
                 QStringLiteral("Ctrl B confirms, Enter goes back"));
        QCOMPARE(withKeys(QStringLiteral("F50 and EscF5 are no keys")),
                 QStringLiteral("F50 and EscF5 are no keys"));
        // On another page F5 is another action's, which was not changed.
        setKeyWords(keys.words(QStringLiteral("sales")));
        QCOMPARE(describe(away, QLocale()).key, standard);
    }

    void theListOfKeysNamesThemAsTheirKeycapsDo() {
        struct NoPreferences final : PreferencesService {
            [[nodiscard]] Preferences preferences() const override { return {}; }
            [[nodiscard]] Result<void> savePreferences(const Preferences&) override { return {}; }
            [[nodiscard]] std::optional<QStringList> printers() const override { return QStringList(); }
            [[nodiscard]] Future<Done> printTest() override { return ready<Done>(Done{}); }
        };
        const Theme theme;
        QWidget root;
        Window::add(&root, "next", Qt::Key_Return);
        KeyMap keys;
        keys.adopt(&root);
        NoPreferences preferences;
        KeysSection section(theme, keys, preferences);
        section.load();
        auto* edit = section.findChild<QKeySequenceEdit*>(QStringLiteral("key.next"));
        QVERIFY(edit != nullptr);
        const auto* line = edit->findChild<QLineEdit*>();
        QVERIFY(line != nullptr);
        QCOMPARE(line->text(), QStringLiteral("Enter"));
        edit->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_Return));
        QCOMPARE(line->text(), QStringLiteral("Ctrl Enter"));
    }

    void aChangedKeyReachesItsActionAndIsTheOnlyChangeKept() {
        Window window;
        KeyMap keys;
        keys.adopt(&window.root);
        QVERIFY(keys.assign(QStringLiteral("charge"), QKeySequence(Qt::Key_F12)));
        QCOMPARE(window.charge->shortcut(), QKeySequence(Qt::Key_F12));
        QCOMPARE(keys.changes(), (QVariantMap{{QStringLiteral("charge"), QStringLiteral("F12")}}));
    }

    void aKeyOfTheSamePageIsRefusedWithTheNameOfWhatHasIt() {
        Window window;
        KeyMap keys;
        keys.adopt(&window.root);
        const auto refused = keys.assign(QStringLiteral("find"), QKeySequence(Qt::Key_F9));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StateConflict);
        QCOMPARE(refused.error().facts.value(QStringLiteral("action")).toString(), QStringLiteral("charge"));
        QCOMPARE(window.find->shortcut(), QKeySequence(Qt::Key_F2));
        QVERIFY(keys.changes().isEmpty());
    }

    void aKeyThatWorksEverywhereIsTakenOnEveryPage() {
        Window window;
        KeyMap keys;
        keys.adopt(&window.root);
        QVERIFY(!keys.assign(QStringLiteral("print"), QKeySequence(Qt::Key_F1)));
        QVERIFY(!keys.assign(QStringLiteral("help"), QKeySequence(Qt::Key_F9)));
    }

    void differentPagesMayShareAKey() {
        Window window;
        KeyMap keys;
        keys.adopt(&window.root);
        QVERIFY(keys.assign(QStringLiteral("print"), QKeySequence(Qt::Key_F2)));
        QCOMPARE(window.print->shortcut(), window.find->shortcut());
    }

    void aKeyThatWouldStealTypingIsRefused_data() {
        QTest::addColumn<QKeySequence>("keys");
        QTest::newRow("letter") << QKeySequence(Qt::Key_A);
        QTest::newRow("digit") << QKeySequence(Qt::Key_7);
        QTest::newRow("capital") << QKeySequence(Qt::SHIFT | Qt::Key_B);
        QTest::newRow("none") << QKeySequence();
    }
    void aKeyThatWouldStealTypingIsRefused() {
        QFETCH(QKeySequence, keys);
        Window window;
        KeyMap map;
        map.adopt(&window.root);
        const auto refused = map.assign(QStringLiteral("charge"), keys);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    }

    void storedKeysComeBackAtTheNextStartAndCanBeReset() {
        Window window;
        KeyMap keys;
        keys.load({{QStringLiteral("charge"), QStringLiteral("Ctrl+Return")},
                   {QStringLiteral("gone"), QStringLiteral("F3")}});
        keys.adopt(&window.root);
        QCOMPARE(window.charge->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Return));
        QSignalSpy changed(&keys, &KeyMap::changed);
        keys.reset();
        QCOMPARE(window.charge->shortcut(), QKeySequence(Qt::Key_F9));
        QCOMPARE(changed.count(), 1);
        QVERIFY(keys.changes().isEmpty());
    }

    void backToTheStandardKeyIsNoChange() {
        Window window;
        KeyMap keys;
        keys.adopt(&window.root);
        QVERIFY(keys.assign(QStringLiteral("charge"), QKeySequence(Qt::Key_F12)));
        QVERIFY(keys.assign(QStringLiteral("charge"), QKeySequence(Qt::Key_F9)));
        QVERIFY(keys.changes().isEmpty());
    }
};

QTEST_MAIN(TestKeyMap)
#include "shell_key_map.moc"

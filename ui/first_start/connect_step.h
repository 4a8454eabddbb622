#pragma once

#include "base/future.h"
#include "settings/connection_service.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace balcao {

class ActionButton;
class ChoiceTile;
class TestSteps;
class Theme;

/// A step with two tiles: what is built in, and something of one's own that opens a form with a test. What
/// the test found stays on the screen until the form is edited.
class ConnectStep : public QWidget {
    Q_OBJECT
 public:
    /// Something of one's own is chosen.
    [[nodiscard]] bool isOwn() const;
    void setOwn(bool own);
    /// What is chosen can be used, as far as can be seen without a test.
    [[nodiscard]] bool isComplete() const { return !isOwn() || isFormComplete(); }
    /// The form was tested as it is written now, and passed.
    [[nodiscard]] bool passed() const;
    [[nodiscard]] QAction* testAction() const { return m_test; }

    /// Asks and shows what was found; `tested` tells when it is there.
    void test();
    /// Shows the form and the test key where they belong. `enabled` is false while something is being done
    /// and, with what is made already, for good.
    void showState(bool enabled);

 Q_SIGNALS:
    void edited();
    void tested();

 protected:
    struct Words {
        QString title;
        QString sentence;
        QString objectName;
    };
    ConnectStep(const Theme& theme, const Words& builtIn, const Words& own, QAction* test,
                QWidget* parent = nullptr);

    [[nodiscard]] virtual bool isFormComplete() const = 0;
    [[nodiscard]] virtual Future<std::vector<TestStep>> ask() = 0;

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    /// The form's parent, and the rows above the test's findings.
    [[nodiscard]] QWidget* form() const { return m_form; }
    [[nodiscard]] QVBoxLayout* formRows() const { return m_formRows; }
    [[nodiscard]] ActionButton* makeTestButton();
    /// What was found is no longer about what is written.
    void formEdited();

 private:
    const Theme& m_theme;
    QAction* m_test;
    ChoiceTile* m_builtIn;
    ChoiceTile* m_own;
    QWidget* m_form;
    QVBoxLayout* m_formRows;
    TestSteps* m_steps;
};

}  // namespace balcao

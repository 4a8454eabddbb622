#pragma once

#include "base/future.h"
#include "operations/demo_catalogue.h"
#include "settings/connection_service.h"

#include <QWidget>

#include <functional>

class QAction;
class QComboBox;

namespace balcao {

class ChoiceTile;
class Field;
class LndForm;
class Notice;
class StepSquare;
class TestSteps;
class TextLabel;
class Theme;

/// What the first screen asked for.
struct FirstChoices {
    QString unit;
    QString person;
    Currency currency;
    QString databaseUrl;  ///< empty: this computer
    QByteArray databasePassword;
    std::optional<LndConnection> lnd;  ///< none: the demo node
    QByteArray macaroon;
    std::optional<DemoKind> catalogue;
};

/// One calm screen before the first sale: who, where the data live, how Lightning is received. Every choice
/// can be changed later, and every test tells what was really found. A server or a node that was not tested
/// is tested before anything is made.
class FirstStartPage final : public QWidget {
    Q_OBJECT
 public:
    struct Tests {
        std::function<Future<std::vector<TestStep>>(const QString& url, const QByteArray& password)> database;
        std::function<Future<std::vector<TestStep>>(const LndConnection&, const QByteArray& macaroon)> lnd;
    };
    /// `initial` is what was typed before the language was changed: the page is made anew in the other one.
    FirstStartPage(const Theme& theme, Tests tests, const QString& language, const FirstChoices& initial,
                   QWidget* parent = nullptr);
    ~FirstStartPage() override;

    /// What is chosen so far.
    [[nodiscard]] FirstChoices choices() const;

    /// Nothing was made; what was typed stays.
    void showError(const Error& error);
    /// The counter is made, but the node of one's own could not be taken: only that step is still open.
    void showNodeError(const Error& error);
    void setBusy(bool busy);

 Q_SIGNALS:
    void chosen(const balcao::FirstChoices& choices);
    void languageChosen(const QString& language);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    void makeActions();
    [[nodiscard]] QWidget* buildSide(const QString& language);
    [[nodiscard]] QWidget* buildWho(const FirstChoices& initial);
    [[nodiscard]] QWidget* buildWhere(const FirstChoices& initial);
    [[nodiscard]] QWidget* buildNode();
    [[nodiscard]] QWidget* buildFoot();
    [[nodiscard]] QWidget* step(int number, const QString& title, QWidget* content);
    void showState();
    void test(const Future<std::vector<TestStep>>& future, TestSteps* steps, bool thenOpen);
    void testDatabase(bool thenOpen);
    void testNode(bool thenOpen);
    void tested(TestSteps* steps, bool thenOpen);
    /// Tests what was not tested yet, then lets the counter be made.
    void open();

    const Theme& m_theme;
    Tests m_tests;
    bool m_busy = false;
    bool m_made = false;
    QWidget* m_side;
    StepSquare* m_squares[3] = {};
    Field* m_unit;
    Field* m_person;
    QComboBox* m_currency;
    ChoiceTile* m_here;
    ChoiceTile* m_server;
    QWidget* m_serverForm;
    Field* m_serverUrl;
    Field* m_serverPassword;
    QAction* m_testDatabase;
    TestSteps* m_databaseSteps;
    ChoiceTile* m_demo;
    ChoiceTile* m_own;
    QWidget* m_ownForm;
    LndForm* m_lnd;
    QAction* m_testNode;
    TestSteps* m_nodeSteps;
    QComboBox* m_catalogue;
    TextLabel* m_reason;
    Notice* m_notice;
    QAction* m_open;
};

}  // namespace balcao

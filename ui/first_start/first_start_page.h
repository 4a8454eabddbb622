#pragma once

#include "base/future.h"
#include "ui/first_start/first_choices.h"

#include <QWidget>

#include <functional>
#include <vector>

class QAction;
class QHBoxLayout;
class QVBoxLayout;

namespace balcao {

class ConnectStep;
class DataStep;
class Field;
class FirstFoot;
class NodeStep;
class Notice;
class StepSquare;
class TextLabel;
class Theme;

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
    /// Not a new counter but one that was: `choices` says where its data are to live.
    void restoreWanted(const balcao::FirstChoices& choices);
    void chosen(const balcao::FirstChoices& choices);
    void languageChosen(const QString& language);

 protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

 private:
    QAction* makeAction(const QString& name, const QString& text, const QKeySequence& keys);
    [[nodiscard]] QWidget* buildWho(const FirstChoices& initial);
    [[nodiscard]] QWidget* buildSteps(const FirstChoices& initial);
    [[nodiscard]] QWidget* buildStep(int number, const QString& title, QWidget* content);
    void place();
    void showState();
    void test(ConnectStep& step, bool thenOpen);
    void tested(const ConnectStep& step);
    /// Tests what was not tested yet, then lets the counter be made.
    void open();

    const Theme& m_theme;
    bool m_busy = false;
    bool m_made = false;
    bool m_thenOpen = false;  ///< the test that runs is part of opening
    QAction* m_open;
    QAction* m_restore;
    StepSquare* m_squares[3] = {};
    Field* m_unit;
    Field* m_person;
    DataStep* m_data;
    NodeStep* m_node;
    Notice* m_notice;
    FirstFoot* m_foot;
    QVBoxLayout* m_steps;
    QHBoxLayout* m_noticeRow;
    struct StepBox {
        QHBoxLayout* across;
        QVBoxLayout* down;
        TextLabel* title;
    };
    std::vector<StepBox> m_boxes;
};

}  // namespace balcao

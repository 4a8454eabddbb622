#pragma once

#include "ui/counter/counter_presenter.h"

#include <QWidget>

class QVBoxLayout;

namespace balcao {

class ActionButton;
class CounterActions;
class Field;
class TextLabel;
class Theme;

/// Something the clerk asked to fill in, in the sheet itself: a title, a few fields, Back (Esc) and one verb
/// (Enter). Made anew each time it is asked for, so that nothing of the last customer stands in it.
class CounterForm : public QWidget {
    Q_OBJECT
 public:
    struct Context {
        const Theme& theme;
        CounterPresenter& presenter;
        CounterActions& actions;
    };
    CounterForm(const Context& context, const QString& title, const QString& sentence, QWidget* parent);

    /// Enter: hands over what is filled in, or says what is wrong with it.
    virtual void submit() = 0;
    /// The presenter changed under the form.
    virtual void refresh() {}
    void focusFirst();

    [[nodiscard]] static CounterForm* make(CounterPresenter::Form form, const Context& context,
                                           QWidget* parent);

 protected:
    [[nodiscard]] const Theme& theme() const { return m_c.theme; }
    [[nodiscard]] CounterPresenter& presenter() const { return m_c.presenter; }
    [[nodiscard]] CounterActions& actions() { return m_c.actions; }
    [[nodiscard]] QVBoxLayout* body() { return m_body; }
    Field* addField(const QString& label);
    /// Where the keyboard is when the form opens, where it is no field of `addField`.
    void setFirst(QWidget* first) { m_first = first; }
    void setVerb(const QString& verb);
    void setDestructive();
    /// "12,50" of the ticket's currency; tells the field what is wrong otherwise.
    [[nodiscard]] std::optional<Fiat> readAmount(Field* field);

 private:
    Context m_c;
    QVBoxLayout* m_body;
    ActionButton* m_verb;
    QWidget* m_first = nullptr;
};

/// Holds the form that is open, or nothing.
class FormHost final : public QWidget {
    Q_OBJECT
 public:
    FormHost(const CounterForm::Context& context, QWidget* parent);
    void setForm(CounterPresenter::Form form);
    [[nodiscard]] CounterForm* form() const { return m_form; }

 private:
    CounterForm::Context m_c;
    QVBoxLayout* m_column;
    CounterForm* m_form = nullptr;
};

}  // namespace balcao

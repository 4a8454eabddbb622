#pragma once

#include "customers/customer.h"

#include <QWidget>

#include <functional>
#include <map>

class QPlainTextEdit;

namespace balcao {

class Field;
class TextLabel;
class Theme;

/// One customer in their fields. It stores nothing and looks at nothing: who may not see a value writes a new
/// one over it.
class CustomerEditor final : public QWidget {
    Q_OBJECT
 public:
    explicit CustomerEditor(const Theme& theme, QWidget* parent = nullptr);

    void showNew();
    /// `open`: what is really there; without it the masked values stand as hints, and only what is written is
    /// changed.
    void showCustomer(const CustomerRow& row, const std::optional<CustomerFields>& open);
    /// What was changed; an empty text takes a field away.
    [[nodiscard]] CustomerFields changes() const;
    void beginTyping();
    /// The field an error is about says what is wrong with it. False where it is about none.
    bool showWrong(const Error& error);
    /// Nothing of what was typed stays.
    void forget();

 Q_SIGNALS:
    void edited();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    /// A line, or several.
    struct Entry {
        Field* line = nullptr;
        QPlainTextEdit* lines = nullptr;
        TextLabel* label = nullptr;
        TextLabel* wrong = nullptr;
    };
    void add(CustomerField field);
    [[nodiscard]] QString typed(CustomerField field) const;
    void set(CustomerField field, const QString& text, const QString& hint);
    void say(CustomerField field, const QString& sentence);

    const Theme& m_theme;
    std::map<CustomerField, Entry> m_entries;
    CustomerFields m_before;
};

}  // namespace balcao

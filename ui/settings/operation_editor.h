#pragma once

#include "operations/operation.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QVBoxLayout;

namespace balcao {

class ActionButton;
class Field;
class TextLabel;
class Theme;

/// One service in its fields: to be read, written and checked. It stores nothing.
class OperationEditor final : public QWidget {
    Q_OBJECT
 public:
    OperationEditor(const Theme& theme, Currency currency, QWidget* parent = nullptr);

    void showOperation(const Operation& operation);
    void showNew();
    void beginTyping();  ///< the keyboard is the first field's
    /// What the fields were filled from.
    [[nodiscard]] const Operation& shown() const { return m_shown; }
    /// The operation as it is written now; nothing when a field says what is wrong with it.
    [[nodiscard]] std::optional<Operation> edited();
    /// What is half written cannot be taken off sale: which of the two should be kept?
    void setRetireEnabled(bool enabled);

 Q_SIGNALS:
    void changed();
    void retireWanted();

 private:
    Field* addField(const QString& text, const QString& name);
    QWidget* addCombo(const QString& text, const QString& name, const QStringList& words, QComboBox*& made);
    void addRow(std::initializer_list<QWidget*> widgets);
    void fillFields();
    void showPriceKind();
    [[nodiscard]] bool readWords(Operation& operation);
    [[nodiscard]] bool readPrice(Operation& operation);
    [[nodiscard]] bool readTax(Operation& operation);
    [[nodiscard]] bool readLimits(Operation& operation);

    const Theme& m_theme;
    Currency m_currency;
    Operation m_shown;
    QVBoxLayout* m_rows;
    TextLabel* m_title;
    Field* m_code;
    Field* m_prefix;
    Field* m_name;
    Field* m_nameEn;
    Field* m_nameEs;
    QComboBox* m_kind;
    Field* m_price;
    Field* m_tax;
    QComboBox* m_taxMode;
    Field* m_least;
    Field* m_most;
    Field* m_category;
    ActionButton* m_retire;
};

}  // namespace balcao

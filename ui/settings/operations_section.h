#pragma once

#include "ui/settings/settings_section.h"

#include <vector>

class QCheckBox;
class QComboBox;
class QStandardItemModel;

namespace balcao {

class ActionButton;
class Table;

/// What can be bought: list on the left, the chosen one on the right to edit, retire or bring back.
class OperationsSection final : public SettingsSection {
    Q_OBJECT
 public:
    OperationsSection(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void load() override;
    [[nodiscard]] bool isSaved() const override { return true; }
    void save() override;

 private:
    [[nodiscard]] QWidget* buildEditor();
    [[nodiscard]] QWidget* buildRetire(QWidget* box);
    void fillList();
    void showOperation(int row);
    void beginNew();
    void showPriceKind();
    void toggleActive();
    void store(const Operation& operation);
    [[nodiscard]] std::optional<Operation> edited();
    [[nodiscard]] bool readPrice(Operation& operation);
    [[nodiscard]] bool readTax(Operation& operation);
    [[nodiscard]] bool readLimits(Operation& operation);
    [[nodiscard]] QString priceText(const Operation& operation) const;
    [[nodiscard]] Currency currency() const { return m_s.settings.organisation.currency; }

    OfficeServices m_s;
    std::vector<Operation> m_all;
    Operation m_shown;
    bool m_busy = false;
    Table* m_table;
    QStandardItemModel* m_model;
    TextLabel* m_count;
    QCheckBox* m_retired;
    ActionButton* m_new;
    TextLabel* m_title;
    Field* m_code;
    Field* m_prefix;
    Field* m_category;
    Field* m_name;
    Field* m_nameEn;
    Field* m_nameEs;
    QComboBox* m_kind;
    Field* m_price;
    Field* m_tax;
    QComboBox* m_taxMode;
    Field* m_least;
    Field* m_most;
    ActionButton* m_retire;
};

}  // namespace balcao

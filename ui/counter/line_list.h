#pragma once

#include "ui/widgets/row_list.h"

namespace balcao {

/// One line of the ticket as it is shown; amounts without their sign, the head says the currency.
struct LineItem {
    QString id;
    QString name;
    QString reason;  ///< of the discount
    QString quantity;
    QString unit;
    QString discount;  ///< empty: none
    QString total;

    [[nodiscard]] QString spoken() const;
    friend bool operator==(const LineItem& a, const LineItem& b) = default;
};

class LineDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override { return theme().isCompact() ? 40 : 44; }
};

/// The heads of the columns of LineList.
class LineHead final : public Painted {
    Q_OBJECT
 public:
    explicit LineHead(const Theme& theme, QWidget* parent = nullptr);
    void setWords(const QStringList& fiveWords);
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::RowHeader; }
    [[nodiscard]] QString spokenName() const override { return m_words.join(QStringLiteral(", ")); }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QStringList m_words;
};

/// The lines of the ticket.
class LineList final : public RowList {
    Q_OBJECT
 public:
    explicit LineList(const Theme& theme, QWidget* parent = nullptr);
    void setItems(std::vector<LineItem> items);
    void setCurrent(const QString& id);
    [[nodiscard]] const LineItem& at(int row) const { return m_model.at(row); }
    [[nodiscard]] int count() const { return m_model.rowCount(); }

 private:
    RowModel<LineItem> m_model;
};

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::LineItem)

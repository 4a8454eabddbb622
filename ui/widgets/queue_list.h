#pragma once

#include "ui/widgets/row_list.h"

namespace balcao {

/// One waiting ticket. `wait` is written ("6 min"); over the limit it is shown in amber.
struct QueueItem {
    QString id;        ///< whatever the page wants back
    QString number;    ///< "P 012"
    QString service;   ///< first line, or empty
    QString priority;  ///< word ("Priority", "80 or older"); empty: none
    QString wait;
    bool overLimit = false;
    bool parked = false;  ///< set aside: shown with the pause icon
    bool training = false;

    [[nodiscard]] QString spoken() const;
    friend bool operator==(const QueueItem& a, const QueueItem& b) = default;
};

class QueueDelegate final : public RowDelegate {
    Q_OBJECT
 public:
    using RowDelegate::RowDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

 protected:
    [[nodiscard]] int rowHeight() const override { return 54; }

 private:
    /// On two lines where one is too short for it.
    void paintService(QPainter& painter, const QRectF& room, const QString& service, const QFont& font) const;
};

/// The queue: rows of 54 with rules between.
using QueueList = ItemList<QueueItem, QueueDelegate>;

/// The ticket that is being served: a tinted block above the queue.
class CurrentTicket final : public Painted {
    Q_OBJECT
 public:
    explicit CurrentTicket(const Theme& theme, QWidget* parent = nullptr);
    void setTicket(const QString& number, const QString& state, const QString& service);
    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_number;
    QString m_state;
    QString m_service;
};

}  // namespace balcao

Q_DECLARE_METATYPE(balcao::QueueItem)

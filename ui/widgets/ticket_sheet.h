#pragma once

#include "ui/widgets/painted.h"

class QVBoxLayout;

namespace balcao {

/// A white sheet on the desk: paper, hairline border, radius 12. Put a layout on it.
class Sheet : public Painted {
    Q_OBJECT
 public:
    explicit Sheet(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Grouping; }

 protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The ticket: a sheet whose head is torn off along a perforation, with the half discs of a real one.
/// `head()` and `body()` are its two columns; both start without margins.
class TicketSheet final : public Sheet {
    Q_OBJECT
 public:
    explicit TicketSheet(const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* head() const { return m_head; }
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Off: a plain sheet (idle counter).
    void setPerforated(bool perforated);

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QWidget* m_headBox;
    QVBoxLayout* m_head;
    QVBoxLayout* m_body;
    bool m_perforated = true;
};

}  // namespace balcao

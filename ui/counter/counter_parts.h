#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/painted.h"

namespace balcao {

/// A hairline between things.
class SheetRule final : public Painted {
    Q_OBJECT
 public:
    explicit SheetRule(const Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::Separator; }
    [[nodiscard]] QSize sizeHint() const override { return {1, 1}; }

 protected:
    void paintEvent(QPaintEvent* event) override;
};

/// An icon with its words on one line, in body size: the four checks, the steps of what happened.
class IconLine final : public Painted {
    Q_OBJECT
 public:
    IconLine(const Theme& theme, Icon icon, Role iconRole, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString spokenName() const override { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    Icon m_icon;
    Role m_iconRole;
    QString m_text;
};

/// How much of a wait is over.
class WaitBar final : public Painted {
    Q_OBJECT
 public:
    explicit WaitBar(const Theme& theme, QWidget* parent = nullptr);
    void setShare(qreal over);  ///< 0 to 1
    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::ProgressBar; }
    [[nodiscard]] QString spokenValue() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    qreal m_share = 0;
};

}  // namespace balcao

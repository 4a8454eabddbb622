#pragma once

#include "ui/theme/role.h"
#include "ui/widgets/painted.h"

namespace balcao {

/// How far something counted has come: words over a bar.
class CountBar final : public Painted {
    Q_OBJECT
 public:
    explicit CountBar(const Theme& theme, QWidget* parent = nullptr);

    /// `share` from 0 to 1; `role` colours what is done.
    void setState(const QString& words, qreal share, Role role);

    [[nodiscard]] QAccessible::Role spokenRole() const override { return QAccessible::ProgressBar; }
    [[nodiscard]] QString spokenName() const override { return m_words; }
    [[nodiscard]] QString spokenValue() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_words;
    qreal m_share = 0;
    Role m_role = Role::Brand;
};

}  // namespace balcao

#pragma once

#include "ui/widgets/painted.h"

namespace balcao {

/// One changed field: what stood there, struck out, an arrow, and what stands there now.
class ChangePair final : public Painted {
    Q_OBJECT
 public:
    /// An empty side was not there: a dash.
    ChangePair(const Theme& theme, const QString& field, const QString& before, const QString& after,
               QWidget* parent = nullptr);

    [[nodiscard]] QString spokenName() const override;
    [[nodiscard]] QSize sizeHint() const override;

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    QString m_field;
    QString m_before;
    QString m_after;
};

}  // namespace balcao

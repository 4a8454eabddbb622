#pragma once

#include "ui/shell/office_services.h"

#include <QWidget>

namespace balcao {

class ActionButton;
class Notice;
class RecoveryKeyForm;
class Theme;

/// After the first administrator was made: the key that brings a lost one back, before anything is sold.
class FirstKeyPage final : public QWidget {
    Q_OBJECT
 public:
    FirstKeyPage(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

 Q_SIGNALS:
    /// It is on paper, or could not be kept and is made later.
    void done();

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& m_theme;
    Notice* m_notice;
    RecoveryKeyForm* m_form;
    ActionButton* m_later;
};

}  // namespace balcao

#pragma once

#include "reports/journal_service.h"
#include "ui/shell/office_services.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace balcao {

class Segmented;
class Theme;

/// What of the journal is shown: when, who, which act, which register, on what.
class JournalFilterBar final : public QWidget {
    Q_OBJECT
 public:
    JournalFilterBar(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);

    /// The people and registers to choose from; what was chosen stays.
    void setNames(const JournalNames& names);
    [[nodiscard]] AuditFilter filter() const;
    /// Only what was done to this object.
    void setObject(const QString& subject, const QString& words);
    /// Everything there is.
    void clear();
    /// As for somebody who just came: what happened today. Tells nobody.
    void reset();
    [[nodiscard]] bool isEmpty() const;
    void takeFocus();

 Q_SIGNALS:
    void changed();
    /// What was typed names no object.
    void notFound();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void show(int when);
    void find();
    void restyle();
    void retranslate();
    void fillActs();
    void fillNames();

    const Theme& m_theme;
    OfficeServices m_s;
    JournalNames m_names;
    QString m_subject;
    Segmented* m_when;
    QComboBox* m_person;
    QComboBox* m_act;
    QComboBox* m_register;
    QLineEdit* m_object;
};

}  // namespace balcao

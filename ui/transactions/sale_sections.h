#pragma once

#include "settings/settings_service.h"
#include "tickets/ticket_service.h"

#include <QWidget>

class QVBoxLayout;

namespace balcao {

class Theme;

/// What is known of one sale, under each other: what a person must do, lines and payments, what happened,
/// proof.
class SaleSections final : public QWidget {
    Q_OBJECT
 public:
    SaleSections(const Theme& theme, const OfficeSettings& settings, QWidget* parent = nullptr);

    void show(const TicketDetails& details);
    /// Says how a sale is chosen.
    void showEmpty();
    /// Somebody is writing the note of a task: what is shown had better stay.
    [[nodiscard]] bool isBeingWritten() const;

 Q_SIGNALS:
    /// A person says what was done about a task.
    void written(const balcao::Task& task, const QString& note);

 private:
    void clear();
    QVBoxLayout* addSection(const QString& title, const QString& fact = {});
    void addPair(QVBoxLayout* section, const QString& left, const QString& right, bool strong = false);
    void addLines(const TicketDetails& details);
    void addTasks(const TicketDetails& details);
    void addStory(const TicketDetails& details);
    void addProof(const TicketDetails& details);

    const Theme& m_theme;
    const OfficeSettings& m_settings;
    QVBoxLayout* m_rows;
};

}  // namespace balcao

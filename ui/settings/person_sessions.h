#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <QTimeZone>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace balcao {

class TextLabel;
class Theme;
struct OpenSession;

/// Where one person is signed in, each with a button that ends it. It ends nothing itself.
class PersonSessions final : public QWidget {
    Q_OBJECT
 public:
    explicit PersonSessions(const Theme& theme, QWidget* parent = nullptr);

    struct Look {
        RegisterId here;   ///< where whoever looks is
        bool may = false;  ///< they may end these
        Instant now;
        QTimeZone zone;
    };
    void setSessions(const QString& person, const std::vector<OpenSession>& sessions, const Look& look);

 Q_SIGNALS:
    void endWanted(const balcao::SessionId& session);

 private:
    void addRow(const OpenSession& open, const Look& look);

    const Theme& m_theme;
    TextLabel* m_title;
    TextLabel* m_none;
    QVBoxLayout* m_rows;
    TextLabel* m_hint;
    std::vector<QWidget*> m_shown;
};

}  // namespace balcao

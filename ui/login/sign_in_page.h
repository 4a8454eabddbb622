#pragma once

#include "people/sign_in_service.h"
#include "ui/login/entry_page.h"
#include "ui/shell/office_status.h"

#include <vector>

class QScrollArea;

namespace balcao {

class PersonTiles;
class StatusStrip;

/// Who is at the counter? A tile, then a PIN. The keyboard is always in the PIN: digits go there, arrows and
/// first letters choose the person.
class SignInPage final : public EntryPage {
    Q_OBJECT
 public:
    SignInPage(const Theme& theme, const QString& counter, std::vector<SignInTile> people,
               QWidget* parent = nullptr);
    ~SignInPage() override;

    void setStatus(const OfficeStatus& status, Instant now);
    /// Who is chosen when the page opens, if they are among the people.
    void choose(PersonId person);
    /// This person's PIN was right: from now on the code of their second step is typed.
    void askForCode(PersonId person);
    /// The PIN again, where a code was asked for.
    void askForPin();

 Q_SIGNALS:
    void entered(const balcao::PersonId& person, const QString& pin);
    void coded(const balcao::PersonId& person, const QString& code);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void place();
    void showChosen(int index);
    void showAway();

    std::vector<SignInTile> m_people;
    TextLabel* m_away;
    PersonTiles* m_tiles;
    QScrollArea* m_scroll;
    QWidget* m_keys;
    StatusStrip* m_strip;
    OfficeStatus m_status;
    Instant m_now;
    bool m_asksCode = false;
};

}  // namespace balcao

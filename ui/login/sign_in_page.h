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
/// first letters choose the person. Or an e-mail and a password instead, by Esc.
class SignInPage final : public EntryPage {
    Q_OBJECT
 public:
    SignInPage(const Theme& theme, const QString& counter, std::vector<SignInTile> people,
               QWidget* parent = nullptr);
    ~SignInPage() override;

    void setStatus(const OfficeStatus& status, Instant now);
    /// Who is chosen when the page opens, if they are among the people.
    void choose(PersonId person);
    /// What they signed in with was right: from now on the code of their second step is typed. `person` is
    /// nobody where no tile was chosen.
    void askForCode(PersonId person);
    /// What was asked for before the code, where a code was asked for.
    void askAgain();

 Q_SIGNALS:
    void entered(const balcao::PersonId& person, const QString& pin);
    void enteredWithPassword(const QString& email, const QString& password);
    void coded(const QString& code);

 protected:
    void keyPressEvent(QKeyEvent* event) override;

 private:
    void place();
    void showChosen(int index);
    void showPassword();
    void turn();
    void take(const QString& typed);
    void setAsks(bool code, bool password);
    void showAway();

    std::vector<SignInTile> m_people;
    TextLabel* m_away;
    PersonTiles* m_tiles;
    QScrollArea* m_scroll;
    QWidget* m_keys;
    StatusStrip* m_strip;
    OfficeStatus m_status;
    Instant m_now;
    QAction* m_other = nullptr;
    bool m_asksCode = false;
    bool m_asksPassword = false;  ///< instead of a PIN, also while its code is asked for
};

}  // namespace balcao

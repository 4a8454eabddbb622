#pragma once

#include "people/people_service.h"
#include "people/sign_in_service.h"

#include <QObject>

#include <optional>

namespace balcao {

/// Who is at this counter: nobody in particular, nobody yet, somebody, or somebody who locked it. No widgets.
class SessionPresenter final : public QObject {
    Q_OBJECT
 public:
    enum class Stage {
        Asking,      ///< not known yet whether anybody has a PIN
        Open,        ///< nobody has one: the counter opens without asking
        SignedOut,   ///< a person has to be chosen
        MustChange,  ///< signed in with a PIN that somebody else chose: their own comes first
        SignedIn,
        Locked
    };

    struct Services {
        const Clock& clock;
        IdSource& ids;
        SignInService& signIn;
        PeopleService& people;
    };
    SessionPresenter(const Services& services, RegisterId here, QString counter, QObject* parent = nullptr);
    ~SessionPresenter() override;

    /// It is known that people sign in here, and not yet who they are: the counter is closed until it is.
    void expectPeople();
    /// Reads who may sign in; again after the data were away or people changed. Somebody who is signed in
    /// stays.
    void refresh();
    /// Somebody's session was ended somewhere: when it was the one here, they are signed out.
    void check();
    /// The counter was used at that time: kept of whoever is signed in, not of somebody who locked it.
    void seen(Instant at);
    void enter(PersonId person, const QString& pin);
    void enterWithPassword(const QString& email, const QString& password);
    void enterWithBadge(const QString& badge);
    /// The code that `codeNeeded` asked for.
    void enterCode(const QString& code);
    void unlock(const QString& pin);
    void unlockWithBadge(const QString& badge);
    /// The PIN of their own, for whoever must change it.
    void changePin(const QString& pin);
    /// Ends the session here.
    void signOut();
    /// Nothing without a session; one whose PIN is not their own yet ends.
    void lock(bool byItself);
    /// Somebody else wants to sign in. The session that is locked ends when they did.
    void switchPerson();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const std::vector<SignInTile>& people() const { return m_people; }
    [[nodiscard]] const std::optional<Session>& session() const { return m_session; }
    /// What they signed in with was right and is kept until the code comes.
    [[nodiscard]] bool waitsForCode() const { return m_waitsForCode; }
    [[nodiscard]] Instant lockedAt() const { return m_lockedAt; }
    [[nodiscard]] bool lockedByItself() const { return m_lockedByItself; }

 Q_SIGNALS:
    void stageChanged();
    /// Others may sign in than before.
    void peopleChanged();
    /// A session began or goes on: who acts from now on.
    void signedIn(const balcao::Session& session);
    void refused(const balcao::Error& error);
    /// All was right, and the code of the second step is asked for. Whose is known where a tile was chosen.
    void codeNeeded(const balcao::PersonId& person);
    /// The session of this person, who was here, was ended somewhere else.
    void ended(const balcao::PersonId& person);
    /// Who may sign in could not be read; what was known before stays.
    void peopleUnread(const balcao::Error& error);

 private:
    void setStage(Stage stage);
    /// What somebody signs in with.
    enum class Way { Pin, Password, Badge };
    void begin(Way way, PersonId person, const QString& email, const QString& secret);
    [[nodiscard]] Future<Session> ask(const QByteArray& code);
    void took(const Result<Session>& answer);
    void forgetTyped();

    Services m_s;
    RegisterId m_here;
    QString m_counter;
    Stage m_stage = Stage::Asking;
    std::vector<SignInTile> m_people;
    std::optional<Session> m_session;
    Instant m_lockedAt;
    Instant m_seenAt;
    bool m_lockedByItself = false;
    Way m_way = Way::Pin;
    PersonId m_person;   ///< who signs in with a PIN
    QString m_email;     ///< who signs in with a password
    QByteArray m_typed;  ///< what they signed in with, until it is known that nothing else needs it
    bool m_waitsForCode = false;
    bool m_checking = false;
};

}  // namespace balcao

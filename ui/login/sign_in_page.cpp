#include "ui/login/sign_in_page.h"

#include "ui/login/person_tiles.h"
#include "ui/login/pin_side.h"
#include "ui/shell/labels.h"
#include "ui/shell/status_words.h"
#include "ui/text/person_text.h"
#include "ui/text/time_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycap.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {
/// The tiles take what there is before anything stays empty.
constexpr int kTilesShare = 100;
}  // namespace

SignInPage::SignInPage(const Theme& theme, const QString& counter, std::vector<SignInTile> people,
                       QWidget* parent)
    : EntryPage(theme, QStringLiteral("signInPage"), {.between = 0, .below = 10, .aboveTitle = 76}, parent),
      m_people(std::move(people)),
      m_away(makeSentence()),
      m_tiles(new PersonTiles(theme, this)),
      m_scroll(new QScrollArea(this)),
      m_keys(new QWidget(this)),
      m_strip(new StatusStrip(theme, this)) {
    // Two of one meaning, for languages in which a name takes an article.
    const QString question = isFeminine(counter) ? tr("Who is at %1? (feminine)") : tr("Who is at %1?");
    setTitle(question.arg(counter));
    m_away->setObjectName(QStringLiteral("signInAway"));
    m_tiles->setAccessibleName(accessibleName());
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_tiles);

    auto* keys = new QHBoxLayout(m_keys);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->addWidget(new Keycap(theme, QKeySequence(Qt::Key_Left), m_keys));
    keys->addWidget(new Keycap(theme, QKeySequence(Qt::Key_Right), m_keys));
    auto* hint = label::second(theme, m_keys);
    hint->setPlain(tr("or the first letter chooses, or scan your badge"));
    keys->addWidget(hint);
    keys->addStretch(1);

    m_strip->setEntry(true);
    left().addWidget(m_away);
    left().addSpacing(theme.px(32));
    left().addWidget(m_scroll, kTilesShare);
    left().addWidget(m_keys);
    left().addStretch(1);
    left().addWidget(m_strip);

    std::vector<PersonTile> tiles;
    tiles.reserve(m_people.size());
    for (const SignInTile& one : m_people) {
        tiles.push_back({one.name, one.hasPin ? roleName(one.role) : tr("No PIN yet"), one.hasPin});
    }
    connect(m_tiles, &PersonTiles::chosen, this, &SignInPage::showChosen);
    m_other = offerInstead(QStringLiteral("signInOther"), QString());
    connect(m_other, &QAction::triggered, this, &SignInPage::turn);
    connect(&side(), &PinSide::entered, this, &SignInPage::take);
    connect(&side(), &PinSide::passwordEntered, this, [this](const QString& email, const QString& password) {
        side().setBusy(true);
        Q_EMIT enteredWithPassword(email, password);
    });
    m_tiles->setPeople(std::move(tiles));
    connect(&theme, &Theme::changed, this, &SignInPage::place);
    place();
    m_scroll->setVisible(!m_people.empty());
    m_keys->setVisible(!m_people.empty());
    showAway();
    showChosen(m_tiles->current());
}

SignInPage::~SignInPage() = default;

void SignInPage::place() {
    // As high as its tiles, or as the window allows.
    m_scroll->setMaximumHeight(m_tiles->heightForWidth(m_tiles->width()));
    m_away->setContentsMargins(0, theme().px(18), 0, 0);
    m_keys->layout()->setSpacing(theme().px(8));
    m_keys->layout()->setContentsMargins(0, theme().px(20), 0, theme().px(20));
}

void SignInPage::setStatus(const OfficeStatus& status, Instant now) {
    m_status = status;
    m_now = now;
    m_strip->setRight(StatusWords::entry(status, now));
    showAway();
}

void SignInPage::showAway() {
    const bool away = m_status.database == DatabaseHealth::Away;
    m_away->setPlain(
        away ? tr("The database is away, and nobody can sign in until it is back. What was recorded is "
                  "kept, and the counter goes on by itself.")
             : QString());
    m_away->setVisible(away);  // an empty label is nothing to be told of
}

void SignInPage::choose(PersonId person) {
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].person == person) m_tiles->choose(static_cast<int>(i));
    }
}

void SignInPage::take(const QString& typed) {
    const int index = m_tiles->current();
    if (m_asksCode) {
        side().setBusy(true);
        Q_EMIT coded(typed);
    } else if (index >= 0) {
        side().setBusy(true);
        Q_EMIT entered(m_people[static_cast<std::size_t>(index)].person, typed);
    }
}

void SignInPage::turn() {
    if (m_asksPassword || m_asksCode) return showChosen(m_tiles->current());
    showPassword();
}

void SignInPage::showPassword() {
    setAsks(false, true);
    side().askForPassword();
}

void SignInPage::setAsks(bool code, bool password) {
    m_asksCode = code;
    m_asksPassword = password;
    m_tiles->setQuiet(password);
    // Nobody is asked for what nobody here has.
    const bool offered =
        code || password ||
        std::any_of(m_people.begin(), m_people.end(), [](const SignInTile& one) { return one.hasPassword; });
    m_other->setVisible(offered);
    m_other->setEnabled(offered);
    m_other->setText(code || password ? tr("Name and PIN") : tr("E-mail and password"));
}

void SignInPage::askForCode(PersonId person) {
    const int index = m_tiles->current();
    QString name;
    if (!person.isNull()) {
        // Somebody else was chosen meanwhile: their PIN comes first.
        const bool same = index >= 0 && m_people[static_cast<std::size_t>(index)].person == person;
        if (!same || m_asksPassword) return side().setBusy(false);
        name = m_people[static_cast<std::size_t>(index)].name;
    }
    setAsks(true, m_asksPassword);
    side().setPerson(name, tr("Type the code of your authenticator"), name.isEmpty());
    side().setHint(tr("Or one of your recovery codes. Each code is good for once."));
    side().setFocus(Qt::OtherFocusReason);
}

void SignInPage::askAgain() {
    if (!m_asksCode) return;
    m_asksPassword ? showPassword() : showChosen(m_tiles->current());
}

void SignInPage::showChosen(int index) {
    setAsks(false, false);
    if (index < 0) {
        side().setPerson({}, tr("Nobody can sign in yet"), true);
        side().setBusy(true);  // there is nobody whose PIN it would be
        return;
    }
    const SignInTile& one = m_people[static_cast<std::size_t>(index)];
    side().setPerson(one.name, tr("Type your PIN"), false);
    const QTimeZone zone =
        m_status.timeZone.isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(m_status.timeZone.toLatin1());
    side().setHint(one.lastHere
                       ? tr("Last sign-in at this counter: %1, %2")
                             .arg(dayText(*one.lastHere, zone, QLocale()), clockText(*one.lastHere, zone))
                       : tr("Never signed in at this counter"));
    side().setFocus(Qt::OtherFocusReason);
    m_scroll->ensureVisible(0, m_tiles->part(index).box.center().y(), 0, m_tiles->part(index).box.height());
}

void SignInPage::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Left: return m_tiles->move(-1, 0);
        case Qt::Key_Right: return m_tiles->move(1, 0);
        case Qt::Key_Up: return m_tiles->move(0, -1);
        case Qt::Key_Down: return m_tiles->move(0, 1);
        default: break;
    }
    const QString text = event->text();
    if (!text.isEmpty() && text.front().isLetter() && m_tiles->chooseByLetter(text)) return;
    QWidget::keyPressEvent(event);
}

}  // namespace balcao

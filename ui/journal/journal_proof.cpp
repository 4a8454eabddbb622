#include "ui/journal/journal_proof.h"

#include "ui/journal/count_bar.h"
#include "ui/shell/labels.h"
#include "ui/shell/office_time.h"
#include "ui/text/error_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kIcon = 28;
constexpr int kIconRoom = 64;
constexpr int kBarWidth = 230;
constexpr qreal kMsInSecond = 1'000.0;

}  // namespace

JournalProof::JournalProof(const Theme& theme, const OfficeServices& services, JournalService& journal,
                           const Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_s(services),
      m_journal(journal),
      m_verify(actions.verify),
      m_stop(actions.stop),
      m_goTo(actions.goTo) {
    setObjectName(QStringLiteral("journalProof"));
    connect(m_verify, &QAction::triggered, this, &JournalProof::begin);
    connect(m_stop, &QAction::triggered, this, &JournalProof::stop);
    connect(m_goTo, &QAction::triggered, this, [this] {
        if (!m_check || m_check->whole()) return;
        const JournalBreak& first = m_check->breaks().front();
        Q_EMIT placeWanted(first.registerId, first.sequence);
    });

    m_title = label::section(theme, this);
    m_sentence = label::second(theme, this);
    m_sentence->setElided(true);
    m_bar = new CountBar(theme, this);
    auto* words = new QVBoxLayout;
    words->setSpacing(theme.px(2));
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->addLayout(words, 1);
    row->addWidget(m_bar);
    for (QAction* action : {m_goTo, m_stop, m_verify}) {
        auto* button = new ActionButton(theme, action, this);
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Normal);
        row->addWidget(button, 0, Qt::AlignVCenter);
    }
    connect(&theme, &Theme::changed, this, &JournalProof::restyle);
    restyle();
    show();
}

JournalProof::~JournalProof() = default;

void JournalProof::begin() {
    if (m_state == State::Running) return;
    ++m_token;
    m_state = State::Running;
    m_begun = m_s.clock.now();
    m_check = m_journal.check({m_begun, m_s.settings.organisation.timeZone});
    show();
    step(*m_check);
}

void JournalProof::stop() {
    if (m_state != State::Running) return;
    ++m_token;
    m_state = State::Stopped;
    m_ended = m_s.clock.now();
    show();
}

void JournalProof::forget() {
    ++m_token;
    m_state = State::NotYet;
    m_check.reset();
    show();
}

void JournalProof::step(const JournalCheck& check) {
    const quint64 token = m_token;
    whenDone(m_journal.verify(m_s.actor, check), this, [this, token](const Result<JournalCheck>& next) {
        if (token != m_token) return;
        m_ended = m_s.clock.now();
        if (!next) {
            m_state = State::Failed;
            m_error = next.error();
            return show();
        }
        m_check = *next;
        if (next->finished()) m_state = next->whole() ? State::Whole : State::Broken;
        show();
        if (m_state == State::Running) step(*next);
    });
}

void JournalProof::setNames(const JournalNames& names) {
    m_registers = names.registers;
    show();
}

QString JournalProof::registerName(RegisterId id) const {
    const auto it = std::find_if(m_registers.begin(), m_registers.end(),
                                 [id](const Register& each) { return each.id == id; });
    return it == m_registers.end() ? id.text() : it->name;
}

QString JournalProof::speed() const {
    const qint64 ms = std::max<qint64>((m_ended - m_begun).count(), 1);
    const QLocale locale;
    return tr("%1 lines in %2 s, %3 a second")
        .arg(locale.toString(m_check->checked()),
             locale.toString(static_cast<double>(ms) / kMsInSecond, 'f', 1),
             locale.toString(m_check->checked() * 1'000 / ms));
}

QString JournalProof::daysSentence() const {
    const QLocale locale;
    if (m_check->openDays().empty()) {
        return tr("%n day(s) closed.", nullptr, static_cast<int>(m_check->closedDays()));
    }
    const OpenDay& first = m_check->openDays().front();
    return tr("%n day(s) not closed, the first %1 at %2.", nullptr,
              static_cast<int>(m_check->openDays().size()))
        .arg(locale.toString(first.day, QLocale::ShortFormat), registerName(first.registerId));
}

void JournalProof::show() {
    const QLocale locale;
    const bool running = m_state == State::Running;
    m_verify->setVisible(!running);
    m_verify->setText(m_state == State::NotYet ? tr("Verify") : tr("Verify again"));
    m_stop->setVisible(running);
    m_stop->setEnabled(running);
    m_stop->setText(tr("Stop"));
    m_goTo->setVisible(m_state == State::Broken);
    m_goTo->setText(tr("Go to the line"));
    m_bar->setVisible(m_check.has_value());

    const qint64 total = m_check ? std::max(m_check->total(), m_check->checked()) : 0;
    const qreal share = total > 0 ? static_cast<qreal>(m_check->checked()) / static_cast<qreal>(total)
                        : running ? 0
                                  : 1;
    switch (m_state) {
        case State::NotYet:
            m_title->setPlain(tr("Not verified yet"));
            m_sentence->setPlain(tr("Verifying reads every line of every register and every signature."));
            break;
        case State::Running:
            m_title->setPlain(tr("Verifying"));
            m_sentence->setPlain(tr("Everything goes on meanwhile."));
            m_bar->setState(
                tr("%1 of %2 lines").arg(locale.toString(m_check->checked()), locale.toString(total)), share,
                Role::BrandFill);
            break;
        case State::Stopped:
            m_title->setPlain(tr("Stopped before the end"));
            m_sentence->setPlain(tr("Nothing is proven by a part."));
            m_bar->setState(speed(), share, Role::Control);
            break;
        case State::Whole:
            m_title->setPlain(
                tr("%n line(s) verified, whole", nullptr, static_cast<int>(m_check->checked())));
            m_sentence->setPlain(
                tr("%1 registers and %2 signed anchors, at %3.")
                    .arg(locale.toString(m_check->chains()), locale.toString(m_check->anchors()),
                         officeTime(m_ended, m_s.settings.organisation, TimeDetail::Seconds)) +
                u' ' + daysSentence());
            m_bar->setState(speed(), 1, Role::Paid);
            break;
        case State::Broken: {
            const JournalBreak& first = m_check->breaks().front();
            const QString where =
                tr("line %1 of %2").arg(locale.toString(first.sequence), registerName(first.registerId));
            m_title->setPlain(tr("The journal is broken in %n place(s)", nullptr,
                                 static_cast<int>(m_check->breaks().size())));
            m_sentence->setPlain(JournalWords::broken(first.kind, where));
            m_bar->setState(speed(), 1, Role::Bad);
            break;
        }
        case State::Failed:
            m_title->setPlain(tr("Not verified"));
            m_sentence->setPlain(describe(m_error, locale).happened);
            m_bar->setState({}, share, Role::Control);
            break;
    }
    m_sentence->setToolTip(m_sentence->plain());
    const bool broken = m_state == State::Broken;
    m_title->setRole(broken ? Role::Bad : Role::Ink);
    m_sentence->setRole(broken ? Role::Bad : Role::Ink2);
    update();
}

void JournalProof::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool broken = m_state == State::Broken;
    paintBox(painter, QRectF(rect()), m_theme.pxF(12), m_theme.color(broken ? Role::BadBg : Role::Paper),
             m_theme.color(broken ? Role::BadLine : Role::Line));
    const Role role = m_state == State::Whole ? Role::Paid : broken ? Role::Bad : Role::Ink3;
    paintIcon(painter, m_theme, broken ? Icon::ExclamationTriangleFill : Icon::ShieldCheck, role, kIcon,
              QRectF(0, 0, m_theme.pxF(kIconRoom), height()));
}

void JournalProof::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) show();
    QWidget::changeEvent(event);
}

void JournalProof::restyle() {
    setFixedHeight(m_theme.px(74));
    m_bar->setFixedWidth(m_theme.px(kBarWidth));
    layout()->setContentsMargins(m_theme.px(kIconRoom), 0, m_theme.px(20), 0);
    layout()->setSpacing(m_theme.px(14));
    update();
}

}  // namespace balcao

#include "ctl/verbs.h"

#include <QDateTime>
#include <QTimer>

#include <chrono>

namespace balcao::verbs {

namespace register_verbs {

constexpr int kLongestWaitSeconds = 3'600;
/// What is told of a change comes at once where the database tells it; elsewhere it is looked for.
constexpr std::chrono::milliseconds kLookEvery{1'000};

QString whenText(Instant at) {
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(at), Qt::UTC).toString(Qt::ISODate);
}

QJsonObject listedJson(const ListedRegister& one) {
    QJsonObject json{{QStringLiteral("id"), one.id.text()},
                     {QStringLiteral("name"), one.name},
                     {QStringLiteral("state"), toText(one.state)},
                     {QStringLiteral("here"), one.here},
                     {QStringLiteral("proved"), !one.unproved}};
    const auto put = [&json](const char* name, Instant at) {
        if (happened(at)) json.insert(QLatin1String(name), whenText(at));
    };
    if (!one.enrolledBy.isEmpty()) json.insert(QStringLiteral("enrolled_by"), one.enrolledBy);
    put("enrolled_at", one.enrolledAt);
    put("seen_at", one.seenAt);
    put("requested_at", one.requestedAt);
    put("expelled_at", one.expelledAt);
    return json;
}

QString stateWords(const ListedRegister& one) {
    if (one.unproved) return Command::tr("not proved: the next key does not reach it");
    switch (one.state) {
        case EnrolmentState::Unmade: return Command::tr("nothing to hold yet");
        case EnrolmentState::Lacking: return Command::tr("lacks the key");
        case EnrolmentState::Waiting: return Command::tr("asks for the key");
        case EnrolmentState::Dropped: return Command::tr("asked; too many wrong codes");
        case EnrolmentState::Enrolled: return Command::tr("holds the key");
        case EnrolmentState::Expelled: return Command::tr("expelled");
    }
    return {};
}

/// By id, or by a name that only one has.
Result<ListedRegister> findRegister(const std::vector<ListedRegister>& all, const QString& word) {
    std::optional<ListedRegister> found;
    for (const ListedRegister& one : all) {
        if (one.id.text() == word.toLower()) return one;
        if (one.name.compare(word.trimmed(), Qt::CaseInsensitive) != 0) continue;
        if (found) {
            return fail(ErrorCode::InvalidArgument, QStringLiteral("several have this name: give the id"));
        }
        found = one;
    }
    if (!found) return fail(ErrorCode::NotFound, QStringLiteral("no such register"));
    return *found;
}

void withRegister(Command& command, const QString& word, std::function<void(const ListedRegister&)> next) {
    command.withOffice(Office::Duty::Reads, [&command, word, next = std::move(next)] {
        Office& office = command.office();
        whenDone(office.enrolments().list(office.actor()), &command,
                 [&command, word, next](const Result<std::vector<ListedRegister>>& all) {
                     if (!all) return command.refused(all.error());
                     const auto found = findRegister(*all, word);
                     if (!found) return command.refused(found.error());
                     next(*found);
                 });
    });
}

/// One run of `register request`: asks, says the code, and waits as long as it was told to.
class Asking final : public QObject {
 public:
    Asking(Command& command, int seconds) : QObject(&command), m_command(command), m_left(seconds) {
        m_timer.setInterval(kLookEvery);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
    }
    void start() {
        whenDone(m_command.office().askForKeys(), this,
                 [this](const Result<OwnEnrolment>& own) { take(own); });
    }

 private:
    void look() {
        if (m_left-- <= 0) return m_command.refused();
        m_timer.stop();
        whenDone(m_command.office().enrolments().own(), this,
                 [this](const Result<OwnEnrolment>& own) { take(own); });
    }
    void take(const Result<OwnEnrolment>& own) {
        if (!own) return m_command.refused(own.error());
        if (own->state != m_said) say(*own);
        m_said = own->state;
        if (own->state == EnrolmentState::Enrolled || own->state == EnrolmentState::Unmade) {
            return m_command.done();
        }
        if (own->state != EnrolmentState::Waiting) return m_command.refused();
        if (m_left <= 0) return m_command.done();
        m_timer.start();
    }
    void say(const OwnEnrolment& own) {
        QJsonObject json{{QStringLiteral("state"), toText(own.state)}};
        if (!own.code.isEmpty()) {
            json.insert(QStringLiteral("code"), own.code);
            json.insert(QStringLiteral("until"), whenText(own.until));
        }
        m_command.write(json, sentence(own));
    }
    static QString sentence(const OwnEnrolment& own) {
        switch (own.state) {
            case EnrolmentState::Unmade:
                return Command::tr("There is no key yet: no personal data was ever stored.");
            case EnrolmentState::Waiting:
                return Command::tr(
                           "%1 is this register's code. Have an administrator type it at a register "
                           "that reads personal data, within 15 minutes.")
                    .arg(own.code);
            case EnrolmentState::Enrolled: return Command::tr("Personal data can be read here.");
            case EnrolmentState::Dropped:
                return Command::tr("Too many wrong codes were typed for this register. Ask again.");
            case EnrolmentState::Expelled: return Command::tr("This register was expelled.");
            case EnrolmentState::Lacking: return Command::tr("Nobody typed the code in time. Ask again.");
        }
        return {};
    }

    Command& m_command;
    int m_left;
    std::optional<EnrolmentState> m_said;
    QTimer m_timer;
};

}  // namespace register_verbs

void registerList(Command& command) {
    using namespace register_verbs;
    QCommandLineParser parser;
    if (!command.parse(parser, 0, 0)) return;
    command.withOffice(Office::Duty::Reads, [&command] {
        Office& office = command.office();
        whenDone(office.enrolments().list(office.actor()), &command,
                 [&command](const Result<std::vector<ListedRegister>>& all) {
                     if (!all) return command.refused(all.error());
                     for (const ListedRegister& one : *all) {
                         command.write(listedJson(one), one.id.text() + QStringLiteral("  ") + one.name +
                                                            QStringLiteral("  ") + stateWords(one));
                     }
                     command.done();
                 });
    });
}

void registerRequest(Command& command) {
    using namespace register_verbs;
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("wait"), QString(), QStringLiteral("SECONDS")));
    if (!command.parse(parser, 0, 0)) return;
    bool number = true;
    const int seconds =
        parser.isSet(QStringLiteral("wait")) ? parser.value(QStringLiteral("wait")).toInt(&number) : 0;
    if (!number || seconds < 0 || seconds > kLongestWaitSeconds) {
        return command.wrong(Command::tr("The time to wait is a number of seconds."));
    }
    command.withOffice(Office::Duty::Reads, [&command, seconds] { (new Asking(command, seconds))->start(); });
}

void registerEnrol(Command& command) {
    using namespace register_verbs;
    QCommandLineParser parser;
    if (!command.parse(parser, 2, 2)) return;
    const QString code = parser.positionalArguments().last();
    withRegister(command, parser.positionalArguments().first(), [&command, code](const ListedRegister& one) {
        Office& office = command.office();
        const EnrolRegister enrol{office.ids().make<CommandId>(), office.actor(), one.id, code};
        whenDone(office.enrolments().enrol(enrol), &command, [&command, one](const Result<Done>& done) {
            if (!done) return command.refused(done.error());
            command.write({{QStringLiteral("id"), one.id.text()},
                           {QStringLiteral("state"), QStringLiteral("enrolled")}},
                          Command::tr("%1 may read personal data now.").arg(one.name));
            command.done();
        });
    });
}

void registerExpel(Command& command) {
    using namespace register_verbs;
    QCommandLineParser parser;
    parser.addOption(QCommandLineOption(QStringLiteral("reason"), QString(), QStringLiteral("TEXT")));
    if (!command.parse(parser, 1, 1)) return;
    const QString reason = parser.value(QStringLiteral("reason"));
    withRegister(
        command, parser.positionalArguments().first(), [&command, reason](const ListedRegister& one) {
            Office& office = command.office();
            const ExpelRegister expel{office.ids().make<CommandId>(), office.actor(), one.id, reason};
            whenDone(office.enrolments().expel(expel), &command,
                     [&command, one](const Result<VaultProgress>& progress) {
                         if (!progress) return command.refused(progress.error());
                         command.write(
                             {{QStringLiteral("id"), one.id.text()},
                              {QStringLiteral("state"), QStringLiteral("expelled")},
                              {QStringLiteral("generation"), progress->generation},
                              {QStringLiteral("finished"), progress->finished}},
                             Command::tr("%1 was expelled, and key %2 wraps everything now. What it read "
                                         "before nobody takes back: change the database's password too.")
                                 .arg(one.name)
                                 .arg(progress->generation));
                         command.done();
                     });
        });
}

}  // namespace balcao::verbs

// People of another program, with the passwords they have.

#include "ctl/command.h"
#include "ctl/verbs.h"
#include "people/people_import.h"

#include <QFile>

namespace balcao::verbs {

namespace {

/// Larger than any file of as many people as one may bring.
constexpr qint64 kLargestPeopleFile = 16 * 1024 * 1024;

Result<std::vector<ImportedPerson>> readPeopleFile(const QString& path) {
    const auto unread = [&path] {
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be read"),
                    {{QStringLiteral("file"), path}});
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return unread();
    const QByteArray bytes = file.read(kLargestPeopleFile + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > kLargestPeopleFile) return unread();
    return parsePeopleFile(bytes);
}

}  // namespace

void personImport(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, 1)) return;
    auto people = readPeopleFile(parser.positionalArguments().first());
    if (!people) return command.refused(people.error());
    command.withOffice(Office::Duty::Reads, [&command, people = *people] {
        Office& office = command.office();
        const ImportPeople bring{office.ids().make<CommandId>(), office.actor(), people};
        whenDone(office.peopleImport().bring(bring), &command,
                 [&command](const Result<PeopleImported>& done) {
                     if (!done) return command.refused(done.error());
                     command.write(
                         {{QStringLiteral("added"), done->added}, {QStringLiteral("known"), done->known}},
                         Command::tr("%1 added, %2 were here before and stay as they are.")
                             .arg(done->added)
                             .arg(done->known));
                     command.done();
                 });
    });
}

}  // namespace balcao::verbs

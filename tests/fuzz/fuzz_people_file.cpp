// A file of people from another program: whatever stands in it is refused with a line, or is people that may
// be looked at one by one.
#include "fuzz_check.h"
#include "people/people_file.h"

#include <QSet>

using namespace balcao;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto people = parsePeopleFile(fuzz::bytesOf(data, size));
    if (!people) {
        FUZZ_CHECK(people.error().code == ErrorCode::InvalidArgument);
        FUZZ_CHECK(people.error().facts.value(QStringLiteral("line")).toLongLong() >= 0);
        return 0;
    }
    FUZZ_CHECK(!people->empty() && static_cast<qsizetype>(people->size()) <= kMostImported);
    QSet<QString> emails;
    qsizetype line = 0;
    for (const ImportedPerson& one : *people) {
        FUZZ_CHECK(one.line > line);
        line = one.line;
        FUZZ_CHECK(!one.name.isEmpty() && !one.role.isEmpty() && one.hash.size() == 60);
        FUZZ_CHECK(!emails.contains(one.email.toCaseFolded()));
        emails.insert(one.email.toCaseFolded());
    }
    return 0;
}

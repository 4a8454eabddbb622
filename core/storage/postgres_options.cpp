#include "storage/postgres_options.h"

#include <libpq-fe.h>

#include <QStringList>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

QString quoted(QString value) {
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

tl::unexpected<Error> refused(const QString& why) {
    return fail(ErrorCode::InvalidArgument, why, {{u"field"_s, u"database"_s}});
}

}  // namespace

Result<PostgresOptions> PostgresOptions::fromUrl(const SqlOptions& options) {
    PostgresOptions parsed;
    parsed.password = options.password;
    parsed.statementTimeout = options.statementTimeout;

    char* message = nullptr;
    PQconninfoOption* words = PQconninfoParse(options.url.toUtf8().constData(), &message);
    PQfreemem(message);  // it repeats the address, so it is not passed on
    if (!words) return refused(u"not a PostgreSQL address"_s);
    for (const PQconninfoOption* word = words; word->keyword; ++word) {
        if (word->val) parsed.words.insert(QString::fromUtf8(word->keyword), QString::fromUtf8(word->val));
    }
    PQconninfoFree(words);

    if (parsed.words.contains(u"password"_s)) {
        return refused(u"the address must not hold a password"_s);
    }
    if (parsed.words.value(u"dbname"_s).isEmpty()) return refused(u"the address names no database"_s);
    for (const QString& value : std::as_const(parsed.words)) {
        // QPSQL takes a semicolon for the end of an option and offers no way to escape it.
        if (value.contains(u';')) return refused(u"the address must not hold a semicolon"_s);
    }
    // A server that is gone without a word is noticed in seconds, not in the kernel's two hours. The address
    // may say otherwise.
    const std::pair<QString, QString> usual[] = {
        {u"connect_timeout"_s, u"3"_s},  {u"tcp_user_timeout"_s, u"10000"_s},
        {u"keepalives_idle"_s, u"10"_s}, {u"keepalives_interval"_s, u"5"_s},
        {u"keepalives_count"_s, u"2"_s}, {u"application_name"_s, u"balcao"_s}};
    for (const auto& [word, value] : usual) {
        if (!parsed.words.contains(word)) parsed.words.insert(word, value);
    }
    return parsed;
}

QString PostgresOptions::connectionText() const {
    QStringList parts;
    for (auto word = words.begin(); word != words.end(); ++word) {
        parts.append(word.key() + u'=' + quoted(word.value()));
    }
    return parts.join(u' ');
}

QString PostgresOptions::connectOptions() const {
    QStringList parts;
    for (auto word = words.begin(); word != words.end(); ++word) {
        const bool hasSetter =
            word.key() == u"host"_s || word.key() == u"dbname"_s || word.key() == u"user"_s;
        if (!hasSetter && word.key() != u"options"_s) parts.append(word.key() + u'=' + quoted(word.value()));
    }
    // A program that stops in the middle of a transaction (a laptop that is shut) must not hold its locks.
    const QString ours = u" -c statement_timeout=%1 -c idle_in_transaction_session_timeout=15000"_s.arg(
        statementTimeout.count());
    const QString all = words.value(u"options"_s) + ours;
    parts.append(u"options="_s + quoted(all.trimmed()));
    return parts.join(u';');
}

}  // namespace balcao

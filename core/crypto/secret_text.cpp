#include "crypto/secret_text.h"

#include "base/wipe.h"

#include <algorithm>

namespace balcao {

using namespace Qt::StringLiterals;

namespace secret_text {

constexpr auto kBase64 = "base64:";
constexpr int kMaxNameLength = 200;

bool isPlain(const QByteArray& secret) {
    const auto printable = [](char c) { return c > 0x20 && c < 0x7f; };
    return !secret.isEmpty() && !secret.startsWith(kBase64) &&
           std::all_of(secret.begin(), secret.end(), printable);
}

Error badLine(int number) {
    return {ErrorCode::Io, u"secrets file: line %1 is not name=value"_s.arg(number), {{u"line"_s, number}}};
}

}  // namespace secret_text

bool isSecretName(const QString& name) {
    const auto allowed = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || u"._/-"_s.contains(c));
    };
    return !name.isEmpty() && name.size() <= secret_text::kMaxNameLength &&
           std::all_of(name.begin(), name.end(), allowed);
}

Result<QByteArray> secretFromText(const QByteArray& value) {
    if (!value.startsWith(secret_text::kBase64)) return value;
    auto decoded = QByteArray::fromBase64Encoding(value.mid(static_cast<int>(qstrlen(secret_text::kBase64))),
                                                  QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return fail(ErrorCode::Io, u"a secret's base64 is broken"_s);
    return *std::move(decoded);
}

QByteArray secretToText(const QByteArray& secret) {
    if (secret_text::isPlain(secret)) return secret;
    return QByteArray(secret_text::kBase64) + secret.toBase64();
}

SecretText::~SecretText() {
    for (QByteArray& secret : m_secrets) wipe(secret);
}

Result<SecretText> SecretText::parse(const QByteArray& text) {
    SecretText parsed;
    int number = 0;
    for (const QByteArray& raw : text.split('\n')) {
        ++number;
        const QByteArray line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#')) continue;
        const auto equals = line.indexOf('=');
        const QString name = QString::fromLatin1(line.left(std::max<qsizetype>(equals, 0)).trimmed());
        if (equals < 0 || !isSecretName(name)) return tl::unexpected(secret_text::badLine(number));
        auto secret = secretFromText(line.mid(equals + 1).trimmed());
        if (!secret) return tl::unexpected(secret_text::badLine(number));
        parsed.m_secrets.insert(name, *std::move(secret));
    }
    return parsed;
}

QByteArray SecretText::text() const {
    QByteArray text("# Secrets of Balcao. Keep this file readable by its owner only.\n");
    QStringList names = m_secrets.keys();
    names.sort();
    for (const QString& name : names) {
        text += name.toLatin1() + '=' + secretToText(m_secrets.value(name)) + '\n';
    }
    return text;
}

Result<QByteArray> SecretText::find(const QString& name) const {
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd()) return fail(ErrorCode::SecretMissing);
    // A copy of its own: the caller's must outlive the wiping of ours.
    return QByteArray(found->constData(), found->size());
}

void SecretText::put(const QString& name, const QByteArray& secret) {
    m_secrets.insert(name, QByteArray(secret.constData(), secret.size()));
}

void SecretText::remove(const QString& name) {
    m_secrets.remove(name);
}

}  // namespace balcao

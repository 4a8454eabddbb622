#include "people/totp.h"

#include "base/base32.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

#include <array>

namespace balcao {

namespace totp_detail {

/// In the same time wherever they differ.
bool same(const QByteArray& a, const QByteArray& b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    }
    return difference == 0;
}

}  // namespace totp_detail

qint64 totpStep(Instant at) {
    return toUnixMs(at) / totp::kStep.count();
}

QByteArray totpCode(const QByteArray& secret, qint64 step, int digits) {
    std::array<char, 8> counter{};
    qToBigEndian(static_cast<quint64>(step), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(
        QByteArray(counter.data(), static_cast<qsizetype>(counter.size())), secret, QCryptographicHash::Sha1);
    const auto offset = static_cast<qsizetype>(static_cast<unsigned char>(mac.back()) & 0x0f);
    quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fff'ffffu;
    QByteArray code(digits, '0');
    for (int i = digits; i-- > 0; number /= 10) code[i] = static_cast<char>('0' + number % 10);
    return code;
}

std::optional<qint64> totpMatch(const QByteArray& secret, const QByteArray& code, Instant now,
                                qint64 lastUsed) {
    std::optional<qint64> found;
    const qint64 current = totpStep(now);
    for (qint64 step = current - totp::kSteps; step <= current + totp::kSteps; ++step) {
        if (totp_detail::same(totpCode(secret, step), code) && step > lastUsed && !found) found = step;
    }
    return found;
}

QString totpUri(const QByteArray& secret, const QString& issuer, const QString& account) {
    // A colon would end the name of the issuer.
    const auto word = [](QString text) {
        return QString::fromLatin1(QUrl::toPercentEncoding(text.remove(u':').simplified()));
    };
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=%4&period=%5")
        .arg(word(issuer), word(account), QString::fromLatin1(toBase32(secret)))
        .arg(totp::kDigits)
        .arg(totp::kStep.count() / 1'000);
}

}  // namespace balcao

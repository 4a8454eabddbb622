#include "vault/normalise.h"

namespace balcao {

namespace {
/// Folding may undo the form, and the form may bring capitals: twice is stable.
QString foldedForm(const QString& value) {
    return value.normalized(QString::NormalizationForm_KC)
        .toCaseFolded()
        .normalized(QString::NormalizationForm_KC);
}
}  // namespace

QString normaliseText(const QString& value) {
    return foldedForm(value).simplified();
}

QString normaliseEmail(const QString& value) {
    QString text = foldedForm(value);
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

QString normaliseDigits(const QString& value) {
    QString digits;
    for (const QChar c : value) {
        const int digit = c.isDigit() ? c.digitValue() : -1;
        if (digit >= 0) digits += QChar(u'0' + digit);
    }
    return digits;
}

}  // namespace balcao

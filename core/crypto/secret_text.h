#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace balcao {

/// Secrets as an operator writes them, one `name=value` a line, `#` before a comment. A value that is not
/// plain text is written as `base64:…`. Order and comments are not kept when the program writes the file.
class SecretText {
 public:
    SecretText() = default;
    ~SecretText();
    Q_DISABLE_COPY(SecretText)
    SecretText(SecretText&& other) noexcept = default;
    SecretText& operator=(SecretText&&) = delete;

    /// Io, naming the line's number and never its text, for a line that is neither.
    [[nodiscard]] static Result<SecretText> parse(const QByteArray& text);
    [[nodiscard]] QByteArray text() const;

    [[nodiscard]] Result<QByteArray> find(const QString& name) const;  ///< SecretMissing
    void put(const QString& name, const QByteArray& secret);
    void remove(const QString& name);

 private:
    QHash<QString, QByteArray> m_secrets;
};

/// The value of one line or one environment variable; nothing when its base64 is broken.
[[nodiscard]] Result<QByteArray> secretFromText(const QByteArray& value);
[[nodiscard]] QByteArray secretToText(const QByteArray& secret);
/// Names are letters, digits and `. _ / -`, so that they fit every keeper.
[[nodiscard]] bool isSecretName(const QString& name);

}  // namespace balcao

#pragma once

#include "customers/customer.h"

#include <QWidget>

class QPlainTextEdit;

namespace balcao {

class Field;
class TextLabel;
class Theme;

/// What somebody agreed to, as it is written down: what for, which text, and the text itself. It stores
/// nothing; when and by whom is the service's to say.
class ConsentEditor final : public QWidget {
    Q_OBJECT
 public:
    explicit ConsentEditor(const Theme& theme, QWidget* parent = nullptr);

    /// Empties it and begins in the text. `version`: what the text is called unless something else is
    /// written.
    void begin(const QString& version);
    /// Without its customer and its times.
    [[nodiscard]] Consent consent() const;
    /// The field an error is about says what is wrong with it. False where it is about none.
    bool showWrong(const Error& error);
    /// Nothing of what was typed stays.
    void forget();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void sayText(const QString& sentence);
    void retranslate();

    const Theme& m_theme;
    TextLabel* m_label;
    QPlainTextEdit* m_text;
    TextLabel* m_wrong;
    Field* m_purpose;
    Field* m_version;
};

}  // namespace balcao

#pragma once

#include "settings/connection_service.h"

#include <QWidget>

class QAction;
class QPlainTextEdit;

namespace balcao {

class ActionButton;
class Field;
class Notice;
class TextLabel;
class Theme;

/// How to reach an LND node: paste what the node shows, or its address, certificate and credential one by
/// one. The credential is masked at once, never shown again and never written to a file; it is held only
/// until it is taken or the form is cleared.
class LndForm final : public QWidget {
    Q_OBJECT
 public:
    explicit LndForm(const Theme& theme, QWidget* parent = nullptr);
    ~LndForm() override;

    void setConnection(const LndConnection& connection);  ///< to pair again; asks for the credential only
    void setNameShown(bool shown);
    /// What is there so far; the name falls back to the address' first word.
    [[nodiscard]] LndConnection connection() const;
    [[nodiscard]] const QByteArray& macaroon() const { return m_macaroon; }
    [[nodiscard]] bool isComplete() const;
    void clear();

 Q_SIGNALS:
    void edited();

 protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void takePaste();
    void takeText(const QString& text);
    void mask(const QString& shown);
    void chooseCertificate();
    void chooseMacaroon();
    void takeMacaroon(QByteArray macaroon);
    void wipe();
    void retranslate();
    void showState();

    const Theme& m_theme;
    TextLabel* m_pasteLabel;
    QPlainTextEdit* m_paste;
    Notice* m_notice;
    Field* m_name;
    Field* m_url;
    TextLabel* m_certificateLabel;
    TextLabel* m_certificateState;
    ActionButton* m_certificateButton;
    TextLabel* m_macaroonLabel;
    TextLabel* m_macaroonState;
    ActionButton* m_macaroonButton;
    QString m_mask;             ///< what stands in place of a text that was taken
    qsizetype m_pasteSize = 0;  ///< characters in the field before its last change
    QByteArray m_certificatePem;
    QByteArray m_macaroon;
};

}  // namespace balcao

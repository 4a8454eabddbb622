#pragma once

#include "ui/account/account_part.h"

namespace balcao {

class QrCard;
class SecretClipboard;
class SecretSheet;

/// The code of an authenticator, asked for at every sign-in: begun with a picture to scan, confirmed with a
/// first code, then recovery codes that are told once.
class AccountSecondStep final : public AccountPart {
    Q_OBJECT
 public:
    AccountSecondStep(const Theme& theme, const OfficeServices& services, QWidget* parent = nullptr);
    void showWays(const PersonWays& ways) override;
    void forget() override;

 private:
    void addOffer();
    void begin();
    void confirm();
    void renew();
    void turnOff();
    void tell(const std::vector<QByteArray>& codes);
    void showOffer(const SecondStepOffer& offer);
    void showState();

    PersonWays m_ways;
    QString m_secret;  ///< shown, waits for its first code
    SecretClipboard* m_clipboard;
    TextLabel* m_state;
    QWidget* m_offer;
    QrCard* m_picture;
    TextLabel* m_typed;
    ActionButton* m_copy;
    Field* m_pin;
    Field* m_code;
    ActionButton* m_begin;
    ActionButton* m_confirm;
    ActionButton* m_giveUp;
    ActionButton* m_renew;
    ActionButton* m_off;
    SecretSheet* m_codes;
};

}  // namespace balcao

#pragma once

#include "base/future.h"
#include "identity/counter_key.h"
#include "operations/demo_catalogue.h"
#include "operations/operation_service.h"
#include "reports/verification.h"
#include "settings/settings_service.h"
#include "shared/profile.h"
#include "tickets/charge_service.h"
#include "tickets/receipt_service.h"
#include "tickets/sales_service.h"

#include <QObject>

#include <memory>

namespace balcao {

/// What the first start decides.
struct FirstStart {
    QString directory;
    QString databaseUrl;
    QByteArray databasePassword;
    QString organisation;
    QString unit;
    QString person;
    QString registerName;
    Currency currency;
    std::optional<DemoKind> demoCatalogue;
};

/// The whole of one running program, wired once: database, stores, services, node, rates, watcher. The window
/// and the command line both start from it and name no concrete class themselves.
class Office final : public QObject {
    Q_OBJECT
 public:
    explicit Office(QObject* parent = nullptr);
    ~Office() override;

    /// Makes profile, schema, person, register, settings and catalogue; safe to repeat after a crash.
    [[nodiscard]] static Future<Done> create(const FirstStart& start, QObject* context);

    /// Opens a profile. The database or the node being away is not a failure: the services say so when asked,
    /// and `statusChanged` tells when they are back. A database that must not be touched (newer, corrupt) is.
    [[nodiscard]] Future<Done> open(const Profile& profile);

    [[nodiscard]] Profile& profile();
    [[nodiscard]] const Actor& actor() const;
    [[nodiscard]] const OfficeSettings& settings() const;
    [[nodiscard]] bool training() const;  ///< the demo node sells nothing real
    [[nodiscard]] bool secretsAway()
        const;  ///< no keychain: the counter's key lives only as long as the program

    [[nodiscard]] Clock& clock();
    [[nodiscard]] IdSource& ids();
    [[nodiscard]] Database& database();
    [[nodiscard]] OperationService& operations();
    [[nodiscard]] TicketService& tickets();
    [[nodiscard]] ChargeService& charges();
    [[nodiscard]] SalesService& sales();
    [[nodiscard]] ReceiptService& receipts();
    [[nodiscard]] SettingsService& settingsService();
    [[nodiscard]] ConnectionService& connections();
    [[nodiscard]] RateService& rates();
    [[nodiscard]] PaymentWatcher& watcher();
    [[nodiscard]] Verification& verification();

    /// The demo node's customer pays an invoice. NotFound unless the demo node made it.
    [[nodiscard]] Future<Done> demoPay(const QString& bolt11);

 Q_SIGNALS:
    /// Database, node, rate or settings changed their condition.
    void statusChanged();

 private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace balcao

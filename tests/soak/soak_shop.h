#pragma once

#include "flows/window_sale_stage.h"
#include "soak/restarting_node.h"
#include "support/postgres_server.h"

#include <map>
#include <random>

namespace balcao::test {

/// Two counters on one PostgreSQL, one of them with its window, and everything that happens to them in a long
/// day, drawn by chance. What is asked for always ends: a step that does not is named by `stuck`.
class SoakShop {
 public:
    SoakShop(PostgresServer& server, quint64 seed);

    /// One thing happens. False when somebody is stuck.
    [[nodiscard]] bool step();
    [[nodiscard]] const std::map<QString, int>& done() const { return m_done; }
    [[nodiscard]] const QString& stuck() const { return m_stuck; }
    [[nodiscard]] Result<VerificationReport> verify();

 private:
    using Stage = CounterPresenter::Stage;

    [[nodiscard]] int chance(int below) { return int(m_random() % quint64(below)); }
    void count(const char* what) { ++m_done[QString::fromLatin1(what)]; }
    [[nodiscard]] bool fail(const QString& where);
    /// The same, with what the window shows.
    [[nodiscard]] bool failInWindow(const QString& what);

    // At the window, by its keys.
    [[nodiscard]] bool sellInWindow();
    [[nodiscard]] bool beginCharge();
    void customerPays(bool insists);
    [[nodiscard]] bool endOfCharge();
    [[nodiscard]] bool backToDesk();

    // At the other counter, through its services.
    [[nodiscard]] bool sellAtOther();
    void openOther();

    // What goes wrong around them.
    [[nodiscard]] bool restartDatabase();
    void restartNode();

    template <typename T, typename Ask>
    [[nodiscard]] Result<T> untilAnswered(const Ask& ask);

    PostgresServer& m_server;
    std::mt19937_64 m_random;
    ShopPlace m_place;
    RestartingNode* m_windowNode = nullptr;
    std::unique_ptr<SaleStage> m_window;
    std::unique_ptr<Shop> m_other;
    std::map<QString, int> m_done;
    QString m_stuck;
};

}  // namespace balcao::test

#pragma once

#include "support/shop.h"
#include "ui/counter/counter_page.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace balcao::test {

/// A counter page in a window of its own over a real shop: its database, the demo node, the licensing
/// office's catalogue, and a clock that only the test moves. Keys go to whatever has the focus, as a person's
/// do.
class SaleStage final {
 public:
    explicit SaleStage(QSize size = {1282, 736}, Scheme scheme = Scheme::Light, bool training = false);
    /// One more counter of the same place, which outlives it.
    explicit SaleStage(ShopPlace& shared);
    ~SaleStage();

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    /// Types a code and Enter; it is on the ticket when this returns.
    void add(const QString& code);
    /// The charge key; the code is on the screen when this returns.
    void charge();
    /// Moves the clock, lets the node be asked, and counts the page's seconds.
    void pass(Millis time);
    /// The open charge's customer pays; the watcher hears of it.
    [[nodiscard]] bool pay();
    void shot(const QString& name);         ///< into $BALCAO_SHOTS, where that is set
    void displayShot(const QString& name);  ///< of what the customer sees meanwhile

    [[nodiscard]] CounterPresenter& counter() { return page->presenter(); }
    [[nodiscard]] CounterPresenter::Stage stage() { return counter().stage(); }
    [[nodiscard]] const Payment* payment() { return counter().charge().payment(); }
    template <typename T>
    [[nodiscard]] T* find(const char* name) {
        return page->findChild<T*>(QLatin1String(name));
    }
    /// What a counter page of this shop works with, over that database.
    [[nodiscard]] CounterServices servicesOver(Database& database);
    /// Opens waiting tickets of other people, for a queue that looks lived in.
    void fillQueue();

    std::unique_ptr<ShopPlace> own;  ///< before what lives in it; null where the place is shared
    ShopPlace& place;
    Shop shop;
    OfficeSettings settings;
    Theme theme;
    std::unique_ptr<QWidget> window;
    CounterPage* page = nullptr;
    int printed = 0;
    /// What printing a receipt ends in; empty: it is printed at once.
    std::function<Future<Done>(const Receipt&)> printer;
    bool displayOpen = false;  ///< the customer has a screen

 private:
    SaleStage(std::unique_ptr<ShopPlace> mine, ShopPlace* shared, QSize size, Scheme scheme, bool training);
    void stockTheShop();
    void keep(QWidget& seen, const QString& name, int width);

    OperationService m_operations;
    bool m_training;
};

}  // namespace balcao::test

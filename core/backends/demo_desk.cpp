#include "backends/demo_desk.h"

#include <QMetaObject>
#include <QObject>

namespace balcao {

/// Holds the open file on the desk's thread, because a database connection belongs to one thread.
class DemoDesk::Clerk final : public QObject {
 public:
    explicit Clerk(Opener opener) : m_opener(std::move(opener)) {}

    Result<DemoBook*> book() {
        if (!m_book) {
            BALCAO_TRY(opened, m_opener());
            m_book = std::move(opened);
        }
        return m_book.get();
    }

 private:
    Opener m_opener;
    std::unique_ptr<DemoBook> m_book;
};

DemoDesk::DemoDesk(Opener opener) : m_clerk(new Clerk(std::move(opener))) {
    m_thread.setObjectName(QStringLiteral("demo-node"));
    m_clerk->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_clerk, &QObject::deleteLater);
    m_thread.start();
}

DemoDesk::~DemoDesk() {
    m_thread.quit();
    m_thread.wait();
}

void DemoDesk::post(std::function<void(Result<DemoBook*>)> work) {
    QMetaObject::invokeMethod(
        m_clerk, [clerk = m_clerk, work = std::move(work)] { work(clerk->book()); }, Qt::QueuedConnection);
}

}  // namespace balcao

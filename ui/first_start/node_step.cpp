#include "ui/first_start/node_step.h"

#include "ui/settings/lnd_form.h"
#include "ui/widgets/action_button.h"

#include <QVBoxLayout>

namespace balcao {

NodeStep::NodeStep(const Theme& theme, Test ask, QAction* test, QWidget* parent)
    : ConnectStep(theme,
                  {tr("Demo node"), tr("Play money, to learn with. Every sale carries the mark of training."),
                   QStringLiteral("firstDemo")},
                  {tr("Connect ours"), tr("LND. We test the connection before keeping it."),
                   QStringLiteral("firstOwn")},
                  test, parent),
      m_ask(std::move(ask)),
      m_lnd(new LndForm(theme, form())) {
    connect(m_lnd, &LndForm::edited, this, &NodeStep::formEdited);
    formRows()->addWidget(m_lnd);
    formRows()->addWidget(makeTestButton(), 0, Qt::AlignLeft);
}

LndConnection NodeStep::connection() const {
    return m_lnd->connection();
}

QByteArray NodeStep::macaroon() const {
    return m_lnd->macaroon();
}

bool NodeStep::isFormComplete() const {
    return m_lnd->isComplete();
}

Future<std::vector<TestStep>> NodeStep::ask() {
    return m_ask(m_lnd->connection(), m_lnd->macaroon());
}

}  // namespace balcao

#include "ui/first_start/data_step.h"

#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace balcao {

DataStep::DataStep(const Theme& theme, Test ask, QAction* test, QWidget* parent)
    : ConnectStep(
          theme, {tr("This computer"), tr("Ready now. One counter, one file."), QStringLiteral("firstHere")},
          {tr("The office's server"), tr("For several counters. PostgreSQL."), QStringLiteral("firstServer")},
          test, parent),
      m_ask(std::move(ask)),
      m_url(new Field(theme, tr("Address"), Field::Density::Compact, form())),
      m_password(new Field(theme, tr("Password"), Field::Density::Compact, form())) {
    m_url->edit()->setObjectName(QStringLiteral("firstServerUrl"));
    m_url->setPlaceholder(QStringLiteral("postgresql://balcao@server/balcao"));
    m_password->edit()->setObjectName(QStringLiteral("firstServerPassword"));
    m_password->edit()->setEchoMode(QLineEdit::Password);
    for (Field* field : {m_url, m_password}) connect(field, &Field::edited, this, &DataStep::formEdited);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.px(12));
    row->addWidget(m_url, 3, Qt::AlignTop);
    row->addWidget(m_password, 2, Qt::AlignTop);
    row->addWidget(makeTestButton(), 0, Qt::AlignBottom);
    formRows()->addLayout(row);
}

QString DataStep::url() const {
    return isOwn() ? m_url->text().trimmed() : QString();
}

QByteArray DataStep::password() const {
    return isOwn() ? m_password->text().toUtf8() : QByteArray();
}

void DataStep::setUrl(const QString& url) {
    m_url->setText(url);
    setOwn(!url.isEmpty());
}

bool DataStep::isFormComplete() const {
    return m_url->text().trimmed().startsWith(QStringLiteral("postgresql://"));
}

Future<std::vector<TestStep>> DataStep::ask() {
    return m_ask(url(), password());
}

}  // namespace balcao

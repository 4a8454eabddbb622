#include "ui/shell/page_header.h"

#include "ui/shell/labels.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>

namespace balcao {

PageHeader::PageHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_title(label::page(theme, this)), m_fact(label::second(theme, this)) {
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_title);
    m_tabs = new QHBoxLayout;
    m_row->addLayout(m_tabs);
    m_row->addWidget(m_fact);
    m_row->addStretch(1);
    m_fact->hide();
    connect(&theme, &Theme::changed, this, &PageHeader::restyle);
    restyle();
}

void PageHeader::setTitle(const QString& title) {
    m_title->setPlain(title);
}

void PageHeader::setFact(const QString& fact) {
    m_fact->setPlain(fact);
    m_fact->setVisible(!fact.isEmpty());
}

void PageHeader::addAction(QWidget* widget) {
    m_row->addWidget(widget);
}

void PageHeader::addTab(QWidget* widget) {
    m_tabs->addWidget(widget);
}

void PageHeader::restyle() {
    m_row->setSpacing(m_theme.px(14));
    m_tabs->setSpacing(m_theme.px(8));
    setFixedHeight(m_theme.px(56));
}

}  // namespace balcao

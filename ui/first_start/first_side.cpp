#include "ui/first_start/first_side.h"

#include "ui/shell/labels.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/house_mark.h"
#include "ui/widgets/icon_mark.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kSideWidth = 400;
}  // namespace

FirstSide::FirstSide(const Theme& theme, const QString& language, QAction* restore, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    auto* headline = label::make(theme, TextStyle::TitleEntry, Role::Ink, this);
    headline->setParagraph(true);
    headline->setPlain(tr("The first sale in two minutes"));
    auto* lead = label::make(theme, TextStyle::Problem, Role::Ink2, this);
    lead->setParagraph(true);
    lead->setPlain(tr("Three choices and the counter opens. Everything can be changed later, in Settings."));
    // Before the language, as it stands there: Tab goes by when they were made.
    auto* other = (new ActionButton(theme, restore, this))
                      ->as(ActionButton::Look::Secondary, ActionButton::Size::Normal);
    auto* languageLabel = label::field(theme, this);
    languageLabel->setPlain(tr("Language"));
    auto* languages = new QComboBox(this);
    languages->setObjectName(QStringLiteral("firstLanguage"));
    languages->setProperty("compact", true);
    languages->setAccessibleName(tr("Language"));
    const QStringList codes = languageCodes();
    for (const QString& code : codes) languages->addItem(languageName(code), code);
    languages->setCurrentIndex(static_cast<int>(codes.indexOf(language)));
    languageLabel->setBuddy(languages);
    connect(languages, &QComboBox::activated, this,
            [this, codes](int chosen) { Q_EMIT languageChosen(codes.value(chosen)); });
    auto* promise = label::paragraph(theme, this);
    promise->setPlain(tr("Nothing leaves this computer until you connect a node."));

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new HouseMark(theme, this));
    layout->addSpacing(theme.px(58));
    layout->addWidget(headline);
    layout->addSpacing(theme.px(8));
    layout->addWidget(lead);
    layout->addSpacing(theme.px(24));
    layout->addWidget(other, 0, Qt::AlignLeft);
    layout->addStretch(1);
    layout->addWidget(languageLabel);
    layout->addWidget(languages);
    layout->addSpacing(theme.px(20));
    auto* promised = new QHBoxLayout;
    promised->setSpacing(theme.px(10));
    promised->addWidget(new IconMark(theme, Icon::Hdd, Role::Ink2, this), 0, Qt::AlignTop);
    promised->addWidget(promise, 1);
    layout->addLayout(promised);
    connect(&theme, &Theme::changed, this, &FirstSide::place);
    place();
}

void FirstSide::place() {
    setFixedWidth(m_theme.px(kSideWidth));
    layout()->setContentsMargins(m_theme.px(44), m_theme.px(44), m_theme.px(44), m_theme.px(36));
}

void FirstSide::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Rail));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), m_theme.color(Role::Line));
}

}  // namespace balcao

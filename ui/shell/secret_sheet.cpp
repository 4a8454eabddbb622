#include "ui/shell/secret_sheet.h"

#include "ui/shell/labels.h"
#include "ui/text/error_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/secret_clipboard.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace balcao {

SecretSheet::SecretSheet(const Theme& theme, Print print, QWidget* parent)
    : QWidget(parent),
      m_printer(std::move(print)),
      m_clipboard(new SecretClipboard(this)),
      m_title(label::strong(theme, this)),
      m_lines(label::make(theme, TextStyle::Mono, Role::Ink, this)),
      m_sentence(label::paragraph(theme, this)),
      m_said(label::paragraph(theme, this)),
      m_copy(new ActionButton(theme, tr("Copy"), this)),
      m_print(new ActionButton(theme, tr("Print"), this)) {
    m_lines->setObjectName(QStringLiteral("secretLines"));
    m_lines->setParagraph(true);
    m_copy->setObjectName(QStringLiteral("secretCopy"));
    m_print->setObjectName(QStringLiteral("secretPrint"));
    for (ActionButton* button : {m_copy, m_print}) {
        button->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    }
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(12));
    buttons->addWidget(m_print);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(10));
    for (TextLabel* each : {m_title, m_lines, m_sentence}) rows->addWidget(each);
    rows->addLayout(buttons);
    rows->addWidget(m_said);
    m_print->setVisible(bool(m_printer));
    connect(m_copy, &ActionButton::clicked, this, [this] {
        m_clipboard->copy(m_paper.lines.join(u'\n'));
        say(tr("Copied. The clipboard is emptied after 30 seconds."));
    });
    connect(m_print, &ActionButton::clicked, this, &SecretSheet::print);
    forget();
}

void SecretSheet::tell(const SecretPaper& paper) {
    m_paper = paper;
    m_title->setPlain(paper.title);
    m_lines->setPlain(paper.lines.join(u'\n'));
    m_sentence->setPlain(paper.sentence);
    say({});
    show();
}

void SecretSheet::forget() {
    for (QString& line : m_paper.lines) line.fill(u'0');
    m_paper = {};
    m_lines->setPlain({});
    say({});
    hide();
}

void SecretSheet::say(const QString& sentence) {
    m_said->setPlain(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void SecretSheet::print() {
    m_print->setEnabled(false);
    whenDone(m_printer(m_paper), this, [this](const Result<Done>& printed) {
        m_print->setEnabled(true);
        if (!tells()) return;
        if (printed) return say(tr("It was printed. Look whether everything can be read."));
        if (printed.error().code == ErrorCode::NotFound) {
            return say(tr("There is no printer here: choose one in Settings, or write it down."));
        }
        say(describe(printed.error(), QLocale()).happened);
    });
}

}  // namespace balcao

#include "ui/first_start/restore_page.h"

#include "ui/journal/count_bar.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/shell/page_action.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/ticket_sheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace balcao {

namespace {

constexpr int kRestoreWidth = 640;
constexpr int kMostKey = 1'024;
constexpr int kStages = 4;

}  // namespace

RestorePage::RestorePage(const Theme& theme, Tools tools, const QString& place, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_tools(std::move(tools)) {
    setObjectName(QStringLiteral("restorePage"));
    setProperty("keyScope", QStringLiteral("restore"));
    const auto action = [this](const char* name, const QString& text, const QKeySequence& keys) {
        QAction* made = addPageAction(*this, QLatin1String(name), keys);
        made->setText(text);
        return made;
    };
    m_restore = action("restoreBegin", tr("Restore"), QKeySequence(Qt::Key_Return));
    m_choose = action("restoreChoose", tr("Choose"), QKeySequence(Qt::Key_F4));
    m_back = action("restoreBack", tr("Back"), QKeySequence(Qt::Key_Escape));

    auto* sheet = new Sheet(theme, this);
    sheet->setFixedWidth(theme.px(kRestoreWidth));
    auto* title = label::make(theme, TextStyle::TitleBand, Role::Ink, sheet);
    title->setParagraph(true);
    title->setPlain(tr("Restore from a backup"));
    setAccessibleName(title->plain());
    auto* lead = label::paragraph(theme, sheet);
    lead->setPlain(tr("The data will live here: %1. All of it is verified before it is used, and the "
                      "backup stays as it is.")
                       .arg(place));
    const auto field = [&](const QString& text, const char* name) {
        auto* made = new Field(theme, text, Field::Density::Counter, sheet);
        made->edit()->setObjectName(QLatin1String(name));
        return made;
    };
    m_file = field(tr("Backup"), "restoreFile");
    m_key = field(tr("Recovery key of backups (BKUP-\u2026)"), "restoreKey");
    m_key->edit()->setEchoMode(QLineEdit::Password);
    m_key->edit()->setMaxLength(kMostKey);
    m_notice = new Notice(theme, sheet);
    m_bar = new CountBar(theme, sheet);
    m_bar->setMinimumHeight(m_bar->sizeHint().height());
    m_bar->hide();

    auto* fileRow = new QHBoxLayout;
    fileRow->setSpacing(theme.px(10));
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget((new ActionButton(theme, m_choose, sheet))
                           ->as(ActionButton::Look::Secondary, ActionButton::Size::Normal),
                       0, Qt::AlignBottom);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(10));
    buttons->addWidget(
        (new ActionButton(theme, m_back, sheet))->as(ActionButton::Look::Quiet, ActionButton::Size::Normal));
    buttons->addStretch(1);
    buttons->addWidget((new ActionButton(theme, m_restore, sheet))
                           ->as(ActionButton::Look::Primary, ActionButton::Size::Tall));
    auto* down = new QVBoxLayout(sheet);
    down->setContentsMargins(theme.px(36), theme.px(32), theme.px(36), theme.px(32));
    down->setSpacing(theme.px(14));
    down->addWidget(title);
    down->addWidget(lead);
    down->addLayout(fileRow);
    down->addWidget(m_key);
    down->addWidget(m_notice);
    down->addWidget(m_bar);
    down->addLayout(buttons);
    // Between stretches and not aligned: only then a paragraph of two lines gets both.
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(sheet);
    across->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(across);
    layout->addStretch(2);

    connect(m_restore, &QAction::triggered, this, &RestorePage::begin);
    connect(m_back, &QAction::triggered, this, &RestorePage::back);
    connect(m_choose, &QAction::triggered, this,
            [this] { m_tools.choose([this](const QString& file) { take(file); }); });
    connect(m_file, &Field::left, this, &RestorePage::look);
    for (Field* each : {m_file, m_key}) connect(each, &Field::edited, this, &RestorePage::showState);
    showState();
}

void RestorePage::take(const QString& file) {
    if (m_busy) return;
    m_file->setText(file);
    look();
    showState();
    m_key->edit()->setFocus(Qt::OtherFocusReason);
}

void RestorePage::look() {
    const QString file = m_file->text().trimmed();
    m_file->setError({});
    if (file.isEmpty() || m_busy) return;
    const auto kind = m_tools.asksFor(file);
    if (!kind) {
        const QString sentence = restoreSentence(kind.error());
        m_file->setError(sentence.isEmpty() ? tr("This file cannot be read.") : sentence);
        return;
    }
    m_kind = *kind;
    m_key->setLabel(m_kind == Key::Passphrase ? tr("Passphrase of the backup")
                                              : tr("Recovery key of backups (BKUP-\u2026)"));
}

void RestorePage::begin() {
    if (m_busy || !m_restore->isEnabled()) return;
    m_notice->clear();
    QByteArray key = m_key->text().toUtf8();
    if (m_kind == Key::Recovery) key = key.trimmed();
    m_busy = true;
    showStage(Stage::Reading);
    Q_EMIT wanted(m_file->text().trimmed(), key);
    key.fill('\0');
    m_key->edit()->clear();
}

void RestorePage::showStage(Stage stage) {
    const int done = static_cast<int>(stage);
    QString words;
    switch (stage) {
        case Stage::Reading: words = tr("Reading the backup"); break;
        case Stage::Filling: words = tr("Building the database"); break;
        case Stage::Proving: words = tr("Verifying the books"); break;
        case Stage::Using: words = tr("Taking it into use"); break;
    }
    m_bar->setState(tr("%1, step %2 of %3").arg(words).arg(done + 1).arg(kStages),
                    static_cast<qreal>(done) / kStages, Role::BrandFill);
    m_bar->show();
    showState();
}

void RestorePage::showError(const Error& error) {
    m_busy = false;
    m_bar->hide();
    showState();
    const QString sentence = restoreSentence(error);
    if (sentence.isEmpty()) {
        m_notice->sayError(error, tr("Nothing was changed here, and the backup is as it was."));
    } else {
        m_notice->say(Notice::Kind::Failed, sentence);
    }
    m_key->edit()->setFocus(Qt::OtherFocusReason);
}

void RestorePage::showCutOff() {
    m_notice->say(Notice::Kind::Attention,
                  tr("The program ended while it restored. Nothing of it is in use, and the backup is as it "
                     "was: restore it again, or go back and begin anew."));
}

void RestorePage::showState() {
    const bool whole = !m_file->text().trimmed().isEmpty() && !m_key->text().isEmpty();
    for (Field* each : {m_file, m_key}) each->setEnabled(!m_busy);
    m_choose->setEnabled(!m_busy);
    m_restore->setEnabled(whole && !m_busy);
    m_back->setEnabled(!m_busy);
    m_restore->setText(m_busy ? tr("Restoring") : tr("Restore"));
}

void RestorePage::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter(this).fillRect(rect(), m_theme.color(Role::Desk));
}

void RestorePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_file->edit()->setFocus(Qt::OtherFocusReason);
}

QString restoreSentence(const Error& error) {
    const auto fact = [&error](const char* name) {
        return error.facts.value(QLatin1String(name)).toString();
    };
    const QString reason = fact("reason");
    if (error.code == ErrorCode::SealBroken) {
        return RestorePage::tr(
            "It is no backup, or not all of it is what was written. Nothing was changed here: take "
            "another one.");
    }
    if (error.code == ErrorCode::WrongSecret) {
        return RestorePage::tr("Another key or passphrase opens this backup. Nothing was changed here.");
    }
    if (error.code == ErrorCode::DatabaseNewer) {
        return RestorePage::tr(
            "This backup is from a newer version. Nothing was changed here: install that version "
            "first.");
    }
    if (error.code == ErrorCode::DatabaseFull) {
        return RestorePage::tr(
            "The disk is full. Nothing was changed here: free some space, then try again.");
    }
    if (error.code == ErrorCode::InvalidArgument) {
        return fact("field") == QStringLiteral("passphrase")
                   ? RestorePage::tr("A passphrase of a backup has 12 characters or more.")
                   : RestorePage::tr(
                         "A recovery key of backups is BKUP- and eight groups of four. The key for a "
                         "lost administrator is another.");
    }
    if (error.code != ErrorCode::StateConflict) return {};
    if (reason == QStringLiteral("not_empty")) {
        return RestorePage::tr("There is something already, and nothing is ever restored over it.");
    }
    if (reason == QStringLiteral("kind")) {
        return RestorePage::tr(
            "This backup is of the other kind of database. Go back and choose where the data live: on this "
            "computer or on your server.");
    }
    if (reason == QStringLiteral("tenant")) {
        return RestorePage::tr("This counter belongs to another organisation than the backup.");
    }
    if (reason == QStringLiteral("broken")) {
        return RestorePage::tr(
            "The books did not hold when they were copied. Nothing was changed here: take an older backup.");
    }
    return {};
}

}  // namespace balcao

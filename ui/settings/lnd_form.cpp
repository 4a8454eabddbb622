#include "ui/settings/lnd_form.h"

#include "ui/settings/lnd_connect.h"
#include "ui/shell/labels.h"
#include "ui/shell/notice.h"
#include "ui/theme/theme.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/fields.h"
#include "ui/widgets/scanner_filter.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace balcao {

namespace {

constexpr qint64 kMostFile = 65'536;
constexpr qsizetype kTypedAtOnce = 4;  // an input method may bring a few characters together
constexpr qsizetype kLeastHexadecimal = 64;

QByteArray readSmallFile(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostFile) return {};
    return file.readAll();
}

/// A text as the name of a connection: small letters, digits and hyphens, 31 at the most.
QString connectionName(const QString& text) {
    static const QRegularExpression notName(QStringLiteral("[^a-z0-9-]|^[^a-z0-9]+"));
    return text.trimmed().toLower().remove(notName).left(31);
}

}  // namespace

LndForm::LndForm(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_pasteLabel = label::field(theme, this);
    m_paste = new QPlainTextEdit(this);
    m_paste->setObjectName(QStringLiteral("lndPaste"));
    m_paste->setProperty("compact", true);
    m_paste->setFixedHeight(theme.px(52));
    m_paste->setTabChangesFocus(true);
    m_paste->setUndoRedoEnabled(false);
    m_pasteLabel->setBuddy(m_paste);
    m_paste->setProperty(ScannerFilter::kTakesScans, true);
    m_paste->installEventFilter(this);
    m_notice = new Notice(theme, this);
    m_name = new Field(theme, {}, Field::Density::Compact, this);
    m_name->edit()->setObjectName(QStringLiteral("lndName"));
    m_name->edit()->setMaxLength(40);
    m_url = new Field(theme, {}, Field::Density::Compact, this);
    m_url->edit()->setObjectName(QStringLiteral("lndUrl"));
    m_url->setPlaceholder(QStringLiteral("https://192.168.0.10:8080"));
    m_certificateLabel = label::field(theme, this);
    m_certificateState = label::second(theme, this);
    m_certificateState->setElided(true);
    m_certificateButton = new ActionButton(theme, QString(), this);
    m_certificateButton->setObjectName(QStringLiteral("lndCertificate"));
    m_certificateButton->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);
    m_macaroonLabel = label::field(theme, this);
    m_macaroonState = label::second(theme, this);
    m_macaroonState->setElided(true);
    m_macaroonButton = new ActionButton(theme, QString(), this);
    m_macaroonButton->setObjectName(QStringLiteral("lndMacaroon"));
    m_macaroonButton->as(ActionButton::Look::Secondary, ActionButton::Size::Compact);

    const auto file = [&theme](TextLabel* name, TextLabel* state, ActionButton* button) {
        auto* row = new QHBoxLayout;
        row->setSpacing(theme.px(8));
        row->addWidget(button);
        row->addWidget(state, 1);
        auto* column = new QVBoxLayout;
        column->setSpacing(theme.px(4));
        column->addWidget(name);
        column->addLayout(row);
        return column;
    };
    auto* first = new QHBoxLayout;
    first->setSpacing(theme.px(12));
    first->addWidget(m_name, 1);
    first->addWidget(m_url, 2);
    auto* second = new QHBoxLayout;
    second->setSpacing(theme.px(12));
    second->addLayout(file(m_certificateLabel, m_certificateState, m_certificateButton), 1);
    second->addLayout(file(m_macaroonLabel, m_macaroonState, m_macaroonButton), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(m_pasteLabel);
    layout->addWidget(m_paste);
    layout->addWidget(m_notice);
    layout->addLayout(first);
    layout->addLayout(second);

    connect(m_paste, &QPlainTextEdit::textChanged, this, [this] {
        const qsizetype before = std::exchange(m_pasteSize, m_paste->toPlainText().size());
        // What is typed is taken when the field is left: half of a credential looks like a whole one.
        if (m_pasteSize - before > kTypedAtOnce) takePaste();
    });
    connect(m_name, &Field::edited, this, &LndForm::edited);
    connect(m_url, &Field::edited, this, &LndForm::edited);
    connect(m_certificateButton, &ActionButton::clicked, this, &LndForm::chooseCertificate);
    connect(m_macaroonButton, &ActionButton::clicked, this, &LndForm::chooseMacaroon);
    retranslate();
}

LndForm::~LndForm() {
    wipe();
}

void LndForm::wipe() {
    m_macaroon.detach();
    m_macaroon.fill('\0');
    m_macaroon.clear();
}

void LndForm::setNameShown(bool shown) {
    m_name->setVisible(shown);
}

void LndForm::setConnection(const LndConnection& connection) {
    clear();
    m_name->setText(connection.name);
    m_url->setText(connection.url);
    m_certificatePem = connection.certificatePem;
    showState();
}

LndConnection LndForm::connection() const {
    LndConnection made;
    made.url = m_url->text().trimmed();
    made.certificatePem = m_certificatePem;
    made.name = connectionName(m_name->text());
    if (made.name.isEmpty()) {
        made.name = connectionName(QUrl(made.url).host().section(QLatin1Char('.'), 0, 0));
        if (made.name.isEmpty() || made.name.at(0).isDigit()) made.name = QStringLiteral("node");
    }
    return made;
}

bool LndForm::isComplete() const {
    const QUrl url(m_url->text().trimmed());
    return url.isValid() && url.scheme() == QStringLiteral("https") && !url.host().isEmpty() &&
           !m_macaroon.isEmpty();
}

void LndForm::clear() {
    wipe();
    m_certificatePem.clear();
    m_mask.clear();
    m_paste->clear();
    m_name->setText({});
    m_url->setText({});
    m_notice->clear();
    showState();
}

void LndForm::takePaste() {
    QString text = m_paste->toPlainText();
    if (!m_mask.isEmpty()) text.remove(m_mask);  // what was taken before stands beside the new text
    // A terminal breaks long lines; nothing in such a text is blank.
    static const QRegularExpression blank(QStringLiteral("\\s"));
    text.remove(blank);
    if (text.contains(QStringLiteral("macaroon=")) || text.startsWith(QStringLiteral("lndconnect:"))) {
        takeText(text);
        return;
    }
    // A credential alone may be pasted too, in hexadecimal.
    const QByteArray bytes = text.toLatin1();
    if (bytes.size() > kLeastHexadecimal && macaroonFromText(bytes)) {
        mask(QStringLiteral("••••••••••••••••"));
        takeMacaroon(bytes);
    }
}

void LndForm::mask(const QString& shown) {
    // The secret leaves the screen in the moment it is understood.
    const QSignalBlocker quiet(m_paste);
    m_mask = shown;
    m_paste->setPlainText(shown);
    m_pasteSize = shown.size();
}

void LndForm::takeText(const QString& text) {
    auto found = readLndConnect(text);
    if (!found) {
        m_notice->say(Notice::Kind::Failed,
                      tr("This is not a whole lndconnect text. Copy it once more from the node."));
        return;
    }
    mask(QUrl(found->connection.url).authority() + QStringLiteral("  ••••••••••••••••"));
    m_url->setText(found->connection.url);
    if (!found->connection.certificatePem.isEmpty()) m_certificatePem = found->connection.certificatePem;
    wipe();
    m_macaroon = found->macaroon;
    m_notice->say(Notice::Kind::Done,
                  tr("LND recognised. The credential goes to the keychain, never to a file."));
    showState();
    Q_EMIT edited();
}

void LndForm::chooseCertificate() {
    auto* dialog = new QFileDialog(this, tr("The node's certificate"), {},
                                   tr("Certificates (*.cert *.pem *.crt *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto pem = certificateToPem(readSmallFile(path));
        if (!pem) {
            m_notice->say(Notice::Kind::Failed,
                          tr("This file is no certificate. On the node it is called tls.cert."));
            return;
        }
        m_certificatePem = *pem;
        m_notice->clear();
        showState();
        Q_EMIT edited();
    });
    dialog->open();
}

void LndForm::chooseMacaroon() {
    auto* dialog =
        new QFileDialog(this, tr("The node's credential"), {}, tr("Macaroons (*.macaroon);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { takeMacaroon(readSmallFile(path)); });
    dialog->open();
}

void LndForm::takeMacaroon(QByteArray bytes) {
    const auto macaroon = macaroonFromText(bytes);
    bytes.fill('\0');
    if (!macaroon) {
        m_notice->say(Notice::Kind::Failed,
                      tr("This file is no macaroon. On the node it is called invoice.macaroon."));
        return;
    }
    wipe();
    m_macaroon = *macaroon;
    m_notice->clear();
    showState();
    Q_EMIT edited();
}

bool LndForm::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_paste && event->type() == QEvent::FocusOut) takePaste();
    return QWidget::eventFilter(watched, event);
}

void LndForm::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void LndForm::showState() {
    m_certificateState->setPlain(m_certificatePem.isEmpty() ? tr("none: only for a public certificate")
                                                            : tr("chosen"));
    m_macaroonState->setPlain(m_macaroon.isEmpty() ? tr("none yet") : tr("taken, hidden"));
    m_macaroonState->setRole(m_macaroon.isEmpty() ? Role::Ink2 : Role::Paid);
}

void LndForm::retranslate() {
    m_pasteLabel->setPlain(tr("Paste what the node shows (lndconnect://), or fill in below"));
    m_paste->setAccessibleName(tr("Connection text of the node"));
    m_paste->setPlaceholderText(QStringLiteral("lndconnect://…"));
    m_name->setLabel(tr("Name"));
    m_url->setLabel(tr("Address (REST)"));
    m_certificateLabel->setPlain(tr("Certificate"));
    m_certificateButton->setText(tr("Choose file"));
    m_certificateButton->setAccessibleName(tr("Choose the certificate's file"));
    m_macaroonLabel->setPlain(tr("Credential (macaroon)"));
    m_macaroonButton->setText(tr("Choose file"));
    m_macaroonButton->setAccessibleName(tr("Choose the credential's file"));
    showState();
}

}  // namespace balcao

#include "ui/widgets/secret_clipboard.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace balcao {

namespace {

/// The secret itself is not kept to know it again.
QByteArray digestOf(const QString& text) {
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

}  // namespace

SecretClipboard::SecretClipboard(QObject* parent, Millis kept) : QObject(parent), m_timer(new QTimer(this)) {
    m_timer->setSingleShot(true);
    m_timer->setInterval(static_cast<int>(kept.count()));
    connect(m_timer, &QTimer::timeout, this, &SecretClipboard::clear);
}

SecretClipboard::~SecretClipboard() {
    clear();
}

void SecretClipboard::copy(const QString& secret) {
    auto* data = new QMimeData;
    data->setText(secret);
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    m_digest = digestOf(secret);
    m_timer->start();
}

void SecretClipboard::clear() {
    m_timer->stop();
    if (m_digest.isEmpty()) return;
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (digestOf(clipboard->text()) == m_digest) clipboard->clear();
    m_digest.clear();
}

}  // namespace balcao

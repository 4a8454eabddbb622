#include "shared/kept_anchor.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace balcao {

namespace kept_anchor_detail {

const QString kTenant = QStringLiteral("tenant");
const QString kAnchor = QStringLiteral("anchor");

}  // namespace kept_anchor_detail

KeptAnchor::KeptAnchor(const Profile& profile)
    : m_file(profile.path(QStringLiteral("journal-anchor.json"))),
      m_tenant(profile.tenant),
      m_register(profile.registerId) {
    m_thread.setMaxThreadCount(1);
}

std::optional<AuditAnchor> KeptAnchor::read() const {
    using namespace kept_anchor_detail;
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.value(kTenant).toString() != m_tenant.text()) return std::nullopt;
    const auto anchor = anchorFrom(json.value(kAnchor).toObject());
    if (!anchor || anchor->by != m_register) return std::nullopt;
    return *anchor;
}

bool KeptAnchor::setAside(Instant now) const {
    const QString aside = m_file + QStringLiteral(".before-restore-") + QString::number(toUnixMs(now));
    return QFile::rename(m_file, aside);
}

void KeptAnchor::write(const AuditAnchor& anchor) {
    using namespace kept_anchor_detail;
    const QJsonObject json{{kTenant, m_tenant.text()}, {kAnchor, toJson(anchor)}};
    m_thread.start([file = m_file, bytes = QJsonDocument(json).toJson()] {
        QSaveFile copy(file);
        if (!copy.open(QIODevice::WriteOnly)) return;
        copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        copy.write(bytes);
        copy.commit();
    });
}

}  // namespace balcao

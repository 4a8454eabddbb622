#pragma once

#include "audit/audit_anchor.h"
#include "shared/profile.h"

#include <QThreadPool>

#include <optional>

namespace balcao {

/// The last anchor of this counter, in its profile beside profile.json: whoever cuts the journal in the
/// database, a server's administrator for one, would have to come here too. It is replaced by the next one.
class KeptAnchor final {
 public:
    explicit KeptAnchor(const Profile& profile);

    /// Nothing without a copy, or with one of another counter or another organisation.
    [[nodiscard]] std::optional<AuditAnchor> read() const;
    /// Puts the copy away under another name, because a restored backup has not what it names: it stays
    /// provable what was lost. False when it could not be.
    [[nodiscard]] bool setAside(Instant now) const;
    /// Writes it on a thread of its own: a disk that takes its time holds up no window. One that cannot be
    /// written leaves the copy before, which is as true as it was.
    void write(const AuditAnchor& anchor);

 private:
    QString m_file;
    TenantId m_tenant;
    RegisterId m_register;
    QThreadPool m_thread;
};

}  // namespace balcao

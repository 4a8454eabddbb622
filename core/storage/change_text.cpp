#include "storage/change_text.h"

#include <QStringList>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMaxPayloadBytes = 7'900;

}  // namespace

QString changeChannel(TenantId tenant) {
    return u"balcao_"_s + tenant.uuid().toString(QUuid::Id128);
}

QString changesToText(const QString& sender, const std::vector<Change>& changes) {
    QString text = sender;
    for (const Change& change : changes) text += u'\n' + change.kind + u' ' + change.id;
    return text.toUtf8().size() <= kMaxPayloadBytes ? text : sender + u"\n*"_s;
}

Notified notifiedFromText(const QString& text) {
    QStringList lines = text.split(u'\n');
    Notified notified;
    notified.sender = lines.takeFirst();
    for (const QString& line : lines) {
        const qsizetype space = line.indexOf(u' ');
        if (space < 0) {
            notified.everything = true;
        } else {
            notified.changes.push_back({line.left(space), line.mid(space + 1)});
        }
    }
    notified.everything = notified.everything || notified.changes.empty();
    return notified;
}

}  // namespace balcao

#include "base/id_source.h"

#include <QRandomGenerator>

namespace balcao {

QUuid uuidV7(qint64 unixMs, const QByteArray& tenRandomBytes) {
    QByteArray bytes(16, '\0');
    for (int i = 0; i < 6; ++i) {
        bytes[i] = static_cast<char>((unixMs >> (8 * (5 - i))) & 0xff);
    }
    for (int i = 0; i < 10 && i < tenRandomBytes.size(); ++i) bytes[6 + i] = tenRandomBytes[i];
    bytes[6] = static_cast<char>((bytes[6] & 0x0f) | 0x70);
    bytes[8] = static_cast<char>((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QUuid SystemIdSource::next() {
    return uuidV7(toUnixMs(m_clock.now()), randomBytes(10));
}

QByteArray SystemIdSource::randomBytes(int count) {
    QByteArray bytes((count + 3) / 4 * 4, Qt::Uninitialized);
    // fillRange works on whole words; the surplus is cut off below.
    QRandomGenerator::system()->fillRange(reinterpret_cast<quint32*>(bytes.data()), bytes.size() / 4);
    bytes.truncate(count);
    return bytes;
}

}  // namespace balcao

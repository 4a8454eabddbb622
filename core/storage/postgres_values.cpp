#include "storage/postgres_values.h"

#include <algorithm>

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

}  // namespace

SqlResult<void> SentValues::take(const std::vector<QByteArray>& names, const Binds& binds) {
    const size_t count = names.size();
    m_bytes.resize(count);
    m_values.resize(count, nullptr);
    m_lengths.resize(count, 0);
    m_formats.resize(count, 0);
    for (size_t i = 0; i < count; ++i) {
        const auto bind = std::find_if(binds.begin(), binds.end(),
                                       [&name = names[i]](const Bind& b) { return name == b.name; });
        if (bind == binds.end()) {
            return sqlFail(ErrorCode::Internal, u"no value for :"_s + QString::fromUtf8(names[i]));
        }
        const SqlValue::Held& held = bind->value.held();
        if (std::holds_alternative<std::monostate>(held)) continue;
        if (const auto* number = std::get_if<qint64>(&held)) m_bytes[i] = QByteArray::number(*number);
        if (const auto* text = std::get_if<QString>(&held)) m_bytes[i] = text->toUtf8();
        if (const auto* bytes = std::get_if<QByteArray>(&held)) {
            m_bytes[i] = *bytes;
            m_formats[i] = 1;
        } else if (m_bytes[i].contains('\0')) {
            return sqlFail(ErrorCode::InvalidArgument, u"a text must not hold the character U+0000"_s);
        }
        m_values[i] = m_bytes[i].constData();
        m_lengths[i] = static_cast<int>(m_bytes[i].size());
    }
    return {};
}

}  // namespace balcao

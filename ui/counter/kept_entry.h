#pragma once

#include <QVariant>

#include <vector>

class QWidget;

namespace balcao {

/// What a person has typed and chosen in a part of the window, so that the part can be made anew under them
/// without a letter lost.
class KeptEntry final {
 public:
    KeptEntry() = default;
    [[nodiscard]] static KeptEntry of(const QWidget& part);
    /// Into a part that was made the same way. What does not fit it is left alone.
    void putInto(const QWidget& part) const;

 private:
    struct Value {
        enum class Kind { Text, Choice, Mark } kind = Kind::Text;
        QVariant what;
        int cursor = 0;
        bool focused = false;
    };
    std::vector<Value> m_values;
};

}  // namespace balcao

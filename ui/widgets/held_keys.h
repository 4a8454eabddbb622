#pragma once

#include "base/wipe.h"

#include <QString>

#include <algorithm>
#include <array>

namespace balcao {

/// Keys that are held back until it is known what they are. They may be a PIN or a node's credential, so they
/// lie in one place only and are overwritten when they go.
class HeldKeys final {
 public:
    struct Key {
        int key = 0;
        Qt::KeyboardModifiers modifiers;
        char16_t text = 0;
    };
    static constexpr int kMost = 4096;  // an invoice or a receipt's payload, not a stuck key

    HeldKeys() = default;
    ~HeldKeys() { forget(); }
    HeldKeys(const HeldKeys&) = delete;
    HeldKeys& operator=(const HeldKeys&) = delete;

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] bool isFull() const { return m_size == kMost; }
    [[nodiscard]] const Key& at(int index) const { return m_keys[static_cast<std::size_t>(index)]; }
    /// Not when it is full.
    void add(const Key& key) { m_keys[static_cast<std::size_t>(m_size++)] = key; }
    /// The first of them as text.
    [[nodiscard]] QString text(int most = kMost) const {
        QString text;
        text.reserve(std::min(m_size, most));  // a buffer that grew would leave them behind
        for (int i = 0; i < std::min(m_size, most); ++i) text += QChar(at(i).text);
        return text;
    }
    void forget() {
        wipe(m_keys.data(), static_cast<std::size_t>(m_size) * sizeof(Key));
        m_size = 0;
    }
    /// No key is left anywhere in its memory.
    [[nodiscard]] bool isWiped() const {
        return std::all_of(m_keys.begin(), m_keys.end(),
                           [](const Key& key) { return key.key == 0 && !key.modifiers && key.text == 0; });
    }

 private:
    std::array<Key, kMost> m_keys{};
    int m_size = 0;
};

}  // namespace balcao

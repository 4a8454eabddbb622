#pragma once

#include "ui/counter/counter_presenter.h"

#include <array>
#include <memory>

class QSoundEffect;

namespace balcao {

/// Two rising notes for money, one low note for what needs a person, one for a called number. Silent where
/// the machine has no sound device or the build no multimedia; playing never waits.
class CounterSounds final {
 public:
    CounterSounds();
    ~CounterSounds();
    CounterSounds(const CounterSounds&) = delete;
    CounterSounds& operator=(const CounterSounds&) = delete;

    void play(CounterPresenter::Sound sound);
    void setEnabled(bool enabled) { m_enabled = enabled; }

 private:
    std::array<std::unique_ptr<QSoundEffect>, 3> m_effects;
    bool m_enabled = true;
};

}  // namespace balcao

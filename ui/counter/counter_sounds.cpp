#include "ui/counter/counter_sounds.h"

#ifdef BALCAO_MULTIMEDIA
#include <QAudioDevice>
#include <QMediaDevices>
#include <QSoundEffect>
#include <QUrl>
#else
class QSoundEffect {};
#endif

namespace balcao {

CounterSounds::CounterSounds() = default;
CounterSounds::~CounterSounds() = default;

#ifdef BALCAO_MULTIMEDIA

void CounterSounds::play(CounterPresenter::Sound sound) {
    if (!m_enabled || QMediaDevices::defaultAudioOutput().isNull()) return;
    const auto index = static_cast<std::size_t>(sound);
    static constexpr std::array<const char*, 3> kFiles{"paid", "needs-you", "called"};
    auto& effect = m_effects[index];
    if (!effect) {
        effect = std::make_unique<QSoundEffect>();
        effect->setSource(
            QUrl(QStringLiteral("qrc:/sounds/") % QLatin1String(kFiles[index]) % QStringLiteral(".wav")));
    }
    effect->play();
}

#else

void CounterSounds::play(CounterPresenter::Sound) {}

#endif

}  // namespace balcao

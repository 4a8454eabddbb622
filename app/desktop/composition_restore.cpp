#include "desktop/composition.h"
#include "desktop/export_path.h"
#include "desktop/session_desk.h"
#include "shared/office_restore.h"

#include <QDir>
#include <QUrl>

namespace balcao {

namespace composition_restore_detail {

const QString kHere = QStringLiteral("sqlite:balcao.db");

RestorePage::Stage stageOf(RestoreStage stage) {
    switch (stage) {
        case RestoreStage::Reading: return RestorePage::Stage::Reading;
        case RestoreStage::Filling: return RestorePage::Stage::Filling;
        case RestoreStage::Proving: return RestorePage::Stage::Proving;
        case RestoreStage::Using: return RestorePage::Stage::Using;
    }
    return RestorePage::Stage::Reading;
}

Result<RestorePage::Key> opensWith(const QString& file) {
    BALCAO_TRY(kind, backupAsksFor(file));
    return kind == BackupSecret::Kind::Passphrase ? RestorePage::Key::Passphrase : RestorePage::Key::Recovery;
}

}  // namespace composition_restore_detail

void Desktop::showRestore(const FirstChoices& choices) {
    using namespace composition_restore_detail;
    const bool here = choices.databaseUrl.isEmpty() || choices.databaseUrl == kHere;
    const QString place = here ? QDir::toNativeSeparators(m_options.profileDirectory)
                               : QUrl(choices.databaseUrl).toString(QUrl::RemovePassword);
    const RestorePage::Tools tools{
        [this](const std::function<void(const QString&)>& chosen) { chooseBackup(m_window.get(), chosen); },
        opensWith};
    m_restore = new RestorePage(m_theme, tools, place);
    connect(m_restore, &RestorePage::wanted, this,
            [this, choices](const QString& file, const QByteArray& key) { restore(choices, file, key); });
    connect(
        m_restore, &RestorePage::back, this,
        [this, choices] {
            if (!restoreWasCutOff(m_profile)) return showFirstStart(choices);
            giveUpRestore(m_profile);
            Profile none;
            none.directory = m_profile.directory;
            none.language = m_profile.language;
            none.theme = m_profile.theme;
            m_profile = none;
            showFirstStart({});
        },
        Qt::QueuedConnection);
    m_window->setCover(m_restore);
}

void Desktop::restore(const FirstChoices& choices, const QString& file, const QByteArray& key) {
    using namespace composition_restore_detail;
    const auto kind = backupAsksFor(file);
    if (!kind) return m_restore->showError(kind.error());
    QByteArray own(key.constData(), key.size());
    RestoreWish wish;
    wish.file = file;
    wish.secret = {*kind, holdSecret(own)};
    wish.into = choices.databaseUrl.isEmpty() ? kHere : choices.databaseUrl;
    wish.directory = QDir(m_options.profileDirectory).absolutePath();
    wish.databasePassword = choices.databasePassword;
    wish.begun = [this](RestoreStage stage) {
        if (m_restore) m_restore->showStage(stageOf(stage));
    };
    whenDone(restoreBackup(wish, this), this, [this](const Result<Restored>& restored) {
        if (restored) return openRestored();
        if (m_restore) m_restore->showError(restored.error());
    });
}

void Desktop::openRestored() {
    const QString language = m_languages.code();
    auto loaded = Profile::load(m_options.profileDirectory);
    if (!loaded) return showProblem(loaded.error());
    m_profile = *loaded;
    m_profile.language = language;
    // Kept again with the next choice; not worth stopping for.
    (void)m_profile.change([&language](Profile& kept) { kept.language = language; });
    openOffice([this] { leaveFirstStart(); });
}

}  // namespace balcao

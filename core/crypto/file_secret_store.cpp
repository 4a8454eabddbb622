#include "crypto/file_secret_store.h"

#include "base/wipe.h"
#include "crypto/private_file.h"
#include "crypto/secret_text.h"

namespace balcao {

using namespace Qt::StringLiterals;

namespace secret_file {

Result<SecretText> load(const QString& file) {
    BALCAO_TRY(text, readPrivateFile(file));
    auto parsed = SecretText::parse(text);
    wipe(text);
    return parsed;
}

/// Reads, changes and replaces the file while no other process does.
Result<Done> change(const QString& file, const std::function<void(SecretText&)>& edit) {
    BALCAO_TRY(lock, PrivateFileLock::take(file));
    BALCAO_TRY(secrets, load(file));
    edit(secrets);
    QByteArray text = secrets.text();
    const auto written = replacePrivateFile(file, text);
    wipe(text);
    if (!written) return tl::unexpected(written.error());
    return Done{};
}

template <typename T>
Future<T> runOn(QThreadPool& thread, std::function<Result<T>()> work) {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    thread.start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

}  // namespace secret_file

FileSecretStore::FileSecretStore(QString file) : m_file(std::move(file)) {
    m_thread.setMaxThreadCount(1);
}

FileSecretStore::~FileSecretStore() {
    m_thread.waitForDone();
}

Future<QByteArray> FileSecretStore::read(const QString& name) {
    return secret_file::runOn<QByteArray>(m_thread, [file = m_file, name]() -> Result<QByteArray> {
        BALCAO_TRY(secrets, secret_file::load(file));
        return secrets.find(name);
    });
}

Future<Done> FileSecretStore::write(const QString& name, const QByteArray& secret) {
    if (!isSecretName(name)) return ready<Done>(fail(ErrorCode::InvalidArgument, u"bad secret name"_s));
    // The copy is the work's own: the caller may wipe theirs meanwhile.
    auto own = std::make_shared<QByteArray>(secret.constData(), secret.size());
    return secret_file::runOn<Done>(m_thread, [file = m_file, name, own]() -> Result<Done> {
        auto changed = secret_file::change(file, [&](SecretText& secrets) { secrets.put(name, *own); });
        wipe(*own);
        return changed;
    });
}

Future<Done> FileSecretStore::remove(const QString& name) {
    return secret_file::runOn<Done>(m_thread, [file = m_file, name]() -> Result<Done> {
        return secret_file::change(file, [&](SecretText& secrets) { secrets.remove(name); });
    });
}

}  // namespace balcao

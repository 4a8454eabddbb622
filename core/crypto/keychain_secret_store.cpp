#include "crypto/keychain_secret_store.h"

#include <qt6keychain/keychain.h>

#include <QTimer>

namespace balcao {

using namespace Qt::StringLiterals;

namespace keychain {

constexpr auto kMarkName = "keychain-check";
constexpr auto kMark = "balcao can keep secrets here";

QString errorName(QKeychain::Error error) {
    switch (error) {
        case QKeychain::NoError: return u"no error"_s;
        case QKeychain::EntryNotFound: return u"entry not found"_s;
        case QKeychain::CouldNotDeleteEntry: return u"could not delete"_s;
        case QKeychain::AccessDeniedByUser: return u"denied by the person"_s;
        case QKeychain::AccessDenied: return u"denied"_s;
        case QKeychain::NoBackendAvailable: return u"no keychain service"_s;
        case QKeychain::NotImplemented: return u"not implemented"_s;
        case QKeychain::OtherError: return u"failed"_s;
    }
    return u"failed"_s;
}

/// The keychain's own sentence goes along: it names objects of the bus, never a value.
Error awayBecause(const QKeychain::Job& job) {
    const QString detail = u"keychain: "_s + errorName(job.error()) + u" ("_s + job.errorString() + u")"_s;
    return Error{ErrorCode::SecretStoreAway, detail, {}};
}

template <typename T>
std::shared_ptr<QPromise<Result<T>>> startPromise() {
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    return promise;
}

template <typename T>
void finish(QPromise<Result<T>>& promise, Result<T> result) {
    promise.addResult(std::move(result));
    promise.finish();
}

Result<Done> done(const Result<void>& outcome) {
    if (!outcome) return tl::unexpected(outcome.error());
    return Done{};
}

}  // namespace keychain

KeychainSecretStore::KeychainSecretStore(QString service, Millis patience)
    : m_service(std::move(service)), m_patience(patience) {}

Future<QByteArray> KeychainSecretStore::read(const QString& name) {
    auto promise = keychain::startPromise<QByteArray>();
    readEntry(name, [this, promise](Result<QByteArray> entry) {
        if (entry || entry.error().code != ErrorCode::SecretMissing) {
            keychain::finish(*promise, std::move(entry));
            return;
        }
        probe([promise](const Result<void>& works) {
            keychain::finish<QByteArray>(*promise, fail(works ? ErrorCode::SecretMissing : works.error().code,
                                                        works ? QString() : works.error().detail));
        });
    });
    return promise->future();
}

Future<Done> KeychainSecretStore::write(const QString& name, const QByteArray& secret) {
    auto promise = keychain::startPromise<Done>();
    writeEntry(name, secret, [promise](const Result<void>& outcome) {
        keychain::finish(*promise, keychain::done(outcome));
    });
    return promise->future();
}

Future<Done> KeychainSecretStore::remove(const QString& name) {
    auto promise = keychain::startPromise<Done>();
    auto* job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(name);
    start(
        job,
        [this, promise](QKeychain::Job* finished) {
            // A closed keychain says that it deleted, too.
            if (finished->error() == QKeychain::NoError || finished->error() == QKeychain::EntryNotFound) {
                probe([promise](const Result<void>& works) {
                    keychain::finish(*promise, keychain::done(works));
                });
            } else {
                keychain::finish<Done>(*promise, tl::unexpected(keychain::awayBecause(*finished)));
            }
        },
        [promise](const Result<void>& gaveUp) { keychain::finish(*promise, keychain::done(gaveUp)); });
    return promise->future();
}

void KeychainSecretStore::readEntry(const QString& name, Bytes finished) {
    auto* job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(name);
    start(
        job,
        [finished](QKeychain::Job* ended) {
            auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(ended);
            if (ended->error() == QKeychain::NoError && reading != nullptr) {
                finished(reading->binaryData());
            } else if (ended->error() == QKeychain::EntryNotFound) {
                finished(fail(ErrorCode::SecretMissing));
            } else {
                finished(tl::unexpected(keychain::awayBecause(*ended)));
            }
        },
        [finished](const Result<void>& gaveUp) { finished(tl::unexpected(gaveUp.error())); });
}

void KeychainSecretStore::writeEntry(const QString& name, const QByteArray& secret, Finished finished) {
    auto* job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(name);
    job->setBinaryData(secret);
    start(
        job,
        [finished](QKeychain::Job* ended) {
            if (ended->error() == QKeychain::NoError) {
                finished({});
            } else {
                finished(tl::unexpected(keychain::awayBecause(*ended)));
            }
        },
        finished);
}

void KeychainSecretStore::probe(Finished finished) {
    const QString name = QString::fromLatin1(keychain::kMarkName);
    writeEntry(name, QByteArray(keychain::kMark), [this, name, finished](const Result<void>& written) {
        if (!written) {
            finished(written);
            return;
        }
        readEntry(name, [finished](const Result<QByteArray>& mark) {
            if (mark && *mark == keychain::kMark) {
                finished({});
            } else {
                finished(fail(ErrorCode::SecretStoreAway, u"keychain: it does not keep what it is given"_s));
            }
        });
    });
}

void KeychainSecretStore::start(QKeychain::Job* job, std::function<void(QKeychain::Job*)> finished,
                                Finished gaveUp) {
    auto answered = std::make_shared<bool>(false);
    connect(job, &QKeychain::Job::finished, this,
            [answered, finished = std::move(finished)](QKeychain::Job* ended) {
                if (*answered) return;
                *answered = true;
                finished(ended);
            });
    // The job itself cannot be called back; when the person unlocks the keychain later, the next call works.
    QTimer::singleShot(m_patience, job, [answered, gaveUp = std::move(gaveUp)] {
        if (*answered) return;
        *answered = true;
        gaveUp(fail(ErrorCode::SecretStoreAway, u"keychain: no answer in time"_s));
    });
    job->start();
}

}  // namespace balcao

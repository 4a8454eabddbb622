#include "ui/text/error_text.h"

#include "money/amount_text.h"
#include "ui/text/key_words.h"
#include "ui/text/time_text.h"

#include <QCoreApplication>

#include <array>
#include <optional>
#include <utility>

namespace balcao {
namespace {

struct Sentences {
    ErrorCode code;
    const char* happened;
    const char* kept;
    const char* key;
};

constexpr const char* kTicketKept = QT_TRANSLATE_NOOP("ErrorText", "The ticket is saved as it was.");
constexpr const char* kNothingCharged =
    QT_TRANSLATE_NOOP("ErrorText", "Nothing was charged and the ticket is saved.");
constexpr const char* kNotShown =
    QT_TRANSLATE_NOOP("ErrorText", "The code was not shown, nobody can pay it, and the ticket is saved.");
constexpr const char* kWatched =
    QT_TRANSLATE_NOOP("ErrorText", "Tickets and open charges are saved on this computer and stay watched.");
constexpr const char* kNothingChanged = QT_TRANSLATE_NOOP("ErrorText", "Nothing was changed.");
constexpr const char* kCommitted =
    QT_TRANSLATE_NOOP("ErrorText", "What was saved before is safe; this last step was not saved.");

constexpr const char* kBack = QT_TRANSLATE_NOOP("ErrorText", "Esc goes back.");
constexpr const char* kAgain = QT_TRANSLATE_NOOP("ErrorText", "F5 tries again.");
constexpr const char* kCash = QT_TRANSLATE_NOOP("ErrorText", "F5 tries again, F4 takes cash.");
constexpr const char* kFetch = QT_TRANSLATE_NOOP("ErrorText", "F5 fetches the rate again, F4 takes cash.");
constexpr const char* kSupervisor = QT_TRANSLATE_NOOP("ErrorText", "Call the supervisor.");
constexpr const char* kSettings = QT_TRANSLATE_NOOP("ErrorText", "Open Settings, Lightning.");

// One row per code, in the order of the enum; the test walks all of them.
constexpr std::array kSentences{
    Sentences{ErrorCode::InvalidArgument,
              QT_TRANSLATE_NOOP("ErrorText", "This cannot be used as it was written."), kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "Correct it and press Enter.")},
    Sentences{ErrorCode::NotFound, QT_TRANSLATE_NOOP("ErrorText", "Nothing was found that fits."),
              kNothingChanged, kBack},
    Sentences{ErrorCode::NotAllowed, QT_TRANSLATE_NOOP("ErrorText", "You are not allowed to do this."),
              kNothingChanged, kSupervisor},
    Sentences{ErrorCode::IdempotencyConflict,
              QT_TRANSLATE_NOOP("ErrorText", "The same order was sent twice with different content."),
              QT_TRANSLATE_NOOP("ErrorText", "The first one counts; the second one was ignored."), kBack},
    Sentences{ErrorCode::StateConflict,
              QT_TRANSLATE_NOOP("ErrorText", "The ticket has moved on and no longer allows this."),
              kTicketKept, QT_TRANSLATE_NOOP("ErrorText", "F5 shows it as it is now.")},
    Sentences{ErrorCode::Overflow,
              QT_TRANSLATE_NOOP("ErrorText", "The amount is too large to calculate with."), kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "Lower the quantity or the price.")},
    Sentences{ErrorCode::CurrencyMismatch,
              QT_TRANSLATE_NOOP("ErrorText", "The amounts are in different currencies."), kNothingChanged,
              kBack},
    Sentences{ErrorCode::AmountOutOfLimits,
              QT_TRANSLATE_NOOP("ErrorText", "Lightning takes from %1 to %2 here."), kNothingCharged,
              QT_TRANSLATE_NOOP("ErrorText", "F4 takes cash, or split the payment.")},
    Sentences{ErrorCode::NothingToCharge, QT_TRANSLATE_NOOP("ErrorText", "There is nothing to charge yet."),
              kTicketKept, QT_TRANSLATE_NOOP("ErrorText", "Add a service and press F9.")},
    Sentences{ErrorCode::RateMissing, QT_TRANSLATE_NOOP("ErrorText", "There is no bitcoin rate."),
              kNothingCharged, kFetch},
    Sentences{ErrorCode::RateStale, QT_TRANSLATE_NOOP("ErrorText", "The rate is %1 old. The limit is %2."),
              kNothingCharged, kFetch},
    Sentences{ErrorCode::RateAbsurd,
              QT_TRANSLATE_NOOP("ErrorText", "The rate jumped too far to be believed."), kNothingCharged,
              kFetch},
    Sentences{ErrorCode::RateSpread, QT_TRANSLATE_NOOP("ErrorText", "The rate sources disagree by %1 %."),
              kNothingCharged, kFetch},
    Sentences{ErrorCode::InvoiceMalformed,
              QT_TRANSLATE_NOOP("ErrorText", "The node sent an invoice nobody can read."), kNotShown, kCash},
    Sentences{ErrorCode::InvoiceSignature,
              QT_TRANSLATE_NOOP("ErrorText", "The signature of the invoice is not valid."), kNotShown,
              kSupervisor},
    Sentences{ErrorCode::InvoiceNetwork,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice is for another network."), kNotShown, kSettings},
    Sentences{ErrorCode::InvoiceAmount,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice asks for another amount."), kNotShown, kSupervisor},
    Sentences{ErrorCode::InvoiceHash,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice is not the one we asked for."), kNotShown,
              kSupervisor},
    Sentences{ErrorCode::InvoiceExpired, QT_TRANSLATE_NOOP("ErrorText", "The invoice has expired."),
              kNothingCharged, QT_TRANSLATE_NOOP("ErrorText", "F9 makes a new one.")},
    Sentences{ErrorCode::InvoicePayee,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice would pay somebody else, not this counter."),
              kNotShown, kSupervisor},
    Sentences{ErrorCode::InvoiceFeature,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice needs something this counter does not know."),
              kNotShown, kSettings},
    Sentences{ErrorCode::InvoiceDescription,
              QT_TRANSLATE_NOOP("ErrorText", "The invoice describes another sale."), kNotShown, kSupervisor},
    Sentences{ErrorCode::PreimageMismatch,
              QT_TRANSLATE_NOOP("ErrorText", "This proof does not belong to this charge."),
              QT_TRANSLATE_NOOP("ErrorText", "The charge stays watched; nothing was counted as paid."),
              QT_TRANSLATE_NOOP("ErrorText", "F2 reads another proof.")},
    Sentences{ErrorCode::BackendUnreachable,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node does not answer."), kWatched, kCash},
    Sentences{ErrorCode::BackendTimeout,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node took too long to answer."), kWatched, kCash},
    Sentences{ErrorCode::BackendUnauthorized,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node refused our key."), kWatched, kSettings},
    Sentences{ErrorCode::BackendCertificate,
              QT_TRANSLATE_NOOP("ErrorText", "The certificate of the Lightning node is another one."),
              QT_TRANSLATE_NOOP("ErrorText", "Nothing was sent to it. Tickets and open charges are saved."),
              kSettings},
    Sentences{ErrorCode::BackendLocked,
              QT_TRANSLATE_NOOP("ErrorText", "The wallet of the Lightning node is locked."), kWatched, kCash},
    Sentences{ErrorCode::BackendStarting,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node is still starting."), kWatched, kCash},
    Sentences{ErrorCode::BackendRefused, QT_TRANSLATE_NOOP("ErrorText", "The Lightning node refused this."),
              kNothingCharged, kCash},
    Sentences{ErrorCode::BackendAnswer,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node answered something unexpected."), kWatched,
              kCash},
    Sentences{ErrorCode::BackendInvoiceUnknown,
              QT_TRANSLATE_NOOP("ErrorText", "The Lightning node does not know this charge."),
              QT_TRANSLATE_NOOP("ErrorText", "The ticket and the charge are saved and stay watched."),
              kAgain},
    Sentences{ErrorCode::BackendAlreadySettled,
              QT_TRANSLATE_NOOP("ErrorText", "The charge was paid in the meantime."),
              QT_TRANSLATE_NOOP("ErrorText", "The money is here and the sale is recorded."),
              QT_TRANSLATE_NOOP("ErrorText", "F5 shows it as it is now.")},
    Sentences{ErrorCode::DatabaseUnreachable, QT_TRANSLATE_NOOP("ErrorText", "The database does not answer."),
              kCommitted, kAgain},
    Sentences{ErrorCode::DatabaseTimeout, QT_TRANSLATE_NOOP("ErrorText", "The database took too long."),
              kCommitted, kAgain},
    Sentences{ErrorCode::DatabaseConflict,
              QT_TRANSLATE_NOOP("ErrorText", "Another counter changed the same thing at the same moment."),
              kNothingChanged, kAgain},
    Sentences{ErrorCode::DatabaseNewer,
              QT_TRANSLATE_NOOP("ErrorText", "The database was made by a newer version of this program."),
              QT_TRANSLATE_NOOP("ErrorText", "It was not touched."),
              QT_TRANSLATE_NOOP("ErrorText", "Install the newer version.")},
    Sentences{ErrorCode::DatabaseCorrupt, QT_TRANSLATE_NOOP("ErrorText", "The database is damaged."),
              QT_TRANSLATE_NOOP("ErrorText", "It was left as it is, so that it can be rescued."),
              QT_TRANSLATE_NOOP("ErrorText", "Restore the last backup, or call support.")},
    Sentences{ErrorCode::DatabaseRefused,
              QT_TRANSLATE_NOOP("ErrorText", "The database refused to save this."), kNothingChanged,
              kSupervisor},
    Sentences{ErrorCode::DatabaseFull, QT_TRANSLATE_NOOP("ErrorText", "The disk is full."), kCommitted,
              QT_TRANSLATE_NOOP("ErrorText", "Free some space, then try again.")},
    Sentences{ErrorCode::LedgerUnbalanced, QT_TRANSLATE_NOOP("ErrorText", "The books would not balance."),
              kNothingChanged, kSupervisor},
    Sentences{ErrorCode::LedgerClosed, QT_TRANSLATE_NOOP("ErrorText", "This booking is already closed."),
              kNothingChanged, QT_TRANSLATE_NOOP("ErrorText", "F5 shows it as it is now.")},
    Sentences{ErrorCode::SecretMissing,
              QT_TRANSLATE_NOOP("ErrorText", "A key or password is not stored here."), kNothingChanged,
              kSettings},
    Sentences{ErrorCode::SecretStoreAway,
              QT_TRANSLATE_NOOP("ErrorText", "The keychain of this computer does not open."), kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText",
                                "Unlock it and try again. Without one, name a file in BALCAO_SECRETS_FILE.")},
    Sentences{ErrorCode::SealBroken,
              QT_TRANSLATE_NOOP("ErrorText", "A protected value is not what was stored there."),
              kNothingChanged, kSupervisor},
    Sentences{ErrorCode::DataErased,
              QT_TRANSLATE_NOOP("ErrorText", "The data of this person was erased for good."), kNothingChanged,
              kBack},
    Sentences{ErrorCode::WrongSecret, QT_TRANSLATE_NOOP("ErrorText", "That was not right."), kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "Type it again.")},
    Sentences{ErrorCode::SignInThrottled,
              QT_TRANSLATE_NOOP("ErrorText", "There were too many wrong tries. Wait %1."),
              QT_TRANSLATE_NOOP("ErrorText", "Open charges stay watched."), kBack},
    Sentences{ErrorCode::ApprovalNeeded, QT_TRANSLATE_NOOP("ErrorText", "A second person must approve this."),
              kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "At the counter they approve it with their PIN.")},
    Sentences{ErrorCode::ApprovalRefused, QT_TRANSLATE_NOOP("ErrorText", "This was not approved."),
              kNothingChanged, kBack},
    Sentences{ErrorCode::Busy,
              QT_TRANSLATE_NOOP("ErrorText", "The program is still busy with the last step."),
              kNothingChanged, kAgain},
    Sentences{ErrorCode::Cancelled, QT_TRANSLATE_NOOP("ErrorText", "This was cancelled."), kNothingChanged,
              kBack},
    Sentences{ErrorCode::Io, QT_TRANSLATE_NOOP("ErrorText", "A file could not be read or written."),
              kNothingChanged,
              QT_TRANSLATE_NOOP("ErrorText", "Look after the folder's rights and its disk, then try again.")},
    Sentences{ErrorCode::Internal, QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside the program."),
              kCommitted, kAgain},
};

constexpr bool sentencesInOrder() {
    for (std::size_t i = 0; i < kSentences.size(); ++i) {
        if (static_cast<std::size_t>(kSentences[i].code) != i) return false;
    }
    return kSentences.size() == static_cast<std::size_t>(ErrorCode::Internal) + 1;
}
static_assert(sentencesInOrder(), "every error code has its sentences");

/// Why an approval counts for nothing, by the error's reason.
constexpr std::array kNotApproved{
    std::pair{"own", QT_TRANSLATE_NOOP("ErrorText", "Nobody approves what they ask for themselves.")},
    std::pair{"not_held", QT_TRANSLATE_NOOP("ErrorText", "This person may not approve it either.")},
    std::pair{
        "must_change",
        QT_TRANSLATE_NOOP("ErrorText", "This person has to sign in once and choose a PIN of their own.")},
    std::pair{"expired", QT_TRANSLATE_NOOP("ErrorText", "The approval came too late.")},
    std::pair{"changed", QT_TRANSLATE_NOOP("ErrorText", "The ticket has changed since it was approved.")},
    std::pair{"other", QT_TRANSLATE_NOOP("ErrorText", "The approval was given for something else.")}};

QString errorSentence(const char* source) {
    return withKeys(QCoreApplication::translate("ErrorText", source));
}

QString fiatFact(const QVariantMap& facts, const QString& name, const QLocale& locale) {
    const auto currency = Currency::fromCode(facts.value(QStringLiteral("currency")).toString());
    if (!currency) return {};
    return formatFiat(Fiat{facts.value(name).toLongLong(), *currency}, locale);
}

/// The first sentence with its numbers; without the facts it needs, a plainer one.
QString happenedText(const Error& error, const char* source, const QLocale& locale) {
    const QVariantMap& facts = error.facts;
    if (error.code == ErrorCode::AmountOutOfLimits) {
        const QString least = fiatFact(facts, QStringLiteral("minor_min"), locale);
        const QString most = fiatFact(facts, QStringLiteral("minor_max"), locale);
        if (least.isEmpty() || most.isEmpty()) {
            return QCoreApplication::translate("ErrorText",
                                               "The amount is outside the limits for Lightning.");
        }
        return errorSentence(source).arg(least, most);
    }
    if (error.code == ErrorCode::RateStale) {
        if (!facts.contains(QStringLiteral("age_ms")) || !facts.contains(QStringLiteral("limit_ms"))) {
            return QCoreApplication::translate("ErrorText", "The rate is too old.");
        }
        return errorSentence(source).arg(
            durationText(Millis(facts.value(QStringLiteral("age_ms")).toLongLong())),
            durationText(Millis(facts.value(QStringLiteral("limit_ms")).toLongLong())));
    }
    if (error.code == ErrorCode::SignInThrottled) {
        // A wait that is shown shorter than it is would be one more wrong try.
        const qint64 wait = facts.value(QStringLiteral("wait_ms")).toLongLong();
        return errorSentence(source).arg(durationText(Millis((wait + 999) / 1'000 * 1'000)));
    }
    if (error.code == ErrorCode::ApprovalRefused) {
        const QString reason = facts.value(QStringLiteral("reason")).toString();
        for (const auto& [known, sentence] : kNotApproved) {
            if (reason == QLatin1String(known)) return errorSentence(sentence);
        }
    }
    if (error.code == ErrorCode::RateSpread) {
        if (!facts.contains(QStringLiteral("spread_bp"))) {
            return QCoreApplication::translate("ErrorText", "The rate sources disagree.");
        }
        const qint64 points = facts.value(QStringLiteral("spread_bp")).toLongLong();
        QString decimals = QString::number(points % 100);
        if (decimals.size() < 2) decimals.prepend(u'0');
        const QString percent = locale.toString(points / 100) + locale.decimalPoint() + decimals;
        return errorSentence(source).arg(percent);
    }
    const QString file = facts.value(QStringLiteral("file")).toString();
    if (error.code == ErrorCode::Io && !file.isEmpty()) {
        return QCoreApplication::translate("ErrorText", "%1 could not be read or written.").arg(file);
    }
    return errorSentence(source);
}

/// The settings of a counter, the file beside the database: what became of it is in the facts.
std::optional<ErrorText> profileText(const Error& error) {
    const QString kept = error.facts.value(QStringLiteral("kept")).toString();
    const auto text = [](const char* source) { return errorSentence(source); };
    if (error.code == ErrorCode::Io && !kept.isEmpty()) {
        return ErrorText{
            text(QT_TRANSLATE_NOOP("ErrorText", "The settings of this counter are damaged.")),
            text(QT_TRANSLATE_NOOP("ErrorText",
                                   "They are kept in %1. Sales and receipts are in the "
                                   "database, which was not touched."))
                .arg(kept),
            text(QT_TRANSLATE_NOOP("ErrorText", "F5 sets the counter up again on the same database."))};
    }
    if (error.code == ErrorCode::DatabaseNewer &&
        error.facts.value(QStringLiteral("subject")).toString() == QStringLiteral("profile")) {
        return ErrorText{
            text(QT_TRANSLATE_NOOP("ErrorText", "The settings of this counter are from a newer version.")),
            text(QT_TRANSLATE_NOOP("ErrorText", "Neither they nor the database were touched.")),
            text(QT_TRANSLATE_NOOP("ErrorText", "Install the newer version."))};
    }
    if (error.code == ErrorCode::DatabaseCorrupt &&
        error.facts.value(QStringLiteral("subject")).toString() == QStringLiteral("restore")) {
        return ErrorText{
            text(QT_TRANSLATE_NOOP("ErrorText", "A restore into this database was not ended.")),
            text(QT_TRANSLATE_NOOP("ErrorText", "The backup is as it was.")),
            text(QT_TRANSLATE_NOOP("ErrorText", "Restore it again: what was begun is taken away first."))};
    }
    return std::nullopt;
}

/// The key of personal data at a register that lacks it, or lost it to an expulsion.
std::optional<ErrorText> vaultText(const Error& error) {
    const auto fact = [&error](const char* name) {
        return error.facts.value(QLatin1String(name)).toString();
    };
    if (error.code != ErrorCode::SecretMissing || fact("subject") != QStringLiteral("vault")) return {};
    const auto text = [](const char* source) { return errorSentence(source); };
    const QString kept = text(QT_TRANSLATE_NOOP("ErrorText", "Sales go on without personal data."));
    if (fact("reason") == QStringLiteral("expelled")) {
        return ErrorText{text(QT_TRANSLATE_NOOP(
                             "ErrorText", "This register was expelled and does not read personal data.")),
                         kept,
                         text(QT_TRANSLATE_NOOP("ErrorText", "Settings, Registers asks for the key again."))};
    }
    if (fact("reason") != QStringLiteral("missing")) return {};
    return ErrorText{
        text(QT_TRANSLATE_NOOP("ErrorText", "This register does not read personal data yet.")), kept,
        text(QT_TRANSLATE_NOOP("ErrorText", "Settings, Registers shows the code that enrols it."))};
}

}  // namespace

QString ErrorText::second() const {
    return QString(kept + QStringLiteral(" ") + key).trimmed();
}

ErrorText describe(const Error& error, const QLocale& locale) {
    if (auto profile = profileText(error)) return *std::move(profile);
    if (auto vault = vaultText(error)) return *std::move(vault);
    const Sentences& sentences = kSentences[static_cast<std::size_t>(error.code)];
    return {happenedText(error, sentences.happened, locale), errorSentence(sentences.kept),
            errorSentence(sentences.key)};
}

}  // namespace balcao

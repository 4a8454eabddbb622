#include "ui/journal/journal_words.h"

#include "audit/audit_anchor.h"
#include "money/amount_text.h"
#include "money/currency.h"
#include "ui/text/time_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <utility>

namespace balcao {

namespace {

constexpr qsizetype kMostValue = 400;

/// The stored name of an act and its words, marked for translation where they stand.
struct ActWords {
    const char* action;
    const char* words;
};

constexpr ActWords kActs[] = {
    {"ticket.open", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket opened")},
    {"ticket.add_line", QT_TRANSLATE_NOOP("balcao::JournalWords", "Line added")},
    {"ticket.quantity", QT_TRANSLATE_NOOP("balcao::JournalWords", "Quantity changed")},
    {"ticket.discount", QT_TRANSLATE_NOOP("balcao::JournalWords", "Discount given")},
    {"ticket.describe", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer or note written")},
    {"ticket.call", QT_TRANSLATE_NOOP("balcao::JournalWords", "Number called")},
    {"ticket.call_next", QT_TRANSLATE_NOOP("balcao::JournalWords", "Next number called")},
    {"ticket.start", QT_TRANSLATE_NOOP("balcao::JournalWords", "Service begun")},
    {"ticket.no_show", QT_TRANSLATE_NOOP("balcao::JournalWords", "Nobody came")},
    {"ticket.park", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket put aside")},
    {"ticket.resume", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket taken up again")},
    {"ticket.transfer", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket handed on")},
    {"ticket.cancel", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket cancelled")},
    {"ticket.charge", QT_TRANSLATE_NOOP("balcao::JournalWords", "Charge asked for")},
    {"invoice.stored", QT_TRANSLATE_NOOP("balcao::JournalWords", "Charge shown")},
    {"charge.failed", QT_TRANSLATE_NOOP("balcao::JournalWords", "Charge not possible")},
    {"ticket.cash", QT_TRANSLATE_NOOP("balcao::JournalWords", "Cash taken")},
    {"payment.paid", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment confirmed")},
    {"payment.overpaid", QT_TRANSLATE_NOOP("balcao::JournalWords", "Paid too much")},
    {"payment.underpaid", QT_TRANSLATE_NOOP("balcao::JournalWords", "Paid too little")},
    {"payment.late_paid", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment came late")},
    {"payment.held", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment held")},
    {"payment.unknown", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment unclear")},
    {"payment.expired", QT_TRANSLATE_NOOP("balcao::JournalWords", "Charge ran out")},
    {"payment.cancelled", QT_TRANSLATE_NOOP("balcao::JournalWords", "Charge withdrawn")},
    {"payment.failed", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment failed")},
    {"payment.cancel", QT_TRANSLATE_NOOP("balcao::JournalWords", "Withdrawal asked for")},
    {"ticket.paid", QT_TRANSLATE_NOOP("balcao::JournalWords", "Ticket paid")},
    {"receipt.print", QT_TRANSLATE_NOOP("balcao::JournalWords", "Receipt made")},
    {"task.resolve", QT_TRANSLATE_NOOP("balcao::JournalWords", "Task done")},
    {"operation.save", QT_TRANSLATE_NOOP("balcao::JournalWords", "Service or price changed")},
    {"settings.save", QT_TRANSLATE_NOOP("balcao::JournalWords", "Settings changed")},
    {"person.save", QT_TRANSLATE_NOOP("balcao::JournalWords", "Person changed")},
    {"person.import", QT_TRANSLATE_NOOP("balcao::JournalWords", "Person brought over")},
    {"person.pin", QT_TRANSLATE_NOOP("balcao::JournalWords", "PIN changed")},
    {"person.email", QT_TRANSLATE_NOOP("balcao::JournalWords", "E-mail for sign-in changed")},
    {"person.password", QT_TRANSLATE_NOOP("balcao::JournalWords", "Password changed")},
    {"person.badge", QT_TRANSLATE_NOOP("balcao::JournalWords", "Badge made")},
    {"person.second_step_begin", QT_TRANSLATE_NOOP("balcao::JournalWords", "Second step begun")},
    {"person.second_step", QT_TRANSLATE_NOOP("balcao::JournalWords", "Second step set up")},
    {"person.recovery_codes", QT_TRANSLATE_NOOP("balcao::JournalWords", "Recovery codes made")},
    {"person.take_way", QT_TRANSLATE_NOOP("balcao::JournalWords", "Way to sign in taken away")},
    {"person.recovery_key", QT_TRANSLATE_NOOP("balcao::JournalWords", "Recovery key made")},
    {"person.recover", QT_TRANSLATE_NOOP("balcao::JournalWords", "Administrator recovered")},
    {"person.recover_failed", QT_TRANSLATE_NOOP("balcao::JournalWords", "Wrong recovery key")},
    {"person.sign_in", QT_TRANSLATE_NOOP("balcao::JournalWords", "Signed in")},
    {"person.sign_in_failed", QT_TRANSLATE_NOOP("balcao::JournalWords", "Sign-in failed")},
    {"person.lock", QT_TRANSLATE_NOOP("balcao::JournalWords", "Locked")},
    {"person.unlock", QT_TRANSLATE_NOOP("balcao::JournalWords", "Unlocked")},
    {"person.sign_out", QT_TRANSLATE_NOOP("balcao::JournalWords", "Signed out")},
    {"person.end_session", QT_TRANSLATE_NOOP("balcao::JournalWords", "Session ended")},
    {"person.approve", QT_TRANSLATE_NOOP("balcao::JournalWords", "Approved")},
    {"person.approval_refused", QT_TRANSLATE_NOOP("balcao::JournalWords", "Approval refused")},
    {"role.save", QT_TRANSLATE_NOOP("balcao::JournalWords", "Role changed")},
    {"role.remove", QT_TRANSLATE_NOOP("balcao::JournalWords", "Role deleted")},
    {"register.open", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register set up")},
    {"register.ask", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register asks for the vault key")},
    {"register.join", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register holds the vault key")},
    {"register.enrol", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register enrolled")},
    {"register.wrong_code", QT_TRANSLATE_NOOP("balcao::JournalWords", "Wrong code of a register")},
    {"register.expel", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register expelled")},
    {"token.issue", QT_TRANSLATE_NOOP("balcao::JournalWords", "Token given out")},
    {"token.end", QT_TRANSLATE_NOOP("balcao::JournalWords", "Token ended")},
    {"token.reused", QT_TRANSLATE_NOOP("balcao::JournalWords", "Old token used again")},
    {"token.revoke", QT_TRANSLATE_NOOP("balcao::JournalWords", "Tokens taken back")},
    {"token.rotate", QT_TRANSLATE_NOOP("balcao::JournalWords", "Token key changed")},
    {"vault.make", QT_TRANSLATE_NOOP("balcao::JournalWords", "Vault made")},
    {"vault.rotate", QT_TRANSLATE_NOOP("balcao::JournalWords", "Vault key changed")},
    {"vault.retire", QT_TRANSLATE_NOOP("balcao::JournalWords", "Old vault key retired")},
    {"vault.copy", QT_TRANSLATE_NOOP("balcao::JournalWords", "Vault key copied out")},
    {"vault.bring", QT_TRANSLATE_NOOP("balcao::JournalWords", "Vault key brought in")},
    {"backup.make", QT_TRANSLATE_NOOP("balcao::JournalWords", "Backup made")},
    {"backup.plan", QT_TRANSLATE_NOOP("balcao::JournalWords", "Backup plan changed")},
    {"backup.key", QT_TRANSLATE_NOOP("balcao::JournalWords", "Recovery key of backups made")},
    {"backup.restore", QT_TRANSLATE_NOOP("balcao::JournalWords", "Restored from a backup")},
    {"audit.anchor_aside",
     QT_TRANSLATE_NOOP("balcao::JournalWords", "Anchor from before a restore put away")},
    {"customer.create", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer added")},
    {"customer.edit", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer changed")},
    {"customer.find", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer looked for")},
    {"customer.reveal", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer's data looked at")},
    {"customer.merge", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customers merged")},
    {"customer.consent", QT_TRANSLATE_NOOP("balcao::JournalWords", "Consent given")},
    {"customer.withdraw_consent", QT_TRANSLATE_NOOP("balcao::JournalWords", "Consent withdrawn")},
    {"customer.export", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer's data handed out")},
    {"customer.erase", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer erased")},
    {"settings.retention", QT_TRANSLATE_NOOP("balcao::JournalWords", "Retention changed")},
    {"ticket.customer", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer named")},
    {"data.erase", QT_TRANSLATE_NOOP("balcao::JournalWords", "Personal data erased")},
    {"journal.anchor", QT_TRANSLATE_NOOP("balcao::JournalWords", "Journal signed")},
    {"journal.export", QT_TRANSLATE_NOOP("balcao::JournalWords", "Journal exported")},
    {"journal.close", QT_TRANSLATE_NOOP("balcao::JournalWords", "Day closed")},
    {"journal.key", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register's signing key named")},
};

struct FactWords {
    const char* key;
    const char* words;
};

/// Details that have a word; any other stands under its stored name.
constexpr FactWords kFacts[] = {
    {"number", QT_TRANSLATE_NOOP("balcao::JournalWords", "Number")},
    {"state", QT_TRANSLATE_NOOP("balcao::JournalWords", "State")},
    {"tender", QT_TRANSLATE_NOOP("balcao::JournalWords", "Paid by")},
    {"payment", QT_TRANSLATE_NOOP("balcao::JournalWords", "Payment")},
    {"approved_by", QT_TRANSLATE_NOOP("balcao::JournalWords", "Approved by")},
    {"session", QT_TRANSLATE_NOOP("balcao::JournalWords", "Session")},
    {"code", QT_TRANSLATE_NOOP("balcao::JournalWords", "Code")},
    {"kind", QT_TRANSLATE_NOOP("balcao::JournalWords", "Kind")},
    {"task", QT_TRANSLATE_NOOP("balcao::JournalWords", "Task")},
    {"role", QT_TRANSLATE_NOOP("balcao::JournalWords", "Role")},
    {"active", QT_TRANSLATE_NOOP("balcao::JournalWords", "Active")},
    {"register", QT_TRANSLATE_NOOP("balcao::JournalWords", "Register")},
    {"wait_ms", QT_TRANSLATE_NOOP("balcao::JournalWords", "Next try after")},
    {"own", QT_TRANSLATE_NOOP("balcao::JournalWords", "Chosen by oneself")},
    {"idle", QT_TRANSLATE_NOOP("balcao::JournalWords", "Because nobody was there")},
    {"switched", QT_TRANSLATE_NOOP("balcao::JournalWords", "In another's place")},
    {"again", QT_TRANSLATE_NOOP("balcao::JournalWords", "Once more")},
    {"changed", QT_TRANSLATE_NOOP("balcao::JournalWords", "Subject")},
    {"family", QT_TRANSLATE_NOOP("balcao::JournalWords", "Family")},
    {"act", QT_TRANSLATE_NOOP("balcao::JournalWords", "Act")},
    {"fields", QT_TRANSLATE_NOOP("balcao::JournalWords", "Fields")},
    {"reason", QT_TRANSLATE_NOOP("balcao::JournalWords", "Why")},
    {"ground", QT_TRANSLATE_NOOP("balcao::JournalWords", "Why")},
    {"by", QT_TRANSLATE_NOOP("balcao::JournalWords", "Looked for by")},
    {"found", QT_TRANSLATE_NOOP("balcao::JournalWords", "Found")},
    {"customer_id", QT_TRANSLATE_NOOP("balcao::JournalWords", "Customer")},
    {"tax_id", QT_TRANSLATE_NOOP("balcao::JournalWords", "CPF or CNPJ on the receipt")},
};

QString shortId(const QString& id) {
    return QUuid::fromString(id).isNull() ? id : QString(id.left(8) + QChar(0x2026) + id.right(4));
}

QJsonObject detailsOf(const AuditEntry& entry) {
    return QJsonDocument::fromJson(entry.details.toUtf8()).object();
}

QString cut(const QString& text) {
    return text.size() <= kMostValue ? text : QString(text.left(kMostValue) + QChar(0x2026));
}

bool isAbout(const AuditEntry& entry, const char* prefix) {
    return entry.action.startsWith(QLatin1String(prefix));
}

QString compact(const QJsonValue& value) {
    if (!value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    QStringList parts;
    for (const QJsonValue& part : value.toArray()) {
        parts << (part.isString() ? part.toString() : part.toVariant().toString());
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString JournalWords::act(const QString& action) {
    for (const ActWords& each : kActs) {
        if (action == QLatin1String(each.action)) return tr(each.words);
    }
    return action;
}

const QStringList& JournalWords::acts() {
    static const QStringList kNames = [] {
        QStringList names;
        for (const ActWords& each : kActs) names << QString::fromLatin1(each.action);
        return names;
    }();
    return kNames;
}

QString JournalWords::person(const JournalRow& row) {
    if (!row.person.isEmpty()) return row.person;
    return row.entry.person.isNull() ? tr("Balcão") : shortId(row.entry.person.text());
}

QString JournalWords::object(const AuditEntry& entry, const JournalIds& ids) {
    const QJsonObject details = detailsOf(entry);
    const auto called = [&details](const char* key) { return details.value(QLatin1String(key)).toString(); };
    if (isAbout(entry, "settings.")) return tr("settings");
    if (isAbout(entry, "vault.")) return tr("vault");
    if (isAbout(entry, "customer.")) {
        // The end of an id tells two apart; its beginning is the time.
        if (entry.subject.isEmpty()) return {};
        return tr("customer %1").arg(entry.subject.right(4));
    }
    if (isAbout(entry, "role.")) return tr("role %1").arg(shortId(entry.subject));
    if (isAbout(entry, "operation.")) return tr("service %1").arg(called("code"));
    if (isAbout(entry, "token.rotate")) return tr("key %1").arg(shortId(entry.subject));
    if (entry.action == dayCloseAction()) {
        return QLocale().toString(QDate::fromString(entry.subject, Qt::ISODate), QLocale::ShortFormat);
    }
    if (entry.action == QStringLiteral("journal.export")) return tr("journal");
    if (isAbout(entry, "register.") || isJournalsOwn(entry.action)) {
        const QString name = called("register");
        return QUuid::fromString(name).isNull() && !name.isEmpty() ? name : tr("register");
    }
    if (isAbout(entry, "person.") || isAbout(entry, "token.") || isAbout(entry, "data.")) {
        return ids.value(QUuid::fromString(entry.subject), shortId(entry.subject));
    }
    const QString number = called("number");
    const QString known = ids.value(QUuid::fromString(entry.subject), shortId(entry.subject));
    return tr("ticket %1").arg(number.isEmpty() ? known : number);
}

std::optional<QString> JournalWords::ticketNumber(const AuditEntry& entry) {
    if (!isAbout(entry, "ticket.")) return {};
    const QJsonValue number = detailsOf(entry).value(QLatin1String("number"));
    return number.isString() ? std::optional(number.toString()) : std::nullopt;
}

std::vector<JournalChange> JournalWords::changes(const AuditEntry& entry) {
    const QJsonObject changes = detailsOf(entry).value(QLatin1String("changes")).toObject();
    std::vector<JournalChange> made;
    made.reserve(static_cast<size_t>(changes.size()));
    const auto text = [](const QJsonValue& value) {
        switch (value.type()) {
            case QJsonValue::Bool: return value.toBool() ? tr("yes") : tr("no");
            case QJsonValue::Double: return QLocale().toString(value.toInteger());
            case QJsonValue::String: return cut(value.toString());
            case QJsonValue::Array:
            case QJsonValue::Object: return cut(compact(value));
            case QJsonValue::Null:
            case QJsonValue::Undefined: break;
        }
        return QString();
    };
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject sides = it.value().toObject();
        made.push_back({it.key(), text(sides.value(QLatin1String("before"))),
                        text(sides.value(QLatin1String("after")))});
    }
    return made;
}

std::vector<JournalFact> JournalWords::facts(const AuditEntry& entry, const JournalIds& ids) {
    // What an anchor holds is for machines; its signature is verified with the rest.
    if (entry.action == anchorAction() || entry.action == dayCloseAction()) return {};
    const QJsonObject details = detailsOf(entry);
    std::vector<JournalFact> facts;
    const auto money = Currency::fromCode(details.value(QLatin1String("currency")).toString());
    if (money && details.contains(QLatin1String("minor"))) {
        facts.push_back({tr("Amount"),
                         formatFiat({details.value(QLatin1String("minor")).toInteger(), *money}, QLocale())});
    }
    if (details.contains(QLatin1String("msat"))) {
        const qint64 msat = details.value(QLatin1String("msat")).toInteger();
        facts.push_back({tr("Over Lightning"), tr("%1 msat").arg(QLocale().toString(msat))});
    }
    for (auto it = details.begin(); it != details.end(); ++it) {
        const QString key = it.key();
        if (key == u"changes" || key == u"minor" || key == u"currency" || key == u"msat") continue;
        QString name = key;
        for (const FactWords& each : kFacts) {
            if (key == QLatin1String(each.key)) name = tr(each.words);
        }
        const QJsonValue value = it.value();
        QString text = value.isBool()     ? (value.toBool() ? tr("yes") : tr("no"))
                       : value.isDouble() ? QLocale().toString(value.toInteger())
                       : value.isString() ? value.toString()
                                          : compact(value);
        if (key == u"wait_ms") text = durationText(Millis(value.toInteger()));
        if (key == u"act") text = act(text);
        const QUuid id = QUuid::fromString(text);
        if (!id.isNull()) text = ids.value(id, shortId(text));
        facts.push_back({name, cut(text)});
    }
    return facts;
}

QString JournalWords::broken(JournalBreak::Kind kind, const QString& where) {
    QString sentence = where;
    switch (kind) {
        case JournalBreak::Kind::Gap: sentence = tr("%1 is missing or stands twice.").arg(where); break;
        case JournalBreak::Kind::Link:
            sentence = tr("%1 does not follow the one before it.").arg(where);
            break;
        case JournalBreak::Kind::Changed: sentence = tr("%1 is not what was written.").arg(where); break;
        case JournalBreak::Kind::Cut:
            sentence = tr("From %1 on, lines that were signed are missing.").arg(where);
            break;
        case JournalBreak::Kind::Rewritten:
            sentence = tr("%1 is another one than was signed.").arg(where);
            break;
        case JournalBreak::Kind::Signature:
            sentence = tr("The signature of %1 does not fit.").arg(where);
            break;
        case JournalBreak::Kind::Key:
            sentence = tr("%1 is signed by a key that the register did not have.").arg(where);
            break;
    }
    return sentence.left(1).toUpper() + sentence.mid(1);
}

QString shortLink(const QByteArray& hash) {
    const QString hex = QString::fromLatin1(hash.toHex());
    return hex.left(4) + QChar(0x2026) + hex.right(4);
}

}  // namespace balcao

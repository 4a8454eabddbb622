#include "customers/brazil_id.h"
#include "customers/customer_index.h"
#include "customers/customer_rules.h"
#include "customers/customer_words.h"
#include "customers/phone.h"
#include "customers/retention.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace balcao;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 22);
const Instant kNow = fromUnixMs(1'795'262'400'000);
constexpr Millis kDay{24 * 3'600'000};

QString reasonOf(const Error& error) {
    return error.facts.value(u"reason"_s).toString();
}

/// The published vectors, where BALCAO_SPECS names the folder that has them.
QJsonObject publishedIds() {
    QFile file(qEnvironmentVariable("BALCAO_SPECS") + u"/kyc/cpf_cnpj_vectors.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

}  // namespace

/// What is known about a customer, as it is read, shown and kept.
class CustomersRules : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void aCpfIsReadOrRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("reason");
        QTest::newRow("as printed") << u"529.982.247-25"_s << u""_s;
        QTest::newRow("digits") << u"29537995593"_s << u""_s;
        QTest::newRow("a zero as check digit") << u"133.782.710-00"_s << u""_s;
        QTest::newRow("blanks") << u" 741 723 160 85 "_s << u""_s;
        QTest::newRow("wide digits") << u"５２９.９８２.２４７-２５"_s << u""_s;
        QTest::newRow("another check digit") << u"529.982.247-24"_s << u"check"_s;
        QTest::newRow("two changed places") << u"592.982.247-25"_s << u"check"_s;
        QTest::newRow("one digit") << u"111.111.111-11"_s << u"repeated"_s;
        QTest::newRow("zeros") << u"00000000000"_s << u"repeated"_s;
        QTest::newRow("too short") << u"2953799559"_s << u"length"_s;
        QTest::newRow("too long") << u"295379955930"_s << u"length"_s;
        QTest::newRow("endless") << QString(100'000, u'1') << u"length"_s;
        QTest::newRow("letters") << u"aaa.bbb.ccc-dd"_s << u"characters"_s;
        QTest::newRow("Arabic digits") << QString(11, QChar(0x0661)) << u"characters"_s;
        QTest::newRow("nothing") << u""_s << u"length"_s;
    }
    void aCpfIsReadOrRefused() {
        QFETCH(QString, typed);
        QFETCH(QString, reason);
        const auto cpf = parseCpf(typed);
        QCOMPARE(cpf.has_value(), reason.isEmpty());
        if (cpf) {
            QCOMPARE(cpf->size(), 11);
            QCOMPARE(*parseCpf(formatCpf(*cpf)), *cpf);
            return;
        }
        QCOMPARE(cpf.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(cpf.error().facts.value(u"field"_s).toString(), u"cpf"_s);
        QCOMPARE(reasonOf(cpf.error()), reason);
        QVERIFY(typed.isEmpty() || !cpf.error().detail.contains(typed));
    }

    void aCnpjIsReadOrRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("reason");
        QTest::newRow("digits") << u"54.550.752/0001-55"_s << u"54550752000155"_s << u""_s;
        QTest::newRow("letters") << u"12.ABC.345/01DE-35"_s << u"12ABC34501DE35"_s << u""_s;
        QTest::newRow("small letters") << u"12.abc.345/01de-35"_s << u"12ABC34501DE35"_s << u""_s;
        QTest::newRow("letters in front") << u"A3.170.7X3/0001-36"_s << u"A31707X3000136"_s << u""_s;
        QTest::newRow("another check digit") << u"12ABC34501DE36"_s << u""_s << u"check"_s;
        QTest::newRow("letters as check digits") << u"12ABC34501DEAB"_s << u""_s << u"characters"_s;
        QTest::newRow("an accent") << u"12ÁBC34501DE35"_s << u""_s << u"characters"_s;
        QTest::newRow("one digit") << u"11111111111111"_s << u""_s << u"repeated"_s;
        QTest::newRow("too short") << u"1234567800019"_s << u""_s << u"length"_s;
        QTest::newRow("nothing") << u""_s << u""_s << u"length"_s;
    }
    void aCnpjIsReadOrRefused() {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(QString, reason);
        const auto cnpj = parseCnpj(typed);
        QCOMPARE(cnpj.has_value(), reason.isEmpty());
        if (cnpj) {
            QCOMPARE(*cnpj, stored);
            QCOMPARE(*parseCnpj(formatCnpj(*cnpj)), stored);
            return;
        }
        QCOMPARE(reasonOf(cnpj.error()), reason);
    }

    void checkDigitsOfACnpj() {
        QCOMPARE(*cnpjCheckDigits(u"12ABC34501DE"_s), u"35"_s);
        QCOMPARE(*cnpjCheckDigits(u"12ABC3450001"_s), u"88"_s);
        QCOMPARE(*cnpjCheckDigits(u"112223330002"_s), u"62"_s);
        QVERIFY(!cnpjCheckDigits(u"12ABC34501D"_s));
        QVERIFY(!cnpjCheckDigits(u"12ABC34501D?"_s));
    }

    void thePublishedIdsAgree() {
        const QJsonObject all = publishedIds();
        if (all.isEmpty()) QSKIP("BALCAO_SPECS names no folder with the published vectors");
        int looked = 0;
        for (const QJsonValue& each : all[u"cpf"_s].toArray()) {
            const QString in = each[u"in"_s].toString();
            QVERIFY2(parseCpf(in).has_value() == each[u"valid"_s].toBool(), qPrintable(in));
            ++looked;
        }
        for (const QJsonValue& each : all[u"cnpj"_s].toArray()) {
            const QString in = each[u"in"_s].toString();
            QVERIFY2(parseCnpj(in).has_value() == each[u"valid"_s].toBool(), qPrintable(in));
            ++looked;
        }
        for (const QJsonValue& each : all[u"check_digits"_s].toArray()) {
            QCOMPARE(*cnpjCheckDigits(each[u"base"_s].toString()), each[u"dv"_s].toString());
        }
        QVERIFY(looked > 20);
    }

    void aTelephoneIsReadOrRefused_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<QString>("reason");
        QTest::newRow("mobile") << u"(11) 99999-8888"_s << u"+5511999998888"_s << u""_s;
        QTest::newRow("landline") << u"81 3421 1234"_s << u"+558134211234"_s << u""_s;
        QTest::newRow("with the zero") << u"0 81 3421 1234"_s << u"+558134211234"_s << u""_s;
        QTest::newRow("E.164") << u"+5511999998888"_s << u"+5511999998888"_s << u""_s;
        QTest::newRow("without its sign") << u"5511999998888"_s << u"+5511999998888"_s << u""_s;
        QTest::newRow("of that area") << u"(55) 99999-8888"_s << u"+5555999998888"_s << u""_s;
        QTest::newRow("abroad") << u"+351 912 345 678"_s << u"+351912345678"_s << u""_s;
        QTest::newRow("abroad by zeros") << u"00 351 912 345 678"_s << u"+351912345678"_s << u""_s;
        QTest::newRow("no area") << u"99999-8888"_s << u""_s << u"length"_s;
        QTest::newRow("an area that is none") << u"(10) 99999-8888"_s << u""_s << u"area"_s;
        QTest::newRow("a mobile without its nine") << u"(11) 89999-8888"_s << u""_s << u"area"_s;
        QTest::newRow("a landline with a nine") << u"(11) 9999-8888"_s << u""_s << u"area"_s;
        QTest::newRow("a country of zero") << u"+0 351 912 345 678"_s << u""_s << u"country"_s;
        QTest::newRow("too long") << u"+1234567890123456"_s << u""_s << u"length"_s;
        QTest::newRow("too short") << u"+1234567"_s << u""_s << u"length"_s;
        QTest::newRow("letters") << u"0800-BALCAO"_s << u""_s << u"characters"_s;
        QTest::newRow("two signs") << u"++5511999998888"_s << u""_s << u"characters"_s;
        QTest::newRow("nothing") << u""_s << u""_s << u"length"_s;
    }
    void aTelephoneIsReadOrRefused() {
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(QString, reason);
        const auto phone = parsePhone(typed);
        if (phone) {
            QCOMPARE(*phone, stored);
            QCOMPARE(*parsePhone(*phone), *phone);
            return;
        }
        QVERIFY(!reason.isEmpty());
        QCOMPARE(reasonOf(phone.error()), reason);
    }

    void eachFieldHasItsForm_data() {
        QTest::addColumn<int>("field");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("good");
        const auto row = [](const char* name, CustomerField field, const QString& typed,
                            const QString& stored, bool good = true) {
            QTest::newRow(name) << static_cast<int>(field) << typed << stored << good;
        };
        using F = CustomerField;
        row("name", F::Name, u"  Maria   da Silva "_s, u"Maria da Silva"_s);
        row("a long name", F::Name, QString(121, u'a'), {}, false);
        row("a name with a bell", F::Name, u"Ana\u0007"_s, {}, false);
        row("no name", F::Name, u"  "_s, u""_s);
        row("birth date", F::BirthDate, u"1980-03-21"_s, u"1980-03-21"_s);
        row("birth date as spoken", F::BirthDate, u"21/03/1980"_s, u"1980-03-21"_s);
        row("31 February", F::BirthDate, u"31/02/1980"_s, {}, false);
        row("tomorrow", F::BirthDate, u"2026-11-23"_s, {}, false);
        row("very old", F::BirthDate, u"1899-12-31"_s, {}, false);
        row("e-mail", F::Email, u" Ana@Example.com "_s, u"Ana@Example.com"_s);
        row("two at signs", F::Email, u"a@b@c.de"_s, {}, false);
        row("no domain", F::Email, u"ana@"_s, {}, false);
        row("a blank inside", F::Email, u"ana maria@example.com"_s, {}, false);
        row("ids", F::OtherIds, u"RG 12.345.678-9 SSP/PE\n\n  Passport   FH123456 "_s,
            u"RG 12.345.678-9 SSP/PE\nPassport FH123456"_s);
        row("five ids", F::OtherIds, u"id1\nid2\nid3\nid4\nid5"_s, {}, false);
        row("an id of signs", F::OtherIds, u"-.-"_s, {}, false);
        row("address", F::Address, u"Rua A, 1\nRecife"_s, u"Rua A, 1\nRecife"_s);
        row("handle", F::Handle, u"@Ana"_s, u"ana"_s);
        row("handle with a house", F::Handle, u"ana@balcao.test"_s, u"ana@balcao.test"_s);
        row("handle with a blank", F::Handle, u"ana maria"_s, {}, false);
        row("language", F::Language, u"PT"_s, u"pt"_s);
        row("a language nobody speaks here", F::Language, u"tlh"_s, {}, false);
        row("long notes", F::Notes, QString(2'001, u'a'), {}, false);
        row("a CPF of blanks", F::Cpf, u" "_s, u""_s);
    }
    void eachFieldHasItsForm() {
        QFETCH(int, field);
        QFETCH(QString, typed);
        QFETCH(QString, stored);
        QFETCH(bool, good);
        const auto value = storedForm(static_cast<CustomerField>(field), typed, kToday);
        QCOMPARE(value.has_value(), good);
        if (!value) {
            QCOMPARE(value.error().facts.value(u"field"_s).toString(),
                     toText(static_cast<CustomerField>(field)));
            return;
        }
        QCOMPARE(*value, stored);
        QCOMPARE(*storedForm(static_cast<CustomerField>(field), *value, kToday), *value);
    }

    void whatIsMaskedIsOfNoUse() {
        using F = CustomerField;
        QCOMPARE(masked(F::Name, u"Maria Aparecida da Silva"_s), u"Maria A. d. S."_s);
        QCOMPARE(masked(F::Cpf, u"52998224725"_s), u"***.982.247-**"_s);
        QCOMPARE(masked(F::Cnpj, u"12ABC34501DE35"_s), u"**.ABC.345/****-**"_s);
        QCOMPARE(masked(F::Phone, u"+5511999998888"_s), u"+55•••••••••88"_s);
        QCOMPARE(masked(F::Email, u"maria@example.com"_s), u"m•••@example.com"_s);
        QCOMPARE(masked(F::BirthDate, u"1980-03-21"_s), u"1980"_s);
        QCOMPARE(masked(F::Handle, u"ana"_s), u"a•••"_s);
        for (const F field : {F::OtherIds, F::Address, F::Notes})
            QCOMPARE(masked(field, u"secret"_s), u"•••"_s);
        QCOMPARE(masked(F::Notes, u""_s), u""_s);
        QCOMPARE(maskPhone(u"+1234"_s), u"•••••"_s);
    }

    void somebodyIsKnownBySomething() {
        QVERIFY(checkKnowable({{CustomerField::Phone, u"+5511999998888"_s}}));
        QCOMPARE(reasonOf(checkKnowable({{CustomerField::Notes, u"tall"_s}}).error()), u"nothing"_s);
        const CustomerFields before{{CustomerField::Name, u"Ana"_s}, {CustomerField::Notes, u"tall"_s}};
        const CustomerFields after =
            changed(before, {{CustomerField::Notes, u""_s}, {CustomerField::Email, u"a@b.c"_s}});
        QCOMPARE(after.size(), size_t{2});
        QCOMPARE(after.at(CustomerField::Email), u"a@b.c"_s);
        QVERIFY(!contradiction(before, after));
        QCOMPARE(contradiction({{CustomerField::Cpf, u"1"_s}}, {{CustomerField::Cpf, u"2"_s}}),
                 std::optional(CustomerField::Cpf));
    }

    void namesAreFoundByTheirWords() {
        QCOMPARE(nameWords(u"  José  D'Ávila dos SANTOS-Lima e Sá "_s),
                 (QStringList{u"jose"_s, u"davila"_s, u"santos"_s, u"lima"_s, u"sa"_s}));
        QCOMPARE(nameWords(u"Ana ana ANA"_s), QStringList{u"ana"_s});
        QVERIFY(nameWords(u"de da - ."_s).isEmpty());
        QCOMPARE(nameWords(u"a1 b2 c3 d4 e5 f6 g7 h8 i9"_s).size(), 8);
        QCOMPARE(wordStart(u"maria"_s), u"mar"_s);
        QCOMPARE(wordStart(u"lu"_s), u""_s);
        QVERIFY(isNamed(u"José da Silva"_s, nameWords(u"silva jose"_s)));
        QVERIFY(isNamed(u"José da Silva"_s, nameWords(u"jose sil"_s)));
        QVERIFY(!isNamed(u"José da Silva"_s, nameWords(u"jo silva"_s)));  // only the last may be begun
        QVERIFY(!isNamed(u"José da Silva"_s, nameWords(u"jose souza"_s)));
        QVERIFY(!isNamed(u"José"_s, {}));
    }

    void aTextIsAskedForAsWhatItCanBe() {
        const auto asked = [](const QString& text) {
            QStringList all;
            for (const Question& question : questionsOf(text)) all += toText(question.by);
            return all;
        };
        QCOMPARE(asked(u"529.982.247-25"_s), (QStringList{u"cpf"_s, u"phone"_s}));  // it may be either
        QCOMPARE(asked(u"(11) 99999-8888"_s), QStringList{u"phone"_s});
        QVERIFY(asked(u"ana@example.com"_s).contains(u"email"_s));
        QVERIFY(asked(u"Maria Silva"_s).contains(u"word"_s));
        QVERIFY(asked(u"@ana"_s).contains(u"handle"_s));
        QCOMPARE(asked(u"12.ABC.345/01DE-35"_s), QStringList{u"cnpj"_s});
        QVERIFY(asked(u"  "_s).isEmpty());
        QVERIFY(asked(QString(100'000, u'x')).isEmpty());
        QVERIFY(!questionOf(FoundBy::Cpf, u"529.982.247-24"_s));
        QVERIFY(!questionOf(FoundBy::Word, u"de"_s));
    }

    void aConsentNamesItsText() {
        Consent consent{CustomerId(), u"contact"_s, u"2026-11.v1"_s, u"I agree."_s, {}, {}};
        QVERIFY(checkConsent(consent));
        consent.purpose = u"Contact us"_s;
        QVERIFY(!checkConsent(consent));
        consent.purpose = u"contact"_s;
        consent.textVersion = u""_s;
        QVERIFY(!checkConsent(consent));
        consent.textVersion = u"1"_s;
        consent.text = u" "_s;
        QCOMPARE(checkConsent(consent).error().facts.value(u"field"_s).toString(), u"text"_s);
    }

    void whatWasKeptLongEnoughIsDue() {
        const RetentionPolicy policy;
        const std::vector<CustomerField> all = allCustomerFields();
        QVERIFY(dueFields(policy, all, kNow - 365 * kDay, kNow).empty());
        QCOMPARE(dueFields(policy, all, kNow - 366 * kDay, kNow),
                 std::vector<CustomerField>{CustomerField::Notes});
        QCOMPARE(dueFields(policy, all, kNow - 731 * kDay, kNow).size(), size_t{6});
        QCOMPARE(dueFields(policy, all, kNow - 1'826 * kDay, kNow).size(), all.size());
        QCOMPARE(*dueSince(policy, kNow), kNow - 365 * kDay);
        const auto read = RetentionPolicy::fromJson(policy.toJson());
        QVERIFY(read && read->days == policy.days);
        const auto none = RetentionPolicy::fromJson(
            {{u"identity_days"_s, 0}, {u"contact_days"_s, 0}, {u"notes_days"_s, 0}});
        QVERIFY(none && !dueSince(*none, kNow) && dueFields(*none, all, Instant(), kNow).empty());
        for (const QJsonValue& wrong : {QJsonValue(-1), QJsonValue(36'501), QJsonValue(u"x"_s)}) {
            const auto refused = RetentionPolicy::fromJson({{u"notes_days"_s, wrong}});
            QVERIFY(!refused);
            QCOMPARE(refused.error().facts.value(u"field"_s).toString(), u"notes_days"_s);
        }
    }

    void everyWordIsReadAgain() {
        for (const CustomerField field : allCustomerFields()) {
            QCOMPARE(*customerFieldFromText(toText(field)), field);
        }
        QVERIFY(!customerFieldFromText(u"salary"_s));
        QCOMPARE(*lookReasonFromText(u"contact"_s), LookReason::Contact);
        QVERIFY(!lookReasonFromText(u"curiosity"_s));
        QCOMPARE(*erasureGroundFromText(u"mistake"_s), ErasureGround::Mistake);
        QVERIFY(!erasureGroundFromText(u""_s));
    }
};

QTEST_GUILESS_MAIN(CustomersRules)
#include "customers_rules.moc"

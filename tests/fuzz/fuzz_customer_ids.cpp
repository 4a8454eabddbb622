// What is read as a CPF, a CNPJ or a telephone is written and read again as the same, whatever was typed; the
// other fields of a customer are stable once they were read, and masks hide what they must.
#include "customers/brazil_id.h"
#include "customers/customer_index.h"
#include "customers/customer_rules.h"
#include "customers/customer_words.h"
#include "customers/phone.h"
#include "fuzz_check.h"

#include <algorithm>

using namespace balcao;

namespace {

bool isPlain(const QString& text, bool letters) {
    return std::all_of(text.begin(), text.end(), [letters](QChar c) {
        return (c >= u'0' && c <= u'9') || (letters && c >= u'A' && c <= u'Z');
    });
}

void requireIds(const QString& text) {
    if (const auto cpf = parseCpf(text)) {
        FUZZ_CHECK(cpf->size() == 11 && isPlain(*cpf, false));
        const auto again = parseCpf(formatCpf(*cpf));
        FUZZ_CHECK(again && *again == *cpf);
        FUZZ_CHECK(!maskCpf(*cpf).contains(*cpf) && maskCpf(*cpf).count(u'*') == 5);
    }
    if (const auto cnpj = parseCnpj(text)) {
        FUZZ_CHECK(cnpj->size() == 14 && isPlain(*cnpj, true));
        const auto again = parseCnpj(formatCnpj(*cnpj));
        FUZZ_CHECK(again && *again == *cnpj);
        const auto digits = cnpjCheckDigits(cnpj->first(12));
        FUZZ_CHECK(digits && cnpj->endsWith(*digits));
    }
    if (const auto phone = parsePhone(text)) {
        FUZZ_CHECK(phone->size() >= 9 && phone->size() <= 16 && phone->startsWith(u'+'));
        FUZZ_CHECK(isPlain(phone->mid(1), false) && phone->at(1) != u'0');
        const auto again = parsePhone(*phone);
        FUZZ_CHECK(again && *again == *phone);
        FUZZ_CHECK(maskPhone(*phone).size() == phone->size() && maskPhone(*phone).contains(u'•'));
    }
}

void requireFields(const QString& text) {
    const QDate today(2026, 11, 22);
    for (const CustomerField field : allCustomerFields()) {
        const auto stored = storedForm(field, text, today);
        if (!stored) {
            FUZZ_CHECK(stored.error().code == ErrorCode::InvalidArgument);
            continue;
        }
        const auto again = storedForm(field, *stored, today);
        FUZZ_CHECK(again && *again == *stored);
    }
    const QStringList words = nameWords(text);
    FUZZ_CHECK(words.size() <= 8);
    for (const QString& word : words) FUZZ_CHECK(nameWords(word).contains(word));
    if (!words.isEmpty()) FUZZ_CHECK(isNamed(text, words));
    FUZZ_CHECK(questionsOf(text).size() <= 8);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const QString text = QString::fromUtf8(fuzz::bytesOf(data, size));
    requireIds(text);
    requireFields(text);
    return 0;
}

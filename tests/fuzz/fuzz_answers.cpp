// Answers of a node and of a rate source: whatever they say, nothing negative, nothing settled without the
// bytes that prove it, and no price that is none.
#include "backends/exact_json.h"
#include "backends/lnd_answers.h"
#include "fuzz_check.h"

using namespace balcao;

namespace {

void requireProper(const Result<InvoiceReport>& report) {
    if (!report) return;
    FUZZ_CHECK(report->received >= Msat(0));
    FUZZ_CHECK(report->paymentHash.isEmpty() || report->paymentHash.size() == 32);
    FUZZ_CHECK(report->preimage.isEmpty() || report->preimage.size() == 32);
    FUZZ_CHECK(report->preimage.isEmpty() || report->status == InvoiceStatus::Settled);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size == 0) return 0;
    const QByteArray bytes = fuzz::bytesOf(data + 1, size - 1);
    requireProper(lnd::readStreamLine(bytes));
    HttpAnswer answer;
    answer.status = data[0] < 200 ? 200 : data[0] * 2;
    answer.body = bytes;
    if (const auto json = lnd::readObject(answer)) {
        requireProper(lnd::readInvoice(*json));
        (void)lnd::readInfo(*json);
        (void)lnd::readCreated(*json, QByteArray(32, '\x11'));
        (void)lnd::newestSettleIndex(*json);
        if (const auto channels = lnd::readChannels(*json)) {
            FUZZ_CHECK(channels->balance.spendable >= Msat(0) && channels->balance.receivable >= Msat(0));
        }
    }
    (void)parseExactJson(bytes);
    for (const int scale : {0, 2, 3}) {
        const auto minor = minorFromDecimal(QString::fromUtf8(bytes), scale);
        FUZZ_CHECK(!minor || *minor > 0);
    }
    return 0;
}

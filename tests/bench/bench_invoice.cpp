// Decoding and verifying an invoice costs one public-key recovery; that call alone, on a context made once,
// is the limit it stands beside.
#include "base/secp256k1.h"
#include "lightning/bech32.h"
#include "lightning/bolt11.h"
#include "measure.h"

#include <QCryptographicHash>

#include <secp256k1.h>
#include <secp256k1_recovery.h>

using namespace balcao;

namespace {

const QByteArray kKey = QByteArray(31, '\0') + QByteArray(1, '\x2a');

Bolt11 sampleInvoice() {
    Bolt11 invoice;
    invoice.network = Network::Regtest;
    invoice.amount = Msat{31'337'000};
    invoice.timestamp = fromUnixMs(1'790'000'000'000);
    invoice.paymentHash = QCryptographicHash::hash("proof", QCryptographicHash::Sha256);
    invoice.paymentSecret = QCryptographicHash::hash("secret", QCryptographicHash::Sha256);
    invoice.description = QStringLiteral("Licenciamento anual, A 047");
    invoice.expirySeconds = 300;
    invoice.minFinalCltv = 18;
    invoice.featureBits = {8, 14};
    return invoice;
}

struct BareCurve {
    secp256k1_context* context = secp256k1_context_create(SECP256K1_CONTEXT_VERIFY | SECP256K1_CONTEXT_SIGN);
    BareCurve() = default;
    BareCurve(const BareCurve&) = delete;
    BareCurve& operator=(const BareCurve&) = delete;
    ~BareCurve() { secp256k1_context_destroy(context); }

    void recover(const QByteArray& digest, const secp256k1::RecoverableSignature& from) const {
        secp256k1_ecdsa_recoverable_signature signature;
        secp256k1_pubkey key;
        secp256k1_ecdsa_recoverable_signature_parse_compact(
            context, &signature, reinterpret_cast<const unsigned char*>(from.compact.constData()),
            from.recoveryId);
        const int done = secp256k1_ecdsa_recover(context, &key, &signature,
                                                 reinterpret_cast<const unsigned char*>(digest.constData()));
        bench::keep(done);
        bench::keep(key);
    }

    void sign(const QByteArray& digest) const {
        secp256k1_ecdsa_recoverable_signature signature;
        secp256k1_ecdsa_sign_recoverable(
            context, &signature, reinterpret_cast<const unsigned char*>(digest.constData()),
            reinterpret_cast<const unsigned char*>(kKey.constData()), nullptr, nullptr);
        bench::keep(signature);
    }
};

}  // namespace

int main() {
    const Bolt11 invoice = sampleInvoice();
    const Result<QString> text = encodeBolt11(invoice, kKey);
    if (!text || !decodeBolt11(*text)) {
        std::fprintf(stderr, "the sample invoice does not survive its own decoder\n");
        return 1;
    }
    const BareCurve curve;
    const QByteArray digest = QCryptographicHash::hash("digest", QCryptographicHash::Sha256);
    const auto signature = secp256k1::signRecoverable(digest, kKey);
    if (!signature) return 1;
    const double recover = bench::nanosecondsOf([&] { curve.recover(digest, *signature); });
    const double sign = bench::nanosecondsOf([&] { curve.sign(digest); });

    bench::print("bolt11_decode", bench::nanosecondsOf([&] { bench::keep(decodeBolt11(*text)); }),
                 "secp256k1_ecdsa_recover", recover, 1.5);
    bench::print("bolt11_encode", bench::nanosecondsOf([&] { bench::keep(encodeBolt11(invoice, kKey)); }),
                 "secp256k1_ecdsa_sign_recoverable", sign);
    bench::print("curve_recover",
                 bench::nanosecondsOf([&] { bench::keep(secp256k1::recover(digest, *signature)); }),
                 "secp256k1_ecdsa_recover", recover);
    return 0;
}

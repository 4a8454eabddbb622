// A backup from nobody knows where: whatever its bytes are, they are refused or are what was written. The key
// of the chunks is known here, so that what is behind the seal is reached too.
#include "backup/backup_reader.h"
#include "crypto/openssl_vault_crypto.h"
#include "fuzz_check.h"

using namespace balcao;

namespace {

class BytesSource final : public ByteSource {
 public:
    explicit BytesSource(QByteArrayView bytes) : m_left(bytes) {}
    Result<qsizetype> read(char* to, qsizetype most) override {
        const qsizetype count = std::min(most, m_left.size());
        std::copy_n(m_left.data(), count, to);
        m_left = m_left.sliced(count);
        return count;
    }

 private:
    QByteArrayView m_left;
};

SecretKey knownKey() {
    QByteArray bytes(SecretKey::kBytes, '\x2a');
    return *SecretKey::take(bytes);
}

void requireHeader(QByteArrayView bytes) {
    const auto header = BackupHeader::parse(bytes);
    if (!header) return;
    FUZZ_CHECK(header->wrapped.size() == BackupHeader::kWrappedBytes);
    // What is read is written as it stood.
    const QByteArray again = header->bytes();
    FUZZ_CHECK(QByteArrayView(again) == bytes.first(again.size()));
}

void requireFile(const VaultCrypto& crypto, QByteArrayView file) {
    const SecretKey key = knownKey();
    BytesSource source(file);
    const auto reader = BackupReader::open(crypto, source, key);
    if (!reader) return;
    qint64 bytes = 0;
    const auto read = (*reader)->readAll([&bytes](QByteArrayView next) -> Result<void> {
        FUZZ_CHECK(next.size() <= ChunkCipher::kMostPlain);
        bytes += next.size();
        return {};
    });
    FUZZ_CHECK(!read || bytes == (*reader)->bytes());
}

/// The header of the input, and the rest of it as the plain bytes of chunks: kind, two bytes of size, bytes.
QByteArray sealedAs(const VaultCrypto& crypto, QByteArrayView bytes) {
    const auto header = BackupHeader::parse(bytes);
    if (!header) return {};
    QByteArray file = header->bytes();
    ChunkCipher cipher(*crypto.cipher(knownKey()), file);
    bytes = bytes.sliced(file.size());
    while (bytes.size() >= 3) {
        const auto kind = static_cast<ChunkKind>(bytes[0] & 7);
        const qsizetype size = std::min<qsizetype>(
            static_cast<unsigned char>(bytes[1]) * 256 + static_cast<unsigned char>(bytes[2]),
            bytes.size() - 3);
        const auto chunk = cipher.seal(kind, bytes.sliced(3, size));
        if (chunk) file += *chunk;
        bytes = bytes.sliced(3 + size);
    }
    return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const OpenSslVaultCrypto crypto;
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    requireHeader(bytes);
    requireFile(crypto, bytes);
    requireFile(crypto, sealedAs(crypto, bytes));
    return 0;
}

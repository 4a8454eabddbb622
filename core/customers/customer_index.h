#pragma once

#include "customers/customer.h"
#include "vault/vault.h"

namespace balcao {

/// By what somebody is found. Each has a key of its own, so that what stands in two of them cannot be
/// compared.
///
/// What the index tells whoever has the database and not its key: how many customers share an entry.
/// Documents, addresses, telephones and handles are whole, and hardly two customers share one. Words of names
/// are what is shared: how often a word occurs is seen, and the most frequent ones ("Maria", "Silva") could
/// be guessed by that alone. So of words and of their beginnings two bytes are kept: some words always share
/// an entry, a rare one cannot be told from its neighbours, and whoever searches opens what was found and
/// compares. It is not seen which word belongs to which place in a name, and nothing of notes and addresses
/// is here.
enum class FoundBy { Cpf, Cnpj, OtherId, Email, Phone, Handle, Word, Start };

/// E.g. "other_id".
[[nodiscard]] QString toText(FoundBy by);

/// One entry: beside it stands whose it is.
struct IndexEntry {
    FoundBy by = FoundBy::Word;
    QByteArray mac;
    bool shared = false;  ///< others have the same; of those that are not, the database keeps each for one
    friend bool operator==(const IndexEntry& a, const IndexEntry& b) {
        return a.by == b.by && a.mac == b.mac;
    }
};

/// Nobody else may have the same.
[[nodiscard]] bool isOnePersons(FoundBy by);
/// Many may have the same, and none of them is asked about it.
[[nodiscard]] bool isCommon(FoundBy by);

/// The entry of a value, if it leaves any.
[[nodiscard]] Result<std::optional<IndexEntry>> indexEntry(Vault& vault, FoundBy by, const QString& value);
/// Everything by which somebody with these fields is found, each once.
[[nodiscard]] Result<std::vector<IndexEntry>> indexEntries(Vault& vault, const CustomerFields& fields);

/// Entries of the first that the second lacks.
[[nodiscard]] std::vector<IndexEntry> without(const std::vector<IndexEntry>& entries,
                                              const std::vector<IndexEntry>& others);

/// What somebody typed or scanned, and as what it is to be looked up.
struct Question {
    FoundBy by = FoundBy::Word;
    QString value;  ///< in its stored form; of names all that was typed
};
/// As everything that a text can be: eleven digits may be a CPF and a telephone at once. A name when it is
/// nothing else. Empty for a text by which nobody is found.
[[nodiscard]] std::vector<Question> questionsOf(const QString& typed);
/// As one of them. InvalidArgument as `storedForm`; for Start as for Word.
[[nodiscard]] Result<Question> questionOf(FoundBy by, const QString& typed);

}  // namespace balcao

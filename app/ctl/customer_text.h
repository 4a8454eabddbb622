#pragma once

#include "ctl/command.h"

namespace balcao {

/// What a JSON object on standard input asks for: fields by their names, each a text, null to take it away,
/// or, for other_ids, a list of texts. InvalidArgument (facts: field) for another name or value.
[[nodiscard]] Result<CustomerFields> customerFieldsFrom(const QJsonObject& json);

[[nodiscard]] QJsonObject fieldsJson(const CustomerFields& fields);
void printCustomer(Command& command, const CustomerRow& row);
/// What an erasure leaves, and why.
void printErasure(Command& command, const Erasure& erasure);

/// The first positional argument as a customer's id; nothing when it is none, which has been said.
[[nodiscard]] std::optional<CustomerId> customerIdOf(Command& command, const QString& word);
/// The number an option gives, or what it is otherwise; nothing when it is none, which has been said.
[[nodiscard]] std::optional<int> limitOf(Command& command, const QCommandLineParser& parser, int otherwise);

}  // namespace balcao

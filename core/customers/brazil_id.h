#pragma once

#include "base/result.h"

namespace balcao {

/// A CPF as it is stored: its 11 digits. Read with or without dots, hyphen and blanks. InvalidArgument
/// (facts: field "cpf", reason "length", "characters", "repeated" or "check"); what was typed is in no error.
[[nodiscard]] Result<QString> parseCpf(const QString& text);
/// A CNPJ as it is stored: 12 digits or capital letters and two digits (IN RFB 2.229/2024: those given since
/// July 2026 may have letters, whose value is their ASCII code less 48). Read with or without its dots,
/// slash, hyphen and blanks, in small letters too. InvalidArgument (facts: field "cnpj", reason) as
/// `parseCpf`.
[[nodiscard]] Result<QString> parseCnpj(const QString& text);

/// The two digits that end a CNPJ with these first 12 characters. InvalidArgument for other characters.
[[nodiscard]] Result<QString> cnpjCheckDigits(const QString& base);

/// As people write them: "529.982.247-25" and "12.ABC.345/01DE-35". For what `parse…` returned.
[[nodiscard]] QString formatCpf(const QString& cpf);
[[nodiscard]] QString formatCnpj(const QString& cnpj);
/// Enough to tell two people of one name apart, too little to use: "***.982.247-**", "**.ABC.345/****-**".
[[nodiscard]] QString maskCpf(const QString& cpf);
[[nodiscard]] QString maskCnpj(const QString& cnpj);

}  // namespace balcao

#include "storage/sql_operation_store.h"

#include "storage/sql_money.h"
#include "storage/sql_transaction.h"

namespace balcao {

namespace {

using namespace Qt::StringLiterals;

#define BALCAO_OPERATION_COLUMNS                                                              \
    u"id, code, name, name_en, name_es, category, price_kind, price_amount, price_currency, " \
    u"tax_basis_points, tax_added, minimum_minor, minimum_currency, maximum_minor, "          \
    u"maximum_currency, prefix, active, version "

Result<Price> priceFrom(const Row& row) {
    const QString kind = row.text("price_kind");
    if (kind == u"open"_s) return Price(OpenPrice{});
    if (kind == u"sat"_s) return Price(Sat(row.integer("price_amount")));
    BALCAO_TRY(amount, fiatFrom(row, "price_amount", "price_currency"));
    return Price(amount);
}

Result<Operation> operationFrom(const Row& row) {
    Operation operation;
    operation.id = row.id<OperationId>("id");
    operation.code = row.text("code");
    operation.name = row.text("name");
    operation.nameEn = row.text("name_en");
    operation.nameEs = row.text("name_es");
    operation.category = row.text("category");
    BALCAO_TRY(price, priceFrom(row));
    operation.price = price;
    operation.tax = {row.count("tax_basis_points"),
                     row.flag("tax_added") ? TaxMode::Added : TaxMode::Included};
    BALCAO_TRY(minimum, optionalFiatFrom(row, "minimum_minor", "minimum_currency"));
    operation.minimum = minimum;
    BALCAO_TRY(maximum, optionalFiatFrom(row, "maximum_minor", "maximum_currency"));
    operation.maximum = maximum;
    operation.prefix = row.text("prefix");
    operation.active = row.flag("active");
    operation.version = row.integer("version");
    return operation;
}

struct PriceValues {
    QString kind;
    SqlValue amount;
    SqlValue currency;
};

PriceValues priceValues(const Price& price) {
    if (const auto* fiat = std::get_if<Fiat>(&price)) {
        return {u"fiat"_s, fiat->minor, currencyValue(fiat->currency)};
    }
    if (const auto* sat = std::get_if<Sat>(&price)) return {u"sat"_s, sat->value(), {}};
    return {u"open"_s, {}, {}};
}

SqlValue minorOf(const std::optional<Fiat>& amount) {
    return amount ? SqlValue(amount->minor) : SqlValue();
}

SqlValue currencyOf(const std::optional<Fiat>& amount) {
    return amount ? currencyValue(amount->currency) : SqlValue();
}

}  // namespace

Result<std::vector<Operation>> SqlOperationStore::list(Transaction& t, Which which) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_OPERATION_COLUMNS uR"(
        FROM operations WHERE tenant_id = :tenant AND active >= :least ORDER BY code, id)");
    return readAll<Operation>(sql(t).query(text, {{"least", which == Which::Active ? 1 : 0}}), operationFrom);
}

Result<std::optional<Operation>> SqlOperationStore::byCode(Transaction& t, const QString& code) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_OPERATION_COLUMNS uR"(
        FROM operations WHERE tenant_id = :tenant AND code = :code AND active = 1)");
    return readFirst<Operation>(sql(t).query(text, {{"code", code}}), operationFrom);
}

Result<std::optional<Operation>> SqlOperationStore::byId(Transaction& t, OperationId id) {
    const QString text = QStringLiteral(u"SELECT " BALCAO_OPERATION_COLUMNS uR"(
        FROM operations WHERE tenant_id = :tenant AND id = :id)");
    return readFirst<Operation>(sql(t).query(text, {{"id", id}}), operationFrom);
}

void SqlOperationStore::save(Transaction& t, const Operation& operation) {
    // The triggers of the schema compare the version: an older one fails the transaction.
    const QString text =
        uR"(
        INSERT INTO operations (tenant_id, id, code, name, name_en, name_es, category, price_kind, price_amount,
            price_currency, tax_basis_points, tax_added, minimum_minor, minimum_currency, maximum_minor,
            maximum_currency, prefix, active, version)
        VALUES (:tenant, :id, :code, :name, :name_en, :name_es, :category, :price_kind, :price_amount,
            :price_currency, :tax_basis_points, :tax_added, :minimum_minor, :minimum_currency, :maximum_minor,
            :maximum_currency, :prefix, :active, :version)
        ON CONFLICT (tenant_id, id) DO UPDATE SET
            code = excluded.code, name = excluded.name, name_en = excluded.name_en, name_es = excluded.name_es,
            category = excluded.category, price_kind = excluded.price_kind,
            price_amount = excluded.price_amount, price_currency = excluded.price_currency,
            tax_basis_points = excluded.tax_basis_points, tax_added = excluded.tax_added,
            minimum_minor = excluded.minimum_minor, minimum_currency = excluded.minimum_currency,
            maximum_minor = excluded.maximum_minor, maximum_currency = excluded.maximum_currency,
            prefix = excluded.prefix, active = excluded.active, version = excluded.version)"_s;
    const PriceValues price = priceValues(operation.price);
    sql(t).write(text, {{"id", operation.id},
                        {"code", operation.code},
                        {"name", operation.name},
                        {"name_en", operation.nameEn},
                        {"name_es", operation.nameEs},
                        {"category", operation.category},
                        {"price_kind", price.kind},
                        {"price_amount", price.amount},
                        {"price_currency", price.currency},
                        {"tax_basis_points", operation.tax.basisPoints},
                        {"tax_added", operation.tax.mode == TaxMode::Added},
                        {"minimum_minor", minorOf(operation.minimum)},
                        {"minimum_currency", currencyOf(operation.minimum)},
                        {"maximum_minor", minorOf(operation.maximum)},
                        {"maximum_currency", currencyOf(operation.maximum)},
                        {"prefix", operation.prefix},
                        {"active", operation.active},
                        {"version", operation.version + 1}});
    t.announce({u"operation"_s, operation.id.text()});
}

}  // namespace balcao

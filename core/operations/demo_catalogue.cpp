#include "operations/demo_catalogue.h"

namespace balcao {

namespace demo_catalogue_detail {

/// A row of the table below. Prices in centavos; a negative one is in satoshis; zero is an open price.
struct Row {
    const char* code;
    const char* name;
    const char* nameEn;
    const char* nameEs;
    const char* category;
    qint64 price;
    int taxBp;
    TaxMode taxMode;
    const char* prefix;
    qint64 minimum;  // centavos; -1: the currency's limit
    qint64 maximum;
};

constexpr TaxMode kIncluded = TaxMode::Included;
constexpr TaxMode kAdded = TaxMode::Added;

// A small municipal-style licensing office that does not exist: everyday services, all names our own.
constexpr Row kOffice[] = {
    {"2001", "Renovação da CNH", "Driving licence renewal", "Renovación de la licencia de conducir",
     "Habilitação", 20630, 0, kIncluded, "A", -1, -1},
    {"2002", "2ª via da CNH", "Driving licence replacement", "Duplicado de la licencia de conducir",
     "Habilitação", 15844, 0, kIncluded, "A", -1, -1},
    {"2003", "CNH definitiva", "Full driving licence", "Licencia de conducir definitiva", "Habilitação",
     18862, 0, kIncluded, "A", -1, -1},
    {"2004", "Mudança de categoria", "Change of licence category", "Cambio de categoría", "Habilitação",
     27415, 0, kIncluded, "A", -1, -1},
    {"2005", "Permissão internacional", "International permit", "Permiso internacional", "Habilitação", 33150,
     0, kIncluded, "A", -1, -1},
    {"2010", "Licenciamento anual", "Annual vehicle licence", "Licencia anual del vehículo", "Veículos",
     17408, 0, kIncluded, "A", -1, -1},
    {"2011", "Licenciamento com multas", "Annual licence with fines", "Licencia anual con multas", "Veículos",
     0, 0, kIncluded, "A", -1, 550000},
    {"2020", "Transferência de propriedade", "Transfer of ownership", "Transferencia de propiedad",
     "Veículos", 31270, 0, kIncluded, "A", -1, -1},
    {"2021", "2ª via do CRV", "Vehicle certificate replacement", "Duplicado del certificado del vehículo",
     "Veículos", 26438, 0, kIncluded, "A", -1, -1},
    {"2022", "Baixa de gravame", "Release of lien", "Levantamiento de gravamen", "Veículos", 15275, 0,
     kIncluded, "A", -1, -1},
    {"2030", "Primeiro emplacamento", "First registration plates", "Primera matrícula", "Veículos", 38920, 0,
     kIncluded, "A", -1, -1},
    {"2031", "Troca de placa", "Plate replacement", "Cambio de placa", "Veículos", 23360, 0, kIncluded, "A",
     -1, -1},
    {"2040", "Vistoria", "Vehicle inspection", "Inspección del vehículo", "Vistoria", 12000, 500, kIncluded,
     "V", -1, -1},
    {"2044", "Licença especial de trânsito", "Special traffic permit", "Permiso especial de circulación",
     "Vistoria", 9640, 0, kIncluded, "V", 6000, -1},
    {"2050", "Consulta de histórico na rede", "Vehicle history by network", "Historial del vehículo en línea",
     "Vistoria", -4500, 0, kIncluded, "V", 0, -1},
    {"9001", "Envelope protetor", "Protective envelope", "Sobre protector", "Extras", 490, 1800, kIncluded,
     "A", 0, -1},
    {"9002", "Entrega em casa", "Home delivery", "Entrega a domicilio", "Extras", 3800, 500, kAdded, "A", 0,
     -1},
};

// A stationery shop with a coffee counter, equally invented.
constexpr Row kShop[] = {
    {"1001", "Café coado", "Filter coffee", "Café de filtro", "Café", 600, 0, kIncluded, "C", -1, -1},
    {"1002", "Café expresso", "Espresso", "Café exprés", "Café", 750, 0, kIncluded, "C", -1, -1},
    {"1003", "Cappuccino", "Cappuccino", "Capuchino", "Café", 1250, 0, kIncluded, "C", -1, -1},
    {"1004", "Pão de queijo", "Cheese bread", "Pan de queso", "Café", 550, 0, kIncluded, "C", -1, -1},
    {"1005", "Bolo de rolo, fatia", "Guava roll cake, slice", "Torta enrollada, porción", "Café", 980, 0,
     kIncluded, "C", -1, -1},
    {"1006", "Suco de caju", "Cashew juice", "Jugo de marañón", "Café", 890, 0, kIncluded, "C", -1, -1},
    {"3001", "Caderno pautado", "Ruled notebook", "Cuaderno rayado", "Papelaria", 2490, 1800, kIncluded, "A",
     -1, -1},
    {"3002", "Caneta azul", "Blue pen", "Bolígrafo azul", "Papelaria", 350, 1800, kIncluded, "A", -1, -1},
    {"3003", "Lápis de cor, 12 cores", "Colour pencils, 12", "Lápices de colores, 12", "Papelaria", 2890,
     1800, kIncluded, "A", -1, -1},
    {"3004", "Papel A4, 500 folhas", "A4 paper, 500 sheets", "Papel A4, 500 hojas", "Papelaria", 3590, 1800,
     kIncluded, "A", -1, -1},
    {"3005", "Mochila escolar", "School backpack", "Mochila escolar", "Papelaria", 18900, 1800, kIncluded,
     "A", -1, -1},
    {"3006", "Cartão de presente em sats", "Gift card in sats", "Tarjeta de regalo en sats", "Papelaria",
     -21000, 0, kIncluded, "A", -1, -1},
    {"4001", "Cópia em preto e branco", "Black and white copy", "Copia en blanco y negro", "Serviços", 50,
     500, kIncluded, "A", -1, -1},
    {"4002", "Impressão colorida", "Colour print", "Impresión en color", "Serviços", 250, 500, kIncluded, "A",
     -1, -1},
    {"4003", "Encadernação", "Binding", "Encuadernación", "Serviços", 1500, 500, kAdded, "A", -1, -1},
    {"4004", "Serviço sob consulta", "Service priced on request", "Servicio a convenir", "Serviços", 0, 500,
     kAdded, "A", -1, -1},
};

Price priceOf(const Row& row) {
    if (row.price > 0) return Fiat{row.price, brl()};
    if (row.price < 0) return Sat(-row.price);
    return OpenPrice{};
}

std::optional<Fiat> limitOf(qint64 minor) {
    if (minor < 0) return std::nullopt;
    return Fiat{minor, brl()};
}

Operation operationOf(const Row& row, IdSource& ids) {
    Operation operation;
    operation.id = ids.make<OperationId>();
    operation.code = QString::fromLatin1(row.code);
    operation.name = QString::fromUtf8(row.name);
    operation.nameEn = QString::fromUtf8(row.nameEn);
    operation.nameEs = QString::fromUtf8(row.nameEs);
    operation.category = QString::fromUtf8(row.category);
    operation.price = priceOf(row);
    operation.tax = TaxRule{row.taxBp, row.taxMode};
    operation.minimum = limitOf(row.minimum);
    operation.maximum = limitOf(row.maximum);
    operation.prefix = QString::fromLatin1(row.prefix);
    return operation;
}

}  // namespace demo_catalogue_detail

std::vector<Operation> demoCatalogue(DemoKind kind, IdSource& ids) {
    std::vector<Operation> operations;
    switch (kind) {
        case DemoKind::LicensingOffice:
            for (const auto& row : demo_catalogue_detail::kOffice) {
                operations.push_back(demo_catalogue_detail::operationOf(row, ids));
            }
            break;
        case DemoKind::SmallShop:
            for (const auto& row : demo_catalogue_detail::kShop) {
                operations.push_back(demo_catalogue_detail::operationOf(row, ids));
            }
            break;
    }
    return operations;
}

}  // namespace balcao

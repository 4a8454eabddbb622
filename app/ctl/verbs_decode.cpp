#include "ctl/verbs.h"
#include "lightning/payment_text.h"
#include "lightning/payment_text_json.h"

#include <cstdio>

namespace balcao::verbs {

namespace {

/// Longest line that is read: no payment text is nearly as long.
constexpr qint64 kLongestLine = 64 * 1024;

/// Writes what a text is; false when it is nothing.
bool decodeOne(Command& command, const QString& text) {
    const auto read = readPaymentText(text);
    command.writeJson(read ? toJson(*read) : toJson(read.error()));
    return read.has_value();
}

/// A line of standard input; blank ones are passed by.
bool decodeLine(Command& command, const QByteArray& line) {
    const QByteArray text = line.trimmed();
    return text.isEmpty() || decodeOne(command, QString::fromUtf8(text));
}

/// One line, one object, whatever bytes are in it. Of a line that is too long only the beginning is kept,
/// which is long enough to be refused. Read by hand: QFile takes a zero byte for the end of a line.
bool decodeInput(Command& command) {
    bool good = true;
    QByteArray line;
    for (int byte = std::getc(stdin); byte != EOF; byte = std::getc(stdin)) {
        if (byte == '\n') {
            good = decodeLine(command, line) && good;
            line.clear();
        } else if (line.size() < kLongestLine) {
            line.append(static_cast<char>(byte));
        }
    }
    return decodeLine(command, line) && good;
}

}  // namespace

void decode(Command& command) {
    QCommandLineParser parser;
    if (!command.parse(parser, 1, -1)) return;
    bool good = true;
    for (const QString& text : parser.positionalArguments()) {
        good = (text == QStringLiteral("-") ? decodeInput(command) : decodeOne(command, text)) && good;
    }
    if (good) return command.done();
    command.refused();
}

}  // namespace balcao::verbs

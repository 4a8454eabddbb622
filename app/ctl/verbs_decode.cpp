#include "ctl/verbs.h"
#include "lightning/payment_text.h"
#include "lightning/payment_text_json.h"

#include <QFile>

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

bool decodeInput(Command& command) {
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) return false;
    bool good = true;
    while (true) {
        const QByteArray line = input.readLine(kLongestLine);
        if (line.isEmpty()) return good;
        const QByteArray text = line.trimmed();
        if (!text.isEmpty()) good = decodeOne(command, QString::fromUtf8(text)) && good;
    }
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

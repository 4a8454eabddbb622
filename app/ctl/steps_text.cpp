#include "ctl/steps_text.h"

#include <algorithm>

namespace balcao {

namespace steps_text_detail {

QString wordOf(TestStep::Verdict verdict) {
    switch (verdict) {
        case TestStep::Verdict::Good: return QStringLiteral("good");
        case TestStep::Verdict::Attention: return QStringLiteral("attention");
        case TestStep::Verdict::Bad: return QStringLiteral("bad");
    }
    return {};
}

bool hasReason(const TestStep& step) {
    return step.verdict != TestStep::Verdict::Good &&
           (step.error.code != ErrorCode::Internal || !step.error.detail.isEmpty());
}

QString lineOf(const TestStep& step) {
    QString text = QStringLiteral("%1  %2").arg(wordOf(step.verdict), -9).arg(step.subject, -12);
    if (hasReason(step)) {
        text += toText(step.error.code);
        if (!step.error.detail.isEmpty()) text += u": " + step.error.detail;
    }
    for (auto fact = step.facts.begin(); fact != step.facts.end(); ++fact) {
        text += u"  " + fact.key() + u'=' + fact.value().toString();
    }
    return text;
}

QJsonObject jsonOf(const TestStep& step) {
    QJsonObject json{{QStringLiteral("subject"), step.subject},
                     {QStringLiteral("verdict"), wordOf(step.verdict)}};
    if (hasReason(step)) {
        json.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), toText(step.error.code)},
                                                         {QStringLiteral("detail"), step.error.detail}});
    }
    if (!step.facts.isEmpty()) {
        json.insert(QStringLiteral("facts"), QJsonObject::fromVariantMap(step.facts));
    }
    return json;
}

}  // namespace steps_text_detail

void endWithSteps(Command& command, const std::vector<TestStep>& steps) {
    for (const TestStep& step : steps) {
        command.write(steps_text_detail::jsonOf(step), steps_text_detail::lineOf(step));
    }
    const bool bad = std::any_of(steps.begin(), steps.end(),
                                 [](const TestStep& step) { return step.verdict == TestStep::Verdict::Bad; });
    if (bad) return command.refused();
    command.done();
}

}  // namespace balcao

#include "ui/settings/test_steps.h"

#include "ui/settings/lnd_connect.h"
#include "ui/settings/test_words.h"
#include "ui/shell/labels.h"
#include "ui/shell/rule.h"
#include "ui/text/error_text.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace balcao {

namespace {

constexpr int kStepIcon = 18;
constexpr int kStepSubject = 170;
constexpr int kPairsInRow = 16;
constexpr int kPairWidth = 24;
constexpr int kPairLine = 19;

/// One answered step; trouble fills the row.
class StepRow final : public QWidget {
 public:
    StepRow(const Theme& theme, TestStep::Verdict verdict, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_verdict(verdict) {}

 protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        Icon icon = Icon::CheckCircleFill;
        Role role = Role::Paid;
        if (m_verdict == TestStep::Verdict::Attention) {
            icon = Icon::ExclamationTriangleFill;
            role = Role::Warn;
            paintBox(painter, rect(), m_theme.pxF(8), m_theme.color(Role::WarnBg),
                     m_theme.color(Role::WarnLine));
        } else if (m_verdict == TestStep::Verdict::Bad) {
            icon = Icon::XCircleFill;
            role = Role::Bad;
            paintBox(painter, rect(), m_theme.pxF(8), m_theme.color(Role::BadBg),
                     m_theme.color(Role::BadLine));
        }
        const qreal side = m_theme.pxF(kStepIcon);
        paintIcon(painter, m_theme, icon, role, kStepIcon,
                  QRectF(m_theme.pxF(10), m_theme.pxF(9), side, side));
    }

 private:
    const Theme& m_theme;
    TestStep::Verdict m_verdict;
};

/// SHA-256 in pairs; those that differ from `other` are bold and red.
class Fingerprint final : public QWidget {
 public:
    Fingerprint(const Theme& theme, const QString& hex, const QString& other, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_pairs(fingerprintPairs(hex)), m_other(fingerprintPairs(other)) {
        setAccessibleName(m_pairs.join(QLatin1Char(':')));
        const int rows = static_cast<int>((m_pairs.size() + kPairsInRow - 1) / kPairsInRow);
        setFixedHeight(theme.px(kPairLine) * std::max(1, rows));
        setMinimumWidth(theme.px(kPairWidth) * kPairsInRow);
    }

 protected:
    void paintEvent(QPaintEvent* event) override {
        Q_UNUSED(event)
        QPainter painter(this);
        for (qsizetype i = 0; i < m_pairs.size(); ++i) {
            const bool differs = !m_other.isEmpty() && m_other.value(i) != m_pairs.at(i);
            const QRectF cell(static_cast<qreal>(i % kPairsInRow) * m_theme.pxF(kPairWidth),
                              static_cast<qreal>(i / kPairsInRow) * m_theme.pxF(kPairLine),
                              m_theme.pxF(kPairWidth), m_theme.pxF(kPairLine));
            paintLine(painter, cell, m_pairs.at(i),
                      type::mono(m_theme, 12, differs ? QFont::Bold : QFont::Normal),
                      m_theme.color(differs ? Role::Bad : Role::Ink));
        }
    }

 private:
    const Theme& m_theme;
    QStringList m_pairs;
    QStringList m_other;
};

TextLabel* commandLabel(const Theme& theme, const QString& command, QWidget* parent) {
    auto* made = label::hash(theme, parent);
    made->setRole(Role::Ink);
    made->setPlain(command);
    return made;
}

}  // namespace

TestSteps::TestSteps(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(theme.px(2));
    connect(&theme, &Theme::changed, this, &TestSteps::rebuild);
}

void TestSteps::setSteps(const std::vector<TestStep>& steps) {
    m_steps = steps;
    m_ran = true;
    m_running = false;
    m_passed = !steps.empty() && std::none_of(steps.begin(), steps.end(), [](const TestStep& step) {
        return step.verdict == TestStep::Verdict::Bad;
    });
    rebuild();
}

void TestSteps::setRunning() {
    clear();
    m_running = true;
    rebuild();
}

void TestSteps::setError(const Error& error) {
    setSteps({TestStep{TestStep::Verdict::Bad, QStringLiteral("connect"), error, {}}});
}

void TestSteps::clear() {
    m_steps.clear();
    m_ran = false;
    m_passed = false;
    m_running = false;
    rebuild();
}

void TestSteps::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

void TestSteps::rebuild() {
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (m_running) {
        auto* words = label::second(m_theme, this);
        words->setPlain(tr("Testing"));
        m_rows->addWidget(words);
        return;
    }
    for (const TestStep& step : m_steps) {
        auto* row = new StepRow(m_theme, step.verdict, this);
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(m_theme.px(40), m_theme.px(8), m_theme.px(12), m_theme.px(8));
        across->setSpacing(m_theme.px(12));
        auto* subject = label::strong(m_theme, row);
        subject->setParagraph(true);
        subject->setFixedWidth(m_theme.px(kStepSubject));
        subject->setPlain(TestWords::subject(step));
        if (step.verdict == TestStep::Verdict::Attention) subject->setRole(Role::Warn);
        if (step.verdict == TestStep::Verdict::Bad) subject->setRole(Role::Bad);
        across->addWidget(subject, 0, Qt::AlignTop);
        auto* down = new QVBoxLayout;
        down->setSpacing(m_theme.px(4));
        auto* words = label::paragraph(m_theme, row);
        words->setPlain(TestWords::sentence(step));
        down->addWidget(words);
        row->setAccessibleName(
            QString(TestWords::subject(step) + QStringLiteral(": ") + TestWords::sentence(step)));

        const QString seen = step.error.facts.value(QStringLiteral("seen")).toString();
        const QString expected = step.error.facts.value(QStringLiteral("expected")).toString();
        const QString kept = step.facts.value(QStringLiteral("fingerprint")).toString();
        const auto addPrint = [&](const QString& name, const QString& hex, const QString& other) {
            auto* head = label::caption(m_theme, row);
            head->setPlain(name);
            down->addWidget(head);
            down->addWidget(new Fingerprint(m_theme, hex, other, row));
        };
        if (!seen.isEmpty() && !expected.isEmpty()) {
            addPrint(tr("Kept here"), expected, {});
            addPrint(tr("Shown now"), seen, expected);
            auto* saved = label::paragraph(m_theme, row);
            saved->setPlain(tr(
                "Nothing was sent: no credential, no charge. The connection was closed before. It may be "
                "a renewal by whoever cares for the node, or somebody in between. To compare, on the node:"));
            down->addWidget(saved);
            down->addWidget(commandLabel(
                m_theme, QStringLiteral("openssl x509 -in tls.cert -noout -sha256 -fingerprint"), row));
        } else if (!kept.isEmpty()) {
            addPrint({}, kept, {});
        }
        if (step.subject == QStringLiteral("macaroon") && step.verdict == TestStep::Verdict::Attention) {
            down->addWidget(commandLabel(m_theme,
                                         QStringLiteral("lncli bakemacaroon invoices:read invoices:write "
                                                        "info:read offchain:read"),
                                         row));
        }
        across->addLayout(down, 1);
        m_rows->addWidget(row);
    }
}

}  // namespace balcao

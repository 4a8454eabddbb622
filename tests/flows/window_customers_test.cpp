#include "flows/session_window.h"
#include "ui/counter/paid_page.h"
#include "ui/widgets/result_list.h"

#include <QCheckBox>
#include <QLineEdit>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCpf = u"529.982.247-25"_s;
const QString kOtherCpf = u"295.379.955-93"_s;

}  // namespace

/// Who a sale is for, at the counter.
class WindowCustomersTest final : public SessionWindow {
    Q_OBJECT

 private Q_SLOTS:
    void init() { makeCounter(); }
    void cleanup() {
        closeCounter();
        m_maria = {};
    }

    void aCpfFindsThemAndStandsOnTheReceipt() {
        addMaria();
        begin();
        openForm();
        type(u"52998224725"_s);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Maria A. d. S."_s}, kPatience);
        QVERIFY(find<QCheckBox>(u"customerTaxId"_s)->isChecked());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria && presenter().ticket().customer(), kPatience);
        QVERIFY(isSaid(u"Maria A. d. S."_s));
        QVERIFY(isSaid(u"CPF ***.982.247-** on the receipt"_s));
        QVERIFY(!isSaid(kCpf));
        pay();
        QTRY_VERIFY_WITH_TIMEOUT(presenter().receipt().has_value(), kPatience);
        QVERIFY(presenter().receipt()->taxId);
        QCOMPARE(presenter().receipt()->taxId->text(), u"CPF 529.982.247-25"_s);
        // It is no part of what is signed: nobody reads it out of the code.
        QVERIFY(!presenter().receipt()->payload.contains(u"529"_s + u"98224725"_s));
        QVERIFY(readReceipt(presenter().receipt()->payload));
    }

    void whoTypesFasterThanTheAnswerIsUnderstood() {
        addMaria();
        begin();
        openForm();
        type(kCpf);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria, kPatience);
    }

    void aWrongCpfIsSaidAndNothingChanges() {
        begin();
        const qint64 version = presenter().ticket().details()->ticket.version;
        openForm();
        type(u"2953799559"_s);
        QVERIFY(isSaid(u"A CPF has 11 digits"_s));
        type(u"4"_s);
        QVERIFY(isSaid(u"This is no CPF: its last two digits do not fit the others."_s));
        press(Qt::Key_Return);
        QVERIFY(isFormOpen());
        // What could be a telephone too is looked for, and it is said that it is no CPF.
        find<QLineEdit>(u"customerSearch"_s)->selectAll();
        type(u"52998224724"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"as a CPF its last two digits do not fit"_s), kPatience);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!isFormOpen());
        QVERIFY(named().isNull());
        QCOMPARE(presenter().ticket().details()->ticket.version, version);
        QCOMPARE(lineCount(), 1);
    }

    void aNameFindsThemAndNobodyHasToBeKnown() {
        addMaria();
        begin();
        openForm();
        type(u"mari"_s);
        QTRY_COMPARE_WITH_TIMEOUT(names().value(0), u"Maria A. d. S."_s, kPatience);
        // Down past whoever was found: how they are called is enough.
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().ticket().details()->ticket.customer, u"mari"_s, kPatience);
        QVERIFY(named().isNull());
    }

    void aCpfAloneIsKeptForTheReceiptAndTakenOffAgain() {
        begin();
        openForm();
        type(kOtherCpf);
        QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Only CPF on the receipt, no name"_s), kPatience);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!named().isNull(), kPatience);
        QVERIFY(!presenter().ticket().details()->ticket.sealedTaxId.isEmpty());
        openForm();
        QTRY_VERIFY(names().value(0).startsWith(u"Take "_s));
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named().isNull(), kPatience);
        QVERIFY(presenter().ticket().details()->ticket.sealedTaxId.isEmpty());
    }

    void theReceiptShowsItOnlyWhereItIsWanted() {
        addMaria();
        begin();
        openForm();
        type(kCpf);
        QTRY_VERIFY_WITH_TIMEOUT(!names().isEmpty(), kPatience);
        QTest::keyClick(find<QCheckBox>(u"customerTaxId"_s), Qt::Key_Space);
        find<QLineEdit>(u"customerSearch"_s)->setFocus();
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria, kPatience);
        QVERIFY(presenter().ticket().details()->ticket.sealedTaxId.isEmpty());
        pay();
        QTRY_VERIFY_WITH_TIMEOUT(presenter().receipt().has_value(), kPatience);
        QVERIFY(!presenter().receipt()->taxId);
    }

    void somebodyNewIsAddedWithWhatTheySay() {
        begin();
        openForm();
        type(u"Ana Souza"_s);
        QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Add as a new customer"_s), kPatience);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        // The name stands already; a wrong document is said where it stands.
        type(u"295.379.955-94"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"This is no CPF"_s), kPatience);
        type(kOtherCpf);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!named().isNull() && presenter().ticket().customer(), kPatience);
        QVERIFY(isSaid(u"Ana S."_s));
    }

    void whoIsAddedElsewhereMeanwhileIsOffered() {
        begin();
        openForm();
        type(kCpf);
        QTRY_VERIFY_WITH_TIMEOUT(names().contains(u"Only CPF on the receipt, no name"_s), kPatience);
        addMaria();
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Maria A. d. S."_s}, kPatience);
        QVERIFY(named().isNull());
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria, kPatience);
    }

 private:
    [[nodiscard]] static CustomerId named() { return presenter().ticket().customerId(); }
    [[nodiscard]] static int lineCount() {
        return static_cast<int>(presenter().ticket().details()->ticket.lines.size());
    }
    [[nodiscard]] static bool isFormOpen() { return presenter().form() == CounterPresenter::Form::Customer; }
    [[nodiscard]] static QStringList names() {
        QStringList all;
        const auto* list = find<ResultList>(u"customerList"_s);
        if (list == nullptr || list->isHidden()) return all;
        for (int row = 0; row < list->count(); ++row) all << list->at(row).name;
        return all;
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// Slower than a scanner.
    static void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text, {}, 60); }
    [[nodiscard]] static bool isSaid(const QString& words) {
        const auto labels = window()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisible() && label->plain().contains(words);
        });
    }

    /// Another program of the same counter knows her.
    void addMaria() {
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const SaveCustomer save{other.ids().make<CommandId>(),
                                other.actor(),
                                CustomerId(),
                                0,
                                {{CustomerField::Name, u"Maria Aparecida da Silva"_s},
                                 {CustomerField::Cpf, kCpf},
                                 {CustomerField::Phone, u"(81) 99999-8888"_s}},
                                false};
        const auto row = await(other.customers().save(save), kPatience);
        QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
        m_maria = row->id;
    }
    /// A ticket with one line.
    void begin() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter() && QApplication::focusWidget() != nullptr, kPatience);
        type(u"2010"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().ticket().chargeable() && !presenter().ticket().busy(),
                                 kPatience);
    }
    static void openForm() {
        press(Qt::Key_F3);
        QTRY_VERIFY(isFormOpen() && find<QLineEdit>(u"customerSearch"_s) != nullptr);
        QTRY_VERIFY(find<QLineEdit>(u"customerSearch"_s)->hasFocus());
    }
    static void pay() {
        press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(presenter().charge().payment() != nullptr, kPatience);
        press(Qt::Key_F11);
        QTRY_VERIFY_WITH_TIMEOUT(find<PaidPage>() && find<PaidPage>()->isVisible(), kPatience);
    }

    CustomerId m_maria;
};

QTEST_MAIN(WindowCustomersTest)
#include "window_customers_test.moc"

#include "flows/session_window.h"
#include "ui/counter/paid_page.h"
#include "ui/customers/customer_panel.h"
#include "ui/customers/customers_model.h"
#include "ui/login/new_pin_page.h"
#include "ui/shell/notice.h"
#include "ui/shell/table.h"
#include "ui/widgets/action_button.h"
#include "ui/widgets/result_list.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStackedWidget>

using namespace balcao;
using namespace balcao::test;
using namespace Qt::StringLiterals;

namespace {

const QString kCpf = u"529.982.247-25"_s;
const QString kOtherCpf = u"295.379.955-93"_s;

}  // namespace

/// Who a sale is for: at the counter, and on the page that lists them all.
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
        type(u"295379955"_s);
        QVERIFY(isSaid(u"A CPF has 11 digits"_s));
        type(u"94"_s);
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

    void thePageMasksAndARevealIsInTheJournal() {
        addMaria();
        showPage();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
        QCOMPARE(cell(0, CustomersModel::Name), u"Maria A. d. S."_s);
        QCOMPARE(cell(0, CustomersModel::Document), u"***.982.247-**"_s);
        QTRY_VERIFY(panelSays(u"***.982.247-**"_s));
        QTest::keyClick(table(), Qt::Key_R);
        QTRY_VERIFY(panelSays(u"Why do you look?"_s));
        find<QComboBox>(u"customerWhy"_s)->setCurrentIndex(1);
        QCOMPARE(acts(u"customer.reveal"_s).size(), 0);
        QTest::keyClick(find<QComboBox>(u"customerWhy"_s), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(kCpf), kPatience);
        QVERIFY(panelSays(u"Maria Aparecida da Silva"_s));
        const auto looks = acts(u"customer.reveal"_s);
        QCOMPARE(looks.size(), 1);
        QVERIFY(looks.constFirst().contains(u"contact"_s));
        QVERIFY(looks.constFirst().contains(u"\"cpf\""_s));
        QVERIFY(!looks.constFirst().contains(u"529"_s));
        // Whoever leaves leaves nothing open.
        window()->showPage(u"counter"_s);
        showAgain();
        QTRY_VERIFY(panelSays(u"***.982.247-**"_s));
        QVERIFY(!panelSays(kCpf));
    }

    void somebodyIsFoundByWhatTheyGave() {
        addMaria();
        showPage();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
        look(kOtherCpf);
        QTRY_VERIFY_WITH_TIMEOUT(model()->rowCount() == 0 && isSaid(u"Nobody fits"_s), kPatience);
        look(u"8199999 8888"_s);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
        look(u"?"_s);
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"Nobody is found by this."_s), kPatience);
        QTest::keyClick(find<QLineEdit>(u"customersSearch"_s), Qt::Key_Escape, Qt::ShiftModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
    }

    void whatIsEditedIsKeptOrSaidWhereItIsWrong() {
        addMaria();
        showPage();
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"***.982.247-**"_s), kPatience);
        QTest::keyClick(table(), Qt::Key_E);
        auto* cpf = find<QLineEdit>(u"customer_cpf"_s);
        QTRY_VERIFY_WITH_TIMEOUT(cpf->isVisible() && cpf->text() == kCpf, kPatience);
        QCOMPARE(acts(u"customer.reveal"_s).size(), 1);
        cpf->setText(u"529.982.247-24"_s);
        QTest::keyClick(cpf, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"This is no CPF"_s), kPatience);
        cpf->setText(kCpf);
        find<QLineEdit>(u"customer_phone"_s)->setText(u"81 98888-7777"_s);
        QTest::keyClick(cpf, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"Kept."_s), kPatience);
        QVERIFY(cell(0, CustomersModel::Phone).endsWith(u"77"_s));
        // Another program is faster: nothing is written over it.
        QTest::keyClick(table(), Qt::Key_E);
        QTRY_VERIFY_WITH_TIMEOUT(cpf->isVisible() && cpf->text() == kCpf, kPatience);
        change(2, {{CustomerField::Notes, u"from elsewhere"_s}});
        find<QLineEdit>(u"customer_name"_s)->setText(u"Maria Souza"_s);
        QTest::keyClick(cpf, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty() && !notice().contains(u"Kept."_s), kPatience);
        QCOMPARE(cell(0, CustomersModel::Name), u"Maria A. d. S."_s);
    }

    void somebodyNewIsAddedOnThePage() {
        showPage();
        QTRY_VERIFY_WITH_TIMEOUT(isSaid(u"No customer yet"_s), kPatience);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(find<QLineEdit>(u"customer_name"_s)->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(panelSays(u"A name, document, e-mail address, telephone or handle is needed."_s));
        type(u"Ana Souza"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
        QCOMPARE(cell(0, CustomersModel::Name), u"Ana S."_s);
    }

    void whatTheyAgreedToIsWrittenDownAndTakenBack() {
        addMaria();
        showPage();
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"***.982.247-**"_s), kPatience);
        // Nothing is kept of what was begun and left.
        QTest::keyClick(table(), Qt::Key_A);
        QTRY_VERIFY(panelSays(u"What did Maria A. d. S. agree to?"_s));
        type(u"I agree"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!panelSays(u"What did Maria A. d. S. agree to?"_s));
        QTest::keyClick(table(), Qt::Key_A);
        auto* text = find<QPlainTextEdit>(u"consentText"_s);
        QTRY_VERIFY(text->hasFocus());
        QVERIFY(text->toPlainText().isEmpty());
        // What is missing or is no word is said where it stands.
        QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"The text they agreed to"_s), kPatience);
        text->setPlainText(u"You may call me about my case."_s);
        find<QLineEdit>(u"consentPurpose"_s)->setText(u"To call"_s);
        QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"One word of small letters"_s), kPatience);
        QCOMPARE(acts(u"customer.consent"_s).size(), 0);
        find<QLineEdit>(u"consentPurpose"_s)->setText(u"contact"_s);
        QTest::keyClick(text, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"what they agreed to"_s), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"You may call me about my case."_s), kPatience);
        QVERIFY(panelSays(u"written down by Rita Lopes"_s));
        const auto given = acts(u"customer.consent"_s);
        QCOMPARE(given.size(), 1);
        QVERIFY(given.constFirst().contains(u"contact"_s) && !given.constFirst().contains(u"call me"_s));
        QCOMPARE(acts(u"customer.reveal"_s).size(), 0);
        ActionButton* withdraw = nullptr;
        QTRY_VERIFY((withdraw = button(u"Withdraw"_s)) != nullptr);
        withdraw->click();
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"withdrawn"_s), kPatience);
        QCOMPARE(acts(u"customer.withdraw_consent"_s).size(), 1);
    }

    void twoRecordsOfOnePersonBecomeOne() {
        addMaria();
        add({{CustomerField::Name, u"M. da Silva"_s}, {CustomerField::Phone, u"(81) 99999-8888"_s}}, true);
        add({{CustomerField::Name, u"da Silva, Maria Aparecida"_s}});
        add({{CustomerField::Name, u"Maria Silva"_s}});
        showPage();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 4, kPatience);
        // Who shares no more than a word with others is nobody else.
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"No ticket names them yet."_s), kPatience);
        QVERIFY(!panelSays(u"Perhaps the same person"_s));
        QTest::keyClick(table(), Qt::Key_S);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"Nobody else has this telephone"_s), kPatience);
        // Others are told of by themselves: masked, counted, and nobody was looked at for it.
        table()->setCurrentIndex(model()->index(3, 0));
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"2 others"_s), kPatience);
        QVERIFY(panelSays(u"Perhaps the same person"_s));
        QVERIFY(panelSays(u"***.982.247-**"_s) && !panelSays(kCpf) && !panelSays(u"99999"_s));
        QCOMPARE(acts(u"customer.reveal"_s).size(), 0);
        QTest::keyClick(table(), Qt::Key_S);
        ActionButton* merge = nullptr;
        QTRY_VERIFY((merge = button(u"Merge…"_s)) != nullptr && merge->hasFocus());
        merge->click();
        QTRY_VERIFY(panelSays(u"one person?"_s));
        QTest::keyClick(table(), Qt::Key_Escape);
        QCOMPARE(model()->rowCount(), 4);
        QTRY_VERIFY((merge = button(u"Merge…"_s)) != nullptr);
        merge->click();
        QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 3, kPatience);
        QCOMPARE(acts(u"customer.merge"_s).size(), 2);  // one that says so under either id
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"1 other"_s) && !panelSays(u"1 others"_s), kPatience);
        QCOMPARE(acts(u"customer.find"_s).size(), 0);
    }

    void everythingIsHandedOutAndThenErased() {
        addMaria();
        begin();
        openForm();
        type(kCpf);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria, kPatience);
        const TicketId ticket = presenter().ticket().id();
        pay();
        showAgain();
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"1 ticket"_s), kPatience);
        QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(find<QFileDialog>() != nullptr);
        const QString pdf = m_folder->filePath(u"maria.pdf"_s);
        auto* dialog = find<QFileDialog>();
        Q_EMIT dialog->fileSelected(pdf);
        dialog->close();
        window()->activateWindow();
        QTRY_VERIFY(window()->isActiveWindow() && find<QFileDialog>() == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"maria.pdf"_s), kPatience);
        QFile made(pdf);
        QVERIFY(made.open(QIODevice::ReadOnly) && made.readAll().startsWith("%PDF"));
        QFile json(m_folder->filePath(u"maria.json"_s));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QVERIFY(QJsonDocument::fromJson(json.readAll()).toJson().contains("52998224725"));

        QTest::keyClick(table(), Qt::Key_Delete, Qt::ControlModifier);
        QTRY_VERIFY(panelSays(u"Erase everything known about"_s));
        QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(notice().contains(u"Erased. What stays: 1 sale"_s), kPatience);
        QCOMPARE(model()->rowCount(), 0);
        // The sale is there, and its receipt proves it without her.
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const auto receipt = await(other.receipts().receipt(other.actor(), ticket), kPatience);
        QVERIFY(receipt && !receipt->taxId);
        QVERIFY(readReceipt(receipt->payload));
    }

    void whoMayFindNobodySellsAllTheSame() {
        addMaria();
        hire();
        {
            Office other;
            QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
            auto clerk = roleOf(standardRoles(), standardRoles().front().id);
            clerk->capabilities.setFlag(Capability::CustomerRead, false);
            clerk->capabilities.setFlag(Capability::CustomerEdit, false);
            const SaveRole save{other.ids().make<CommandId>(), other.actor(), *clerk};
            QVERIFY(await(other.people().saveRole(save), kPatience));
        }
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isSignInAsked(), kPatience);
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        sell();
        openForm();
        // A telephone would name somebody: it is no name either, and nothing is kept.
        type(u"81999998888"_s);
        QVERIFY(isSaid(u"Who may not find customers takes a name"_s));
        QVERIFY(names().isEmpty());
        press(Qt::Key_Return);
        QVERIFY(isFormOpen());
        find<QLineEdit>(u"customerSearch"_s)->selectAll();
        type(u"529982247"_s);
        QVERIFY(isSaid(u"A CPF has 11 digits"_s));
        type(u"25"_s);
        // Somebody has it, and nothing tells so.
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Only CPF on the receipt, no name"_s}, kPatience);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(named() == m_maria, kPatience);
        QVERIFY(isSaid(u"CPF or CNPJ on the receipt"_s) && isSaid(u"Customer not named"_s));
        QVERIFY(!isSaid(u"Maria"_s) && !isSaid(u"982.247"_s));
        // Who nobody has yet looks the same.
        openForm();
        type(kOtherCpf);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{u"Only CPF on the receipt, no name"_s}, kPatience);
        press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!named().isNull() && named() != m_maria, kPatience);
        QVERIFY(isSaid(u"CPF or CNPJ on the receipt"_s) && isSaid(u"Customer not named"_s));
        QVERIFY(!presenter().ticket().customer());
        // How they are called is theirs to say.
        openForm();
        type(u"Seu Ze"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(presenter().ticket().details()->ticket.customer, u"Seu Ze"_s, kPatience);
        pay();
        QTRY_VERIFY_WITH_TIMEOUT(presenter().receipt().has_value(), kPatience);
        QVERIFY(presenter().receipt()->taxId);
        QCOMPARE(presenter().receipt()->taxId->text(), u"CPF 295.379.955-93"_s);
        QCOMPARE(acts(u"customer.find"_s).size(), 0);
        QCOMPARE(acts(u"customer.reveal"_s).size(), 0);
        QCOMPARE(acts(u"customer.create"_s).size(), 2);
    }

    void onlyWhoMayFindThemDoes() {
        addMaria();
        QVERIFY(test::hire(profile(), kRitasPin.toLatin1(),
                           {{u"João Batista"_s, u"auditor"_s, kJoaosPin.toLatin1()}}));
        open();
        signIn(u"r"_s, kRitasPin);
        showAgain();
        QTRY_COMPARE_WITH_TIMEOUT(model()->rowCount(), 1, kPatience);
        QTest::keyClick(window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(window()->cover() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(isSignInAsked());
        choose(u"j"_s);
        enter(kJoaosPin);
        QTRY_VERIFY_WITH_TIMEOUT(find<NewPinPage>() != nullptr, kPatience);
        enter(kJoaosOwnPin);
        enter(kJoaosOwnPin);
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        QVERIFY(!window()->showPage(u"customers"_s));
        QTest::keyClick(window(), Qt::Key_6, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"counter"_s);
        QCOMPARE(model()->rowCount(), 0);  // nothing of what Rita looked at stays
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

    [[nodiscard]] static Table* table() { return find<Table>(u"customersTable"_s); }
    [[nodiscard]] static const CustomersModel* model() {
        return qobject_cast<const CustomersModel*>(table()->model());
    }
    [[nodiscard]] static QString cell(int row, int column) {
        return model()->index(row, column).data().toString();
    }
    [[nodiscard]] static QString notice() { return find<Notice>(u"customersNotice"_s)->sentence(); }
    [[nodiscard]] static bool panelSays(const QString& words) {
        const auto labels = find<CustomerPanel>()->findChildren<TextLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const TextLabel* label) {
            return label->isVisible() && label->plain().contains(words);
        });
    }
    [[nodiscard]] static ActionButton* button(const QString& words) {
        for (ActionButton* each : find<CustomerPanel>()->findChildren<ActionButton*>()) {
            if (each->isVisible() && each->text() == words) return each;
        }
        return nullptr;
    }
    static void showAgain() {
        QTest::keyClick(window(), Qt::Key_6, Qt::AltModifier);
        QCOMPARE(window()->currentPage(), u"customers"_s);
    }
    void showPage() {
        open();
        QTRY_VERIFY_WITH_TIMEOUT(isAtCounter(), kPatience);
        showAgain();
    }
    static void look(const QString& text) {
        QTest::keyClick(table(), Qt::Key_F2);
        auto* field = find<QLineEdit>(u"customersSearch"_s);
        QVERIFY(field->hasFocus());
        field->selectAll();
        QTest::keyClicks(field, text, {}, 60);
        QTest::keyClick(field, Qt::Key_Return);
    }
    static void reveal() {
        QTest::keyClick(table(), Qt::Key_R);
        QTRY_VERIFY(panelSays(u"Why do you look?"_s));
        QTest::keyClick(table(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(panelSays(u"open until you leave"_s), kPatience);
    }

    /// What the journal says of these acts, newest first.
    [[nodiscard]] QStringList acts(const QString& action) const {
        QStringList all;
        Office other;
        if (!await(other.open(*Profile::load(profile())), kPatience)) return all;
        AuditFilter filter;
        filter.action = action;
        const auto rows = await(other.journal().newest(other.actor(), filter, std::nullopt, 50), kPatience);
        if (!rows) return all;
        for (const JournalRow& row : *rows) all << row.entry.details;
        return all;
    }
    /// Another program of the same counter adds somebody.
    void add(const CustomerFields& fields, bool evenIfAlike = false) {
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const SaveCustomer save{
            other.ids().make<CommandId>(), other.actor(), CustomerId(), 0, fields, evenIfAlike};
        const auto row = await(other.customers().save(save), kPatience);
        QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
        if (m_maria.isNull()) m_maria = row->id;
    }
    void addMaria() {
        add({{CustomerField::Name, u"Maria Aparecida da Silva"_s},
             {CustomerField::Cpf, kCpf},
             {CustomerField::Phone, u"(81) 99999-8888"_s}});
    }
    /// Another program changes her as she was in that version.
    void change(qint64 version, const CustomerFields& changes) {
        Office other;
        QVERIFY(await(other.open(*Profile::load(profile())), kPatience));
        const SaveCustomer save{
            other.ids().make<CommandId>(), other.actor(), m_maria, version, changes, false};
        const auto row = await(other.customers().save(save), kPatience);
        QVERIFY2(row, qPrintable(row ? QString() : row.error().detail));
    }
    /// A ticket with one line.
    void begin() {
        open();
        sell();
    }
    static void sell() {
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

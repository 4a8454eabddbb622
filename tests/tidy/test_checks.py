"""A check that cannot fail proves nothing: each rule is shown a source that breaks it."""

import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import check_house  # noqa: E402
import check_layers  # noqa: E402
import rules  # noqa: E402

LEVEL_OF = {name: level for level, names in enumerate(check_layers.LEVELS) for name in names}


def house_finds(path, text):
    report = rules.Report("test")
    path = pathlib.Path(path)
    code = rules.code_of(text)
    check_house.check_sizes(path, text, code, report)
    check_house.check_words(path, text, code, report)
    check_house.check_shape(path, text, code, report)
    return report.broken


class Layers(unittest.TestCase):
    def core(self, path, header, quoted=True):
        return check_layers.broken_in_core(pathlib.Path(path), header, quoted, LEVEL_OF)

    def test_a_higher_or_neighbouring_level_is_refused(self):
        self.assertIsNotNone(self.core("core/ledger/ledger.h", "tickets/ticket.h"))
        self.assertIsNotNone(self.core("core/ledger/ledger.h", "rates/quote.h"))
        self.assertIsNotNone(self.core("core/base/clock.h", "money/amount.h"))
        self.assertIsNone(self.core("core/money/amount.h", "base/result.h"))
        self.assertIsNone(self.core("core/tickets/ticket.h", "ledger/ledger.h"))

    def test_adapters_do_not_know_each_other(self):
        self.assertIsNotNone(self.core("core/storage/x.cpp", "crypto/keychain.h"))
        self.assertIsNotNone(self.core("core/crypto/x.cpp", "QSqlQuery", quoted=False))
        self.assertIsNotNone(self.core("core/storage/x.cpp", "QNetworkReply", quoted=False))
        self.assertIsNone(self.core("core/storage/x.cpp", "tickets/ticket_store.h"))

    def test_the_domain_knows_no_adapter_and_no_driver(self):
        self.assertIsNotNone(self.core("core/tickets/x.cpp", "storage/sql_ticket_store.h"))
        self.assertIsNotNone(self.core("core/tickets/x.cpp", "QSqlDatabase", quoted=False))
        self.assertIsNotNone(self.core("core/reports/x.cpp", "QPainter", quoted=False))

    def test_the_window_sees_no_store_and_no_adapter(self):
        self.assertIsNotNone(check_layers.broken_in_ui("tickets/ticket_store.h", True))
        self.assertIsNotNone(check_layers.broken_in_ui("backends/lnd_node.h", True))
        self.assertIsNotNone(check_layers.broken_in_ui("shared/office.h", True))
        self.assertIsNotNone(check_layers.broken_in_ui("QNetworkAccessManager", False))
        self.assertIsNone(check_layers.broken_in_ui("tickets/ticket_service.h", True))
        self.assertIsNotNone(check_layers.INSIDE_A_TRANSACTION.search("database.read<int>(work)"))

    def test_the_table_of_the_readme_is_read(self):
        levels, adapters = check_layers.table_of("| 0 | base, money | x |\n| 1 | a | y |\n| adapter | c, d | z |\n")
        self.assertEqual((levels, adapters), ([["base", "money"], ["a"]], ["c", "d"]))


class House(unittest.TestCase):
    def test_what_is_forbidden_is_found(self):
        for path, text in [
            ("core/tickets/a.cpp", "int x = Thing::instance().y();\n"),
            ("ui/counter/a.cpp", "QCoreApplication::processEvents();\n"),
            ("ui/counter/a.cpp", "future.waitForFinished();\n"),
            ("ui/counter/a.cpp", "future.then(this, [] {});\n"),
            ("core/tickets/a.cpp", "auto now = QDateTime::currentDateTimeUtc();\n"),
            ("core/tickets/a.cpp", "QString s = tr(\"Paid\");\n"),
            ("core/tickets/a.cpp", "double price = 0;\n"),
            ("ui/counter/a.cpp", "label->setStyleSheet(sheet);\n"),
            ("ui/counter/a.cpp", "auto paid = QStringLiteral(\"#1F3BB3\");\n"),
            ("ui/counter/a.cpp", "auto paid = QStringLiteral(\"<b style='color:#1F3BB3'>Pago</b>\");\n"),
            ("ui/counter/a.cpp", "painter.fillRect(box, QColor(31, 59, 179));\n"),
            ("ui/counter/a.cpp", "constexpr QRgb kPaid = 0xFF1F3BB3;\n"),
            ("app/desktop/a.cpp", "painter.setPen(QColor::fromRgb(qRgb(31, 59, 179)));\n"),
            ("ui/counter/a.h", "class A : QObject { Q_OBJECT };\n"),
            ("ui/counter/Bad.cpp", "int x;\n"),
            ("ui/counter/a.cpp", "int f() {\n" + "    g();\n" * 80 + "}\n"),
            ("core/base/a.cpp", "int x;\n" * 700),
        ]:
            with self.subTest(text=text[:60]):
                self.assertTrue(house_finds(path, text))

    def test_words_in_comments_and_strings_are_not_code(self):
        self.assertEqual(house_finds("core/tickets/a.cpp", "// never a double\nauto s = u\"float\";\n"), [])

    def test_the_clock_itself_may_ask_the_time(self):
        self.assertEqual(house_finds("core/base/clock.cpp", "return QDateTime::currentMSecsSinceEpoch();\n"), [])

    def test_an_unlisted_source_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name in ("core", "ui", "app", "tests"):
                (root / name).mkdir()
            (root / "core/CMakeLists.txt").write_text("target_sources(x PRIVATE listed.cpp)\n")
            (root / "core/listed.cpp").write_text("\n")
            (root / "core/forgotten.cpp").write_text("\n")
            report = rules.Report("test")
            check_house.check_listed(root, report)
            self.assertEqual(len(report.broken), 1)
            self.assertIn("forgotten.cpp", report.broken[0])


if __name__ == "__main__":
    unittest.main()

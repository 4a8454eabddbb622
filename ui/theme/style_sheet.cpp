#include "ui/theme/style_sheet.h"

#include "ui/theme/theme.h"

#include <QRegularExpression>

namespace balcao {
namespace {

/// Names in the template below; `@name` becomes the colour, `N~` becomes N design pixels at the scale.
struct TemplateName {
    const char* name;
    Role role;
};

constexpr TemplateName kTemplateNames[] = {
    {"@desk", Role::Desk},
    {"@paper", Role::Paper},
    {"@inset", Role::Inset},
    {"@hover", Role::Hover},
    {"@line2", Role::Line2},
    {"@line", Role::Line},
    {"@control", Role::Control},
    {"@ink2", Role::Ink2},
    {"@ink3", Role::Ink3},
    {"@ink", Role::Ink},
    {"@disabled", Role::Disabled},
    {"@brandtint", Role::BrandTint},
    {"@brandfillh", Role::BrandFillHover},
    {"@brandfill", Role::BrandFill},
    {"@brand", Role::Brand},
    {"@onbrand", Role::OnBrand},
    {"@focus", Role::Focus},
    {"@badline", Role::BadLine},
    {"@bad", Role::Bad},
    {"@unkbg", Role::UnkBg},
    {"@unk", Role::Unk},
};

const char* const kSheetTemplate = R"css(
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox {
  background: @paper; color: @ink; border: 1px solid @control; border-radius: 8~;
  padding: 0 13~; selection-background-color: @brandtint; selection-color: @ink;
}
QLineEdit, QSpinBox, QComboBox { min-height: 46~; max-height: 46~; font: 400 16~ "Inter"; }
QPlainTextEdit, QTextEdit { padding: 9~ 9~; font: 400 15~ "Inter"; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus {
  border: 2px solid @focus; padding: 0 12~;
}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus { min-height: 44~; max-height: 44~; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 8~; }
QLineEdit[invalid="true"] { border: 2px solid @bad; padding: 0 12~; min-height: 44~; max-height: 44~; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { background: @inset; color: @disabled; border-color: @line2; }
QLineEdit[compact="true"], QComboBox[compact="true"], QSpinBox[compact="true"] {
  min-height: 30~; max-height: 30~; font: 400 13~ "Inter"; border-radius: 6~; padding: 0 9~;
}
QLineEdit[compact="true"]:focus, QComboBox[compact="true"]:focus, QSpinBox[compact="true"]:focus {
  min-height: 28~; max-height: 28~; padding: 0 8~;
}
QPlainTextEdit[compact="true"] { padding: 7~ 7~; border-radius: 6~; font: 400 13~ "Inter"; }
QPlainTextEdit[compact="true"]:focus { padding: 6~; }
QLineEdit[compact="true"][invalid="true"] { min-height: 28~; max-height: 28~; padding: 0 8~; }
QLineEdit[bare="true"], QLineEdit[bare="true"]:focus {
  border: none; background: transparent; padding: 0; min-height: 24~; max-height: 44~; border-radius: 0;
}
QLineEdit[bare="true"][compact="true"], QLineEdit[bare="true"][compact="true"]:focus {
  border: none; background: transparent; padding: 0; min-height: 20~; max-height: 28~; border-radius: 0;
}
QComboBox { padding: 0 15~; }
QComboBox:focus { padding: 0 14~; }
QComboBox[compact="true"] { padding: 0 11~; }
QComboBox[compact="true"]:focus { padding: 0 10~; }
QComboBox::drop-down { border: none; width: 30~; }
QComboBox::down-arrow { image: url(:/icons/chevron-down-@scheme.svg); width: 14~; height: 14~; }
QComboBox QAbstractItemView {
  background: @paper; color: @ink; border: 1px solid @line2; border-radius: 0; padding: 4~;
  selection-background-color: @brandtint; selection-color: @ink; outline: none;
}
QComboBox QAbstractItemView::item { min-height: 32~; padding: 0 8~; border-radius: 6~; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }

QPushButton {
  background: @paper; color: @ink; border: 1px solid @line2; border-radius: 8~; padding: 0 14~;
  min-height: 42~; font: 500 15~ "Inter";
}
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @hover; border-color: @control; }
QPushButton:disabled { background: @inset; color: @disabled; }
QPushButton[primary="true"] { background: @brandfill; border-color: @brandfill; color: @onbrand; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @brandfillh; border-color: @brandfillh; }
QPushButton[compact="true"] { min-height: 30~; border-radius: 6~; padding: 0 10~; font-size: 13~; }

QCheckBox, QRadioButton { color: @ink; spacing: 10~; font: 400 15~ "Inter"; min-height: 28~; }
QCheckBox[compact="true"] { spacing: 8~; font: 400 13~ "Inter"; min-height: 24~; }
QCheckBox::indicator { width: 16~; height: 16~; border: 2px solid @control; border-radius: 5~; background: @paper; }
QCheckBox::indicator:checked { background: @brandfill; border-color: @brandfill; image: url(:/icons/check-lg-on.svg); }
QCheckBox::indicator:focus { border-color: @focus; }
QRadioButton::indicator { width: 16~; height: 16~; border: 2px solid @control; border-radius: 10~; background: @paper; }
QRadioButton::indicator:checked { width: 8~; height: 8~; border: 6~ solid @brand; background: @paper; }
QRadioButton::indicator:focus { border-color: @focus; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }

QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle { background: @line2; border-radius: 4px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget { background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollArea[window="true"] { background: @desk; }

QMenu { background: @paper; color: @ink; border: 1px solid @line2; padding: 4~; font: 400 15~ "Inter"; }
QMenu::item { min-height: 32~; padding: 0 12~; border-radius: 6~; }
QMenu::item:selected { background: @hover; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4~ 8~; }
QToolTip { background: @unkbg; color: @unk; border: none; padding: 6~ 10~; font: 400 13~ "Inter"; }

QTableView, QTreeView, QListView {
  background: @paper; alternate-background-color: @paper; color: @ink; border: none; outline: none;
  selection-background-color: @brandtint; selection-color: @ink; gridline-color: @line; font: 400 13~ "Inter";
}
QListView[bare="true"] { background: transparent; }
QListView[menu="true"]::item { padding: 0 10~; border: none; border-radius: 6~; }
QListView[menu="true"]::item:hover { background: @hover; }
QListView[menu="true"]::item:selected { background: @brandtint; color: @ink; }
QListView[menu="true"]::item:focus { border: 2px solid @focus; padding: 0 8~; }
QTableView::item { padding: 0 12~; border-bottom: 1px solid @line; }
QTableView::item:hover { background: @hover; }
QTableView::item:selected { background: @brandtint; color: @ink; }
QHeaderView { background: @inset; border: none; }
QHeaderView::section {
  background: @inset; color: @ink3; border: none; border-bottom: 1px solid @line; padding: 0 12~;
  min-height: 29~; max-height: 29~; font: 400 12~ "Inter";
}
QTabWidget::pane { border: none; }
QGroupBox { border: none; margin: 0; padding: 0; }
)css";

/// "a, b { c }" as "a { c } b { c }": of a rule with several selectors Qt keeps a copy in every widget it
/// meets, of one with a single selector only a reference. Over a window full of widgets that is megabytes.
QString oneSelectorPerRule(const QString& sheet) {
    static const QRegularExpression kRule(QStringLiteral("([^{}]+)(\\{[^}]*\\})"));
    QString out;
    auto rules = kRule.globalMatch(sheet);
    while (rules.hasNext()) {
        const QRegularExpressionMatch rule = rules.next();
        for (const QStringView selector : rule.capturedView(1).split(u',')) {
            out += selector.trimmed() % rule.capturedView(2) % u'\n';
        }
    }
    return out;
}

}  // namespace

QString styleSheet(const Theme& theme) {
    QString sheet = QString::fromLatin1(kSheetTemplate);
    sheet.replace(QStringLiteral("@scheme"),
                  theme.scheme() == Scheme::Light ? QStringLiteral("light") : QStringLiteral("dark"));
    for (const TemplateName& name : kTemplateNames) {
        sheet.replace(QLatin1String(name.name), theme.color(name.role).name());
    }
    static const QRegularExpression kPixels(QStringLiteral("(\\d+)~"));
    QString out;
    qsizetype last = 0;
    auto matches = kPixels.globalMatch(sheet);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        out += QStringView(sheet).mid(last, match.capturedStart() - last);
        out += QString::number(theme.px(match.captured(1).toInt())) + QStringLiteral("px");
        last = match.capturedEnd();
    }
    out += QStringView(sheet).mid(last);
    return oneSelectorPerRule(out);
}

}  // namespace balcao

#include "ui/customers/customer_export_page.h"

#include "customers/brazil_id.h"
#include "customers/customer.h"
#include "ui/text/customer_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace balcao {

namespace {

/// The translations of a page without an object.
class CustomerExport {
    Q_DECLARE_TR_FUNCTIONS(balcao::CustomerExport)
 public:
    CustomerExport(const QJsonObject& everything, const QString& organisation)
        : m_all(everything), m_organisation(organisation) {}

    [[nodiscard]] QString html() {
        heading(1, tr("What %1 keeps about one person").arg(m_organisation));
        row(tr("Number"), m_all.value(QStringLiteral("customer")).toString());
        row(tr("Handed out"), m_all.value(QStringLiteral("exported_at")).toString());
        end();
        for (const QJsonValue& record : array("records")) addRecord(record.toObject());
        addConsents();
        addTickets();
        addJournal();
        return m_html;
    }

 private:
    [[nodiscard]] QJsonArray array(const char* name) const {
        return m_all.value(QLatin1String(name)).toArray();
    }
    [[nodiscard]] static QString text(const QJsonObject& of, const char* name) {
        return of.value(QLatin1String(name)).toString();
    }
    void heading(int level, const QString& words) {
        m_html += QStringLiteral("<h%1>%2</h%1>").arg(level).arg(words.toHtmlEscaped());
    }
    void row(const QString& name, const QString& value) {
        if (value.isEmpty()) return;
        if (!m_open) m_html += QStringLiteral("<table cellpadding=\"3\">");
        m_open = true;
        QString lines = value.toHtmlEscaped();
        lines.replace(u'\n', QStringLiteral("<br/>"));
        m_html +=
            QStringLiteral("<tr><td width=\"160\">%1</td><td>%2</td></tr>").arg(name.toHtmlEscaped(), lines);
    }
    void end() {
        if (m_open) m_html += QStringLiteral("</table>");
        m_open = false;
    }

    void addRecord(const QJsonObject& record) {
        heading(2, tr("What is known"));
        const QJsonObject fields = record.value(QStringLiteral("fields")).toObject();
        for (const CustomerField field : allCustomerFields()) {
            QString value = fields.value(toText(field)).toString();
            if (field == CustomerField::Cpf && !value.isEmpty()) value = formatCpf(value);
            if (field == CustomerField::Cnpj && !value.isEmpty()) value = formatCnpj(value);
            row(CustomerText::field(field), value);
        }
        row(tr("Added"), text(record, "created_at"));
        row(tr("Changed"), text(record, "changed_at"));
        row(tr("Last seen"), text(record, "seen_at"));
        row(tr("Merged"), text(record, "merged_at"));
        row(tr("Erased"), text(record, "erased_at"));
        end();
    }
    void addConsents() {
        const QJsonArray all = array("consents");
        if (all.isEmpty()) return;
        heading(2, tr("What they agreed to"));
        for (const QJsonValue& each : all) {
            const QJsonObject consent = each.toObject();
            row(tr("Purpose"), text(consent, "purpose"));
            row(tr("Text"), text(consent, "text"));
            row(tr("Version of the text"), text(consent, "version"));
            row(tr("Given"), text(consent, "given_at"));
            row(tr("Withdrawn"), text(consent, "withdrawn_at"));
            end();
        }
    }
    void addTickets() {
        const QJsonArray all = array("tickets");
        heading(2, tr("What they bought"));
        if (all.isEmpty()) m_html += QStringLiteral("<p>%1</p>").arg(tr("Nothing.").toHtmlEscaped());
        for (const QJsonValue& each : all) {
            const QJsonObject details = each.toObject();
            row(tr("Ticket"), text(details, "number"));
            row(tr("Opened"), text(details, "opened_at"));
            row(tr("Called"), text(details, "called"));
            row(tr("Note"), text(details, "note"));
            const QJsonObject total =
                details.value(QStringLiteral("totals")).toObject().value(QStringLiteral("total")).toObject();
            row(tr("Total"), QString(text(total, "text") + u' ' + text(total, "currency")).trimmed());
            end();
        }
    }
    void addJournal() {
        const QJsonArray all = array("journal");
        if (all.isEmpty()) return;
        heading(2, tr("What was done with these data"));
        for (const QJsonValue& each : all) {
            const QJsonObject entry = each.toObject();
            row(text(entry, "at"), text(entry, "action"));
        }
        end();
    }

    QJsonObject m_all;
    QString m_organisation;
    QString m_html;
    bool m_open = false;
};

Result<void> writePdf(const QString& html, const QString& title, const QString& path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be written"));
    }
    // Only for whoever writes it: it holds everything.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    {
        QPdfWriter writer(&file);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout::Millimeter);
        QTextDocument document;
        document.setDefaultFont(QFont(QStringLiteral("Inter"), 9));
        document.setHtml(html);
        document.print(&writer);
    }
    if (!file.commit()) return fail(ErrorCode::Io, QStringLiteral("the file cannot be kept"));
    return {};
}

}  // namespace

QString customerExportHtml(const QJsonObject& everything, const QString& organisation) {
    return CustomerExport(everything, organisation).html();
}

Result<Done> keepCustomerExport(const QJsonObject& everything, const QString& organisation,
                                const QString& path) {
    const QFileInfo info(path);
    const QString beside = info.path() + u'/' + info.completeBaseName() + QStringLiteral(".json");
    QSaveFile json(beside);
    if (!json.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be written"));
    }
    json.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QByteArray bytes = QJsonDocument(everything).toJson(QJsonDocument::Indented);
    if (json.write(bytes) != bytes.size()) {
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be written"));
    }
    BALCAO_CHECK(writePdf(customerExportHtml(everything, organisation), organisation, path));
    if (!json.commit()) {
        QFile::remove(path);
        return fail(ErrorCode::Io, QStringLiteral("the file cannot be kept"));
    }
    return Done{};
}

}  // namespace balcao

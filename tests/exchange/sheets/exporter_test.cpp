// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"
#include "exchange/sheets/basis.h"
#include "exchange/sheets/sheetfiles.h"
#include "exchange/sheets/tables.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"
#include "support/trees.h"
#include "support/volume.h"
#include "vocabulary/own/ownscheme.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;
using domain::Id;
using domain::Kind;
using domain::Record;

/** A catalogue as a workbook and as comma-separated values: complete, typed, and with the same bytes each time. */
class SheetExporterTest
    : public QObject
    , protected tests::FreshCatalogue
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString workbook(const QString &folder = u"uit"_s) const
    {
        return path(folder) + u'/' + QString::fromUtf16(workbookFile);
    }

    exchange::Result<exchange::ExportReport> write(
        const QString &format, const QString &folder = u"uit"_s, const QStringList &columns = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(format)->write(*m_catalogue,
            {.folder = path(folder),
                .selection = exchange::Selection::All,
                .offerings = {},
                .language = {},
                .columns = columns},
            progress);
    }

    void add(const QList<Record> &records)
    {
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    static QStringList shown(const Cells &cells)
    {
        QStringList texts;
        for (const Cell &cell : cells) {
            texts.append(cell.shown());
        }
        return texts;
    }

    static QString cellBelow(const QList<Cells> &rows, const QString &key, qsizetype row)
    {
        return rows.value(row).value(shown(rows.value(0)).indexOf(key)).shown();
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }
    void cleanup() { dropCatalogue(); }

    void nothingIsLost()
    {
        int made = 0;
        tests::addOfferings(*m_catalogue, 24, tests::everything, made);
        for (const QString &format : exchange::workingCopies()) {
            domain::NoProgress progress;
            const auto report = exchange::exporter(format)->write(*m_catalogue,
                {.folder = path(format), .selection = exchange::Selection::All, .offerings = {}, .language = {}},
                progress);
            SUCCEEDS(report);
            QCOMPARE(report->offerings, made);
            QVERIFY(report->editions > made);
            QVERIFY2(
                report->lost.isEmpty(), qPrintable(report->lost.isEmpty() ? QString() : report->lost.first().field));
            QCOMPARE(report->lostTotal, 0);
        }
    }

    void theSampleAsAWorkbook()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        const auto counts = m_catalogue->counts();
        SUCCEEDS(counts);
        const auto report = write(u"xlsx"_s);
        SUCCEEDS(report);
        QCOMPARE(report->offerings, counts->offerings);
        const QMap<QString, QByteArray> files = tests::filesBelow(path(u"uit"_s));
        QCOMPARE(files.keys(), (QStringList{u"catalogue.xlsx"_s, u"loss-report.json"_s, u"manifest.json"_s}));
        const auto sheets = tests::sheetsIn(workbook());
        for (const Kind kind : sheetKinds()) {
            const QList<Cells> rows = sheets.value(sheetName(kind));
            QVERIFY2(rows.size() >= 2, qPrintable(sheetName(kind)));
            // The first row has the keys of the columns, the second their headings.
            QCOMPARE(rows[0].size(), columnsOf(kind).size());
            for (qsizetype i = 0; i < rows[0].size(); ++i) {
                const Column &column = columnsOf(kind)[i];
                QCOMPARE(rows[0][i].text,
                    column.role == Column::Role::Basis ? Basis::headOf(kind, columnsOf(kind)) : column.key());
                QCOMPARE(rows[1][i].text, column.heading(kind));
            }
        }
        QCOMPARE(sheets.value(sheetName(Kind::Offering)).size() - 2, counts->offerings);
        QCOMPARE(sheets.value(sheetName(Kind::Edition)).size() - 2, counts->editions);
        QCOMPARE(sheets.value(sheetName(Kind::SkillLink)).size() - 2, counts->skillLinks);
        QCOMPARE(sheets.value(sheetName(Kind::Organisation)).size() - 2, counts->organisations);
    }

    void cellsHaveTypes()
    {
        add(tests::everything(1));
        SUCCEEDS(write(u"xlsx"_s));
        const auto sheets = tests::sheetsIn(workbook());
        const auto cellOf = [&](Kind kind, const QString &key) {
            const QList<Cells> rows = sheets.value(sheetName(kind));
            return rows.value(2).value(shown(rows.value(0)).indexOf(key));
        };
        QCOMPARE(cellOf(Kind::Edition, u"start"_s).type, Cell::Type::Date);
        QCOMPARE(cellOf(Kind::Edition, u"places"_s).type, Cell::Type::Number);
        QCOMPARE(cellOf(Kind::Price, u"cents"_s).type, Cell::Type::Number);
        QCOMPARE(cellOf(Kind::Offering, u"accredited"_s).type, Cell::Type::Boolean);
        QCOMPARE(cellOf(Kind::Offering, u"isced"_s).type, Cell::Type::Text);
        // A part names its offering by code.
        QStringList codes;
        const QList<Cells> offeringRows = sheets.value(sheetName(Kind::Offering));
        for (const Cells &row : offeringRows) {
            codes.append(row.value(1).text);
        }
        QVERIFY(codes.contains(cellOf(Kind::Edition, u"offering"_s).text));

        const QMap<QString, QByteArray> parts = tests::partsOf(workbook());
        const QByteArray offerings = parts.value(u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(offerings.contains("state=\"frozen\""));
        QVERIFY(offerings.contains("<autoFilter ref=\"A2:"));
        QVERIFY(offerings.contains("<row r=\"1\"") && offerings.contains("hidden=\"1\""));
        QVERIFY(offerings.contains("<dataValidation "));
        QVERIFY(parts.value(u"xl/workbook.xml"_s).contains("state=\"hidden\"")); // the lists of choices
    }

    void aFormulaStaysAText()
    {
        Record offering(Kind::Offering);
        domain::offeringTable().kind.set(offering, u"module"_s);
        domain::offeringTable().title.set(offering, {.nl = u"=1+1"_s, .en = u"+één, \"twee\"; 'drie'"_s});
        domain::offeringTable().code.set(offering, u"0713"_s);
        add({offering});
        SUCCEEDS(write(u"xlsx"_s, u"boek"_s));
        SUCCEEDS(write(u"csv"_s, u"tekst"_s));
        const QByteArray sheet = tests::partsOf(workbook(u"boek"_s)).value(u"xl/worksheets/sheet1.xml"_s);
        QVERIFY(!sheet.contains("<f>"));
        const QList<Cells> rows = tests::sheetsIn(workbook(u"boek"_s)).value(sheetName(Kind::Offering));
        QCOMPARE(cellBelow(rows, u"title.nl"_s, 2), u"=1+1"_s);
        QCOMPARE(cellBelow(rows, u"code"_s, 2), u"0713"_s);
        const QByteArray csv = tests::filesBelow(path(u"tekst"_s)).value(u"offering.csv"_s);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"
                               "kind;code;"));
        QVERIFY(csv.contains(";'=1+1;\"'+één, \"\"twee\"\"; 'drie'\";"));
        for (const QByteArray &line : csv.split('\n')) {
            for (const QByteArray &cell : line.split(';')) {
                QVERIFY2(!cell.startsWith('=') && !cell.startsWith('+') && !cell.startsWith('@'), cell.constData());
            }
        }
    }

    void aPreviewShowsWhatGoesAlong()
    {
        const QList<Record> records = tests::everything(1);
        add(records);
        const auto preview = exchange::exporter(u"xlsx"_s)->preview(*m_catalogue, records.first().id(), {});
        SUCCEEDS(preview);
        QVERIFY(preview->text.contains(domain::offeringTable().title(records.first()).nl));
        QVERIFY(preview->text.contains(u'"' + sheetName(Kind::Edition) + u'"'));
        QVERIFY(!preview->bookings.isEmpty());
        for (const exchange::mapping::Booking &booking : preview->bookings) {
            QCOMPARE(booking.fate, exchange::mapping::Fate::Carried);
        }
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        for (const QString &format : exchange::workingCopies()) {
            SUCCEEDS(write(format, format + u" een"_s));
            QTest::qWait(2100); // timestamps in a zip have a resolution of two seconds
            SUCCEEDS(write(format, format + u" twee"_s));
            QCOMPARE(tests::filesBelow(path(format + u" een"_s)), tests::filesBelow(path(format + u" twee"_s)));
            // It replaces the earlier export.
            SUCCEEDS(write(format, format + u" een"_s));
        }
        FAILS_WITH(write(u"csv"_s, u"xlsx een"_s), u"export.otherDestination"_s);
    }

    void someColumnsOnly()
    {
        add(tests::everything(1));
        const auto report = write(u"csv"_s, u"uit"_s, {u"title"_s, u"edition.start"_s});
        SUCCEEDS(report);
        QCOMPARE(tests::filesBelow(path(u"uit"_s)).keys(),
            (QStringList{u"edition.csv"_s, u"loss-report.json"_s, u"manifest.json"_s, u"offering.csv"_s}));
        QVERIFY(report->lostTotal > 20);
        for (const exchange::LostValue &each : report->lost) {
            QCOMPARE(each.fate, exchange::mapping::Fate::Filtered);
        }
        FAILS_WITH(write(u"csv"_s, u"uit"_s, {u"titel"_s}), u"export.unknownColumn"_s);
    }

    void whatIsTooLongForACellIsTold()
    {
        QList<Record> records = tests::everything(1);
        domain::offeringTable().description.set(records.first(), {.nl = QString(40'000, u'a'), .en = u"kort"_s});
        add(records);
        const auto report = write(u"xlsx"_s);
        SUCCEEDS(report);
        QCOMPARE(report->lost.size(), 1);
        QCOMPARE(report->lost.first().field, u"description"_s);
        QCOMPARE(report->lost.first().fate, exchange::mapping::Fate::Narrowed);
        SUCCEEDS(write(u"csv"_s, u"tekst"_s)); // CSV has no such limit
        QVERIFY(tests::filesBelow(path(u"tekst"_s)).value(u"offering.csv"_s).contains(QByteArray(40'000, 'a')));
    }

    void labelsAreOfOneRecordEach()
    {
        QList<Record> records;
        for (int i = 0; i < 3; ++i) {
            Record organisation(Kind::Organisation);
            domain::organisationTable().name.set(
                organisation, {.nl = i < 2 ? u"Zelfde naam"_s : u"Andere"_s, .en = {}});
            Record offering(Kind::Offering);
            domain::offeringTable().title.set(offering, {.nl = u"Zelfde titel"_s, .en = {}});
            domain::offeringTable().provider.set(offering, organisation.id());
            records << organisation << offering;
        }
        add(records);
        SUCCEEDS(write(u"xlsx"_s));
        const QList<Cells> rows = tests::sheetsIn(workbook()).value(sheetName(Kind::Offering));
        QSet<QString> providers;
        QSet<QString> labels;
        for (qsizetype row = 2; row < rows.size(); ++row) {
            providers.insert(cellBelow(rows, u"provider"_s, row));
            labels.insert(cellBelow(rows, u"label"_s, row));
        }
        QCOMPARE(providers.size(), 3);
        QCOMPARE(labels.size(), 3);
        QVERIFY(providers.contains(u"Andere"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(SheetExporterTest)
#include "exporter_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/basis.h"
#include "exchange/sheets/rows.h"
#include "exchange/sheets/values.h"
#include "exchange/sheets/workbooktext.h"
#include "exchange/sheets/written.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::exchange::sheets;
using domain::Id;
using domain::Kind;

/** Columns follow from the field table, and a cell is read back as the value it was made from. */
class SheetValuesTest : public QObject
{
    Q_OBJECT

private:
    static Id idOfLabel(Kind kind, const QString &text)
    {
        const bool isOne = text == u"Een" || text == u"Twee";
        return isOne ? Id::fromName(domain::kindTable(kind).name() + text) : Id();
    }
    static QString labelOf(Kind kind, const Id &id)
    {
        for (const QString &label : {u"Een"_s, u"Twee"_s}) {
            if (idOfLabel(kind, label) == id) {
                return label;
            }
        }
        return {};
    }
    /** A value for any field, including those for which tests::valueFor() has none. */
    static QVariant valueFor(const domain::FieldSpec &field, int number)
    {
        if (!field.target().isEmpty()) {
            const Kind kind = domain::kindTable(field.target())->kind();
            const QString one = idOfLabel(kind, u"Een"_s).toString();
            const QString other = idOfLabel(kind, u"Twee"_s).toString();
            return field.type() == domain::FieldType::Reference ? QVariant(one) : QVariant(QVariantList{other, one});
        }
        if (field.type() == domain::FieldType::Tree) {
            return QVariantMap{{u"ooapi5"_s, QVariantMap{{u"a"_s, QVariantList{qlonglong(1), 2.5, u"drie"_s}}}}};
        }
        return tests::valueFor(field, number);
    }

private Q_SLOTS:
    void init() { tests::failOnWarnings(); }

    void everyFieldHasAColumn()
    {
        for (const Kind kind : sheetKinds()) {
            for (const domain::FieldSpec *field : domain::kindTable(kind).fields()) {
                const auto columns =
                    std::ranges::count_if(columnsOf(kind), [&](const Column &column) { return column.field == field; });
                QCOMPARE(columns, field->type() == domain::FieldType::LocalizedText ? 2 : 1);
            }
            QStringList keys;
            for (const Column &column : columnsOf(kind)) {
                if (column.role != Column::Role::Basis) {
                    QVERIFY2(!column.key().isEmpty() && !keys.contains(column.key()), qPrintable(column.key()));
                    keys.append(column.key());
                }
                if (!column.isHidden()) {
                    // If the heading is the key itself, the field has not been given a name.
                    QVERIFY2(column.heading(kind) != column.key(), qPrintable(column.key()));
                }
            }
            QVERIFY2(sheetName(kind) != domain::kindTable(kind).name(), qPrintable(sheetName(kind)));
            QVERIFY(sheetName(kind).size() <= 31);
        }
        // Kinds that are not part of offerings have no sheet: vocabularies and figures have exports of their own.
        QCOMPARE(sheetKinds().size(), size_t(1) + domain::partKinds().size() + sharedKinds().size());
    }

    void chosenColumns()
    {
        const auto choice = ColumnChoice::of({u"title"_s, u"summary.en"_s, u"edition.start"_s, u"price"_s});
        QVERIFY(choice.has_value());
        const auto keysOf = [&](Kind kind) {
            QStringList keys;
            for (const Column &column : choice->columnsOf(kind)) {
                keys.append(column.key());
            }
            return keys;
        };
        QCOMPARE(keysOf(Kind::Offering),
            (QStringList{u"title.nl"_s, u"title.en"_s, u"summary.en"_s, u"id"_s, u"label"_s, QString()}));
        QCOMPARE(keysOf(Kind::Edition), (QStringList{u"offering"_s, u"start"_s, u"id"_s, u"label"_s, QString()}));
        QCOMPARE(choice->columnsOf(Kind::Price), columnsOf(Kind::Price));
        QVERIFY(keysOf(Kind::Outcome).isEmpty());
        QVERIFY(choice->has(domain::offeringTable().summary));
        QVERIFY(!choice->has(domain::offeringTable().code));
        const auto wrong = ColumnChoice::of({u"title"_s, u"titel"_s});
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error(), u"titel"_s);
    }

    void valuesComeBack()
    {
        const QList<Style> styles{{}, {.words = domain::Language::Dutch, .longest = 32'767, .hasShortNumbers = true},
            {.words = domain::Language::English, .longest = 32'767, .hasShortNumbers = true}};
        int compared = 0;
        for (const Kind kind : sheetKinds()) {
            for (const Column &column : columnsOf(kind)) {
                for (int number = 0; column.field && number < 12; ++number) {
                    for (const Style &style : styles) {
                        const QVariant value = valueFor(*column.field, number);
                        QVERIFY(value.isValid());
                        const WrittenCell written = cellOf(column, value, style, labelOf);
                        QVERIFY2(written.isExact, qPrintable(column.key()));
                        const QVariant own =
                            column.language ? value.toMap().value(domain::languageCode(*column.language)) : value;
                        const auto back = valueOf(column, written.cell, idOfLabel);
                        QVERIFY2(back.has_value(), qPrintable(column.key() + u' ' + written.cell.shown()));
                        QVERIFY2(*back == own, qPrintable(column.key() + u' ' + written.cell.shown()));
                        // In a text file, only the text of a cell is left.
                        QVERIFY(valueOf(column, Cell::of(written.cell.shown()), idOfLabel) == *back);
                        ++compared;
                    }
                }
            }
        }
        QVERIFY(compared > 2000);
    }

    void longTextsAreCutOff()
    {
        const Column column{.field = &domain::offeringTable().description, .language = domain::Language::Dutch};
        const QString text = QString(9, u'a') + u"\U0001F600"_s;
        const WrittenCell written = cellOf(column, QVariantMap{{u"nl"_s, text}}, {.longest = 10}, {});
        QVERIFY(!written.isExact);
        QCOMPARE(written.cell.text, QString(9, u'a')); // not half a character
        QVERIFY(cellOf(column, QVariantMap{{u"nl"_s, text}}, {.longest = 11}, {}).isExact);
    }

    void amountsAndNumbers()
    {
        const Column amount{.field = &domain::priceTable().cents};
        const auto cents = [&](const Cell &cell) { return valueOf(amount, cell, {}).value_or(u"?"_s); };
        QCOMPARE(cents(Cell::of(59.75)), QVariant(5975LL));
        QCOMPARE(cents(Cell::of(1.15)), QVariant(115LL));
        QCOMPARE(cents(Cell::of(u"€ 5.975,-"_s)), QVariant(597500LL));
        QCOMPARE(cents(Cell::of(u"1.250,50"_s)), QVariant(125050LL));
        QCOMPARE(cents(Cell::of(u"In overleg"_s)), QVariant(u"?"_s));
        QCOMPARE(cents({.type = Cell::Type::Error, .text = u"#N/A"_s}), QVariant(u"?"_s));
        const Column places{.field = &domain::editionTable().places};
        QCOMPARE(valueOf(places, Cell::of(12.0), {}).value(), QVariant(12LL));
        QVERIFY(!valueOf(places, Cell::of(12.5), {}));
        // A number that does not fit in 16 digits is written as text, so that it comes back unchanged.
        const Column latitude{.field = &domain::locationTable().latitude};
        const double exact = 52.370216;
        const WrittenCell written = cellOf(latitude, 0.1 + 0.2, {.hasShortNumbers = true}, {});
        QCOMPARE(written.cell.type, Cell::Type::Text);
        QCOMPARE(valueOf(latitude, written.cell, {}).value(), QVariant(0.1 + 0.2));
        QCOMPARE(cellOf(latitude, exact, {.hasShortNumbers = true}, {}).cell.type, Cell::Type::Number);
    }

    void writtenForms()
    {
        QCOMPARE(writtenNumber(u"2,5"_s).value_or(-1), 2.5);
        QCOMPARE(writtenNumber(u"1.000,50"_s).value_or(-1), 1000.5);
        QCOMPARE(writtenNumber(u"1e-05"_s).value_or(-1), 1e-05);
        QVERIFY(!writtenNumber(u"2,5 EC"_s));
        QVERIFY(!writtenNumber(u""_s));
        QVERIFY(writtenTruth(u" Ja "_s) == true);
        QVERIFY(writtenTruth(u"ONWAAR"_s) == false);
        QVERIFY(!writtenTruth(u"misschien"_s));
        const QDate day(2026, 9, 1);
        for (const QString &text : {u"2026-09-01"_s, u"1-9-2026"_s, u"01/09/2026"_s, u"1.9.26"_s, u"1 september 2026"_s,
                 u"1 sept. 2026"_s, u"dinsdag 1 september 2026"_s, u"1-sep-2026"_s, u"2026-09-01T00:00:00"_s}) {
            QVERIFY2(writtenDate(text) == day, qPrintable(text));
        }
        for (const QString &text : {u"31-02-2026"_s, u"TBC"_s, u"2026"_s, u"13/13/2026"_s, u"1 smurf 2026"_s}) {
            QVERIFY2(!writtenDate(text).isValid(), qPrintable(text));
        }
        QCOMPARE(writtenDuration(u"10 weken"_s), u"P10W"_s);
        QCOMPARE(writtenDuration(u"1 dag"_s), u"P1D"_s);
        QCOMPARE(writtenDuration(u"P1Y6M"_s), u"P1Y6M"_s);
        QCOMPARE(writtenDuration(u"een paar weken"_s), QString());
    }

    void textsOfWorkbooks()
    {
        for (const QString &text : {u"gewoon"_s, u"_x0041_"_s, u"a_x005F_b"_s, u"_x00_"_s, u"__x0041__"_s}) {
            QCOMPARE(fromWorkbook(inWorkbook(text)), text);
        }
        QCOMPARE(fromWorkbook(u"een_x000D_twee"_s), u"een\rtwee"_s);
    }

    void packedRows()
    {
        const Cells cells{Cell(), Cell::of(u"tekst"_s), Cell::of(2.5), Cell::ofTruth(true), Cell::of(QDate(2026, 9, 1)),
            {.type = Cell::Type::Date, .text = u"14:30"_s, .date = QDate(2026, 9, 2)},
            {.type = Cell::Type::Number, .text = u"0110"_s, .number = 110},
            {.type = Cell::Type::Error, .text = u"#N/A"_s}};
        RowPacking packing;
        packing.add(7, cells);
        packing.add(8, {});
        const std::string bytes = packing.taken();
        RowUnpacking rows(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
        RowUnpacking::Row row = rows.next();
        QCOMPARE(row.number, 7);
        QVERIFY(row.cells == cells);
        row = rows.next();
        QCOMPARE(row.number, 8);
        QVERIFY(row.cells.isEmpty() && rows.atEnd());
    }

    void bases()
    {
        Basis basis;
        basis.add(Basis::signOf(u"een"_s), Basis::Exact::Yes);
        basis.add(Basis::signOf({}), Basis::Exact::No);
        const QList<Basis::Entry> entries = Basis::entriesOf(basis.text());
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0].sign, Basis::signOf(u"een"_s));
        QVERIFY(entries[0].isExact && !entries[1].isExact);
        QVERIFY(Basis::entriesOf(u"dit is er geen"_s).isEmpty());
        QVERIFY(Basis::signOf(u"een"_s) != Basis::signOf(u"Een"_s));
        QCOMPARE(Basis::signOf(qlonglong(2)), Basis::signOf(2.0));
        const auto head = Basis::headIn(Basis::headOf(Kind::Edition, columnsOf(Kind::Edition)));
        QVERIFY(head && head->kind == Kind::Edition && head->keys.contains(u"title.nl"_s));
        QVERIFY(!Basis::headIn(u"leerschakel:demandSet:title"_s));
        QVERIFY(!Basis::headIn(u"title"_s));
    }
};

LEERSCHAKEL_TEST_MAIN(SheetValuesTest)
#include "values_test.moc"

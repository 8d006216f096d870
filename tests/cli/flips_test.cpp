// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/derivedcheck.h"
#include "store/integrity.h"
#include "store/records.h"
#include "support/program.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/suggest/dismissals.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using store::Access;
using store::Catalogue;
using tests::Ended;
using tests::runCli;

/**
 * What another program, or a disk, does to the contents of a catalogue is noticed, and none of it crashes a command.
 */
class FlipsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    /**
     * Flips one bit of a random value of \a column in \a table of the file \a path, as another program would write it.
     * Returns "table.column: before → after"; empty if nothing was changed.
     */
    static QString flip(const QString &path, const QString &table, const QString &column, QRandomGenerator &random)
    {
        sqlite3 *handle = nullptr;
        sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr);
        const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closing(handle, &sqlite3_close);
        store::StatementPool pool(handle, path);
        const auto single = [&](const QString &sql) -> QVariant {
            QVariant value;
            auto statement = store::Statement::prepare(pool, sql);
            if (statement) {
                (void)statement->each([&](const store::Row &row) { value = row.value(0); });
            }
            return value;
        };
        const qint64 rows = single(u"SELECT count(\"%1\") FROM \"%2\""_s.arg(column, table)).toLongLong();
        if (rows == 0) {
            return {}; // the column has no values
        }
        const QString which = u"WHERE \"%1\" IS NOT NULL LIMIT 1 OFFSET %2"_s.arg(column).arg(random.bounded(rows));
        const QVariant value = single(u"SELECT \"%1\" FROM \"%2\" %3"_s.arg(column, table, which));
        QVariant flipped = value;
        if (value.typeId() == QMetaType::LongLong) {
            flipped = value.toLongLong() ^ (qint64(1) << random.bounded(16));
        } else if (value.typeId() == QMetaType::Double) {
            std::array<quint64, 1> bits{};
            const double number = value.toDouble();
            std::memcpy(bits.data(), &number, sizeof(number));
            bits[0] ^= quint64(1) << random.bounded(52);
            double other = 0;
            std::memcpy(&other, bits.data(), sizeof(other));
            flipped = other;
        } else {
            QByteArray bytes = value.toByteArray();
            if (bytes.isEmpty()) {
                return {};
            }
            bytes[random.bounded(bytes.size())] ^= char(1 << random.bounded(7));
            flipped = value.typeId() == QMetaType::QByteArray ? QVariant(bytes) : QVariant(QString::fromUtf8(bytes));
        }
        if (flipped == value) {
            return {};
        }
        // SQLite refuses a flip that makes two keys equal or violates a constraint; such a flip does not count.
        auto change = store::Statement::prepare(pool,
            u"UPDATE \"%2\" SET \"%1\" = ? WHERE \"%1\" IS ? AND %3"_s.arg(column, table,
                table == u"concept_relation" || table == u"concept_mapping"
                    ? u"(concept, kind, target) = (SELECT concept, kind, target FROM \"%1\" %2)"_s.arg(table, which)
                    : u"true"_s));
        if (!change) {
            return {};
        }
        change->bind(0, flipped);
        change->bind(1, value);
        return change->run() && sqlite3_changes(handle) > 0
            ? u"%1.%2: %3 → %4"_s.arg(table, column, value.toString().left(60), flipped.toString().left(60))
            : QString();
    }

    /** Tables and columns whose contents a check can verify. */
    static QList<std::pair<QString, QString>> columnsOf(Catalogue &catalogue)
    {
        QList<std::pair<QString, QString>> columns;
        // Local numbers, and values that are computed and may be computed again, are not content.
        const QStringList computed{u"row"_s, u"updated"_s, u"created"_s, u"content"_s, u"number"_s, u"stale"_s,
            u"first_concept"_s, u"end_concept"_s};
        QStringList tables{u"concept"_s, u"concept_label"_s, u"concept_note"_s, u"concept_relation"_s,
            u"concept_mapping"_s, u"taught"_s, u"readiness"_s, u"dismissed_suggestion"_s, u"demand_content"_s,
            u"demand_figure"_s, u"vocabulary_content"_s};
        for (const domain::Kind kind : domain::allKinds()) {
            tables.append(domain::kindTable(kind).sqlTable());
        }
        for (const QString &table : std::as_const(tables)) {
            (void)catalogue.rows(u"SELECT name FROM pragma_table_info(?)"_s, {table}, [&](const store::Row &row) {
                const QString column = row.string(0);
                const bool isOfContent =
                    column == u"content" && (table.startsWith(u"concept"_s) || table == u"demand_figure");
                if (!computed.contains(column) || isOfContent) {
                    columns.append({table, column});
                }
            });
        }
        return columns;
    }

    void addDemandAndDismissals()
    {
        const auto catalogue = Catalogue::open(path(u"heel.llo"_s), Access::Write, vocabulary::derivations());
        SUCCEEDS(catalogue);
        const auto offerings = store::nextOfferings(**catalogue, {}, 5);
        SUCCEEDS(offerings);
        for (const domain::Id &offering : *offerings) {
            SUCCEEDS(vocabulary::dismissSuggestion(**catalogue, offering, u"https://lijst.example/c1"_s));
        }
        const QString imported = u"2026-11-21T00:00:00.000Z"_s;
        SUCCEEDS((*catalogue)
                ->execute(
                    u"INSERT INTO demand_content (number, name, source, imported, origin, figures) VALUES (1, '', "
                    "'proef', ?, ?, 30)"_s,
                    {imported, store::digestOfOrigin({}, u"proef"_s, imported)}));
        for (int i = 0; i < 30; ++i) {
            SUCCEEDS((*catalogue)
                    ->execute(u"INSERT INTO demand_figure (content, period, region, sector, skill, measure, value, "
                              "source) VALUES (1, '2026', ?, 'C', ?, 'vacancies', ?, 'proef')"_s,
                        {u"AM0%1"_s.arg(i % 9), u"https://lijst.example/c%1"_s.arg(i), 10.5 * i}));
        }
        const auto name = store::nameOfDemand(**catalogue, 1);
        SUCCEEDS(name);
        SUCCEEDS((*catalogue)->execute(u"UPDATE demand_content SET name = ?"_s, {*name}));
    }

private Q_SLOTS:
    void initTestCase()
    {
        tests::failOnWarnings();
        QCOMPARE(runCli({u"init"_s, path(u"heel.llo"_s), u"--sample"_s}).code, 0);
        QFile list(path(u"lijst.ttl"_s));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @base <https://lijst.example/> .\n"
                   "<s> a skos:ConceptScheme ; skos:prefLabel \"Lijst\"@nl .\n");
        for (int i = 0; i < 40; ++i) {
            const QByteArray number = QByteArray::number(i);
            list.write("<c" + number + "> a skos:Concept ; skos:inScheme <s> ; skos:prefLabel \"vaardigheid nummer "
                + number + "\"@nl, \"skill number " + number + "\"@en ; skos:altLabel \"kunnen " + number
                + "\"@nl ; skos:definition \"Wat men kan, deel " + number + ".\"@nl ; skos:notation \"N" + number
                + "\" ; skos:exactMatch <https://elders.example/" + number + ">"
                + (i > 0 ? " ; skos:broader <c" + QByteArray::number(i / 2) + "> ; skos:related <c"
                            + QByteArray::number((i * 7 + 3) % 40) + ">"
                         : QByteArray())
                + " .\n");
        }
        list.close();
        const Ended loaded = runCli({u"vocabulary"_s, u"import"_s, path(u"heel.llo"_s), list.fileName()});
        QVERIFY2(loaded.code == 0, loaded.messages.constData());
        addDemandAndDismissals();
        const Ended check = runCli({u"check"_s, path(u"heel.llo"_s), u"--json"_s});
        QVERIFY2(check.code == 0, check.out.constData());
    }

    /** 500 in all: each hundred has its own time limit. */
    void everyFlipIsNoticed_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 part = 1; part <= 5; ++part) {
            QTest::addRow("%u", part) << 20270200 + part;
        }
    }

    void everyFlipIsNoticed()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        QList<std::pair<QString, QString>> columns;
        {
            const auto catalogue = Catalogue::open(path(u"heel.llo"_s), Access::Read, {});
            SUCCEEDS(catalogue);
            columns = columnsOf(**catalogue);
        }
        constexpr int wanted = 100;
        constexpr int commandsEvery = 25; // starting programs takes long
        int flipped = 0;
        QStringList unnoticed;
        const QString damaged = path(u"om.llo"_s);
        for (int attempt = 0; flipped < wanted && attempt < wanted * 20; ++attempt) {
            const auto &[table, column] = columns[random.bounded(columns.size())];
            QFile::remove(damaged);
            QVERIFY(QFile::copy(path(u"heel.llo"_s), damaged));
            const QString flip = FlipsTest::flip(damaged, table, column, random);
            if (flip.isEmpty()) {
                continue;
            }
            ++flipped;
            {
                const auto catalogue = Catalogue::open(damaged, Access::Read, vocabulary::derivations());
                const auto problems = catalogue ? store::check(**catalogue) : std::unexpected(catalogue.error());
                if (problems && problems->isEmpty()) {
                    unnoticed.append(flip);
                }
            }
            if (flipped % commandsEvery == 0) {
                for (const QStringList &command :
                    {QStringList{u"list"_s, damaged, u"--json"_s}, QStringList{u"check"_s, damaged, u"--json"_s},
                        QStringList{u"backup"_s, damaged, u"--to"_s, path(u"kopie"_s)},
                        QStringList{u"export"_s, damaged, u"--to"_s, u"ooapi5"_s, u"--only"_s, u"all"_s, u"--out"_s,
                            path(u"uit%1"_s.arg(flipped))}}) {
                    const Ended ended = runCli(command);
                    QVERIFY2(ended.code >= 0 && ended.code <= 3, qPrintable(command.join(u' ') + u": "_s + flip));
                }
            }
        }
        QCOMPARE(flipped, wanted);
        QVERIFY2(unnoticed.isEmpty(), qPrintable(unnoticed.join(u'\n')));
    }

    void whatIsNotOursIsTold_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("name");
        QTest::newRow("a trigger") << u"CREATE TRIGGER weg AFTER UPDATE ON offering BEGIN DELETE FROM offering; END"_s
                                   << u"weg"_s;
        QTest::newRow("a table") << u"CREATE TABLE vreemd (a)"_s << u"vreemd"_s;
        QTest::newRow("a view") << u"CREATE VIEW kijk AS SELECT 1"_s << u"kijk"_s;
        QTest::newRow("an index") << u"CREATE INDEX snel ON offering (level)"_s << u"snel"_s;
        QTest::newRow("another column") << u"ALTER TABLE offering ADD COLUMN kleur TEXT"_s << u"offering"_s;
        QTest::newRow("an index that is gone") << u"DROP INDEX offering_by_code"_s << u"offering_by_code"_s;
    }

    void whatIsNotOursIsTold()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, name);
        const QString altered = path(u"anders.llo"_s);
        QFile::remove(altered);
        QVERIFY(QFile::copy(path(u"heel.llo"_s), altered));
        {
            sqlite3 *handle = nullptr;
            QCOMPARE(sqlite3_open_v2(altered.toUtf8().constData(), &handle, SQLITE_OPEN_READWRITE, nullptr), SQLITE_OK);
            const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> closing(handle, &sqlite3_close);
            QCOMPARE(sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        }
        const Ended check = runCli({u"check"_s, altered, u"--json"_s});
        QCOMPARE(check.code, 1);
        const QJsonArray problems = check.json()[u"problems"_s].toArray();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0][u"kind"_s].toString(), u"schema"_s);
        QCOMPARE(problems[0][u"record"_s].toString(), name);
        QVERIFY(problems[0][u"text"_s].toString().contains(name));
        QCOMPARE(runCli({u"backup"_s, altered, u"--to"_s, path(u"kopie"_s)}).code, 0);
    }
};

LEERSCHAKEL_TEST_MAIN(FlipsTest)
#include "flips_test.moc"

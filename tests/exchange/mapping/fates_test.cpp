// SPDX-License-Identifier: GPL-3.0-or-later
#include "changes/changeset.h"
#include "domain/constant.h"
#include "exchange/mapping/ledger.h"
#include "exchange/registry.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::OfferingTree;
using domain::Record;
using exchange::Preview;
using exchange::PreviewMark;
using exchange::mapping::Booking;
using exchange::mapping::Fate;
using store::Catalogue;

/**
 * What holds for every destination in the registry, for offerings that have a value in every field: each value has one
 * fate, and each value reported as carried is where the preview marks it.
 */
class FatesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    /** The member of a destination's documents that holds what only Leerschakel reads; empty if there is none. */
    static QString extensionOf(const QString &destination)
    {
        return QStringList{u"ooapi5"_s, u"oeapi6"_s}.contains(destination) ? u"\"leerschakel\": {"_s : QString();
    }

    static QList<Record> withReach(QList<Record> records, const QStringList &reach)
    {
        domain::offeringTable().reach.set(records.first(), reach);
        return records;
    }
    /** The offerings of the test cases, each as a list of records that starts with the offering itself. */
    static QList<QList<Record>> cases()
    {
        constexpr int different = 12; // more than the longest list of codes that decides what an offering becomes
        QList<QList<Record>> all;
        for (int number = 0; number < different; ++number) {
            all.append(withReach(tests::everything(number), {u"rio"_s, u"eduxchange"_s}));
            all.append(withReach(tests::everything(number + different), {u"eduxchange"_s}));
        }
        return all;
    }

    void take(const QList<Record> &records)
    {
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (const Record &record : records) {
            change.create(record);
        }
        SUCCEEDS(store::apply(*m_catalogue, change));
    }

    /**
     * The values of \a tree that a mapping accounts for, except those of the records in \a apart, which have their own
     * documents.
     */
    static QSet<std::pair<Id, const FieldSpec *>> valuesOf(const OfferingTree &tree, const QSet<Id> &apart)
    {
        QList<Record> records{tree.offering};
        for (const QList<Record> &parts : tree.parts) {
            records += parts;
        }
        for (const Record &record : tree.referred) {
            records.append(record);
        }
        QSet<std::pair<Id, const FieldSpec *>> values;
        for (const Record &record : std::as_const(records)) {
            for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
                if (record.has(*field) && exchange::mapping::isValue(*field) && !apart.contains(record.id())) {
                    values.insert({record.id(), field});
                }
            }
        }
        return values;
    }

    /** The line of \a lines at \a line, and the lines after it that are indented further. */
    static QString blockAt(const QStringList &lines, int line)
    {
        const auto depth = [](const QString &text) {
            return std::ranges::find_if(text, [](QChar each) { return each != u' '; }) - text.begin();
        };
        QStringList block{lines.value(line)};
        for (int next = line + 1; next < lines.size() && depth(lines[next]) > depth(lines[line]); ++next) {
            block.append(lines[next]);
        }
        return block.join(u'\n');
    }
    /** The first and last line of each occurrence of \a extension. */
    static QList<std::pair<int, int>> extensionsIn(const QStringList &lines, const QString &extension)
    {
        QList<std::pair<int, int>> found;
        for (int line = 0; !extension.isEmpty() && line < lines.size(); ++line) {
            if (lines[line].contains(extension)) {
                found.append({line, line + int(blockAt(lines, line).count(u'\n'))});
            }
        }
        return found;
    }

    /** Texts by which a value is recognised in any document; none for values that each format writes in its own way. */
    static QStringList traces(const FieldSpec &field, const QVariant &value)
    {
        switch (field.type()) {
        case FieldType::Text:
            return field.shown() == domain::Presentation::Plain ? QStringList{value.toString()} : QStringList();
        case FieldType::Date:
            return {value.toString()};
        case FieldType::Integer:
            return field.shown() == domain::Presentation::Plain ? QStringList{value.toString()} : QStringList();
        case FieldType::LocalizedText: {
            QStringList texts;
            for (const QVariant &text : constant(value.toMap().values())) {
                texts.append(text.toString());
            }
            return texts;
        }
        default:
            return {};
        }
    }

    static QString named(const Booking &booking)
    {
        return u"%1.%2 is %3 (%4)"_s.arg(domain::kindTable(booking.kind).name(), booking.field->key(),
            exchange::mapping::nameOf(booking.fate), booking.why.code);
    }

    /** What is wrong with the bookings of \a preview for \a tree; empty if nothing is. */
    static QStringList wrongIn(
        const Preview &preview, const OfferingTree &tree, const exchange::Exporter &exporter, const QString &extension)
    {
        QStringList wrong;
        QHash<Id, Record> records{{tree.offering.id(), tree.offering}};
        for (const QList<Record> &parts : tree.parts) {
            for (const Record &part : parts) {
                records.insert(part.id(), part);
            }
        }
        records.insert(tree.referred);
        const QStringList lines = preview.text.split(u'\n');
        const QList<std::pair<int, int>> extensions = extensionsIn(lines, extension);
        const auto isInExtension = [&](int line) {
            return std::ranges::any_of(
                extensions, [&](const auto &range) { return line >= range.first && line <= range.second; });
        };
        for (const Booking &booking : preview.bookings) {
            const bool isThere = booking.fate <= Fate::Narrowed;
            if (booking.why.code == u"lost.unaccounted") {
                wrong.append(named(booking));
            }
            for (const exchange::mapping::NoPlace &each : exporter.noPlace()) {
                if (isThere && each.kind == booking.kind && (!each.field || each.field == booking.field)) {
                    wrong.append(named(booking) + u", and has no place"_s);
                }
            }
            if (!isThere || booking.isElsewhere) {
                continue;
            }
            QStringList wanted;
            if (booking.fate == Fate::Carried) {
                wanted = traces(*booking.field, records.value(booking.record).value(*booking.field));
            }
            QStringList blocks; // several if it is in more than one document, or in one per language
            for (const PreviewMark &mark : preview.marks) {
                if (mark.record == booking.record && mark.field == booking.field->key() && !isInExtension(mark.line)) {
                    blocks.append(blockAt(lines, mark.line));
                }
            }
            const QString marked = blocks.join(u'\n');
            const bool isFound = !blocks.isEmpty()
                && std::ranges::all_of(wanted, [&](const QString &text) { return marked.contains(text); });
            if (!isFound) {
                wrong.append(named(booking) + u", and is not where a mark says"_s);
            }
        }
        return wrong;
    }

    [[nodiscard]] exchange::Result<exchange::ExportReport> exported(
        const exchange::Exporter &exporter, const QString &folder, std::optional<Language> language)
    {
        domain::NoProgress progress;
        return exporter.write(*m_catalogue,
            {.folder = m_folder->filePath(folder),
                .selection = exchange::Selection::All,
                .offerings = {},
                .language = language},
            progress);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto catalogue =
            Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(catalogue);
        m_catalogue = std::move(*catalogue);
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void everyValueHasOneFate_data()
    {
        QTest::addColumn<QString>("destination");
        QTest::addColumn<int>("language");
        const QStringList destinations = exchange::destinations();
        QVERIFY(!destinations.isEmpty());
        for (const QString &destination : destinations) {
            QTest::newRow(qPrintable(destination)) << destination << -1;
            QTest::newRow(qPrintable(destination + u" in Dutch"_s)) << destination << int(Language::Dutch);
            QTest::newRow(qPrintable(destination + u" in English"_s)) << destination << int(Language::English);
        }
    }

    void everyValueHasOneFate()
    {
        QFETCH(const QString, destination);
        QFETCH(const int, language);
        const std::optional<Language> only = language < 0 ? std::nullopt : std::optional(Language(language));
        const exchange::Exporter *const exporter = exchange::exporter(destination);
        QVERIFY(exporter);
        QSet<const FieldSpec *> carried;
        qsizetype looked = 0;
        for (QList<Record> records : cases()) {
            // An enrolment period that belongs to no particular edition.
            Record loose(Kind::EnrolmentPeriod, Id::fromName(u"loose"_s + records.first().id().toString()));
            domain::enrolmentPeriodTable().offering.set(loose, records.first().id());
            domain::enrolmentPeriodTable().start.set(loose, QDate(2027, 3, 4));
            records.append(loose);
            take(records);
            const auto tree = store::loadTree(*m_catalogue, records.first().id());
            SUCCEEDS(tree);
            const auto preview = exporter->preview(*m_catalogue, records.first().id(), only);
            SUCCEEDS(preview);
            QSet<Id> booked;
            QSet<std::pair<Id, const FieldSpec *>> values;
            for (const Booking &booking : preview->bookings) {
                booked.insert(booking.record);
                QVERIFY2(!values.contains({booking.record, booking.field}), qPrintable(named(booking)));
                values.insert({booking.record, booking.field});
                if (booking.fate == Fate::Carried) {
                    carried.insert(booking.field);
                }
            }
            QSet<Id> apart; // these have their own documents, which the preview of an offering does not show
            for (const Record &record : std::as_const((*tree)->referred)) {
                if (record.kind() == Kind::Organisation && !booked.contains(record.id())) {
                    apart.insert(record.id());
                }
            }
            QCOMPARE(values, valuesOf(**tree, apart));
            const QStringList wrong = wrongIn(*preview, **tree, *exporter, extensionOf(destination));
            QVERIFY2(wrong.isEmpty(),
                qPrintable(u"%1:\n%2"_s.arg(domain::offeringTable().level((*tree)->offering), wrong.join(u'\n'))));
            looked += values.size();
        }
        QVERIFY(looked > 4000);
        QVERIFY(only || carried.contains(&domain::offeringTable().title));
    }

    void whatIsCarriedByAnotherDocumentIsThere_data() { everyValueHasOneFate_data(); }

    void whatIsCarriedByAnotherDocumentIsThere()
    {
        QFETCH(const QString, destination);
        const exchange::Exporter *const exporter = exchange::exporter(destination);
        const QList<QList<Record>> all = cases();
        for (const QList<Record> &records : all) {
            take(records);
        }
        SUCCEEDS(exported(*exporter, u"out"_s, {}));
        int looked = 0;
        for (const QList<Record> &records : all) {
            const auto preview = exporter->preview(*m_catalogue, records.first().id(), std::nullopt);
            SUCCEEDS(preview);
            for (const Booking &booking : preview->bookings) {
                if (!booking.isElsewhere) {
                    continue;
                }
                ++looked;
                const auto record = std::ranges::find(records, booking.record, &Record::id);
                QVERIFY(record != records.cend());
                // The record that the value refers to has a document, and that document names the offering.
                const QString target = record->value(*booking.field).toString();
                QByteArray found;
                QDirIterator files(m_folder->filePath(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
                while (files.hasNext()) {
                    QFile file(files.next());
                    if (file.fileName().contains(target) && file.open(QIODevice::ReadOnly)) {
                        found += file.readAll();
                    }
                }
                QVERIFY2(found.contains(records.first().id().toString().toLatin1()), qPrintable(named(booking)));
            }
        }
        QVERIFY(looked > 0 || extensionOf(destination).isEmpty());
    }

    void theReportHasALineForAllThatIsNotCarried_data() { everyValueHasOneFate_data(); }

    void theReportHasALineForAllThatIsNotCarried()
    {
        QFETCH(const QString, destination);
        QFETCH(const int, language);
        const std::optional<Language> only = language < 0 ? std::nullopt : std::optional(Language(language));
        const exchange::Exporter *const exporter = exchange::exporter(destination);
        const QList<Record> records = withReach(tests::everything(1), {u"rio"_s});
        take(records);
        const auto tree = store::loadTree(*m_catalogue, records.first().id());
        const auto preview = exporter->preview(*m_catalogue, records.first().id(), only);
        const auto report = exported(*exporter, u"out"_s, only);
        SUCCEEDS(tree);
        SUCCEEDS(preview);
        SUCCEEDS(report);
        QCOMPARE(report->lostTotal, report->lost.size());
        const auto lines = [&](const Id &record) {
            return std::ranges::count(report->lost, record, &exchange::LostValue::record);
        };
        for (const Booking &booking : preview->bookings) {
            const bool isSaid = std::ranges::any_of(report->lost, [&](const exchange::LostValue &line) {
                return line.record == booking.record && line.fate == booking.fate
                    && (line.field == booking.field->key() || line.field.endsWith(u'.' + booking.field->key())
                        || !line.field.contains(u'.') || line.field == u"editions.enrolmentPeriods");
            });
            if (booking.fate == Fate::Carried) {
                continue;
            }
            // Otherwise the report covers it in the line of the record that contains it or refers to it.
            QVERIFY2(isSaid || lines(booking.record) == 0, qPrintable(named(booking)));
        }
        // Records with their own documents have lines too: each of their fields is in a line or in that document.
        for (const exchange::LostValue &line : report->lost) {
            QVERIFY(!line.field.isEmpty() && !line.text.isEmpty() && !line.record.isNull());
            QVERIFY2(line.fate != Fate::Carried && line.text.code != u"lost.unaccounted", qPrintable(line.field));
        }

        QFile file(m_folder->filePath(u"out/loss-report.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray written = QJsonDocument::fromJson(file.readAll())[u"lost"].toArray();
        QCOMPARE(written.size(), report->lostTotal);
        for (const QJsonValue &line : written) {
            for (const QString &key :
                {u"offering"_s, u"field"_s, u"value"_s, u"code"_s, u"text"_s, u"kind"_s, u"record"_s, u"fate"_s}) {
                QVERIFY2(line[key].isString(), qPrintable(key));
            }
            QVERIFY(!line[u"text"].toString().isEmpty() && domain::kindTable(line[u"kind"].toString()));
        }
    }
};

LEERSCHAKEL_TEST_MAIN(FatesTest)
#include "fates_test.moc"

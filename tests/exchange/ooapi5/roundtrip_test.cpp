// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"
#include "exchange/sample/sample.h"
#include "store/backup.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/differences.h"
#include "support/generator.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"
#include "vocabulary/own/ownscheme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::Record;
using store::Catalogue;

/** What goes out as OOAPI v5 comes back unchanged: the golden round trip. */
class Ooapi5RoundTripTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_source;
    std::unique_ptr<Catalogue> m_target;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    static exchange::Result<exchange::ExportReport> write(Catalogue &catalogue, const QString &folder)
    {
        domain::NoProgress progress;
        return exchange::exporter(u"ooapi5"_s)
            ->write(catalogue,
                {.folder = folder, .selection = exchange::Selection::All, .offerings = {}, .language = std::nullopt},
                progress);
    }

    static exchange::Result<exchange::ImportReport> read(Catalogue &catalogue, const QString &folder)
    {
        domain::NoProgress progress;
        return exchange::importer(u"ooapi5"_s)
            ->read(catalogue, {.source = folder, .dryRun = false, .credentials = {}}, progress);
    }

    void goThereAndBack()
    {
        const auto counts = m_source->counts();
        SUCCEEDS(counts);
        const auto written = write(*m_source, path(u"uit"_s));
        SUCCEEDS(written);
        QCOMPARE(written->offerings, counts->offerings);

        const auto report = read(*m_target, path(u"uit"_s));
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty(),
            report->rejected.isEmpty() ? ""
                                       : qPrintable(report->rejected.first().source + report->rejected.first().path
                                             + domain::sentence(report->rejected.first().text)));
        QVERIFY2(report->lost.isEmpty(),
            report->lost.isEmpty() ? ""
                                   : qPrintable(report->lost.first().source + report->lost.first().path
                                         + report->lost.first().value + domain::sentence(report->lost.first().text)));
        QCOMPARE(report->added, counts->offerings);
        QCOMPARE(m_target->counts()->editions, counts->editions);
        QCOMPARE(m_target->counts()->skillLinks, counts->skillLinks);

        Id last;
        int compared = 0;
        for (;;) {
            const auto ids = store::nextOfferings(*m_source, last, 200);
            SUCCEEDS(ids);
            if (ids->isEmpty()) {
                break;
            }
            const auto before = store::loadTrees(*m_source, *ids);
            const auto after = store::loadTrees(*m_target, *ids);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QCOMPARE(after->size(), before->size());
            for (qsizetype i = 0; i < before->size(); ++i) {
                const QString text = tests::differenceOf(before->at(i), after->at(i));
                QVERIFY2(text.isEmpty(), qPrintable(text));
                ++compared;
            }
            last = ids->last();
        }
        QCOMPARE(compared, counts->offerings);

        // A second import changes nothing, and an export of the copy equals that of the original.
        const auto again = read(*m_target, path(u"uit"_s));
        SUCCEEDS(again);
        QCOMPARE(again->change, 0);
        QCOMPARE(again->unchanged, counts->offerings);
        SUCCEEDS(write(*m_target, path(u"opnieuw"_s)));
        for (const QString &name : {u"courses.json"_s, u"programs.json"_s, u"education-specifications.json"_s}) {
            QFile one(path(u"uit/"_s + name));
            QFile other(path(u"opnieuw/"_s + name));
            QVERIFY2(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly), qPrintable(name));
            QVERIFY2(one.readAll() == other.readAll(), qPrintable(name));
        }
    }

    /** \a entry with characters that no text can hold in the middle of each of its texts. */
    static changes::Entry soiled(changes::Entry entry)
    {
        const auto text = [](const QVariant &value) {
            QString text = value.toString();
            qsizetype middle = text.size() / 2;
            middle += middle < text.size() && text[middle].isLowSurrogate() ? 1 : 0;
            return QVariant(text.insert(middle, u"\u0002\uffff\ufdd0"_s + QChar(0xDC00)));
        };
        QVariantMap values = entry.after.toMap();
        for (const domain::FieldSpec *field : domain::kindTable(entry.record.kind).fields()) {
            const QVariant value = values.value(field->key());
            if (!value.isValid()) {
                continue;
            }
            if (field->type() == domain::FieldType::Text) {
                values[field->key()] = text(value);
            } else if (field->type() == domain::FieldType::LocalizedText) {
                QVariantMap texts = value.toMap();
                for (QVariant &each : texts) {
                    each = text(each);
                }
                values[field->key()] = texts;
            } else if (field->type() == domain::FieldType::Items) {
                QVariantList items = value.toList();
                for (QVariant &item : items) {
                    QVariantMap members = item.toMap();
                    for (const domain::Member &member : field->members()) {
                        const QString name = QString::fromLatin1(member.name);
                        if (member.type == domain::FieldType::Text && members.contains(name)) {
                            members[name] = text(members[name]);
                        }
                    }
                    item = members;
                }
                values[field->key()] = items;
            }
        }
        values.insert(u"kept"_s, QVariantMap{{u"elders"_s, QVariantList{u"zo\u0002maar"_s}}});
        if (!domain::kindTable(entry.record.kind).field(u"kept"_s)) {
            values.remove(u"kept"_s);
        }
        entry.after = values;
        return entry;
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        QVERIFY(exchange::exporter(u"ooapi5"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        auto source = Catalogue::create(path(u"bron.llo"_s), vocabulary::derivations());
        auto target = Catalogue::create(path(u"doel.llo"_s), vocabulary::derivations());
        SUCCEEDS(source);
        SUCCEEDS(target);
        m_source = std::move(*source);
        m_target = std::move(*target);
    }

    void cleanup()
    {
        m_source.reset();
        m_target.reset();
        m_folder.reset();
    }

    void theSample()
    {
        SUCCEEDS(exchange::sample::fill(*m_source));
        QVERIFY(m_source->counts()->offerings > 20);
        goThereAndBack();
    }

    void everyFieldOfEveryKind()
    {
        changes::ChangeSet change({.code = u"change.sample"_s, .arguments = {}});
        for (int number = 0; number < 12; ++number) {
            const QList<Record> records = tests::everything(number);
            for (const Record &record : records) {
                change.create(record);
            }
            // An enrolment period that belongs to no particular edition.
            Record period(Kind::EnrolmentPeriod, Id::fromName(u"loose %1"_s.arg(number)));
            domain::enrolmentPeriodTable().offering.set(period, records.first().id());
            domain::enrolmentPeriodTable().start.set(period, QDate(2027, 3, 4));
            change.create(period);
        }
        SUCCEEDS(store::apply(*m_source, change));
        goThereAndBack();
    }

    void theManifestSaysWhatSchemesAskFor()
    {
        SUCCEEDS(exchange::sample::fill(*m_source));
        const auto asked = [&](const QList<Id> &offerings) {
            domain::NoProgress progress;
            const QString folder = m_folder->filePath(u"gevraagd"_s);
            const auto report = exchange::exporter(u"ooapi5"_s)
                                    ->write(*m_source,
                                        {.folder = folder,
                                            .selection = exchange::Selection::All,
                                            .offerings = offerings,
                                            .language = {}},
                                        progress);
            QFile file(folder + u"/manifest.json"_s);
            return report && file.open(QIODevice::ReadOnly)
                ? QJsonDocument::fromJson(file.readAll()).object()[u"attributions"]
                : QJsonValue();
        };
        const QJsonArray all = asked(QList<Id>()).toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0][u"scheme"].toString(), u"https://leerschakel.example/vocabulaire/energie-en-materialen"_s);
        QVERIFY(!all[0][u"nl"].toString().isEmpty() && all[0][u"nl"] != all[0][u"en"]);

        // An offering without links to the scheme owes it no attribution.
        Record bare(Kind::Offering, Id::make());
        domain::offeringTable().kind.set(bare, u"module"_s);
        domain::offeringTable().title.set(bare, {.nl = u"Kaal"_s, .en = {}});
        changes::ChangeSet change({.code = u"change.new"_s, .arguments = {}});
        change.create(bare);
        SUCCEEDS(store::apply(*m_source, change));
        const QJsonValue none = asked(QList<Id>{bare.id()});
        QVERIFY(none.isArray() && none.toArray().isEmpty());
    }

    void aThousandGeneratedOfferings()
    {
        tests::Generator generator({.seed = 20261121, .offerings = 1000});
        SUCCEEDS(store::apply(*m_source, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_source, generator.next(500)));
        }
        goThereAndBack();
    }

    /** Characters that no XML document can hold are neither stored nor exported, whoever makes the change. */
    void nothingThatNoFileCanHoldIsStored()
    {
        tests::Generator generator({.seed = 9, .offerings = 60});
        changes::ChangeSet clean = generator.referred();
        const changes::ChangeSet offerings = generator.next(60);
        for (const changes::Entry &entry : offerings.entries()) {
            clean.append(entry);
        }
        changes::ChangeSet change(
            domain::Message{.code = u"change.import"_s, .arguments = {u"60"_s, u"b\uffff.json"_s}});
        int soil = 0;
        for (const changes::Entry &entry : clean.entries()) {
            const changes::Entry dirty = soiled(entry);
            change.append(dirty);
            soil += dirty == entry ? 0 : 1;
            QVariantMap expected = entry.after.toMap();
            if (dirty.after.toMap().contains(u"kept"_s)) {
                expected.insert(u"kept"_s, QVariantMap{{u"elders"_s, QVariantList{u"zomaar"_s}}});
            }
            QCOMPARE(change.entries().last().after.toMap(), expected);
        }
        QVERIFY(soil > 500);
        QCOMPARE(change.label().arguments.last(), u"b.json"_s);
        SUCCEEDS(store::apply(*m_source, change));
        const auto problems = store::check(*m_source);
        SUCCEEDS(problems);
        QVERIFY(problems->isEmpty());
        SUCCEEDS(store::backup(*m_source, path(u"kopie"_s)));
        SUCCEEDS(store::undo(*m_source));
        SUCCEEDS(store::redo(*m_source));
        goThereAndBack();
    }
};

LEERSCHAKEL_TEST_MAIN(Ooapi5RoundTripTest)
#include "roundtrip_test.moc"

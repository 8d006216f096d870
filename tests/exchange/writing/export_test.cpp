// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/ooapi5catalogue.h"
#include "exchange/writing/export.h"
#include "store/records.h"
#include "support/freshcatalogue.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <functional>
#include <ranges>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::ExportReport;
using exchange::Selection;
using store::Catalogue;

namespace {

/** A destination that exists for this test only: lines of text, and one list of them. */
class LineMaker : public exchange::writing::FileMaker
{
public:
    explicit LineMaker(exchange::writing::Surroundings surroundings) : m_surroundings(std::move(surroundings)) {}

    [[nodiscard]] exchange::writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        const auto &table = domain::offeringTable();
        const domain::Record &offering = tree.offering;
        exchange::writing::OfferingFiles made;
        made.files = {{.path = u"lines/"_s + offering.id().toString() + u".txt"_s,
                          .text = table.title(offering).nl.toStdString(),
                          .list = 0},
            {.path = u"lines/"_s + offering.id().toString() + u"/programmes.txt"_s,
                .text = std::to_string(m_surroundings.programmesOf(offering.id()).size()),
                .isInNewFolder = true}};
        made.remembered = table.title(offering).nl.toStdString() + ' ' + offering.id().toString().toStdString();
        made.editions = int(tree.of(domain::Kind::Edition).size());
        if (const domain::Id provider = table.provider(offering); !provider.isNull()) {
            made.organisations.insert(provider);
        }
        exchange::LostValue lost;
        lost.offering = offering.id();
        lost.field = u"description"_s;
        lost.text = {.code = u"lost.noPlace"_s, .arguments = {}};
        made.lost.own.append(lost);
        if (const domain::Id provider = table.provider(offering); !provider.isNull()) {
            made.lost.shared.append({.offering = {},
                .kind = domain::Kind::Organisation,
                .record = provider,
                .field = u"organisation.email"_s,
                .value = {},
                .fate = exchange::mapping::Fate::Dropped,
                .text = lost.text});
            made.files.push_back(
                {.path = u"lines/shared-"_s + provider.toString(), .text = "shared", .list = 0, .shared = provider});
        }
        return made;
    }
    [[nodiscard]] exchange::writing::SharedFiles organisation(const domain::Record &organisation) const override
    {
        return {.files = {{.path = u"lines/"_s + organisation.id().toString() + u".org"_s, .text = "organisation"}},
            .lost = {}};
    }
    [[nodiscard]] std::vector<exchange::writing::File> closing(
        const QList<domain::Record> &organisations) const override
    {
        return {{.path = u"end.txt"_s, .text = std::to_string(organisations.size())}};
    }
    [[nodiscard]] exchange::Result<void> listing(
        const exchange::writing::Remembered &remembered, const exchange::writing::FileWriter &write) const override
    {
        std::vector<std::string> all;
        for (qsizetype i = remembered.size() - 1; i >= 0; --i) { // in any order
            const exchange::Result<std::string> text = remembered.at(i);
            if (!text) {
                return std::unexpected(text.error());
            }
            all.push_back(*text);
        }
        std::ranges::sort(all);
        std::string contents;
        for (const std::string &each : all) {
            contents += each + '\n';
        }
        const exchange::Result<void> written = write({.path = u"contents.txt"_s, .text = contents});
        return written ? write({.path = {}, .text = "an item only", .list = 0}) : written;
    }

private:
    exchange::writing::Surroundings m_surroundings;
};

class LineLayout : public exchange::writing::Layout
{
public:
    [[nodiscard]] QString destination() const override { return u"lines"_s; }
    [[nodiscard]] QStringList folders() const override { return {u"lines"_s}; }
    [[nodiscard]] QStringList lists() const override { return {u"all.txt"_s}; }
    [[nodiscard]] std::string beforeItems() const override { return "["; }
    [[nodiscard]] std::string behindItems(qint64 items) const override { return "]" + std::to_string(items); }
    [[nodiscard]] std::unique_ptr<exchange::writing::FileMaker> maker(
        exchange::writing::Surroundings surroundings) const override
    {
        return std::make_unique<LineMaker>(std::move(surroundings));
    }
};

} // namespace

/** What every export has, whatever its layout. */
class ExportTest
    : public QObject
    , private tests::FreshCatalogue
{
    Q_OBJECT

private:
    const tests::SampleOfferings m_ids;

    store::Result<ExportReport> exported(
        const QString &folder, Selection selection = Selection::All, const QList<domain::Id> &offerings = {})
    {
        domain::NoProgress progress;
        return exchange::writing::exportAs(LineLayout(), *m_catalogue,
            {.folder = m_folder->filePath(folder), .selection = selection, .offerings = offerings, .language = {}},
            progress);
    }

    /** The providers, with the number of offerings of each. */
    QHash<domain::Id, int> providers()
    {
        QHash<domain::Id, int> offerings;
        const auto all = store::loadAll(*m_catalogue, domain::Kind::Offering);
        const QList<domain::Record> records = all.value_or(QList<domain::Record>());
        for (const domain::Record &offering : records) {
            if (const domain::Id provider = domain::offeringTable().provider(offering); !provider.isNull()) {
                ++offerings[provider];
            }
        }
        return offerings;
    }

    [[nodiscard]] QByteArray content(const QString &name) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        makeCatalogue({.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(tests::makeSample(*m_catalogue));
    }

    void cleanup() { dropCatalogue(); }

    void whatIsLostOfASharedRecordIsSaidOnce()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        const QHash<domain::Id, int> offerings = providers();
        QVERIFY(!offerings.isEmpty());
        QCOMPARE(report->lostTotal, 5 + offerings.size());
        QCOMPARE(report->lost.size(), report->lostTotal);
        const auto valuesOf = [&](const exchange::LostCount &count) {
            return std::ranges::count_if(report->lost,
                [&](const exchange::LostValue &lost) { return lost.fate == count.fate && lost.text == count.text; });
        };
        QVERIFY(!report->lostCounts.isEmpty());
        for (const exchange::LostCount &count : report->lostCounts) {
            QCOMPARE(count.values, valuesOf(count));
        }
        QCOMPARE(std::ranges::fold_left(
                     report->lostCounts | std::views::transform(&exchange::LostCount::values), 0LL, std::plus()),
            report->lostTotal);
        const QJsonArray lines = QJsonDocument::fromJson(content(u"out/loss-report.json"_s))[u"lost"].toArray();
        QCOMPARE(lines.size(), report->lostTotal);
        for (auto each = offerings.cbegin(); each != offerings.cend(); ++each) {
            const auto line = std::ranges::find(report->lost, each.key(), &exchange::LostValue::record);
            QVERIFY(line != report->lost.cend());
            QCOMPARE(line->offerings, each.value());
            const auto written = std::ranges::find_if(
                lines, [&](const QJsonValue &line) { return line[u"record"].toString() == each.key().toString(); });
            QVERIFY(written != lines.cend());
            QCOMPARE((*written)[u"offerings"].toInt(), each.value());
        }
    }

    void filesListsAndManifest()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->destination, u"lines"_s);
        QCOMPARE(report->offerings, 5);
        QCOMPARE(content(u"out/lines/%1.txt"_s.arg(m_ids.heatPumps.toString())), "Warmtepompen");
        QCOMPARE(content(u"out/lines/%1/programmes.txt"_s.arg(m_ids.heatPumps.toString())), "1");
        const QByteArray list = content(u"out/all.txt"_s);
        // The list includes what the offerings of a provider share.
        QVERIFY(list.startsWith("[\n")
            && list.endsWith(QByteArray("]%1").replace("%1", QByteArray::number(6 + providers().size()))));
        QCOMPARE(list.count(",\n"), 5 + providers().size());
        QCOMPARE(list.count("an item only"), 1);
        QCOMPARE(list.count("shared"), providers().size());
        QVERIFY(content(u"out/end.txt"_s).toInt() > 0);
        // In its own order, from what was remembered of each offering.
        const QList<QByteArray> contents = content(u"out/contents.txt"_s).trimmed().split('\n');
        QCOMPARE(contents.size(), 5);
        QVERIFY(contents.constFirst().startsWith("Energietechniek "));
        QCOMPARE(contents.constLast(), "Warmtepompen " + m_ids.heatPumps.toString().toLatin1());

        const QJsonObject manifest = QJsonDocument::fromJson(content(u"out/manifest.json"_s)).object();
        QCOMPARE(manifest[u"destination"].toString(), u"lines"_s);
        QCOMPARE(manifest[u"offerings"].toArray().size(), 5);
        QSet<QString> listed{u"manifest.json"_s};
        const QJsonArray entries = manifest[u"files"].toArray();
        for (const QJsonValue &each : entries) {
            const QString path = each[u"path"].toString();
            listed.insert(path);
            QCOMPARE(QFileInfo(m_folder->filePath(u"out/"_s + path)).size(), each[u"bytes"].toInteger());
        }
        QDirIterator files(m_folder->filePath(u"out"_s), QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QString path = QDir(m_folder->filePath(u"out"_s)).relativeFilePath(files.next());
            QVERIFY2(listed.contains(path), qPrintable(path));
            ++count;
        }
        QCOMPARE(count, listed.size());
        QCOMPARE(report->files, count);
    }

    void whatIsLostIsReported()
    {
        const auto report = exported(u"out"_s);
        SUCCEEDS(report);
        QCOMPARE(report->lostTotal, 5 + providers().size());
        const QJsonObject losses = QJsonDocument::fromJson(content(u"out/loss-report.json"_s)).object();
        const QJsonArray lost = losses[u"lost"].toArray();
        QCOMPARE(lost.size(), report->lostTotal);
        QCOMPARE(lost.first()[u"field"].toString(), u"description"_s);
        QVERIFY(!lost.first()[u"text"].toString().isEmpty());
        QVERIFY(losses[u"skipped"].toArray().isEmpty());
    }

    void theSameCatalogueGivesTheSameBytes()
    {
        const auto first = exported(u"a"_s);
        const auto second = exported(u"b"_s);
        SUCCEEDS(first);
        SUCCEEDS(second);
        QCOMPARE(first->hash, second->hash);
        QVERIFY(!first->hash.isEmpty());
    }

    void selections()
    {
        const auto approved = exported(u"out"_s, Selection::Approved);
        SUCCEEDS(approved);
        QVERIFY(!approved->written.contains(m_ids.draft));
        QCOMPARE(approved->skipped.size(), 1);
        QCOMPARE(approved->skipped.first().offering, m_ids.draft);
        QCOMPARE(approved->skipped.first().findings, 0); // left out because of its status
        const auto one = exported(u"out"_s, Selection::All, {m_ids.welding});
        SUCCEEDS(one);
        QCOMPARE(one->written, QList<domain::Id>{m_ids.welding});
        QCOMPARE(content(u"out/lines/%1.txt"_s.arg(m_ids.heatPumps.toString())), "(not there)");
    }
};

LEERSCHAKEL_TEST_MAIN(ExportTest)
#include "export_test.moc"

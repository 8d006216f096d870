// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/import.h"
#include "exchange/reading/members.h"
#include "exchange/reading/words.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using exchange::ImportReport;
using store::Catalogue;
namespace reading = exchange::reading;

namespace {

constexpr reading::Collection runs{.path = u"runs", .identifier = u"runId", .isBelowOthers = true};
constexpr reading::Collection things{.path = u"things", .identifier = u"thingId", .below = &runs};
constexpr std::array<const reading::Collection *, 2> collections{&things, &runs};

/** Keeps everything in memory. */
class ThingDrafts : public reading::Drafts
{
public:
    [[nodiscard]] exchange::Result<reading::Turn> turn(qsizetype offering, const QList<qsizetype> &editions) override
    {
        reading::Turn turn;
        if (offering >= 0) {
            turn.offering = m_offerings[offering];
        }
        for (const qsizetype number : editions) {
            turn.editions.append(m_editions[number]);
        }
        return turn;
    }
    void add(const reading::OfferingDraft &draft)
    {
        m_offerings.append(draft);
        offerings.append({.id = draft.offering.id(), .code = {}, .kind = {}, .provider = {}});
    }
    void add(const reading::EditionDraft &draft)
    {
        m_editions.append(draft);
        editionOwners.append(draft.owner);
    }

private:
    QList<reading::OfferingDraft> m_offerings;
    QList<reading::EditionDraft> m_editions;
};

/** A format that exists for this test only. */
class ThingIntake : public reading::Intake
{
public:
    void take(const reading::SourceItem &item) override
    {
        reading::Members members(item.value.toMap(), item.place(), m_drafts->losses);
        if (item.collection == &runs) {
            reading::EditionDraft draft;
            draft.edition = domain::Record(domain::Kind::Edition, reading::idOf(u"run "_s + members.text(u"runId"_s)));
            domain::editionTable().start.set(draft.edition, members.date(u"start"_s));
            draft.owner = reading::idOf(item.owner);
            draft.place = item.place();
            m_drafts->add(draft);
            return;
        }
        const QString id = members.text(u"thingId"_s);
        if (id.isEmpty()) {
            m_drafts->losses.reject(item.place(), u"import.unnamed"_s);
            return;
        }
        reading::OfferingDraft draft;
        draft.offering = domain::Record(domain::Kind::Offering, reading::idOf(id));
        domain::offeringTable().title.set(draft.offering, members.texts(u"title"_s));
        draft.place = item.place();
        draft.kept = members.rest();
        m_drafts->add(draft);
    }
    [[nodiscard]] exchange::Result<std::unique_ptr<reading::Drafts>> finish() override { return std::move(m_drafts); }
    [[nodiscard]] reading::Losses &losses() override { return m_drafts->losses; }

private:
    std::unique_ptr<ThingDrafts> m_drafts = std::make_unique<ThingDrafts>();
};

} // namespace

/** What every import does, whatever the format. */
class ImportTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Catalogue> m_catalogue;

    void write(const QString &name, const QByteArray &content)
    {
        const QString path = m_folder->filePath(u"source/"_s + name);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    store::Result<ImportReport> import(bool isDry = false)
    {
        const reading::EndpointLayout layout{.collections = collections,
            .pageSize = 10,
            .accept = "application/json",
            .queryBelow = {},
            .otherFiles = {u"about.json"_s}};
        ThingIntake intake;
        domain::NoProgress progress;
        return reading::import(*m_catalogue,
            {.source = m_folder->filePath(u"source"_s), .dryRun = isDry, .credentials = {}}, u"things"_s, layout,
            intake, progress);
    }

private Q_SLOTS:
    void init()
    {
        tests::failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = Catalogue::create(m_folder->filePath(u"proef.llo"_s), {}, {.author = u"t"_s, .device = u"d"_s});
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
        write(u"things.json"_s,
            R"({"items":[{"thingId":"1","title":"Lassen","colour":"red"},{"thingId":"2","title":"oud"},{"title":"?"}]})");
        write(u"things/2.json"_s, R"({"thingId":"2","title":"Solderen","title":"Zagen"})");
        write(u"things/1/runs.json"_s, R"({"items":[{"runId":"a","start":"2026-09-01"}]})");
        write(u"things/9/runs.json"_s, R"({"items":[{"runId":"b","start":"2026-09-01"}]})");
        write(u"about.json"_s, "{}");
        write(u"more/notes.txt"_s, "hallo");
    }

    void cleanup()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    void aFolderIsOneChange()
    {
        const auto report = import();
        SUCCEEDS(report);
        QCOMPARE(report->added, 2);
        QVERIFY(report->change > 0);
        const auto offerings = store::loadAll(*m_catalogue, domain::Kind::Offering);
        SUCCEEDS(offerings);
        QStringList titles;
        for (const domain::Record &offering : *offerings) {
            titles.append(domain::offeringTable().title(offering).nl);
        }
        titles.sort();
        QCOMPARE(titles, QStringList({u"Lassen"_s, u"Zagen"_s})); // its own document is read, not its item in the list
        const auto tree = store::loadTree(*m_catalogue, reading::idOf(u"1"_s));
        SUCCEEDS(tree);
        QVERIFY(*tree);
        QCOMPARE((*tree)->of(domain::Kind::Edition).size(), 1);
        QCOMPARE(
            domain::offeringTable().kept((*tree)->offering).value(u"things"_s).toMap().value(u"colour"_s), u"red"_s);
        const auto again = import();
        SUCCEEDS(again);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(again->change, 0);
    }

    void aDryRunReportsTheSame()
    {
        const auto dry = import(true);
        SUCCEEDS(dry);
        QCOMPARE(dry->added, 2);
        QCOMPARE(dry->change, 0);
        const auto offerings = store::loadAll(*m_catalogue, domain::Kind::Offering);
        SUCCEEDS(offerings);
        QVERIFY(offerings->isEmpty());
    }

    /** Things that cannot be imported, duplicate members, files that were not read: each is reported with its place. */
    void whatIsNotTakenIsNamed()
    {
        const auto report = import();
        SUCCEEDS(report);
        QStringList lines;
        const QDir source(m_folder->filePath(u"source"_s));
        for (const exchange::Rejected &each : report->rejected) {
            lines.append(source.relativeFilePath(each.source) + u' ' + each.path + u' ' + each.text.code);
        }
        for (const exchange::LostInput &each : report->lost) {
            lines.append(source.relativeFilePath(each.source) + u' ' + each.path + u' ' + each.text.code);
        }
        lines.sort();
        QCOMPARE(lines,
            QStringList({u"more/notes.txt  import.passedOver"_s, u"things.json /items/2 import.unnamed"_s,
                u"things/2.json /title import.memberTwice"_s, u"things/9/runs.json /items/0 import.noOwner"_s}));
    }
};

LEERSCHAKEL_TEST_MAIN(ImportTest)
#include "import_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/writer.h"

#include "domain/sentences.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/jsontext.h"
#include "exchange/ooapi5/mapper.h"
#include "exchange/ooapi5/writerfolder.h"
#include "exchange/ooapi5/writerselection.h"
#include "store/records.h"
#include "vocabulary/search/attribution.h"

#include <QElapsedTimer>
#include <QSqlError>

#include <future>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

constexpr qsizetype atOnce = 100;

/** A list as the endpoint serves it, in one page: items as they come, the numbers behind them. */
class ListFile
{
public:
    [[nodiscard]] Result<void> open(const WriterFolder &folder, const QString &name)
    {
        m_name = name;
        const Result<void> opened = m_file.open(folder.pathOf(name));
        return opened ? m_file.write("{\"items\":[") : opened;
    }
    [[nodiscard]] Result<void> add(std::string_view item)
    {
        const Result<void> separated = m_file.write(m_items == 0 ? "\n" : ",\n");
        ++m_items;
        return separated ? m_file.write(item) : separated;
    }
    [[nodiscard]] Result<void> close(WriterFolder &folder)
    {
        if (const Result<void> written = m_file.write("\n]," + page(m_items) + "}\n"); !written) {
            return written;
        }
        const Result<void> closed = m_file.close();
        return closed ? folder.note(m_name, m_file) : closed;
    }
    /** The other members of a list of one page. */
    [[nodiscard]] static std::string page(qint64 items)
    {
        return "\"pageSize\":" + std::to_string(qMax<qint64>(1, items))
            + ",\"pageNumber\":1,\"hasPreviousPage\":false,\"hasNextPage\":false,\"totalPages\":1";
    }

private:
    QString m_name;
    WriterFile m_file;
    qint64 m_items = 0;
};

/** What is to be written of one offering, as text. */
struct OfferingText {
    Id offering;
    bool isCourse = false;
    Id specificationId;
    std::string main;
    std::string specification;
    /** The body of its list of offerings: a Course's or Program's runs. */
    std::string runs;
    qsizetype editions = 0;
    QSet<Id> organisations;
    QSet<QString> concepts;
    QList<Lost> lost;
    /** An entry of the loss report for each of \a lost, with a comma between them. */
    std::string losses;
    WrittenHashes hashes;
};

std::string runsText(const std::vector<JsonValue> &runs)
{
    std::string list = "{\"items\":[";
    for (const JsonValue &run : runs) {
        list += (list.back() == '[' ? "\n" : ",\n") + compact(run);
    }
    return list + "\n]," + ListFile::page(qint64(runs.size())) + "}\n";
}

std::string lossesText(const QList<Lost> &losses)
{
    std::string text;
    for (const Lost &lost : losses) {
        JsonValue entry = JsonValue::object();
        entry.put(u"offering"_s, lost.offering.toString());
        entry.put(u"field"_s, lost.field);
        entry.put(u"value"_s, lost.value);
        entry.put(u"code"_s, lost.text.code);
        entry.put(u"text"_s, domain::englishSentence(lost.text));
        text += (text.empty() ? "" : ",\n") + compact(entry);
    }
    return text;
}

/** Reads nothing of the catalogue: it is done beside reading and writing. */
std::vector<OfferingText> textsOf(const Mapper &mapper, const QList<OfferingTree> &trees)
{
    std::vector<OfferingText> texts;
    texts.reserve(size_t(trees.size()));
    for (const OfferingTree &tree : trees) {
        const Documents documents = mapper.documents(tree);
        OfferingText text{.offering = tree.offering.id(),
            .isCourse = documents.shape == Shape::Course,
            .specificationId = documents.specificationId,
            .main = compact(documents.main),
            .specification = compact(documents.specification),
            .runs = runsText(documents.offerings),
            .editions = qsizetype(documents.offerings.size()),
            .organisations = documents.organisations,
            .concepts = {},
            .lost = documents.lost,
            .losses = lossesText(documents.lost),
            .hashes = {}};
        text.hashes = {.whole = tree.deliverableHash(),
            .document = QString::fromLatin1(Sha256::hexOf(text.main + text.specification + text.runs))};
        for (const Record &link : tree.of(Kind::SkillLink)) {
            text.concepts.insert(domain::skillLinkTable().concept_(link));
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

/** One export under way. */
class Export
{
public:
    Export(store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress)
        : m_catalogue(catalogue), m_request(request), m_progress(progress)
    {}

    [[nodiscard]] Result<ExportReport> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> openFiles();
    [[nodiscard]] Result<void> writeOfferings(const Mapper &mapper);
    [[nodiscard]] Result<void> writeAll(const std::vector<OfferingText> &texts);
    [[nodiscard]] Result<void> writeOne(const OfferingText &text);
    [[nodiscard]] Result<void> writeLosses(const OfferingText &text);
    [[nodiscard]] Result<void> writeOrganisations(const Mapper &mapper);
    [[nodiscard]] Result<void> writeService();
    [[nodiscard]] Result<void> closeFiles();
    [[nodiscard]] Result<std::string> manifest();
    [[nodiscard]] Mapper mapper();

    store::Catalogue &m_catalogue;
    const ExportRequest &m_request;
    domain::Progress &m_progress;
    ExportReport m_report;
    WriterSelection m_selection;
    QHash<Id, Record> m_organisations;
    /** The programmes of the export that a module is a part of, ascending. */
    QHash<Id, QList<Id>> m_programmes;
    QSet<Id> m_wanted;
    /** URIs of the concepts that what is written is linked with. */
    QSet<QString> m_concepts;
    WriterFolder m_folder;
    ListFile m_organisationList, m_specifications, m_programs, m_courses, m_sessions;
    WriterFile m_losses;
};

/** The first error of several steps that are done one after the other. */
template<typename... Steps>
Result<void> inTurn(Steps... steps)
{
    Result<void> done;
    static_cast<void>(((done = steps(), done.has_value()) && ...));
    return done;
}

Result<void> Export::prepare()
{
    const Result<qint64> change = m_catalogue.lastChange();
    if (!change) {
        return std::unexpected(change.error());
    }
    m_report.change = *change;
    Result<WriterSelection> selection = selectionFor(m_catalogue, m_report.destination, m_request, m_progress);
    if (!selection) {
        return std::unexpected(selection.error());
    }
    m_selection = std::move(*selection);
    const Result<QList<Record>> organisations = store::loadAll(m_catalogue, Kind::Organisation);
    if (!organisations) {
        return std::unexpected(organisations.error());
    }
    for (const Record &organisation : *organisations) {
        m_organisations.insert(organisation.id(), organisation);
    }
    return m_catalogue.rows(
        u"SELECT DISTINCT module, offering FROM component WHERE module IS NOT NULL ORDER BY offering"_s, {},
        [this](const store::Row &part) {
            const Id module = Id::fromString(part.string(0));
            const Id programme = Id::fromString(part.string(1));
            if (m_selection.set.contains(module) && m_selection.set.contains(programme)) {
                m_programmes[module].append(programme);
            }
        });
}

Mapper Export::mapper()
{
    return Mapper({.language = m_request.language,
        .isExported = [this](const Id &id) { return m_selection.set.contains(id); },
        .programmesOf = [this](const Id &module) { return m_programmes.value(module); },
        .organisation = [this](const Id &id) { return m_organisations.value(id); }});
}

Result<void> Export::openFiles()
{
    const Result<void> opened = inTurn([&] { return m_folder.open(m_request.folder, m_report.destination); },
        [&] { return m_organisationList.open(m_folder, u"organizations.json"_s); },
        [&] { return m_specifications.open(m_folder, u"education-specifications.json"_s); },
        [&] { return m_programs.open(m_folder, u"programs.json"_s); },
        [&] { return m_courses.open(m_folder, u"courses.json"_s); },
        [&] { return m_sessions.open(m_folder, u"academic-sessions.json"_s); },
        [&] { return m_losses.open(m_folder.pathOf(u"loss-report.json"_s)); });
    if (!opened) {
        return opened;
    }
    for (const QString &name : {u"organizations"_s, u"education-specifications"_s, u"programs"_s, u"courses"_s}) {
        if (const Result<void> made = m_folder.makeFolder(name); !made) {
            return made;
        }
    }
    return m_losses.write("{\"lost\":[");
}

Result<void> Export::writeLosses(const OfferingText &text)
{
    if (text.lost.isEmpty()) {
        return {};
    }
    const qsizetype room = ExportReport::mostLost - m_report.lost.size();
    m_report.lost.append(text.lost.first(qBound(qsizetype(0), room, text.lost.size())));
    const bool isFirst = m_report.lostTotal == 0;
    m_report.lostTotal += text.lost.size();
    return m_losses.write((isFirst ? "\n" : ",\n") + text.losses);
}

Result<void> Export::writeOne(const OfferingText &text)
{
    const QString folder = (text.isCourse ? u"courses/"_s : u"programs/"_s) + text.offering.toString();
    const QString specification = u"education-specifications/"_s + text.specificationId.toString() + u".json"_s;
    m_wanted.unite(text.organisations);
    m_concepts.unite(text.concepts);
    m_report.written.append(text.offering);
    m_report.hashes.insert(text.offering, text.hashes);
    ++m_report.offerings;
    m_report.editions += int(text.editions);
    return inTurn([&] { return m_folder.add(folder + u".json"_s, text.main); },
        [&] { return (text.isCourse ? m_courses : m_programs).add(text.main); },
        [&] { return m_folder.add(specification, text.specification); },
        [&] { return m_specifications.add(text.specification); }, [&] { return m_folder.makeFolder(folder); },
        [&] { return m_folder.add(folder + u"/offerings.json"_s, text.runs); }, [&] { return writeLosses(text); });
}

Result<void> Export::writeAll(const std::vector<OfferingText> &texts)
{
    Result<void> done;
    for (auto text = texts.begin(); done && text != texts.end(); ++text) {
        done = writeOne(*text);
    }
    return done;
}

/** Beside each other: some are read, those before them made into text, and those before these written. Only writing touches the report. */
Result<void> Export::writeOfferings(const Mapper &mapper)
{
    const QList<Id> &ids = m_selection.ids;
    std::future<std::vector<OfferingText>> making;
    std::future<Result<void>> writing;
    const auto writeMade = [&]() -> Result<void> {
        if (!making.valid()) {
            return {};
        }
        std::vector<OfferingText> made = making.get();
        const Result<void> before = writing.valid() ? writing.get() : Result<void>();
        if (before) {
            writing = std::async(std::launch::async, [this, made = std::move(made)] { return writeAll(made); });
        }
        return before;
    };
    for (qsizetype begin = 0; begin < ids.size(); begin += atOnce) {
        if (!m_progress.step(begin, ids.size(), {.code = u"export.writing"_s, .arguments = {}})) {
            return std::unexpected(Error::of(Failure::Cancelled, u"cancelled"_s));
        }
        Result<QList<OfferingTree>> trees = store::loadTrees(m_catalogue, ids.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        if (const Result<void> written = writeMade(); !written) {
            return written;
        }
        making =
            std::async(std::launch::async, [&mapper, trees = *std::move(trees)] { return textsOf(mapper, trees); });
    }
    const Result<void> written = writeMade();
    return written && writing.valid() ? writing.get() : written;
}

Result<void> Export::writeOrganisations(const Mapper &mapper)
{
    QList<Id> wanted(m_wanted.cbegin(), m_wanted.cend());
    for (qsizetype i = 0; i < wanted.size(); ++i) { // grows: whatever an organisation is a part of goes along
        const auto organisation = m_organisations.constFind(wanted[i]);
        const Id parent =
            organisation == m_organisations.cend() ? Id() : domain::organisationTable().parent(*organisation);
        if (!parent.isNull() && !m_wanted.contains(parent)) {
            m_wanted.insert(parent);
            wanted.append(parent);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    for (const Id &id : std::as_const(wanted)) {
        const auto organisation = m_organisations.constFind(id);
        if (organisation == m_organisations.cend()) {
            continue;
        }
        const std::string text = compact(mapper.organisation(*organisation));
        const Result<void> written =
            inTurn([&] { return m_folder.add(u"organizations/"_s + id.toString() + u".json"_s, text); },
                [&] { return m_organisationList.add(text); });
        if (!written) {
            return written;
        }
    }
    return {};
}

Result<void> Export::writeService()
{
    // The schema requires an address. Without one in the catalogue it gets one that can never be anybody's (RFC 2606).
    QString address = u"unknown@example.invalid"_s;
    QList<Id> ids = m_organisations.keys();
    std::sort(ids.begin(), ids.end());
    for (const Id &id : std::as_const(ids)) {
        const QString email = domain::organisationTable().email(m_organisations.value(id));
        if (m_wanted.contains(id) && email.contains(u'@')) {
            address = email;
            break;
        }
    }
    JsonValue service = JsonValue::object();
    service.put(u"contactEmail"_s, address);
    service.put(u"specification"_s, u"https://open-education-api.github.io/specification/v5/docs.html"_s);
    service.put(u"documentation"_s, u"https://openonderwijsapi.nl/v5/"_s);
    return m_folder.add(u"index.json"_s, compact(service));
}

Result<void> Export::closeFiles()
{
    std::string skipped = "\n],\"skipped\":[";
    for (const Skipped &each : std::as_const(m_report.skipped)) {
        skipped += (skipped.back() == '[' ? "\n" : ",\n");
        skipped += "{\"offering\":\"" + each.offering.toString().toStdString()
            + "\",\"findings\":" + std::to_string(each.findings) + "}";
    }
    return inTurn([&] { return m_losses.write(skipped + "\n]}\n"); }, [&] { return m_losses.close(); },
        [&] { return m_folder.note(u"loss-report.json"_s, m_losses); },
        [&] { return m_organisationList.close(m_folder); }, [&] { return m_specifications.close(m_folder); },
        [&] { return m_programs.close(m_folder); }, [&] { return m_courses.close(m_folder); },
        [&] { return m_sessions.close(m_folder); });
}

/** What else the manifest says. Its time is that of the last change of what is exported: the same catalogue gives the same bytes. */
Result<std::string> Export::manifest()
{
    const Result<QString> created = m_catalogue.info(u"created"_s);
    const Result<QString> id = m_catalogue.info(u"id"_s);
    const Result<QVariant> last = m_catalogue.single(
        u"SELECT time FROM change WHERE kind NOT IN ('publish', 'dismiss', 'withdraw') ORDER BY seq DESC LIMIT 1"_s);
    if (!created || !id || !last) {
        return std::unexpected(!created ? created.error() : !id ? id.error() : last.error());
    }
    const QString time = last->isValid() ? last->toString() : *created;
    const Result<QList<vocabulary::Attribution>> asked = vocabulary::attributionsFor(m_catalogue, m_concepts);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    JsonValue::Array attributions;
    for (const vocabulary::Attribution &each : *asked) {
        JsonValue attribution = JsonValue::object();
        attribution.put(u"scheme"_s, each.scheme);
        attribution.put(u"nl"_s, each.text.nl);
        attribution.put(u"en"_s, each.text.en);
        attributions.push_back(std::move(attribution));
    }
    std::string offerings;
    for (const Id &offering : std::as_const(m_report.written)) {
        offerings += (offerings.empty() ? "\n\"" : ",\n\"") + offering.toString().toStdString() + '"';
    }
    JsonValue rest = JsonValue::object();
    rest.put(u"destination"_s, m_report.destination);
    rest.put(u"catalogue"_s, *id);
    rest.put(u"time"_s, time);
    rest.put(u"program"_s, "Leerschakel " LEERSCHAKEL_VERSION);
    rest.put(u"attributions"_s, std::move(attributions));
    const std::string members = compact(rest);
    return "\"offerings\":[" + offerings + "\n]," + members.substr(1, members.size() - 2);
}

Result<ExportReport> Export::run()
{
    QElapsedTimer timer;
    timer.start();
    m_report.folder = m_request.folder;
    m_report.destination = QString::fromLatin1(destinationName);
    if (const Result<void> ready = inTurn([&] { return prepare(); }, [&] { return openFiles(); }); !ready) {
        return std::unexpected(ready.error());
    }
    m_report.skipped = m_selection.skipped;
    const Mapper mapper = this->mapper();
    const Result<void> written = inTurn([&] { return writeOfferings(mapper); },
        [&] { return writeOrganisations(mapper); }, [&] { return writeService(); }, [&] { return closeFiles(); });
    if (!written) {
        return std::unexpected(written.error());
    }
    const Result<std::string> rest = manifest();
    if (!rest) {
        return std::unexpected(rest.error());
    }
    if (const Result<void> finished = m_folder.finish(*rest); !finished) {
        return std::unexpected(finished.error());
    }
    m_report.files = m_folder.files();
    m_report.bytes = m_folder.bytes();
    m_report.hash = QString::fromLatin1(m_folder.hash());
    constexpr double millisecondsInASecond = 1000;
    m_report.seconds = double(timer.elapsed()) / millisecondsInASecond;
    return std::move(m_report);
}

} // namespace

QString Writer::destination() const
{
    return QString::fromLatin1(destinationName);
}

Result<ExportReport> Writer::write(
    store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const
{
    Result<ExportReport> report;
    const Result<void> done = catalogue.atOneMoment([&]() -> Result<void> {
        report = Export(catalogue, request, progress).run();
        return report ? Result<void>() : std::unexpected(report.error());
    });
    return done ? std::move(report) : std::unexpected(done.error());
}

} // namespace leerschakel::exchange::ooapi5

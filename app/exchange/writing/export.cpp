// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/export.h"

#include "exchange/document/jsontext.h"
#include "exchange/writing/bundlefolder.h"
#include "exchange/writing/endings.h"
#include "exchange/writing/listfile.h"
#include "exchange/writing/lossfile.h"
#include "exchange/writing/sharedlosses.h"
#include "store/records.h"
#include "vocabulary/search/attribution.h"

#include <QElapsedTimer>

#include <deque>
#include <future>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

constexpr qsizetype atOnce = 100;

/** What has to be written for one offering. */
struct OfferingText {
    Id offering;
    OfferingFiles made;
    QSet<QString> concepts;
    /** As LossFile::lines(). */
    std::string losses;
    WrittenHashes hashes;
};

/** What was \a made of \a tree, with what the export notes about it. */
OfferingText textOf(const OfferingTree &tree, OfferingFiles made)
{
    OfferingText text{
        .offering = tree.offering.id(), .made = std::move(made), .concepts = {}, .losses = {}, .hashes = {}};
    text.losses = LossFile::lines(text.made.lost.own);
    text.hashes = {.whole = tree.deliverableHash(), .document = hashOf(text.made.files)};
    for (const Record &link : tree.of(Kind::SkillLink)) {
        text.concepts.insert(domain::skillLinkTable().concept_(link));
    }
    return text;
}

/** Reads nothing from the catalogue: it runs at the same time as reading and writing. */
std::vector<OfferingText> textsOf(const FileMaker &maker, const QList<OfferingTree> &trees)
{
    std::vector<OfferingText> texts;
    texts.reserve(size_t(trees.size()));
    for (const OfferingTree &tree : trees) {
        texts.push_back(textOf(tree, maker.offering(tree)));
    }
    return texts;
}

/** One export in progress. */
class Export
{
public:
    Export(const Layout &layout, store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress)
        : m_layout(layout), m_catalogue(catalogue), m_request(request), m_progress(progress)
    {}

    [[nodiscard]] Result<ExportReport> run();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> openFiles();
    [[nodiscard]] Result<void> writeOfferings(const FileMaker &maker);
    [[nodiscard]] Result<void> writeAll(const std::vector<OfferingText> &texts);
    [[nodiscard]] Result<void> writeOne(const OfferingText &text);
    /** Writes its files, and notes who has a document because of it. */
    [[nodiscard]] Result<void> writeText(const OfferingText &text);
    /** Writes the withdrawn offerings after all others: what these share with them is theirs. */
    [[nodiscard]] Result<void> writeEnded();
    [[nodiscard]] Result<void> writeFiles(const std::vector<File> &files);
    void countLosses(const QList<LostValue> &lost);
    [[nodiscard]] Result<void> writeLosses(const QList<LostValue> &lost, std::string_view lines);
    /** The organisations that the written offerings refer to, by id. */
    [[nodiscard]] QList<Record> wantedOrganisations() const;
    [[nodiscard]] Result<void> writeShared(const FileMaker &maker);
    [[nodiscard]] Result<void> closeFiles();
    [[nodiscard]] Result<std::string> manifest();

    const Layout &m_layout;
    store::Catalogue &m_catalogue;
    const ExportRequest &m_request;
    domain::Progress &m_progress;
    ExportReport m_report;
    Scope m_scope;
    /**
     * The organisations that the written offerings refer to, and those that these are a part of; with the number of
     * offerings.
     */
    QHash<Id, int> m_referring;
    SharedLosses m_sharedLosses;
    /** Of the files that several offerings have: those already written. */
    QSet<Id> m_sharedFiles;
    /** URIs of the concepts that the written offerings are linked to. */
    QSet<QString> m_concepts;
    BundleFolder m_folder;
    /** In the order of the layout. */
    std::vector<std::unique_ptr<ListFile>> m_lists;
    LossFile m_losses;
    Remembered m_remembered;
    /** Indexes in m_report.lostCounts, by fate and reason. */
    QHash<std::pair<mapping::Fate, QStringList>, qsizetype> m_lostPlaces;
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
    return providersOf(m_catalogue, m_request.endings).and_then([&](const QSet<Id> &providers) {
        return m_scope.load(m_catalogue, m_report.destination, m_request, m_layout.needs(), m_progress, providers);
    });
}

Result<void> Export::openFiles()
{
    if (const Result<void> opened = m_folder.open(m_request.folder, m_report.destination); !opened) {
        return opened;
    }
    const QStringList lists = m_layout.lists();
    for (const QString &name : lists) {
        m_lists.push_back(std::make_unique<ListFile>(m_layout));
        if (const Result<void> opened = m_lists.back()->open(m_folder, name); !opened) {
            return opened;
        }
    }
    const QStringList folders = m_layout.folders();
    for (const QString &name : folders) {
        if (const Result<void> made = m_folder.makeFolder(name); !made) {
            return made;
        }
    }
    return m_losses.open(m_folder);
}

Result<void> Export::writeFiles(const std::vector<File> &files)
{
    for (const File &file : files) {
        if (!file.shared.isNull()) {
            if (m_sharedFiles.contains(file.shared)) {
                continue;
            }
            m_sharedFiles.insert(file.shared);
        }
        const Result<void> written = inTurn(
            [&] { return file.isInNewFolder ? m_folder.makeFolder(file.path.section(u'/', 0, -2)) : Result<void>(); },
            [&] {
                return file.path.isEmpty()  ? Result<void>()
                    : file.copyOf.isEmpty() ? m_folder.add(file.path, file.text)
                                            : m_folder.addCopy(file.path, file.copyOf);
            },
            [&] { return file.list >= 0 ? m_lists[size_t(file.list)]->add(file.text) : Result<void>(); });
        if (!written) {
            return written;
        }
    }
    return {};
}

void Export::countLosses(const QList<LostValue> &lost)
{
    m_report.lostTotal += lost.size();
    for (const LostValue &each : lost) {
        const std::pair key(each.fate, QStringList{each.text.code} + each.text.arguments);
        const auto known = m_lostPlaces.constFind(key);
        if (known != m_lostPlaces.cend()) {
            ++m_report.lostCounts[*known].values;
        } else if (m_report.lostCounts.size() < ExportReport::mostLost) {
            m_lostPlaces.insert(key, m_report.lostCounts.size());
            m_report.lostCounts.append({.fate = each.fate, .text = each.text, .values = 1});
        }
    }
}

Result<void> Export::writeLosses(const QList<LostValue> &lost, std::string_view lines)
{
    const qsizetype room = ExportReport::mostLost - m_report.lost.size();
    m_report.lost.append(lost.first(qBound(qsizetype(0), room, lost.size())));
    countLosses(lost);
    return m_losses.add(lines);
}

Result<void> Export::writeOne(const OfferingText &text)
{
    m_report.written.append(text.offering);
    m_report.hashes.insert(text.offering, text.hashes);
    m_sharedLosses.add(text.made.lost.shared);
    ++m_report.offerings;
    m_report.editions += text.made.editions;
    return inTurn([&] { return writeText(text); }, [&] { return writeLosses(text.made.lost.own, text.losses); });
}

Result<void> Export::writeText(const OfferingText &text)
{
    m_concepts.unite(text.concepts);
    const QSet<Id> organisations =
        m_layout.needs().parents ? m_scope.withParents(text.made.organisations) : text.made.organisations;
    for (const Id &organisation : organisations) {
        ++m_referring[organisation];
    }
    return inTurn([&] { return writeFiles(text.made.files); }, [&] { return m_remembered.add(text.made.remembered); });
}

Result<void> Export::writeEnded()
{
    Result<std::vector<EndedOffering>> all =
        endedOfferings(m_catalogue, m_layout, m_request.endings, m_request.language, m_scope);
    if (!all) {
        return std::unexpected(all.error());
    }
    for (EndedOffering &each : *all) {
        m_report.ended.append(each.tree.offering.id());
        if (const Result<void> written = writeText(textOf(each.tree, std::move(each.made))); !written) {
            return written;
        }
    }
    return {};
}

Result<void> Export::writeAll(const std::vector<OfferingText> &texts)
{
    Result<void> done;
    for (auto text = texts.begin(); done && text != texts.end(); ++text) {
        done = writeOne(*text);
    }
    return done;
}

/**
 * Reads some offerings while those before them are made into text, and those before these are written. Several batches
 * are being made at a time, so that none has to wait for one that takes longer. Only writing touches the report.
 */
Result<void> Export::writeOfferings(const FileMaker &maker)
{
    const QList<Id> &ids = m_scope.selection().ids;
    std::deque<std::future<std::vector<OfferingText>>> making; // in their order
    constexpr size_t mostMaking = 3;
    std::future<Result<void>> writing;
    const auto writeMade = [&]() -> Result<void> {
        std::vector<OfferingText> made = making.front().get();
        making.pop_front();
        const Result<void> before = writing.valid() ? writing.get() : Result<void>();
        if (before) {
            writing = std::async(std::launch::async, [this, made = std::move(made)] { return writeAll(made); });
        }
        return before;
    };
    for (qsizetype begin = 0; begin < ids.size(); begin += atOnce) {
        if (!m_progress.step(begin, ids.size(), {.code = u"export.writing"_s, .arguments = {}})) {
            return domain::cancelled();
        }
        Result<QList<OfferingTree>> trees = store::loadTrees(m_catalogue, ids.mid(begin, atOnce));
        if (!trees) {
            return std::unexpected(trees.error());
        }
        if (making.size() == mostMaking) {
            if (const Result<void> written = writeMade(); !written) {
                return written;
            }
        }
        making.push_back(
            std::async(std::launch::async, [&maker, trees = *std::move(trees)] { return textsOf(maker, trees); }));
    }
    Result<void> written;
    while (written && !making.empty()) {
        written = writeMade();
    }
    return written && writing.valid() ? writing.get() : written;
}

QList<Record> Export::wantedOrganisations() const
{
    QList<Id> wanted(m_referring.keyBegin(), m_referring.keyEnd());
    std::sort(wanted.begin(), wanted.end());
    QList<Record> records;
    for (const Id &id : std::as_const(wanted)) {
        const auto organisation = m_scope.organisations().constFind(id);
        if (organisation != m_scope.organisations().cend()) {
            records.append(*organisation);
        }
    }
    return records;
}

Result<void> Export::writeShared(const FileMaker &maker)
{
    QList<LostValue> losses = m_sharedLosses.lines();
    const QList<Record> organisations = wantedOrganisations();
    for (const Record &organisation : organisations) {
        SharedFiles made = maker.organisation(organisation);
        for (LostValue &lost : made.lost) {
            lost.offerings = m_referring.value(organisation.id());
            losses.append(lost);
        }
        if (const Result<void> written = writeFiles(made.files); !written) {
            return written;
        }
    }
    // They are shown first: they say the most per line.
    countLosses(losses);
    m_report.lost = losses + m_report.lost;
    m_report.lost.resize(qMin(m_report.lost.size(), qsizetype(ExportReport::mostLost)));
    return inTurn([&] { return m_losses.add(LossFile::lines(losses)); },
        [&] { return writeFiles(maker.closing(organisations)); },
        [&] { return maker.listing(m_remembered, [this](const File &file) { return writeFiles({file}); }); });
}

Result<void> Export::closeFiles()
{
    if (const Result<void> closed = m_losses.close(m_folder, m_report.skipped); !closed) {
        return closed;
    }
    for (const std::unique_ptr<ListFile> &list : m_lists) {
        if (const Result<void> closed = list->close(m_folder); !closed) {
            return closed;
        }
    }
    return {};
}

Result<std::string> Export::manifest()
{
    const Result<QString> id = m_catalogue.info(u"id"_s);
    if (!id) {
        return std::unexpected(id.error());
    }
    const Result<QList<vocabulary::Attribution>> asked = vocabulary::attributionsFor(m_catalogue, m_concepts);
    if (!asked) {
        return std::unexpected(asked.error());
    }
    document::Node::Array attributions;
    for (const vocabulary::Attribution &each : *asked) {
        document::Node attribution = document::Node::object();
        attribution.put(u"scheme"_s, each.scheme);
        attribution.put(u"nl"_s, each.text.nl);
        attribution.put(u"en"_s, each.text.en);
        attributions.push_back(std::move(attribution));
    }
    std::string offerings;
    for (const Id &offering : std::as_const(m_report.written)) {
        offerings += (offerings.empty() ? "\n\"" : ",\n\"") + offering.toString().toStdString() + '"';
    }
    document::Node rest = document::Node::object();
    if (!m_report.ended.isEmpty()) {
        document::Node::Array ended;
        for (const Id &offering : std::as_const(m_report.ended)) {
            ended.emplace_back(offering.toString());
        }
        rest.put(u"withdrawn"_s, std::move(ended));
    }
    rest.put(u"destination"_s, m_report.destination);
    rest.put(u"catalogue"_s, *id);
    rest.put(u"time"_s, m_scope.facts().lastChange());
    rest.put(u"program"_s, "Leerschakel " LEERSCHAKEL_VERSION);
    rest.put(u"attributions"_s, std::move(attributions));
    const std::string members = document::compact(rest);
    return "\"offerings\":[" + offerings + "\n]," + members.substr(1, members.size() - 2);
}

Result<ExportReport> Export::run()
{
    QElapsedTimer timer;
    timer.start();
    m_report.folder = m_request.folder;
    m_report.destination = m_layout.destination();
    if (const Result<void> ready = inTurn([&] { return prepare(); }, [&] { return openFiles(); }); !ready) {
        return std::unexpected(ready.error());
    }
    m_report.skipped = m_scope.selection().skipped;
    const std::unique_ptr<FileMaker> maker = m_layout.maker(m_scope.surroundings(m_request.language));
    const Result<void> written = inTurn([&] { return writeOfferings(*maker); }, [&] { return writeEnded(); },
        [&] { return writeShared(*maker); }, [&] { return closeFiles(); });
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

QString hashOf(const std::vector<File> &files)
{
    domain::Sha256 hash;
    for (const File &file : files) {
        hash.add(QByteArrayView(file.text));
    }
    return QString::fromLatin1(hash.hex());
}

Result<ExportReport> exportAs(
    const Layout &layout, store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress)
{
    Result<ExportReport> report;
    const Result<void> done = catalogue.atOneMoment([&]() -> Result<void> {
        report = Export(layout, catalogue, request, progress).run();
        return report ? Result<void>() : std::unexpected(report.error());
    });
    return done ? std::move(report) : std::unexpected(done.error());
}

} // namespace leerschakel::exchange::writing

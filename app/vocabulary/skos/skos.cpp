// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skos.h"

#include "store/records.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/rdf/handover.h"
#include "vocabulary/rdf/iri.h"
#include "vocabulary/rdf/triples.h"
#include "vocabulary/skos/skosdescriptions.h"
#include "vocabulary/skos/skosfill.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

/** A licence in comments may fill the first bytes of a file: the syntax is recognised by what follows it. */
std::optional<rdf::Syntax> syntaxOf(const SourceFile &file)
{
    constexpr qint64 longestComment = 1 << 20;
    const std::optional<rdf::Syntax> syntax = rdf::syntaxOf(file.head);
    if (syntax || !file.head.trimmed().startsWith('#')) {
        return syntax;
    }
    QFile device(file.path);
    return device.open(QIODevice::ReadOnly) ? rdf::syntaxOf(device.read(longestComment)) : std::nullopt;
}

bool wants(const Reading &reading, QByteArrayView language)
{
    const qsizetype dash = language.indexOf('-');
    return language.isEmpty() || reading.wants((dash < 0 ? language : language.first(dash)).toByteArray().toLower());
}

/** What a reader of triples skipped in one file, by code: how often, and the first occurrence. */
struct PassedOver {
    qint64 count = 0;
    rdf::Damage first;
};

void notePassedOver(const QMap<QString, PassedOver> &all, const QString &source, Reading &reading)
{
    for (const auto &[code, each] : all.asKeyValueRange()) {
        const bool isCounted = code == u"rdf.halfCharacters";
        const QString detail = each.first.details.value(0);
        reading.note({.source = source,
            .line = int(each.first.place.line),
            .column = int(each.first.place.column),
            .text = {.code = code,
                .arguments = isCounted ? QStringList{detail} : QStringList{QString::number(each.count), detail}}});
    }
}

Result<void> readFiles(const QList<SourceFile> &files, SkosGraph &graph, Reading &reading)
{
    for (const SourceFile &file : files) {
        QFile device(file.path);
        if (!device.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            return std::unexpected(
                Error::of(Failure::System, u"store.cannotRead"_s, {file.path, device.errorString()}));
        }
        QMap<QString, PassedOver> passedOver;
        const rdf::Source source{.device = device,
            .name = file.path,
            .syntax = syntaxOf(file).value_or(rdf::Syntax::TriG),
            .advance =
                [&](qint64 bytes) {
                    return reading.advance(bytes, {.code = u"vocabulary.reading"_s, .arguments = {file.name()}});
                },
            .remark =
                [&](const rdf::Damage &damage) {
                    PassedOver &each = passedOver[damage.code];
                    each.first = each.count++ == 0 ? damage : each.first;
                }};
        rdf::HandOver toGraph(graph);
        const Result<qint64> read = rdf::readTriples(source, toGraph);
        toGraph.finish();
        if (!read) {
            return std::unexpected(read.error());
        }
        if (graph.failure()) {
            return std::unexpected(*graph.failure());
        }
        notePassedOver(passedOver, file.name(), reading);
        reading.finishFile(file.size);
        graph.nextFile();
    }
    graph.finish();
    return {};
}

void noteLosses(const SkosLosses &losses, const QString &source, Reading &reading)
{
    const std::pair<qint64, QString> counts[] = {
        {losses.asMappings, u"vocabulary.keptAsMappings"_s},
        {losses.leftOut, u"vocabulary.relationsLeftOut"_s},
        {losses.ownParents, u"vocabulary.ownParents"_s},
        {losses.badOrders, u"vocabulary.badOrders"_s},
    };
    if (losses.sameNotations > 0) {
        reading.note({.source = source,
            .text = {.code = u"vocabulary.sameNotations"_s,
                .arguments = {QString::number(losses.sameNotations), QString::fromUtf8(losses.firstSameNotation)}}});
    }
    for (const auto &[count, code] : counts) {
        if (count > 0) {
            reading.note({.source = source, .text = {.code = code, .arguments = {QString::number(count)}}});
        }
    }
}

/** A title for a scheme that has none of its own: the end of its URI. */
QString titleFrom(QByteArrayView uri)
{
    while (uri.endsWith('/') || uri.endsWith('#')) {
        uri.chop(1);
    }
    return QString::fromUtf8(rdf::lastPart(uri));
}

class SkosImport
{
public:
    SkosImport(const QList<SourceFile> &files, SkosGraph &graph, const SkosMembership &membership, Reading &reading)
        : m_files(files), m_graph(graph), m_membership(membership), m_reading(reading)
    {}

    Result<QList<WrittenContent>> write();

private:
    Result<WrittenContent> write(qsizetype target, const QHash<SkosNode, SchemeDescription> &told);
    Result<SchemeDescription> describe(qsizetype target, const QHash<SkosNode, SchemeDescription> &told) const;

    const QList<SourceFile> &m_files;
    SkosGraph &m_graph;
    const SkosMembership &m_membership;
    Reading &m_reading;
};

Result<SchemeDescription> SkosImport::describe(qsizetype number, const QHash<SkosNode, SchemeDescription> &told) const
{
    const SkosTarget &target = m_membership.targets()[number];
    SchemeDescription scheme = target.scheme ? told.value(*target.scheme) : SchemeDescription();
    scheme.uri = QString::fromUtf8(target.uri);
    QStringList names;
    for (const SourceFile &file : m_files) {
        names.append(file.name());
    }
    scheme.source = names.join(u", "_s);
    const Result<std::optional<ContentRow>> current = contentInUse(m_reading.catalogue(), scheme.uri);
    if (!current) {
        return std::unexpected(current.error());
    }
    if (target.family) {
        // Saved query results and additions contain part of a family: they are added to what is there, unless they
        // give another version.
        const Result<QString> version = versionFromNames(m_files);
        if (!version) {
            return std::unexpected(version.error());
        }
        scheme.title = target.family->title;
        scheme.attribution = target.family->attribution;
        scheme.onTopOfCurrent = *current && (version->isEmpty() || *version == (*current)->version);
        scheme.version = scheme.onTopOfCurrent ? (*current)->version : *version;
    }
    if (!target.family && *current) {
        // A scheme may be described in one file and have its concepts in another: each keeps what the other said.
        const bool isDescribed = target.scheme && m_graph.has(*target.scheme, SkosGraph::IsScheme);
        scheme.onTopOfCurrent = m_membership.members(number).empty();
        if (!isDescribed) {
            scheme.version = (*current)->version;
            const Result<QList<domain::Record>> records =
                store::loadWhere(m_reading.catalogue(), domain::Kind::Scheme, domain::schemeTable().uri, scheme.uri);
            if (!records) {
                return std::unexpected(records.error());
            }
            scheme.title = records->isEmpty() ? scheme.title : domain::schemeTable().title(records->constFirst());
        }
    }
    if (scheme.title.isEmpty()) {
        scheme.title.nl = target.madeFrom.isEmpty() ? titleFrom(target.uri) : target.madeFrom;
    }
    return scheme;
}

Result<QList<WrittenContent>> SkosImport::write()
{
    const Result<QHash<SkosNode, SchemeDescription>> told =
        schemeDescriptions(m_graph, [this] { return m_reading.goOn(); });
    if (!told) {
        return std::unexpected(told.error());
    }
    QList<WrittenContent> contents;
    // All of them or none: in one transaction, as a rollback is instant, while removing is slow.
    const Result<void> done = m_reading.catalogue().inTransaction([&]() -> Result<void> {
        for (qsizetype i = 0; i < m_membership.targets().size(); ++i) {
            const Result<WrittenContent> written = write(i, *told);
            if (!written) {
                return std::unexpected(written.error());
            }
            contents.append(*written);
        }
        return {};
    });
    return done ? Result<QList<WrittenContent>>(contents) : std::unexpected(done.error());
}

Result<WrittenContent> SkosImport::write(qsizetype target, const QHash<SkosNode, SchemeDescription> &told)
{
    const Result<SchemeDescription> scheme = describe(target, told);
    if (!scheme) {
        return std::unexpected(scheme.error());
    }
    SkosLosses losses;
    const Result<WrittenContent> written =
        writeContent(m_reading.catalogue(), *scheme, [&](ContentWriter &writer) -> Result<void> {
            return fillFromSkos(writer, m_graph, m_membership, target, [this] { return m_reading.goOn(); }, losses);
        });
    if (written) {
        if (m_membership.members(target).empty()) {
            m_reading.note({.source = scheme->source,
                .text = {.code = u"vocabulary.describedOnly"_s, .arguments = {scheme->uri}}});
        }
        noteLosses(losses, scheme->uri, m_reading);
        noteRemarks(*written, m_reading);
    }
    return written;
}

} // namespace

QString Skos::format() const
{
    return u"skos"_s;
}

bool Skos::takes(const SourceFile &file) const
{
    return syntaxOf(file).has_value();
}

Result<QList<WrittenContent>> Skos::read(const QList<SourceFile> &files, Reading &reading) const
{
    const Result<SkosProfile> profile = SkosProfile::load();
    if (!profile) {
        return std::unexpected(profile.error());
    }
    SkosGraph graph(*profile, [&](QByteArrayView language) { return wants(reading, language); });
    if (const Result<void> read = readFiles(files, graph, reading); !read) {
        return std::unexpected(read.error());
    }
    QStringList names;
    for (const SourceFile &file : files) {
        names.append(file.name());
    }
    const Result<void> indexing = reading.advance(0, {.code = u"vocabulary.indexing"_s, .arguments = {}});
    if (!indexing) {
        return std::unexpected(indexing.error());
    }
    const Result<SkosMembership> membership =
        SkosMembership::of(graph, *profile, names, [&] { return reading.goOn(); });
    if (!membership) {
        return std::unexpected(membership.error());
    }
    if (membership->targets().isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"vocabulary.noConcepts"_s, {names.join(u", "_s)}));
    }
    if (const std::vector<SkosNode> mentioned = membership->mentioned(); !mentioned.empty()) {
        reading.note({.source = names.join(u", "_s),
            .text = {.code = u"vocabulary.mentions"_s,
                .arguments = {QString::number(mentioned.size()), QString::fromUtf8(graph.name(mentioned.front()))}}});
    }
    if (graph.tooLong() > 0) {
        reading.note({.source = names.join(u", "_s),
            .text = {.code = u"vocabulary.textsTooLong"_s, .arguments = {QString::number(graph.tooLong())}}});
    }
    return SkosImport(files, graph, *membership, reading).write();
}

} // namespace leerschakel::vocabulary

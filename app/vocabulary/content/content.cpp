// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/content/content.h"

#include "domain/cleantext.h"
#include "store/records.h"
#include "vocabulary/content/contentwriter_p.h"
#include "vocabulary/content/folding.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using changes::ChangeSet;
using domain::Error;
using domain::Failure;
using domain::Kind;
using domain::Record;
using domain::schemeTable;

namespace {

/** Used inside this folder only: the content is in the catalogue already, so the transaction is rolled back. */
const QString sameContent = u"vocabulary.same"_s;

QByteArrayView codeOf(domain::Language language)
{
    return language == domain::Language::Dutch ? "nl" : "en";
}

} // namespace

QString typeName(ConceptType type)
{
    switch (type) {
    case ConceptType::Skill:
        return u"skill"_s;
    case ConceptType::Knowledge:
        return u"knowledge"_s;
    case ConceptType::Occupation:
        return u"occupation"_s;
    case ConceptType::Group:
        return u"group"_s;
    case ConceptType::Collection:
        return u"collection"_s;
    case ConceptType::Other:
        break;
    }
    return u"other"_s;
}

ConceptType typeNamed(QByteArrayView name)
{
    for (const ConceptType type : {ConceptType::Skill, ConceptType::Knowledge, ConceptType::Occupation,
             ConceptType::Group, ConceptType::Collection}) {
        if (typeName(type) == QLatin1StringView(name)) {
            return type;
        }
    }
    return ConceptType::Other;
}

ContentWriter::ContentWriter(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

ContentWriter::~ContentWriter() = default;

ConceptNumber ContentWriter::addConcept(QByteArrayView uri, const ConceptTraits &traits)
{
    return m_d->add(uri, traits);
}

ConceptNumber ContentWriter::addConcept(const QString &uri, ConceptType type, const QString &notation)
{
    const QByteArray notationText = notation.toUtf8();
    return m_d->add(uri.toUtf8(), {.type = type, .notation = notationText});
}

ConceptNumber ContentWriter::find(QByteArrayView uri) const
{
    return m_d->find(uri);
}

void ContentWriter::setType(ConceptNumber which, ConceptType type)
{
    if (m_d->isKnown(which)) {
        m_d->concepts[size_t(which)].type = type;
    }
}

void ContentWriter::setStatus(ConceptNumber which, QByteArrayView status)
{
    if (m_d->isKnown(which)) {
        m_d->concepts[size_t(which)].status = m_d->kept(status);
    }
}

void ContentWriter::setMemberOrder(ConceptNumber which, QByteArrayView uris)
{
    if (m_d->isKnown(which)) {
        m_d->concepts[size_t(which)].memberOrder = m_d->kept(uris);
    }
}

void ContentWriter::setNotations(ConceptNumber which, QByteArrayView notations)
{
    if (m_d->isKnown(which)) {
        m_d->concepts[size_t(which)].notations = m_d->kept(notations);
    }
}

ConceptType ContentWriter::type(ConceptNumber which) const
{
    return m_d->isKnown(which) ? m_d->concepts[size_t(which)].type : ConceptType::Other;
}

void ContentWriter::addLabel(ConceptNumber which, QByteArrayView language, LabelKind kind, QByteArrayView text)
{
    m_d->addLabel(which, language, kind, text);
}

void ContentWriter::addLabel(ConceptNumber which, domain::Language language, LabelKind kind, const QString &text)
{
    m_d->addLabel(which, codeOf(language), kind, text.toUtf8());
}

void ContentWriter::addLabel(ConceptNumber which, const domain::LocalizedText &text)
{
    addLabel(which, domain::Language::Dutch, LabelKind::Preferred, text.nl);
    addLabel(which, domain::Language::English, LabelKind::Preferred, text.en);
}

bool ContentWriter::hasPreferredLabel(ConceptNumber which, QByteArrayView language) const
{
    return m_d->preferred.contains(m_d->languageKey(which, language, 0));
}

void ContentWriter::addNote(ConceptNumber which, QByteArrayView language, NoteKind kind, QByteArrayView text)
{
    m_d->addNote(which, language, kind, text);
}

void ContentWriter::addNote(ConceptNumber which, NoteKind kind, const domain::LocalizedText &text)
{
    m_d->addNote(which, "nl", kind, text.nl.toUtf8());
    m_d->addNote(which, "en", kind, text.en.toUtf8());
}

bool ContentWriter::hasNote(ConceptNumber which, QByteArrayView language, NoteKind kind) const
{
    return m_d->hasNote(which, language, kind);
}

qsizetype ContentWriter::count() const
{
    return qsizetype(m_d->concepts.size());
}

bool ContentWriter::addRelation(ConceptNumber from, RelationKind kind, ConceptNumber to)
{
    return m_d->addRelation(from, kind, to);
}

void ContentWriter::addMapping(ConceptNumber from, MappingKind kind, QByteArrayView targetUri)
{
    m_d->addMapping(from, kind, targetUri);
}

void ContentWriter::setVersion(const QString &version)
{
    m_d->scheme.version = version;
}

const std::optional<Error> &ContentWriter::failure() const
{
    return m_d->failure;
}

namespace {

/** \a scheme with its texts as they are stored; removed characters are reported in \a remarks. */
SchemeDescription storable(SchemeDescription scheme, QList<domain::Message> &remarks)
{
    for (QString *text :
        {&scheme.title.nl, &scheme.title.en, &scheme.version, &scheme.attribution.nl, &scheme.attribution.en}) {
        const domain::Cleaned<QString> clean = domain::cleanText(*text);
        if (clean.removed > 0) {
            *text = clean.value;
            remarks.append({.code = u"vocabulary.characters"_s,
                .arguments = {scheme.uri, QString::number(clean.removed), clean.which}});
        }
    }
    return scheme;
}

} // namespace

Result<WrittenContent> writeContent(store::Catalogue &catalogue, const SchemeDescription &described,
    const std::function<Result<void>(ContentWriter &)> &fill)
{
    WrittenContent written;
    QList<domain::Message> remarks;
    const SchemeDescription scheme = storable(described, remarks);
    const Result<void> done = catalogue.inTransaction([&]() -> Result<void> {
        Result<std::unique_ptr<ContentWriter::Private>> begun = ContentWriter::Private::begin(catalogue, scheme);
        if (!begun) {
            return std::unexpected(begun.error());
        }
        ContentWriter writer(std::move(*begun));
        const Result<WrittenContent> finished = fill(writer).and_then([&] { return writer.m_d->finish(); });
        if (!finished) {
            return std::unexpected(finished.error());
        }
        written = *finished;
        written.remarks = remarks + written.remarks;
        return written.differs ? Result<void>() : std::unexpected(Error::of(Failure::Conflict, sameContent));
    });
    if (!done && done.error().message.code != sameContent) {
        return std::unexpected(done.error());
    }
    return written;
}

Result<WrittenContent> rewriteContent(store::Catalogue &catalogue, const ContentRow &content,
    const SchemeDescription &scheme, const std::function<Result<void>(ContentWriter &)> &fill)
{
    Result<std::unique_ptr<ContentWriter::Private>> begun =
        ContentWriter::Private::beginAnew(catalogue, scheme, content);
    if (!begun) {
        return std::unexpected(begun.error());
    }
    ContentWriter writer(std::move(*begun));
    return fill(writer).and_then([&] { return writer.m_d->finish(); });
}

Result<ChangeSet> changeToUse(store::Catalogue &catalogue, const QList<WrittenContent> &contents)
{
    const Result<QList<Record>> records = store::loadAll(catalogue, Kind::Scheme);
    if (!records) {
        return std::unexpected(records.error());
    }
    ChangeSet change;
    QStringList titles;
    QString version;
    for (const WrittenContent &content : contents) {
        const auto found = std::ranges::find_if(
            *records, [&](const Record &record) { return schemeTable().uri(record) == content.scheme.uri; });
        const Record before =
            found == records->cend() ? Record(Kind::Scheme, domain::Id::fromName(content.scheme.uri)) : *found;
        Record after = before;
        schemeTable().uri.set(after, content.scheme.uri);
        if (!content.scheme.title.isEmpty()) {
            schemeTable().title.set(after, content.scheme.title);
        }
        schemeTable().version.set(after, content.scheme.version);
        if (!content.scheme.attribution.isEmpty()) {
            schemeTable().attribution.set(after, content.scheme.attribution);
        }
        schemeTable().own.set(after, content.scheme.own);
        schemeTable().contentDigest.set(after, content.name);
        if (found == records->cend()) {
            change.create(after);
        } else {
            change.update(before, after);
        }
        const QString title = schemeTable().title(after).preferring(domain::Language::Dutch);
        titles.append(title.isEmpty() ? content.scheme.uri : title);
        version = content.scheme.version;
    }
    change.setLabel({.code = u"change.vocabulary"_s,
        .arguments = {titles.join(u", "_s), contents.size() == 1 ? version : QString()}});
    return change;
}

Result<QList<qint64>> unusedContents(store::Catalogue &catalogue)
{
    QHash<QString, qint64> numbers;
    const Result<void> unused = catalogue.rows(
        u"SELECT name, number FROM vocabulary_content WHERE name NOT IN (SELECT content_digest FROM scheme WHERE "
        "content_digest IS NOT NULL)"_s,
        {}, [&](const store::Row &row) { numbers.insert(row.string(0), row.integer(1)); });
    if (!unused || numbers.isEmpty()) {
        return unused.transform([] { return QList<qint64>(); });
    }
    // What the journal refers to may come back by undo or redo: the value of the field, or that of a whole record.
    const Result<void> spokenOf = catalogue.rows(
        u"SELECT CASE WHEN field IS NULL THEN json_extract(before, '$.contentDigest') ELSE json_extract(before, '$') "
        u"END, "
        "CASE WHEN field IS NULL THEN json_extract(after, '$.contentDigest') ELSE json_extract(after, '$') END "
        "FROM change_entry e WHERE kind = 'scheme' AND (field IS NULL OR field = 'contentDigest') "
        // An entry that made a scheme holds its first content. Once that part of the history has been compacted, no
        // undo goes back to it.
        "AND NOT (field IS NULL AND before IS NULL AND EXISTS (SELECT 1 FROM change c JOIN horizon h ON h.replica = "
        "c.replica AND h.number >= c.number WHERE c.seq = e.change) AND NOT EXISTS (SELECT 1 FROM undo_state u "
        "WHERE u.change = e.change AND u.state <> 'abandoned'))"_s,
        {}, [&](const store::Row &row) {
            numbers.remove(row.string(0));
            numbers.remove(row.string(1));
        });
    return spokenOf.transform([&] { return numbers.values(); });
}

Result<void> discardUnused(store::Catalogue &catalogue)
{
    const Result<QList<qint64>> unused = unusedContents(catalogue);
    if (!unused) {
        return std::unexpected(unused.error());
    }
    for (const qint64 number : *unused) {
        const Result<void> removed = catalogue.inTransaction([&] { return removeContent(catalogue, number); });
        if (!removed) {
            return removed;
        }
    }
    return {};
}

Result<QHash<QString, qint64>> conceptsOfContents(store::Catalogue &catalogue)
{
    QHash<QString, qint64> concepts;
    return catalogue
        .rows(u"SELECT name, concepts FROM vocabulary_content"_s, {},
            [&](const store::Row &row) { concepts.insert(row.string(0), row.integer(1)); })
        .transform([&] { return std::move(concepts); });
}

} // namespace leerschakel::vocabulary

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/own/ownschemecheck.h"

#include "domain/constant.h"
#include "store/records.h"
#include "vocabulary/content/folding.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/own/ownschemefill.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;
using domain::Kind;
using domain::ownConceptTable;
using domain::Record;
using domain::schemeTable;
using store::Row;
using store::Statement;

namespace {

struct OwnContent {
    Record scheme;
    ContentRow content;
};

Result<QList<OwnContent>> ownContents(store::Catalogue &catalogue)
{
    QList<OwnContent> found;
    if (ownConceptTable().since() > catalogue.fileSchema()) {
        return found;
    }
    const Result<QList<Record>> schemes = store::loadAll(catalogue, Kind::Scheme);
    if (!schemes) {
        return std::unexpected(schemes.error());
    }
    for (const Record &scheme : *schemes) {
        const Result<std::optional<ContentRow>> content = contentNamed(catalogue, schemeTable().contentDigest(scheme));
        if (!content) {
            return std::unexpected(content.error());
        }
        if (*content && (*content)->isOwn) {
            found.append({scheme, **content});
        }
    }
    return found;
}

SchemeDescription descriptionOf(const Record &scheme)
{
    return {.uri = schemeTable().uri(scheme),
        .title = schemeTable().title(scheme),
        .version = schemeTable().version(scheme),
        .attribution = schemeTable().attribution(scheme),
        .own = true,
        .source = QString::fromLatin1(ownSource)};
}

Result<QList<Record>> recordsOf(store::Catalogue &catalogue, const Record &scheme)
{
    return store::loadWhere(catalogue, Kind::OwnConcept, ownConceptTable().scheme, scheme.id().toString())
        .transform(inOwnOrder);
}

/**
 * Everything that a content says about its concepts, one line per row, in an order that does not depend on the order
 * of rows.
 */
class ContentLines
{
public:
    static Result<QStringList> of(store::Catalogue &catalogue, const ContentRow &content)
    {
        ContentLines lines(catalogue, content);
        const Result<void> read = lines.readConcepts()
                                      .and_then([&] { return lines.readTexts(); })
                                      .and_then([&] { return lines.readRelations(); })
                                      .and_then([&] { return lines.readContent(); });
        if (!read) {
            return std::unexpected(read.error());
        }
        lines.m_lines.sort();
        return lines.m_lines;
    }

private:
    ContentLines(store::Catalogue &catalogue, const ContentRow &content) : m_catalogue(catalogue), m_content(content) {}

    void put(std::initializer_list<QString> parts) { m_lines.append(QStringList(parts).join(u'\t')); }
    [[nodiscard]] QString uriOf(qint64 row) const { return m_uris.value(row, u"row %1"_s.arg(row)); }

    template<store::TakesRow Take>
    Result<void> each(const QString &sql, qint64 factor, Take &&take)
    {
        return m_catalogue.rows(
            sql, {m_content.firstConcept * factor, m_content.endConcept * factor}, std::forward<Take>(take));
    }

    Result<void> readConcepts()
    {
        return each(u"SELECT row, uri, concat_ws(char(9), content = %1, type, status, coalesce(notation, '-'), "
                    u"coalesce(reuse_level, '-'), coalesce(modified, '-'), "
                    "coalesce(replaced_by, '-'), digest, coalesce(place, '-'), coalesce(member_order, '-'), "
                    "coalesce(notations, "
                    u"'-')) FROM concept WHERE row >= ? AND row < ?"_s.arg(m_content.number),
            1, [this](const Row &row) {
                m_uris.insert(row.integer(0), row.string(1));
                put({u"concept"_s, row.string(1), row.string(2)});
            });
    }

    Result<void> readTexts()
    {
        // Whether each word of a label leads to it has to be checked in the index word by word: the index stores no
        // texts to compare.
        Result<Statement> indexed =
            m_catalogue.statement(u"SELECT 1 FROM concept_search WHERE concept_search MATCH ? AND rowid = ?"_s);
        if (!indexed) {
            return std::unexpected(indexed.error());
        }
        return each(
            u"SELECT row, folded, concat_ws(char(9), content = %1, language, kind, text, folded) FROM concept_label "
            "WHERE row >= ? AND row < ?"_s.arg(m_content.number),
            labelsPerConcept,
            [&](const Row &row) -> Result<void> {
                const qint64 label = row.integer(0);
                put({u"label"_s, uriOf(label / labelsPerConcept), QString::number(label % labelsPerConcept),
                    row.string(2)});
                const QByteArray folded = row.text(1).toByteArray();
                for (const QByteArrayView word : constant(foldedWords(folded))) {
                    const QByteArray expression = '"' + word.toByteArray() + '"';
                    indexed->bind(0, QByteArrayView(expression));
                    indexed->bind(1, label);
                    const Result<bool> isThere = indexed->next();
                    if (!isThere) {
                        return std::unexpected(isThere.error());
                    }
                    if (!*isThere) {
                        put({u"not indexed"_s, uriOf(label / labelsPerConcept), QString::fromUtf8(word)});
                    }
                    indexed->reset();
                }
                return {};
            })
            .and_then([&] {
                return each(
                    u"SELECT row, concat_ws(char(9), language, kind, text) FROM concept_note WHERE row >= ? AND row "
                    "< ?"_s,
                    notesPerConcept, [this](const Row &row) {
                        put({u"note"_s, uriOf(row.integer(0) / notesPerConcept),
                            QString::number(row.integer(0) % notesPerConcept), row.string(1)});
                    });
            });
    }

    Result<void> readRelations()
    {
        return each(u"SELECT concept, kind, target FROM concept_relation WHERE concept >= ? AND concept < ?"_s, 1,
            [this](
                const Row &row) { put({u"relation"_s, uriOf(row.integer(0)), row.string(1), uriOf(row.integer(2))}); })
            .and_then([&] {
                return each(u"SELECT concept, kind, target FROM concept_mapping WHERE concept >= ? AND concept < ?"_s,
                    1, [this](const Row &row) {
                        put({u"mapping"_s, uriOf(row.integer(0)), row.string(1), row.string(2)});
                    });
            });
    }

    Result<void> readContent()
    {
        return m_catalogue.rows(
            u"SELECT concat_ws(char(9), coalesce(version, ''), concepts, relations, digest), words FROM "
            "vocabulary_content WHERE number = ?"_s,
            {m_content.number}, [this](const Row &row) {
                put({u"content"_s, row.string(0)});
                put({u"words"_s, row.string(1)});
            });
    }

    store::Catalogue &m_catalogue;
    const ContentRow &m_content;
    QStringList m_lines;
    QHash<qint64, QString> m_uris;
};

/** The lines of the content that the records of \a scheme produce, written to \a empty. */
Result<QStringList> linesOfRecords(store::Catalogue &catalogue, const Record &scheme, store::Catalogue &empty)
{
    const Result<QList<Record>> records = recordsOf(catalogue, scheme);
    if (!records) {
        return std::unexpected(records.error());
    }
    const Result<WrittenContent> written =
        writeContent(empty, descriptionOf(scheme), [&](ContentWriter &writer) -> Result<void> {
            OwnSchemeFill(writer).addAll(*records);
            return {};
        });
    if (!written) {
        return std::unexpected(written.error());
    }
    return contentNumbered(empty, written->number).and_then([&](const std::optional<ContentRow> &content) {
        return content ? ContentLines::of(empty, *content) : Result<QStringList>(QStringList());
    });
}

/** The own contents that do not match their records. */
Result<QList<OwnContent>> outOfStep(store::Catalogue &catalogue)
{
    const Result<QList<OwnContent>> all = ownContents(catalogue);
    if (!all || all->isEmpty()) {
        return all;
    }
    const QTemporaryDir folder;
    const Result<std::unique_ptr<store::Catalogue>> empty =
        store::Catalogue::create(folder.filePath(u"derived.llo"_s), {}, catalogue.identity());
    // Nobody needs that file after a power failure.
    const Result<void> hasty =
        empty ? (*empty)->execute(u"PRAGMA synchronous = OFF"_s) : std::unexpected(empty.error());
    if (!hasty) {
        return std::unexpected(hasty.error());
    }
    QList<OwnContent> found;
    for (const OwnContent &own : *all) {
        const Result<QStringList> is = ContentLines::of(catalogue, own.content);
        const Result<QStringList> shouldBe = linesOfRecords(catalogue, own.scheme, **empty);
        if (!is || !shouldBe) {
            return std::unexpected(is ? shouldBe.error() : is.error());
        }
        if (*is != *shouldBe) {
            found.append(own);
        }
    }
    return found;
}

} // namespace

Result<void> rewriteOwnContent(store::Catalogue &catalogue, const Record &scheme, const ContentRow &content)
{
    const Result<QList<Record>> records = recordsOf(catalogue, scheme);
    if (!records) {
        return std::unexpected(records.error());
    }
    return rewriteContent(catalogue, content, descriptionOf(scheme), [&](ContentWriter &writer) -> Result<void> {
        OwnSchemeFill(writer).addAll(*records);
        return {};
    }).transform([](const WrittenContent &) {});
}

Result<QList<store::Damage>> checkOwnSchemes(store::Catalogue &catalogue)
{
    return outOfStep(catalogue).transform([](const QList<OwnContent> &found) {
        QList<store::Damage> damage;
        for (const OwnContent &own : found) {
            const QString uri = schemeTable().uri(own.scheme);
            const QString title = schemeTable().title(own.scheme).preferring(domain::Language::Dutch);
            damage.append({.kind = u"ownScheme"_s,
                .record = uri,
                .text = {},
                .message = {.code = u"check.ownScheme"_s, .arguments = {title.isEmpty() ? uri : title}}});
        }
        return damage;
    });
}

Result<int> mendOwnSchemes(store::Catalogue &catalogue)
{
    const Result<QList<OwnContent>> found = outOfStep(catalogue);
    if (!found || found->isEmpty()) {
        return found.transform([](const QList<OwnContent> &) { return 0; });
    }
    return catalogue
        .inTransaction([&]() -> Result<void> {
            // The search index removes rows by their texts, so it must have the right texts first.
            const Result<void> built =
                catalogue.execute(u"INSERT INTO concept_search (concept_search) VALUES ('rebuild')"_s);
            if (!built) {
                return built;
            }
            for (const OwnContent &own : *found) {
                if (const Result<void> written = rewriteOwnContent(catalogue, own.scheme, own.content); !written) {
                    return written;
                }
            }
            return {};
        })
        .transform([&] { return int(found->size()); });
}

} // namespace leerschakel::vocabulary

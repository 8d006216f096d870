// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/escomissing.h"

#include "vocabulary/esco/escofiles.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

namespace {

/** Something for which a download has a file. */
struct Part {
    QLatin1StringView stem;
    QString code;
    /** An SQL condition: whether a content, from its first concept up to its end, already has it. */
    QLatin1StringView isThere;
};

const QList<Part> &parts()
{
    static const QList<Part> all{
        {"skills"_L1, u"vocabulary.lacksSkills"_s,
            "SELECT EXISTS (SELECT 1 FROM concept WHERE row >= ? AND row < ? AND type IN ('skill', 'knowledge'))"_L1},
        {"broaderRelationsSkillPillar"_L1, u"vocabulary.lacksTree"_s,
            "SELECT EXISTS (SELECT 1 FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind = 0 "
            "WHERE c.row >= ? AND c.row < ? AND c.type IN ('skill', 'knowledge'))"_L1},
        {"occupationSkillRelations"_L1, u"vocabulary.lacksNeeds"_s,
            "SELECT EXISTS (SELECT 1 FROM concept c JOIN concept_relation r ON r.concept = c.row AND r.kind IN (3, 4) "
            "WHERE c.row >= ? AND c.row < ? AND c.type = 'occupation')"_L1},
    };
    return all;
}

/** Whether any skill of \a content has a preferred label in \a language. */
Result<bool> namesSkills(store::Catalogue &catalogue, const ContentRow &content, const QByteArray &language)
{
    return catalogue
        .single(u"SELECT EXISTS (SELECT 1 FROM concept c JOIN concept_label l ON l.row >= c.row * 4096 "
                "AND l.row < (c.row + 1) * 4096 AND l.kind = 0 AND l.language = ? "
                "WHERE c.row >= ? AND c.row < ? AND c.type IN ('skill', 'knowledge'))"_s,
            {QString::fromLatin1(language), content.firstConcept, content.endConcept})
        .transform([](const QVariant &there) { return there.toBool(); });
}

/** What the names of the files say. */
struct Named {
    QList<QLatin1StringView> stems;
    /** The languages of files with labels, as far as they can be loaded. */
    QByteArrayList languages;
};

Named namedBy(const QList<SourceFile> &files)
{
    Named named;
    for (const SourceFile &file : files) {
        const EscoFile each = escoFileOf(file);
        named.stems.append(QLatin1StringView(each.kind->stem));
        const bool isLoaded = each.language == "nl" || each.language == "en";
        if (each.kind->hasLabels() && isLoaded && !named.languages.contains(each.language)) {
            named.languages.append(each.language);
        }
    }
    return named;
}

QString fileName(QLatin1StringView stem, const QByteArray &language)
{
    const QString ending = language.isEmpty() ? QString() : u'_' + QString::fromLatin1(language);
    return stem + ending + u".csv"_s;
}

} // namespace

Result<QList<domain::Message>> missingFromEsco(
    const QList<SourceFile> &files, store::Catalogue &catalogue, const std::optional<ContentRow> &current)
{
    const Named named = namedBy(files);
    QList<domain::Message> missing;
    for (const Part &part : parts()) {
        if (named.stems.contains(part.stem)) {
            continue;
        }
        const Result<QVariant> isThere = current
            ? catalogue.single(QString(part.isThere), {current->firstConcept, current->endConcept})
            : Result<QVariant>(QVariant(false));
        if (!isThere) {
            return std::unexpected(isThere.error());
        }
        if (!isThere->toBool()) {
            missing.append({.code = part.code, .arguments = {fileName(part.stem, named.languages.value(0))}});
        }
    }
    const QLatin1StringView skills = parts().constFirst().stem;
    const bool areSkillsMissing = !missing.isEmpty() && missing.constFirst().code == parts().constFirst().code;
    for (const QByteArray &language : named.languages) {
        if (!current || named.stems.contains(skills) || areSkillsMissing) {
            break;
        }
        const Result<bool> areNamed = namesSkills(catalogue, *current, language);
        if (!areNamed) {
            return std::unexpected(areNamed.error());
        }
        if (!*areNamed) {
            missing.append({.code = u"vocabulary.lacksSkillNames"_s, .arguments = {fileName(skills, language)}});
        }
    }
    return missing;
}

} // namespace leerschakel::vocabulary

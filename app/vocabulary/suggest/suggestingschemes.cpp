// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/suggestingschemes.h"

#include "store/facts.h"
#include "vocabulary/content/contentrows.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

const QString choiceKey = u"suggestingSchemes"_s;

/** The choices made, by the URI of the scheme. */
Result<QJsonObject> choices(store::Catalogue &catalogue)
{
    return store::catalogueSetting(catalogue, choiceKey).transform([](const QString &text) {
        return QJsonDocument::fromJson(text.toUtf8()).object();
    });
}

/**
 * Whether a content has skills or knowledge, or is edited here. Needed for every suggestion, so it is cached for as
 * long as the content is the same.
 */
Result<bool> isOfSkills(store::Catalogue &catalogue, const ContentInUse &content)
{
    using Known = QHash<qint64, std::pair<ContentInUse, bool>>;
    std::any &place = catalogue.remembered(u"schemes of skills"_s);
    if (!place.has_value()) {
        place = Known();
    }
    Known &known = *std::any_cast<Known>(&place);
    if (const auto found = known.constFind(content.number); found != known.cend() && found->first == content) {
        return found->second;
    }
    const Result<QVariant> isOne = catalogue.single(
        u"SELECT EXISTS (SELECT 1 FROM vocabulary_content WHERE number = ? AND source = ?) "
        "OR EXISTS (SELECT 1 FROM concept WHERE row >= ? AND row < ? AND type IN ('skill', 'knowledge'))"_s,
        {content.number, QString::fromLatin1(ownSource), content.firstConcept, content.endConcept});
    if (!isOne) {
        return std::unexpected(isOne.error());
    }
    known.insert(content.number, {content, isOne->toBool()});
    return isOne->toBool();
}

} // namespace

Result<QList<ContentInUse>> suggestingContents(store::Catalogue &catalogue, const QString &scheme)
{
    const Result<QList<ContentInUse>> all = contentsInUse(catalogue, scheme);
    const Result<QJsonObject> chosen = choices(catalogue);
    if (!all || !chosen) {
        return all ? std::unexpected(chosen.error()) : all;
    }
    if (!scheme.isEmpty()) {
        return all->isEmpty() ? std::unexpected(Error::of(Failure::Usage, u"vocabulary.noScheme"_s, {scheme})) : all;
    }
    QSet<qint64> ofSkills;
    for (const ContentInUse &content : *all) {
        const Result<bool> isOne = isOfSkills(catalogue, content);
        if (!isOne) {
            return std::unexpected(isOne.error());
        }
        if (*isOne) {
            ofSkills.insert(content.number);
        }
    }
    QList<ContentInUse> suggesting;
    for (const ContentInUse &content : *all) {
        const bool byItself = ofSkills.isEmpty() || ofSkills.contains(content.number);
        if (chosen->value(content.scheme).toBool(byItself)) {
            suggesting.append(content);
        }
    }
    return suggesting;
}

Result<void> chooseToSuggest(store::Catalogue &catalogue, const QString &scheme, bool suggests)
{
    const Result<QList<ContentInUse>> content = contentsInUse(catalogue, scheme);
    Result<QJsonObject> chosen = choices(catalogue);
    if (!content || !chosen) {
        return std::unexpected(content ? chosen.error() : content.error());
    }
    if (scheme.isEmpty() || content->isEmpty()) {
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.noScheme"_s, {scheme}));
    }
    chosen->insert(scheme, suggests);
    return store::changeSetting(
        catalogue, choiceKey, QString::fromUtf8(QJsonDocument(*chosen).toJson(QJsonDocument::Compact)))
        .transform([](const store::AppliedChange &) {});
}

} // namespace leerschakel::vocabulary

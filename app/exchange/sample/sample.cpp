// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"

#include "domain/constant.h"
#include "exchange/sample/samplerecords.h"
#include "store/journal.h"
#include "vocabulary/content.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sample {

using domain::Error;
using domain::Language;
using domain::LocalizedText;
using vocabulary::ContentWriter;
using vocabulary::RelationKind;

namespace {

Error damaged(const QString &file, const QString &what)
{
    return Error::of(domain::Failure::Data, u"sample.damaged"_s, {file, what});
}

Result<QJsonObject> read(const QString &name)
{
    QFile file(u":/sample/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(damaged(name, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return std::unexpected(damaged(name, error.errorString()));
    }
    return document.object();
}

LocalizedText text(const QJsonValue &value)
{
    return LocalizedText::fromMap(value.toObject().toVariantMap());
}

std::optional<vocabulary::ConceptType> typeOf(const QString &name)
{
    for (const auto type :
        {vocabulary::ConceptType::Skill, vocabulary::ConceptType::Knowledge, vocabulary::ConceptType::Group}) {
        if (vocabulary::typeName(type) == name) {
            return type;
        }
    }
    return std::nullopt;
}

Result<void> addConcepts(ContentWriter &writer, const QString &base, const QJsonArray &concepts)
{
    const auto uriOf = [&](const QJsonValue &key) { return (base + key.toString()).toUtf8(); };
    for (const QJsonValue &each : concepts) {
        const std::optional<vocabulary::ConceptType> type = typeOf(each[u"type"].toString());
        if (!type) {
            return std::unexpected(damaged(u"skills.json"_s, each[u"key"].toString()));
        }
        const vocabulary::ConceptNumber number =
            writer.addConcept(uriOf(each[u"key"]), {.type = *type, .status = "released"});
        writer.addLabel(number, text(each[u"label"]));
        for (const Language language : {Language::Dutch, Language::English}) {
            for (const QJsonValue &label : constant(each[u"alternative"][domain::languageCode(language)].toArray())) {
                writer.addLabel(number, language, vocabulary::LabelKind::Alternative, label.toString());
            }
        }
        writer.addNote(number, vocabulary::NoteKind::Definition, text(each[u"definition"]));
    }
    // Behind them all, since a concept may name one that stands further on.
    for (const QJsonValue &each : concepts) {
        for (const auto &[list, kind] :
            {std::pair{"broader"_L1, RelationKind::Broader}, std::pair{"related"_L1, RelationKind::Related}}) {
            for (const QJsonValue &other : constant(each[list].toArray())) {
                const vocabulary::ConceptNumber target = writer.find(uriOf(other));
                if (target == vocabulary::noConcept) {
                    return std::unexpected(damaged(u"skills.json"_s, other.toString()));
                }
                writer.addRelation(writer.find(uriOf(each[u"key"])), kind, target);
            }
        }
    }
    return {};
}

QHash<QString, LocalizedText> labelsOf(const QString &base, const QJsonArray &concepts)
{
    QHash<QString, LocalizedText> labels;
    for (const QJsonValue &each : concepts) {
        labels.insert(base + each[u"key"].toString(), text(each[u"label"]));
    }
    return labels;
}

/** Writes the scheme's concepts; what makes the catalogue use them goes behind \a change. */
Result<changes::ChangeSet> withScheme(store::Catalogue &catalogue, changes::ChangeSet change, const QJsonObject &skills)
{
    const QJsonValue scheme = skills[u"scheme"];
    const vocabulary::SchemeDescription description{
        .uri = scheme[u"uri"].toString(),
        .title = text(scheme[u"title"]),
        .version = scheme[u"version"].toString(),
        .attribution = text(scheme[u"attribution"]),
        .own = true,
        .source = u"skills.json"_s,
    };
    const Result<vocabulary::WrittenContent> written =
        vocabulary::writeContent(catalogue, description, [&](ContentWriter &writer) {
            return addConcepts(writer, scheme[u"base"].toString(), skills[u"concepts"].toArray());
        });
    if (!written) {
        return std::unexpected(written.error());
    }
    const Result<changes::ChangeSet> use = vocabulary::changeToUse(catalogue, {*written});
    if (!use) {
        return std::unexpected(use.error());
    }
    for (const changes::Entry &entry : use->entries()) {
        change.append(entry);
    }
    return change;
}

} // namespace

Result<void> fill(store::Catalogue &catalogue)
{
    const Result<QJsonObject> skills = read(u"skills.json"_s);
    const Result<QJsonObject> content = read(u"catalogue.json"_s);
    if (!skills || !content) {
        return std::unexpected(skills ? content.error() : skills.error());
    }
    const QString base = (*skills)[u"scheme"][u"base"].toString();
    const Result<changes::ChangeSet> records =
        SampleRecords(base, labelsOf(base, (*skills)[u"concepts"].toArray())).read(*content);
    if (!records) {
        return std::unexpected(records.error());
    }
    const Result<changes::ChangeSet> change = withScheme(catalogue, *records, *skills);
    if (!change) {
        return std::unexpected(change.error());
    }
    const Result<store::AppliedChange> applied = store::apply(catalogue, *change);
    if (applied) {
        return {};
    }
    // The concepts were written before the change that uses them. What matters now is why it failed, so a second failure is let go.
    (void)vocabulary::discardUnused(catalogue);
    return std::unexpected(applied.error());
}

} // namespace leerschakel::exchange::sample

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosprofile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

template<typename Value>
struct Word {
    const char *word;
    Value value;
};

constexpr Word<SkosRole> roles[] = {
    {"type", SkosRole::Type},
    {"subClass", SkosRole::SubClass},
    {"first", SkosRole::First},
    {"rest", SkosRole::Rest},
    {"inScheme", SkosRole::InScheme},
    {"topConcept", SkosRole::TopConcept},
    {"topConceptOf", SkosRole::TopConceptOf},
    {"preferredLabel", SkosRole::Preferred},
    {"alternativeLabel", SkosRole::Alternative},
    {"hiddenLabel", SkosRole::Hidden},
    {"literalForm", SkosRole::LiteralForm},
    {"name", SkosRole::Name},
    {"definition", SkosRole::Definition},
    {"scopeNote", SkosRole::ScopeNote},
    {"note", SkosRole::Note},
    {"example", SkosRole::Example},
    {"editorialNote", SkosRole::EditorialNote},
    {"historyNote", SkosRole::HistoryNote},
    {"changeNote", SkosRole::ChangeNote},
    {"nodeText", SkosRole::NodeText},
    {"nodeLanguage", SkosRole::NodeLanguage},
    {"notation", SkosRole::Notation},
    {"order", SkosRole::Order},
    {"status", SkosRole::Status},
    {"modified", SkosRole::Modified},
    {"deprecated", SkosRole::Deprecated},
    {"invalidatedAt", SkosRole::Invalidated},
    {"replacedBy", SkosRole::ReplacedBy},
    {"replaces", SkosRole::Replaces},
    {"reuseLevel", SkosRole::ReuseLevel},
    {"kind", SkosRole::ConceptKind},
    {"version", SkosRole::Version},
    {"issued", SkosRole::Issued},
    {"rights", SkosRole::Rights},
    {"broader", SkosRole::Broader},
    {"narrower", SkosRole::Narrower},
    {"related", SkosRole::Related},
    {"essentialSkill", SkosRole::EssentialSkill},
    {"optionalSkill", SkosRole::OptionalSkill},
    {"essentialFor", SkosRole::EssentialFor},
    {"optionalFor", SkosRole::OptionalFor},
    {"member", SkosRole::Member},
    {"memberOf", SkosRole::MemberOf},
    {"memberList", SkosRole::MemberList},
    {"exactMatch", SkosRole::ExactMatch},
    {"closeMatch", SkosRole::CloseMatch},
    {"broadMatch", SkosRole::BroadMatch},
    {"narrowMatch", SkosRole::NarrowMatch},
    {"relatedMatch", SkosRole::RelatedMatch},
};

constexpr Word<SkosProfile::Class> classes[] = {
    {"concept", {SkosClass::Concept, ConceptType::Other}},
    {"skill", {SkosClass::Concept, ConceptType::Skill}},
    {"knowledge", {SkosClass::Concept, ConceptType::Knowledge}},
    {"occupation", {SkosClass::Concept, ConceptType::Occupation}},
    {"group", {SkosClass::Concept, ConceptType::Group}},
    {"scheme", {SkosClass::Scheme, ConceptType::Other}},
    {"collection", {SkosClass::Collection, ConceptType::Collection}},
    {"ignored", {SkosClass::Ignored, ConceptType::Other}},
};

template<typename Value, size_t count>
const Value *valueOf(const Word<Value> (&words)[count], const QString &word)
{
    const auto found =
        std::ranges::find_if(words, [&](const Word<Value> &each) { return word == QLatin1StringView(each.word); });
    return found == std::end(words) ? nullptr : &found->value;
}

template<typename Table>
const typename Table::mapped_type *found(const Table &table, QByteArrayView key)
{
    const auto place = table.find(std::string_view(key.data(), size_t(key.size())));
    return place == table.end() ? nullptr : &place->second;
}

/** prefix:name in full; anything else as it is. */
QByteArray inFull(const QString &name, const QJsonObject &prefixes)
{
    const qsizetype colon = name.indexOf(u':');
    const QString prefix = colon > 0 ? prefixes.value(name.first(colon)).toString() : QString();
    return prefix.isEmpty() ? name.toUtf8() : (prefix + name.sliced(colon + 1)).toUtf8();
}

} // namespace

domain::LocalizedText localizedText(const QJsonValue &value)
{
    return {.nl = value[u"nl"].toString(), .en = value[u"en"].toString()};
}

Result<QList<ProfileFile>> profileFiles()
{
    // By name, the user's replacing ours, and always in the same order.
    QMap<QString, QString> paths;
    for (const QString &folder : {u":/vocabulary"_s, SkosProfile::profileFolder()}) {
        const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &file : files) {
            paths.insert(file.fileName(), file.filePath());
        }
    }
    QList<ProfileFile> read;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
        }
        read.append({.path = path, .json = file.readAll()});
    }
    return read;
}

QString SkosProfile::profileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/leerschakel/vocabulary"_s;
}

Result<SkosProfile> SkosProfile::load()
{
    const Result<QList<ProfileFile>> files = profileFiles();
    if (!files) {
        return std::unexpected(files.error());
    }
    SkosProfile profile;
    for (const ProfileFile &file : *files) {
        if (const Result<void> added = profile.add(file.json, file.path); !added) {
            return std::unexpected(added.error());
        }
    }
    return profile;
}

Result<void> SkosProfile::add(const QByteArray &json, const QString &name)
{
    const auto bad = [&](const QString &why) {
        return std::unexpected(Error::of(Failure::Data, u"vocabulary.badProfile"_s, {name, why}));
    };
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError) {
        return bad(error.errorString());
    }
    const QJsonObject prefixes = root.value(u"prefixes").toObject();
    const auto keyOf = [&](const QString &term) { return inFull(term, prefixes).toStdString(); };

    const QJsonObject classNames = root.value(u"classes").toObject();
    for (auto it = classNames.begin(); it != classNames.end(); ++it) {
        const Class *meaning = valueOf(classes, it->toString());
        if (!meaning) {
            return bad(it.key() + u": "_s + it->toString());
        }
        m_classes.insert_or_assign(keyOf(it.key()), *meaning);
    }
    const QJsonObject properties = root.value(u"properties").toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const SkosRole *role = valueOf(roles, it->toString());
        if (role) {
            m_roles.insert_or_assign(keyOf(it.key()), *role);
        } else if (it->toString().isEmpty()) {
            m_roles.erase(keyOf(it.key()));
        } else {
            return bad(it.key() + u": "_s + it->toString());
        }
    }
    const auto typeNamed = [](const QString &word) {
        const Class *meaning = valueOf(classes, word);
        return meaning && meaning->meaning == SkosClass::Concept ? std::optional(meaning->type) : std::nullopt;
    };
    const QJsonObject kinds = root.value(u"kinds").toObject();
    for (auto it = kinds.begin(); it != kinds.end(); ++it) {
        const auto type = typeNamed(it->toString());
        if (!type) {
            return bad(it.key() + u": "_s + it->toString());
        }
        m_kinds.insert_or_assign(keyOf(it.key()), *type);
    }
    const QJsonObject given = root.value(u"family").toObject();
    if (given.isEmpty()) {
        return {};
    }
    SkosFamily family{.uri = given.value(u"uri").toString().toUtf8(),
        .title = localizedText(given.value(u"title")),
        .attribution = localizedText(given.value(u"attribution")),
        .prefix = given.value(u"prefix").toString().toUtf8(),
        .structure = {},
        .types = {}};
    if (family.uri.isEmpty() || family.prefix.isEmpty()) {
        return bad(u"family"_s);
    }
    const QJsonArray structure = given.value(u"structure").toArray();
    for (const QJsonValue &end : structure) {
        family.structure.append(end.toString().toUtf8());
    }
    const QJsonObject types = given.value(u"types").toObject();
    for (auto it = types.begin(); it != types.end(); ++it) {
        const auto type = typeNamed(it->toString());
        if (!type) {
            return bad(it.key() + u": "_s + it->toString());
        }
        family.types.append({inFull(it.key(), prefixes), *type});
    }
    m_families.append(family);
    return {};
}

std::optional<SkosRole> SkosProfile::role(QByteArrayView property) const
{
    const SkosRole *role = found(m_roles, property);
    return role ? std::optional(*role) : std::nullopt;
}

const SkosProfile::Class *SkosProfile::classOf(QByteArrayView iri) const
{
    return found(m_classes, iri);
}

std::optional<ConceptType> SkosProfile::kind(QByteArrayView iri) const
{
    const ConceptType *type = found(m_kinds, iri);
    return type ? std::optional(*type) : std::nullopt;
}

const SkosFamily *SkosProfile::familyOf(QByteArrayView uri) const
{
    const auto place =
        std::ranges::find_if(m_families, [&](const SkosFamily &family) { return uri.startsWith(family.prefix); });
    return place == m_families.cend() ? nullptr : &*place;
}

} // namespace leerschakel::vocabulary

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/jsonldcontext.h"

#include "vocabulary/rdf/iri.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary::rdf {

namespace {

Damage wrongAt(const JsonValue &value, const QString &what)
{
    return {.code = u"rdf.syntax"_s, .place = value.place, .details = {what}};
}

Damage unsupported(const JsonValue &value, const QString &what)
{
    return {.code = u"rdf.unsupported"_s, .place = value.place, .details = {what}};
}

} // namespace

bool isKeyword(QByteArrayView name)
{
    return name.startsWith('@') && name.size() > 1
        && std::ranges::all_of(name.sliced(1), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/** The local context while its terms are being defined: they may use each other in any order. */
struct JsonLdContext::Building {
    explicit Building(const JsonValue &context)
    {
        for (qsizetype i = context.names.size() - 1; i >= 0; --i) {
            given.insert(context.names[i], &context.items[size_t(i)]);
        }
    }

    /** By name; for a name that occurs twice, the first. */
    QHash<QByteArray, const JsonValue *> given;
    QSet<QByteArray> begun;
    QSet<QByteArray> done;
};

std::expected<JsonLdContext, Damage> JsonLdContext::with(const JsonValue &local) const
{
    JsonLdContext context = *this;
    if (local.isArray()) {
        for (const JsonValue &each : local.items) {
            std::expected<JsonLdContext, Damage> next = context.with(each);
            if (!next) {
                return next;
            }
            context = *next;
        }
        return context;
    }
    if (local.isNull()) {
        return JsonLdContext(m_documentBase);
    }
    if (const std::optional<Damage> damage = context.apply(local)) {
        return std::unexpected(*damage);
    }
    return context;
}

std::optional<Damage> JsonLdContext::apply(const JsonValue &local)
{
    if (local.isString()) {
        return Damage{.code = u"rdf.remoteContext"_s, .place = local.place, .details = {QString::fromUtf8(local.text)}};
    }
    if (!local.isObject()) {
        return wrongAt(local, u"a context is an object"_s);
    }
    if (const JsonValue *import = local.member("@import")) {
        return Damage{
            .code = u"rdf.remoteContext"_s, .place = import->place, .details = {QString::fromUtf8(import->text)}};
    }
    if (const JsonValue *propagate = local.member("@propagate")) {
        return unsupported(*propagate, u"@propagate"_s);
    }
    if (const JsonValue *base = local.member("@base")) {
        m_base = base->isNull() ? QByteArray() : resolved(base->text, m_base);
    }
    Building building(local);
    if (const JsonValue *vocabulary = local.member("@vocab")) {
        QByteArray iri;
        if (!vocabulary->isNull()) {
            if (const std::optional<Damage> damage = expandWith(building, vocabulary->text, iri)) {
                return damage;
            }
            iri = isAbsolute(iri) ? iri : documentIri(vocabulary->text);
        }
        m_vocabulary = iri;
    }
    if (const JsonValue *language = local.member("@language")) {
        m_language = language->text;
    }
    for (const QByteArray &name : local.names) {
        if (!isKeyword(name)) {
            if (const std::optional<Damage> damage = define(building, name)) {
                return damage;
            }
        }
    }
    return std::nullopt;
}

std::optional<Damage> JsonLdContext::define(Building &building, const QByteArray &name)
{
    if (building.done.contains(name)) {
        return std::nullopt;
    }
    const JsonValue *given = building.given.value(name);
    if (!given) {
        return std::nullopt;
    }
    if (building.begun.contains(name)) {
        return wrongAt(*given, u"the term \"%1\" is defined by itself"_s.arg(QString::fromUtf8(name)));
    }
    building.begun.insert(name);
    m_terms.remove(name);
    const std::optional<Damage> damage = defineFrom(building, name, *given);
    building.done.insert(name);
    return damage;
}

std::optional<Damage> JsonLdContext::defineFrom(Building &building, const QByteArray &name, const JsonValue &given)
{
    JsonLdTerm term;
    const JsonValue *id = given.isObject() ? given.member("@id") : &given;
    if (given.isNull() || (id && id->isNull())) {
        m_terms.insert(name, term);
        return std::nullopt;
    }
    if (!given.isObject() && !given.isString()) {
        return wrongAt(given, u"the term \"%1\" has no definition"_s.arg(QString::fromUtf8(name)));
    }
    const JsonValue *reverse = given.isObject() ? given.member("@reverse") : nullptr;
    term.isReverse = reverse != nullptr;
    const QByteArray source = reverse ? reverse->text : id ? id->text : name;
    if (source != name || isKeyword(source)) {
        if (const std::optional<Damage> damage = expandWith(building, source, term.iri)) {
            return damage;
        }
    } else if (name.contains(':')) {
        const QByteArray prefix = name.first(name.indexOf(':'));
        if (const std::optional<Damage> damage = define(building, prefix)) {
            return damage;
        }
        term.iri = compactIri(name);
    } else if (!m_vocabulary.isNull()) {
        term.iri = m_vocabulary + name;
    }
    if (!given.isObject()) {
        m_terms.insert(name, term);
        return std::nullopt;
    }
    if (const JsonValue *type = given.member("@type")) {
        if (const std::optional<Damage> damage = expandWith(building, type->text, term.type)) {
            return damage;
        }
        if (term.type == "@json") {
            return unsupported(*type, u"@json"_s);
        }
    }
    if (const JsonValue *language = given.member("@language")) {
        term.language = language->isNull() ? QByteArray("") : language->text;
    }
    if (const JsonValue *container = given.member("@container")) {
        if (const std::optional<Damage> damage = containerOf(*container, term)) {
            return damage;
        }
    }
    if (const JsonValue *context = given.member("@context")) {
        term.context = std::make_shared<const JsonValue>(*context);
    }
    m_terms.insert(name, term);
    return std::nullopt;
}

std::optional<Damage> JsonLdContext::containerOf(const JsonValue &given, JsonLdTerm &term)
{
    if (given.isArray()) {
        for (const JsonValue &each : given.items) {
            if (const std::optional<Damage> damage = containerOf(each, term)) {
                return damage;
            }
        }
        return std::nullopt;
    }
    if (given.text == "@list") {
        term.isList = true;
    } else if (given.text == "@language") {
        term.isLanguageMap = true;
    } else if (given.text == "@index") {
        term.isIndexMap = true;
    } else if (given.text != "@set" && !given.isNull()) {
        return unsupported(given, u"@container "_s + QString::fromUtf8(given.text));
    }
    return std::nullopt;
}

std::optional<Damage> JsonLdContext::expandWith(Building &building, const QByteArray &name, QByteArray &iri)
{
    const qsizetype colon = name.indexOf(':');
    for (const QByteArray &needed : {name, colon > 0 ? name.first(colon) : QByteArray()}) {
        if (!needed.isEmpty() && building.begun.contains(needed) && !building.done.contains(needed)) {
            continue; // defined by its own prefix: left as it is
        }
        if (const std::optional<Damage> damage = define(building, needed)) {
            return damage;
        }
    }
    iri = vocabularyIri(name);
    return std::nullopt;
}

/** prefix:name in full, if the prefix is known; an IRI as it is. */
QByteArray JsonLdContext::compactIri(const QByteArray &name) const
{
    const qsizetype colon = name.indexOf(':');
    const QByteArray prefix = name.first(colon), suffix = name.sliced(colon + 1);
    if (prefix == "_" || suffix.startsWith("//")) {
        return name;
    }
    const auto found = m_terms.constFind(prefix);
    return found != m_terms.cend() && !found->iri.isNull() ? found->iri + suffix : name;
}

const JsonLdTerm *JsonLdContext::term(const QByteArray &name) const
{
    const auto found = m_terms.constFind(name);
    return found == m_terms.cend() ? nullptr : &*found;
}

QByteArray JsonLdContext::vocabularyIri(const QByteArray &name) const
{
    if (isKeyword(name)) {
        return name;
    }
    if (const JsonLdTerm *known = term(name)) {
        return known->iri;
    }
    if (name.indexOf(':') > 0) {
        return compactIri(name);
    }
    return m_vocabulary.isNull() ? QByteArray() : m_vocabulary + name;
}

QByteArray JsonLdContext::documentIri(const QByteArray &name) const
{
    if (name.indexOf(':') > 0) {
        const QByteArray full = compactIri(name);
        if (full.startsWith("_:") || isAbsolute(full)) {
            return full;
        }
    }
    return resolved(name, m_base);
}

} // namespace leerschakel::vocabulary::rdf

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/jsonvalue.h"

#include <QHash>
#include <QSet>

namespace leerschakel::vocabulary::rdf {

/** The definition of one term in a context (JSON-LD 1.1, section 9.15.1). */
struct JsonLdTerm {
    /** A full IRI or a keyword; null when the term is to be ignored. */
    QByteArray iri;
    /** "@id", "@vocab", "@none" or a datatype; null when values are not coerced. */
    QByteArray type;
    /** Empty: no language, regardless of the context's. */
    std::optional<QByteArray> language;
    bool isReverse = false;
    bool isList = false;
    bool isLanguageMap = false;
    bool isIndexMap = false;
    /** A context for the values of this term only. */
    std::shared_ptr<const JsonValue> context;
};

/** The active context: how names become IRIs. Copies share their data. */
class JsonLdContext
{
public:
    explicit JsonLdContext(const QByteArray &documentBase) : m_documentBase(documentBase), m_base(documentBase) {}

    /** This context with \a local on top. Fails with a Damage: rdf.remoteContext, rdf.unsupported, rdf.syntax. */
    [[nodiscard]] std::expected<JsonLdContext, Damage> with(const JsonValue &local) const;

    /** The definition of \a name, or null. */
    [[nodiscard]] const JsonLdTerm *term(const QByteArray &name) const;
    /** A property, a class or a keyword in full; null when \a name is not defined. */
    [[nodiscard]] QByteArray vocabularyIri(const QByteArray &name) const;
    /** The IRI or blank node ("_:…") of a node; null when it is relative and there is no base. */
    [[nodiscard]] QByteArray documentIri(const QByteArray &name) const;
    [[nodiscard]] const QByteArray &language() const { return m_language; }

private:
    struct Building;
    std::optional<Damage> apply(const JsonValue &local);
    std::optional<Damage> define(Building &building, const QByteArray &name);
    std::optional<Damage> defineFrom(Building &building, const QByteArray &name, const JsonValue &given);
    std::optional<Damage> expandWith(Building &building, const QByteArray &name, QByteArray &iri);
    std::optional<Damage> containerOf(const JsonValue &given, JsonLdTerm &term);
    [[nodiscard]] QByteArray compactIri(const QByteArray &name) const;

    QByteArray m_documentBase;
    QByteArray m_base;
    QByteArray m_vocabulary;
    QByteArray m_language;
    QHash<QByteArray, JsonLdTerm> m_terms;
};

/** "@id", "@type", … */
[[nodiscard]] bool isKeyword(QByteArrayView name);

} // namespace leerschakel::vocabulary::rdf

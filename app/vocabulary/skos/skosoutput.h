// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/skos/skoswriter.h"

#include <QByteArrayList>
#include <QByteArrayView>

#include <memory>

namespace leerschakel::vocabulary {

/** Prefixes of the names below, in the order in which they are declared. */
struct SkosPrefix {
    const char *name;
    const char *iri;
};
constexpr SkosPrefix skosPrefixes[] = {
    {"dct", "http://purl.org/dc/terms/"},
    {"esco", "http://data.europa.eu/esco/model#"},
    {"euvoc", "http://publications.europa.eu/ontology/euvoc#"},
    {"isothes", "http://purl.org/iso25964/skos-thes#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

/**
 * Writes resources, one after the other, in some syntax. Names of properties and classes are prefix:name. Values of
 * one property must directly follow each other. A failure to write is kept and reported at the end.
 */
class SkosOutput
{
public:
    [[nodiscard]] static std::unique_ptr<SkosOutput> make(SkosSyntax syntax, QIODevice &device);
    virtual ~SkosOutput() = default;

    /** What follows is about \a iri. */
    virtual void begin(QByteArrayView iri) = 0;
    virtual void addType(const char *name) = 0;
    virtual void addLink(const char *property, QByteArrayView iri) = 0;
    /** \a language is a BCP 47 tag, or empty. */
    virtual void addText(const char *property, QByteArrayView text, QByteArrayView language = {}) = 0;
    virtual void addTrue(const char *property) = 0;
    /** \a text with the datatype that has this IRI. */
    virtual void addLiteral(const char *property, QByteArrayView text, QByteArrayView datatype) = 0;
    /** An RDF list of resources. */
    virtual void addList(const char *property, const QByteArrayList &iris) = 0;
    /** An xsd:integer where \a value is whole, otherwise an xsd:double. */
    void addNumber(const char *property, double value);
    /** Call it at the end. */
    virtual void finish() = 0;

    [[nodiscard]] const QString &failure() const { return m_failure; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

protected:
    explicit SkosOutput(QIODevice &device) : m_device(device) {}
    /** \a text in the notation of XML Schema, with the name of its type. */
    virtual void addTyped(const char *property, QByteArrayView text, const char *type) = 0;
    void write(QByteArrayView bytes);

private:
    QIODevice &m_device;
    QString m_failure;
    qint64 m_bytes = 0;
};

} // namespace leerschakel::vocabulary

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/freshcatalogue.h"
#include "support/rows.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/search/conceptindex.h"

#include <QDir>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;
using domain::Language;
using store::Catalogue;
using vocabulary::ConceptHit;
using vocabulary::ConceptPage;
using vocabulary::VocabularyReport;

/** Declares the prefixes that the texts of tests use. */
inline const QByteArray prefixes = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
                                   "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
                                   "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
                                   "@prefix dct: <http://purl.org/dc/terms/> .\n"
                                   "@prefix dc: <http://purl.org/dc/elements/1.1/> .\n"
                                   "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
                                   "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
                                   "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
                                   "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
                                   "@prefix isothes: <http://purl.org/iso25964/skos-thes#> .\n"
                                   "@prefix esco: <http://data.europa.eu/esco/model#> .\n"
                                   "@prefix skill: <http://data.europa.eu/esco/skill/> .\n"
                                   "@prefix job: <http://data.europa.eu/esco/occupation/> .\n"
                                   "@prefix escos: <http://data.europa.eu/esco/concept-scheme/> .\n"
                                   "@prefix cnlo: <https://linkeddata.competentnl.nl/def/competentnl#> .\n"
                                   "@prefix cnluwv: <https://linkeddata.competentnl.nl/uwv/def/competentnl_uwv#> .\n"
                                   "@prefix cnluwvo: <https://linkeddata.competentnl.nl/uwv/def/uwv-ontology#> .\n"
                                   "@prefix ksmo: <https://data.s-bb.nl/ksm/ont/ksmo#> .\n"
                                   "@prefix cnl: <https://linkeddata.competentnl.nl/id/> .\n"
                                   "@prefix : <http://e/> .\n";

/** A catalogue into which a test imports its own vocabularies, with access to the results. */
class ImportedVocabulary : protected FreshCatalogue
{
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    store::Result<VocabularyReport> import(const QString &source)
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = {source}}, nobody);
    }

    store::Result<VocabularyReport> importTurtle(const QByteArray &turtle)
    {
        return import(write(u"lijst.ttl"_s, prefixes + turtle));
    }

    ConceptPage pageOf(const QString &uri)
    {
        const auto page =
            vocabulary::page(*m_catalogue, uri.contains(u':') ? uri : QString(u"http://e/"_s + uri), Language::Dutch);
        return page && *page ? **page : ConceptPage();
    }

    /** The last parts of the URIs of \a hits. */
    static QString names(const QList<ConceptHit> &hits)
    {
        QStringList list;
        for (const ConceptHit &hit : hits) {
            list.append(hit.uri.section(u'/', -1));
        }
        return list.join(u' ');
    }

    QString below(const QString &scheme, const QString &parent = {})
    {
        const auto hits = vocabulary::children(*m_catalogue, scheme, parent, Language::Dutch);
        return hits ? names(*hits) : hits.error().message.code;
    }

    QString found(const QString &text, const vocabulary::SearchOptions &options = {})
    {
        const auto hits = vocabulary::search(*m_catalogue, text, options);
        return hits ? names(*hits) : hits.error().message.code;
    }

    /** Rows of a query, with a bar between cells. */
    QStringList rows(const QString &sql) { return tests::textRows(*m_catalogue, sql); }
};

} // namespace leerschakel::tests

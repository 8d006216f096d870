// SPDX-License-Identifier: GPL-3.0-or-later
#include "measure.h"
#include "store/derived.h"
#include "store/journal.h"
#include "support/generator.h"
#include "vocabulary/loading/importer.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace leerschakel::benchmarks {

namespace {

using store::Catalogue;

/**
 * The skills to link to: those of ESCO, after loading it. Empty without the real data; the generator then invents some.
 */
QStringList loadedSkills(Catalogue &catalogue)
{
    QStringList uris;
    if (escoSources().isEmpty()) {
        return uris;
    }
    domain::NoProgress progress;
    static_cast<void>(
        orDie(vocabulary::importVocabulary(catalogue, {.sources = escoSources()}, progress), "vocabulary import"));
    orDie(catalogue.rows(u"SELECT uri FROM concept WHERE type IN ('skill', 'knowledge') ORDER BY uri"_s, {},
              [&](const store::Row &row) { uris.append(row.string(0)); }),
        "skills");
    return uris;
}

void generate(const QString &path, int offerings)
{
    const auto catalogue = orDie(Catalogue::create(path, {}), "create");
    tests::Generator generator({.seed = 2027,
        .offerings = offerings,
        .skillLinksPerOffering = 8,
        .editionsPerOffering = 2,
        .concepts = loadedSkills(*catalogue)});
    static_cast<void>(orDie(store::apply(*catalogue, generator.referred()), "generate"));
    while (!generator.atEnd()) {
        static_cast<void>(orDie(store::apply(*catalogue, generator.next(2000)), "generate"));
        std::fprintf(stderr, "\r%d", generator.made());
    }
    constexpr int atOnce = 500;
    while (orDie(store::refreshStaleReadiness(*catalogue, atOnce), "readiness") > 0) {}
    std::fprintf(stderr, "\n");
}

} // namespace

void removeCatalogue(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u".lock"_s}) {
        QFile::remove(path + suffix);
    }
}

QString generatedCatalogue(int offerings)
{
    const QString path =
        workFolder() + u"/generated-%1%2.llo"_s.arg(offerings).arg(escoSources().isEmpty() ? u""_s : u"-esco"_s);
    if (!QFileInfo::exists(path)) {
        std::fprintf(stderr, "making a catalogue of %d offerings …\n", offerings);
        const QString unfinished = path + u".unfinished"_s;
        removeCatalogue(unfinished);
        generate(unfinished, offerings);
        QFile::rename(unfinished, path);
    }
    return path;
}

} // namespace leerschakel::benchmarks

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/loading/importer.h"

#include "domain/constant.h"
#include "store/journal.h"
#include "store/largewrite.h"
#include "vocabulary/content/contentrows.h"
#include "vocabulary/esco/escocsv.h"
#include "vocabulary/skos/skos.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

Result<SourceFile> sourceFile(const QString &path)
{
    if (!QFileInfo(path).isFile()) { // reading a pipe would block, and it cannot be read twice
        return std::unexpected(Error::of(Failure::Usage, u"vocabulary.notAFile"_s, {path}));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {path, file.errorString()}));
    }
    return SourceFile{.path = path, .size = file.size(), .head = file.read(4096)};
}

/** The files that \a sources name: themselves, those in a folder, and those in its subfolders. In order, each once. */
Result<QStringList> filesOf(const QStringList &sources)
{
    QStringList paths;
    for (const QString &source : sources) {
        const QFileInfo named(source);
        if (!named.exists()) {
            return std::unexpected(Error::of(Failure::System, u"vocabulary.missing"_s, {source}));
        }
        if (!named.isDir()) {
            paths.append(source);
            continue;
        }
        const QDir folder(source);
        if (!named.isReadable()) {
            return std::unexpected(Error::of(Failure::System, u"store.cannotRead"_s, {source, QString()}));
        }
        const QFileInfoList inside = folder.entryInfoList(QDir::Files, QDir::Name);
        for (const QFileInfo &file : inside) {
            paths.append(file.filePath());
        }
        const QFileInfoList folders = folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &inner : folders) {
            const QFileInfoList deeper = QDir(inner.filePath()).entryInfoList(QDir::Files, QDir::Name);
            for (const QFileInfo &file : deeper) {
                paths.append(file.filePath());
            }
        }
    }
    QStringList unique;
    QSet<QString> seen;
    for (const QString &path : std::as_const(paths)) {
        const QString canonical = QFileInfo(path).canonicalFilePath();
        if (!seen.contains(canonical)) {
            seen.insert(canonical);
            unique.append(path);
        }
    }
    return unique;
}

/** All formats; the first that takes a file reads it. */
QList<const VocabularyReader *> readers()
{
    static const EscoCsv escoCsv;
    static const Skos skos;
    return {&escoCsv, &skos};
}

/** The only reader for this import, and the files that it takes. */
Result<ChosenVocabulary> choose(const VocabularyRequest &request, domain::Progress &progress)
{
    QList<const VocabularyReader *> candidates;
    QStringList formats{u"auto"_s};
    for (const VocabularyReader *reader : constant(readers())) {
        formats.append(reader->format());
        if (request.format == u"auto" || request.format == reader->format()) {
            candidates.append(reader);
        }
    }
    if (candidates.isEmpty()) {
        return std::unexpected(
            Error::of(Failure::Usage, u"vocabulary.unknownFormat"_s, {request.format, formats.join(u", "_s)}));
    }
    Result<Package> package = Package::opened(request.sources, progress);
    if (!package) {
        return std::unexpected(package.error());
    }
    const Result<QStringList> paths = filesOf(package->sources());
    if (!paths) {
        return std::unexpected(paths.error());
    }
    ChosenVocabulary chosen;
    chosen.languages = request.languages;
    chosen.package = *std::move(package);
    for (const QString &path : *paths) {
        const Result<SourceFile> file = sourceFile(path);
        if (!file) {
            return std::unexpected(file.error());
        }
        const auto reader =
            std::ranges::find_if(candidates, [&](const VocabularyReader *each) { return each->takes(*file); });
        if (reader == candidates.end()) {
            continue; // a package also contains lists of files, licences and the like
        }
        if (!chosen.reader) {
            chosen.reader = *reader;
        }
        if (chosen.reader == *reader) {
            chosen.files.append(*file);
            chosen.bytes += file->size;
        }
    }
    if (!chosen.reader) {
        return std::unexpected(
            Error::of(Failure::Data, u"vocabulary.nothingToRead"_s, {request.sources.join(u", "_s)}));
    }
    return chosen;
}

} // namespace

Result<ChosenVocabulary> chooseVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress)
{
    for (const QString &language : request.languages) {
        if (language != u"nl" && language != u"en") {
            return std::unexpected(
                Error::of(Failure::Usage, u"field.unknownLanguage"_s, {u"--language"_s, language, u"nl, en"_s}));
        }
    }
    Result<ChosenVocabulary> chosen = choose(request, progress);
    if (!chosen) {
        return chosen;
    }
    Result<QList<domain::Message>> missing = chosen->reader->missing(chosen->files, catalogue);
    if (!missing) {
        return std::unexpected(missing.error());
    }
    chosen->missing = *std::move(missing);
    return chosen;
}

Result<PreparedVocabulary> prepareVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress)
{
    // Check this before unpacking anything.
    if (!catalogue.isWritable()) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    const Result<ChosenVocabulary> chosen = chooseVocabulary(catalogue, request, progress);
    if (!chosen) {
        return std::unexpected(chosen.error());
    }
    return prepareVocabulary(catalogue, *chosen, progress);
}

Result<PreparedVocabulary> prepareVocabulary(
    store::Catalogue &catalogue, const ChosenVocabulary &chosen, domain::Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    if (!catalogue.isWritable()) {
        return std::unexpected(Error::of(Failure::System, u"store.readOnly"_s));
    }
    Reading reading(catalogue, progress, chosen.languages, chosen.bytes);
    store::LargeWrite write(catalogue, [&] { return reading.goOn(); });
    Result<QList<WrittenContent>> contents = chosen.reader->read(chosen.files, reading);
    write.finish();
    if (!contents) {
        static_cast<void>(write.abandon()); // the original error says more
        return std::unexpected(contents.error());
    }
    PreparedVocabulary prepared;
    for (const WrittenContent &content : std::as_const(*contents)) {
        prepared.report.schemes.append({.uri = content.scheme.uri,
            .title = content.scheme.title,
            .version = content.scheme.version,
            .concepts = content.concepts,
            .fresh = content.fresh,
            .changed = content.changed,
            .retired = content.retired,
            .vanished = content.vanished});
        prepared.report.relations += content.relations;
        if (content.inRings > 0) {
            reading.note({.source = content.scheme.source,
                .text = {.code = u"vocabulary.inRings"_s,
                    .arguments = {QString::number(content.inRings), content.firstInRing}}});
        }
    }
    prepared.contents = *std::move(contents);
    prepared.report.problems = reading.takeProblems();
    prepared.report.missing = chosen.missing;
    prepared.report.seconds = double(timer.nsecsElapsed()) / 1e9;
    return prepared;
}

Result<QList<SchemeDifference>> differences(store::Catalogue &catalogue, const PreparedVocabulary &prepared)
{
    QList<SchemeDifference> all;
    for (const WrittenContent &content : prepared.contents) {
        const Result<std::optional<ContentRow>> current = contentInUse(catalogue, content.scheme.uri);
        if (!current) {
            return std::unexpected(current.error());
        }
        if (!*current || (*current)->number == content.number) {
            continue;
        }
        const Result<SchemeDifference> each = difference(catalogue, (*current)->number, content.number);
        if (!each) {
            return std::unexpected(each.error());
        }
        all.append(*each);
    }
    return all;
}

Result<void> useVocabulary(store::Catalogue &catalogue, const PreparedVocabulary &prepared)
{
    const Result<store::AppliedChange> applied =
        changeToUse(catalogue, prepared.contents).and_then([&](const changes::ChangeSet &change) {
            return store::apply(catalogue, change);
        });
    // Removes what could not be used, and what an earlier import left when the power failed in between.
    const Result<void> swept = discardUnused(catalogue);
    if (!applied) {
        return std::unexpected(applied.error());
    }
    return swept;
}

Result<VocabularyReport> importVocabulary(
    store::Catalogue &catalogue, const VocabularyRequest &request, domain::Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    Result<PreparedVocabulary> prepared = prepareVocabulary(catalogue, request, progress);
    if (!prepared) {
        return std::unexpected(prepared.error());
    }
    if (const Result<void> used = useVocabulary(catalogue, *prepared); !used) {
        return std::unexpected(used.error());
    }
    // A user who stops it now has the vocabulary already.
    if (const store::Result<bool> settled = store::settle(catalogue, progress); !settled) {
        return std::unexpected(settled.error());
    }
    prepared->report.seconds = double(timer.nsecsElapsed()) / 1e9;
    return prepared->report;
}

} // namespace leerschakel::vocabulary

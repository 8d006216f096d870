// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "store/catalogue.h"

#include <memory>

namespace leerschakel::exchange {

using store::Result;

/** A value that an export could not carry, or an import could not take, and what was done instead. */
struct Lost {
    /** Null in an import of something that is no offering yet. */
    domain::Id offering;
    /** Key in the field table, for an export; path in the source (JSON Pointer) for an import. */
    QString field;
    QString value;
    domain::Message text;
    /** Of an import: the file or address it stood in. */
    QString source;
};

/** Which offerings go along (cli.md: --only). */
enum class Selection { Ready, Approved, All };

struct ExportRequest {
    /** Made when absent; replaced as a whole, and only when all has been written. */
    QString folder;
    Selection selection = Selection::Ready;
    /** Only these, of those that the selection lets through; all when empty. */
    QList<domain::Id> offerings;
    /** Texts in this language only, where the destination can. */
    std::optional<domain::Language> language;
};

struct Skipped {
    domain::Id offering;
    /** Number of blocking findings; 0 when left out for its status. */
    int findings = 0;
};

/** What was written of an offering, by hashes: of all that its documents were made of (OfferingTree::deliverableHash), and of the documents. */
struct WrittenHashes {
    QString whole;
    QString document;
};

struct ExportReport {
    QString folder;
    QString destination;
    int offerings = 0;
    int editions = 0;
    int files = 0;
    qint64 bytes = 0;
    double seconds = 0;
    /** SHA-256 of manifest.json. */
    QString hash;
    QList<domain::Id> written;
    QHash<domain::Id, WrittenHashes> hashes;
    QList<Skipped> skipped;
    /** The first of them (mostLost at most, so that memory stays flat); loss-report.json has them all. */
    QList<Lost> lost;
    qint64 lostTotal = 0;
    /** The last change in the journal that is in it. */
    qint64 change = 0;
    static constexpr qsizetype mostLost = 20'000;
};

/** One line of a preview and the field it came from, so that findings can be marked on it. */
struct PreviewMark {
    /** From 0. */
    int line = 0;
    domain::Kind kind{};
    domain::Id record;
    QString field;
};

/** What a destination would get for one offering. */
struct Preview {
    QString fileName;
    QString text;
    /** Name of a KSyntaxHighlighting definition: "JSON", "XML". */
    QString syntax;
    QList<PreviewMark> marks;
};

class Exporter
{
public:
    virtual ~Exporter() = default;
    [[nodiscard]] virtual QString destination() const = 0;
    /** Errors: export.cannotWrite, store.diskFull, cancelled; the old folder is then untouched. */
    [[nodiscard]] virtual Result<ExportReport> write(
        store::Catalogue &catalogue, const ExportRequest &request, domain::Progress &progress) const = 0;
    [[nodiscard]] virtual Result<Preview> preview(store::Catalogue &catalogue, const domain::Id &offering) const = 0;
};

struct Credentials {
    QString user;
    QString password;
    QString token;
};

struct ImportRequest {
    /** A file, a folder laid out as the endpoint, or an http(s) address. */
    QString source;
    bool dryRun = false;
    Credentials credentials;
};

struct Rejected {
    QString source;
    QString path;
    domain::Message text;
};

struct ImportReport {
    int added = 0;
    int changed = 0;
    int unchanged = 0;
    QList<Rejected> rejected;
    QList<Lost> lost;
    /** The change in the journal; 0 for a dry run or when there was nothing to do. */
    qint64 change = 0;
};

class Importer
{
public:
    virtual ~Importer() = default;
    /** The word after --from: "ooapi5". */
    [[nodiscard]] virtual QString format() const = 0;
    /** One undoable change, or none at all. */
    [[nodiscard]] virtual Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const = 0;
};

/** The exporter to \a destination, or null. A new destination is its own folder and one line in registry.cpp. */
[[nodiscard]] const Exporter *exporter(const QString &destination);
[[nodiscard]] const Importer *importer(const QString &format);
/** Destinations that can be exported to, in the order to show. */
[[nodiscard]] QStringList destinations();

} // namespace leerschakel::exchange

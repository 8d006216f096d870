// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"
#include "exchange/report.h"
#include "exchange/result.h"
#include "store/catalogue.h"

namespace leerschakel::exchange {

struct Credentials {
    QString user;
    QString password;
    QString token;
};

namespace reading {
struct Collection;
struct Place;
struct SourceItem;
} // namespace reading

/** Is notified of what an import reads, while it reads: from the import's threads, one call at a time. */
class Onlooker
{
public:
    virtual ~Onlooker() = default;
    /** An item of the source, as found there, and its kind; null when that is unknown. */
    virtual void sees(const reading::SourceItem &item, const reading::Collection *kind) = 0;
    /** \a record, an offering or edition, was made from what is at \a place. */
    virtual void reads(const domain::Id &record, const reading::Place &place) = 0;
};

struct ImportRequest {
    /** A file, a folder laid out as the endpoint, or an http(s) address. */
    QString source;
    bool dryRun = false;
    Credentials credentials;
    /** Null for none. */
    Onlooker *onlooker = nullptr;
    /**
     * For sheets that this program did not write: how to read them, as a document from mapping(); empty when not
     * specified.
     */
    QByteArray mapping = {};
};

/** Imports the offerings of a source in one format into a catalogue. */
class Importer
{
public:
    virtual ~Importer() = default;
    /** The word after --from. */
    [[nodiscard]] virtual QString format() const = 0;
    /** One undoable change, or none at all. */
    [[nodiscard]] virtual Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const = 0;
    /**
     * How the source of \a request would be read, as a document (JSON, UTF-8) for a person to correct; empty for a
     * format that leaves nothing to choose. Errors: those of read(), except import.mappingUnsure.
     */
    [[nodiscard]] virtual Result<QByteArray> mapping(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const
    {
        Q_UNUSED(catalogue)
        Q_UNUSED(request)
        Q_UNUSED(progress)
        return QByteArray();
    }
};

} // namespace leerschakel::exchange

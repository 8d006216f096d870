// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/mapping/ledger.h"
#include "exchange/writing/remembered.h"
#include "exchange/writing/surroundings.h"

#include <memory>
#include <string>
#include <vector>

namespace leerschakel::exchange::writing {

/** One file of an export, held as a whole, or made in advance. */
struct File {
    /** In the folder of the export; empty for something that is only an item of a list. */
    QString path;
    std::string text;
    /** Index in Layout::lists of the list that it is also an item of; -1 for none. */
    int list = -1;
    /** Not null: several offerings may have this file, which has this id; it is written once. */
    domain::Id shared = {};
    /** Not empty: the file is not \a text, but was made at this path and is copied. */
    QString copyOf = {};
    /** Its folder is not one of Layout::folders, and has to be made if it does not exist yet. */
    bool isInNewFolder = false;
};

/** Takes one file of an export. */
using FileWriter = std::function<Result<void>(const File &)>;

/** What one offering becomes. */
struct OfferingFiles {
    std::vector<File> files;
    int editions = 0;
    /**
     * Organisations that it refers to. They, and the organisations they are a part of, are written once for all
     * offerings.
     */
    QSet<domain::Id> organisations;
    mapping::LossReport lost;
    /** What FileMaker::listing() has to know about it; empty when there is no such file. */
    std::string remembered = {};
};

/** SHA-256 of the concatenated texts of \a files: what a publication keeps of the documents of an offering. */
[[nodiscard]] QString hashOf(const std::vector<File> &files);

/** What a record that offerings share becomes. */
struct SharedFiles {
    std::vector<File> files;
    QList<LostValue> lost;
};

/**
 * Makes the files of one export. It reads nothing from the catalogue: offerings are read, made into text and written at
 * the same time, and several threads call it.
 */
class FileMaker
{
public:
    virtual ~FileMaker() = default;
    [[nodiscard]] virtual OfferingFiles offering(const domain::OfferingTree &tree) const = 0;
    [[nodiscard]] virtual SharedFiles organisation(const domain::Record &organisation) const = 0;
    /** Files that exist once; \a organisations: those that were written, by id. */
    [[nodiscard]] virtual std::vector<File> closing(const QList<domain::Record> &organisations) const = 0;
    /**
     * Files that list everything that was written, in an order of their own, such as a table of contents.
     * \a remembered: that of each offering, ascending by id. Files are passed to \a write one after the other, so that
     * only one at a time is held.
     */
    [[nodiscard]] virtual Result<void> listing(const Remembered &remembered, const FileWriter &write) const
    {
        Q_UNUSED(remembered)
        Q_UNUSED(write)
        return {};
    }
};

/** What a destination needs from the catalogue in addition to the offerings that are included. */
struct Needs {
    /** Type of the codes by which it knows offerings (resources/codes/codeType.csv); empty when it needs none. */
    QString codeType = {};
    bool lastEdited = false;
    /** Organisations that another organisation is a part of have a document too. */
    bool parents = true;
};

/** How the folder of a destination is laid out. */
class Layout
{
public:
    virtual ~Layout() = default;
    [[nodiscard]] virtual QString destination() const = 0;
    [[nodiscard]] virtual QStringList folders() const = 0;
    /** Files that list items one after the other, with a comma and a line end between them. */
    [[nodiscard]] virtual QStringList lists() const = 0;
    [[nodiscard]] virtual std::string beforeItems() const = 0;
    [[nodiscard]] virtual std::string behindItems(qint64 items) const = 0;
    [[nodiscard]] virtual Needs needs() const { return {}; }
    [[nodiscard]] virtual std::unique_ptr<FileMaker> maker(Surroundings surroundings) const = 0;
};

} // namespace leerschakel::exchange::writing

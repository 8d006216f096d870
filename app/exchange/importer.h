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

struct ImportRequest {
    /** A file, a folder laid out as the endpoint, or an http(s) address. */
    QString source;
    bool dryRun = false;
    Credentials credentials;
};

/** Brings the offerings of a source in one format into a catalogue. */
class Importer
{
public:
    virtual ~Importer() = default;
    /** The word after --from. */
    [[nodiscard]] virtual QString format() const = 0;
    /** One undoable change, or none at all. */
    [[nodiscard]] virtual Result<ImportReport> read(
        store::Catalogue &catalogue, const ImportRequest &request, domain::Progress &progress) const = 0;
};

} // namespace leerschakel::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QStringList>

#include <array>
#include <span>

namespace leerschakel::exchange {

/** The options of a delivery, apart from where it goes. */
enum class Option { Selection, Language, Columns, Address, Alliances };

/** How an option is written on the command line and in a profile. */
struct OptionSpec {
    Option option;
    /** Without "--": "only". */
    const char *name;
    /** Every destination takes it; for the other options see Destination::options. */
    bool isCommon;
    /** The value in \a request, as written on the command line; empty when it is not set. */
    QString (*said)(const ExportRequest &request);
    /**
     * Sets the value in \a request from \a text. A value that is not known here leaves it unset; an unknown selection
     * becomes the narrowest one.
     */
    void (*say)(ExportRequest &request, const QString &text);
};
[[nodiscard]] std::span<const OptionSpec> allOptions();

/** "approved", "ready", "all": the names of the selections in scripts, in the order of Selection. */
[[nodiscard]] const QStringList &selectionNames();

/** Institutions that admit each other's students through eduXchange. */
struct Alliance {
    /** As eduXchange writes it. */
    const char *id;
    /** Its own name, the same in every language. */
    const char *name;
};
/** Source: profile "eduxchange" of open-education-api/profiles (2026-04-13). */
inline constexpr std::array knownAlliances{
    Alliance{"ewuu", "EWUU"}, Alliance{"lde", "LDE"}, Alliance{"euroteq", "EuroTeQ"}, Alliance{"kom", "KOM"}};
[[nodiscard]] QStringList allianceIds();

} // namespace leerschakel::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exporter.h"

#include <QStringList>

#include <array>
#include <span>

namespace leerschakel::exchange {

/** What a delivery can be told, besides where it goes. */
enum class Option { Selection, Language, Columns, Address, Alliances };

/** How an option is said on the command line and in a profile. */
struct OptionSpec {
    Option option;
    /** Without "--": "only". */
    const char *name;
    /** Every destination has a use for it; for the others see Destination::options. */
    bool isCommon;
    /** What \a request says, in the words of the command line; empty where it says nothing. */
    QString (*said)(const ExportRequest &request);
    /** Lets \a request say \a text; what has no meaning here is nothing, and of selections the narrowest. */
    void (*say)(ExportRequest &request, const QString &text);
};
[[nodiscard]] std::span<const OptionSpec> allOptions();

/** "approved", "ready", "all": what scripts call the selections, in the order of Selection. */
[[nodiscard]] const QStringList &selectionNames();

/** Institutions that let each other's students in, by way of eduXchange. */
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace leerschakel::tests {

/** A catalogue on disk with one offering, created by the command line. */
struct SmallCatalogue {
    QString path;
    QString offering;
};
/** Creates it at \a path; the offering is a module called "Warmtepompen". The returned path is empty on failure. */
[[nodiscard]] SmallCatalogue makeSmallCatalogue(const QString &path);

/**
 * The content of a catalogue: its offerings in full and its history, as printed by the command line. Empty when it
 * cannot be read.
 */
[[nodiscard]] QByteArray contentOf(const SmallCatalogue &catalogue);

} // namespace leerschakel::tests

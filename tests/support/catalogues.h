// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace leerschakel::tests {

/** A catalogue on disk with one offering, made by the command line. */
struct SmallCatalogue {
    QString path;
    QString offering;
};
/** Made as \a path; the offering is a module called "Warmtepompen". The path is empty when it could not be made. */
[[nodiscard]] SmallCatalogue makeSmallCatalogue(const QString &path);

/**
 * What a catalogue says: its offerings whole and its history, as the command line prints them. Empty when it cannot be
 * read.
 */
[[nodiscard]] QByteArray contentOf(const SmallCatalogue &catalogue);

} // namespace leerschakel::tests

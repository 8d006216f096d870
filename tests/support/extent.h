// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace leerschakel::tests {

/**
 * The amount of content in each table of a catalogue: rows, and characters by column. Two runs of one command on equal
 * catalogues give equal extents although ids and times differ; a half-made change gives another extent. Empty when the
 * file cannot be read.
 */
using Extent = QHash<QString, qint64>;
[[nodiscard]] Extent extentOf(const QString &path);

/** The tables and columns whose amounts differ between \a one and \a other. */
[[nodiscard]] QStringList differing(const Extent &one, const Extent &other);
/** Describes where \a one and \a other differ. */
[[nodiscard]] QString difference(const Extent &one, const Extent &other);

/**
 * Runs \a statements on the catalogue \a path as a user of a SQLite browser would, with foreign keys off; returns an
 * error text, or an empty string.
 */
[[nodiscard]] QString changeByHand(const QString &path, const QStringList &statements);

/**
 * Acts as another program that starts writing to a catalogue and does not finish: nobody else can write until this is
 * destroyed.
 */
class Holding
{
public:
    explicit Holding(const QString &path);
    ~Holding();
    Q_DISABLE_COPY_MOVE(Holding)
    /** False when it could not start writing. */
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
};

/** A single value of the catalogue \a path, read with \a sql. */
[[nodiscard]] QString valueIn(const QString &path, const QString &sql);

} // namespace leerschakel::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>

namespace leerschakel::tests {

/**
 * How much is in each table of a catalogue: rows, and characters by column. Two runs of one command on equal catalogues
 * give equal extents although ids and times differ; half of a change gives another one. Nothing when the file cannot be
 * read.
 */
using Extent = QHash<QString, qint64>;
[[nodiscard]] Extent extentOf(const QString &path);

/** The tables and columns in which \a one and \a other differ. */
[[nodiscard]] QStringList differing(const Extent &one, const Extent &other);
/** Where \a one and \a other differ, in words. */
[[nodiscard]] QString difference(const Extent &one, const Extent &other);

/**
 * Runs \a statements on the catalogue \a path as somebody with a SQLite browser would, foreign keys off; what was
 * wrong, or nothing.
 */
[[nodiscard]] QString changeByHand(const QString &path, const QStringList &statements);

/**
 * Another program that begins to write in a catalogue and does not come to an end: nobody else can write until it is
 * destroyed.
 */
class Holding
{
public:
    explicit Holding(const QString &path);
    ~Holding();
    Q_DISABLE_COPY_MOVE(Holding)
    /** False when it could not begin. */
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
};

/** One value of the catalogue \a path, by SQL, for reading. */
[[nodiscard]] QString valueIn(const QString &path, const QString &sql);

} // namespace leerschakel::tests

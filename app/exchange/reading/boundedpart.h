// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/progress.h"

#include <QIODevice>

namespace leerschakel::exchange::reading {

/**
 * The device through which XML from other parties is read, such as the parts of a zip. To the parser, the part simply
 * ends where it gets too large, or where so much comes without a tag that it could not be held in memory: a zip of a
 * few kilobytes can expand to gigabytes.
 */
class BoundedPart : public QIODevice
{
public:
    /** \a path: that of the zip, for the progress. */
    BoundedPart(QIODevice &part, const QString &path, qint64 limit, domain::Progress &progress);

    [[nodiscard]] bool isTooLarge() const { return m_isTooLarge; }
    /** Something in it goes on for longer than any program would write it. */
    [[nodiscard]] bool isEndless() const { return m_isEndless; }
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QIODevice &m_part;
    QString m_path;
    qint64 m_limit;
    domain::Progress &m_progress;
    qint64 m_done = 0;
    qint64 m_sinceTag = 0;
    bool m_isTooLarge = false;
    bool m_isEndless = false;
    bool m_isStopped = false;
    bool m_isOver = false;
};

} // namespace leerschakel::exchange::reading

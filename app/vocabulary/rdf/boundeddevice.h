// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/rdf/triples.h"

#include <QIODevice>

namespace leerschakel::vocabulary::rdf {

/**
 * The device that a parser reads its bytes through: reports the progress, ends early when the user stops it, or when a
 * single token takes more bytes than any text of a vocabulary has. To the parser the file just ends there; check
 * failure() and isTooLong() first.
 */
class BoundedDevice : public QIODevice
{
public:
    /** \a limit: the most bytes between two calls of tokenDone. */
    BoundedDevice(const Source &source, qint64 limit) : m_source(source), m_limit(limit)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    /** Sets another limit, from the next token on. */
    void setLimit(qint64 limit) { m_limit = limit; }
    void tokenDone() { m_sinceToken = 0; }
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }
    /** Bytes read so far. */
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] bool isTooLong() const { return m_isTooLong; }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_failure || m_isTooLong || m_source.device.atEnd(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const Source &m_source;
    qint64 m_limit;
    qint64 m_done = 0;
    qint64 m_sinceToken = 0;
    /** Never reset: parsers continue for a while after the end. */
    bool m_isTooLong = false;
    std::optional<domain::Error> m_failure;
};

} // namespace leerschakel::vocabulary::rdf

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/shelf.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

qsizetype Shelf::add(const QByteArray &thing)
{
    m_things.push_back(put(thing));
    return size() - 1;
}

void Shelf::replace(qsizetype number, const QByteArray &thing)
{
    m_things[size_t(number)] = put(thing);
}

Shelf::Thing Shelf::put(const QByteArray &thing)
{
    const Thing put{.begin = m_filed + m_end.size(), .size = thing.size()};
    m_end += thing;
    if (m_end.size() > m_inMemory && !m_hasNoFile) {
        putInFile();
    }
    return put;
}

void Shelf::putInFile()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
    }
    const bool isWritten = (m_file->isOpen() || m_file->open()) && m_file->seek(m_filed)
        && m_file->write(m_end) == m_end.size() && m_file->flush();
    if (isWritten) {
        m_filed += m_end.size();
        m_end.resize(0); // keeps its capacity
    } else {
        m_hasNoFile = true;
    }
}

Result<QByteArray> Shelf::at(qsizetype number)
{
    const Thing &thing = m_things[size_t(number)];
    if (thing.begin >= m_filed) {
        return m_end.sliced(qsizetype(thing.begin - m_filed), thing.size);
    }
    if (thing.begin < m_windowBegin || thing.begin + thing.size > m_windowBegin + m_window.size()) {
        constexpr qint64 atOnce = 64 << 10;
        m_windowBegin = thing.begin;
        m_window.resize(qsizetype(qMin(qMax<qint64>(atOnce, thing.size), m_filed - thing.begin)));
        if (!m_file->seek(thing.begin) || m_file->read(m_window.data(), m_window.size()) != m_window.size()) {
            m_window.clear();
            return std::unexpected(domain::Error::of(
                domain::Failure::System, u"store.cannotRead"_s, {m_file->fileName(), m_file->errorString()}));
        }
    }
    return m_window.sliced(qsizetype(thing.begin - m_windowBegin), thing.size);
}

} // namespace leerschakel::exchange::reading

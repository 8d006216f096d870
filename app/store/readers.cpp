// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/readers.h"

namespace leerschakel::store {

Readers::Readers(const Catalogue &catalogue, int threads) : m_catalogue(catalogue)
{
    m_threads.reserve(size_t(threads));
    for (int i = 0; i < threads; ++i) {
        m_threads.emplace_back([this] { run(); });
    }
}

Readers::~Readers()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
        m_waiting.clear();
    }
    m_added.notify_all();
}

void Readers::add(Work work)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(work));
    }
    m_added.notify_one();
}

void Readers::run()
{
    std::unique_ptr<Catalogue> own; // opened, used and closed by this thread
    while (true) {
        Work work;
        {
            std::unique_lock lock(m_mutex);
            m_added.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
            if (m_waiting.empty()) {
                return;
            }
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        Result<Catalogue *> catalogue = own.get();
        if (!own) {
            Result<std::unique_ptr<Catalogue>> opened = m_catalogue.reader();
            if (opened) {
                own = std::move(*opened);
                catalogue = own.get();
            } else {
                catalogue = std::unexpected(opened.error());
            }
        }
        work(catalogue);
    }
}

} // namespace leerschakel::store

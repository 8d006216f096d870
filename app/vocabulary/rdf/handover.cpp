// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/rdf/handover.h"

namespace leerschakel::vocabulary::rdf {

namespace {

constexpr size_t batchSize = 256 * 1024; ///< bytes of text: a few thousand triples
constexpr size_t mostWaiting = 4;

} // namespace

HandOver::HandOver(TripleSink &sink) : m_sink(sink), m_thread([this] { run(); }) {}

HandOver::~HandOver()
{
    finish();
}

bool HandOver::take(const Triple &triple)
{
    const std::array parts{
        triple.subject.value, triple.predicate, triple.object.value, triple.object.datatype, triple.object.language};
    Batch::Packed packed{.subject = triple.subject.kind, .object = triple.object.kind, .lengths = {}};
    for (size_t i = 0; i < parts.size(); ++i) {
        packed.lengths[i] = parts[i].size();
        m_batch.text.insert(m_batch.text.end(), parts[i].begin(), parts[i].end());
    }
    m_batch.triples.push_back(packed);
    if (m_batch.text.size() >= batchSize) {
        pass();
    }
    return !m_isStopped;
}

void HandOver::pass()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopped || m_waiting.size() < mostWaiting; });
    if (!m_isStopped) {
        m_waiting.push_back(std::move(m_batch));
    }
    m_batch = {};
    m_changed.notify_all();
}

void HandOver::finish()
{
    if (!m_thread.joinable()) {
        return;
    }
    pass();
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void HandOver::run()
{
    while (true) {
        Batch batch;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_isOver || !m_waiting.empty(); });
            if (m_waiting.empty()) {
                return;
            }
            batch = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        m_changed.notify_all();
        if (!give(batch)) {
            const std::scoped_lock lock(m_mutex);
            m_isStopped = true;
            m_waiting.clear();
            m_changed.notify_all();
            return;
        }
    }
}

bool HandOver::give(const Batch &batch)
{
    const char *at = batch.text.data();
    const auto next = [&at](qsizetype length) {
        const QByteArrayView part = length == 0 ? QByteArrayView() : QByteArrayView(at, length);
        at += length;
        return part;
    };
    for (const Batch::Packed &packed : batch.triples) {
        Triple triple;
        triple.subject = {.kind = packed.subject, .value = next(packed.lengths[0])};
        triple.predicate = next(packed.lengths[1]);
        triple.object = {.kind = packed.object, .value = next(packed.lengths[2])};
        triple.object.datatype = next(packed.lengths[3]);
        triple.object.language = next(packed.lengths[4]);
        if (!m_sink.take(triple)) {
            return false;
        }
    }
    return true;
}

} // namespace leerschakel::vocabulary::rdf

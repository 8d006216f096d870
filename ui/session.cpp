// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include "vocabulary/ownscheme.h"

namespace leerschakel::ui {

Session::Session(std::unique_ptr<store::Catalogue> catalogue, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue))
{
    vocabulary::deriveOwnSchemes();
    // One thread that never ends before the session: the reading connection belongs to it.
    m_worker.setMaxThreadCount(1);
    m_worker.setExpiryTimeout(-1);
    connect(m_catalogue.get(), &store::Catalogue::changed, this, &Session::changed);
    connect(m_catalogue.get(), &store::Catalogue::stateChanged, this, &Session::stateChanged);
}

Session::~Session()
{
    m_worker.clear();
    m_worker.start([this] { m_reader.reset(); }); // closed where it was opened
    m_worker.waitForDone();
}

void Session::setLanguage(domain::Language language)
{
    if (m_language != language) {
        m_language = language;
        Q_EMIT stateChanged();
    }
}

Result<void> Session::handOver(const changes::ChangeSet &change, store::Joining joining)
{
    const Result<store::AppliedChange> applied = store::apply(*m_catalogue, change, joining);
    return applied ? Result<void>() : std::unexpected(applied.error());
}

bool Session::apply(const changes::ChangeSet &change, store::Joining joining)
{
    const Result<void> handedOver = handOver(change, joining);
    if (!handedOver) {
        Q_EMIT failed(handedOver.error());
    }
    return handedOver.has_value();
}

void Session::undo()
{
    Q_EMIT aboutToStep();
    if (const Result<domain::Message> undone = store::undo(*m_catalogue); !undone) {
        Q_EMIT failed(undone.error());
    }
}

void Session::redo()
{
    Q_EMIT aboutToStep();
    if (const Result<domain::Message> redone = store::redo(*m_catalogue); !redone) {
        Q_EMIT failed(redone.error());
    }
}

Result<store::Catalogue *> Session::reader()
{
    if (!m_reader) {
        Result<std::unique_ptr<store::Catalogue>> opened = m_catalogue->reader();
        if (!opened) {
            return std::unexpected(opened.error());
        }
        m_reader = std::move(*opened);
    }
    return m_reader.get();
}

} // namespace leerschakel::ui

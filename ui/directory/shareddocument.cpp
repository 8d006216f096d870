// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/shareddocument.h"

#include "store/records.h"
#include "words/fieldlabels.h"

namespace leerschakel::ui {

using changes::RecordRef;
using domain::Id;
using domain::Kind;
using domain::Record;

SharedDocument::SharedDocument(Session &session, QObject *parent) : RecordDocument(session, parent)
{
    connect(&session, &Session::changed, this, &SharedDocument::readAgain);
    connect(&session, &Session::stateChanged, this, &SharedDocument::readAgain);
    connect(&session, &Session::waitingChanged, this, &SharedDocument::readAgain);
    connect(&session, &Session::othersChanged, this, &SharedDocument::readAgain);
}

void SharedDocument::show(const RecordRef &record)
{
    setAside();
    m_shown = record;
    readAgain();
}

Record SharedDocument::shown() const
{
    return record(m_shown.kind, m_shown.id);
}

Record SharedDocument::record(Kind kind, const Id &id) const
{
    if (id.isNull()) {
        return {};
    }
    const RecordRef ref{.kind = kind, .id = id};
    auto read = m_read.find(ref);
    if (read == m_read.end()) {
        read =
            m_read.insert(ref, store::load(session().catalogue(), kind, id).value_or(std::nullopt).value_or(Record()));
    }
    return withWaiting(*read);
}

QString SharedDocument::title() const
{
    return recordLabel(shown(), language());
}

void SharedDocument::readAgain()
{
    m_read.clear();
    Q_EMIT refreshed();
}

} // namespace leerschakel::ui

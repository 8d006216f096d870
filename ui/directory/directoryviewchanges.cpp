// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/directoryview.h"
#include "directory/mergedialog.h"
#include "directory/sharededitor.h"

#include <algorithm>

// The part of DirectoryView that adds, merges and deletes.

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::SharedRecord;
using changes::RecordRef;
using domain::Record;

void DirectoryView::makeNew(domain::Kind kind)
{
    commitPending();
    const Record made(kind);
    changes::ChangeSet change({.code = u"change.create"_s, .arguments = {domain::kindTable(kind).name()}});
    change.create(made);
    m_wanted = made.id();
    m_made = made.id();
    if (!m_session.apply(change)) {
        m_wanted = {};
        m_made = {};
        return;
    }
    reload();
}

void DirectoryView::askToMerge()
{
    commitPending();
    const QList<SharedRecord> records = toMerge();
    if (records.isEmpty()) {
        return;
    }
    QList<MergeDialog::Choice> choices;
    for (const SharedRecord &each : records) {
        const QString facts = m_model->factsOf(each.record.id());
        choices.append({.record = RecordRef::of(each.record),
            .name = SharedModel::nameOf(each.record, m_session.language()),
            .facts = facts.isEmpty() ? SharedModel::useText(each.use)
                                     : QString(facts + u" · "_s + SharedModel::useText(each.use))});
    }
    auto *dialog = new MergeDialog(m_session, choices, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { merge(dialog->kept(), dialog->others(), dialog->keptName()); });
    dialog->open();
}

void DirectoryView::merge(const RecordRef &kept, const QList<RecordRef> &others, const QString &name)
{
    ++m_working;
    refreshButtons();
    m_wanted = kept.id;
    const QString text = tr("%Ln merged into %1", nullptr, int(others.size())).arg(name);
    m_session.longWork<int>(
        this, {.what = tr("Merging…")},
        [kept, others](store::Catalogue &catalogue, domain::Progress &progress) {
            return authoring::merging(catalogue, kept, others, progress)
                .and_then(
                    [&](const authoring::Merging &merging) { return authoring::merge(catalogue, merging, progress); })
                .transform([&](const store::AppliedChange &) { return int(others.size()); });
        },
        [this, text](const Result<int> &done) { finish(done, text); });
}

void DirectoryView::removeChosen()
{
    commitPending();
    QList<RecordRef> refs;
    const QList<SharedRecord> records = chosen();
    std::ranges::transform(
        records, std::back_inserter(refs), [](const SharedRecord &each) { return RecordRef::of(each.record); });
    ++m_working;
    refreshButtons();
    const QString text = tr("%Ln deleted", nullptr, int(refs.size()));
    m_session.longWork<int>(
        this, {.what = tr("Deleting…")},
        [refs](store::Catalogue &catalogue, domain::Progress &progress) {
            return authoring::removalOfUnused(catalogue, refs)
                .and_then([&](const changes::ChangeSet &change) { return store::apply(catalogue, change, progress); })
                .transform([&](const store::AppliedChange &) { return int(refs.size()); });
        },
        [this, text](const Result<int> &done) { finish(done, text); });
}

void DirectoryView::finish(const Result<int> &done, const QString &text)
{
    --m_working;
    if (done) {
        Q_EMIT changeMade(text);
    } else {
        Q_EMIT failed(done.error());
    }
    refreshLater();
    refreshButtons();
}

} // namespace leerschakel::ui

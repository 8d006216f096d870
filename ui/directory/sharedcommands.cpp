// SPDX-License-Identifier: GPL-3.0-or-later
#include "directory/sharedcommands.h"

#include "directory/mergedialog.h"
#include "directory/sharedmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::SharedRecord;
using changes::RecordRef;
using domain::Record;

SharedCommands::SharedCommands(Session &session, const SharedModel &model, QWidget *parent)
    : QObject(parent), m_session(session), m_model(model), m_view(parent)
{}

domain::Id SharedCommands::make(domain::Kind kind)
{
    const Record made(kind);
    changes::ChangeSet change({.code = u"change.create"_s, .arguments = {domain::kindTable(kind).name()}});
    change.create(made);
    return m_session.apply(change) ? made.id() : domain::Id();
}

void SharedCommands::askToMerge(const QList<SharedRecord> &records)
{
    QList<MergeDialog::Choice> choices;
    for (const SharedRecord &each : records) {
        const QString facts = m_model.factsOf(each.record.id());
        choices.append({.record = RecordRef::of(each.record),
            .name = SharedModel::nameOf(each.record, m_session.language()),
            .facts = facts.isEmpty() ? SharedModel::useText(each.use)
                                     : QString(facts + u" · "_s + SharedModel::useText(each.use))});
    }
    auto *dialog = new MergeDialog(m_session, choices, m_view->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { merge(dialog->kept(), dialog->others(), dialog->keptName()); });
    dialog->open();
}

void SharedCommands::merge(const RecordRef &kept, const QList<RecordRef> &others, const QString &name)
{
    Q_EMIT merging(kept.id);
    work(tr("Merging…"), tr("%Ln merged into %1", nullptr, int(others.size())).arg(name),
        [kept, others](store::Catalogue &catalogue, domain::Progress &progress) {
            return authoring::merging(catalogue, kept, others, progress)
                .and_then(
                    [&](const authoring::Merging &merging) { return authoring::merge(catalogue, merging, progress); });
        });
}

void SharedCommands::remove(const QList<SharedRecord> &records)
{
    QList<RecordRef> refs;
    std::ranges::transform(
        records, std::back_inserter(refs), [](const SharedRecord &each) { return RecordRef::of(each.record); });
    work(tr("Deleting…"), tr("%Ln deleted", nullptr, int(refs.size())),
        [refs](store::Catalogue &catalogue, domain::Progress &progress) {
            return authoring::removalOfUnused(catalogue, refs).and_then([&](const changes::ChangeSet &change) {
                return store::apply(catalogue, change, progress);
            });
        });
}

void SharedCommands::work(const QString &what, const QString &text,
    const std::function<Result<store::AppliedChange>(store::Catalogue &, domain::Progress &)> &change)
{
    ++m_working;
    Q_EMIT workingChanged();
    m_session.longWork<store::AppliedChange>(
        this, {.what = what}, change, [this, text](const Result<store::AppliedChange> &done) {
            --m_working;
            if (done) {
                Q_EMIT changeMade(text);
            } else {
                Q_EMIT failed(done.error());
            }
            Q_EMIT workingChanged();
        });
}

} // namespace leerschakel::ui

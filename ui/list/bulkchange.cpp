// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/bulkchange.h"

#include "list/changedialog.h"
#include "list/readingprogress.h"

#include <QCoreApplication>

#include <algorithm>

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::Progress;
using store::Catalogue;

namespace {

/** The number of offerings that \a change is about; not those that only lose a part, as a programme loses a module. */
int offeringsIn(const ChangeSet &change)
{
    return int(std::ranges::count_if(
        change.entries(), [](const changes::Entry &entry) { return entry.record.kind == domain::Kind::Offering; }));
}

} // namespace

void changeMany(Session &session, QObject *context, const QString &what, const ReadOfferings &offerings,
    const MakeChange &make, const std::function<void(const Result<int> &)> &done)
{
    session.longWork<int>(
        context, {.what = what},
        [offerings, make](Catalogue &catalogue, Progress &progress) -> Result<int> {
            ReadingProgress reading(progress);
            return offerings(catalogue)
                .and_then([&](const QList<Id> &ids) { return make(catalogue, ids, reading); })
                .and_then([&](const ChangeSet &change) {
                    return store::apply(catalogue, change, progress).transform([&](const store::AppliedChange &) {
                        return offeringsIn(change);
                    });
                });
        },
        done);
}

void askToChange(Session &session, QObject *context, QWidget *window, qsizetype count, const ReadOfferings &offerings,
    const domain::FieldSpec *field, const std::function<void(const Result<int> &)> &done)
{
    const auto look = [offerings, language = session.language()](
                          Catalogue &catalogue, const authoring::Alteration &alteration, Progress &progress) {
        return offerings(catalogue).and_then(
            [&](const QList<Id> &ids) { return previewOf(catalogue, ids, alteration, language, progress); });
    };
    auto *dialog = new ChangeDialog(session, count, look, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (field) {
        dialog->choose(*field);
    }
    QObject::connect(dialog, &QDialog::accepted, context, [&session, context, offerings, count, done, dialog] {
        changeMany(
            session, context,
            QCoreApplication::translate(
                "leerschakel::ui::SelectedOfferings", "Changing %Ln offering(s)…", nullptr, int(count)),
            offerings,
            [alteration = dialog->alteration()](Catalogue &catalogue, const QList<Id> &ids, Progress &progress) {
                return authoring::plan(catalogue, ids, alteration, progress).transform([](const authoring::Plan &plan) {
                    return plan.change;
                });
            },
            // If parts change, report the number of their offerings: these are what the user selected.
            [changing = dialog->changing(), done](
                const Result<int> &changed) { done(changed.transform([&](int) { return changing; })); });
    });
    dialog->open();
}

} // namespace leerschakel::ui

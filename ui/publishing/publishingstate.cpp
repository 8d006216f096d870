// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishingstate.h"

#include "store/derived.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using publishing::Readiness;

namespace {

/** \a parts in one line, which is not broken between a number and the word after it. */
QString keptTogether(QStringList parts)
{
    static const QRegularExpression afterNumber(u"(?<=\\d) "_s);
    return parts.replaceInStrings(afterNumber, QString(QChar(QChar::Nbsp))).join(u", "_s);
}

} // namespace

store::Result<PublishingState> PublishingState::read(store::Catalogue &catalogue, const QString &destination)
{
    PublishingState state;
    const auto take = [](auto &into, auto read) {
        if (read) {
            into = *std::move(read);
        }
        return read ? std::optional<domain::Error>() : std::optional(read.error());
    };
    for (const std::optional<domain::Error> &error :
        {take(state.rows, publishing::readiness(catalogue, destination, true)),
            take(state.publications, publishing::publications(catalogue, destination)),
            take(state.profiles, publishing::profiles(catalogue)),
            take(state.unknown, store::staleReadiness(catalogue))}) {
        if (error) {
            return std::unexpected(*error);
        }
    }
    return state;
}

const publishing::Profile *PublishingState::deliveryTo(
    const QString &destination, const QString &folder, const QList<publishing::Profile> &profiles)
{
    const auto found = std::ranges::find_if(profiles, [&](const publishing::Profile &each) {
        return each.destination == destination && each.request.folder == QDir::cleanPath(folder);
    });
    return found == profiles.cend() ? nullptr : &*found;
}

QString PublishingState::inWords() const
{
    QHash<int, int> counts;
    for (const publishing::OfferingReadiness &row : rows) {
        ++counts[int(row.readiness)];
    }
    const int blocked = counts.value(int(Readiness::Blocked));
    const int changed = counts.value(int(Readiness::Changed));
    const int ready = counts.value(int(Readiness::Ready));
    QStringList parts;
    if (ready > 0) {
        parts.append(tr("%Ln offering(s) ready for the first time", nullptr, ready));
    }
    if (changed > 0) {
        parts.append(tr("%Ln changed since last time", nullptr, changed));
    }
    if (blocked > 0) {
        parts.append(tr("%Ln blocked", nullptr, blocked));
    }
    return parts.isEmpty() ? tr("Everything is published as it is now") : keptTogether(parts);
}

QString PublishingState::lastInWords() const
{
    if (publications.isEmpty()) {
        return tr("Nothing has been published to this destination yet.");
    }
    const publishing::PublicationSummary &last = publications.first();
    return tr("Last published %1 by %2: %Ln offering(s), to %3", nullptr, last.offerings)
        .arg(QLocale().toString(last.time.toLocalTime(), QLocale::ShortFormat), last.author, last.target);
}

} // namespace leerschakel::ui

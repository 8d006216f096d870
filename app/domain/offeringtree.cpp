// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/offeringtree.h"

#include <QCryptographicHash>

#include <algorithm>

namespace leerschakel::domain {

const QList<Record> &OfferingTree::of(Kind kind) const
{
    static const QList<Record> none;
    const auto found = parts.constFind(kind);
    return found == parts.cend() ? none : *found;
}

QList<Record> OfferingTree::skillLinks(const Id &outcome) const
{
    QList<Record> links;
    std::ranges::copy_if(of(Kind::SkillLink), std::back_inserter(links),
        [&](const Record &link) { return skillLinkTable().outcome(link) == outcome; });
    return links;
}

QList<Record> OfferingTree::ofEdition(Kind kind, const Id &edition) const
{
    QList<Record> records;
    std::ranges::copy_if(of(kind), std::back_inserter(records), [&](const Record &record) {
        return (kind == Kind::Price ? priceTable().edition(record) : enrolmentPeriodTable().edition(record)) == edition;
    });
    return records;
}

QString OfferingTree::wholeHash() const
{
    QStringList hashes{offering.contentHash()};
    for (const QList<Record> &records : parts) {
        for (const Record &record : records) {
            hashes.append(record.contentHash());
        }
    }
    hashes.sort(); // positions are values of the records, so that the order here need not say anything
    return QString::fromLatin1(
        QCryptographicHash::hash(hashes.join(u'\n').toLatin1(), QCryptographicHash::Sha256).toHex());
}

std::optional<double> studyLoadIn(const QList<StudyLoad> &loads, const QString &unit)
{
    const auto found = std::ranges::find(loads, unit, &StudyLoad::unit);
    return found == loads.cend() ? std::nullopt : std::optional(found->value);
}

QString codeOf(const QList<TypedCode> &codes, const QString &type)
{
    const auto found = std::ranges::find(codes, type, &TypedCode::type);
    return found == codes.cend() ? QString() : found->code;
}

} // namespace leerschakel::domain

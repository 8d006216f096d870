// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edubadges/layout.h"

#include "exchange/document/jsontext.h"
#include "exchange/edubadges/convention.h"
#include "exchange/edubadges/mapping/mapper.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edubadges {

using document::compact;
using domain::Record;

namespace {

/** What the list contains about an achievement: enough to find it. */
Node listed(const Achievement &achievement)
{
    Node item = Node::object();
    for (const QString &key : {u"id"_s, u"name"_s, u"inLanguage"_s, u"achievementType"_s, u"humanCode"_s}) {
        if (const QString &text = achievement.node.textOf(key); !text.isEmpty()) {
            item.put(key, text);
        }
    }
    item.put(u"file"_s, achievement.path);
    return item;
}

class FileMaker : public writing::FileMaker
{
public:
    FileMaker(writing::Surroundings surroundings, const QString &address) : m_mapper(std::move(surroundings), address)
    {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.terms());
        writing::OfferingFiles made;
        const std::vector<Achievement> achievements = m_mapper.achievements(ledger);
        for (const Achievement &achievement : achievements) {
            made.files.push_back({.path = achievement.path, .text = compact(achievement.node)});
            made.files.push_back({.path = {}, .text = compact(listed(achievement)), .list = 0});
        }
        made.lost = ledger.lost();
        return made;
    }

    [[nodiscard]] writing::SharedFiles organisation(const Record &) const override { return {}; }
    [[nodiscard]] std::vector<writing::File> closing(const QList<Record> &) const override { return {}; }

private:
    Mapper m_mapper;
};

} // namespace

Layout::Layout(const QString &address)
    : m_address(address.isEmpty() || address.endsWith(u'/') ? address : QString(address + u'/'))
{}

QString Layout::destination() const
{
    return QString::fromLatin1(destinationName);
}

QStringList Layout::folders() const
{
    return {u"achievements"_s};
}

QStringList Layout::lists() const
{
    return {u"achievements.json"_s};
}

std::string Layout::beforeItems() const
{
    return "{\"achievements\":[";
}

std::string Layout::behindItems(qint64) const
{
    return "\n]}\n";
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(std::move(surroundings), m_address);
}

} // namespace leerschakel::exchange::edubadges

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/mapping/parts.h"

#include <functional>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

namespace {

/**
 * The level as EuroTeQ's institutions have agreed to write it in the consumer. Source: profile "eduxchange", level;
 * the consumer documentation of eduXchange, EuroTeQ.
 */
constexpr std::array euroteqLevels{
    std::pair("bachelor", "Bachelor"), std::pair("master", "Master"), std::pair("doctoral", "Doctoral")};

Node consumerNaming(const QStringList &alliances, const std::function<void(Node &, const QString &)> &complete)
{
    Node::Array items;
    for (const QString &each : alliances) {
        Node item = Node::object();
        item.put(u"name"_s, each);
        complete(item, each);
        items.push_back(std::move(item));
    }
    Node consumer = Node::object();
    consumer.put(u"consumerKey"_s, u"eduxchange"_s);
    consumer.put(u"alliances"_s, std::move(items));
    return consumer;
}

} // namespace

Node eduxchangeConsumer(const MapperTask &task)
{
    // Themes, selection, type, and who sees it and how they enrol are agreed within an alliance and are in no
    // catalogue. eduXchange requires none of them: it then follows what the alliance has agreed.
    return consumerNaming(task.alliances, [&](Node &item, const QString &alliance) {
        const auto &field = offeringFields().level;
        const LevelName *level = alliance == u"euroteq" ? levelFor(task.offering.look(field)) : nullptr;
        if (!level) {
            return;
        }
        const auto theirs = std::ranges::find_if(euroteqLevels,
            [&](const auto &each) { return QLatin1StringView(each.first) == QLatin1StringView(level->level); });
        if (theirs != euroteqLevels.end()) {
            item.put(u"level"_s, theirs->second, task.offering.origin(field));
        }
    });
}

Node eduxchangeConsumerOfOffering(const MapperTask &task)
{
    return consumerNaming(task.alliances, [](Node &, const QString &) {});
}

} // namespace leerschakel::exchange::ooapi5

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/texts.h"

#include "exchange/reading/words.h"

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using domain::Language;

namespace {

/** The tag that we write for each of the catalogue's two languages. */
constexpr std::array tags{std::pair(Language::Dutch, "nl-NL"), std::pair(Language::English, "en-GB")};

} // namespace

Node languageTyped(const domain::LocalizedText &text, const document::Origin &origin)
{
    Node::Array list;
    for (const auto &[language, tag] : tags) {
        if (const QString &value = text.in(language); !value.isEmpty()) {
            Node entry = Node::object();
            entry.put(u"language"_s, tag);
            entry.put(u"value"_s, value, origin);
            list.push_back(std::move(entry));
        }
    }
    return list;
}

void narrowTo(Node &node, Language language)
{
    if (auto *object = std::get_if<Node::Object>(&node.content())) {
        for (const Node::Member &member : *object) {
            if (member.key != QLatin1StringView("ext")) {
                narrowTo(*node.find(member.key), language);
            }
        }
        return;
    }
    if (!std::holds_alternative<Node::Array>(node.content())) {
        return;
    }
    Node::Array &items = node.items();
    const auto languageOf = [](const Node &item) { return reading::languageOfTag(item.textOf(u"language"_s)); };
    if (std::ranges::contains(items, std::optional(language), languageOf)) {
        std::erase_if(items, [&](const Node &item) {
            const std::optional<Language> each = languageOf(item);
            return each && *each != language;
        });
        return;
    }
    for (Node &item : items) {
        narrowTo(item, language);
    }
}

} // namespace leerschakel::exchange::openeducation

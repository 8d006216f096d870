// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/elm/layout.h"

#include "exchange/document/jsontext.h"
#include "exchange/elm/context.h"
#include "exchange/elm/convention.h"
#include "exchange/elm/loqfile.h"
#include "exchange/mapping/omissions.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::elm {

using document::compact;
using domain::Id;
using domain::Record;

namespace {

/** An item of the JSON-LD graph; \a shared if several offerings have it. */
writing::File graphItem(const Node &object, const Id &shared = {})
{
    return {.path = {}, .text = compact(object), .list = 0, .shared = shared};
}

/** Puts the XML of an offering; each location separately, as other offerings may have it too. */
void putXml(LoqEntry &entry, const Description &description, mapping::Ledger &ledger)
{
    for (size_t i = 0; i < containers.size(); ++i) {
        if (Container(i) != Container::Locations) {
            XmlPart part = xmlPart(Container(i), description.objects[i]);
            mapping::bookOmissions(ledger, part.omissions);
            entry.parts[i] = std::move(part.text);
        }
    }
    const Node::Array &locations = description.in(Container::Locations);
    for (size_t i = 0; i < locations.size(); ++i) {
        XmlPart part = xmlPart(Container::Locations, {locations[i]});
        mapping::bookOmissions(ledger, part.omissions);
        entry.locations.emplace_back(description.locations[qsizetype(i)], std::move(part.text));
    }
}

class FileMaker : public writing::FileMaker
{
public:
    explicit FileMaker(writing::Surroundings surroundings) : m_mapper(std::move(surroundings)) {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.termsOf(tree));
        const Description description = m_mapper.description(ledger);
        writing::OfferingFiles made;
        for (size_t i = 0; i < containers.size(); ++i) {
            for (size_t object = 0; object < description.objects[i].size(); ++object) {
                made.files.push_back(graphItem(description.objects[i][object],
                    Container(i) == Container::Locations ? description.locations[qsizetype(object)] : Id()));
            }
        }
        if (!description.organisations.isEmpty()) {
            made.files.push_back(graphItem(homeCountry(), homeCountryId()));
        }
        LoqEntry entry{.offering = tree.offering.id(),
            .notations = description.notations,
            .organisations = m_mapper.withParents(description.organisations),
            .modules = description.modules,
            .parts = {},
            .locations = {}};
        putXml(entry, description, ledger);
        made.remembered = entry.packed();
        made.editions = description.editions;
        made.organisations = description.organisations;
        made.lost = ledger.lost();
        return made;
    }

    [[nodiscard]] writing::SharedFiles organisation(const Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, {.language = m_mapper.surroundings().language});
        const Node node = m_mapper.organisation(ledger);
        mapping::bookOmissions(ledger, xmlPart(Container::Agents, {node}).omissions);
        return {.files = {graphItem(node)}, .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<Record> &) const override { return {}; }

    [[nodiscard]] Result<void> listing(
        const writing::Remembered &remembered, const writing::FileWriter &write) const override
    {
        return writeLoqFiles(remembered, m_mapper, write);
    }

private:
    Mapper m_mapper;
};

} // namespace

QString Layout::destination() const
{
    return QString::fromLatin1(destinationName);
}

QStringList Layout::lists() const
{
    return {u"loq.jsonld"_s};
}

std::string Layout::beforeItems() const
{
    return "{\"@context\":" + compact(context()) + ",\"@graph\":[";
}

std::string Layout::behindItems(qint64) const
{
    return "\n]}\n";
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(std::move(surroundings));
}

} // namespace leerschakel::exchange::elm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/layout.h"

#include "exchange/document/jsontext.h"
#include "exchange/ooapi5/convention.h"
#include "exchange/ooapi5/mapping/mapper.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

using document::compact;

namespace {

/** In the order of Layout::lists(). */
enum List { Organisations, Specifications, Programs, Courses };

class FileMaker : public writing::FileMaker
{
public:
    FileMaker(writing::Surroundings surroundings, const QStringList &alliances)
        : m_mapper(std::move(surroundings), alliances)
    {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.terms());
        const Documents documents = m_mapper.documents(ledger);
        const bool isCourse = documents.shape == Shape::Course;
        const QString path = (isCourse ? u"courses/"_s : u"programs/"_s) + tree.offering.id().toString();
        const QString specification = u"education-specifications/"_s + documents.specificationId.toString();
        return {.files = {{.path = path + u".json"_s,
                              .text = compact(documents.main),
                              .list = isCourse ? Courses : Programs},
                    {.path = specification + u".json"_s,
                        .text = compact(documents.specification),
                        .list = Specifications,
                        .shared = documents.isShared ? documents.specificationId : domain::Id()},
                    {.path = path + u"/offerings.json"_s,
                        .text = openeducation::pageOf(documents.offerings),
                        .isInNewFolder = true}},
            .editions = int(documents.offerings.size()),
            .organisations = documents.organisations,
            .lost = ledger.lost()};
    }

    [[nodiscard]] writing::SharedFiles organisation(const domain::Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, m_mapper.terms());
        std::string text = compact(m_mapper.organisation(ledger));
        return {.files = {{.path = u"organizations/"_s + organisation.id().toString() + u".json"_s,
                    .text = std::move(text),
                    .list = Organisations}},
            .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<domain::Record> &organisations) const override
    {
        const Node service = openeducation::service(organisations,
            "https://open-education-api.github.io/specification/v5/docs.html", "https://openonderwijsapi.nl/v5/");
        return {{.path = u"index.json"_s, .text = compact(service)}};
    }

private:
    Mapper m_mapper;
};

} // namespace

QString Layout::destination() const
{
    return QString::fromLatin1(destinationName);
}

QStringList Layout::folders() const
{
    return {u"organizations"_s, u"education-specifications"_s, u"programs"_s, u"courses"_s};
}

QStringList Layout::lists() const
{
    return {u"organizations.json"_s, u"education-specifications.json"_s, u"programs.json"_s, u"courses.json"_s,
        u"academic-sessions.json"_s};
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(std::move(surroundings), m_alliances);
}

} // namespace leerschakel::exchange::ooapi5

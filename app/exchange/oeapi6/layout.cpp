// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/oeapi6/layout.h"

#include "exchange/document/jsontext.h"
#include "exchange/oeapi6/convention.h"
#include "exchange/oeapi6/mapping/mapper.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::oeapi6 {

using document::compact;

namespace {

/** In the order of Layout::lists(). */
enum List { Organisations, Programmes, Courses, LearningOutcomes };

class FileMaker : public writing::FileMaker
{
public:
    explicit FileMaker(writing::Surroundings surroundings) : m_mapper(std::move(surroundings)) {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.terms());
        const Documents made = m_mapper.documents(ledger);
        const QString path = (made.isProgramme ? u"programmes/"_s : u"courses/"_s) + tree.offering.id().toString();
        std::vector<writing::File> files{
            {.path = path + u".json"_s, .text = compact(made.main), .list = made.isProgramme ? Programmes : Courses},
            {.path = path + (made.isProgramme ? u"/programme-offerings.json"_s : u"/course-offerings.json"_s),
                .text = openeducation::pageOf(made.offerings),
                .isInNewFolder = true}};
        for (const auto &[id, outcome] : made.outcomes) {
            files.push_back({.path = u"learning-outcomes/"_s + id.toString() + u".json"_s,
                .text = compact(outcome),
                .list = LearningOutcomes});
        }
        return {.files = std::move(files),
            .editions = int(made.offerings.size()),
            .organisations = made.organisations,
            .lost = ledger.lost()};
    }

    [[nodiscard]] writing::SharedFiles organisation(const domain::Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, m_mapper.terms());
        std::string text = compact(m_mapper.organisation(ledger));
        return {.files = {{.path = u"organisations/"_s + organisation.id().toString() + u".json"_s,
                    .text = std::move(text),
                    .list = Organisations}},
            .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<domain::Record> &organisations) const override
    {
        return {{.path = u"index.json"_s,
            .text = compact(openeducation::service(organisations, specification, documentation))}};
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
    return {u"organisations"_s, u"programmes"_s, u"courses"_s, u"learning-outcomes"_s};
}

QStringList Layout::lists() const
{
    return {u"organisations.json"_s, u"programmes.json"_s, u"courses.json"_s, u"learning-outcomes.json"_s,
        u"academic-sessions.json"_s};
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(std::move(surroundings));
}

} // namespace leerschakel::exchange::oeapi6

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/layout.h"

#include "exchange/mapping/omissions.h"
#include "exchange/rio/convention.h"
#include "exchange/rio/requestform.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

namespace {

class FileMaker : public writing::FileMaker
{
public:
    explicit FileMaker(writing::Surroundings surroundings) : m_mapper(std::move(surroundings)) {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, {.language = m_mapper.surroundings().language});
        Messages messages = m_mapper.messages(ledger);
        writing::OfferingFiles made{.files = {}, .editions = messages.cohorts, .organisations = {}, .lost = {}};
        for (const Message &message : messages.all) {
            const document::XmlForm form = formOf(message);
            document::XmlWriter xml(form);
            xml.putAll(message.body);
            mapping::bookOmissions(ledger, xml.omissions());
            made.files.push_back({.path = message.path,
                .text = xml.end(),
                .shared = message.shared,
                .isInNewFolder = message.path.startsWith(u"opleidingsrelatie/"_s)});
        }
        made.lost = ledger.lost();
        return made;
    }

    /** Organisations are in RIO already: the messages name them by their code. */
    [[nodiscard]] writing::SharedFiles organisation(const domain::Record &) const override { return {}; }
    [[nodiscard]] std::vector<writing::File> closing(const QList<domain::Record> &) const override { return {}; }

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
    return {u"opleidingseenheid"_s, u"aangeboden-opleiding"_s};
}

writing::Needs Layout::needs() const
{
    return {.codeType = codeType(), .lastEdited = true, .parents = false};
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(std::move(surroundings));
}

} // namespace leerschakel::exchange::rio

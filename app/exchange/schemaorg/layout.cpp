// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/layout.h"

#include "domain/constant.h"
#include "exchange/document/jsontext.h"
#include "exchange/page/offeringpage.h"
#include "exchange/schemaorg/mapping/mapper.h"
#include "exchange/schemaorg/names.h"
#include "exchange/schemaorg/site/listing.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using document::compact;
using domain::Id;
using domain::Language;
using domain::Record;

namespace {

class FileMaker : public writing::FileMaker
{
public:
    FileMaker(const Slugs &slugs, const Places &places, const writing::Surroundings &surroundings)
        : m_slugs(slugs),
          m_places(places),
          m_surroundings(surroundings),
          m_mapper(surroundings, [this](const Record &offering, Language language) {
              return m_places.addressOf(m_slugs.of(offering) + u".html"_s, language);
          })
    {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.terms());
        const Documents documents = m_mapper.documents(ledger);
        const QString slug = m_slugs.of(tree.offering);
        writing::OfferingFiles made;
        for (const Document &document : documents.all) {
            const QString path = m_places.folderOf(document.language) + slug;
            std::string data = compact(document.node);
            made.files.push_back({.path = path + u".html"_s, .text = page(tree, document.language, slug, data)});
            made.files.push_back({.path = path + u".jsonld"_s, .text = std::move(data)});
        }
        made.editions = int(tree.of(domain::Kind::Edition).size());
        made.organisations = documents.organisations;
        made.lost = ledger.lost();
        made.remembered = ListEntry::of(tree, slug).packed();
        return made;
    }

    [[nodiscard]] writing::SharedFiles organisation(const Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, {.language = m_surroundings.language}); // not apart in its own ledger
        std::string text = compact(m_mapper.organisation(ledger));
        return {.files = {{.path = u"organizations/"_s + organisation.id().toString() + u".jsonld"_s,
                    .text = std::move(text)}},
            .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<Record> &) const override { return {}; }

    [[nodiscard]] Result<void> listing(
        const writing::Remembered &remembered, const writing::FileWriter &write) const override
    {
        return writeListing(remembered, m_places, write);
    }

private:
    [[nodiscard]] std::string page(
        const domain::OfferingTree &tree, Language language, const QString &slug, const std::string &data) const
    {
        const auto &fields = domain::offeringTable();
        const QString provider =
            domain::organisationTable().name(tree.target(fields.provider(tree.offering))).preferring(language);
        const QString title = fields.title(tree.offering).preferring(language);
        const auto addressOf = [this, &tree](const Id &module) {
            return m_surroundings.isExported(module) ? m_slugs.of(tree.modules.value(module)) + u".html"_s : QString();
        };
        return htmlOf({.language = language,
                          .name = slug + u".html"_s,
                          .title = (title.isEmpty() ? slug : title)
                              + (provider.isEmpty() ? QString() : QString(u" – "_s + provider)),
                          .description = fields.summary(tree.offering).in(language),
                          .main = forBrowsers(page::offeringPage(tree, language, addressOf)),
                          .data = data},
            m_places);
    }

    const Slugs &m_slugs;
    const Places &m_places;
    writing::Surroundings m_surroundings;
    Mapper m_mapper;
};

} // namespace

Layout::Layout(Slugs slugs, std::optional<Language> language, const QString &address)
    : m_slugs(std::move(slugs)),
      m_places{.address = address.isEmpty() || address.endsWith(u'/') ? address : QString(address + u'/'),
          .languages = language ? QList{*language} : QList{Language::Dutch, Language::English}}
{}

QString Layout::destination() const
{
    return QString::fromLatin1(destinationName);
}

QStringList Layout::folders() const
{
    QStringList folders{u"organizations"_s};
    for (const Language language : constant(m_places.languages.mid(1))) {
        folders.append(m_places.folderOf(language).chopped(1));
    }
    return folders;
}

QStringList Layout::lists() const
{
    return {u"courses.jsonld"_s};
}

std::string Layout::beforeItems() const
{
    return "{\"@context\":\"https://schema.org\",\"@type\":\"ItemList\",\"itemListElement\":[";
}

std::string Layout::behindItems(qint64 items) const
{
    return "\n],\"numberOfItems\":" + std::to_string(items) + "}\n";
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(m_slugs, m_places, surroundings);
}

} // namespace leerschakel::exchange::schemaorg

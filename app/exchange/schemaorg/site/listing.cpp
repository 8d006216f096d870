// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/site/listing.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "exchange/document/jsontext.h"
#include "exchange/schemaorg/site/listpage.h"
#include "exchange/schemaorg/slugs.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using document::Node;
using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

constexpr qsizetype onPage = 100;
constexpr qsizetype inSearchFile = 2000;
/** Limit of the sitemap protocol (sitemaps.org); more addresses go into several files. */
constexpr qsizetype inSitemap = 50'000;

qsizetype pagesFor(qsizetype offerings)
{
    return qMax<qsizetype>(1, (offerings + onPage - 1) / onPage);
}

std::string mapHead(const char *root)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + std::string(root)
        + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";
}

QDataStream &operator<<(QDataStream &stream, const domain::LocalizedText &text)
{
    return stream << text.nl << text.en;
}
QDataStream &operator>>(QDataStream &stream, domain::LocalizedText &text)
{
    return stream >> text.nl >> text.en;
}

/** Used for both packing and unpacking, so that the two cannot differ. */
void pass(auto &stream, auto &entry, auto through)
{
    through(stream, entry.slug, entry.title, entry.summary, entry.provider, entry.kind, entry.level, entry.languages,
        entry.modes, entry.places, entry.starts, entry.startsWhenAsked);
}

/** A page or a search file that is being filled. */
class Writer
{
public:
    Writer(const writing::Remembered &remembered, const Places &places, const writing::FileWriter &write)
        : m_remembered(remembered), m_places(places), m_write(write)
    {}

    Result<void> all();

private:
    struct Place {
        QString key;
        qsizetype index = 0;
    };
    [[nodiscard]] Result<std::vector<Place>> order(Language language, Choices &choices) const;
    [[nodiscard]] Result<void> list(Language language);
    [[nodiscard]] Result<void> page(const ListPage &page);
    /** Adds page \a path of the site to the sitemap. */
    [[nodiscard]] Result<void> map(const QString &path);
    [[nodiscard]] Result<void> closeMap();
    [[nodiscard]] QString addressOf(const QString &path) const
    {
        return (m_places.address.isEmpty() ? u"https://example.invalid/"_s : m_places.address) + path;
    }

    const writing::Remembered &m_remembered;
    const Places &m_places;
    const writing::FileWriter &m_write;
    qsizetype m_maps = 1;
    qsizetype m_written = 0;
    qsizetype m_inMap = 0;
    std::string m_map;
};

Result<std::vector<Writer::Place>> Writer::order(Language language, Choices &choices) const
{
    std::vector<Place> places;
    places.reserve(size_t(m_remembered.size()));
    for (qsizetype i = 0; i < m_remembered.size(); ++i) {
        const Result<std::string> bytes = m_remembered.at(i);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        const ListEntry entry = ListEntry::unpacked(*bytes);
        choices.add(entry);
        places.push_back({.key = slugOf(entry.title.preferring(language)), .index = i});
    }
    // Among equal titles, the offering that was created first comes first.
    std::ranges::stable_sort(places, {}, &Place::key);
    return places;
}

Result<void> Writer::page(const ListPage &page)
{
    const QString path = m_places.folderOf(page.language) + page.name();
    const Result<void> written = m_write({.path = path, .text = htmlOf(page, m_places)});
    return written ? map(path) : written;
}

Result<void> Writer::list(Language language)
{
    Choices choices;
    const Result<std::vector<Place>> places = order(language, choices);
    if (!places) {
        return std::unexpected(places.error());
    }
    const qsizetype total = qsizetype(places->size());
    ListPage page{.language = language,
        .number = 1,
        .pages = pagesFor(total),
        .total = total,
        .searchFiles = (total + inSearchFile - 1) / inSearchFile,
        .choices = choices,
        .entries = {}};
    const bool isFirst = language == m_places.languages.constFirst();
    std::string search;
    for (qsizetype i = 0; i < total; ++i) {
        const Result<std::string> bytes = m_remembered.at((*places)[size_t(i)].index);
        if (!bytes) {
            return std::unexpected(bytes.error());
        }
        const ListEntry entry = ListEntry::unpacked(*bytes);
        const QString path = m_places.folderOf(language) + entry.slug + u".html"_s;
        Result<void> listed = map(path);
        if (listed && isFirst) {
            listed = m_write({.path = {},
                .text = document::compact(listItem(i + 1, addressOf(path), entry.title.preferring(language))),
                .list = 0});
        }
        if (!listed) {
            return listed;
        }
        search += (search.empty() ? "leerschakel([\n" : ",\n") + document::compact(searchItem(entry, language));
        page.entries.append(entry);
        const bool isLast = i + 1 == total;
        if (page.entries.size() == onPage || isLast) {
            if (const Result<void> written = this->page(page); !written) {
                return written;
            }
            ++page.number;
            page.entries.clear();
        }
        if ((i + 1) % inSearchFile == 0 || isLast) {
            const Result<void> written =
                m_write({.path = m_places.folderOf(language) + u"search-%1.js"_s.arg(i / inSearchFile + 1),
                    .text = search + "\n]);\n"});
            if (!written) {
                return written;
            }
            search.clear();
        }
    }
    return total == 0 ? this->page(page) : Result<void>();
}

Result<void> Writer::map(const QString &path)
{
    m_map += u"<url><loc>%1</loc></url>\n"_s.arg(addressOf(path).toHtmlEscaped()).toStdString();
    ++m_inMap;
    return m_inMap == inSitemap ? closeMap() : Result<void>();
}

Result<void> Writer::closeMap()
{
    ++m_written;
    const std::string text = mapHead("urlset") + m_map + "</urlset>\n";
    m_map.clear();
    m_inMap = 0;
    return m_write({.path = m_maps > 1 ? u"sitemap-%1.xml"_s.arg(m_written) : u"sitemap.xml"_s, .text = text});
}

Result<void> Writer::all()
{
    const qsizetype pages = m_places.languages.size() * (m_remembered.size() + pagesFor(m_remembered.size()));
    m_maps = (pages + inSitemap - 1) / inSitemap;
    for (const Language language : m_places.languages) {
        if (const Result<void> written = list(language); !written) {
            return written;
        }
    }
    if (m_inMap > 0) {
        if (const Result<void> written = closeMap(); !written) {
            return written;
        }
    }
    if (m_maps > 1) {
        std::string index = mapHead("sitemapindex");
        for (qsizetype number = 1; number <= m_maps; ++number) {
            const QString address = addressOf(u"sitemap-%1.xml"_s.arg(number));
            index += "<sitemap><loc>" + address.toHtmlEscaped().toStdString() + "</loc></sitemap>\n";
        }
        if (const Result<void> written = m_write({.path = u"sitemap.xml"_s, .text = index + "</sitemapindex>\n"});
            !written) {
            return written;
        }
    }
    return m_write({.path = u"site.css"_s, .text = resource(u"site.css"_s).toStdString()});
}

} // namespace

ListEntry ListEntry::of(const domain::OfferingTree &tree, const QString &slug)
{
    const auto &fields = domain::offeringTable();
    const Record &offering = tree.offering;
    ListEntry entry{.slug = slug,
        .title = fields.title(offering),
        .summary = fields.summary(offering),
        .provider = domain::organisationTable().name(tree.target(fields.provider(offering))),
        .kind = fields.kind(offering),
        .level = fields.level(offering),
        .languages = fields.languages(offering),
        .modes = fields.modes(offering),
        .places = {},
        .starts = {}};
    const auto &table = domain::editionTable();
    for (const Record &edition : tree.of(Kind::Edition)) {
        if (table.status(edition) == u"cancelled") {
            continue;
        }
        entry.languages += table.languages(edition);
        entry.modes += table.modes(edition);
        if (const Record place = tree.target(table.location(edition)); !place.isNull()) {
            entry.places.append(domain::locationTable().city(place));
        }
        const QDate start = table.start(edition);
        if (start.isValid()) {
            entry.starts.append(start.toString(Qt::ISODate));
        }
        entry.startsWhenAsked |= !start.isValid() || table.entryFrom(edition).isValid();
    }
    for (QStringList *list : {&entry.languages, &entry.modes, &entry.places, &entry.starts}) {
        list->removeAll(QString());
        list->removeDuplicates();
    }
    entry.places.sort();
    entry.starts.sort();
    return entry;
}

std::string ListEntry::packed() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    pass(stream, *this, [](QDataStream &to, const auto &...values) { (to << ... << values); });
    return bytes.toStdString();
}

ListEntry ListEntry::unpacked(const std::string &bytes)
{
    const QByteArray packed = QByteArray::fromStdString(bytes);
    QDataStream stream(packed);
    ListEntry entry;
    pass(stream, entry, [](QDataStream &from, auto &...values) { (from >> ... >> values); });
    return entry;
}

Result<void> writeListing(const writing::Remembered &remembered, const Places &places, const writing::FileWriter &write)
{
    return Writer(remembered, places, write).all();
}

} // namespace leerschakel::exchange::schemaorg

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/slugs.h"

#include "domain/kinds.h"
#include "domain/sha256.h"
#include "store/pastrecords.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Language;

namespace {

/** Names of the site's own pages, and names that Windows does not allow for files. */
bool isTaken(const QString &slug)
{
    static const QSet<QString> taken{u"index"_s, u"courses"_s, u"sitemap"_s, u"manifest"_s, u"loss-report"_s, u"site"_s,
        u"en"_s, u"nl"_s, u"organizations"_s, u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    static const QRegularExpression numbered(u"^((index|sitemap|search)-|com|lpt)\\d+$"_s);
    return taken.contains(slug) || numbered.match(slug).hasMatch();
}

/** Letters that Unicode does not decompose into a letter with a mark. */
QString inLatin(QChar letter)
{
    static constexpr std::array<std::pair<char16_t, const char *>, 8> letters{
        {{u'ß', "ss"}, {u'æ', "ae"}, {u'œ', "oe"}, {u'ø', "o"}, {u'đ', "d"}, {u'ð', "d"}, {u'þ', "th"}, {u'ł', "l"}}};
    for (const auto &[from, to] : letters) {
        if (letter == from) {
            return QString::fromLatin1(to);
        }
    }
    return letter;
}

/** "-3fa81c": \a length characters of the digest of \a id; empty if \a length is 0. */
QString endingOf(const Id &id, quint8 length)
{
    return length == 0
        ? QString()
        : QString(u'-' + QString::fromLatin1(domain::Sha256::hexOf(id.toString().toUtf8()).first(length)));
}

} // namespace

QString slugOf(const QString &title)
{
    constexpr qsizetype most = 60;
    QString slug;
    bool isApart = false;
    const QString letters = title.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar each : letters) {
        if (each.isMark() || each == u'\'' || each == u'’') {
            continue; // "auto's" is one word
        }
        const QString latin = inLatin(each);
        for (const QChar letter : latin) {
            const bool fits = (letter >= u'a' && letter <= u'z') || (letter >= u'0' && letter <= u'9');
            if (fits && isApart && !slug.isEmpty()) {
                slug += u'-';
            }
            isApart = !fits;
            if (fits) {
                slug += letter;
            }
        }
    }
    if (slug.size() > most) {
        const qsizetype end = slug.lastIndexOf(u'-', most);
        slug.truncate(end > most / 2 ? end : most);
    }
    return slug;
}

QString Slugs::plain(const domain::LocalizedText &title) const
{
    const QString slug = slugOf(title.preferring(m_language.value_or(Language::Dutch)));
    return slug.isEmpty() ? u"offering"_s : slug;
}

QString Slugs::of(const domain::Record &offering) const
{
    return plain(domain::offeringTable().title(offering)) + endingOf(offering.id(), m_endings.value(offering.id()));
}

namespace {

using Title = std::pair<Id, domain::LocalizedText>;

/** Titles of all offerings as they were, ascending by id. */
Result<QList<Title>> pastTitles(store::Catalogue &catalogue, store::PastRecords &past)
{
    const auto touched = past.touched(domain::Kind::Offering);
    if (!touched) {
        return std::unexpected(touched.error());
    }
    QList<Title> titles;
    for (auto each = touched->cbegin(); each != touched->cend(); ++each) {
        if (*each) {
            titles.append({each.key(), domain::offeringTable().title(**each)});
        }
    }
    return catalogue
        .rows(u"SELECT id, title_nl, title_en FROM offering"_s, {},
            [&](const store::Row &row) {
                const Id id = Id::fromString(row.string(0));
                if (!touched->contains(id)) {
                    titles.append({id, {.nl = row.string(1), .en = row.string(2)}});
                }
            })
        .transform([&] {
            std::sort(titles.begin(), titles.end(), [](const Title &a, const Title &b) { return a.first < b.first; });
            return std::move(titles);
        });
}

} // namespace

Result<Slugs> Slugs::of(store::Catalogue &catalogue, std::optional<Language> language, store::PastRecords *past)
{
    Slugs slugs(language);
    // Hashes instead of names: on a collision, an offering only gets a longer name than it needs.
    QSet<quint64> used;
    const auto hashOf = [](const QString &slug) {
        const QByteArray digest = domain::Sha256::hexOf(slug.toUtf8());
        return digest.first(16).toULongLong(nullptr, 16);
    };
    const auto take = [&](const Id &id, const domain::LocalizedText &title) {
        const QString plain = slugs.plain(title);
        if (!isTaken(plain) && !used.contains(hashOf(plain))) {
            used.insert(hashOf(plain));
            return;
        }
        quint8 length = 6;
        while (used.contains(hashOf(plain + endingOf(id, length)))) {
            ++length;
        }
        used.insert(hashOf(plain + endingOf(id, length)));
        slugs.m_endings.insert(id, length);
    };
    // Ids ascend in order of creation, so the first one is the oldest.
    const Result<void> taken = past
        ? pastTitles(catalogue, *past).transform([&](const QList<Title> &titles) {
              for (const auto &[id, title] : titles) {
                  take(id, title);
              }
          })
        : catalogue.rows(u"SELECT id, title_nl, title_en FROM offering ORDER BY id"_s, {}, [&](const store::Row &row) {
              take(Id::fromString(row.string(0)), {.nl = row.string(1), .en = row.string(2)});
          });
    return taken.transform([&] { return std::move(slugs); });
}

} // namespace leerschakel::exchange::schemaorg

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/sources.h"

#include "vocabulary/skos/skosprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

Result<QList<VocabularySource>> vocabularySources()
{
    const Result<QList<ProfileFile>> files = profileFiles();
    if (!files) {
        return std::unexpected(files.error());
    }
    QList<VocabularySource> sources;
    for (const ProfileFile &file : *files) {
        const auto bad = [&](const QString &why) {
            return std::unexpected(Error::of(Failure::Data, u"vocabulary.badProfile"_s, {file.path, why}));
        };
        QJsonParseError error;
        const QJsonObject given = QJsonDocument::fromJson(file.json, &error).object().value(u"source").toObject();
        if (error.error != QJsonParseError::NoError) {
            return bad(error.errorString());
        }
        if (given.isEmpty()) {
            continue;
        }
        const auto text = [&](QStringView member) { return localizedText(given.value(member)); };
        VocabularySource source{.title = text(u"title"),
            .publisher = text(u"publisher"),
            .contents = text(u"contents"),
            .steps = text(u"steps"),
            .terms = text(u"terms"),
            .page = given.value(u"page").toString(),
            .schemes = given.value(u"schemes").toVariant().toStringList()};
        // It is opened in a browser: only the URL of a page is acceptable.
        const QUrl page(source.page, QUrl::StrictMode);
        if (source.title.isEmpty() || !page.isValid() || (page.scheme() != u"https" && page.scheme() != u"http")) {
            return bad(u"source"_s);
        }
        sources.append(source);
    }
    std::ranges::sort(sources, {},
        [](const VocabularySource &source) { return source.title.preferring(domain::Language::Dutch).toCaseFolded(); });
    return sources;
}

} // namespace leerschakel::vocabulary

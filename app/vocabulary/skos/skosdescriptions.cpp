// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/skos/skosdescriptions.h"

#include <algorithm>

namespace leerschakel::vocabulary {

namespace {

/** "nl-BE", "NL" to "nl". */
QByteArray primary(QByteArrayView language)
{
    const qsizetype dash = language.indexOf('-');
    return (dash < 0 ? language : language.first(dash)).toByteArray().toLower();
}

/** Puts \a text under its language, or in \a other, if that is still empty. */
void fillIn(domain::LocalizedText &text, QString &other, const QByteArray &language, const QString &words)
{
    QString &place = language == "nl" ? text.nl : language == "en" ? text.en : other;
    if (place.isEmpty()) {
        place = words;
    }
}

} // namespace

Result<QHash<SkosNode, SchemeDescription>> schemeDescriptions(
    SkosGraph &graph, const std::function<Result<void>()> &goOn)
{
    struct Told {
        SchemeDescription description;
        /** Title and rights in no language, or in a language other than ours. */
        QString fallback;
        QString rights;
        QString modified;
        QString issued;
        bool hasPreferred = false;
    };
    QHash<SkosNode, Told> told;
    Result<void> going;
    qint64 entries = 0;
    const Result<void> read = graph.texts().forEach([&](const TextLog::Entry &entry) {
        if (constexpr qint64 often = 4096; ++entries % often == 0) {
            going = goOn();
        }
        if (!going || !graph.has(entry.subject, SkosGraph::IsScheme)) {
            return going.has_value();
        }
        Told &scheme = told[entry.subject];
        const QString text = QString::fromUtf8(entry.text).simplified();
        switch (SkosRole(entry.role)) {
        case SkosRole::Name:
        case SkosRole::Preferred:
            fillIn(scheme.description.title, scheme.fallback, primary(graph.language(entry.language)), text);
            break;
        case SkosRole::Rights:
            fillIn(scheme.description.attribution, scheme.rights, primary(graph.language(entry.language)), text);
            break;
        case SkosRole::Version:
            scheme.description.version = text;
            break;
        case SkosRole::Modified:
            scheme.modified = std::max(scheme.modified, text);
            break;
        case SkosRole::Issued:
            scheme.issued = std::max(scheme.issued, text);
            break;
        default:
            break;
        }
        return true;
    });
    if (!read || !going) {
        return std::unexpected(read ? going.error() : read.error());
    }
    QHash<SkosNode, SchemeDescription> descriptions;
    for (auto it = told.begin(); it != told.end(); ++it) {
        SchemeDescription &description = it->description;
        if (description.title.isEmpty()) {
            description.title.nl = it->fallback;
        }
        if (description.attribution.isEmpty()) {
            description.attribution.nl = it->rights;
        }
        if (description.version.isEmpty()) {
            const QString date = it->modified.isEmpty() ? it->issued : it->modified;
            description.version = date.section(u'T', 0, 0); // for a date with a time, only the date
        }
        descriptions.insert(it.key(), description);
    }
    return descriptions;
}

} // namespace leerschakel::vocabulary

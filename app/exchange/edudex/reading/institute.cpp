// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/convention.h"
#include "exchange/edudex/reading/program.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Language;
using domain::LocalizedText;
using domain::organisationTable;
using domain::Record;

reading::ReferredDraft readInstitute(const reading::SourceItem &item, Losses &losses)
{
    const auto &table = organisationTable();
    const bool isOurs = isOurDocument(item.value.toMap());
    Part root(item.value, item.place(), losses, isOurs);
    const QString orgUnitId = root.text(u"orgUnitId"_s);
    if (orgUnitId.isEmpty()) {
        losses.reject(item.place(), u"import.unnamed"_s);
        return {};
    }
    Record organisation = organisationNamed(orgUnitId);
    QList<domain::TypedCode> codes = table.codes(organisation);
    if (const QString kvk = root.text(u"instituteKvK"_s); !kvk.isEmpty()) {
        codes.append({.type = u"kvk"_s, .code = kvk});
    }
    table.codes.set(organisation, codes);
    root.set(organisation, table.name, root.texts(u"instituteName"_s).toMap(), u"instituteName"_s);
    const QString html = u"instituteDescriptionHtml"_s;
    const LocalizedText marked = root.markup(html);
    const LocalizedText plain = root.texts(u"instituteDescriptionText"_s, true);
    const LocalizedText summary = root.texts(u"instituteSummaryText"_s, true);
    root.set(organisation, table.description,
        (!marked.isEmpty()         ? marked
                : !plain.isEmpty() ? plain
                                   : summary)
            .toMap(),
        u"instituteDescriptionText"_s);
    table.webPage.set(organisation, root.texts(u"webLink"_s).preferring(Language::Dutch));
    // In our documents this is who maintains them; in those of others it is the producer of the feed.
    const QString editor = root.text(u"editor"_s);
    if (isOurs && editor.contains(u'@') && !editor.endsWith(u"@example.invalid"_s)) {
        table.email.set(organisation, editor);
    }
    root.each(u"media"_s, [&](Part &media) {
        const QString type = media.text(u"type"_s);
        const LocalizedText address = media.texts(u"url"_s);
        if (type == u"logo" && !organisation.has(table.logo)) {
            table.logo.set(organisation, address.preferring(Language::Dutch));
        } else {
            media.keep(u"type"_s, type);
            media.keep(u"url"_s, address.toMap());
        }
    });
    root.pass({u"format", u"generator", u"lastEdited", u"expires"});
    root.done();
    return {.record = organisation, .place = item.place(), .isOurs = false};
}

} // namespace leerschakel::exchange::edudex

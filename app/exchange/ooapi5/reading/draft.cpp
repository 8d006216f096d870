// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ooapi5/reading/draft.h"

#include "exchange/ooapi5/convention.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::ooapi5 {

QList<domain::TypedCode> readCodes(Members &members, const QString &key, bool isMbo)
{
    QList<domain::TypedCode> codes = openeducation::readCodes(members, key, codeTypes);
    for (domain::TypedCode &code : codes) {
        if (code.type == u"croho" && isMbo) {
            code.type = u"crebo"_s;
        }
    }
    return codes;
}

QVariantMap takeConsumer(Members &members, const QString &key)
{
    QVariantMap wanted;
    QVariantList others;
    const QVariantList consumers = members.list(u"consumers"_s);
    for (const QVariant &each : consumers) {
        const QVariantMap map = each.toMap();
        if (map.isEmpty()) {
            members.lose(u"consumers"_s, each);
        } else if (wanted.isEmpty() && reading::spelling(map.value(u"consumerKey"_s).toString()) == key) {
            wanted = map;
        } else {
            others.append(map);
        }
    }
    if (!others.isEmpty()) {
        members.keep(u"consumers"_s, others);
    }
    return wanted;
}

QList<OutcomeText> readOutcomes(Members &members, const QString &key)
{
    QList<OutcomeText> outcomes;
    const QVariantList items = members.list(key);
    const Place place = members.place().at(key);
    QVariantList run; // language-typed texts in succession, where each outcome should be a list of them
    QStringList languages;
    const auto finishRun = [&](qsizetype end) {
        if (!run.isEmpty()) {
            OutcomeText outcome;
            outcome.text = members.textsOf(run, place.at(end - 1), &outcome.others);
            outcomes.append(outcome);
            run.clear();
            languages.clear();
        }
    };
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString language = items[i].toMap().value(u"language"_s).toString();
        if (!language.isEmpty()) {
            if (languages.contains(language)) {
                finishRun(i);
            }
            languages.append(language);
            run.append(items[i]);
            continue;
        }
        finishRun(i);
        OutcomeText outcome;
        outcome.text = members.textsOf(items[i], place.at(i), &outcome.others);
        outcomes.append(outcome);
    }
    finishRun(items.size());
    return outcomes;
}

} // namespace leerschakel::exchange::ooapi5

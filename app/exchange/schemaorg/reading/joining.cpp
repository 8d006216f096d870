// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/schemaorg/reading/course.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Record;

namespace {

void joinParts(QList<Record> &into, const QList<Record> &other, const Place &place, Losses &losses)
{
    QHash<Id, qsizetype> at;
    for (qsizetype i = 0; i < into.size(); ++i) {
        at.insert(into[i].id(), i);
    }
    for (const Record &each : other) {
        if (const auto known = at.constFind(each.id()); known != at.cend()) {
            joinLanguages(into[*known], each, place, losses);
        } else {
            into.append(each);
        }
    }
}

/** \a draft under an id of its own. */
reading::EditionDraft another(reading::EditionDraft draft)
{
    const auto &table = domain::editionTable();
    const QString name = draft.edition.id().toString() + u'/' + table.start(draft.edition).toString(Qt::ISODate);
    draft.edition = draft.edition.withId(Id::fromName(name));
    for (Record &part : draft.parts) {
        part = part.withId(Id::fromName(name + u'/' + part.id().toString()));
        part.setValue(*domain::kindTable(part.kind()).within(), draft.edition.id().toString());
    }
    return draft;
}

} // namespace

void joinLanguages(Record &into, const Record &other, const Place &place, Losses &losses)
{
    for (const domain::FieldSpec *field : domain::kindTable(into.kind()).fields()) {
        if (!other.has(*field)) {
            continue;
        }
        if (field->type() != domain::FieldType::LocalizedText) {
            if (!into.has(*field)) {
                into.setValue(*field, other.value(*field));
            } else if (into.value(*field) != other.value(*field) && !field->isHidden() && field->key() != u"webPage") {
                // each language has its own page address
                losses.lose(place.at(field->key()), other.value(*field), u"import.saidOtherwise"_s);
            }
            continue;
        }
        QVariantMap texts = into.value(*field).toMap();
        const QVariantMap more = other.value(*field).toMap();
        for (auto each = more.cbegin(); each != more.cend(); ++each) {
            if (const QString text = texts.value(each.key()).toString(); text.isEmpty()) {
                texts.insert(each.key(), each.value());
            } else if (text != each.value().toString()) {
                losses.lose(place.at(field->key()).at(each.key()), each.value(), u"import.saidOtherwise"_s);
            }
        }
        into.setValue(*field, texts);
    }
}

void joinLanguages(CourseDraft &into, const CourseDraft &other, Losses &losses)
{
    joinLanguages(into.offering, other.offering, other.place, losses);
    joinParts(into.parts, other.parts, other.place, losses);
    QHash<Id, qsizetype> at;
    for (qsizetype i = 0; i < into.editions.size(); ++i) {
        at.insert(into.editions[i].edition.id(), i);
    }
    for (reading::EditionDraft each : other.editions) {
        const auto known = at.constFind(each.edition.id());
        const auto &start = domain::editionTable().start;
        const bool isSame = known != at.cend() && start(into.editions[*known].edition) == start(each.edition);
        if (isSame) {
            joinLanguages(into.editions[*known].edition, each.edition, each.place, losses);
            joinParts(into.editions[*known].parts, each.parts, each.place, losses);
            continue;
        }
        if (known != at.cend()) { // a different one with the same @id
            each = another(each);
        }
        into.editions.append(each);
    }
}

} // namespace leerschakel::exchange::schemaorg

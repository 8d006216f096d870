// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/formplaces.h"

#include "forms/fieldform.h"
#include "forms/textfields.h"
#include "offering/compositionsection.h"
#include "offering/editionssection.h"
#include "offering/outcomelist.h"
#include "offering/partlist.h"
#include "widgets/foldsection.h"
#include "widgets/growingtextedit.h"

namespace leerschakel::ui {

using changes::Entry;
using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** The language of the text that \a entry changed; absent unless it changed only one. */
std::optional<domain::Language> changedLanguage(const Entry &entry)
{
    const domain::LocalizedText before = domain::LocalizedText::fromMap(entry.before.toMap());
    const domain::LocalizedText after = domain::LocalizedText::fromMap(entry.after.toMap());
    if ((before.nl != after.nl) == (before.en != after.en)) {
        return std::nullopt;
    }
    return before.nl != after.nl ? domain::Language::Dutch : domain::Language::English;
}

Id editionOf(const Record &part)
{
    switch (part.isNull() ? Kind::Offering : part.kind()) {
    case Kind::Price:
        return domain::priceTable().edition(part);
    case Kind::EnrolmentPeriod:
        return domain::enrolmentPeriodTable().edition(part);
    default:
        return {};
    }
}

} // namespace

int FormPlaces::sectionOf(Kind kind, const Id &record, const QString &field) const
{
    const FoldSection *section = nullptr;
    switch (kind) {
    case Kind::Offering:
        if (record == m_document.id() || record.isNull()) {
            const auto form =
                std::ranges::find_if(m_parts.forms, [&](const FieldForm *each) { return each->editor(field); });
            return form != m_parts.forms.cend() ? int(m_parts.sections.indexOf((*form)->parentWidget()->parentWidget()))
                : field == u"outcomes"          ? int(m_parts.sections.indexOf(m_parts.outcomesSection))
                                                : -1;
        }
        section = m_parts.compositionSection;
        break;
    case Kind::Outcome:
    case Kind::SkillLink:
        section = m_parts.outcomesSection;
        break;
    case Kind::Price:
        section = domain::priceTable().edition(m_document.record(kind, record)).isNull() ? m_parts.moneySection
                                                                                         : m_parts.editionsSection;
        break;
    case Kind::Edition:
    case Kind::EnrolmentPeriod:
    case Kind::Location:
        section = m_parts.editionsSection;
        break;
    case Kind::Funding:
        section = m_parts.moneySection;
        break;
    case Kind::Component:
        section = m_parts.compositionSection;
        break;
    default:
        section = m_parts.peopleSection;
    }
    return int(m_parts.sections.indexOf(section));
}

std::optional<FieldPlace> FormPlaces::at(const QWidget *widget) const
{
    const FieldEditor *editor = nullptr;
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        editor = editor ? editor : qobject_cast<const FieldEditor *>(each);
        if (const auto *form = qobject_cast<const FieldForm *>(each); form && editor) {
            return FieldPlace{.kind = form->kind(), .record = form->record(), .field = editor->field().key()};
        }
    }
    for (const Kind kind : domain::partKinds()) {
        for (const Record &part : m_document.tree().of(kind)) {
            const QWidget *place = placeOfPart(part.id());
            if (place && (place == widget || place->isAncestorOf(widget))) {
                return FieldPlace{.kind = kind, .record = part.id(), .field = {}};
            }
        }
    }
    return std::nullopt;
}

QList<QWidget *> FormPlaces::of(const QList<Entry> &entries) const
{
    constexpr qsizetype most = 40; // more than fit on a screen
    QSet<Id> back;
    for (const Entry &entry : entries) {
        if (entry.isWhole() && entry.after.isValid()) {
            back.insert(entry.record.id);
        }
    }
    QList<QWidget *> places;
    const QList<Entry> looked = entries.first(std::min(most, entries.size()));
    for (const Entry &entry : looked) {
        // What came back along with its edition is in the edition's card, which stays closed.
        const Id edition = editionOf(m_document.record(entry.record.kind, entry.record.id));
        QWidget *place = back.contains(edition) ? nullptr : placeOf(entry);
        if (place && !places.contains(place)) {
            places.append(place);
        }
    }
    const auto isInAnother = [all = places](const QWidget *place) {
        return std::ranges::any_of(
            all, [place](const QWidget *each) { return each != place && each->isAncestorOf(place); });
    };
    places.removeIf(isInAnother);
    return places;
}

QWidget *FormPlaces::placeOf(const Entry &entry) const
{
    const auto &[kind, id] = entry.record;
    if (kind == Kind::Offering && id != m_document.id()) {
        return nullptr; // a module of this programme has a form of its own
    }
    if (entry.isWhole() && !entry.after.isValid()) {
        return placeOfGone(Record::fromMap(kind, id, entry.before.toMap()));
    }
    const Record record = m_document.record(kind, id);
    if (record.isNull()) {
        return nullptr;
    }
    if (const Id edition = kind == Kind::Edition ? id : editionOf(record);
        !edition.isNull() && (kind != Kind::Edition || !entry.isWhole())) {
        m_parts.editions->openCard(edition);
    }
    if (!entry.isWhole()) {
        for (PartList *list : m_parts.lists) {
            list->openCard(id);
        }
        if (FieldEditor *editor = editorOf(entry.record, entry.field)) {
            auto *text = qobject_cast<LocalizedFieldEditor *>(editor);
            const auto language = text ? changedLanguage(entry) : std::nullopt;
            if (!language) {
                return editor;
            }
            text->showToo(*language);
            return text->edit(*language);
        }
    }
    QWidget *part = placeOfPart(id);
    return part ? part : placeOfReference(id);
}

QWidget *FormPlaces::placeOfGone(const Record &part) const
{
    const FieldSpec *owner = domain::kindTable(part.kind()).owner();
    if (!owner || Id::fromString(part.value(*owner).toString()) != m_document.id()) {
        return nullptr;
    }
    if (QWidget *edition = placeOfPart(editionOf(part))) {
        return edition;
    }
    return part.kind() == Kind::Price ? m_parts.moneySection
                                      : m_parts.sections.value(sectionOf(part.kind(), part.id(), {}));
}

QWidget *FormPlaces::placeOfPart(const Id &record) const
{
    QWidget *place = m_parts.outcomes->placeOf(record);
    place = place ? place : m_parts.editions->placeOf(record);
    place = place ? place : m_parts.composition->placeOf(record);
    for (const PartList *list : m_parts.lists) {
        place = place ? place : list->placeOf(record);
    }
    return place;
}

QWidget *FormPlaces::placeOfReference(const Id &record) const
{
    const auto refers = [&](const Record &from, const FieldSpec *field) {
        return field->type() == domain::FieldType::Reference && from.value(*field).toString() == record.toString();
    };
    const Record &offering = m_document.tree().offering;
    for (const FieldSpec *field : domain::offeringTable().fields()) {
        if (refers(offering, field)) {
            return editorOf({.kind = Kind::Offering, .id = m_document.id()}, field->key());
        }
    }
    for (const Kind kind : domain::partKinds()) {
        for (const Record &part : m_document.tree().of(kind)) {
            const auto isIt = [&](const FieldSpec *field) { return refers(part, field); };
            if (std::ranges::any_of(domain::kindTable(kind).fields(), isIt)) {
                return placeOfPart(part.id());
            }
        }
    }
    return nullptr;
}

FieldEditor *FormPlaces::editorOf(const changes::RecordRef &record, const QString &field) const
{
    for (const FoldSection *section : m_parts.sections) {
        const QList<FieldForm *> forms = section->findChildren<FieldForm *>();
        for (const FieldForm *form : forms) {
            FieldEditor *found =
                form->kind() == record.kind && form->record() == record.id ? form->editor(field) : nullptr;
            if (found) {
                return found;
            }
        }
    }
    return nullptr;
}

} // namespace leerschakel::ui

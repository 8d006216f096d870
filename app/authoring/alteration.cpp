// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/alteration.h"

#include "authoring/partlist.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::Error;
using domain::Failure;
using domain::FieldSpec;
using domain::FieldType;
using domain::Language;

bool isList(const FieldSpec &field)
{
    return field.type() == FieldType::CodeList || field.type() == FieldType::ReferenceList
        || field.type() == FieldType::Items;
}

bool isText(const FieldSpec &field)
{
    return field.type() == FieldType::Text || field.type() == FieldType::LocalizedText;
}

namespace {

std::unexpected<Error> refused(const QString &code, const QStringList &arguments = {})
{
    return std::unexpected(Error::of(Failure::Usage, code, arguments));
}

/** Whether \a language may be given: only for a LocalizedText. */
Result<void> checkLanguage(const FieldSpec &field, std::optional<Language> language)
{
    if (language && field.type() != FieldType::LocalizedText) {
        return refused(u"authoring.noLanguage"_s, {pathOf(field)});
    }
    return {};
}

/** \a value normalised for \a field; a text in \a language as a map with that language only. */
Result<QVariant> normalised(const FieldSpec &field, const QVariant &value, std::optional<Language> language)
{
    if (const Result<void> checked = checkLanguage(field, language); !checked) {
        return std::unexpected(checked.error());
    }
    return field.normalised(language ? QVariant(QVariantMap{{domain::languageCode(*language), value}}) : value);
}

QString keyMember(const FieldSpec &field)
{
    const auto found = std::ranges::find_if(field.members(), &domain::Member::isKey);
    return found == field.members().cend() ? QString() : QString::fromLatin1(found->name);
}

/** Whether \a item equals \a wanted; for a map, whether it has the members of that. */
bool isMeant(const QVariant &item, const QVariant &wanted)
{
    const QVariantMap members = wanted.toMap();
    if (members.isEmpty()) {
        return item == wanted;
    }
    const QVariantMap map = item.toMap();
    return std::ranges::all_of(
        members.asKeyValueRange(), [&](const auto &member) { return map.value(member.first) == member.second; });
}

QVariant absentWhenEmpty(const QVariantMap &map)
{
    return map.isEmpty() ? QVariant() : QVariant(map);
}

} // namespace

Result<Alteration> Alteration::set(const FieldSpec &field, const QVariant &value, std::optional<Language> language)
{
    return normalised(field, value, language).transform([&](const QVariant &normal) {
        Alteration alteration(Action::Set, {&field});
        alteration.m_value = normal;
        alteration.m_language = language;
        return alteration;
    });
}

Result<Alteration> Alteration::add(const FieldSpec &field, const QVariant &value)
{
    if (!isList(field)) {
        return refused(u"authoring.noList"_s, {pathOf(field)});
    }
    const bool isOne = value.typeId() == QMetaType::QVariantMap;
    return normalised(field, isOne ? QVariant(QVariantList{value}) : value, std::nullopt)
        .transform([&](const QVariant &normal) {
            Alteration alteration(Action::Add, {&field});
            alteration.m_value = normal;
            return alteration;
        });
}

Result<Alteration> Alteration::remove(const FieldSpec &field, const QVariant &value, std::optional<Language> language)
{
    const bool isOne = isList(field) && value.typeId() == QMetaType::QVariantMap;
    return normalised(field, isOne ? QVariant(QVariantList{value}) : value, language)
        .transform([&](const QVariant &normal) {
            Alteration alteration(Action::Remove, {&field});
            alteration.m_from = normal;
            alteration.m_language = language;
            return alteration;
        });
}

Result<Alteration> Alteration::replace(
    const FieldSpec &field, const Replacement &replacement, std::optional<Language> language)
{
    if (const Result<void> checked = checkLanguage(field, language); !checked) {
        return std::unexpected(checked.error());
    }
    if (replacement.from.isEmpty()) {
        return refused(u"authoring.nothingToFind"_s);
    }
    Alteration alteration(Action::Replace, {&field});
    alteration.m_language = language;
    if (isText(field)) {
        alteration.m_with = replacement.with;
        alteration.m_isRegex = replacement.isRegex;
        alteration.m_from = replacement.from;
        if (replacement.isRegex) {
            alteration.m_pattern = QRegularExpression(replacement.from, QRegularExpression::UseUnicodePropertiesOption);
            if (!alteration.m_pattern.isValid()) {
                return refused(u"authoring.badPattern"_s,
                    {alteration.m_pattern.errorString(),
                        QString::number(alteration.m_pattern.patternErrorOffset() + 1)});
            }
        }
        return alteration;
    }
    const bool isWhole = field.type() == FieldType::Code || field.type() == FieldType::Reference
        || field.type() == FieldType::CodeList || field.type() == FieldType::ReferenceList;
    if (!isWhole || replacement.isRegex) {
        return refused(u"authoring.noText"_s, {pathOf(field)});
    }
    const auto from = field.normalised(replacement.from);
    const auto with = field.normalised(replacement.with);
    if (!from || !with) {
        return std::unexpected(from ? with.error() : from.error());
    }
    alteration.m_from = *from;
    alteration.m_value = *with;
    return alteration;
}

Alteration Alteration::shiftDates(int days)
{
    const auto &offering = domain::offeringTable();
    const auto &edition = domain::editionTable();
    const auto &period = domain::enrolmentPeriodTable();
    Alteration alteration(Action::ShiftDates, {});
    for (const domain::KindTable *table :
        std::initializer_list<const domain::KindTable *>{&offering, &edition, &period}) {
        for (const FieldSpec *field : table->fields()) {
            if (field->type() == FieldType::Date) {
                alteration.m_fields.append(field);
            }
        }
    }
    alteration.m_days = days;
    return alteration;
}

Result<QVariant> Alteration::applied(const FieldSpec &field, const QVariant &current) const
{
    switch (m_action) {
    case Action::Set: {
        if (!m_language) {
            return m_value;
        }
        const QString language = domain::languageCode(*m_language);
        QVariantMap texts = current.toMap();
        texts.remove(language);
        texts.insert(m_value.toMap()); // empty where the text is cleared
        return absentWhenEmpty(texts);
    }
    case Action::Add:
        return withAdded(field, current);
    case Action::Remove:
        return withRemoved(field, current);
    case Action::Replace:
        return withReplaced(field, current);
    case Action::ShiftDates:
        return shifted(field, current);
    }
    Q_UNREACHABLE_RETURN(current);
}

QVariant Alteration::withAdded(const FieldSpec &field, const QVariant &current) const
{
    const QString key = keyMember(field);
    QVariantList items = current.toList();
    const QVariantList added = m_value.toList();
    for (const QVariant &item : added) {
        const auto same = key.isEmpty() ? items.end() : std::ranges::find_if(items, [&](const QVariant &each) {
            return each.toMap().value(key) == item.toMap().value(key);
        });
        if (same != items.end()) {
            *same = item;
        } else if (!items.contains(item)) {
            items.append(item);
        }
    }
    return items.isEmpty() ? QVariant() : QVariant(items);
}

QVariant Alteration::withRemoved(const FieldSpec &field, const QVariant &current) const
{
    if (isList(field)) {
        const QVariantList gone = m_from.toList();
        QVariantList items = current.toList();
        items.removeIf([&](const QVariant &item) {
            return std::ranges::any_of(gone, [&](const QVariant &each) { return isMeant(item, each); });
        });
        return items.isEmpty() ? QVariant() : QVariant(items);
    }
    if (field.type() == FieldType::LocalizedText) {
        QVariantMap texts = current.toMap();
        const QVariantMap gone = m_from.toMap();
        texts.removeIf([&](const auto &text) { return gone.contains(text.key()) && gone[text.key()] == text.value(); });
        return absentWhenEmpty(texts);
    }
    return current == m_from ? QVariant() : current;
}

Result<QVariant> Alteration::withReplaced(const FieldSpec &field, const QVariant &current) const
{
    if (!current.isValid()) {
        return current;
    }
    if (!isText(field)) {
        if (!isList(field)) {
            return current == m_from ? m_value : current;
        }
        const QVariantList from = m_from.toList();
        const QVariantList with = m_value.toList();
        QVariantList items;
        const QVariantList before = current.toList();
        for (const QVariant &item : before) {
            const QVariantList others = from.contains(item) ? with : QVariantList{item};
            for (const QVariant &other : others) {
                if (!items.contains(other)) {
                    items.append(other);
                }
            }
        }
        return items.isEmpty() ? QVariant() : QVariant(items);
    }
    bool gaveUp = false;
    const auto inText = [&](QString text) {
        if (!m_isRegex) {
            return text.replace(m_from.toString(), m_with);
        }
        // QString::replace() silently leaves a text unchanged when the pattern takes too long.
        qsizetype end = 0;
        QRegularExpressionMatchIterator matches = m_pattern.globalMatch(text);
        while (matches.hasNext()) {
            end = matches.next().capturedEnd();
        }
        gaveUp = gaveUp || !m_pattern.match(text, end).isValid();
        return gaveUp ? text : text.replace(m_pattern, m_with);
    };
    QVariant after;
    if (field.type() == FieldType::Text) {
        after = inText(current.toString());
    } else {
        QVariantMap texts = current.toMap();
        for (auto text = texts.begin(); text != texts.end(); ++text) {
            if (!m_language || text.key() == domain::languageCode(*m_language)) {
                *text = inText(text->toString());
            }
        }
        after = texts;
    }
    if (gaveUp) {
        return refused(u"authoring.patternGaveUp"_s, {m_pattern.pattern()});
    }
    return after == current ? current : Result<QVariant>(field.normalised(after));
}

Result<QVariant> Alteration::shifted(const FieldSpec &field, const QVariant &current) const
{
    if (!current.isValid()) {
        return current;
    }
    const QDate date = QDate::fromString(current.toString(), Qt::ISODate).addDays(m_days);
    // Year 0 does not exist, and a year of five digits cannot be stored.
    if (!date.isValid() || date.year() < 1 || date.year() > 9999) {
        return refused(u"authoring.dateTooFar"_s, {pathOf(field), current.toString()});
    }
    return field.normalised(date.toString(Qt::ISODate));
}

domain::Message Alteration::label(qsizetype count, const QString &name) const
{
    const QString many = QString::number(count);
    if (m_action == Action::ShiftDates) {
        return count == 1
            ? domain::Message{.code = u"change.shiftDates"_s, .arguments = {name, QString::number(m_days)}}
            : domain::Message{.code = u"change.shiftDatesOfMany"_s, .arguments = {many, QString::number(m_days)}};
    }
    const FieldSpec &field = *m_fields.constFirst();
    if (field.kind() == domain::Kind::Offering) {
        return count == 1 ? domain::Message{.code = u"change.edit"_s, .arguments = {field.key(), name}}
                          : domain::Message{.code = u"change.bulk"_s, .arguments = {field.key(), many}};
    }
    const QString kind = domain::kindTable(field.kind()).name();
    return count == 1 ? domain::Message{.code = u"change.part"_s, .arguments = {kind, name}}
                      : domain::Message{.code = u"change.partOfMany"_s, .arguments = {kind, many}};
}

} // namespace leerschakel::authoring

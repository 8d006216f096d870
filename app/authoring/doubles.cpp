// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/doubles.h"

#include "domain/sharing.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::authoring {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::KindTable;
using domain::Record;

namespace {

/** The letters and digits of \a text, ignoring case and accents. */
QString bare(const QString &text)
{
    QString letters;
    const QString plain = text.toCaseFolded().normalized(QString::NormalizationForm_KD);
    for (const QChar each : plain) {
        // Half of a character outside the BMP counts, or two names of such characters would both be empty.
        if (each.isLetterOrNumber() || each.isSurrogate()) {
            letters.append(each);
        }
    }
    return letters;
}

/** The value of \a record for the text or reference called \a key, if its kind has such a field. */
QString textOf(const Record &record, const QString &key)
{
    const FieldSpec *field = domain::kindTable(record.kind()).field(key);
    const bool isOne = field && (field->type() == FieldType::Text || field->type() == FieldType::Reference);
    return isOne ? record.value(*field).toString() : QString();
}

/** The names of \a record after bare(): one for each language. */
QStringList namesOf(const Record &record)
{
    const FieldSpec *field = domain::nameField(domain::kindTable(record.kind()));
    const QVariant value = field ? record.value(*field) : QVariant();
    QStringList names;
    const QVariantList texts =
        field && field->type() == FieldType::LocalizedText ? value.toMap().values() : QVariantList{value};
    for (const QVariant &text : texts) {
        const QString name = bare(text.toString());
        if (!name.isEmpty() && !names.contains(name)) {
            names.append(name);
        }
    }
    return names;
}

/** Its codes with their types: "brin 25LH". */
QStringList codesOf(const Record &record)
{
    const FieldSpec *field = domain::kindTable(record.kind()).field(u"codes"_s);
    QStringList codes;
    const QVariantList items = field ? record.value(*field).toList() : QVariantList();
    for (const QVariant &item : items) {
        const QString code = bare(item.toMap().value(u"code"_s).toString());
        if (!code.isEmpty()) {
            codes.append(item.toMap().value(u"type"_s).toString() + u' ' + code);
        }
    }
    return codes;
}

/** What distinguishes two records with the same name, after bare(). */
struct Place {
    QString city;
    QString postalCode;
    QString email;
    QString organisation;
    friend bool operator==(const Place &, const Place &) = default;
};

/**
 * Whether some value is known for both, and differs: main buildings in two towns are not one building, and someone
 * with another address at another organisation is another person.
 */
bool areApart(const Place &a, const Place &b)
{
    const auto differ = [](const QString &here, const QString &there) {
        return !here.isEmpty() && !there.isEmpty() && here != there;
    };
    return differ(a.city, b.city) || differ(a.postalCode, b.postalCode)
        || (differ(a.email, b.email) && differ(a.organisation, b.organisation));
}

using Group = QList<const SharedRecord *>;
/** Records by what they have in common. */
using Groups = QMap<std::pair<int, QString>, Group>;

/** \a group split into as many groups as are needed to separate records that are apart. */
QList<Group> apart(const Group &group)
{
    struct Part {
        Group records;
        QList<Place> places; ///< the distinct ones
    };
    QList<Part> parts;
    for (const SharedRecord *each : group) {
        const Place place{.city = bare(textOf(each->record, u"city"_s)),
            .postalCode = bare(textOf(each->record, u"postalCode"_s)),
            .email = bare(textOf(each->record, u"email"_s)),
            .organisation = textOf(each->record, u"organisation"_s)};
        auto fits = std::ranges::find_if(parts, [&](const Part &part) {
            return std::ranges::none_of(part.places, [&](const Place &other) { return areApart(place, other); });
        });
        if (fits == parts.end()) {
            parts.append(Part());
            fits = std::prev(parts.end());
        }
        fits->records.append(each);
        if (!std::ranges::contains(fits->places, place)) {
            fits->places.append(place);
        }
    }
    QList<Group> groups;
    std::ranges::transform(parts, std::back_inserter(groups), &Part::records);
    return groups;
}

/** The duplicates found so far. */
class Finding
{
public:
    /** Adds a group of more than one; if it was found before, only adds another reason. */
    void note(Group group, Likeness why)
    {
        if (group.size() < 2) {
            return;
        }
        std::ranges::stable_sort(group, std::greater(), [](const SharedRecord *each) { return each->use.offerings; });
        QList<Id> ids;
        std::ranges::transform(
            group, std::back_inserter(ids), [](const SharedRecord *each) { return each->record.id(); });
        if (const auto known = m_known.constFind(ids); known == m_known.cend()) {
            m_known.insert(ids, m_found.size());
            m_found.append({.kind = group.constFirst()->record.kind(), .records = ids, .alike = {why}});
        } else if (!m_found[*known].alike.contains(why)) {
            m_found[*known].alike.append(why);
        }
    }
    [[nodiscard]] const QList<Doubles> &found() const { return m_found; }

private:
    QList<Doubles> m_found;
    QHash<QList<Id>, qsizetype> m_known; ///< indices in m_found
};

} // namespace

QList<Doubles> doublesAmong(const QList<SharedRecord> &records)
{
    Groups byName;
    Groups byEmail;
    Groups byCode;
    for (const SharedRecord &each : records) {
        const int kind = int(each.record.kind());
        const QStringList names = namesOf(each.record);
        for (const QString &name : names) {
            byName[{kind, name}].append(&each);
        }
        if (const QString email = textOf(each.record, u"email"_s).trimmed().toCaseFolded(); !email.isEmpty()) {
            byEmail[{kind, email}].append(&each);
        }
        const QStringList codes = codesOf(each.record);
        for (const QString &code : codes) {
            Group &group = byCode[{kind, code}];
            if (!group.contains(&each)) {
                group.append(&each);
            }
        }
    }
    Finding finding;
    for (const Group &group : std::as_const(byName)) {
        const QList<Group> parts = apart(group);
        std::ranges::for_each(parts, [&](const Group &part) { finding.note(part, Likeness::Name); });
    }
    std::ranges::for_each(std::as_const(byEmail), [&](const Group &group) { finding.note(group, Likeness::Email); });
    std::ranges::for_each(std::as_const(byCode), [&](const Group &group) { finding.note(group, Likeness::Code); });
    return finding.found();
}

} // namespace leerschakel::authoring

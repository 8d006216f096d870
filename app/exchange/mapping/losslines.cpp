// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping/losslines.h"

#include "domain/constant.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::mapping {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

/** How a report names the place of values of \a kind: as the commands `show` and `set` do. */
QString placeOf(Kind kind)
{
    switch (kind) {
    case Kind::Outcome:
        return u"outcomes"_s;
    case Kind::SkillLink:
        return u"skills"_s;
    case Kind::Edition:
        return u"editions"_s;
    case Kind::EnrolmentPeriod:
        return u"editions.enrolmentPeriods"_s;
    case Kind::Price:
        return u"prices"_s;
    case Kind::Funding:
        return u"funding"_s;
    case Kind::Partner:
        return u"partners"_s;
    case Kind::Component:
        return u"components"_s;
    case Kind::Location:
        return u"locations"_s;
    default:
        return domain::kindTable(kind).name();
    }
}

QString placeOf(const Record &record, const QString &key)
{
    return record.kind() == Kind::Offering ? key : QString(placeOf(record.kind()) + u'.' + key);
}

QString dutchOf(const domain::LocalizedText &text)
{
    return text.preferring(Language::Dutch);
}

/** The reason that a fate gives by itself. */
QString reasonOf(Fate fate)
{
    switch (fate) {
    case Fate::Carried:
        return {};
    case Fate::Narrowed:
        return u"lost.narrowed"_s;
    case Fate::ExtensionOnly:
        return u"lost.extOnly"_s;
    case Fate::Filtered:
        return u"lost.filtered"_s;
    case Fate::Dropped:
        return u"lost.noPlace"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString shortened(const QString &text)
{
    constexpr qsizetype enough = 80;
    return text.size() > enough ? text.first(enough - 1) + u'…' : text;
}

QString valueText(const FieldSpec &field, const QVariant &value)
{
    constexpr double hundredths = 100;
    switch (field.type()) {
    case FieldType::LocalizedText:
        return shortened(dutchOf(domain::LocalizedText::fromMap(value.toMap())));
    case FieldType::Integer:
        return field.shown() == domain::Presentation::Money
            ? QString::number(double(value.toLongLong()) / hundredths, 'f', 2)
            : value.toString();
    case FieldType::Items: {
        QStringList items;
        for (const QVariant &item : constant(value.toList())) {
            const QVariantMap map = item.toMap();
            QStringList parts;
            for (const domain::Member &member : field.members()) {
                parts.append(map.value(QString::fromLatin1(member.name)).toString());
            }
            items.append(parts.join(u' '));
        }
        return shortened(items.join(u", "_s));
    }
    case FieldType::CodeList:
    case FieldType::ReferenceList:
        return shortened(value.toStringList().join(u", "_s));
    default:
        return shortened(value.toString());
    }
}

LossLines::Whole LossLines::whatBecame(const Ledger::Cell &cell) const
{
    const domain::Message &why = m_ledger.m_notes[cell.note].why;
    return {
        .fate = cell.fate, .why = why.isEmpty() ? domain::Message{.code = reasonOf(cell.fate), .arguments = {}} : why};
}

std::optional<LossLines::Whole> LossLines::whole(const Ledger::Entry &entry) const
{
    const Ledger::Cell *first = nullptr;
    const qsizetype fields = domain::kindTable(entry.record->kind()).fields().size();
    for (qsizetype i = 0; i < fields; ++i) {
        const Ledger::Cell &cell = m_ledger.m_cells[size_t(entry.cells + i)];
        if (cell.state == Ledger::State::Absent) {
            continue;
        }
        const bool isWhole = cell.state == Ledger::State::Booked && cell.fate > Fate::Narrowed
            && m_ledger.m_notes[cell.note].leftOut.isEmpty();
        const bool isSame = !first
            || (first->fate == cell.fate
                && (first->note == cell.note || m_ledger.m_notes[first->note].why == m_ledger.m_notes[cell.note].why));
        if (!isWhole || !isSame) {
            return std::nullopt;
        }
        first = &cell;
    }
    return first ? std::optional(whatBecame(*first)) : std::nullopt;
}

Record LossLines::referred(const Id &id) const
{
    if (!m_ledger.m_tree || id.isNull()) {
        return {};
    }
    const auto module = m_ledger.m_tree->modules.constFind(id);
    return module == m_ledger.m_tree->modules.cend() ? m_ledger.m_tree->target(id) : *module;
}

QString LossLines::nameOf(const Record &record) const
{
    if (record.isNull()) {
        return {};
    }
    switch (record.kind()) {
    case Kind::Offering:
        return dutchOf(domain::offeringTable().title(record));
    case Kind::Outcome:
        return dutchOf(domain::outcomeTable().text(record));
    case Kind::SkillLink: {
        const QString label = dutchOf(domain::skillLinkTable().label(record));
        return label.isEmpty() ? domain::skillLinkTable().concept_(record) : label;
    }
    case Kind::Edition: {
        const QString code = domain::editionTable().code(record);
        return code.isEmpty() ? domain::editionTable().start(record).toString(Qt::ISODate) : code;
    }
    case Kind::EnrolmentPeriod:
        return domain::enrolmentPeriodTable().start(record).toString(Qt::ISODate);
    case Kind::Price:
        return domain::priceTable().kind(record);
    case Kind::Funding:
        return domain::fundingTable().scheme(record);
    case Kind::Partner:
        return nameOf(referred(domain::partnerTable().organisation(record)));
    case Kind::Component:
        return nameOf(referred(domain::componentTable().module(record)));
    case Kind::Organisation:
        return dutchOf(domain::organisationTable().name(record));
    case Kind::Contact:
        return domain::contactTable().name(record);
    case Kind::Location:
        return dutchOf(domain::locationTable().name(record));
    case Kind::Deal:
        return dutchOf(domain::dealTable().name(record));
    default:
        return {};
    }
}

QString LossLines::shown(const Record &record, const FieldSpec &field) const
{
    const QVariant &value = record.value(field);
    if (field.type() == FieldType::Reference) {
        const QString name = nameOf(referred(Id::fromString(value.toString())));
        return name.isEmpty() ? value.toString() : name;
    }
    if (field.type() == FieldType::ReferenceList) {
        QStringList names;
        for (const QString &id : constant(value.toStringList())) {
            const QString name = nameOf(referred(Id::fromString(id)));
            names.append(name.isEmpty() ? id : name);
        }
        return names.join(u", "_s);
    }
    if (field.type() == FieldType::Boolean && record.kind() != Kind::Offering) {
        return nameOf(record); // "true" means nothing without what it is about
    }
    return valueText(field, value);
}

void LossLines::append(const Record &record, const QString &field, const QString &value, const Whole &what)
{
    const bool isOwn = m_ledger.m_tree && !isShared(record);
    (isShared(record) ? m_lines.shared : m_lines.own)
        .append({.offering = isOwn ? m_ledger.m_tree->offering.id() : Id(),
            .kind = record.kind(),
            .record = record.id(),
            .field = field,
            .value = shortened(value),
            .fate = what.fate,
            .text = what.why});
}

bool LossLines::isShared(const Record &record) const
{
    return m_ledger.m_tree && m_ledger.m_tree->referred.contains(record.id());
}

bool LossLines::isSaidByOthers(int entry, const Whole &whole) const
{
    const Ledger::Entry &part = m_ledger.m_entries[size_t(entry)];
    return part.within >= 0 && m_wholes[size_t(part.within)] == whole;
}

bool LossLines::isSaidByTarget(const Record &record, const FieldSpec &field, const Whole &what) const
{
    const domain::KindTable *const table =
        field.type() == FieldType::Reference ? domain::kindTable(field.target()) : nullptr;
    const int target = table ? m_ledger.entryOf(table->kind(), Id::fromString(record.value(field).toString())) : -1;
    return target >= 0 && isShared(*m_ledger.m_entries[size_t(target)].record) && m_wholes[size_t(target)] == what;
}

void LossLines::take(int number)
{
    const Ledger::Entry &entry = m_ledger.m_entries[size_t(number)];
    const Record &record = *entry.record;
    if (const std::optional<Whole> &whole = m_wholes[size_t(number)]) {
        if (!isSaidByOthers(number, *whole)) {
            append(record, placeOf(record.kind()), nameOf(record), *whole);
        }
    } else {
        takeValues(entry);
    }
    // Values from a newer version of the program; they stay in the catalogue.
    for (auto unknown = record.unknown().cbegin(); unknown != record.unknown().cend(); ++unknown) {
        append(record, placeOf(record, unknown.key()), unknown->toString(),
            {.fate = Fate::Dropped, .why = {.code = u"lost.fromNewer"_s, .arguments = {}}});
    }
}

void LossLines::takeValues(const Ledger::Entry &entry)
{
    const Record &record = *entry.record;
    const QList<const FieldSpec *> &fields = domain::kindTable(record.kind()).fields();
    for (const FieldSpec *field : fields) {
        const Ledger::Cell &cell = m_ledger.m_cells[size_t(entry.cells + field->index())];
        if (cell.state != Ledger::State::Booked || cell.fate == Fate::Carried) {
            continue;
        }
        const Whole what = whatBecame(cell);
        if (isSaidByTarget(record, *field, what)) {
            continue;
        }
        const QString &left = m_ledger.m_notes[cell.note].leftOut;
        append(record, placeOf(record, field->key()), left.isEmpty() ? shown(record, *field) : left, what);
    }
}

LossReport LossLines::lines()
{
    m_wholes.resize(m_ledger.m_entries.size());
    for (size_t entry = 1; entry < m_ledger.m_entries.size(); ++entry) {
        if (m_ledger.m_entries[entry].cells >= 0) {
            m_wholes[entry] = whole(m_ledger.m_entries[entry]);
        }
    }
    for (size_t entry = 0; entry < m_ledger.m_entries.size(); ++entry) {
        if (m_ledger.m_entries[entry].cells >= 0) {
            take(int(entry));
        }
    }
    for (const Ledger::Addition &addition : m_ledger.m_additions) {
        append(*m_ledger.m_entries.front().record, placeOf(addition.kind), addition.text,
            {.fate = Fate::Narrowed, .why = addition.why});
    }
    return std::move(m_lines);
}

} // namespace leerschakel::exchange::mapping

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/trees.h"

#include "domain/codelist.h"

using namespace Qt::StringLiterals;

namespace leerschakel::tests {

using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

QStringList referencesOf(const Record &record)
{
    QStringList ids;
    for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
        if (!field->target().isEmpty() && !field->isOwner() && !field->isWithin()) {
            ids += field->type() == FieldType::Reference ? QStringList{record.value(*field).toString()}
                                                         : record.value(*field).toStringList();
        }
    }
    return ids;
}

/** Adds to \a tree what \a from refers to, and what that refers to. */
void follow(const Record &from, const QHash<Id, Record> &all, OfferingTree &tree)
{
    const QStringList ids = referencesOf(from);
    for (const QString &text : ids) {
        const Record record = all.value(Id::fromString(text));
        if (record.isNull() || tree.referred.contains(record.id())) {
            continue;
        }
        if (record.kind() == Kind::Offering) {
            tree.modules.insert(record.id(), record);
        } else {
            tree.referred.insert(record.id(), record);
            follow(record, all, tree);
        }
    }
}

/** Makes the records of everything(). */
class Everything
{
public:
    explicit Everything(int number) : m_number(number) {}

    QList<Record> made()
    {
        const Record parent = filled(Kind::Organisation, u"parent"_s);
        Record provider = filled(Kind::Organisation, u"provider"_s, {{u"organisation"_s, parent.id()}});
        const Record partner = filled(Kind::Organisation, u"partner"_s, {{u"organisation"_s, parent.id()}});
        const Record location = filled(Kind::Location, u"location"_s, {{u"organisation"_s, provider.id()}});
        const Record spare = filled(Kind::Location, u"spare location"_s, {{u"organisation"_s, provider.id()}});
        const Record contact = filled(Kind::Contact, u"contact"_s, {{u"organisation"_s, provider.id()}});
        const Record deal = filled(Kind::Deal, u"deal"_s, {{u"organisation"_s, partner.id()}});
        const Record offering = filled(Kind::Offering, u"offering"_s,
            {{u"organisation"_s, provider.id()}, {u"contact"_s, contact.id()}, {u"deal"_s, deal.id()}});
        m_of = {{u"offering"_s, offering.id()}};
        m_records = {offering, parent, provider, partner, location, spare, contact, deal};
        const Record outcome = part(Kind::Outcome, u"outcome"_s);
        part(Kind::SkillLink, u"skill of the outcome"_s, {{u"outcome"_s, outcome.id()}});
        part(Kind::SkillLink, u"skill"_s);
        const auto &editions = domain::editionTable();
        for (const QString &status : {u"open"_s, u"planned"_s, u"cancelled"_s}) {
            Record edition = part(Kind::Edition, u"edition "_s + status,
                {{u"location"_s, status == u"cancelled" ? spare.id() : location.id()}});
            editions.status.set(edition, status);
            m_records.last() = edition;
            part(Kind::EnrolmentPeriod, u"period of "_s + status, {{u"edition"_s, edition.id()}});
            part(Kind::EnrolmentPeriod, u"second period of "_s + status, {{u"edition"_s, edition.id()}});
            part(Kind::Price, u"price of "_s + status, {{u"edition"_s, edition.id()}});
        }
        part(Kind::Price, u"price"_s);
        part(Kind::Funding, u"funding"_s);
        part(Kind::Partner, u"partner"_s, {{u"organisation"_s, partner.id()}});
        part(Kind::Partner, u"second partner"_s, {{u"organisation"_s, parent.id()}});
        if (domain::offeringTable().kind(offering) == u"programme") {
            Record module = filled(Kind::Offering, u"module"_s,
                {{u"organisation"_s, provider.id()}, {u"contact"_s, contact.id()}, {u"deal"_s, deal.id()}});
            domain::offeringTable().kind.set(module, u"module"_s);
            m_records.append(module);
            part(Kind::Component, u"component"_s, {{u"module"_s, module.id()}});
        }
        return m_records;
    }

private:
    using References = QHash<QString, Id>;

    /** \a to has the targets by kind; "outcome" and "module" by their own name. */
    [[nodiscard]] Record filled(Kind kind, const QString &name, const References &to = {})
    {
        Record record(
            kind, Id::fromName(u"everything %1 %2 %3"_s.arg(m_number).arg(domain::kindTable(kind).name(), name)));
        for (const FieldSpec *field : domain::kindTable(kind).fields()) {
            if (field->target().isEmpty()) {
                record.setValue(*field, valueFor(*field, m_number + int(m_made)));
                continue;
            }
            const Id id = field->isOwner()  ? m_of.value(field->target())
                : to.contains(field->key()) ? to.value(field->key())
                                            : to.value(field->target());
            if (!id.isNull()) {
                record.setValue(*field,
                    field->type() == FieldType::Reference ? QVariant(id.toString())
                                                          : QVariant(QVariantList{id.toString()}));
            }
        }
        ++m_made;
        return record;
    }
    Record part(Kind kind, const QString &name, const References &to = {})
    {
        m_records.append(filled(kind, name, to));
        return m_records.last();
    }

    int m_number;
    qsizetype m_made = 0;
    References m_of;
    QList<Record> m_records;
};

} // namespace

QList<OfferingTree> treesOf(const QList<Record> &records)
{
    QHash<Id, Record> all;
    QHash<Id, OfferingTree> trees;
    for (const Record &record : records) {
        all.insert(record.id(), record);
        if (record.kind() == Kind::Offering) {
            trees[record.id()].offering = record;
        }
    }
    for (const Record &record : records) {
        const FieldSpec *owner = domain::kindTable(record.kind()).owner();
        if (owner && owner->target() == domain::offeringTable().name()) {
            trees[Id::fromString(record.value(*owner).toString())].parts[record.kind()].append(record);
        }
    }
    QList<OfferingTree> result;
    for (const Record &record : records) {
        if (record.kind() != Kind::Offering) {
            continue;
        }
        OfferingTree tree = trees.value(record.id());
        follow(tree.offering, all, tree);
        for (const QList<Record> &parts : std::as_const(tree.parts)) {
            for (const Record &part : parts) {
                follow(part, all, tree);
            }
        }
        result.append(tree);
    }
    return result;
}

QList<Record> createdBy(const QList<changes::ChangeSet> &changes)
{
    QList<Record> records;
    for (const changes::ChangeSet &change : changes) {
        for (const changes::Entry &entry : change.entries()) {
            if (entry.isWhole()) {
                records.append(Record::fromMap(entry.record.kind, entry.record.id, entry.after.toMap()));
            }
        }
    }
    return records;
}

QVariant valueFor(const FieldSpec &field, int number)
{
    const auto code = [number](const QString &list, int further = 0) {
        const QList<domain::Code> &codes = domain::CodeList::named(list).codes();
        return codes[(number + further) % codes.size()].code;
    };
    const QString text = u"%1 %2"_s.arg(field.key()).arg(number);
    QVariant value;
    switch (field.type()) {
    case FieldType::Text:
        value = field.shown() == domain::Presentation::Duration ? u"P%1W"_s.arg(1 + number) : text;
        break;
    case FieldType::LocalizedText:
        value = QVariantMap{{u"nl"_s, QString(text + u" (Nederlands)"_s)}, {u"en"_s, QString(text + u" (English)"_s)}};
        break;
    case FieldType::Code:
        value = code(field.codes());
        break;
    case FieldType::CodeList: {
        QStringList codes{code(field.codes())};
        if (const QString second = code(field.codes(), 1); !codes.contains(second)) {
            codes.append(second);
        }
        value = QVariant(QVariantList(codes.cbegin(), codes.cend()));
        break;
    }
    case FieldType::Integer:
        value = qlonglong(10 + number);
        break;
    case FieldType::Decimal:
        value = 1.5 + number;
        break;
    case FieldType::Boolean:
        value = true;
        break;
    case FieldType::Date:
        value = QDate(2027, 1, 1).addDays(number).toString(Qt::ISODate);
        break;
    case FieldType::Instant:
        value = u"2027-01-01T08:00:00.000Z"_s;
        break;
    case FieldType::Items: {
        QVariantList items;
        for (int i = 0; i < 2; ++i) {
            QVariantMap item;
            for (const domain::Member &member : field.members()) {
                item.insert(QString::fromLatin1(member.name),
                    member.codes                            ? QVariant(code(QString::fromLatin1(member.codes), i))
                        : member.type == FieldType::Decimal ? QVariant(2.0 + i)
                                                            : QVariant(u"%1-%2"_s.arg(number).arg(i)));
            }
            items.append(item);
        }
        value = items;
        break;
    }
    case FieldType::Reference:
    case FieldType::ReferenceList:
    case FieldType::Tree:
        return {};
    }
    const auto normal = field.normalised(value);
    if (!normal) {
        qWarning("%s: %s", qPrintable(field.key()), qPrintable(normal.error().message.code));
        return {};
    }
    return *normal;
}

QList<Record> everything(int number)
{
    return Everything(number).made();
}

} // namespace leerschakel::tests

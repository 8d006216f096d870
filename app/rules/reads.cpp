// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/reads.h"

#include "domain/formality.h"

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

using domain::FieldSpec;
using domain::Kind;

namespace {

using Fields = QSet<const FieldSpec *>;

/** Adds the fields that determine what a part belongs to: its offering and, where it has one, its edition. */
void addPlace(Fields &fields, Kind kind)
{
    const domain::KindTable &table = domain::kindTable(kind);
    for (const FieldSpec *field : {table.owner(), table.field(u"edition"_s)}) {
        if (field) {
            fields.insert(field);
        }
    }
}

void addWay(Fields &fields, Via via)
{
    switch (via) {
    case Via::Tree:
        break;
    case Via::Provider:
        fields.insert(&domain::offeringTable().provider);
        break;
    case Via::EditionLocation:
        fields.insert(&domain::editionTable().location);
        addPlace(fields, Kind::Edition);
        break;
    case Via::CoProvider:
    case Via::ForeignPartner:
        fields << &domain::partnerTable().role << &domain::partnerTable().organisation;
        addPlace(fields, Kind::Partner);
    }
}

void addCondition(Fields &fields, const Condition &condition)
{
    if (condition.of == Condition::Of::Formality || condition.of == Condition::Of::Provider) {
        fields.insert(&domain::offeringTable().provider);
    }
    if (condition.of == Condition::Of::Formality) {
        const QList<const FieldSpec *> formality = domain::formalityFields();
        fields.unite({formality.cbegin(), formality.cend()});
    } else {
        fields.insert(condition.field);
    }
}

} // namespace

Fields fieldsRead(const Rule &rule)
{
    Fields fields{rule.field};
    addWay(fields, rule.via);
    addPlace(fields, rule.kind);
    addPlace(fields, rule.check.part);
    if (rule.check.other) {
        fields.insert(rule.check.other);
        addPlace(fields, rule.check.other->kind());
    }
    for (const FieldSpec *field : rule.check.alike) {
        fields.insert(field);
    }
    if (!rule.check.kept.isEmpty() || rule.check.type == CheckType::KeptConsumer) {
        fields.insert(&domain::offeringTable().kept);
    }
    for (const std::vector<Condition> *conditions : {&rule.when, &rule.where}) {
        for (const Condition &condition : *conditions) {
            addCondition(fields, condition);
        }
    }
    return fields;
}

} // namespace leerschakel::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/fieldeditor.h"

#include "offering/choicefields.h"
#include "offering/durationfield.h"
#include "offering/itemsfield.h"
#include "offering/modulefield.h"
#include "offering/offeringdocument.h"
#include "offering/referencefield.h"
#include "offering/textfields.h"
#include "offering/wordsfield.h"

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::FieldSpec;
using domain::FieldType;

FieldEditor *makeFieldEditor(
    RecordDocument &document, const domain::KindTable &table, const FieldSpec &field, QWidget *parent)
{
    const domain::Language language = document.language();
    switch (field.type()) {
    case FieldType::LocalizedText:
        return new LocalizedFieldEditor(field, parent);
    case FieldType::Code:
        return new CodeFieldEditor(field, language, parent);
    case FieldType::CodeList:
        return new CodesFieldEditor(field, language, parent);
    case FieldType::Integer:
    case FieldType::Decimal:
        return new NumberFieldEditor(field, parent);
    case FieldType::Boolean:
        return new BooleanFieldEditor(field, parent);
    case FieldType::Date:
        return new DateFieldEditor(field, parent);
    case FieldType::Reference:
        if (auto *offering = qobject_cast<OfferingDocument *>(&document); offering && field.target() == u"offering") {
            return new ModuleFieldEditor(*offering, field, parent);
        }
        return new ReferenceFieldEditor(document, field, parent);
    case FieldType::Items:
        if (QLatin1StringView(field.members().constFirst().name) == "language"_L1) {
            return new WordsFieldEditor(field, parent);
        }
        return new ItemsFieldEditor(field, language, parent);
    case FieldType::Text:
    case FieldType::Instant:
    case FieldType::ReferenceList:
    case FieldType::Tree:
        break;
    }
    if (&table == &domain::offeringTable() && field.key() == domain::offeringTable().duration.key()) {
        return new DurationFieldEditor(field, parent);
    }
    return new LineFieldEditor(field, parent);
}

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/editionform.h"

#include "forms/fieldform.h"
#include "offering/partlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::editionTable;
using domain::enrolmentPeriodTable;
using domain::Id;
using domain::Kind;
using domain::priceTable;
using domain::Record;

EditionForm::EditionForm(OfferingDocument &document, const Id &edition, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_form(new FieldForm(document, editionTable(), FieldForm::Density::Compact, this))
{
    const auto &table = editionTable();
    const std::initializer_list<const domain::FieldSpec *> fields{&table.start, &table.end, &table.status, &table.code,
        &table.entryFrom, &table.entryTo, &table.places, &table.minimumPlaces, &table.webPage, &table.location,
        &table.modes, &table.languages, &table.title, &table.permissionRequired, &table.permissionExplanation};
    for (const domain::FieldSpec *field : fields) {
        m_form->addRow(*field);
    }
    const auto isOfThis = [edition](const Record &record) {
        return (record.kind() == Kind::Price ? priceTable().edition(record) : enrolmentPeriodTable().edition(record))
            == edition;
    };
    const auto &period = enrolmentPeriodTable();
    m_periods = new PartList(document,
        {.kind = Kind::EnrolmentPeriod,
            .fields = {&period.start, &period.end, &period.webPage, &period.targetGroup},
            .addText = tr("+ enrolment period"),
            .emptyText = {},
            .shows = isOfThis,
            .prepare = [edition](Record &made) { enrolmentPeriodTable().edition.set(made, edition); }},
        this);
    const auto &price = priceTable();
    m_prices = new PartList(document,
        {.kind = Kind::Price,
            .fields = {&price.kind, &price.cents, &price.vat},
            .addText = tr("+ price of this edition"),
            .emptyText = {},
            .shows = isOfThis,
            .prepare =
                [edition](Record &made) {
                    priceTable().edition.set(made, edition);
                    priceTable().kind.set(made, u"total"_s);
                }},
        this);
    auto *inside = new QVBoxLayout(this);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    inside->addWidget(m_form);
    inside->addWidget(m_periods);
    inside->addWidget(m_prices);
    m_form->setRecord(edition);
    m_periods->refresh();
    m_prices->refresh();
}

bool EditionForm::focusField(Kind kind, const Id &record, const QString &field, const QString &language)
{
    return kind == Kind::Edition ? m_form->focusField(field, language)
                                 : (kind == Kind::Price ? m_prices : m_periods)->focusField(record, field, language);
}

QWidget *EditionForm::placeOf(const Id &record) const
{
    QWidget *period = m_periods->placeOf(record);
    return period ? period : m_prices->placeOf(record);
}

bool EditionForm::isSettled() const
{
    return m_form->isSettled() && m_periods->isSettled() && m_prices->isSettled();
}

} // namespace leerschakel::ui

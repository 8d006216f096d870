// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

namespace leerschakel::ui {

class FieldForm;
class PartList;

/** All fields of one edition, with its enrolment periods and its own prices. */
class EditionForm : public QWidget
{
    Q_OBJECT

public:
    EditionForm(OfferingDocument &document, const domain::Id &edition, QWidget *parent = nullptr);

    /** Focuses \a field of the edition, or of \a record, a part of it; false when there is none. */
    bool focusField(domain::Kind kind, const domain::Id &record, const QString &field, const QString &language);
    /** The widget that shows \a record, an enrolment period or a price of the edition; null when it is neither. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &record) const;
    [[nodiscard]] bool isSettled() const;

private:
    OfferingDocument &m_document;
    FieldForm *m_form;
    PartList *m_periods;
    PartList *m_prices;
};

} // namespace leerschakel::ui

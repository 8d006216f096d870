// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace leerschakel::ui {

class ReadinessModel;

/** The offerings with their readiness for one destination, to choose from. */
class ReadinessTable : public QTableView
{
    Q_OBJECT

public:
    explicit ReadinessTable(QWidget *parent = nullptr);

    void setRows(const QList<publishing::OfferingReadiness> &rows, domain::Language language);
    /** Shows only rows whose readiness \a pattern matches (StateFilter::chosen()). */
    void setPattern(const QString &pattern);
    /** Hides columns that there is no room for or that are empty. */
    void arrange(bool isNarrow, bool isPublished);

    /** The chosen ones, in the order of the rows; only those that were delivered, when \a delivered. */
    [[nodiscard]] QList<domain::Id> selected(bool delivered = false) const;
    /** How many of all would go along with \a selection. */
    [[nodiscard]] int toPublish(exchange::Selection selection) const;
    /** What each is called in \a language; its code where it has no title. */
    [[nodiscard]] QHash<domain::Id, QString> titles(domain::Language language) const;

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    void selectedChanged();

private:
    ReadinessModel *m_model;
    QSortFilterProxyModel *m_filtered;
};

} // namespace leerschakel::ui

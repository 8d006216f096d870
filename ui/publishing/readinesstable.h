// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publisher.h"

#include <QTableView>

class QSortFilterProxyModel;

namespace leerschakel::ui {

class ReadinessModel;

/** The offerings with their readiness for one destination, for selection. */
class ReadinessTable : public QTableView
{
    Q_OBJECT

public:
    explicit ReadinessTable(QWidget *parent = nullptr);

    void setRows(const QList<publishing::OfferingReadiness> &rows, domain::Language language);
    /** Shows only rows whose readiness \a pattern matches (StateFilter::chosen()). */
    void setPattern(const QString &pattern);
    /** Hides columns that do not fit or are empty. */
    void arrange(bool isNarrow, bool isPublished);

    /** The selected offerings, in row order; if \a delivered, only those that were delivered. */
    [[nodiscard]] QList<domain::Id> selected(bool delivered = false) const;
    /** The number of offerings that \a selection includes. */
    [[nodiscard]] int toPublish(exchange::Selection selection) const;
    /** The title of each offering in \a language; its code if it has no title. */
    [[nodiscard]] QHash<domain::Id, QString> titles(domain::Language language) const;

Q_SIGNALS:
    void offeringRequested(const leerschakel::domain::Id &offering);
    void selectedChanged();

private:
    ReadinessModel *m_model;
    QSortFilterProxyModel *m_filtered;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/kinds.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace leerschakel::ui {

/** The records of a SharedModel that the user wants to see, in the order the user wants. */
class SharedFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Showing { All, Doubles, Unused };

    explicit SharedFilter(QObject *parent = nullptr);

    /** Shows only records that have all words of \a text, in their name or in what tells them apart. */
    void setWords(const QString &text);
    /** Shows only records of this kind; absent for all kinds. */
    void setKind(std::optional<domain::Kind> kind);
    void setShowing(Showing showing);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    std::optional<domain::Kind> m_kind;
    Showing m_showing = Showing::All;
};

} // namespace leerschakel::ui

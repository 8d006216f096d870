// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/doubles.h"

#include <QAbstractTableModel>

namespace leerschakel::ui {

/**
 * The organisations, contacts, locations and deals of a catalogue, with what tells them apart and how much each is
 * used.
 */
class SharedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, Uses, Alike, Facts, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< a number, or text to sort by locale
        IdRole, ///< domain::Id
        KindRole, ///< domain::Kind as int
        UnusedRole, ///< bool
        DoublesRole, ///< index of its first doubles in Content::doubles, -1 when it has none
        TextRole, ///< all words that can be searched for
    };

    struct Row {
        authoring::SharedRecord shared;
        QString name;
        QString facts;
        /** What it has in common with its doubles, in words. */
        QString alike;
        int doubles = -1;
        friend bool operator==(const Row &, const Row &) = default;
    };
    /** Everything that is shown, in words: made off the window's thread, as there may be many thousands of records. */
    struct Content {
        QList<Row> rows;
        QHash<domain::Id, int> rowOf;
        QList<authoring::Doubles> doubles;
        int withDoubles = 0;
    };
    [[nodiscard]] static Content contentOf(const QList<authoring::SharedRecord> &records, domain::Language language);

    explicit SharedModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setContent(const Content &content);
    [[nodiscard]] const authoring::SharedRecord &row(int row) const { return m_content.rows[row].shared; }
    /** Its address, e-mail, codes and what it belongs to, on one line. */
    [[nodiscard]] QString factsOf(const domain::Id &id) const;
    /** Invalid when there is none. */
    [[nodiscard]] QModelIndex indexOf(const domain::Id &id) const;
    [[nodiscard]] int doublesCount() const { return m_content.withDoubles; }
    [[nodiscard]] int unusedCount() const;
    /** The records that may be the same as \a id, including itself, the most used first; empty when there are none. */
    [[nodiscard]] QList<domain::Id> doublesOf(const domain::Id &id) const;

    /** "Organisation", "Location", … */
    [[nodiscard]] static QString kindName(domain::Kind kind);
    /** What to call \a record, even if it has no name yet. */
    [[nodiscard]] static QString nameOf(const domain::Record &record, domain::Language language);
    /** How often it is used, in words. */
    [[nodiscard]] static QString useText(const authoring::Use &use);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QVariant sortValue(const Row &row, int column) const;

    Content m_content;
};

} // namespace leerschakel::ui

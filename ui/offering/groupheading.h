// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace leerschakel::ui {

class NumberField;

/** The heading of a group of electives: "Choose 2 of 4 modules", with editable number and group name. */
class GroupHeading : public QWidget
{
    Q_OBJECT

public:
    /** As stored in the catalogue. */
    struct Group {
        QString name;
        /** How many must be chosen; absent when not specified. */
        std::optional<qint64> count;
        /** Its components, in order. */
        QList<domain::Record> members;
    };

    explicit GroupHeading(QWidget *parent);

    [[nodiscard]] const Group &group() const { return m_group; }
    /** Shows \a group; keeps what is typed but not yet written. */
    void setGroup(const Group &group, bool isWritable);
    /** As typed. */
    [[nodiscard]] QString name() const;
    [[nodiscard]] std::optional<qint64> count() const;
    /** Call when what is typed in it is being written: setGroup() may replace it from now on. */
    void settle();
    /** Puts the cursor in the number. */
    void takeFocus();

Q_SIGNALS:
    void typed();
    /** Enter was pressed, or the focus moved elsewhere. */
    void left();

private:
    Group m_group;
    QLabel *m_lead;
    NumberField *m_count;
    QLabel *m_tail;
    QLineEdit *m_name;
};

} // namespace leerschakel::ui

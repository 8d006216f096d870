// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace leerschakel::ui {

class NumberField;

/** The heading of a group of electives: "Choose 2 of 4 modules", with the number and the group's name to write. */
class GroupHeading : public QWidget
{
    Q_OBJECT

public:
    /** As the catalogue has it. */
    struct Group {
        QString name;
        /** How many are to be chosen; absent when nothing is said about it. */
        std::optional<qint64> count;
        /** Its components, in order. */
        QList<domain::Record> members;
    };

    explicit GroupHeading(QWidget *parent);

    [[nodiscard]] const Group &group() const { return m_group; }
    /** Shows \a group; what is typed and not yet written stays. */
    void setGroup(const Group &group, bool isWritable);
    /** As written in it. */
    [[nodiscard]] QString name() const;
    [[nodiscard]] std::optional<qint64> count() const;
    /** What is written in it was taken. */
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

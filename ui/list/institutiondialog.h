// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace leerschakel::ui {

/** Asks which institution provides the offerings made in a catalogue: an existing one, or a new one by its name. */
class InstitutionDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a current may be null. */
    InstitutionDialog(const QList<domain::Record> &institutions, const domain::Id &current, domain::Language language,
        QWidget *parent = nullptr);

    /** The institution that was chosen; null if a name was typed that none of them has. */
    [[nodiscard]] domain::Id chosen() const;
    /** What was typed, trimmed. */
    [[nodiscard]] QString name() const;

private:
    QComboBox *m_name;
    QPushButton *m_accept;
};

} // namespace leerschakel::ui

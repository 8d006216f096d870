// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/profiles.h"
#include "store/journal.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace leerschakel::ui {

class ColumnList;
class FolderField;
class ProblemLabel;
class SelectionCombo;
class Session;

/** Asks for a delivery: its name, where it goes, and the options that its destination uses. */
class DeliveryDialog : public QDialog
{
    Q_OBJECT

public:
    /** Edits the stored \a profile, or, if \a isNew, proposes it. */
    DeliveryDialog(Session &session, publishing::Profile profile, bool isNew, QWidget *parent = nullptr);

    /** The profile as currently entered. */
    [[nodiscard]] publishing::Profile profile() const;
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    /** The delivery \a name is stored in the catalogue, as profile(). */
    void kept(const QString &name);

private:
    void buildChoices();
    void buildForm(QFormLayout &form);
    /** A row for each option, which is visible if the destination uses it. */
    void showOptions();
    /** Makes the dialog high enough for the visible options, within the height of the window. */
    void makeRoom();
    void keep();
    /** What is still to be filled in, and its widget; empty when complete. */
    [[nodiscard]] std::pair<QString, QWidget *> missing() const;

    Session &m_session;
    publishing::Profile m_before;
    bool m_isNew;
    int m_pending = 0;
    QScrollArea *m_area;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_destination;
    FolderField *m_folder;
    SelectionCombo *m_selection;
    QComboBox *m_language;
    QLineEdit *m_address;
    QWidget *m_alliances;
    QList<QCheckBox *> m_allianceBoxes;
    ColumnList *m_columns;
    ProblemLabel *m_problem;
    QPushButton *m_keep;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "vocabulary/loading/outdated.h"
#include "vocabulary/search/conceptindex.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTreeWidget;

namespace leerschakel::ui {

class LinkButton;
class SkillPicker;

/**
 * Linked skills that their vocabulary retired or no longer contains. Next to each are possible replacements, found by
 * name or by searching, and the offerings linked to it; all chosen replacements are made in one change.
 */
class OutdatedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutdatedDialog(Session &session, QWidget *parent = nullptr);

    /** Whether rows and proposals are loaded. */
    [[nodiscard]] bool isSettled() const { return m_isSettled; }
    /** A sentence that says what was replaced; empty when nothing was. */
    [[nodiscard]] QString outcome() const { return m_outcome; }

private:
    /** An outdated concept, its proposed replacements, likeliest first, and the chosen one (-1 to keep the link). */
    struct Row {
        vocabulary::OutdatedConcept outdated;
        QList<vocabulary::ConceptHit> proposals;
        QMap<domain::Id, QString> offerings; ///< their titles
        int chosen = -1;
    };
    [[nodiscard]] static Result<QList<Row>> read(store::Catalogue &catalogue, domain::Language language);
    [[nodiscard]] static Result<Row> readRow(
        store::Catalogue &catalogue, const vocabulary::OutdatedConcept &outdated, domain::Language language);
    [[nodiscard]] QWidget *buildChoices();
    [[nodiscard]] QString labelOf(const Row &row) const;
    void show(const QList<Row> &rows);
    /** Shows the proposals for the selected row. */
    void showRow();
    void showOfferings(const Row &row);
    void choose(int proposal);
    void add(const vocabulary::ConceptHit &hit);
    [[nodiscard]] QList<vocabulary::Replacement> chosen() const;
    void refresh();
    void replace();

    Session &m_session;
    QTreeWidget *m_list;
    QWidget *m_proposalSide;
    QLabel *m_heading;
    QListWidget *m_choices;
    LinkButton *m_other;
    SkillPicker *m_picker;
    QLabel *m_offerings;
    QLabel *m_summary;
    QPushButton *m_replace;
    QList<Row> m_rows;
    QString m_outcome;
    bool m_isSettled = false;
};

} // namespace leerschakel::ui

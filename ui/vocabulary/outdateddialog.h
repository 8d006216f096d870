// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "vocabulary/conceptindex.h"
#include "vocabulary/outdated.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace leerschakel::ui {

/** Linked skills that their vocabulary retired or left out, each with what may replace it; what is chosen is replaced in one change. */
class OutdatedDialog : public QDialog
{
    Q_OBJECT

public:
    explicit OutdatedDialog(Session &session, QWidget *parent = nullptr);

    /** Rows and proposals are there. */
    [[nodiscard]] bool isSettled() const { return m_isSettled; }

private:
    /** An outdated concept and what is proposed in its place, likeliest first. */
    struct Row {
        vocabulary::OutdatedConcept outdated;
        QList<vocabulary::ConceptHit> proposals;
    };
    [[nodiscard]] static Result<QList<Row>> read(store::Catalogue &catalogue, domain::Language language);
    void show(const QList<Row> &rows);
    [[nodiscard]] QComboBox *choiceOf(const Row &row);
    [[nodiscard]] QList<vocabulary::Replacement> chosen() const;
    void refresh();
    void replace();

    Session &m_session;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QPushButton *m_replace;
    QList<Row> m_rows;
    QList<QComboBox *> m_choices;
    bool m_isSettled = false;
};

} // namespace leerschakel::ui

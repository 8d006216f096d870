// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/merging.h"
#include "session/session.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace leerschakel::ui {

/**
 * Asks which of several shared records of one kind is kept, and shows what merging them would do: what moves, what is
 * taken over, what is deleted. It writes nothing.
 */
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    /** What is shown of each record: its name and what tells it apart. */
    struct Choice {
        changes::RecordRef record;
        QString name;
        QString facts;
    };

    /** The first of \a choices is kept unless another is chosen. */
    MergeDialog(Session &session, const QList<Choice> &choices, QWidget *parent);

    [[nodiscard]] changes::RecordRef kept() const;
    /** The name of the record that is kept. */
    [[nodiscard]] QString keptName() const;
    [[nodiscard]] QList<changes::RecordRef> others() const;
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }

private:
    void preview();
    void show(const authoring::Merging &merging, const QHash<domain::Id, QString> &titles);
    [[nodiscard]] QString values(const QList<authoring::MergedValue> &values) const;

    Session &m_session;
    QList<Choice> m_choices;
    QListWidget *m_list;
    QTextBrowser *m_preview;
    QPushButton *m_merge;
    int m_pending = 0;
};

} // namespace leerschakel::ui

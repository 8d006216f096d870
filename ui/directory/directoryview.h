// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directory/sharedmodel.h"
#include "session/session.h"
#include "session/view.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace leerschakel::ui {

class SharedColumns;
class SharedCommands;
class SharedEditor;
class SharedFilter;

/**
 * All organisations, contacts, locations and deals of the catalogue, each with where it is used; they can be changed,
 * merged and, if nothing uses them, deleted.
 */
class DirectoryView : public View
{
    Q_OBJECT

public:
    explicit DirectoryView(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const override;
    void commitPending() override;
    bool showRecord(const domain::Record &record) override;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildTools();
    void buildTable();
    [[nodiscard]] QWidget *buildDetails();
    void retranslate();
    /** Makes the columns and the filter as wide as their texts. */
    void fitToWords();
    /** Reads everything again, now or when the view is next shown. */
    void refreshLater();
    void reload();
    void take(const SharedModel::Content &content);
    void filter();
    void select(const QList<domain::Id> &ids, const domain::Id &current);
    /** The chosen records, the current one first. */
    [[nodiscard]] QList<authoring::SharedRecord> chosen() const;
    /** The records to merge: the chosen ones or, if only one is chosen, it and its doubles. */
    [[nodiscard]] QList<authoring::SharedRecord> toMerge() const;
    void showChosen();
    void refreshButtons();
    /** Adds a record of \a kind, and puts the cursor in its name. */
    void makeNew(domain::Kind kind);

    Session &m_session;
    SharedModel *m_model;
    SharedFilter *m_filter;
    SharedCommands *m_commands;
    QLineEdit *m_words = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_showing = nullptr;
    QPushButton *m_add = nullptr;
    /** One for each kind, with the kind as its data(). */
    QList<QAction *> m_makers;
    QPushButton *m_merge = nullptr;
    QPushButton *m_remove = nullptr;
    QTableView *m_table = nullptr;
    SharedColumns *m_columns = nullptr;
    QSplitter *m_parts = nullptr;
    SharedEditor *m_editor = nullptr;
    QLabel *m_many = nullptr;
    QStackedWidget *m_details = nullptr;
    QStackedWidget *m_pages = nullptr;
    QWidget *m_tools = nullptr;
    /** The record to show once it has been read. */
    domain::Id m_wanted;
    /** The record just added: the cursor goes to its name when it is shown. */
    domain::Id m_made;
    bool m_isFirst = true;
    bool m_isStale = true;
    bool m_isReading = false;
    bool m_isTaking = false;
};

} // namespace leerschakel::ui

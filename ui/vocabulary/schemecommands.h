// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session.h"
#include "vocabulary/search/conceptindex.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace leerschakel::ui {

/** What can be done with a vocabulary as a whole: make one, edit a loaded one here, map it, export it. The form for a new one folds out in place. */
class SchemeCommands : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeCommands(Session &session, QWidget *parent = nullptr);

    /** The button whose menu has the commands. */
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /** The vocabulary that the commands are about; none when it has no URI. */
    void setScheme(const vocabulary::SchemeSummary &scheme);
    /** Whether skills are suggested from the vocabulary that is chosen. */
    void suggest(bool suggests);
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    void retranslate();

    /** Opens the form for a new one. */
    void startMaking();
    /** Makes the loaded vocabulary that is chosen an own one. */
    void takeOver();
    /** Writes it to \a path; in Turtle when the name tells no other syntax. */
    void exportTo(const QString &path);

Q_SIGNALS:
    void messageRequested(const QString &text);
    void mappingRequested(const QString &uri);
    /** A vocabulary can be edited from now on. */
    void made(const QString &uri);

private:
    void make();
    void stopMaking();
    void askWhereTo();

    Session &m_session;
    QPushButton *m_button;
    QMenu *m_menu;
    QAction *m_makeAction;
    QAction *m_takeOverAction;
    QAction *m_mapAction;
    QAction *m_exportAction;
    QAction *m_suggestAction;
    QLabel *m_titleLabel;
    QLineEdit *m_title;
    QLabel *m_uriLabel;
    QLineEdit *m_uri;
    QPushButton *m_make;
    QPushButton *m_cancel;
    vocabulary::SchemeSummary m_scheme;
    int m_pending = 0;
};

} // namespace leerschakel::ui

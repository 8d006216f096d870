// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "vocabulary/search/conceptindex.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace leerschakel::ui {

/**
 * Commands for a whole vocabulary: create one, edit a loaded one here, map it, export it. The form for a new one
 * unfolds in place.
 */
class SchemeCommands : public QWidget
{
    Q_OBJECT

public:
    explicit SchemeCommands(Session &session, QWidget *parent = nullptr);

    /** The button whose menu has the commands. */
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /** Sets the vocabulary that the commands act on; none when it has no URI. */
    void setScheme(const vocabulary::SchemeSummary &scheme);
    /** Sets whether skills are suggested from the selected vocabulary. */
    void suggest(bool suggests);
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    void retranslate();

    /** Opens the form for a new vocabulary. */
    void startMaking();
    /** Turns the selected loaded vocabulary into an own one. */
    void takeOver();
    /** Writes the selected vocabulary to \a path; in Turtle unless the file name implies another syntax. */
    void exportTo(const QString &path);

Q_SIGNALS:
    void messageRequested(const QString &text);
    void mappingRequested(const QString &uri);
    /** The vocabulary \a uri has become editable. */
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

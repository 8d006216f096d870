// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/importer.h"

#include <QObject>

class QWidget;

namespace leerschakel::ui {

class Session;

/**
 * Loads a vocabulary as long work of the session: reads it, shows what would change in one already in use, and switches
 * to it.
 */
class VocabularyLoader : public QObject
{
    Q_OBJECT

public:
    /** \a parent is the parent of its dialogs. */
    VocabularyLoader(Session &session, QWidget *parent);

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    void load(const QStringList &sources);

Q_SIGNALS:
    void messageRequested(const QString &text);
    /** A vocabulary was taken into use, which can be undone; \a text describes it. */
    void changeMade(const QString &text);
    /** \a scheme is in the catalogue; the first when there are several. */
    void loaded(const QString &scheme);
    /** Done or cancelled. */
    void ended();

private:
    /** What was read, and what it changes. */
    struct Prepared {
        vocabulary::PreparedVocabulary vocabulary;
        QList<vocabulary::SchemeDifference> differences;
        /** Cancelled after everything had been read. */
        bool isStopped = false;
    };
    [[nodiscard]] bool accepted(const Prepared &prepared);
    void use(const vocabulary::PreparedVocabulary &prepared);
    void forget();
    void sweep();
    void tell(const vocabulary::VocabularyReport &report);
    void end();

    QWidget *m_window;
    Session &m_session;
    bool m_isLoading = false;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/importer.h"

#include <QObject>

#include <memory>

class QWidget;

namespace leerschakel::ui {

class Session;

/**
 * Loads a vocabulary as long work of the session: checks whether it is complete, reads it, shows what would change in
 * one that is already in use, and switches to it. A vocabulary that only adds something, such as another language, is
 * loaded without confirmation.
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
    /** \a scheme is in the catalogue; the first of them if several were loaded. */
    void loaded(const QString &scheme);
    /** Loading was done or cancelled. */
    void ended();

private:
    /** What was read, and what it changes. */
    struct Prepared {
        vocabulary::PreparedVocabulary vocabulary;
        QList<vocabulary::SchemeDifference> differences;
        /** Whether it was cancelled after everything had been read. */
        bool isStopped = false;
    };
    /** Asks whether to load \a chosen if it is incomplete. */
    [[nodiscard]] bool accepted(const vocabulary::ChosenVocabulary &chosen);
    void read(const std::shared_ptr<const vocabulary::ChosenVocabulary> &chosen);
    [[nodiscard]] bool accepted(const Prepared &prepared);
    void use(const Prepared &prepared);
    void forget();
    void sweep();
    void tell(const Prepared &prepared);
    [[nodiscard]] QString loadedText(const vocabulary::ImportedScheme &scheme, const Prepared &prepared) const;
    void end();

    QWidget *m_window;
    Session &m_session;
    bool m_isLoading = false;
};

} // namespace leerschakel::ui

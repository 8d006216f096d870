// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/loading/importer.h"

#include <QObject>

class QWidget;

namespace leerschakel::ui {

class Session;

/** Loads a vocabulary: reads it, shows what would change in one that is in use, and puts it to use: long work of the session. */
class VocabularyLoader : public QObject
{
    Q_OBJECT

public:
    /** \a parent is what its questions stand over. */
    VocabularyLoader(Session &session, QWidget *parent);

    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    void load(const QStringList &sources);

Q_SIGNALS:
    void messageRequested(const QString &text);
    /** A vocabulary was put to use, told by \a text; it can be undone. */
    void changeMade(const QString &text);
    /** It is in the catalogue: \a scheme, or several, of which this is the first. */
    void loaded(const QString &scheme);
    /** Done, or left; nothing is going on any more. */
    void ended();

private:
    /** What was read, and what it changes. */
    struct Prepared {
        vocabulary::PreparedVocabulary vocabulary;
        QList<vocabulary::SchemeDifference> differences;
        /** When all was read already. */
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

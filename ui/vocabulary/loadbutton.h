// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace leerschakel::ui {

class Session;
class VocabularyLoader;

/**
 * A button with a menu to load vocabularies: from a folder, from files, or from where it says they can be downloaded.
 */
class LoadButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LoadButton(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] bool isLoading() const;
    /** Shows where vocabularies can be downloaded, then loads what was downloaded. */
    void showSources();
    void retranslate();
    /** The actions that load one, the most likely one first. */
    [[nodiscard]] QList<QAction *> ways() const { return {m_folder, m_files, m_sources}; }

Q_SIGNALS:
    void messageRequested(const QString &text);
    /** A vocabulary was taken into use, which can be undone; \a text describes it. */
    void changeMade(const QString &text);
    /** \a scheme is in the catalogue; the first of them if several were loaded. */
    void loaded(const QString &scheme);
    /** Loading was done or cancelled. */
    void ended();

private:
    void loadFolder();
    void loadFiles();

    Session &m_session;
    VocabularyLoader *m_loader;
    QAction *m_folder;
    QAction *m_files;
    QAction *m_sources;
    int m_pending = 0;
};

} // namespace leerschakel::ui

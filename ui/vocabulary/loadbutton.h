// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace leerschakel::ui {

class Session;
class VocabularyLoader;

/** The button whose menu loads vocabularies: a folder, files, or what it says one can get elsewhere. */
class LoadButton : public QPushButton
{
    Q_OBJECT

public:
    explicit LoadButton(Session &session, QWidget *parent = nullptr);

    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] bool isLoading() const;
    /** Shows where vocabularies can be downloaded, and loads what was downloaded. */
    void showSources();
    void retranslate();
    /** The ways to load one, the most likely one first. */
    [[nodiscard]] QList<QAction *> ways() const { return {m_folder, m_files, m_sources}; }

Q_SIGNALS:
    void messageRequested(const QString &text);
    /** A vocabulary was taken into use, which can be undone; \a text describes it. */
    void changeMade(const QString &text);
    /** \a scheme is in the catalogue; the first when there are several. */
    void loaded(const QString &scheme);
    /** Done or cancelled. */
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

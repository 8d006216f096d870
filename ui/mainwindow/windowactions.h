// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

class QAction;
class QMainWindow;
class QMenu;
class QMenuBar;

namespace leerschakel::ui {

/**
 * All actions of the window, with their texts, keys, icons and menus. What they do is in OfferingActions, ViewActions,
 * CatalogueFiles and WindowDialogs.
 */
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QMainWindow *window);

    void fill(QMenuBar *bar);
    /** Enables what makes sense with a catalogue open (and writable). */
    void setCatalogue(bool isOpen, bool isWritable);
    [[nodiscard]] QAction *section(const QString &name) const;
    /** All actions with a key, in the order of the menus. */
    [[nodiscard]] QList<QAction *> withKeys() const;

    QAction *newCatalogue;
    QAction *open;
    QMenu *recent;
    QAction *sample;
    QAction *importFolder;
    QAction *importAddress;
    QAction *importSheets;
    /** A file or a folder of another catalogue; the data of each action is the format and "file" or "folder". */
    QMenu *importFrom;
    /** A file to work in; the data of each action is the format, one of exchange::workingCopies(). */
    QMenu *exportAs;
    QAction *inspect;
    QAction *backup;
    QAction *settings;
    QAction *close;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *find;

    QAction *newModule;
    QAction *newProgramme;
    QAction *duplicate;
    QAction *duplicateBare; ///< without editions
    QAction *remove;
    QAction *changeFields; ///< of the selected ones
    QMenu *status;
    QAction *next;
    QAction *previous;
    QAction *clearFilters;
    QAction *institution;
    QMenu *columns;

    QAction *loadVocabulary;
    QAction *publish;
    QAction *review; ///< publish only what is approved
    QAction *showFindings;
    QAction *fieldAndSource; ///< from a field to its line in the source, and back

    /** By the names of views(), in their order. */
    QList<std::pair<QString, QAction *>> sections;
    QAction *showSections;
    QAction *showList;
    QAction *showSide;
    QAction *sideBelow;
    QAction *editorAlone;
    QAction *nextColumn;
    QAction *previousColumn;
    QAction *largerText;
    QAction *smallerText;
    QAction *normalText;
    QHash<Theme, QAction *> themes;
    QAction *fullScreen;

    QAction *help;
    QAction *keys;
    QAction *about;

private:
    QAction *add(const QString &text, const QString &icon = {}, const QKeySequence &key = {});
    QAction *addToggle(const QString &text, const QKeySequence &key = {});
    void makeFile();
    void makeOfferings();
    void makeView();

    QMainWindow *m_window;
    QMenu *m_themeMenu = nullptr;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/appearance.h"
#include "mainwindow/sectionbar.h"
#include "store/catalogue.h"

#include <QMainWindow>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace leerschakel::ui {

class MessageBar;
class ReviewAction;
class SavedLabel;
class WelcomeView;
class WindowActions;
class Workspace;

/** The window: menus, tools and status around one open catalogue, or the welcome where none is open. */
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /** \a settings is read and written; it must outlive the window. */
    MainWindow(Settings &settings, Appearance &appearance, QWidget *parent = nullptr);
    ~MainWindow() override;

    /** Opens \a path in this window. On failure the window shows why, and keeps what was open. */
    store::Result<void> openCatalogue(const QString &path, store::Access access = store::Access::WriteIfPossible);
    store::Result<void> createCatalogue(const QString &path);
    void closeCatalogue();
    /** Null while no catalogue is open. */
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    /** Path of the open catalogue; empty when none. */
    [[nodiscard]] QString path() const;
    /** Whether nothing on screen is still being calculated. */
    [[nodiscard]] bool isSettled() const;
    void rememberState();

Q_SIGNALS:
    /** The language in the settings changed: create the window again. */
    void languageChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /** Restores the size, no larger than the screen. */
    void fitScreen();
    /** Whether the window is too narrow for texts about what is undone in the tool bar. */
    [[nodiscard]] bool isNarrow(int width) const;
    void buildToolBar();
    void buildStatusBar();
    void connectFileActions();
    void connectOfferingActions();
    void connectViewActions();
    void setWorkspace(std::unique_ptr<store::Catalogue> catalogue);
    void fillRecent();
    void fillStatusMenu();
    void askForCatalogue();
    void askForNewCatalogue();
    void openSample();
    void askForImportFolder();
    void askForImportAddress();
    void makeBackup();
    void updateUndo();
    void updateStatus();
    void updateSection();
    void updateSelection();
    void setTextSize(int percent);
    void setTheme(Theme theme);
    void showSettings();
    /** Opens the manual at the page of the current section. */
    void showHelp();
    void showKeys();
    void showAbout();
    void say(const domain::Error &error);
    [[nodiscard]] MessageBar &messages() const;

    Settings &m_settings;
    Appearance &m_appearance;
    WindowActions *m_actions;
    QStackedWidget *m_pages;
    WelcomeView *m_welcome;
    MessageBar *m_welcomeMessages;
    Workspace *m_workspace = nullptr;
    QToolBar *m_tools = nullptr;
    QToolButton *m_undoButton = nullptr;
    QToolButton *m_publishButton = nullptr;
    QLineEdit *m_search = nullptr;
    QAction *m_searchHolder = nullptr;
    SavedLabel *m_saved = nullptr;
    ReviewAction *m_review = nullptr;
    QLabel *m_matches = nullptr;
    QLabel *m_readiness = nullptr;
    QLabel *m_file = nullptr;
};

} // namespace leerschakel::ui

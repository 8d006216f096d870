// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/appearance.h"
#include "store/catalogue.h"

#include <QMainWindow>

class QStackedWidget;

namespace leerschakel::ui {

class CatalogueFiles;
class MessageBar;
class OfferingActions;
class StatusLine;
class ViewActions;
class WelcomeView;
class WindowActions;
class WindowDialogs;
class WindowTools;
class Workspace;

/** The window: menus, tools and status around one open catalogue, or the welcome page while none is open. */
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
    /** The language in the settings changed: create the window again, with the dialog in which it was chosen. */
    void languageChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /** Puts the window where the settings say that it was. */
    void restorePlace();
    /** Makes the window no larger than the screen, including its frame once it has one. */
    void fitScreen();
    /** Lets tools and status take less room where the window is narrow for its text. */
    void fitParts();
    void showCatalogue(std::unique_ptr<store::Catalogue> catalogue);
    /** Lets all parts of the window follow what is open now. */
    void follow();
    [[nodiscard]] MessageBar &messages() const;

    Settings &m_settings;
    WindowActions *m_actions;
    WindowTools *m_tools;
    StatusLine *m_status;
    QStackedWidget *m_pages;
    WelcomeView *m_welcome;
    MessageBar *m_welcomeMessages;
    CatalogueFiles *m_files;
    OfferingActions *m_offerings;
    ViewActions *m_views;
    WindowDialogs *m_dialogs;
    Workspace *m_workspace = nullptr;
    /** Whether the window was fitted with its frame. */
    bool m_isFitted = false;
};

} // namespace leerschakel::ui

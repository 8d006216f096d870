// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "store/catalogue.h"

#include <QObject>
#include <QPointer>

#include <functional>

namespace leerschakel::ui {

class WelcomeView;
class WindowActions;
class Workspace;

/** Opens, creates and backs up catalogues, and imports and exports other files; asks where they are. */
class CatalogueFiles : public QObject
{
    Q_OBJECT

public:
    /** Shows a newly opened catalogue in place of the previous one. */
    using Show = std::function<void(std::unique_ptr<store::Catalogue>)>;

    /** \a settings must outlive it. */
    CatalogueFiles(WindowActions &actions, WelcomeView &welcome, Settings &settings, Show show, QWidget *window);

    /** The catalogue that is open; none when null. */
    void follow(Workspace *workspace);
    /** Path of the open catalogue; empty when none. */
    [[nodiscard]] QString path() const;
    /** An error is also reported by failed(). */
    store::Result<void> open(const QString &path, store::Access access);
    store::Result<void> create(const QString &path);

Q_SIGNALS:
    void failed(const leerschakel::domain::Error &error);
    void done(const QString &text);

private:
    store::Result<void> take(store::Result<std::unique_ptr<store::Catalogue>> catalogue, const QString &path);
    void askToOpen();
    void askToCreate();
    void openSample();
    void askForImportFolder();
    void askForImportAddress();
    void askForImportSheets();
    void askForImport(const QString &format, bool isFolder);
    void askForExport(const QString &format);
    void makeBackup();
    void fillRecent();

    WindowActions &m_actions;
    WelcomeView &m_welcome;
    Settings &m_settings;
    Show m_show;
    QWidget *m_window;
    QPointer<Workspace> m_workspace;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "application/look.h"
#include "list/offeringlist.h"
#include "mainwindow/cataloguefiles.h"
#include "mainwindow/offeringactions.h"
#include "mainwindow/statusline.h"
#include "mainwindow/viewactions.h"
#include "mainwindow/welcomeview.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/windowdialogs.h"
#include "mainwindow/windowtools.h"
#include "mainwindow/workspace.h"
#include "widgets/fieldkeys.h"
#include "widgets/messagebar.h"
#include "widgets/readingorder.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

MainWindow::MainWindow(Settings &settings, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_actions(new WindowActions(this)),
      m_tools(new WindowTools(*m_actions, this)),
      m_status(new StatusLine(this)),
      m_pages(new QStackedWidget(this)),
      m_welcome(new WelcomeView({m_actions->newCatalogue, m_actions->open, m_actions->sample}, this)),
      m_welcomeMessages(new MessageBar(this)),
      m_files(new CatalogueFiles(
          *m_actions, *m_welcome, settings,
          [this](std::unique_ptr<store::Catalogue> catalogue) { showCatalogue(std::move(catalogue)); }, this)),
      m_offerings(new OfferingActions(*m_actions, *m_tools, interfaceLanguage(settings.language), this)),
      m_views(new ViewActions(*m_actions, settings, appearance, this)),
      m_dialogs(new WindowDialogs(*m_actions, *m_views, settings, this))
{
    setObjectName(u"window"_s);
    setAcceptDrops(true);
    new FieldKeys(this);
    m_actions->fill(menuBar());
    addToolBar(m_tools);
    setStatusBar(m_status);

    auto *welcome = new QWidget(this);
    auto *layout = new QVBoxLayout(welcome);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_welcomeMessages);
    layout->addWidget(m_welcome, 1);
    m_pages->addWidget(welcome);
    setCentralWidget(m_pages);

    connect(m_actions->close, &QAction::triggered, this, &MainWindow::closeCatalogue);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);
    connect(m_files, &CatalogueFiles::failed, this, [this](const domain::Error &error) { messages().fail(error); });
    connect(m_files, &CatalogueFiles::done, this, [this](const QString &text) { messages().tell(text); });
    connect(m_dialogs, &WindowDialogs::languageChanged, this, &MainWindow::languageChanged);

    restorePlace();
    follow();
}

MainWindow::~MainWindow()
{
    delete m_workspace; // before the labels and actions that it uses
}

void MainWindow::restorePlace()
{
    resize(1360, 850);
    restoreGeometry(m_settings.geometry);
    if (m_settings.place.isValid() && !isMaximized() && !isFullScreen()) {
        // restoreGeometry() restores the place of what is inside the frame, which some window managers take for that of
        // the frame: the window would be lower by its title bar each time. It also allows for a frame of its own guess.
        resize(m_settings.place.size());
        move(m_settings.place.topLeft());
    }
    fitScreen();
}

void MainWindow::fitScreen()
{
    // The saved size may be from another screen or scale.
    const QScreen *under = QGuiApplication::screenAt(geometry().center());
    const QScreen *on = under ? under : screen(); // before it is shown, screen() is always the first one
    if (!on || isMaximized() || isFullScreen()) {
        return;
    }
    const QMargins frame = windowHandle() ? windowHandle()->frameMargins() : QMargins();
    const QRect room = on->availableGeometry();
    resize(size().boundedTo(room.marginsRemoved(frame).size()));
    if (m_isFitted || !m_settings.geometry.isEmpty()) {
        const QSize whole = size().grownBy(frame);
        const QPoint place(std::clamp(x(), room.left(), std::max(room.left(), room.right() + 1 - whole.width())),
            std::clamp(y(), room.top(), std::max(room.top(), room.bottom() + 1 - whole.height())));
        if (place != pos()) {
            move(place);
        }
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitParts();
    }
    // A window manager adds the frame when it shows the window, before it activates it.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && !m_isFitted) {
        m_isFitted = true;
        if (QGuiApplication::platformName() == "offscreen"_L1) {
            return; // it reports a frame that does not exist
        }
        const QSize room = screen()->availableGeometry().size();
        if (size().boundedTo(room) == size()) { // a larger one was made so on purpose
            fitScreen();
        }
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitParts();
}

void MainWindow::fitParts()
{
    constexpr int letters = 128;
    const bool isNarrow = isNarrowerThan(letters, *this);
    m_tools->setNarrow(isNarrow);
    m_status->setNarrow(isNarrow);
}

store::Result<void> MainWindow::openCatalogue(const QString &path, store::Access access)
{
    return m_files->open(path, access);
}

store::Result<void> MainWindow::createCatalogue(const QString &path)
{
    return m_files->create(path);
}

void MainWindow::showCatalogue(std::unique_ptr<store::Catalogue> catalogue)
{
    closeCatalogue();
    m_workspace = new Workspace(std::move(catalogue), interfaceLanguage(m_settings.language), this);
    m_pages->addWidget(m_workspace);
    follow();
    m_pages->setCurrentWidget(m_workspace); // so that its columns get the room this window has
    m_workspace->list().table().setFocus();
}

void MainWindow::closeCatalogue()
{
    if (!m_workspace) {
        return;
    }
    rememberState();
    m_workspace->commitPending();
    Workspace *closed = std::exchange(m_workspace, nullptr);
    follow();
    delete closed;
    m_pages->setCurrentIndex(0);
}

void MainWindow::follow()
{
    // First: the others enable and disable some of these.
    m_actions->setCatalogue(m_workspace, m_workspace && m_workspace->session().isWritable());
    m_files->follow(m_workspace);
    m_tools->follow(m_workspace);
    m_views->follow(m_workspace);
    m_offerings->follow(m_workspace);
    m_dialogs->follow(m_workspace);
    m_status->follow(m_workspace);
    setWindowTitle(m_workspace ? tr("%1 – Leerschakel").arg(QFileInfo(path()).completeBaseName()) : tr("Leerschakel"));
}

void MainWindow::rememberState()
{
    m_settings.geometry = saveGeometry();
    if (isVisible() && !isMinimized() && !isMaximized() && !isFullScreen()) {
        m_settings.place = QRect(pos(), size());
    }
    m_views->remember();
}

QString MainWindow::path() const
{
    return m_files->path();
}

bool MainWindow::isSettled() const
{
    return !m_workspace || m_workspace->isSettled();
}

MessageBar &MainWindow::messages() const
{
    return m_workspace ? m_workspace->messages() : *m_welcomeMessages;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return stepInReadingOrder(this, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberState();
    m_settings.save();
    if (m_workspace) {
        m_workspace->commitPending();
        m_workspace->session().close();
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && urls.first().path().endsWith(".llo"_L1)) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    std::ignore = openCatalogue(event->mimeData()->urls().first().toLocalFile());
}

} // namespace leerschakel::ui

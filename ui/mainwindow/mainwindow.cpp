// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/mainwindow.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "domain/sentences.h"
#include "list/filterbar.h"
#include "list/offeringlist.h"
#include "mainwindow/panes.h"
#include "mainwindow/reviewaction.h"
#include "mainwindow/savedlabel.h"
#include "mainwindow/welcomeview.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/workspace.h"
#include "widgets/fieldkeys.h"
#include "widgets/messagebar.h"
#include "widgets/readingorder.h"
#include "words/fieldlabels.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

MainWindow::MainWindow(Settings &settings, Appearance &appearance, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_appearance(appearance),
      m_actions(new WindowActions(this)),
      m_pages(new QStackedWidget(this)),
      m_welcome(new WelcomeView({m_actions->newCatalogue, m_actions->open, m_actions->sample}, this)),
      m_welcomeMessages(new MessageBar(this))
{
    setObjectName(u"window"_s);
    setWindowTitle(tr("Leerschakel"));
    setAcceptDrops(true);
    new FieldKeys(this);
    m_actions->fill(menuBar());
    buildToolBar();
    buildStatusBar();
    connectFileActions();
    connectOfferingActions();
    connectViewActions();

    auto *welcome = new QWidget(this);
    auto *layout = new QVBoxLayout(welcome);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_welcomeMessages);
    layout->addWidget(m_welcome, 1);
    m_pages->addWidget(welcome);
    setCentralWidget(m_pages);
    connect(m_welcome, &WelcomeView::recentChosen, this,
        [this](const QString &path) { std::ignore = openCatalogue(path); });

    resize(1360, 850);
    restoreGeometry(m_settings.geometry);
    fitScreen();
    fillRecent();
    updateSection();
    updateStatus();
}

MainWindow::~MainWindow()
{
    delete m_workspace; // before the labels and actions that it uses
}

void MainWindow::fitScreen()
{
    // The saved size may be from another screen or scale.
    const QScreen *on = screen();
    if (!on || isMaximized() || isFullScreen()) {
        return;
    }
    const QRect room = on->availableGeometry();
    resize(size().boundedTo(room.size()));
    if (!m_settings.geometry.isEmpty()) {
        move(std::clamp(x(), room.left(), std::max(room.left(), room.right() + 1 - width())),
            std::clamp(y(), room.top(), std::max(room.top(), room.bottom() + 1 - height())));
    }
}

bool MainWindow::isNarrow(int width) const
{
    constexpr int letters = 128;
    return width < letters * fontMetrics().averageCharWidth();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (isNarrow(event->oldSize().width()) != isNarrow(width())) {
        updateUndo();
    }
    m_file->setVisible(!isNarrow(width())); // the title of the window has it too
}

void MainWindow::buildToolBar()
{
    m_tools = addToolBar(tr("Tools"));
    m_tools->setObjectName(u"tools"_s);
    m_tools->setMovable(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize({16, 16});
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
    m_tools->addActions(
        {m_actions->newModule, m_actions->newProgramme, m_actions->undo, m_actions->redo, m_actions->publish});
    m_undoButton = qobject_cast<QToolButton *>(m_tools->widgetForAction(m_actions->undo));
    m_publishButton = qobject_cast<QToolButton *>(m_tools->widgetForAction(m_actions->publish));
    qobject_cast<QToolButton *>(m_tools->widgetForAction(m_actions->redo))->setToolButtonStyle(Qt::ToolButtonIconOnly);
    const QList<QToolButton *> buttons = m_tools->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_tools->addWidget(space);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(tr("Find an offering"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->addAction(QIcon::fromTheme(u"search"_s, QIcon::fromTheme(u"edit-find"_s)), QLineEdit::LeadingPosition);
    m_search->setMinimumWidth(20 * rhythm);
    m_search->setMaximumWidth(48 * rhythm);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_searchHolder = m_tools->addWidget(m_search);
    m_tools->addAction(m_actions->showSide);
    auto *side = qobject_cast<QToolButton *>(m_tools->widgetForAction(m_actions->showSide));
    side->setToolButtonStyle(Qt::ToolButtonIconOnly);
    side->setFocusPolicy(Qt::TabFocus);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_workspace) {
            m_workspace->list().setSearchText(text);
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_workspace) {
            m_workspace->list().openFirst();
        }
    });
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(rhythm, 2, rhythm, 2);
    const auto label = [this](const QString &name) {
        auto *made = new QLabel(this);
        made->setObjectName(name);
        made->setForegroundRole(QPalette::PlaceholderText);
        made->setContentsMargins(rhythm / 2, 0, rhythm, 0);
        return made;
    };
    m_saved = new SavedLabel(this);
    m_saved->setContentsMargins(rhythm / 2, 0, rhythm, 0);
    m_matches = label(u"matches"_s);
    m_readiness = label(u"readiness"_s);
    m_file = label(u"file"_s);
    for (QWidget *each :
        {static_cast<QWidget *>(m_saved), static_cast<QWidget *>(m_matches), static_cast<QWidget *>(m_readiness)}) {
        statusBar()->addWidget(each);
    }
    connect(m_saved, &SavedLabel::fieldRequested, this,
        [this](domain::Kind kind, const domain::Id &record, const QString &field) {
            if (m_workspace) {
                m_workspace->goTo(kind, record, field);
            }
        });
    statusBar()->addPermanentWidget(m_file);
}

void MainWindow::connectOfferingActions()
{
    const auto on = [this](QAction *action, const std::function<void(Workspace &)> &work) {
        connect(action, &QAction::triggered, this, [this, work] {
            if (m_workspace) {
                work(*m_workspace);
            }
        });
    };
    on(m_actions->undo, [](Workspace &workspace) { workspace.session().undo(); });
    on(m_actions->redo, [](Workspace &workspace) { workspace.session().redo(); });
    on(m_actions->find, [this](Workspace &workspace) {
        workspace.showSection(u"offerings"_s);
        workspace.columns().bringList();
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    on(m_actions->newModule, [this](Workspace &workspace) {
        m_search->clear();
        workspace.addOffering(u"module"_s);
    });
    on(m_actions->newProgramme, [this](Workspace &workspace) {
        m_search->clear();
        workspace.addOffering(u"programme"_s);
    });
    on(m_actions->institution, [](Workspace &workspace) { workspace.chooseInstitution(); });
    on(m_actions->duplicate, [](Workspace &workspace) { workspace.duplicateOfferings(); });
    on(m_actions->duplicateBare,
        [](Workspace &workspace) { workspace.duplicateOfferings(authoring::Editions::LeftOut); });
    on(m_actions->remove, [](Workspace &workspace) { workspace.deleteOfferings(); });
    on(m_actions->changeFields, [](Workspace &workspace) { workspace.changeOfferings(); });
    on(m_actions->next, [](Workspace &workspace) { workspace.list().step(1); });
    on(m_actions->previous, [](Workspace &workspace) { workspace.list().step(-1); });
    on(m_actions->clearFilters, [this](Workspace &workspace) {
        m_search->clear();
        workspace.list().filters().clear();
    });
    on(m_actions->loadVocabulary, [](Workspace &workspace) { workspace.loadVocabulary(); });
    on(m_actions->showFindings, [](Workspace &workspace) { workspace.showFindings(); });
    on(m_actions->publish, [](Workspace &workspace) { workspace.showSection(u"publishing"_s); });
    m_review = new ReviewAction(*m_actions->review, this);
    fillStatusMenu();
}

void MainWindow::fillStatusMenu()
{
    const domain::Language language = interfaceLanguage(m_settings.language);
    const QString statusList = u"status"_s;
    for (const domain::Code &code : domain::CodeList::named(statusList).codes()) {
        QAction *action = m_actions->status->addAction(code.label.in(language));
        connect(action, &QAction::triggered, this, [this, status = code.code] {
            if (m_workspace) {
                m_workspace->setStatus(status);
            }
        });
    }
}

void MainWindow::connectViewActions()
{
    for (const auto &[name, action] : std::as_const(m_actions->sections)) {
        connect(action, &QAction::triggered, this, [this, section = name] {
            if (m_workspace) {
                m_workspace->showSection(section);
            }
        });
    }
    const auto toggle = [this](QAction *action, bool Settings::*setting,
                            const std::function<void(Workspace &, bool)> &work) {
        action->setChecked(m_settings.*setting);
        connect(action, &QAction::toggled, this, [this, setting, work](bool isOn) {
            m_settings.*setting = isOn;
            if (m_workspace) {
                work(*m_workspace, isOn);
            }
        });
    };
    using Column = Columns::Column;
    toggle(m_actions->showSections, &Settings::sectionsShown,
        [](Workspace &workspace, bool isOn) { workspace.columns().setShown(Column::Sections, isOn); });
    toggle(m_actions->showList, &Settings::listShown,
        [](Workspace &workspace, bool isOn) { workspace.columns().setShown(Column::List, isOn); });
    toggle(m_actions->sideBelow, &Settings::sideBelow,
        [](Workspace &workspace, bool isOn) { workspace.columns().setSideBelow(isOn); });
    // Not by toggled(): it also shows what is the case at another width.
    connect(m_actions->showSide, &QAction::triggered, this, [this](bool isOn) {
        if (m_workspace) {
            m_workspace->columns().setShown(Column::Side, isOn);
        }
    });
    connect(m_actions->editorAlone, &QAction::triggered, this, [this](bool isOn) {
        if (m_workspace) {
            m_workspace->showSection(u"offerings"_s);
            m_workspace->columns().setEditorAlone(isOn);
        }
    });
    const auto step = [this](int by) {
        if (m_workspace) {
            m_workspace->stepColumn(by);
        }
    };
    connect(m_actions->nextColumn, &QAction::triggered, this, [step] { step(1); });
    connect(m_actions->previousColumn, &QAction::triggered, this, [step] { step(-1); });
    constexpr int textStep = 10;
    connect(m_actions->largerText, &QAction::triggered, this, [this] { setTextSize(m_settings.textSize + textStep); });
    connect(m_actions->smallerText, &QAction::triggered, this, [this] { setTextSize(m_settings.textSize - textStep); });
    connect(m_actions->normalText, &QAction::triggered, this, [this] { setTextSize(100); });
    for (auto it = m_actions->themes.cbegin(); it != m_actions->themes.cend(); ++it) {
        it.value()->setChecked(it.key() == m_settings.theme);
        connect(it.value(), &QAction::triggered, this, [this, theme = it.key()] { setTheme(theme); });
    }
    connect(
        m_actions->fullScreen, &QAction::toggled, this, [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->help, &QAction::triggered, this, &MainWindow::showHelp);
    connect(m_actions->keys, &QAction::triggered, this, &MainWindow::showKeys);
    connect(m_actions->about, &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::rememberState()
{
    m_settings.geometry = saveGeometry();
    if (m_workspace) {
        m_settings.offeringColumns = m_workspace->list().columnState();
        m_settings.panes = m_workspace->columns().state();
        m_settings.formLanguages = m_workspace->panes().shownLanguages();
    }
}

QString MainWindow::path() const
{
    return m_workspace ? m_workspace->session().catalogue().path() : QString();
}

bool MainWindow::isSettled() const
{
    return !m_workspace || m_workspace->isSettled();
}

void MainWindow::updateUndo()
{
    const bool isWritable = m_workspace && m_workspace->session().isWritable();
    const auto label = [&](bool isBack) {
        if (!isWritable) {
            return domain::Message();
        }
        return isBack ? m_workspace->session().undoLabel() : m_workspace->session().redoLabel();
    };
    const auto show = [](QAction *action, const domain::Message &message, const QString &with, const QString &without) {
        const QString words = changeLabel(message);
        action->setEnabled(!message.isEmpty());
        action->setText(message.isEmpty() ? without : with.arg(words));
        action->setToolTip(message.isEmpty() ? without : with.arg(words));
    };
    const domain::Message undone = label(true);
    show(m_actions->undo, undone, tr("&Undo: %1"), tr("&Undo"));
    show(m_actions->redo, label(false), tr("&Redo: %1"), tr("&Redo"));
    const int mostLetters = isNarrow(width()) ? 12 : 26;
    const QString words = undone.isEmpty() ? tr("Undo") : changeLabel(undone);
    m_actions->undo->setIconText(m_undoButton->fontMetrics().elidedText(
        words, Qt::ElideRight, mostLetters * m_undoButton->fontMetrics().averageCharWidth()));
}

void MainWindow::updateSection()
{
    const bool isInList = m_workspace && m_workspace->section() == "offerings"_L1;
    m_searchHolder->setVisible(isInList);
    m_tools->setVisible(m_workspace && !m_workspace->columns().isEditorAlone());
    statusBar()->setVisible(m_workspace);
    if (m_workspace) {
        m_actions->section(m_workspace->section())->setChecked(true);
    }
    for (QAction *action :
        {m_actions->duplicate, m_actions->duplicateBare, m_actions->remove, m_actions->changeFields}) {
        action->setEnabled(isInList && m_workspace->session().isWritable());
    }
}

void MainWindow::updateSelection()
{
    // An action says what it will act on before it is chosen.
    const int selected = m_workspace ? m_workspace->selectedCount() : 0;
    const QString count = QLocale().toString(selected);
    m_actions->duplicate->setText(selected > 1 ? tr("&Duplicate %1 offerings").arg(count) : tr("&Duplicate"));
    m_actions->duplicateBare->setText(
        selected > 1 ? tr("Duplicate %1 offerings &without editions").arg(count) : tr("Duplicate &without editions"));
    m_actions->remove->setText(selected > 1 ? tr("D&elete %1 offerings…").arg(count) : tr("D&elete"));
    m_actions->changeFields->setText(
        selected > 1 ? tr("&Change fields of %1 offerings…").arg(count) : tr("&Change fields…"));
    m_actions->status->setTitle(selected > 1 ? tr("&Status of %1 offerings").arg(count) : tr("&Status"));
    updateStatus();
}

void MainWindow::updateStatus()
{
    setWindowTitle(m_workspace ? tr("%1 – Leerschakel").arg(QFileInfo(path()).completeBaseName()) : tr("Leerschakel"));
    if (!m_workspace) {
        return;
    }
    const QLocale locale;
    const CatalogueFigures::Overview &overview = m_workspace->overview();
    QString matches =
        tr("%1 of %2 offerings")
            .arg(locale.toString(m_workspace->list().count()), locale.toString(overview.counts.offerings));
    if (const int selected = m_workspace->selectedCount(); selected > 1) {
        matches += u" · "_s + tr("%Ln selected", nullptr, selected);
    }
    m_matches->setText(matches);
    const publishing::ReadinessCounts &readiness = overview.readiness;
    const int ready = readiness.ready + readiness.published + readiness.changed;
    m_readiness->setText(overview.unknown == 0
            ? tr("%1 ready · %2 blocked").arg(locale.toString(ready), locale.toString(readiness.blocked))
            : m_workspace->session().isWritable() ? tr("Readiness is being calculated")
                                                  : tr("Readiness unknown: read-only"));
    m_file->setText(QFileInfo(path()).fileName());
    m_file->setToolTip(path());
    m_file->setVisible(!isNarrow(width()));
    m_actions->publish->setIconText(tr("Publish…"));
}

void MainWindow::setTextSize(int percent)
{
    m_settings.textSize = std::clamp(percent, 80, 300);
    m_appearance.setTextSize(m_settings.textSize);
}

void MainWindow::setTheme(Theme theme)
{
    m_settings.theme = theme;
    m_appearance.setTheme(theme);
    m_actions->themes.value(theme)->setChecked(true);
}

MessageBar &MainWindow::messages() const
{
    return m_workspace ? m_workspace->messages() : *m_welcomeMessages;
}

void MainWindow::say(const domain::Error &error)
{
    messages().fail(error);
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

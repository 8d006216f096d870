// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/offeringactions.h"

#include "domain/codelist.h"
#include "list/filterbar.h"
#include "list/offeringlist.h"
#include "mainwindow/panes.h"
#include "mainwindow/reviewaction.h"
#include "mainwindow/views.h"
#include "mainwindow/windowactions.h"
#include "mainwindow/windowtools.h"
#include "mainwindow/workspace.h"
#include "words/fieldlabels.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

OfferingActions::OfferingActions(WindowActions &actions, WindowTools &tools, domain::Language language, QObject *parent)
    : QObject(parent), m_actions(actions), m_tools(tools), m_review(new ReviewAction(*actions.review, this))
{
    connectMaking();
    connectFinding();
    fillStatusMenu(language);
    showUndo();
}

void OfferingActions::on(QAction *action, const std::function<void(Workspace &)> &work)
{
    connect(action, &QAction::triggered, this, [this, work] {
        if (m_workspace) {
            work(*m_workspace);
        }
    });
}

void OfferingActions::connectMaking()
{
    on(m_actions.undo, [](Workspace &workspace) { workspace.session().undo(); });
    on(m_actions.redo, [](Workspace &workspace) { workspace.session().redo(); });
    on(m_actions.newModule, [this](Workspace &workspace) {
        m_tools.clearSearch();
        workspace.addOffering(u"module"_s);
    });
    on(m_actions.newProgramme, [this](Workspace &workspace) {
        m_tools.clearSearch();
        workspace.addOffering(u"programme"_s);
    });
    on(m_actions.institution, [](Workspace &workspace) { workspace.chooseInstitution(); });
    on(m_actions.duplicate, [](Workspace &workspace) { workspace.duplicateOfferings(); });
    on(m_actions.duplicateBare,
        [](Workspace &workspace) { workspace.duplicateOfferings(authoring::Editions::LeftOut); });
    on(m_actions.remove, [](Workspace &workspace) { workspace.deleteOfferings(); });
    on(m_actions.changeFields, [](Workspace &workspace) { workspace.changeOfferings(); });
}

void OfferingActions::connectFinding()
{
    on(m_actions.find, [this](Workspace &workspace) {
        if (workspace.panes().findInSource()) {
            return;
        }
        workspace.showSection(listSection());
        workspace.columns().bringList();
        m_tools.focusSearch();
    });
    on(m_actions.next, [](Workspace &workspace) { workspace.list().step(1); });
    on(m_actions.previous, [](Workspace &workspace) { workspace.list().step(-1); });
    on(m_actions.clearFilters, [this](Workspace &workspace) {
        m_tools.clearSearch();
        workspace.list().filters().clear();
    });
    on(m_actions.loadVocabulary, [](Workspace &workspace) { workspace.loadVocabulary(); });
    on(m_actions.showFindings, [](Workspace &workspace) { workspace.showFindings(); });
    on(m_actions.fieldAndSource, [](Workspace &workspace) { workspace.stepBetweenFieldAndSource(); });
    on(m_actions.publish, [](Workspace &workspace) { workspace.showSection(u"publishing"_s); });
}

void OfferingActions::fillStatusMenu(domain::Language language)
{
    const QString statusList = u"status"_s;
    for (const domain::Code &code : domain::CodeList::named(statusList).codes()) {
        on(m_actions.status->addAction(code.label.in(language)),
            [status = code.code](Workspace &workspace) { workspace.setStatus(status); });
    }
}

void OfferingActions::follow(Workspace *workspace)
{
    m_workspace = workspace;
    m_review->follow(workspace ? &workspace->session() : nullptr, workspace ? &workspace->settings() : nullptr,
        workspace ? &workspace->messages() : nullptr);
    if (workspace) {
        offerInList(*workspace);
        connect(workspace, &Workspace::sectionChanged, this, &OfferingActions::enable);
        connect(workspace, &Workspace::selectionChanged, this, &OfferingActions::showSelection);
        connect(&workspace->session(), &Session::changed, this, &OfferingActions::showUndo);
        connect(&workspace->session(), &Session::waitingChanged, this, &OfferingActions::showUndo);
    }
    showUndo();
    showSelection();
    enable();
}

void OfferingActions::offerInList(Workspace &workspace)
{
    OfferingList &list = workspace.list();
    list.setEmptyActions(workspace.session().isWritable()
            ? QList<QAction *>{m_actions.newModule, m_actions.newProgramme, m_actions.importFolder}
            : QList<QAction *>());
    list.table().setContextMenuPolicy(Qt::ActionsContextMenu);
    list.table().addActions({m_actions.duplicate, m_actions.duplicateBare, m_actions.remove, m_actions.changeFields,
        m_actions.status->menuAction()});
}

void OfferingActions::showUndo()
{
    const bool isWritable = m_workspace && m_workspace->session().isWritable();
    const domain::Message undone = isWritable ? m_workspace->session().undoLabel() : domain::Message();
    const domain::Message redone = isWritable ? m_workspace->session().redoLabel() : domain::Message();
    const auto show = [](QAction *action, const domain::Message &message, const QString &with, const QString &without) {
        const QString text = message.isEmpty() ? without : with.arg(changeLabel(message));
        action->setEnabled(!message.isEmpty());
        action->setText(text);
        action->setToolTip(text);
    };
    show(m_actions.undo, undone, tr("&Undo: %1"), tr("&Undo"));
    show(m_actions.redo, redone, tr("&Redo: %1"), tr("&Redo"));
    m_tools.showUndo(undone.isEmpty() ? tr("Undo") : changeLabel(undone));
}

void OfferingActions::showSelection()
{
    // An action says what it will act on before it is chosen.
    const int selected = m_workspace ? m_workspace->selectedCount() : 0;
    const QString count = QLocale().toString(selected);
    m_actions.duplicate->setText(selected > 1 ? tr("&Duplicate %1 offerings").arg(count) : tr("&Duplicate"));
    m_actions.duplicateBare->setText(
        selected > 1 ? tr("Duplicate %1 offerings &without editions").arg(count) : tr("Duplicate &without editions"));
    m_actions.remove->setText(selected > 1 ? tr("D&elete %1 offerings…").arg(count) : tr("D&elete"));
    m_actions.changeFields->setText(
        selected > 1 ? tr("&Change fields of %1 offerings…").arg(count) : tr("&Change fields…"));
    m_actions.status->setTitle(selected > 1 ? tr("&Status of %1 offerings").arg(count) : tr("&Status"));
}

void OfferingActions::enable()
{
    const bool canChange =
        m_workspace && m_workspace->section() == listSection() && m_workspace->session().isWritable();
    for (QAction *action : {m_actions.duplicate, m_actions.duplicateBare, m_actions.remove, m_actions.changeFields}) {
        action->setEnabled(canChange);
    }
}

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/columns.h"

#include "application/look.h"
#include "list/offeringlist.h"
#include "mainwindow/sectionbar.h"

#include <QApplication>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** The version of state(); an older version had the sizes of other splitters. */
constexpr quint32 stateVersion = 2;

QSplitter *makeSplitter(QWidget *parent)
{
    auto *splitter = new QSplitter(Qt::Horizontal, parent);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

Columns::Columns(SectionBar *sections, OfferingList *list, QWidget *editor, QWidget *side, QWidget *parent)
    : QObject(parent),
      m_outer(makeSplitter(parent)),
      m_offerings(makeSplitter(parent)),
      m_editorPane(new QWidget(parent)),
      m_editorColumns(makeSplitter(m_editorPane)),
      m_back(new QToolButton(m_editorPane)),
      m_sections(sections),
      m_list(list),
      m_editor(editor),
      m_side(side)
{
    m_back->setObjectName(u"backToList"_s);
    m_back->setIcon(QIcon::fromTheme(u"go-previous"_s));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->hide();
    m_editorColumns->addWidget(editor);
    m_editorColumns->addWidget(side);
    auto *pane = new QVBoxLayout(m_editorPane);
    pane->setContentsMargins({});
    pane->setSpacing(0);
    pane->addWidget(m_back, 0, Qt::AlignLeft);
    pane->addWidget(m_editorColumns, 1);
    m_offerings->addWidget(list);
    m_offerings->addWidget(m_editorPane);
    m_outer->addWidget(sections);
    // The editor gets what a wider window adds.
    m_editorColumns->setStretchFactor(0, 1);
    m_editorColumns->setStretchFactor(1, 0);
    m_offerings->setStretchFactor(0, 0);
    m_offerings->setStretchFactor(1, 1);
    m_outer->setStretchFactor(0, 0);
    m_outer->installEventFilter(this);
    for (QSplitter *each : {m_outer, m_offerings, m_editorColumns}) {
        connect(each, &QSplitter::splitterMoved, this, [this, each] { note(each); });
    }
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (m_isEditorAlone) {
            setEditorAlone(false);
        } else {
            bringList();
            m_list->table().setFocus(Qt::OtherFocusReason);
        }
    });
    connect(m_list, &OfferingList::opened, this, &Columns::bringEditor);
}

void Columns::setPages(QWidget *pages)
{
    m_outer->addWidget(pages);
    m_outer->setStretchFactor(1, 1);
}

QList<QWidget *> Columns::besideList() const
{
    return {m_editor, m_side};
}

int Columns::scaled(int pixels) const
{
    return scaledTo(m_outer->font(), pixels);
}

Columns::Chosen Columns::usual() const
{
    switch (m_width) {
    case Width::Broad:
        return {.sections = scaled(168), .list = scaled(380), .side = scaled(340), .drawer = 0};
    case Width::Wide:
        return {.sections = scaled(152), .list = scaled(320), .side = scaled(300), .drawer = 0};
    case Width::Narrow:
    case Width::Tiny:
        break;
    }
    return {.sections = m_sections->sizeHint().width(), .list = scaled(280), .side = scaled(300), .drawer = 0};
}

bool Columns::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_outer) {
        if (event->type() == QEvent::FontChange) {
            m_isArranged = false; // the usual sizes have changed
        }
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::FontChange) {
            arrange();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Columns::arrange()
{
    if (!m_outer->isVisible()) {
        return; // it has no size of its own yet
    }
    const int room = m_outer->width();
    const Width now = room >= scaled(1600) ? Width::Broad
        : room >= scaled(1200)             ? Width::Wide
        : room >= scaled(900)              ? Width::Narrow
                                           : Width::Tiny;
    if (m_isArranged && now == m_width) {
        return;
    }
    if (now == Width::Tiny && m_editorPane->isAncestorOf(QApplication::focusWidget())) {
        m_isEditorInFront = true; // the user stays where they are writing
    }
    m_isArranged = true;
    m_width = now;
    m_sections->setIconsOnly(isDrawer());
    show();
    size();
    Q_EMIT sideShownChanged(isSideShown());
}

void Columns::show()
{
    const bool isTiny = m_width == Width::Tiny;
    const bool isBelow = isDrawer() || m_isSideBelow;
    if (const Qt::Orientation way = isBelow ? Qt::Vertical : Qt::Horizontal; m_editorColumns->orientation() != way) {
        m_editorColumns->setOrientation(way);
    }
    m_sections->setVisible(m_areSectionsShown && !m_isEditorAlone);
    const bool hasList = isTiny ? !m_isEditorInFront : m_isListShown;
    m_editorPane->setVisible(!isTiny || m_isEditorInFront || m_isEditorAlone);
    m_side->setVisible(isSideShown());
    m_back->setText(m_isEditorAlone ? tr("All columns") : tr("Back to the list"));
    m_back->setVisible(isTiny || m_isEditorAlone);
    m_list->setVisible(hasList && !m_isEditorAlone);
}

void Columns::size()
{
    const Chosen own = chosen();
    const Chosen usually = usual();
    const auto either = [](int one, int other) { return one > 0 ? one : other; };
    const int handle = m_outer->handleWidth();
    const int sections = isDrawer() ? usually.sections : either(own.sections, usually.sections);
    const int list = either(own.list, usually.list);
    const int side = either(own.side, usually.side);
    // From the outside inwards: those inside have not been laid out for this width yet.
    const int pages = std::max(1, m_outer->width() - (m_sections->isHidden() ? 0 : sections + handle));
    const int pane = std::max(1, pages - (m_list->isHidden() ? 0 : list + handle));
    m_outer->setSizes({sections, pages});
    m_offerings->setSizes({list, pane});
    if (m_editorColumns->orientation() == Qt::Horizontal) {
        m_editorColumns->setSizes({std::max(1, pane - side - handle), side});
    } else {
        const int height = std::max(3, m_outer->height());
        const int drawer = either(own.drawer, height / 3);
        m_editorColumns->setSizes({std::max(1, height - drawer - handle), drawer});
    }
}

void Columns::note(const QSplitter *moved)
{
    if (moved == m_outer) {
        chosen().sections = m_sections->width();
    } else if (moved == m_offerings) {
        chosen().list = m_list->width();
    } else if (m_editorColumns->orientation() == Qt::Horizontal) {
        chosen().side = m_side->width();
    } else {
        chosen().drawer = m_side->height();
    }
}

void Columns::setShown(Column column, bool isShown)
{
    switch (column) {
    case Column::Sections:
        m_areSectionsShown = isShown;
        break;
    case Column::List:
        m_isListShown = isShown;
        break;
    case Column::Side:
        (isDrawer() && m_isArranged ? m_isDrawerOpen : m_isSideShown) = isShown;
        if (isShown && m_isArranged) {
            m_isEditorInFront = true;
            m_isEditorAlone = false;
        }
        Q_EMIT sideShownChanged(isSideShown());
        break;
    }
    show();
    size();
}

bool Columns::isSideShown() const
{
    return !m_isEditorAlone && (isDrawer() ? m_isDrawerOpen : m_isSideShown);
}

void Columns::setSideBelow(bool isBelow)
{
    m_isSideBelow = isBelow;
    show();
    size();
}

void Columns::setEditorAlone(bool isAlone)
{
    if (isAlone == m_isEditorAlone) {
        return;
    }
    m_isEditorAlone = isAlone;
    m_isEditorInFront = m_isEditorInFront || isAlone;
    QWidget *focus = QApplication::focusWidget();
    show();
    size();
    if (isAlone && !m_editor->isAncestorOf(focus)) {
        m_editor->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT editorAloneChanged(isAlone);
    Q_EMIT sideShownChanged(isSideShown());
}

void Columns::bringEditor()
{
    if (!m_isEditorInFront) {
        m_isEditorInFront = true;
        show();
    }
}

void Columns::bringList()
{
    setEditorAlone(false);
    if (m_isEditorInFront) {
        m_isEditorInFront = false;
        show();
    }
}

QByteArray Columns::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << stateVersion;
    for (const Chosen &each : m_chosen) {
        stream << each.sections << each.list << each.side << each.drawer;
    }
    return state;
}

void Columns::restore(const QByteArray &state)
{
    QDataStream stream(state);
    quint32 version = 0;
    stream >> version;
    if (version != stateVersion) {
        return;
    }
    std::array<Chosen, 4> sizes;
    for (Chosen &each : sizes) {
        stream >> each.sections >> each.list >> each.side >> each.drawer;
    }
    if (stream.status() == QDataStream::Ok) {
        m_chosen = sizes;
        m_isArranged = false;
        arrange();
    }
}

} // namespace leerschakel::ui

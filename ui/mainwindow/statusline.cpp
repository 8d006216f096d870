// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/statusline.h"

#include "application/look.h"
#include "list/offeringlist.h"
#include "mainwindow/savedlabel.h"
#include "mainwindow/workspace.h"

#include <QEvent>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

StatusLine::StatusLine(QWidget *parent) : QStatusBar(parent), m_saved(new SavedLabel(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(rhythm, 2, rhythm, 2);
    m_saved->setContentsMargins(rhythm / 2, 0, rhythm, 0);
    addWidget(m_saved);
    m_matches = addLabel(u"matches"_s);
    m_readiness = addLabel(u"readiness"_s);
    m_file = addLabel(u"file"_s);
    // It takes the room that is left, so that a long text does not keep the window from being made narrow.
    m_readiness->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_readiness->installEventFilter(this);
    addWidget(m_matches);
    addWidget(m_readiness, 1);
    addPermanentWidget(m_file);
    connect(m_saved, &SavedLabel::fieldRequested, this,
        [this](domain::Kind kind, const domain::Id &record, const QString &field) {
            if (m_workspace) {
                m_workspace->goTo(kind, record, field);
            }
        });
}

QLabel *StatusLine::addLabel(const QString &name)
{
    auto *made = new QLabel(this);
    made->setObjectName(name);
    made->setForegroundRole(QPalette::PlaceholderText);
    made->setContentsMargins(rhythm / 2, 0, rhythm, 0);
    return made;
}

void StatusLine::follow(Workspace *workspace)
{
    m_workspace = workspace;
    m_saved->follow(workspace ? &workspace->session() : nullptr);
    setVisible(workspace);
    if (workspace) {
        const QString path = workspace->session().catalogue().path();
        m_file->setText(QFileInfo(path).fileName());
        m_file->setToolTip(path);
        connect(workspace, &Workspace::overviewChanged, this, &StatusLine::refresh);
        connect(workspace, &Workspace::selectionChanged, this, &StatusLine::refresh);
        refresh();
    }
}

void StatusLine::setNarrow(bool isNarrow)
{
    m_file->setVisible(!isNarrow);
}

void StatusLine::refresh()
{
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
    m_readinessWords = overview.unknown == 0  ? inWords(overview.readiness)
        : m_workspace->session().isWritable() ? tr("Readiness is being calculated")
                                              : tr("Readiness unknown: read-only");
    m_readiness->setAccessibleName(m_readinessWords);
    shortenReadiness();
}

bool StatusLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange) {
        shortenReadiness();
    }
    return QStatusBar::eventFilter(watched, event);
}

void StatusLine::shortenReadiness()
{
    const QFontMetrics metrics = m_readiness->fontMetrics();
    const int room = m_readiness->contentsRect().width() - 2;
    constexpr int fewest = 5;
    const QString shown = room < fewest * metrics.averageCharWidth()
        ? QString()
        : metrics.elidedText(m_readinessWords, Qt::ElideRight, room);
    m_readiness->setText(shown);
    m_readiness->setToolTip(shown == m_readinessWords ? QString() : m_readinessWords);
}

QString StatusLine::inWords(const publishing::ReadinessCounts &readiness)
{
    // Uses the words of the sections and of Publishing, each for the same offerings as there.
    const QLocale locale;
    QStringList parts{tr("%1 ready").arg(locale.toString(readiness.ready))};
    if (readiness.published > 0) {
        parts.append(tr("%1 published").arg(locale.toString(readiness.published)));
    }
    if (readiness.changed > 0) {
        parts.append(tr("%1 changed since").arg(locale.toString(readiness.changed)));
    }
    parts.append(tr("%1 blocked").arg(locale.toString(readiness.blocked)));
    return parts.join(u" · "_s);
}

} // namespace leerschakel::ui

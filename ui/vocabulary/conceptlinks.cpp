// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/conceptlinks.h"

#include "application/look.h"
#include "concepts/skillpicker.h"
#include "widgets/codecombo.h"
#include "widgets/linkbutton.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

ConceptLinks::ConceptLinks(Session &session, ConceptLookup &lookup, const QString &title, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_lookup(lookup),
      m_title(title),
      m_rows(new QVBoxLayout),
      m_add(new LinkButton(tr("Add"), this)),
      m_picker(new SkillPicker(session, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(rhythm / 2);
    auto *head = new QHBoxLayout;
    head->addWidget(new QLabel(title, this));
    head->addWidget(m_add);
    head->addStretch();
    m_rows->setSpacing(2);
    all->addLayout(head);
    all->addLayout(m_rows);
    all->addWidget(m_picker);
    m_picker->hide();
    m_add->setAccessibleName(tr("Add: %1").arg(title));
    connect(m_add, &LinkButton::clicked, this, &ConceptLinks::startAdding);
    connect(m_picker, &SkillPicker::picked, this, &ConceptLinks::picked);
    connect(m_picker, &SkillPicker::closed, this, [this] {
        m_picker->hide();
        m_add->setFocus(Qt::OtherFocusReason);
    });
    connect(&lookup, &ConceptLookup::known, this, &ConceptLinks::rebuild);
}

bool ConceptLinks::isSettled() const
{
    return m_picker->isSettled();
}

void ConceptLinks::startAdding()
{
    m_picker->show();
    m_picker->begin();
}

void ConceptLinks::show(const QList<Link> &links)
{
    m_links = links;
    m_add->setVisible(m_session.isWritable());
    rebuild();
}

void ConceptLinks::rebuild()
{
    QStringList shown;
    for (Link &link : m_links) {
        const vocabulary::ConceptHit hit = m_lookup.concept_(link.uri);
        if (!hit.uri.isEmpty()) {
            link.label = link.kind.isEmpty() ? hit.label : hit.label + u"  "_s + ConceptLookup::schemeTag(hit);
        }
        shown.append(link.uri + u'\n' + link.label + u'\n' + link.kind);
    }
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    int focused = -1;
    for (int i = 0; i < m_rows->count(); ++i) {
        focused = m_rows->itemAt(i)->widget()->isAncestorOf(QApplication::focusWidget()) ? i : focused;
    }
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // The row may be the sender of the signal.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Link &link : std::as_const(m_links)) {
        addRow(link);
    }
    if (focused >= 0) {
        // The keyboard focus stays in its row, or moves to the next one if that is gone.
        QLayoutItem *row = m_rows->itemAt(std::min(focused, m_rows->count() - 1));
        (row ? row->widget()->nextInFocusChain() : m_add)->setFocus(Qt::OtherFocusReason);
    }
}

void ConceptLinks::addRow(const Link &link)
{
    const QString label = link.label.isEmpty() ? link.uri : link.label;
    auto *row = new QWidget(this);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    if (!link.kind.isEmpty()) {
        auto *kind = new CodeCombo(u"mappingKind"_s, m_session.language(), row);
        kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        kind->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        kind->setCode(link.kind);
        kind->setAccessibleName(tr("Kind of mapping to %1").arg(label));
        kind->setEnabled(m_session.isWritable());
        connect(kind, &CodeCombo::chosen, this, [this, kind, uri = link.uri] { Q_EMIT kindChosen(uri, kind->code()); });
        line->addWidget(kind);
    }
    auto *open = new LinkButton(label, row);
    open->setToolTip(link.uri);
    connect(open, &LinkButton::clicked, this, [this, uri = link.uri] { Q_EMIT opened(uri); });
    line->addWidget(open);
    auto *remove = new QToolButton(row);
    remove->setIcon(QIcon::fromTheme(u"edit-delete-remove"_s, QIcon::fromTheme(u"list-remove"_s)));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove: %1").arg(label));
    remove->setToolTip(remove->accessibleName());
    remove->setVisible(m_session.isWritable());
    connect(remove, &QToolButton::clicked, this, [this, uri = link.uri] { Q_EMIT removed(uri); });
    line->addWidget(remove);
    line->addStretch();
    m_rows->addWidget(row);
}

} // namespace leerschakel::ui

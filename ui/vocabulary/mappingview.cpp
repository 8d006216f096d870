// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/mappingview.h"

#include "application/look.h"
#include "concepts/hitdelegate.h"
#include "concepts/skillpicker.h"
#include "domain/codelist.h"
#include "vocabulary/alikeconcepts.h"
#include "words/fieldlabels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::ownConceptTable;
using domain::Record;
using store::Result;
using vocabulary::ConceptHit;

namespace {

constexpr int mostProposed = 30;
} // namespace

MappingView::MappingView(Session &session, QWidget *parent)
    : QWidget(parent),
      m_document(session),
      m_heading(new QLabel),
      m_onlyUnmapped(new QCheckBox(tr("Only what is not mapped yet"))),
      m_filter(new QLineEdit),
      m_query(new QLineEdit),
      m_own(new QListWidget),
      m_hits(new QListWidget)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_onlyUnmapped->setChecked(true);
    m_filter->setPlaceholderText(tr("Filter your own concepts"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_query->setPlaceholderText(tr("Search other vocabularies"));
    m_query->setAccessibleName(m_query->placeholderText());
    m_own->setAccessibleName(tr("Own concepts"));
    m_hits->setAccessibleName(tr("Concepts of other vocabularies"));
    m_hits->setItemDelegate(new HitDelegate(m_hits));
    for (QListWidget *list : {m_own, m_hits}) {
        list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        list->setFrameShape(QFrame::NoFrame);
        list->installEventFilter(this);
    }
    QFont strong = m_heading->font();
    strong.setWeight(QFont::DemiBold);
    m_heading->setFont(strong);
    m_heading->setWordWrap(true);

    auto *left = new QVBoxLayout;
    left->addWidget(m_filter);
    left->addWidget(m_own, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_query);
    right->addWidget(m_hits, 1);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(2 * rhythm);
    sides->addLayout(left, 2);
    sides->addLayout(right, 3);
    auto *keys = new QHBoxLayout;
    int number = 0;
    for (const QString &kind : {u"exact"_s, u"close"_s, u"broad"_s, u"narrow"_s}) {
        const QString label = domain::CodeList::named(u"mappingKind"_s).label(kind, session.language());
        auto *button = new QPushButton(u"%1  %2"_s.arg(++number).arg(label));
        button->setObjectName(kind);
        connect(button, &QPushButton::clicked, this, [this, kind] { map(kind); });
        keys->addWidget(button);
    }
    keys->addStretch();
    auto *close = new QPushButton(tr("Done"));
    connect(close, &QPushButton::clicked, this, [this] {
        m_document.leave();
        Q_EMIT closed();
    });
    keys->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    all->setSpacing(rhythm);
    all->addWidget(m_heading);
    all->addWidget(m_onlyUnmapped);
    all->addLayout(sides, 1);
    all->addLayout(keys);

    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, [this] { search(m_query->text().trimmed()); });
    connect(m_query, &QLineEdit::textEdited, this, [this] { m_pause.start(); });
    connect(m_filter, &QLineEdit::textChanged, this, &MappingView::refresh);
    connect(m_onlyUnmapped, &QCheckBox::toggled, this, &MappingView::refresh);
    connect(m_own, &QListWidget::currentRowChanged, this, &MappingView::propose);
    connect(&m_document, &OwnSchemeDocument::refreshed, this, &MappingView::refresh);
}

bool MappingView::showScheme(const QString &uri)
{
    const bool isOwn = m_document.showScheme(uri);
    m_own->setFocus(Qt::OtherFocusReason);
    return isOwn;
}

QString MappingView::chosenConcept() const
{
    return m_own->currentItem() ? m_own->currentItem()->data(Qt::UserRole).toString() : QString();
}

void MappingView::refresh()
{
    const auto &table = ownConceptTable();
    const QString chosen = chosenConcept();
    const int place = std::max(0, m_own->currentRow());
    int mapped = 0, row = -1;
    {
        const QSignalBlocker quiet(m_own);
        m_own->clear();
        for (const Record &each : m_document.scheme().concepts()) {
            const bool isMapped = each.has(table.mappings);
            mapped += isMapped ? 1 : 0;
            const QString label = recordLabel(each, m_document.language());
            const bool isLeftOut = (isMapped && m_onlyUnmapped->isChecked()) || table.status(each) == u"retired";
            if (isLeftOut || !label.contains(m_filter->text().trimmed(), Qt::CaseInsensitive)) {
                continue;
            }
            auto *item = new QListWidgetItem(label, m_own);
            item->setToolTip(label); // long labels are elided
            item->setData(Qt::UserRole, table.uri(each));
            row = table.uri(each) == chosen ? m_own->count() - 1 : row;
        }
        // The concept that was just mapped has left the list, and the next one has taken its place.
        m_own->setCurrentRow(row >= 0 ? row : std::min(place, m_own->count() - 1));
    }
    m_heading->setText(tr("%1: %2 of %3 concepts mapped")
            .arg(recordLabel(m_document.scheme().scheme(), m_document.language()))
            .arg(mapped)
            .arg(m_document.scheme().concepts().size()));
    if (chosenConcept() != chosen || m_own->count() == 0) {
        propose();
    }
}

void MappingView::propose()
{
    const QString label = m_own->currentItem() ? m_own->currentItem()->text() : QString();
    m_query->setText(label);
    search(label);
}

void MappingView::search(const QString &text)
{
    const int question = ++m_question;
    if (text.isEmpty()) {
        m_hits->clear();
        m_uris.clear();
        return;
    }
    ++m_pending;
    m_document.session().background<QList<ConceptHit>>(
        this,
        [text, language = m_document.language(), outside = m_document.schemeUri()](store::Catalogue &catalogue) {
            return alikeConcepts(
                catalogue, text, {.language = language, .limit = mostProposed, .scheme = {}, .type = {}}, outside);
        },
        [this, question](const Result<QList<ConceptHit>> &hits) {
            --m_pending;
            if (!hits || question != m_question) {
                return;
            }
            m_hits->clear();
            m_uris.clear();
            for (const ConceptHit &hit : *hits) {
                SkillPicker::addHit(*m_hits, hit);
                m_uris.append(hit.uri);
            }
            if (hits->isEmpty()) {
                auto *nothing =
                    new QListWidgetItem(tr("Nothing has a name like this. Search with other words."), m_hits);
                nothing->setFlags(Qt::NoItemFlags);
            }
            m_hits->setCurrentRow(0);
        });
}

void MappingView::map(const QString &kind)
{
    const Record *chosen = m_document.scheme().find(chosenConcept());
    const QString target = m_uris.value(m_hits->currentRow());
    if (chosen && !target.isEmpty() && isSettled()) {
        const changes::ChangeSet change = m_document.scheme().changeToMap(chosen->id(), kind, target);
        if (!change.isEmpty()) {
            m_document.apply(change);
        }
    }
}

bool MappingView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QStringList kinds{u"exact"_s, u"close"_s, u"broad"_s, u"narrow"_s};
        const int which = key->key() - Qt::Key_1;
        if (which >= 0 && which < kinds.size()) {
            map(kinds[which]);
            return true;
        }
        if (key->key() == Qt::Key_Right && watched == m_own) {
            m_hits->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (key->key() == Qt::Key_Left && watched == m_hits) {
            m_own->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leerschakel::ui

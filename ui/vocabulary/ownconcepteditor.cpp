// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/ownconcepteditor.h"

#include "application/look.h"
#include "concepts/skillpicker.h"
#include "domain/constant.h"
#include "forms/fieldform.h"
#include "forms/textfields.h"
#include "vocabulary/conceptlinks.h"
#include "widgets/flowlayout.h"
#include "widgets/growingtextedit.h"
#include "widgets/labels.h"
#include "words/fieldlabels.h"

#include <QAction>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::Id;
using domain::ownConceptTable;
using domain::Record;
using store::Result;
using vocabulary::ConceptHit;

OwnConceptEditor::OwnConceptEditor(Session &session, QWidget *parent)
    : QScrollArea(parent), m_document(session), m_lookup(new ConceptLookup(session, this))
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    page->setAutoFillBackground(true);
    page->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(3 * rhythm, 2 * rhythm, 3 * rhythm, 3 * rhythm);
    column->setSpacing(2 * rhythm);

    m_heading = headingLabel({}, 1.4);
    m_heading->setWordWrap(true);
    m_facts = new QLabel;
    m_facts->setWordWrap(true);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_heading);
    column->addWidget(m_facts);
    auto *tools = new QWidget;
    auto *row = new FlowLayout(tools);
    buildActions(row);
    column->addWidget(tools);

    m_schemeForm = new FieldForm(m_document, domain::schemeTable());
    for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{
             &domain::schemeTable().title, &domain::schemeTable().attribution, &domain::schemeTable().version}) {
        m_schemeForm->addRow(*field);
    }
    m_conceptForm = new FieldForm(m_document, ownConceptTable());
    for (const domain::FieldSpec *field :
        std::initializer_list<const domain::FieldSpec *>{&ownConceptTable().label, &ownConceptTable().alternatives,
            &ownConceptTable().definition, &ownConceptTable().scopeNote, &ownConceptTable().notation,
            &ownConceptTable().type, &ownConceptTable().status, &ownConceptTable().hiddenLabels}) {
        m_conceptForm->addRow(*field);
    }
    column->addWidget(m_schemeForm);
    column->addWidget(m_conceptForm);
    m_links = new QWidget;
    auto *links = new QVBoxLayout(m_links);
    links->setContentsMargins(0, 0, 0, 0);
    links->setSpacing(2 * rhythm);
    buildLinks(links);
    column->addWidget(m_links);
    column->addStretch();
    setWidget(page);

    connect(&m_document, &OwnSchemeDocument::refreshed, this, &OwnConceptEditor::refresh);
    refresh();
}

OwnConceptEditor::~OwnConceptEditor()
{
    m_document.setAside();
}

QAction *OwnConceptEditor::addTool(
    QLayout *row, const QString &text, const QKeySequence &keys, const std::function<void()> &work)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, work);
    addAction(action);
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(button);
    return action;
}

void OwnConceptEditor::buildActions(QLayout *row)
{
    addTool(row, tr("Add below"), Qt::CTRL | Qt::Key_Insert, [this] { add(m_document.concept_().id(), {}); });
    m_ofConcept = {
        addTool(
            row, tr("Add after"), Qt::Key_Insert, [this] { add(m_document.above().id(), m_document.concept_().id()); }),
        addTool(row, tr("Up"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up, [this] { move(-1); }),
        addTool(row, tr("Down"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down, [this] { move(1); }),
        addTool(row, tr("Deeper"), Qt::CTRL | Qt::SHIFT | Qt::Key_Right, [this] { deeper(); }),
        addTool(row, tr("Higher"), Qt::CTRL | Qt::SHIFT | Qt::Key_Left, [this] { higher(); }),
        addTool(row, tr("Remove"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete, [this] { remove(); }),
    };
}

ConceptLinks *OwnConceptEditor::addLinks(QLayout *column, const domain::FieldSpec &field)
{
    auto *links = new ConceptLinks(m_document.session(), *m_lookup, fieldLabel(domain::Kind::OwnConcept, field.key()));
    links->setObjectName(u"ownConcept."_s + field.key());
    connect(links, &ConceptLinks::opened, this, &OwnConceptEditor::conceptRequested);
    column->addWidget(links);
    return links;
}

void OwnConceptEditor::buildLinks(QLayout *column)
{
    const auto &table = ownConceptTable();
    m_instead = addLinks(column, table.replacedBy);
    m_parents = addLinks(column, table.broader);
    m_related = addLinks(column, table.related);
    m_collections = addLinks(column, table.memberOf);
    m_mappings = addLinks(column, table.mappings);
    connect(m_parents, &ConceptLinks::picked, this,
        [this](const ConceptHit &hit) { addTo(ownConceptTable().broader, hit.uri); });
    connect(m_parents, &ConceptLinks::removed, this,
        [this](const QString &uri) { removeFrom(ownConceptTable().broader, uri); });
    connect(m_related, &ConceptLinks::picked, this,
        [this](const ConceptHit &hit) { addTo(ownConceptTable().related, hit.uri); });
    connect(m_related, &ConceptLinks::removed, this,
        [this](const QString &uri) { removeFrom(ownConceptTable().related, uri); });
    connect(m_collections, &ConceptLinks::picked, this,
        [this](const ConceptHit &hit) { addTo(ownConceptTable().memberOf, hit.uri); });
    connect(m_collections, &ConceptLinks::removed, this,
        [this](const QString &uri) { removeFrom(ownConceptTable().memberOf, uri); });
    const auto map = [this](const QString &uri, const QString &kind) {
        apply(m_document.scheme().changeToMap(m_document.concept_().id(), kind, uri));
    };
    connect(m_mappings, &ConceptLinks::picked, this, [map](const ConceptHit &hit) { map(hit.uri, u"exact"_s); });
    connect(m_mappings, &ConceptLinks::kindChosen, this, map);
    connect(m_mappings, &ConceptLinks::removed, this, [map](const QString &uri) { map(uri, {}); });
    connect(m_instead, &ConceptLinks::picked, this, [this](const ConceptHit &hit) { setInstead(hit.uri, true); });
    connect(m_instead, &ConceptLinks::removed, this, [this](const QString &uri) { setInstead(uri, false); });
}

bool OwnConceptEditor::isSettled() const
{
    const auto isQuiet = [](const ConceptLinks *links) { return links->isSettled(); };
    return m_lookup->isSettled() && m_conceptForm->isSettled() && m_schemeForm->isSettled() && isQuiet(m_parents)
        && isQuiet(m_related) && isQuiet(m_collections) && isQuiet(m_mappings) && isQuiet(m_instead);
}

bool OwnConceptEditor::showConcept(const QString &uri)
{
    return m_document.isWritable() && m_document.showConcept(uri);
}

bool OwnConceptEditor::showScheme(const QString &uri)
{
    return m_document.isWritable() && m_document.showScheme(uri);
}

void OwnConceptEditor::leave()
{
    m_document.leave();
    refresh();
}

void OwnConceptEditor::refresh()
{
    const Record shown = m_document.concept_();
    const Record &scheme = m_document.scheme().scheme();
    const bool isConcept = !shown.isNull();
    // Their shortcuts also work in the tree, where the selected vocabulary may not be the one edited here.
    for (QAction *action : constant(actions())) {
        action->setEnabled(isConcept || (!scheme.isNull() && !m_ofConcept.contains(action)));
    }
    if (scheme.isNull()) {
        return;
    }
    const QString title = recordLabel(scheme, m_document.language());
    m_heading->setText(isConcept ? m_document.title() : title);
    m_facts->setText(isConcept
            ? u"%1 · %2"_s.arg(title, m_document.conceptUri())
            : u"%1 · %2"_s.arg(
                  tr("%Ln concept(s)", nullptr, int(m_document.scheme().concepts().size())), m_document.schemeUri()));
    m_conceptForm->setVisible(isConcept);
    m_links->setVisible(isConcept);
    m_schemeForm->setVisible(!isConcept);
    if (isConcept) {
        m_conceptForm->setRecord(shown.id());
        refreshLinks(shown);
    } else {
        m_schemeForm->setRecord(scheme.id());
    }
}

void OwnConceptEditor::refreshLinks(const Record &shown)
{
    const auto &table = ownConceptTable();
    const auto named = [&](const QList<Id> &ids) {
        QList<ConceptLinks::Link> links;
        for (const Id &id : ids) {
            if (const Record *other = m_document.scheme().find(id)) {
                links.append(
                    {.uri = table.uri(*other), .label = recordLabel(*other, m_document.language()), .kind = {}});
            }
        }
        return links;
    };
    m_parents->show(named(table.broader(shown)));
    m_related->show(named(table.related(shown)));
    const QList<Record> &all = m_document.scheme().concepts();
    m_collections->setVisible(
        std::ranges::any_of(all, [&](const Record &each) { return table.type(each) == u"collection"; }));
    m_collections->show(named(table.memberOf(shown)));
    QList<ConceptLinks::Link> mapped;
    const QList<domain::ConceptMapping> mappings = table.mappings(shown);
    for (const domain::ConceptMapping &mapping : mappings) {
        mapped.append({.uri = mapping.target, .label = {}, .kind = mapping.kind});
    }
    m_mappings->show(mapped);
    QList<ConceptLinks::Link> instead;
    const QStringList replacements = table.replacedBy(shown).uris;
    for (const QString &uri : replacements) {
        instead.append({.uri = uri, .label = {}, .kind = {}});
    }
    m_instead->setVisible(table.status(shown) == u"retired");
    m_instead->show(instead);
    const QString scheme = m_document.schemeUri();
    m_parents->picker().limitTo(scheme);
    m_related->picker().limitTo(scheme);
    m_collections->picker().limitTo(scheme, u"collection"_s);
    m_mappings->picker().exclude(scheme);
}

bool OwnConceptEditor::apply(const Result<ChangeSet> &change)
{
    if (!change) {
        Q_EMIT m_document.session().failed(change.error());
        return false;
    }
    return change->isEmpty() || m_document.apply(*change);
}

void OwnConceptEditor::add(const Id &parent, const Id &after)
{
    m_document.flush();
    Record made = m_document.scheme().newConcept(parent, after);
    const QString name = tr("New concept");
    const bool isDutch = m_document.language() == domain::Language::Dutch;
    ownConceptTable().label.set(made, {.nl = isDutch ? name : QString(), .en = isDutch ? QString() : name});
    if (!apply(m_document.scheme().changeToAdd(made))) {
        return;
    }
    if (!m_document.scheme().find(made.id())) {
        return; // it is queued until others release the catalogue, and shown once saved
    }
    Q_EMIT conceptRequested(ownConceptTable().uri(made));
    if (auto *label = qobject_cast<LocalizedFieldEditor *>(m_conceptForm->editor(ownConceptTable().label.key()))) {
        label->takeFocus(domain::languageCode(m_document.language()));
        label->edit(m_document.language())->selectAll();
    }
}

void OwnConceptEditor::move(int steps)
{
    m_document.flush();
    apply(m_document.scheme().changeToMove(m_document.concept_().id(), m_document.above().id(), steps));
}

void OwnConceptEditor::place(const QString &from, const QString &to, int place)
{
    m_document.flush();
    const auto idOf = [this](const QString &uri) {
        const Record *found = m_document.scheme().find(uri);
        return found ? found->id() : Id();
    };
    apply(m_document.scheme().changeToPlace(m_document.concept_().id(), idOf(from), idOf(to), place));
}

/** Makes the concept a child of its previous sibling. */
void OwnConceptEditor::deeper()
{
    m_document.flush();
    const Id above = m_document.above().id(), shown = m_document.concept_().id();
    const QList<Record> siblings = m_document.scheme().below(above);
    const auto found = std::ranges::find(siblings, shown, &Record::id);
    if (found != siblings.cend() && found != siblings.cbegin()) {
        const Id before = std::prev(found)->id();
        apply(m_document.scheme().changeToPlace(shown, above, before, m_document.scheme().below(before).size()));
    }
}

/** Makes the concept the next sibling of its parent. */
void OwnConceptEditor::higher()
{
    m_document.flush();
    const Record above = m_document.above();
    if (above.isNull()) {
        return;
    }
    const Id top = ownConceptTable().broader(above).value(0);
    const QList<Record> there = m_document.scheme().below(top);
    const auto found = std::ranges::find(there, above.id(), &Record::id);
    apply(m_document.scheme().changeToPlace(
        m_document.concept_().id(), above.id(), top, std::distance(there.cbegin(), found) + 1));
}

void OwnConceptEditor::remove()
{
    m_document.flush();
    const QString next = m_document.aboveUri();
    if (apply(m_document.scheme().changeToRemove(m_document.session().catalogue(), m_document.concept_().id()))
        && !next.isEmpty()) {
        Q_EMIT conceptRequested(next);
    }
}

void OwnConceptEditor::addTo(const domain::Field<QList<Id>> &field, const QString &uri)
{
    const Record *other = m_document.scheme().find(uri);
    QList<Id> ids = field(m_document.concept_());
    if (other && !ids.contains(other->id()) && other->id() != m_document.concept_().id()) {
        setIds(field, ids << other->id());
    }
}

void OwnConceptEditor::removeFrom(const domain::Field<QList<Id>> &field, const QString &uri)
{
    if (const Record *other = m_document.scheme().find(uri)) {
        QList<Id> ids = field(m_document.concept_());
        ids.removeAll(other->id());
        setIds(field, ids);
    }
}

void OwnConceptEditor::setInstead(const QString &uri, bool isUsed)
{
    const Record shown = m_document.concept_();
    QStringList uris = ownConceptTable().replacedBy(shown).uris;
    uris.removeAll(uri);
    if (isUsed && uri != m_document.conceptUri()) {
        uris.append(uri);
    }
    apply(m_document.scheme().changeToRetire(shown.id(), uris));
}

void OwnConceptEditor::setIds(const domain::Field<QList<Id>> &field, const QList<Id> &ids)
{
    const Id shown = m_document.concept_().id();
    if (field.key() == ownConceptTable().broader.key()) {
        apply(m_document.scheme().changeToHang(shown, ids));
    } else {
        m_document.setOrReport(domain::Kind::OwnConcept, shown, field, domain::Plain<QList<Id>>::to(ids));
    }
}

} // namespace leerschakel::ui

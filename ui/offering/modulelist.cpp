// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/modulelist.h"

#include "authoring/composition.h"
#include "domain/studyload.h"
#include "forms/fieldeditor.h"
#include "forms/formscroll.h"
#include "offering/groupheading.h"
#include "offering/modulerow.h"
#include "widgets/problemlabel.h"
#include "widgets/tone.h"
#include "words/fieldlabels.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::componentTable;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** "5 EC · 28 hours" */
QString inOneLine(const QList<domain::StudyLoad> &loads, domain::Language language)
{
    return domain::inWords(loads, QLocale(), language).join(u" · "_s);
}

} // namespace

QString inOneLine(const authoring::LoadRange &range, domain::Language language)
{
    QStringList words;
    for (qsizetype i = 0; i < range.least.size(); ++i) {
        const double least = range.least[i].value;
        const QString most = domain::inWords(range.most[i], QLocale(), language);
        words.append(qFuzzyCompare(1 + least, 1 + range.most[i].value)
                ? most
                : QLocale().toString(least, 'f', QLocale::FloatingPointShortest) + u'–' + most);
    }
    return words.join(u" · "_s);
}

ModuleList::ModuleList(OfferingDocument &document, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_lines(new QVBoxLayout),
      m_empty(new QLabel(
          tr("No modules yet. Add the modules of this programme in the order in which they are followed."), this)),
      m_totals(new QLabel(this)),
      m_add(makeFieldEditor(document, componentTable().module, this)),
      m_problem(new ProblemLabel(this))
{
    m_lines->setSpacing(4);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_totals->setWordWrap(true);
    m_totals->setObjectName(u"programmeTotals"_s);
    m_add->setObjectName(u"addModule"_s);
    m_add->setLabel(tr("Add a module"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_empty);
    all->addLayout(m_lines);
    all->addWidget(m_totals);
    all->addWidget(m_add);
    all->addWidget(m_problem);
    connect(m_add, &FieldEditor::chosen, this, &ModuleList::addTyped);
    connect(m_add, &FieldEditor::entered, this, &ModuleList::addTyped);
    connect(m_add, &FieldEditor::typed, m_problem, [this] { m_problem->setProblem({}); });
    connect(m_add, &FieldEditor::revertRequested, this, [this] {
        m_add->reset(QString());
        m_problem->setProblem({});
    });
    connect(m_add, &FieldEditor::undoRequested, this, [this] { m_document.session().undo(); });
    connect(&document, &OfferingDocument::refreshed, this, &ModuleList::refresh);
    connect(&document, &OfferingDocument::flushing, this, &ModuleList::writeGroups);
    connect(&document, &OfferingDocument::settingAside, this, [this] {
        writeGroups();
        m_add->reset(QString());
        m_problem->setProblem({});
    });
}

void ModuleList::refresh()
{
    const QList<Record> components = authoring::composition(m_document.tree());
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (!std::ranges::contains(components, m_rows[i]->component(), &Record::id)) {
            m_problem->setProblem({}); // it may be about this row
            ModuleRow *row = m_rows.takeAt(i);
            row->hide();
            row->deleteLater();
        }
    }
    arrange(components);
    m_empty->setVisible(m_rows.isEmpty());
    m_add->setVisible(m_document.isWritable());
    showTotals();
}

void ModuleList::arrange(const QList<Record> &components)
{
    // Widgets that stay are only moved within the layout, so that they keep the focus.
    QList<GroupHeading *> before = std::exchange(m_headings, {});
    QList<ModuleRow *> rows;
    int line = 0;
    const auto put = [&](QWidget *widget) {
        if (m_lines->indexOf(widget) != line) {
            m_lines->removeWidget(widget);
            m_lines->insertWidget(line, widget);
        }
        widget->setVisible(true); // now, not later by the layout: it is about to get the focus
        ++line;
    };
    std::optional<QString> group;
    for (const Record &component : components) {
        const std::optional<QString> own = authoring::electiveGroup(component);
        if (own && own != group) {
            QList<Record> members;
            std::ranges::copy_if(components, std::back_inserter(members),
                [&](const Record &each) { return authoring::electiveGroup(each) == own; });
            // A renamed group is recognised by its first component.
            const auto isSame = [&](const GroupHeading *each) { return each->group().name == *own; };
            const auto hasFirst = [&](const GroupHeading *each) {
                return each->group().members.constFirst().id() == component.id();
            };
            auto same = std::ranges::find_if(before, isSame);
            same = same == before.end() ? std::ranges::find_if(before, hasFirst) : same;
            m_headings.append(same == before.end() ? makeHeading() : before.takeAt(same - before.begin()));
            m_headings.constLast()->setGroup(
                {.name = *own, .count = authoring::electiveCount(m_document.tree(), *own), .members = members},
                m_document.isWritable());
            put(m_headings.constLast());
        }
        group = own;
        ModuleRow *row = rowOf(component.id());
        row = row ? row : makeRow(component.id());
        rows.append(row);
        showRow(*row, component, int(rows.size()));
        put(row);
    }
    m_rows = rows;
    for (GroupHeading *gone : std::as_const(before)) {
        gone->hide();
        gone->deleteLater();
    }
}

ModuleRow *ModuleList::makeRow(const Id &component)
{
    auto *row = new ModuleRow(component, this);
    connect(row, &ModuleRow::openRequested, this, [this, component] {
        const Id module = componentTable().module(m_document.record(Kind::Component, component));
        if (!m_document.record(Kind::Offering, module).isNull()) {
            Q_EMIT offeringRequested(module);
        }
    });
    connect(row, &ModuleRow::removeRequested, this, [this, component] { remove(component); });
    connect(row, &ModuleRow::moveRequested, this, [this, row, component](int steps) {
        const authoring::Step step = steps < 0 ? authoring::Step::Up : authoring::Step::Down;
        FormScroll::keepInPlace(row, [&] {
            apply([&] { return authoring::componentMoved(m_document.tree(), component, step, m_document.language()); });
        });
    });
    connect(row, &ModuleRow::electiveRequested, this, [this, component](bool isElective) {
        apply([&] { return authoring::electiveSet(m_document.tree(), component, isElective, m_document.language()); });
    });
    connect(row, &ModuleRow::dragged, this, [this, component](int y) {
        m_gap = rowOf(component) ? std::optional(gapAt(y, component)) : std::nullopt;
        update();
    });
    connect(row, &ModuleRow::dropped, this, [this, component](int y) {
        m_gap.reset();
        update();
        if (!rowOf(component)) {
            return; // another program took it out while it was dragged
        }
        const Gap gap = gapAt(y, component);
        apply([&] {
            return authoring::componentPlaced(
                m_document.tree(), component, gap.place, gap.group, m_document.language());
        });
    });
    return row;
}

GroupHeading *ModuleList::makeHeading()
{
    auto *heading = new GroupHeading(this);
    connect(heading, &GroupHeading::typed, this, [this, heading] { noteTyped(*heading); });
    connect(heading, &GroupHeading::left, this, &ModuleList::writeGroups);
    return heading;
}

void ModuleList::showRow(ModuleRow &row, const Record &component, int number)
{
    const Record module = m_document.record(Kind::Offering, componentTable().module(component));
    const std::optional<QString> group = authoring::electiveGroup(component);
    const bool isThere = !module.isNull();
    // The line shows one unit, EC if available; the tool tip and the accessible text give the others.
    const QList<domain::StudyLoad> loads =
        isThere ? authoring::inOrder(domain::offeringTable().studyLoad(module)) : QList<domain::StudyLoad>();
    const QString title = isThere ? recordLabel(module, m_document.language()) : QString();
    row.setShown({.number = number,
        .title = isThere && title.isEmpty() ? tr("(no title yet)") : title,
        .load = inOneLine(loads.first(std::min<qsizetype>(1, loads.size())), m_document.language()),
        .loads = inOneLine(loads, m_document.language()),
        .isElective = group.has_value(),
        .group = group.value_or(QString()),
        .isWritable = m_document.isWritable()});
}

void ModuleList::showTotals()
{
    const authoring::StudyTotals totals = authoring::studyTotals(m_document.tree());
    const authoring::ChosenLoad chosen = authoring::chosenLoad(m_document.tree());
    QStringList lines;
    if (const authoring::LoadRange all = authoring::together(totals.required, chosen.range); !all.least.isEmpty()) {
        lines.append(tr("Total: %1").arg(inOneLine(all, m_document.language())));
    }
    if (!totals.required.isEmpty() && !chosen.range.least.isEmpty()) {
        lines.append(tr("Required of that: %1; to be chosen: %2")
                .arg(
                    inOneLine(totals.required, m_document.language()), inOneLine(chosen.range, m_document.language())));
    }
    if (!chosen.isWhole && !totals.electives.isEmpty()) {
        lines.append(tr("Electives together: %1").arg(inOneLine(totals.electives, m_document.language())));
    }
    QStringList numbers;
    for (const Id &component : totals.without) {
        numbers.append(QLocale().toString(m_rows.indexOf(rowOf(component)) + 1));
    }
    if (!numbers.isEmpty()) {
        lines.append(tr("Without study load, and not counted: %1").arg(numbers.join(u", "_s)));
    }
    m_totals->setText(lines.join(u'\n'));
    m_totals->setVisible(!lines.isEmpty());
}

void ModuleList::addTyped()
{
    if (!m_add->isTyped()) {
        return; // Enter selected the only match, which has been added already
    }
    m_add->lookUp();
    const FieldEditor::Edited edited = m_add->edited({});
    const Id module = Id::fromString(edited.value.value_or(QString()).toString());
    m_problem->setProblem(edited.problem);
    if (module.isNull()) {
        return;
    }
    m_add->reset(QString());
    // After this, the completer writes the chosen title into the field.
    QMetaObject::invokeMethod(
        m_add,
        [this] {
            if (!m_add->isTyped()) {
                m_add->reset(QString());
            }
        },
        Qt::QueuedConnection);
    const auto isIt = [&](const Record &each) { return componentTable().module(each) == module; };
    const QList<Record> &components = m_document.tree().of(Kind::Component);
    if (const auto there = std::ranges::find_if(components, isIt); there != components.cend()) {
        m_problem->setProblem(tr("It is in this programme already, as number %1.")
                                  .arg(QLocale().toString(m_rows.indexOf(rowOf(there->id())) + 1)),
            Tone::Hints);
        return;
    }
    if (module == m_document.id()) {
        m_problem->setProblem(tr("A programme cannot be a part of itself."));
        return;
    }
    apply([&] { return authoring::componentAdded(m_document.tree(), module, m_document.language()); });
}

void ModuleList::remove(const Id &component)
{
    m_document.flush();
    const qsizetype at = m_rows.indexOf(rowOf(component));
    if (!m_document.remove(Kind::Component, component)) {
        return;
    }
    if (m_rows.isEmpty()) {
        m_add->setFocus(Qt::OtherFocusReason);
    } else {
        m_rows[std::clamp<qsizetype>(at, 0, m_rows.size() - 1)]->setFocus(Qt::OtherFocusReason);
    }
}

void ModuleList::noteTyped(GroupHeading &heading)
{
    QList<TypedValue> typed;
    for (const Record &member : heading.group().members) {
        Record after = member;
        componentTable().electiveGroup.set(after, heading.name());
        componentTable().electiveCount.set(after, heading.count());
        for (const domain::FieldSpec *field : std::initializer_list<const domain::FieldSpec *>{
                 &componentTable().electiveGroup, &componentTable().electiveCount}) {
            if (after.value(*field) != member.value(*field)) {
                typed.append({.record = changes::RecordRef::of(member),
                    .field = field->key(),
                    .value = after.value(*field),
                    .before = member.value(*field),
                    .problem = {},
                    .text = after.value(*field)});
            }
        }
    }
    m_document.session().typing().note(&heading, typed);
}

void ModuleList::writeGroups()
{
    const QList<GroupHeading *> headings = m_headings; // a copy: writing one rearranges m_headings
    for (GroupHeading *heading : headings) {
        const QString name = heading->name();
        const std::optional<qint64> count = heading->count();
        const GroupHeading::Group group = heading->group();
        heading->settle();
        if (count != group.count && m_document.isWritable()) {
            m_document.apply(authoring::groupCounted(m_document.tree(), group.name, count, m_document.language()));
        }
        if (name != group.name && m_document.isWritable()) {
            m_document.apply(authoring::groupNamed(m_document.tree(), group.name, name, m_document.language()));
        }
        m_document.session().typing().forget(heading);
    }
}

ModuleList::Gap ModuleList::gapAt(int y, const Id &dragged) const
{
    const auto groupOf = [this](const ModuleRow *row) {
        return authoring::electiveGroup(m_document.record(Kind::Component, row->component()));
    };
    qsizetype place = 0;
    while (place < m_rows.size() && m_rows[place]->geometry().center().y() < y) {
        ++place;
    }
    const auto other = [&](qsizetype from, int step) -> const ModuleRow * {
        const ModuleRow *row = m_rows.value(from);
        return row && row->component() == dragged ? m_rows.value(from + step) : row;
    };
    const ModuleRow *above = other(place - 1, -1);
    const ModuleRow *below = other(place, 1);
    Gap gap{.place = place, .group = std::nullopt};
    gap.y = place < m_rows.size() ? m_rows[place]->geometry().top() : m_rows.constLast()->geometry().bottom() + 1;
    const std::optional<QString> next = below ? groupOf(below) : std::nullopt;
    const std::optional<QString> last = above ? groupOf(above) : std::nullopt;
    const std::optional<QString> own = groupOf(rowOf(dragged));
    const auto heading =
        std::ranges::find_if(m_headings, [&](const GroupHeading *each) { return next && each->group().name == *next; });
    const bool isUnderHeading = heading != m_headings.cend() && y > (*heading)->geometry().center().y();
    if (next && (next == last || isUnderHeading)) {
        gap.group = next;
    } else if (last && last == own) {
        gap.group = last; // at the end of its own group it stays in that group
    } else if (next && heading != m_headings.cend()) {
        gap.y = (*heading)->geometry().top();
    }
    return gap;
}

void ModuleList::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_gap) {
        QPainter painter(this);
        painter.fillRect(QRect(0, m_gap->y - 3, width(), 3), palette().color(QPalette::Accent));
    }
}

void ModuleList::apply(const std::function<changes::ChangeSet()> &change)
{
    m_document.flush();
    if (const changes::ChangeSet made = change(); !made.isEmpty()) {
        m_document.apply(made);
    }
}

ModuleRow *ModuleList::rowOf(const Id &component) const
{
    const auto found = std::ranges::find(m_rows, component, &ModuleRow::component);
    return found == m_rows.cend() ? nullptr : *found;
}

QWidget *ModuleList::placeOf(const Id &component) const
{
    return rowOf(component);
}

void ModuleList::takeFocus(const Id &component, const QString &field)
{
    const auto isOfGroup = [&](const GroupHeading *each) {
        return std::ranges::contains(each->group().members, component, &Record::id);
    };
    const auto heading = std::ranges::find_if(std::as_const(m_headings), isOfGroup);
    if (heading != m_headings.cend() && field == componentTable().electiveCount.key()) {
        (*heading)->takeFocus();
    } else if (ModuleRow *row = rowOf(component)) {
        row->setFocus(Qt::OtherFocusReason);
    } else {
        m_add->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "offering/skillchips.h"

#include "concepts/conceptlookup.h"
#include "concepts/mappingname.h"
#include "concepts/skillpicker.h"
#include "concepts/skillsuggestions.h"
#include "domain/codelist.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"

#include <QActionGroup>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::ChangeSet;
using domain::CodeList;
using domain::Id;
using domain::Kind;
using domain::Record;
using domain::skillLinkTable;
using vocabulary::ConceptHit;

namespace {
constexpr qsizetype mostCounterparts = 4;
} // namespace

SkillChips::SkillChips(OfferingDocument &document, ConceptLookup &lookup, const Id &outcome, QWidget *parent)
    : QWidget(parent),
      m_document(document),
      m_lookup(lookup),
      m_outcome(outcome),
      m_column(new QVBoxLayout(this)),
      m_flow(new FlowLayout),
      m_add(new Chip(tr("+ skill"), Chip::Style::Add, this)),
      m_suggestions(new SkillSuggestions(document.session(), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addLayout(m_flow);
    m_column->addWidget(m_suggestions);
    connect(m_suggestions, &SkillSuggestions::accepted, this, &SkillChips::link);
    m_flow->addWidget(m_add);
    m_add->setAccessibleName(
        outcome.isNull() ? tr("Add a skill to the whole offering") : tr("Add a skill to this learning outcome"));
    m_add->setToolTip(m_add->accessibleName());
    connect(m_add, &Chip::clicked, this, &SkillChips::addMore);
    connect(&document, &OfferingDocument::refreshed, this, &SkillChips::refresh);
    connect(&lookup, &ConceptLookup::known, this, &SkillChips::refresh);
    refresh();
}

void SkillChips::addMore()
{
    if (!m_picker) {
        m_picker = new SkillPicker(m_document.session(), this);
        m_picker->limitToTeachable();
        m_column->addWidget(m_picker);
        connect(m_picker, &SkillPicker::picked, this, &SkillChips::link);
        connect(m_picker, &SkillPicker::closed, this, &SkillChips::closePicker);
    }
    m_picker->show();
    m_picker->begin();
}

void SkillChips::closePicker()
{
    m_add->setFocus(Qt::OtherFocusReason);
    m_picker->hide();
}

QWidget *SkillChips::chipOf(const Id &link) const
{
    const auto found = std::ranges::find(m_chips, link, &std::pair<Id, Chip *>::first);
    return found == m_chips.end() ? nullptr : found->second;
}

bool SkillChips::focusLink(const Id &link)
{
    QWidget *chip = chipOf(link);
    if (chip) {
        chip->setFocus(Qt::OtherFocusReason);
    }
    return chip;
}

bool SkillChips::isSettled() const
{
    return m_suggestions->isSettled() && (!m_picker || !m_picker->isVisible() || m_picker->isSettled());
}

void SkillChips::suggestFor(const QString &text, domain::Language language)
{
    if (m_document.isWritable()) {
        m_suggestions->suggestFor(m_document.id(), text, language);
    }
}

void SkillChips::suggestNothing()
{
    m_suggestions->clear();
}

void SkillChips::refresh()
{
    const QList<Record> now = links();
    m_add->setVisible(m_document.isWritable());
    for (qsizetype i = m_chips.size() - 1; i >= 0; --i) {
        if (std::ranges::find(now, m_chips[i].first, &Record::id) == now.cend()) {
            Chip *chip = m_chips.takeAt(i).second;
            if (chip->hasFocus()) {
                (i < m_chips.size() ? m_chips[i].second : m_add)->setFocus(Qt::OtherFocusReason);
            }
            chip->hide();
            chip->deleteLater();
        }
    }
    for (const Record &link : now) {
        const auto found = std::ranges::find(m_chips, link.id(), &std::pair<Id, Chip *>::first);
        if (found == m_chips.end()) {
            makeChip(link);
        } else {
            showLink(*found->second, link);
        }
    }
    // A skill linked to one outcome need not be suggested again for the offering as a whole.
    QSet<QString> linked;
    for (const Record &link : m_outcome.isNull() ? m_document.tree().of(Kind::SkillLink) : now) {
        linked.insert(skillLinkTable().concept_(link));
    }
    m_suggestions->leaveOut(linked);
}

void SkillChips::makeChip(const Record &link)
{
    auto *chip = new Chip(QString(), Chip::Style::Skill, this);
    m_flow->insertWidget(int(m_chips.size()), chip);
    m_chips.append({link.id(), chip});
    showLink(*chip, link);
    chip->show();
    connect(chip, &Chip::removeRequested, this, [this, id = link.id()] { unlink(id); });
    connect(chip, &Chip::clicked, this, [this, id = link.id()] { openMenu(id); });
}

QString SkillChips::labelOf(const Record &link)
{
    const ConceptHit known = m_lookup.concept_(skillLinkTable().concept_(link));
    const QString label =
        known.label.isEmpty() ? skillLinkTable().label(link).preferring(m_document.language()) : known.label;
    return label.isEmpty() ? skillLinkTable().concept_(link) : label;
}

void SkillChips::showLink(Chip &chip, const Record &link)
{
    const QString role = skillLinkTable().role(link);
    const QString label = labelOf(link);
    const QString roleName = role.isEmpty() || role == u"teaches"
        ? QString()
        : CodeList::named(u"skillRole"_s).label(role, m_document.language());
    chip.setText(roleName.isEmpty() ? label : tr("%1: %2").arg(roleName, label));
    const ConceptHit known = m_lookup.concept_(skillLinkTable().concept_(link));
    chip.setTag(ConceptLookup::schemeTag(known));
    chip.setRemovable(m_document.isWritable());
    chip.setAccessibleName(chip.text());
    QStringList counterparts;
    const QList<vocabulary::MappedConcept> mapped = m_lookup.counterparts(skillLinkTable().concept_(link));
    const QList<vocabulary::MappedConcept> closest = mapped.first(qMin(mostCounterparts, mapped.size()));
    for (const vocabulary::MappedConcept &each : closest) {
        counterparts.append(
            tr("%1: %2 (%3)").arg(mappingName(each.kind), each.concept_.label, each.concept_.schemeTitle));
    }
    chip.setAccessibleDescription(counterparts.join(u". "_s));
    QStringList more{label};
    more << known.otherLabel << known.path.join(u" › "_s) << known.definition << counterparts
         << skillLinkTable().concept_(link);
    more.removeAll(QString());
    chip.setToolTip(more.join(u'\n'));
    chip.updateGeometry();
}

void SkillChips::link(const ConceptHit &hit)
{
    const QList<Record> now = links();
    const bool isThere =
        std::ranges::any_of(now, [&](const Record &link) { return skillLinkTable().concept_(link) == hit.uri; });
    if (isThere) {
        return;
    }
    Record link(Kind::SkillLink);
    skillLinkTable().offering.set(link, m_document.id());
    skillLinkTable().outcome.set(link, m_outcome);
    skillLinkTable().position.set(link, OfferingDocument::positionAfter(now));
    skillLinkTable().concept_.set(link, hit.uri);
    skillLinkTable().role.set(link, u"teaches"_s);
    const bool isDutch = m_document.language() == domain::Language::Dutch;
    skillLinkTable().label.set(
        link, {.nl = isDutch ? hit.label : hit.otherLabel, .en = isDutch ? hit.otherLabel : hit.label});
    ChangeSet change({.code = u"change.tag"_s, .arguments = {hit.label, m_document.title()}});
    change.create(link);
    m_document.apply(change);
}

void SkillChips::unlink(const Id &id)
{
    const Record link = m_document.record(Kind::SkillLink, id);
    if (link.isNull()) {
        return;
    }
    ChangeSet change({.code = u"change.untag"_s, .arguments = {labelOf(link), m_document.title()}});
    change.remove(link);
    m_document.apply(change);
}

void SkillChips::openMenu(const Id &id)
{
    const auto found = std::ranges::find(m_chips, id, &std::pair<Id, Chip *>::first);
    if (found == m_chips.end() || !m_document.isWritable()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString current = skillLinkTable().role(m_document.record(Kind::SkillLink, id));
    auto *roles = new QActionGroup(menu);
    const QList<domain::Code> roleCodes = CodeList::named(u"skillRole"_s).codes();
    for (const domain::Code &role : roleCodes) {
        QAction *action = menu->addAction(role.label.preferring(m_document.language()));
        action->setActionGroup(roles);
        action->setCheckable(true);
        action->setChecked(role.code == current);
        connect(action, &QAction::triggered, this,
            [this, id, code = role.code] { m_document.setOrReport(Kind::SkillLink, id, skillLinkTable().role, code); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, id] { unlink(id); });
    menu->popup(found->second->mapToGlobal(QPoint(0, found->second->height())));
}

} // namespace leerschakel::ui

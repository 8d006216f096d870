// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/filterbar.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "words/fieldlabels.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using store::OfferingQuery;

FilterBar::FilterBar(domain::Language language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_chips(new FlowLayout(this, rhythm / 2)),
      m_add(new QPushButton(this)),
      m_menu(new QMenu(this))
{
    const auto choices = [language](const QString &list) {
        QList<Choice> result;
        for (const domain::Code &code : domain::CodeList::named(list).codes()) {
            result.append({code.code, code.label.in(language)});
        }
        return result;
    };
    m_facets = {
        {tr("Status"), &OfferingQuery::status, choices(u"status"_s)},
        {tr("Level"), &OfferingQuery::level, choices(u"level"_s)},
        {tr("Kind"), &OfferingQuery::kind, choices(u"kind"_s)},
        {tr("Readiness"), &OfferingQuery::readiness,
            {{u"ready"_s, tr("ready")}, {u"blocked"_s, tr("blocked")}, {u"published"_s, tr("published")},
                {u"changed"_s, tr("changed since publication")}, {u"withdrawn"_s, tr("withdrawn")}}},
    };
    m_chips->setContentsMargins(rhythm, rhythm / 2 + 2, rhythm, rhythm / 2 + 2);
    m_add->setObjectName(u"addFilter"_s);
    m_add->setText(tr("Filter"));
    m_add->setIcon(QIcon::fromTheme(u"view-filter"_s));
    m_add->setFlat(true);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMenu(m_menu);
    m_add->setAccessibleName(tr("Add a filter"));
    m_chips->addWidget(m_add);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterBar::fillMenu);
}

OfferingQuery FilterBar::applied(OfferingQuery base) const
{
    OfferingQuery result = m_conditions;
    result.text = base.text;
    result.sort = base.sort;
    result.descending = base.descending;
    result.language = base.language;
    result.limit = base.limit;
    return result;
}

bool FilterBar::isEmpty() const
{
    return chipTexts().isEmpty();
}

QStringList FilterBar::chipTexts() const
{
    QStringList texts;
    if (m_conditions.ids) {
        texts.append(m_idsLabel);
    }
    for (const Facet &facet : m_facets) {
        if (const Choice *choice = chosen(facet)) {
            texts.append(chipText(facet, *choice));
        }
    }
    const auto provider = std::ranges::find(m_providers, m_conditions.provider, &std::pair<domain::Id, QString>::first);
    if (!m_conditions.provider.isNull() && provider != m_providers.end()) {
        texts.append(provider->second);
    }
    return texts;
}

QString FilterBar::inWords() const
{
    return chipTexts().join(u", "_s);
}

void FilterBar::setProviders(const QList<std::pair<domain::Id, QString>> &providers)
{
    m_providers = providers;
    rebuild();
}

void FilterBar::showOnly(const QList<domain::Id> &ids, const QString &label)
{
    m_conditions = {};
    m_conditions.ids = ids;
    m_idsLabel = label;
    rebuild();
    Q_EMIT changed();
}

void FilterBar::setReadiness(const QString &readiness)
{
    m_conditions = {};
    m_conditions.readiness = readiness;
    rebuild();
    Q_EMIT changed();
}

void FilterBar::setDestinations(const QStringList &destinations)
{
    m_facets.removeIf([](const Facet &facet) { return !facet.destination.isEmpty(); });
    if (destinations.size() > 1) {
        const QList<Choice> choices = m_facets.constLast().choices;
        for (const QString &destination : destinations) {
            m_facets.append({tr("Readiness for %1").arg(destinationLabel(destination)), &OfferingQuery::readiness,
                choices, destination});
        }
    }
    if (!m_conditions.destination.isEmpty() && !destinations.contains(m_conditions.destination)) {
        m_conditions.destination.clear();
        m_conditions.readiness.clear();
        rebuild();
        Q_EMIT changed();
    }
}

const FilterBar::Choice *FilterBar::chosen(const Facet &facet) const
{
    const auto choice = std::ranges::find(facet.choices, m_conditions.*(facet.member), &Choice::value);
    const bool isIt = facet.member != &OfferingQuery::readiness || facet.destination == m_conditions.destination;
    return isIt && choice != facet.choices.cend() ? &*choice : nullptr;
}

void FilterBar::choose(const Facet &facet, const QString &value)
{
    m_conditions.*(facet.member) = value;
    if (facet.member == &OfferingQuery::readiness) {
        m_conditions.destination = value.isEmpty() ? QString() : facet.destination;
    }
}

QString FilterBar::chipText(const Facet &facet, const Choice &choice) const
{
    const QString name = facet.destination.isEmpty() ? facet.name.toLower() : destinationLabel(facet.destination);
    return name + u": "_s + choice.label;
}

void FilterBar::clear()
{
    if (!isEmpty()) {
        m_conditions = {};
        rebuild();
        Q_EMIT changed();
    }
}

void FilterBar::fillMenu()
{
    m_menu->clear();
    for (const Facet &facet : std::as_const(m_facets)) {
        QMenu *menu = m_menu->addMenu(facet.name);
        for (const Choice &choice : facet.choices) {
            QAction *action = menu->addAction(choice.label);
            action->setCheckable(true);
            action->setChecked(chosen(facet) == &choice);
            connect(action, &QAction::triggered, this, [this, facet, value = choice.value](bool isOn) {
                choose(facet, isOn ? value : QString());
                rebuild();
                Q_EMIT changed();
            });
        }
    }
    if (!m_providers.isEmpty()) {
        QMenu *menu = m_menu->addMenu(tr("Provider"));
        for (const auto &[id, name] : std::as_const(m_providers)) {
            QAction *action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(m_conditions.provider == id);
            connect(action, &QAction::triggered, this, [this, id](bool isOn) {
                m_conditions.provider = isOn ? id : domain::Id();
                rebuild();
                Q_EMIT changed();
            });
        }
    }
    QAction *missing = m_menu->addAction(tr("What is missing, by rule…"));
    connect(missing, &QAction::triggered, this, &FilterBar::workListRequested);
    m_menu->addSeparator();
    QAction *none = m_menu->addAction(tr("Remove all filters"));
    none->setEnabled(!isEmpty());
    connect(none, &QAction::triggered, this, &FilterBar::clear);
}

void FilterBar::addChip(const QString &text, const std::function<void()> &removal)
{
    auto *chip = new Chip(text, Chip::Style::Plain, this);
    chip->setRemovable(true);
    chip->setAccessibleName(tr("Filter %1; Delete removes it").arg(text));
    m_chips->insertWidget(m_chips->count() - 1, chip);
    chip->show();
    connect(chip, &Chip::removeRequested, this, [this, removal] {
        removal();
        rebuild();
        m_add->setFocus();
        Q_EMIT changed();
    });
}

void FilterBar::rebuild()
{
    // Deleted later: one of them may be the sender of the signal.
    const QList<Chip *> old = findChildren<Chip *>();
    for (Chip *chip : old) {
        m_chips->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    if (m_conditions.ids) {
        addChip(m_idsLabel, [this] { m_conditions.ids.reset(); });
    }
    for (const Facet &facet : std::as_const(m_facets)) {
        if (const Choice *choice = chosen(facet)) {
            addChip(chipText(facet, *choice), [this, facet] { choose(facet, {}); });
        }
    }
    const auto provider = std::ranges::find(m_providers, m_conditions.provider, &std::pair<domain::Id, QString>::first);
    if (!m_conditions.provider.isNull() && provider != m_providers.end()) {
        addChip(provider->second, [this] { m_conditions.provider = {}; });
    }
    m_chips->invalidate();
    updateGeometry();
}

} // namespace leerschakel::ui

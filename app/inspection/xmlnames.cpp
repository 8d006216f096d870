// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/xmlnames.h"

#include "inspection/phrasing.h"
#include "inspection/xmltext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

Deviation XmlNames::deviation(
    const Part &at, const QString &member, const QString &rule, const QStringList &arguments) const
{
    return {.place = {.source = m_source, .path = at.path},
        .member = member,
        .text = {.code = rule, .arguments = arguments},
        .line = at.line};
}

void XmlNames::add(const QList<Part> &parts, const QString &owner, const Take &take)
{
    const auto isName = [this](const Part &each) { return each.element == m_named.name; };
    const auto name = std::ranges::find_if(parts, isName);
    const auto value = std::ranges::find_if_not(parts, isName);
    if (!m_type || name == parts.cend()) {
        return; // the missing name is reported elsewhere
    }
    const QString word = name->text.simplified();
    const QList<qsizetype> possible = m_type->slotsOf(word);
    if (possible.isEmpty()) {
        const QString near = meant(word, m_type->names());
        const QStringList known{m_named.name, shown(word), near.isEmpty() ? listed(m_type->names()) : near};
        take(deviation(
            *name, owner + u'.' + m_named.name, near.isEmpty() ? u"form.code"_s : u"form.codeMeant"_s, known));
        return;
    }
    const XmlSlot &slot = m_type->content[size_t(possible.constFirst())];
    if (const int count = ++m_counts[word]; slot.most >= 0 && count == slot.most + 1) {
        take(deviation(*name, owner + u'.' + word, u"form.tooOften"_s, {word, QString::number(slot.most)}));
    }
    if (value == parts.cend()) {
        return;
    }
    const XmlChild &child = m_type->childIn(possible.constFirst(), word);
    if (value->element != child.as) {
        Deviation other =
            deviation(*value, owner + u'.' + word, u"form.valueElement"_s, {word, value->element, child.as});
        other.severity = rules::Severity::Warns;
        take(std::move(other));
    }
    if (const XmlType *type = m_form.type(child.type); type && type->text) {
        const exchange::reading::Place place{.source = m_source, .path = value->path};
        for (Deviation &wrong : textDeviations(m_form.shapes(), *type->text, value->text, place, owner, word)) {
            wrong.line = value->line;
            take(std::move(wrong));
        }
    }
}

void XmlNames::close(const QString &owner, const QString &path, qint64 line, const Take &take) const
{
    for (size_t i = 0; m_type && i < m_type->content.size(); ++i) {
        const QString &name = m_type->content[i].children.front().name;
        if (m_counts.value(name) < m_type->content[i].least) {
            take(deviation({.element = owner, .text = {}, .path = path, .line = line}, owner + u'.' + name,
                u"form.missingNamed"_s, {name, owner, m_named.element}));
        }
    }
}

} // namespace leerschakel::inspection

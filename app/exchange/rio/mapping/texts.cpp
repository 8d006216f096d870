// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rio/mapping/parts.h"
#include "text/markdowntotext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::Language;
using domain::LocalizedText;

namespace {

QString plain(const QString &text, bool isMarkdown)
{
    return isMarkdown ? text::toPlainText(text).trimmed() : text.simplified();
}

} // namespace

QString oneOf(const LocalizedText &text)
{
    return text.preferring(Language::Dutch);
}

Texts textsOf(const Source &offering)
{
    const auto &table = offeringFields();
    const LocalizedText title = offering.wanted(table.title);
    return {.name = shortenedTo(oneOf(title).simplified(), nameLimit),
        .international = shortenedTo(title.en.simplified(), nameLimit),
        .shortName = shortenedTo(offering.look(table.code).simplified(), shortNameLimit),
        .description = shortenedTo(plain(oneOf(offering.wanted(table.description)), true), descriptionLimit)};
}

void bookOne(const Source &source, const domain::Field<LocalizedText> &field, const QString &written, int limit)
{
    const LocalizedText texts = source.wanted(field);
    if (texts.isEmpty()) {
        return;
    }
    const QString whole = plain(oneOf(texts), field.isMarkdown());
    if (written != whole) {
        source.narrow(field, cutOffAt(limit));
    } else if (!texts.nl.isEmpty() && !texts.en.isEmpty()) {
        source.narrow(field, {.code = u"lost.oneLanguage"_s, .arguments = {}});
    } else if (whole.simplified() != oneOf(texts).simplified()) {
        source.narrow(field, {.code = u"lost.markup"_s, .arguments = {}});
    } else {
        source.carried(field);
    }
}

void bookTexts(const MapperTask &task)
{
    const auto &table = offeringFields();
    const LocalizedText title = task.offering.wanted(table.title);
    const bool isWhole =
        task.texts.name == oneOf(title).simplified() && task.texts.international == title.en.simplified();
    if (isWhole) {
        task.offering.carried(table.title);
    } else {
        task.offering.narrow(table.title, cutOffAt(nameLimit));
    }
    bookOne(task.offering, table.description, task.texts.description, descriptionLimit);
    const QString code = task.offering.look(table.code);
    if (!task.hasUnit && !isHo(task.education)) {
        return;
    }
    if (task.texts.shortName == code.simplified()) {
        task.offering.carried(table.code);
    } else {
        task.offering.narrow(table.code, cutOffAt(shortNameLimit));
    }
}

void putIf(Node &object, const QString &key, const QString &value, const Origin &origin)
{
    if (!value.isEmpty()) {
        object.put(key, value, origin);
    }
}

void Kenmerken::add(const char *name, Kind kind, const QString &value, const std::vector<Origin> &origins)
{
    if (value.isEmpty()) {
        return;
    }
    Node kenmerk = Node::object();
    kenmerk.put(u"kenmerknaam"_s, name);
    kenmerk.put(kind == Kind::Listed ? u"kenmerkwaardeEnumeratiewaarde"_s
            : kind == Kind::Number   ? u"kenmerkwaardeGetal"_s
                                     : u"kenmerkwaardeTekst"_s,
        value);
    for (const Origin &origin : origins) {
        if (origin.field) {
            kenmerk.addOrigin(origin);
        }
    }
    m_all.push_back(std::move(kenmerk));
}

void Kenmerken::addListed(const char *name, const QString &value, const Origin &origin)
{
    add(name, Kind::Listed, value, {origin});
}

void Kenmerken::addText(const char *name, const QString &value, const Origin &origin)
{
    add(name, Kind::Text, value, {origin});
}

void Kenmerken::putInto(Node &object) &&
{
    if (!m_all.empty()) {
        object.put(u"kenmerken"_s, std::move(m_all));
    }
}

} // namespace leerschakel::exchange::rio

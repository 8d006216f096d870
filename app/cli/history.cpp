// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/constant.h"
#include "domain/sentences.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

namespace {

QString labelOf(const store::JournalItem &item)
{
    const QString label = domain::sentence(item.label);
    if (!item.isUndo() && !item.isRedo()) {
        return label;
    }
    return domain::sentence(
        domain::Message{.code = item.isUndo() ? u"change.undo"_s : u"change.redo"_s, .arguments = {label}});
}

QString stateOf(const store::JournalItem &item)
{
    switch (item.state) {
    case store::JournalItem::State::Done:
        return u"done"_s;
    case store::JournalItem::State::Undone:
        return u"undone"_s;
    case store::JournalItem::State::Abandoned:
        return u"abandoned"_s;
    }
    return {};
}

QJsonObject toJson(const store::JournalItem &item)
{
    QJsonArray entries;
    for (const changes::Entry &entry : item.entries) {
        entries.append(QJsonObject{{u"record"_s, entry.record.id.toString()},
            {u"kind"_s, domain::kindTable(entry.record.kind).name()},
            {u"field"_s, entry.isWhole() ? QJsonValue() : QJsonValue(entry.field)},
            {u"before"_s, QJsonValue::fromVariant(entry.before)}, {u"after"_s, QJsonValue::fromVariant(entry.after)}});
    }
    for (const changes::Entry &entry : item.emptied) {
        entries.append(QJsonObject{{u"record"_s, entry.record.id.toString()},
            {u"kind"_s, domain::kindTable(entry.record.kind).name()}, {u"field"_s, entry.field},
            {u"before"_s, QJsonValue()}, {u"after"_s, QJsonValue()}, {u"kept"_s, false}});
    }
    for (const store::Fact &fact : item.facts) {
        entries.append(QJsonObject{{u"record"_s, fact.record}, {u"kind"_s, fact.kind},
            {u"field"_s, fact.field.isEmpty() ? QJsonValue() : QJsonValue(fact.field)},
            {u"element"_s, fact.element.isEmpty() ? QJsonValue() : QJsonValue(fact.element)},
            {u"before"_s, QJsonValue::fromVariant(fact.before)}, {u"after"_s, QJsonValue::fromVariant(fact.after)}});
    }
    return {{u"change"_s, item.id}, {u"time"_s, item.time.toUTC().toString(Qt::ISODateWithMs)},
        {u"author"_s, item.author}, {u"device"_s, item.device}, {u"label"_s, labelOf(item)}, {u"kind"_s, item.kind},
        {u"state"_s, stateOf(item)}, {u"entries"_s, entries}};
}

QString toLine(const store::JournalItem &item)
{
    QStringList parts{item.time.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), item.author, stateOf(item),
        onOneLine(labelOf(item))};
    if (item.isShortened) {
        parts.append(domain::sentence(domain::Message{.code = u"change.shortened"_s, .arguments = {}}));
    }
    return parts.join(u'\t');
}

} // namespace

class HistoryCommand : public Command
{
public:
    HistoryCommand()
        : Command({.name = u"history"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Show the changes, newest first"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")},
                  {"ID", QT_TRANSLATE_NOOP("cli", "Only those of this offering, or of this other record"),
                      Positional::Occurs::Optional}},
              .options = {option(u"limit"_s, QT_TRANSLATE_NOOP("cli", "At most this many"), u"N"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        store::HistoryQuery query{.record = {}, .before = 0, .limit = 50, .withEntries = output.isJson()};
        if (!arguments.from(1).isEmpty()) {
            const Result<domain::Id> id = arguments.id(1);
            if (!id) {
                return std::unexpected(id.error());
            }
            query.record = *id;
        }
        const Result<int> limit =
            arguments.number(u"limit"_s, std::numeric_limits<int>::max(), 0, std::numeric_limits<int>::max());
        if (!limit) {
            return std::unexpected(limit.error());
        }
        const CatalogueResult catalogue = openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        Result<QList<store::JournalItem>> items = store::history(**catalogue, query);
        if (!items) {
            return std::unexpected(items.error());
        }
        if (items->isEmpty() && !query.record.isNull()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"change.missing"_s, {query.record.toString()}));
        }
        output.beginList();
        int left = *limit;
        while (!items->isEmpty() && left > 0 && !output.isOver()) {
            for (const store::JournalItem &item : constant(items->first(qMin(qsizetype(left), items->size())))) {
                output.item(toJson(item), toLine(item));
            }
            left -= int(items->size());
            query.before = items->constLast().seq;
            items = store::history(**catalogue, query);
            if (!items) {
                return std::unexpected(items.error());
            }
        }
        output.endList();
        return Done;
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(History, HistoryCommand)

// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/changedescription.h"

#include "domain/codelist.h"
#include "history/historymodel.h"
#include "store/records.h"
#include "vocabulary/content/content.h"
#include "words/fieldlabels.h"
#include "words/settingwords.h"
#include "words/valuetext.h"
#include "words/wantednames.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using changes::Entry;
using domain::FieldSpec;
using domain::FieldType;
using domain::Id;
using domain::Language;
using store::Result;

namespace {

/** An import has many thousands of entries; nobody reads them here. */
constexpr int mostShown = 500;

/** One line per field; for a text in two languages, one per changed language. */
void addLines(QList<ChangedField> &lines, domain::Kind kind, const FieldSpec &field, const QVariant &before,
    const QVariant &after, Language language, const RecordNames &names)
{
    const QString name = fieldLabel(kind, field.key());
    if (field.type() != FieldType::LocalizedText) {
        lines.append({name, valueText(field, before, language, names), valueText(field, after, language, names)});
        return;
    }
    for (const Language each : {Language::Dutch, Language::English}) {
        const QString was = domain::LocalizedText::fromMap(before.toMap()).in(each);
        const QString is = domain::LocalizedText::fromMap(after.toMap()).in(each);
        if (was != is) {
            lines.append({name + u" ("_s + domain::languageCode(each) + u')', was.isEmpty() ? noValue() : was,
                is.isEmpty() ? noValue() : is});
        }
    }
}

/** The content of a vocabulary is a digest that means nothing to a reader; its number of concepts does. */
void addContent(
    QList<ChangedField> &lines, const QVariant &before, const QVariant &after, const QHash<QString, qint64> &concepts)
{
    const auto text = [&](const QVariant &content) {
        const auto found = concepts.constFind(content.toString());
        return found == concepts.cend() ? noValue() : QLocale().toString(*found);
    };
    if (before.isValid() || after.isValid()) {
        lines.append(
            {QCoreApplication::translate("leerschakel::ui::ChangeDetails", "Concepts"), text(before), text(after)});
    }
}

QList<ChangedField> linesOf(
    const Entry &entry, Language language, const QHash<QString, qint64> &concepts, const RecordNames &names)
{
    QList<ChangedField> lines;
    const domain::KindTable &table = domain::kindTable(entry.record.kind);
    const QString content =
        entry.record.kind == domain::Kind::Scheme ? domain::schemeTable().contentDigest.key() : QString();
    if (!entry.isWhole()) {
        const FieldSpec *field = table.field(entry.field);
        if (field && entry.field == content) {
            addContent(lines, entry.before, entry.after, concepts);
        } else if (field) {
            addLines(lines, entry.record.kind, *field, entry.before, entry.after, language, names);
        }
        return lines;
    }
    const QVariantMap before = entry.before.toMap();
    const QVariantMap after = entry.after.toMap();
    for (const FieldSpec *field : table.fields()) {
        if (!field->isHidden() && !field->isOwner()
            && (before.contains(field->key()) || after.contains(field->key()))) {
            addLines(lines, entry.record.kind, *field, before.value(field->key()), after.value(field->key()), language,
                names);
        }
    }
    if (!content.isEmpty()) {
        addContent(lines, before.value(content), after.value(content), concepts);
    }
    return lines;
}

/** The names of the records that \a item refers to, as far as they still exist. */
Result<RecordNames> namesIn(store::Catalogue &catalogue, const store::JournalItem &item, Language language)
{
    WantedNames wanted;
    for (const Entry &entry : item.entries) {
        for (const FieldSpec *field : domain::kindTable(entry.record.kind).fields()) {
            if (field->target().isEmpty() || (!entry.isWhole() && field->key() != entry.field)) {
                continue;
            }
            for (const QVariant &side : {entry.before, entry.after}) {
                wanted.addReferencesIn(*field, entry.isWhole() ? side.toMap().value(field->key()) : side);
            }
        }
    }
    for (const store::Fact &fact : item.facts) {
        for (const QVariant &side : {fact.before, fact.after}) {
            if (const Id id = settingReference(fact.field, side); fact.kind == u"setting" && !id.isNull()) {
                wanted.add(domain::Kind::Organisation, id);
            }
        }
    }
    return wanted.read(catalogue, language);
}

/** The settings that \a item changed. */
QList<ChangedField> settingLines(const store::JournalItem &item, const RecordNames &names)
{
    QList<ChangedField> lines;
    for (const store::Fact &fact : item.facts) {
        if (fact.kind == u"setting") {
            lines.append({settingLabel(fact.field), settingText(fact.field, fact.before, names),
                settingText(fact.field, fact.after, names)});
        }
    }
    return lines;
}

/**
 * The name of the record of \a entry: if it was added or deleted, as it was then; otherwise as it is now. Empty if it
 * has no name.
 */
QString nameOf(store::Catalogue &catalogue, const Entry &entry, domain::Language language)
{
    if (entry.isWhole()) {
        const QVariant &values = entry.after.isValid() ? entry.after : entry.before;
        return recordLabel(domain::Record::fromMap(entry.record.kind, entry.record.id, values.toMap()), language);
    }
    const auto record = store::load(catalogue, entry.record.kind, entry.record.id);
    return record && *record ? recordLabel(**record, language) : QString();
}

QString heading(const Entry &entry, const QString &name)
{
    const auto said = [](const char *text) {
        return QCoreApplication::translate("leerschakel::ui::ChangeDetails", text);
    };
    const QString kind =
        name.isEmpty() ? kindLabel(entry.record.kind) : kindLabel(entry.record.kind) + u" “"_s + name + u'”';
    const QString done = !entry.isWhole() ? kind
        : entry.after.isValid() ? said(QT_TRANSLATE_NOOP("leerschakel::ui::ChangeDetails", "%1, added")).arg(kind)
                                : said(QT_TRANSLATE_NOOP("leerschakel::ui::ChangeDetails", "%1, deleted")).arg(kind);
    return done.left(1).toUpper() + done.mid(1);
}

} // namespace

Result<ChangeDescription> describeChange(store::Catalogue &catalogue, qint64 seq, Language language)
{
    const auto items = store::history(
        catalogue, {.record = {}, .before = seq + 1, .limit = 1, .withEntries = true, .entries = mostShown});
    const auto concepts = vocabulary::conceptsOfContents(catalogue);
    if (!items || !concepts) {
        return std::unexpected(items ? concepts.error() : items.error());
    }
    if (items->isEmpty() || items->first().seq != seq) {
        return ChangeDescription{};
    }
    const store::JournalItem &item = items->first();
    const Result<RecordNames> names = namesIn(catalogue, item, language);
    if (!names) {
        return std::unexpected(names.error());
    }
    ChangeDescription description{.seq = seq,
        .title = HistoryModel::labelOf(item),
        .time = item.time,
        .author = item.author,
        .device = item.device,
        .records = {},
        .more = item.more,
        .gone = {}};
    std::optional<changes::RecordRef> record;
    for (const Entry &entry : item.entries) {
        if (entry.record != record) {
            record = entry.record;
            description.records.append({.heading = heading(entry, nameOf(catalogue, entry, language)), .fields = {}});
        }
        description.records.last().fields += linesOf(entry, language, *concepts, *names);
    }
    if (const QList<ChangedField> lines = settingLines(item, *names); !lines.isEmpty()) {
        description.records.append(
            {.heading = QCoreApplication::translate("leerschakel::ui::ChangeDetails", "Settings of the catalogue"),
                .fields = lines});
    }
    for (const Entry &entry : item.emptied) {
        description.gone.append(fieldLabel(entry.record.kind, entry.field));
    }
    description.gone.removeDuplicates();
    return description;
}

} // namespace leerschakel::ui

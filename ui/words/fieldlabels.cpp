// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/fieldlabels.h"

#include "domain/fieldnames.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "words/settingwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

QString joined(const QString &first, const QString &second)
{
    QStringList parts{first, second};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u", "_s);
}

} // namespace

QString fieldLabel(Kind kind, const QString &key)
{
    return domain::nameOfField(kind, key);
}

QString kindLabel(Kind kind)
{
    return domain::nameOfKind(domain::kindTable(kind).name());
}

QString recordLabel(const Record &record, domain::Language language)
{
    if (record.isNull()) {
        return {};
    }
    switch (record.kind()) {
    case Kind::Offering:
        return domain::offeringTable().title(record).preferring(language);
    case Kind::Organisation:
        return domain::organisationTable().name(record).preferring(language);
    case Kind::Contact:
        return joined(domain::contactTable().name(record), domain::contactTable().role(record).preferring(language));
    case Kind::Location: {
        const QString street = domain::locationTable().street(record);
        const QString name = domain::locationTable().name(record).preferring(language);
        return joined(name.isEmpty() ? street : name, domain::locationTable().city(record));
    }
    case Kind::Deal:
        return domain::dealTable().name(record).preferring(language);
    case Kind::Scheme:
        return domain::schemeTable().title(record).preferring(language);
    case Kind::OwnConcept:
        return domain::ownConceptTable().label(record).preferring(language);
    default:
        return {};
    }
}

QString partLabel(const domain::OfferingTree &tree, const domain::Id &id, domain::Language language)
{
    for (const auto &[kind, parts] : tree.parts.asKeyValueRange()) {
        const auto part = std::ranges::find(parts, id, &Record::id);
        if (part == parts.end()) {
            continue;
        }
        const domain::FieldSpec *within = domain::kindTable(kind).within();
        const domain::Id outer = within ? domain::Id::fromString(part->value(*within).toString()) : domain::Id();
        if (!outer.isNull()) {
            return partLabel(tree, outer, language);
        }
        if (kind == Kind::Edition) {
            const QDate start = domain::editionTable().start(*part);
            const QString title = domain::editionTable().title(*part).preferring(language);
            return start.isValid() ? QCoreApplication::translate("partLabel", "edition of %1")
                                         .arg(QLocale().toString(start, u"d MMM yyyy"_s))
                : title.isEmpty() ? kindLabel(kind)
                                  : title;
        }
        if (kind == Kind::Outcome) {
            return QCoreApplication::translate("partLabel", "learning outcome %1").arg(part - parts.begin() + 1);
        }
        return {}; // a single row of a table of the offering
    }
    return recordLabel(tree.target(id), language);
}

QString fieldLabelWithin(Kind kind, const QString &key)
{
    const QString name = fieldLabel(kind, key);
    const bool isAbbreviation = name.size() > 1 && name[1].isUpper();
    return isAbbreviation || name.isEmpty() ? name : name[0].toLower() + name.mid(1);
}

QString changedFieldLabel(const QString &changed)
{
    const qsizetype dot = changed.indexOf(u'.');
    if (dot < 0 && domain::offeringTable().field(changed)) {
        return fieldLabelWithin(Kind::Offering, changed);
    }
    const domain::KindTable *table = domain::kindTable(dot < 0 ? changed : changed.first(dot));
    if (!table) {
        return changed; // from a newer version of the program
    }
    return dot < 0 ? kindLabel(table->kind())
                   : kindLabel(table->kind()) + u": "_s + fieldLabelWithin(table->kind(), changed.sliced(dot + 1));
}

QString changeLabel(const domain::Message &label)
{
    domain::Message shown = label;
    if (!shown.arguments.isEmpty() && (shown.code == u"change.edit" || shown.code == u"change.bulk")) {
        shown.arguments[0] = fieldLabelWithin(Kind::Offering, shown.arguments[0]);
    }
    static const QStringList toDestination{u"change.publish"_s, u"change.withdraw"_s, u"change.withdrawMany"_s};
    if (shown.arguments.size() > 1 && toDestination.contains(shown.code)) {
        shown.arguments[1] = destinationLabel(shown.arguments[1]);
    }
    if (!shown.arguments.isEmpty() && shown.code == u"change.setting") {
        shown.arguments[0] = u'"' + settingLabel(shown.arguments[0]) + u'"';
    }
    if (shown.arguments.size() > 1 && shown.code == u"change.edit") {
        // A record without a name is called by its kind; if the kind is not given, it is an offering.
        QString &whose = shown.arguments[1];
        whose = domain::nameOfKind(whose.isEmpty() ? domain::offeringTable().name() : whose);
    }
    if (shown.arguments.size() > 1
        && (shown.code == u"change.mergeRecords" || shown.code == u"change.mergeManyRecords")) {
        shown.arguments[1] = domain::nameOfKind(shown.arguments[1]);
    }
    static const QStringList withKind{u"change.part"_s, u"change.partOfMany"_s, u"change.create"_s,
        u"change.duplicate"_s, u"change.delete"_s, u"change.mergeRecords"_s, u"change.shiftDates"_s};
    if (!shown.arguments.isEmpty() && withKind.contains(shown.code)) {
        shown.arguments[0] = domain::nameOfKind(shown.arguments[0]);
    }
    return domain::sentence(shown);
}

QString destinationLabel(const QString &destination)
{
    return exchange::nameOfDestination(destination);
}

} // namespace leerschakel::ui

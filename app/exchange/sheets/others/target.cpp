// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/others/target.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/fieldnames.h"
#include "exchange/reading/words.h"
#include "text/csvreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTranslator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::Language;

namespace {

constexpr std::array targetKinds{Kind::Offering, Kind::Edition, Kind::EnrolmentPeriod, Kind::Price, Kind::Outcome,
    Kind::Location, Kind::Contact, Kind::Organisation};

/** A field for which a column of text can be one value. */
bool isFillable(const FieldSpec &field)
{
    const bool isCurrency = &field == &domain::priceTable().currency;
    const bool isByName = &field == &domain::offeringTable().provider || &field == &domain::offeringTable().contact
        || &field == &domain::editionTable().location;
    const bool isReference = field.type() == FieldType::Reference || field.type() == FieldType::ReferenceList;
    // The reference to a place, a person or an institution is read from its name.
    const bool isName = field.key() == u"name";
    return !field.isHidden() && !field.isOwner() && !field.isWithin() && (!field.isRowless() || isCurrency)
        && field.type() != FieldType::Tree && (!isReference || isByName) && !isName && field.key() != u"status";
}

QList<Target> targetsOf(const FieldSpec &field)
{
    const QString key =
        field.kind() == Kind::Offering ? field.key() : domain::kindTable(field.kind()).name() + u'.' + field.key();
    QList<Target> targets;
    if (field.type() == FieldType::Items) {
        if (field.kind() != Kind::Offering) {
            return {}; // codes of a place or an institution: their own sheets have those
        }
        const domain::Member &first = field.members().first();
        const QString listName = QString::fromLatin1(first.codes);
        const domain::CodeList &list = domain::CodeList::named(listName);
        for (const domain::Code &code : list.codes()) {
            targets.append({.key = key + u'.' + code.code, .kind = field.kind(), .field = &field, .member = code.code});
        }
        return targets;
    }
    targets.append({.key = key, .kind = field.kind(), .field = &field});
    if (field.type() == FieldType::LocalizedText) {
        for (const Language language : {Language::Dutch, Language::English}) {
            targets.append({.key = key + u'.' + domain::languageCode(language),
                .kind = field.kind(),
                .field = &field,
                .language = language});
        }
    }
    return targets;
}

/** Names of each target in one language, each as its words. */
struct Names {
    QHash<QString, QList<QStringList>> dutch;
    QHash<QString, QList<QStringList>> english;
};

void addName(QHash<QString, QList<QStringList>> &names, const QString &key, const QString &name)
{
    const QStringList words = headerWords(name).words;
    if (!words.isEmpty() && !names[key].contains(words)) {
        names[key].append(words);
    }
}

/** The names used in the trade, and those of the field table in both languages of the program. */
const Names &allNames()
{
    static const Names all = [] {
        Names names;
        QFile file(u":/sheets/headers.csv"_s);
        if (file.open(QIODevice::ReadOnly)) {
            text::CsvReader reader(file, ',');
            while (reader.next().value_or(false)) {
                if (reader.cells().size() < 3) {
                    continue;
                }
                const QString key = QString::fromUtf8(reader.cells()[0]);
                for (const QString &name :
                    constant(QString::fromUtf8(reader.cells()[1]).split(u'|', Qt::SkipEmptyParts))) {
                    addName(names.dutch, key, name);
                }
                for (const QString &name :
                    constant(QString::fromUtf8(reader.cells()[2]).split(u'|', Qt::SkipEmptyParts))) {
                    addName(names.english, key, name);
                }
            }
        }
        QTranslator dutch;
        const bool hasDutch = dutch.load(u":/i18n/leerschakel_nl.qm"_s);
        for (const Target &target : allTargets()) {
            if (target.language || !target.member.isEmpty() || target.key == lengthKey) {
                continue;
            }
            const char *name = domain::englishNameOfField(target.kind, target.field->key());
            // For other kinds, the bare name means the offering's: "Code", "Description".
            const bool isOwn = target.kind == Kind::Offering;
            addName(names.english, target.key, target.key);
            if (isOwn && name) {
                addName(names.english, target.key, QString::fromUtf8(name));
                addName(names.dutch, target.key, hasDutch ? dutch.translate("fields", name) : QString());
            }
        }
        return names;
    }();
    return all;
}

/** Names that mean nothing among other words: "Maximum Funding", "Approved for Delivery Date". */
bool isVague(const QString &name)
{
    static const QSet<QString> vague{u"maximum"_s, u"minimum"_s, u"date"_s, u"dates"_s, u"datum"_s, u"data"_s, u"van"_s,
        u"tot"_s, u"to"_s, u"from"_s, u"id"_s, u"begin"_s, u"run"_s, u"rate"_s, u"about"_s, u"reference"_s, u"nummer"_s,
        u"start"_s, u"end"_s, u"uren"_s, u"hours"_s, u"kort"_s};
    return vague.contains(name);
}

double likenessOf(const QStringList &header, const QStringList &name)
{
    const QString whole = header.join(QString());
    const QString wanted = name.join(QString());
    if (whole == wanted) {
        return 1;
    }
    if (isVague(wanted) || name.size() > header.size()) {
        return 0;
    }
    // The name among other words. What a header is about comes last ("Course fee"), or first before a preposition
    // ("Kosten per deelnemer"); anywhere else it has to be most of the header.
    static const QSet<QString> prepositions{u"per"_s, u"van"_s, u"of"_s, u"for"_s, u"voor"_s, u"in"_s, u"op"_s,
        u"excl"_s, u"incl"_s, u"exclusief"_s, u"inclusief"_s, u"ex"_s, u"excluding"_s, u"including"_s, u"de"_s,
        u"the"_s};
    const double share = double(wanted.size()) / double(whole.size());
    const bool isFirst =
        std::ranges::equal(name, header.first(name.size())) && prepositions.contains(header.value(name.size()));
    const bool isLast = std::ranges::equal(name, header.last(name.size()));
    const QString spaced = u' ' + header.join(u' ') + u' ';
    const bool isThere = spaced.contains(u' ' + name.join(u' ') + u' ');
    constexpr double most = 0.5;
    constexpr double much = 0.35;
    constexpr double some = 0.2;
    if (isThere && (share >= most || (isLast && share >= much) || (isFirst && share >= some))) {
        return 0.55 + 0.4 * share;
    }
    // Dutch compounds: "opleidingsnaam", "cursusprijs".
    constexpr qsizetype shortest = 4;
    const bool isEnd = name.size() == 1 && wanted.size() >= shortest && header.size() <= 2
        && std::ranges::any_of(header, [&](const QString &word) { return word.endsWith(wanted); });
    return isEnd && share >= some ? 0.5 + 0.2 * share : 0;
}

} // namespace

bool Target::isOfEdition() const
{
    return kind == Kind::Edition || kind == Kind::EnrolmentPeriod || kind == Kind::Location;
}

bool Target::isText() const
{
    return isLocalized()
        || (field && field->type() == FieldType::Text && field->shown() == domain::Presentation::Plain);
}

const QList<Target> &allTargets()
{
    static const QList<Target> all = [] {
        QList<Target> targets;
        for (const Kind kind : targetKinds) {
            for (const FieldSpec *field : domain::kindTable(kind).fields()) {
                if (isFillable(*field)) {
                    targets.append(targetsOf(*field));
                }
                if (field == &domain::offeringTable().duration) {
                    targets.append({.key = lengthKey, .kind = Kind::Offering, .field = field});
                }
            }
        }
        return targets;
    }();
    return all;
}

const Target *targetOf(const QString &key)
{
    static const QHash<QString, const Target *> byKey = [] {
        QHash<QString, const Target *> found;
        for (const Target &target : allTargets()) {
            found.insert(target.key, &target);
        }
        return found;
    }();
    return byKey.value(key);
}

QString nameOf(const Target &target)
{
    if (target.key == lengthKey) {
        return QCoreApplication::translate("sheets", "Duration or study load");
    }
    QString name = domain::nameOfField(target.kind, target.field->key());
    if (!target.member.isEmpty()) {
        const QString list = QString::fromLatin1(target.field->members().first().codes);
        //: The language that the program is shown in, as a code
        const bool isDutch = QCoreApplication::translate("sheets", "en") == u"nl";
        const QString label =
            domain::CodeList::named(list).label(target.member, isDutch ? Language::Dutch : Language::English);
        name += u": "_s + label;
    }
    if (target.language) {
        name += u" (%1)"_s.arg(domain::languageCode(*target.language));
    }
    if (target.kind == Kind::Offering) {
        return name;
    }
    const QString kind = domain::nameOfKind(domain::kindTable(target.kind).name());
    return kind.first(1).toUpper() + kind.sliced(1) + u": "_s + name;
}

HeaderWords headerWords(const QString &header)
{
    static const QRegularExpression brackets(u"[(\\[]([^)\\]]*)[)\\]]?"_s);
    static const QRegularExpression humps(u"(?<=[a-z])(?=[A-Z])"_s);
    static const QRegularExpression others(u"[^\\p{L}\\p{N}']+"_s);
    HeaderWords words;
    QString text = header;
    QRegularExpressionMatchIterator all = brackets.globalMatch(text);
    while (all.hasNext()) {
        words.aside += all.next().captured(1) + u' ';
    }
    words.aside = words.aside.trimmed();
    QString bare = QString(text).remove(brackets);
    if (bare.simplified().isEmpty()) {
        bare = text;
    }
    words.words = bare.replace(humps, u" "_s).toLower().split(others, Qt::SkipEmptyParts);
    return words;
}

QString comparableHeader(const QString &header)
{
    return reading::spelling(header);
}

double likeness(const HeaderWords &header, const Target &target)
{
    double best = 0;
    if (header.words.isEmpty()) {
        return 0;
    }
    QString key = target.key;
    HeaderWords given = header;
    if (target.language) {
        // "Titel (en)", "title_nl", "naam engels"
        static const QStringList dutch{u"nl"_s, u"nld"_s, u"nederlands"_s, u"dutch"_s};
        static const QStringList english{u"en"_s, u"eng"_s, u"engels"_s, u"english"_s};
        const QStringList &codes = *target.language == Language::Dutch ? dutch : english;
        const bool isLast = given.words.size() > 1 && codes.contains(given.words.last());
        if (!isLast && !codes.contains(given.aside.toLower())) {
            return 0;
        }
        if (isLast) {
            given.words.removeLast();
        }
        key.chop(3);
    }
    for (const auto *names : {&allNames().dutch, &allNames().english}) {
        const auto found = names->constFind(key);
        if (found == names->cend()) {
            continue;
        }
        // The best names come first: of "Titel" and "Studierichting", the titles are in the former.
        constexpr double lessEach = 0.004;
        constexpr qsizetype mostLess = 20;
        for (qsizetype i = 0; i < found->size(); ++i) {
            best = std::max(best, likenessOf(given.words, (*found)[i]) - lessEach * double(std::min(i, mostLess)));
        }
    }
    // A header that names the language too is more specific.
    return target.language && best > 0 ? best + 0.05 : best;
}

int headersIn(Language language, const QStringList &headers)
{
    const auto &names = language == Language::Dutch ? allNames().dutch : allNames().english;
    QSet<QString> all;
    for (const QList<QStringList> &each : names) {
        for (const QStringList &name : each) {
            all.insert(name.join(u' '));
        }
    }
    return int(std::ranges::count_if(
        headers, [&](const QString &header) { return all.contains(headerWords(header).words.join(u' ')); }));
}

} // namespace leerschakel::exchange::sheets

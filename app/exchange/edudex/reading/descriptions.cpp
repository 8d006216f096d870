// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "domain/offeringtree.h"
#include "exchange/edudex/convention.h"
#include "exchange/edudex/reading/program.h"
#include "exchange/mapping/words.h"
#include "text/htmltomarkdown.h"
#include "text/markdowntotext.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::CodeList;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;

namespace {

QString &textIn(LocalizedText &text, Language language)
{
    return language == Language::Dutch ? text.nl : text.en;
}

/** A text given both with and without markup; the one with markup is preferred. */
LocalizedText eitherOf(Part &part, const QString &html, const QString &plain)
{
    const LocalizedText marked = part.markup(html);
    LocalizedText text = part.texts(plain, true);
    for (const Language language : {Language::Dutch, Language::English}) {
        if (!marked.in(language).isEmpty()) {
            textIn(text, language) = marked.in(language);
        }
    }
    return text;
}

/** Its lines without list markers. */
QStringList linesOf(const QString &markdown)
{
    static const QRegularExpression sign(u"^\\s*(?:[-*•–]|\\d+[.)])\\s+"_s);
    QStringList lines;
    for (const QString &line : constant(text::toPlainText(markdown).split(u'\n', Qt::SkipEmptyParts))) {
        if (const QString words = QString(line).remove(sign).trimmed(); !words.isEmpty()) {
            lines.append(words);
        }
    }
    return lines;
}

/** The lines in both languages, paired if there are equally many. */
QList<LocalizedText> pairs(const LocalizedText &markdown)
{
    const QStringList dutch = linesOf(markdown.nl);
    const QStringList english = linesOf(markdown.en);
    QList<LocalizedText> all;
    if (dutch.size() == english.size()) {
        for (qsizetype i = 0; i < dutch.size(); ++i) {
            all.append({.nl = dutch[i], .en = english[i]});
        }
        return all;
    }
    for (const QString &line : dutch) {
        all.append({.nl = line, .en = {}});
    }
    for (const QString &line : english) {
        all.append({.nl = {}, .en = line});
    }
    return all;
}

Record partOf(const ProgramDraft &draft, Kind kind, qsizetype number)
{
    Record part(kind,
        Id::fromName(
            draft.offering.id().toString() + u'/' + domain::kindTable(kind).name() + u'/' + QString::number(number)));
    part.setValue(*domain::kindTable(kind).owner(), draft.offering.id().toString());
    part.setValue(*domain::kindTable(kind).field(u"position"_s), double(number));
    return part;
}

void readOutcomes(const LocalizedText &text, ProgramDraft &draft)
{
    qsizetype number = 0;
    for (const LocalizedText &words : constant(pairs(text))) {
        Record outcome = partOf(draft, Kind::Outcome, ++number);
        domain::outcomeTable().text.set(outcome, words);
        draft.parts.append(outcome);
    }
}

/** The parts of a line as we write it: "leert: netcongestie (gevorderd) – http://…" */
struct SkillLine {
    QString role;
    QString label;
    QString level;
    QString uri;

    [[nodiscard]] static std::optional<SkillLine> of(const QString &line)
    {
        static const QRegularExpression form(u"^(?:([^:]+): )?(.*?)(?: \\(([^()]*)\\))?(?:(?:^|: | – )(\\S+:\\S+))$"_s);
        const QRegularExpressionMatch match = form.match(line);
        if (!match.hasMatch()) {
            return std::nullopt;
        }
        return SkillLine{.role = CodeList::named(u"skillRole"_s).meantBy(match.captured(1)),
            .label = match.captured(2),
            .level = match.captured(3),
            .uri = match.captured(4)};
    }
};

/** Reads skills as this program writes them; returns the lines that are not skills. */
QStringList readSkills(const LocalizedText &text, ProgramDraft &draft)
{
    const auto &table = domain::skillLinkTable();
    QStringList others;
    qsizetype number = 0;
    for (const LocalizedText &line : constant(pairs(text))) {
        const std::optional<SkillLine> dutch = SkillLine::of(line.nl);
        const std::optional<SkillLine> english = SkillLine::of(line.en);
        const SkillLine *one = dutch ? &*dutch : english ? &*english : nullptr;
        if (!one) {
            others.append(line.preferring(Language::Dutch));
            continue;
        }
        Record link = partOf(draft, Kind::SkillLink, ++number);
        table.concept_.set(link, one->uri);
        table.role.set(link, one->role);
        table.level.set(link, one->level);
        table.label.set(link, {.nl = dutch ? dutch->label : QString(), .en = english ? english->label : QString()});
        draft.parts.append(link);
    }
    return others;
}

/** "140 SBU": an amount as we write it if it has no member of its own or shares one. */
std::optional<domain::StudyLoad> loadIn(const QString &line)
{
    const qsizetype space = line.indexOf(u' ');
    bool isNumber = false;
    const double value = line.first(qMax(space, qsizetype(0))).toDouble(&isNumber);
    const QString unit = CodeList::named(u"studyLoadUnit"_s).meantBy(line.mid(space + 1));
    return isNumber && !unit.isEmpty() ? std::optional(domain::StudyLoad{.unit = unit, .value = value}) : std::nullopt;
}

/**
 * Amounts in words tell what the single number of studyLoad means; without them it is taken to follow from the
 * credits if it can.
 */
void readStudyLoad(const LocalizedText &text, ProgramDraft &draft)
{
    QList<domain::StudyLoad> loads = offeringTable().studyLoad(draft.offering);
    const std::optional<double> ec = domain::studyLoadIn(loads, u"ec"_s);
    const std::optional<double> hours = domain::studyLoadIn(loads, u"sbu"_s);
    bool isSaid = false;
    QList<domain::StudyLoad> inWords;
    for (const QString &line : constant(linesOf(text.nl.isEmpty() ? text.en : text.nl))) {
        if (const auto load = loadIn(line)) {
            inWords.append(*load);
            isSaid = isSaid
                || ((load->unit == u"sbu" || load->unit == u"hours")
                    && std::optional(std::round(load->value)) == hours);
        }
    }
    const bool isDerived = ec && hours && *hours == qMax(1.0, std::round(*ec * hoursInCredit));
    if (isSaid || isDerived) {
        loads.removeIf([](const domain::StudyLoad &load) { return load.unit == u"sbu"; });
    }
    for (const domain::StudyLoad &load : std::as_const(inWords)) {
        loads.removeIf([&](const domain::StudyLoad &each) { return each.unit == load.unit; });
        loads.append(load);
    }
    offeringTable().studyLoad.set(draft.offering, loads);
}

/** In documents of others, a subject that has no field is added to the description, under its heading. */
void appendSection(
    LocalizedText &description, const LocalizedText &heading, const QString &subject, const LocalizedText &text)
{
    for (const Language language : {Language::Dutch, Language::English}) {
        if (text.in(language).isEmpty()) {
            continue;
        }
        QString title = heading.in(language);
        if (title.isEmpty() && !subject.isEmpty()) {
            title = subject.first(1).toUpper() + subject.mid(1);
        }
        QString &all = textIn(description, language);
        all += (all.isEmpty() ? QString() : u"\n\n"_s)
            + (title.isEmpty() ? QString() : QString(u"## "_s + title + u"\n\n"_s)) + text.in(language);
    }
}

/**
 * Puts each subject's text in its field; further texts of others about the same subject are added to the description.
 */
void readSubjects(Part &part, ProgramDraft &draft, LocalizedText &description)
{
    struct Subject {
        const char16_t *name;
        const domain::Field<LocalizedText> &field;
    };
    const std::array fields{Subject{u"student profile", offeringTable().targetGroup},
        Subject{u"admission", offeringTable().admission}, Subject{u"graduation", offeringTable().assessment}};
    LocalizedText loads;
    bool hasOutcomes = false;
    part.each(u"subjectText"_s, [&](Part &item) {
        const QString subject = item.text(u"subject"_s);
        const LocalizedText heading = item.texts(u"header1"_s);
        LocalizedText text = eitherOf(item, u"descriptionHtml"_s, u"descriptionText"_s);
        if (text.isEmpty()) {
            text = item.texts(u"summaryText"_s);
        }
        if (text.isEmpty()) {
            return;
        }
        const auto found =
            std::ranges::find_if(fields, [&](const Subject &each) { return subject == QStringView(each.name); });
        if (subject == u"objectives" && !hasOutcomes) {
            hasOutcomes = true;
            readOutcomes(text, draft);
        } else if (item.isOurs() && subject == u"competencies") {
            for (const QString &line : constant(readSkills(text, draft))) {
                item.keep(u"descriptionText"_s, line);
            }
        } else if (item.isOurs() && subject == u"study load") {
            loads = text;
        } else if (found != fields.end() && !draft.offering.has(found->field)) {
            item.set(draft.offering, found->field, text.toMap(), u"descriptionText"_s);
        } else if (item.isOurs()) { // composed of values that the export's report lists as in a text only
            item.keep(u"descriptionText"_s, text.toMap());
        } else {
            appendSection(description, heading, subject, text);
        }
    });
    if (part.isOurs()) {
        readStudyLoad(loads, draft);
    }
}

/** If there was no summary, our export wrote the beginning of the description. */
bool isBeginningOf(const LocalizedText &summary, const LocalizedText &description)
{
    return std::ranges::all_of(std::array{Language::Dutch, Language::English}, [&](Language language) {
        return summary.in(language)
            == shortenedTo(text::toPlainText(description.in(language)).section(u'\n', 0, 0), summaryLimit);
    });
}

} // namespace

void readDescriptions(Part &part, ProgramDraft &draft)
{
    const auto &table = offeringTable();
    const auto set = [&](const domain::Field<LocalizedText> &field, const LocalizedText &text, const QString &key) {
        part.set(draft.offering, field, text.toMap(), key);
    };
    set(table.title, part.texts(u"programName"_s), u"programName"_s);
    LocalizedText description = eitherOf(part, u"programDescriptionHtml"_s, u"programDescriptionText"_s);
    LocalizedText summary = part.texts(u"programSummaryText"_s);
    if (const LocalizedText marked = part.markup(u"programSummaryHtml"_s); summary.isEmpty()) {
        summary = {.nl = text::toPlainText(marked.nl), .en = text::toPlainText(marked.en)};
    }
    if (!part.isOurs() || !isBeginningOf(summary, description)) {
        set(table.summary, summary, u"programSummaryText"_s);
    }
    readSubjects(part, draft, description);
    set(table.description, description, u"programDescriptionText"_s);
    const LocalizedText link = part.texts(u"webLink"_s);
    table.webPage.set(draft.offering, link.preferring(Language::Dutch));
    if (!link.nl.isEmpty() && !link.en.isEmpty() && link.nl != link.en) {
        part.keep(u"webLink"_s, link.en);
    }
    if (part.isOurs()) {
        part.pass({u"searchword"}); // labels of values that are read elsewhere
    }
}

} // namespace leerschakel::exchange::edudex

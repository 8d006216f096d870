// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/edudex/reading/program.h"

#include "domain/codelist.h"
#include "domain/constant.h"
#include "exchange/edudex/convention.h"
#include "exchange/edudex/names.h"
#include "exchange/reading/words.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::edudex {

using domain::Id;
using domain::Kind;
using domain::offeringTable;
using domain::Record;
using domain::StudyLoad;
using reading::SourceItem;

namespace {

/** programLevel values that say less or more than ours; the level that is read is reported. */
constexpr std::array otherLevels{
    Name{"hboBachelor", "hbo"},
    Name{"woBachelor", "wo"},
    Name{"postInitial", "post-hbo"},
    Name{"postInitial", "post-academic"},
};

/** degree values for which ours say less. */
constexpr std::array otherDegrees{
    Name{"certificate", "certificate on request"},
    Name{"certificate", "module certificate"},
    Name{"participation", "testimonial"},
};

/** programType values that express a mode. */
constexpr std::array typesOfMode{
    Name{"selfStudy", "self study"},
    Name{"coaching", "coaching"},
    Name{"online", "virtual classroom"},
    Name{"online", "webinar"},
};

QString englishLabel(const char *list, const QString &code)
{
    return domain::CodeList::named(QString::fromLatin1(list)).label(code, domain::Language::English);
}

/** Reports that what was read from \a theirs says less or more than the original. */
void tellReadAs(Part &part, const QString &key, const QString &theirs, const char *list, const char *ours)
{
    if (!part.isOurs()) {
        part.losses().lose(
            part.place().at(key), theirs, u"import.readAs"_s, {englishLabel(list, QString::fromLatin1(ours))});
    }
}

void addCode(Record &offering, const QString &type, const QString &code)
{
    QList<domain::TypedCode> codes = offeringTable().codes(offering);
    const domain::TypedCode one{.type = type, .code = code};
    constexpr qsizetype most = 200; // more than any offering has
    if (!code.isEmpty() && codes.size() < most && !codes.contains(one)) {
        codes.append(one);
        offeringTable().codes.set(offering, codes);
    }
}

void readLevel(Part &part, Record &offering)
{
    const QString theirs = part.text(u"programLevel"_s);
    if (const char *ours = oursFor(levels, theirs)) {
        offeringTable().level.set(offering, QString::fromLatin1(ours));
    } else if (const char *guess = oursFor(otherLevels, theirs)) {
        offeringTable().level.set(offering, QString::fromLatin1(guess));
        tellReadAs(part, u"programLevel"_s, theirs, "level", guess);
    } else if (!theirs.isEmpty() && theirs != u"none") {
        part.lose(u"programLevel"_s, theirs, u"import.unknownValue"_s);
    }
}

void readDegree(Part &part, Record &offering)
{
    const QString theirs = part.text(u"degree"_s);
    const auto set = [&](const char *ours) { offeringTable().result.set(offering, QString::fromLatin1(ours)); };
    const char *other = oursFor(otherDegrees, theirs);
    if (const char *ours = oursFor(degrees, theirs); ours && (part.isOurs() || !other)) {
        set(ours);
    } else if (other) {
        set(other);
        tellReadAs(part, u"degree"_s, theirs, "result", other);
    } else if (oursFor(diplomas, theirs)) {
        set("diploma");
    } else if (!theirs.isEmpty()) {
        part.lose(u"degree"_s, theirs, u"import.unknownValue"_s);
    }
}

/** {"weeks": 10} as P10W. */
void readDuration(Part &part, Record &offering)
{
    struct Unit {
        const char16_t *name;
        const char16_t *form;
    };
    static constexpr std::array units{Unit{u"years", u"P%1Y"}, Unit{u"months", u"P%1M"}, Unit{u"weeks", u"P%1W"},
        Unit{u"days", u"P%1D"}, Unit{u"hours", u"PT%1H"}};
    Part duration = part.part(u"programDuration"_s);
    QStringList found;
    for (const Unit &unit : units) {
        const QString key = QString::fromUtf16(unit.name);
        const std::optional<qint64> number = duration.count(key);
        if (number.value_or(0) > 0 && found.isEmpty()) {
            found.append(QString::fromUtf16(unit.form).arg(*number));
        } else if (number.value_or(0) > 0) { // the format allows one unit only
            duration.keep(key, *number);
        }
    }
    offeringTable().duration.set(offering, found.value(0));
    duration.done();
}

/** Our regions, which were written if there was no place; "Online" repeats what the modes say. */
void readLocations(Part &part, Record &offering)
{
    const QString list = u"region"_s;
    const domain::CodeList &regions = domain::CodeList::named(list);
    QStringList found;
    part.each(u"programLocation"_s, [&](Part &location) {
        const QString description = location.text(u"description"_s);
        const auto region = std::ranges::find_if(
            regions.codes(), [&](const domain::Code &code) { return code.label.nl == description; });
        if (region != regions.codes().cend()) {
            found.append(region->code);
        } else if (!location.isOurs() && !description.isEmpty()) {
            location.keep(u"description"_s, description);
        }
    });
    addTo(offering, offeringTable().regions, found);
}

void readSector(Part &part, Record &offering)
{
    const QStringList sectors = part.words(u"targetSector"_s);
    for (qsizetype i = 0; i < sectors.size(); ++i) {
        const bool isKnown = i == 0 && offeringTable().sector.normalised(QVariant(sectors[i])) && sectors[i] <= u"U"_s;
        if (isKnown) { // SBI 2008: the codes of EDU-DEX go up to U
            offeringTable().sector.set(offering, sectors[i]);
            offeringTable().sectorEdition.set(offering, u"sbi2008"_s);
        } else {
            part.losses().lose(part.place().at(u"targetSector"_s).at(i), sectors[i], u"import.noField"_s);
        }
    }
}

void readThemes(Part &part, Record &offering)
{
    const QStringList given = part.words(u"theme"_s);
    for (qsizetype i = 0; i < given.size(); ++i) {
        const char *ours = oursFor(themes, given[i]);
        if (ours && !offering.has(offeringTable().theme)) {
            offeringTable().theme.set(offering, QString::fromLatin1(ours));
        } else if (!ours || offeringTable().theme(offering) != QLatin1StringView(ours)) {
            part.losses().lose(part.place().at(u"theme"_s).at(i), given[i], u"import.noField"_s);
        }
    }
}

void readContacts(Part &part, ProgramDraft &draft)
{
    const auto &table = domain::contactTable();
    qsizetype number = 0;
    part.each(u"contactData"_s, [&](Part &data) {
        if (number++ > 0) { // an offering has only one contact
            return;
        }
        Record contact(Kind::Contact, Id::fromName(u"contact"_s));
        table.name.set(contact, data.text(u"contactName"_s));
        table.email.set(contact, data.text(u"email"_s));
        table.phone.set(contact, data.text(u"telephone"_s));
        table.webPage.set(contact, data.texts(u"webLink"_s).preferring(domain::Language::Dutch));
        const QString role = data.text(u"role"_s);
        if (!data.isOurs() || role != u"informatie") { // our export writes this if no role is given
            table.role.set(contact, {.nl = role, .en = {}});
        }
        if (contact.toMap().isEmpty()) {
            return;
        }
        const QStringList who{draft.orgUnitId, table.name(contact), table.email(contact), table.phone(contact),
            table.role(contact).nl, table.webPage(contact)};
        const Id id = Id::fromName(u"edudex contact "_s + who.join(u'\n'));
        draft.referred.append({.record = Record::fromMap(Kind::Contact, id, contact.toMap()), .place = data.place()});
        offeringTable().contact.set(draft.offering, id);
    });
}

/** The members that are about the document and its processing, not about what is taught. */
void readRoot(Part &root)
{
    root.pass({u"editor", u"format", u"generator", u"lastEdited"});
    root.expect(u"inPublication"_s, {u"true"});
    root.part(u"programFree"_s).done();
}

void readProfile(Part part, Record &offering)
{
    const auto &table = offeringTable();
    const QString product = part.text(u"product"_s);
    const QString location = part.text(u"location"_s);
    const QString mark = part.text(u"mainExternalAcknowledgement"_s);
    part.expect(u"offer"_s, {u"open to all", u"application requirements"});
    part.expect(u"schedule"_s, {u"fixed dates", u"agreed dates", u"own pace"});
    part.expect(u"examination"_s, {u"no exam"});
    if (mark == u"industry certification" && !offering.has(table.accreditation)) {
        table.accreditation.set(offering, u"sector"_s);
    } else if (mark == u"nlqf/eqf" && !offering.has(table.accreditation)) {
        table.accreditation.set(offering, u"nlqf"_s);
    }
    if (!part.isOurs() && !offering.has(table.modes)) { // our documents express this more precisely elsewhere
        const QString mode = product == u"self study" ? u"selfStudy"_s
            : location == u"fully online"             ? u"online"_s
            : location == u"blended"                  ? u"hybrid"_s
            : location == u"fixed location"           ? u"onSite"_s
                                                      : QString();
        addTo(offering, table.modes, mode.isEmpty() ? QStringList() : QStringList{mode});
    }
    if (!product.isEmpty() && product != u"self study" && product != u"guided study") {
        part.keep(u"product"_s, product);
    }
    part.done();
}

void readAdmission(Part part)
{
    part.pass({u"applicationOpen"}); // follows from the editions
    part.expect(u"applicationType"_s, {u"individual"});
    part.expect(u"paymentDue"_s, {u"up-front"});
    part.expect(u"startDateDetermination"_s, {u"fixed starting date", u"agreed starting date", u"direct start"});
    part.expect(u"studyChoiceCheck"_s, {u"none"});
    part.done();
}

[[nodiscard]] bool identify(Part &classification, const QVariantMap &document, ProgramDraft &draft, bool isOurs)
{
    const auto &table = offeringTable();
    draft.orgUnitId = classification.text(u"orgUnitId"_s);
    if (draft.orgUnitId.isEmpty()) {
        draft.orgUnitId = document.value(u"clientId"_s).toMap().value(u"orgUnitId"_s).toString().trimmed();
    }
    draft.programId = classification.text(u"programId"_s);
    const Id own = Id::fromString(classification.text(u"programUUID"_s));
    const Id id = !own.isNull()      ? own
        : !draft.programId.isEmpty() ? Id::fromName(u"edudex program %1/%2"_s.arg(draft.orgUnitId, draft.programId))
                                     : Id();
    if (id.isNull()) {
        return false;
    }
    draft.offering = Record(Kind::Offering, id);
    table.kind.set(draft.offering, u"module"_s);
    if (Id::fromString(draft.programId) != id) { // otherwise it has no code
        addCode(draft.offering, codeType(), draft.programId);
        if (!isOurs) {
            table.code.set(draft.offering, draft.programId);
        }
    }
    if (!draft.orgUnitId.isEmpty()) {
        const Id organisation = organisationIdOf(draft.orgUnitId);
        table.provider.set(draft.offering, organisation);
    }
    return true;
}

} // namespace

QStringList modesOf(const QStringList &given, QStringList &others)
{
    static constexpr std::array known{Name{"online", "distance learning"}, Name{"online", "virtual classroom"},
        Name{"workplace", "dual"}, Name{"selfStudy", "e-learning"}};
    QStringList modes;
    for (const QString &form : given) {
        if (const char *ours = oursFor(known, form)) {
            modes.append(QString::fromLatin1(ours));
        } else {
            others.append(form);
        }
    }
    return modes;
}

void addTo(Record &record, const domain::Field<QStringList> &field, const QStringList &codes)
{
    QStringList all = field(record);
    for (const QString &code : codes) {
        if (!all.contains(code)) {
            all.append(code);
        }
    }
    field.set(record, all);
}

void readClassification(Part &part, ProgramDraft &draft)
{
    Record &offering = draft.offering;
    const auto &table = offeringTable();
    draft.superProgramId = part.text(u"superProgramId"_s);
    draft.superProgram = Id::fromString(part.text(u"superProgramUUID"_s));
    addCode(offering, u"croho"_s, part.text(u"crohoCode"_s));
    addCode(offering, u"crebo"_s, part.text(u"creboCode"_s));
    QList<StudyLoad> loads;
    part.each(u"credits"_s, [&](Part &credits) {
        const QString system = credits.text(u"system"_s);
        const std::optional<double> number = credits.number(u"credits"_s);
        if (number && *number >= 0 && system == u"ECTS" && loads.isEmpty()) {
            loads.append({.unit = u"ec"_s, .value = *number});
        } else if (number) {
            credits.keep(u"credits"_s, system.isEmpty() ? QVariant(*number) : u"%1 %2"_s.arg(*number).arg(system));
        }
    });
    table.studyLoad.set(offering, loads);
    readDegree(part, offering);
    table.validFrom.set(offering, part.date(u"offeredSince"_s));
    if (const QDate last = part.date(u"offeredUntil"_s); last.isValid()) {
        table.validTo.set(offering, last.addDays(1)); // our field is the day after the last one
    }
    readDuration(part, offering);
    QStringList forms;
    addTo(offering, table.modes, modesOf(part.words(u"programForm"_s), forms));
    for (const QString &form : std::as_const(forms)) {
        if (form == u"evening education") {
            addTo(offering, table.timing, {u"evening"_s});
        } else if (form != u"part-time") { // lifelong learning is combined with work
            part.lose(u"programForm"_s, form, u"import.noField"_s);
        }
    }
    if (const std::optional<bool> online = part.flag(u"fullyOnline"_s); online.value_or(false) && !part.isOurs()
        && !table.modes(offering).contains(u"online"_s) && !table.modes(offering).contains(u"selfStudy"_s)) {
        addTo(offering, table.modes, {u"online"_s});
    }
    readLevel(part, offering);
    readLocations(part, offering);
    const QString type = part.text(u"programType"_s);
    if (const char *mode = oursFor(typesOfMode, type); mode && !part.isOurs()) {
        addTo(offering, table.modes, {QString::fromLatin1(mode)});
    } else if (!mode && !type.isEmpty() && type != u"regular" && type != u"training" && type != u"mbo module") {
        part.keep(u"programType"_s, type);
    }
    readSector(part, offering);
    readThemes(part, offering);
}

void readAcknowledgements(Part &part, ProgramDraft &draft)
{
    Record &offering = draft.offering;
    const auto &table = offeringTable();
    part.each(u"crohoRegistration"_s, [&](Part &each) { addCode(offering, u"croho"_s, each.text(u"crohoCode"_s)); });
    part.each(u"creboRegistration"_s, [&](Part &each) { addCode(offering, u"crebo"_s, each.text(u"creboCode"_s)); });
    addCode(offering, u"rioUnit"_s, part.text(u"rioRegistration"_s));
    part.each(u"nlqfRegistration"_s, [&](Part &each) {
        const QString level = each.text(u"nlqfLevel"_s);
        static_cast<void>(each.text(u"eqfLevel"_s)); // follows from the NLQF level
        if (offering.has(table.nlqf)) {
            each.keep(u"nlqfLevel"_s, level);
        } else {
            each.set(offering, table.nlqf, level, u"nlqfLevel"_s);
        }
        addCode(offering, u"identifier"_s, each.text(u"nlqfRegisterCode"_s));
        table.accreditation.set(offering, u"nlqf"_s);
    });
    part.each(u"accreditation"_s, [&](Part &each) {
        const QString who = each.text(u"organization"_s);
        const QString what = each.text(u"certificate"_s);
        if (who == u"NVAO" && (what == u"NVAO" || what.isEmpty())) {
            table.accreditation.set(offering, u"nvao"_s);
            return;
        }
        each.keep(u"organization"_s, who);
        each.keep(u"certificate"_s, what);
    });
}

void readCurriculum(Part &part, ProgramDraft &draft)
{
    Record &offering = draft.offering;
    const auto &table = offeringTable();
    QStringList spoken;
    part.each(u"instructionLanguage"_s, [&](Part &each) {
        const QString theirs = each.text(u"languageCode"_s).toLower();
        const char *ours = oursFor(languages, theirs);
        static_cast<void>(each.number(u"percentage"_s)); // our languages have no shares
        if (ours) {
            spoken.append(QString::fromLatin1(ours));
        } else if (!theirs.isEmpty()) {
            each.lose(u"languageCode"_s, theirs, u"import.unknownValue"_s);
        }
    });
    addTo(offering, table.languages, spoken);
    QStringList modes;
    for (const QString &theirs : constant(part.words(u"instructionMode"_s))) {
        if (const char *ours = oursFor(instructionModes, theirs)) {
            modes.append(QString::fromLatin1(ours));
        } else {
            part.lose(u"instructionMode"_s, theirs, u"import.noField"_s);
        }
    }
    addTo(offering, table.modes, modes);
    Part load = part.part(u"studyLoad"_s);
    QList<StudyLoad> loads = table.studyLoad(offering);
    if (const std::optional<double> hours = load.number(u"program"_s); hours && *hours > 0) {
        loads.append({.unit = u"sbu"_s, .value = *hours});
    }
    table.studyLoad.set(offering, loads);
    load.done();
}

Id organisationIdOf(const QString &orgUnitId)
{
    return Id::fromName(u"edudex organisation "_s + orgUnitId);
}

Record organisationNamed(const QString &orgUnitId)
{
    const auto &table = domain::organisationTable();
    Record organisation(Kind::Organisation, organisationIdOf(orgUnitId));
    table.codes.set(organisation, {{.type = codeType(), .code = orgUnitId}});
    return organisation;
}

bool isOurDocument(const QVariantMap &document)
{
    return document.value(u"generator"_s).toString().startsWith(u"Leerschakel "_s);
}

ProgramDraft readProgram(const SourceItem &item, Losses &losses)
{
    const QVariantMap document = item.value.toMap();
    const bool isOurs = isOurDocument(document);
    ProgramDraft draft;
    draft.place = item.place();
    Part root(item.value, item.place(), losses, isOurs);
    Part classification = root.part(u"programClassification"_s);
    if (!identify(classification, document, draft, isOurs)) {
        losses.reject(item.place(), u"import.unnamed"_s);
        return {};
    }
    Part client = root.part(u"clientId"_s);
    static_cast<void>(client.text(u"orgUnitId"_s));
    client.done();
    readRoot(root);
    const QDate expires = root.date(u"expires"_s);
    readClassification(classification, draft);
    Part curriculum = root.part(u"programCurriculum"_s);
    readCurriculum(curriculum, draft);
    Part acknowledgements = root.part(u"programExternalAcknowledgements"_s);
    readAcknowledgements(acknowledgements, draft);
    readProfile(root.part(u"programBasicProfile"_s), draft.offering);
    readAdmission(root.part(u"programAdmission"_s));
    Part contacts = root.part(u"programContacts"_s);
    readContacts(contacts, draft);
    Part descriptions = root.part(u"programDescriptions"_s);
    readDescriptions(descriptions, draft);
    Part schedule = root.part(u"programSchedule"_s);
    readSchedule(schedule, draft);
    if (!draft.offering.has(offeringTable().title)) {
        losses.reject(item.place(), u"import.unnamed"_s);
        return {};
    }
    if (expires.isValid() && !isOurs && expires != offeringTable().validTo(draft.offering)) {
        root.keep(u"expires"_s, expires.toString(Qt::ISODate)); // of the document, not of what is taught
    }
    for (Part *part : {&classification, &curriculum, &acknowledgements, &contacts, &descriptions, &schedule, &root}) {
        part->done();
    }
    return draft;
}

} // namespace leerschakel::exchange::edudex

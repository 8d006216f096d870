// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "exchange/schemaorg/reading/course.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::schemaorg {

using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::offeringTable;
using domain::Record;

namespace {

/** Words that identify a credential of others, in the order in which they are looked for. */
struct CredentialWord {
    const char16_t *word;
    const char16_t *result;
};
constexpr std::array credentialWords{CredentialWord{u"microcredential", u"microcredential"},
    CredentialWord{u"edubadge", u"edubadge"}, CredentialWord{u"mbo-certificaat", u"mboCertificate"},
    CredentialWord{u"praktijkverklaring", u"practicalStatement"}, CredentialWord{u"deelname", u"participation"},
    CredentialWord{u"participation", u"participation"}, CredentialWord{u"diploma", u"diploma"},
    CredentialWord{u"bachelor", u"diploma"}, CredentialWord{u"master", u"diploma"},
    CredentialWord{u"certifica", u"certificate"}};

QString resultMeant(const QString &text)
{
    if (const QString code = codeMeant("result", text); !code.isEmpty()) {
        return code;
    }
    const QString lower = text.toLower();
    const auto found = std::ranges::find_if(
        credentialWords, [&](const CredentialWord &each) { return lower.contains(QStringView(each.word)); });
    return found == credentialWords.end() ? QString() : QString::fromUtf16(found->result);
}

void readCredential(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    course.each(u"educationalCredentialAwarded"_s, [&](Thing &credential) {
        const QString category = credential.word(u"credentialCategory"_s);
        const QString name = credential.word(u"name"_s);
        const QString result = resultMeant(category.isEmpty() ? name : category);
        if (result.isEmpty() || draft.offering.has(table.result)) {
            credential.keep(u"name"_s, name.isEmpty() ? category : name);
            return;
        }
        table.result.set(draft.offering, result);
        if (codeMeant("result", name).isEmpty() && !credential.isOurs()) { // its name is more specific
            credential.keep(u"name"_s, name);
        }
    });
}

void readAlignment(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    course.each(u"educationalAlignment"_s, [&](Thing &alignment) {
        const QString type = alignment.word(u"alignmentType"_s);
        const QString name = alignment.word(u"targetName"_s);
        const QString more = alignment.word(u"targetDescription"_s);
        const QString code = codeMeant("accreditation", name);
        const bool isPlain = name == u"geaccrediteerd" || name == u"accredited";
        if (type != u"accreditation" || (code.isEmpty() && !isPlain)) {
            alignment.keep(u"targetName"_s, name);
            return;
        }
        table.accreditation.set(draft.offering, code);
        if (isPlain || more == u"geaccrediteerd" || more == u"accredited") {
            table.accredited.set(draft.offering, true);
        }
    });
}

void readAbout(Thing &course, CourseDraft &draft)
{
    const auto &table = offeringTable();
    course.each(u"about"_s, [&](Thing &subject) {
        const QString name = subject.word(u"name"_s);
        const QString code = subject.word(u"termCode"_s);
        const QString set = subject.word(u"inDefinedTermSet"_s);
        const auto take = [&](const domain::Field<QString> &field) {
            if (code.isEmpty() || draft.offering.has(field) || !field.normalised(QVariant(code))) {
                return false;
            }
            field.set(draft.offering, code);
            return true;
        };
        bool isTaken = false;
        if (set.startsWith(u"ISCED"_s)) {
            isTaken = take(table.isced);
        } else if (set.startsWith(u"SBI"_s)) {
            isTaken = take(table.sector);
            table.sectorEdition.set(draft.offering, codeMeant("sectorEdition", set));
        } else if (set.isEmpty()) {
            isTaken = take(table.theme);
        }
        if (!isTaken && !name.isEmpty()) {
            subject.keep(u"name"_s, name);
        }
    });
}

/** What is taught in the words of the course is an outcome. Null for a skill of a scheme. */
Record outcomeOf(Thing &taught, const CourseDraft &draft, qsizetype number)
{
    const Id own = taught.isOurs() ? idOfIri(taught.iri(), taught.place().source) : Id();
    const bool isOurSkill = taught.isOurs() && !taught.iri().startsWith(u"urn:uuid:"_s);
    if (isOurSkill || (!taught.isOurs() && taught.iri().contains(u"://"_s))) {
        return {};
    }
    Record outcome = partOf(draft, Kind::Outcome, QString::number(number), number);
    if (!own.isNull()) {
        outcome = outcome.withId(own);
    }
    setTexts(taught, outcome, domain::outcomeTable().text, u"name"_s);
    taught.pass({u"inDefinedTermSet"});
    return outcome;
}

} // namespace

void readSkills(Thing &course, CourseDraft &draft)
{
    const auto &table = domain::skillLinkTable();
    qsizetype outcomes = 0;
    qsizetype links = 0;
    QSet<QString> known;
    for (const auto &[key, role] : {std::pair(u"teaches"_s, u"teaches"_s), std::pair(u"assesses"_s, u"assesses"_s),
             std::pair(u"competencyRequired"_s, u"requires"_s)}) {
        course.each(key, [&](Thing &taught) {
            const bool isTaught = role == u"teaches";
            if (Record outcome = isTaught ? outcomeOf(taught, draft, outcomes + 1) : Record(); !outcome.isNull()) {
                if (outcome.has(domain::outcomeTable().text)) {
                    ++outcomes;
                    draft.parts.append(outcome);
                }
                return;
            }
            const LocalizedText label = taught.texts(u"name"_s);
            taught.pass({u"inDefinedTermSet"});
            if (taught.iri().isEmpty()) {
                taught.lose(u"name"_s, label.preferring(course.language()), u"import.noField"_s);
                return;
            }
            QString name = role + u' ' + taught.iri();
            const QString first = name;
            for (int again = 2; known.contains(name) && again < 10; ++again) {
                name = first + u' ' + QString::number(again);
            }
            known.insert(name);
            Record link = partOf(draft, Kind::SkillLink, name, ++links);
            table.concept_.set(link, taught.iri());
            table.role.set(link, role);
            if (label.preferring(course.language()) != taught.iri()) { // our export writes the IRI if there is no label
                table.label.set(link, label);
            }
            draft.parts.append(link);
        });
    }
}

QStringList readRegions(Thing &thing, const QString &key)
{
    QStringList regions;
    thing.each(key, [&](Thing &region) {
        const QString name = region.word(u"name"_s);
        const QString code = codeMeant("region", region.word(u"identifier"_s));
        const QString meant = code.isEmpty() ? codeMeant("region", name) : code;
        if (!meant.isEmpty() && !regions.contains(meant)) {
            regions.append(meant);
        } else if (meant.isEmpty() && !name.isEmpty()) {
            region.lose(u"name"_s, name, u"import.unknownValue"_s);
        }
    });
    return regions;
}

void readSubjects(Thing &course, CourseDraft &draft)
{
    readCredential(course, draft);
    readAlignment(course, draft);
    readAbout(course, draft);
    addCodes(draft.offering, offeringTable().regions, readRegions(course, u"spatialCoverage"_s));
}

void readFunding(Thing &course, CourseDraft &draft)
{
    const auto &table = domain::fundingTable();
    qsizetype number = 0;
    course.each(u"financialAidEligible"_s, [&](Thing &aid) {
        Record funding = partOf(draft, Kind::Funding, QString::number(number + 1), number + 1);
        const LocalizedText name = aid.texts(u"name"_s);
        const QString scheme = codeMeant("fundingScheme", aid.word(u"termCode"_s));
        table.scheme.set(funding, scheme);
        const QString label = name.preferring(course.language());
        const bool isLabel = !scheme.isEmpty() && codeMeant("fundingScheme", label) == scheme;
        if (!isLabel || !aid.isOurs()) { // our export names one without a name after its scheme
            table.name.set(funding, name);
        }
        const QString valid = aid.word(u"description"_s);
        const QDate from = QDate::fromString(valid.section(u'/', 0, 0), Qt::ISODate);
        const QDate to = QDate::fromString(valid.section(u'/', 1), Qt::ISODate);
        table.validFrom.set(funding, from);
        table.validTo.set(funding, to);
        if (!from.isValid() && !to.isValid() && !valid.isEmpty()) {
            aid.keep(u"description"_s, valid);
        }
        if (label.isEmpty() && scheme.isEmpty()) {
            return;
        }
        // "false" means that there is none, "true" does not tell which.
        if (const QString said = label.toLower(); said == u"false" || said == u"true") {
            aid.lose(u"name"_s, label, u"import.noField"_s);
            return;
        }
        ++number;
        draft.parts.append(funding);
    });
}

} // namespace leerschakel::exchange::schemaorg

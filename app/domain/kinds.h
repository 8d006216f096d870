// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plain.h"
#include "domain/record.h"

#include <span>

namespace leerschakel::domain {

/** The kinds of record that a catalogue holds. */
enum class Kind {
    Offering,
    Outcome,
    SkillLink,
    Edition,
    EnrolmentPeriod,
    Price,
    Funding,
    Partner,
    Component,
    Organisation,
    Contact,
    Location,
    Deal,
    Scheme,
    OwnConcept,
    DemandSet,
};

/** A kind's name and its fields, in the order of declaration. */
class KindTable
{
public:
    /** \a since is the schema (resources/schema) that introduced its table. */
    KindTable(Kind kind, const char *name, const char *sqlTable, int since = 1);
    KindTable(const KindTable &) = delete;
    KindTable &operator=(const KindTable &) = delete;

    [[nodiscard]] Kind kind() const { return m_kind; }
    /** Its name in the journal and in scripts: "offering", "skillLink", … */
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const QString &sqlTable() const { return m_sqlTable; }
    /** The schema that introduced its table: catalogues of an older one hold no such records. */
    [[nodiscard]] int since() const { return m_since; }
    [[nodiscard]] const QList<const FieldSpec *> &fields() const { return m_fields; }
    /** The same in the order of their keys, by UTF-16 units. */
    [[nodiscard]] const QList<const FieldSpec *> &fieldsByKey() const { return m_byKey; }
    /** Null when no field has that key. */
    [[nodiscard]] const FieldSpec *field(const QString &key) const;
    /** The field that refers to the record this kind is a part of; null for kinds that are not part of another. */
    [[nodiscard]] const FieldSpec *owner() const;
    /**
     * The field that refers to the part, of the same owner, that this kind is within (FieldTraits::within); null where
     * there is none.
     */
    [[nodiscard]] const FieldSpec *within() const;

private:
    friend class FieldSpec;
    int add(const FieldSpec &field);

    Kind m_kind;
    QString m_name;
    QString m_sqlTable;
    int m_since;
    QList<const FieldSpec *> m_fields;
    QList<const FieldSpec *> m_byKey;
};

/**
 * Something that can be learnt. A new field is one line here and one migration (resources/schema); the store, the
 * journal, the merge, bulk edit, import mapping, findings, forms and the command line follow.
 */
struct OfferingTable : KindTable {
    OfferingTable();
    Field<QString> kind{*this, "kind", {.codes = "kind"}};
    Field<QString> code{*this, "code", {.room = Room::Short, .uncopied = true}};
    Field<QString> status{*this, "status", {.codes = "status"}};
    Field<LocalizedText> title{*this, "title"};
    /** One or two sentences that make sense on their own, for example in a list of search results. */
    Field<LocalizedText> summary{*this, "summary"};
    Field<LocalizedText> description{*this, "description", {.markdown = true}};
    Field<LocalizedText> targetGroup{*this, "targetGroup", {.markdown = true}};
    Field<LocalizedText> admission{*this, "admission", {.markdown = true}};
    Field<LocalizedText> assessment{*this, "assessment", {.markdown = true}};
    Field<QString> level{*this, "level", {.codes = "level"}};
    Field<QString> nlqf{*this, "nlqf", {.codes = "nlqf"}};
    Field<QList<StudyLoad>> studyLoad{*this, "studyLoad",
        {.members = {{"unit", FieldType::Code, "studyLoadUnit", true}, {"value", FieldType::Decimal}}}};
    /** ISO 8601 duration, "P10W". */
    Field<QString> duration{*this, "duration", {.shown = Presentation::Duration}};
    Field<QStringList> languages{*this, "languages", {.codes = "language"}};
    Field<QStringList> modes{*this, "modes", {.codes = "mode"}};
    /** The parts of the day and week in which it is taught. */
    Field<QStringList> timing{*this, "timing", {.codes = "timing", .since = 2}};
    /** How often learners and teachers meet, in one place or online. */
    Field<std::optional<qint64>> contactMoments{*this, "contactMoments", {.since = 2}};
    Field<QString> result{*this, "result", {.codes = "result"}};
    Field<bool> accredited{*this, "accredited"};
    Field<QString> accreditation{*this, "accreditation", {.codes = "accreditation"}};
    /** ISCED-F 2013, two to four digits. */
    Field<QString> isced{*this, "isced", {.codes = "isced"}};
    Field<QString> sector{*this, "sector", {.codes = "sector"}};
    /** The edition of the SBI that sector is a letter of. */
    Field<QString> sectorEdition{*this, "sectorEdition", {.codes = "sectorEdition"}};
    Field<QString> theme{*this, "theme", {.codes = "theme"}};
    Field<QStringList> regions{*this, "regions", {.codes = "region"}};
    Field<Id> provider{*this, "provider", {.target = "organisation"}};
    Field<Id> contact{*this, "contact", {.target = "contact"}};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
    Field<QList<TypedCode>> codes{*this, "codes",
        {.members = {{"type", FieldType::Code, "codeType", true}, {"code"}},
            .uncopiedItems = {"rioUnit", "rioOffered", "rioOfferer", "rioLocation", "edudex", "systemId"}}};
    Field<bool> mkb{*this, "mkb"};
    Field<bool> workplace{*this, "workplace"};
    Field<Id> deal{*this, "deal", {.target = "deal"}};
    Field<QDate> validFrom{*this, "validFrom"};
    Field<QDate> validTo{*this, "validTo"};
    /**
     * The catalogues it is meant to reach in addition to our own OOAPI endpoint; determines which consumers' rules
     * and records apply.
     */
    Field<QStringList> reach{*this, "reach", {.codes = "reach"}};
    /** Data from a source that we have no field for, by destination; written back to that destination unchanged. */
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** One outcome sentence of an offering. */
struct OutcomeTable : KindTable {
    OutcomeTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    Field<LocalizedText> text{*this, "text"};
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** A link between an offering, or one of its outcomes, and a skill. */
struct SkillLinkTable : KindTable {
    SkillLinkTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    /** Absent when the link is with the offering as a whole. */
    Field<Id> outcome{*this, "outcome", {.target = "outcome", .within = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    /** URI of the concept, exactly as its scheme writes it. */
    Field<QString> concept_{*this, "concept", {.rowless = true}};
    Field<QString> role{*this, "role", {.codes = "skillRole", .rowless = true}};
    Field<QString> level{*this, "level", {.rowless = true}};
    /** The concept's label when it was linked, so that a link is readable where the scheme is not loaded. */
    Field<LocalizedText> label{*this, "label", {.rowless = true}};
};

/** A scheduled run of an offering. */
struct EditionTable : KindTable {
    EditionTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<QString> code{*this, "code", {.room = Room::Short, .uncopied = true}};
    Field<LocalizedText> title{*this, "title"};
    Field<QString> status{*this, "status", {.codes = "editionStatus"}};
    Field<QDate> start{*this, "start"};
    Field<QDate> end{*this, "end"};
    /** Rolling entry: learners may begin between these two dates. */
    Field<QDate> entryFrom{*this, "entryFrom"};
    Field<QDate> entryTo{*this, "entryTo"};
    Field<std::optional<qint64>> places{*this, "places"};
    Field<std::optional<qint64>> minimumPlaces{*this, "minimumPlaces"};
    Field<Id> location{*this, "location", {.target = "location"}};
    Field<QStringList> modes{*this, "modes", {.codes = "mode"}};
    Field<QStringList> languages{*this, "languages", {.codes = "language"}};
    Field<bool> permissionRequired{*this, "permissionRequired"};
    Field<LocalizedText> permissionExplanation{*this, "permissionExplanation"};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** A period in which learners can enrol for an edition. */
struct EnrolmentPeriodTable : KindTable {
    EnrolmentPeriodTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<Id> edition{*this, "edition", {.target = "edition", .within = true}};
    Field<QDate> start{*this, "start"};
    Field<QDate> end{*this, "end"};
    Field<LocalizedText> targetGroup{*this, "targetGroup"};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
};

/** One price item of an offering, or of one edition only. */
struct PriceTable : KindTable {
    PriceTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    /** Absent when it applies to every edition. */
    Field<Id> edition{*this, "edition", {.target = "edition", .within = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    Field<QString> kind{*this, "kind", {.codes = "priceKind"}};
    /** What the learner pays, VAT included, in hundredths of the currency. */
    Field<std::optional<qint64>> cents{*this, "cents", {.shown = Presentation::Money}};
    /** ISO 4217; absent is EUR. */
    Field<QString> currency{*this, "currency", {.rowless = true}};
    Field<QString> vat{*this, "vat", {.codes = "vat"}};
    Field<LocalizedText> description{*this, "description"};
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** A way to get an offering paid for. */
struct FundingTable : KindTable {
    FundingTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    Field<QString> scheme{*this, "scheme", {.codes = "fundingScheme"}};
    Field<LocalizedText> name{*this, "name"};
    Field<QDate> validFrom{*this, "validFrom"};
    Field<QDate> validTo{*this, "validTo"};
};

/** An organisation that takes part in an offering along with its provider. */
struct PartnerTable : KindTable {
    PartnerTable();
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    Field<Id> organisation{*this, "organisation", {.target = "organisation"}};
    Field<QString> role{*this, "role", {.codes = "partnerRole"}};
};

/** A module's place in a programme. */
struct ComponentTable : KindTable {
    ComponentTable();
    /** The programme. */
    Field<Id> offering{*this, "offering", {.target = "offering", .owner = true}};
    Field<Id> module{*this, "module", {.target = "offering", .rowless = true}};
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    Field<bool> elective{*this, "elective", {.rowless = true}};
    /** Learners choose among the electives with the same name. */
    Field<QString> electiveGroup{*this, "electiveGroup", {.rowless = true}};
    /** How many of these are to be chosen: each of them has the same value. Absent when not specified. */
    Field<std::optional<qint64>> electiveCount{*this, "electiveCount", {.rowless = true, .since = 5}};
};

struct OrganisationTable : KindTable {
    OrganisationTable();
    Field<QString> kind{*this, "kind", {.codes = "organisationKind"}};
    Field<LocalizedText> name{*this, "name"};
    Field<QString> shortName{*this, "shortName"};
    Field<LocalizedText> description{*this, "description", {.markdown = true}};
    /** BRIN (type brin), RIO onderwijsaanbiedercode (rioOfferer), KvK (kvk), … */
    Field<QList<TypedCode>> codes{*this, "codes", {.members = {{"type", FieldType::Code, "codeType", true}, {"code"}}}};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
    Field<QString> email{*this, "email", {.room = Room::Long}};
    Field<QString> logo{*this, "logo", {.room = Room::Long}};
    Field<Id> parent{*this, "parent", {.target = "organisation", .rowless = true}};
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

struct ContactTable : KindTable {
    ContactTable();
    Field<QString> name{*this, "name", {.room = Room::Long}};
    Field<LocalizedText> role{*this, "role"};
    Field<QString> email{*this, "email", {.room = Room::Long}};
    Field<QString> phone{*this, "phone"};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
    Field<Id> organisation{*this, "organisation", {.target = "organisation", .rowless = true}};
};

struct LocationTable : KindTable {
    LocationTable();
    Field<LocalizedText> name{*this, "name"};
    Field<QString> street{*this, "street", {.address = true}};
    Field<QString> number{*this, "number", {.room = Room::Short, .address = true}};
    Field<QString> postalCode{*this, "postalCode", {.room = Room::Short, .address = true}};
    Field<QString> city{*this, "city", {.address = true}};
    /** ISO 3166-1, two letters; absent is NL. */
    Field<QString> country{*this, "country", {.address = true}};
    Field<QString> region{*this, "region", {.codes = "region", .address = true}};
    Field<std::optional<double>> latitude{*this, "latitude", {.shown = Presentation::Degrees, .address = true}};
    Field<std::optional<double>> longitude{*this, "longitude", {.shown = Presentation::Degrees, .address = true}};
    /** RIO onderwijslocatiecode (type rioLocation), BAG id (bag), … */
    Field<QList<TypedCode>> codes{*this, "codes", {.members = {{"type", FieldType::Code, "codeType", true}, {"code"}}}};
    Field<Id> organisation{*this, "organisation", {.target = "organisation", .rowless = true}};
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** A regional agreement or project that offerings belong to. */
struct DealTable : KindTable {
    DealTable();
    Field<LocalizedText> name{*this, "name"};
    Field<LocalizedText> description{*this, "description", {.markdown = true}};
    Field<QString> theme{*this, "theme", {.codes = "theme"}};
    Field<QStringList> regions{*this, "regions", {.codes = "region"}};
    Field<QList<Id>> partners{*this, "partners", {.target = "organisation", .rowless = true}};
    Field<QString> webPage{*this, "webPage", {.room = Room::Long}};
    Field<QDate> validFrom{*this, "validFrom"};
    Field<QDate> validTo{*this, "validTo"};
};

/**
 * A concept scheme of the catalogue. Its concepts are rows of one imported content, so that switching to another
 * version is one journalled value.
 */
struct SchemeTable : KindTable {
    SchemeTable();
    Field<QString> uri{*this, "uri", {.rowless = true}};
    Field<LocalizedText> title{*this, "title"};
    Field<QString> version{*this, "version"};
    /** The attribution that its makers want shown wherever it is used. */
    Field<LocalizedText> attribution{*this, "attribution"};
    /** True for a scheme that is edited in this catalogue. */
    Field<bool> own{*this, "own", {.rowless = true}};
    /** The content that holds its concepts, by its digest (vocabulary_content.name); it may be absent here. */
    Field<QString> contentDigest{*this, "contentDigest", {.hidden = true}};
};

/**
 * A concept of a scheme that is edited in this catalogue. What is searched, shown and exported is the scheme's
 * content, which is rewritten from these records whenever one of them changes (vocabulary/ownscheme.h).
 */
struct OwnConceptTable : KindTable {
    OwnConceptTable();
    Field<Id> scheme{*this, "scheme", {.target = "scheme", .owner = true}};
    /** Among the concepts of its scheme; siblings are in this order. */
    Field<std::optional<double>> position{*this, "position", {.hidden = true}};
    /** Assigned once and never changed: links of offerings and others' mappings depend on it. */
    Field<QString> uri{*this, "uri", {.rowless = true}};
    Field<QString> type{*this, "type", {.codes = "conceptType"}};
    /** The preferred label. */
    Field<LocalizedText> label{*this, "label"};
    Field<QList<TextIn>> alternatives{*this, "alternatives", {.members = {{"language"}, {"text"}}}};
    /** Used in searches but never shown: common misspellings (SKOS Reference, section 5). */
    Field<QList<TextIn>> hiddenLabels{*this, "hiddenLabels", {.members = {{"language"}, {"text"}}}};
    Field<LocalizedText> definition{*this, "definition"};
    Field<LocalizedText> scopeNote{*this, "scopeNote"};
    Field<QString> notation{*this, "notation"};
    /** The concepts directly above it. */
    Field<QList<Id>> broader{*this, "broader", {.target = "ownConcept", .rowless = true}};
    Field<QList<Id>> related{*this, "related", {.target = "ownConcept", .rowless = true}};
    /** The collections it is a member of. */
    Field<QList<Id>> memberOf{*this, "memberOf", {.target = "ownConcept", .rowless = true}};
    /** Only for an occupation. */
    Field<QList<Id>> essentialSkills{*this, "essentialSkills", {.target = "ownConcept", .rowless = true}};
    Field<QList<Id>> optionalSkills{*this, "optionalSkills", {.target = "ownConcept", .rowless = true}};
    Field<QList<ConceptMapping>> mappings{
        *this, "mappings", {.members = {{"kind", FieldType::Code, "mappingKind"}, {"target"}}, .rowless = true}};
    /** Absent means current. */
    Field<QString> status{*this, "status", {.codes = "conceptStatus"}};
    /** The concept to use instead of a retired one; if it was split, its parts. */
    Field<UriList> replacedBy{*this, "replacedBy", {.rowless = true}};
    /**
     * What it had when its scheme was imported but that has no field here: labels in other languages, notes of other
     * kinds.
     */
    Field<QVariantMap> kept{*this, "kept", {.hidden = true, .uncopied = true}};
};

/** Imported labour-market figures; the figures are rows of one imported content, as with Scheme. */
struct DemandSetTable : KindTable {
    DemandSetTable();
    Field<LocalizedText> title{*this, "title", {.rowless = true}};
    Field<QString> source{*this, "source", {.rowless = true}};
    Field<QString> period{*this, "period", {.rowless = true}};
    /** The content that holds its figures, by its digest (demand_content.name). */
    Field<QString> contentDigest{*this, "contentDigest", {.hidden = true}};
};

// The tables of this program: constant, made on first use, in any thread.
[[nodiscard]] const OfferingTable &offeringTable();
[[nodiscard]] const OutcomeTable &outcomeTable();
[[nodiscard]] const SkillLinkTable &skillLinkTable();
[[nodiscard]] const EditionTable &editionTable();
[[nodiscard]] const EnrolmentPeriodTable &enrolmentPeriodTable();
[[nodiscard]] const PriceTable &priceTable();
[[nodiscard]] const FundingTable &fundingTable();
[[nodiscard]] const PartnerTable &partnerTable();
[[nodiscard]] const ComponentTable &componentTable();
[[nodiscard]] const OrganisationTable &organisationTable();
[[nodiscard]] const ContactTable &contactTable();
[[nodiscard]] const LocationTable &locationTable();
[[nodiscard]] const DealTable &dealTable();
[[nodiscard]] const SchemeTable &schemeTable();
[[nodiscard]] const OwnConceptTable &ownConceptTable();
[[nodiscard]] const DemandSetTable &demandSetTable();

/** All kinds, each before the kinds that refer to it where that is possible. */
[[nodiscard]] std::span<const Kind> allKinds();
[[nodiscard]] const KindTable &kindTable(Kind kind);
/** Null when no kind is called \a name. */
[[nodiscard]] const KindTable *kindTable(const QString &name);
/** The kinds whose owner is an offering: what an OfferingTree holds along with the offering. */
[[nodiscard]] std::span<const Kind> partKinds();

} // namespace leerschakel::domain

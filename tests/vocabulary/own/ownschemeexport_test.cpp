// SPDX-License-Identifier: GPL-3.0-or-later
// An own scheme that is exported as SKOS and read elsewhere has the same concepts, field by field, in the same order.
#include "store/journal.h"
#include "store/records.h"
#include "support/result.h"
#include "support/testmain.h"
#include "vocabulary/loading/importer.h"
#include "vocabulary/own/conceptlists.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/own/ownschemekept.h"
#include "vocabulary/skos/skoswriter.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::Id;
using domain::Kind;
using domain::LocalizedText;
using domain::ownConceptTable;
using domain::Record;
using domain::TextIn;
using vocabulary::OwnScheme;

namespace {

const QString schemeUri = u"https://college.example/vaardigheden"_s;

/** A catalogue with an own scheme, and what a test does to that scheme. */
class Workshop
{
public:
    Workshop()
    {
        static int number = 0;
        auto made = store::Catalogue::create(m_folder.filePath(u"%1.llo"_s.arg(++number)), vocabulary::derivations());
        m_catalogue = made ? std::move(*made) : nullptr;
    }

    [[nodiscard]] store::Catalogue &catalogue() const { return *m_catalogue; }
    [[nodiscard]] OwnScheme own() const
    {
        return OwnScheme::load(*m_catalogue, schemeUri).value_or(std::nullopt).value_or(OwnScheme());
    }

    store::Result<void> apply(const store::Result<changes::ChangeSet> &change) const
    {
        return change.and_then([&](const changes::ChangeSet &set) { return store::apply(*m_catalogue, set); })
            .transform([](const store::AppliedChange &) {});
    }

    [[nodiscard]] store::Result<void> makeScheme() const
    {
        return apply(vocabulary::changeToMakeScheme(
            *m_catalogue, {.title = {.nl = u"Vaardigheden"_s, .en = u"Skills"_s}, .uri = schemeUri}));
    }

    /** A concept called \a name below \a parent, at the end. */
    [[nodiscard]] Id add(const QString &name, const Id &parent = {}) const
    {
        Record made = own().newConcept(parent);
        ownConceptTable().uri.set(made, schemeUri + u'/' + name);
        ownConceptTable().label.set(made, {.nl = name, .en = name + u" (en)"_s});
        return apply(own().changeToAdd(made)) ? made.id() : Id();
    }

    store::Result<void> change(const Record &record) const
    {
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {u"x"_s, u"x"_s}});
        const auto before = store::load(*m_catalogue, record.kind(), record.id());
        change.update(before.value_or(std::nullopt).value_or(record), record);
        return apply(change);
    }

    [[nodiscard]] Record record(const Id &id) const
    {
        return store::load(*m_catalogue, Kind::OwnConcept, id).value_or(std::nullopt).value_or(Record());
    }

    [[nodiscard]] store::Result<QString> exported(const QString &ending) const
    {
        const QString path = m_folder.filePath(u"scheme."_s + ending);
        domain::NoProgress nobody;
        return vocabulary::exportSkos(*m_catalogue, schemeUri, *vocabulary::skosSyntaxOf(path), path, nobody)
            .transform([&](const vocabulary::SkosExport &) { return path; });
    }

    [[nodiscard]] store::Result<vocabulary::VocabularyReport> import(const QString &path) const
    {
        domain::NoProgress nobody;
        return vocabulary::importVocabulary(*m_catalogue, {.sources = {path}}, nobody);
    }

    /** The names of what is below \a parent, in the order of the tree. */
    [[nodiscard]] QString below(const QString &parent = {}) const
    {
        const QString uri = parent.isEmpty() ? parent : QString(schemeUri + u'/' + parent);
        return tests::urisBelow(*m_catalogue, schemeUri, uri).remove(schemeUri + u'/');
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;
};

/**
 * The fields of \a concept_ as plain values, with URIs for concepts. The scheme's id is left out, and so is the
 * position, a number that means nothing by itself. SKOS does not keep which of two related concepts has the relation,
 * so \a related has it for both.
 */
QVariantMap fieldsOf(const Record &concept_, const OwnScheme &scheme, const QMultiHash<Id, Id> &related)
{
    const auto &table = ownConceptTable();
    QVariantMap fields;
    for (const domain::FieldSpec *field : table.fields()) {
        if (field->key() == table.scheme.key() || field->key() == table.position.key()) {
            continue;
        }
        QVariant value = concept_.value(*field);
        if (field->type() == domain::FieldType::ReferenceList) {
            QStringList uris;
            const QList<Id> ids = field->key() == table.related.key() ? related.values(concept_.id())
                                                                      : domain::Plain<QList<Id>>::from(value);
            for (const Id &id : ids) {
                const Record *other = scheme.find(id);
                uris.append(other ? table.uri(*other) : u"nothing"_s);
            }
            uris.sort();
            value = uris.isEmpty() ? QVariant() : QVariant(uris);
        }
        if (value.isValid()) {
            fields.insert(field->key(), value);
        }
    }
    return fields;
}

/** All concepts of \a scheme, by URI. */
QMap<QString, QVariantMap> conceptsOf(const OwnScheme &scheme)
{
    QMultiHash<Id, Id> related;
    for (const Record &concept_ : scheme.concepts()) {
        const QList<Id> others = ownConceptTable().related(concept_);
        for (const Id &other : others) {
            related.insert(concept_.id(), other);
            related.insert(other, concept_.id());
        }
    }
    QMap<QString, QVariantMap> concepts;
    for (const Record &concept_ : scheme.concepts()) {
        concepts.insert(ownConceptTable().uri(concept_), fieldsOf(concept_, scheme, related));
    }
    return concepts;
}

/** The hierarchy of \a scheme according to its records; a line for each parent. */
QStringList orderOf(const OwnScheme &scheme)
{
    const auto line = [&](const Record *parent) {
        QStringList uris{parent ? ownConceptTable().uri(*parent) : u"top"_s};
        const QList<Record> children = scheme.below(parent ? parent->id() : Id());
        for (const Record &child : children) {
            uris.append(ownConceptTable().uri(child));
        }
        return uris.join(u' ');
    };
    QStringList lines{line(nullptr)};
    for (const Record &concept_ : scheme.concepts()) {
        lines.append(line(&concept_));
    }
    lines.sort();
    return lines;
}

/** Exports the scheme of \a workshop in both syntaxes, makes it an own scheme in another catalogue, and compares. */
void goesElsewhere(const Workshop &workshop)
{
    for (const QString &ending : {u"ttl"_s, u"jsonld"_s}) {
        const auto path = workshop.exported(ending);
        SUCCEEDS(path);
        const Workshop other;
        const auto report = other.import(*path);
        SUCCEEDS(report);
        QVERIFY(report->problems.isEmpty());
        QCOMPARE(
            tests::conceptLists(other.catalogue(), schemeUri), tests::conceptLists(workshop.catalogue(), schemeUri));
        // A second import changes nothing, and an export from there is the same to the byte.
        const auto again = other.import(*path);
        SUCCEEDS(again);
        QCOMPARE(again->schemes.first().changed + again->schemes.first().fresh, 0);
        const auto copy = other.exported(ending);
        SUCCEEDS(copy);
        QFile ours(*path), theirs(*copy);
        QVERIFY(ours.open(QIODevice::ReadOnly) && theirs.open(QIODevice::ReadOnly));
        QCOMPARE(theirs.readAll(), ours.readAll());

        SUCCEEDS(other.apply(vocabulary::changeToTakeOver(other.catalogue(), schemeUri)));
        const QMap<QString, QVariantMap> is = conceptsOf(other.own()), was = conceptsOf(workshop.own());
        QCOMPARE(is.keys(), was.keys());
        for (auto it = was.cbegin(); it != was.cend(); ++it) {
            QCOMPARE(is.value(it.key()), it.value());
        }
        QCOMPARE(orderOf(other.own()), orderOf(workshop.own()));
    }
}

} // namespace

class OwnSchemeExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { tests::failOnWarnings(); }

    void theOrderIsToldInWholeNumbers()
    {
        const Workshop workshop;
        SUCCEEDS(workshop.makeScheme());
        const Id z = workshop.add(u"z"_s), y = workshop.add(u"y"_s), x = workshop.add(u"x"_s);
        const Id c = workshop.add(u"c"_s, z), b = workshop.add(u"b"_s, z), a = workshop.add(u"a"_s, z);
        QVERIFY(!y.isNull() && !x.isNull() && !c.isNull() && !b.isNull());
        SUCCEEDS(workshop.apply(workshop.own().changeToMove(a, z, -1))); // now at a fraction, between two others
        QCOMPARE(workshop.below(), u"z y x"_s);
        QCOMPARE(workshop.below(u"z"_s), u"c a b"_s);
        const auto path = workshop.exported(u"ttl"_s);
        SUCCEEDS(path);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray turtle = file.readAll();
        for (const auto &[name, order] : {std::pair("z", 1), std::pair("y", 2), std::pair("x", 3), std::pair("c", 1),
                 std::pair("a", 2), std::pair("b", 3)}) {
            const qsizetype begin = turtle.indexOf(QByteArray("<" + schemeUri.toUtf8() + "/" + name + ">\n"));
            QVERIFY(begin > 0);
            const QByteArray told = turtle.sliced(begin).first(turtle.sliced(begin).indexOf(" .\n"));
            QVERIFY2(told.contains(QByteArray("\teuvoc:order " + QByteArray::number(order) + " ;")), told.constData());
        }
        goesElsewhere(workshop);
    }

    /** A concept has one position, which has to do in every list that the concept is in. */
    void aConceptBelowSeveralKeepsItsPlaceInEach()
    {
        const Workshop workshop;
        SUCCEEDS(workshop.makeScheme());
        const Id one = workshop.add(u"een"_s), two = workshop.add(u"twee"_s);
        const Id c = workshop.add(u"c"_s, one), b = workshop.add(u"b"_s, one);
        const Id shared = workshop.add(u"a"_s, two), last = workshop.add(u"0"_s, two);
        SUCCEEDS(workshop.apply(workshop.own().changeToHang(shared, {two, one})));
        QVERIFY(!b.isNull() && !c.isNull() && !last.isNull());
        QCOMPARE(workshop.below(u"een"_s), u"c b a"_s);
        QCOMPARE(workshop.below(u"twee"_s), u"a 0"_s);
        goesElsewhere(workshop);
    }

    void everyFieldGoesWithIt()
    {
        const Workshop workshop;
        SUCCEEDS(workshop.makeScheme());
        const auto &table = ownConceptTable();
        const Id group = workshop.add(u"groep"_s), other = workshop.add(u"ander"_s), list = workshop.add(u"lijst"_s);
        const Id job = workshop.add(u"beroep"_s), need = workshop.add(u"nodig"_s), full = workshop.add(u"vol"_s, group);
        for (const auto &[id, type] : {std::pair(group, u"group"_s), std::pair(other, u"other"_s),
                 std::pair(list, u"collection"_s), std::pair(job, u"occupation"_s), std::pair(need, u"knowledge"_s)}) {
            Record record = workshop.record(id);
            table.type.set(record, type);
            SUCCEEDS(workshop.change(record));
        }
        Record record = workshop.record(job);
        table.essentialSkills.set(record, {full, need});
        table.optionalSkills.set(record, {other});
        SUCCEEDS(workshop.change(record));
        record = workshop.record(full);
        table.label.set(record, {.nl = u"zaag \"scherp\" \\ é"_s, .en = u"saw"_s});
        table.alternatives.set(record,
            {TextIn{u"en"_s, u"zulu"_s}, TextIn{u"en"_s, u"alpha"_s}, TextIn{u"nl"_s, u"tweede"_s},
                TextIn{u"nl"_s, u"eerste"_s}});
        table.hiddenLabels.set(record, {TextIn{u""_s, u"zaah"_s}, TextIn{u"nl"_s, u"saag"_s}});
        table.definition.set(record, {.nl = u"Wat het is.\nOp twee regels."_s, .en = u"What it is."_s});
        table.scopeNote.set(record, {.nl = u"Waar het over gaat."_s, .en = u"What it is about."_s});
        table.notation.set(record, u"1.2-a"_s);
        table.broader.set(record, {group, other});
        table.related.set(record, {need});
        table.memberOf.set(record, {list});
        table.mappings.set(record,
            {{.kind = u"exact"_s, .target = u"http://data.europa.eu/esco/skill/x"_s},
                {.kind = u"close"_s, .target = u"https://linkeddata.competentnl.nl/id/human-capability/L3a"_s},
                {.kind = u"broad"_s, .target = u"urn:elders:b"_s}, {.kind = u"narrow"_s, .target = u"urn:elders:n"_s},
                {.kind = u"related"_s, .target = u"urn:elders:r"_s}});
        vocabulary::KeptOfConcept kept;
        // Two preferred labels and two definitions in one language: the same one is still shown.
        kept.labels = {{.kind = vocabulary::LabelKind::Preferred, .text = {u"de"_s, u"Säge"_s}},
            {.kind = vocabulary::LabelKind::Preferred, .text = {u"nl"_s, u"aap"_s}},
            {.kind = vocabulary::LabelKind::Preferred, .text = {u"nl-BE"_s, u"handzaag"_s}}};
        kept.notes = {{.kind = vocabulary::NoteKind::Definition, .text = {u"nl"_s, u"Anders gezegd."_s}},
            {.kind = vocabulary::NoteKind::Note, .text = {u"nl"_s, u"Noot."_s}},
            {.kind = vocabulary::NoteKind::Example, .text = {u"nl"_s, u"Voorbeeld."_s}},
            {.kind = vocabulary::NoteKind::EditorialNote, .text = {u"en"_s, u"Editor."_s}},
            {.kind = vocabulary::NoteKind::HistoryNote, .text = {u""_s, u"Geschiedenis."_s}},
            {.kind = vocabulary::NoteKind::ChangeNote, .text = {u"nl"_s, u"Wijziging."_s}}};
        kept.reuseLevel = u"cross-sector"_s;
        kept.modified = u"2025-01-01T00:00:00Z"_s;
        table.kept.set(record, kept.toMap());
        SUCCEEDS(workshop.change(record));
        // Retired in each possible way, and replaced although it is not retired.
        const QString successors = table.uri(record) + u' ' + table.uri(workshop.record(other)) + u" urn:elders:s"_s;
        for (const QString &word : {u""_s, u"obsolete"_s, u"superseded"_s, u"retired"_s, u"released"_s}) {
            for (const QString &instead : {QString(), table.uri(record), successors}) {
                const Id id = workshop.add(word + QString::number(instead.size()), group);
                Record old = workshop.record(id);
                table.status.set(old, word == u"released" ? QString() : u"retired"_s);
                vocabulary::KeptOfConcept keptOfOld;
                keptOfOld.status = word == u"released" ? QString() : word;
                table.kept.set(old, keptOfOld.toMap());
                old.setValue(table.replacedBy, domain::absentWhenEmpty(instead));
                SUCCEEDS(workshop.change(old));
            }
        }
        // No field of the table is left out of this test.
        QSet<QString> told;
        const QList<Record> all = workshop.own().concepts();
        for (const Record &concept_ : all) {
            for (const domain::FieldSpec *field : table.fields()) {
                if (concept_.value(*field).isValid()) {
                    told.insert(field->key());
                }
            }
        }
        for (const domain::FieldSpec *field : table.fields()) {
            QVERIFY2(told.contains(field->key()), qPrintable(field->key()));
        }
        goesElsewhere(workshop);
    }

    /** A scheme after many random edits; the same in each run. */
    void whateverItsOrderItComesBack_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 7U, 2026U}) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void whateverItsOrderItComesBack()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const Workshop workshop;
        SUCCEEDS(workshop.makeScheme());
        const auto &table = ownConceptTable();
        QList<Id> ids;
        const auto any = [&] { return ids.at(random.bounded(ids.size())); };
        constexpr int count = 40, steps = 120;
        for (int i = 0; i < count; ++i) {
            // Names in random order.
            ids.append(workshop.add(QString::number(random.bounded(1'000'000) * count + i, 36),
                i < 3 || random.bounded(4) == 0 ? Id() : any()));
        }
        for (int i = 0; i < steps; ++i) {
            const OwnScheme scheme = workshop.own();
            const Id id = any();
            const QList<Id> parents = table.broader(*scheme.find(id));
            const Id above = parents.isEmpty() ? Id() : parents.at(random.bounded(parents.size()));
            Record record = *scheme.find(id);
            switch (random.bounded(6)) {
            case 0:
                SUCCEEDS(workshop.apply(scheme.changeToMove(id, above, random.bounded(7) - 3)));
                break;
            case 1: { // may be refused: nothing can be below itself
                const Id to = random.bounded(5) == 0 ? Id() : any();
                (void)workshop.apply(scheme.changeToPlace(id, above, to, random.bounded(6)));
                break;
            }
            case 2:
                (void)workshop.apply(scheme.changeToHang(id, QList<Id>(parents) << any()));
                break;
            case 3:
                table.related.set(record, {any(), any()});
                SUCCEEDS(workshop.change(record));
                break;
            case 4:
                table.memberOf.set(record, {any()});
                SUCCEEDS(workshop.change(record));
                break;
            default: // two concepts that two people put at the same position
                table.position.set(record, table.position(*scheme.find(any())));
                SUCCEEDS(workshop.change(record));
                break;
            }
        }
        // Relations to the concept itself and repeated ones exist only in the editor.
        const QList<Record> all = workshop.own().concepts();
        for (const Record &concept_ : all) {
            Record clean = concept_;
            for (const auto *field : {&table.related, &table.memberOf, &table.broader}) {
                QList<Id> others;
                const QList<Id> said = (*field)(concept_);
                for (const Id &other : said) {
                    const bool isSaidThere = field == &table.related
                        && table.related(workshop.record(other)).contains(concept_.id()) && other < concept_.id();
                    if (other != concept_.id() && !others.contains(other) && !isSaidThere) {
                        others.append(other);
                    }
                }
                field->set(clean, others);
            }
            SUCCEEDS(workshop.change(clean));
        }
        goesElsewhere(workshop);
    }
};

LEERSCHAKEL_TEST_MAIN(OwnSchemeExportTest)
#include "ownschemeexport_test.moc"

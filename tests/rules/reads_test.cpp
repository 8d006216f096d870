// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "domain/constant.h"
#include "rules/evaluator.h"
#include "rules/reads.h"
#include "support/result.h"
#include "support/testmain.h"
#include "support/trees.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::OfferingTree;
using domain::Record;
using rules::Evaluator;
using rules::FindingCounts;

namespace {

QJsonArray rulesOfTheProgram()
{
    QFile file(u":/rules/ooapi5.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[u"rules"].toArray() : QJsonArray();
}

std::unique_ptr<Evaluator> evaluatorOf(const QMap<QString, QJsonArray> &rulesOf)
{
    QMap<QString, QByteArray> files;
    for (auto each = rulesOf.cbegin(); each != rulesOf.cend(); ++each) {
        const QJsonObject document{{u"destination"_s, each.key()}, {u"rules"_s, *each}};
        files.insert(each.key() + u".json"_s, QJsonDocument(document).toJson());
    }
    auto made = Evaluator::fromFiles(files);
    return made ? std::move(*made) : nullptr;
}

/** What an import of OOAPI keeps: for each consumer that rules are for, the members that they look for. */
QVariantMap keptOfImport(const QJsonArray &rules)
{
    QVariantList consumers;
    for (const QJsonValue &rule : rules) {
        QVariantMap consumer{{u"consumerKey"_s, rule[u"consumer"].toString()}};
        if (const QString member = rule[u"check"][u"kept"].toString(); !member.isEmpty()) {
            consumer.insert(member, u"100A100"_s);
        }
        consumers.append(consumer);
    }
    return {{u"ooapi5"_s, QVariantMap{{u"consumers"_s, consumers}}}};
}

} // namespace

/**
 * Runs each rule alone on offerings that differ in one value: it may find something else only if it declares that it
 * reads the value.
 */
class ReadsTest : public QObject
{
    Q_OBJECT

private:
    struct Alone {
        QString id;
        std::unique_ptr<Evaluator> evaluator;
        bool hasMoved = false;
    };
    std::vector<Alone> m_rules;
    QVariantMap m_kept;

    /** Values that are too long, too large, too many or not clean. */
    [[nodiscard]] static QVariantList outOfBounds(const FieldSpec &field)
    {
        const QString longText(5000, u'x');
        const QString dirtyText = u" <b>een</b>  twee "_s;
        switch (field.type()) {
        case FieldType::Text:
            return {longText, dirtyText};
        case FieldType::LocalizedText:
            return {
                QVariantMap{{u"nl"_s, longText}}, QVariantMap{{u"nl"_s, dirtyText}}, QVariantMap{{u"en"_s, u"x"_s}}};
        case FieldType::Integer:
            return {qlonglong(-1), qlonglong(1) << 50};
        case FieldType::Decimal:
            return {-1.0, 1e12};
        case FieldType::CodeList: {
            QVariantList all;
            const QList<domain::Code> codes = domain::CodeList::named(field.codes()).codes();
            for (const domain::Code &code : codes) {
                all.append(code.code);
            }
            return {QVariant(all)};
        }
        case FieldType::Items: {
            QVariantList items = tests::valueFor(field, 0).toList();
            for (QVariant &item : items) {
                QVariantMap map = item.toMap();
                for (const domain::Member &member : field.members()) {
                    if (member.type == FieldType::Decimal) {
                        map.insert(QString::fromLatin1(member.name), -0.5);
                    }
                }
                item = map;
            }
            return {QVariant(items)};
        }
        default:
            return {};
        }
    }

    /** Values that \a field can have in \a tree. */
    [[nodiscard]] QVariantList candidates(const FieldSpec &field, const OfferingTree &tree) const
    {
        QVariantList values{QVariant()};
        if (field.type() == FieldType::Tree) {
            values.append(m_kept);
        } else if (field.type() == FieldType::Reference) {
            const Kind target = domain::kindTable(field.target())->kind();
            for (const Record &record : tree.of(target)) {
                values.append(record.id().toString());
            }
            for (const Record &record : tree.referred) {
                if (record.kind() == target) {
                    values.append(record.id().toString());
                }
            }
        } else {
            constexpr int several = 14;
            for (int number = 0; number < several; ++number) {
                values.append(tests::valueFor(field, number));
            }
            values.append(outOfBounds(field));
        }
        return values;
    }

    [[nodiscard]] static FindingCounts countsOf(const Evaluator &evaluator, const OfferingTree &tree)
    {
        return evaluator.counts(evaluator.destinations(), tree, QDate(2027, 1, 1)).constFirst();
    }

    /**
     * Verifies that only rules for which \a isRead holds find something else in \a changed than \a before; it differs
     * in \a what.
     */
    template<typename IsRead>
    void compare(const QList<FindingCounts> &before, const OfferingTree &changed, const QString &what, IsRead isRead)
    {
        for (size_t i = 0; i < m_rules.size(); ++i) {
            Alone &rule = m_rules[i];
            const bool moved = countsOf(*rule.evaluator, changed) != before[qsizetype(i)];
            rule.hasMoved = rule.hasMoved || moved;
            QVERIFY2(!moved || isRead(*rule.evaluator), qPrintable(rule.id + u" goes by "_s + what));
        }
    }

    void tryFields(const OfferingTree &tree, const Record &record, const std::function<Record &(OfferingTree &)> &in,
        const QList<FindingCounts> &before)
    {
        for (const FieldSpec *field : domain::kindTable(record.kind()).fields()) {
            for (const QVariant &value : constant(candidates(*field, tree))) {
                if (value == record.value(*field)) {
                    continue;
                }
                OfferingTree changed = tree;
                in(changed).setValue(*field, value);
                compare(before, changed, domain::kindTable(record.kind()).name() + u'.' + field->key(),
                    [&](const Evaluator &rule) { return !rule.readers(*field).isEmpty(); });
                if (QTest::currentTestFailed()) {
                    return;
                }
            }
        }
    }

    void tryAll(const OfferingTree &tree)
    {
        QList<FindingCounts> before;
        for (const Alone &rule : m_rules) {
            before.append(countsOf(*rule.evaluator, tree));
        }
        tryFields(tree, tree.offering, [](OfferingTree &of) -> Record & { return of.offering; }, before);
        for (auto parts = tree.parts.cbegin(); parts != tree.parts.cend(); ++parts) {
            for (qsizetype i = 0; i < parts->size(); ++i) {
                const Kind kind = parts.key();
                tryFields(tree, parts->at(i), [&](OfferingTree &of) -> Record & { return of.parts[kind][i]; }, before);
                OfferingTree fewer = tree;
                fewer.parts[kind].removeAt(i);
                compare(before, fewer, u"a part less"_s,
                    [&](const Evaluator &rule) { return !rule.readers(kind).isEmpty(); });
            }
            OfferingTree without = tree;
            without.parts[parts.key()].clear();
            OfferingTree many = tree;
            many.parts[parts.key()] = QList<Record>(200, parts->constFirst());
            for (const OfferingTree &other : {without, many}) {
                compare(before, other, u"the number of parts"_s,
                    [&](const Evaluator &rule) { return !rule.readers(parts.key()).isEmpty(); });
            }
        }
        for (const Record &record : tree.referred) {
            tryFields(tree, record, [&](OfferingTree &of) -> Record & { return of.referred[record.id()]; }, before);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QJsonArray rules = rulesOfTheProgram();
        m_kept = keptOfImport(rules);
        for (const QJsonValue &rule : rules) {
            m_rules.push_back({rule[u"id"].toString(), evaluatorOf({{u"ooapi5"_s, {rule}}})});
            QVERIFY(m_rules.back().evaluator);
        }
        QVERIFY(m_rules.size() > 60);
    }

    void init() { tests::failOnWarnings(); }

    void aRuleGoesByWhatItSaysItReads()
    {
        for (int number = 0; number < 4; ++number) {
            OfferingTree tree = tests::treesOf(tests::everything(number)).constFirst();
            tryAll(tree);
            // The same with what most rules require: a recognised module, and all consumers.
            const domain::OfferingTable &table = domain::offeringTable();
            QStringList reach;
            const QList<domain::Code> consumers = domain::CodeList::named(u"reach"_s).codes();
            for (const domain::Code &code : consumers) {
                reach.append(code.code);
            }
            table.reach.set(tree.offering, reach);
            table.kind.set(tree.offering, number % 2 == 0 ? u"module"_s : u"programme"_s);
            table.accreditation.set(tree.offering, number < 2 ? u"partOfAccredited"_s : u"own"_s);
            tryAll(tree);
            // And with next to nothing, for a provider with and without a code.
            for (const FieldSpec *field : std::initializer_list<const FieldSpec *>{
                     &table.accreditation, &table.accredited, &table.isced, &table.modes, &table.level}) {
                tree.offering.setValue(*field, {});
            }
            QList<domain::TypedCode> codes;
            if (number % 2 == 0) {
                codes.append({.type = u"brin"_s, .code = u"25KZ"_s});
            }
            domain::organisationTable().codes.set(tree.referred[table.provider(tree.offering)], codes);
            tryAll(tree);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        // A rule whose findings never change proves nothing.
        QStringList unmoved;
        for (const Alone &rule : m_rules) {
            if (!rule.hasMoved) {
                unmoved.append(rule.id);
            }
        }
        QVERIFY2(unmoved.isEmpty(), qPrintable(unmoved.join(u' ')));
    }

    void eachDestinationHasReadersOfItsOwn()
    {
        const auto rule = [](const QString &destination, const QString &field, const QJsonObject &check) {
            QJsonObject json = rulesOfTheProgram()[0].toObject();
            json[u"id"_s] = QString(destination + u".x"_s);
            json[u"field"_s] = field;
            json[u"check"_s] = check;
            return QJsonArray{json};
        };
        const QJsonObject languages{{u"type"_s, u"languagesOf"_s}, {u"other"_s, u"title"_s}};
        const auto both = evaluatorOf({{u"a"_s, rule(u"a"_s, u"title"_s, {{u"type"_s, u"required"_s}})},
            {u"b"_s, rule(u"b"_s, u"description"_s, languages)}});
        QVERIFY(both);
        const domain::OfferingTable &table = domain::offeringTable();
        QCOMPARE(both->readers(table.title), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(both->readers(table.description), QStringList{u"b"_s});
        QCOMPARE(both->readers(table.code), QStringList());
        QCOMPARE(both->readers(Kind::Offering), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(both->readers(Kind::Edition), QStringList());
    }
};

LEERSCHAKEL_TEST_MAIN(ReadsTest)
#include "reads_test.moc"

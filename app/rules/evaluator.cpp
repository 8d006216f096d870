// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluator.h"

#include "domain/constant.h"
#include "domain/formality.h"
#include "rules/check.h"
#include "rules/reads.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::Kind;
using domain::Language;
using domain::OfferingTree;
using domain::Record;

struct Evaluator::Rules {
    std::vector<Rule> rules;
    std::vector<qsizetype> places; ///< for each rule, the index of its destination in destinations
    QStringList destinations;
    QStringList onAtFirst;
    QHash<QString, std::vector<Condition>> scopes; ///< of the destinations that are not about all offerings
    QStringList versions; ///< for each destination: its name, a colon and a digest of its rules
    QHash<const domain::FieldSpec *, QStringList> readers; ///< destinations, in their order
    QHash<Kind, QStringList> readersOfKind; ///< likewise
};

namespace {

std::expected<void, Error> addFile(std::vector<Rule> &rules, QStringList &destinations, QStringList &onAtFirst,
    QHash<QString, std::vector<Condition>> &scopes, const QString &name, const QByteArray &json)
{
    QJsonParseError violation;
    const QJsonObject document = QJsonDocument::fromJson(json, &violation).object();
    const QString destination = document[u"destination"].toString();
    if (violation.error != QJsonParseError::NoError || destination.isEmpty()) {
        return std::unexpected(Error::of(Failure::Data, u"rules.bad"_s, {name, violation.errorString()}));
    }
    destinations.append(destination);
    if (document[u"isOnAtFirst"].toBool()) {
        onAtFirst.append(destination);
    }
    std::expected<std::vector<Condition>, Error> scope = scopeFrom(document[u"for"].toObject(), destination);
    if (!scope) {
        return std::unexpected(scope.error());
    }
    for (const QJsonValue &each : constant(document[u"rules"].toArray())) {
        std::expected<Rule, Error> rule = ruleFrom(each.toObject(), destination);
        if (!rule) {
            return std::unexpected(rule.error());
        }
        if (std::ranges::any_of(rules, [&](const Rule &other) { return other.id == rule->id; })) {
            return std::unexpected(Error::of(Failure::Data, u"rules.bad"_s, {rule->id, u"there are two of it"_s}));
        }
        // Then no rule finds anything in other offerings, and each rule reads the fields that determine which these
        // are.
        rule->when.insert(rule->when.begin(), scope->begin(), scope->end());
        rules.push_back(std::move(*rule));
    }
    if (!scope->empty()) {
        scopes.insert(destination, *std::move(scope));
    }
    return {};
}

/** Rules are added destination by destination. */
void addReader(QStringList &readers, const QString &destination)
{
    if (readers.isEmpty() || readers.constLast() != destination) {
        readers.append(destination);
    }
}

QString inWords(const QVariant &value, const QLocale &locale)
{
    const bool isText = !value.isValid() || value.typeId() == QMetaType::QString;
    return isText ? value.toString() : locale.toString(value.toDouble(), 'f', QLocale::FloatingPointShortest);
}

bool holds(const Condition &condition, const Record &record)
{
    const QVariant &value = record.value(*condition.field);
    bool found = false;
    if (!condition.codeType.isEmpty()) {
        const QVariantList codes = value.toList();
        found = std::ranges::any_of(
            codes, [&](const QVariant &code) { return code.toMap().value(u"type"_s) == condition.codeType; });
    } else if (condition.values.constFirst() == u"*") {
        found = value.isValid();
    } else if (value.typeId() == QMetaType::QVariantList) {
        const QVariantList list = value.toList();
        found =
            std::ranges::any_of(list, [&](const QVariant &item) { return condition.values.contains(item.toString()); });
    } else {
        found = value.isValid() && condition.values.contains(value.toString());
    }
    return found != condition.negated;
}

/** One offering under evaluation: what several rules need is computed once. */
class Look
{
public:
    explicit Look(const OfferingTree &tree)
        : m_tree(tree),
          m_provider(tree.target(domain::offeringTable().provider(tree.offering))),
          m_formal(!domain::isNonFormal(tree.offering, m_provider))
    {}

    [[nodiscard]] bool concerns(const Rule &rule) const
    {
        return std::ranges::all_of(rule.when, [&](const Condition &condition) {
            switch (condition.of) {
            case Condition::Of::Formality:
                return m_formal != condition.negated;
            case Condition::Of::Provider:
                return !m_provider.isNull() ? holds(condition, m_provider) : condition.negated;
            default:
                return holds(condition, m_tree.offering);
            }
        });
    }

    /** Appends what \a rule finds. */
    void take(const Rule &rule, QList<Finding> &findings) const
    {
        eachViolation(rule, [&](const Record &record, const Violation &violation) {
            Finding finding = made(rule, record, violation);
            if (!findings.contains(finding)) { // one location shared by several editions is one thing to fix
                findings.append(std::move(finding));
            }
        });
    }

    /** How many findings of \a rule take() would append. */
    [[nodiscard]] int count(const Rule &rule) const
    {
        struct Distinct {
            Id record;
            QString language;
            QString value;
            qsizetype size;
            bool operator==(const Distinct &) const = default;
        };
        QVarLengthArray<Distinct, 8> found;
        eachViolation(rule, [&](const Record &record, const Violation &violation) {
            Distinct one{record.id(), violation.language, rule.namesValue ? violation.value.toString() : QString(),
                rule.namesSize ? violation.size : 0};
            if (std::ranges::find(found, one) == found.cend()) {
                found.append(std::move(one));
            }
        });
        return int(found.size());
    }

private:
    template<typename Take>
    void eachViolation(const Rule &rule, const Take &take) const
    {
        switch (rule.via) {
        case Via::Provider:
            lookAt(rule, m_provider, take);
            break;
        case Via::EditionLocation:
            for (const Record &edition : m_tree.of(Kind::Edition)) {
                lookAt(rule, m_tree.target(domain::editionTable().location(edition)), take);
            }
            break;
        case Via::CoProvider:
        case Via::ForeignPartner:
            for (const Record &partner : m_tree.of(Kind::Partner)) {
                const QString role = domain::partnerTable().role(partner);
                if (role == (rule.via == Via::CoProvider ? u"coProvider"_s : u"foreignPartner"_s)) {
                    lookAt(rule, m_tree.target(domain::partnerTable().organisation(partner)), take);
                }
            }
            break;
        case Via::Tree:
            if (rule.kind == Kind::Offering) {
                lookAt(rule, m_tree.offering, take);
            } else {
                for (const Record &part : m_tree.of(rule.kind)) {
                    lookAt(rule, part, take);
                }
            }
        }
    }

    template<typename Take>
    void lookAt(const Rule &rule, const Record &record, const Take &take) const
    {
        if (record.isNull()
            || !std::ranges::all_of(rule.where, [&](const Condition &condition) { return holds(condition, record); })) {
            return;
        }
        for (const Violation &violation : violations(rule, record, m_tree)) {
            take(record, violation);
        }
    }

    [[nodiscard]] Finding made(const Rule &rule, const Record &record, const Violation &violation) const
    {
        const auto filled = [&](QString text, Language language) {
            const QLocale &locale = domain::localeOf(language);
            text.replace(u"{limit}"_s, locale.toString(rule.check.limit));
            text.replace(u"{size}"_s, locale.toString(violation.size));
            return text.replace(u"{value}"_s, inWords(violation.value, locale));
        };
        Finding finding{.rule = rule.id,
            .destination = rule.destination,
            .consumer = rule.consumer,
            .severity = rule.severity,
            .kind = rule.check.part,
            .record = record.id(),
            .field = rule.field->key(),
            .language = violation.language,
            .text = {.nl = filled(rule.text.nl, Language::Dutch), .en = filled(rule.text.en, Language::English)},
            .reason = rule.reason,
            .owner = rule.owner,
            .source = rule.source,
            .limit = rule.check.limit,
            .fix = std::nullopt};
        if (rule.fix != FixType::None) {
            if (const QVariant value = fixFor(rule, record, m_tree); value.isValid()) {
                finding.fix =
                    QuickFix{.kind = rule.check.part, .record = record.id(), .field = finding.field, .value = value};
            }
        }
        return finding;
    }

    const OfferingTree &m_tree;
    Record m_provider;
    bool m_formal;
};

int placeOf(const Finding &finding)
{
    constexpr int kind = 1000;
    const domain::FieldSpec *field = domain::kindTable(finding.kind).field(finding.field);
    return (finding.kind == Kind::Offering ? 0 : kind * (1 + int(finding.kind))) + field->index();
}

} // namespace

Evaluator::Evaluator(std::unique_ptr<Rules> rules) : m_rules(std::move(rules)) {}
Evaluator::~Evaluator() = default;

std::expected<std::unique_ptr<Evaluator>, Error> Evaluator::fromFiles(const QMap<QString, QByteArray> &files)
{
    auto rules = std::make_unique<Rules>();
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        if (const std::expected<void, Error> added =
                addFile(rules->rules, rules->destinations, rules->onAtFirst, rules->scopes, file.key(), file.value());
            !added) {
            return std::unexpected(added.error());
        }
        const QByteArray digest = QCryptographicHash::hash(file.value(), QCryptographicHash::Sha256).toHex().first(16);
        rules->versions.append(rules->destinations.constLast() + u':' + QString::fromLatin1(digest));
    }
    for (Rule &rule : rules->rules) {
        const QString text = rule.text.nl + rule.text.en;
        rule.namesValue = text.contains(u"{value}"_s);
        rule.namesSize = text.contains(u"{size}"_s);
        rules->places.push_back(rules->destinations.indexOf(rule.destination));
        const QSet<const domain::FieldSpec *> read = fieldsRead(rule);
        for (const domain::FieldSpec *field : read) {
            addReader(rules->readers[field], rule.destination);
            addReader(rules->readersOfKind[field->kind()], rule.destination);
        }
    }
    return std::unique_ptr<Evaluator>(new Evaluator(std::move(rules)));
}

const Evaluator &Evaluator::builtIn()
{
    static const std::unique_ptr<Evaluator> evaluator = [] {
        QMap<QString, QByteArray> files;
        const QDir folder(u":/rules"_s);
        for (const QString &name : constant(folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                files.insert(name, file.readAll());
            }
        }
        auto loaded = fromFiles(files);
        if (!loaded) { // a test loads them: a program with broken rules is never shipped
            qFatal("%s", qPrintable(loaded.error().message.arguments.join(u": "_s)));
        }
        return std::move(*loaded);
    }();
    return *evaluator;
}

QStringList Evaluator::destinations() const
{
    return m_rules->destinations;
}

QStringList Evaluator::onAtFirst() const
{
    return m_rules->onAtFirst;
}

const std::vector<Condition> &Evaluator::scope(const QString &destination) const
{
    static const std::vector<Condition> any;
    const auto found = m_rules->scopes.constFind(destination);
    return found == m_rules->scopes.cend() ? any : *found;
}

bool Evaluator::isAbout(const QString &destination, const Record &offering) const
{
    return std::ranges::all_of(
        scope(destination), [&](const Condition &condition) { return holds(condition, offering); });
}

QString Evaluator::version(const QStringList &destinations) const
{
    QStringList versions;
    for (qsizetype i = 0; i < m_rules->versions.size(); ++i) {
        if (destinations.contains(m_rules->destinations[i])) {
            versions.append(m_rules->versions[i]);
        }
    }
    return versions.join(u' ');
}

QStringList Evaluator::outdated(const QString &version) const
{
    const QStringList known = version.split(u' ');
    QStringList outdated;
    for (qsizetype i = 0; i < m_rules->versions.size(); ++i) {
        if (!known.contains(m_rules->versions[i])) {
            outdated.append(m_rules->destinations[i]);
        }
    }
    return outdated;
}

QList<Finding> Evaluator::evaluate(const OfferingTree &tree, const QString &destination, QDate today) const
{
    return evaluateFor(destination.isEmpty() ? destinations() : QStringList{destination}, tree, today);
}

QList<Finding> Evaluator::evaluateFor(const QStringList &destinations, const OfferingTree &tree, QDate) const
{
    const Look look(tree);
    QList<Finding> findings;
    for (const Rule &rule : m_rules->rules) {
        if (destinations.contains(rule.destination) && look.concerns(rule)) {
            look.take(rule, findings);
        }
    }
    std::ranges::stable_sort(findings, [](const Finding &a, const Finding &b) {
        return a.severity != b.severity ? a.severity < b.severity : placeOf(a) < placeOf(b);
    });
    return findings;
}

QList<FindingCounts> Evaluator::counts(const QStringList &destinations, const OfferingTree &tree, QDate) const
{
    const Look look(tree);
    QList<FindingCounts> counts(destinations.size());
    QVarLengthArray<qsizetype, 8> places; // for each destination that has rules, its index in counts
    for (const QString &each : m_rules->destinations) {
        places.append(destinations.indexOf(each));
    }
    for (size_t i = 0; i < m_rules->rules.size(); ++i) {
        const Rule &rule = m_rules->rules[i];
        const qsizetype place = places[m_rules->places[i]];
        if (place < 0 || !look.concerns(rule)) {
            continue;
        }
        FindingCounts &own = counts[place];
        int &ofSeverity = rule.severity == Severity::Blocks ? own.blocks
            : rule.severity == Severity::Warns              ? own.warns
                                                            : own.hints;
        ofSeverity += look.count(rule);
    }
    return counts;
}

QStringList Evaluator::readers(const domain::FieldSpec &field) const
{
    return m_rules->readers.value(&field);
}

QStringList Evaluator::readers(Kind kind) const
{
    return m_rules->readersOfKind.value(kind);
}

QStringList Evaluator::ruleIds(const QString &destination) const
{
    QStringList ids;
    for (const Rule &rule : m_rules->rules) {
        if (rule.destination == destination) {
            ids.append(rule.id);
        }
    }
    return ids;
}

QList<Limit> Evaluator::limits(Kind kind, const QString &key) const
{
    QList<Limit> limits;
    for (const Rule &rule : m_rules->rules) {
        if (rule.check.type == CheckType::MaxLength && rule.kind == kind && rule.field->key() == key) {
            limits.append({.destination = rule.destination, .consumer = rule.consumer, .characters = rule.check.limit});
        }
    }
    std::ranges::stable_sort(limits, {}, &Limit::characters);
    return limits;
}

} // namespace leerschakel::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspection/inspector.h"

#include "domain/constant.h"
#include "domain/sentences.h"
#include "exchange/reading/sourceitem.h"
#include "exchange/registry.h"
#include "inspection/deviations.h"
#include "inspection/markup.h"
#include "inspection/xmlsource.h"
#include "rules/evaluator.h"
#include "store/records.h"
#include "store/temporaryfolder.h"

#include <QMutex>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leerschakel::inspection {

using domain::Error;
using domain::Failure;
using domain::Id;
using domain::sentence;
using exchange::Result;
using exchange::reading::Collection;
using exchange::reading::Place;
using exchange::reading::SourceItem;
using rules::Severity;

namespace {

/**
 * Converts "/program/programDescriptions/programName[2]" to the path in an import:
 * "/programDescriptions/programName".
 */
QString asMembers(QString path)
{
    static const QRegularExpression numbers(u"\\[\\d+\\]"_s);
    path.remove(numbers);
    return path.sliced(qMax<qsizetype>(0, path.indexOf(u'/', 1)));
}

/** Checks the form of what an import reads, and records what became of it. */
class Looking : public exchange::Onlooker
{
public:
    Looking(const InspectRequest &request, const std::function<void(const Observation &)> &take)
        : m_form(Form::of(request.format)),
          m_markup(Markup::of(request.format)),
          m_take(take),
          m_language(request.language)
    {}

    void sees(const SourceItem &item, const Collection *kind) override;
    void reads(const Id &record, const Place &place) override
    {
        const QMutexLocker locker(&m_mutex);
        m_places.insert(record, place);
    }

    /** Reports \a deviation from the form of \a owner. */
    void tellDeviation(const Deviation &deviation, const QString &owner);
    void tellImport(const exchange::ImportReport &report);
    void tellError(const Error &error);
    [[nodiscard]] Result<void> tellRules(store::Catalogue &catalogue, const QString &destination);

private:
    void tell(const Observation &observation);
    void tellFinding(const rules::Finding &finding, const Id &offering);
    /** Whether something was reported about \a place, or about what contains it. */
    [[nodiscard]] bool isTold(const Place &place) const;

    const Form *m_form;
    const Markup *m_markup;
    const std::function<void(const Observation &)> &m_take;
    domain::Language m_language;
    QMutex m_mutex;
    QHash<Id, Place> m_places;
    /** By source, the paths about which something was reported. */
    QHash<QString, QSet<QString>> m_told;
    /** The first place of each identifier. */
    QHash<QString, Place> m_identifiers;
};

void Looking::tell(const Observation &observation)
{
    m_told[observation.place.source].insert(observation.place.path);
    m_take(observation);
}

bool Looking::isTold(const Place &place) const
{
    const auto paths = m_told.constFind(place.source);
    QString path = place.path;
    while (paths != m_told.cend() && !path.isEmpty()) {
        if (paths->contains(path)) {
            return true;
        }
        path.truncate(path.lastIndexOf(u'/'));
    }
    return false;
}

void Looking::sees(const SourceItem &item, const Collection *kind)
{
    const QMutexLocker locker(&m_mutex);
    if (m_markup && !item.fault) {
        for (const MarkupDeviation &each : constant(markupDeviations(*m_markup, item.value, item.place()))) {
            tellDeviation(each.deviation, each.owner);
        }
        return;
    }
    const Shape *shape = m_form && kind ? m_form->thing(QString::fromUtf16(kind->path)) : nullptr;
    if (!shape || item.fault) {
        return; // the import reports the fault
    }
    const QString identifier = exchange::reading::identifierOf(item.value, kind);
    // A list contains a short form of what the document of the thing itself has.
    if (const auto first = m_identifiers.constFind(identifier);
        !identifier.isEmpty() && first != m_identifiers.cend() && first->source == item.source) {
        tell({.place = item.place().at(QString::fromUtf16(kind->identifier)),
            .rule = u"inspect.twice"_s,
            .severity = Severity::Warns,
            .text = sentence({.code = u"inspect.twice"_s, .arguments = {identifier, first->path}}),
            .reason = sentence({.code = u"inspect.reasonTwice"_s, .arguments = {}}),
            .owner = m_form->owner(),
            .field = QString::fromUtf16(kind->identifier)});
    }
    m_identifiers.insert(identifier, item.place());
    for (const Deviation &each : constant(deviations(*m_form, *shape, item.value, item.place()))) {
        tellDeviation(each, m_form->owner());
    }
}

void Looking::tellDeviation(const Deviation &deviation, const QString &owner)
{
    tell({.place = deviation.place,
        .rule = deviation.text.code,
        .severity = deviation.severity,
        .text = sentence(deviation.text),
        .reason = sentence(deviation.severity == Severity::Blocks
                ? domain::Message{.code = u"form.reasonRefused"_s, .arguments = {deviation.member}}
                : domain::Message{.code = u"form.reasonPassedOver"_s, .arguments = {}}),
        .owner = owner,
        .field = deviation.member,
        .line = deviation.line});
    if (deviation.line > 0) { // XML: an import has the place in terms of the members made from the elements
        m_told[deviation.place.source].insert(asMembers(deviation.place.path));
    }
}

void Looking::tellImport(const exchange::ImportReport &report)
{
    const QString reader = u"Leerschakel"_s;
    for (const exchange::Rejected &each : report.rejected) {
        const Place place{.source = each.source, .path = each.path};
        if (!isTold(place)) {
            tell({.place = place,
                .rule = each.text.code,
                .severity = Severity::Blocks,
                .text = sentence(each.text),
                .reason = sentence({.code = u"inspect.reasonRejected"_s, .arguments = {}}),
                .owner = reader,
                .field = {}});
        }
    }
    for (const exchange::LostInput &each : report.lost) {
        const Place place{.source = each.source, .path = each.path};
        if (!isTold(place)) {
            tell({.place = place,
                .rule = each.text.code,
                .severity = Severity::Hints,
                .text =
                    each.value.isEmpty() ? sentence(each.text) : u"\"%1\": %2"_s.arg(each.value, sentence(each.text)),
                .reason = sentence({.code = u"inspect.reasonLost"_s, .arguments = {}}),
                .owner = reader,
                .field = {}});
        }
    }
}

void Looking::tellError(const Error &error)
{
    tell({.place = {.source = error.message.arguments.value(0), .path = {}},
        .rule = error.message.code,
        .severity = Severity::Blocks,
        .text = sentence(error.message),
        .reason = sentence({.code = u"inspect.stopped"_s, .arguments = {}}),
        .owner = u"Leerschakel"_s,
        .field = {}});
}

void Looking::tellFinding(const rules::Finding &finding, const Id &offering)
{
    const auto own = m_places.constFind(finding.record);
    tell({.place = own == m_places.cend() ? m_places.value(offering) : *own,
        .rule = finding.rule,
        .severity = finding.severity,
        .text = finding.text.preferring(m_language),
        .reason = finding.reason.preferring(m_language),
        .owner = finding.owner,
        .field = finding.field,
        .kind = finding.kind});
}

Result<void> Looking::tellRules(store::Catalogue &catalogue, const QString &destination)
{
    const rules::Evaluator &evaluator = rules::Evaluator::builtIn();
    const QDate today = catalogue.now().date();
    constexpr int atOnce = 200;
    Id after;
    while (true) {
        const Result<QList<Id>> ids = store::nextOfferings(catalogue, after, atOnce);
        const auto trees = ids ? store::loadTrees(catalogue, *ids) : std::unexpected(ids.error());
        if (!trees) {
            return std::unexpected(trees.error());
        }
        if (ids->isEmpty()) {
            return {};
        }
        for (const domain::OfferingTree &tree : *trees) {
            for (const rules::Finding &finding : constant(evaluator.evaluate(tree, destination, today))) {
                tellFinding(finding, tree.offering.id());
            }
        }
        after = ids->constLast();
    }
}

Result<QString> destinationOf(const InspectRequest &request)
{
    const QStringList known = rules::Evaluator::builtIn().destinations();
    if (request.destination.isEmpty()) {
        return known.contains(request.format) ? request.format : QString();
    }
    if (!known.contains(request.destination)) {
        return std::unexpected(
            Error::of(Failure::Usage, u"inspect.noDestination"_s, {request.destination, known.join(u", "_s)}));
    }
    if (!exchange::importer(request.format)) {
        return std::unexpected(Error::of(Failure::Usage, u"inspect.noRules"_s,
            {exchange::nameOfDestination(request.format), exchange::nameOfDestination(request.destination)}));
    }
    return request.destination;
}

} // namespace

QStringList formats()
{
    QStringList all = exchange::formats();
    for (const QString &each : constant(XmlForm::formats())) {
        if (!all.contains(each)) {
            all.append(each);
        }
    }
    return all;
}

Result<Inspected> inspect(
    const InspectRequest &request, const std::function<void(const Observation &)> &take, domain::Progress &progress)
{
    const exchange::Importer *importer = exchange::importer(request.format);
    const XmlForm *xmlForm = XmlForm::of(request.format);
    if (!importer && !xmlForm) {
        return std::unexpected(
            Error::of(Failure::Usage, u"import.unknownFormat"_s, {request.format, formats().join(u", "_s)}));
    }
    const Result<QString> destination = destinationOf(request);
    if (!destination) {
        return std::unexpected(destination.error());
    }
    Looking looking(request, take);
    if (xmlForm) {
        const XmlTaking telling{
            .deviation = [&](const Deviation &each) { looking.tellDeviation(each, xmlForm->owner()); },
            .error = [&](const Error &error) { looking.tellError(error); }};
        const Result<void> checked = checkXmlOf(request.source.source, *xmlForm, !importer, telling, progress);
        if (!checked || !importer) {
            return checked.transform([] { return Inspected(); });
        }
    }
    const store::TemporaryFolder folder;
    if (!folder.isValid()) {
        return std::unexpected(Error::of(Failure::System, u"store.cannotWrite"_s, {folder.path()}));
    }
    // A temporary catalogue, so that the rules can be applied to what an import would create.
    const auto catalogue = store::Catalogue::create(folder.filePath(u"inspected.llo"_s), {});
    if (!catalogue) {
        return std::unexpected(catalogue.error());
    }
    exchange::ImportRequest reading = request.source;
    reading.dryRun = false;
    reading.onlooker = &looking;
    const Result<exchange::ImportReport> report = importer->read(**catalogue, reading, progress);
    if (!report) {
        if (report.error().failure != Failure::Data) {
            return std::unexpected(report.error());
        }
        looking.tellError(report.error());
        return Inspected{.offerings = 0};
    }
    looking.tellImport(*report);
    const Result<void> told = destination->isEmpty() ? Result<void>() : looking.tellRules(**catalogue, *destination);
    return told.transform([&] { return Inspected{.offerings = report->added + report->changed + report->unchanged}; });
}

} // namespace leerschakel::inspection

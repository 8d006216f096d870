// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/delivery/programs.h"

#include "domain/sha256.h"
#include "exchange/registry.h"
#include "publishing/delivery/fieldbehind.h"
#include "publishing/publicationlog.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing::delivery {

using domain::Id;
using domain::OfferingTree;
using exchange::writing::File;
using exchange::writing::OfferingFiles;
using exchange::writing::Scope;

namespace {

/** EDU-DEX's path for the program \a document, which is public; empty if it does not state its supplier or its id. */
QString resourceOf(const QJsonObject &document)
{
    const QJsonObject classification = document[u"programClassification"].toObject();
    const auto step = [&](const QString &member) {
        return QString::fromLatin1(QUrl::toPercentEncoding(classification[member].toString()));
    };
    const QString supplier = step(u"orgUnitId"_s);
    const QString program = step(u"programId"_s);
    return supplier.isEmpty() || program.isEmpty() ? QString()
                                                   : u"suppliers/%1/programs/%2/public"_s.arg(supplier, program);
}

/** Whether the server understood the request: its answer states what it did. */
bool isAnswer(const Receipt &receipt, bool isDryRun)
{
    const QString status = receipt.content[u"status"].toString();
    return isDryRun ? receipt.content[u"validates"].isBool() : status == u"ok" || status == u"unchanged";
}

} // namespace

Result<void> ProgramRound::prepare()
{
    const Result<qint64> change = catalogue().lastChange();
    if (!change) {
        return std::unexpected(change.error());
    }
    m_change = *change;
    QSet<Id> present;
    const auto which = [&](const Scope &scope) {
        std::ranges::copy_if(scope.selection().skipped, std::back_inserter(report().skipped),
            [this](const exchange::Skipped &each) { return isWanted(each.offering); });
        present = scope.selection().set;
        QList<Id> ids = scope.selection().ids;
        ids.removeIf([this](const Id &id) { return !isWanted(id); });
        return ids;
    };
    const auto take = [this](const OfferingTree &tree, const OfferingFiles &made) {
        const auto document =
            std::ranges::find_if(made.files, [](const File &file) { return file.path.startsWith(u"json/"); });
        return document == made.files.end()
            ? Result<void>()
            : add(tree.offering.id(), {.whole = tree.deliverableHash(), .document = hashOf(made.files)},
                  document->text);
    };
    return eachMade(destination(), request().selection, which, take)
        .and_then([this] { return leaving(destination(), u"p.state IN ('withdrawing', 'withdrawn')"_s); })
        .transform([&](const QSet<Id> &gone) { planDeletions(present, gone); });
}

Result<void> ProgramRound::add(const Id &offering, const exchange::WrittenHashes &written, const std::string &text)
{
    Program program{.offering = offering,
        .resource = resourceOf(QJsonDocument::fromJson(QByteArray::fromStdString(text)).object()),
        .hash = QString::fromLatin1(domain::Sha256::hexOf(QByteArrayView(text))),
        .written = written};
    if (program.resource.isEmpty()) {
        report().refused.append(
            {.offering = offering, .field = u"provider"_s, .text = {.code = u"deliver.noSupplier"_s, .arguments = {}}});
        return {};
    }
    if (pushed().value(program.resource).hash != program.hash) {
        program.document = m_documents.size();
        if (const Result<void> kept = m_documents.add(text); !kept) {
            return kept;
        }
    }
    m_programs.append(program);
    return {};
}

/** \a present: the offerings that an export would now include. */
void ProgramRound::planDeletions(const QSet<Id> &present, const QSet<Id> &leaving)
{
    QSet<QString> resources;
    for (const Program &program : std::as_const(m_programs)) {
        resources.insert(program.resource);
    }
    for (const Pushed &each : pushed()) {
        if (resources.contains(each.resource) || !isWanted(each.offering)) {
            continue;
        }
        // A program that now has another id is still on the server under its old one.
        if (present.contains(each.offering) || leaving.contains(each.offering)) {
            m_deletions.append(each);
        } else {
            report().kept.append(each.offering);
        }
    }
    std::ranges::sort(m_deletions, {}, &Pushed::resource);
    std::sort(report().kept.begin(), report().kept.end());
}

Result<void> ProgramRound::bring()
{
    const auto toSend = std::ranges::count_if(m_programs, [](const Program &each) { return each.document >= 0; });
    const qint64 total = toSend + m_deletions.size();
    qint64 done = 0;
    const auto step = [&] {
        return courier().step(
            done++, total, {.code = u"deliver.sending"_s, .arguments = {exchange::nameOfDestination(destination())}});
    };
    for (const Program &program : std::as_const(m_programs)) {
        if (program.document < 0) {
            report().unchanged.append(program.offering);
            m_taken.insert(program.offering, program.written);
            continue;
        }
        if (!step()) {
            return domain::cancelled();
        }
        if (const Result<void> sent = send(program); !sent) {
            return sent;
        }
    }
    for (const Pushed &program : std::as_const(m_deletions)) {
        if (!step()) {
            return domain::cancelled();
        }
        if (const Result<void> removed = remove(program); !removed) {
            return removed;
        }
    }
    return {};
}

Result<void> ProgramRound::send(const Program &program)
{
    const Result<std::string> text = m_documents.at(program.document);
    if (!text) {
        return std::unexpected(text.error());
    }
    const Result<Receipt> receipt = request().isDryRun
        ? courier().send("POST", u"validations/programs"_s, "{\"data\":" + QByteArray::fromStdString(*text) + '}')
        : courier().send("PUT", program.resource, QByteArray::fromStdString(*text));
    if (!receipt) {
        return failedFor(program.offering, receipt.error());
    }
    m_bytes += qint64(text->size());
    return take(program, *receipt);
}

Result<void> ProgramRound::take(const Program &program, const Receipt &receipt)
{
    if (receipt.isGood() && !isAnswer(receipt, request().isDryRun)) {
        return std::unexpected(notUnderstood());
    }
    // 404 and 405 are about the address, not about what was sent.
    if (receipt.status == 404 || receipt.status == 405) {
        return failedFor(program.offering,
            domain::Error::of(domain::Failure::System, u"import.httpStatus"_s,
                {report().address + u'/' + program.resource, QString::number(receipt.status)}));
    }
    const bool isTaken = receipt.isGood() && (!request().isDryRun || receipt.content[u"validates"].toBool());
    tell(program, receipt, isTaken);
    worked();
    if (!isTaken) {
        return {};
    }
    report().sent.append(program.offering);
    m_taken.insert(program.offering, program.written);
    return noteTaken({.resource = program.resource, .offering = program.offering, .hash = program.hash});
}

Result<void> ProgramRound::remove(const Pushed &program)
{
    if (!request().isDryRun) {
        const Result<Receipt> receipt = courier().send("DELETE", program.resource);
        if (!receipt) {
            return failedFor(program.offering, receipt.error());
        }
        const bool isGone = receipt->isGood() || receipt->status == 404 || receipt->status == 410;
        if (!isGone) {
            const QString why = receipt->content[u"error"].toString();
            report().refused.append({.offering = program.offering,
                .text = why.isEmpty()
                    ? domain::Message{.code = u"deliver.refused"_s, .arguments = {QString::number(receipt->status)}}
                    : said(why)});
            worked();
            return {};
        }
    }
    report().deleted.append(program.offering);
    return noteGone(program.resource);
}

void ProgramRound::tell(const Program &program, const Receipt &receipt, bool isTaken)
{
    QList<Remark> against;
    QList<Remark> besides;
    const QJsonArray messages = receipt.content[u"validationMessages"].toArray();
    const Result<exchange::Preview> preview = messages.isEmpty()
        ? Result<exchange::Preview>(exchange::Preview())
        : exchange::exporter(destination())->preview(catalogue(), program.offering);
    for (const QJsonValue &each : messages) {
        Remark remark{.offering = program.offering,
            .text = said(each[u"message"].toString()),
            .rule = each[u"ruleName"].toString()};
        const auto mark =
            preview ? fieldBehind(*preview, each[u"contextPath"].toString()) : std::optional<exchange::PreviewMark>();
        if (mark) {
            remark.kind = mark->kind;
            remark.record = mark->record;
            remark.field = mark->field;
        }
        (each[u"level"].toString() == u"warning" ? besides : against).append(remark);
    }
    if (!isTaken && against.isEmpty()) {
        const QString why = receipt.content[u"error"].toString();
        against.append({.offering = program.offering,
            .text = why.isEmpty()
                ? domain::Message{.code = u"deliver.refused"_s, .arguments = {QString::number(receipt.status)}}
                : said(why)});
    }
    (isTaken ? report().remarks : report().refused).append(against);
    report().remarks.append(besides);
}

Result<void> ProgramRound::close()
{
    return notePush(catalogue(),
        {.destination = destination(),
            .address = report().address,
            .taken = m_taken,
            .deleted = report().deleted,
            .sent = int(report().sent.size()),
            .bytes = m_bytes,
            .change = m_change});
}

} // namespace leerschakel::publishing::delivery

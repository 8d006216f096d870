// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sample/sample.h"

#include "exchange/sample/samplerecords.h"
#include "store/journal.h"
#include "vocabulary/content/content.h"
#include "vocabulary/own/ownscheme.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sample {

using domain::Error;
using domain::LocalizedText;

namespace {

Error damaged(const QString &file, const QString &what)
{
    return Error::of(domain::Failure::Data, u"sample.damaged"_s, {file, what});
}

Result<QJsonObject> read(const QString &name)
{
    QFile file(u":/sample/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(damaged(name, file.errorString()));
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return std::unexpected(damaged(name, error.errorString()));
    }
    return document.object();
}

LocalizedText text(const QJsonValue &value)
{
    return LocalizedText::fromMap(value.toObject().toVariantMap());
}

QHash<QString, LocalizedText> labelsOf(const QString &base, const QJsonArray &concepts)
{
    QHash<QString, LocalizedText> labels;
    for (const QJsonValue &each : concepts) {
        labels.insert(base + each[u"key"].toString(), text(each[u"label"]));
    }
    return labels;
}

} // namespace

Result<void> fill(store::Catalogue &catalogue)
{
    const Result<QJsonObject> skills = read(u"skills.json"_s);
    const Result<QJsonObject> content = read(u"catalogue.json"_s);
    if (!skills || !content) {
        return std::unexpected(skills ? content.error() : skills.error());
    }
    const QJsonValue scheme = (*skills)[u"scheme"];
    const QString base = scheme[u"base"].toString();
    const QJsonArray concepts = (*skills)[u"concepts"].toArray();
    const Result<changes::ChangeSet> change =
        vocabulary::changeToMakeScheme(catalogue,
            {.title = text(scheme[u"title"]),
                .uri = scheme[u"uri"].toString(),
                .version = scheme[u"version"].toString(),
                .attribution = text(scheme[u"attribution"]),
                .id = SampleRecords::schemeId()})
            .and_then([&](const changes::ChangeSet &scheme) {
                return SampleRecords(base, labelsOf(base, concepts)).read(scheme, concepts, *content);
            });
    const Result<void> applied =
        change.and_then([&](const changes::ChangeSet &all) { return store::apply(catalogue, all); })
            .transform([](const store::AppliedChange &) {});
    if (!applied) {
        // The scheme's content waits for the change that uses it. What matters now is why that failed, so a second
        // failure is ignored.
        (void)vocabulary::discardUnused(catalogue);
    }
    return applied;
}

} // namespace leerschakel::exchange::sample

// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/documentdifference.h"

#include "text/indentedjson.h"
#include "text/linedifference.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::publishing {

using exchange::writing::File;
using exchange::writing::Layout;

namespace {

QString readable(const std::string &text)
{
    const bool isJson = text.starts_with('{') || text.starts_with('[');
    return isJson ? text::indentedJson(text) : QString::fromStdString(text);
}

} // namespace

QString changeName(DeliveryChange change)
{
    switch (change) {
    case DeliveryChange::Added:
        return u"added"_s;
    case DeliveryChange::Changed:
        return u"changed"_s;
    case DeliveryChange::Removed:
        return u"removed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

domain::Message remarkOn(Proof proof)
{
    switch (proof) {
    case Proof::Proven:
        return {};
    case Proof::OtherDocuments:
        return {.code = u"publish.otherDocuments"_s, .arguments = {}};
    case Proof::OtherRecords:
        return {.code = u"publish.otherRecords"_s, .arguments = {}};
    }
    Q_UNREACHABLE_RETURN({});
}

QString DocumentDifference::unified() const
{
    return text::unifiedDifference(delivered, now, u"a/"_s + path, u"b/"_s + path);
}

Documents documentsOf(const std::vector<File> &files, const Layout &layout)
{
    Documents documents;
    const QStringList lists = layout.lists();
    for (const File &file : files) {
        const QString path = file.path.isEmpty() ? lists.value(file.list) : file.path;
        const auto known = std::ranges::find(documents, path, &Documents::value_type::first);
        if (known == documents.end()) {
            documents.append({path, readable(file.text)});
        } else { // several items of one list
            known->second += readable(file.text);
        }
    }
    return documents;
}

QList<DocumentDifference> differencesOf(const Documents &delivered, const Documents &now)
{
    QList<DocumentDifference> differences;
    const auto textIn = [](const Documents &all, const QString &path) {
        const auto found = std::ranges::find(all, path, &Documents::value_type::first);
        return found == all.cend() ? std::optional<QString>() : found->second;
    };
    for (const auto &[path, text] : now) {
        const std::optional<QString> before = textIn(delivered, path);
        if (before != text) {
            differences.append({.path = path,
                .change = before ? DeliveryChange::Changed : DeliveryChange::Added,
                .delivered = before.value_or(QString()),
                .now = text});
        }
    }
    for (const auto &[path, text] : delivered) {
        if (!textIn(now, path)) {
            differences.append({.path = path, .change = DeliveryChange::Removed, .delivered = text, .now = {}});
        }
    }
    return differences;
}

} // namespace leerschakel::publishing

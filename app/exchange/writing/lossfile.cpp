// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/writing/lossfile.h"

#include "domain/sentences.h"
#include "exchange/document/jsontext.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::writing {

namespace {

constexpr auto lossFileName = "loss-report.json";

} // namespace

Result<void> LossFile::open(const BundleFolder &folder)
{
    const Result<void> opened = m_file.open(folder.pathOf(QString::fromLatin1(lossFileName)));
    return opened ? m_file.write("{\"lost\":[") : opened;
}

Result<void> LossFile::add(std::string_view lines)
{
    if (lines.empty()) {
        return {};
    }
    const Result<void> separated = m_file.write(m_isEmpty ? "\n" : ",\n");
    m_isEmpty = false;
    return separated ? m_file.write(lines) : separated;
}

Result<void> LossFile::close(BundleFolder &folder, const QList<Skipped> &skipped)
{
    std::string rest = "\n],\"skipped\":[";
    for (const Skipped &each : skipped) {
        rest += (rest.back() == '[' ? "\n" : ",\n");
        rest += "{\"offering\":\"" + each.offering.toString().toStdString()
            + "\",\"findings\":" + std::to_string(each.findings) + "}";
    }
    if (const Result<void> written = m_file.write(rest + "\n]}\n"); !written) {
        return written;
    }
    const Result<void> closed = m_file.close();
    return closed ? folder.note(QString::fromLatin1(lossFileName), m_file) : closed;
}

std::string LossFile::lines(const QList<LostValue> &lost)
{
    std::string text;
    constexpr size_t roomForOne = 320; // bytes, approximately
    text.reserve(size_t(lost.size()) * roomForOne);
    QHash<QString, QString> sentences; // most lines have one of a few sentences without arguments
    const auto sentenceOf = [&](const domain::Message &message) {
        if (!message.arguments.isEmpty()) {
            return domain::englishSentence(message);
        }
        QString &sentence = sentences[message.code];
        return sentence.isEmpty() ? sentence = domain::englishSentence(message) : sentence;
    };
    for (const LostValue &each : lost) {
        document::Node entry = document::Node::object();
        entry.put(u"offering"_s, each.offering.toString());
        entry.put(u"field"_s, each.field);
        entry.put(u"value"_s, each.value);
        entry.put(u"code"_s, each.text.code);
        entry.put(u"text"_s, sentenceOf(each.text));
        entry.put(u"kind"_s, domain::kindTable(each.kind).name());
        entry.put(u"record"_s, each.record.toString());
        entry.put(u"fate"_s, mapping::nameOf(each.fate));
        if (each.offerings > 0) {
            entry.put(u"offerings"_s, document::Node(qint64(each.offerings)));
        }
        text += text.empty() ? "" : ",\n";
        document::appendCompact(text, entry);
    }
    return text;
}

} // namespace leerschakel::exchange::writing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/application.h"
#include "cli/commandmaker.h"
#include "cli/importing.h"
#include "cli/opening.h"
#include "inspection/inspector.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class InspectCommand : public Command
{
public:
    InspectCommand()
        : Command({.name = u"inspect"_s,
              .summary = QT_TRANSLATE_NOOP("cli", "Check a file, folder or endpoint without importing it"),
              .positionals = {{"SOURCE",
                  QT_TRANSLATE_NOOP("cli", "A file, a folder laid out as the endpoint, or an http(s) address")}},
              .options = {option(u"from"_s, QT_TRANSLATE_NOOP("cli", "The format"), u"FORMAT"_s),
                  option(u"for"_s,
                      QT_TRANSLATE_NOOP(
                          "cli", "Check by the rules for this destination (the format itself unless said)"),
                      u"DESTINATION"_s)}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const QString format = arguments.value(u"from"_s);
        if (format.isEmpty()) {
            return std::unexpected(
                domain::Error::of(domain::Failure::Usage, u"import.noFormat"_s, {inspection::formats().join(u", "_s)}));
        }
        bool blocks = false, isBegun = false;
        const inspection::InspectRequest request{
            .source = {.source = arguments.at(0), .credentials = credentialsForSource()},
            .format = format,
            .destination = arguments.value(u"for"_s),
            .language = ownLanguage()};
        const Result<inspection::Inspected> inspected = inspection::inspect(
            request,
            [&](const inspection::Observation &each) {
                if (!std::exchange(isBegun, true)) {
                    output.beginList(); // not earlier, as a source that does not exist has no list
                }
                blocks = blocks || each.severity == rules::Severity::Blocks;
                output.item(json(each), line(each));
            },
            output.progress());
        if (!inspected) {
            return std::unexpected(inspected.error());
        }
        if (!isBegun) {
            output.beginList();
        }
        output.endList();
        return blocks ? DoneWithFindings : Done;
    }

private:
    static QJsonObject json(const inspection::Observation &each)
    {
        const bool isOfPart = each.kind && *each.kind != domain::Kind::Offering;
        const QString field = isOfPart ? domain::kindTable(*each.kind).name() + u'.' + each.field : each.field;
        QJsonObject json{{u"source"_s, each.place.source}, {u"path"_s, each.place.path}, {u"rule"_s, each.rule},
            {u"severity"_s, rules::severityName(each.severity)}, {u"text"_s, each.text}, {u"owner"_s, each.owner},
            {u"reason"_s, each.reason}, {u"field"_s, field}};
        if (each.line > 0) {
            json.insert(u"line"_s, each.line);
        }
        return json;
    }

    static QString line(const inspection::Observation &each)
    {
        return QStringList{rules::severityName(each.severity),
            each.place.source + (each.line > 0 ? u':' + QString::number(each.line) : QString()) + u'#'
                + each.place.path,
            each.text, each.owner}
            .join(u'\t');
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Inspect, InspectCommand)

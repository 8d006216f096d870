// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/sentences.h"
#include "store/derived.h"
#include "store/integrity.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

class CheckCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::CheckCommand)

public:
    CheckCommand()
        : Command({.name = u"check"_s,
              .summary =
                  QT_TRANSLATE_NOOP("cli", "Check a catalogue: integrity, references, content hashes, search index"),
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {flag(u"mend"_s,
                  QT_TRANSLATE_NOOP("cli",
                      "Restore altered records to what the history says, and rebuild what is derived from them"))}})
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const bool mends = arguments.has(u"mend"_s);
        const CatalogueResult catalogue = mends ? openToWrite(arguments.at(0)) : openToRead(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<int> mended = mends ? mend(**catalogue) : 0;
        if (!mended) {
            return std::unexpected(mended.error());
        }
        const Result<QList<store::Damage>> damage = store::check(**catalogue);
        if (!damage) {
            return std::unexpected(damage.error());
        }
        QJsonArray json;
        QString text;
        for (const store::Damage &each : *damage) {
            const QString words = each.message.isEmpty() ? each.text : domain::sentence(each.message);
            json.append(QJsonObject{{u"kind"_s, each.kind}, {u"record"_s, each.record}, {u"text"_s, words}});
            text += each.kind + u' ' + each.record + u' ' + words + u'\n';
        }
        QJsonObject answer{{u"ok"_s, damage->isEmpty()}, {u"problems"_s, json}};
        if (mends) {
            answer.insert(u"mended"_s, *mended);
        }
        output.value(answer, damage->isEmpty() ? tr("No problems found") : text);
        return damage->isEmpty() ? Done : DoneWithFindings;
    }

private:
    static Result<int> mend(store::Catalogue &catalogue)
    {
        const Result<int> records = store::mendRecords(catalogue);
        const Result<int> derived = records ? store::mendDerived(catalogue) : records;
        return derived.transform([&](int count) { return *records + count; });
    }
};

} // namespace leerschakel::cli

LEERSCHAKEL_COMMAND(Check, CheckCommand)

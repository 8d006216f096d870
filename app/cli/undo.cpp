// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandmaker.h"
#include "cli/opening.h"
#include "domain/sentences.h"
#include "store/journal.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

/** Undo and redo are the same walk along the journal, in opposite directions. */
class StepCommand : public Command
{
    Q_DECLARE_TR_FUNCTIONS(leerschakel::cli::StepCommand)

public:
    using Step = Result<domain::Message> (*)(store::Catalogue &, domain::Progress &);

    StepCommand(const QString &name, const char *summary, Step step, Step back)
        : Command({.name = name,
              .summary = summary,
              .positionals = {{"FILE", QT_TRANSLATE_NOOP("cli", "The catalogue")}},
              .options = {option(u"steps"_s, QT_TRANSLATE_NOOP("cli", "How many changes; 1 by default"), u"N"_s)}}),
          m_step(step),
          m_back(back)
    {}

    [[nodiscard]] Result<ExitCode> execute(const Arguments &arguments, Output &output) const override
    {
        const Result<int> steps = arguments.number(u"steps"_s, 1, 1, 1'000'000);
        if (!steps) {
            return std::unexpected(steps.error());
        }
        const CatalogueResult catalogue = openToWrite(arguments.at(0));
        if (!catalogue) {
            return std::unexpected(catalogue.error());
        }
        const Result<QStringList> labels = take(**catalogue, *steps, output.progress());
        if (!labels) {
            return std::unexpected(labels.error());
        }
        if (labels->size() < *steps) {
            output.message(tr("There were %1 changes, not %2").arg(labels->size()).arg(*steps));
        }
        const QJsonArray list = QJsonArray::fromStringList(*labels);
        QJsonObject json{{u"undone"_s, list}};
        if (spec().name == u"redo") {
            json.insert(u"redone"_s, list); // "undone" is the contract's member for both
        }
        output.value(json, labels->join(u'\n'));
        return Done;
    }

private:
    /** Takes \a steps steps, or as many as there are; none at all when one fails. */
    Result<QStringList> take(store::Catalogue &catalogue, int steps, domain::Progress &progress) const
    {
        QStringList labels;
        while (labels.size() < steps) {
            const Result<domain::Message> label = m_step(catalogue, progress);
            if (label) {
                labels.append(domain::sentence(*label));
                continue;
            }
            const bool atEnd = label.error().failure == domain::Failure::Usage;
            if (atEnd && !labels.isEmpty()) {
                break;
            }
            domain::NoProgress toTheEnd;
            for (qsizetype i = 0; i < labels.size(); ++i) {
                if (const Result<domain::Message> restored = m_back(catalogue, toTheEnd); !restored) {
                    return std::unexpected(restored.error());
                }
            }
            return std::unexpected(label.error());
        }
        return labels;
    }

    Step m_step;
    Step m_back;
};

[[nodiscard]] std::unique_ptr<Command> makeUndo();
std::unique_ptr<Command> makeUndo()
{
    return std::make_unique<StepCommand>(u"undo"_s, QT_TRANSLATE_NOOP("cli", "Undo the last change"),
        StepCommand::Step(store::undo), StepCommand::Step(store::redo));
}

[[nodiscard]] std::unique_ptr<Command> makeRedo();
std::unique_ptr<Command> makeRedo()
{
    return std::make_unique<StepCommand>(u"redo"_s, QT_TRANSLATE_NOOP("cli", "Redo the change that was undone"),
        StepCommand::Step(store::redo), StepCommand::Step(store::undo));
}

} // namespace leerschakel::cli

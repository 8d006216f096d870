// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/registry.h"

// One line per command, in the order of help. Its file defines std::unique_ptr<Command> leerschakel::cli::make<Name>().
#define LEERSCHAKEL_COMMANDS(COMMAND)                                                                                  \
    COMMAND(Init)                                                                                                      \
    COMMAND(Info)                                                                                                      \
    COMMAND(Check)                                                                                                     \
    COMMAND(List)                                                                                                      \
    COMMAND(Show)                                                                                                      \
    COMMAND(Set)                                                                                                       \
    COMMAND(Tag)                                                                                                       \
    COMMAND(Untag)                                                                                                     \
    COMMAND(New)                                                                                                       \
    COMMAND(Delete)                                                                                                    \
    COMMAND(Duplicate)                                                                                                 \
    COMMAND(Change)                                                                                                    \
    COMMAND(Settings)                                                                                                  \
    COMMAND(History)                                                                                                   \
    COMMAND(Undo)                                                                                                      \
    COMMAND(Redo)                                                                                                      \
    COMMAND(Backup)                                                                                                    \
    COMMAND(Restore)                                                                                                   \
    COMMAND(Compact)                                                                                                   \
    COMMAND(Import)                                                                                                    \
    COMMAND(Coverage)                                                                                                  \
    COMMAND(VocabularyImport)                                                                                          \
    COMMAND(VocabularyList)                                                                                            \
    COMMAND(VocabularySearch)                                                                                          \
    COMMAND(VocabularySuggest)                                                                                         \
    COMMAND(VocabularyOutdated)                                                                                        \
    COMMAND(VocabularyReplace)                                                                                         \
    COMMAND(VocabularyExport)                                                                                          \
    COMMAND(VocabularyEdit)                                                                                            \
    COMMAND(Inspect)                                                                                                   \
    COMMAND(Validate)                                                                                                  \
    COMMAND(Export)                                                                                                    \
    COMMAND(ProfileList)                                                                                               \
    COMMAND(ProfileSet)                                                                                                \
    COMMAND(ProfileRemove)                                                                                             \
    COMMAND(Publications)                                                                                              \
    COMMAND(Compare)                                                                                                   \
    COMMAND(Push)                                                                                                      \
    COMMAND(Withdraw)                                                                                                  \
    COMMAND(Serve)

namespace leerschakel::cli {

#define LEERSCHAKEL_DECLARE(Name) [[nodiscard]] std::unique_ptr<Command> make##Name();
LEERSCHAKEL_COMMANDS(LEERSCHAKEL_DECLARE)
#undef LEERSCHAKEL_DECLARE

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
#define LEERSCHAKEL_MAKE(Name) commands.push_back(make##Name());
    LEERSCHAKEL_COMMANDS(LEERSCHAKEL_MAKE)
#undef LEERSCHAKEL_MAKE
    return commands;
}

} // namespace leerschakel::cli

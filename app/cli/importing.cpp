// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importing.h"

#include "exchange/registry.h"

using namespace Qt::StringLiterals;

namespace leerschakel::cli {

exchange::Result<const exchange::Importer *> importerOf(const Arguments &arguments)
{
    const QString format = arguments.value(u"from"_s);
    if (const exchange::Importer *importer = exchange::importer(format)) {
        return importer;
    }
    const QString known = exchange::formats().join(u", "_s);
    return std::unexpected(
        domain::Error::of(domain::Failure::Usage, format.isEmpty() ? u"import.noFormat"_s : u"import.unknownFormat"_s,
            format.isEmpty() ? QStringList{known} : QStringList{format, known}));
}

exchange::Credentials credentialsForSource()
{
    const auto value = [](const char *name) { return QString::fromLocal8Bit(qgetenv(name)); };
    return {.user = value("LEERSCHAKEL_USER"),
        .password = value("LEERSCHAKEL_PASSWORD"),
        .token = value("LEERSCHAKEL_TOKEN")};
}

} // namespace leerschakel::cli

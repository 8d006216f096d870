// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"

#include "exchange/ooapi5/exporter.h"
#include "exchange/ooapi5/importer.h"

#include <array>

namespace leerschakel::exchange {

namespace {

std::span<const Exporter *const> exporters()
{
    static const ooapi5::Exporter ooapi5;
    static const std::array<const Exporter *, 1> all{&ooapi5};
    return all;
}

std::span<const Importer *const> importers()
{
    static const ooapi5::Importer ooapi5;
    static const std::array<const Importer *, 1> all{&ooapi5};
    return all;
}

} // namespace

const Exporter *exporter(const QString &destination)
{
    for (const Exporter *each : exporters()) {
        if (each->destination() == destination) {
            return each;
        }
    }
    return nullptr;
}

const Importer *importer(const QString &format)
{
    for (const Importer *each : importers()) {
        if (each->format() == format) {
            return each;
        }
    }
    return nullptr;
}

QStringList destinations()
{
    QStringList names;
    for (const Exporter *each : exporters()) {
        names.append(each->destination());
    }
    return names;
}

} // namespace leerschakel::exchange

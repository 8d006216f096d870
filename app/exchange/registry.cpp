// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/registry.h"

#include "exchange/ooapi5/exporter.h"
#include "exchange/ooapi5/importer.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange {

namespace {

QStringList idsOf(bool (*isWanted)(const Destination &))
{
    QStringList ids;
    for (const Destination &each : allDestinations()) {
        if (isWanted(each)) {
            ids.append(each.id);
        }
    }
    return ids;
}

const Destination *find(const QString &id)
{
    const std::span<const Destination> all = allDestinations();
    const auto found = std::ranges::find(all, id, &Destination::id);
    return found == all.end() ? nullptr : &*found;
}

} // namespace

std::span<const Destination> allDestinations()
{
    static const ooapi5::Exporter ooapi5Exporter;
    static const ooapi5::Importer ooapi5Importer;
    static constexpr std::array ooapi5Consumers{Consumer{.id = "rio", .name = QT_TRANSLATE_NOOP("destinations", "RIO")},
        Consumer{.id = "eduxchange", .name = QT_TRANSLATE_NOOP("destinations", "eduXchange")}};
    static const std::array all{Destination{.id = u"ooapi5"_s,
                                    .name = QT_TRANSLATE_NOOP("destinations", "OOAPI 5"),
                                    .exporter = &ooapi5Exporter,
                                    .importer = &ooapi5Importer,
                                    .consumers = ooapi5Consumers},
        Destination{.id = u"oeapi6"_s, .name = QT_TRANSLATE_NOOP("destinations", "OEAPI 6")},
        Destination{.id = u"rio"_s, .name = QT_TRANSLATE_NOOP("destinations", "RIO")},
        Destination{.id = u"edudex"_s, .name = QT_TRANSLATE_NOOP("destinations", "EDU-DEX")},
        Destination{.id = u"elm"_s, .name = QT_TRANSLATE_NOOP("destinations", "Europass (ELM)")},
        Destination{.id = u"schemaorg"_s, .name = QT_TRANSLATE_NOOP("destinations", "schema.org")}};
    return all;
}

QStringList knownDestinations()
{
    return idsOf([](const Destination &) { return true; });
}

QStringList destinations()
{
    return idsOf([](const Destination &each) { return each.exporter != nullptr; });
}

bool isReached(const QString &id)
{
    return std::ranges::any_of(allDestinations(), [&](const Destination &each) {
        const auto isIt = [&](const Consumer &consumer) { return id == QLatin1StringView(consumer.id); };
        return each.exporter && (each.id == id || std::ranges::any_of(each.consumers, isIt));
    });
}

QStringList formats()
{
    return idsOf([](const Destination &each) { return each.importer != nullptr; });
}

const Exporter *exporter(const QString &destination)
{
    const Destination *found = find(destination);
    return found ? found->exporter : nullptr;
}

const Importer *importer(const QString &format)
{
    const Destination *found = find(format);
    return found ? found->importer : nullptr;
}

const Importer *usualImporter()
{
    return importer(formats().constFirst());
}

QString nameOfDestination(const QString &id)
{
    if (const Destination *found = find(id)) {
        return QCoreApplication::translate("destinations", found->name);
    }
    for (const Destination &each : allDestinations()) {
        const auto consumer =
            std::ranges::find_if(each.consumers, [&](const Consumer &one) { return id == QLatin1StringView(one.id); });
        if (consumer != each.consumers.end()) {
            return QCoreApplication::translate("destinations", consumer->name);
        }
    }
    return id;
}

} // namespace leerschakel::exchange

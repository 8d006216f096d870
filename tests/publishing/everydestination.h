// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/edubadges/edubadgescatalogue.h"
#include "exchange/edudex/edudexcatalogue.h"
#include "exchange/elm/elmcatalogue.h"
#include "exchange/registry.h"
#include "exchange/rio/riocatalogue.h"
#include "publishing/publisher.h"
#include "store/journal.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"

#include <QTimeZone>

namespace leerschakel::tests {

/** A catalogue with offerings that a destination accepts, and publications of it. */
class EveryDestination : protected FreshCatalogue
{
protected:
    /** Makes a catalogue with offerings that \a destination accepts. */
    void makeFor(const QString &destination)
    {
        failOnWarnings();
        makeCatalogue({.author = u"Ans"_s, .device = u"d"_s});
        m_catalogue->setClock([this] { return m_now; });
        m_destination = destination;
        const auto made = destination == u"rio" ? makeRioSample(*m_catalogue)
            : destination == u"edudex"          ? makeEdudexSample(*m_catalogue)
            : destination == u"elm"             ? makeElmSample(*m_catalogue)
            : destination == u"edubadges"       ? makeEdubadgesSample(*m_catalogue)
                                                : makeSample(*m_catalogue);
        SUCCEEDS(made);
    }

    [[nodiscard]] QString folder() const { return m_folder->filePath(u"uit"_s); }
    [[nodiscard]] QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> all = filesBelow(folder());
        all.remove(u"manifest.json"_s);
        all.remove(u"loss-report.json"_s);
        return all;
    }

    store::Result<exchange::ExportReport> published(std::optional<domain::Language> language = {})
    {
        m_now = m_now.addSecs(60);
        domain::NoProgress progress;
        return publishing::publish(*m_catalogue, m_destination,
            {.folder = folder(), .selection = exchange::Selection::Ready, .offerings = {}, .language = language},
            progress);
    }

    void apply(const changes::ChangeSet &change)
    {
        m_now = m_now.addSecs(60);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    void set(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value)
    {
        const auto record = store::load(*m_catalogue, kind, id);
        SUCCEEDS(record);
        QVERIFY(*record);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**record, field, value);
        apply(change);
    }
    void rename(const domain::Id &offering, const QString &nl)
    {
        set(domain::Kind::Offering, offering, domain::offeringTable().title,
            QVariantMap{{u"nl"_s, nl}, {u"en"_s, u"New title"_s}});
    }

    static void addDestinations()
    {
        QTest::addColumn<QString>("destination");
        for (const QString &each : exchange::destinations()) {
            QTest::newRow(qPrintable(each)) << each;
        }
    }

    const SampleOfferings m_ids;
    QString m_destination;
    QDateTime m_now{QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC};
};

} // namespace leerschakel::tests

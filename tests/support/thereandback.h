// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/sentences.h"
#include "exchange/sample/sample.h"
#include "support/carriedback.h"
#include "support/exporting.h"
#include "support/generator.h"
#include "support/trees.h"
#include "support/volume.h"
#include "vocabulary/own/ownscheme.h"

namespace leerschakel::tests {

/**
 * What is exported to a destination can be imported from it again, except for what the export reports as lost;
 * importing it a second time changes nothing. Each format overrides where it differs.
 */
class ThereAndBack : protected ExportingCatalogue
{
protected:
    explicit ThereAndBack(const QString &format) : ExportingCatalogue(format), m_format(format) {}
    virtual ~ThereAndBack() = default;

    /** Whether an import of our own documents may report \a line as lost. */
    [[nodiscard]] virtual bool mayLose(const exchange::LostInput &line) const = 0;
    /** The parts of the export, in "out", that can be imported on their own. */
    [[nodiscard]] virtual QStringList sources() const { return {QStringLiteral("out")}; }
    /** Whether \a source has documents of the providers as well. */
    [[nodiscard]] virtual bool hasProviders(const QString &) const { return true; }
    /** Adds to a record of everyFieldComesBack() what the format needs in addition. */
    virtual void complete(domain::Record &) const {}

    void makeEmpty()
    {
        failOnWarnings();
        makeCatalogue(store::Identity::ofThisSession(), vocabulary::derivations());
    }

    void theSampleComesBack()
    {
        SUCCEEDS(exchange::sample::fill(*m_catalogue));
        goThereAndBack();
    }

    void everyFieldComesBack()
    {
        int made = 0;
        const auto offering = [this](int number) {
            constexpr int apart = 101; // organisations with the same code would be merged
            QList<domain::Record> records = everything(number * apart);
            for (domain::Record &record : records) {
                addTo(record, number);
            }
            return records;
        };
        addOfferings(*m_catalogue, volumeOr(36), offering, made);
        goThereAndBack();
    }

    void generatedOnesComeBack()
    {
        Generator generator({.seed = 5, .offerings = 150});
        SUCCEEDS(store::apply(*m_catalogue, generator.referred()));
        while (!generator.atEnd()) {
            SUCCEEDS(store::apply(*m_catalogue, generator.next(100)));
        }
        goThereAndBack();
    }

    void goThereAndBack()
    {
        const auto written = exported(QStringLiteral("out"), exchange::Selection::All);
        SUCCEEDS(written);
        const QStringList all = sources();
        for (const QString &source : all) {
            comesBack(source, *written);
            if (QTest::currentTestFailed()) {
                qWarning("%s", qPrintable(source));
                return;
            }
            QFile::remove(path(QStringLiteral("deel.llo")));
        }
    }

private:
    void addTo(domain::Record &record, int number) const
    {
        if (record.kind() == domain::Kind::Location) {
            domain::locationTable().latitude.set(record, 52.25 + number);
            domain::locationTable().longitude.set(record, 6.125 - number);
        } else if (record.kind() == domain::Kind::Offering) {
            domain::offeringTable().webPage.set(record, QStringLiteral("https://example.org/%1?a=1&b=2").arg(number));
            const QString dutch = QStringLiteral(
                "# Kop %1\n\n- een **vet**\n- twee <b>\n\nEn *schuin*, [elders](https://example.org/x).");
            domain::offeringTable().description.set(
                record, {.nl = dutch.arg(number), .en = QStringLiteral("Words & signs: a < b")});
        }
        complete(record);
    }

    exchange::Result<exchange::ImportReport> import(store::Catalogue &catalogue, const QString &source) const
    {
        domain::NoProgress progress;
        return exchange::importer(m_format)->read(
            catalogue, {.source = source, .dryRun = false, .credentials = {}}, progress);
    }

    static QString firstOf(const QList<exchange::Rejected> &rejected)
    {
        return rejected.isEmpty()
            ? QString()
            : rejected.first().source + rejected.first().path + QChar(u' ') + domain::sentence(rejected.first().text);
    }

    [[nodiscard]] QString strangeIn(const exchange::ImportReport &report) const
    {
        const auto strange =
            std::ranges::find_if_not(report.lost, [this](const exchange::LostInput &each) { return mayLose(each); });
        return strange == report.lost.cend()
            ? QString()
            : strange->path + QChar(u' ') + strange->value + QChar(u' ') + strange->text.code;
    }

    /**
     * Imports \a source, a part of the export in "out", into an empty catalogue and checks that everything came back.
     */
    void comesBack(const QString &source, const exchange::ExportReport &written)
    {
        const QString file = source == QStringLiteral("out") ? QStringLiteral("alles.llo") : QStringLiteral("deel.llo");
        auto again = store::Catalogue::create(path(file), vocabulary::derivations());
        SUCCEEDS(again);
        const auto report = import(**again, path(source));
        SUCCEEDS(report);
        QVERIFY2(report->rejected.isEmpty(), qPrintable(firstOf(report->rejected)));
        QVERIFY2(strangeIn(*report).isEmpty(), qPrintable(strangeIn(*report)));
        QCOMPARE(report->added, written.offerings);
        for (const domain::Id &id : written.written) {
            const auto before = store::loadTree(*m_catalogue, id);
            const auto after = store::loadTree(**again, id);
            SUCCEEDS(before);
            SUCCEEDS(after);
            QVERIFY2(after->has_value(), qPrintable(domain::offeringTable().title((*before)->offering).nl));
            const auto preview = exchange::exporter(m_format)->preview(*m_catalogue, id, std::nullopt);
            SUCCEEDS(preview);
            const CarriedBack carried(**before, **after);
            QStringList missing = carried.missing(preview->bookings);
            const domain::Record provider = (*before)->target(domain::offeringTable().provider((*before)->offering));
            if (!provider.isNull() && hasProviders(source)) {
                missing += carried.missing(provider, written.lost);
            }
            QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        }
        const auto unchanged = import(**again, path(source));
        SUCCEEDS(unchanged);
        QCOMPARE(unchanged->change, 0);
        QCOMPARE(unchanged->unchanged, written.offerings);
    }

    QString m_format;
};

} // namespace leerschakel::tests

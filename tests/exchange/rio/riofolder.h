// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registry.h"
#include "exchange/rio/riocatalogue.h"
#include "store/records.h"
#include "support/exported.h"
#include "support/freshcatalogue.h"

#include <QTimeZone>
#include <QXmlStreamReader>

#include <algorithm>

namespace leerschakel::tests {

/** The catalogue of makeRioSample(), an export of it, and the contents of that export. */
class RioFolder : protected FreshCatalogue
{
protected:
    void makeRioCatalogue()
    {
        failOnWarnings();
        makeCatalogue({.author = u"t"_s, .device = u"d"_s});
        m_catalogue->setClock([] { return QDateTime(QDate(2026, 11, 21), QTime(12, 0), QTimeZone::UTC); });
        SUCCEEDS(makeRioSample(*m_catalogue));
    }

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    store::Result<exchange::ExportReport> exported(const QString &folder,
        exchange::Selection selection = exchange::Selection::Ready, std::optional<domain::Language> language = {})
    {
        domain::NoProgress progress;
        return exchange::exporter(u"rio"_s)->write(*m_catalogue,
            {.folder = path(folder), .selection = selection, .offerings = {}, .language = language}, progress);
    }

    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /** The id by which RIO knows the unit of an offering, the same as in OOAPI. */
    [[nodiscard]] static QString unitKey(const domain::Id &offering)
    {
        return domain::Id::fromName(u"leerschakel education specification of "_s + offering.toString()).toString();
    }
    [[nodiscard]] QString unit(const domain::Id &offering) const
    {
        return QString::fromUtf8(bytes(u"out/opleidingseenheid/%1.xml"_s.arg(unitKey(offering))));
    }
    /** The messages about offered education that name \a reference. */
    [[nodiscard]] QStringList offeredOf(const QString &reference) const
    {
        QStringList all;
        const auto files = filesBelow(path(u"out/aangeboden-opleiding"_s));
        for (const QByteArray &file : files) {
            if (file.contains(reference.toUtf8())) {
                all.append(QString::fromUtf8(file));
            }
        }
        return all;
    }
    [[nodiscard]] QString offered(const domain::Id &offering) const
    {
        return QString::fromUtf8(bytes(u"out/aangeboden-opleiding/%1.xml"_s.arg(offering.toString())));
    }
    /** The texts of the elements \a name in \a xml, in their order. */
    [[nodiscard]] static QStringList textsOf(const QString &xml, const QString &name)
    {
        QXmlStreamReader reader(xml);
        QStringList texts;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name) {
                texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).simplified());
            }
        }
        return texts;
    }
    [[nodiscard]] static QString textOf(const QString &xml, const QString &name) { return textsOf(xml, name).value(0); }
    /** The values of kenmerk \a name in \a xml. */
    [[nodiscard]] static QStringList kenmerk(const QString &xml, const QString &name)
    {
        QStringList values;
        for (const QString &text : textsOf(xml, u"kenmerken"_s)) {
            if (text.section(u' ', 0, 0) == name) {
                values.append(text.section(u' ', 1));
            }
        }
        return values;
    }
    /** The child elements of the first element named \a parent. */
    [[nodiscard]] static QStringList childrenOf(const QString &xml, const QString &parent)
    {
        QXmlStreamReader reader(xml);
        QStringList names;
        while (!reader.atEnd() && !(reader.readNext() == QXmlStreamReader::StartElement && reader.name() == parent)) {}
        while (reader.readNextStartElement()) {
            names.append(reader.name().toString());
            reader.skipCurrentElement();
        }
        return names;
    }
    [[nodiscard]] static std::optional<exchange::LostValue> lostOf(
        const exchange::ExportReport &report, const domain::Id &record, const QString &field)
    {
        const auto line = std::ranges::find_if(
            report.lost, [&](const exchange::LostValue &lost) { return lost.record == record && lost.field == field; });
        return line == report.lost.cend() ? std::nullopt : std::optional(*line);
    }

    void set(domain::Kind kind, const domain::Id &id, const domain::FieldSpec &field, const QVariant &value)
    {
        const auto record = store::load(*m_catalogue, kind, id);
        SUCCEEDS(record);
        QVERIFY(*record);
        changes::ChangeSet change({.code = u"change.edit"_s, .arguments = {}});
        change.set(**record, field, value);
        SUCCEEDS(store::apply(*m_catalogue, change));
    }
    void setCodes(const domain::Id &offering, const QList<std::pair<QString, QString>> &codes)
    {
        QVariantList list;
        for (const auto &[type, code] : codes) {
            list.append(QVariantMap{{u"type"_s, type}, {u"code"_s, code}});
        }
        set(domain::Kind::Offering, offering, domain::offeringTable().codes, list);
    }

    const SampleOfferings m_ids;
    const RioOfferings m_rio;
};

} // namespace leerschakel::tests

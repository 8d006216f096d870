// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/offeringtree.h"
#include "exchange/mapping/ledger.h"
#include "exchange/preview.h"
#include "exchange/report.h"
#include "text/markdowntohtml.h"

#include <QDebug>
#include <QRegularExpression>

namespace leerschakel::tests {

/**
 * Checks that what an export says it carried has come back. The values to look for follow from the export's own
 * bookings and its loss report, so that no field can be forgotten here.
 */
class CarriedBack
{
public:
    CarriedBack(const domain::OfferingTree &before, const domain::OfferingTree &after)
        : m_before(before), m_after(after)
    {}

    /** Compares Markdown without its markup, for formats that have plain text only. */
    CarriedBack &withoutMarkup()
    {
        m_isPlain = true;
        return *this;
    }

    /** Describes which of \a bookings are missing. */
    [[nodiscard]] QStringList missing(const QList<exchange::mapping::Booking> &bookings) const
    {
        QMap<domain::Id, QList<const domain::FieldSpec *>> fields;
        for (const exchange::mapping::Booking &each : bookings) {
            if (each.fate == exchange::mapping::Fate::Carried) {
                fields[each.record].append(each.field);
            }
        }
        QStringList missing;
        for (auto each = fields.cbegin(); each != fields.cend(); ++each) {
            missing += missingOf(record(each.key()), *each);
        }
        return missing;
    }

    /** The same for \a record, which has a document of its own: everything that \a lost does not name was carried. */
    [[nodiscard]] QStringList missing(const domain::Record &record, const QList<exchange::LostValue> &lost) const
    {
        QList<const domain::FieldSpec *> fields;
        for (const domain::FieldSpec *field : domain::kindTable(record.kind()).fields()) {
            const bool isLost = std::ranges::any_of(lost, [&](const exchange::LostValue &line) {
                return line.record == record.id()
                    && (line.field == field->key() || line.field.endsWith(u'.' + field->key())
                        || !line.field.contains(u'.'));
            });
            if (record.has(*field) && exchange::mapping::isValue(*field) && !isLost) {
                fields.append(field);
            }
        }
        return fields.isEmpty() ? QStringList() : missingOf(record, fields);
    }

private:
    [[nodiscard]] domain::Record record(const domain::Id &id) const
    {
        const domain::Record *found = nullptr;
        const auto look = [&](const domain::Record &each) {
            if (each.id() == id) {
                found = &each;
            }
        };
        look(m_before.offering);
        for (const QList<domain::Record> &parts : m_before.parts) {
            std::ranges::for_each(parts, look);
        }
        std::ranges::for_each(m_before.referred, look);
        return found ? *found : domain::Record();
    }

    [[nodiscard]] QList<domain::Record> candidates(domain::Kind kind) const
    {
        if (kind == domain::Kind::Offering) {
            return {m_after.offering};
        }
        QList<domain::Record> all = m_after.of(kind);
        for (const domain::Record &each : m_after.referred) {
            if (each.kind() == kind) {
                all.append(each);
            }
        }
        return all;
    }

    /** Parts and referred records may have come back with other ids, so they are found by their content. */
    [[nodiscard]] QStringList missingOf(
        const domain::Record &wanted, const QList<const domain::FieldSpec *> &fields) const
    {
        if (wanted.isNull()) {
            return {QStringLiteral("a value of a record that is not in the offering")};
        }
        std::optional<QStringList> best;
        for (const domain::Record &candidate : candidates(wanted.kind())) {
            QStringList wrong;
            for (const domain::FieldSpec *field : fields) {
                if (!isSame(*field, wanted, candidate)) {
                    wrong.append(QStringLiteral("%1.%2: %3 became %4")
                            .arg(domain::kindTable(wanted.kind()).name(), field->key(), shown(wanted.value(*field)),
                                shown(candidate.value(*field))));
                }
            }
            if (!best || wrong.size() < best->size()) {
                best = wrong;
            }
        }
        return best.value_or(QStringList{domain::kindTable(wanted.kind()).name() + QStringLiteral(" is gone")});
    }

    [[nodiscard]] static QString shown(const QVariant &value)
    {
        QString text;
        QDebug(&text).nospace() << value;
        return text;
    }

    [[nodiscard]] QString words(const QString &markdown) const
    {
        QString html = text::toHtml(markdown);
        if (m_isPlain) {
            html.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        }
        return html.simplified(); // repeated spaces count as one to a reader
    }

    [[nodiscard]] bool isSame(
        const domain::FieldSpec &field, const domain::Record &before, const domain::Record &after) const
    {
        const QVariant &was = before.value(field);
        const QVariant &is = after.value(field);
        switch (field.type()) {
        case domain::FieldType::Reference:
            // An offering keeps its id; other records are compared by content.
            return field.target() == QStringLiteral("offering") ? was == is : is.isValid();
        case domain::FieldType::LocalizedText: {
            const QVariantMap texts = was.toMap();
            return std::ranges::all_of(texts.asKeyValueRange(), [&](const auto &text) {
                const QString now = is.toMap().value(text.first).toString();
                return field.isMarkdown() ? words(text.second.toString()) == words(now)
                                          : text.second.toString().simplified() == now.simplified();
            });
        }
        case domain::FieldType::CodeList:
        case domain::FieldType::Items: {
            const QVariantList items = was.toList();
            const QVariantList now = is.toList();
            // An edition need not repeat modes that are the same as its offering's.
            const bool isOfAll = &field == &domain::editionTable().modes
                && was == m_before.offering.value(domain::offeringTable().modes);
            return isOfAll || std::ranges::all_of(items, [&](const QVariant &item) { return now.contains(item); });
        }
        default:
            break;
        }
        if (&field == &domain::locationTable().country) { // absent means NL
            const auto orHere = [](const QVariant &code) {
                return code.isValid() ? code.toString() : QStringLiteral("NL");
            };
            return orHere(was) == orHere(is);
        }
        if (&field == &domain::priceTable().currency) { // absent means EUR
            const auto orEuro = [](const QVariant &code) {
                return code.isValid() ? code.toString() : QStringLiteral("EUR");
            };
            return orEuro(was) == orEuro(is);
        }
        if (&field == &domain::locationTable().street || &field == &domain::locationTable().number) {
            const auto line = [](const domain::Record &location) {
                const auto &table = domain::locationTable();
                return QString(table.street(location) + QChar(u' ') + table.number(location)).trimmed();
            };
            return line(before) == line(after); // most formats have a single line for both
        }
        return was == is;
    }

    const domain::OfferingTree &m_before;
    const domain::OfferingTree &m_after;
    bool m_isPlain = false;
};

} // namespace leerschakel::tests

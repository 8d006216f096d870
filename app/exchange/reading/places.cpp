// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/places.h"

#include "domain/kinds.h"
#include "exchange/reading/words.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::Id;
using domain::Record;

void setStreet(Record &location, const QString &text)
{
    static const QRegularExpression form(u"^(.+?)\\s+(\\d.*)$"_s);
    const QRegularExpressionMatch match = form.match(text);
    domain::locationTable().street.set(location, match.hasMatch() ? match.captured(1) : text);
    domain::locationTable().number.set(location, match.captured(2));
}

QString countryOf(const QString &text)
{
    static const QHash<QString, QString> byName = [] {
        QHash<QString, QString> names{{u"nederland"_s, u"NL"_s}, {u"belgië"_s, u"BE"_s}, {u"duitsland"_s, u"DE"_s},
            {u"frankrijk"_s, u"FR"_s}, {u"verenigdkoninkrijk"_s, u"GB"_s}};
        for (int each = QLocale::AnyTerritory + 1; each <= QLocale::LastTerritory; ++each) {
            const auto territory = QLocale::Territory(each);
            if (const QString code = QLocale::territoryToCode(territory); code.size() == 2) {
                names.insert(spelling(QLocale::territoryToString(territory)), code);
            }
        }
        return names;
    }();
    static const QRegularExpression letters(u"^[A-Za-z]{2}$"_s);
    const QString trimmed = text.trimmed();
    return letters.match(trimmed).hasMatch() ? trimmed.toUpper() : byName.value(spelling(trimmed));
}

bool setCoordinates(Record &location, const QString &latitude, const QString &longitude)
{
    bool isLatitude = false;
    bool isLongitude = false;
    const double north = latitude.trimmed().toDouble(&isLatitude);
    const double east = longitude.trimmed().toDouble(&isLongitude);
    if (!isLatitude || !isLongitude || !(std::abs(north) <= 90) || !(std::abs(east) <= 180)) {
        return false;
    }
    domain::locationTable().latitude.set(location, north);
    domain::locationTable().longitude.set(location, east);
    return true;
}

Record identified(const Record &location, const Id &own)
{
    const auto &table = domain::locationTable();
    const QStringList where{table.name(location).nl, table.name(location).en, table.street(location),
        table.number(location), table.postalCode(location), table.city(location), table.country(location)};
    const Id id = own.isNull() ? Id::fromName(u"address:"_s + spelling(where.join(u'|'))) : own;
    return Record::fromMap(domain::Kind::Location, id, location.toMap());
}

} // namespace leerschakel::exchange::reading

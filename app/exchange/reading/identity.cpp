// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reading/identity.h"

#include "domain/kinds.h"
#include "exchange/reading/words.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::reading {

using domain::FieldSpec;
using domain::Id;
using domain::Kind;
using domain::Record;

namespace {

/** "street|number|postcode|city", made comparable; empty without a street or city. */
QString addressKey(const Record &location)
{
    const auto &table = domain::locationTable();
    if (table.street(location).isEmpty() && table.city(location).isEmpty()) {
        return {};
    }
    return QStringList{spelling(table.street(location)), spelling(table.number(location)),
        spelling(table.postalCode(location)), spelling(table.city(location))}
        .join(u'|');
}

} // namespace

QString contentKey(const Record &part)
{
    const auto text = [&](const char16_t *key) {
        const FieldSpec *field = domain::kindTable(part.kind()).field(QString::fromUtf16(key));
        return part.value(*field).toString();
    };
    switch (part.kind()) {
    case Kind::Outcome: {
        const domain::LocalizedText words = domain::outcomeTable().text(part);
        return words.nl + u'\n' + words.en;
    }
    case Kind::SkillLink:
        return text(u"outcome") + u' ' + text(u"concept") + u' ' + text(u"role");
    case Kind::Edition:
        return text(u"code").isEmpty() ? QString() : text(u"code") + u' ' + text(u"start");
    case Kind::EnrolmentPeriod:
        return text(u"edition") + u' ' + text(u"start");
    case Kind::Price:
        return text(u"edition") + u' ' + text(u"kind");
    case Kind::Funding:
        return text(u"scheme") + domain::fundingTable().name(part).preferring(domain::Language::Dutch);
    case Kind::Partner:
        return text(u"organisation") + u' ' + text(u"role");
    case Kind::Component:
        return text(u"module");
    default:
        return {};
    }
}

Id idBelow(const Id &offering, const Id &part)
{
    return Id::fromName(offering.toString() + u'/' + part.toString());
}

QStringList identities(const Record &record)
{
    QStringList keys;
    if (record.kind() == Kind::Organisation) {
        const auto &table = domain::organisationTable();
        const QList<domain::TypedCode> codes = table.codes(record);
        for (const domain::TypedCode &code : codes) {
            if (code.type == u"brin" || code.type == u"rioOfferer" || code.type == u"kvk" || code.type == u"schacHome"
                || code.type == u"edudex") {
                keys.append(code.type + u':' + code.code);
            }
        }
        if (const QString name = table.name(record).preferring(domain::Language::Dutch); !name.isEmpty()) {
            keys.append(u"name:"_s + name);
        }
    } else if (record.kind() == Kind::Location) {
        if (const QString key = addressKey(record); !key.isEmpty()) {
            keys.append(key);
        }
    }
    return keys;
}

} // namespace leerschakel::exchange::reading

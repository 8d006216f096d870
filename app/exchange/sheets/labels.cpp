// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/labels.h"

#include "domain/kinds.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Id;
using domain::Kind;
using domain::Record;

QString nameFor(const Record &record, domain::Language language)
{
    switch (record.kind()) {
    case Kind::Offering: {
        const QString code = domain::offeringTable().code(record);
        return code.isEmpty() ? domain::offeringTable().title(record).preferring(language) : code;
    }
    case Kind::Outcome:
        return domain::outcomeTable().text(record).preferring(language);
    case Kind::Edition: {
        const auto &table = domain::editionTable();
        const QString code = table.code(record);
        const QDate start = table.start(record);
        return !code.isEmpty() ? code
            : start.isValid()  ? start.toString(Qt::ISODate)
                               : table.title(record).preferring(language);
    }
    case Kind::Organisation:
        return domain::organisationTable().name(record).preferring(language);
    case Kind::Contact:
        return domain::contactTable().name(record);
    case Kind::Location: {
        const auto &table = domain::locationTable();
        QStringList parts{table.name(record).preferring(language), table.city(record)};
        parts.removeAll(QString());
        return parts.isEmpty() ? table.street(record) : parts.join(u", "_s);
    }
    case Kind::Deal:
        return domain::dealTable().name(record).preferring(language);
    default:
        return {};
    }
}

void Labels::add(const Id &id, const QString &name)
{
    constexpr qsizetype longest = 100; // an outcome is a sentence, which only has to be recognised
    QString label = name.simplified();
    if (label.size() > longest) {
        label.truncate(label[longest - 1].isHighSurrogate() ? longest - 1 : longest);
        label = label.trimmed() + u'…';
    }
    m_labels.insert(id, label);
}

void Labels::settle()
{
    constexpr qsizetype tail = 12; // the part before it is the time of creation, which many share
    QHash<QString, int> count;
    for (const QString &label : std::as_const(m_labels)) {
        ++count[label];
    }
    m_ids.reserve(m_labels.size());
    for (auto each = m_labels.begin(); each != m_labels.end(); ++each) {
        if (each->isEmpty() || count.value(*each) > 1) {
            const QString end = u'#' + each.key().toString().right(tail);
            *each = each->isEmpty() ? end : *each + u' ' + end;
        }
        m_ids.insert(*each, each.key());
    }
}

const QString &Labels::labelOf(const Id &id) const
{
    static const QString none;
    const auto found = m_labels.constFind(id);
    return found == m_labels.cend() ? none : *found;
}

Id Labels::meantBy(const QString &text) const
{
    if (const auto found = m_ids.constFind(text.simplified()); found != m_ids.cend()) {
        return *found;
    }
    const Id id = Id::fromString(text.trimmed());
    return m_labels.contains(id) ? id : Id();
}

} // namespace leerschakel::exchange::sheets

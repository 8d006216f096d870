// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/constant.h"
#include "exchange/rio/mapping/parts.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::rio {

using domain::Kind;
using domain::Record;

namespace {

/** RIO only has relations between units of higher education, by the codes that it gave them. */
bool isRelated(const MapperTask &task, const Record &module)
{
    const QString code = unitCodeOf(module);
    const Record provider = task.around.organisation(offeringFields().provider(module));
    return isHo(task.education) && !task.unitCode.isEmpty() && !code.isEmpty() && code != task.unitCode
        && isHo(educationOf(module, provider)) && task.around.isExported(module.id());
}

} // namespace

std::vector<Message> relations(const MapperTask &task)
{
    const auto &table = domain::componentTable();
    const auto &from = offeringFields().validFrom;
    const auto &to = offeringFields().validTo;
    std::vector<Message> all;
    QStringList paths;
    for (const Source &component : constant(task.offering.parts(Kind::Component))) {
        const Record module = task.tree.modules.value(component.look(table.module));
        if (module.isNull() || !isRelated(task, module)) {
            component.drop(table.module, {.code = u"lost.noRelation"_s, .arguments = {}});
            continue;
        }
        // The period of both: RIO rejects a relation outside the periods of its units.
        const QDate begin = qMax(from(task.record()), from(module));
        const QDate programmeEnd = to(task.record());
        const QDate moduleEnd = to(module);
        const QDate end = !programmeEnd.isValid() ? moduleEnd
            : moduleEnd.isValid()                 ? qMin(programmeEnd, moduleEnd)
                                                  : programmeEnd;
        const QString code = unitCodeOf(module);
        const QString path = u"opleidingsrelatie/%1-%2.xml"_s.arg(task.unitCode, code);
        if (end.isValid() && begin.isValid() && end <= begin) {
            component.drop(table.module, {.code = u"lost.noRelation"_s, .arguments = {}});
            continue;
        }
        component.carried(table.module);
        if (paths.contains(path)) {
            continue;
        }
        paths.append(path);
        Node relation = Node::object();
        putIf(relation, u"begindatum"_s, begin.toString(Qt::ISODate));
        putIf(relation, u"einddatum"_s, end.toString(Qt::ISODate));
        Node second(code);
        second.addOrigin(component.origin(table.module));
        relation.put(u"opleidingseenheidcode"_s, Node::Array{Node(task.unitCode), std::move(second)});
        all.push_back(message(
            task, u"aanleveren_opleidingsrelatie_request"_s, path, u"opleidingsrelatie"_s, std::move(relation)));
    }
    return all;
}

} // namespace leerschakel::exchange::rio

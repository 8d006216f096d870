// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/openeducation/components.h"

#include "domain/constant.h"

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::openeducation {

using document::Node;
using mapping::Fate;
using mapping::Source;

Node::Array childrenOf(const Source &programme, const domain::OfferingTree &tree, const writing::Surroundings &around,
    const std::function<bool(const domain::Record &module)> &isProgramme)
{
    const auto &table = domain::componentTable();
    Node::Array children;
    for (const Source &component : constant(programme.parts(domain::Kind::Component))) {
        const auto module = tree.modules.constFind(component.look(table.module));
        if (module == tree.modules.cend() || !around.isExported(module->id())) {
            component.extensionOnly(table.module, {.code = u"lost.notInExport"_s, .arguments = {}});
        } else if (isProgramme(*module)) {
            Node child(module->id().toString());
            child.addOrigin(component.origin(table.module));
            children.push_back(std::move(child));
            component.carried(table.module);
        } else {
            component.carriedElsewhere(table.module);
        }
        component.rest(Fate::ExtensionOnly, {.code = u"lost.elective"_s, .arguments = {}});
    }
    return children;
}

} // namespace leerschakel::exchange::openeducation

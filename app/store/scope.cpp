// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/scope.h"

#include "rules/evaluator.h"
#include "rules/rule.h"

using namespace Qt::StringLiterals;

namespace leerschakel::store {

QString isAbout(const QString &destination)
{
    QStringList all;
    for (const rules::Condition &condition : rules::Evaluator::builtIn().scope(destination)) {
        // Codes from our own lists: nothing in them needs escaping.
        all.append(
            u"o.\"%1\" IN ('%2')"_s.arg(condition.field->columns().constFirst(), condition.values.join(u"', '"_s)));
    }
    return all.isEmpty() ? u"TRUE"_s : QString(u'(' + all.join(u" AND "_s) + u')');
}

QString isAboutThatOf(const QString &column, const QStringList &destinations)
{
    QStringList all;
    for (const QString &destination : destinations) {
        if (!rules::Evaluator::builtIn().scope(destination).empty()) {
            all.append(u"(%1 <> '%2' OR %3)"_s.arg(column, destination, isAbout(destination)));
        }
    }
    return all.isEmpty() ? u"TRUE"_s : QString(u'(' + all.join(u" AND "_s) + u')');
}

} // namespace leerschakel::store

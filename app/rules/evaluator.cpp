// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/evaluator.h"

namespace leerschakel::rules {

struct Evaluator::Rules {
};

Evaluator::Evaluator(std::unique_ptr<Rules> rules) : m_rules(std::move(rules)) {}
Evaluator::~Evaluator() = default;

const Evaluator &Evaluator::builtIn()
{
    static const Evaluator evaluator(std::make_unique<Rules>());
    return evaluator;
}

QStringList Evaluator::destinations() const
{
    return {QStringLiteral("ooapi5")};
}

QString Evaluator::version() const
{
    return QStringLiteral("0");
}

QList<Finding> Evaluator::evaluate(const domain::OfferingTree &, const QString &, QDate) const
{
    return {};
}

QList<Limit> Evaluator::limits(domain::Kind, const QString &) const
{
    return {};
}

} // namespace leerschakel::rules

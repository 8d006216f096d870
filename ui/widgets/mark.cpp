// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mark.h"

#include <QVariant>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {
constexpr const char *problemProperty = "problem";
constexpr const char *descriptionProperty = "descriptionWithoutProblem";
} // namespace

void markWrong(QWidget &input, const QString &problem)
{
    const QString marked = input.property(problemProperty).toString();
    if (marked == problem) {
        return;
    }
    if (marked.isEmpty()) {
        input.setProperty(descriptionProperty, input.accessibleDescription());
    }
    const QString description = input.property(descriptionProperty).toString();
    input.setProperty(problemProperty, problem.isEmpty() ? QVariant() : QVariant(problem));
    input.setAccessibleDescription(problem.isEmpty() || description.isEmpty()
            ? (problem.isEmpty() ? description : problem)
            : problem + u' ' + description);
    input.update();
}

bool isMarkedWrong(const QWidget *input)
{
    return input && !input->property(problemProperty).toString().isEmpty();
}

} // namespace leerschakel::ui

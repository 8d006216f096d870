// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/expander.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>

namespace leerschakel::ui {

namespace {

constexpr const char *expanderProperty = "expander";

class Expander : public QAccessibleWidget
{
public:
    explicit Expander(QAbstractButton *button) : QAccessibleWidget(button, QAccessible::Button) {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = button()->isChecked();
        state.collapsed = !button()->isChecked();
        return state;
    }

    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        const QString given = QAccessibleWidget::text(what);
        return what == QAccessible::Name && given.isEmpty() ? button()->text() : given;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return button()->isEnabled() ? QStringList{pressAction()} + QAccessibleWidget::actionNames() : QStringList();
    }

    void doAction(const QString &name) override
    {
        if (name == pressAction()) {
            button()->click();
        } else {
            QAccessibleWidget::doAction(name);
        }
    }

private:
    [[nodiscard]] QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(widget()); }
};

QAccessibleInterface *expanderFor(const QString &, QObject *object)
{
    auto *button = qobject_cast<QAbstractButton *>(object);
    return button && button->property(expanderProperty).toBool() ? new Expander(button) : nullptr;
}

} // namespace

void makeExpander(QAbstractButton &button)
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(expanderFor);
        return true;
    }();
    Q_UNUSED(isInstalled)
    button.setCheckable(true);
    button.setProperty(expanderProperty, true);
    QObject::connect(&button, &QAbstractButton::toggled, &button, [&button] {
        QAccessible::State changed;
        changed.expanded = true;
        QAccessibleStateChangeEvent event(&button, changed);
        QAccessible::updateAccessibility(&event);
    });
}

} // namespace leerschakel::ui

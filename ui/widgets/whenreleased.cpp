// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/whenreleased.h"

#include <QGuiApplication>
#include <QTimer>

namespace leerschakel::ui {

void whenReleased(QObject *context, const std::function<void()> &work)
{
    if (QGuiApplication::mouseButtons() == Qt::NoButton) {
        work();
        return;
    }
    // Polls rather than waiting for the event: a drag that ends elsewhere delivers no release here.
    constexpr std::chrono::milliseconds again{20};
    QTimer::singleShot(again, context, [context, work] { whenReleased(context, work); });
}

} // namespace leerschakel::ui

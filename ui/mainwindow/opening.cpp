// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/opening.h"

#include "application/look.h"
#include "mainwindow/cataloguefiles.h"
#include "vocabulary/own/ownscheme.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QLabel>
#include <QProgressDialog>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <future>

using namespace std::chrono_literals;

namespace leerschakel::ui {

namespace {

using Opened = store::Result<std::unique_ptr<store::Catalogue>>;

void showUntilOpened(const std::future<Opened> &opening, const QString &path, QWidget *window)
{
    auto *words = new QLabel(CatalogueFiles::tr(
        "Opening %1…\n\nAfter an update of Leerschakel, or when the computer stopped while it was open, a catalogue is "
        "first copied or checked. With a large one that takes minutes.")
            .arg(QFileInfo(path).fileName()));
    words->setWordWrap(true);
    words->setMinimumWidth(48 * rhythm);
    QProgressDialog wait(window);
    wait.setLabel(words);
    wait.setCancelButton(nullptr);
    wait.setRange(0, 0);
    wait.setWindowModality(Qt::WindowModal);
    wait.setMinimumDuration(0);
    wait.show();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (opening.wait_for(0s) == std::future_status::ready) {
            loop.quit();
        }
    });
    look.start(20ms);
    loop.exec(QEventLoop::ExcludeUserInputEvents);
}

} // namespace

Opened openWatched(const QString &path, store::Access access, QWidget *window)
{
    std::future<Opened> opening = std::async(std::launch::async, [path, access, here = QThread::currentThread()] {
        Opened opened = store::Catalogue::open(path, access, vocabulary::derivations());
        if (opened) {
            (*opened)->handTo(here);
        }
        return opened;
    });
    constexpr auto moment = 400ms; // most are open by then, and nothing flashes up
    if (opening.wait_for(moment) != std::future_status::ready) {
        showUntilOpened(opening, path, window);
    }
    return opening.get();
}

} // namespace leerschakel::ui

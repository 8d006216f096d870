// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/textfields.h"
#include "store/records.h"
#include "ui/openwindow.h"
#include "widgets/growingtextedit.h"

#include <QLabel>
#include <QPushButton>
#include <QSemaphore>

namespace leerschakel::tests {

using namespace Qt::StringLiterals;
using domain::Id;
using domain::Kind;

/** The window of a fresh sample catalogue, which an import can hold. */
class SavingWindow : public QObject
{
protected:
    std::unique_ptr<OpenWindow> m_open;
    QSemaphore m_begun;
    QSemaphore m_mayEnd;

    [[nodiscard]] ui::MainWindow &window() { return *m_open->window; }
    [[nodiscard]] ui::Workspace &workspace() { return *window().workspace(); }
    [[nodiscard]] ui::Session &session() { return workspace().session(); }
    [[nodiscard]] QString saved() { return window().findChild<QLabel *>(u"saved"_s)->text(); }
    [[nodiscard]] domain::Record stored(const Id &id) { return m_open->tree(id).offering; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(), key, modifiers);
    }
    /** An import that holds the catalogue until it may end. */
    void import()
    {
        session().longWork<int>(
            &workspace(), {.what = u"Importing offerings…"_s},
            [this](store::Catalogue &catalogue, domain::Progress &progress) -> ui::Result<int> {
                const ui::Result<void> done = catalogue.inTransaction([&]() -> ui::Result<void> {
                    m_begun.release();
                    while (!m_mayEnd.tryAcquire(1, 10) && progress.step(1, 2, {})) {}
                    return {};
                });
                return done ? ui::Result<int>(1) : std::unexpected(done.error());
            },
            [](const ui::Result<int> &) {});
        QVERIFY(m_begun.tryAcquire(1, 10'000));
    }

    void open()
    {
        failOnWarnings();
        m_open = std::make_unique<OpenWindow>();
        QVERIFY(m_open->show());
        QVERIFY(m_open->activate());
    }

    void close()
    {
        m_open.reset();
        m_mayEnd.tryAcquire(m_mayEnd.available());
    }
};

} // namespace leerschakel::tests

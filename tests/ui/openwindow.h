// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sample/sample.h"
#include "forms/textfields.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspace.h"
#include "session/writequeue.h"
#include "store/records.h"
#include "support/result.h"
#include "vocabulary/own/ownscheme.h"
#include "widgets/growingtextedit.h"

#include <QApplication>
#include <QPushButton>
#include <QTemporaryDir>

namespace leerschakel::tests {

/** Closes lists of hits, as a click elsewhere does; while open they take the keys. */
inline void closePopups()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
    }
}

/** The editor for the English text of \a field ("offering.title") in \a window; null when there is none. */
[[nodiscard]] inline ui::GrowingTextEdit *englishIn(const ui::MainWindow &window, const QString &field)
{
    auto *editor = window.findChild<ui::LocalizedFieldEditor *>(field);
    return editor ? editor->edit(domain::Language::English) : nullptr;
}

/** The real window on a fresh copy of the sample catalogue. */
class OpenWindow
{
public:
    explicit OpenWindow(ui::Settings chosen = {.language = QStringLiteral("en"), .theme = ui::Theme::Light})
        : settings(std::move(chosen))
    {
        appearance.apply(settings);
        path = folder.filePath(QStringLiteral("sample.llo"));
        if (auto made = store::Catalogue::create(path, vocabulary::derivations())) {
            isFilled = exchange::sample::fill(**made).has_value();
        }
        window = std::make_unique<ui::MainWindow>(settings, appearance);
        window->resize(1500, 950);
    }

    /** False, and the test should fail, when the sample could not be made or shown. */
    [[nodiscard]] bool show(store::Access access = store::Access::WriteIfPossible) { return open(access) && settle(); }
    /** As show(), without waiting until everything on screen has been read. */
    [[nodiscard]] bool open(store::Access access = store::Access::WriteIfPossible)
    {
        window->show();
        return isFilled && QTest::qWaitForWindowExposed(window.get()) && window->openCatalogue(path, access);
    }
    /** Waits until everything on screen has been read and all changes are in the file. */
    [[nodiscard]] bool settle() const
    {
        // Twice: what has settled may have started more work.
        constexpr int longest = 20'000;
        const auto isQuiet = [this] {
            ui::Workspace *workspace = window->workspace();
            return window->isSettled() && (!workspace || workspace->session().queue().waiting().isEmpty());
        };
        const bool wasQuiet = QTest::qWaitFor(isQuiet, longest);
        QTest::qWait(30);
        const bool isStill = wasQuiet && QTest::qWaitFor(isQuiet, longest);
        // The last result may not have been laid out yet, since waiting ends as soon as nothing is left to wait for.
        QCoreApplication::processEvents();
        return isStill;
    }

    /**
     * Brings the window to the front with the focus, which nothing else does on a bare X server; false when that fails.
     */
    [[nodiscard]] bool activate() const
    {
        window->activateWindow();
        return QTest::qWaitForWindowActive(window.get());
    }
    /** Presses a key, which goes to the widget with the focus. */
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(window->windowHandle(), key, modifiers);
    }
    [[nodiscard]] ui::Session &session() const { return window->workspace()->session(); }
    /** An offering as it is in the catalogue; empty when there is none with that id. */
    [[nodiscard]] domain::OfferingTree tree(const domain::Id &id) const
    {
        const auto loaded = store::loadTree(session().catalogue(), id);
        return loaded && *loaded ? **loaded : domain::OfferingTree();
    }
    [[nodiscard]] ui::GrowingTextEdit *english(const QString &field) const { return englishIn(*window, field); }
    /** The visible button with this \a text; null when there is none. */
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        const auto buttons = window->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QPushButton *each) { return each->isVisible() && each->text() == text; });
        return found == buttons.cend() ? nullptr : *found;
    }

    QTemporaryDir folder;
    QString path;
    ui::Settings settings;
    ui::Appearance appearance;
    std::unique_ptr<ui::MainWindow> window;
    bool isFilled = false;
};

} // namespace leerschakel::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <expected>

class QAction;

namespace leerschakel::tests {

/**
 * What a user does with the window: find, unfold, scroll to, click, type. Errors say in words what could not be done.
 */
class Hands
{
public:
    using Done = std::expected<void, QString>;

    /** The program's window; null when there is none. */
    [[nodiscard]] static QWidget *window();

    /**
     * Clicks into the \a which-th field called \a name ("offering.title", "outcome.text"), in its text for \a language
     * where it has two.
     */
    [[nodiscard]] static Done enter(const QString &name, const QString &language, int which);
    /** The content of that field, as shown. */
    [[nodiscard]] static std::expected<QString, QString> shown(const QString &name, const QString &language, int which);
    /** Names of all fields, folded or not, in the order of the window, with "#1" after the second of the same name. */
    [[nodiscard]] static QStringList fields();
    /** Presses the keys of \a text in the widget that has the focus. */
    [[nodiscard]] static Done type(const QString &text);
    /** Presses one key with its modifiers, "Ctrl+Z", in the widget that has the focus. */
    [[nodiscard]] static Done press(const QString &key);
    /** Clicks the button with \a text. */
    [[nodiscard]] static Done click(const QString &text);
    /** Clicks row \a row of the list of offerings. */
    [[nodiscard]] static Done choose(int row);
    /** Turns the wheel over all parts of the field \a name by \a steps, without clicking. */
    [[nodiscard]] static Done wheel(const QString &name, int steps);
    /** Triggers the menu entry \a text, and answers its question for a file, a folder or an address with \a answer. */
    [[nodiscard]] static Done take(const QString &text, const QString &answer);

    /** The visible texts about problems or about what was done: in the bar below, and below fields. */
    [[nodiscard]] static QStringList messages();
    /** What the status bar says about saving. */
    [[nodiscard]] static QString status();

private:
    [[nodiscard]] static std::expected<QWidget *, QString> field(
        const QString &name, const QString &language, int which);
    static void reveal(QWidget *widget);
};

} // namespace leerschakel::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <expected>

class QAction;

namespace leerschakel::tests {

/** What a person does with the window: find, unfold, scroll to, click, type. Words say what could not be done. */
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
    /** The content of that field, as it is shown. */
    [[nodiscard]] static std::expected<QString, QString> shown(const QString &name, const QString &language, int which);
    /**
     * Names of all fields that are there, folded or not, in the order of the window, with "#1" behind the second of a
     * name.
     */
    [[nodiscard]] static QStringList fields();
    /** Presses the keys of \a text in what has the focus. */
    [[nodiscard]] static Done type(const QString &text);
    /** One key with its modifiers, "Ctrl+Z", for what has the focus. */
    [[nodiscard]] static Done press(const QString &key);
    /** Clicks the button that is called \a text. */
    [[nodiscard]] static Done click(const QString &text);
    /** Clicks row \a row of the list of offerings. */
    [[nodiscard]] static Done choose(int row);
    /** Turns the wheel over all parts of the field \a name by \a steps, without clicking. */
    [[nodiscard]] static Done wheel(const QString &name, int steps);
    /**
     * Takes the entry \a text of a menu, and answers the question for a file, a folder or an address with \a answer.
     */
    [[nodiscard]] static Done take(const QString &text, const QString &answer);

    /** The visible texts about problems or about what was done: the bar below, and those below fields. */
    [[nodiscard]] static QStringList messages();
    /** What the status bar says of the saving. */
    [[nodiscard]] static QString status();

private:
    [[nodiscard]] static std::expected<QWidget *, QString> field(
        const QString &name, const QString &language, int which);
    static void reveal(QWidget *widget);
};

} // namespace leerschakel::tests

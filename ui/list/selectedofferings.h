// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/copying.h"
#include "list/bulkchange.h"
#include "widgets/messagerow.h"

#include <optional>

namespace leerschakel::ui {

class MessageBar;
class OfferingList;

/**
 * Actions on the offerings that are selected in the list: exactly those, one or a hundred thousand, in one change that
 * can be undone. A change to many is shown beforehand, and made off the window's thread.
 */
class SelectedOfferings : public QObject
{
    Q_OBJECT

public:
    SelectedOfferings(Session &session, OfferingList &list, MessageBar &messages, QObject *parent = nullptr);

    /** Asks first when there is more than one. */
    void remove();
    /** Asks first when there are more than can be seen at a glance. */
    void setStatus(const QString &status);
    /** Asks what to change, and shows the effect first. */
    void changeFields(QWidget *window);
    /** A single copy is emitted as duplicated(); for many, an undo is offered. */
    void duplicate(authoring::Editions editions);

Q_SIGNALS:
    void duplicated(const leerschakel::domain::Id &copy);

private:
    /** What was selected when the user chose the action. */
    struct Selection {
        /** Numbers of store::findOfferings(). */
        QList<qint64> rows;
        /**
         * Added, but not in the catalogue yet. They are in it when long work begins, as that waits for queued changes.
         */
        QList<domain::Id> made;

        [[nodiscard]] qsizetype size() const { return rows.size() + made.size(); }
        /**
         * Whether the same offerings are selected, in whatever order the list has them, and whether or not they were
         * saved meanwhile.
         */
        [[nodiscard]] bool isSameAs(const Selection &other) const;
        [[nodiscard]] Result<QList<domain::Id>> ids(store::Catalogue &catalogue) const;
    };
    [[nodiscard]] Selection selection() const;
    /** Reads, off the window's thread, what would be done; \a then is called if that succeeds. */
    template<typename T>
    void look(const std::function<Result<T>(store::Catalogue &, domain::Progress &)> &work,
        const std::function<void(const Result<T> &)> &then);
    void fail(const domain::Error &error);
    /** Asks \a text, and withdraws the question once something else is selected. */
    void ask(const Selection &about, const QString &text, const QList<MessageRow::Action> &answers);
    void askToRemove(const Selection &selection);
    void askToSetStatus(const Selection &selection, const QString &status);
    void setStatusOfMany(const Selection &selection, const QString &status);
    /**
     * Makes a change to \a selection as long work called \a what; \a done returns the text that reports the number
     * changed.
     */
    void change(const Selection &selection, const QString &what, const MakeChange &make,
        const std::function<QString(int)> &done);
    /** Reports how many were changed, with an offer to undo it, or why it failed. */
    void tell(const Result<int> &changed, const std::function<QString(int)> &done);

    Session &m_session;
    OfferingList &m_list;
    MessageBar &m_messages;
    /** The selection that the last question is about. */
    std::optional<Selection> m_asked;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/sourceplaces.h"
#include "rules/finding.h"
#include "session/session.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QBoxLayout;
class QLabel;
class QTabBar;

namespace leerschakel::ui {

class CodeView;
class SourceSearch;

/**
 * What each destination would receive for one offering, with findings marked on their lines, and navigation from each
 * line to its field and back.
 */
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(Session &session, QWidget *parent = nullptr);

    void showOffering(const domain::Id &id);
    [[nodiscard]] QString destination() const;
    /** Moves the focus to the line of \a place, for \a destination if given, as soon as the preview is available. */
    void showPlace(const FieldPlace &place, const QString &destination = {});
    /** Requests the field that the line with the text cursor came from, or reports that there is none. */
    void goToField();
    /** Searches in the source. */
    void find();
    /** The actions of this panel that have a shortcut. */
    [[nodiscard]] const QList<QAction *> &keyActions() const { return m_keyActions; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void fieldRequested(const leerschakel::ui::FieldPlace &place);
    /** The user wants to see what changed since \a offering was last delivered to \a destination. */
    void compareRequested(const QString &destination, const leerschakel::domain::Id &offering);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Answer {
        /** False when the destination is not about this offering: it is not delivered there, so there is no preview. */
        bool isAbout = true;
        exchange::Preview preview;
        SourcePlaces places;
        QList<rules::Finding> findings;
    };
    QAction *makeAction(
        const QString &text, const QString &icon, const QKeySequence &key, const std::function<void()> &work);
    QBoxLayout *makeTools();
    /** A tab for each enabled destination. */
    void makeTabs();
    /** Requests a preview only while the panel is visible; otherwise waits until it is shown. */
    void ask();
    void take(const Answer &answer);
    void showState(const QString &text);
    /** Enables or disables the actions that work on a source. */
    void enable(bool hasSource);
    /** Shows \a text below the source. */
    void remark(const QString &text);
    /** The same, and announces it to screen readers. */
    void say(const QString &text);
    /** Moves to the requested place. */
    void goToWanted();
    /** Why \a place is on no line. */
    [[nodiscard]] QString missing(const FieldPlace &place) const;
    void copy();
    void save();
    void write(const QString &path);
    /** The line to mark \a finding on; -1 when there is no text. */
    [[nodiscard]] static int lineOf(const rules::Finding &finding, const Answer &answer);

    Session &m_session;
    domain::Id m_offering;
    QTabBar *m_tabs;
    CodeView *m_view;
    SourceSearch *m_search;
    /** The remark on the line with the focus. */
    QLabel *m_remark;
    QLabel *m_state;
    QLabel *m_file;
    QList<QAction *> m_keyActions;
    /** The actions that need a source to work on. */
    QList<QAction *> m_actions;
    QTimer m_soon;
    Answer m_shown;
    std::optional<FieldPlace> m_wanted;
    bool m_isStale = true;
    int m_asked = 0;
    int m_running = 0;
};

} // namespace leerschakel::ui

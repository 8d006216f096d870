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
 * What each destination would get for one offering, with findings marked on their lines, and the way from each line to
 * its field and back.
 */
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPanel(Session &session, QWidget *parent = nullptr);

    void showOffering(const domain::Id &id);
    [[nodiscard]] QString destination() const;
    /** Moves the focus to the line of \a place, for \a destination where it is given, as soon as that can be seen. */
    void showPlace(const FieldPlace &place, const QString &destination = {});
    /** Asks for the field that the line with the text cursor came from, or says that there is none. */
    void goToField();
    /** Searches in the source. */
    void find();
    /** What can be done here by key. */
    [[nodiscard]] const QList<QAction *> &keyActions() const { return m_keyActions; }
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void fieldRequested(const leerschakel::ui::FieldPlace &place);
    /** The user wants to see what changed since \a offering was delivered to \a destination. */
    void compareRequested(const QString &destination, const leerschakel::domain::Id &offering);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    struct Answer {
        /** Not so: there is no preview, as it goes along nowhere there. */
        bool isAbout = true;
        exchange::Preview preview;
        SourcePlaces places;
        QList<rules::Finding> findings;
    };
    QAction *makeAction(
        const QString &text, const QString &icon, const QKeySequence &key, const std::function<void()> &work);
    QBoxLayout *makeTools();
    /** A tab for each destination that is switched on. */
    void makeTabs();
    /** Only what is looked at is made; the rest waits until it is shown. */
    void ask();
    void take(const Answer &answer);
    void showState(const QString &text);
    /** What works on a source is there only with one. */
    void enable(bool hasSource);
    /** Below the source. */
    void remark(const QString &text);
    /** The same, also for whoever cannot see it. */
    void say(const QString &text);
    /** Moves to the place that was asked for. */
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
    /** What is said about the line with the focus. */
    QLabel *m_remark;
    QLabel *m_state;
    QLabel *m_file;
    QList<QAction *> m_keyActions;
    /** All that needs a source to work on. */
    QList<QAction *> m_actions;
    QTimer m_soon;
    Answer m_shown;
    std::optional<FieldPlace> m_wanted;
    bool m_isStale = true;
    int m_asked = 0;
    int m_running = 0;
};

} // namespace leerschakel::ui

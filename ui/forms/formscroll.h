// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <functional>

class QPlainTextEdit;

namespace leerschakel::ui {

/**
 * A form that scrolls. It follows the caret, and gets no wider than lines that are easy to read. What has the focus,
 * or else what is at the top of the view, stays where it is on screen when something above it folds, unfolds or grows.
 */
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormScroll(QWidget *parent = nullptr);
    ~FormScroll() override;

    /**
     * Scrolls until \a widget is in view, with its label and its message if it is in a field of a form. If that is
     * taller than the view: the widget alone, or the caret in it.
     */
    void reveal(QWidget *widget);
    /** Whether a part of \a widget, which is in the form, is in view. */
    [[nodiscard]] bool shows(const QWidget *widget) const;
    /** Does \a work, which may fold and unfold, and then scrolls so that \a widget is where it was on screen. */
    static void keepInPlace(QWidget *widget, const std::function<void()> &work);
    /**
     * Keeps \a widget in view: in the place of the returned widget, which goes into the form instead of it, or at the
     * top of the view when that place is scrolled past.
     */
    QWidget *pin(QWidget *widget);
    /** How much of the top of the view the pinned widget covers, in pixels. */
    [[nodiscard]] int covered() const { return m_pinned ? m_pinned->height() : 0; }
    /** Scrolls until \a widget is at the top. */
    void bringToTop(const QWidget *widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /** Lays out the form now, including all that \a inner is in, and gives it the size that it then has. */
    void settleLayout(const QWidget *inner);
    void follow(QWidget *focus);
    void unfollow();
    void focusMoved(QWidget *to);
    void center();
    void placePinned();
    /** Remembers which widget is to stay in place on screen, and where that is. */
    void noteAnchor();
    /** Scrolls until that widget is in place again. */
    void holdAnchor();

    QTimer m_following;
    QPointer<QPlainTextEdit> m_text;
    /** Where the field with the focus says what is wrong with it. */
    QPointer<QWidget> m_message;
    QWidget *m_pinned = nullptr;
    /** The placeholder in the form, as high as the pinned widget. */
    QWidget *m_place = nullptr;
    QPointer<QWidget> m_anchor;
    /** The top of the anchor in the view, in pixels. */
    int m_anchorTop = 0;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <array>

class QSplitter;
class QToolButton;
class QWidget;

namespace leerschakel::ui {

class OfferingList;
class SectionBar;

/**
 * Arranges the columns of a catalogue as the width allows: sections, then (in the section of the offerings) list,
 * editor and side panel. The editor gets the room that the others leave. Sizes that the user drags, and what the user
 * hides, are kept for each width.
 */
class Columns : public QObject
{
    Q_OBJECT

public:
    enum class Column { Sections, List, Side };
    /** With larger text a window counts as narrower; the pixels are those at the usual text size. */
    enum class Width {
        Tiny,   ///< below 900: list or editor, one at a time
        Narrow, ///< from 900: sections as icons, the side panel is a drawer below the editor
        Wide,   ///< from 1200: all of them side by side
        Broad,  ///< from 1600: wider ones
    };

    Columns(SectionBar *sections, OfferingList *list, QWidget *editor, QWidget *side, QWidget *parent);

    /** All columns; \a pages is what is right of the sections and contains offerings(). */
    [[nodiscard]] QSplitter *outer() const { return m_outer; }
    void setPages(QWidget *pages);
    /** List, editor and side panel. */
    [[nodiscard]] QSplitter *offerings() const { return m_offerings; }
    /** Those that F6 steps through, after the list. */
    [[nodiscard]] QList<QWidget *> besideList() const;

    [[nodiscard]] Width width() const { return m_width; }
    void setShown(Column column, bool isShown);
    /** Whether the side panel is shown at this width. */
    [[nodiscard]] bool isSideShown() const;
    /** Whether the side panel is shown at widths with room for it, as the user chose there. */
    [[nodiscard]] bool isSideChosen() const { return m_isSideShown; }
    void setSideBelow(bool isBelow);
    /** Whether only the editor is shown, for writing without distraction. */
    [[nodiscard]] bool isEditorAlone() const { return m_isEditorAlone; }
    void setEditorAlone(bool isAlone);
    /** Bring the editor or the list to the front where only one of them is shown at a time. */
    void bringEditor();
    void bringList();

    /** The sizes, for the settings. */
    [[nodiscard]] QByteArray state() const;
    void restore(const QByteArray &state);

Q_SIGNALS:
    /** The side panel is now shown or hidden: by the user, or as it was at this width. */
    void sideShownChanged(bool isShown);
    void editorAloneChanged(bool isAlone);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /** What the user chose at one width, in pixels; 0 for the usual size. */
    struct Chosen {
        int sections = 0;
        int list = 0;
        int side = 0;
        int drawer = 0;
    };
    [[nodiscard]] Chosen usual() const;
    [[nodiscard]] Chosen &chosen() { return m_chosen[size_t(m_width)]; }
    [[nodiscard]] int scaled(int pixels) const;
    [[nodiscard]] bool isDrawer() const { return m_width <= Width::Narrow; }
    void arrange();
    void show();
    void size();
    void note(const QSplitter *moved);

    QSplitter *m_outer;
    QSplitter *m_offerings;
    QWidget *m_editorPane;
    QSplitter *m_editorColumns;
    QToolButton *m_back;
    SectionBar *m_sections;
    OfferingList *m_list;
    QWidget *m_editor;
    QWidget *m_side;
    std::array<Chosen, 4> m_chosen;
    Width m_width = Width::Wide;
    bool m_isArranged = false;
    bool m_areSectionsShown = true;
    bool m_isListShown = true;
    bool m_isSideShown = true;
    /** Starts closed in each session: it covers a third of the editor. */
    bool m_isDrawerOpen = false;
    bool m_isSideBelow = false;
    bool m_isEditorAlone = false;
    bool m_isEditorInFront = false;
};

} // namespace leerschakel::ui

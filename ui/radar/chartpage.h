// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "radar/radarpage.h"
#include "session/session.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedLayout;
class QTableView;
class QToolButton;

namespace leerschakel::ui {

class BarChart;
class FlowLayout;

/**
 * A page with bars and their table next to it; above them the sentence, what it is based on, and what can be chosen. A
 * bar or a row opens the offerings behind it. What a page shows is read when it is seen and out of date.
 */
class ChartPage : public RadarPage
{
    Q_OBJECT

public:
    [[nodiscard]] bool isSettled() const override { return m_pending == 0; }
    void setScope(const RadarScope &scope) override;
    [[nodiscard]] QString reading() const override;
    [[nodiscard]] const FigureTable &table() const override { return *m_table; }
    [[nodiscard]] Result<void> exportTo(const QString &path, const QString &format) override;

protected:
    /** Takes \a table and \a chart over. */
    ChartPage(Session &session, FigureTable *table, BarChart *chart, QWidget *parent);

    /** Reads what is shown, by ask(). */
    virtual void reload() = 0;
    /** Shows what was read last, in the language of the window. */
    virtual void redraw() = 0;
    virtual void retranslate();
    virtual void activate(int row) = 0;
    /** The row of the table that \a bar was drawn from. */
    [[nodiscard]] virtual int rowOf(int bar) const { return bar; }
    /** Proposed for what is saved, without its ending. */
    [[nodiscard]] virtual QString fileName() const = 0;

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const RadarScope &scope() const { return m_scope; }
    /** Puts \a widget above the chart, after those that are there. */
    void addChoice(QWidget *widget);
    /**
     * Does \a work in the background, and \a take with what it gives on the window's thread; until then the page is not
     * settled.
     */
    template<typename Answer>
    void ask(std::function<Result<Answer>(store::Catalogue &)> work, std::function<void(const Answer &)> take)
    {
        ++m_pending;
        m_session.background<Answer>(this, std::move(work), [this, take = std::move(take)](Result<Answer> answer) {
            --m_pending;
            if (answer) {
                take(*answer);
            } else {
                Q_EMIT m_session.failed(answer.error());
            }
        });
    }
    /** \a basis: what the figures are based on, in parts. Without bars the table has all the room. */
    void showFigures(const QString &reading, const QStringList &basis, bool hasBars);
    /** There is nothing to count in; \a text says what to do. */
    void showNothing(const QString &text);
    /** "All offerings that are not retired", or which of them. */
    [[nodiscard]] QString scopeInWords() const;
    void selectRow(int row);
    /** Opens \a offerings in the list or, where there are none, says \a nothing. */
    void open(const QList<domain::Id> &offerings, const QString &label, const QString &nothing);

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    void buildTable();
    /** Reads it again, now or when it is next seen. */
    void reloadLater();
    void save(const QString &format);
    /** Puts the table next to the chart, or below it where there is little room. */
    void arrange();

    Session &m_session;
    FigureTable *m_table;
    BarChart *m_chart;
    RadarScope m_scope;
    int m_pending = 0;
    bool m_isStale = true;

    QLabel *m_reading = nullptr;
    QLabel *m_basis = nullptr;
    FlowLayout *m_choices = nullptr;
    QToolButton *m_everything = nullptr;
    QPushButton *m_save = nullptr;
    QSplitter *m_parts = nullptr;
    QScrollArea *m_scroll = nullptr;
    QTableView *m_rows = nullptr;
    QLabel *m_empty = nullptr;
    QStackedLayout *m_states = nullptr;
};

} // namespace leerschakel::ui

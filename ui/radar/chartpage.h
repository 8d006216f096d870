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
 * A page with a bar chart and its table next to it; above them the summary sentence, the basis of the figures, and the
 * choices. Activating a bar or a row opens the offerings behind it. A page reads its figures when it is visible and
 * stale.
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
    /** Takes ownership of \a table and \a chart. */
    ChartPage(Session &session, FigureTable *table, BarChart *chart, QWidget *parent);

    /** Reads the figures, through ask(). */
    virtual void reload() = 0;
    /** Shows what was last read, in the language of the window. */
    virtual void redraw() = 0;
    virtual void retranslate();
    virtual void activate(int row) = 0;
    /** The row of the table that \a bar was drawn from. */
    [[nodiscard]] virtual int rowOf(int bar) const { return bar; }
    /** Proposed name for exported files, without extension. */
    [[nodiscard]] virtual QString fileName() const = 0;

    [[nodiscard]] Session &session() const { return m_session; }
    [[nodiscard]] const RadarScope &scope() const { return m_scope; }
    /** Adds \a widget to the choices above the chart. */
    void addChoice(QWidget *widget);
    /**
     * Runs \a work in the background and passes its result to \a take on the window's thread; the page is not settled
     * until then.
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
    /** Shows the figures. \a basis: what they are based on, in parts. Without bars the table takes all the space. */
    void showFigures(const QString &reading, const QStringList &basis, bool hasBars);
    /** Shows \a text, which says what to do, when there is nothing to count. */
    void showNothing(const QString &text);
    /** "All offerings that are not retired", or a description of the filtered ones. */
    [[nodiscard]] QString scopeInWords() const;
    void selectRow(int row);
    /** Opens \a offerings in the list or, if empty, shows \a nothing. */
    void open(const QList<domain::Id> &offerings, const QString &label, const QString &nothing);

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *buildHeader();
    void buildTable();
    /** Reads the figures again, now or when the page is next shown. */
    void reloadLater();
    void save(const QString &format);
    /** Puts the table next to the chart, or below it when there is little room. */
    void arrange();
    /** Ends a chart that is higher than its place between two bars: half a bar looks like a fault. */
    void showWholeBars();

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

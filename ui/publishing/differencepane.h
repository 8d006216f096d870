// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/codeview.h"
#include "publishing/differencerow.h"

class QMimeData;
class QPainter;
class QTextBlock;

namespace leerschakel::ui {

/**
 * A text that is compared, in rows that fit in its width, with the changed words highlighted. Copying gives the lines
 * of the text.
 */
class DifferencePane : public CodeView
{
    Q_OBJECT

public:
    explicit DifferencePane(QWidget *parent = nullptr) : CodeView(parent) {}

    /** \a syntax as in showText(). */
    void showRows(const QList<DifferenceRow> &rows, const QString &syntax);
    [[nodiscard]] const QList<DifferenceRow> &rows() const { return m_rows; }
    /** The number of characters that fit in a row; the same with and without a scroll bar. */
    [[nodiscard]] int columns() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;

private:
    void paintWords() const;
    void paintWord(QPainter &painter, const QTextBlock &block, const TextPart &word, QPointF corner) const;

    QList<DifferenceRow> m_rows;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/recorddocument.h"

#include <QWidget>

class QLabel;

namespace leerschakel::ui {

/**
 * The heading above texts. With two languages side by side it says which is in which column; with one language, which
 * it is. Hidden while the languages are one below the other: then each text has its own label.
 */
class LanguageHead : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageHead(RecordDocument &document, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showLabels();

    RecordDocument &m_document;
    QLabel *m_dutch;
    QLabel *m_english;
    bool m_areBeside = true;
};

} // namespace leerschakel::ui

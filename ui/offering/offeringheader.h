// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace leerschakel::ui {

/**
 * The head of the editor: the title, and one muted line with kind, provider, study load and time of the last change.
 */
class OfferingHeader : public QWidget
{
    Q_OBJECT

public:
    explicit OfferingHeader(OfferingDocument &document, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void emphasise();
    [[nodiscard]] QString factLine() const;
    [[nodiscard]] QString updatedText() const;

    OfferingDocument &m_document;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_readOnly;
    QTimer m_minute;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/recorddocument.h"
#include "forms/searchfield.h"
#include "store/offeringlist.h"

#include <QTimer>

namespace leerschakel::ui {

/** Chooses a module: searches the whole catalogue while typing, as there may be many thousands. */
class ModuleFieldEditor : public SearchFieldEditor
{
    Q_OBJECT

public:
    ModuleFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void reset(const QVariant &value) override;
    void lookUp() override;
    /** Titles are long. */
    [[nodiscard]] bool isWide() const override { return true; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QString labelOf(const QString &id) const override;
    [[nodiscard]] QString problemWith(const QString &typed, int count) const override;

private:
    void search();
    [[nodiscard]] store::OfferingQuery query() const;
    void showFound(const QList<store::OfferingRow> &rows);
    [[nodiscard]] bool hasText() const;

    RecordDocument &m_document;
    QTimer m_pause;
    int m_asked = 0;
};

} // namespace leerschakel::ui

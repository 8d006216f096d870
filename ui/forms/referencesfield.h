// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/fieldeditor.h"
#include "forms/recorddocument.h"

namespace leerschakel::ui {

class FlowLayout;
class SearchCombo;

/** Refers to several records: shows the chosen ones as chips, and searches for more by a part of their name. */
class ReferencesFieldEditor : public FieldEditor
{
    Q_OBJECT

public:
    ReferencesFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent = nullptr);

    void showValue(const QVariant &value) override;
    [[nodiscard]] Edited edited(const QVariant &stored) const override;
    [[nodiscard]] bool isSearching() const override;
    void settle() override;
    void reset(const QVariant &value) override;
    [[nodiscard]] QVariant typedText() const override;
    void putBack(const QVariant &text) override;
    void lookUp() override { loadTargets(); }
    void setReadOnly(bool readOnly) override;
    void setLabel(const QString &label) override;
    [[nodiscard]] bool isWide() const override { return true; }
    void takeFocus(const QString &language) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void loadTargets();
    void pick(int index);
    void showChosen();
    [[nodiscard]] QString labelOf(const QString &id) const;
    /** The ids of the records whose name is what was typed. */
    [[nodiscard]] QStringList meant() const;

    RecordDocument &m_document;
    domain::Kind m_target;
    FlowLayout *m_flow;
    SearchCombo *m_more;
    QStringList m_ids;
    QString m_label;
    bool m_readOnly = false;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QLabel;

namespace leerschakel::ui {

class FlowLayout;
class ModuleList;

/** The modules of a programme; for a module, the programmes that it is part of. */
class CompositionSection : public QWidget
{
    Q_OBJECT

public:
    explicit CompositionSection(OfferingDocument &document, QWidget *parent = nullptr);

    /** Puts the focus on \a component, or on the field that adds one. */
    void takeFocus(const domain::Id &component, const QString &field = {});
    /** The widget that shows \a component, a module of this programme; null when none does. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &component) const;
    [[nodiscard]] bool isSettled() const { return m_running == 0; }
    [[nodiscard]] bool isProgramme() const;
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    /** The user wants to see \a offering. */
    void offeringRequested(const leerschakel::domain::Id &offering);
    void summaryChanged();

private:
    void refresh();
    void askProgrammes();
    void showProgrammes(const QList<domain::Record> &programmes);

    OfferingDocument &m_document;
    ModuleList *m_modules;
    QWidget *m_partOf;
    FlowLayout *m_flow;
    QLabel *m_none;
    qsizetype m_programmes = 0;
    int m_running = 0;
};

} // namespace leerschakel::ui

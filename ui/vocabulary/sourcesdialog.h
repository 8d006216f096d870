// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"
#include "vocabulary/skos/sources.h"

#include <QDialog>

class QVBoxLayout;

namespace leerschakel::ui {

/** Shows where vocabularies can be downloaded, on what terms, and which are loaded, with buttons to load a download. */
class SourcesDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a loaded: the schemes of the catalogue; nothing can be loaded when \a canLoad is false. */
    SourcesDialog(const QList<vocabulary::VocabularySource> &sources, const QList<vocabulary::SchemeSummary> &loaded,
        domain::Language language, bool canLoad, QWidget *parent = nullptr);

    /** The files or the folder chosen to load; empty when the dialog was closed. */
    [[nodiscard]] QStringList chosen() const { return m_chosen; }

private:
    void add(QVBoxLayout *layout, const vocabulary::VocabularySource &source,
        const QList<vocabulary::SchemeSummary> &loaded);
    void choose(const QStringList &sources);

    domain::Language m_language;
    QStringList m_chosen;
};

} // namespace leerschakel::ui

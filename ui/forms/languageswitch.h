// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/recorddocument.h"

#include <QWidget>

class QButtonGroup;

namespace leerschakel::ui {

/** Chooses which languages of the texts of \a document are shown: nl, en or both. One at a time leaves more room. */
class LanguageSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit LanguageSwitch(RecordDocument &document, QWidget *parent = nullptr);

private:
    void addChoice(ShownLanguages languages, const QString &text, const QString &name);

    RecordDocument &m_document;
    QButtonGroup *m_choices;
};

/** "nl", "en" or, for both, "both": as in the settings. */
[[nodiscard]] QString languagesName(ShownLanguages languages);
/** Both for a word that is none of these. */
[[nodiscard]] ShownLanguages languagesNamed(const QString &name);

} // namespace leerschakel::ui

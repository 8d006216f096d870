// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelist.h"
#include "widgets/searchcombo.h"

#include <expected>

namespace leerschakel::ui {

/** Chooses one value of a code list, or none. A long list is searched by typing part of a code or label. */
class CodeCombo : public SearchCombo
{
    Q_OBJECT

public:
    /** \a list is the name of the code list. */
    CodeCombo(const QString &list, domain::Language language, QWidget *parent = nullptr);

    /** Empty for none. A code that is not in the list is kept and shown as is. Discards what was typed. */
    void setCode(const QString &code);
    /** The code that was last chosen or set, whatever has been typed since. */
    [[nodiscard]] QString code() const { return itemData(m_kept).toString(); }

    /**
     * The code that the typed text means: none when it is empty, the one whose code or whole label it is, or the only
     * one whose label contains it. Otherwise the number of matches.
     */
    [[nodiscard]] std::expected<QString, int> meant() const;
    /** Why the typed text means no value, and what to do; empty when it means one. */
    [[nodiscard]] QString problem() const;
    /** Sets \a code as the value of the typed text, which stays as it is until setCode(). */
    void settle(const QString &code);

    /** The text shown for \a code of \a list: its label, preceded by the code if people know these codes. */
    [[nodiscard]] static QString textOf(const QString &list, const domain::Code &code, domain::Language language);

Q_SIGNALS:
    /** The user chose a code from the list. */
    void chosen();

private:
    [[nodiscard]] int indexOf(const QString &code);

    int m_kept = 0;
};

} // namespace leerschakel::ui

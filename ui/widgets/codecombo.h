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

    /** Empty for none. A code that the list does not have is kept and shown as it is. What was typed is gone. */
    void setCode(const QString &code);
    /** What was chosen or set, whatever is typed since. */
    [[nodiscard]] QString code() const { return itemData(m_kept).toString(); }

    /**
     * The code that is meant by what is typed: none when it is empty, the one that has it as its code or its whole
     * label, or the only one with it in its label. Otherwise how many have it.
     */
    [[nodiscard]] std::expected<QString, int> meant() const;
    /** Why what is typed means no value, and what to do; empty when it does. */
    [[nodiscard]] QString problem() const;
    /** Takes \a code for what is typed, which stays as it is until setCode(). */
    void settle(const QString &code);

    /** What to show for \a code of \a list: its label, after the code itself where people know the codes. */
    [[nodiscard]] static QString textOf(const QString &list, const domain::Code &code, domain::Language language);

Q_SIGNALS:
    /** The person chose one from the list. */
    void chosen();

private:
    [[nodiscard]] int indexOf(const QString &code);

    int m_kept = 0;
};

} // namespace leerschakel::ui

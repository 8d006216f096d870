// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codelist.h"

#include <QComboBox>

namespace leerschakel::ui {

/** Chooses one value of a code list, or none. A long list is searched by typing part of a code or label. */
class CodeCombo : public QComboBox
{
    Q_OBJECT

public:
    /** \a list is the name of the code list. */
    CodeCombo(const QString &list, domain::Language language, QWidget *parent = nullptr);

    /** Empty for none. A code that the list does not have is kept and shown as it is. */
    void setCode(const QString &code);
    [[nodiscard]] QString code() const { return currentData().toString(); }

    /** What to show for \a code of \a list: its label, behind the code itself where that is what people know it by. */
    [[nodiscard]] static QString textOf(const QString &list, const domain::Code &code, domain::Language language);

Q_SIGNALS:
    /** The person chose another one. */
    void chosen();

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /** Takes what was typed: the one value it stands for, none when it is empty, else what it was. */
    void takeTyped();

    int m_kept = 0;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leerschakel::ui {

/** The folder that a delivery is written to: typed, or chosen. */
class FolderField : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(QWidget *parent = nullptr);

    /** As it is typed, without spaces around it. */
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    /** Shows, and keeps, the folder that was last written to for \a destination, on this machine. */
    void showLastOf(const QString &destination);
    void keepAsLastOf(const QString &destination) const;
    /** Lets the user choose one; as it was when none is chosen. */
    void choose();

Q_SIGNALS:
    /** folder() is another one, typed or chosen. */
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_line;
    QPushButton *m_browse;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace leerschakel::ui {

/** A field for the folder that a delivery is written to: typed or chosen. */
class FolderField : public QWidget
{
    Q_OBJECT

public:
    explicit FolderField(QWidget *parent = nullptr);

    /** As typed, without surrounding spaces. */
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    /** Shows, or remembers, the folder last used for \a destination on this machine. */
    void showLastOf(const QString &destination);
    void keepAsLastOf(const QString &destination) const;
    /** Lets the user choose a folder; nothing changes on cancel. */
    void choose();

Q_SIGNALS:
    /** folder() changed, by typing or choosing. */
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QLineEdit *m_line;
    QPushButton *m_browse;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tone.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace leerschakel::ui {

class FlowLayout;

/**
 * The sections of a form as a row of buttons that lead to them. It marks the one that is being worked on and those that
 * lack something. Tab stops at it once; the arrow keys go from one to the other.
 */
class SectionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SectionStrip(QWidget *parent = nullptr);

    void add(const QString &title);
    void setTitle(int section, const QString &title);
    /** The worst that was found in \a section, and how much: absent when nothing was. */
    void setFound(int section, std::optional<Tone> worst, int count);
    void setCurrent(int section);
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    void chosen(int section);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        QToolButton *button = nullptr;
        QString title;
        std::optional<Tone> worst;
        int count = 0;
    };
    void show(const Entry &entry);
    /** Tab stops at \a section. */
    void setStop(qsizetype section);

    FlowLayout *m_flow;
    QList<Entry> m_entries;
    int m_current = -1;
};

} // namespace leerschakel::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/tone.h"

#include <QWidget>

#include <optional>

class QToolButton;

namespace leerschakel::ui {

class FlowLayout;

/**
 * The sections of a form as a row of buttons that go to them. It marks the section being edited and those with
 * findings. It is a single tab stop; the arrow keys move between the sections.
 */
class SectionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SectionStrip(QWidget *parent = nullptr);

    void add(const QString &title);
    void setTitle(int section, const QString &title);
    /** The worst finding in \a section and the number of findings; absent when there are none. */
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
    /** Makes \a section the tab stop. */
    void setStop(qsizetype section);

    FlowLayout *m_flow;
    QList<Entry> m_entries;
    int m_current = -1;
};

} // namespace leerschakel::ui

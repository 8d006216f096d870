// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace leerschakel::ui {

/**
 * The leftmost column: the sections with their counts, and below them ready-made searches. The arrow keys only move the
 * focus; Enter, Space or a click chooses. The section that is shown is the selected one.
 */
class SectionBar : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionBar(QWidget *parent = nullptr);

    void setCurrentSection(const QString &section);
    void setCount(const QString &section, const QString &count, const QString &inWords);
    /** How many offerings have this readiness ("blocked", …) for the destination. */
    void setQuestionCount(const QString &readiness, int count);

    /** Shows each section as an icon with its name below it, without the searches: as narrow as the names allow. */
    void setIconsOnly(bool areIconsOnly);
    [[nodiscard]] bool areIconsOnly() const { return m_areIconsOnly; }
    /** How close together the icons are; as the height allows, so that no name is cut off. */
    enum class IconSpacing { Roomy, Close, NoNames };
    [[nodiscard]] IconSpacing iconSpacing() const { return m_iconSpacing; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /** \a section is its name in views(). */
    void sectionChosen(const QString &section);
    void questionChosen(const QString &readiness);

protected:
    [[nodiscard]] QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addHeading(const QString &text);
    /** \a inFull is \a text in full, for the tooltip and screen readers; empty if that is the same. */
    void addQuestion(const QString &text, const QString &readiness, const QString &inFull = {});
    void choose(QListWidgetItem *item);
    /** Hides the searches that find nothing, or for which there is no room. */
    void showQuestions();

    /** Chooses the spacing of the icons for the height there is. */
    void fitHeight();

    bool m_areIconsOnly = false;
    IconSpacing m_iconSpacing = IconSpacing::Roomy;
};

} // namespace leerschakel::ui

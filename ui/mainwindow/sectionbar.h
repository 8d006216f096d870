// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace leerschakel::ui {

enum class Section { Offerings, Skills, Radar, Publishing, History };

/** "offerings", …: the word of cli.md. */
[[nodiscard]] QString sectionName(Section section);
[[nodiscard]] std::optional<Section> sectionNamed(const QString &name);
/** What it is called on screen. */
[[nodiscard]] QString sectionTitle(Section section);

/** The leftmost column: the sections with what is in them, and below them ready-made questions. */
class SectionBar : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionBar(const QList<Section> &sections, QWidget *parent = nullptr);

    void setCurrentSection(Section section);
    void setCount(Section section, const QString &count, const QString &inWords);
    /** How many offerings stand so with the destination (a readiness: "blocked", …). */
    void setQuestionCount(const QString &readiness, int count);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sectionChosen(leerschakel::ui::Section section);
    void questionChosen(const QString &readiness);

private:
    void addHeading(const QString &text);
    void addQuestion(const QString &text, const QString &readiness);
    void choose(QListWidgetItem *item);
};

} // namespace leerschakel::ui

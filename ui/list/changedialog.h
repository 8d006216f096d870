// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authoring/plan.h"
#include "session/session.h"
#include "words/valuetext.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QPushButton;
class QTableWidget;

namespace leerschakel::ui {

class ChangeForm;
class ProblemLabel;

/** What a change to many offerings will do, in readable form: counts, and the first few values with their names. */
struct ChangePreview {
    int offerings = 0;
    qint64 values = 0;
    QList<authoring::Example> examples;
    /** Names of the offerings, and of the records that values refer to. */
    RecordNames names;
};
/** Errors: those of authoring::plan(). */
[[nodiscard]] Result<ChangePreview> previewOf(store::Catalogue &catalogue, const QList<domain::Id> &offerings,
    const authoring::Alteration &alteration, domain::Language language, domain::Progress &progress);

/** Asks what to do to the selected offerings, and shows what that would change before it is done. */
class ChangeDialog : public QDialog
{
    Q_OBJECT

public:
    using Look =
        std::function<Result<ChangePreview>(store::Catalogue &, const authoring::Alteration &, domain::Progress &)>;

    /** \a count offerings are selected; \a look reads, off the window's thread, what would be done to them. */
    ChangeDialog(Session &session, qsizetype count, Look look, QWidget *parent = nullptr);
    ~ChangeDialog() override;

    /** Begins with \a field; does nothing if it cannot be changed in many offerings at once. */
    void choose(const domain::FieldSpec &field);
    /** The number of offerings that the change affects. */
    [[nodiscard]] int changing() const { return m_changing; }
    /** The change that the user asked for, whose effect has been shown. */
    [[nodiscard]] const authoring::Alteration &alteration() const { return *m_shown; }

protected:
    bool focusNextPrevChild(bool next) override;

private:
    void ask();
    void look();
    void stopLooking();
    void show(const Result<ChangePreview> &preview);

    Session &m_session;
    qsizetype m_count;
    Look m_look;
    ChangeForm *m_form;
    ProblemLabel *m_problem;
    QLabel *m_summary;
    QTableWidget *m_examples;
    QPushButton *m_accept;
    QTimer m_pause;
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::optional<authoring::Alteration> m_asked;
    std::optional<authoring::Alteration> m_shown;
    int m_changing = 0;
};

} // namespace leerschakel::ui

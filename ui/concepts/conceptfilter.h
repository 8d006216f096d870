// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vocabulary/search/conceptindex.h"

#include <QPushButton>

class QActionGroup;
class QMenu;

namespace leerschakel::ui {

class Session;

/**
 * Filters for a concept search, as a quiet button with a menu: kind, vocabulary, collection, retired concepts. Choices
 * are remembered.
 */
class ConceptFilter : public QPushButton
{
    Q_OBJECT

public:
    /** \a place is where it is used ("skills", "picker"): each place remembers its own choice. */
    ConceptFilter(Session &session, const QString &place, QWidget *parent = nullptr);

    /** Limits the search to what can be taught, without occupations. */
    void limitToTeachable();
    /** Reloads the vocabularies and collections to choose from. */
    void reload();
    [[nodiscard]] bool isSettled() const { return m_pending == 0; }
    /** Writes the choices to \a options, except those that this catalogue does not have. */
    void applyTo(vocabulary::SearchOptions &options) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice {
        QString value;
        QString text;
    };
    /** One of the three lists; while nothing is chosen in it, it filters nothing out. */
    struct Part {
        QString key;
        QMenu *menu = nullptr;
        QActionGroup *group = nullptr;
        QList<Choice> choices;
        [[nodiscard]] QString chosen() const;
    };

    [[nodiscard]] QString settingOf(const QString &key) const;
    [[nodiscard]] Part makePart(const QString &key);
    void fill(Part &part, const QString &title, const QString &all, const QList<Choice> &choices);
    void retranslate();
    void tell();
    void take();

    Session &m_session;
    QString m_place;
    Part m_kind;
    Part m_scheme;
    Part m_collection;
    QAction *m_retired = nullptr;
    QList<Choice> m_schemes;
    QList<Choice> m_collections;
    int m_pending = 0;
    bool m_isTeachable = false;
};

} // namespace leerschakel::ui

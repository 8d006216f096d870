// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/offeringlist.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace leerschakel::ui {

class FlowLayout;

/** The filters of the list, each as a chip that can be removed, and a button to add one. */
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(domain::Language language, QWidget *parent = nullptr);

    /** \a base with the conditions of the filters; its text and order do not change. */
    [[nodiscard]] store::OfferingQuery applied(store::OfferingQuery base) const;
    [[nodiscard]] bool isEmpty() const;
    /** The conditions in words, for a heading; empty when there are none. */
    [[nodiscard]] QString inWords() const;

    /** Sets the providers to choose from. */
    void setProviders(const QList<std::pair<domain::Id, QString>> &providers);
    /** Shows only \a ids; \a label says what they have in common. Removes the other conditions. */
    void showOnly(const QList<domain::Id> &ids, const QString &label);
    void setReadiness(const QString &readiness);
    /** Sets the destinations that readiness is about; with several, each can be filtered by as well. */
    void setDestinations(const QStringList &destinations);
    void clear();

Q_SIGNALS:
    void changed();
    /** The user wants the offerings that one rule is about: these are chosen from the work list. */
    void workListRequested();

private:
    struct Choice {
        QString value;
        QString label;
    };
    /** A criterion to filter by: its name, and where its value goes in the query. */
    struct Facet {
        QString name;
        QString store::OfferingQuery::*member;
        QList<Choice> choices;
        /** Which destination, for readiness for a single one. */
        QString destination = {};
    };
    /** The choice made for \a facet; null when there is none. */
    [[nodiscard]] const Choice *chosen(const Facet &facet) const;
    void choose(const Facet &facet, const QString &value);
    [[nodiscard]] QString chipText(const Facet &facet, const Choice &choice) const;

    void fillMenu();
    void rebuild();
    void addChip(const QString &text, const std::function<void()> &removal);
    [[nodiscard]] QStringList chipTexts() const;

    domain::Language m_language;
    QList<Facet> m_facets;
    QList<std::pair<domain::Id, QString>> m_providers;
    store::OfferingQuery m_conditions;
    QString m_idsLabel;
    FlowLayout *m_chips;
    QPushButton *m_add;
    QMenu *m_menu;
};

} // namespace leerschakel::ui

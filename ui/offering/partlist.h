// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "offering/offeringdocument.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace leerschakel::ui {

class Chip;
class FieldForm;
class PartCard;

/** Which parts of an offering a PartList shows, and how a new one starts. */
struct PartListing {
    domain::Kind kind{};
    QList<const domain::FieldSpec *> fields;
    /** On the button: "+ price". */
    QString addText;
    /** What is shown, with what to do next, when there are none. */
    QString emptyText;
    std::function<bool(const domain::Record &)> shows = [](const domain::Record &) { return true; };
    /** Fills in a new one; its offering and position are already set. */
    std::function<void(domain::Record &)> prepare = [](domain::Record &) {};
    /** Each part is a card that opens, rather than a row of fields. */
    bool areCards = false;
};

/** Parts of one kind (prices, partners, periods), each as a row of its fields or as a card. */
class PartList : public QWidget
{
    Q_OBJECT

public:
    PartList(OfferingDocument &document, PartListing listing, QWidget *parent = nullptr);

    [[nodiscard]] domain::Kind kind() const { return m_listing.kind; }
    [[nodiscard]] qsizetype count() const { return m_rows.size(); }
    /** False when \a record is not one of these; with a null or missing record the button to add one gets the focus. */
    bool focusField(const domain::Id &record, const QString &field, const QString &language);
    void focusAdd();
    /** The row or card that shows \a record; null when it is not in this list. */
    [[nodiscard]] QWidget *placeOf(const domain::Id &record) const;
    /** Opens the card of \a record, if the parts are cards. */
    void openCard(const domain::Id &record);
    [[nodiscard]] bool isSettled() const;
    /** Updates which parts are shown. */
    void refresh();

private:
    struct Row {
        domain::Id id;
        QWidget *line = nullptr;
        /** Null in a card that has not been opened yet. */
        FieldForm *form = nullptr;
        /** Null for a row of fields. */
        PartCard *card = nullptr;
    };
    [[nodiscard]] QList<domain::Record> parts() const;
    Row makeRow(const domain::Id &id);
    Row makeCard(const domain::Id &id);
    FieldForm *makeForm(const domain::Id &id, QWidget *parent);
    [[nodiscard]] QList<PartCard *> cards() const;
    void addRemove(const Row &row);
    void removePart(const domain::Id &id);
    void addPart();

    OfferingDocument &m_document;
    PartListing m_listing;
    QVBoxLayout *m_lines;
    QLabel *m_empty;
    Chip *m_add;
    QList<Row> m_rows;
};

} // namespace leerschakel::ui

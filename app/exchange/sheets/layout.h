// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/sheets/labels.h"
#include "exchange/sheets/tables.h"
#include "exchange/sheets/values.h"
#include "exchange/writing/layout.h"

namespace leerschakel::exchange::sheets {

/** The two forms of the same sheets. */
enum class Form { Workbook, Csv };

/** What a layout knows of the catalogue in addition to its offerings. */
struct Contents {
    AllLabels labels;
    /** Records that offerings share, by kind; each in the order of its labels. */
    QHash<domain::Kind, QList<domain::Record>> shared;
};

/** One sheet for each kind of record: all in one workbook, or each in a file of comma-separated values. */
class Layout : public writing::Layout
{
public:
    Layout(Form form, ColumnChoice columns, Contents contents, domain::Language words);

    [[nodiscard]] QString destination() const override;
    [[nodiscard]] QStringList folders() const override { return {}; }
    [[nodiscard]] QStringList lists() const override { return {}; }
    [[nodiscard]] std::string beforeItems() const override { return {}; }
    [[nodiscard]] std::string behindItems(qint64) const override { return {}; }
    [[nodiscard]] std::unique_ptr<writing::FileMaker> maker(writing::Surroundings surroundings) const override;

    [[nodiscard]] Form form() const { return m_form; }
    [[nodiscard]] const Contents &contents() const { return m_contents; }
    [[nodiscard]] domain::Language words() const { return m_words; }
    [[nodiscard]] const ColumnChoice &choice() const { return m_choice; }
    [[nodiscard]] const QList<Column> &columnsOf(domain::Kind kind) const { return m_columns.at(size_t(kind)); }
    [[nodiscard]] Style style() const;

private:
    Form m_form;
    ColumnChoice m_choice;
    /** By kind. */
    std::array<QList<Column>, size_t(domain::Kind::DemandSet) + 1> m_columns;
    Contents m_contents;
    domain::Language m_words;
};

/** "xlsx" or "csv" */
[[nodiscard]] QString nameOf(Form form);

} // namespace leerschakel::exchange::sheets

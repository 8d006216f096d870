// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sheets/layout.h"

#include "domain/constant.h"
#include "exchange/sheets/mapping/mapper.h"
#include "exchange/sheets/rows.h"
#include "exchange/sheets/workbooktext.h"
#include "exchange/writing/bundlefile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::Kind;
using domain::Language;
using domain::Record;

namespace {

class FileMaker : public writing::FileMaker
{
public:
    FileMaker(const Layout &layout, writing::Surroundings surroundings)
        : m_layout(layout), m_surroundings(std::move(surroundings)), m_mapper(layout, m_surroundings.language)
    {}

    [[nodiscard]] writing::OfferingFiles offering(const domain::OfferingTree &tree) const override
    {
        mapping::Ledger ledger(tree, m_mapper.terms());
        const OfferingRows rows = m_mapper.rows(ledger);
        RowPacking packing;
        for (const auto &[kind, cells] : rows.rows) {
            packing.add(qint64(kind), cells);
        }
        writing::OfferingFiles made;
        made.editions = int(tree.of(Kind::Edition).size());
        made.organisations = rows.organisations;
        made.lost = ledger.lost();
        made.remembered = packing.taken();
        return made;
    }

    [[nodiscard]] writing::SharedFiles organisation(const Record &organisation) const override
    {
        mapping::Ledger ledger(organisation, {.language = m_surroundings.language});
        m_mapper.book(ledger);
        return {.files = {}, .lost = ledger.lost().own};
    }

    [[nodiscard]] std::vector<writing::File> closing(const QList<Record> &) const override { return {}; }

    [[nodiscard]] Result<void> listing(
        const writing::Remembered &remembered, const writing::FileWriter &write) const override
    {
        errno = 0;
        const QTemporaryDir folder;
        if (!folder.isValid()) {
            return std::unexpected(writing::cannotWrite(folder.path(), folder.errorString()));
        }
        const std::unique_ptr<Tables> tables = tablesIn(folder.path());
        if (const Result<void> filled = fill(*tables, remembered); !filled) {
            return filled;
        }
        const Result<QList<Tables::Made>> made = tables->finish();
        if (!made) {
            return std::unexpected(made.error());
        }
        for (const Tables::Made &file : *made) {
            if (const Result<void> written = write({.path = file.name, .text = {}, .copyOf = file.path}); !written) {
                return written;
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::unique_ptr<Tables> tablesIn(const QString &folder) const
    {
        if (m_layout.form() == Form::Csv) {
            return csvFilesIn(folder);
        }
        WorkbookTerms terms{.title = QCoreApplication::translate("sheets", "Catalogue"),
            .time = QDateTime::fromString(m_surroundings.lastChange, Qt::ISODateWithMs),
            .language = m_layout.words(),
            .choices = {}};
        for (const Kind kind : sharedKinds()) {
            QStringList &labels = terms.choices[kind];
            for (const Record &record : constant(m_layout.contents().shared.value(kind))) {
                labels.append(m_layout.contents().labels.value(kind).labelOf(record.id()));
            }
        }
        return workbookIn(folder, std::move(terms));
    }

    [[nodiscard]] Result<void> fill(Tables &tables, const writing::Remembered &remembered) const
    {
        for (const Kind kind : sheetKinds()) {
            const QList<Column> &columns = m_layout.columnsOf(kind);
            const Result<void> begun = columns.isEmpty() ? Result<void>() : tables.begin(kind, columns);
            if (!begun) {
                return begun;
            }
        }
        for (qsizetype i = 0; i < remembered.size(); ++i) {
            const Result<std::string> bytes = remembered.at(i);
            if (!bytes) {
                return std::unexpected(bytes.error());
            }
            RowUnpacking rows(QByteArrayView(bytes->data(), qsizetype(bytes->size())));
            while (!rows.atEnd()) {
                const RowUnpacking::Row row = rows.next();
                if (const Result<void> added = tables.add(Kind(row.number), row.cells); !added) {
                    return added;
                }
            }
        }
        return fillShared(tables);
    }

    [[nodiscard]] Result<void> fillShared(Tables &tables) const
    {
        for (const Kind kind : sharedKinds()) {
            if (m_layout.columnsOf(kind).isEmpty()) {
                continue;
            }
            for (const Record &record : constant(m_layout.contents().shared.value(kind))) {
                if (const Result<void> added = tables.add(kind, m_mapper.sharedRow(record)); !added) {
                    return added;
                }
            }
        }
        return {};
    }

    const Layout &m_layout;
    writing::Surroundings m_surroundings;
    Mapper m_mapper;
};

} // namespace

Layout::Layout(Form form, ColumnChoice columns, Contents contents, Language words)
    : m_form(form), m_choice(std::move(columns)), m_contents(std::move(contents)), m_words(words)
{
    for (const Kind kind : sheetKinds()) {
        m_columns[size_t(kind)] = m_choice.columnsOf(kind);
    }
}

QString Layout::destination() const
{
    return nameOf(m_form);
}

Style Layout::style() const
{
    return m_form == Form::Csv ? Style()
                               : Style{.words = m_words, .longest = longestInWorkbook, .hasShortNumbers = true};
}

std::unique_ptr<writing::FileMaker> Layout::maker(writing::Surroundings surroundings) const
{
    return std::make_unique<FileMaker>(*this, std::move(surroundings));
}

QString nameOf(Form form)
{
    return form == Form::Workbook ? u"xlsx"_s : u"csv"_s;
}

} // namespace leerschakel::exchange::sheets

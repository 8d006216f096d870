// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/codelist.h"
#include "exchange/sheets/basis.h"
#include "exchange/sheets/tables.h"
#include "exchange/sheets/values.h"
#include "exchange/sheets/workbooktext.h"
#include "exchange/writing/bundlefile.h"

#include <QCoreApplication>
#include <QFile>

#include <xlsxwriter.h>

#include <cerrno>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;

namespace leerschakel::exchange::sheets {

using domain::CodeList;
using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;
using domain::Room;

namespace {

// Above the records: the keys of the columns, which people do not see, and their headings.
constexpr lxw_row_t keyRow = 0;
constexpr lxw_row_t headingRow = 1;
constexpr lxw_row_t firstRow = 2;
constexpr lxw_row_t mostRows = LXW_ROW_MAX;

struct CloseWorkbook {
    /** An unfinished workbook is not wanted: its folder will be removed. */
    void operator()(lxw_workbook *workbook) const { workbook_close(workbook); }
};

double widthOf(const FieldSpec &field)
{
    constexpr double narrow = 12;
    constexpr double usual = 20;
    constexpr double wide = 36;
    constexpr double paragraph = 60;
    switch (field.type()) {
    case FieldType::LocalizedText:
        return field.isMarkdown() ? paragraph : wide;
    case FieldType::Text:
        return field.room() == Room::Long ? wide : field.room() == Room::Short ? narrow : usual;
    case FieldType::Code:
    case FieldType::CodeList:
    case FieldType::Reference:
    case FieldType::ReferenceList:
    case FieldType::Items:
        return usual;
    default:
        return narrow;
    }
}

/** An Excel workbook, written row by row (ECMA-376). */
class WorkbookFile : public Tables
{
public:
    WorkbookFile(const QString &folder, WorkbookTerms terms)
        : m_path(folder + u'/' + QString::fromUtf16(workbookFile)),
          m_folder(QFile::encodeName(folder)),
          m_terms(std::move(terms))
    {
        const QByteArray path = QFile::encodeName(m_path);
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.constData();
        m_workbook.reset(workbook_new_opt(path.constData(), &options));
        if (!m_workbook) {
            return;
        }
        const QByteArray title = m_terms.title.toUtf8();
        lxw_doc_properties properties{};
        properties.title = title.constData();
        properties.created = time_t(m_terms.time.toSecsSinceEpoch());
        workbook_set_properties(m_workbook.get(), &properties);
        m_heading = format();
        format_set_bold(m_heading);
        format_set_bg_color(m_heading, 0xE8EEF4);
        format_set_bottom(m_heading, LXW_BORDER_THIN);
        m_text = format("@"); // so that "0713" stays as typed
        m_date = format();
        constexpr uint8_t localDate = 14; // as the reader's country writes it
        format_set_num_format_index(m_date, localDate);
        m_money = format("#,##0.00");
        m_plain = format();
    }

    Result<void> begin(Kind kind, const QList<Column> &columns) override
    {
        if (!m_workbook) {
            return std::unexpected(failure(LXW_ERROR_MEMORY_MALLOC_FAILED));
        }
        Sheet &sheet = m_sheets[kind];
        sheet.columns = columns;
        return open(kind, sheet);
    }

    Result<void> add(Kind kind, const Cells &cells) override
    {
        Sheet &sheet = m_sheets.at(kind);
        if (sheet.next >= mostRows) {
            // What does not fit in one sheet continues in another of the same form.
            ++sheet.part;
            if (const Result<void> opened = open(kind, sheet); !opened) {
                return opened;
            }
        }
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (const lxw_error error = write(sheet, lxw_col_t(i), cells[i]); error != LXW_NO_ERROR) {
                return std::unexpected(failure(error));
            }
        }
        ++sheet.next;
        return {};
    }

    Result<QList<Made>> finish() override
    {
        if (const Result<void> lists = writeLists(); !lists) {
            return std::unexpected(lists.error());
        }
        errno = 0;
        for (lxw_worksheet *sheet : std::as_const(m_all)) {
            // The library does not check whether its temporary files could be written.
            if (std::fflush(sheet->optimize_tmpfile) != 0 || std::ferror(sheet->optimize_tmpfile) != 0) {
                return std::unexpected(failure(LXW_ERROR_CREATING_TMPFILE));
            }
        }
        if (const lxw_error error = workbook_close(m_workbook.release()); error != LXW_NO_ERROR) {
            return std::unexpected(failure(error));
        }
        return QList<Made>{{.name = QString::fromUtf16(workbookFile), .path = m_path}};
    }

private:
    struct Sheet {
        QList<Column> columns;
        lxw_worksheet *worksheet = nullptr;
        lxw_row_t next = firstRow;
        int part = 1;
    };

    [[nodiscard]] domain::Error failure(lxw_error error) const
    {
        return writing::cannotWrite(m_path, QString::fromUtf8(lxw_strerror(error)));
    }

    lxw_format *format(const char *number = nullptr)
    {
        lxw_format *made = workbook_add_format(m_workbook.get());
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (number) {
            format_set_num_format(made, number);
        }
        return made;
    }

    /** How cells of \a column are shown. */
    [[nodiscard]] lxw_format *formatOf(const Column &column) const
    {
        if (!column.field) {
            return m_plain;
        }
        switch (column.field->type()) {
        case FieldType::Date:
            return m_date;
        case FieldType::Integer:
            return column.field->shown() == domain::Presentation::Money ? m_money : m_plain;
        case FieldType::Text:
        case FieldType::Code:
            return m_text;
        default:
            return m_plain;
        }
    }

    [[nodiscard]] Result<void> open(Kind kind, Sheet &sheet)
    {
        const QString name = sheetName(kind) + (sheet.part == 1 ? QString() : u' ' + QString::number(sheet.part));
        sheet.worksheet = workbook_add_worksheet(m_workbook.get(), name.toUtf8().constData());
        if (!sheet.worksheet) {
            return std::unexpected(failure(LXW_ERROR_SHEETNAME_ALREADY_USED));
        }
        m_all.append(sheet.worksheet);
        sheet.next = firstRow;
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        worksheet_set_row_opt(sheet.worksheet, keyRow, LXW_DEF_ROW_HEIGHT, nullptr, &hidden);
        lxw_error error = LXW_NO_ERROR;
        for (qsizetype i = 0; i < sheet.columns.size() && error == LXW_NO_ERROR; ++i) {
            const Column &column = sheet.columns[i];
            const QString key = column.role == Column::Role::Basis ? Basis::headOf(kind, sheet.columns) : column.key();
            error = worksheet_write_string(sheet.worksheet, keyRow, lxw_col_t(i), key.toUtf8().constData(), nullptr);
        }
        for (qsizetype i = 0; i < sheet.columns.size() && error == LXW_NO_ERROR; ++i) {
            error = prepare(kind, sheet, lxw_col_t(i));
        }
        worksheet_freeze_panes(sheet.worksheet, firstRow, 0);
        if (!sheet.columns.isEmpty()) {
            worksheet_autofilter(sheet.worksheet, headingRow, 0, mostRows - 1, lxw_col_t(sheet.columns.size() - 1));
        }
        return error == LXW_NO_ERROR ? Result<void>() : std::unexpected(failure(error));
    }

    /** Writes the heading of a column, and sets its width and the choices in it. */
    [[nodiscard]] lxw_error prepare(Kind kind, const Sheet &sheet, lxw_col_t at)
    {
        const Column &column = sheet.columns[at];
        lxw_row_col_options options{};
        options.hidden = column.isHidden() ? LXW_TRUE : LXW_FALSE;
        constexpr double ofHidden = 12;
        const double width = column.field ? widthOf(*column.field) : ofHidden;
        worksheet_set_column_opt(sheet.worksheet, at, at, width, formatOf(column), &options);
        offerChoices(kind, sheet, at);
        return worksheet_write_string(
            sheet.worksheet, headingRow, at, column.heading(kind).toUtf8().constData(), m_heading);
    }

    void offerChoices(Kind kind, const Sheet &sheet, lxw_col_t at)
    {
        const Column &column = sheet.columns[at];
        if (!column.field || column.field->isOwner() || column.field->isWithin()) {
            return;
        }
        const FieldSpec &field = *column.field;
        const bool isList = field.type() == FieldType::CodeList || field.type() == FieldType::ReferenceList;
        lxw_data_validation choice{};
        // Has to exist until the validation has been added.
        QByteArray formula;
        if (field.type() == FieldType::Boolean) {
            formula = u"=%1"_s.arg(rangeOf(u"true"_s, {u"TRUE"_s, u"FALSE"_s})).toUtf8();
        } else if (!field.codes().isEmpty()) {
            formula = u"=%1"_s.arg(rangeOf(field.codes(), wordsOf(field.codes()))).toUtf8();
        } else if (const domain::KindTable *target = domain::kindTable(field.target());
            target && m_terms.choices.contains(target->kind()) && target->kind() != kind) {
            const QStringList &records = m_terms.choices[target->kind()];
            if (records.isEmpty()) {
                return;
            }
            formula = u"=%1"_s.arg(rangeOf(target->name(), records)).toUtf8();
        } else {
            return;
        }
        choice.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
        choice.value_formula = formula.constData();
        choice.ignore_blank = LXW_VALIDATION_ON;
        choice.dropdown = LXW_VALIDATION_ON;
        // Several values can be typed, separated by semicolons.
        choice.show_error = isList || field.type() == FieldType::Boolean ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
        // A new record may be in another sheet of this workbook.
        choice.error_type =
            field.codes().isEmpty() ? LXW_VALIDATION_ERROR_TYPE_WARNING : LXW_VALIDATION_ERROR_TYPE_STOP;
        worksheet_data_validation_range(sheet.worksheet, firstRow, at, mostRows - 1, at, &choice);
    }

    [[nodiscard]] QStringList wordsOf(const QString &list) const
    {
        const Style style{.words = m_terms.language};
        QStringList words;
        for (const domain::Code &code : CodeList::named(list).codes()) {
            words.append(codeText(list, code.code, style));
        }
        return words;
    }

    /** Where \a words are in the sheet of lists: there are more than fit in a formula. */
    [[nodiscard]] QString rangeOf(const QString &list, const QStringList &words)
    {
        auto found = std::ranges::find(m_lists, list, &std::pair<QString, QStringList>::first);
        if (found == m_lists.end()) {
            m_lists.emplace_back(list, words);
            found = m_lists.end() - 1;
        }
        char column[LXW_MAX_COL_NAME_LENGTH] = {};
        lxw_col_to_name(column, lxw_col_t(found - m_lists.begin()), LXW_TRUE);
        return u"'%1'!%2$1:%2$%3"_s.arg(listsName(), QString::fromLatin1(column)).arg(words.size());
    }

    [[nodiscard]] static QString listsName() { return QCoreApplication::translate("sheets", "Lists"); }

    [[nodiscard]] Result<void> writeLists()
    {
        if (m_lists.empty()) {
            return {};
        }
        lxw_worksheet *sheet = workbook_add_worksheet(m_workbook.get(), listsName().toUtf8().constData());
        if (!sheet) {
            return std::unexpected(failure(LXW_ERROR_SHEETNAME_ALREADY_USED));
        }
        m_all.append(sheet);
        qsizetype longest = 0;
        for (const auto &list : m_lists) {
            longest = std::max(longest, list.second.size());
        }
        for (qsizetype row = 0; row < std::min(longest, qsizetype(mostRows)); ++row) {
            for (size_t at = 0; at < m_lists.size(); ++at) {
                if (row < m_lists[at].second.size()) {
                    const QByteArray text = inWorkbook(m_lists[at].second[row]).toUtf8();
                    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(at), text.constData(), nullptr);
                }
            }
        }
        worksheet_hide(sheet);
        return {};
    }

    [[nodiscard]] lxw_error write(const Sheet &sheet, lxw_col_t at, const Cell &cell) const
    {
        lxw_format *const format = formatOf(sheet.columns[at]);
        switch (cell.type) {
        case Cell::Type::Empty:
            return LXW_NO_ERROR;
        case Cell::Type::Number:
            return worksheet_write_number(sheet.worksheet, sheet.next, at, cell.number, format);
        case Cell::Type::Boolean:
            return worksheet_write_boolean(sheet.worksheet, sheet.next, at, cell.number != 0, format);
        case Cell::Type::Date:
            return worksheet_write_number(
                sheet.worksheet, sheet.next, at, double(QDate(1899, 12, 30).daysTo(cell.date)), format);
        case Cell::Type::Text:
        case Cell::Type::Error:
            break;
        }
        // A text is written as text, so that a spreadsheet program does not run any of it.
        return worksheet_write_string(
            sheet.worksheet, sheet.next, at, inWorkbook(cell.text).toUtf8().constData(), format);
    }

    QString m_path;
    QByteArray m_folder;
    WorkbookTerms m_terms;
    std::unique_ptr<lxw_workbook, CloseWorkbook> m_workbook;
    lxw_format *m_heading = nullptr;
    lxw_format *m_text = nullptr;
    lxw_format *m_date = nullptr;
    lxw_format *m_money = nullptr;
    lxw_format *m_plain = nullptr;
    std::map<Kind, Sheet> m_sheets;
    QList<lxw_worksheet *> m_all;
    /** In the order of their columns in the sheet of lists. */
    std::vector<std::pair<QString, QStringList>> m_lists;
};

} // namespace

std::unique_ptr<Tables> workbookIn(const QString &folder, WorkbookTerms terms)
{
    return std::make_unique<WorkbookFile>(folder, std::move(terms));
}

} // namespace leerschakel::exchange::sheets

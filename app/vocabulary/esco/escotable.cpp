// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/esco/escotable.h"

using namespace Qt::StringLiterals;

namespace leerschakel::vocabulary {

using domain::Error;
using domain::Failure;

namespace {

Error errorOf(const text::CsvFault &fault, const QString &file)
{
    using Kind = text::CsvFault::Kind;
    const auto at = [&](const QString &code) {
        return Error::of(
            Failure::Data, code, {file, QString::number(fault.place.line), QString::number(fault.place.column)});
    };
    switch (fault.kind) {
    case Kind::CannotRead:
        break;
    case Kind::UnclosedQuote:
        return at(u"csv.unclosedQuote"_s);
    case Kind::AfterQuote:
        return at(u"csv.afterQuote"_s);
    case Kind::NotUtf8:
        return at(u"csv.notUtf8"_s);
    case Kind::NotText:
        return at(u"csv.notText"_s);
    case Kind::TooLong:
        return at(u"csv.tooLong"_s);
    }
    return Error::of(Failure::System, u"store.cannotRead"_s, {file, fault.reason});
}

} // namespace

EscoTable::EscoTable(const SourceFile &file, Reading &reading, Ends ends)
    : m_file(file),
      m_reading(reading),
      m_ends(ends),
      m_device(file.path),
      m_source{.device = m_device,
          .name = file.path,
          .advance =
              [this](qint64 bytes) {
                  return m_reading.advance(bytes, {.code = u"vocabulary.reading"_s, .arguments = {m_file.name()}});
              }},
      m_watched(m_source, std::numeric_limits<qint64>::max()),
      m_csv(m_watched)
{}

Result<bool> EscoTable::nextRow()
{
    const std::expected<bool, text::CsvFault> row = m_csv.next();
    // To the reader the file ends where the device stops: the reason for stopping takes precedence.
    if (m_watched.failure()) {
        return std::unexpected(*m_watched.failure());
    }
    return row.transform_error([this](const text::CsvFault &fault) { return errorOf(fault, m_file.path); });
}

Result<void> EscoTable::open(std::initializer_list<const char *> required)
{
    if (!m_device.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::unexpected(
            Error::of(Failure::System, u"store.cannotRead"_s, {m_file.path, m_device.errorString()}));
    }
    const Result<bool> header = nextRow();
    if (!header) {
        return std::unexpected(header.error());
    }
    for (const QByteArrayView cell : m_csv.cells()) {
        m_header.append(cell.trimmed().toByteArray());
    }
    for (const char *name : required) {
        if (column(name) < 0) {
            return std::unexpected(
                Error::of(Failure::Data, u"vocabulary.missingColumn"_s, {m_file.path, QString::fromLatin1(name)}));
        }
    }
    return {};
}

Result<bool> EscoTable::next()
{
    for (;;) {
        const Result<bool> row = nextRow();
        if (!row) {
            return row;
        }
        if (!*row) {
            m_reading.finishFile(m_file.size);
            return false;
        }
        const qsizetype cells = m_csv.cells().size();
        if (cells > m_header.size()) {
            note(int(m_header.size()), u"vocabulary.tooManyCells"_s,
                {QString::number(cells), QString::number(m_header.size())});
            continue;
        }
        if (cells < m_header.size() && m_ends == Ends::Whole) {
            note(int(cells), u"vocabulary.tooFewCells"_s, {QString::number(cells), QString::number(m_header.size())});
        }
        return true;
    }
}

QByteArrayView EscoTable::cell(int column) const
{
    const QList<QByteArrayView> &cells = m_csv.cells();
    return column >= 0 && column < cells.size() ? cells[column].trimmed() : QByteArrayView();
}

void EscoTable::note(int column, const QString &code, const QStringList &arguments)
{
    const text::CsvPlace place = m_csv.placeOf(column);
    m_reading.note({.source = m_file.path,
        .line = place.line,
        .column = place.column,
        .text = {.code = code, .arguments = arguments}});
}

} // namespace leerschakel::vocabulary

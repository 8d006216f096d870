// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/mappingdialog.h"

#include "application/look.h"
#include "domain/codelist.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "exchange/sheets/others/cellreading.h"
#include "publishing/reportpane.h"
#include "session/session.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using namespace exchange::sheets;

namespace {

/** The first values of a column, enough to tell what it contains. */
QString firstValues(const PiledSheet &sheet, const SheetMapping &mapping, qsizetype place)
{
    constexpr qsizetype enough = 4;
    QStringList values;
    for (const SheetRow &row : sheet.first) {
        const QString text = row.number > mapping.headerRow ? plainTextOf(row.cells.value(place)) : QString();
        if (!text.isEmpty() && !values.contains(text)) {
            constexpr qsizetype most = 60;
            values.append(text.size() > most ? text.first(most) + u'…' : text);
        }
        if (values.size() == enough) {
            break;
        }
    }
    return values.join(u" · "_s);
}

} // namespace

MappingDialog::MappingDialog(Session &session, QString source, LookedInto looked, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_source(std::move(source)),
      m_looked(std::move(looked)),
      m_sheets(new QComboBox(this)),
      m_headerRow(new QSpinBox(this)),
      m_rows(new QComboBox(this)),
      m_kind(new QComboBox(this)),
      m_language(new QComboBox(this)),
      m_fields(new QStandardItemModel(this)),
      m_columns(new QTableWidget(this)),
      m_result(new QLabel(this)),
      m_report(new ReportPane(this)),
      m_try(new QPushButton(tr("&Try it out"), this)),
      m_import(new QPushButton(tr("&Import"), this))
{
    setWindowTitle(tr("Import %1").arg(QFileInfo(m_source).fileName()));
    buildChoices();
    buildFields();

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * rhythm);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("&Sheet"), m_sheets);
    form->addRow(tr("&Row with the headers"), m_headerRow);
    form->addRow(tr("&One offering is"), m_rows);
    form->addRow(tr("Offerings are of &kind"), m_kind);
    form->addRow(tr("Texts are in &language"), m_language);

    m_columns->setObjectName(u"sheetColumns"_s);
    m_columns->setColumnCount(3);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Holds"), tr("First values")});
    m_columns->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->verticalHeader()->hide();
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setShowGrid(false);
    m_columns->setAccessibleName(tr("Columns of the sheet"));
    m_columns->setMinimumHeight(scaledTo(font(), 20 * rhythm));
    m_result->setObjectName(u"tried"_s);
    m_result->setWordWrap(true);
    m_report->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_try, QDialogButtonBox::ActionRole);
    buttons->addButton(m_import, QDialogButtonBox::AcceptRole);
    m_try->setObjectName(u"try"_s);
    m_import->setObjectName(u"import"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(mapping().toJson());
        accept();
    });
    connect(m_try, &QPushButton::clicked, this, &MappingDialog::tryOut);

    // Everything but the buttons scrolls, so that they stay visible with large text on a small screen.
    auto *inner = new QWidget;
    auto *innerLayout = new QVBoxLayout(inner);
    innerLayout->setContentsMargins(0, 0, 0, 0);
    innerLayout->setSpacing(2 * rhythm);
    innerLayout->addLayout(form);
    innerLayout->addWidget(m_columns, 1);
    innerLayout->addWidget(m_result);
    innerLayout->addWidget(m_report, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(inner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(scaledTo(font(), 110 * rhythm), scaledTo(font(), 80 * rhythm));
    if (parent) {
        resize(size().boundedTo(parent->window()->size()));
    }
    showMapping(m_looked.proposal.mapping);
}

void MappingDialog::buildChoices()
{
    for (const auto &sheet : m_looked.others->sheets()) {
        m_sheets->addItem(sheet->of.isHidden ? tr("%1 (hidden)").arg(sheet->of.name) : sheet->of.name, sheet->of.name);
    }
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sheets->setMinimumContentsLength(20);
    m_headerRow->setRange(0, int(mostSheetRows));
    m_headerRow->setSpecialValueText(tr("none"));
    m_rows->addItem(tr("all rows of one code"), int(RowsAre::OneByCode));
    m_rows->addItem(tr("all rows of one title"), int(RowsAre::OneByTitle));
    m_rows->addItem(tr("each row"), int(RowsAre::Each));
    const QString kindList = u"kind"_s;
    const domain::CodeList &kinds = domain::CodeList::named(kindList);
    for (const domain::Code &code : kinds.codes()) {
        m_kind->addItem(kinds.label(code.code, m_session.language()), code.code);
    }
    m_language->addItem(tr("Dutch"), int(domain::Language::Dutch));
    m_language->addItem(tr("English"), int(domain::Language::English));
    connect(m_sheets, &QComboBox::activated, this, [this] { propose({}); });
    connect(m_headerRow, &QSpinBox::valueChanged, this, [this](int row) { propose(row); });
    for (QComboBox *each : {m_rows, m_kind, m_language}) {
        connect(each, &QComboBox::activated, this, &MappingDialog::retitle);
    }
}

void MappingDialog::buildFields()
{
    auto *none = new QStandardItem(tr("no field: keep as it is"));
    none->setData(QString(), Qt::UserRole);
    m_fields->appendRow(none);
    for (const Target &target : allTargets()) {
        auto *item = new QStandardItem(nameOf(target));
        item->setData(target.key, Qt::UserRole);
        m_fields->appendRow(item);
    }
}

const PiledSheet *MappingDialog::sheet() const
{
    return m_looked.others->sheet(m_sheets->currentData().toString());
}

void MappingDialog::propose(std::optional<qint64> headerRow)
{
    if (const PiledSheet *chosen = sheet()) {
        showMapping(proposalFor(*chosen, headerRow).mapping);
    }
}

void MappingDialog::showMapping(const SheetMapping &mapping)
{
    m_mapping = mapping;
    const QSignalBlocker quiet(m_headerRow);
    m_sheets->setCurrentIndex(std::max(0, m_sheets->findData(mapping.sheet)));
    m_headerRow->setValue(int(mapping.headerRow));
    m_rows->setCurrentIndex(m_rows->findData(int(mapping.rows)));
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(mapping.kind)));
    m_language->setCurrentIndex(m_language->findData(int(mapping.language)));
    fillColumns();
    retitle();
}

void MappingDialog::fillColumns()
{
    const PiledSheet *chosen = sheet();
    m_columns->setRowCount(0);
    m_columns->setRowCount(chosen ? int(m_mapping.columns.size()) : 0);
    for (int i = 0; i < m_columns->rowCount(); ++i) {
        const MappedColumn &column = m_mapping.columns[i];
        const QString header = column.header.isEmpty() ? tr("(no header)") : column.header;
        auto *name = new QTableWidgetItem(nameOfColumn(column.place) + u"  "_s + header);
        const QString values = firstValues(*chosen, m_mapping, column.place);
        auto *first = new QTableWidgetItem(values);
        name->setToolTip(header);
        first->setToolTip(values);
        m_columns->setItem(i, 0, name);
        m_columns->setItem(i, 2, first);
        auto *field = new QComboBox(m_columns);
        field->setModel(m_fields);
        field->setCurrentIndex(std::max(0, field->findData(column.field)));
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(12);
        field->setAccessibleName(tr("Field of column %1").arg(header));
        // The wheel scrolls the list and does not change a value.
        field->setFocusPolicy(Qt::StrongFocus);
        connect(field, &QComboBox::activated, this, [this, i](int choice) { chooseField(i, choice); });
        m_columns->setCellWidget(i, 1, field);
    }
    m_columns->resizeRowsToContents();
}

void MappingDialog::chooseField(qsizetype column, int choice)
{
    const QString field = m_fields->item(choice)->data(Qt::UserRole).toString();
    for (qsizetype i = 0; i < m_mapping.columns.size(); ++i) {
        MappedColumn &other = m_mapping.columns[i];
        if (i != column && !field.isEmpty() && other.field == field) {
            other.field.clear(); // a field takes only one column
            qobject_cast<QComboBox *>(m_columns->cellWidget(int(i), 1))->setCurrentIndex(0);
        }
    }
    m_mapping.columns[column].field = field;
    retitle();
}

SheetMapping MappingDialog::mapping() const
{
    SheetMapping mapping = m_mapping;
    mapping.rows = RowsAre(m_rows->currentData().toInt());
    mapping.kind = m_kind->currentData().toString();
    mapping.language = domain::Language(m_language->currentData().toInt());
    return mapping;
}

void MappingDialog::retitle()
{
    const bool hasTitle = std::ranges::any_of(m_mapping.columns, [](const MappedColumn &column) {
        const Target *target = targetOf(column.field);
        return target && target->field == &domain::offeringTable().title;
    });
    m_report->hide();
    m_try->setEnabled(hasTitle);
    m_import->setEnabled(hasTitle);
    m_result->setText(hasTitle ? tr("What no field holds is kept with the offering. Try it out to see what would come "
                                    "in; nothing is changed by that.")
                               : tr("Choose the column that holds the titles."));
}

void MappingDialog::tryOut()
{
    m_try->setEnabled(false);
    m_result->setText(tr("Reading…"));
    const exchange::ImportRequest request{
        .source = m_source, .dryRun = true, .credentials = {}, .mapping = mapping().toJson()};
    m_session.longWork<exchange::ImportReport>(
        this, {.what = tr("Trying the import…"), .access = LongWork::Access::Reads},
        [request](store::Catalogue &catalogue, domain::Progress &progress) {
            return exchange::sheetImporter()->read(catalogue, request, progress);
        },
        [this](const store::Result<exchange::ImportReport> &report) { showTried(report); });
}

void MappingDialog::showTried(const store::Result<exchange::ImportReport> &report)
{
    retitle();
    if (!report) {
        m_result->setText(domain::sentence(report.error()));
        return;
    }
    const QLocale locale;
    const QString text =
        tr("%1 would be new, %2 changed, %3 unchanged")
            .arg(locale.toString(report->added), locale.toString(report->changed), locale.toString(report->unchanged));
    const int rejected = int(report->rejected.size());
    m_result->setText(rejected == 0 ? text : text + u"; "_s + tr("%Ln rows would not be taken", nullptr, rejected));
    if (!report->rejected.isEmpty() || !report->lost.isEmpty()) {
        m_report->setReport(*report, m_source, ReportPane::Import::Tried);
        m_report->show();
    }
}

} // namespace leerschakel::ui

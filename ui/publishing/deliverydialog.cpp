// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/deliverydialog.h"

#include "application/look.h"
#include "domain/sentences.h"
#include "exchange/registry.h"
#include "publishing/columnlist.h"
#include "publishing/folderfield.h"
#include "publishing/selectioncombo.h"
#include "session/session.h"
#include "widgets/flowlayout.h"
#include "widgets/labels.h"
#include "widgets/problemlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using exchange::Option;

namespace {

/** \a editor with \a note below it, which explains its purpose. */
QWidget *withNote(QWidget *editor, const QString &note)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(rhythm / 2);
    column->addWidget(editor);
    QLabel *label = wrappedLabel(note);
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
    both->setFocusProxy(editor);
    editor->setAccessibleDescription(note);
    return both;
}

} // namespace

DeliveryDialog::DeliveryDialog(Session &session, publishing::Profile profile, bool isNew, QWidget *parent)
    : QDialog(parent),
      m_session(session),
      m_before(std::move(profile)),
      m_isNew(isNew),
      m_area(new QScrollArea),
      m_form(new QFormLayout),
      m_name(new QLineEdit),
      m_destination(new QComboBox),
      m_folder(new FolderField),
      m_selection(new SelectionCombo),
      m_language(new QComboBox),
      m_address(new QLineEdit),
      m_alliances(new QWidget),
      m_columns(new ColumnList),
      m_problem(new ProblemLabel),
      m_keep(new QPushButton(tr("&Keep")))
{
    setObjectName(u"deliveryDialog"_s);
    setWindowTitle(isNew ? tr("New delivery") : tr("Delivery %1").arg(m_before.name));
    buildChoices();
    buildForm(*m_form);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep->setObjectName(u"keepDelivery"_s);
    m_keep->setDefault(true);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_keep, &QPushButton::clicked, this, &DeliveryDialog::keep);
    connect(m_destination, &QComboBox::currentIndexChanged, this, [this] {
        showOptions();
        if (m_isNew) { // working copies contain everything, as on the command line
            const bool isCopy = exchange::workingCopies().contains(m_destination->currentData().toString());
            m_selection->setSelection(isCopy ? exchange::Selection::All : m_before.request.selection);
        }
    });

    // Everything but the buttons scrolls, so that they stay visible with large text on a small screen.
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, rhythm, 0);
    column->addLayout(m_form);
    column->addStretch(1);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::NoFocus);
    // Always visible: a scroll bar that comes and goes with the options would shift what is under the pointer.
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setWidget(inner);
    // Wide enough for every option, whatever the destination.
    m_area->setMinimumWidth(inner->minimumSizeHint().width() + m_area->verticalScrollBar()->sizeHint().width());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addWidget(m_area, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(scaledTo(font(), 80 * rhythm), 0);
    showOptions();
    m_name->setFocus();
}

void DeliveryDialog::buildChoices()
{
    m_name->setObjectName(u"deliveryName"_s);
    m_name->setAccessibleName(tr("Name of the delivery"));
    m_name->setText(m_before.name);
    m_destination->setObjectName(u"deliveryDestination"_s);
    QStringList destinations = m_session.destinations();
    if (!destinations.contains(m_before.destination) && exchange::destinations().contains(m_before.destination)) {
        destinations.append(m_before.destination); // it has been switched off since
    }
    destinations += exchange::workingCopies();
    for (const QString &each : std::as_const(destinations)) {
        m_destination->addItem(exchange::nameOfDestination(each), each);
    }
    m_destination->setCurrentIndex(std::max(0, m_destination->findData(m_before.destination)));
    for (QComboBox *each : {m_destination, static_cast<QComboBox *>(m_selection), m_language}) {
        each->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        each->setMinimumContentsLength(20);
    }
    const exchange::ExportRequest &request = m_before.request;
    m_folder->setObjectName(u"deliveryFolder"_s);
    m_folder->setFolder(request.folder);
    m_selection->setObjectName(u"deliverySelection"_s);
    m_selection->setSelection(request.selection);
    m_language->setObjectName(u"deliveryLanguage"_s);
    m_language->addItem(tr("In both languages"));
    m_language->addItem(tr("In Dutch only, where they are in Dutch"), int(domain::Language::Dutch));
    m_language->addItem(tr("In English only, where they are in English"), int(domain::Language::English));
    m_language->setCurrentIndex(request.language ? m_language->findData(int(*request.language)) : 0);
    m_address->setObjectName(u"deliveryAddress"_s);
    m_address->setAccessibleName(tr("Web address of the folder"));
    m_address->setPlaceholderText(u"https://"_s);
    m_address->setText(request.address);
    auto *row = new FlowLayout(m_alliances, 2 * rhythm);
    row->setContentsMargins(0, 0, 0, 0);
    for (const exchange::Alliance &each : exchange::knownAlliances) {
        const QString id = QString::fromLatin1(each.id);
        auto *box = new QCheckBox(QString::fromLatin1(each.name));
        box->setObjectName(u"alliance."_s + id);
        box->setProperty("alliance", id);
        box->setChecked(request.alliances.contains(id));
        row->addWidget(box);
        m_allianceBoxes.append(box);
    }
    m_alliances->setFocusProxy(m_allianceBoxes.constFirst());
    m_columns->setObjectName(u"deliveryColumns"_s);
    m_columns->setColumns(request.columns);
}

void DeliveryDialog::buildForm(QFormLayout &form)
{
    form.setHorizontalSpacing(2 * rhythm);
    form.setRowWrapPolicy(QFormLayout::WrapLongRows);
    form.setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form.addRow(tr("&Name"),
        withNote(m_name,
            tr("Letters, digits, - and _: the name that scripts use, as in %1.")
                .arg(u"leerschakel-cli export --profile"_s)));
    form.addRow(tr("&Destination"), m_destination);
    form.addRow(tr("&Folder"), m_folder);
    for (const exchange::OptionSpec &each : exchange::allOptions()) {
        switch (each.option) {
        case Option::Selection:
            form.addRow(tr("&Which offerings"), m_selection);
            break;
        case Option::Language:
            form.addRow(tr("&Texts"), m_language);
            break;
        case Option::Columns:
            form.addRow(tr("&Columns"), m_columns);
            break;
        case Option::Address:
            form.addRow(tr("&Web address"),
                withNote(
                    m_address, tr("Where the folder will be on the web. What is written names its own addresses.")));
            break;
        case Option::Alliances:
            form.addRow(tr("&Alliances"),
                withNote(m_alliances,
                    tr("For offerings that are to reach eduXchange and have no alliance of their own. Without one they "
                       "do not get there.")));
            break;
        }
    }
}

void DeliveryDialog::showOptions()
{
    const QString destination = m_destination->currentData().toString();
    constexpr int before = 3; // name, destination, folder
    int row = before;
    for (const exchange::OptionSpec &each : exchange::allOptions()) {
        m_form->setRowVisible(row++, exchange::hasUseFor(destination, each.option));
    }
    makeRoom();
}

void DeliveryDialog::makeRoom()
{
    const QWidget *const inner = m_area->widget();
    const int within = inner->layout()->totalHeightForWidth(width() - 8 * rhythm);
    const QSize wanted(width(), layout()->sizeHint().height() - m_area->sizeHint().height() + within + 2 * rhythm);
    // The dialog never shrinks while in use.
    const QSize size = wanted.expandedTo(isVisible() ? this->size() : QSize());
    resize(parentWidget() ? size.boundedTo(parentWidget()->window()->size()) : size);
    if (const int beyond = frameGeometry().bottom() - screen()->availableGeometry().bottom();
        isVisible() && beyond > 0) {
        move(x(), std::max(screen()->availableGeometry().top(), y() - beyond));
    }
}

publishing::Profile DeliveryDialog::profile() const
{
    publishing::Profile profile{
        .name = m_name->text().trimmed(), .destination = m_destination->currentData().toString(), .request = {}};
    exchange::ExportRequest &request = profile.request;
    request.folder = m_folder->folder().isEmpty() ? QString() : QDir::cleanPath(m_folder->folder());
    request.selection = m_selection->selection();
    if (m_language->currentData().isValid()) {
        request.language = domain::Language(m_language->currentData().toInt());
    }
    request.address = m_address->text().trimmed();
    request.columns = m_columns->columns();
    for (const QCheckBox *each : m_allianceBoxes) {
        if (each->isChecked()) {
            request.alliances.append(each->property("alliance").toString());
        }
    }
    for (const exchange::OptionSpec &each : exchange::allOptions()) {
        if (!exchange::hasUseFor(profile.destination, each.option)) {
            each.say(request, {}); // hidden options do not count
        }
    }
    return profile;
}

std::pair<QString, QWidget *> DeliveryDialog::missing() const
{
    if (m_name->text().trimmed().isEmpty()) {
        return {tr("Give the delivery a name."), m_name};
    }
    if (m_folder->folder().isEmpty()) {
        return {tr("Choose the folder that it is written to."), m_folder};
    }
    const bool hasColumns = exchange::hasUseFor(m_destination->currentData().toString(), Option::Columns);
    if (hasColumns && m_columns->isNone()) {
        return {tr("Choose at least one column."), m_columns};
    }
    return {};
}

void DeliveryDialog::keep()
{
    if (const auto [what, where] = missing(); where) {
        m_problem->setProblem(what);
        where->setFocus();
        return;
    }
    if (m_pending > 0) {
        return;
    }
    ++m_pending;
    m_session.longWork<store::AppliedChange>(
        this, {.what = tr("Changing a setting…")},
        [profile = profile(), before = m_isNew ? QString() : m_before.name](store::Catalogue &catalogue,
            domain::Progress &) { return publishing::keepProfile(catalogue, before, profile); },
        [this, name = profile().name](const Result<store::AppliedChange> &done) {
            --m_pending;
            if (!done) {
                m_problem->setProblem(domain::sentence(done.error()));
                return;
            }
            Q_EMIT kept(name);
            accept();
        });
}

} // namespace leerschakel::ui

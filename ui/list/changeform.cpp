// SPDX-License-Identifier: GPL-3.0-or-later
#include "list/changeform.h"

#include "application/look.h"
#include "authoring/partlist.h"
#include "domain/sharing.h"
#include "forms/choicefields.h"
#include "forms/recorddocument.h"
#include "store/records.h"
#include "widgets/searchcombo.h"
#include "words/fieldlabels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using authoring::Alteration;
using domain::FieldSpec;
using domain::FieldType;
using domain::Kind;

namespace {

/** The document that an editor needs, for a value that belongs to no record yet. */
class NoRecord : public RecordDocument
{
public:
    using RecordDocument::RecordDocument;

    [[nodiscard]] domain::Record record(Kind, const domain::Id &) const override { return {}; }
    [[nodiscard]] QString title() const override { return {}; }
};

/** The fields that people change, of an offering and then of its parts. */
QList<const FieldSpec *> changeableFields()
{
    QList<Kind> kinds{Kind::Offering};
    for (const authoring::PartList &list : authoring::partLists()) {
        kinds.append(list.kind);
    }
    QList<const FieldSpec *> fields;
    for (const Kind kind : std::as_const(kinds)) {
        for (const FieldSpec *field : domain::kindTable(kind).fields()) {
            if (authoring::fieldAt(authoring::pathOf(*field)) == field) {
                fields.append(field);
            }
        }
    }
    return fields;
}

/** Whether the records it refers to are chosen from a list. Modules are not, as there may be very many. */
bool refersToFew(const FieldSpec &field)
{
    return !field.target().isEmpty() && domain::sharedKinds().contains(domain::kindTable(field.target())->kind());
}

/** Whether a value of \a field can be asked for. */
bool isAsked(const FieldSpec &field)
{
    return field.type() != FieldType::Tree
        && (refersToFew(field) || (field.type() != FieldType::Reference && field.type() != FieldType::ReferenceList));
}

} // namespace

bool ChangeForm::canSet(const FieldSpec &field)
{
    return changeableFields().contains(&field) && isAsked(field);
}

void ChangeForm::choose(const FieldSpec &field)
{
    const int place = m_field->findData(authoring::pathOf(field));
    if (canSet(field) && place >= 0) {
        m_field->setCurrentIndex(place);
        if (isOneText()) {
            m_text->setFocus();
        } else if (m_editor) {
            m_editor->setFocus();
        }
    }
}

ChangeForm::ChangeForm(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_document(std::make_unique<NoRecord>(session)),
      m_rows(new QVBoxLayout(this)),
      m_action(new QComboBox(this)),
      m_field(new SearchCombo(this)),
      m_language(new QComboBox(this)),
      m_text(new QLineEdit(this)),
      m_from(new QLineEdit(this)),
      m_with(new QLineEdit(this)),
      m_isRegex(new QCheckBox(tr("Text to find is a regular e&xpression"), this)),
      m_days(new QSpinBox(this)),
      m_reference(new QComboBox(this))
{
    m_rows->setContentsMargins({});
    m_rows->setSpacing(2 * rhythm);
    for (const auto &[action, text] :
        {std::pair{Set, tr("Set a field")}, {Clear, tr("Make a field empty")}, {Add, tr("Add to a list")},
            {Remove, tr("Remove a value")}, {Replace, tr("Find and replace text")}, {Shift, tr("Move all dates")}}) {
        m_action->addItem(text, action);
    }
    m_field->makeSearchable(tr("Type to search for a field"));
    m_language->addItem(tr("Dutch"), int(domain::Language::Dutch));
    m_language->addItem(tr("English"), int(domain::Language::English));
    constexpr int most = 100 * 366; // a century
    m_days->setRange(-most, most);
    m_days->setValue(7);

    addRow(tr("&What"), m_action);
    m_fieldRow = addRow(tr("&Field"), m_field);
    m_languageRow = addRow(tr("&Language"), m_language);
    m_fromRow = addRow(tr("Text to f&ind"), m_from);
    m_withRow = addRow(tr("&Replace it with"), m_with);
    m_rows->addWidget(m_isRegex);
    m_daysRow = addRow(tr("By this many &days (negative: earlier)"), m_days);
    m_valueRow = addRow(tr("&Value"), m_text);
    m_valueLabel = m_valueRow->findChild<QLabel *>();
    m_valueRow->layout()->addWidget(m_reference);
    m_rows->addStretch(1);

    connect(m_action, &QComboBox::currentIndexChanged, this, &ChangeForm::showAction);
    // Its index changes later than its text, and not at all while a name is being typed.
    connect(m_field, &QComboBox::editTextChanged, this, [this] {
        if (field() != m_shown) {
            showField();
        }
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    connect(m_reference, &QComboBox::currentIndexChanged, this, &ChangeForm::changed);
    for (const QLineEdit *line : {m_text, m_from, m_with}) {
        connect(line, &QLineEdit::textChanged, this, &ChangeForm::changed);
    }
    connect(m_isRegex, &QCheckBox::toggled, this, &ChangeForm::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &ChangeForm::changed);
    showAction();
    setFocusProxy(m_action);
}

ChangeForm::~ChangeForm() = default;

QWidget *ChangeForm::addRow(const QString &name, QWidget *input)
{
    auto *row = new QWidget(this);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(rhythm / 2);
    auto *label = new QLabel(name, row);
    label->setBuddy(input);
    layout->addWidget(label);
    layout->addWidget(input);
    m_rows->addWidget(row);
    return row;
}

ChangeForm::Action ChangeForm::action() const
{
    return Action(m_action->currentData().toInt());
}

const FieldSpec *ChangeForm::field() const
{
    const int row = m_field->findText(m_field->currentText(), Qt::MatchFixedString);
    return row < 0 ? nullptr : authoring::fieldAt(m_field->itemData(row).toString());
}

bool ChangeForm::isOneText() const
{
    return field() && field()->type() == FieldType::LocalizedText;
}

std::optional<domain::Language> ChangeForm::language() const
{
    return isOneText() ? std::optional(domain::Language(m_language->currentData().toInt())) : std::nullopt;
}

void ChangeForm::fillFields()
{
    const QString before = m_field->currentText();
    const QSignalBlocker quiet(m_field);
    m_field->clear();
    const QList<const FieldSpec *> fields = changeableFields();
    for (const FieldSpec *each : fields) {
        const bool fits = action() == Add ? authoring::isList(*each)
            : action() == Replace         ? authoring::isText(*each)
                                          : true;
        if (fits && isAsked(*each)) {
            const QString name = fieldLabel(each->kind(), each->key());
            m_field->addItem(each->kind() == Kind::Offering ? name : kindLabel(each->kind()) + u": "_s + name,
                authoring::pathOf(*each));
        }
    }
    m_field->setCurrentIndex(m_field->findText(before, Qt::MatchFixedString));
}

void ChangeForm::showAction()
{
    fillFields();
    const bool replaces = action() == Replace;
    m_fieldRow->setVisible(action() != Shift);
    m_daysRow->setVisible(action() == Shift);
    m_fromRow->setVisible(replaces);
    m_withRow->setVisible(replaces);
    m_isRegex->setVisible(replaces);
    showField();
}

void ChangeForm::showField()
{
    delete m_editor;
    m_editor = nullptr;
    const FieldSpec *chosen = field();
    m_shown = chosen;
    const bool asksValue = chosen && (action() == Set || action() == Add || action() == Remove);
    m_languageRow->setVisible(action() != Shift && isOneText());
    m_valueRow->setVisible(asksValue);
    m_text->setVisible(asksValue && isOneText());
    m_reference->setVisible(asksValue && refersToFew(*chosen));
    if (asksValue) {
        const QString name = fieldLabel(chosen->kind(), chosen->key());
        m_valueLabel->setBuddy(isOneText() ? static_cast<QWidget *>(m_text) : m_reference);
        m_text->setAccessibleName(name);
        m_reference->setAccessibleName(name);
        if (refersToFew(*chosen)) {
            const QSignalBlocker quiet(m_reference);
            m_reference->clear();
            m_reference->addItem({}, QString());
            const QList<domain::Record> records =
                store::loadAll(m_session.catalogue(), domain::kindTable(chosen->target())->kind())
                    .value_or(QList<domain::Record>());
            QList<std::pair<QString, QString>> named;
            for (const domain::Record &record : records) {
                named.append({recordLabel(record, m_session.language()), record.id().toString()});
            }
            std::ranges::sort(
                named, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
            for (const auto &[label, id] : std::as_const(named)) {
                m_reference->addItem(label, id);
            }
        } else if (!isOneText()) {
            m_editor = makeFieldEditor(*m_document, *chosen, m_valueRow);
            m_editor->setDestinations(m_session.destinations());
            m_editor->setLabel(name);
            if (auto *codes = qobject_cast<CodesFieldEditor *>(m_editor); codes && action() == Remove) {
                codes->offerAll();
            }
            m_editor->showValue({});
            m_valueLabel->setBuddy(m_editor);
            m_valueRow->layout()->addWidget(m_editor);
            connect(m_editor, &FieldEditor::typed, this, &ChangeForm::changed);
            connect(m_editor, &FieldEditor::chosen, this, &ChangeForm::changed);
            connect(m_editor, &FieldEditor::entered, this, &ChangeForm::changed);
        }
    }
    Q_EMIT changed();
}

std::optional<QVariant> ChangeForm::value() const
{
    const FieldSpec *chosen = field();
    if (isOneText()) {
        return m_text->text();
    }
    if (refersToFew(*chosen)) {
        const QString id = m_reference->currentData().toString();
        return id.isEmpty() ? QVariant() : authoring::isList(*chosen) ? QVariant(QVariantList{id}) : QVariant(id);
    }
    if (!m_editor || !m_editor->isTyped()) {
        return std::nullopt;
    }
    const FieldEditor::Edited edited = m_editor->edited({});
    return edited.isReadable() ? edited.value : std::nullopt;
}

QString ChangeForm::problem() const
{
    return m_editor && m_editor->isTyped() ? m_editor->edited({}).problem : QString();
}

std::optional<authoring::Result<Alteration>> ChangeForm::alteration() const
{
    if (action() == Shift) {
        return m_days->value() == 0 ? std::nullopt : std::optional(Alteration::shiftDates(m_days->value()));
    }
    const FieldSpec *chosen = field();
    if (!chosen) {
        return std::nullopt;
    }
    if (action() == Replace) {
        return m_from->text().isEmpty()
            ? std::nullopt
            : std::optional(Alteration::replace(*chosen,
                  {.from = m_from->text(), .with = m_with->text(), .isRegex = m_isRegex->isChecked()}, language()));
    }
    if (action() == Clear) {
        return Alteration::set(*chosen, isOneText() ? QVariant(QString()) : QVariant(), language());
    }
    const std::optional<QVariant> given = value();
    if (!given || !given->isValid() || (isOneText() && given->toString().trimmed().isEmpty())) {
        return std::nullopt;
    }
    switch (action()) {
    case Add:
        return Alteration::add(*chosen, *given);
    case Remove:
        return Alteration::remove(*chosen, *given, language());
    default:
        return Alteration::set(*chosen, *given, language());
    }
}

} // namespace leerschakel::ui

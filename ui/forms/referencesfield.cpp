// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/referencesfield.h"

#include "store/records.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "widgets/searchcombo.h"
#include "words/fieldlabels.h"

#include <QEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using domain::Id;
using domain::Record;

ReferencesFieldEditor::ReferencesFieldEditor(RecordDocument &document, const domain::FieldSpec &field, QWidget *parent)
    : FieldEditor(field, parent),
      m_document(document),
      m_target(domain::kindTable(field.target())->kind()),
      m_flow(new FlowLayout(this)),
      m_more(new SearchCombo(this))
{
    m_more->makeSearchable(tr("Type to add one"));
    m_more->setMinimumContentsLength(24);
    m_flow->addWidget(m_more);
    watch(m_more);
    setFocusProxy(m_more);
    connect(m_more, &SearchCombo::typed, this, &ReferencesFieldEditor::noteTyped);
    connect(m_more, &SearchCombo::entered, this, &ReferencesFieldEditor::entered);
    connect(m_more, &SearchCombo::picked, this, &ReferencesFieldEditor::pick);
}

bool ReferencesFieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_more && (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress)) {
        loadTargets();
    }
    return FieldEditor::eventFilter(watched, event);
}

void ReferencesFieldEditor::loadTargets()
{
    const store::Result<QList<Record>> records = store::loadAll(m_document.session().catalogue(), m_target);
    if (!records) {
        Q_EMIT m_document.session().failed(records.error());
        return;
    }
    QList<std::pair<QString, QString>> named;
    for (const Record &record : *records) {
        if (const QString label = recordLabel(record, m_document.language()); !label.isEmpty()) {
            named.append({label, record.id().toString()});
        }
    }
    std::ranges::sort(
        named, [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    const QString typed = m_more->currentText();
    const QSignalBlocker quiet(m_more);
    m_more->clear();
    for (const auto &[label, id] : std::as_const(named)) {
        m_more->addItem(label, id);
    }
    m_more->setCurrentIndex(-1);
    m_more->setEditText(typed);
}

void ReferencesFieldEditor::pick(int index)
{
    if (const QString id = m_more->itemData(index).toString(); !id.isEmpty() && !m_ids.contains(id)) {
        m_ids.append(id);
    }
    m_more->show(-1, {});
    // The completer writes the chosen name after this.
    QMetaObject::invokeMethod(
        m_more,
        [this] {
            if (!m_more->isTyped()) {
                m_more->show(-1, {});
            }
        },
        Qt::QueuedConnection);
    noteChosen();
}

QString ReferencesFieldEditor::labelOf(const QString &id) const
{
    const QString label = recordLabel(m_document.record(m_target, Id::fromString(id)), m_document.language());
    return label.isEmpty() ? tr("(no name yet)") : label;
}

QStringList ReferencesFieldEditor::meant() const
{
    QStringList ids;
    for (int i = 0; m_more->isTyped() && i < m_more->count(); ++i) {
        if (m_more->itemText(i).compare(m_more->typedText(), Qt::CaseInsensitive) == 0) {
            ids.append(m_more->itemData(i).toString());
        }
    }
    return ids;
}

void ReferencesFieldEditor::showValue(const QVariant &value)
{
    if (!isTyped()) {
        m_ids = value.toStringList();
        showChosen();
    }
}

FieldEditor::Edited ReferencesFieldEditor::edited(const QVariant &) const
{
    Edited edited;
    QStringList ids = m_ids;
    if (m_more->isTyped() && !m_more->typedText().isEmpty()) {
        const QStringList called = meant();
        if (called.size() == 1 && !ids.contains(called.constFirst())) {
            ids.append(called.constFirst());
        } else if (called.size() != 1) {
            edited.problem = called.isEmpty()
                ? tr("Nothing here is called \"%1\" (choose from the list).").arg(m_more->typedText())
                : tr("%Ln of them are called \"%1\" (choose one from the list).", nullptr, int(called.size()))
                      .arg(m_more->typedText());
        }
    }
    edited.value = QVariantList(ids.cbegin(), ids.cend());
    return edited;
}

bool ReferencesFieldEditor::isSearching() const
{
    return m_more->isTyped();
}

void ReferencesFieldEditor::settle()
{
    const Edited now = edited({});
    m_ids = now.value->toStringList();
    setTyped(!now.isReadable());
    if (now.isReadable() && m_more->isTyped()) {
        m_more->show(-1, {});
    }
    showChosen();
}

void ReferencesFieldEditor::reset(const QVariant &value)
{
    setTyped(false);
    m_ids = value.toStringList();
    m_more->show(-1, {});
    showChosen();
}

QVariant ReferencesFieldEditor::typedText() const
{
    return QVariantMap{{u"ids"_s, m_ids}, {u"text"_s, m_more->isTyped() ? m_more->currentText() : QString()}};
}

void ReferencesFieldEditor::putBack(const QVariant &text)
{
    m_ids = text.toMap().value(u"ids"_s).toStringList();
    if (const QString more = text.toMap().value(u"text"_s).toString(); !more.isEmpty()) {
        m_more->putBack(more);
    }
    setTyped(true);
    showChosen();
}

void ReferencesFieldEditor::showChosen()
{
    const QList<Chip *> before = findChildren<Chip *>(Qt::FindDirectChildrenOnly);
    bool hadFocus = false;
    for (Chip *chip : before) { // deleted later: one of them may be the sender
        hadFocus = hadFocus || chip->hasFocus();
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (const QString &id : std::as_const(m_ids)) {
        auto *chip = new Chip(labelOf(id), Chip::Style::Plain, this);
        chip->setRemovable(!m_readOnly);
        chip->setAccessibleName(tr("%1: %2").arg(m_label, chip->text()));
        m_flow->insertWidget(m_flow->count() - 1, chip);
        chip->show();
        connect(chip, &Chip::removeRequested, this, [this, id] {
            m_ids.removeAll(id);
            noteChosen();
        });
    }
    if (hadFocus) {
        m_more->setFocus(Qt::OtherFocusReason);
    }
}

void ReferencesFieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_more->setVisible(!readOnly);
    showChosen();
}

void ReferencesFieldEditor::setLabel(const QString &label)
{
    m_label = label;
    m_more->setAccessibleName(tr("Add to %1").arg(label));
    m_more->lineEdit()->setAccessibleName(m_more->accessibleName());
}

void ReferencesFieldEditor::takeFocus(const QString &)
{
    m_more->setFocus(Qt::OtherFocusReason);
}

} // namespace leerschakel::ui

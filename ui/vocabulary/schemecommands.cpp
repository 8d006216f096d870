// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/schemecommands.h"

#include "application/look.h"
#include "store/journal.h"
#include "vocabulary/own/ownscheme.h"
#include "vocabulary/skos/skoswriter.h"
#include "vocabulary/suggest/suggestingschemes.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SchemeCommands::SchemeCommands(Session &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_button(new QPushButton),
      m_menu(new QMenu(m_button)),
      m_makeAction(m_menu->addAction(QString(), this, &SchemeCommands::startMaking)),
      m_takeOverAction(m_menu->addAction(QString(), this, &SchemeCommands::takeOver)),
      m_mapAction(m_menu->addAction(QString(), this, [this] { Q_EMIT mappingRequested(m_scheme.uri); })),
      m_exportAction(m_menu->addAction(QString(), this, &SchemeCommands::askWhereTo)),
      m_suggestAction(m_menu->addAction(QString(), this, &SchemeCommands::suggest)),
      m_titleLabel(new QLabel),
      m_title(new QLineEdit),
      m_uriLabel(new QLabel),
      m_uri(new QLineEdit),
      m_make(new QPushButton),
      m_cancel(new QPushButton)
{
    m_button->setMenu(m_menu);
    m_suggestAction->setCheckable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm / 2);
    m_titleLabel->setBuddy(m_title);
    m_uriLabel->setBuddy(m_uri);
    m_uriLabel->setWordWrap(true);
    layout->addWidget(m_titleLabel);
    layout->addWidget(m_title);
    layout->addWidget(m_uriLabel);
    layout->addWidget(m_uri);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_make);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    hide();
    connect(m_make, &QPushButton::clicked, this, &SchemeCommands::make);
    connect(m_cancel, &QPushButton::clicked, this, &SchemeCommands::stopMaking);
    for (QLineEdit *line : {m_title, m_uri}) {
        connect(line, &QLineEdit::returnPressed, this, &SchemeCommands::make);
    }
    auto *escape = new QAction(this);
    escape->setShortcut(Qt::Key_Escape);
    escape->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QAction::triggered, this, &SchemeCommands::stopMaking);
    addAction(escape);
    setScheme({});
    retranslate();
}

void SchemeCommands::retranslate()
{
    m_button->setText(tr("Vocabulary"));
    m_button->setAccessibleName(tr("What can be done with a vocabulary"));
    m_makeAction->setText(tr("Make a vocabulary of your own"));
    m_titleLabel->setText(tr("What the vocabulary is called"));
    m_title->setAccessibleName(m_titleLabel->text());
    m_uriLabel->setText(tr("Its web address, if it has one; it cannot be changed later"));
    m_uri->setAccessibleName(m_uriLabel->text());
    m_uri->setPlaceholderText(tr("Leave it empty to have an address made"));
    m_make->setText(tr("Make it"));
    m_cancel->setText(tr("Cancel"));
    setScheme(m_scheme);
}

void SchemeCommands::setScheme(const vocabulary::SchemeSummary &scheme)
{
    m_scheme = scheme;
    const bool isThere = !scheme.uri.isEmpty();
    const bool writes = m_session.isWritable();
    m_makeAction->setEnabled(writes);
    m_takeOverAction->setText(isThere ? tr("Edit %1 here").arg(scheme.title) : tr("Edit it here"));
    m_takeOverAction->setEnabled(isThere && !scheme.own && writes);
    m_mapAction->setText(isThere ? tr("Map %1 to other vocabularies").arg(scheme.title) : tr("Map it"));
    m_mapAction->setEnabled(isThere && scheme.own && writes);
    m_exportAction->setText(isThere ? tr("Export %1 as SKOS…").arg(scheme.title) : tr("Export it as SKOS…"));
    m_exportAction->setEnabled(isThere);
    m_suggestAction->setText(isThere ? tr("Suggest skills from %1").arg(scheme.title) : tr("Suggest skills from it"));
    m_suggestAction->setEnabled(isThere && writes);
    m_suggestAction->setChecked(scheme.suggests);
}

void SchemeCommands::startMaking()
{
    m_title->clear();
    m_uri->clear();
    show();
    m_title->setFocus(Qt::OtherFocusReason);
}

void SchemeCommands::stopMaking()
{
    hide();
    m_button->setFocus(Qt::OtherFocusReason);
}

void SchemeCommands::make()
{
    const QString title = m_title->text().trimmed();
    const bool isDutch = m_session.language() == domain::Language::Dutch;
    const auto change = vocabulary::changeToMakeScheme(m_session.catalogue(),
        {.title = {.nl = isDutch ? title : QString(), .en = isDutch ? QString() : title},
            .uri = m_uri->text().trimmed()});
    if (!change) {
        Q_EMIT m_session.failed(change.error());
        return;
    }
    if (m_session.apply(*change)) {
        hide();
        Q_EMIT made(change->entries().constFirst().after.toMap().value(u"uri"_s).toString());
    }
}

void SchemeCommands::takeOver()
{
    ++m_pending;
    const QString uri = m_scheme.uri;
    m_session.longWork<store::AppliedChange>(
        this, {.what = tr("Making a vocabulary editable…"), .endsAnywhere = true},
        [uri](store::Catalogue &catalogue, domain::Progress &) {
            return vocabulary::changeToTakeOver(catalogue, uri).and_then([&](const changes::ChangeSet &change) {
                return store::apply(catalogue, change);
            });
        },
        [this, uri](const Result<store::AppliedChange> &applied) {
            --m_pending;
            if (applied) {
                Q_EMIT made(uri);
            } else {
                Q_EMIT m_session.failed(applied.error());
            }
        });
}

void SchemeCommands::suggest(bool suggests)
{
    if (const Result<void> chosen = vocabulary::chooseToSuggest(m_session.catalogue(), m_scheme.uri, suggests);
        !chosen) {
        Q_EMIT m_session.failed(chosen.error());
        return;
    }
    Q_EMIT m_session.catalogue().stateChanged();
}

void SchemeCommands::askWhereTo()
{
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export as SKOS"), m_scheme.title + u".ttl"_s, tr("Turtle (*.ttl);;JSON-LD (*.jsonld)"));
    if (!path.isEmpty()) {
        exportTo(path);
    }
}

void SchemeCommands::exportTo(const QString &path)
{
    ++m_pending;
    m_session.longWork<vocabulary::SkosExport>(
        this, {.what = tr("Exporting a vocabulary…"), .access = LongWork::Access::Reads},
        [uri = m_scheme.uri, path](store::Catalogue &catalogue, domain::Progress &progress) {
            return vocabulary::exportSkos(catalogue, uri,
                vocabulary::skosSyntaxOf(path).value_or(vocabulary::SkosSyntax::Turtle), path, progress);
        },
        [this, path](const Result<vocabulary::SkosExport> &written) {
            --m_pending;
            if (written) {
                Q_EMIT messageRequested(tr("%1 written: %2 concepts")
                        .arg(QFileInfo(path).fileName(), QLocale().toString(written->concepts)));
            } else {
                Q_EMIT m_session.failed(written.error());
            }
        });
}

} // namespace leerschakel::ui

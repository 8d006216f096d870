// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/sourcesdialog.h"

#include "application/look.h"
#include "widgets/labels.h"
#include "widgets/linkbutton.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

using vocabulary::SchemeSummary;
using vocabulary::VocabularySource;

SourcesDialog::SourcesDialog(const QList<VocabularySource> &sources, const QList<SchemeSummary> &loaded,
    domain::Language language, bool canLoad, QWidget *parent)
    : QDialog(parent), m_language(language)
{
    setWindowTitle(tr("Get vocabularies"));

    auto *inside = new QWidget;
    auto *list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, rhythm, 0);
    list->setSpacing(3 * rhythm);
    for (const VocabularySource &source : sources) {
        add(list, source, loaded);
    }
    auto *other = new QVBoxLayout;
    other->setSpacing(rhythm / 2);
    other->addWidget(headingLabel(tr("Any other vocabulary in SKOS"), 1.15));
    other->addWidget(wrappedLabel(tr("Turtle, TriG, N-Triples, N-Quads, RDF/XML and JSON-LD are read as they are, also "
                                     "from a zip file. Check with the publisher on what terms you may use it.")));
    list->addLayout(other);
    list->addStretch(1);

    auto *area = new QScrollArea;
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(windowTitle());

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *files = buttons->addButton(tr("Load a download…"), QDialogButtonBox::ActionRole);
    files->setToolTip(tr("The zip file as it was downloaded, or the files themselves"));
    auto *folder = buttons->addButton(tr("Load a folder…"), QDialogButtonBox::ActionRole);
    files->setEnabled(canLoad);
    folder->setEnabled(canLoad);
    connect(files, &QPushButton::clicked, this,
        [this] { choose(QFileDialog::getOpenFileNames(this, tr("Choose the files of a vocabulary"))); });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getExistingDirectory(this, tr("Choose the folder of a vocabulary"));
        choose(path.isEmpty() ? QStringList() : QStringList{path});
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * rhythm, 2 * rhythm, 2 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addWidget(headingLabel(windowTitle(), 1.4));
    layout->addWidget(wrappedLabel(
        tr("Leerschakel does not include vocabularies of others: you load what you downloaded from the publisher.")));
    layout->addWidget(area, 1);
    layout->addWidget(buttons);
    (canLoad ? files : buttons->button(QDialogButtonBox::Close))->setDefault(true);
    const int character = fontMetrics().averageCharWidth();
    resize(character * 92, fontMetrics().height() * 36);
}

void SourcesDialog::add(QVBoxLayout *layout, const VocabularySource &source, const QList<SchemeSummary> &loaded)
{
    const auto text = [this](const domain::LocalizedText &both) { return both.preferring(m_language); };
    QStringList versions;
    for (const SchemeSummary &scheme : loaded) {
        if (std::ranges::any_of(source.schemes, [&](const QString &begin) { return scheme.uri.startsWith(begin); })) {
            const QString concepts = tr("%Ln concept(s)", nullptr, scheme.concepts);
            versions.append(scheme.version.isEmpty() ? concepts : tr("version %1, %2").arg(scheme.version, concepts));
        }
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(2 * rhythm);
    grid->setVerticalSpacing(rhythm / 2);
    grid->setColumnStretch(1, 1);
    auto *title = new QHBoxLayout;
    title->setSpacing(rhythm);
    title->addWidget(headingLabel(text(source.title), 1.15));
    auto *publisher = new QLabel(text(source.publisher));
    publisher->setForegroundRole(QPalette::PlaceholderText);
    title->addWidget(publisher, 1);
    grid->addLayout(title, 0, 0, 1, 2);
    grid->addWidget(wrappedLabel(text(source.contents)), 1, 0, 1, 2);
    auto row = [&, next = 2](const QString &what, QWidget *value) mutable {
        auto *label = new QLabel(what);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, next, 0, Qt::AlignTop);
        grid->addWidget(value, next++, 1);
    };
    auto *page = new LinkButton(QUrl(source.page).host() + QUrl(source.page).path());
    page->setToolTip(source.page);
    page->setAccessibleName(tr("Open the page of %1 in the browser").arg(text(source.title)));
    connect(page, &LinkButton::clicked, this, [address = source.page] { QDesktopServices::openUrl(QUrl(address)); });
    row(tr("Where"), page);
    row(tr("How"), wrappedLabel(text(source.steps)));
    row(tr("Terms"), wrappedLabel(text(source.terms)));
    row(tr("Loaded"), wrappedLabel(versions.isEmpty() ? tr("not in this catalogue") : versions.join(u"; "_s)));
    layout->addLayout(grid);
}

void SourcesDialog::choose(const QStringList &sources)
{
    if (!sources.isEmpty()) {
        m_chosen = sources;
        accept();
    }
}

} // namespace leerschakel::ui

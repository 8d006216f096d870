// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/vocabularyloader.h"

#include "domain/sentences.h"
#include "session/session.h"
#include "store/largewrite.h"
#include "vocabulary/missingdialog.h"
#include "vocabulary/upgradedialog.h"

#include <QFileInfo>
#include <QLocale>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** The result of work that yields no value. */
struct Done {};

} // namespace

VocabularyLoader::VocabularyLoader(Session &session, QWidget *parent)
    : QObject(parent), m_window(parent), m_session(session)
{
    // Removes what had been read but was not in use when the program last ended.
    m_session.background<QList<qint64>>(this, vocabulary::unusedContents, [this](const Result<QList<qint64>> &left) {
        if (left && !left->isEmpty() && m_session.isWritable() && !m_isLoading) {
            m_isLoading = true;
            sweep();
        }
    });
}

void VocabularyLoader::load(const QStringList &sources)
{
    if (sources.isEmpty() || m_isLoading) {
        return;
    }
    m_isLoading = true;
    using Chosen = std::shared_ptr<const vocabulary::ChosenVocabulary>;
    m_session.longWork<Chosen>(
        this, {.what = tr("Loading a vocabulary…"), .access = LongWork::Access::Reads},
        [sources](store::Catalogue &catalogue, domain::Progress &progress) {
            return vocabulary::chooseVocabulary(
                catalogue, {.sources = sources, .format = u"auto"_s, .languages = {}}, progress)
                .transform([](vocabulary::ChosenVocabulary &&chosen) {
                    return Chosen(std::make_shared<vocabulary::ChosenVocabulary>(std::move(chosen)));
                });
        },
        [this](const Result<Chosen> &chosen) {
            if (!chosen) {
                end();
                Q_EMIT m_session.failed(chosen.error());
            } else if (accepted(**chosen)) {
                read(*chosen);
            } else {
                end();
                Q_EMIT messageRequested(tr("The vocabulary was not changed"));
            }
        });
}

bool VocabularyLoader::accepted(const vocabulary::ChosenVocabulary &chosen)
{
    if (chosen.missing.isEmpty()) {
        return true;
    }
    QStringList missing;
    for (const domain::Message &each : chosen.missing) {
        missing.append(domain::sentence(each));
    }
    MissingDialog dialog(missing, m_window->window());
    return dialog.exec() == QDialog::Accepted;
}

void VocabularyLoader::read(const std::shared_ptr<const vocabulary::ChosenVocabulary> &chosen)
{
    m_session.longWork<Prepared>(
        this, {.what = tr("Loading a vocabulary…")},
        [chosen](store::Catalogue &catalogue, domain::Progress &progress) -> Result<Prepared> {
            auto prepared = vocabulary::prepareVocabulary(catalogue, *chosen, progress);
            if (!prepared) {
                return std::unexpected(prepared.error());
            }
            const auto differences = vocabulary::differences(catalogue, *prepared);
            if (!differences) {
                return std::unexpected(differences.error());
            }
            const auto settled = store::settle(catalogue, progress);
            if (!settled) {
                return std::unexpected(settled.error());
            }
            return Prepared{.vocabulary = *std::move(prepared), .differences = *differences, .isStopped = !*settled};
        },
        [this](const Result<Prepared> &prepared) {
            if (!prepared) {
                end();
                Q_EMIT m_session.failed(prepared.error());
            } else if (!prepared->isStopped && accepted(*prepared)) {
                use(*prepared);
            } else {
                forget();
            }
        });
}

bool VocabularyLoader::accepted(const Prepared &prepared)
{
    return std::ranges::all_of(prepared.differences, [this](const vocabulary::SchemeDifference &difference) {
        if (difference.onlyAdds()) {
            return true;
        }
        UpgradeDialog dialog(difference, m_session.language(), m_window->window());
        return dialog.exec() == QDialog::Accepted;
    });
}

void VocabularyLoader::use(const Prepared &prepared)
{
    m_session.longWork<Done>(
        this, {.what = tr("Taking the vocabulary into use…")},
        [prepared](store::Catalogue &catalogue, domain::Progress &) {
            return vocabulary::useVocabulary(catalogue, prepared.vocabulary).transform([] { return Done(); });
        },
        [this, prepared](const Result<Done> &used) {
            const QList<vocabulary::ImportedScheme> &schemes = prepared.vocabulary.report.schemes;
            if (used && !schemes.isEmpty()) {
                Q_EMIT loaded(schemes.constFirst().uri);
            }
            end();
            if (used) {
                tell(prepared);
            } else {
                Q_EMIT m_session.failed(used.error());
            }
        });
}

void VocabularyLoader::forget()
{
    // Reported at once: what was read is not in use, so the user need not wait for its removal.
    Q_EMIT messageRequested(tr("The vocabulary was not changed"));
    sweep();
}

void VocabularyLoader::sweep()
{
    m_session.longWork<Done>(
        this, {.what = tr("Tidying up…"), .endsAnywhere = true},
        [](store::Catalogue &catalogue, domain::Progress &) {
            return vocabulary::discardUnused(catalogue).transform([] { return Done(); });
        },
        [this](const Result<Done> &) { end(); });
}

QString VocabularyLoader::loadedText(const vocabulary::ImportedScheme &scheme, const Prepared &prepared) const
{
    const QString title = scheme.title.preferring(m_session.language());
    const QString name = scheme.version.isEmpty() ? title : title + u' ' + scheme.version;
    const auto difference = std::ranges::find(prepared.differences, scheme.uri, &vocabulary::SchemeDifference::scheme);
    QStringList added;
    if (difference != prepared.differences.cend() && difference->onlyAdds()) {
        if (const int labels = difference->labelsAdded[size_t(domain::Language::Dutch)]; labels > 0) {
            added.append(tr("Dutch labels for %Ln concept(s)", nullptr, labels));
        }
        if (const int labels = difference->labelsAdded[size_t(domain::Language::English)]; labels > 0) {
            added.append(tr("English labels for %Ln concept(s)", nullptr, labels));
        }
        if (const int fresh = difference->count(vocabulary::Fate::New); fresh > 0) {
            added.append(tr("%Ln new concept(s)", nullptr, fresh));
        }
    }
    return added.isEmpty() ? tr("%1 loaded: %2 concepts").arg(name, QLocale().toString(scheme.concepts))
                           : tr("Added to %1: %2; nothing is out of date").arg(name, added.join(u", "_s));
}

void VocabularyLoader::tell(const Prepared &prepared)
{
    const vocabulary::VocabularyReport &report = prepared.vocabulary.report;
    QStringList loaded;
    for (const vocabulary::ImportedScheme &scheme : report.schemes) {
        loaded.append(loadedText(scheme, prepared));
    }
    QString text = loaded.join(u" · "_s);
    // Nothing is lost silently: this shows the first of each kind, the command line all of them.
    const auto hasPlace = [](const vocabulary::VocabularyProblem &problem) { return problem.line > 0; };
    const auto remark = std::ranges::find_if_not(report.problems, hasPlace);
    if (remark != report.problems.cend()) {
        text += u". "_s + domain::sentence(remark->text);
    }
    const auto line = std::ranges::find_if(report.problems, hasPlace);
    if (line != report.problems.cend()) {
        const auto lines = std::ranges::count_if(report.problems, hasPlace);
        text += (text.endsWith(u'.') ? u" "_s : u". "_s) + tr("%Ln line(s) could not be loaded", nullptr, int(lines))
            + u": "_s + QFileInfo(line->source).fileName() + u':' + QString::number(line->line) + u" – "_s
            + domain::sentence(line->text);
    }
    Q_EMIT changeMade(text);
}

void VocabularyLoader::end()
{
    m_isLoading = false;
    Q_EMIT ended();
}

} // namespace leerschakel::ui

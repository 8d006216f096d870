// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/views.h"

#include "directory/directoryview.h"
#include "domain/sharing.h"
#include "history/historyview.h"
#include "publishing/publishingview.h"
#include "radar/pages.h"
#include "radar/radarview.h"
#include "vocabulary/vocabularyview.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

template<typename Made>
View *make(Session &session, QWidget *parent)
{
    return new Made(session, parent);
}

View *makeHistory(Session &session, QWidget *parent)
{
    return new HistoryView(session, HistoryView::Scope::Catalogue, parent);
}

bool isOwnVocabulary(domain::Kind kind)
{
    return kind == domain::Kind::Scheme || kind == domain::Kind::OwnConcept;
}

bool isShared(domain::Kind kind)
{
    return domain::sharedKinds().contains(kind);
}

} // namespace

const QList<ViewEntry> &views()
{
    static const QList<ViewEntry> all{
        {"offerings"_L1, QT_TRANSLATE_NOOP("SectionBar", "Offerings"), "view-list-details"_L1, nullptr, nullptr},
        {"skills"_L1, QT_TRANSLATE_NOOP("SectionBar", "Skills"), "tag"_L1, make<VocabularyView>, isOwnVocabulary},
        {"radar"_L1, QT_TRANSLATE_NOOP("SectionBar", "Radar"), "office-chart-polar"_L1, make<RadarView>, nullptr,
            radarPageIds},
        {"publishing"_L1, QT_TRANSLATE_NOOP("SectionBar", "Publishing"), "document-send"_L1, make<PublishingView>,
            nullptr, publishingPageIds},
        {"history"_L1, QT_TRANSLATE_NOOP("SectionBar", "History"), "view-history"_L1, makeHistory, nullptr},
        {"organisations"_L1, QT_TRANSLATE_NOOP("SectionBar", "Organisations"), "view-institution"_L1,
            make<DirectoryView>, isShared},
    };
    return all;
}

QString listSection()
{
    return views().constFirst().name;
}

const ViewEntry *viewNamed(QStringView name)
{
    const auto found = std::ranges::find_if(views(), [name](const ViewEntry &view) { return view.name == name; });
    return found == views().end() ? nullptr : &*found;
}

QStringList viewNames()
{
    QStringList names;
    for (const ViewEntry &view : views()) {
        names.append(view.name);
    }
    return names;
}

QStringList placeNames()
{
    QStringList names;
    for (const ViewEntry &view : views()) {
        names.append(view.name);
        const QStringList pages = view.pages ? view.pages() : QStringList();
        for (const QString &page : pages) {
            names.append(view.name + u'/' + page);
        }
    }
    return names;
}

QString viewTitle(const ViewEntry &view)
{
    return QCoreApplication::translate("SectionBar", view.title);
}

} // namespace leerschakel::ui

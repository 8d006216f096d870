// SPDX-License-Identifier: GPL-3.0-or-later
#include "radar/pages.h"

#include "radar/coveragepage.h"
#include "radar/regionspage.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

template<typename Made>
RadarPage *makePage(Session &session, QWidget *parent)
{
    return new Made(session, parent);
}

} // namespace

const QList<RadarPageEntry> &radarPages()
{
    static const QList<RadarPageEntry> all{
        {"coverage"_L1, QT_TRANSLATE_NOOP("RadarPages", "Coverage by skill"), makePage<CoveragePage>},
        {"regions"_L1, QT_TRANSLATE_NOOP("RadarPages", "Coverage by region"), makePage<RegionsPage>},
    };
    return all;
}

QStringList radarPageIds()
{
    QStringList ids;
    for (const RadarPageEntry &page : radarPages()) {
        ids.append(page.id);
    }
    return ids;
}

QString radarPageTitle(const RadarPageEntry &page)
{
    return QCoreApplication::translate("RadarPages", page.title);
}

} // namespace leerschakel::ui

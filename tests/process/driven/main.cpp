// SPDX-License-Identifier: GPL-3.0-or-later
// leerschakel-driven FILE: the real program with its real window on FILE, and a pair of hands that do what standard
// input says.
#include "application/endrequests.h"
#include "driver.h"
#include "program.h"

#include <QApplication>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    using namespace leerschakel;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"Leerschakel"_s);
    QApplication::setApplicationName(u"leerschakel-driven"_s);
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    ui::Settings settings;
    settings.language = u"en"_s;
    settings.theme = ui::Theme::Light;
    ui::Program program(settings);
    program.start(QApplication::arguments().value(1));
    const ui::EndRequests endRequests;
    const tests::Driver driver;
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
// leerschakel-window-benchmark [--offerings N] [--rounds N] [--report FILE]: the real window on a copy of a generated
// catalogue, with hands that type and click. Prints how long the user waits, and each event that blocked the window's
// thread for more than 50 ms. Fonts and size are fixed: run it on a display with nothing else on it (xvfb-run).
#include "application/appearance.h"
#include "list/offeringlist.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspace.h"
#include "measure.h"
#include "support/process.h"
#include "window/scenario.h"

#include <QDateTime>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using namespace leerschakel::benchmarks;

namespace {

qint64 monotonic()
{
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

QString option(const QStringList &arguments, const QString &name, const QString &otherwise = {})
{
    const qsizetype at = arguments.indexOf(name);
    return at < 0 ? otherwise : arguments.value(at + 1, otherwise);
}

ui::Settings settings()
{
    ui::Settings chosen = ui::Settings::load();
    chosen.language = u"nl"_s;
    chosen.theme = ui::Theme::Light;
    chosen.textSize = 100;
    return chosen;
}

/** Calls \a done when the list first paints a row with its title. */
class FirstRows : public QObject
{
public:
    FirstRows(QTableView &table, std::function<void()> done) : QObject(&table), m_table(table), m_done(std::move(done))
    {
        table.viewport()->installEventFilter(this);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_isDone && m_table.model()->rowCount() > 0
            && !m_table.model()->index(0, 0).data().toString().isEmpty()) {
            m_isDone = true;
            QTimer::singleShot(0, this, [this] { m_done(); }); // it has been painted by then
        }
        return false;
    }

private:
    QTableView &m_table;
    std::function<void()> m_done;
    bool m_isDone = false;
};

std::unique_ptr<ui::MainWindow> opened(ui::Settings &chosen, ui::Appearance &appearance, const QString &path)
{
    appearance.apply(chosen);
    auto window = std::make_unique<ui::MainWindow>(chosen, appearance);
    window->resize(1440, 900);
    window->show();
    window->activateWindow(); // there may be no window manager to do it
    orDie(window->openCatalogue(path), "open");
    return window;
}

/** A start in its own process: prints the time to the first rows, and the memory use once everything is quiet. */
int start(QApplication &application, const QString &path, qint64 since)
{
    ui::Settings chosen = settings();
    ui::Appearance appearance;
    auto window = opened(chosen, appearance, path);
    new FirstRows(window->workspace()->list().table(), [since] {
        std::printf("%.1f ", double(monotonic() - since) / 1e6);
        std::fflush(stdout);
    });
    QTimer quiet;
    QObject::connect(&quiet, &QTimer::timeout, &application, [&] {
        if (window->isSettled()) {
            quiet.stop();
            std::printf("%.1f %.1f\n", tests::memoryOf(u"self"_s, "VmRSS:"), tests::memoryOf(u"self"_s, "VmHWM:"));
            window->close();
            window.reset();
            QApplication::quit();
        }
    });
    quiet.start(1500);
    return QApplication::exec();
}

QString median(QList<double> times)
{
    std::ranges::sort(times);
    return QString::number(times[times.size() / 2], 'f', 0);
}

QString line(const QString &what, const QList<double> &times)
{
    return u"| %1 | %2 | %3 | %4 |\n"_s.arg(what)
        .arg(times.size())
        .arg(median(times), QString::number(*std::ranges::max_element(times), 'f', 0));
}

} // namespace

int main(int argc, char *argv[])
{
    const qint64 begun = monotonic();
    QStandardPaths::setTestModeEnabled(true);
    WatchedApplication application(argc, argv);
    QApplication::setOrganizationName(u"Leerschakel"_s);
    QApplication::setApplicationName(u"leerschakel-window-benchmark"_s);
    const QStringList arguments = QApplication::arguments();
    if (const QString path = option(arguments, u"--start"_s); !path.isEmpty()) {
        return start(application, path, option(arguments, u"--since"_s, QString::number(begun)).toLongLong());
    }
    const int offerings = option(arguments, u"--offerings"_s, u"100000"_s).toInt();
    const QString path = workFolder() + u"/window.llo"_s;
    removeCatalogue(path);
    if (!QFile::copy(generatedCatalogue(offerings), path)) {
        die("copy", path);
    }
    QSettings().clear();

    QString report;
    QTextStream out(&report);
    out << "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# The window, as somebody works in it\n\n"
        << QDateTime::currentDateTimeUtc().toString(Qt::ISODate) << ", " << offerings
        << " offerings, 1440 × 900, platform " << QGuiApplication::platformName() << ". Milliseconds by the clock.\n\n"
        << "| start of the process | first rows | memory MB, quiet | most |\n|---|--:|--:|--:|\n";
    for (const QString &which : {u"the first"_s, u"a later one"_s, u"one more"_s}) {
        const auto child = runProcess(QCoreApplication::applicationFilePath(),
            {u"--start"_s, path, u"--since"_s, QString::number(monotonic())}, {.keepsOutput = true});
        const QStringList figures = QString::fromUtf8(child.out).simplified().split(u' ');
        out << "| " << which << " | " << figures.value(0) << " | " << figures.value(1) << " | " << figures.value(2)
            << " |\n";
    }

    ui::Settings chosen = settings();
    ui::Appearance appearance;
    Scenario scenario(application);
    auto window = opened(chosen, appearance, path);
    const bool isWhole = scenario.play(*window, option(arguments, u"--rounds"_s, u"5"_s).toInt());
    scenario.close(std::move(window));
    out << "\n| waited for | times | median | longest |\n|---|--:|--:|--:|\n";
    for (const auto &[what, times] : scenario.times().asKeyValueRange()) {
        out << line(what, times);
    }
    out << "\n"
        << application.blocks().size() << " of " << application.events()
        << " events held the window's thread for more than 50 ms";
    out << (application.blocks().isEmpty() ? ".\n" : ":\n\n| while | ms | processor ms | event |\n|---|--:|--:|---|\n");
    for (const Block &block : application.blocks()) {
        out << "| " << block.step << " | " << qRound(block.milliseconds) << " | " << qRound(block.processor) << " | "
            << block.what << " |\n";
    }
    if (!isWhole) {
        out << "\nIt ended early: something never came.\n";
    }
    removeCatalogue(path);
    out.flush();
    std::fputs(report.toUtf8().constData(), stdout);
    if (const QString file = option(arguments, u"--report"_s); !file.isEmpty()) {
        QFile to(file);
        if (!to.open(QIODevice::WriteOnly) || to.write(report.toUtf8()) < 0) {
            die("report", to.errorString());
        }
    }
    return isWhole ? 0 : 1;
}

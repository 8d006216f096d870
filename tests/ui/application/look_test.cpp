// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/contrast.h"
#include "application/look.h"
#include "application/lookstyle.h"
#include "mainwindow/views.h"
#include "support/windowtest.h"
#include "ui/openwindow.h"
#include "widgets/messagebar.h"
#include "widgets/tone.h"

#include <QLabel>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace leerschakel;
using ui::Look;

/**
 * The colours of each scheme, and of desktops with their own colours: whatever is drawn stands out from its background.
 */
class LookTest : public QObject
{
    Q_OBJECT

private:
    /**
     * A palette that a desktop may have: background and text of fields and of a selection, and the colour of a window.
     */
    static QPalette desktop(QColor base, QColor text, QColor window, QColor highlight, QColor highlighted)
    {
        QPalette palette(window);
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::AlternateBase, base);
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::WindowText, text);
        palette.setColor(QPalette::ButtonText, text);
        palette.setColor(QPalette::Window, window);
        palette.setColor(QPalette::Button, window);
        palette.setColor(QPalette::Highlight, highlight);
        palette.setColor(QPalette::HighlightedText, highlighted);
        palette.setColor(QPalette::Link, highlight);
        return palette;
    }

    /** The palette that the window gets from such a desktop. */
    static QPalette taken(const QPalette &palette)
    {
        return ui::paletteFor(palette, QPalette(Qt::lightGray), Qt::ColorScheme::Light);
    }

    static void schemes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << ui::paletteOf(ui::Theme::Light);
        QTest::newRow("dark") << ui::paletteOf(ui::Theme::Dark);
        QTest::newRow("high contrast, dark") << ui::paletteOf(ui::Theme::HighContrast);
        QTest::newRow("high contrast, light") << ui::paletteOf(ui::Theme::HighContrastLight);
        QTest::newRow("yellow on black") << taken(desktop(Qt::black, Qt::yellow, Qt::black, Qt::blue, Qt::white));
        QTest::newRow("white on black, cyan")
            << taken(desktop(Qt::black, Qt::white, Qt::black, QColor(0x1aebff), Qt::black));
        QTest::newRow("Breeze") << taken(
            desktop(Qt::white, QColor(0x232629), QColor(0xeff0f1), QColor(0x3daee9), QColor(0xfcfcfc)));
        QTest::newRow("Breeze Dark") << taken(
            desktop(QColor(0x141618), QColor(0xfcfcfc), QColor(0x202326), QColor(0x3daee9), QColor(0xfcfcfc)));
        QTest::newRow("Solarized, which is faint")
            << taken(desktop(QColor(0xfdf6e3), QColor(0x839496), QColor(0xeee8d5), QColor(0xb58900), QColor(0xfdf6e3)));
        QTest::newRow("grey on grey") << taken(
            desktop(QColor(0x808080), QColor(0x909090), QColor(0x787878), QColor(0x888888), QColor(0x858585)));
        QTest::newRow("light fields on a dark window")
            << taken(desktop(Qt::white, Qt::black, QColor(0x202020), Qt::darkGreen, Qt::white));
    }

    struct Pair {
        QString what;
        QColor drawn;
        QColor ground;
        double least;
    };

    /** What the window draws on which background. */
    static QList<Pair> pairs(const QPalette &palette)
    {
        const Look look = Look::of(palette);
        const auto role = [&palette](QPalette::ColorRole each) { return palette.color(QPalette::Active, each); };
        const QColor base = role(QPalette::Base);
        const QColor text = role(QPalette::Text);
        const QList<std::pair<QString, QColor>> grounds{{u"base"_s, base}, {u"window"_s, role(QPalette::Window)},
            {u"surface"_s, look.surface}, {u"alternate"_s, role(QPalette::AlternateBase)},
            {u"button"_s, role(QPalette::Button)}, {u"tooltip"_s, role(QPalette::ToolTipBase)},
            {u"soft"_s, look.accentSoft}};
        const QList<std::pair<QString, QColor>> words{{u"text"_s, text}, {u"window text"_s, role(QPalette::WindowText)},
            {u"button text"_s, role(QPalette::ButtonText)}, {u"tooltip text"_s, role(QPalette::ToolTipText)},
            {u"quiet"_s, look.dim}, {u"placeholder"_s, role(QPalette::PlaceholderText)}};
        QList<Pair> all;
        for (const auto &[where, ground] : grounds) {
            for (const auto &[what, color] : words) {
                all.append({what + u" on "_s + where, color, ground, ui::textContrast});
            }
        }
        const QList<std::pair<QString, QColor>> around{
            {u"base"_s, base}, {u"window"_s, role(QPalette::Window)}, {u"surface"_s, look.surface}};
        for (const auto &[where, ground] : around) {
            all.append({u"link on "_s + where, role(QPalette::Link), ground, ui::textContrast});
            all.append({u"focus on "_s + where, look.focus, ground, ui::shapeContrast});
            all.append({u"ring on "_s + where, role(QPalette::Accent), ground, ui::shapeContrast});
            all.append({u"edge on "_s + where, look.edge, ground, ui::shapeContrast});
            all.append({u"accent on "_s + where, look.accent, ground, ui::shapeContrast});
        }
        all.append({u"on accent"_s, look.onAccent, look.accent, ui::textContrast});
        all.append({u"chosen"_s, role(QPalette::HighlightedText), role(QPalette::Highlight), ui::textContrast});
        for (const ui::Tone tone : {ui::Tone::Blocks, ui::Tone::Warns, ui::Tone::Hints, ui::Tone::Good}) {
            const QColor color = ui::toneColor(tone, palette);
            for (const auto &[where, ground] : around) {
                all.append({ui::toneWord(tone) + u" on "_s + where, color, ground, ui::textContrast});
            }
            all.append(
                {u"text on tint of "_s + ui::toneWord(tone), text, ui::toneSurface(tone, palette), ui::textContrast});
        }
        // Chips are tinted by their kind, and more so under the mouse.
        for (const double part : {0.08, 0.14, 0.24}) {
            all.append({u"text on chip"_s, text, ui::tint(look.focus, palette, part), ui::textContrast});
            all.append({u"text on skill"_s, text, ui::tint(look.good, palette, part), ui::textContrast});
        }
        return all;
    }

    /** Whether at least a quarter of \a pixmap contrasts with \a ground. */
    static bool hasColorAgainst(const QPixmap &pixmap, const QColor &ground)
    {
        const QImage image = pixmap.toImage();
        int seen = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                seen += color.alpha() == 255 && ui::contrast(color, ground) >= ui::shapeContrast ? 1 : 0;
            }
        }
        constexpr int part = 4; // of the surrounding square
        return seen > image.width() * image.height() / part;
    }

private Q_SLOTS:
    void contrastIsThatOfWcag()
    {
        QCOMPARE(ui::contrast(Qt::black, Qt::white), 21.0);
        QCOMPARE(ui::contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(ui::contrast(Qt::red, Qt::red), 1.0);
        // The well-known lightest grey that has enough contrast with white, and the first one that has not.
        QVERIFY(ui::contrast(QColor(0x767676), Qt::white) >= 4.5);
        QVERIFY(ui::contrast(QColor(0x777777), Qt::white) < 4.5);
    }

    void whatCanBeReadStaysAsItIs()
    {
        QCOMPARE(ui::readable(Qt::darkBlue, {Qt::white}, 4.5), QColor(Qt::darkBlue));
        const QColor darker = ui::readable(QColor(0xffcc00), {Qt::white}, 4.5);
        QVERIFY(ui::contrast(darker, Qt::white) >= 4.5);
        QVERIFY2(ui::contrast(darker, Qt::white) < 6, "no darker than needed");
        QVERIFY(ui::contrast(ui::readable(Qt::darkBlue, {Qt::black}, 4.5), Qt::black) >= 4.5);
    }

    void everythingDrawnCanBeSeen_data() { schemes(); }
    void everythingDrawnCanBeSeen()
    {
        QFETCH(QPalette, palette);
        QStringList faint;
        for (const Pair &each : pairs(palette)) {
            if (const double found = ui::contrast(each.drawn, each.ground); found < each.least) {
                faint.append(u"%1: %2 on %3 is %4, not %5"_s.arg(each.what, each.drawn.name(), each.ground.name())
                        .arg(found, 0, 'f', 2)
                        .arg(each.least));
            }
        }
        QVERIFY2(faint.isEmpty(), qPrintable(u'\n' + faint.join(u'\n')));
    }

    void marksCanBeSeenOnAChosenRow_data() { schemes(); }
    void marksCanBeSeenOnAChosenRow()
    {
        QFETCH(QPalette, palette);
        for (const ui::Tone tone : {ui::Tone::Blocks, ui::Tone::Warns, ui::Tone::Hints, ui::Tone::Good}) {
            const QPixmap plain = ui::tonePixmap(tone, palette, 16, 1);
            QVERIFY2(hasColorAgainst(plain, palette.color(QPalette::Base)), qPrintable(ui::toneWord(tone)));
            const QPixmap chosen = ui::tonePixmap(tone, palette, 16, 1, QPalette::Highlight);
            QVERIFY2(hasColorAgainst(chosen, palette.color(QPalette::Highlight)), qPrintable(ui::toneWord(tone)));
        }
    }

    void aPaletteGivesTheLookItWasMadeOf_data() { schemes(); }
    void aPaletteGivesTheLookItWasMadeOf()
    {
        QFETCH(QPalette, palette);
        const Look look = Look::of(palette);
        const Look again = Look::of(ui::paletteFor(palette, QPalette(Qt::lightGray), Qt::ColorScheme::Light));
        QCOMPARE(look.surface, palette.color(QPalette::Window));
        QCOMPARE(look.focus, palette.color(QPalette::Accent));
        QCOMPARE(look.dim, palette.color(QPalette::PlaceholderText));
        QCOMPARE(again.surface, look.surface);
        QCOMPARE(again.focus, look.focus);
        QCOMPARE(again.dim, look.dim);
        QCOMPARE(again.isDark, look.isDark);
    }

    void theDesktopIsFollowed()
    {
        ui::LookStyle style;
        const QPalette standard = style.standardPalette();
        const auto polished = [&style](QPalette palette) {
            style.polish(palette);
            return palette;
        };
        // A desktop with Qt's own colours expresses no preference: it gets our colours, light or dark as its scheme is.
        QCOMPARE(ui::paletteFor(standard, standard, Qt::ColorScheme::Light), ui::paletteOf(ui::Theme::Light));
        QCOMPARE(ui::paletteFor(standard, standard, Qt::ColorScheme::Dark), ui::paletteOf(ui::Theme::Dark));
        QCOMPARE(ui::paletteFor(standard, standard, Qt::ColorScheme::Unknown), ui::paletteOf(ui::Theme::Light));
        // A palette with other colours is used.
        const QPalette own = polished(desktop(Qt::black, Qt::yellow, Qt::black, Qt::blue, Qt::white));
        QCOMPARE(own.color(QPalette::Base), QColor(Qt::black));
        QCOMPARE(own.color(QPalette::Text), QColor(Qt::yellow));
        QCOMPARE(own.color(QPalette::Highlight), QColor(Qt::blue));
        QVERIFY(Look::of(own).isDark);
        const QPalette strong = polished(desktop(Qt::black, Qt::white, Qt::black, Qt::cyan, Qt::black));
        QVERIFY(Look::of(strong).isHighContrast);
        // A theme that the user chose instead of the desktop's is kept.
        style.setTheme(ui::Theme::Dark);
        QCOMPARE(
            polished(desktop(Qt::black, Qt::yellow, Qt::black, Qt::blue, Qt::white)), ui::paletteOf(ui::Theme::Dark));
    }

    void anOpenWindowChangesAsOneOpenedLater_data()
    {
        QTest::addColumn<ui::Theme>("theme");
        QTest::addColumn<int>("textSize");
        QTest::newRow("dark") << ui::Theme::Dark << 100;
        QTest::newRow("high contrast") << ui::Theme::HighContrast << 100;
        QTest::newRow("larger text") << ui::Theme::Light << 150;
    }

    /** Colours and text size change in an open window, and nothing that was made with the earlier ones is left. */
    void anOpenWindowChangesAsOneOpenedLater()
    {
        QFETCH(ui::Theme, theme);
        QFETCH(int, textSize);
        tests::failOnWarnings();
        const QFont system = QApplication::font();
        const auto visit = [](OpenWindow &open) {
            for (const QString &section : ui::placeNames()) {
                open.window->workspace()->showSection(section);
                QVERIFY(open.settle());
            }
            open.window->workspace()->showSection(ui::viewNames().constFirst());
            open.window->workspace()->messages().warn(u"something to know"_s);
            QVERIFY(open.settle());
        };
        QStringList changed;
        {
            OpenWindow open({.language = u"en"_s, .theme = ui::Theme::Light});
            QVERIFY(open.show());
            visit(open);
            open.appearance.setTheme(theme);
            open.appearance.setTextSize(textSize);
            QVERIFY(open.settle());
            changed = dressOf(*open.window);
        }
        QApplication::setFont(system);
        OpenWindow later({.language = u"en"_s, .theme = theme, .textSize = textSize});
        QVERIFY(later.show());
        visit(later);
        const QStringList fresh = dressOf(*later.window);
        QStringList differences;
        for (const QString &each : fresh) {
            if (!changed.contains(each)) {
                differences.append(each);
            }
        }
        QApplication::setFont(system);
        QVERIFY2(differences.isEmpty(), qPrintable(u'\n' + differences.join(u'\n')));
    }

private:
    using OpenWindow = tests::OpenWindow;

    /** What each text of \a window looks like: its colour, its background and its size. */
    static QStringList dressOf(const QWidget &window)
    {
        static const QRegularExpression minute(u"\\d\\d:\\d\\d"_s);
        QStringList all;
        const QList<QWidget *> widgets = window.findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            const QPalette palette = widget->palette();
            const auto *label = qobject_cast<const QLabel *>(widget);
            // Without the minute, in which the two catalogues may differ.
            const QString text = label ? label->text().left(30).replace(minute, u"00:00"_s) : QString();
            all.append(u"%1 %2 #%3 \"%4\": %5 on %6, %7 pt"_s
                    .arg(QString::fromLatin1(widget->parentWidget()->metaObject()->className()),
                        QString::fromLatin1(widget->metaObject()->className()), widget->objectName(), text,
                        palette.color(widget->foregroundRole()).name(), palette.color(widget->backgroundRole()).name())
                    .arg(widget->font().pointSizeF(), 0, 'f', 1));
        }
        all.removeDuplicates();
        return all;
    }
};

LEERSCHAKEL_WINDOW_TEST_MAIN(LookTest)
#include "look_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "application/appearance.h"

#include "application/lookstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QIcon>
#include <QLibraryInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

namespace {

/** Adds the folders of the desktop's icon themes, which a platform without a desktop (offscreen) does not know. */
void findIcons()
{
    QStringList paths = QIcon::themeSearchPaths();
    const QStringList folders = QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation);
    for (const QString &folder : folders) {
        if (const QString icons = folder + "/icons"_L1; !paths.contains(icons)) {
            paths.append(icons);
        }
    }
    QIcon::setThemeSearchPaths(paths);
    QIcon::setFallbackSearchPaths({u":/icons"_s});
}

/**
 * Makes widgets forget the sizes they had in another font, which Qt 6.8 keeps: combo boxes their least size until the
 * style changes, tables the height of rows that the code does not set itself.
 */
void remeasure()
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QComboBox *>(widget)) {
            QEvent change(QEvent::StyleChange);
            QCoreApplication::sendEvent(widget, &change);
        } else if (auto *header = qobject_cast<QHeaderView *>(widget); header && header->orientation() == Qt::Vertical
            && header->sectionResizeMode(0) == QHeaderView::Interactive) {
            const int usual =
                header->style()->pixelMetric(QStyle::PM_HeaderDefaultSectionSizeVertical, nullptr, header);
            header->setDefaultSectionSize(std::max(usual, header->minimumSectionSize()));
        }
    }
}

/** The system's font if the desktop sets one; otherwise a good one that is installed. */
QFont interfaceFont()
{
    QFont font = QApplication::font();
    const bool hasDesktop =
        QGuiApplication::platformName() != "offscreen"_L1 && QGuiApplication::platformName() != "minimal"_L1;
    if (!hasDesktop) {
        if (QFontDatabase::families().contains("Inter"_L1)) {
            font = QFont(u"Inter"_s);
        }
        font.setPointSizeF(9.75); // 13 pixels at 96 dots an inch
    }
    return font;
}

} // namespace

domain::Language interfaceLanguage(const QString &chosen)
{
    if (!chosen.isEmpty()) {
        return chosen == "en"_L1 ? domain::Language::English : domain::Language::Dutch;
    }
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &language : wanted) {
        if (language.startsWith("nl"_L1)) {
            return domain::Language::Dutch;
        }
        if (language.startsWith("en"_L1)) {
            return domain::Language::English;
        }
    }
    return domain::Language::Dutch;
}

Appearance::Appearance() : m_style(new LookStyle)
{
    findIcons();
    QApplication::setStyle(m_style);
    m_systemFont = interfaceFont();
}

void Appearance::setTheme(Theme theme)
{
    if (m_style) {
        m_style->setTheme(theme);
    }
    QApplication::setPalette(QPalette()); // the desktop's, polished by the style
    QToolTip::setPalette(QApplication::palette());
}

void Appearance::setTextSize(int percent)
{
    QFont font = m_systemFont;
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
    } else {
        font.setPixelSize(font.pixelSize() * percent / 100);
    }
    QApplication::setFont(font);
    remeasure();
}

// Texts of Qt's own dialogs that its Dutch translation lacks.
[[maybe_unused]] constexpr const char *lackingInQt[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"), QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder")};

void Appearance::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

void Appearance::setLanguage(domain::Language language)
{
    m_translators.clear(); // a translator removes itself when destroyed
    const QString code = domain::languageCode(language);
    // Numbers and dates follow the language of the texts, in the notation of the user's own country if it uses that
    // language.
    const QLocale system = QLocale::system();
    const bool isSystems = QLocale(code).language() == system.language();
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(isSystems                 ? system
            : language == domain::Language::Dutch ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                                                  : english);

    auto qtsOwn = std::make_unique<QTranslator>();
    if (qtsOwn->load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        install(std::move(qtsOwn));
    }
    auto ours = std::make_unique<QTranslator>();
    if (ours->load(u":/i18n/leerschakel_"_s + code + u".qm"_s)) {
        install(std::move(ours));
    }
}

void Appearance::apply(const Settings &settings)
{
    setTheme(settings.theme);
    setTextSize(settings.textSize);
    setLanguage(interfaceLanguage(settings.language));
}

} // namespace leerschakel::ui

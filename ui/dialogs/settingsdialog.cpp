// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"

#include "application/look.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leerschakel::ui {

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent), m_language(new QComboBox(this)), m_theme(new QComboBox(this)), m_textSize(new QSpinBox(this))
{
    setWindowTitle(tr("Settings"));
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As in the system"), QString());
    m_language->addItem(u"Nederlands"_s, u"nl"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    m_theme->addItem(tr("As in the system"), int(Theme::System));
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_theme->addItem(tr("High contrast, dark"), int(Theme::HighContrast));
    m_theme->addItem(tr("High contrast, light"), int(Theme::HighContrastLight));
    m_theme->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(int(settings.theme))));
    m_textSize->setRange(80, 300);
    m_textSize->setSingleStep(10);
    m_textSize->setSuffix(tr(" %"));
    m_textSize->setValue(settings.textSize);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(2 * rhythm);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("&Colours"), m_theme);
    form->addRow(tr("&Size of text"), m_textSize);
    auto *note =
        new QLabel(tr("Every choice takes effect at once. The language is that of the words on screen; texts of "
                      "offerings stay in both languages."),
            this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * rhythm, 3 * rhythm, 3 * rhythm, 2 * rhythm);
    layout->setSpacing(2 * rhythm);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(scaledTo(font(), 50 * rhythm));

    connect(
        m_theme, &QComboBox::activated, this, [this] { Q_EMIT themeChosen(Theme(m_theme->currentData().toInt())); });
    connect(m_textSize, &QSpinBox::valueChanged, this, &SettingsDialog::textSizeChosen);
    // The window is created again in the other language, and this dialog with it.
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString language = m_language->currentData().toString();
        accept();
        Q_EMIT languageChosen(language);
    });
}

} // namespace leerschakel::ui

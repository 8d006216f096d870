// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/valuetext.h"

namespace leerschakel::ui {

/** The name of a setting of a catalogue, in the language of the window; the key itself for one without a name. */
[[nodiscard]] QString settingLabel(const QString &key);
/** Its \a value for people; an invalid one is what holds as long as nothing was chosen. */
[[nodiscard]] QString settingText(const QString &key, const QVariant &value, const RecordNames &names);
/** The record that \a value of the setting refers to; null for none. */
[[nodiscard]] domain::Id settingReference(const QString &key, const QVariant &value);

} // namespace leerschakel::ui

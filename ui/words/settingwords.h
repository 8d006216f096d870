// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words/valuetext.h"

namespace leerschakel::ui {

/** The name of a setting of a catalogue, in the language of the window; the key itself if it has no name. */
[[nodiscard]] QString settingLabel(const QString &key);
/** The display text of \a value; an invalid value stands for the default. */
[[nodiscard]] QString settingText(const QString &key, const QVariant &value, const RecordNames &names);
/** The record that \a value of the setting refers to; null when it refers to none. */
[[nodiscard]] domain::Id settingReference(const QString &key, const QVariant &value);

} // namespace leerschakel::ui

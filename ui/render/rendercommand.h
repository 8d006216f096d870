// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "application/settings.h"
#include "domain/message.h"

#include <QSize>

#include <expected>

namespace leerschakel::ui {

/** The arguments of `leerschakel --render VIEW FILE --out PATH …`. */
struct RenderRequest {
    /** One of placeNames(); a section that has pages, named without a page, shows its first page. */
    QString view = QStringLiteral("offerings");
    QString file = {};
    QString out = {};
    Theme theme = Theme::Light;
    QString language = QStringLiteral("nl");
    QSize size{1440, 900};
    /** An id as text; empty for the first in the list. */
    QString offering = {};
    /**
     * URI of the concept to show under Skills, or of the own vocabulary to map; if empty, no concept or the first own
     * vocabulary.
     */
    QString concept_ = {};
    /** VIEW "mapping": an own vocabulary next to the others, for mapping. */
    bool maps = false;
};

/**
 * Renders the real window with the catalogue of \a request, opened for reading only, to an image. Errors: render.*,
 * store.*.
 */
[[nodiscard]] std::expected<void, domain::Error> render(const RenderRequest &request);

} // namespace leerschakel::ui

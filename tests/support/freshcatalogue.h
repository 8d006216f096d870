// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/catalogue.h"
#include "support/result.h"
#include "support/testmain.h"

#include <QTemporaryDir>

namespace leerschakel::tests {

/**
 * A new catalogue in a folder of its own for each test function: call makeCatalogue() in init() and dropCatalogue() in
 * cleanup().
 */
class FreshCatalogue
{
protected:
    void makeCatalogue(
        const store::Identity &identity = store::Identity::ofThisSession(), const store::Derivations &derivations = {})
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto made = store::Catalogue::create(m_folder->filePath(QStringLiteral("proef.llo")), derivations, identity);
        SUCCEEDS(made);
        m_catalogue = std::move(*made);
    }

    void dropCatalogue()
    {
        m_catalogue.reset();
        m_folder.reset();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Catalogue> m_catalogue;
};

} // namespace leerschakel::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/deliveryoption.h"
#include "exchange/exporter.h"
#include "exchange/importer.h"

#include <span>

namespace leerschakel::exchange {

/** A party that receives offerings through a destination and has its own rules there. */
struct Consumer {
    /** As used in rules and in the field "reach": "eduxchange". It may become a destination too. */
    const char *id;
    /** Its name, to be translated in the context "destinations". */
    const char *name;
};

/** How a withdrawn offering leaves a destination. */
struct Withdrawal {
    /**
     * The next delivery leaves it out; or it includes it again, because that is what makes the destination remove it:
     * with an end date that is not before its start date, or expired whatever its start date.
     */
    enum class Way { LeftOut, Ended, Expired };
    Way way = Way::LeftOut;
    /** What happens to it there, and to copies further on: sentences for the context "destinations". */
    const char *told = "";
};

/** How a delivery is sent over the network (app/publishing/delivery), in addition to being written to a folder. */
struct Pushing {
    enum class Way {
        None,
        /** It takes one document per offering: EDU-DEX's Data API. */
        Programs,
        /** It is notified which documents are new and reads them itself: SURFeduhub's mapper to RIO. */
        Jobs,
    };
    Way way = Way::None;
    /** The default address; empty when the user has to give one. */
    const char *address = "";
    /** The destination whose publications it is notified of; empty: its own documents are sent. */
    const char *publications = "";
    /** The name of the party that is notified and passes them on; empty: the destination itself. */
    const char *via = "";
};

/** A catalogue or a kind of file that offerings can be exported to or imported from. */
struct Destination {
    /** As used in rules, on the command line and in the file: "ooapi5". */
    QString id;
    /** Its name, to be translated in the context "destinations": "OOAPI 5". */
    const char *name;
    /** What it is, who needs it and what an institution must have for it, as sentences for the same context. */
    const char *about = "";
    const char *audience = "";
    const char *needs = "";
    /** Why it is off by default, when there is more to say than that nobody asked for it. */
    const char *reserve = "";
    /** Null when nothing can be exported there yet. */
    const Exporter *exporter = nullptr;
    /** Null when nothing can be imported from there. */
    const Importer *importer = nullptr;
    std::span<const Consumer> consumers = {};
    /** Options its deliveries take, in addition to those common to every destination. */
    std::span<const Option> options = {};
    Withdrawal withdrawal = {};
    Pushing pushing = {};
    /** A file to work in: it has no rules, exporting to it publishes nothing, and it takes all offerings by default. */
    bool isWorkingCopy = false;
    /** It can be served as an endpoint (app/publishing/serving). */
    bool isServed = false;
};

} // namespace leerschakel::exchange

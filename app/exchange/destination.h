// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/deliveryoption.h"
#include "exchange/exporter.h"
#include "exchange/importer.h"

#include <span>

namespace leerschakel::exchange {

/** Somebody who gets offerings by way of a destination, and has rules of his own there. */
struct Consumer {
    /** As it is in rules and in the field "reach": "eduxchange". It may become a destination too. */
    const char *id;
    /** His name, to be translated in the context "destinations". */
    const char *name;
};

/** How what is taken back leaves a destination. */
struct Withdrawal {
    /**
     * The next delivery leaves it out; or has it once more, as that is what makes the destination remove it: with an
     * end that is not before its begin, or expired whatever its begin.
     */
    enum class Way { LeftOut, Ended, Expired };
    Way way = Way::LeftOut;
    /** What becomes of it there, and of copies further on: sentences for the context "destinations". */
    const char *told = "";
};

/** How a destination is told over the network (app/publishing/delivery), besides by a folder. */
struct Pushing {
    enum class Way {
        None,
        /** It takes a document of each offering: EDU-DEX's Data API. */
        Programs,
        /** It is told which documents are new, and reads them itself: SURFeduhub's mapper to RIO. */
        Jobs,
    };
    Way way = Way::None;
    /** Where, unless somebody says so; empty where somebody has to. */
    const char *address = "";
    /** Whose publications it is told of; empty: its own documents are sent. */
    const char *publications = "";
    /** The name of who is told, and brings them there; empty: the destination itself. */
    const char *via = "";
};

/** A catalogue or a kind of file that offerings can be brought to, or taken from. */
struct Destination {
    /** As it is in rules, on the command line and in the file: "ooapi5". */
    QString id;
    /** Its name, to be translated in the context "destinations": "OOAPI 5". */
    const char *name;
    /** What it is, who needs it and what an institution must have for it, as sentences for the same context. */
    const char *about = "";
    const char *audience = "";
    const char *needs = "";
    /** Why it is off unless somebody switches it on, where there is more to say than that nobody asked for it. */
    const char *reserve = "";
    /** Null where nothing can be brought there yet. */
    const Exporter *exporter = nullptr;
    /** Null where nothing can be taken from there. */
    const Importer *importer = nullptr;
    std::span<const Consumer> consumers = {};
    /** What its deliveries can be told, beyond what those of every destination can. */
    std::span<const Option> options = {};
    Withdrawal withdrawal = {};
    Pushing pushing = {};
    /** A file to work in: it has no rules, nothing is published by it, and it takes all unless told otherwise. */
    bool isWorkingCopy = false;
    /** It can be answered as an endpoint (app/publishing/serving). */
    bool isServed = false;
};

} // namespace leerschakel::exchange

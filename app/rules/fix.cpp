// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/check.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace leerschakel::rules {

using domain::Kind;
using domain::OfferingTree;
using domain::Record;

namespace {

/**
 * The one language that title and description are written in; absent when there are two, as then either may be the
 * language of instruction.
 */
QVariant languageOfTexts(const Record &offering)
{
    const domain::LocalizedText title = domain::offeringTable().title(offering);
    const domain::LocalizedText description = domain::offeringTable().description(offering);
    const bool dutch = !title.nl.isEmpty() || !description.nl.isEmpty();
    const bool english = !title.en.isEmpty() || !description.en.isEmpty();
    if (dutch == english) {
        return {};
    }
    return QVariantList{dutch ? u"nld"_s : u"eng"_s};
}

QVariant simplified(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString) {
        return value.toString().simplified();
    }
    QVariantMap map = value.toMap();
    for (QVariant &text : map) {
        text = text.toString().simplified();
    }
    return map;
}

/** One EC is 28 hours of study (SBU) in Dutch higher education. */
QVariant withSbu(const QVariant &value)
{
    constexpr double sbuPerEc = 28;
    const QList<domain::StudyLoad> loads = domain::Plain<QList<domain::StudyLoad>>::from(value);
    const std::optional<double> ec = domain::studyLoadIn(loads, u"ec"_s);
    if (!ec || domain::studyLoadIn(loads, u"sbu"_s)) {
        return {};
    }
    const double sbu = *ec * sbuPerEc;
    if (sbu != std::floor(sbu)) {
        return {};
    }
    return domain::Plain<QList<domain::StudyLoad>>::to(
        loads + QList<domain::StudyLoad>{{.unit = u"sbu"_s, .value = sbu}});
}

/** The first day on which anyone can enrol or begin. */
QVariant earliestStart(const OfferingTree &tree)
{
    QDate earliest;
    const auto consider = [&](QDate date) {
        if (date.isValid() && (!earliest.isValid() || date < earliest)) {
            earliest = date;
        }
    };
    for (const Record &edition : tree.of(Kind::Edition)) {
        consider(domain::editionTable().start(edition));
        consider(domain::editionTable().entryFrom(edition));
    }
    for (const Record &period : tree.of(Kind::EnrolmentPeriod)) {
        consider(domain::enrolmentPeriodTable().start(period));
    }
    return domain::Plain<QDate>::to(earliest);
}

/** From the first to the last day of the first edition, in weeks if that is a whole number. */
QVariant durationOfEdition(const OfferingTree &tree)
{
    for (const Record &edition : tree.of(Kind::Edition)) {
        const QDate start = domain::editionTable().start(edition);
        const QDate end = domain::editionTable().end(edition);
        if (start.isValid() && end >= start) {
            const qint64 days = start.daysTo(end) + 1;
            return days % 7 == 0 ? u"P%1W"_s.arg(days / 7) : u"P%1D"_s.arg(days);
        }
    }
    return {};
}

} // namespace

QVariant fixFor(const Rule &rule, const Record &record, const OfferingTree &tree)
{
    const QVariant &value = record.value(*rule.field);
    switch (rule.fix) {
    case FixType::None:
        return {};
    case FixType::LanguageOfTexts:
        return languageOfTexts(tree.offering);
    case FixType::Simplified:
        return simplified(value);
    case FixType::SbuFromEc:
        return withSbu(value);
    case FixType::EarliestStart:
        return earliestStart(tree);
    case FixType::DurationOfEdition:
        return durationOfEdition(tree);
    case FixType::SectorEdition:
        // The letters and names shown are those of SBI 2008; V exists only since SBI 2025.
        return domain::offeringTable().sector(tree.offering) == u"V" ? u"sbi2025"_s : u"sbi2008"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace leerschakel::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary/suggest/ranking.h"

#include <algorithm>
#include <cmath>

namespace leerschakel::vocabulary::suggest {

namespace {

/** The number of labels whose words are searched for close together: those of which the text has most anywhere. */
constexpr size_t mostLabels = 2000;
/** Close together: within twice as many words as the label has, and a few. */
constexpr qint32 windowOf(size_t words)
{
    return qint32(2 * words) + 4;
}
/** If a text has a word more often than this, the rest adds nothing. */
constexpr size_t mostPlaces = 64;
/** How many concepts may support each other, and be listed. */
constexpr size_t mostCandidates = 200;
/** Words that add less than this share of what the best word adds are not given as reasons. */
constexpr double leastReason = 0.2;
constexpr size_t mostReasons = 6;
/** The raw score that is reported as one half. */
constexpr double halfScore = 10;

} // namespace

Ranking::Ranking(const ConceptWords &concepts, const TextWords &text, const SuggestWeights &weights,
    const std::function<bool()> &isCancelled)
    : m_concepts(concepts),
      m_text(text),
      m_weights(weights),
      m_isCancelled(isCancelled),
      m_strengths(size_t(concepts.termCount()), 0),
      m_labels(concepts.items().size()),
      m_sentences(concepts.items().size()),
      m_scores(concepts.items().size(), 0),
      m_supporters(concepts.items().size(), -1)
{
    std::vector<std::pair<qint32, Place>> places;
    for (size_t i = 0; i < text.words().size(); ++i) {
        for (const WeightedTerm &term : text.meaning(text.words()[i])) {
            places.emplace_back(term.term, Place{.word = quint32(i), .strength = term.strength});
            float &strength = m_strengths[size_t(term.term)];
            if (strength == 0) {
                m_terms.push_back(term.term);
            }
            strength = std::max(strength, term.strength);
        }
    }
    m_places.fill(places, concepts.termCount());
}

double Ranking::weightOf(double found, const ConceptLabel &label) const
{
    return label.weight > 0 ? found * std::pow(found / double(label.weight), m_weights.coverage) : 0;
}

double Ranking::foundAnywhere(const ConceptLabel &label) const
{
    double found = 0;
    for (const LabelWord &word : m_concepts.words(label)) {
        // The first option is the word itself, the others are its parts, which add up.
        const std::span<const WeightedTerm> options = m_concepts.options(word);
        float parts = 0;
        for (const WeightedTerm &part : options.subspan(1)) {
            parts += m_strengths[size_t(part.term)] * part.strength;
        }
        found += double(word.weight * std::max(m_strengths[size_t(options[0].term)], parts));
    }
    return found;
}

double Ranking::foundTogether(const ConceptLabel &label, std::vector<Evidence> *words) const
{
    struct Hit {
        qint32 place = 0;
        quint32 word = 0;
        quint32 option = 0;
        float strength = 0;
    };
    const std::span<const LabelWord> labelWords = m_concepts.words(label);
    const quint32 firstOption = labelWords.front().firstOption;
    std::vector<Hit> hits;
    for (const LabelWord &word : labelWords) {
        const std::span<const WeightedTerm> options = m_concepts.options(word);
        for (quint32 i = 0; i < options.size(); ++i) {
            const std::span<const Place> places = m_places[options[i].term];
            for (const Place &place : places.first(std::min(places.size(), mostPlaces))) {
                hits.push_back({.place = m_text.words()[place.word].place,
                    .word = place.word,
                    .option = word.firstOption + i - firstOption,
                    .strength = place.strength * options[i].strength});
            }
        }
    }
    std::ranges::sort(hits, {}, &Hit::place);

    const qint32 window = windowOf(labelWords.size());
    std::vector<const Hit *> bestOptions(labelWords.back().endOption - firstOption);
    double best = 0;
    for (size_t first = 0; first < hits.size(); ++first) {
        std::ranges::fill(bestOptions, nullptr);
        for (size_t i = first; i < hits.size() && hits[i].place < hits[first].place + window; ++i) {
            const Hit *&option = bestOptions[hits[i].option];
            option = !option || option->strength < hits[i].strength ? &hits[i] : option;
        }
        double found = 0;
        std::vector<Evidence> evidence;
        for (const LabelWord &word : labelWords) {
            const auto options =
                std::span(bestOptions).subspan(word.firstOption - firstOption, word.endOption - word.firstOption);
            const float whole = options[0] ? options[0]->strength : 0;
            float parts = 0;
            for (const Hit *part : options.subspan(1)) {
                parts += part ? part->strength : 0;
            }
            found += double(word.weight * std::max(whole, parts));
            if (words && whole >= parts && whole > 0) {
                evidence.push_back({.word = options[0]->word, .weight = double(word.weight * whole)});
            } else if (words) {
                for (const Hit *part : options.subspan(1)) {
                    if (part) {
                        evidence.push_back({.word = part->word, .weight = double(word.weight * part->strength)});
                    }
                }
            }
        }
        if (found > best) {
            best = found;
            if (words) {
                *words = evidence;
            }
        }
    }
    return best;
}

void Ranking::weighLabels()
{
    std::vector<bool> seen(size_t(m_concepts.labelCount()), false);
    std::vector<std::pair<double, qint32>> labels;
    for (const Term term : m_terms) {
        for (const qint32 number : m_concepts.labelsWith(term)) {
            if (!seen[size_t(number)]) {
                seen[size_t(number)] = true;
                const ConceptLabel &label = m_concepts.label(number);
                labels.emplace_back(weightOf(foundAnywhere(label), label), number);
            }
        }
    }
    if (labels.size() > mostLabels) {
        std::ranges::nth_element(labels, labels.begin() + mostLabels, std::greater());
        labels.resize(mostLabels);
    }
    for (const auto &[upTo, number] : labels) {
        const ConceptLabel &label = m_concepts.label(number);
        LabelEvidence &evidence = m_labels[size_t(label.of)];
        if (upTo <= evidence.weight) {
            continue;
        }
        const double weight = weightOf(foundTogether(label), label);
        if (weight > evidence.weight) {
            evidence = {.weight = weight, .label = number};
        }
    }
}

void Ranking::weighTexts()
{
    struct Sum {
        float all = 0;
        float ofWord = 0;
        qint32 word = -1;
    };
    std::vector<Sum> sums(m_concepts.items().size());
    std::vector<ConceptIndex> touched;
    std::vector<qint32> meanings;
    const std::vector<TextWord> &words = m_text.words();
    for (size_t begin = 0, end = 0; begin < words.size() && !isCancelled(); begin = end) {
        meanings.clear();
        for (end = begin; end < words.size() && words[end].sentence == words[begin].sentence; ++end) {
            meanings.push_back(words[end].meaning);
        }
        std::ranges::sort(meanings);
        const auto repeated = std::ranges::unique(meanings);
        meanings.erase(repeated.begin(), repeated.end());
        for (const qint32 meaning : meanings) {
            for (const WeightedTerm &term : m_text.meaning(meaning)) {
                const float weight = term.strength * m_concepts.rarity(term.term);
                for (const Occurrence &occurrence : m_concepts.textsWith(term.term)) {
                    Sum &sum = sums[size_t(occurrence.of)];
                    if (sum.all == 0) {
                        touched.push_back(occurrence.of);
                    }
                    // However many terms a word may mean, it is one word: only the best of them counts.
                    const float known = sum.word == meaning ? sum.ofWord : 0;
                    const float now = std::max(known, weight * occurrence.frequency);
                    sum.all += now - known;
                    sum.ofWord = now;
                    sum.word = meaning;
                }
            }
        }
        for (const ConceptIndex item : touched) {
            const double weight = double(sums[size_t(item)].all);
            if (weight > m_sentences[size_t(item)].weight) {
                m_sentences[size_t(item)] = {.weight = weight, .sentence = words[begin].sentence};
            }
            sums[size_t(item)] = {};
        }
        touched.clear();
    }
}

std::vector<ConceptIndex> Ranking::candidates(size_t most) const
{
    std::vector<ConceptIndex> list;
    for (size_t i = 0; i < m_scores.size(); ++i) {
        if (m_scores[i] > 0) {
            list.push_back(ConceptIndex(i));
        }
    }
    const auto better = [this](ConceptIndex a, ConceptIndex b) {
        const double scoreA = m_scores[size_t(a)], scoreB = m_scores[size_t(b)];
        return scoreA != scoreB ? scoreA > scoreB : a < b;
    };
    const size_t count = std::min(most, list.size());
    std::ranges::partial_sort(list, list.begin() + qsizetype(count), better);
    list.resize(count);
    return list;
}

void Ranking::letCandidatesSupport()
{
    // Each circle collects the scores of its candidates and gives them back; large circles, and concepts in many
    // circles, contribute less to each.
    const std::vector<ConceptIndex> list = candidates(mostCandidates);
    if (list.empty() || m_weights.circles == 0) {
        return;
    }
    std::vector<double> gathered(size_t(m_concepts.circleCount()), 0);
    for (const ConceptIndex item : list) {
        for (const qint32 circle : m_concepts.circlesOf(item)) {
            gathered[size_t(circle)] += m_scores[size_t(item)] / std::sqrt(double(m_concepts.circle(circle).size()));
        }
    }
    for (qint32 circle = 0; circle < m_concepts.circleCount(); ++circle) {
        gathered[size_t(circle)] += m_weights.centre * m_sentences[size_t(m_concepts.centre(circle))].weight;
    }
    std::vector<double> support;
    double most = 0;
    for (const ConceptIndex item : list) {
        const std::span<const qint32> circles = m_concepts.circlesOf(item);
        double sum = 0;
        for (const qint32 circle : circles) {
            const double size = std::sqrt(double(m_concepts.circle(circle).size()));
            sum += (gathered[size_t(circle)] - m_scores[size_t(item)] / size) / size;
        }
        support.push_back(circles.empty() ? 0 : sum / std::sqrt(double(circles.size())));
        most = std::max(most, support.back());
    }
    for (size_t i = 0; i < list.size() && most > 0; ++i) {
        m_scores[size_t(list[i])] *= 1 + m_weights.circles * support[i] / most;
    }
}

void Ranking::weighOccupations()
{
    for (qint32 circle = 0; circle < m_concepts.circleCount(); ++circle) {
        const ConceptIndex centre = m_concepts.centre(circle);
        const LabelEvidence &evidence = m_labels[size_t(centre)];
        if (evidence.weight <= 0 || m_concepts.items()[size_t(centre)].type != ConceptType::Occupation) {
            continue;
        }
        const double support = m_weights.occupation * evidence.weight;
        for (const ConceptIndex item : m_concepts.circle(circle)) {
            double &score = m_scores[size_t(item)];
            const double own = m_labels[size_t(item)].weight + m_weights.texts * m_sentences[size_t(item)].weight;
            if (own + support > score) {
                score = own + support;
                m_supporters[size_t(item)] = centre;
            }
        }
    }
}

std::vector<Ranking::Evidence> Ranking::evidenceFor(ConceptIndex item) const
{
    std::vector<Evidence> all;
    if (const qint32 label = m_labels[size_t(item)].label; label >= 0) {
        static_cast<void>(foundTogether(m_concepts.label(label), &all));
    }
    const qint32 sentence = m_sentences[size_t(item)].sentence;
    for (size_t i = 0; i < m_text.words().size() && sentence >= 0; ++i) {
        if (m_text.words()[i].sentence != sentence) {
            continue;
        }
        double most = 0;
        for (const WeightedTerm &term : m_text.meaning(m_text.words()[i])) {
            const std::span<const Occurrence> texts = m_concepts.textsWith(term.term);
            const auto found = std::ranges::lower_bound(texts, item, {}, &Occurrence::of);
            if (found != texts.end() && found->of == item) {
                most = std::max(
                    most, m_weights.texts * double(term.strength * m_concepts.rarity(term.term) * found->frequency));
            }
        }
        if (most > 0) {
            all.push_back({.word = i, .weight = most});
        }
    }
    if (const ConceptIndex supporter = m_supporters[size_t(item)]; supporter >= 0) {
        std::vector<Evidence> words;
        static_cast<void>(foundTogether(m_concepts.label(m_labels[size_t(supporter)].label), &words));
        for (const Evidence &word : words) {
            all.push_back({.word = word.word, .weight = m_weights.occupation * word.weight});
        }
    }
    std::ranges::stable_sort(all, std::greater(), &Evidence::weight);
    return all;
}

std::vector<Ranked> Ranking::best(int limit)
{
    weighLabels();
    weighTexts();
    for (size_t i = 0; i < m_scores.size(); ++i) {
        if (m_concepts.items()[i].isSuggested) {
            m_scores[i] = m_labels[i].weight + m_weights.texts * m_sentences[i].weight;
        }
    }
    weighOccupations();
    letCandidatesSupport();

    struct Candidate {
        ConceptIndex of = 0;
        std::vector<Evidence> evidence;
        bool isTaken = false;
    };
    std::vector<Candidate> list;
    for (const ConceptIndex item : candidates(std::max(mostCandidates, size_t(limit)))) {
        if (isCancelled()) {
            return {};
        }
        list.push_back({.of = item, .evidence = evidenceFor(item), .isTaken = false});
    }
    std::vector<Ranked> ranked;
    std::vector<bool> used(m_text.words().size(), false); // by meaning
    while (ranked.size() < size_t(limit)) {
        Candidate *best = nullptr;
        double bestScore = 0;
        for (Candidate &candidate : list) {
            double all = 0, repeated = 0;
            for (const Evidence &evidence : candidate.evidence) {
                all += evidence.weight;
                repeated += used[size_t(m_text.words()[evidence.word].meaning)] ? evidence.weight : 0;
            }
            const double score = all <= 0 || candidate.isTaken
                ? 0
                : m_scores[size_t(candidate.of)] * (1 - m_weights.repetition * repeated / all);
            if (score > bestScore) {
                best = &candidate;
                bestScore = score;
            }
        }
        if (!best) {
            break;
        }
        best->isTaken = true;
        Ranked next{.of = best->of, .score = bestScore / (bestScore + halfScore), .words = {}};
        for (const Evidence &evidence : best->evidence) {
            if (evidence.weight < leastReason * best->evidence.front().weight) {
                break;
            }
            used[size_t(m_text.words()[evidence.word].meaning)] = true;
            if (next.words.size() < mostReasons && !std::ranges::contains(next.words, evidence.word)) {
                next.words.push_back(evidence.word);
            }
        }
        std::ranges::sort(next.words);
        ranked.push_back(std::move(next));
    }
    return isCancelled() ? std::vector<Ranked>() : ranked;
}

} // namespace leerschakel::vocabulary::suggest

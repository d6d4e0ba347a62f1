package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from facts. A wrong answer is worse than none, so all that was asked must be told. */
final class FactAnswers {

    static final double ENOUGH = 0.7;
    private static final double LIKELY = 0.4;
    /** A near answer is less sure than one that has every word asked, whatever its score. */
    private static final double NEAREST = 0.4;

    private static final double NEARER = 0.25;
    private static final int MOST = 5;
    private static final int MOST_NEAR = 8;

    private final Lexicon lexicon = Lexicon.english();
    private final FactBook book;
    private final Instant now;
    private final YesOrNo yesOrNo;

    FactAnswers(FactBook book, Instant now) {
        this.book = book;
        this.now = now;
        this.yesOrNo = new YesOrNo(book, now);
    }

    /** @param score from 0 to 1 */
    record Match(Fact fact, double score) {}

    Answer answer(Asked asked) {
        Answer told = exact(asked);
        Answer exact = told.kind() == Answer.Kind.UNKNOWN && asked.isUsual() ? exact(asked.plain()) : told;
        Answer held = exact.kind() == Answer.Kind.UNKNOWN ? Holders.answer(asked, book, now) : exact;
        return held.kind() == Answer.Kind.UNKNOWN ? nearest(asked) : held;
    }

    /** The fact that comes nearest, where none has every word asked. */
    private Answer nearest(Asked asked) {
        Fact best = null;
        double score = LIKELY;
        for (Fact fact : book.facts()) {
            boolean fits =
                    isOfTime(fact, asked) && !Former.isNamed(asked.before(), fact) && !Untold.isOfNoAnswer(asked, fact);
            double likeness = fits ? new Likeness(book, asked, fact).score() : 0;
            boolean isNear = Math.abs(likeness - score) < 0.05;
            boolean newer = best != null && isNear && !fact.saidAt().isBefore(best.saidAt());
            if (likeness > score + 0.05 || (best == null && likeness >= LIKELY) || (newer && likeness >= LIKELY)) {
                best = fact;
                score = likeness;
            }
        }
        if (best == null) {
            return Answer.UNKNOWN;
        }
        String yes = yesOrNo.isYes(best, asked) ? "Yes, " : "No, ";
        List<Fact> all = asked.wanted() == Wanted.YES_NO ? List.of(best) : listed(best);
        String told = sentences(all);
        String sentence = asked.wanted() == Wanted.YES_NO ? yes + YesOrNo.lowered(told) : told;
        Answer.Kind kind = best.isPresent(now) ? Answer.Kind.FACT : Answer.Kind.HISTORY;
        return new Answer(kind, sentence, all.stream().map(Fact::id).toList(), NEAREST + NEARER * score);
    }

    /** All allergies where one of them comes nearest; the fact alone where it is of no such list. */
    private List<Fact> listed(Fact best) {
        List<Fact> all = book.facts().stream()
                .filter(fact -> lexicon.in("listed-whole", best.attribute())
                        && fact.attribute().equals(best.attribute())
                        && fact.owner().equals(best.owner())
                        && fact.isPositive() == best.isPositive()
                        && fact.mode() == best.mode()
                        && fact.isPresent(now) == best.isPresent(now))
                .limit(MOST)
                .toList();
        return all.contains(best) ? all : List.of(best);
    }

    private String sentences(List<Fact> facts) {
        return facts.stream().map(fact -> fact.sentence(now)).distinct().collect(Collectors.joining(" "));
    }

    /** What is told of those who were asked about, and might be what was meant in other words; the newest last. */
    List<Fact> near(Asked asked) {
        List<Fact> near = book.facts().stream()
                .filter(fact -> fact.isPresent(now) && fact.mode() == Mode.PRESENT)
                .filter(fact -> !Former.isNamed(asked.before(), fact) && new Likeness(book, asked, fact).mayMean())
                .toList();
        return near.subList(Math.max(0, near.size() - MOST_NEAR), near.size());
    }

    private Answer exact(Asked asked) {
        Answer answer = direct(asked);
        List<Step> owner = asked.owner();
        if (answer.kind() != Answer.Kind.UNKNOWN || owner == null) {
            return answer;
        }
        Optional<Asked> other = Payment.ofPaid(asked, book).or(() -> Doer.of(asked, book));
        if (other.isPresent()) {
            return direct(other.get());
        }
        if (asked.verb().equals("stay") && asked.wanted() == Wanted.WHERE) {
            return direct(asked.doing("live")); // where somebody stays is where they live, as many say it
        }
        if (asked.verb().equals("marry") && asked.wanted() == Wanted.WHO) {
            return direct(asked.spouse(owner));
        }
        if (asked.wanted() == Wanted.WHO && owner.equals(List.of(Step.ME))) {
            List<Step> consulted = Consulted.of(asked, book, now);
            return consulted.isEmpty() ? answer : direct(asked.named(consulted));
        }
        if (asked.wanted() == Wanted.WHAT && asked.isJob()) {
            return direct(asked.job());
        }
        Step last = owner.get(owner.size() - 1);
        if (owner.size() > 1 && lexicon.kin(last.head()).isEmpty()) {
            Set<String> terms = new HashSet<>(asked.terms());
            terms.addAll(Terms.of(last));
            Answer theirs = direct(asked.about(owner.subList(0, owner.size() - 1), terms));
            return asked.attribute().equals(Fact.NAME) && !isNamed(theirs) ? answer : theirs;
        }
        return Set.of("have", "own", "get").contains(asked.verb()) ? having(asked, owner) : answer;
    }

    /** "My dentist appointment is on Friday" does not say who the dentist is. */
    private boolean isNamed(Answer answer) {
        return answer.factIds().stream()
                .flatMap(id -> Stream.ofNullable(book.find(id)))
                .anyMatch(fact ->
                        Untold.hasName(fact) || !When.hasTime(fact.telling().words()));
    }

    /** "what pet do i have?" from what is told of "our beagle". */
    private Answer having(Asked asked, List<Step> owner) {
        Set<String> nouns = asked.wanted() == Wanted.YES_NO ? asked.terms() : asked.kind();
        List<Fact> found = book.facts().stream()
                .filter(fact -> fact.isPresent(now)
                        && fact.owner().size() == owner.size() + 1
                        && book.sameOwner(fact.owner().subList(0, owner.size()), owner))
                .filter(fact -> !nouns.isEmpty()
                        && nouns.stream()
                                .allMatch(noun ->
                                        Terms.anyMeans(Terms.of(fact.owner().get(1)), noun)))
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return Answer.UNKNOWN;
        }
        Fact first = found.get(0);
        String all = sentences(found);
        String sentence = asked.wanted() == Wanted.YES_NO ? "Yes, " + YesOrNo.lowered(first.sentence(now)) : all;
        return new Answer(
                Answer.Kind.FACT, sentence, found.stream().map(Fact::id).toList(), 0.8);
    }

    private Answer direct(Asked asked) {
        List<Match> matches = new ArrayList<>();
        for (Fact fact : book.facts()) {
            double score = new Matching(book, asked, fact).score() - Condition.less(asked, fact);
            if (score >= ENOUGH && !Untold.isOfNoAnswer(asked, fact)) {
                matches.add(new Match(fact, score));
            }
        }
        List<Match> usable = Former.of(
                matches.stream().filter(match -> isOfTime(match.fact(), asked)).toList(), asked, now);
        if (asked.wanted() == Wanted.YES_NO) {
            return yesOrNo.answer(asked, usable, matches);
        }
        if (usable.isEmpty()) {
            return Answer.UNKNOWN;
        }
        List<Match> positive =
                usable.stream().filter(match -> match.fact().isPositive()).toList();
        usable = positive.isEmpty() ? usable : positive;
        boolean brief = asked.isNow();
        List<Match> meant = usable.stream()
                .filter(match -> match.fact().isTemporary() == brief
                        || lexicon.in("listed-whole", match.fact().attribute()))
                .toList();
        usable = meant.isEmpty() ? usable : meant;
        double best = usable.stream().mapToDouble(Match::score).max().orElse(0);
        List<Fact> told = usable.stream()
                .filter(match -> match.score() >= best - (match.fact().isSingle() ? 0.05 : 0.25))
                .map(Match::fact)
                .sorted(Comparator.comparing(Fact::saidAt).reversed())
                .toList();
        return told(asked, told, best);
    }

    private Answer told(Asked asked, List<Fact> found, double score) {
        Fact first = found.get(0);
        List<Fact> group = found.stream()
                .filter(fact -> fact.attribute().equals(first.attribute())
                        && fact.isPresent(now) == first.isPresent(now)
                        && (fact.isPositive() == first.isPositive()))
                .limit(MOST)
                .toList();
        List<Fact> ordered = new ArrayList<>(first.isSingle() && !Plurals.isOfSeveral(first) ? List.of(first) : group);
        ordered.sort(Comparator.comparing(Fact::saidAt));
        String sentence = sentences(ordered);
        if (asked.isOwnerAsked()) {
            sentence = new NamesTold(book, now).with(ordered, sentence);
        }
        ordered.forEach(fact -> book.touch(fact.id()));
        boolean history = !first.isPresent(now) && first.mode() != Mode.PLAN;
        return new Answer(
                history ? Answer.Kind.HISTORY : Answer.Kind.FACT,
                sentence,
                ordered.stream().map(Fact::id).toList(),
                score);
    }

    /** Present for the present; the past for what was, or where nothing newer is known. */
    private boolean isOfTime(Fact fact, Asked asked) {
        if (!asked.years().isEmpty() && asked.isPast() && asked.wanted() != Wanted.WHEN) {
            return fact.mode() == Mode.PAST || fact.closedAt() != null || fact.isPresent(now);
        }
        if (asked.isPast()) {
            return fact.mode() != Mode.PLAN || isStillWanted(fact, asked);
        }
        if (fact.mode() == Mode.PLAN) {
            return asked.wanted() != Wanted.YES_NO
                    && fact.closedAt() == null
                    && (asked.isFuture()
                            || fact.about().contains(asked.verb())
                                    && !Set.of("be", "have").contains(asked.verb()));
        }
        return fact.isPresent(now);
    }

    /** "how much did the florist want": what was wanted is told as what somebody wants. */
    private boolean isStillWanted(Fact fact, Asked asked) {
        String lemma = fact.telling().lemma();
        return asked.wanted() != Wanted.YES_NO
                && fact.closedAt() == null
                && lexicon.in("wanting", lemma)
                && lemma.equals(asked.verb());
    }
}

package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.fact.FactAnswers.Match;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Answers whether something is so. */
final class YesOrNo {

    private static final List<String> LOWERED = List.of("You ", "Your ", "The ", "There ");

    private final Lexicon lexicon = Lexicon.english();
    private final FactBook book;
    private final Instant now;

    YesOrNo(FactBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /**
     * @param usable of the time that was asked about
     * @param all of any time
     */
    Answer answer(Asked asked, List<Match> usable, List<Match> all) {
        Match best = usable.stream()
                .max(Comparator.comparingDouble(Match::score)
                        .thenComparing(match -> !HoldsNow.isSomebodyElse(asked, match.fact(), book))
                        .thenComparing(match -> match.fact().saidAt())
                        .thenComparing(match -> !Refusals.isOne(asked, match.fact())))
                .orElse(null);
        Match plan = all.stream()
                .filter(match -> match.fact().mode() == Mode.PLAN)
                .reduce((one, other) -> other)
                .orElse(null);
        if (best == null && plan != null) {
            return new Answer(
                    Answer.Kind.FACT,
                    "Not as far as I know, but " + lowered(plan.fact().sentence(now)),
                    List.of(plan.fact().id()),
                    FactAnswers.ENOUGH);
        }
        if (best == null) {
            return all.stream()
                    .map(Match::fact)
                    .filter(fact -> fact.mode() == Mode.PAST || fact.closedAt() != null)
                    .reduce((one, other) -> other)
                    .map(this::over)
                    .orElseGet(() -> otherwise(asked));
        }
        Fact fact = best.fact();
        book.touch(fact.id());
        boolean yes = isYes(fact, asked) && !Refusals.isOne(asked, fact);
        boolean said = fact.attribute().equals(Quoted.SAID);
        return new Answer(
                Answer.Kind.FACT,
                said ? fact.sentence(now) : (yes ? "Yes, " : "No, ") + lowered(fact),
                List.of(fact.id()),
                best.score());
    }

    /** Of what is over: what holds instead, where that was told, and else that it holds no longer. */
    private Answer over(Fact old) {
        Fact next = HoldsNow.insteadOf(old, book, now).orElse(null);
        if (next != null) {
            book.touch(next.id());
            return new Answer(Answer.Kind.FACT, "No, " + lowered(next), List.of(next.id()), FactAnswers.ENOUGH);
        }
        return new Answer(
                Answer.Kind.HISTORY,
                "No longer: " + lowered(old.telling().past(old.mode() == Mode.PAST)),
                List.of(old.id()),
                FactAnswers.ENOUGH);
    }

    /** "does Gwen speak german" from "Gwen speaks welsh": what is known of it instead. */
    private Answer otherwise(Asked asked) {
        List<Step> owner = asked.owner();
        return book.facts().stream()
                .filter(fact -> owner != null
                        && lexicon.in("listed", asked.verb())
                        && fact.isPresent(now)
                        && fact.isPositive()
                        && fact.telling().lemma().equals(asked.verb())
                        && book.sameOwner(fact.owner(), owner))
                .reduce((one, other) -> other)
                .map(fact -> new Answer(
                        Answer.Kind.FACT,
                        "Not as far as I know, but " + lowered(fact.sentence(now)),
                        List.of(fact.id()),
                        FactAnswers.ENOUGH))
                .orElse(Answer.UNKNOWN);
    }

    /** Who sold a thing does not have it; who quit did quit. */
    boolean isYes(Fact fact, Asked asked) {
        if (lexicon.in("avoiding", asked.verb())) {
            return !fact.isPositive() || Refusals.forbids(fact);
        }
        String done = fact.telling().lemma();
        boolean same = asked.verb().equals(done);
        String broken = done + "-" + Spaces.split(fact.telling().said()).get(0);
        boolean returned =
                lexicon.in("returning", done) && fact.telling().said().endsWith(" back");
        boolean parted = lexicon.in("splitting", done) || broken.equals("break-up") || returned;
        boolean gone = (parted || lexicon.in("ending", done) || lexicon.in("breaking", broken))
                && Set.of("have", "own", "get", "be").contains(asked.verb());
        return !gone
                && !HoldsNow.isSomebodyElse(asked, fact, book)
                && !Without.isOne(asked, fact)
                && !Status.differs(asked, fact)
                && (fact.isPositive() || same && Set.of("quit", "stop", "give").contains(done));
    }

    /** As it goes on behind "No,": a thing is written small, a name is not. */
    private String lowered(Fact fact) {
        String sentence = fact.sentence(now);
        String first = Spaces.split(sentence).get(0).toLowerCase(Locale.ROOT);
        boolean thing = fact.owner().equals(List.of(Step.ME)) && lexicon.isNoun(first) && !lexicon.isFirstName(first);
        return thing ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : lowered(sentence);
    }

    static String lowered(String sentence) {
        boolean pronoun = LOWERED.stream().anyMatch(sentence::startsWith);
        return pronoun ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }
}

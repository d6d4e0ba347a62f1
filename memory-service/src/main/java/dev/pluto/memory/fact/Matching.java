package dev.pluto.memory.fact;

import dev.pluto.memory.clause.KinWays;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Diet;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How well one fact answers one question: 0 when it is about somebody or something else, 1 when it has every word asked. */
final class Matching {

    private static final double KIND_BY_VERB = 0.8;

    private final Lexicon lexicon = Lexicon.english();
    private final FactBook book;
    private final Asked asked;
    private final Fact fact;

    Matching(FactBook book, Asked asked, Fact fact) {
        this.book = book;
        this.asked = asked;
        this.fact = fact;
    }

    double score() {
        if (!isOwner() || !isAttribute() || !isWanted() || isOther()) {
            return 0;
        }
        Set<String> terms = terms();
        double sum = 0;
        double weights = 0;
        for (String term : asked.terms()) {
            weights += 1;
            boolean refused =
                    Refusals.isOne(asked, fact) && (term.equals(asked.verb()) || Diet.forbids(fact.values(), term));
            boolean done = refused || term.equals(asked.verb()) && isGivenUp();
            sum += Terms.anyMeans(terms, term) || done || Status.isAnsweredBy(fact, term)
                    ? 1
                    : TypedTerm.of(asked, fact, term);
        }
        for (String kind : asked.kind()) {
            weights += 1;
            sum += kind(kind, terms);
        }
        if (weights == 0
                && asked.attribute().isEmpty()
                && !Set.of("be", "do", "").contains(asked.verb())) {
            return Terms.anyMeans(fact.about(), asked.verb()) ? 0.9 : 0;
        }
        if (weights == 0) {
            return asked.attribute().isEmpty() ? BareQuestion.score(asked, fact) : 1;
        }
        return sum / weights;
    }

    private boolean isOther() {
        return Sentiment.isOther(asked, fact)
                || Otherness.isOtherFavourite(asked, fact)
                || Untold.isOfNoSuchNumber(asked, fact)
                || Untold.isOfOtherDay(asked, fact);
    }

    /** "gave up sugar" answers whether it is taken, eaten or bought. */
    private boolean isGivenUp() {
        return !fact.isPositive()
                && Set.of("quit", "stop", "give").contains(fact.telling().lemma());
    }

    private double kind(String kind, Set<String> terms) {
        if (Terms.anyMeans(terms, kind)) {
            return 1;
        }
        if (lexicon.in("sort", kind) && fact.attribute().equals(Fact.NAME)) {
            return 0; // how it is called is not what it is
        }
        if (lexicon.in("type", kind)) {
            return lexicon.in("numeric", kind)
                                    && !Values.hasNumber(fact.telling().value())
                            || Untold.lacks(fact, kind)
                    ? 0
                    : 0.9;
        }
        if (asked.isPlace() && fact.attribute().endsWith("place")) {
            return KIND_BY_VERB;
        }
        boolean attends = lexicon.in("institution", kind)
                && (asked.isPlace() || lexicon.in("attending", asked.verb()))
                && asked.terms().size() <= 1
                && isAtNamed();
        if (attends) {
            return KIND_BY_VERB;
        }
        boolean sameVerb = !asked.verb().isEmpty()
                && !Set.of("be", "have", "do", "get").contains(asked.verb())
                && Terms.anyMeans(fact.about(), asked.verb());
        return sameVerb && asked.terms().size() <= 1 ? KIND_BY_VERB : 0;
    }

    /** "studies law at Bristol", "started at Penn State". */
    private boolean isAtNamed() {
        boolean there = Set.of("work", "school", "study", "place", "start").contains(fact.attribute())
                || lexicon.in("attending", fact.telling().lemma());
        return there
                && fact.telling().words().stream().anyMatch(word -> word.is("at") || word.is("to"))
                && fact.telling().words().stream().anyMatch(Word::capital);
    }

    private Set<String> terms() {
        Set<String> terms = new HashSet<>(fact.terms());
        if (fact.owner().size() == 1 && !fact.owner().get(0).equals(Step.ME)) {
            terms.add(fact.owner().get(0).head());
        }
        if (asked.isOwnerAsked() || asked.owner() == null) {
            terms.addAll(book.full(fact));
        }
        if (!Set.of("be", "place", "own").contains(fact.attribute())
                && !fact.attribute().contains("|")) {
            terms.add(fact.attribute());
        }
        terms.addAll(Relatives.isAbout(book, fact) ? Set.of(Relatives.FAMILY) : Set.of());
        joined(terms);
        return terms;
    }

    /** "colour blind" of "colourblind". */
    private void joined(Set<String> terms) {
        for (String one : asked.terms()) {
            for (String other : asked.terms()) {
                if (terms.contains(one + other)) {
                    terms.add(one);
                    terms.add(other);
                }
            }
        }
    }

    private boolean isOwner() {
        if (asked.isOwnerAsked()) {
            return true;
        }
        List<Step> owner = asked.owner();
        if (owner == null) {
            return false;
        }
        if (book.sameOwner(fact.owner(), owner)) {
            return true;
        }
        if (asked.isLoose()
                && fact.owner().size() >= owner.size()
                && fact.owner().get(fact.owner().size() - 1).isMeantBy(owner.get(owner.size() - 1))) {
            return true;
        }
        boolean named = asked.wanted() == Asked.Wanted.WHO
                && owner.equals(List.of(Step.ME))
                && fact.attribute().equals(Fact.NAME)
                && fact.owner().size() == 1
                && !asked.terms().isEmpty();
        if (named) {
            return true; // "who do i car share with" of "the woman you car share with is Deborah"
        }
        boolean kin = KinWays.areSame(book.canonical(fact.owner()), book.canonical(owner));
        return kin || isUnknownThing(owner);
    }

    /** "reg is KX19", where "reg" was taken for a name. */
    private boolean isUnknownThing(List<Step> owner) {
        if (owner.size() == 1
                && fact.owner().equals(List.of(Step.ME))
                && !owner.get(0).equals(Step.ME)) {
            return !book.names().containsKey(owner.get(0).head())
                    && !lexicon.isFirstName(owner.get(0).head())
                    && Terms.anyMeans(fact.terms(), owner.get(0).head());
        }
        return owner.equals(List.of(Step.ME))
                && fact.owner().size() == 1
                && asked.terms().stream()
                        .anyMatch(term -> Terms.means(fact.owner().get(0).head(), term));
    }

    private boolean isAttribute() {
        return switch (asked.attribute()) {
            case "" -> true;
            case Fact.NAME -> NamesTold.isName(fact);
            case Fact.SURNAME -> Surnames.isTold(fact);
            case "job" ->
                fact.attribute().equals("job")
                        || fact.attribute().equals("work")
                        || fact.attribute().equals("study")
                        || fact.telling().lemma().equals("do")
                        || lexicon.in("job-verb", fact.telling().lemma())
                        || fact.about().stream()
                                .anyMatch(word -> lexicon.concepts(word).contains("job"));
            case "place" ->
                fact.attribute().endsWith("place") || fact.attribute().equals("home");
            case "origin" ->
                lexicon.in("origin", fact.telling().lemma())
                        || fact.telling().value().startsWith("from ");
            case "age" -> fact.attribute().equals("age") || fact.about().contains("turn");
            default -> fact.attribute().equals(asked.attribute());
        };
    }

    private boolean isWanted() {
        List<Word> words = fact.telling().words();
        return switch (asked.wanted()) {
            case WHERE ->
                Places.isTold(fact)
                        || fact.attribute().equals("address")
                        || fact.attribute().contains("home");
            case WHEN -> When.hasTime(words);
            case HOW_MANY ->
                !fact.telling().value().startsWith("one more")
                                && Values.hasNumber(fact.telling().value() + " "
                                        + fact.telling().after())
                        || !fact.isPositive();
            case HOW_OLD -> Values.hasNumber(fact.telling().value());
            default -> true;
        };
    }
}

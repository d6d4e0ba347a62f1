package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How near a fact comes to a question that none answers word for word: "who looks after my garden?" and "my gardener is Ted".
 * The asked possessor must still be the fact's own, and what is wanted (a time, a place, a number) must be told.
 */
final class Likeness {

    private static final int SHORTEST_STEM = 4;
    /** Where the question names nobody that is known: "how many of us are there?" */
    private static final double NOBODY = 0.7;
    /** "the school reports" are the children's. */
    private static final double LOOSE = 0.8;

    private final Lexicon lexicon = Lexicon.english();
    private final FactBook book;
    private final Asked asked;
    private final Fact fact;

    Likeness(FactBook book, Asked asked, Fact fact) {
        this.book = book;
        this.asked = asked;
        this.fact = fact;
    }

    double score() {
        double owner = owner();
        if (owner == 0 || asked.wanted() == Wanted.YES_NO && fact.isPositive() && !isSaidOtherwise()) {
            return 0;
        }
        Set<String> told = new HashSet<>(book.full(fact));
        List<String> open =
                asked.terms().stream().filter(term -> nearness(told, term) == 0).toList();
        boolean otherwise = asked.wanted() == Wanted.YES_NO
                && open.stream().anyMatch(term -> !term.equals(asked.verb()) && lexicon.isNoun(term));
        if (otherwise
                || Sentiment.isOther(asked, fact)
                || Otherness.isOtherFavourite(asked, fact)
                || asked.isOwnerAsked() && open.contains(Relatives.FAMILY) && !Relatives.isAbout(book, fact)
                || Otherness.is(asked, fact, open)) {
            return 0;
        }
        double sum = 0;
        double all = asked.terms().size();
        for (String term : asked.terms()) {
            sum += nearness(told, term);
        }
        for (String kind : asked.kind()) {
            double weight = lexicon.in("type", kind) ? 0.3 : 0.8;
            all += weight;
            sum += weight * nearness(told, kind);
        }
        if (saysMuchByVerb()) {
            all += 0.7;
            sum += 0.7 * nearness(told, asked.verb());
        }
        boolean bare = all == 0;
        double attribute = bare || !asked.attribute().isEmpty() ? BareAttribute.nearness(asked, fact) : 1;
        double cover = bare ? attribute : sum / all;
        boolean attributed = bare || attribute > 0;
        boolean fits = isWanted() && attributed;
        boolean nothing = Untold.isOfNoTime(asked, fact) || Untold.isOfNoPlace(asked, fact);
        return !fits && nothing ? 0 : owner * cover * (fits ? 1 : 0.5);
    }

    /** Whether the question's verb tells more than its words do: "who teaches me", not "what is my teacher". */
    private boolean saysMuchByVerb() {
        return !asked.verb().isEmpty()
                && !Set.of("be", "do", "have", "get").contains(asked.verb())
                && !asked.terms().contains(asked.verb());
    }

    /** Whether it may answer in other words: of the right one, of the right kind, and not of another matter that has a name. */
    boolean mayMean() {
        boolean named = asked.attribute().equals(Fact.NAME) || fact.attribute().equals(Fact.NAME);
        boolean verdict = asked.wanted() == Wanted.YES_NO;
        boolean other = Otherness.isOtherFavourite(asked, fact) || Untold.is(asked, fact) || isOfOtherMatter();
        return !named && !verdict && !asked.isOwnerAsked() && owner() > 0 && isWanted() && !other;
    }

    /** A weight is no shoe size, and a birthday no age. */
    private boolean isOfOtherMatter() {
        Set<String> wanted = new HashSet<>(asked.terms());
        wanted.addAll(asked.kind());
        wanted.add(asked.verb());
        wanted.add(asked.attribute());
        Set<String> sought = matters(wanted);
        Set<String> told = new HashSet<>(fact.about());
        told.add(fact.attribute());
        Set<String> given = matters(told);
        return !sought.isEmpty() && !given.isEmpty() && given.stream().noneMatch(sought::contains);
    }

    private Set<String> matters(Set<String> words) {
        Set<String> matters = new HashSet<>();
        words.forEach(word -> matters.addAll(lexicon.concepts(word)));
        words.forEach(
                word -> Spaces.split(word.replace('|', ' ')).forEach(part -> matters.addAll(lexicon.concepts(part))));
        matters.removeIf(matter -> !lexicon.in("matter", matter));
        return matters;
    }

    /** "do i have diabetes?" and "i'm diabetic": every word asked is told in another form. */
    private boolean isSaidOtherwise() {
        Set<String> told = fact.terms();
        return !asked.terms().isEmpty()
                && asked.terms().stream()
                        .allMatch(term -> told.stream().anyMatch(word -> word.equals(term) || isOfOneStem(word, term)));
    }

    private double nearness(Set<String> told, String term) {
        if (term.equals("live")
                && fact.attribute().equals("place")
                && !fact.isTemporary()
                && (fact.owner().size() > 1 || fact.mode() == Fact.Mode.PAST)) {
            return 0.7;
        }
        if (Terms.anyMeans(told, term)) {
            return 1;
        }
        if (told.stream().anyMatch(word -> isOfOneStem(word, term))) {
            return 0.8;
        }
        boolean does = term.equals(asked.verb()) || !lexicon.isNoun(term);
        return does && told.stream().anyMatch(word -> lexicon.areNear(word, term)) ? 0.5 : 0;
    }

    /** "garden" and "gardener", "insure" and "insurance". */
    private static boolean isOfOneStem(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= SHORTEST_STEM && same >= shorter - 1 && Math.max(one.length(), other.length()) - same <= 4;
    }

    double owner() {
        List<Step> owner = asked.owner();
        if (asked.isOwnerAsked()) {
            return 1;
        }
        if (owner == null) {
            boolean mine =
                    fact.owner().equals(List.of(Step.ME)) && !asked.terms().isEmpty();
            return mine && asked.terms().stream().allMatch(term -> Terms.anyMeans(fact.terms(), term)) ? NOBODY : 0;
        }
        if (book.sameOwner(fact.owner(), owner)) {
            return 1;
        }
        boolean theirs = asked.isLoose()
                && owner.equals(List.of(Step.ME))
                && fact.attribute().indexOf('|') > 0;
        if (theirs) {
            return LOOSE;
        }
        if (own(owner)) {
            return 0.9;
        }
        if (book.areTwo(fact.owner(), owner)) {
            return 0;
        }
        List<Step> own = book.canonical(fact.owner());
        List<Step> wanted = book.canonical(owner);
        if (own.size() == wanted.size() + 1 && book.sameOwner(own.subList(0, wanted.size()), wanted)) {
            return isNamed(own.get(own.size() - 1).head()) ? 1 : 0;
        }
        if (own.size() == wanted.size() && isRoleLike(own, wanted)) {
            return 0.7;
        }
        boolean mentioned = wanted.size() == own.size() + 1
                && book.sameOwner(own, wanted.subList(0, own.size()))
                && Terms.anyMeans(fact.terms(), wanted.get(wanted.size() - 1).head());
        return mentioned ? 0.8 : 0;
    }

    private boolean isNamed(String extra) {
        return asked.terms().stream().anyMatch(term -> Terms.means(extra, term) || isOfOneStem(extra, term))
                || asked.kind().stream().anyMatch(term -> Terms.means(extra, term));
    }

    /** "my music teacher" for "my piano teacher", never "my sister" for "my brother". */
    private boolean isRoleLike(List<Step> own, List<Step> wanted) {
        int last = own.size() - 1;
        if (last == 0 || !book.sameOwner(own.subList(0, last), wanted.subList(0, last))) {
            return false;
        }
        String head = own.get(last).head();
        String other = wanted.get(last).head();
        boolean role = !lexicon.in("family", head) && !lexicon.in("family", other);
        boolean alike = lexicon.means(head, other) || lexicon.means(other, head) || isOfOneStem(head, other);
        return head.equals(other) || role && alike;
    }

    /** Where a thing was taken for a name, in the question or in the fact. */
    private boolean own(List<Step> owner) {
        if (owner.size() != 1 || fact.owner().size() != 1) {
            return false;
        }
        Step mine = fact.owner().get(0);
        Step wanted = owner.get(0);
        if (wanted.equals(Step.ME)) {
            return !lexicon.isFirstName(mine.head())
                    && asked.terms().stream().anyMatch(term -> Terms.means(mine.head(), term));
        }
        return mine.equals(Step.ME)
                && !lexicon.isFirstName(wanted.head())
                && !book.names().containsKey(wanted.head())
                && Terms.anyMeans(fact.terms(), wanted.head());
    }

    boolean isWanted() {
        List<Word> words = fact.telling().words();
        return switch (asked.wanted()) {
            case WHERE -> Places.isTold(fact);
            case WHEN ->
                When.hasTime(words)
                        || Values.hasNumber(fact.telling().value())
                                && !fact.attribute().equals("age");
            case HOW_MANY, HOW_OLD ->
                Values.hasNumber(fact.telling().value() + " " + fact.telling().after());
            default -> true;
        };
    }
}

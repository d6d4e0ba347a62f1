package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who and what was spoken of last, so that "she" and "it" mean somebody. One per conversation; not safe for threads. */
public final class Mentions {

    private static final List<String> BEFORE_KIN = List.of("ex-", "half-", "step");
    private static final String YOURS = "your ";
    private static final String IN_LAW = "-in-law";
    private static final Set<String> FEMALE = Set.of(
            "mother",
            "sister",
            "wife",
            "daughter",
            "aunt",
            "niece",
            "girlfriend",
            "grandmother",
            "godmother",
            "goddaughter");
    private static final Set<String> MALE = Set.of(
            "father",
            "brother",
            "husband",
            "son",
            "uncle",
            "nephew",
            "boyfriend",
            "grandfather",
            "godfather",
            "godson");

    private int age;
    private final Set<String> names = new HashSet<>();
    private @Nullable NounPhrase she;
    private @Nullable NounPhrase he;
    private @Nullable NounPhrase they;
    private @Nullable NounPhrase it;
    private @Nullable Step item;
    private @Nullable Step itemBefore;
    private String itemTold = "";
    private @Nullable Step owned;
    private String ownedTold = "";

    /** Names that were told before, in lower case. */
    public void know(Set<String> told) {
        names.addAll(told);
    }

    boolean isName(String word) {
        return names.contains(word);
    }

    /** A new text begins: what was named long ago is meant no more. */
    public void nextText() {
        age++;
        if (age > 2) {
            it = null;
        }
        if (age > 6) {
            she = null;
            he = null;
            they = null;
        }
    }

    void mention(NounPhrase phrase) {
        age = 0;
        if (phrase.isMe() || phrase.last().head().equals("you")) {
            return;
        }
        Step last = phrase.last();
        own(phrase);
        if (!last.isAnimate()) {
            it = phrase;
            they = phrase.isPlural() ? phrase : they;
            if (!last.equals(item)) {
                itemBefore = item;
            }
            item = last;
            itemTold = told(last);
            mentionOwner(phrase);
        } else if (phrase.isPlural()) {
            they = phrase;
        } else {
            String kin = nearestKin(last.head());
            if (!MALE.contains(kin)) {
                she = phrase;
            }
            if (!FEMALE.contains(kin)) {
                he = phrase;
            }
            they = phrase;
            pet(phrase);
            ownerOf(phrase, kin);
        }
    }

    /** "Rosie's birthday is on Friday, she's turning 6". */
    private void mentionOwner(NounPhrase phrase) {
        int before = phrase.steps().size() - 1;
        int told = phrase.told().lastIndexOf("'s ");
        if (before < 1 || told < 1 || !phrase.steps().get(before - 1).isAnimate()) {
            return;
        }
        NounPhrase thing = it;
        mention(new NounPhrase(
                phrase.steps().subList(0, before), List.of(), phrase.told().substring(0, told), false));
        it = thing;
    }

    /** "Sam's mum is Ros and his dad is Pete": she is the mother, and he whose mother she is. */
    private void ownerOf(NounPhrase phrase, String kin) {
        int before = phrase.steps().size() - 1;
        int told = phrase.told().lastIndexOf("'s ");
        if (before < 1 || told < 1 || phrase.steps().get(before - 1).equals(Step.ME)) {
            return;
        }
        Step last = phrase.steps().get(before - 1);
        NounPhrase owner = new NounPhrase(
                phrase.steps().subList(0, before), List.of(), phrase.told().substring(0, told), false);
        String whose = nearestKin(last.head());
        if (last.isAnimate() && FEMALE.contains(kin) && !FEMALE.contains(whose)) {
            he = owner;
        } else if (last.isAnimate() && MALE.contains(kin) && !MALE.contains(whose)) {
            she = owner;
        }
    }

    /** The thing that was spoken of last, whosever it is: what "mine" and "Anna's" leave out. */
    @Nullable
    Step item() {
        return item;
    }

    /** "mine", "ours": what was spoken of last, a thing or an animal of somebody's; null when there was none. */
    @Nullable
    NounPhrase mine() {
        Step thing = item;
        if (thing != null) {
            return new NounPhrase(List.of(Step.ME, thing), List.of(), "your " + itemTold(), false);
        }
        NounPhrase theirs = they;
        boolean had = theirs != null && theirs.steps().size() > 2;
        return theirs == null || !had
                ? null
                : new NounPhrase(
                        List.of(Step.ME, theirs.last()),
                        List.of(),
                        "your " + theirs.last().head(),
                        false);
    }

    @Nullable
    Step itemBefore() {
        return itemBefore;
    }

    String itemTold() {
        return itemTold;
    }

    /** "My coffee" and "Lena's dog", as they are told. */
    private void own(NounPhrase phrase) {
        String told = phrase.told();
        int whose = Math.max(told.lastIndexOf("'s "), told.lastIndexOf("s' "));
        boolean mine = told.startsWith(YOURS) && phrase.steps().size() == 2;
        int from = whose > 0 ? whose + "'s ".length() : mine ? YOURS.length() : 0;
        boolean isOwned =
                from > 0 || phrase.steps().size() > 2 || !phrase.steps().get(0).equals(Step.ME);
        boolean pet = Lexicon.english().in("kin-pet", phrase.last().head());
        if (isOwned && (!phrase.isAnimate() || pet)) {
            owned = phrase.last();
            ownedTold = from > 0 ? told.substring(from) : told(phrase.last());
        }
    }

    private static String told(Step step) {
        return (String.join(" ", step.modifiers()) + " " + step.head()).strip();
    }

    /** The thing of somebody that was spoken of last: what "hers" stands for. */
    @Nullable
    Step owned() {
        return owned;
    }

    String ownedTold() {
        return ownedTold;
    }

    private void pet(NounPhrase phrase) {
        if (!FEMALE.contains(phrase.last().head())
                && !Lexicon.english().isFirstName(phrase.last().head())
                && !MALE.contains(phrase.last().head())) {
            it = phrase;
        }
    }

    @Nullable
    NounPhrase meant(String pronoun) {
        return switch (pronoun) {
            case "she", "her", "hers" -> she;
            case "he", "him", "his" -> he;
            case "they", "them", "their", "theirs" -> they;
            case "it", "its", "that", "this", "one" -> it;
            default -> null;
        };
    }

    /** "ex-wife" and "half-sister" by "wife" and "sister", "mother-in-law" by "mother". */
    private static String nearestKin(String head) {
        String kin = BEFORE_KIN.stream()
                .filter(head::startsWith)
                .findFirst()
                .map(before -> head.substring(before.length()))
                .orElse(head);
        return kin.endsWith(IN_LAW) ? kin.substring(0, kin.length() - IN_LAW.length()) : kin;
    }
}

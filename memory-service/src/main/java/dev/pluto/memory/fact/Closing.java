package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.List;
import java.util.Set;

/** Whether a newer fact ends an older one. */
final class Closing {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final Set<String> FROM = Set.of("from", "at", "with", "in");

    private Closing() {}

    /** @param isChange whether the newer was said to be new or right */
    static boolean closes(Owners owners, Fact newer, Fact older, boolean isChange) {
        if (older.mode() != Mode.PRESENT || !owners.areSame(newer.owner(), older.owner())) {
            return false;
        }
        boolean same = newer.attribute().equals(older.attribute());
        if (newer.isPositive() != older.isPositive()) {
            return contradicts(newer, older, same);
        }
        if (!same) {
            return !(newer.isTemporary() && !older.isTemporary()) && isNarrower(newer.attribute(), older.attribute());
        }
        if (isRivalTime(newer, older) || isChange && (isOtherPrice(newer, older) || isFromElsewhere(newer, older))) {
            return true;
        }
        if (Plurals.isOneOf(newer, older)) {
            return false;
        }
        if (newer.attribute().equals(Fact.NAME) && !isChange && isOneOfSeveral(newer)) {
            return newer.values().equals(older.values());
        }
        boolean brief = newer.isTemporary() && !older.isTemporary();
        boolean besides = brief
                || newer.saidAt().equals(older.saidAt())
                        && !newer.isSingle()
                        && !isChange; // "carrots in bed 3 and leeks in bed 5"
        if (!besides && !LEXICON.in("lasting", newer.attribute()) && Values.sharesHead(older, newer)) {
            return true;
        }
        if (newer.isSingle()) {
            return newer.isPositive() && !brief;
        }
        boolean replaced = isChange && sharesVerb(newer, older) && !newer.isTemporary();
        return newer.values().equals(older.values()) || replaced && !LEXICON.in("many", newer.attribute());
    }

    /** The name of somebody who is named twice in one text. */
    static boolean isToldAgain(List<Fact> facts, Fact given, List<String> told) {
        return given.attribute().equals(Fact.NAME)
                && facts.stream()
                        .anyMatch(fact -> told.contains(fact.id())
                                && fact.closedAt() == null
                                && fact.attribute().equals(Fact.NAME)
                                && fact.owner().equals(given.owner())
                                && fact.values().equals(given.values()));
    }

    private static boolean contradicts(Fact newer, Fact older, boolean same) {
        if (newer.isPositive() && newer.isSingle() && same) {
            return true;
        }
        boolean sameValue = !newer.values().isEmpty() && Terms.allFound(newer.values(), older.terms());
        return (same || sharesVerb(newer, older)) && (sameValue || Terms.allFound(older.values(), newer.terms()));
    }

    /** One may have several sisters: another name ends none. */
    private static boolean isOneOfSeveral(Fact fact) {
        return LEXICON.in("several", fact.owner().get(fact.owner().size() - 1).head());
    }

    /** "dose is 14" closes "insulin dose is 12": the same head with fewer words. */
    private static boolean isNarrower(String newer, String older) {
        int bar = newer.indexOf('|');
        if (bar <= 0 || !older.endsWith(newer.substring(bar)) || older.length() <= newer.length()) {
            return false;
        }
        List<String> words = Spaces.split(older.substring(0, older.indexOf('|')));
        return words.containsAll(Spaces.split(newer.substring(0, bar)));
    }

    /** "comes at noon" and "comes at 1": the same done at another time. */
    private static boolean isRivalTime(Fact newer, Fact older) {
        List<Word> now = words(newer);
        List<Word> before = words(older);
        int same = sameWords(now, before);
        boolean differs = same > 0 && same < now.size() && same < before.size();
        boolean sameStart = differs && LEXICON.in("rival", now.get(same - 1).text());
        return sameStart
                && sharesVerb(newer, older)
                && When.hasTime(now)
                && When.hasTime(before)
                && newer.isPositive()
                && !newer.isTemporary();
    }

    /** "Eggs are 2.50 a dozen" and "eggs are 3 a dozen now". */
    private static boolean isOtherPrice(Fact newer, Fact older) {
        List<Word> now = words(newer);
        List<Word> before = words(older);
        return newer.telling().lemma().equals("be")
                && sharesVerb(newer, older)
                && !now.isEmpty()
                && !before.isEmpty()
                && now.get(0).hasDigit()
                && before.get(0).hasDigit()
                && !newer.isTemporary();
    }

    /** "I get my meds from Boots" and "I get my meds from Well now". */
    private static boolean isFromElsewhere(Fact newer, Fact older) {
        List<Word> now = words(newer);
        List<Word> before = words(older);
        int same = sameWords(now, before);
        return same > 1
                && same < now.size()
                && same < before.size()
                && FROM.contains(now.get(same - 1).text())
                && sharesVerb(newer, older)
                && newer.isPositive()
                && !newer.isTemporary();
    }

    /** With how many words both begin. */
    private static int sameWords(List<Word> some, List<Word> others) {
        int same = 0;
        while (same < Math.min(some.size(), others.size())
                && some.get(same).is(others.get(same).text())) {
            same++;
        }
        return same;
    }

    private static List<Word> words(Fact fact) {
        String told = fact.telling().value() + " " + fact.telling().after();
        return ClauseReader.sentences(told).stream().flatMap(List::stream).toList();
    }

    /** Of the same matter by the same verb, where "I stay in Leith" and "I moved to Fife" are not. */
    static boolean isSaidAlike(Fact one, Fact other) {
        return one.attribute().equals(other.attribute()) && sharesVerb(one, other);
    }

    private static boolean sharesVerb(Fact one, Fact other) {
        return one.telling().lemma().equals(other.telling().lemma());
    }

    /** Whether a fact can say what came in the place of another: "i drive a skoda", not "i'm sad". */
    static boolean isReplacing(Fact fact) {
        Lexicon lexicon = Lexicon.english();
        boolean mood = fact.telling().lemma().equals("be")
                && fact.attribute().equals("be")
                && fact.values().stream().allMatch(lexicon::isAdjective);
        return !mood
                && !fact.values().isEmpty()
                && !lexicon.in("ending", fact.telling().lemma())
                && !fact.isTemporary();
    }

    /** Whether what is denied is what was told: of the same place, however short the thing is named now. */
    static boolean isDenied(Fact old, Fact denial) {
        boolean same =
                old.attribute().equals(denial.attribute()) && old.values().equals(denial.values());
        boolean placed =
                old.attribute().endsWith("|place") && denial.attribute().endsWith("|place");
        return same || placed && Terms.allFound(denial.values(), old.values());
    }
}

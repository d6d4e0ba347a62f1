package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the fact that something new takes the place of, where no ending was said: "I'm on the 7th floor now". */
final class Shifting {

    private static final Lexicon LEXICON = Lexicon.english();

    /** "the morning shift". */
    private static final int MOST_SHIFT = 3;

    private static final String TO = "to ";

    private final FactBook book;
    private final RecentFacts recent;

    Shifting(FactBook book, RecentFacts recent) {
        this.book = book;
        this.recent = recent;
    }

    /** The last fact whose value has the same noun with another number, the last place, or the same done on another day. */
    void shift(Fact fact, Instant now, List<String> told) {
        List<String> ids = new ArrayList<>(told);
        ids.addAll(recent.ids());
        for (String id : ids) {
            Fact old = book.find(id);
            boolean same = old != null
                    && old.attribute().equals(fact.attribute())
                    && book.sameOwner(old.owner(), fact.owner());
            if (old == null || same || !old.isPositive()) {
                continue;
            }
            List<Fact> beside = told.stream()
                    .flatMap(each -> Stream.ofNullable(book.find(each)))
                    .toList();
            if (isOtherDay(old, fact, now) || Rescheduled.is(old, fact, beside, now)) {
                String value =
                        Values.replaced(old.telling().said(), "", fact.telling().said());
                book.replace(old, fact.id() + "s", value, Values.terms(value), false, now, told);
                return;
            }
            String shift = old.isPresent(now) && book.sameOwner(old.owner(), fact.owner()) ? another(old, fact) : "";
            if (!shift.isEmpty()) {
                book.replace(old, fact.id() + "s", shift, Values.terms(shift), false, now, told);
                return;
            }
            if (isOtherThing(old, fact)) {
                String value = Values.replaced(
                        old.telling().value(), "", fact.telling().value());
                book.replace(old, fact.id() + "s", value, fact.values(), false, now, told);
                return;
            }
            boolean elsewhere = isOtherPlace(old, fact) || isOtherHome(old, fact);
            if (!old.attribute().equals(fact.attribute()) && elsewhere) {
                Fact there = fact.told(fact.id(), Places.withoutBack(fact), fact.values(), true, fact.mode(), now);
                book.replace(old, fact.id() + "s", Values.shifted(old, there), fact.values(), false, now, told);
                return;
            }
        }
    }

    /** Another shift, another of the same noun or another bus; empty where it is none of them. */
    private static String another(Fact old, Fact fact) {
        String shift = shifted(old, fact);
        String other = shift.isEmpty() ? SameNoun.replaced(old, fact) : shift;
        return other.isEmpty() && isOtherRide(old, fact) ? otherRide(old, fact) : other;
    }

    /** "Noor drives a Fiesta", "Noor's got a Clio now": another thing by name that is used as the one before was. */
    private boolean isOtherThing(Fact old, Fact fact) {
        boolean got = fact.attribute().equals("own")
                && LEXICON.in("used-thing", old.telling().lemma());
        return got
                && book.sameOwner(old.owner(), fact.owner())
                && isNamedThing(old.telling().value())
                && isNamedThing(fact.telling().value());
    }

    /** "I take the 8.15 train", "I get the 7.40 now": the same done with another number. */
    private static boolean isOtherRide(Fact old, Fact fact) {
        List<String> words = Spaces.split(fact.telling().said());
        String before = old.telling().said();
        boolean ride = LEXICON.in("riding", old.telling().lemma())
                || old.attribute().indexOf('|') > 0
                        && LEXICON.in(
                                "ridden",
                                old.attribute().substring(0, old.attribute().indexOf('|')));
        return LEXICON.in("riding", fact.telling().lemma())
                && ride
                && words.size() == 2
                && words.get(0).equals("the")
                && Values.isNumber(words.get(1))
                && before.startsWith("the ")
                && Values.hasNumber(before);
    }

    /** "the 7.40 train" of "the 8.15 train". */
    private static String otherRide(Fact old, Fact fact) {
        String number = Spaces.split(fact.telling().said()).get(1);
        return Spaces.split(old.telling().said()).stream()
                .map(word -> Values.isNumber(word) ? number : word)
                .collect(Collectors.joining(" "));
    }

    /** "on days" or "morning shift" in the place of "night shift in a bakery"; empty where it is about no shift. */
    private static String shifted(Fact old, Fact fact) {
        String said = fact.telling().said();
        String value = said.startsWith(TO) ? said.substring(TO.length()) : said;
        List<String> words = Spaces.split(value);
        String last = words.get(words.size() - 1).toLowerCase(Locale.ROOT);
        List<String> before = Spaces.split(old.telling().said());
        if (words.size() <= MOST_SHIFT && last.equals("shift") && before.contains(last)) {
            return Values.replaced(old.telling().said(), "", value);
        }
        return words.size() < MOST_SHIFT && LEXICON.in("shift", last) ? Timed.replaced(before, words) : "";
    }

    private static boolean isNamedThing(String value) {
        List<String> words = Spaces.split(value);
        String last = words.get(words.size() - 1);
        boolean named = Character.isUpperCase(last.codePointAt(0)) || !LEXICON.isWord(last);
        return named && words.size() > 1 && LEXICON.in("article", words.get(0).toLowerCase(Locale.ROOT));
    }

    /** "my flat is in Hove", "I moved to Lewes": whoever lives elsewhere has no other home where the one before was. */
    private boolean isOtherHome(Fact old, Fact fact) {
        int bar = old.attribute().indexOf("|place");
        return bar > 0
                && LEXICON.in("dwelling", old.attribute().substring(0, bar))
                && fact.attribute().equals("home")
                && !fact.isTemporary()
                && !Values.hasNumber(old.telling().value())
                && book.sameOwner(old.owner(), fact.owner());
    }

    private boolean isOtherPlace(Fact old, Fact fact) {
        boolean place = fact.attribute().equals("place")
                && Set.of("home", "work").contains(old.attribute())
                && !fact.isTemporary()
                && book.sameOwner(old.owner(), fact.owner());
        boolean address = fact.attribute().startsWith("address")
                && (old.attribute().equals("home") || old.telling().lemma().equals("live"))
                && book.sameOwner(old.owner(), fact.owner());
        return (place || address)
                        && !old.telling()
                                .value()
                                .equalsIgnoreCase(fact.telling().value())
                || Values.isAlike(old.telling().value(), fact.telling().value())
                        && Values.sharesHead(old, fact)
                        && !old.saidAt().equals(fact.saidAt());
    }

    /** "our cleaner comes on mondays", "Ida comes fridays now": who is only named may be the one told of before. */
    private boolean isOtherDay(Fact old, Fact fact, Instant now) {
        boolean named = fact.owner().size() == 1
                && book.canonical(fact.owner()).size() == 1
                && old.owner().size() > 1
                && old.telling().lemma().equals(fact.telling().lemma());
        boolean same = isOf(old.values(), fact) || book.sameOwner(old.owner(), fact.owner()) && isOf(old.terms(), fact);
        return (named || same)
                && old.isPresent(now)
                && !fact.isTemporary()
                && Values.isRival(old.telling().said(), fact.telling().said());
    }

    /** "i see the chiropodist on mondays", "chiropodist is wednesdays now". */
    private static boolean isOf(Set<String> old, Fact fact) {
        Set<String> what = new HashSet<>(fact.about());
        what.addAll(Terms.of(fact.owner().get(fact.owner().size() - 1)));
        what.removeAll(Set.of("be", "me"));
        return fact.telling().lemma().equals("be") && !what.isEmpty() && Terms.allFound(what, old);
    }
}

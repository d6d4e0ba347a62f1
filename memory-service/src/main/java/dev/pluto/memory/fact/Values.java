package dev.pluto.memory.fact;

import dev.pluto.language.TextPattern;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a new value takes an old one's place in a sentence. */
final class Values {

    private static final Lexicon LEXICON = Lexicon.english();

    private static final Pattern DIGITS = TextPattern.of("[\\d.,:]");

    /** What stands between the items of a list, whose words have one space between them. */
    static final Pattern BETWEEN = TextPattern.of(" ?, ?(?:and )?| and | & ");

    private Values() {}

    static Set<String> terms(String value) {
        Set<String> terms = new LinkedHashSet<>();
        ClauseReader.sentences(value).forEach(sentence -> terms.addAll(Terms.of(sentence)));
        return terms;
    }

    /**
     * The old value with the new words in it.
     *
     * @param wrong the words that were wrong; empty when none were named
     */
    static String replaced(String old, String wrong, String value) {
        String exchanged = Exchange.of(old, wrong, value);
        if (!exchanged.isEmpty()) {
            return exchanged;
        }
        List<String> words = Numbered.plain(Spaces.split(old));
        List<String> news = Numbered.bare(words, Pronominal.named(words, Spaces.split(value)));
        String timed = Timed.replaced(words, news);
        String other = timed.isEmpty() ? Purpose.replaced(words, news) : timed;
        if (!other.isEmpty()) {
            return other;
        }
        String aligned = aligned(words, Pronominal.withoutArticle(words, news));
        if (!aligned.isEmpty()) {
            return aligned;
        }
        boolean oldPlace = LEXICON.in("preposition", words.get(0).toLowerCase(Locale.ROOT));
        boolean newPlace = LEXICON.in("preposition", news.get(0).toLowerCase(Locale.ROOT));
        String numbered = Numbered.replaced(words, news);
        if (!numbered.isEmpty()) {
            return numbered;
        }
        if (!oldPlace && !newPlace && isOfSomething(words) && !isOfSomething(news)) {
            return words.get(0) + " " + words.get(1) + " " + String.join(" ", news);
        }
        if (oldPlace && !newPlace) {
            int rest = 1;
            while (rest < words.size()
                    && !LEXICON.in("preposition", words.get(rest).toLowerCase(Locale.ROOT))) {
                rest++;
            }
            boolean hour = rest + 1 < words.size() && words.get(rest).equals("at") && isNumber(words.get(rest + 1));
            boolean keeps = rest > 1 && rest < words.size() && (words.get(rest).equals("for") || hour);
            return words.get(0) + " " + value
                    + (keeps ? " " + String.join(" ", words.subList(rest, words.size())) : "");
        }
        return String.join(" ", news);
    }

    /** "allergic to penicillin", "scared of moths": another value leaves out the beginning. */
    static boolean isOfSomething(List<String> words) {
        return words.size() > 2
                && LEXICON.isAdjective(words.get(0).toLowerCase(Locale.ROOT))
                && LEXICON.in("preposition", words.get(1).toLowerCase(Locale.ROOT));
    }

    /** "right knee" over "a scar on your left knee": the words around a shared noun give way; empty when none is shared. */
    private static String aligned(List<String> old, List<String> news) {
        for (int n = 0; n < news.size(); n++) {
            String word = news.get(n).toLowerCase(Locale.ROOT);
            int day = LEXICON.in("weekday", word) ? weekday(old) : -1;
            if (day >= 0 && news.size() == 1) {
                List<String> mixed = new ArrayList<>(old);
                mixed.set(day, news.get(n));
                return String.join(" ", mixed);
            }
            if (word.length() < 3
                    || isNumber(word)
                    || LEXICON.in("preposition", word)
                    || LEXICON.in("article", word)
                    || LEXICON.in("month", word)) {
                continue;
            }
            for (int o = 0; o < old.size(); o++) {
                if (LEXICON.singular(old.get(o).toLowerCase(Locale.ROOT)).equals(LEXICON.singular(word))) {
                    int from = o - n;
                    int to = from + news.size();
                    if (from >= 0 && to <= old.size()) {
                        List<String> mixed = new ArrayList<>(old.subList(0, from));
                        mixed.addAll(news);
                        mixed.addAll(old.subList(to, old.size()));
                        return String.join(" ", mixed);
                    }
                }
            }
        }
        return "";
    }

    private static int weekday(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (LEXICON.in("weekday", words.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether both have a number of one unit: "250k" and "240k", "9lbs" and "10lbs". */
    static boolean isOfOneUnit(String old, String value) {
        String unit = unit(value);
        return !unit.isEmpty() && unit.equals(unit(old));
    }

    private static String unit(String value) {
        List<String> words = Spaces.split(value.toLowerCase(Locale.ROOT));
        for (int i = 0; i < words.size(); i++) {
            if (isNumber(words.get(i))) {
                String letters = DIGITS.matcher(words.get(i)).replaceAll("");
                return letters.isEmpty() && i + 1 < words.size() ? LEXICON.singular(words.get(i + 1)) : letters;
            }
        }
        return "";
    }

    /** Whether a number or a spelling may be another of an old one with nothing else said. */
    static boolean isLike(String old, String value) {
        boolean single = value.indexOf(' ') < 0;
        boolean numbers = hasNumber(old) && hasNumber(value) && (single || isOfOneUnit(old, value));
        return numbers || single && isNearSpelling(old, value);
    }

    /** Whether two single words are one or two letters apart and begin alike. */
    static boolean isNearSpelling(String old, String value) {
        String one = old.substring(old.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String other = value.toLowerCase(Locale.ROOT);
        boolean alike =
                one.length() > 2 && other.length() > 2 && one.charAt(0) == other.charAt(0) && !one.equals(other);
        return alike
                && (one.startsWith(other)
                        || other.startsWith(one)
                        || one.substring(0, 3).equals(other.substring(0, 3)))
                && Math.abs(one.length() - other.length()) <= 2;
    }

    /** Whether two values name the same noun, or both say when. */
    static boolean isRival(String old, String value) {
        boolean day = LEXICON.in("weekday", value.toLowerCase(Locale.ROOT));
        List<String> words = Spaces.split(old);
        List<String> news = Spaces.split(value);
        return !Timed.replaced(words, news).isEmpty()
                || !aligned(words, Pronominal.withoutArticle(words, news)).isEmpty()
                        && (day || hasNumber(old) == hasNumber(value));
    }

    /** What is left of a list when some of it is taken away; empty when nothing is, or it was no list. */
    static String without(String list, Set<String> gone) {
        List<String> items = List.of(BETWEEN.split(list));
        if (items.size() < 2) {
            return "";
        }
        String first = items.get(0);
        List<String> left = items.stream()
                .filter(item -> !Terms.allFound(terms(item), gone))
                .toList();
        if (left.isEmpty() || left.size() == items.size()) {
            return "";
        }
        String head =
                first.contains(" ") && !left.contains(first) ? first.substring(0, first.lastIndexOf(' ') + 1) : "";
        return head + String.join(" and ", left);
    }

    static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit) || LEXICON.in("number", word.toLowerCase(Locale.ROOT));
    }

    /** "6ft2", "170 cm". */
    static boolean isLength(String value) {
        String rest = DIGITS.matcher(value).replaceAll(" ").replace('\'', ' ').strip();
        return hasNumber(value)
                && !rest.isEmpty()
                && Spaces.split(rest).stream().allMatch(word -> LEXICON.in("length", word));
    }

    static boolean hasNumber(String value) {
        return Spaces.split(value).stream().anyMatch(Values::isNumber);
    }

    /** Whether a new value is of the old one's make: number for number, place for place, name for name. */
    static boolean fits(String old, String value) {
        boolean bothNumbers = hasNumber(old) && hasNumber(value);
        boolean none = !hasNumber(old) && !hasNumber(value);
        return bothNumbers || none;
    }

    static boolean isAlike(String old, String value) {
        return !old.isEmpty() && !value.isEmpty() && fits(old, value) && !old.equalsIgnoreCase(value);
    }

    /** "the 3rd floor" and "the 7th floor": the same noun with another number. */
    static boolean sharesHead(Fact old, Fact fact) {
        return hasNumber(old.telling().value())
                && hasNumber(fact.telling().value())
                && old.values().stream()
                        .anyMatch(term -> fact.values().contains(term) && !isNumber(term) && LEXICON.isNoun(term));
    }

    /** The part of the new fact that takes the old value's place. */
    static String shifted(Fact old, Fact fact) {
        List<Word> all = ClauseReader.sentences(fact.telling().value()).stream()
                .flatMap(List::stream)
                .toList();
        List<Word> words = all.isEmpty() ? all : Since.without(all); // "in York now with the kids"
        String value = all.isEmpty()
                ? fact.telling().value()
                : fact.telling().value().substring(0, Runs.last(words).end());
        for (Word word : words) {
            if (word.is("to") || word.is("the")) {
                String rest = value.substring(Math.min(value.length(), word.is("to") ? word.end() : word.start()))
                        .strip();
                return rest.isEmpty() ? value : replaced(old.telling().value(), "", rest);
            }
        }
        return replaced(old.telling().value(), "", value);
    }
}

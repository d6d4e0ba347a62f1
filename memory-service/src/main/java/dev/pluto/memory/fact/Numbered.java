package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Numbers that stand alone, or with an article, in the place of another number: "a 32" over "a 34 waist". */
final class Numbered {

    private static final Lexicon LEXICON = Lexicon.english();

    private Numbered() {}

    /** "a 6", "82". */
    static boolean is(List<Word> rest) {
        List<Word> value = Cues.withoutTail(rest);
        int last = value.size() - 1;
        return last >= 0
                && value.get(last).hasDigit()
                && (last == 0 || last == 1 && LEXICON.in("article", value.get(0).text()));
    }

    /** "sorry, Ina's size 10": the number of a size that was told; told anew where it was not. */
    static boolean isSized(Clause clause, List<Notice> notices, Statements statements, Statements.Source source) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean sized = clause.lemma().equals("be")
                && clause.subject() != null
                && !clause.isNegated()
                && rest.size() == 2
                && LEXICON.in("sized", rest.get(0).text())
                && rest.get(1).hasDigit();
        if (sized) {
            Set<String> topic = Terms.of(rest.subList(0, 1));
            topic.addAll(Changes.subject(clause));
            notices.add(new Notice.Corrected(topic, "", rest.get(1).raw(), true).or(statements.of(clause, source)));
        }
        return sized;
    }

    /** "shoe size" of what is told of somebody's. */
    static boolean isOfNoun(Fact fact, Set<String> topic) {
        int bar = fact.attribute().indexOf('|');
        return bar > 0
                && Spaces.split(fact.attribute().substring(0, bar)).stream().anyMatch(topic::contains);
    }

    /** Whether it begins with a number, in digits or in words. */
    static boolean begins(List<Word> value) {
        return !value.isEmpty()
                && (value.get(0).hasDigit() || LEXICON.in("number", value.get(0).text()));
    }

    /** Where "changed his number, 07700 900123" begins to say the number; -1 when something else follows it. */
    static int first(List<Word> rest) {
        int at = rest.size();
        while (at > 0 && rest.get(at - 1).hasDigit()) {
            at--;
        }
        return at < rest.size() ? at : -1;
    }

    /** "12" of "a 12"; the same list where no number follows the article. */
    static List<Word> withoutArticle(List<Word> value) {
        boolean article = value.size() > 1 && LEXICON.in("article", value.get(0).text());
        return article && begins(value.subList(1, value.size())) ? value.subList(1, value.size()) : value;
    }

    /** @return the number without its article where the old value says of what it is; the same list otherwise */
    static List<String> bare(List<String> old, List<String> news) {
        boolean number = news.size() == 2
                && LEXICON.in("article", news.get(0).toLowerCase(Locale.ROOT))
                && news.get(1).chars().allMatch(Character::isDigit);
        int at = place(old);
        return number && at + 1 < old.size() ? news.subList(1, 2) : news;
    }

    /** @return the old words with one number for their first; empty where either has none, or more is said */
    static String replaced(List<String> old, List<String> news) {
        int at = place(old);
        if (news.size() != 1 || !Values.isNumber(news.get(0)) || old.size() < 2 || at == old.size()) {
            return "";
        }
        List<String> mixed = new ArrayList<>(old);
        mixed.set(at, news.get(0));
        return String.join(" ", mixed);
    }

    private static int place(List<String> old) {
        int at = 0;
        while (at < old.size() && !Values.isNumber(old.get(at))) {
            at++;
        }
        return at;
    }

    /** "my card ends 4417", "the plate ends in 7KL": how a number ends. */
    static boolean isEndOf(Clause clause) {
        List<Word> rest = clause.rest();
        int at = !rest.isEmpty() && rest.get(0).is("in") ? 1 : 0;
        return clause.lemma().equals("end")
                && clause.tense() == Tense.PRESENT
                && rest.size() == at + 1
                && rest.get(at).hasDigit();
    }

    /** "Kai wears size 5 shoes, Ruby is a 2": the second number is of the size that was told just before. */
    static Fact ofSize(Fact fact, Clause clause, @Nullable Fact before) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean sized = before != null
                && clause.lemma().equals("be")
                && rest.size() == 2
                && is(rest)
                && before.values().contains("size")
                && fact.values().stream().allMatch(Values::isNumber)
                && !before.owner().equals(fact.owner());
        return before == null || !sized
                ? fact
                : fact.with(before.values().stream()
                        .filter(term -> !Values.isNumber(term))
                        .collect(Collectors.toSet()));
    }

    /** "two water tablets" of "two of the water tablets". */
    static List<String> plain(List<String> words) {
        boolean some = words.size() > 3
                && Values.isNumber(words.get(0))
                && words.get(1).equals("of")
                && (words.get(2).equals("the")
                        || words.get(2).equals("these")
                        || LEXICON.in("possessive", words.get(2)));
        if (!some) {
            return words;
        }
        List<String> all = new ArrayList<>(List.of(words.get(0)));
        all.addAll(words.subList(3, words.size()));
        return all;
    }
}

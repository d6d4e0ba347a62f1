package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Reads what has changed and what it is now as one: "choir changed its tuesdays now" and "carer's changed, it's Dot now". */
final class Changeover {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST_NOUN = 4;
    private static final int LONGEST_VALUE = 5;

    private Changeover() {}

    /** "Choir is tuesdays now"; the same words where nothing is said so. */
    static List<Word> joined(List<Word> words) {
        int changed = 1;
        while (changed < words.size() && changed <= LONGEST_NOUN && !isChanged(words.get(changed))) {
            changed++;
        }
        int its = changed + 1;
        while (its < words.size()
                && its <= changed + 2
                && !words.get(its).is("its")
                && !words.get(its).is("it")) {
            its++;
        }
        if (changed > LONGEST_NOUN || its >= words.size() || !isMatter(words.subList(changed + 1, its))) {
            return words;
        }
        List<Word> value = value(words, its);
        if (value.isEmpty()) {
            return words;
        }
        List<Word> joined = new ArrayList<>(subject(words.subList(0, changed)));
        joined.add(words.get(changed).mended("is"));
        joined.addAll(value);
        return joined;
    }

    /** What it is now where "its" or "it's" stands there; empty where neither does. */
    static List<Word> value(List<Word> words, int its) {
        if (its >= words.size()) {
            return List.of();
        }
        Word it = words.get(its);
        Word next = its + 1 < words.size() ? words.get(its + 1) : it;
        boolean apart =
                it.is("it") && (next.is("'s") || next.is("is")) || it.is("they") && (next.is("'re") || next.is("are"));
        List<Word> value = words.subList(Math.min(words.size(), its + (apart ? 2 : 1)), words.size());
        return (apart || it.is("its")) && isNew(value) ? value : List.of();
    }

    private static boolean isChanged(Word word) {
        return word.is("changed") || word.is("switched");
    }

    /** Nothing, a comma, or what of it has changed: "day", "days,". */
    private static boolean isMatter(List<Word> between) {
        return between.stream()
                .allMatch(word -> word.is(",") || LEXICON.in("type", word.text()) || LEXICON.in("time", word.text()));
    }

    /** Without "has" and "has been"; "carers" is the carer whose "has" was glued on. */
    private static List<Word> subject(List<Word> words) {
        Word last = words.get(words.size() - 1);
        if (words.size() > 1 && last.is("been")) {
            return subject(words.subList(0, words.size() - 1));
        }
        if (words.size() > 1 && (last.is("has") || last.is("'s") || last.is("have"))) {
            return words.subList(0, words.size() - 1);
        }
        String one = LEXICON.singular(last.text());
        boolean glued = !one.equals(last.text()) && LEXICON.isAnimate(one);
        List<Word> subject = new ArrayList<>(words);
        if (glued) {
            subject.set(words.size() - 1, last.mended(one));
        }
        return subject;
    }

    /** "Dot now", "the 47 now", where "its tyres now" is what was changed. */
    private static boolean isNew(List<Word> value) {
        boolean now = value.size() > 1
                && value.size() <= LONGEST_VALUE
                && value.get(value.size() - 1).is("now");
        int at = now
                        && (value.get(0).is("the")
                                || value.get(0).is("on")
                                || value.get(0).is("at"))
                ? 1
                : 0;
        Word first = now && at < value.size() ? value.get(at) : null;
        return first != null
                && (first.capital()
                        || first.hasDigit()
                        || LEXICON.in("weekday", first.text())
                        || LEXICON.in("title", first.text())
                        || LEXICON.in("number", first.text())
                        || LEXICON.isFirstName(first.text()));
    }
}

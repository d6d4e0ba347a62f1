package dev.pluto.memory.spanish;

import java.util.List;

/**
 * Where others put the person since: "me han cambiado a la plaza 22", "nos han movido al aula 9".
 *
 * @param noun base form of what they have one of
 * @param value which one it is now, as it is told
 */
public record Moved(String noun, String value) {

    private static final int LONGEST = 4;
    private static final Moved NONE = new Moved("", "");

    /** With empty words where nothing of the kind is said. */
    public static Moved in(String text) {
        Vocabulary words = Vocabulary.spanish();
        List<Word> all = Word.of(text).stream().filter(word -> !word.isMark()).toList();
        boolean us = all.stream().anyMatch(word -> word.is("me") || word.is("nos"));
        for (int i = 1; us && i + 2 < all.size(); i++) {
            boolean led = words.is("moving", all.get(i - 1))
                    && (all.get(i).is("a") || all.get(i).is("al") || all.get(i).is("en"));
            int noun = led && words.is("article", all.get(i + 1)) ? i + 2 : i + 1;
            int end = all.size();
            while (end > noun && (words.is("adverb", all.get(end - 1)) || words.is("tail", all.get(end - 1)))) {
                end--;
            }
            if (led && noun + 1 < end && end - noun <= LONGEST) {
                return new Moved(words.term(all.get(noun)), Told.of(all.subList(noun + 1, end)));
            }
        }
        return thing(all, words);
    }

    /** "El alquiler ha subido a 700", "han pasado la reunión a las cinco": another value of what is named. */
    private static Moved thing(List<Word> all, Vocabulary words) {
        int shifted = 0;
        while (shifted < all.size() && !isShifted(all, shifted, words)) {
            shifted++;
        }
        int to = shifted + 1;
        while (to < all.size() && !all.get(to).is("a") && !all.get(to).is("al")) {
            to++;
        }
        int noun = 1;
        while (noun < to
                && !words.is("mine", all.get(noun - 1))
                && !(words.is("article", all.get(noun - 1)) && !all.get(noun).is("han"))) {
            noun++;
        }
        int end = to + 1;
        while (end < all.size() && !words.is("adverb", all.get(end)) && !words.is("tail", all.get(end))) {
            end++;
        }
        boolean denied = all.stream().anyMatch(word -> words.is("negative", word));
        if (denied || noun >= to || to + 1 >= end || end - to > LONGEST + 1) {
            return NONE;
        }
        List<Word> value = all.subList(to + 1, end);
        String told = Told.of(value);
        boolean hour = value.get(0).is("las") || value.get(0).is("la");
        String whole = all.get(to).is("al") ? "el " + told : hour ? "a " + told : told;
        return new Moved(words.term(all.get(noun)), whole);
    }

    /** "Ha pasado", "se pasa", where "el autobús pasa a las 8" shifts nothing. */
    private static boolean isShifted(List<Word> all, int at, Vocabulary words) {
        boolean now = at > 0 && all.get(at - 1).is("se") && words.is("shifting-now", all.get(at));
        return now || words.is("shifting", all.get(at));
    }

    @Override
    public String toString() {
        return "Moved[]";
    }
}

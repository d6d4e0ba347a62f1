package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says they told wrong, before the right value: "I told you wrong about the plumber, it was 340".
 *
 * @param topic base forms of the words that name it
 * @param plain the text with no more than a "no," in the place of the admission
 */
record Admission(Set<String> topic, String plain) {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> ABOUT = Set.of("about", "for", "with", "on", "of");
    private static final Set<String> GOT = Set.of("got", "had", "have", "get");
    private static final String NO = "no,";
    private static final int LONGEST_OPENING = 7;
    private static final int LONGEST_NAMED = 6;

    /** @return null where nothing is named that was told wrong, or nothing else is said */
    static @Nullable Admission in(String text) {
        List<List<Word>> sentences = ClauseReader.statements(text);
        List<Word> words = sentences.isEmpty() ? List.of() : sentences.get(0);
        int wrong = 0;
        while (wrong < words.size()
                && !LEXICON.isCue("admitting", words.get(wrong).text())) {
            wrong++;
        }
        if (wrong >= Math.min(words.size(), LONGEST_OPENING + 1) || !isMine(words, wrong)) {
            return null;
        }
        int from = wrong + 1;
        while (from < words.size()
                && from <= wrong + 2
                && !ABOUT.contains(words.get(from).text())) {
            from++;
        }
        boolean behind = from < words.size() && from <= wrong + 2;
        List<Word> named = behind ? upTo(words.subList(from + 1, words.size())) : between(words.subList(0, wrong));
        int end = behind ? from + 1 + named.size() : wrong + 1;
        Set<String> topic = topic(named);
        int rest = end < words.size()
                ? words.get(end).end()
                        - (words.get(end).isMark() ? 0 : words.get(end).raw().length())
                : words.get(words.size() - 1).end();
        boolean more = end + 1 < words.size() || sentences.size() > 1;
        return topic.isEmpty() || !more || rest < NO.length() ? null : new Admission(topic, plain(text, rest));
    }

    /** "I was wrong about", "got the date wrong", "correction about": said of what the person told. */
    private static boolean isMine(List<Word> words, int wrong) {
        List<Word> before = words.subList(0, wrong);
        boolean denied = before.stream().anyMatch(word -> LEXICON.in("not", word.text()) || word.is("if"));
        boolean mine = before.stream().anyMatch(word -> word.is("i") || word.is("you") || word.is("told"));
        boolean got = !before.isEmpty() && GOT.contains(before.get(0).text());
        return !denied && (mine || got || wrong <= 1);
    }

    /** Whether it says that something was wrong, and not what is wrong with something or what others got wrong. */
    static boolean is(List<Word> words) {
        int wrong = Runs.indexOf(words, "wrong");
        if (wrong < 0) {
            return Runs.indexOf(words, "typo") >= 0 || Runs.indexOf(words, "mistake") >= 0;
        }
        boolean ill = wrong + 1 < words.size() && words.get(wrong + 1).is("with");
        boolean theirs = words.subList(0, wrong).stream().anyMatch(word -> GOT.contains(word.text()));
        return !(ill || theirs) || isMine(words, wrong);
    }

    /** Up to a mark or to what it is. */
    private static List<Word> upTo(List<Word> words) {
        int end = 0;
        while (end < words.size()
                && !words.get(end).isMark()
                && !words.get(end).is("its")
                && !LEXICON.in("subject", words.get(end).text())) {
            end++;
        }
        return words.subList(0, end);
    }

    /** "the date" of "I got the date wrong". */
    private static List<Word> between(List<Word> before) {
        for (int i = before.size() - 2; i >= 0; i--) {
            if (GOT.contains(before.get(i).text())) {
                return before.subList(i + 1, before.size());
            }
        }
        return List.of();
    }

    /** Nothing where it is named by a pronoun or at length; a "time" or a "price" only where nothing else is said. */
    private static Set<String> topic(List<Word> named) {
        Set<String> all = new HashSet<>(Terms.of(named));
        List<Word> plain = new ArrayList<>(named);
        plain.removeIf(word -> LEXICON.in("type", word.text()));
        Set<String> own = Terms.of(plain);
        all.remove("name");
        return named.size() > LONGEST_NAMED ? Set.of() : own.isEmpty() ? all : own;
    }

    private static String plain(String text, int rest) {
        return NO + " ".repeat(rest - NO.length()) + text.substring(rest);
    }

    /** What is put right, of what is named. */
    List<Notice> of(List<Notice> notices) {
        return notices.stream().map(this::of).toList();
    }

    private Notice of(Notice notice) {
        boolean open = notice instanceof Notice.Corrected one
                && (one.topic().isEmpty() || one.topic().equals(Notice.LIKE_LAST));
        return open && notice instanceof Notice.Corrected one
                ? new Notice.Corrected(topic, one.not(), one.value(), true, one.otherwise())
                : notice;
    }
}

package dev.pluto.memory.clause;

import dev.pluto.language.words.Token.Kind;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sentence of a text.
 *
 * @param words without the marks at its end and without what stands in quotes
 * @param isQuestion whether it asks
 */
record Sentence(List<Word> words, boolean isQuestion) {

    private static final Set<String> ENDS = Set.of(".", "!", "?", ";", "…", "(", ")", "¿", "¡", "؟", "？", "。");
    private static final Set<String> QUOTES = Set.of("\"", "“", "”", "„", "«", "»");
    private static final Set<String> NAMED = Set.of("called", "named", "is", "name", "be");
    private static final int SHORT_QUOTE = 3;
    /** Words of a sentence that are read: cutting one takes time with the square of its length. */
    private static final int LONGEST = 120;

    /** Stands for what somebody else's words were. */
    static final String QUOTED = "\u201c\u201d";

    /** @param text composed; its first 1,600 units are read */
    static List<Sentence> of(String text) {
        List<Word> words = unquoted(Words.of(text));
        List<Sentence> sentences = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (!current.isEmpty()
                    && text.substring(
                                            words.get(i - 1).end(),
                                            Math.max(
                                                    word.start(),
                                                    words.get(i - 1).end()))
                                    .indexOf('\n')
                            >= 0) {
                add(sentences, current, false);
            }
            if (isEnd(words, i)) {
                add(sentences, current, word.is("?") || word.is("؟") || word.is("？"));
            } else if (!word.is(".")) {
                current.add(word);
            } else if (!current.isEmpty()) {
                Word title = current.remove(current.size() - 1);
                current.add(new Word(
                        title.text(),
                        title.raw() + ".",
                        title.kind(),
                        title.start(),
                        word.end(),
                        title.capital(),
                        false));
            }
        }
        add(sentences, current, false);
        return sentences;
    }

    private static void add(List<Sentence> sentences, List<Word> words, boolean asked) {
        if (!words.isEmpty()) {
            List<Word> first = List.copyOf(words.subList(0, Math.min(words.size(), LONGEST)));
            sentences.add(new Sentence(first, asked || asks(first) || TagQuestion.ends(first)));
            words.clear();
        }
    }

    private static boolean isEnd(List<Word> words, int at) {
        Word word = words.get(at);
        if (word.kind() == Kind.EMOJI) {
            return true;
        }
        if (Lexicon.english().in("laughing", word.text())) {
            return at >= SHORT_QUOTE && at + 1 < words.size();
        }
        if (word.is("-") || word.is("–") || word.is("—")) {
            boolean counted = at > 1
                    && (Lexicon.english().in("number", words.get(at - 2).text())
                            || words.get(at - 2).hasDigit());
            return at > 0
                    && !counted
                    && words.get(at - 1).end() < word.start()
                    && (at + 1 >= words.size() || words.get(at + 1).start() > word.end());
        }
        boolean afterTitle = word.is(".")
                && at > 0
                && (Lexicon.english().in("title", words.get(at - 1).text())
                        || words.get(at - 1).is("st")
                        || words.get(at - 1).raw().length() == 1)
                && words.get(at - 1).end() == word.start()
                && at + 1 < words.size();
        return ENDS.contains(word.text()) && !afterTitle;
    }

    /** Whether it begins like a question although no mark says so. */
    private static boolean asks(List<Word> words) {
        Lexicon lexicon = Lexicon.english();
        int at = 0;
        while (at < words.size() - 1
                && (lexicon.in("filler", words.get(at).text()) || words.get(at).is(","))) {
            at++;
        }
        if (at + 1 >= words.size()) {
            return false;
        }
        boolean tells = words.size() > at + 2
                && (words.get(at).is("did") || words.get(at).is("have"))
                && (words.get(at + 1).is("you") && words.get(at + 2).is("know")
                        || words.get(at + 1).is("i")
                                && (words.get(at + 2).is("tell")
                                        || words.get(at + 2).is("mention")));
        if (tells && words.stream().noneMatch(word -> lexicon.in("wh", word.text()))) {
            return false;
        }
        Word first = words.get(at);
        Word second = words.get(at + 1);
        if (lexicon.in("wh", first.text())) {
            return !(first.is("when") || first.is("where") || first.is("how"))
                    || isAuxiliary(second)
                    || first.is("how")
                    || second.is("'s");
        }
        boolean subject = lexicon.in("subject", second.text())
                || lexicon.in("possessive", second.text())
                || second.is("the")
                || second.is("there");
        boolean hadDone = first.is("had")
                && words.size() > at + 2
                && (isDone(words.get(at + 2)) || isHaving(words.subList(at + 1, words.size())));
        boolean told = hadDone || isNumberSaid(words.subList(at + 1, words.size()));
        return isAuxiliary(first) && subject && !told && !first.is("having") && !first.is("being");
    }

    /** "sorry is the 3rd not the 1st": all that is said is which. */
    private static boolean isNumberSaid(List<Word> words) {
        boolean ends = words.size() == 2
                || words.size() > 2 && (words.get(2).is("not") || words.get(2).isMark());
        return ends && words.get(0).is("the") && words.get(1).hasDigit();
    }

    /** "had my jabs, ...", "had the operation": a thing of which nothing more is asked. */
    private static boolean isHaving(List<Word> words) {
        int end = 1;
        while (end < words.size() && !words.get(end).isMark()) {
            end++;
        }
        boolean thing = words.get(0).is("the")
                || Lexicon.english().in("possessive", words.get(0).text());
        return thing && words.subList(1, end).stream().noneMatch(Sentence::isDone);
    }

    /** "had it resprayed": what was done to it. */
    private static boolean isDone(Word word) {
        return VerbFinder.isPast(word) || word.text().endsWith("ed");
    }

    static boolean isAuxiliary(Word word) {
        Lexicon lexicon = Lexicon.english();
        return lexicon.in("be", word.text())
                || lexicon.in("do", word.text())
                || lexicon.in("have", word.text())
                || lexicon.in("modal", word.text());
    }

    /** What stands in quotes is somebody's words and becomes one sign, except a short name after "called". */
    private static List<Word> unquoted(List<Word> words) {
        List<Word> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            if (!QUOTES.contains(word.text())) {
                all.add(word);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < words.size() && !QUOTES.contains(words.get(end).text())) {
                end++;
            }
            boolean isName = end - at - 1 <= SHORT_QUOTE
                    && !all.isEmpty()
                    && NAMED.contains(all.get(all.size() - 1).text());
            if (isName) {
                all.addAll(words.subList(at + 1, end));
            } else if (end > at + 1) {
                all.add(new Word(
                        QUOTED,
                        QUOTED,
                        Kind.WORD,
                        word.start(),
                        words.get(end - 1).end(),
                        false,
                        false));
            }
            at = end + 1;
        }
        return all;
    }
}

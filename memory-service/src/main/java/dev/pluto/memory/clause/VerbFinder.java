package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the verb of a clause: behind a pronoun at once, behind a noun at the first word that can only be a verb there. */
final class VerbFinder {

    private static final int LONGEST_SUBJECT = 9;

    private final Lexicon lexicon = Lexicon.english();

    /** @param words of one clause, without fillers before its subject */
    @Nullable
    VerbGroup find(List<Word> words) {
        int from = start(words);
        return from < 0 ? null : new VerbGroupReader(words, from).read();
    }

    /** Where the verb begins; -1 when there is none. */
    private int start(List<Word> words) {
        if (words.isEmpty()) {
            return -1;
        }
        int first = skipAdverbs(words, 0);
        if (first >= words.size()) {
            return -1;
        }
        boolean wish = Set.of("have", "do", "be").contains(words.get(first).text())
                && !(first + 1 < words.size()
                        && (words.get(first + 1).hasDigit()
                                || lexicon.in("number", words.get(first + 1).text())
                                || lexicon.in("not", words.get(first + 1).text())
                                || words.get(first + 1).is("got")));
        boolean there = first > 0
                && words.get(first - 1).is("there")
                && words.get(first).is("'s");
        if (there || !wish && isFinite(words.get(first)) || isBareStart(words, first)) {
            return first;
        }
        if (lexicon.in("subject", words.get(first).text())) {
            int next = skipAdverbs(words, first + 1);
            if (next < words.size()
                    && (isHelper(words.get(next))
                            || lexicon.anyVerb(words.get(next).text()).isPresent())) {
                return next;
            }
            if (!Set.of("this", "that", "these", "those", "nobody")
                    .contains(words.get(first).text())) {
                return -1;
            }
        }
        return behindNoun(words, first);
    }

    private int behindNoun(List<Word> words, int first) {
        int weak = -1;
        for (int i = first + 1; i < Math.min(words.size(), first + LONGEST_SUBJECT); i++) {
            Word word = words.get(i);
            if (word.isMark() && !word.is(",")) {
                break;
            }
            if (isHelper(word) && !(word.is("'s") && !ApostropheS.isVerb(words, i))) {
                return i;
            }
            if (weak < 0 && isLexicalAfterNoun(words, i)) {
                weak = i;
                if (!lexicon.isNoun(word.text())
                        || !lexicon.singular(word.text()).equals(word.text())
                        || isPast(word)) {
                    return i;
                }
            }
        }
        return weak;
    }

    private boolean isLexicalAfterNoun(List<Word> words, int at) {
        Word word = words.get(at);
        Word before = words.get(at - 1);
        Optional<String> lemma = lexicon.verb(word.text()).or(() -> rareForm(word.text()));
        boolean blocked = lexicon.in("article", before.text())
                || lexicon.in("possessive", before.text())
                || lexicon.in("preposition", before.text())
                || before.is("and")
                || before.is(",")
                || before.is("'s");
        if (lemma.isEmpty() || blocked || word.text().endsWith("ing") || word.capital()) {
            return false;
        }
        boolean isBase = lemma.get().equals(word.text()) && !isPast(word);
        if (!isBase) {
            boolean pluralNoun = word.text().endsWith("s")
                    && lexicon.isNoun(word.text())
                    && at + 1 < words.size()
                    && (isHelper(words.get(at + 1)) && !words.get(at + 1).is("not"));
            return !pluralNoun;
        }
        return isPluralSubject(words, at) || isDone(words, at) || Uninflected.is(words, at);
    }

    /** "recommended", "outgrows": a form that only a verb has. */
    private Optional<String> rareForm(String word) {
        boolean form = word.endsWith("ed") && !lexicon.isAdjective(word) || word.endsWith("s") && !lexicon.isNoun(word);
        return form ? lexicon.anyVerb(word) : Optional.empty();
    }

    /** "Baz quit drinking", "the doctor put me on it": of one, and so past. */
    private boolean isDone(List<Word> words, int at) {
        boolean same = VerbGroupReader.SAME_IN_PAST.contains(words.get(at).text());
        Word next = at + 1 < words.size() ? words.get(at + 1) : null;
        return same && (next == null || next.text().endsWith("ing") || isObjectStart(next));
    }

    private boolean isPluralSubject(List<Word> words, int end) {
        Word last = words.get(end - 1);
        if (Set.of("i", "we", "they", "you").contains(last.text())) {
            return true;
        }
        boolean joined = words.subList(0, end).stream().anyMatch(word -> word.is("and") || word.is("both"));
        return joined
                || last.is("people")
                || last.is("children")
                || last.is("kids")
                || last.is("parents")
                || (!lexicon.singular(last.text()).equals(last.text())
                        && !last.text().endsWith("'s"));
    }

    static boolean isPast(Word word) {
        return Lexicon.english()
                        .verb(word.text())
                        .filter(lemma -> !lemma.equals(word.text()))
                        .isPresent()
                && !word.text().endsWith("s")
                && !word.text().endsWith("ing");
    }

    /** Words that are verbs wherever they stand. */
    static boolean isHelper(Word word) {
        return Sentence.isAuxiliary(word)
                        && !word.is("being")
                        && !word.is("having")
                        && !word.is("doing")
                        && !word.is("done")
                || word.is("'s");
    }

    static boolean isFinite(Word word) {
        return Sentence.isAuxiliary(word) && !word.is("being") && !word.is("having");
    }

    /** A clause that begins with its verb: "moved last month", "born in May", "driving a rental". */
    private boolean isBareStart(List<Word> words, int at) {
        Word word = words.get(at);
        if (at + 1 < words.size() && isSubject(word, words.get(at + 1))) {
            return false;
        }
        Optional<String> lemma = lexicon.verb(word.text());
        if (lemma.isEmpty() && word.text().endsWith("ed") && (at > 0 || !lexicon.isAdjective(word.text()))) {
            lemma = lexicon.anyVerb(word.text());
        }
        if (lemma.isEmpty() || word.capital() && word.start() > 0 && at > 0) {
            return false;
        }
        boolean isBase = lemma.get().equals(word.text()) && !word.text().endsWith("ing");
        if (!isBase) {
            boolean plural = word.text().endsWith("s") && lexicon.isNoun(word.text());
            boolean compound = at + 1 < words.size()
                    && word.text().endsWith("ing")
                    && lexicon.isNoun(words.get(at + 1).text())
                    && !lexicon.in("article", words.get(at + 1).text())
                    && !lexicon.in("preposition", words.get(at + 1).text())
                    && hasHelper(words, at + 1);
            boolean named = (word.is("called") || word.is("named"));
            return named
                    || (!plural && !compound)
                    || (plural && at + 1 < words.size() && isObjectStart(words.get(at + 1)))
                    || plural && lexicon.in("dropped", lemma.get()) && isBareObject(words, at + 1);
        }
        boolean told = lexicon.in("dropped", word.text())
                || Set.of("quit", "cut", "put", "shut", "set", "split").contains(word.text())
                || word.is("call")
                || word.is("forget")
                || word.is("keep");
        boolean ends = at + 1 >= words.size() || words.get(at + 1).isMark();
        return at > 0 && ends
                || (told || at > 0)
                        && at + 1 < words.size()
                        && !hasHelper(words, at + 1)
                        && !words.get(at + 1).is("'s")
                        && !words.get(at + 1).isMark();
    }

    /** "rent went up", "swimming moved to thursdays". */
    private boolean isSubject(Word word, Word next) {
        return word.text().endsWith("ing") ? isFiniteBehind(next) : lexicon.isNoun(word.text()) && isPast(next);
    }

    /** "swimming moved to thursdays": what is in -ing before a verb is its subject. */
    private boolean isFiniteBehind(Word next) {
        boolean third =
                next.text().endsWith("s") && lexicon.verb(next.text()).isPresent() && !lexicon.isNoun(next.text());
        boolean changed = lexicon.verb(next.text())
                .filter(lemma -> lexicon.in("changing", lemma))
                .isPresent();
        boolean helps = isHelper(next) || next.is("gets");
        return helps || third || isPast(next) && (changed || !lexicon.isAdjective(next.text()));
    }

    private boolean isObjectStart(Word word) {
        String text = word.text();
        return lexicon.in("article", text)
                || lexicon.in("possessive", text)
                || lexicon.in("preposition", text)
                || lexicon.in("third", text)
                || lexicon.in("first", text)
                || word.hasDigit()
                || lexicon.in("number", text)
                || lexicon.in("time", text);
    }

    /** "loves mint": a noun alone, with no verb of its own behind it. */
    private boolean isBareObject(List<Word> words, int at) {
        return at < words.size()
                && lexicon.isNoun(words.get(at).text())
                && !lexicon.in("joining", words.get(at).text())
                && !hasHelper(words, at);
    }

    private boolean hasHelper(List<Word> words, int from) {
        return words.stream().skip(from).limit(LONGEST_SUBJECT).anyMatch(word -> Sentence.isAuxiliary(word));
    }

    private int skipAdverbs(List<Word> words, int from) {
        int at = from;
        while (at < words.size()
                && (lexicon.in("adverb", words.get(at).text())
                        || words.get(at).is("never")
                        || words.get(at).is("not")
                        || words.get(at).is("no-longer"))) {
            at++;
        }
        return at;
    }
}

package dev.pluto.memory.clause;

import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a verb with its helpers from where it begins: "used to live", "can't stand", "has been moved". */
final class VerbGroupReader {

    static final Set<String> SAME_IN_PAST = Set.of("quit", "cut", "put", "shut", "set", "let", "split", "hurt");
    private static final Set<String> PARTICIPLES =
            Set.of("run", "come", "become", "put", "cut", "shut", "set", "quit", "let", "split");

    private final Lexicon lexicon = Lexicon.english();
    private final List<Word> words;
    private final int from;
    private int at;
    private int end;
    private String lemma = "";
    private Tense tense = Tense.PRESENT;
    private boolean negated;
    private boolean doubted;
    private boolean usedTo;

    VerbGroupReader(List<Word> words, int from) {
        this.words = words;
        this.from = from;
        this.at = from;
        this.end = from;
    }

    VerbGroup read() {
        List<Word> before = words.subList(0, from);
        negated = before.stream()
                .anyMatch(word -> lexicon.in("nobody", word.text())
                        || word.is("never")
                        || word.is("not")
                        || word.is("no-longer"));
        doubted = before.stream().anyMatch(word -> lexicon.in("doubt", word.text()));
        while (at < words.size()) {
            Word word = words.get(at);
            if (isHelping(word) || isRun(word)) {
                at++;
            } else if (lexicon.in("adverb", word.text())) {
                at++;
            } else if (!isMain(word)) {
                break;
            } else if (!isBecoming(word)) {
                return main(word);
            }
        }
        end = Math.max(end, from + 1);
        end = lemma.equals("be") && isNow() ? at : end;
        return group(end, lemma.isEmpty() || lemma.equals("can") ? "be" : lemma);
    }

    /** "Is now Priya": the word belongs to how it is said, and not to who it is. */
    private boolean isNow() {
        return at > end
                && at < words.size()
                && words.subList(end, at).stream().allMatch(word -> lexicon.in("beside-be", word.text()));
    }

    private VerbGroup group(int to, String base) {
        return new VerbGroup(from, to, base, words.subList(from, to), negated, tense, doubted, usedTo);
    }

    /** "not", "will", "is", "did" and their like. */
    private boolean isHelping(Word word) {
        String text = word.text();
        if (lexicon.in("not", text) && !word.is("no") && !word.is("nor")) {
            negated = true;
        } else if (lexicon.in("modal", text)) {
            doubted |= lexicon.in("doubt", text);
            tense = word.is("will") || word.is("shall") ? Tense.FUTURE : tense;
            lemma = text;
        } else if ((lexicon.in("be", text) || word.is("'s")) && !isMainBefore()) {
            tense = word.is("was") || word.is("were") ? Tense.PAST : tense;
            lemma = "be";
        } else if (lexicon.in("have", text) && isHelperSoFar() && !isBeforeToVerb()) {
            tense = word.is("had") ? Tense.PAST : tense;
            lemma = "have";
        } else if (lexicon.in("do", text) && end == from) {
            tense = word.is("did") ? Tense.PAST : tense;
            lemma = "do";
        } else {
            return false;
        }
        end = at + 1;
        return true;
    }

    /** "used to", "going to", "have to": helpers of two words. */
    private boolean isRun(Word word) {
        boolean beforeTo = at + 1 < words.size() && words.get(at + 1).is("to");
        if ((word.is("used") || word.is("use")) && beforeTo) {
            usedTo = true;
            tense = Tense.PAST;
            lemma = "be";
        } else if ((word.is("going") || word.is("about")) && isBeforeToVerb()) {
            tense = Tense.FUTURE;
            lemma = "be";
        } else if ((lexicon.in("have", word.text())
                        || lexicon.verb(word.text()).filter("need"::equals).isPresent())
                && isBeforeToVerb()
                && (isHelperSoFar() || word.is("had"))) {
            tense = word.is("had") ? Tense.PAST : tense;
            lemma = "will";
        } else {
            return false;
        }
        at++;
        end = at + 1;
        return true;
    }

    private boolean isBeforeToVerb() {
        return at + 2 < words.size()
                && words.get(at + 1).is("to")
                && lexicon.verb(words.get(at + 2).text()).isPresent();
    }

    /** "got married": what is done is said by the next word. */
    private boolean isBecoming(Word word) {
        boolean get = lexicon.verb(word.text()).filter("get"::equals).isPresent();
        if (!get
                || at + 1 >= words.size()
                || !VerbFinder.isPast(words.get(at + 1))
                || words.get(at + 1).is("had")) {
            return false;
        }
        tense = word.is("got") && tense == Tense.PRESENT && !lemma.equals("have") ? Tense.PAST : tense;
        lemma = "be";
        at++;
        end = at;
        return true;
    }

    private VerbGroup main(Word word) {
        String base = lexicon.anyVerb(word.text()).orElse(word.text());
        boolean alone = words.subList(from, at).stream().noneMatch(VerbFinder::isHelper);
        boolean past = VerbFinder.isPast(word) || alone && SAME_IN_PAST.contains(word.text());
        boolean helped = lemma.equals("have") || lemma.equals("be") || at > from && lemma.equals("do");
        if (past && !helped && tense == Tense.PRESENT) {
            tense = Tense.PAST;
        }
        return group(at + 1, base);
    }

    private boolean isHelperSoFar() {
        return lemma.isEmpty() || lemma.equals("be") || lemma.equals("do") || lexicon.in("modal", lemma);
    }

    private boolean isMainBefore() {
        return end > from
                && (lemma.equals("do")
                        || lemma.equals("be") && words.get(end - 1).is("'s"));
    }

    /** Whether the word is what is done, and not what follows: "is called", "have lived", but not "is allergic". */
    private boolean isMain(Word word) {
        Optional<String> verb = lexicon.verb(word.text());
        if (at == from || usedTo && at == end) {
            return lexicon.anyVerb(word.text()).isPresent(); // "used to milk"
        }
        if (verb.isEmpty()) {
            boolean bare = !lemma.equals("be") && !lemma.equals("have");
            return bare && lexicon.anyVerb(word.text()).isPresent();
        }
        if (word.capital() && !word.raw().equals(word.raw().toUpperCase(Locale.ROOT))) {
            return false;
        }
        return switch (lemma) {
            case "be" ->
                words.get(at - 1).is("to")
                        || word.text().endsWith("ing")
                        || VerbFinder.isPast(word)
                        || PARTICIPLES.contains(word.text());
            case "have" -> VerbFinder.isPast(word) || PARTICIPLES.contains(word.text());
            default -> true;
        };
    }
}

package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;

/** Signs in a sentence that it takes something back, puts it right, asks for a deed or to forget. */
final class Cues {

    private static final Lexicon LEXICON = Lexicon.english();

    private Cues() {}

    /** How many words at the beginning say that something is put right; 0 when none do. */
    static int correction(List<Word> words) {
        int at = 0;
        boolean more = true;
        boolean strong = false;
        while (more && at < words.size()) {
            more = false;
            int longest = 0;
            for (List<String> cue : LEXICON.corrections()) {
                if (cue.size() > longest && Runs.starts(words, at, cue)) {
                    longest = cue.size();
                }
            }
            if (longest == 1 && words.get(at).is("no") && at + 1 < words.size() && !isAfterNo(words, at + 1)) {
                break;
            }
            if (longest > 0) {
                boolean weak = longest == 1
                        && LEXICON.isCue("weak-correction", words.get(at).text());
                at += longest;
                more = true;
                strong |= !weak;
            } else if (at > 0 && words.get(at).isMark()
                    || (LEXICON.in("filler", words.get(at).text())
                            && at + 1 < words.size()
                            && hasCueSoon(words, at + 1))) {
                at++;
                more = true;
            }
        }
        return strong ? at : 0;
    }

    /** "right knee i mean", "i said lorry but i meant coach": the right words; empty when it is not said so. */
    static List<Word> meant(List<Word> words) {
        int size = words.size();
        for (int i = 0; i + 1 < size; i++) {
            boolean meant = words.get(i).is("i")
                    && (words.get(i + 1).is("meant") || words.get(i + 1).is("mean"));
            if (meant && i + 2 < size && i > 0) {
                return words.subList(i + 2, size);
            }
            if (meant && i + 2 == size && i > 0) {
                return words.subList(0, i);
            }
        }
        if (size > 3 && Runs.contains(words.subList(size - 3, size), "i", "should", "say")) {
            return words.subList(0, size - 3);
        }
        Word last = words.get(size - 1);
        boolean tail = last.is("sorry") || last.is("even") || last.is("rather");
        return tail
                        && size > 1
                        && size <= 6
                        && words.stream()
                                .noneMatch(word -> LEXICON.in("be", word.text()) || LEXICON.in("have", word.text()))
                ? withoutTail(words.subList(0, size - 1))
                : List.of();
    }

    /** "X rather than Y" and "X instead of Y" as "X not Y"; the same list when it is neither. */
    static List<Word> contrast(List<Word> words) {
        for (int i = 1; i + 2 < words.size(); i++) {
            boolean rather = words.get(i).is("rather") && words.get(i + 1).is("than")
                    || words.get(i).is("instead") && words.get(i + 1).is("of");
            if (rather) {
                List<Word> turned = new ArrayList<>(words.subList(0, i));
                turned.add(words.get(i).mended("not"));
                turned.addAll(words.subList(i + 2, words.size()));
                return turned;
            }
        }
        return words;
    }

    private static boolean hasCueSoon(List<Word> words, int at) {
        return LEXICON.corrections().stream().anyMatch(cue -> Runs.starts(words, at, cue))
                || words.get(at).is(",");
    }

    /** "no nuts for me" puts nothing right, "no, she's Lena" and "no its 5" do. */
    private static boolean isAfterNo(List<Word> words, int at) {
        Word next = words.get(at);
        boolean name =
                next.capital() && (at + 1 == words.size() || words.get(at + 1).isMark());
        return name
                || next.isMark()
                || LEXICON.in("subject", next.text())
                || LEXICON.in("possessive", next.text())
                || next.is("wait")
                || next.is("hang")
                || next.is("hold")
                || next.is("no")
                || next.is("actually")
                || next.is("sorry")
                || next.is("the")
                || next.hasDigit();
    }

    /** Whether it asks for a reminder or another deed, so that nothing in it is told. */
    static boolean isRequest(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            boolean me = i + 1 < words.size()
                    && (words.get(i + 1).is("me") || words.get(i + 1).is("us"));
            if (LEXICON.isCue("requesting", words.get(i).text()) && me) {
                return true;
            }
        }
        return !words.isEmpty()
                && (words.get(0).is("set")
                        || words.get(0).is("add")
                        || words.get(0).is("send"))
                && words.size() > 1
                && (LEXICON.in("article", words.get(1).text()) || words.get(1).is("me"));
    }

    /** The words that name what shall be forgotten; null when nothing shall. Empty when it points at the last thing said. */
    static @org.jspecify.annotations.Nullable List<Word> forgotten(List<Word> words) {
        boolean takesBack = Runs.contains(words, "take", "it", "back")
                || Runs.contains(words, "take", "that", "back")
                || Runs.contains(words, "i", "never", "said")
                || Runs.contains(words, "never", "mind", "that");
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            boolean not = i > 0 && words.subList(Math.max(0, i - 3), i).stream().anyMatch(before -> before.is("not"));
            boolean early = words.subList(0, i).stream().allMatch(before -> isOpening(before));
            boolean forget = LEXICON.isCue("forgetting", word.text()) && !not && early && i + 1 < words.size();
            boolean unkept = not
                    && (word.is("remember") || word.is("keep") || word.is("store") || word.is("save"))
                    && words.subList(0, i).stream().allMatch(Cues::isPolite);
            boolean stop = word.is("stop")
                    && i + 1 < words.size()
                    && (words.get(i + 1).is("remembering") || words.get(i + 1).is("keeping"));
            if (forget && words.get(i + 1).is("to")) {
                return null;
            }
            if (forget || unkept || stop) {
                return content(untilReason(words.subList(i + (stop ? 2 : 1), words.size())));
            }
        }
        return takesBack ? List.of() : null;
    }

    /** As {@link #forgotten}, also behind "and", "so" or a comma; a correction with a value is none. */
    static @org.jspecify.annotations.Nullable List<Word> forgottenIn(List<Word> sentence) {
        List<Word> forgotten = forgotten(sentence);
        int cue = correction(sentence);
        if (forgotten != null && (forgotten.isEmpty() || cue < 2 || cue >= sentence.size())) {
            return forgotten;
        }
        for (int i = 1; i + 1 < sentence.size(); i++) {
            Word word = sentence.get(i);
            if (word.is("so") || word.is("and") || word.is(",")) {
                List<Word> rest = sentence.subList(i + 1, sentence.size());
                int value = correction(rest);
                List<Word> behind = value > 0 && value < rest.size() ? null : forgotten(rest);
                if (behind != null) {
                    return behind;
                }
            }
        }
        return null;
    }

    static boolean endsCorrecting(List<Word> words) {
        return words.size() > 1
                && (Runs.last(words).is("actually") || Runs.last(words).is("sorry"));
    }

    private static boolean isOpening(Word word) {
        return isPolite(word) || word.is("that") || word.is(",");
    }

    private static boolean isPolite(Word word) {
        return LEXICON.in("filler", word.text())
                || LEXICON.in("modal", word.text())
                || LEXICON.in("adverb", word.text())
                || word.isMark()
                || LEXICON.isCue("wishing", word.text());
    }

    /** "forget Trixie, she was the neighbours' all along": what is said behind is why. */
    private static List<Word> untilReason(List<Word> words) {
        for (int i = 1; i + 2 < words.size(); i++) {
            if (words.get(i).is(",") && LEXICON.in("subject", words.get(i + 1).text())) {
                return words.subList(0, i);
            }
        }
        return words;
    }

    private static List<Word> content(List<Word> words) {
        List<Word> content = new ArrayList<>();
        for (Word word : words) {
            boolean points = LEXICON.isCue("pointer", word.text())
                    || word.isMark()
                    || LEXICON.in("be", word.text())
                    || LEXICON.isCue("forgetting", word.text())
                    || LEXICON.in("article", word.text())
                    || LEXICON.in("tail", word.text());
            if (!points) {
                content.add(word);
            }
        }
        return content;
    }

    /** Whether it says that something is new or over. */
    static boolean isChange(List<Word> words) {
        return words.stream().anyMatch(word -> LEXICON.in("change", word.text()))
                || Runs.contains(words, "these", "days")
                || Runs.contains(words, "since", "then")
                || Runs.contains(words, "from", "now", "on")
                || Runs.contains(words, "any", "more");
    }

    /** Without closing words that say nothing: "lol", "btw", "now". */
    static List<Word> withoutTail(List<Word> words) {
        int end = words.size();
        while (end > 0
                && (LEXICON.in("tail", words.get(end - 1).text())
                        || words.get(end - 1).isMark())
                && !(words.get(end - 1).is("right")
                        && end > 1
                        && LEXICON.in("article", words.get(end - 2).text()))) {
            end--;
        }
        if (end > 0 && end < words.size() && words.get(end - 1).is("for") && words.get(end).is("now")) {
            end--;
        }
        int from = 0;
        while (from < end && words.get(from).isMark()) {
            from++;
        }
        return words.subList(from, end);
    }
}

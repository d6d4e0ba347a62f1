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
            for (List<String> cue : LEXICON.runs("corrections")) {
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
                List<Word> behind = withoutTail(words.subList(i + 2, size));
                boolean denies = !behind.isEmpty() && behind.get(0).is("not");
                return denies ? joined(words.subList(0, i), behind) : words.subList(i + 2, size);
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

    /** "12 i mean, not 11": the right one stands before. */
    private static List<Word> joined(List<Word> right, List<Word> wrong) {
        List<Word> all = new ArrayList<>(right);
        all.addAll(wrong);
        return all;
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
        return LEXICON.runs("corrections").stream().anyMatch(cue -> Runs.starts(words, at, cue))
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
                || next.is("not") && Runs.indexOf(words.subList(at, words.size()), ",") > 1
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

    /** A question within other words: "also can you tell me a joke". */
    static boolean isAsking(List<Word> words) {
        if (words.size() < 2 || !LEXICON.in("subject", words.get(1).text())) {
            return false;
        }
        String first = words.get(0).text();
        return LEXICON.in("modal", first) || LEXICON.in("do", first) || LEXICON.in("be", first);
    }

    static boolean endsCorrecting(List<Word> words) {
        return words.size() > 1
                && (Runs.last(words).is("actually") || Runs.last(words).is("sorry"));
    }

    /** Whether it says that something is new or over. */
    static boolean isChange(List<Word> words) {
        return words.stream().anyMatch(word -> LEXICON.in("change", word.text()))
                || Runs.contains(words, "these", "days")
                || Runs.contains(words, "since", "then")
                || Runs.contains(words, "from", "now", "on")
                || Runs.contains(words, "turns", "out")
                || Runs.contains(words, "as", "of")
                || Runs.contains(words, "as", "from")
                || LEXICON.in("beginning", words.get(0).text()) && When.hasTime(words)
                || Runs.contains(words, "any", "more");
    }

    /** "Old bike" of "my old bike". */
    static List<Word> unowned(List<Word> thing) {
        boolean owned =
                thing.size() > 1 && LEXICON.in("possessive", thing.get(0).text());
        return owned ? thing.subList(1, thing.size()) : thing;
    }

    /** "Is", "was" and what is left of it in "that's". */
    static boolean isBe(Word word) {
        return word.is("'s") || LEXICON.in("be", word.text());
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
        if (end > 0
                && end < words.size()
                && words.get(end - 1).is("for")
                && words.get(end).is("now")) {
            end--;
        }
        end -= spare(words.subList(0, end));
        int from = 0;
        while (from < end && words.get(from).isMark()) {
            from++;
        }
        return words.subList(from, end);
    }

    /** How many words at the end are a run that says nothing: "for your information", "these days", with marks around it. */
    private static int spare(List<Word> words) {
        for (List<String> tail : LEXICON.runs("tails")) {
            int from = words.size() - tail.size();
            if (from > 0 && Runs.starts(words, from, tail)) {
                int end = from;
                while (end > 0 && words.get(end - 1).isMark()) {
                    end--;
                }
                return words.size() - end;
            }
        }
        return 0;
    }

    /** Whether nothing is said but such a run: "just letting you know". */
    static boolean isSpare(List<Word> words) {
        return LEXICON.runs("tails").stream()
                .anyMatch(tail -> tail.size() == words.size() && Runs.starts(words, 0, tail));
    }

    /** "Over to", "everything over to", "it all to": before the place of what something changes to. */
    static boolean isOver(List<Word> rest, int to) {
        boolean whole = to == 1 || to == 2 && LEXICON.in("whole", rest.get(0).text());
        return whole
                && (rest.get(to - 1).is("over")
                        || to == 1 && LEXICON.in("whole", rest.get(0).text()));
    }
}

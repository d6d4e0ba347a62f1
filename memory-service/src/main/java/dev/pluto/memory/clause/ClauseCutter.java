package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a sentence where a new clause begins: at a comma or a joining word with a subject and a verb behind it. */
final class ClauseCutter {

    private static final Set<String> SEAMS = Set.of(
            ",",
            "and",
            "but",
            "so",
            "because",
            "cause",
            "though",
            "although",
            "while",
            "whereas",
            "then",
            ":",
            "or",
            "&",
            "except");
    private static final int LONGEST_JOINED = 3;
    private static final Set<String> RELATIVE = Set.of("who", "which");
    private static final Set<String> NO_CUT_BEFORE = Set.of(
            "that",
            "if",
            "what",
            "than",
            "when",
            "where",
            "how",
            "why",
            "as",
            "before",
            "after",
            "until",
            "like",
            "unless",
            "whether",
            "said",
            "says",
            "think",
            "thinks",
            "and",
            "or",
            "i",
            "we",
            "because",
            "everything",
            "thing",
            "since");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "they");

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();
    private final GappedPart gapped = new GappedPart();
    private final Continuation continuation = new Continuation();
    private final RunOn runOn = new RunOn();

    List<List<Word>> cut(List<Word> words) {
        List<List<Word>> pieces = new ArrayList<>();
        int from = 0;
        int at = 1;
        while (at < words.size()) {
            Word word = words.get(at);
            List<Word> left = words.subList(from, at);
            boolean sinceThen = word.is("then") && words.get(at - 1).is("since");
            boolean seam = word.is(",") || word.is("and");
            if (seam && continuation.begins(words, at + 1, left)) {
                pieces.add(left);
                from = at + 1;
                at = from;
            } else if (SEAMS.contains(word.text()) && !sinceThen) {
                int next = behindSeams(words, at);
                if (next < words.size()
                        && !isJoinedSubject(word, left, words.subList(next, words.size()))
                        && (startsClause(words.subList(next, words.size()), left)
                                || word.is(",") && isFragmentNow(words.subList(next, words.size())))) {
                    pieces.add(left);
                    from = next;
                    at = next;
                } else {
                    at = Math.max(at, next - 1);
                }
            } else if (isRelative(words, at, left)
                    || isNewSubject(words, from, at)
                    || continuation.isContrast(words, from, at)) {
                pieces.add(left);
                from = at;
            }
            at++;
        }
        if (from < words.size()) {
            pieces.add(words.subList(from, words.size()));
        }
        return pieces;
    }

    private boolean isRelative(List<Word> words, int at, List<Word> left) {
        return RELATIVE.contains(words.get(at).text())
                && !isHead(left)
                && at + 1 < words.size()
                && verbs.find(words.subList(at, words.size())) != null;
    }

    /** "trish and phil are moving": two who do the same. */
    private boolean isJoinedSubject(Word seam, List<Word> left, List<Word> right) {
        boolean joins = seam.is("and") || seam.is("&");
        boolean noun = left.size() <= LONGEST_JOINED
                && left.stream()
                        .allMatch(word -> !word.isMark()
                                && !word.hasDigit()
                                && !lexicon.in("not", word.text())
                                && !lexicon.in("filler", word.text())
                                && !lexicon.in("preposition", word.text()));
        VerbGroup verb = joins && noun ? verbs.find(until(right)) : null;
        return verb != null
                && verb.from() > 0
                && verbs.find(left) == null
                && (!lexicon.in("subject", right.get(0).text()) || isWithMe(left, right))
                && TimedNoun.timeFrom(left) < 0;
    }

    /** "my wife and I are vegan". */
    private boolean isWithMe(List<Word> left, List<Word> right) {
        String last = left.get(left.size() - 1).text();
        return right.get(0).is("i") && (lexicon.kin(last).isPresent() || lexicon.isFirstName(last));
    }

    /** "…, on Mint now". */
    private static boolean isFragmentNow(List<Word> right) {
        List<Word> part = until(right);
        return part.size() <= 5
                && part.size() > 1
                && (part.get(part.size() - 1).is("now")
                        || part.get(part.size() - 1).is("instead")
                        || part.get(part.size() - 1).is("since"));
    }

    private static boolean isHead(List<Word> left) {
        return left.stream().allMatch(Word::isMark);
    }

    private int behindSeams(List<Word> words, int at) {
        int next = at;
        while (next < words.size()
                && (SEAMS.contains(words.get(next).text())
                        || lexicon.in("filler", words.get(next).text()))) {
            next++;
        }
        return next;
    }

    /** "im vegan i never eat meat": a pronoun that can only begin anew, as the clause before has its verb. */
    private boolean isNewSubject(List<Word> words, int from, int at) {
        Word word = words.get(at);
        if (runOn.begins(words, from, at)) {
            return true;
        }
        if (!PRONOUNS.contains(word.text())
                || NO_CUT_BEFORE.contains(words.get(at - 1).text())
                || at + 1 >= words.size()) {
            return false;
        }
        List<Word> left = words.subList(from, at);
        Word before = words.get(at - 1);
        if (lexicon.in("preposition", before.text())
                || lexicon.verb(before.text()).isPresent()
                || before.isMark()) {
            return false;
        }
        VerbGroup verb = verbs.find(words.subList(at, words.size()));
        boolean dependent =
                left.stream().limit(2).anyMatch(w -> w.is("when") || w.is("if") || w.is("unless") || w.is("since"));
        return verb != null
                && verb.from() <= 2
                && (dependent ? left.size() > 2 : verbs.find(left) != null && left.size() > 2);
    }

    private boolean startsClause(List<Word> right, List<Word> left) {
        int at = 0;
        while (at < right.size()
                && (lexicon.in("adverb", right.get(at).text()) || right.get(at).is("also"))) {
            at++;
        }
        List<Word> rest = until(right.subList(at, right.size()));
        if (rest.isEmpty()) {
            return false;
        }
        boolean days = lexicon.in("weekday", rest.get(0).text())
                && lexicon.in("weekday", left.get(left.size() - 1).text());
        if (days) {
            return false; // "mon tue and sat"
        }
        if (TimedNoun.timeFrom(rest) > 0 && TimedNoun.holdsDay(left)) {
            return true;
        }
        VerbGroup verb = verbs.find(at > 0 ? until(right) : rest);
        if (verb == null) {
            return isGapped(rest, left);
        }
        if (verb.from() > 0) {
            return true;
        }
        Word first = rest.get(0);
        if (rest.size() > 1
                && rest.get(1).text().endsWith("ing")
                && !rest.get(1).text().endsWith("thing") // "and switched everything"
                && !lexicon.in("be", first.text())
                && !Set.of("started", "stopped").contains(first.text())) {
            return false;
        }
        if (first.text().endsWith("ing")) {
            boolean supposed = left.stream().anyMatch(word -> word.is("would"));
            return left.size() > 2 && !left.get(left.size() - 1).isMark() && (supposed || verbs.find(left) == null);
        }
        return rest.size() > 1 || at > 0 || !lexicon.isNoun(first.text());
    }

    /** "full sister Margot in Nice", "spotify 11.99" behind a clause with a verb. */
    private boolean isGapped(List<Word> rest, List<Word> left) {
        Word first = rest.get(0);
        boolean kin = rest.size() > 2
                && lexicon.kin(rest.get(
                                        lexicon.in("soft", first.text()) || lexicon.in("possessive", first.text())
                                                ? 1
                                                : 0)
                                .text())
                        .isPresent();
        VerbGroup verb = verbs.find(left);
        return verb != null
                && (kin && rest.stream().anyMatch(word -> lexicon.in("preposition", word.text()))
                        || gapped.valueFrom(rest, left.subList(verb.to(), left.size())) > 0);
    }

    /** Up to the next comma, so that a verb behind it is not taken for this clause's. */
    private static List<Word> until(List<Word> words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).is(",") || words.get(i).is("but")) {
                return words.subList(0, i);
            }
        }
        return words;
    }
}

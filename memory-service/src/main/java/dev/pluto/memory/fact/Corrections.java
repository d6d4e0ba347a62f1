package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads the right value out of what puts something right: "no wait, Mrs Kent", "its 45 actually", "lop not lionhead". */
final class Corrections {

    private static final int LONGEST = 16;
    private static final int LONGEST_TELLER = 3;

    private final Lexicon lexicon = Lexicon.english();

    /** Whether what follows "no wait" is a value alone, or a pronoun with one. */
    boolean isValueOnly(Clause clause, List<Word> rest) {
        return clause.verb() == null
                || withoutPronoun(rest) != rest
                || clause.said().from() < clause.words().size() - rest.size()
                || isSaidBehind(clause, rest);
    }

    /** "Sunday he said": the only verb is of who said it. */
    boolean isSaidBehind(Clause clause, List<Word> rest) {
        int tail = rest.size() - Cues.withoutTail(rest).size();
        return tail > 0
                && clause.verb() != null
                && clause.said().from() >= clause.words().size() - tail;
    }

    /** "its X", "she's called X", "he turned X": the words of the value; the same list when there is no such beginning. */
    List<Word> withoutPronoun(List<Word> words) {
        boolean pronoun = words.size() > 2
                && (lexicon.in("third", words.get(0).text())
                        || words.get(0).is("that")
                        || words.get(0).is("its"));
        if (!pronoun) {
            return words;
        }
        int at = 1;
        while (at < words.size() - 1 && isSkipped(words.get(at).text())) {
            at++;
        }
        return at == 1 && !words.get(0).is("its") ? words : words.subList(at, words.size());
    }

    /** "she's actually a golden retriever", "it's really the 5th": another value for what was told of her or it. */
    boolean isActually(Clause clause) {
        List<Word> words = clause.words();
        int at = Runs.indexOf(words, "actually");
        boolean behindBe = at > 0
                && at + 1 < words.size()
                && at <= 3
                && !clause.pronoun().isEmpty()
                && clause.lemma().equals("be");
        if (!behindBe || clause.isNegated()) {
            return false;
        }
        Word next = words.get(at + 1);
        return next.hasDigit()
                || next.capital()
                || lexicon.in("article", next.text())
                || lexicon.in("number", next.text())
                || lexicon.in("preposition", next.text());
    }

    /**
     * "mum says it was Kerry actually": what somebody else knows better; "hers is Ms Adair" behind "that's her brother's"; "not
     * Pike its Pyke". Empty when nothing is said so.
     */
    List<Word> knownBetter(List<Word> words, List<Notice> notices) {
        List<Word> turned = WrongFirst.turned(words.subList(Cues.correction(words), words.size()));
        if (!turned.isEmpty()) {
            return turned;
        }
        List<Word> own = OfAnother.own(words, notices);
        if (!own.isEmpty()) {
            return own;
        }
        boolean actually = words.stream().anyMatch(word -> word.is("actually"));
        for (int i = 1; actually && i + 2 < words.size() && i <= LONGEST_TELLER; i++) {
            boolean says = lexicon.verb(words.get(i).text())
                    .filter(lemma -> lexicon.in("report", lemma))
                    .isPresent();
            List<Word> said = words.subList(i + 1, words.size());
            boolean points = says
                    && (lexicon.in("third", said.get(0).text()) || said.get(0).is("that"))
                    && lexicon.in("be", said.get(1).text());
            if (points && Runs.indexOf(said, "not") < 0) {
                return said;
            }
        }
        return List.of();
    }

    private boolean isSkipped(String word) {
        return lexicon.in("be", word) || lexicon.in("adverb", word) || lexicon.in("skipped", word);
    }

    /** @param isCorrection whether the old value was never right */
    void read(List<Word> given, boolean isCorrection, List<Notice> notices) {
        List<Word> words = Cues.contrast(Cues.withoutTail(withoutPronoun(given)));
        if (words.isEmpty() || words.size() > LONGEST || isReason(words)) {
            return;
        }
        List<Word> wrong = List.of();
        int not = Runs.indexOf(words, "not");
        if (not == 0) {
            int comma = Math.max(Runs.indexOf(words, ","), Runs.indexOf(words, "but"));
            if (comma < 0) {
                notices.add(new Notice.Ended(Terms.of(words), true));
                return;
            }
            wrong = words.subList(1, comma);
            words = words.subList(comma + 1, words.size());
        } else if (not > 0) {
            wrong = words.subList(not + 1, words.size());
            words = Cues.withoutTail(words.subList(0, words.get(not - 1).isMark() ? not - 1 : not));
        }
        List<Word> value = value(words);
        boolean whose = !value.isEmpty()
                && withoutPronoun(given) != given
                && lexicon.in("possessive", value.get(0).text());
        if (!value.isEmpty() && !whose) {
            notices.add(new Notice.Corrected(Set.of(), Retelling.of(wrong), Retelling.of(value), isCorrection));
        }
    }

    /** "sorry for rambling" puts nothing right. */
    private boolean isReason(List<Word> words) {
        return words.size() > 1
                && lexicon.in("preposition", words.get(0).text())
                && words.get(1).text().endsWith("ing");
    }

    /** Behind "with a u,"; up to a comma behind which something else is said: "4 actually, forgot the baby". */
    private List<Word> value(List<Word> words) {
        if (words.isEmpty()) {
            return words;
        }
        int comma = Runs.indexOf(words, ",");
        List<Word> rest = words.get(0).is("with") && comma > 0 ? words.subList(comma + 1, words.size()) : words;
        return rest.isEmpty() ? rest : Cues.withoutTail(withoutPronoun(rest.subList(0, end(rest))));
    }

    static int end(List<Word> words) {
        int comma = Runs.indexOf(words, ",");
        int end = comma > 0 ? comma : words.size();
        return Math.min(end, cleft(words));
    }

    /** Where "ibuprofen he's allergic to" says of whom: the value ends there. */
    private static int cleft(List<Word> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean subject = Lexicon.english().in("subject", words.get(i).text())
                    && !words.get(i).is("it");
            if (subject
                    && !Lexicon.english().in("preposition", words.get(i - 1).text())
                    && !words.get(i - 1).is("not")) {
                return i;
            }
        }
        return words.size();
    }

    /** "sorry is number 21 not 12": nothing says what is so. @return whether that was said */
    boolean isRightBe(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int not = Runs.indexOf(rest, "not");
        List<Word> right = Cues.withoutTail(not < 0 ? rest : rest.subList(0, not));
        boolean bare = clause.lemma().equals("be")
                && lexicon.in("be", clause.words().get(0).text())
                && !clause.isNegated()
                && !right.isEmpty()
                && right.size() <= LONGEST_TELLER
                && WrongFirst.isNamed(right)
                && (not > 0
                        || right.stream().anyMatch(Word::hasDigit)
                        || Runs.last(right).capital());
        if (bare) {
            read(rest, true, notices);
        }
        return bare;
    }

    /** "the last digit is 4". @return whether it was said of a part of what was told */
    boolean isOfPart(Clause clause, List<Notice> notices) {
        boolean part = clause.lemma().equals("be")
                && clause.subject() != null
                && lexicon.in("part", clause.subject().last().head());
        if (part) {
            read(clause.rest(), true, notices);
        }
        return part;
    }

    /** "now is morning shift", "is room 14 now": nothing says what is so now. @return whether that was said */
    boolean isBareBe(Clause clause, List<Notice> notices) {
        List<Word> value = Cues.withoutTail(clause.rest());
        boolean bare = clause.lemma().equals("be")
                && lexicon.in("be", clause.words().get(0).text())
                && !clause.isNegated()
                && !value.isEmpty()
                && value.size() <= LONGEST_TELLER
                && isValue(value);
        if (bare) {
            notices.add(new Notice.Corrected(Notice.LIKE_LAST, "", Retelling.of(value), false));
        }
        return bare;
    }

    /** Whether words can be another value: no mood, nothing that goes on. */
    boolean isValue(List<Word> value) {
        Word first = value.get(0);
        boolean mood = value.size() == 1
                && lexicon.isAdjective(first.text())
                && !first.capital()
                && !lexicon.isCommonNoun(first.text());
        boolean doing = first.text().endsWith("ing") && !lexicon.in("time", first.text());
        return !mood && !doing && !lexicon.in("adverb", first.text());
    }
}

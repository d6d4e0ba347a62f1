package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads words without a verb: "*Hank", "iphone 17 now", "no nuts for me", "not vegetarian any more", "locker number 45". */
final class Fragments {

    private static final int LONGEST = 8;
    private static final int SHORT = 6;
    private static final int SHORTEST = 3;

    private final Lexicon lexicon = Lexicon.english();
    private final Statements statements;
    private final Corrections corrections;

    Fragments(Statements statements, Corrections corrections) {
        this.statements = statements;
        this.corrections = corrections;
    }

    /** @param mood whether something is put right or said to be new */
    record Mood(boolean corrects, boolean changes) {}

    void read(Clause clause, Mood mood, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        if (!OwnName.of(clause).isEmpty()) {
            statements.of(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
            return;
        }
        if (isOffShift(words)) {
            notices.add(new Notice.Ended(Terms.of(words.subList(1, 2)), false));
            return;
        }
        if (isDenial(words, notices)) {
            denied(clause, source, notices);
            return;
        }
        List<Fact> told = statements.verbless(clause, source);
        List<Word> value = Cues.withoutTail(words.subList(0, Corrections.end(words)));
        boolean numbered = !told.isEmpty()
                && value.size() > 1
                && value.size() <= SHORTEST
                && Runs.last(value).hasDigit();
        if (numbered) {
            boolean right = mood.corrects() || Cues.endsCorrecting(words);
            notices.add(new Notice.Corrected(Notice.LIKE_LAST, "", Retelling.of(value), right, told));
        } else if (!told.isEmpty()) {
            told.forEach(fact -> notices.add(new Notice.Told(fact, mood.changes() || mood.corrects())));
        } else if (isContrast(words)) {
            corrections.read(words, true, notices);
        } else if (isAlone(words)) {
            notices.add(new Notice.Corrected(
                    Notice.LIKE_LAST,
                    "",
                    Retelling.of(words.subList(0, Corrections.end(words))),
                    mood.corrects() || !words.get(0).hasDigit()));
        } else if (isSpelled(words)) {
            corrections.read(words.subList(0, Runs.indexOf(words, "with")), true, notices);
        } else {
            replaced(clause, mood, notices);
        }
    }

    /** "off nights finally". */
    private boolean isOffShift(List<Word> words) {
        return words.size() > 1
                && words.get(0).is("off")
                && lexicon.in("shift", words.get(1).text());
    }

    private static boolean isDenial(List<Word> words, List<Notice> notices) {
        Word first = words.get(0);
        boolean right = first.is("its") && words.size() > 1 && hasDenied(notices);
        return right || first.is("not") || first.is("never") || first.is("no-longer");
    }

    private void denied(Clause clause, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        boolean mine = words.size() > 2
                && words.get(0).is("not")
                && lexicon.in("self", words.get(1).text());
        if (words.get(0).is("its")) {
            right(words, notices);
        } else if (mine) {
            statements.denied(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
        } else if (words.get(0).is("no-longer")) {
            notices.add(new Notice.Ended(Terms.of(words), true));
        } else if (words.size() > 1) {
            corrections.read(words, true, notices);
        }
    }

    private static boolean isContrast(List<Word> words) {
        boolean against = Runs.indexOf(words, "not") > 0 || Cues.contrast(words) != words;
        return (against || Runs.last(words).is("*")) && words.size() <= LONGEST;
    }

    /** A number or a name with nothing else, which may be another of what was told last: "10lbs", "Mogs, plural lol". */
    private boolean isAlone(List<Word> words) {
        Word first = words.get(0);
        boolean single = words.size() == 1 || Corrections.end(words) == 1;
        boolean code =
                words.size() == 1 && first.hasDigit() && !first.text().chars().allMatch(Character::isDigit);
        return code || single && first.capital() && !lexicon.isWord(first.text());
    }

    /** "Gwyn, with a y". */
    private static boolean isSpelled(List<Word> words) {
        boolean with = Runs.contains(words, "with", "a")
                || Runs.contains(words, "with", "an")
                || Runs.contains(words, "with", "two");
        return words.size() <= SHORT && Runs.indexOf(words, "with") > 0 && with;
    }

    private void replaced(Clause clause, Mood mood, List<Notice> notices) {
        List<Word> words = clause.words();
        Word first = words.get(0);
        boolean star = first.is("*");
        int from = Runs.indexOf(words, "from");
        boolean grown = words.size() > 2
                && lexicon.in("direction", first.text())
                && words.get(1).is("to");
        if (grown) {
            corrections.read(words.subList(2, words.size()), false, notices);
            return;
        }
        if (from > 0 && Runs.contains(words, "from", "now", "on")) {
            corrections.read(words.subList(0, from), false, notices);
            return;
        }
        boolean now = isNow(clause)
                || mood.changes() && Runs.last(words).hasDigit() && (words.size() <= SHORTEST || first.is("its"));
        if (star || now || mood.corrects()) {
            List<Word> value = first.is("now") || star ? words.subList(1, words.size()) : words;
            int since = Runs.indexOf(value, "since");
            if (since > 0) {
                value = value.subList(0, value.get(since - 1).is("ever") ? since - 1 : since);
            }
            corrections.read(value, !now || Cues.endsCorrecting(words), notices);
        } else if (isAlso(clause) && words.size() <= LONGEST) {
            add(words, notices);
        }
    }

    /** "its Remy" behind "his name isnt Rex". */
    private static boolean hasDenied(List<Notice> notices) {
        Notice last = notices.isEmpty() ? null : notices.get(notices.size() - 1);
        return last instanceof Notice.Told one
                && !one.fact().isPositive()
                && one.fact().telling().lemma().equals("be");
    }

    /** The right value takes the place of the denied one, whether that was told before or not. */
    private static void right(List<Word> words, List<Notice> notices) {
        Fact denied = ((Notice.Told) notices.remove(notices.size() - 1)).fact();
        List<Word> right = Cues.withoutTail(words.subList(1, words.size()));
        String value = Retelling.of(right.subList(0, Corrections.end(right)));
        String be = denied.telling().verb().startsWith("are") ? "are" : "is";
        Telling telling = new Telling(denied.telling().subject(), be, "be", value, "");
        Fact told = denied.told(denied.id(), telling, Values.terms(value), true, Fact.Mode.PRESENT, denied.saidAt());
        String wrong = denied.telling().value();
        notices.add(new Notice.Corrected(Set.of(), wrong, value, true, List.of(told)));
    }

    /** Whether it goes on with what is told besides: "and chickens, and a goat called Nora". */
    boolean isMore(Clause clause, List<Notice> notices) {
        Notice last = notices.isEmpty() ? null : notices.get(notices.size() - 1);
        boolean goesOn = last instanceof Notice.Corrected one && one.topic().equals(Notice.BESIDE_LAST);
        Word first = clause.words().get(0);
        boolean called = (clause.lemma().equals("call") || clause.lemma().equals("name"))
                && clause.said().isBare()
                && (first.is("a") || first.is("an") || lexicon.in("number", first.text()));
        boolean more = (goesOn || isAlso(clause)) && called && clause.words().size() <= LONGEST;
        if (more) {
            add(clause.words(), notices);
        }
        return more;
    }

    private void add(List<Word> given, List<Notice> notices) {
        boolean joins = given.get(0).is("or") || given.get(0).is("nor");
        List<Word> words = joins ? given.subList(1, given.size()) : given;
        int comma = Runs.indexOf(words, ",");
        List<Word> behind = words.subList(comma + 1, words.size());
        boolean list = comma > 0
                && behind.size() <= SHORTEST
                && behind.stream()
                        .noneMatch(word -> lexicon.in("subject", word.text()) || lexicon.in("third", word.text()));
        List<Word> more = Cues.withoutTail(list ? words : words.subList(0, Corrections.end(words)));
        notices.add(new Notice.Corrected(Notice.BESIDE_LAST, "", Retelling.of(more), false));
    }

    private static boolean isNow(Clause clause) {
        List<Word> words = clause.words().subList(0, Corrections.end(clause.words()));
        if (words.size() < 2 || words.size() > SHORT || Runs.contains(words, "just", "now")) {
            return false;
        }
        Word last = Runs.last(words);
        return last.is("now")
                || last.is("since")
                || last.is("instead")
                || clause.piece().get(0).is("now")
                || words.get(0).is("now")
                || Cues.endsCorrecting(words);
    }

    private boolean isAlso(Clause clause) {
        List<Word> piece = clause.piece();
        int at = 0;
        while (at < piece.size() - 1
                && !piece.get(at).is("and")
                && lexicon.in("filler", piece.get(at).text())) {
            at++;
        }
        return piece.stream().anyMatch(word -> word.is("also") || word.is("plus") || word.is("too"))
                || piece.get(at).is("and")
                || piece.get(at).is("or")
                || piece.get(at).is("nor");
    }
}

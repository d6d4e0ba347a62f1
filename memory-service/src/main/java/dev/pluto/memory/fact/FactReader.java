package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what a text says about facts: what is told, put right, over, or to be forgotten. English only; what it cannot read
 * gives nothing. Not safe for threads; bounded by the text's first 1,600 units.
 */
final class FactReader {

    private static final Set<String> CHANGING = Set.of("change", "up", "increase", "raise", "lower", "reduce", "bump", "switch", "move", "put", "swap", "double", "halve", "drop", "cut", "upgrade", "replace", "reschedule", "push", "delay", "shift", "postpone", "extend", "bring", "go", "come");
    private static final int LONGEST_FRAGMENT = 8;

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader clauses;
    private final Statements statements;
    private final ZoneId zone;

    /**
     * @param mentions who was spoken of before in this conversation; carried on
     * @param zone of the person, for "until Thursday"
     */
    FactReader(Mentions mentions, ZoneId zone) {
        this.clauses = new ClauseReader(mentions);
        this.statements = new Statements(clauses);
        this.zone = zone;
    }

    /** What is said, in the order of the text. */
    List<Notice> read(String text, String messageId, Instant saidAt) {
        List<Notice> notices = new ArrayList<>();
        var source = new Statements.Source(messageId, saidAt, zone);
        for (List<Word> sentence : ClauseReader.sentences(text)) {
            List<Word> forgotten = Cues.forgotten(sentence);
            int cue = Cues.correction(sentence);
            if (forgotten != null && cue > 0 && cue < sentence.size() && !forgotten.isEmpty() && cue > 1) {
                forgotten = null;
            }
            for (int i = 1; forgotten == null && i + 1 < sentence.size(); i++) {
                if (sentence.get(i).is("so") || sentence.get(i).is("and") || sentence.get(i).is(",")) {
                    List<Word> rest = sentence.subList(i + 1, sentence.size());
                    boolean value = Cues.correction(rest) > 0 && Cues.correction(rest) < rest.size();
                    forgotten = value ? null : Cues.forgotten(rest);
                }
            }
            if (forgotten != null) {
                notices.add(new Notice.Forgotten(Terms.of(forgotten)));
                return notices;
            }
        }
        List<List<Clause>> read = joined(clauses.read(text));
        boolean change = false;
        boolean corrects = ClauseReader.questions(text).stream().anyMatch(words -> Cues.containsRun(words, "did", "i", "say"));
        for (List<Clause> sentence : read) {
            List<Word> words = sentence.stream().flatMap(clause -> clause.piece().stream()).toList();
            change |= Cues.isChange(words);
            int before = notices.size();
            corrects = sentence(sentence, change, corrects, source, notices) && notices.size() == before;
        }
        return notices;
    }

    /** "Baz! not Gaz" is one thing said in two sentences. */
    private static List<List<Clause>> joined(List<List<Clause>> read) {
        List<List<Clause>> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            List<Clause> sentence = read.get(i);
            List<Clause> next = i + 1 < read.size() ? read.get(i + 1) : List.of();
            boolean split = sentence.size() == 1 && sentence.get(0).verb() == null && sentence.get(0).words().size() <= 3 && !next.isEmpty() && next.get(0).piece().get(0).is("not");
            if (split) {
                List<Word> words = new ArrayList<>(sentence.get(0).words());
                words.addAll(next.get(0).piece());
                all.add(List.of(sentence.get(0).of(words)));
                i++;
            } else {
                all.add(sentence);
            }
        }
        return all;
    }

    /** @return whether it puts something right */
    private boolean sentence(List<Clause> sentence, boolean isChange, boolean isCorrection, Statements.Source source, List<Notice> notices) {
        boolean corrects = isCorrection;
        boolean change = isChange;
        for (Clause clause : sentence) {
            change |= notices.stream().anyMatch(notice -> notice instanceof Notice.Ended);
            List<Word> words = clause.piece();
            if (Cues.isRequest(words)) {
                break;
            }
            int cue = Cues.correction(words);
            corrects |= cue > 0 || isAdmission(clause) && !clause.isNegated();
            if (clause.piece().get(0).is("scrap") && !notices.isEmpty()) {
                notices.add(new Notice.Forgotten(Set.of()));
                continue;
            }
            if (clause.isHypothetical()) {
                continue;
            }
            if (cue >= words.size() && cue > 0) {
                continue;
            }
            List<Word> meant = Cues.meant(words);
            if (!meant.isEmpty()) {
                corrected(meant, true, notices);
                continue;
            }
            if (corrects && cue > 0 && isRestFragment(clause, words.subList(cue, words.size()))) {
                corrected(words.subList(cue, words.size()), true, notices);
                continue;
            }
            clause(clause, corrects, change, source, notices);
        }
        return corrects;
    }

    /** Whether what follows "no wait" is a value alone, or a pronoun with one. */
    private boolean isRestFragment(Clause clause, List<Word> rest) {
        List<Word> value = withoutPronoun(rest);
        return clause.verb() == null || value != rest || clause.verb().from() < clause.words().size() - rest.size();
    }

    /** "its X", "she's called X", "he turned X": the words of the value; the same list when there is no such beginning. */
    private List<Word> withoutPronoun(List<Word> words) {
        int at = 0;
        boolean pronoun = words.size() > 2 && (lexicon.in("third", words.get(0).text()) || words.get(0).is("that") || words.get(0).is("its") || words.get(0).is("they"));
        if (!pronoun) {
            return words;
        }
        at = 1;
        while (at < words.size() - 1 && (lexicon.in("be", words.get(at).text()) || words.get(at).is("'s") || words.get(at).is("called") || words.get(at).is("named") || words.get(at).is("turned")
                || lexicon.in("adverb", words.get(at).text()) || words.get(at).is("more") || words.get(at).is("like") || words.get(at).is("nearer") || words.get(at).is("about") || words.get(at).is("spelled") || words.get(at).is("spelt") || words.get(at).is("has") || words.get(at).is("got"))) {
            at++;
        }
        return at == 1 && !words.get(0).is("its") ? words : words.subList(at, words.size());
    }

    private void corrected(List<Word> given, boolean isCorrection, List<Notice> notices) {
        List<Word> words = Cues.withoutTail(withoutPronoun(given));
        if (words.isEmpty() || words.size() > LONGEST_FRAGMENT * 2) {
            return;
        }
        List<Word> wrong = List.of();
        if (words.size() > 1 && lexicon.in("preposition", words.get(0).text()) && words.get(1).text().endsWith("ing")) {
            return;
        }
        words = Cues.contrast(words);
        int not = indexOf(words, "not");
        if (not == 0) {
            int comma = Math.max(indexOf(words, ","), indexOf(words, "but"));
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
        if (words.get(0).is("with") && indexOf(words, ",") > 0) {
            words = words.subList(indexOf(words, ",") + 1, words.size());
        }
        int stop = clauseEnd(words);
        List<Word> value = Cues.withoutTail(withoutPronoun(words.subList(0, stop)));
        if (!value.isEmpty()) {
            notices.add(new Notice.Corrected(Set.of(), Retelling.of(wrong), Retelling.of(value), isCorrection));
        }
    }

    /** A value ends at a comma behind which something else is said: "4 actually, forgot the baby". */
    private static int clauseEnd(List<Word> words) {
        int comma = indexOf(words, ",");
        return comma > 0 ? comma : words.size();
    }

    private void clause(Clause clause, boolean corrects, boolean change, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        if (clause.verb() == null) {
            fragment(clause, corrects, change, source, notices);
            return;
        }
        if (isAsking(words)) {
            return;
        }
        boolean greets = clause.piece().get(0).is("hi") || clause.piece().get(0).is("hello") || clause.piece().get(0).is("hey") || words.get(0).is("this");
        if (greets && !corrects && !OwnName.of(clause).isEmpty()) {
            statements.of(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
            return;
        }
        List<Word> value = withoutPronoun(words);
        boolean pointsAtLast = value != words && (words.get(0).is("it") || words.get(0).is("its")) && clause.lemma().equals("be") && isValue(value);
        boolean contrasts = value != words && indexOf(words, "not") > 1 && !clause.isNegated();
        if ((corrects || contrasts) && value != words && words.size() < LONGEST_FRAGMENT * 2) {
            corrected(words, true, notices);
            return;
        }
        if (pointsAtLast && (clause.subject() == null || change) || words.get(0).is("*")) {
            corrected(words, change, notices);
            return;
        }
        if (clause.subject() == null && clause.pronoun().equals("they") && CHANGING.contains(clause.lemma()) && clause.rest().size() > 2 && lexicon.in("first", clause.rest().get(0).text())) {
            notices.add(new Notice.Corrected(Set.of("~"), "", Retelling.of(Cues.withoutTail(clause.rest().subList(1, clause.rest().size()))), false));
            return;
        }
        if (traded(clause, notices)) {
            return;
        }
        boolean ends = ended(clause, notices);
        if (changed(clause, notices) || Cues.containsRun(words, "rid", "of")) {
            return;
        }
        if (isTailCorrected(words)) {
            corrects = true;
        }
        if (isAdmission(clause)) {
            return;
        }
        Fact before = ends ? lastTold(notices) : null;
        for (Fact fact : statements.of(clause, source)) {
            Fact said = before != null && fact.values().stream().allMatch(term -> lexicon.in("time", term) || term.chars().anyMatch(Character::isDigit)) ? fact.with(before.terms()) : fact;
            boolean it = clause.pronoun().equals("it") && clause.lemma().equals("be");
            notices.add(new Notice.Told(said, !ends && (change || corrects), it));
        }
    }

    /** "i got his name wrong": says only that something was wrong. */
    private static boolean isAdmission(Clause clause) {
        return clause.has("wrong") || clause.has("typo") || clause.has("mistake");
    }

    /** A question within other words: "also can you tell me a joke". */
    private boolean isAsking(List<Word> words) {
        return words.size() > 1 && (lexicon.in("modal", words.get(0).text()) || lexicon.in("do", words.get(0).text()) || lexicon.in("be", words.get(0).text()))
                && lexicon.in("subject", words.get(1).text());
    }

    /** Whether words can be another value: no mood, nothing that goes on. */
    private boolean isValue(List<Word> value) {
        Word first = value.get(0);
        boolean mood = value.size() == 1 && lexicon.isAdjective(first.text()) && !first.capital() && !lexicon.isCommonNoun(first.text());
        return !mood && !first.text().endsWith("ing") && !lexicon.in("adverb", first.text());
    }

    private static @org.jspecify.annotations.Nullable Fact lastTold(List<Notice> notices) {
        Fact last = null;
        for (Notice notice : notices) {
            last = notice instanceof Notice.Told told ? told.fact() : last;
        }
        return last;
    }

    private static boolean isTailCorrected(List<Word> words) {
        return words.size() > 1 && (words.get(words.size() - 1).is("actually") || words.get(words.size() - 1).is("sorry"));
    }

    /** "ditched Virgin for Zen", "left Tesco for Aldi". */
    private boolean traded(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int at = indexOf(rest, "for");
        boolean ends = Set.of("ditch", "dump", "leave", "swap", "trade", "bin", "drop", "sell").contains(clause.lemma()) && clause.subject() != null && clause.subject().isMe();
        if (!ends || at <= 0 || at + 1 >= rest.size() || lexicon.in("time", rest.get(rest.size() - 1).text()) || rest.get(at + 1).hasDigit()) {
            return false;
        }
        notices.add(new Notice.Corrected(Terms.of(rest.subList(0, at)), "", Retelling.of(rest.subList(at + 1, rest.size())), false));
        return true;
    }

    /** "quit the bakery", "got rid of the fiesta", "we don't have the dog anymore", "sold it". */
    private boolean ended(Clause clause, List<Notice> notices) {
        List<Word> rest = clause.rest();
        boolean rid = clause.lemma().equals("get") && indexOf(rest, "rid") == 0;
        boolean given = clause.lemma().equals("give") && (indexOf(rest, "up") == 0 || indexOf(rest, "away") == 0);
        boolean off = clause.subject() != null && !clause.subject().isMe() && rest.size() > 0 && rest.get(0).is("off") && (clause.lemma().equals("come") || clause.lemma().equals("fall"));
        boolean broke = off || clause.lemma().equals("break") && indexOf(rest, "up") == 0;
        boolean ends = !(clause.verb().has("am") || clause.verb().has("is") || clause.verb().has("are") || clause.verb().has("'s")) && (lexicon.in("ending", clause.lemma()) || rid || given || broke) && !clause.isNegated() && clause.tense() != dev.pluto.memory.clause.VerbGroup.Tense.FUTURE && !clause.verb().isDoubted();
        if (!ends || rest.isEmpty() && clause.subject() == null) {
            return false;
        }
        Set<String> topic = off ? new java.util.HashSet<>(Terms.of(clause.subject().last())) : Terms.of(rest);
        topic.removeIf(term -> term.equals("rid") || lexicon.in("time", term));
        if (topic.isEmpty() && clause.subject() != null && !clause.subject().isMe()) {
            topic = Terms.of(clause.subject().last());
        }
        if (clause.lemma().equals("leave") && clause.subject() != null && !clause.subject().isMe()) {
            return false;
        }
        notices.add(new Notice.Ended(topic, false));
        return true;
    }

    /** "doc upped my atorvastatin to 40 mg", "moved the tin to the pantry". */
    private boolean changed(Clause clause, List<Notice> notices) {
        int target = indexOf(clause.rest(), "to");
        boolean toNumber = target > 0 && target + 1 < clause.rest().size() && clause.rest().get(target + 1).hasDigit() && clause.subject() != null && clause.tense() == dev.pluto.memory.clause.VerbGroup.Tense.PAST;
        if (!toNumber && !CHANGING.contains(clause.lemma()) || clause.isNegated() || clause.verb().isDoubted()
                || clause.tense() == dev.pluto.memory.clause.VerbGroup.Tense.FUTURE || clause.verb().has("moving")) {
            return false;
        }
        List<Word> rest = Cues.withoutTail(clause.rest());
        boolean goes = clause.lemma().equals("go") || clause.lemma().equals("come");
        boolean thing = clause.subject() != null && !clause.subject().isAnimate();
        boolean mine = clause.subject() != null && clause.subject().isMe();
        if (goes && (!thing && !mine || rest.isEmpty() || !(rest.get(0).is("up") || rest.get(0).is("down")))) {
            return false;
        }
        int first = indexOf(rest, "to");
        boolean passive = clause.verb().has("was") || clause.verb().has("been") || clause.verb().has("got") || clause.verb().has("is") || clause.verb().has("'s") || clause.verb().has("has") || goes;
        if (clause.subject() != null && clause.subject().isAnimate() && !clause.subject().isMe() && clause.verb().has("was") && first == 0 && rest.size() > 1 && rest.get(1).hasDigit()) {
            notices.add(new Notice.Corrected(Set.of("~"), "", rest.get(1).raw(), false));
            return true;
        }
        if (goes && first > 0 && !thing && clause.subject() != null && clause.subject().isMe()) {
            notices.add(new Notice.Corrected(Set.of("~"), "", Retelling.of(rest.subList(first + 1, rest.size())), false));
            return true;
        }
        if (thing && (first == 0 || passive) && first >= 0 && first <= 2 && first + 1 < rest.size()) {
            Set<String> subject = new java.util.HashSet<>(Terms.of(clause.subject().last()));
            notices.add(new Notice.Corrected(subject, "", Retelling.of(Cues.withoutTail(rest.subList(first + 1, rest.size()))), false));
            return true;
        }
        if (goes) {
            return false;
        }
        if (first == 0 && rest.size() > 1 && Set.of("switch", "change", "upgrade", "swap", "downgrade").contains(clause.lemma()) && clause.subject() != null && clause.subject().isMe()) {
            notices.add(new Notice.Corrected(Set.of(), "", Retelling.of(Cues.withoutTail(rest.subList(1, rest.size()))), false));
            return false;
        }
        boolean swaps = Set.of("swap", "change", "switch", "replace", "trade").contains(clause.lemma());
        int to = Math.max(indexOf(rest, "to"), Math.max(indexOf(rest, "into"), indexOf(rest, "onto")));
        to = to < 0 && swaps ? Math.max(indexOf(rest, "for"), indexOf(rest, "with")) : to;
        int comma = indexOf(rest, ",");
        if (to < 0 && comma > 0 && comma + 2 == rest.size() && rest.get(comma + 1).hasDigit()) {
            notices.add(new Notice.Corrected(Terms.of(rest.subList(0, comma)), "", rest.get(comma + 1).raw(), false));
            return true;
        }
        Set<String> topic = to < 0 ? Terms.of(rest) : Terms.of(rest.subList(0, to));
        if (to > 0 && to + 1 < rest.size()) {
            topic.removeIf(term -> term.equals("down") || term.equals("up"));
            String head = rest.get(to - 1).text();
            List<Word> value = rest.subList(to + 1, rest.size()).stream().map(word -> word.is("one") ? word.mended(head) : word).toList();
            notices.add(new Notice.Corrected(topic, "", Retelling.of(value), false));
        } else if (to < 0 && !topic.isEmpty()) {
            notices.add(new Notice.Ended(topic, false));
        }
        return to < 0;
    }

    /** Words without a verb: "*Hank", "iphone 17 now", "no nuts for me", "not vegetarian any more", "locker number 45". */
    private void fragment(Clause clause, boolean corrects, boolean change, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        if (!OwnName.of(clause).isEmpty()) {
            statements.of(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
            return;
        }
        Word first = words.get(0);
        if (first.is("not") || first.is("never") || (first.is("no") && words.size() > 1 && words.get(1).is("longer"))) {
            boolean mine = words.size() > 2 && first.is("not") && lexicon.in("self", words.get(1).text());
            if (mine) {
                statements.denied(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
            } else if (words.size() > 1) {
                corrected(words, true, notices);
            }
            return;
        }
        List<Fact> told = statements.verbless(clause, source);
        if (!told.isEmpty()) {
            told.forEach(fact -> notices.add(new Notice.Told(fact, change || corrects)));
            return;
        }
        if ((indexOf(words, "not") > 0 || Cues.contrast(words) != words || words.get(words.size() - 1).is("*")) && words.size() <= LONGEST_FRAGMENT) {
            corrected(words, true, notices);
            return;
        }
        boolean spelled = words.size() <= 6 && indexOf(words, "with") > 0 && (Cues.containsRun(words, "with", "a") || Cues.containsRun(words, "with", "an") || Cues.containsRun(words, "with", "two"));
        if (spelled) {
            corrected(Cues.withoutTail(words.subList(0, indexOf(words, "with"))), true, notices);
            return;
        }
        boolean star = first.is("*");
        boolean isNow = words.size() > 1 && words.size() <= 6 && !Cues.containsRun(words, "just", "now") && (words.get(words.size() - 1).is("now") || words.get(words.size() - 1).is("since") || clause.piece().get(0).is("now") || first.is("now") || isTailCorrected(words) || words.get(words.size() - 1).is("instead"));
        isNow |= change && words.size() <= 3 && words.get(words.size() - 1).hasDigit();
        boolean also = clause.piece().stream().anyMatch(word -> word.is("also") || word.is("plus") || word.is("too"));
        if (star || isNow || corrects) {
            List<Word> value = first.is("now") || star ? words.subList(1, words.size()) : words;
            int since = indexOf(value, "since");
            value = since > 0 ? value.subList(0, value.get(since - 1).is("ever") ? since - 1 : since) : value;
            corrected(value, !isNow || isTailCorrected(words), notices);
        } else if (also && words.size() <= LONGEST_FRAGMENT) {
            notices.add(new Notice.Corrected(Set.of("+"), "", Retelling.of(Cues.withoutTail(first.is("plus") ? words.subList(1, clauseEnd(words)) : words.subList(0, clauseEnd(words)))), false));
        }
    }

    private static int indexOf(List<Word> words, String wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).is(wanted)) {
                return i;
            }
        }
        return -1;
    }
}

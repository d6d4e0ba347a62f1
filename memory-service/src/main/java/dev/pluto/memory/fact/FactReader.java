package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says about facts: what is told, put right, over, or to be forgotten. English only; what it cannot read
 * gives nothing. Not safe for threads; bounded by the text's first 1,600 units.
 */
final class FactReader {

    private static final int LONGEST_CORRECTION = 16;

    private final Lexicon lexicon = Lexicon.english();
    private final Corrections corrections = new Corrections();
    private final Changes changes = new Changes();
    private final Replacements replacements = new Replacements();
    private final NoLonger noLonger = new NoLonger();
    private final Partings partings;
    private final ClauseReader clauses;
    private final Statements statements;
    private final Fragments fragments;
    private final ZoneId zone;

    /**
     * @param mentions who was spoken of before in this conversation; carried on
     * @param zone of the person, for "until Thursday"
     */
    FactReader(Mentions mentions, ZoneId zone) {
        this.clauses = new ClauseReader(mentions);
        this.statements = new Statements(clauses);
        this.partings = new Partings(clauses);
        this.fragments = new Fragments(statements, corrections);
        this.zone = zone;
    }

    /** What is said, in the order of the text. */
    List<Notice> read(String told, String messageId, Instant saidAt) {
        String text = SaidWrong.plain(told);
        for (List<Word> sentence : ClauseReader.sentences(text)) {
            List<Word> forgotten = Forgetting.anywhereIn(sentence);
            if (forgotten != null) {
                return List.of(new Notice.Forgotten(Terms.of(forgotten)));
            }
        }
        Notice.More more = OneMore.in(text);
        if (more != null && more.isAll()) {
            return List.of(more);
        }
        Admission admitted = Admission.in(text);
        if (admitted != null) {
            return admitted.of(read(admitted.plain(), messageId, saidAt));
        }
        var source = new Statements.Source(messageId, saidAt, zone);
        List<Notice> notices = new ArrayList<>();
        boolean changed = false;
        boolean corrects =
                ClauseReader.questions(text).stream().anyMatch(words -> Runs.contains(words, "did", "i", "say"));
        List<String> parts = Asides.apart(TakenBack.apart(text));
        for (List<Clause> sentence : SplitSentences.joined(
                parts.stream().flatMap(part -> clauses.read(part).stream()).toList())) {
            List<Word> words =
                    sentence.stream().flatMap(clause -> clause.piece().stream()).toList();
            changed |= Cues.isChange(words);
            int before = notices.size();
            corrects = sentence(sentence, new Fragments.Mood(corrects, changed), source, notices)
                    && notices.size() == before;
        }
        return OneMore.with(text, more, SameDone.named(MovedOut.settled(notices)));
    }

    /** @return whether it puts something right */
    private boolean sentence(
            List<Clause> sentence, Fragments.Mood mood, Statements.Source source, List<Notice> notices) {
        boolean corrects = mood.corrects();
        boolean changed = mood.changes();
        for (Clause clause : sentence) {
            changed |= notices.stream().anyMatch(Notice.Ended.class::isInstance);
            List<Word> words = clause.piece();
            if (Cues.isRequest(words)) {
                break;
            }
            int cue = Cues.correction(words);
            corrects |= cue > 0 || isAdmission(clause) && !clause.isNegated() || corrections.isActually(clause);
            boolean puts = corrects || Cues.endsCorrecting(clause.words());
            if (puts && OfAnother.is(words.subList(cue, words.size()))) {
                notices.add(new Notice.Ended(Notice.OF_ANOTHER, false));
                continue;
            }
            if (clause.isHypothetical() || cue > 0 && cue >= words.size() || isCleft(clause, notices)) {
                continue;
            }
            List<Word> better = corrections.knownBetter(words, notices);
            List<Word> meant = better.isEmpty() ? Cues.meant(words) : better;
            List<Word> rest = words.subList(cue, words.size());
            boolean value =
                    words.size() > 2 && words.get(0).hasDigit() && words.get(1).is("sorry");
            if (value) {
                corrections.read(words.subList(0, 1), true, notices);
            } else if (words.get(0).is("scrap") && !notices.isEmpty()) {
                notices.add(new Notice.Forgotten(Set.of()));
            } else if (!meant.isEmpty()) {
                corrections.read(meant, true, notices);
            } else if (cue > 0 && corrections.isValueOnly(clause, rest)
                    || corrects && corrections.isSaidBehind(clause, rest)) {
                corrections.read(rest, true, notices);
            } else {
                clause(clause, new Fragments.Mood(corrects, changed), source, notices);
            }
        }
        return corrects;
    }

    private void clause(Clause clause, Fragments.Mood mood, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        if (Cues.isSpare(clause.piece()) || noLonger.isRead(clause, notices)) {
            return;
        }
        if (clause.verb() == null || Prohibition.isThingOnly(words)) {
            fragments.read(clause, mood, source, notices);
            return;
        }
        if (Relayed.is(clause, mood.corrects())) {
            corrections.read(clause.rest(), mood.corrects(), notices);
            return;
        }
        if (Cues.isAsking(words) || Addressed.is(clause) || fragments.isMore(clause, notices)) {
            return;
        }
        if (replacements.isInstead(clause, notices)) {
            statement(clause.before("instead"), new Fragments.Mood(false, true), source, notices);
            return;
        }
        if (!mood.corrects() && OwnName.isGreeted(clause)) {
            statements.of(clause, source).forEach(fact -> notices.add(new Notice.Told(fact, false)));
        } else if (!isCorrected(clause, mood, source, notices)
                && !RightOne.isRead(clause, notices, statements, source)
                && !Treatments.isChanged(clause, notices, statements, source)
                && !NewNumber.isRead(clause, notices, statements, source)
                && !Settled.isRead(clause, notices, clauses, statements, source)
                && !(replacements.isRead(clause, notices) || Repaid.isRead(clause, notices))) {
            statement(clause, mood, source, notices);
        }
    }

    private boolean isCorrected(Clause clause, Fragments.Mood mood, Statements.Source source, List<Notice> notices) {
        List<Word> words = clause.words();
        List<Word> value = corrections.withoutPronoun(words);
        boolean pronoun = value != words;
        boolean contrasts = Runs.indexOf(words, "not") > 1 && !clause.isNegated();
        boolean whose =
                pronoun && !contrasts && lexicon.in("possessive", value.get(0).text());
        if (mood.corrects() && (whose || Idle.isLookedUp(clause))) {
            return true; // of whom it was said, not what
        }
        if (pronoun && (mood.corrects() || contrasts) && words.size() < LONGEST_CORRECTION) {
            int before = notices.size();
            corrections.read(words, true, notices);
            if (contrasts && !mood.corrects() && notices.size() > before) {
                List<Fact> otherwise = statements.of(clause.before("not"), source);
                Notice last = notices.remove(notices.size() - 1);
                notices.add(last instanceof Notice.Corrected one ? one.or(otherwise) : last);
            }
            return true;
        }
        if (mood.corrects() && (corrections.isOfPart(clause, notices) || corrections.isRightBe(clause, notices))) {
            return true;
        }
        if (mood.changes() && corrections.isBareBe(clause, notices)) {
            return true;
        }
        boolean pointsAtLast = pronoun
                && !Reassigned.isPut(clause, value, notices)
                && (words.get(0).is("it") || words.get(0).is("its"))
                && clause.lemma().equals("be")
                && corrections.isValue(value);
        if (pointsAtLast && (clause.subject() == null || mood.changes())
                || words.get(0).is("*")) {
            corrections.read(words, mood.corrects(), notices);
            return true;
        }
        return false;
    }

    private void statement(Clause said, Fragments.Mood mood, Statements.Source source, List<Notice> notices) {
        Clause clause = Henceforth.plain(Contrasted.plain(said));
        if (partings.isRead(clause, notices)
                || mood.corrects() && Numbered.isSized(clause, notices, statements, source)) {
            return;
        }
        boolean ends = changes.isEnded(clause, notices);
        if (changes.isChanged(clause, notices) || Runs.contains(clause.words(), "rid", "of") || isAdmission(clause)) {
            return;
        }
        boolean changed = mood.changes() || mood.corrects() || clause != said || Cues.endsCorrecting(clause.words());
        boolean ofLast = clause.lemma().equals("be")
                && (clause.pronoun().equals("it")
                        || changed && !clause.pronoun().isEmpty() && Numbered.is(clause.rest()));
        Fact last = lastTold(notices);
        Fact before = ends ? last : null;
        for (Fact fact : statements.of(clause, source)) {
            boolean bare = fact.values().stream()
                    .allMatch(term -> lexicon.in("time", term) || term.chars().anyMatch(Character::isDigit));
            Fact told = before != null && bare ? fact.with(before.terms()) : Numbered.ofSize(fact, clause, last);
            notices.add(new Notice.Told(told, !ends && changed, ofLast));
        }
    }

    /** "its the trombone he plays": of whom and of what the right value is. */
    private boolean isCleft(Clause clause, List<Notice> notices) {
        boolean corrected = !notices.isEmpty() && notices.get(notices.size() - 1) instanceof Notice.Corrected;
        return corrected
                && !clause.pronoun().isEmpty()
                && clause.verb() != null
                && (clause.rest().isEmpty()
                        || lexicon.in("preposition", Runs.last(clause.rest()).text()));
    }

    /** "i got his name wrong": says only that something was wrong. */
    private static boolean isAdmission(Clause clause) {
        return Admission.is(clause.words());
    }

    private static @Nullable Fact lastTold(List<Notice> notices) {
        Fact last = null;
        for (Notice notice : notices) {
            last = notice instanceof Notice.Told told ? told.fact() : last;
        }
        return last;
    }
}

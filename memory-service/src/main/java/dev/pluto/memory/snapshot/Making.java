package dev.pluto.memory.snapshot;

import dev.pluto.language.Excerpt;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.DatedFact;
import dev.pluto.memory.habit.DoneActs;
import dev.pluto.memory.lexicon.PastForms;
import dev.pluto.memory.memory.PeriodTexts.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes the sentences of a snapshot: a function of what is remembered, whose order does not matter. Every sentence is the person's own: told back to them,
 * or, in a language that is not told back, quoted.
 */
final class Making {

    /** What matters less is said in passing, or asks. */
    private static final double LEAST = 0.4;

    /** A fact counts as much as a text that was asked to be remembered, and one that took another's place more. */
    private static final double FACT = 0.8;

    private static final double CHANGE = 1.5;
    private static final double EVENT = 2;

    private final Period period;
    private final Remembered remembered;
    private final Gathering said;
    private final Gathering done;
    private final Gathering planned;
    private final Gathering decided;
    private final boolean isEnglish;
    private final EnglishSense english = new EnglishSense();

    private Making(Period period, Remembered remembered) {
        this.period = period;
        this.remembered = remembered;
        this.said = new Gathering(remembered.habits());
        this.done = new Gathering(remembered.habits());
        this.planned = new Gathering(remembered.habits());
        this.decided = new Gathering(remembered.habits());
        this.isEnglish = remembered.locale().getLanguage().equals("en");
    }

    static Sentences of(Period period, Remembered remembered) {
        return new Making(period, remembered).made();
    }

    private Sentences made() {
        Cause cause = period.cause();
        if (cause != null && !Happenings.isStill(period, remembered)) {
            return Sentences.NONE;
        }
        if (cause == Cause.SILENCE) {
            tell(Happenings.last(remembered));
        }
        Set<UUID> read = new HashSet<>();
        remembered.facts().stream()
                .map(DatedFact::memoryId)
                .filter(Objects::nonNull)
                .forEach(read::add);
        remembered.texts().forEach(text -> read(text, read.contains(text.id())));
        remembered.facts().forEach(this::tell);
        remembered.deeds().forEach(this::tell);
        return new Sentences(said.best(), done.counted(), planned.best(), decided.best());
    }

    /** @param isFact whether facts tell what it says: then only what they do not know of is taken from its words */
    private void read(Said text, boolean isFact) {
        List<String> rest = new ArrayList<>();
        for (List<Word> sentence : ClauseReader.statements(Excerpt.of(text.words()))) {
            switch (meantBy(sentence)) {
                case DECIDED -> add(decided, text, told(sentence));
                case PLANNED -> add(planned, text, told(sentence));
                case REMINDED -> add(planned, text, reminded(sentence));
                case SAID -> {
                    if (!isDone(text, sentence)) {
                        rest.add(told(sentence));
                    }
                }
                case NOTHING -> isDone(text, sentence);
            }
        }
        boolean isAsking = text.words().stripTrailing().endsWith("?");
        if (!isFact && !rest.isEmpty() && !isAsking && text.importance() >= LEAST) {
            add(said, text, String.join(" ", rest));
        }
    }

    private Meant meantBy(List<Word> sentence) {
        List<String> words = words(sentence);
        if (isEnglish) {
            return english.of(words);
        }
        if (Cues.SPANISH.isAny("open", words) || !remembered.isSpanish()) {
            return words.size() < 2 ? Meant.NOTHING : Meant.SAID;
        }
        if (Cues.SPANISH.begins("decided", words)) {
            return Meant.DECIDED;
        }
        return Cues.SPANISH.begins("planned", words) ? Meant.PLANNED : Meant.SAID;
    }

    private static List<String> words(List<Word> sentence) {
        return sentence.stream().filter(word -> !word.isMark()).map(Word::text).toList();
    }

    private boolean isDone(Said text, List<Word> sentence) {
        List<String> words = words(sentence);
        if (!isEnglish || words.isEmpty()) {
            return false;
        }
        List<DoneActs.Done> acts = DoneActs.read(raw(sentence), period.local(text.occurredAt())).stream()
                .filter(act -> act.isUsual() || !EnglishSense.isOfAThing(words))
                .toList();
        for (DoneActs.Done act : acts) {
            String told = act.isUsual() ? past(act.title()) : told(sentence, words, act);
            done.add(told, text.importance(), act.at().toLocalDate(), List.of(text.id()), List.of());
        }
        return !acts.isEmpty();
    }

    /** What nobody but this person does, in their words. */
    private String told(List<Word> sentence, List<String> words, DoneActs.Done act) {
        if (EnglishSense.isOwn(words)) {
            return told(sentence);
        }
        String plain = Retelling.of(sentence);
        return english.isPast(words.get(0))
                ? "You " + plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) + "."
                : past(act.title());
    }

    /** "You called your mother." of "call your mother". */
    private static String past(String title) {
        int space = title.indexOf(' ');
        String verb = space < 0 ? title : title.substring(0, space);
        return "You " + PastForms.of(verb) + title.substring(verb.length()) + ".";
    }

    /** What was said last before a silence. */
    private void tell(Said last) {
        LocalDate day = period.local(last.occurredAt()).toLocalDate();
        said.add(Happenings.nothingAfter(day, isEnglish), EVENT, day, List.of(last.id()), List.of());
    }

    private void tell(DatedFact fact) {
        DatedFact.Replaced old = fact.replaced();
        if (Happenings.isOf(period, fact)) {
            said.add(fact.sentence(), EVENT, dayOf(fact), memories(fact.memoryId()), List.of(fact.id()));
            if (old != null) {
                said.add(old.sentence(), CHANGE, dayOf(fact), memories(old.memoryId()), List.of(old.id()));
            }
        } else {
            tellBeside(fact);
        }
    }

    private LocalDate dayOf(DatedFact fact) {
        return period.local(fact.saidAt()).toLocalDate();
    }

    private static List<UUID> memories(@Nullable UUID memory) {
        return memory == null ? List.of() : List.of(memory);
    }

    private void tellBeside(DatedFact fact) {
        List<UUID> memories = memories(fact.memoryId());
        LocalDate day = dayOf(fact);
        boolean isPlan = fact.isPlan() && fact.isMine();
        boolean isTold = memories.stream().anyMatch(memory -> planned.isOf(memory) || decided.isOf(memory));
        if (isPlan && !isTold) {
            planned.add(fact.sentence(), FACT, day, memories, List.of(fact.id()));
        } else if (!isPlan && !(isTold && fact.replaced() == null)) {
            double weight = fact.replaced() == null ? FACT : CHANGE;
            said.add(fact.sentence(), weight, day, memories, List.of(fact.id()));
        }
    }

    /** What was said to be done of what they had themselves reminded of, in English as acts are read. */
    private void tell(DoneActs.OfTask deed) {
        if (isEnglish && !deed.title().isEmpty()) {
            done.add(past(deed.title()), FACT, deed.at().toLocalDate(), deed.taskId());
        }
    }

    private void add(Gathering list, Said text, String words) {
        list.add(
                words, text.importance(), period.local(text.occurredAt()).toLocalDate(), List.of(text.id()), List.of());
    }

    private String told(List<Word> sentence) {
        return isEnglish ? Retelling.sentence(Retelling.of(sentence)) : "“" + raw(sentence) + "”";
    }

    /** "You wanted to be reminded to call your mum." of "remind me to call my mum". */
    private static String reminded(List<Word> sentence) {
        int at = 0;
        while (!sentence.get(at).is("remind")) {
            at++;
        }
        return Retelling.sentence(
                "You wanted to be reminded " + Retelling.of(sentence.subList(at + 2, sentence.size())));
    }

    /** The words as they were written. */
    private static String raw(List<Word> sentence) {
        StringBuilder written = new StringBuilder();
        for (Word word : sentence) {
            boolean isClose = written.isEmpty() || word.glued() || word.isMark();
            written.append(isClose ? "" : " ").append(word.raw());
        }
        return written.toString();
    }
}

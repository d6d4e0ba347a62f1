package dev.pluto.memory.fact;

import dev.pluto.language.Pieces;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.spanish.Corrections;
import dev.pluto.memory.spanish.Moved;
import dev.pluto.memory.spanish.Statement;
import dev.pluto.memory.spanish.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one person told in Spanish, with its history: newer closes older, corrections replace. Not safe for threads. */
final class SpanishBook {

    /** How long "es el 15" may still mean what was told last. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final Statements statements = new Statements();
    private final Corrections corrections = new Corrections();
    private final List<Fact> facts;
    /** Base forms of the words of the text that is read. */
    private Set<String> said = Set.of();
    /** Whether the text that is read says what is so now. */
    private boolean isNow;

    /** @param facts the oldest first */
    SpanishBook(List<Fact> facts) {
        this.facts = new ArrayList<>(facts);
    }

    List<Fact> facts() {
        return List.copyOf(facts);
    }

    void read(String text, String messageId, Instant saidAt) {
        int back = corrections.takenBack(text);
        if (back > 0) {
            read(text.substring(0, back), messageId + "~b", saidAt);
            read(text.substring(back), messageId, saidAt);
            return;
        }
        List<Statement> told = statements.of(text);
        said = corrections.terms(text);
        isNow = List.of(Pieces.of(text.toLowerCase(Locale.ROOT), " ")).contains("ahora");
        int number = 0;
        for (Statement statement : told) {
            tell(statement, messageId + "~" + number++, saidAt);
        }
        if (told.isEmpty() && isMoved(Moved.in(text), messageId + "~m", saidAt)) {
            return;
        }
        String value = told.isEmpty() ? corrections.value(text) : "";
        Fact last = last(saidAt);
        if (!value.isEmpty() && last != null) {
            replace(last, messageId + "~v", SpanishObject.like(last.telling().value(), value), saidAt);
        }
    }

    /** "Me han cambiado a la plaza 22" of who had another one. */
    private boolean isMoved(Moved moved, String id, Instant now) {
        for (Fact fact : newestFirst()) {
            int bar = fact.attribute().indexOf('|');
            boolean same = bar > 0
                    && !moved.noun().isEmpty()
                    && fact.isPresent(now)
                    && List.of(Pieces.of(fact.attribute().substring(0, bar), " "))
                            .contains(moved.noun());
            if (same) {
                change(fact, id, SpanishObject.like(fact.telling().value(), moved.value()), now);
                return true;
            }
        }
        return false;
    }

    private List<Fact> newestFirst() {
        List<Fact> all = new ArrayList<>(facts);
        Collections.reverse(all);
        return all;
    }

    /** What "ahora está en la calle Sol" may mean: a thing that the text names, or what was told last. */
    private @Nullable Fact thing(Statement told, @Nullable Fact last, Instant now) {
        for (Fact fact : newestFirst()) {
            int bar = fact.attribute().indexOf('|');
            boolean fits = bar > 0 && fact.attribute().endsWith("|" + told.lemma()) && fact.isPresent(now);
            if (fits
                    && (fact.equals(last)
                            || said.containsAll(
                                    List.of(Pieces.of(fact.attribute().substring(0, bar), " "))))) {
                return fact;
            }
        }
        return null;
    }

    private void change(Fact old, String id, String value, Instant now) {
        facts.set(facts.indexOf(old), old.closed(now));
        Telling telling = SpanishObject.positive(old.telling()).with(value);
        facts.add(old.told(id, telling, corrections.terms(value), true, old.mode(), now));
    }

    private void tell(Statement told, String id, Instant now) {
        Fact last = last(now);
        List<Step> given = told.owner();
        boolean named = given != null;
        List<Step> owner = given != null ? given : last == null ? null : last.owner();
        if (owner == null) {
            return;
        }
        boolean value = !named && told.lemma().equals("ser") && told.attribute().equals("be");
        if (value && last != null && (told.isCorrection() || Values.hasNumber(told.value()))) {
            boolean numbers = told.isCorrection() && Values.hasNumber(told.value());
            boolean other = numbers && Values.hasNumber(last.telling().value()); // "cumple el 3", "perdón, es el 4"
            if (other
                    || last.telling().lemma().equals("ser")
                    || last.attribute().equals(Fact.NAME)) {
                replace(last, id, told.value(), now);
            }
            return;
        }
        if (!named && owner.equals(List.of(Step.ME))) {
            Fact old = told.isPositive() && told.tense() == Statement.Tense.NOW ? thing(told, last, now) : null;
            if (old != null) {
                change(old, id, told.value(), now);
            }
            return;
        }
        if (last != null && isElsewhere(told, owner, last)) {
            change(last, id, told.value(), now);
            return;
        }
        boolean other = told.isCorrection() || isNow;
        String object = last != null && other && owner.equals(last.owner()) ? SpanishObject.value(told, last) : "";
        if (last != null && !object.isEmpty()) {
            replace(last, id, object, now);
        } else {
            add(told, id, owner, last, now);
        }
    }

    private void add(Statement told, String id, List<Step> owner, @Nullable Fact last, Instant now) {
        boolean named = told.owner() != null;
        List<Step> known = SpanishAnswers.canonical(owner, SpanishAnswers.names(facts, corrections));
        String subject = named || last == null ? told.subject() : last.telling().subject();
        boolean renames = !named && told.attribute().equals(Fact.NAME);
        Fact fact = fact(told, id, known, renames ? called(known, subject) : subject, now);
        boolean denied = fact.attribute().equals(Fact.NAME) && !fact.isPositive();
        if (!denied) {
            close(fact, told, last, now);
            facts.add(fact);
        }
    }

    /** "Ya no, ahora estoy en una ferretería" of who worked or lived in another place. */
    private static boolean isElsewhere(Statement told, List<Step> owner, Fact last) {
        return told.isCorrection()
                && told.lemma().equals("estar")
                && told.isPositive()
                && owner.equals(last.owner())
                && !last.telling().lemma().equals("estar")
                && told.value().startsWith("en ")
                && last.telling().value().startsWith("en ");
    }

    /** "Tu hijo" of "Hugo", whose name is another now. */
    private String called(List<Step> owner, String subject) {
        return facts.stream()
                .filter(fact ->
                        fact.attribute().equals(Fact.NAME) && fact.owner().equals(owner))
                .map(fact -> fact.telling().subject())
                .findFirst()
                .orElse(subject);
    }

    private static Fact fact(Statement told, String id, List<Step> owner, String subject, Instant now) {
        return new Fact(
                id,
                owner,
                told.attribute(),
                told.isSingle(),
                Set.copyOf(told.about()),
                Set.copyOf(told.values()),
                new Telling(subject, told.verb(), told.lemma(), told.value(), ""),
                told.isPositive(),
                told.tense() == Statement.Tense.BEFORE ? Mode.PAST : Mode.PRESENT,
                false,
                null,
                now,
                null,
                told.start(),
                told.end());
    }

    /** What was told in the last text, the newest fact of it. */
    private @Nullable Fact last(Instant now) {
        for (int i = facts.size() - 1; i >= 0; i--) {
            Fact fact = facts.get(i);
            if (fact.closedAt() == null) {
                return fact.saidAt().isBefore(now.minus(FRESH)) ? null : fact;
            }
        }
        return null;
    }

    private void replace(Fact old, String id, String value, Instant now) {
        facts.remove(old);
        Telling telling = SpanishObject.positive(old.telling()).with(value);
        facts.add(old.told(id, telling, corrections.terms(value), true, old.mode(), now));
    }

    private void close(Fact fact, Statement told, @Nullable Fact last, Instant now) {
        boolean corrects = told.isCorrection()
                && last != null
                && last.attribute().equals(fact.attribute())
                && last.owner().equals(fact.owner());
        if (corrects && told.tense() == Statement.Tense.NOW) {
            facts.remove(last);
        }
        for (Fact old : List.copyOf(facts)) {
            if (old.closedAt() == null && (isOver(fact, told, old) || isNow && OtherNow.is(fact, told, old))) {
                facts.set(facts.indexOf(old), old.closed(now));
            }
        }
    }

    private static boolean isOver(Fact fact, Statement told, Fact old) {
        boolean same = old.owner().equals(fact.owner()) && old.attribute().equals(fact.attribute());
        if (!same || old.mode() != Mode.PRESENT) {
            return false;
        }
        boolean overlaps = !Collections.disjoint(old.values(), fact.values());
        boolean equal = old.values().equals(fact.values());
        return switch (told.tense()) {
            case BEFORE -> equal;
            case NO_LONGER -> overlaps || fact.values().isEmpty();
            case NOW ->
                fact.isSingle() && fact.isPositive()
                        || equal
                        || overlaps && SpanishAnswers.isLiked(fact) != SpanishAnswers.isLiked(old);
        };
    }
}

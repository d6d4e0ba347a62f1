package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something a person told, with the time it holds.
 *
 * @param id of the message it was read from with its place in it
 * @param owner whom it is about: the way from the person, only people and animals on it; never empty
 * @param attribute what of them; two facts with equal owner and attribute speak of the same thing
 * @param isSingle whether only one value of the attribute holds at a time
 * @param about base forms of the words that say what it is about, its verb among them
 * @param values base forms of the words of its value
 * @param telling how it is said
 * @param isPositive false when it says that something is not so
 * @param mode whether it is so, was so, or is planned
 * @param isTemporary whether it was said to last for a while only
 * @param until when it ends by itself; null when nothing was said
 * @param saidAt when it was told
 * @param closedAt since when something newer holds; null while it is valid
 * @param start where it was said in the text, in UTF-16 units
 * @param end where that ends, exclusive
 */
record Fact(
        String id,
        List<Step> owner,
        String attribute,
        boolean isSingle,
        Set<String> about,
        Set<String> values,
        Telling telling,
        boolean isPositive,
        Mode mode,
        boolean isTemporary,
        @Nullable Instant until,
        Instant saidAt,
        @Nullable Instant closedAt,
        int start,
        int end) {

    /** Whether something is so. */
    enum Mode {
        PRESENT,
        PAST,
        PLAN
    }

    static final String NAME = "name";
    static final String SURNAME = "surname";

    boolean isPresent(Instant now) {
        return mode == Mode.PRESENT && closedAt == null && (until == null || now.isBefore(until));
    }

    Set<String> terms() {
        Set<String> all = new HashSet<>(about);
        all.addAll(values);
        return all;
    }

    /** What it says; in the past once it is over. */
    String sentence(Instant now) {
        boolean over = closedAt != null || (until != null && !now.isBefore(until));
        return over && mode == Mode.PRESENT ? telling.past(false) : telling.sentence();
    }

    @Override
    public String toString() {
        return "Fact[" + id + "]";
    }

    /** The same, also about further words. */
    Fact with(Set<String> more) {
        Set<String> all = new HashSet<>(about);
        all.addAll(more);
        return new Fact(
                id,
                owner,
                attribute,
                isSingle,
                Set.copyOf(all),
                values,
                telling,
                isPositive,
                mode,
                isTemporary,
                until,
                saidAt,
                closedAt,
                start,
                end);
    }

    /** The same, told of somebody else too. */
    Fact of(List<Step> other, String suffix) {
        return as(id + suffix, other, closedAt);
    }

    Fact closed(Instant at) {
        return as(id, owner, at);
    }

    private Fact as(String newId, List<Step> newOwner, @Nullable Instant closed) {
        return new Fact(
                newId,
                newOwner,
                attribute,
                isSingle,
                about,
                values,
                telling,
                isPositive,
                mode,
                isTemporary,
                until,
                saidAt,
                closed,
                start,
                end);
    }

    Fact told(String newId, Telling newTelling, Set<String> newValues, boolean positive, Mode newMode, Instant at) {
        return new Fact(
                newId,
                owner,
                attribute,
                isSingle,
                about,
                newValues,
                newTelling,
                positive,
                newMode,
                false,
                null,
                at,
                null,
                start,
                end);
    }

    /** The same, where others of its kind hold as well. */
    Fact amongOthers() {
        return new Fact(
                id,
                owner,
                attribute,
                false,
                about,
                values,
                telling,
                isPositive,
                mode,
                isTemporary,
                until,
                saidAt,
                closedAt,
                start,
                end);
    }
}

package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Step;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** All that is known of somebody or something that is named: "what do you know about Tom". */
final class KnownOf {

    private static final int MOST = 6;

    private final FactBook book;
    private final Instant now;

    KnownOf(FactBook book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /** The newest of it, in the order it was told. */
    Answer answer(List<Step> whose) {
        List<Fact> known = book.facts().stream()
                .filter(fact -> fact.isPresent(now) && isOf(fact.owner(), whose))
                .toList();
        List<Fact> told = known.subList(Math.max(0, known.size() - MOST), known.size());
        String sentences =
                told.stream().map(fact -> fact.sentence(now)).distinct().collect(Collectors.joining(" "));
        return told.isEmpty()
                ? Answer.UNKNOWN
                : new Answer(
                        Answer.Kind.FACT, sentences, told.stream().map(Fact::id).toList(), 1);
    }

    /** Their own, and what is told of those around them. */
    private boolean isOf(List<Step> owner, List<Step> whose) {
        List<Step> own = book.canonical(owner);
        List<Step> wanted = book.canonical(whose);
        return book.sameOwner(owner, whose)
                || own.size() > wanted.size() && book.sameOwner(own.subList(0, wanted.size()), wanted);
    }
}

package dev.pluto.memory.snapshot;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a snapshot says, the most important first in each list. */
record Sentences(List<Retold> said, List<Retold> done, List<Retold> planned, List<Retold> decided) {

    static final Sentences NONE = new Sentences(List.of(), List.of(), List.of(), List.of());

    boolean areNone() {
        return all().findAny().isEmpty();
    }

    /** Each once. */
    UUID[] ids(Function<Retold, List<UUID>> of) {
        return all().flatMap(one -> of.apply(one).stream()).distinct().sorted().toArray(UUID[]::new);
    }

    private Stream<Retold> all() {
        return Stream.of(said, done, planned, decided).flatMap(List::stream);
    }

    @Override
    public String toString() {
        return "Sentences[sealed]";
    }
}

package dev.pluto.memory.fact;

import dev.pluto.memory.fact.DatedFact.Replaced;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody texts, a minute after each other from 25 November 2026, 14:31 UTC, read as dated facts, without a database. */
public final class DatedTalk {

    private DatedTalk() {}

    /** Each text is a message and a memory of its own: {@link #memory}. */
    public static List<DatedFact> of(String... texts) {
        List<Fact> all = new Talk().tell(texts).book().facts();
        return all.stream().map(fact -> dated(fact, all)).toList();
    }

    /** The memory of the text of a number, from 0. */
    public static UUID memory(int text) {
        return named("m" + text);
    }

    private static DatedFact dated(Fact fact, List<Fact> all) {
        @Nullable
        Replaced replaced = all.stream()
                .filter(old -> fact.saidAt().equals(old.closedAt())
                        && old.owner().equals(fact.owner())
                        && old.attribute().equals(fact.attribute()))
                .map(old ->
                        new Replaced(named(old.id()), text(old), old.telling().past(false)))
                .findFirst()
                .orElse(null);
        return DatedFact.of(new StoredFact(named(fact.id()), text(fact), fact), text(fact), replaced);
    }

    private static UUID text(Fact fact) {
        return named(fact.id().substring(0, fact.id().indexOf('#')));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

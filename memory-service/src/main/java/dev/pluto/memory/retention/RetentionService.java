package dev.pluto.memory.retention;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.memory.memory.KeptMemories;
import dev.pluto.memory.person.People;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells people what of theirs stays how long, and operators what went. */
@ApplicationScoped
class RetentionService {
    private static final String SERVICE = "memory-service";
    private static final UUID NONE = new UUID(0, 0);

    private final Access access;
    private final People people;
    private final KeptMemories memories;
    private final Cleanups cleanups;
    private final Clock clock;

    RetentionService(Access access, People people, KeptMemories memories, Cleanups cleanups, Clock clock) {
        this.access = access;
        this.people = people;
        this.memories = memories;
        this.cleanups = cleanups;
        this.clock = clock;
    }

    Uni<RetentionView> of(UUID userId) {
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "memory.retention", "memories/retention", SERVICE),
                userId,
                tx -> people.tier(tx, userId).chain(tier -> {
                    List<Keeping> table = RetentionTable.of(tier.orElse(null));
                    List<String> types = table.stream().map(Keeping::type).toList();
                    return memories.count(tx, userId, types, clock.instant())
                            .map(counts -> RetentionView.of(tier.orElse(null), table, counts));
                }));
    }

    Uni<Page<CleanupView>> cleanups(Optional<Cursor> after, int limit) {
        LocalDate before = after.map(last -> LocalDate.ofInstant(last.at(), ZoneOffset.UTC))
                .orElse(null);
        Deed deed = new Deed(Permission.READ_AUDIT, "memory.list-cleanups", "memories/cleanups", SERVICE);
        return access.auditedFinding(deed, tx -> cleanups.list(tx, before, limit), unused -> Optional.empty())
                .map(days -> Page.of(days, limit, RetentionService::cursorOf));
    }

    private static String cursorOf(CleanupView last) {
        return new Cursor(last.day().atStartOfDay(ZoneOffset.UTC).toInstant(), NONE).encode();
    }
}

package dev.pluto.memory.forgetting;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.contracts.SubjectCount;
import dev.pluto.memory.person.People;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Forgetting by subject as a person asks for it by text: once by the id of the deed, however often it comes. */
@ApplicationScoped
class SubjectsService {
    private static final String OBJECT = "memories/forgettings";
    private static final String SERVICE = "memory-service";
    private static final String DEED = "memory.forget-subject";

    private final Access access;
    private final AuditTrail audit;
    private final PersonKeys keys;
    private final People people;
    private final SubjectFinder finder;

    SubjectsService(Access access, AuditTrail audit, PersonKeys keys, People people, SubjectFinder finder) {
        this.access = access;
        this.audit = audit;
        this.keys = keys;
        this.people = people;
        this.finder = finder;
    }

    Uni<SubjectCount> count(UUID userId, UUID wish, String words) {
        Subject subject = ForgettingsService.subject(words);
        return access.audited(
                new Deed(Permission.READ_MEMORIES, "memory.count-subject", OBJECT, SERVICE),
                userId,
                tx -> keys.of(tx, userId)
                        .chain(key -> finder.find(tx, userId, key, subject, wish))
                        .map(found -> new SubjectCount(found.count())));
    }

    /**
     * Forgets all that is there by now.
     *
     * @param by who asks for it in the person's name
     * @param deed the message that agreed
     * @param wish the message that wished it, which goes with the rest
     */
    Uni<SubjectCount> forget(String by, UUID userId, UUID deed, UUID wish, String words) {
        Subject subject = ForgettingsService.subject(words);
        return access.audited(
                new Deed(Permission.WRITE_MEMORIES, DEED, OBJECT, SERVICE),
                userId,
                tx -> keys.of(tx, userId)
                        .call(() -> people.hold(tx, userId))
                        .chain(key -> finder.forgottenBy(tx, userId, deed)
                                .chain(before -> before > 0
                                        ? Uni.createFrom().item(before)
                                        : forget(tx, by, userId, key, List.of(deed, wish), subject)))
                        .map(SubjectCount::new));
    }

    private Uni<Integer> forget(
            SqlConnection tx, String by, UUID userId, PersonKey key, List<UUID> messages, Subject subject) {
        return finder.find(tx, userId, key, subject, messages.get(1))
                .call(found -> found.isNothing()
                        ? Uni.createFrom().voidItem()
                        : finder.forget(tx, userId, key, found, by)
                                .chain(() -> finder.note(tx, userId, messages, Math.max(1, found.count())))
                                .chain(() -> audit.record(
                                        tx, new AuditEntry(by, DEED, userId, OBJECT, "asked for by text"))))
                .map(Found::count);
    }
}

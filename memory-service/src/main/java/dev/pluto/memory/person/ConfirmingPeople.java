package dev.pluto.memory.person;

import dev.pluto.person.PersonSnapshot;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which requests people let be answered without asking them. */
@ApplicationScoped
public class ConfirmingPeople {

    /** As identity has it where a person said nothing. */
    private static final Set<String> USUAL = Set.of("family");

    /** The side of a person's life that a preference is about. */
    private static final Map<String, String> PREFERENCES =
            Map.of("auto_confirm_family", "family", "auto_confirm_work", "work");

    private static final String NOTE =
            "update person set auto_confirm = $2 where user_id = $1 and version = $3 and auto_confirm <> $2";
    private static final String SIDES = "select auto_confirm from person where user_id = $1";

    /** Notes what was told, unless something newer was. Call after the person is described. */
    Uni<Void> note(SqlConnection tx, PersonSnapshot told) {
        String[] sides = PREFERENCES.entrySet().stream()
                .filter(side -> told.preferences().getOrDefault(side.getKey(), USUAL.contains(side.getValue())))
                .map(Map.Entry::getValue)
                .sorted()
                .toArray(String[]::new);
        return tx.preparedQuery(NOTE)
                .execute(Tuple.of(told.userId(), sides, told.version()))
                .replaceWithVoid();
    }

    /** Sides of their life whose requests are answered without asking them: {@code family}, {@code work}. */
    public Uni<Set<String>> sides(SqlConnection tx, UUID userId) {
        return tx.preparedQuery(SIDES)
                .execute(Tuple.of(userId))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> Set.of(row.getArrayOfStrings(0)))
                        .orElse(USUAL));
    }
}

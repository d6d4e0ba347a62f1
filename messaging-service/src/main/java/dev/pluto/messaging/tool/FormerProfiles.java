package dev.pluto.messaging.tool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pluto.messaging.people.Profile;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Table {@code former_profile}: how profiles were before deeds of the last minutes. When an answer is tried again, by this replica or
 * another, its first try may have changed the profile already, and identity tells no history.
 */
@ApplicationScoped
class FormerProfiles {

    static final String FIELD = "former_profile.profile";

    private static final String KEEP = """
            insert into former_profile (deed, user_id, profile_sealed) values ($1, $2, $3) on conflict (deed) do nothing
            """;
    private static final String FIND = "select profile_sealed from former_profile where deed = $1 and user_id = $2";
    private static final String DROP_OLD =
            "delete from former_profile where user_id = $1 and kept_at < now() - interval '1 hour'";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Transactions transactions;
    private final PersonKeys keys;
    private final RowByRow rowByRow;

    FormerProfiles(Transactions transactions, PersonKeys keys, RowByRow rowByRow) {
        this.transactions = transactions;
        this.keys = keys;
        this.rowByRow = rowByRow;
    }

    /** The profile as it was when this deed was first tried, which is now when it was not. Never fails: now is the best guess then. */
    Uni<Profile> before(UUID deed, Profile now) {
        return transactions
                .sql(Scope.person(now.id()), tx -> keys.of(tx, now.id()).chain(key -> first(tx, key, deed, now)))
                .onFailure()
                .recoverWithItem(now);
    }

    private Uni<Profile> first(SqlConnection tx, PersonKey key, UUID deed, Profile now) {
        byte[] sealed = key.seal(FIELD, deed, write(now));
        return tx.preparedQuery(DROP_OLD)
                .execute(Tuple.of(now.id()))
                .chain(dropped -> tx.preparedQuery(KEEP).execute(Tuple.of(deed, now.id(), Buffer.buffer(sealed))))
                .chain(kept -> kept.rowCount() == 1 ? Uni.createFrom().item(now) : found(tx, key, deed, now));
    }

    private Uni<Profile> found(SqlConnection tx, PersonKey key, UUID deed, Profile now) {
        return tx.preparedQuery(FIND)
                .execute(Tuple.of(deed, now.id()))
                .map(rows -> rows.rowCount() == 0
                        ? now
                        : rowByRow.read(
                                        "former_profile",
                                        deed,
                                        () -> key.open(
                                                FIELD,
                                                deed,
                                                rows.iterator()
                                                        .next()
                                                        .getBuffer("profile_sealed")
                                                        .getBytes()))
                                .flatMap(FormerProfiles::read)
                                .orElse(now));
    }

    private static String write(Profile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile cannot be written");
        }
    }

    private static Optional<Profile> read(String json) {
        try {
            return Optional.of(JSON.readValue(json, Profile.class));
        } catch (JsonProcessingException e) {
            // of another release
            return Optional.empty();
        }
    }
}

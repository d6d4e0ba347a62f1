package dev.pluto.identity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stood in the account moves to the table of its own, as the schema's owner, whom row-level security binds too. */
@QuarkusTest
class ActivityMigrationTest {

    private static final String SCRATCH = "activity_migration_test";
    private static final String ACCOUNT = "select set_config('pluto.scope', 'service:test', true);"
            + " insert into account (user_id, status, tier, locale, zone, created_at, updated_at, version";

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @BeforeEach
    void accountsOfBefore() throws IOException {
        database.update("create schema " + SCRATCH + " authorization identity_owner");
        asOwner(script("V1__account.sql") + script("V6__counted_version.sql"));
        asOwner(
                ACCOUNT + ", last_seen_at, memory_count, habit_count, counted_version) values ('" + anna
                        + "', 'active', 'free', 'en-US', 'UTC', '2026-01-01Z', '2026-01-02Z', 5, '2026-01-03 04:05:06.789Z', 12, 3, 17)");
    }

    @AfterEach
    void dropScratch() {
        database.update("drop schema " + SCRATCH + " cascade");
    }

    @Test
    void keepsWhatIsKnownOfPersonsAndBeginsWithEachNewOne() throws IOException {
        asOwner(script("V20261126_9_70__activity.sql"));
        asOwner(ACCOUNT + ") values ('" + ben
                + "', 'active', 'free', 'en-US', 'UTC', '2026-02-01Z', '2026-02-01Z', 1)");

        assertThat(activityOf(anna)).isEqualTo("2026-01-03 04:05:06.789 12 3 17 0");
        assertThat(activityOf(ben)).isEqualTo("2026-02-01 00:00:00 0 0 0 0");
        assertThat(database.number("select count(*) from pg_attribute where attrelid = '" + SCRATCH
                        + ".account'::regclass and attname ~ 'last_seen|count' and not attisdropped"))
                .isZero();
    }

    private String activityOf(UUID person) {
        return String.valueOf(database.rows(
                        "select (last_seen_at at time zone 'UTC')::text || ' ' || concat_ws(' ', memory_count,"
                                + " habit_count, counted_version, version) as kept from " + SCRATCH
                                + ".activity where user_id = ?",
                        person)
                .get(0)
                .get("kept"));
    }

    private void asOwner(String sql) {
        database.update("begin; set local role identity_owner; set local search_path = " + SCRATCH + ", identity; "
                + sql + "; commit");
    }

    private static String script(String name) throws IOException {
        try (InputStream script = ActivityMigrationTest.class.getResourceAsStream("/db/migration/" + name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package dev.pluto.checks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.checks.Installed;
import dev.pluto.local.phone.PhoneAccount;
import dev.pluto.local.phone.PhoneSimulator;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The chart's pods as processes of this machine, with exactly the variables that are rendered, in the order of an install: Jobs
 * migrate, services start, one of them is replaced under load.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollingRestartTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int SHARE = 200;

    /** As often as the Job is tried; a service would be for ever. */
    private static final int TRIES = 4;

    @TempDir
    private static Path folder;

    private static final Vertx VERTX = Vertx.vertx();
    private static final PhoneAccount ACCOUNT =
            new PhoneAccount("AC0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef", "+14155550100");

    private static PhoneSimulator phones;
    private static Release release;
    private static final Map<String, RenderedPod> PODS = new TreeMap<>();

    @BeforeAll
    static void install() {
        phones = PhoneSimulator.start(VERTX, ACCOUNT, Release.PUBLIC_URL, 0, Clock.systemUTC());
        release = Release.in(folder, ACCOUNT, phones.apiUrl());
    }

    @AfterAll
    static void uninstall() {
        if (release != null) {
            release.close();
        }
        phones.close();
        VERTX.close();
    }

    @Test
    @Order(1)
    @Timeout(600)
    void doesNotStartOnASchemaThatIsOlderThanIt() throws InterruptedException {
        RenderedPod tooEarly = release.service("identity");

        assertThat(tooEarly.awaitEnd(PATIENCE)).isEqualTo(1);
        assertThat(tooEarly.said()).contains("Detected resolved migration not applied to database");
        assertThat(number("select count(*) from pg_tables where schemaname = 'identity'"))
                .isZero();
    }

    @Test
    @Order(2)
    @Timeout(600)
    void migratesByJobsThatEnd() throws InterruptedException {
        Map<String, RenderedPod> jobs = new TreeMap<>();
        Installed.services().forEach(name -> jobs.put(name, release.migration(name)));

        for (String name : Installed.services()) {
            RenderedPod job = jobs.get(name);
            for (int tries = 1; job.awaitEnd(PATIENCE) != 0 && tries < TRIES; tries++) {
                job = release.migration(name);
            }
            assertThat(job.awaitEnd(PATIENCE)).as(job.said()).isZero();
            assertThat(number("select count(*) from " + name + ".flyway_schema_history where success"
                            + " and installed_by = '" + name + "_owner'"))
                    .isPositive();
        }
    }

    /** What the next release has migrated does not hold up a pod of this one that starts again. */
    @Test
    @Order(3)
    @Timeout(900)
    void startsAllServicesAsRolesThatOnlyUseTheSchema() throws InterruptedException {
        change(
                "insert into messaging.flyway_schema_history"
                        + " select installed_rank + 1, '29991231.9.1', 'of the next', 'SQL', 'V29991231_9_1__of_the_next.sql', 1,"
                        + " installed_by, now(), 1, true from messaging.flyway_schema_history order by installed_rank desc limit 1");
        Installed.services().forEach(name -> PODS.put(name, release.service(name)));

        for (String name : Installed.services()) {
            RenderedPod pod = ready(name);
            assertThat(pod.asked("/q/health/started")).isEqualTo(200);
            assertThat(pod.asked("/q/health/live")).isEqualTo(200);
            assertThat(pod.asked("/q/metrics")).isEqualTo(200);
        }
        assertThat(number("select count(*) from pg_stat_activity where usename like '%_owner'"))
                .isZero();
    }

    @Test
    @Order(4)
    @Timeout(600)
    void answersWhatHelmTestAsks() throws InterruptedException {
        assertThat(release.tests()).hasSize(9);
        for (Map.Entry<String, Integer> asked : release.tests().entrySet()) {
            assertThat(RenderedPod.status(asked.getKey())).as(asked.getKey()).isEqualTo(asked.getValue());
        }
    }

    /** As a Deployment does it: another is ready first, new requests go there, and the old one ends what it has. */
    @Test
    @Order(5)
    @Timeout(900)
    void losesNothingWhenAPodIsReplacedUnderLoad() throws InterruptedException {
        RenderedPod old = PODS.get("messaging");
        RenderedPod next = release.replica("messaging").awaitReady(PATIENCE);
        WebhookLoad load = new WebhookLoad(phones, old.port());
        load.begin();
        load.await(SHARE);

        load.sendTo(next.port());
        old.terminate();
        int code = old.awaitEnd(PATIENCE);
        load.await(2 * SHARE);
        int texts = load.end();

        assertThat(code).isEqualTo(143);
        assertThat(load.crossing()).isPositive();
        assertThat(load.refused()).isEmpty();
        awaitAnswers();
        assertThat(number("select count(*) from messaging.message where direction = 'in'"))
                .isEqualTo(texts);
        assertThat(number("select count(*) from (select in_reply_to from messaging.message where author = 'assistant'"
                        + " group by in_reply_to having count(*) > 1) twice"))
                .isZero();
    }

    /** A machine that is busy with other tests is too slow for a connection now and then; the kubelet starts such a pod again. */
    private static RenderedPod ready(String name) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return PODS.get(name).awaitReady(PATIENCE);
            } catch (AssertionError notReady) {
                if (tries == TRIES || PODS.get(name).process().isAlive()) {
                    throw notReady;
                }
                PODS.put(name, release.service(name));
            }
        }
    }

    private static void awaitAnswers() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String open = "select (select count(*) from messaging.arrival where state = 'waiting')"
                + " + (select count(*) from messaging.reply_job where due_at is not null)"
                + " + (select count(*) from messaging.outbox)";
        while (number(open) > 0 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(number(open)).isZero();
    }

    private static long number(String question) {
        try (Connection connection = release.database().connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(String order) {
        try (Connection connection = release.database().connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(order);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.pluto.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PatientCaller;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import dev.pluto.testing.DatabaseProbe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two of each service under load: one of each dies without a word, and all are started again one after the other. Eight services
 * take longer to start than {@code verify} has for this: {@code ./pluto bench faults ReplicasTest} runs it.
 */
@EnabledIfSystemProperty(
        named = "pluto.replicas.seconds",
        matches = "[0-9]+",
        disabledReason = "./pluto bench faults ReplicasTest")
@Execution(ExecutionMode.SAME_THREAD)
class ReplicasTest {

    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("pluto.replicas.seconds", 30));

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(5);
    private static final int PEOPLE = 100;
    private static final int PER_SECOND = 20;

    @TempDir
    private static Path data;

    private static LocalSuite suite;

    private static final AtomicInteger SENT = new AtomicInteger();

    /** Turns of calls, which are remembered as texts are and answered without one. */
    private static final AtomicInteger SPOKEN = new AtomicInteger();

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(SuiteOptions.in(Path.of(System.getProperty("pluto.build.root")), data)
                .withEqualPriorities()
                .withSetting(Part.MESSAGING, "pluto.twilio.calls", "relay")
                .withReplicas(2));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void losesAndDoublesNothingWhenOneOfEachDies() throws Exception {
        CompletableFuture<Void> load = CompletableFuture.runAsync(this::sendAgainWhatWasRefused);
        TimeUnit.MILLISECONDS.sleep(LOAD.toMillis() / 3);
        for (Part service : Part.services()) {
            suite.kill(suite.replicas(service).get(0));
        }
        TimeUnit.MILLISECONDS.sleep(LOAD.toMillis());
        over.set(true);
        load.join();
        settle();

        tell("one of each killed");
        assertBooks();
        for (Part service : Part.services()) {
            suite.restart(suite.replicas(service).get(0));
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void takesOverWhatADeadReplicaReadFromKafka() throws Exception {
        int before = texts();
        settle();
        suite.kill(suite.replicas(Part.MEMORY).get(1));
        try {
            long began = System.nanoTime();
            for (int i = 0; i < PEOPLE; i++) {
                suite.simulator().deliver(next()).join();
            }
            await().atMost(CAUGHT_UP_WITHIN)
                    .until(() -> Tally.of(suite.database()).memories() >= before + PEOPLE);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("memory-2 killed: its share of texts was remembered after " + took.toMillis() + " ms");
        } finally {
            suite.restart(suite.replicas(Part.MEMORY).get(1));
        }
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void goesOnAtTheOtherReplicaWithACallWhoseReplicaDies() {
        String caller = "+14155552999";
        String wish = "Remind me tomorrow at 9 to call the vet";
        List<Part> both = suite.replicas(Part.MESSAGING);
        AtomicReference<HeldAnswer> held = new AtomicReference<>();
        DatabaseProbe messaging = DatabaseProbe.of(suite.database(), "messaging");
        suite.kill(both.get(0));
        try {
            long[] died = new long[1];
            CallTranscript call = suite.simulator()
                    .phone(caller)
                    .call(new PatientCaller("Hello!", wish, "Thank you!")
                            .whileWaiting("Hello!", () -> suite.restart(both.get(0)))
                            .before(wish, () -> held.set(HeldAnswer.of(suite.database(), callerOf(messaging))))
                            .whileWaiting(wish, () -> {
                                try (HeldAnswer answer = held.get()) {
                                    answer.awaitFound();
                                    suite.kill(both.get(1));
                                    died[0] = System.nanoTime();
                                }
                            })
                            .before(
                                    "Thank you!",
                                    () -> System.out.println(
                                            "messaging-2 killed: its call was answered by" + " messaging-1 after "
                                                    + (System.nanoTime() - died[0]) / 1_000_000 + " ms")))
                    .join();

            SPOKEN.addAndGet(3);
            String heard = call.heard().toString();
            assertThat(call.status()).as(heard).isEqualTo("completed");
            assertThat(heard).contains("I'm here again").containsPattern("9:00[^,]*call the vet|call the vet[^,]*9:00");
            UUID person = callerOf(messaging);
            assertThat(DatabaseProbe.of(suite.database(), "scheduler")
                            .number("select count(*) from task where user_id = ? and kind = 'reminder'", person))
                    .isEqualTo(1);
            assertThat(messaging.number("select count(*) from message where user_id = ?", person))
                    .as("three turns and their answers, each once")
                    .isEqualTo(6);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> messaging.number(
                                    "select count(*) from call_session where user_id = ? and state = 'ended'", person)
                            == 1);
        } finally {
            suite.restart(both.get(1));
        }
    }

    /** The only one who ever calls here. */
    private static UUID callerOf(DatabaseProbe messaging) {
        return (UUID) messaging.rows("select user_id from call_session").get(0).get("user_id");
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void showsNobodyAnErrorWhileAllAreStartedAgainInTurn() {
        CompletableFuture<Void> load = CompletableFuture.runAsync(this::sendAgainWhatWasRefused);
        for (Part service : Part.services()) {
            suite.replicas(service).forEach(suite::restart);
        }
        over.set(true);
        load.join();
        settle();

        tell("rolling restart");
        assertThat(refused).hasValue(0);
        assertBooks();
    }

    private void sendAgainWhatWasRefused() {
        long began = System.nanoTime();
        for (int i = 0; !over.get(); i++) {
            long due = began + i * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            sleep(TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()));
            InboundText text = next();
            while (!suite.simulator().deliver(text).join().accepted()) {
                refused.incrementAndGet();
                sleep(100);
            }
            accepted.incrementAndGet();
        }
    }

    private static InboundText next() {
        int number = SENT.getAndIncrement();
        return InboundText.from(
                String.format(Locale.ROOT, "+1415555%04d", 2000 + number % PEOPLE), "Text " + number + " of the day");
    }

    private static int texts() {
        return SENT.get();
    }

    private void tell(String what) {
        System.out.println(what + ": " + accepted + " texts accepted, " + refused + " times sent again, "
                + Tally.of(suite.database()));
    }

    private static void settle() {
        await().atMost(CAUGHT_UP_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Tally.underWay(suite.database()) == 0
                        && Tally.of(suite.database()).memories() >= texts() + SPOKEN.get());
    }

    private static void assertBooks() {
        Tally books = Tally.of(suite.database());
        int all = texts() + SPOKEN.get();
        assertThat(books.texts()).isEqualTo(all);
        assertThat(books.webhookIds()).isEqualTo(all);
        assertThat(books.memories()).isEqualTo(all);
        assertThat(books.answeredTwice()).isZero();
        assertThat(Tally.unanswered(suite.database())).isZero();
        assertThat(suite.simulator().sentCount()).isEqualTo(Tally.replies(suite.database()) - SPOKEN.get());
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(Math.max(0, millis));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

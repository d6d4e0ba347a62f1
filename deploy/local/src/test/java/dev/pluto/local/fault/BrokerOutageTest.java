package dev.pluto.local.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kafka is away: people notice nothing, whether they are known, new or ask for a reminder, and everybody else catches up when
 * it is back. As long as {@code pluto.outage.time} says.
 */
class BrokerOutageTest {

    private static final Duration OUTAGE = Duration.parse(System.getProperty("pluto.outage.time", "PT15S"));
    private static final Duration ROUND = Duration.ofSeconds(4);

    /** Time enough for a crowded machine: an answer that waits for Kafka never comes, for Kafka is away until all are there. */
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(3);

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(3);
    private static final int KNOWN = 4;

    @TempDir
    private static Path data;

    private static LocalSuite suite;

    private final List<Phone> known = new ArrayList<>();
    private int people;
    private int texts;

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(SuiteOptions.in(Path.of(System.getProperty("pluto.build.root")), data)
                .withEqualPriorities());
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Timeout(value = 25, unit = TimeUnit.MINUTES)
    void answersEverybodyWhileKafkaIsAwayAndTellsTheOthersOnceItIsBack() throws Exception {
        for (int i = 0; i < KNOWN; i++) {
            known.add(newPhone());
        }
        allAreAnswered(known, "Hello, this is me");
        settle();
        assertThat(Tally.of(suite.database()).memories()).isEqualTo(texts);
        int before = texts;

        suite.kill(Part.KAFKA);
        try {
            live();
            assertThat(Tally.of(suite.database()).memories())
                    .as("Kafka is away")
                    .isEqualTo(before);
            assertThat(Tally.untold(suite.database())).isEqualTo(texts - before);
            assertThat(Tally.unanswered(suite.database())).isZero();
        } finally {
            suite.restart(Part.KAFKA);
        }
        settle();

        assertThat(Tally.of(suite.database())).isEqualTo(new Tally(people, texts, texts, texts, people, 0));
        assertThat(Tally.unanswered(suite.database())).isZero();
        assertThat(suite.simulator().sentCount()).isEqualTo(Tally.replies(suite.database()));
        allAreAnswered(known, "Are you still there?");
    }

    /** Round by round: everybody known says something, one of them wants a reminder, and somebody new says hello. */
    private void live() throws InterruptedException {
        long end = System.nanoTime() + OUTAGE.toNanos();
        for (int round = 1; System.nanoTime() < end; round++) {
            long next = System.nanoTime() + ROUND.toNanos();
            allAreAnswered(known, "My shelf number " + round + " is green");
            assertThat(isAnswered(known.get(round % KNOWN), "Remind me tomorrow at 7:30 to water plant " + round))
                    .contains("7:30", "water plant " + round);
            try (Phone stranger = newPhone()) {
                assertThat(isAnswered(stranger, "Hello, I am new")).contains("Pluto");
            }
            TimeUnit.NANOSECONDS.sleep(Math.min(next, end) - System.nanoTime());
        }
    }

    /** All at once, and each hears an answer of their own. */
    private void allAreAnswered(List<Phone> phones, String words) throws InterruptedException {
        phones.forEach(phone -> text(phone, words));
        for (Phone phone : phones) {
            hear(phone);
        }
    }

    private String isAnswered(Phone phone, String words) throws InterruptedException {
        text(phone, words);
        return hear(phone);
    }

    private void text(Phone phone, String words) {
        assertThat(phone.text(words).join().accepted())
                .as("the webhook is answered with 200")
                .isTrue();
        texts++;
    }

    private static String hear(Phone phone) throws InterruptedException {
        Optional<PhoneMessage> answer = phone.next(ANSWERED_WITHIN);
        assertThat(answer).as("an answer to %s", phone.number()).isPresent();
        return answer.orElseThrow().body();
    }

    private Phone newPhone() {
        people++;
        return suite.simulator().phone(String.format("+1415555%04d", people));
    }

    /** Until nothing is under way any more; what is wrong then stays wrong and the assertions tell. */
    private void settle() {
        await().atMost(CAUGHT_UP_WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> Tally.underWay(suite.database()) == 0
                        && Tally.of(suite.database()).memories() >= texts
                        && Tally.of(suite.database()).planned() >= people);
    }
}

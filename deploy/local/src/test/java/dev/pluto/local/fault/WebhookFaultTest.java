package dev.pluto.local.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A bad day: webhooks come twice and in any order, while messaging-service and the broker die without a word. The provider
 * sends again what was not answered with 200, as a number with a fallback does. A short day in {@code verify}, 100,000
 * webhooks long in {@code ./pluto bench faults}.
 */
@Execution(ExecutionMode.CONCURRENT)
class WebhookFaultTest {

    private static final int WEBHOOKS = Integer.getInteger("pluto.fault.webhooks", 5_000);
    private static final int DUPLICATES = WEBHOOKS / 5;
    private static final int TEXTS = WEBHOOKS - DUPLICATES;

    /** Each says less than is too much for one person. */
    private static final int PEOPLE = WEBHOOKS / 100;

    private static final int LINES = 32;
    private static final List<Part> DYING = List.of(Part.MESSAGING, Part.KAFKA, Part.MESSAGING);
    private static final int SHARE = WEBHOOKS / DYING.size();

    /** Longer than a crowded machine takes. */
    private static final Duration PATIENCE =
            Duration.ofMinutes(10).plus(Duration.ofMillis(60).multipliedBy(WEBHOOKS));

    @TempDir
    private static Path data;

    private static LocalSuite suite;

    private final AtomicInteger accepted = new AtomicInteger();
    private final Semaphore mayBeSent = new Semaphore(0);

    @BeforeAll
    static void start() {
        suite = LocalSuite.start(SuiteOptions.in(Path.of(System.getProperty("pluto.build.root")), data)
                .withEqualPriorities()
                // whoever sends a hundred texts before they are known is no flood here
                .withSetting(Part.MESSAGING, "pluto.inbound.flood.strangers", "0"));
    }

    @AfterAll
    static void stop() {
        suite.close();
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.HOURS)
    void losesNoTextTakesNoneTwiceAndAnswersEachOnce() throws Exception {
        List<InboundText> texts = texts();
        ConcurrentLinkedQueue<InboundText> webhooks = new ConcurrentLinkedQueue<>(withDuplicates(texts));

        ExecutorService lines = Executors.newFixedThreadPool(LINES);
        List<Future<?>> sending = new ArrayList<>();
        for (int i = 0; i < LINES; i++) {
            sending.add(lines.submit(() -> send(webhooks)));
        }
        for (Part part : DYING) {
            dieAndRise(part);
        }
        mayBeSent.release(WEBHOOKS + LINES);
        for (Future<?> line : sending) {
            line.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        lines.shutdown();
        settle();

        assertThat(accepted).hasValue(WEBHOOKS);
        assertThat(Tally.of(suite.database())).isEqualTo(new Tally(PEOPLE, TEXTS, TEXTS, TEXTS, PEOPLE, 0));
        assertEachAnsweredOnce();
    }

    private static List<InboundText> texts() {
        List<InboundText> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(InboundText.from(number(i % PEOPLE), "Text " + i + " of the day"));
        }
        return texts;
    }

    private static List<InboundText> withDuplicates(List<InboundText> texts) {
        Random random = new Random(7);
        List<InboundText> all = new ArrayList<>(texts);
        for (int i = 0; i < DUPLICATES; i++) {
            all.add(texts.get(random.nextInt(TEXTS)));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static String number(int person) {
        return String.format("+1415555%04d", 1000 + person);
    }

    private void send(ConcurrentLinkedQueue<InboundText> webhooks) {
        mayBeSent.acquireUninterruptibly();
        for (InboundText text = webhooks.poll(); text != null; text = webhooks.poll()) {
            while (!suite.simulator().deliver(text).join().accepted()) {
                pause();
            }
            accepted.incrementAndGet();
            mayBeSent.acquireUninterruptibly();
        }
    }

    /** In the middle of a share of its own, so that none dies while nothing is sent, however fast the others went. */
    private void dieAndRise(Part part) {
        int before = accepted.get();
        mayBeSent.release(SHARE);
        waitUntil(() -> accepted.get() >= before + SHARE / 2);
        suite.kill(part);
        suite.restart(part);
    }

    /** Until nothing is under way any more; what is wrong then stays wrong and the assertions tell. */
    private static void settle() {
        waitUntil(() -> Tally.underWay(suite.database()) == 0
                && Tally.of(suite.database()).memories() >= TEXTS);
    }

    private static void waitUntil(BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean() && System.nanoTime() < deadline) {
            pause();
        }
    }

    /** Replies and people's phones agree: what was decided once was heard once, and covers the newest text. */
    private static void assertEachAnsweredOnce() {
        assertThat(Tally.unanswered(suite.database())).isZero();
        for (int person = 0; person < PEOPLE; person++) {
            List<PhoneMessage> heard = suite.simulator().sentTo(number(person));
            assertThat(heard).extracting(PhoneMessage::sid).doesNotHaveDuplicates();
        }
        assertThat(suite.simulator().sentCount()).isEqualTo(Tally.replies(suite.database()));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

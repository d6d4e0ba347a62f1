package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** When everything that was begun is done: answered, delivered, published, remembered. */
public record Rest(PlutoDatabase database) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long LOOK_MILLIS = 250;

    /** PostgreSQL's processes tell what they counted at the latest so long after. */
    private static final long COUNTED_MILLIS = 10_500;

    private static final List<String> WORK = List.of(
            "scheduler.task where state = 'active' and next_run_at <= now() + interval '30 seconds'",
            "messaging.arrival where state = 'waiting'",
            "messaging.reply_job where wanted_sequence > answered_sequence",
            "messaging.outbound_request where state in ('waiting', 'placing')",
            "messaging.delivery where state in ('queued', 'sending', 'sent')",
            "identity.outbox",
            "messaging.outbox",
            "memory.outbox",
            "scheduler.outbox",
            "(select where (select count(*) from memory.inbox where consumer = 'memory-remember')"
                    + " < (select count(*) from messaging.message where direction = 'in')) unheard",
            "memory.memory where embedding_due_at is not null");

    /** @throws IllegalStateException when it does not come to rest, with what is left */
    public void await() throws InterruptedException {
        await(WORK);
    }

    /** The same of memory-service alone, where the others do not run: what it was told is told on and has its vectors. */
    public void awaitMemory() throws InterruptedException {
        await(WORK.stream().filter(work -> work.startsWith("memory.")).toList());
    }

    private void await(List<String> works) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (String work : works) {
            while (database.count(work) > 0) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("never done: " + database.count(work) + " in " + work);
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    /** The same, and until PostgreSQL tells what all of it cost. */
    public void awaitCounted() throws InterruptedException {
        await();
        TimeUnit.MILLISECONDS.sleep(COUNTED_MILLIS);
    }
}

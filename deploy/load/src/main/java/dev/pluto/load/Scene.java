package dev.pluto.load;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.SignedWebhook;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The running suite as a benchmark sees it: people who text, when it has come to rest, what a run cost it. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final double AT_REST = 0.2; // of one core: looking for work costs some
    private static final int AT_ONCE = 8;

    private final LocalSuite suite;
    private final List<Part> parts;
    private final Books books;
    private final Stock stock;

    /** @param parts whose rest is waited for before each run */
    private Scene(LocalSuite suite, List<Part> parts, List<String> numbers) {
        this.suite = suite;
        this.parts = List.copyOf(parts);
        this.books = new Books(suite.database());
        this.stock = new Stock(suite.simulator(), numbers);
    }

    /** Lets so many strangers text once, through the edge, and returns when all are people with a conversation. */
    static Scene set(LocalSuite suite, List<Part> parts, int people) throws InterruptedException {
        List<String> numbers = FictionalNumbers.first(people);
        Scene scene = new Scene(suite, parts, numbers);
        for (int from = 0; from < people; from += AT_ONCE) {
            CompletableFuture.allOf(numbers.subList(from, Math.min(people, from + AT_ONCE)).stream()
                            .map(number -> suite.simulator().deliver(InboundText.from(number, "Hello, this is me")))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        until("people are known", () -> scene.books.stored() >= people);
        return scene;
    }

    /** Straight at messaging-service, past the edge. */
    Load messaging(LoadGenerator generator) {
        Target target = Target.at(suite.serviceUrl(Part.MESSAGING), suite.authorities());
        return new Load(this, generator, target, suite.pid(Part.MESSAGING));
    }

    /** The way a provider's webhook takes; the edge runs in the generator's process. */
    Load edge(LoadGenerator generator) {
        return new Load(this, generator, Target.at(suite.edgeUrl(), Optional.empty()), suite.pid(Part.MESSAGING));
    }

    Books books() {
        return books;
    }

    List<SignedWebhook> webhooks(int count) {
        return stock.take(count);
    }

    /** Runs something and tells what it cost, up to when Kafka has the last event of it. */
    Costs costing(long service, Supplier<Measured> run) throws InterruptedException {
        long postgres = suite.pid(Part.POSTGRES);
        Duration serviceBefore = CpuTime.of(service);
        Duration postgresBefore = CpuTime.of(postgres);
        Measured measured = run.get();
        until("the events are published", books::isPublished);
        return new Costs(
                measured,
                CpuTime.of(service).minus(serviceBefore),
                CpuTime.of(postgres).minus(postgresBefore));
    }

    /** Tells when everybody is answered and everything is remembered, counted from now. */
    void tellBacklog(Figures figures) throws InterruptedException {
        long began = System.nanoTime();
        figures.line("Waiting then: %d conversations for an answer.", books.unanswered());
        until("everybody is answered", () -> books.unanswered() == 0);
        figures.line("Everybody answered after further %.1f s.", (System.nanoTime() - began) / 1e9);
        until("everything is remembered", books::isRemembered);
        figures.line("Everything remembered, vectors too, after further %.1f s.", (System.nanoTime() - began) / 1e9);
    }

    /** Returns when what the last run left behind is done: none of the parts that are to rest is busy any more. */
    void rest() throws InterruptedException {
        Duration before = cpu();
        TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Duration now = cpu(); now.minus(before).toNanos() > AT_REST * LOOK.toNanos(); now = cpu()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the suite does not come to rest");
            }
            before = now;
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    private Duration cpu() {
        return parts.stream().map(part -> CpuTime.of(suite.pid(part))).reduce(Duration.ZERO, Duration::plus);
    }

    private static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited " + PATIENCE.toMinutes() + " minutes in vain until " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

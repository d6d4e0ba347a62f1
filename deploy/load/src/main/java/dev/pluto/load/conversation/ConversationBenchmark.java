package dev.pluto.load.conversation;

import dev.pluto.load.Books;
import dev.pluto.load.Figures;
import dev.pluto.load.JavaOptions;
import dev.pluto.load.Latencies;
import dev.pluto.load.LoadGenerator;
import dev.pluto.load.Measured;
import dev.pluto.load.Meter;
import dev.pluto.load.Rest;
import dev.pluto.load.Shares;
import dev.pluto.load.Target;
import dev.pluto.load.TextLines;
import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.SignedWebhook;
import dev.pluto.local.suite.LocalSuite;
import dev.pluto.local.suite.Part;
import dev.pluto.local.suite.SuiteOptions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** How long people wait for an answer while many talk. README.md beside this module tells what is measured and what is not. */
final class ConversationBenchmark {

    private static final int PEOPLE = 400;
    private static final int PER_SECOND = 100;
    private static final int SECONDS = 30;
    private static final int SLOWER = 4;
    private static final int WARM_UP = 6000;
    private static final int IN_FLIGHT = 8;
    private static final int CALLS = 20;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final double AIM_MILLIS = 400;
    private static final String RECALLS = "pluto_memory_recall_seconds";
    private static final int QUESTIONS = 50;

    private final LocalSuite suite;
    private final Path data;
    private final LoadGenerator generator;
    private final Target target;
    private final Books books;
    private final Rest rest;
    private final Talkers people = new Talkers(PEOPLE);
    private final Figures figures = new Figures(System.out);
    private final Clock clock = Clock.systemUTC();
    private int accepted;

    private ConversationBenchmark(LocalSuite suite, Path data, LoadGenerator generator) {
        this.suite = suite;
        this.data = data;
        this.generator = generator;
        this.target = Target.at(suite.serviceUrl(Part.MESSAGING), suite.authorities());
        this.books = new Books(suite.database());
        this.rest = new Rest(suite.database());
    }

    /**
     * Runs it; figures go to standard output, progress to standard error. Ends with 1 unless the aim is met and nothing was lost.
     *
     * @param arguments the source tree, an empty folder for data, and if wanted how many texts a second, {@value #PER_SECOND}, and for
     *     how many seconds, {@value #SECONDS}
     */
    public static void main(String[] arguments) throws InterruptedException {
        SuiteOptions options = SuiteOptions.in(
                        Path.of(arguments[0]), Path.of(arguments[1]).resolve("conversation"))
                .withJavaOptions(JavaOptions.OF_AN_IMAGE)
                .withSetting(Part.MESSAGING, "pluto.reply.debounce", "PT0S")
                .withSetting(Part.MESSAGING, "pluto.twilio.calls", "relay");
        boolean held;
        try (LoadGenerator generator = new LoadGenerator();
                LocalSuite suite = LocalSuite.start(options)) {
            held = new ConversationBenchmark(suite, options.data(), generator)
                    .run(argument(arguments, 2, PER_SECOND), argument(arguments, 3, SECONDS));
        }
        System.exit(held ? 0 : 1);
    }

    private static int argument(String[] arguments, int place, int otherwise) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : otherwise;
    }

    private boolean run(int perSecond, int seconds) throws InterruptedException {
        figures.line(
                "Signed texts of %d people, straight to messaging-service's port, no pause for further ones. %d cores for everything."
                        + " Java %d. Load average before: %.2f",
                PEOPLE,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        warmUp();
        Map<String, Double> idle = idle();
        figures.line("");
        figures.line(
                "%-10s %8s %8s %8s %8s %8s %8s",
                "texts/s", "ack p50", "ack p99", "p50 ms", "p90 ms", "p99 ms", "refused");
        measure(Math.max(1, perSecond / SLOWER), seconds, idle);
        Latencies answers = measure(perSecond, seconds, idle);
        figures.verdict(
                answers.percentile(99) <= AIM_MILLIS,
                Figures.text(
                        "text to answer at %d/s: p99 %.0f ms, aim %.0f",
                        perSecond, answers.percentile(99), AIM_MILLIS));
        account();
        call();
        return figures.held();
    }

    private void warmUp() throws InterruptedException {
        say("strangers become people");
        accepted +=
                generator.saturate(target, webhooks(people.hello()), IN_FLIGHT).accepted();
        rest.await();
        say("warming up");
        accepted += generator
                .saturate(target, webhooks(people.next(WARM_UP)), IN_FLIGHT)
                .accepted();
        rest.await();
    }

    private Map<String, Double> idle() throws InterruptedException {
        Shares shares = Shares.since(suite);
        TimeUnit.SECONDS.sleep(IDLE.toSeconds());
        return shares.cores();
    }

    /** Texts at a pace; counted from when each was due, until the provider had its answer. */
    private Latencies measure(int perSecond, int seconds, Map<String, Double> idle) throws InterruptedException {
        List<InboundText> texts = people.next(perSecond * seconds);
        List<SignedWebhook> webhooks = webhooks(texts);
        Shares shares = Shares.since(suite);
        Instant began = clock.instant();
        Measured acks = generator.keepPace(target, webhooks, perSecond);
        accepted += acks.accepted();
        rest.await();
        TurnCosts costs = TurnCosts.of(idle, shares, texts.size());
        Latencies answers = answers(texts, began, perSecond);
        figures.line(
                "%-10d %8.1f %8.1f %8.1f %8.1f %8.1f %8d",
                perSecond,
                acks.latencies().percentile(50),
                acks.latencies().percentile(99),
                answers.percentile(50),
                answers.percentile(90),
                answers.percentile(99),
                acks.refused());
        figures.line("           CPU ms a turn %s", costs.told());
        return answers;
    }

    private Latencies answers(List<InboundText> texts, Instant began, int perSecond) {
        Handovers handovers = Handovers.of(suite.database(), suite.simulator(), people.numbers());
        Latencies latencies = new Latencies(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            Instant due = began.plus(Duration.ofSeconds(i).dividedBy(perSecond));
            Instant answered = handovers.moments().get(texts.get(i).sid());
            if (answered != null) {
                latencies.add(Duration.between(due, answered).toNanos());
            }
        }
        figures.verdict(
                latencies.count() == texts.size(),
                Figures.text("%d of %d texts answered", latencies.count(), texts.size()));
        return latencies;
    }

    private void account() {
        figures.verdict(
                books.stored() == accepted, Figures.text("%d texts accepted, %d stored", accepted, books.stored()));
        figures.verdict(books.answeredTwice() == 0, Figures.text("%d answered twice", books.answeredTwice()));
        figures.verdict(
                books.answers() == suite.simulator().sentCount(),
                Figures.text(
                        "%d answers, %d handed over",
                        books.answers(), suite.simulator().sentCount()));
    }

    /** Calls of some of them at once, by relay. */
    private void call() {
        RelayLatency.Result calls =
                RelayLatency.of(suite.simulator(), people.numbers().subList(0, CALLS), TextLines.of("/texts.txt"));
        figures.verdict(calls.broken() == 0, Figures.text("%d calls at once, %d broken off", CALLS, calls.broken()));
        tell("the first words of a call", calls.first());
        tell("words to first words", calls.answers());
        tell("the same into an answer", calls.breakIns());
        recall();
    }

    /** A question first in a call, and the same later in it: what there was to gain if what may be asked were recalled before. */
    private void recall() {
        Meter memory = Meter.of(data, Part.MEMORY);
        double before = memory.value(RECALLS + "_sum", "");
        double times = memory.value(RECALLS + "_count", "");
        List<String> asked = Stream.generate(() -> List.of("What is my dog called?", "ok"))
                .limit(QUESTIONS)
                .flatMap(List::stream)
                .toList();
        RelayLatency.Result calls =
                RelayLatency.of(suite.simulator(), people.numbers().subList(0, 1), asked);
        tell("a question, first", calls.first());
        tell("a question, later", calls.answers());
        double recalls = memory.value(RECALLS + "_count", "") - times;
        figures.line(
                "%-24s %5.0f times, mean %.1f ms",
                "recalls of memory", recalls, (memory.value(RECALLS + "_sum", "") - before) * 1_000 / recalls);
    }

    private void tell(String what, Latencies times) {
        figures.line(
                "%-24s %5d times, p50 %.1f ms, p99 %.1f ms",
                what, times.count(), times.percentile(50), times.percentile(99));
    }

    private List<SignedWebhook> webhooks(List<InboundText> texts) {
        return texts.stream().map(suite.simulator()::signed).toList();
    }

    private static void say(String what) {
        System.err.println("  " + what);
    }
}

package dev.pluto.local.control;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.local.suite.LocalSuite;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code replay FILE}: each recorded conversation becomes one new person, whose texts arrive as signed webhooks in order; then
 * the four schemas are counted until they agree. A person's next text leaves when the one before is taken.
 */
final class ReplayCommand implements Command {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Times the provider's own attempts, which take 8 s when nobody answers. */
    private static final int ATTEMPTS = 10;

    private final LocalSuite suite;
    private final OperatorApi api;

    ReplayCommand(LocalSuite suite, OperatorApi api) {
        this.suite = suite;
        this.api = api;
    }

    @Override
    public int run(List<String> words, Console console) throws InterruptedException {
        if (words.size() != 1) {
            throw new Misuse("a file is needed");
        }
        List<List<String>> conversations = Recording.read(Path.of(words.get(0)));
        int texts = conversations.stream().mapToInt(List::size).sum();
        console.print("%d conversations with %d texts, each from a number of its own", conversations.size(), texts);
        Set<String> numbers = freshNumbers(conversations.size());
        AtomicInteger accepted = new AtomicInteger();
        long start = System.nanoTime();
        send(List.copyOf(numbers), conversations, accepted, console);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.print("%d accepted in %.1f s, %.0f texts/s", accepted.get(), seconds, accepted.get() / seconds);
        return compare(people(numbers), accepted.get(), texts, console);
    }

    private static Set<String> freshNumbers(int count) {
        SecureRandom random = new SecureRandom();
        Set<String> numbers = new HashSet<>();
        while (numbers.size() < count) {
            numbers.add(PhoneNumber.fresh(random));
        }
        return numbers;
    }

    private void send(List<String> numbers, List<List<String>> conversations, AtomicInteger accepted, Console console)
            throws InterruptedException {
        List<CompletableFuture<Boolean>> running = new ArrayList<>();
        for (int i = 0; i < conversations.size(); i++) {
            running.add(inOrder(suite.simulator(), numbers.get(i), conversations.get(i), 0, accepted));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture[]::new));
        for (int tick = 1; !all.isDone(); tick++) {
            TimeUnit.MILLISECONDS.sleep(200);
            if (tick % 25 == 0) {
                console.hint("  " + accepted.get() + " accepted");
            }
        }
        if (!running.stream().allMatch(CompletableFuture::join)) {
            console.hint("some texts were not taken: look at ./pluto status");
        }
    }

    private static CompletableFuture<Boolean> inOrder(
            PhoneSimulator phones, String number, List<String> texts, int next, AtomicInteger accepted) {
        if (next == texts.size()) {
            return CompletableFuture.completedFuture(true);
        }
        // a hop to another thread for each text: else hundreds of texts would nest their callbacks
        return insist(phones, InboundText.from(number, texts.get(next)), ATTEMPTS)
                .thenComposeAsync(taken -> {
                    if (!taken) {
                        return CompletableFuture.completedFuture(false);
                    }
                    accepted.incrementAndGet();
                    return inOrder(phones, number, texts, next + 1, accepted);
                });
    }

    /** Goes on where the provider gives up, with the same message: a service that is just starting again loses nothing. */
    private static CompletableFuture<Boolean> insist(PhoneSimulator phones, InboundText text, int attempts) {
        return phones.deliver(text)
                .thenCompose(answer -> answer.accepted() || attempts == 1
                        ? CompletableFuture.completedFuture(answer.accepted())
                        : insist(phones, text, attempts - 1));
    }

    private List<UUID> people(Set<String> numbers) throws InterruptedException {
        List<UUID> people = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (String number : numbers) {
            var found = api.findPerson(number);
            while (found.isEmpty() && System.nanoTime() < deadline) {
                TimeUnit.MILLISECONDS.sleep(500);
                found = api.findPerson(number);
            }
            found.ifPresent(person -> people.add(UUID.fromString(person.getString("id"))));
        }
        return people;
    }

    private int compare(List<UUID> people, int accepted, int texts, Console console) throws InterruptedException {
        long start = System.nanoTime();
        Census census = Census.of(suite.database(), people);
        while (!census.agreesWith(people.size(), accepted) && System.nanoTime() - start < PATIENCE.toNanos()) {
            TimeUnit.SECONDS.sleep(1);
            census = Census.of(suite.database(), people);
        }
        boolean agrees = census.agreesWith(people.size(), accepted) && accepted == texts;
        show(census, people.size(), accepted, console);
        double seconds = (System.nanoTime() - start) / 1e9;
        console.print(
                agrees
                        ? String.format(Locale.ROOT, "All four agree, %.1f s after the last text.", seconds)
                        : "They do not agree.");
        return agrees ? DONE : FAILED;
    }

    private static void show(Census census, int people, int accepted, Console console) {
        console.print("");
        console.print("             sent  identity  messaging  memory  scheduler");
        console.print(
                "  people %8d  %8d  %9d  %6d  %9d",
                people,
                census.identityPeople(),
                census.messagingPeople(),
                census.memoryPeople(),
                census.schedulerPeople());
        console.print(
                "  texts  %8d  %8d  %9d  %6d",
                accepted, census.identityTexts(), census.messagingTexts(), census.memoryTexts());
        console.print("  and %d replies, %d tasks", census.replies(), census.tasks());
        console.print("");
    }
}

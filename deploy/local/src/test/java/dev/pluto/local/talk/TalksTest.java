package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.suite.Part;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * People talk with Pluto, over the real flow in one boot: talks, facts told and asked again, phrases of time. A sample of each in
 * {@code verify}; all of them, or others of the same kinds, in {@code ./pluto bench talk}. Prints a table, writes what was not right to
 * {@code target/talk}, and fails below the floor reached.
 */
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
class TalksTest {

    private static final Path HOME = Path.of(System.getProperty("pluto.build.root"));
    private static final Path OUT = HOME.resolve("deploy/local/target/talk");
    private static final Path OWN_SET = HOME.resolve("deploy/local/src/test/talk");
    private static final Selection SELECTION = Selection.ofThisRun();

    /** Talks at once: they mostly wait. */
    private static final int AT_ONCE = Integer.getInteger("pluto.talk.at-once", 8);

    /** In a sample, every so manieth: talks are short, sequences of facts are not. */
    private static final int TALKS = 4;

    private static final int FACTS = 18;
    private static final int PHRASES = 1;

    private final StringBuilder report = new StringBuilder();

    @Test
    @Timeout(value = 90, unit = TimeUnit.MINUTES)
    void understandsWhatPeopleText() throws Exception {
        String named = System.getProperty("pluto.talk.set", "");
        Path set = named.isEmpty() ? OWN_SET : Path.of(named);
        Files.createDirectories(OUT);
        Instant began = Instant.now();
        TalkScore talks;
        FactScore facts;
        PhraseScore phrases;
        try (TalkSuite world = TalkSuite.start(HOME, OUT.resolve("run"))) {
            report.append(heading(world, set, Duration.between(began, Instant.now())));
            talks = talks(world, set.resolve("dialogues"));
            phrases = phrases(world, set.resolve("phrases"));
            facts = facts(world, set.resolve("facts"));
            report.append(memory(world)).append("took ").append(since(began)).append('\n');
        } finally {
            System.out.println(report);
            write("report.txt", report.toString());
        }
        if (named.isEmpty() && SELECTION.only().isEmpty()) {
            holdFloors(talks, facts, phrases);
        }
    }

    private static String heading(TalkSuite world, Path set, Duration start) {
        return "%s of %s, at once %d, started in %d s, %s, %s%n%s%n"
                .formatted(
                        SELECTION.isWhole() ? "all" : "a part",
                        set.getFileName(),
                        AT_ONCE,
                        start.toSeconds(),
                        world.hasFacts() ? "facts asked of memory" : "facts cannot be asked for",
                        world.hasLists() ? "lists asked of memory" : "lists cannot be asked for",
                        memory(world));
    }

    private TalkScore talks(TalkSuite world, Path folder) throws Exception {
        Instant began = Instant.now();
        TalkRunner runner = new TalkRunner(world);
        List<Talk> all = Files.isDirectory(folder)
                ? SELECTION.of(TalkFiles.read(folder), TALKS, Talk::id, Talk::kind)
                : List.of();
        TalkScore score = new TalkScore(together(all, runner::run));
        tell("talks", score.toString(), score::failed, began);
        return score;
    }

    private FactScore facts(TalkSuite world, Path folder) throws Exception {
        Instant began = Instant.now();
        List<FactSequence> all = Files.isDirectory(folder)
                ? SELECTION.of(FactSequence.read(folder), FACTS, FactSequence::id, FactSequence::kind)
                : List.of();
        List<String> filler =
                FactSequence.filler(Files.exists(folder.resolve("filler.txt")) ? folder : OWN_SET.resolve("facts"));
        FactRunner runner = new FactRunner(world, filler);
        List<Integer> places = IntStream.range(0, all.size()).boxed().toList();
        FactScore score = new FactScore(together(places, place -> runner.run(all.get(place), place)));
        tell("facts", score.toString(), score::failed, began);
        return score;
    }

    private PhraseScore phrases(TalkSuite world, Path folder) throws Exception {
        Instant began = Instant.now();
        List<Phrase> all = Files.isDirectory(folder)
                ? SELECTION.of(Phrase.read(folder), PHRASES, Phrase::id, Phrase::kind)
                : List.of();
        PhraseScore score = new PhraseScore(together(all, phrase -> judged(world, phrase)));
        tell("phrases", score.toString(), score::failed, began);
        return score;
    }

    private static PhraseScore.Judged judged(TalkSuite world, Phrase phrase) {
        Api.Answer answer = world.api()
                .post(
                        "/api/v1/tasks/parse",
                        new JsonObject()
                                .put("text", phrase.text())
                                .put("zone", phrase.zone().getId())
                                .put("now", phrase.now().toString())
                                .put("locale", phrase.locale()));
        return new PhraseScore.Judged(
                phrase,
                PhraseVerdict.of(phrase, answer),
                PhraseVerdict.keepsMatter(phrase, answer),
                answer.body().encode());
    }

    private static <T, R> List<R> together(List<T> all, Function<T, R> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<R>> results = new ArrayList<>();
            for (T one : all) {
                results.add(threads.submit(() -> work.apply(one)));
            }
            List<R> done = new ArrayList<>();
            for (Future<R> result : results) {
                done.add(result.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private void tell(String name, String table, Function<Boolean, String> failed, Instant began) throws IOException {
        report.append(table).append(name).append(" took ").append(since(began)).append("\n\n");
        write(name + "-failed.txt", failed.apply(true));
        write(name + "-failed-held-out.txt", failed.apply(false));
        write("report.txt", report.toString());
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(OUT.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String since(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }

    private static String memory(TalkSuite world) {
        return "messaging-service holds %d MB, memory-service %d MB%n"
                .formatted(megabytes(world, Part.MESSAGING), megabytes(world, Part.MEMORY));
    }

    /** Resident memory where the system tells it, else 0. */
    private static long megabytes(TalkSuite world, Part service) {
        Path status = Path.of("/proc/" + world.suite().pid(service) + "/status");
        try {
            return !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void holdFloors(TalkScore talks, FactScore facts, PhraseScore phrases) {
        assertThat(talks.results()).isNotEmpty();
        assertThat(facts.results()).isNotEmpty();
        assertThat(phrases.results()).isNotEmpty();
        Floors floors = Floors.of(SELECTION.isWhole());
        floors.holdLeast("turns", talks.turns());
        floors.holdLeast("talks", talks.talks());
        floors.holdLeast("danger", talks.danger());
        floors.holdMost("wrong-times", talks.wronglyTimed());
        floors.holdMost("pretences", talks.pretences());
        floors.holdMost("stale", talks.stale() + facts.others().stale());
        floors.holdMost("texted-stale", facts.texted().stale());
        floors.holdLeast("phrases", phrases.right());
        floors.holdMost("phrases-wrong", phrases.wrong());
        floors.holdLeast("facts-at-once", facts.others().atOnce());
        floors.holdLeast("facts-later", facts.others().later());
        floors.holdLeast("texted-at-once", facts.texted().atOnce());
        floors.holdLeast("texted-later", facts.texted().later());
    }
}

package dev.pluto.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long it takes to read what a text wants, in this process on one thread: cut, the quick model, the time of what is to be a
 * reminder; then with e5's vector for what the quick model is not sure of. And how much memory the models and word lists hold. Part of
 * {@code ./pluto bench talk}; the name keeps it out of ordinary builds.
 */
class InterpretationBenchmark {

    private static final Path TALKS = Path.of("../../deploy/local/src/test/talk/dialogues");
    private static final Path OUT = Path.of("target/interpretation.txt");
    private static final String SAY = "  - say: \"";
    private static final int WARM_UP = 5;

    private final Said said = new Said(Instant.parse("2026-11-25T13:30:00Z"), ZoneId.of("Europe/London"), Locale.UK);

    @Test
    void readsATextWithinAMillisecond() throws IOException {
        List<String> texts = texts();
        long before = heap();
        ActModel model = ActModel.of("en");
        ActModel spanish = ActModel.of("es");
        RequestCutter cutter = RequestCutter.of("en");
        RequestCutter spanishCutter = RequestCutter.of("es");
        TimeReader.read("remind me at 5 to call Bob", said);
        TimeReader.read(
                "recuérdame a las 5 llamar a Bob", new Said(said.at(), said.zone(), Locale.forLanguageTag("es-ES")));
        long held = heap() - before;
        assertThat(List.of(model, spanish, cutter, spanishCutter)).isNotEmpty();

        for (int i = 0; i < WARM_UP; i++) {
            texts.forEach(text -> quick(model, cutter, text));
        }
        long[] quick = texts.stream()
                .mapToLong(text -> taken(() -> quick(model, cutter, text)))
                .sorted()
                .toArray();
        E5SmallModel vectors = E5SmallModel.open();
        texts.subList(0, texts.size() / 4).forEach(text -> whole(model, cutter, vectors, text));
        long[] whole = texts.stream()
                .mapToLong(text -> taken(() -> whole(model, cutter, vectors, text)))
                .sorted()
                .toArray();
        long asked = texts.stream()
                .filter(text ->
                        cutter.cut(text).stream().anyMatch(one -> model.wantsMeaning(model.read(one, Pending.NONE))))
                .count();

        String report = """
                Interpretation of %d texts, one thread
                quick model and slots       p50 %s ms, p99 %s ms
                with vectors where wanted   p50 %s ms, p99 %s ms (%d %% of texts want one)
                models and word lists hold  %d MB of heap
                """.formatted(
                        texts.size(),
                        milliseconds(quick, 50),
                        milliseconds(quick, 99),
                        milliseconds(whole, 50),
                        milliseconds(whole, 99),
                        100 * asked / texts.size(),
                        held / (1024 * 1024));
        System.out.println(report);
        Files.writeString(OUT, report, StandardCharsets.UTF_8);
        assertThat(quick[quick.length / 2]).isLessThan(5_000_000);
    }

    private List<Interpretation> quick(ActModel model, RequestCutter cutter, String text) {
        List<Interpretation> all = new ArrayList<>();
        for (String request : cutter.cut(text)) {
            Interpretation read = model.read(request, Pending.NONE);
            slots(read, request);
            all.add(read);
        }
        return all;
    }

    private List<Interpretation> whole(ActModel model, RequestCutter cutter, E5SmallModel vectors, String text) {
        List<Interpretation> all = new ArrayList<>();
        for (String request : cutter.cut(text)) {
            Interpretation read = model.read(request, Pending.NONE);
            if (model.wantsMeaning(read)) {
                read = model.read(request, Pending.NONE, vectors.ofQuery(request));
            }
            slots(read, request);
            all.add(read);
        }
        return all;
    }

    private void slots(Interpretation read, String request) {
        if (read.intent() == Intent.SET_REMINDER || read.second().intent() == Intent.SET_REMINDER) {
            assertThat(TimeReader.read(request, said)).isNotEmpty();
        }
    }

    private static long taken(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return System.nanoTime() - began;
    }

    private static String milliseconds(long[] sorted, int percent) {
        return String.format(Locale.ROOT, "%.2f", sorted[(sorted.length - 1) * percent / 100] / 1e6);
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What people say in the talks, as it is written there. */
    private static List<String> texts() throws IOException {
        try (Stream<Path> files = Files.list(TALKS)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("spanish"))
                    .sorted()
                    .flatMap(file -> Arrays.stream(read(file).split("\n")))
                    .filter(line -> line.startsWith(SAY) && line.endsWith("\""))
                    .map(line -> line.substring(SAY.length(), line.length() - 1).replace("\\\"", "\""))
                    .filter(text -> !text.isBlank())
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

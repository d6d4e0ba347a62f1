package dev.pluto.load.cost;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneSimulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** People who text, each in their turn, at an even pace that the suite keeps up with. */
final class Town {

    private final PhoneSimulator network;
    private final List<String> numbers;
    private final Duration pause;
    private long bytes;
    private long texts;

    /** @param perSecond texts of all of them together */
    Town(PhoneSimulator network, List<String> numbers, int perSecond) {
        this.network = network;
        this.numbers = List.copyOf(numbers);
        this.pause = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    int people() {
        return numbers.size();
    }

    /** Everybody says something, one after the other at the pace; returns when all of it is accepted. */
    void say(List<String> words) throws InterruptedException {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        long due = System.nanoTime();
        for (int i = 0; i < numbers.size(); i++) {
            answers.add(send(numbers.get(i), words.get(i % words.size())));
            due += pause.toNanos();
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    /** Everybody says something at once. */
    void sayAtOnce(List<String> words) {
        List<CompletableFuture<Void>> answers = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            answers.add(send(numbers.get(i), words.get(i % words.size())));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    private CompletableFuture<Void> send(String number, String words) {
        texts++;
        bytes += words.getBytes(StandardCharsets.UTF_8).length;
        return network.deliver(InboundText.from(number, words)).thenAccept(answer -> {
            if (!answer.accepted()) {
                throw new IllegalStateException("a text was not accepted");
            }
        });
    }

    /** Mean length of what was said so far, UTF-8. */
    double textBytes() {
        return (double) bytes / texts;
    }
}

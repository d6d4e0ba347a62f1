package dev.pluto.checks.run;

import dev.pluto.local.phone.InboundText;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.local.phone.SignedWebhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Webhooks one after the other on several lines until it ends, each sent once: what is not answered with 200 is lost. */
final class WebhookLoad {

    private static final int LINES = 16;

    /** Many, as one who is new may send 50 texts in ten minutes and the load goes on while the old pod ends. */
    private static final int PEOPLE = 1_000;

    private final PhoneSimulator phones;
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger crossing = new AtomicInteger();
    private final List<Thread> lines = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofMinutes(3))
            .build();
    private volatile int port;
    private volatile boolean ended;

    /** @param port of whoever gets them at first */
    WebhookLoad(PhoneSimulator phones, int port) {
        this.phones = phones;
        this.port = port;
    }

    void begin() {
        for (int i = 0; i < LINES; i++) {
            Thread line = new Thread(this::send, "line-" + i);
            line.setDaemon(true);
            lines.add(line);
            line.start();
        }
    }

    /** Sends no more and returns when all are answered: how many there were. */
    int end() throws InterruptedException {
        ended = true;
        for (Thread line : lines) {
            line.join();
        }
        return answered.get();
    }

    /** From now on, as endpoints without a pod that goes. */
    void sendTo(int another) {
        port = another;
    }

    /** Returns when so many were answered, however. */
    void await(int count) throws InterruptedException {
        while (answered.get() < count) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** What was not answered with 200, and why. */
    List<String> refused() {
        return List.copyOf(refused);
    }

    /** How many were under way when others began to be sent elsewhere. */
    int crossing() {
        return crossing.get();
    }

    private void send() {
        while (!ended) {
            int number = sent.getAndIncrement();
            int at = port;
            InboundText text =
                    InboundText.from("+1415555" + (1000 + number % PEOPLE), "Text " + number + " of the day");
            answer(phones.signed(text), at);
            if (at != port) {
                crossing.incrementAndGet();
            }
            answered.incrementAndGet();
        }
    }

    private void answer(SignedWebhook webhook, int at) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + "/webhooks/twilio/sms"))
                .timeout(Duration.ofMinutes(3))
                .header("Content-Type", webhook.contentType())
                .header("X-Twilio-Signature", webhook.signature())
                .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                refused.add("answered with " + status + " at " + at);
            }
        } catch (IOException e) {
            refused.add("no answer at " + at + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.pluto.local.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One person's phone: texts and calls Pluto, and keeps what it receives from now on. Safe for use by several threads. */
public final class Phone implements AutoCloseable {

    private final PhoneSimulator network;
    private final String number;
    private final BlockingQueue<PhoneMessage> unread = new LinkedBlockingQueue<>();
    private final BlockingQueue<CallTranscript> calls = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    Phone(PhoneSimulator network, String number) {
        this.network = network;
        this.number = number;
    }

    public String number() {
        return number;
    }

    /** Texts Pluto; the future holds what the webhook answered, not Pluto's reply, which {@link #next} waits for. */
    public CompletableFuture<WebhookAnswer> text(String words) {
        return network.deliver(InboundText.from(number, words));
    }

    /** Texts Pluto with files. */
    public CompletableFuture<WebhookAnswer> text(String words, List<MediaFile> media) {
        return network.deliver(InboundText.from(number, words, media));
    }

    /** Calls Pluto, saying the given words one after the other when asked to speak, and listens until the call ends. */
    public CompletableFuture<CallTranscript> call(List<String> words) {
        Iterator<String> script = List.copyOf(words).iterator();
        return call(new ScriptedCaller(() -> script.hasNext() ? Optional.of(script.next()) : Optional.empty()));
    }

    /** Calls Pluto with whoever holds the phone, until the call ends. */
    public CompletableFuture<CallTranscript> call(Caller caller) {
        return network.call(number, caller);
    }

    /** From now on says the given words in calls of Pluto's, one after the other when asked to speak; each is said once. */
    public void answersWith(String... words) {
        answers.addAll(List.of(words));
    }

    /** Waits for the next text nobody has read yet; empty when none comes in time. */
    public Optional<PhoneMessage> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(unread.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Waits for a first text, then takes those that follow it closely. */
    public List<PhoneMessage> nextTogether(Duration timeout, Duration pause) throws InterruptedException {
        List<PhoneMessage> messages = new ArrayList<>();
        Optional<PhoneMessage> message = next(timeout);
        while (message.isPresent()) {
            messages.add(message.get());
            message = next(pause);
        }
        return messages;
    }

    /** Waits for the next call of Pluto's, and for its end. */
    public Optional<CallTranscript> nextCall(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(calls.poll(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** What is said next in a call of Pluto's; empty for silence. */
    Optional<String> nextAnswer() {
        return Optional.ofNullable(answers.poll());
    }

    void receive(PhoneMessage message) {
        unread.add(message);
    }

    void hear(CallTranscript call) {
        calls.add(call);
    }

    /** Takes the phone off the network: what arrives later is kept by the provider only. */
    @Override
    public void close() {
        network.remove(this);
    }
}

package dev.pluto.local.phone;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The phone network and Twilio in one: people text and call, Pluto's services get signed webhooks at the public edge, and what
 * they send through the REST API arrives on the phones, with delivery reports.
 */
public final class PhoneSimulator implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SMS_WEBHOOK = "/webhooks/twilio/sms";
    private static final String CALL_STATUS = "/webhooks/twilio/voice/status";

    private final PhoneAccount account;
    private final String publicUrl;
    private final WebhookSender webhooks;
    private final ScheduledExecutorService timer;
    private final DeliveryReports reports;
    private final Recordings recordings;
    private final PhoneNetwork network;
    private final MediaBook media;
    private final TwilioApi api;
    private final HttpServer server;

    private PhoneSimulator(Vertx vertx, PhoneAccount account, String publicUrl, Clock clock) {
        this.account = account;
        this.publicUrl = publicUrl;
        this.webhooks = new WebhookSender(account);
        this.timer = Executors.newScheduledThreadPool(2, task -> {
            Thread thread = new Thread(task, "phone-network");
            thread.setDaemon(true);
            return thread;
        });
        MessageBook messages = new MessageBook(clock);
        this.reports = new DeliveryReports(account, messages, webhooks, timer);
        this.media = new MediaBook(account);
        this.recordings = new Recordings(account);
        this.network = new PhoneNetwork(account, messages, reports, webhooks, recordings, clock);
        this.api = new TwilioApi(vertx, account, network, media, recordings, clock);
        this.server = vertx.createHttpServer().requestHandler(api::handle);
    }

    /**
     * Starts the network and its REST API on 127.0.0.1.
     *
     * @param publicUrl where Pluto is reached, without a slash at the end; webhooks go to {@code /webhooks/twilio/…} there
     * @param port of the REST API, 0 for a free one
     */
    public static PhoneSimulator start(Vertx vertx, PhoneAccount account, String publicUrl, int port, Clock clock) {
        PhoneSimulator simulator = new PhoneSimulator(vertx, account, publicUrl, clock);
        simulator
                .server
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        simulator.recordings.at(simulator.apiUrl());
        return simulator;
    }

    /** The base of the REST API, what {@code https://api.twilio.com} is elsewhere. */
    public String apiUrl() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    public PhoneAccount account() {
        return account;
    }

    /** A phone with this number, E.164, on the network until it is closed. */
    public Phone phone(String number) {
        Phone phone = new Phone(this, number);
        network.add(phone);
        return phone;
    }

    /** Sends a webhook for a text; sending the same again is a duplicate. The future holds the answer and never fails. */
    public CompletableFuture<WebhookAnswer> deliver(InboundText text) {
        network.hear(text);
        return webhooks.send(text.sid(), publicUrl + SMS_WEBHOOK, form(text)).thenApply(answer -> {
            network.obey(text, answer);
            return answer;
        });
    }

    /** The webhook {@link #deliver} would send, for whoever wants to post it at a pace of their own. */
    public SignedWebhook signed(InboundText text) {
        return webhooks.signed(publicUrl + SMS_WEBHOOK, form(text));
    }

    private Form form(InboundText text) {
        return Webhooks.text(
                account,
                text,
                media.keep(text).stream().map(path -> apiUrl() + path).toList());
    }

    /** Sends any signed webhook, to show what the services do with one that is unusual. */
    public CompletableFuture<WebhookAnswer> post(String path, Form form) {
        return webhooks.send("", publicUrl + path, form);
    }

    /** Calls Pluto and stays on the line to the end, of which Pluto is told. */
    CompletableFuture<CallTranscript> call(String from, Caller caller) {
        String sid = Sids.call();
        var call = new Call(sid, Webhooks.inboundCall(account, sid, from), webhooks, recordings, caller);
        return CompletableFuture.supplyAsync(() -> call.start(publicUrl + "/webhooks/twilio/voice"), network.lines())
                .thenCompose(transcript -> webhooks.send(sid, publicUrl + CALL_STATUS, over(transcript, from))
                        .thenApply(told -> transcript));
    }

    private Form over(CallTranscript call, String from) {
        return Webhooks.inboundCall(account, call.sid(), from).with("CallStatus", call.status());
    }

    /** All texts Pluto sent to a number, oldest first, phone or no phone. */
    public List<PhoneMessage> sentTo(String number) {
        return network.sentTo(number);
    }

    /** The ids of all calls Pluto placed to a number, oldest first. */
    public List<String> callsTo(String number) {
        return network.callsTo(number);
    }

    /** How many texts Pluto has sent. */
    public int sentCount() {
        return network.sentCount();
    }

    /** Sets how the REST API misbehaves from now on. */
    public void behave(ApiBehaviour behaviour) {
        api.behave(behaviour);
    }

    /** Sets what becomes of texts from now on. */
    public void behave(DeliveryBehaviour behaviour) {
        reports.behave(behaviour);
    }

    /**
     * Has the provider take none of these words for STOP, START or HELP from now on, as an account can say; Pluto hears them as ever.
     *
     * @param words in capitals, such as {@code CANCEL}
     */
    public void leaveToPluto(Set<String> words) {
        network.leave(words);
    }

    void remove(Phone phone) {
        network.remove(phone);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        network.close();
        server.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}

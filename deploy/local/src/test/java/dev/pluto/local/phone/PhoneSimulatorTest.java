package dev.pluto.local.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhoneSimulatorTest {

    private static final String ANA = "+14155550142";
    private static final PhoneAccount ACCOUNT =
            new PhoneAccount("AC00112233445566778899aabbccddeeff", "a-token", "+14155550100");

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<Webhook> webhooks = new LinkedBlockingQueue<>();
    private final Map<String, String> instructions = new HashMap<>();
    private final AtomicInteger failing = new AtomicInteger();
    private String plutoUrl = "";
    private PhoneSimulator simulator;
    private TwilioRestClient twilio;

    private record Webhook(String path, String url, Map<String, String> parameters, String signature) {}

    @BeforeEach
    void startNetworkAroundAnEmptyPluto() throws Exception {
        int port = vertx.createHttpServer()
                .requestHandler(this::pluto)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(180, TimeUnit.SECONDS)
                .actualPort();
        plutoUrl = "http://localhost:" + port;
        simulator = PhoneSimulator.start(vertx, ACCOUNT, plutoUrl, 0, Clock.systemUTC());
        twilio = SimulatorClient.of(simulator, ACCOUNT.authToken());
    }

    @AfterEach
    void stop() throws Exception {
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(180, TimeUnit.SECONDS);
    }

    @Test
    void sendsTextsAsWebhooksThatTwiliosValidatorAccepts() throws Exception {
        WebhookAnswer answer = simulator.phone(ANA).text("Hi 🙂 & welcome").get(180, TimeUnit.SECONDS);

        Webhook webhook = next();
        assertThat(answer.accepted()).isTrue();
        assertThat(webhook.path()).isEqualTo("/webhooks/twilio/sms");
        assertThat(webhook.parameters())
                .containsEntry("From", ANA)
                .containsEntry("To", ACCOUNT.number())
                .containsEntry("Body", "Hi 🙂 & welcome")
                .containsEntry("NumMedia", "0")
                .containsEntry("SmsStatus", "received")
                .containsEntry("MessageSid", answer.sid())
                .containsEntry("SmsMessageSid", answer.sid());
        assertThat(new RequestValidator(ACCOUNT.authToken())
                        .validate(webhook.url(), webhook.parameters(), webhook.signature()))
                .isTrue();
    }

    @Test
    void keepsWhatComesWithATextForWhoeverHoldsTheAccount() throws Exception {
        Path picture = Files.write(folder.resolve("cat.PNG"), new byte[] {1, 2, 3});
        simulator
                .phone(ANA)
                .text("look", List.of(MediaFile.of(picture), MediaFile.of(folder.resolve("gone.pdf"))))
                .get(180, TimeUnit.SECONDS);

        Webhook webhook = next();

        assertThat(webhook.parameters())
                .containsEntry("NumMedia", "2")
                .containsEntry("MediaContentType0", "image/png")
                .containsEntry("MediaContentType1", "application/pdf");
        assertThat(webhook.parameters().get("MessageSid")).startsWith("MM");
        String url = Objects.requireNonNull(webhook.parameters().get("MediaUrl0"));
        assertThat(url).startsWith(simulator.apiUrl() + "/2010-04-01/Accounts/" + ACCOUNT.sid() + "/Messages/MM");
        HttpResponse<byte[]> given = get(url, ACCOUNT.authToken());
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(given.body()).containsExactly(1, 2, 3);
        assertThat(get(url, "wrong").statusCode()).isEqualTo(401);
        assertThat(get(url + "x", ACCOUNT.authToken()).statusCode()).isEqualTo(404);
        assertThat(get(Objects.requireNonNull(webhook.parameters().get("MediaUrl1")), ACCOUNT.authToken())
                        .statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<byte[]> get(String url, String token) throws Exception {
        String pair = ACCOUNT.sid() + ":" + token;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void repeatsWebhookAfterServerErrors() throws Exception {
        failing.set(2);

        WebhookAnswer answer = simulator.phone(ANA).text("again").get(180, TimeUnit.SECONDS);

        assertThat(answer.accepted()).isTrue();
        assertThat(List.of(next(), next(), next()))
                .extracting(webhook -> webhook.parameters().get("MessageSid"))
                .containsOnly(answer.sid());
    }

    @Test
    void takesTextsFromTwiliosLibraryAndReportsTheirDelivery() throws Exception {
        Phone phone = simulator.phone(ANA);

        Message sent = create("Hello Ana");

        assertThat(sent.getSid()).startsWith("SM").hasSize(34);
        assertThat(sent.getStatus()).isEqualTo(Message.Status.QUEUED);
        assertThat(phone.next(Duration.ofMinutes(3)).orElseThrow().body()).isEqualTo("Hello Ana");
        assertThat(List.of(next(), next()))
                .extracting(webhook -> webhook.parameters().get("MessageStatus"))
                .containsExactlyInAnyOrder("sent", "delivered");
        assertThat(Message.fetcher(sent.getSid()).fetch(twilio).getStatus()).isEqualTo(Message.Status.DELIVERED);
    }

    @Test
    void signsDeliveryReports() throws Exception {
        Message sent = create("Hello Ana");

        Webhook report = next();

        assertThat(report.path()).isEqualTo("/webhooks/twilio/status");
        assertThat(report.parameters()).containsEntry("MessageSid", sent.getSid());
        assertThat(new RequestValidator(ACCOUNT.authToken())
                        .validate(report.url(), report.parameters(), report.signature()))
                .isTrue();
    }

    @Test
    void repeatsAndReversesReportsWhenAsked() throws Exception {
        simulator.behave(
                DeliveryBehaviour.NORMAL.endingIn("undelivered").inReverse().repeated(2));

        create("Hello Ana");

        List<Webhook> reports = List.of(next(), next(), next(), next());
        assertThat(reports)
                .extracting(report -> report.parameters().get("MessageStatus"))
                .containsExactly("undelivered", "undelivered", "sent", "sent");
        assertThat(reports.get(0).parameters()).containsEntry("ErrorCode", "30003");
    }

    @Test
    void listsTextsNewestFirst() {
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sids.add(0, create("text " + i).getSid());
        }

        List<String> listed = new ArrayList<>();
        Message.reader()
                .setTo(new PhoneNumber(ANA))
                .setPageSize(2L)
                .read(twilio)
                .forEach(m -> listed.add(m.getSid()));

        assertThat(listed).containsExactlyElementsOf(sids);
    }

    @Test
    void makesNothingOfAnIdempotencyToken() throws Exception {
        post("token-1", "Hello");
        post("token-1", "Hello");

        assertThat(simulator.sentTo(ANA)).hasSize(2);
    }

    @Test
    void carriesOutRequestsWhoseAnswersAreLost() throws Exception {
        simulator.behave(ApiBehaviour.losingAnswers(1));

        String lost = post("token-1", "Hello");
        String repeated = post("token-1", "Hello");

        assertThat(lost).contains("\"status\":503").contains("20500");
        assertThat(repeated).contains("\"status\":\"queued\"");
        assertThat(simulator.sentTo(ANA)).hasSize(2);
    }

    @Test
    void refusesWithTwiliosCodes() {
        assertThat(codeOf(() -> Message.creator(new PhoneNumber("nonsense"), new PhoneNumber(ACCOUNT.number()), "x")
                        .create(twilio)))
                .isEqualTo(21211);
        assertThat(codeOf(() -> Message.creator(new PhoneNumber("+15005550004"), new PhoneNumber(ACCOUNT.number()), "x")
                        .create(twilio)))
                .isEqualTo(21610);
        assertThat(codeOf(() -> Message.creator(new PhoneNumber(ANA), new PhoneNumber("+14155559999"), "x")
                        .create(twilio)))
                .isEqualTo(21606);
        assertThat(codeOf(
                        () -> Message.creator(new PhoneNumber(ANA), new PhoneNumber(ACCOUNT.number()), "x".repeat(1601))
                                .create(twilio)))
                .isEqualTo(21617);
        assertThat(codeOf(() -> Message.fetcher("SM404").fetch(twilio))).isEqualTo(20404);
        TwilioRestClient stranger = SimulatorClient.of(simulator, "wrong");
        assertThat(codeOf(() -> Message.fetcher("SM404").fetch(stranger))).isEqualTo(20003);
    }

    @Test
    void leavesAWordToPlutoThatIsTakenOffTheList() throws Exception {
        simulator.leaveToPluto(Set.of("CANCEL"));
        Phone phone = simulator.phone(ANA);

        phone.text("Cancel").get(180, TimeUnit.SECONDS);

        assertThat(phone.next(Duration.ofMillis(200))).isEmpty();
        assertThat(create("Which one?").getSid()).isNotNull();
    }

    @Test
    void refusesTextsToWhoSaidStopUntilTheySayStart() throws Exception {
        Phone phone = simulator.phone(ANA);
        phone.text("stop").get(180, TimeUnit.SECONDS);

        Integer code = codeOf(() -> create("Hello"));
        phone.text("START").get(180, TimeUnit.SECONDS);

        assertThat(code).isEqualTo(21610);
        assertThat(create("Hello").getSid()).startsWith("SM");
        assertThat(phone.nextTogether(Duration.ofMinutes(3), Duration.ofMillis(100)))
                .extracting(PhoneMessage::body)
                .satisfiesExactly(
                        left -> assertThat(left).contains("unsubscribed"),
                        joined -> assertThat(joined).contains("re-subscribed"),
                        text -> assertThat(text).isEqualTo("Hello"));
    }

    @Test
    void deliversTextsAnsweredInTwiMl() throws Exception {
        instructions.put("/webhooks/twilio/sms", "<Response><Message><Body>Right back</Body></Message></Response>");
        Phone phone = simulator.phone(ANA);

        phone.text("Hi").get(180, TimeUnit.SECONDS);

        assertThat(phone.next(Duration.ofMinutes(3)).orElseThrow().body()).isEqualTo("Right back");
    }

    @Test
    void speaksWhenACallGathersAndFollowsTheInstructions() throws Exception {
        instructions.put(
                "/webhooks/twilio/voice",
                "<?xml version=\"1.0\"?><Response><Say>Hello &amp; welcome</Say>"
                        + "<Gather input=\"speech\" action=\"voice/gather\"><Say>Who is there?</Say></Gather>"
                        + "<Say>Nobody? Goodbye.</Say></Response>");
        instructions.put("/webhooks/twilio/voice/gather", "<Response><Say>Hi Ana</Say><Hangup/></Response>");

        CallTranscript call = simulator.phone(ANA).call(List.of("This is Ana")).get(180, TimeUnit.SECONDS);

        assertThat(call.status()).isEqualTo("completed");
        assertThat(call.heard())
                .extracting(CallTranscript.Line::words)
                .containsExactly("Hello & welcome", "Who is there?", "This is Ana", "Hi Ana");
        next();
        assertThat(next().parameters())
                .containsEntry("SpeechResult", "This is Ana")
                .containsEntry("CallSid", call.sid());
    }

    @Test
    void endsCallWhenInstructionsAreNoTwiMl() throws Exception {
        instructions.put("/webhooks/twilio/voice", "{\"no\":\"xml\"}");

        assertThat(simulator
                        .phone(ANA)
                        .call(List.of())
                        .get(180, TimeUnit.SECONDS)
                        .status())
                .isEqualTo("failed");
    }

    @Test
    void answersInCallsOfPlutosAndIsSilentWithNothingToSay() throws Exception {
        instructions.put(
                "/wake-up",
                "<Response><Gather action=\"/answered\"><Say>Good morning</Say></Gather>"
                        + "<Redirect>/silent</Redirect></Response>");
        instructions.put("/answered", "<Response><Say>As you like</Say><Redirect>/wake-up</Redirect></Response>");
        instructions.put("/silent", "<Response><Say>Bye</Say></Response>");
        Phone phone = simulator.phone(ANA);
        phone.answersWith("snooze");

        Call.creator(new PhoneNumber(ANA), new PhoneNumber(ACCOUNT.number()), URI.create(plutoUrl + "/wake-up"))
                .create(twilio);

        assertThat(phone.nextCall(Duration.ofMinutes(3)).orElseThrow().heard())
                .extracting(CallTranscript.Line::words)
                .containsExactly(
                        "Good morning", "snooze", "As you like", "Good morning", "waits, nobody speaks", "Bye");
    }

    @Test
    void placesCallsForTwiliosLibrary() throws Exception {
        instructions.put("/wake-up", "<Response><Say>Good morning</Say></Response>");
        Phone phone = simulator.phone(ANA);

        Call call = Call.creator(
                        new PhoneNumber(ANA), new PhoneNumber(ACCOUNT.number()), URI.create(plutoUrl + "/wake-up"))
                .setStatusCallback(URI.create(plutoUrl + "/webhooks/twilio/status"))
                .create(twilio);

        CallTranscript heard = phone.nextCall(Duration.ofMinutes(3)).orElseThrow();
        assertThat(call.getStatus()).isEqualTo(Call.Status.QUEUED);
        assertThat(heard.sid()).isEqualTo(call.getSid());
        assertThat(heard.heard()).extracting(CallTranscript.Line::words).containsExactly("Good morning");
        assertThat(next().parameters()).containsEntry("CallStatus", "in-progress");
        assertThat(next().parameters()).containsEntry("CallStatus", "completed");
    }

    @Test
    void listsCallsNewestFirstPageByPage() {
        List<String> sids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sids.add(0, call(ANA).getSid());
        }
        call("+14155550178");

        List<String> listed = new ArrayList<>();
        Call.reader()
                .setTo(new PhoneNumber(ANA))
                .setFrom(new PhoneNumber(ACCOUNT.number()))
                .setPageSize(2L)
                .read(twilio)
                .forEach(found -> listed.add(found.getSid()));

        assertThat(listed).containsExactlyElementsOf(sids);
        assertThat(simulator.callsTo(ANA)).hasSize(5);
        assertThat(Call.reader().setFrom(new PhoneNumber(ANA)).read(twilio)).isEmpty();
    }

    @Test
    void filtersCallsByTheDayTheyBeganOfWhichAQueuedCallHasNone() throws Exception {
        CallBook book = new CallBook(ACCOUNT, Clock.systemUTC());
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String rung = book.keep(Sids.call(), ANA).getString("sid");
        String queued = book.keep(Sids.call(), ANA).getString("sid");
        book.move(rung, "ringing");

        assertThat(listed(book, Optional.empty())).containsExactly(queued, rung);
        assertThat(listed(book, Optional.of(today))).containsExactly(rung);
        assertThat(listed(book, Optional.of(today.plusDays(1)))).isEmpty();
    }

    private static List<String> listed(CallBook book, Optional<LocalDate> startedFrom) {
        CallBook.Filter filter = new CallBook.Filter(
                Optional.of(ANA), Optional.empty(), Optional.empty(), Optional.empty(), startedFrom, Optional.empty());
        return book.page(filter, Instant.MAX, 0, 50).stream()
                .map(call -> call.getString("sid"))
                .toList();
    }

    @Test
    void listsWhatWasMadeOnlyAfterAWhileWhenAsked() {
        simulator.behave(ApiBehaviour.NORMAL.listingAfter(Duration.ofMinutes(1)));
        String sid = call(ANA).getSid();
        create("Hello Ana");

        assertThat(Call.reader().setTo(new PhoneNumber(ANA)).read(twilio)).isEmpty();
        assertThat(Message.reader().setTo(new PhoneNumber(ANA)).read(twilio)).isEmpty();
        assertThat(Call.fetcher(sid).fetch(twilio).getSid()).isEqualTo(sid);
    }

    @Test
    void callsBeforeItSaysSoWhenAskedToHoldAnswers() throws Exception {
        simulator.behave(ApiBehaviour.holdingAnswers(Duration.ofSeconds(30)));
        Phone phone = simulator.phone(ANA);

        CompletableFuture<Call> answer = CompletableFuture.supplyAsync(() -> call(ANA));

        assertThat(phone.nextCall(Duration.ofMinutes(3))).isPresent();
        assertThat(simulator.callsTo(ANA)).hasSize(1);
        assertThat(answer).isNotDone();
    }

    private Call call(String number) {
        return Call.creator(
                        new PhoneNumber(number),
                        new PhoneNumber(ACCOUNT.number()),
                        new Twiml("<Response><Say>Good morning</Say></Response>"))
                .create(twilio);
    }

    private Message create(String words) {
        return Message.creator(new PhoneNumber(ANA), new PhoneNumber(ACCOUNT.number()), words)
                .setStatusCallback(plutoUrl + "/webhooks/twilio/status")
                .create(twilio);
    }

    private static Integer codeOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable request) {
        return catchThrowableOfType(ApiException.class, request).getCode();
    }

    private String post(String token, String words) throws IOException, InterruptedException {
        Form form = new Form().with("To", ANA).with("From", ACCOUNT.number()).with("Body", words);
        String basic = Base64.getEncoder()
                .encodeToString((ACCOUNT.sid() + ":" + ACCOUNT.authToken()).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(simulator.apiUrl() + "/2010-04-01/Accounts/" + ACCOUNT.sid() + "/Messages.json"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("I-Twilio-Idempotency-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(form.encoded()))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        // the status moves on by itself
        return body.replaceAll("\"(date_[a-z]+)\":(null|\"[^\"]*\"),", "");
    }

    private Webhook next() throws InterruptedException {
        Webhook webhook = webhooks.poll(180, TimeUnit.SECONDS);
        assertThat(webhook).as("a webhook").isNotNull();
        return webhook;
    }

    private void pluto(HttpServerRequest request) {
        request.setExpectMultipart(true);
        request.end().onSuccess(done -> {
            MultiMap form = request.formAttributes();
            Map<String, String> parameters = new HashMap<>();
            form.forEach(entry -> parameters.put(entry.getKey(), entry.getValue()));
            webhooks.add(new Webhook(
                    request.path(),
                    plutoUrl + request.uri(),
                    parameters,
                    String.valueOf(request.getHeader("X-Twilio-Signature"))));
            boolean fails = failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            request.response()
                    .setStatusCode(fails ? 503 : 200)
                    .putHeader("Content-Type", "text/xml")
                    .end(instructions.getOrDefault(request.path(), "<Response/>"));
        });
    }
}

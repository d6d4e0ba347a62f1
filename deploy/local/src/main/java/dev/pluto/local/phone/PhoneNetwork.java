package dev.pluto.local.phone;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which phones are on, what reaches them, and whether a request to send or call is one Twilio would take. */
final class PhoneNetwork implements TwilioApi.Network {

    private static final int LONGEST_BODY = 1_600;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** Numbers that always fail, as with Twilio's test credentials (twilio.com/docs/iam/test-credentials). */
    private static final Map<String, TwilioError> MAGIC = Map.of(
            "+15005550001", TwilioError.INVALID_TO,
            "+15005550002", TwilioError.NOT_ROUTABLE,
            "+15005550003", TwilioError.REGION_NOT_PERMITTED,
            "+15005550004", TwilioError.OPTED_OUT,
            "+15005550009", TwilioError.NOT_MOBILE);

    private final PhoneAccount account;
    private final MessageBook messages;
    private final DeliveryReports reports;
    private final WebhookSender webhooks;
    private final Clock clock;
    private final OptOuts optOuts = new OptOuts();
    private final Map<String, List<Phone>> phones = new ConcurrentHashMap<>();
    private final CallBook callBook;
    private final OutboundCalls calls;
    private final ExecutorService lines = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "phone-line");
        thread.setDaemon(true);
        return thread;
    });

    PhoneNetwork(
            PhoneAccount account,
            MessageBook messages,
            DeliveryReports reports,
            WebhookSender webhooks,
            Recordings recordings,
            Clock clock) {
        this.account = account;
        this.messages = messages;
        this.reports = reports;
        this.webhooks = webhooks;
        this.clock = clock;
        this.callBook = new CallBook(account, clock);
        this.calls = new OutboundCalls(account, webhooks, recordings, callBook);
    }

    ExecutorService lines() {
        return lines;
    }

    void add(Phone phone) {
        phones.computeIfAbsent(phone.number(), number -> new CopyOnWriteArrayList<>())
                .add(phone);
    }

    void remove(Phone phone) {
        phones.computeIfPresent(phone.number(), (number, list) -> {
            list.remove(phone);
            return list.isEmpty() ? null : list;
        });
    }

    void leave(Set<String> words) {
        optOuts.leave(words);
    }

    void hear(InboundText text) {
        optOuts.hear(text.from(), text.body()).ifPresent(answer -> arrive(fromProvider(text.from(), answer)));
    }

    /** Carries out what the webhook's answer asks for: a {@code Message} verb is a text back. */
    void obey(InboundText text, WebhookAnswer answer) {
        if (!answer.accepted()) {
            return;
        }
        TwiMl.read(answer.body()).orElse(List.of()).stream()
                .filter(verb -> verb.name().equals("message"))
                .forEach(verb -> {
                    String words = verb.children().isEmpty()
                            ? verb.text()
                            : verb.children().get(0).text();
                    arrive(fromProvider(text.from(), words));
                });
    }

    private PhoneMessage fromProvider(String to, String words) {
        return new PhoneMessage(Sids.message(), account.number(), to, words, Optional.empty(), clock.instant());
    }

    private void arrive(PhoneMessage message) {
        messages.keep(message);
        phones.getOrDefault(message.to(), List.of()).forEach(phone -> phone.receive(message));
    }

    @Override
    public TwilioApi.Outcome send(MultiMap form) {
        TwilioError fault = faultOf(form);
        if (fault != null) {
            return new TwilioApi.Outcome.Refused(fault);
        }
        PhoneMessage message = new PhoneMessage(
                Sids.message(),
                account.number(),
                form.get("To"),
                form.get("Body"),
                Optional.ofNullable(form.get("StatusCallback")),
                clock.instant());
        messages.keep(message);
        JsonObject resource = messages.find(account, message.sid()).orElseThrow();
        phones.getOrDefault(message.to(), List.of()).forEach(phone -> phone.receive(message));
        reports.follow(message);
        return new TwilioApi.Outcome.Made(resource);
    }

    private @Nullable TwilioError faultOf(MultiMap form) {
        String body = form.get("Body");
        if (body == null || body.isEmpty()) {
            return TwilioError.BODY_REQUIRED;
        }
        return body.length() > LONGEST_BODY ? TwilioError.BODY_TOO_LONG : faultOfNumbers(form);
    }

    private @Nullable TwilioError faultOfNumbers(MultiMap form) {
        String to = form.get("To");
        String from = form.get("From");
        if (to == null || to.isEmpty()) {
            return TwilioError.TO_REQUIRED;
        }
        if (from == null || from.isEmpty()) {
            return TwilioError.FROM_REQUIRED;
        }
        if (!from.equals(account.number())) {
            return TwilioError.NOT_YOUR_NUMBER;
        }
        if (!E164.matcher(to).matches()) {
            return TwilioError.INVALID_TO;
        }
        return optOuts.contains(to) ? TwilioError.OPTED_OUT : MAGIC.get(to);
    }

    @Override
    public TwilioApi.Outcome call(MultiMap form) {
        TwilioError fault = faultOfNumbers(form);
        if (fault != null && fault != TwilioError.OPTED_OUT) {
            return new TwilioApi.Outcome.Refused(fault);
        }
        if (form.get("Url") == null && form.get("Twiml") == null) {
            return new TwilioApi.Outcome.Refused(TwilioError.INVALID_URL);
        }
        JsonObject resource = calls.place(
                form,
                lines,
                new ScriptedCaller(() -> phones.getOrDefault(form.get("To"), List.of()).stream()
                        .flatMap(phone -> phone.nextAnswer().stream())
                        .findFirst()),
                (number, transcript) ->
                        phones.getOrDefault(number, List.of()).forEach(phone -> phone.hear(transcript)));
        return new TwilioApi.Outcome.Made(resource);
    }

    @Override
    public Optional<JsonObject> findMessage(String sid) {
        return messages.find(account, sid);
    }

    @Override
    public Optional<JsonObject> findCall(String sid) {
        return callBook.find(sid);
    }

    @Override
    public List<JsonObject> messages(Optional<String> to, Duration lag, int page, int size) {
        return messages.page(account, to.orElse(null), clock.instant().minus(lag), page, size);
    }

    @Override
    public List<JsonObject> calls(CallBook.Filter filter, Duration lag, int page, int size) {
        return callBook.page(filter, clock.instant().minus(lag), page, size);
    }

    List<String> callsTo(String number) {
        return callBook.to(number);
    }

    List<PhoneMessage> sentTo(String number) {
        return messages.sentTo(number);
    }

    int sentCount() {
        return messages.size();
    }

    void close() {
        lines.shutdownNow();
    }
}

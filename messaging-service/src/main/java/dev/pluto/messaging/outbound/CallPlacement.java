package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Provider;
import dev.pluto.messaging.channel.Provider.Answer;
import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import dev.pluto.messaging.channel.Provider.Answer.Taken;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.conversation.Addresses;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Places a call once. The intent is committed before the provider is asked, so that after a crash or a lost answer the
 * call is looked for before it is placed again; its words become a text only when it is known that there is no call.
 */
@ApplicationScoped
class CallPlacement {

    private final CallIntents intents;
    private final PlacedCalls calls;
    private final OutboundRequests requests;
    private final ProactiveMessages messages;
    private final Provider provider;
    private final OutboundConfig config;

    CallPlacement(
            CallIntents intents,
            PlacedCalls calls,
            OutboundRequests requests,
            ProactiveMessages messages,
            Provider provider,
            OutboundConfig config) {
        this.intents = intents;
        this.calls = calls;
        this.requests = requests;
        this.messages = messages;
        this.provider = provider;
        this.config = config;
    }

    /**
     * Notes the call an earlier try became, if it did.
     *
     * @return false when there is none; fails when the provider does not say
     */
    Uni<Boolean> noteFound(OutboundRequest request, Profile person) {
        String number = person.phoneNumber();
        Duration age = request.inDoubt();
        if (number == null || age == null) {
            return Uni.createFrom().item(false);
        }
        return provider.findCall(number, provider.ourNumber(), age, calls::firstUnknown)
                .flatMap(found -> found.map(id -> calls.noteFound(request, id, provider.ourNumber())
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    /** Calls. What became of the request: {@code called}, {@code said} by text, {@code postponed} or {@code refused}. */
    Uni<String> place(OutboundRequest request, Profile person, String number, String words) {
        if (request.placings() >= config.placings()) {
            return messages.store(request, person, words);
        }
        return intents.note(request, person).flatMap(intent -> switch (intent) {
            case NOTED -> ask(request, person, number, words);
            case NOT_NOW -> postpone(request, config.retry());
            case NOT_WANTED -> messages.end(request, "refused").replaceWith("refused");
        });
    }

    private Uni<String> ask(OutboundRequest request, Profile person, String number, String words) {
        var first = new CallStep.Listen(new Speech(words, person.language()), 1, 0);
        return provider.call(request.requestId(), number, provider.ourNumber(), first)
                .flatMap(answer -> note(request, person, number, words, answer));
    }

    private Uni<String> note(OutboundRequest request, Profile person, String number, String words, Answer answer) {
        if (answer instanceof Taken taken) {
            return calls.note(request, taken.providerId(), new Addresses(number, provider.ourNumber()), words);
        }
        var fault = (NotTaken) answer;
        return CallPolicy.isRefusal(fault)
                ? messages.store(request, person, words)
                : postpone(request, CallPolicy.pause(fault, config.retry()));
    }

    private Uni<String> postpone(OutboundRequest request, Duration pause) {
        return requests.release(request, pause).replaceWith("postponed");
    }
}

package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.act.Interpreter;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Homes;
import dev.pluto.messaging.dialogue.hosted.Adviser;
import dev.pluto.messaging.dialogue.hosted.Briefing;
import dev.pluto.messaging.dialogue.hosted.Budget;
import dev.pluto.messaging.dialogue.hosted.ModelMeters;
import dev.pluto.messaging.dialogue.hosted.OutputGate;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.llm.LanguageModels;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.say.Part;
import dev.pluto.messaging.tool.TriedTools;
import dev.pluto.testing.ModelServer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a hosted model beside the built-in one: real reading and deciding, tools driven by hand, a scripted model server. What is
 * not the hosted model's comes as names of parts in brackets.
 */
final class HostedTalk implements AutoCloseable {

    private static final Interpreter INTERPRETER = new Interpreter();

    private final ModelServer server = ModelServer.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<HeardText> said = new ArrayList<>();
    private final ReplyModel model;
    private final TriedTools tools;
    private Dialogue dialogue = Dialogue.NONE;
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    /** @param protocol null for the built-in model alone */
    HostedTalk(@Nullable Protocol protocol, String name, Map<String, String> settings) {
        Profile person = new Profile(
                UUID.randomUUID(),
                "+4915112345678",
                name,
                "en-GB",
                "Europe/Berlin",
                "active",
                Profile.Style.NEUTRAL,
                Map.of());
        this.tools = new TriedTools(person, now);
        BuiltInModel builtIn = new BuiltInModel(
                INTERPRETER::read,
                (parts, who, moment, turn) ->
                        parts.stream().map(HostedTalk::told).collect(Collectors.joining("\n")),
                new Decisions(new Homes(place -> Optional.empty()), scene -> Map.of("number", "112")),
                Duration.ofSeconds(10),
                outcome -> {});
        this.model = protocol == null ? builtIn : hosted(builtIn, config(server.url(), protocol, settings));
    }

    static HostedTalk of(@Nullable Protocol protocol) {
        return new HostedTalk(protocol, "Anna", Map.of());
    }

    /** As the service reads it. @param url of the server, without a path */
    static ModelConfig config(String url, Protocol protocol, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "pluto.model.url",
                url + (protocol == Protocol.OPENAI ? "/v1" : ""),
                "pluto.model.protocol",
                protocol.name().toLowerCase(Locale.ROOT),
                "pluto.model.key",
                "somebody:secret",
                "pluto.model.consent",
                "given"));
        all.putAll(settings);
        return new SmallRyeConfigBuilder()
                .withMapping(ModelConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(ModelConfig.class);
    }

    private HostedModel hosted(BuiltInModel builtIn, ModelConfig config) {
        ModelMeters counts = new ModelMeters(meters);
        return new HostedModel(
                builtIn,
                (last, person) -> (read, intent) -> INTERPRETER.meant(read, intent, last, person),
                new Adviser(
                        LanguageModels.of(config).orElseThrow(),
                        new Budget(
                                String::length,
                                (person, some, most) -> Uni.createFrom().item(true),
                                0,
                                0),
                        config,
                        Clock.systemUTC(),
                        counts),
                new Briefing(text -> text.length() / 4, config.promptTokens()),
                new OutputGate(),
                counts,
                config);
    }

    ModelServer server() {
        return server;
    }

    TriedTools tools() {
        return tools;
    }

    private ReplyRequest request(HeardText text) {
        return new ReplyRequest(
                tools.person(), UUID.randomUUID(), List.of(text), List.copyOf(said), dialogue, false, false, now);
    }

    private HeardText text(String words) {
        now = now.plusSeconds(60);
        tools.at(now);
        return new HeardText(UUID.randomUUID(), "person", words, now);
    }

    /** A text that is answered aloud, and nothing after it. */
    Uni<Reply> says(String words, Aloud aloud) {
        return model.reply(request(text(words)), tools, aloud);
    }

    String says(String words) {
        HeardText text = text(words);
        Reply reply = model.reply(request(text), tools).await().atMost(Duration.ofMinutes(3));
        dialogue = reply.next();
        String answer = reply.text().orElse("");
        said.add(text);
        said.add(new HeardText(UUID.randomUUID(), "assistant", answer, now));
        return answer;
    }

    /** How often something was counted. */
    double counted(String meter, String label, String value) {
        Counter counter = meters.find(meter).tag(label, value).counter();
        return counter == null ? 0 : counter.count();
    }

    private static String told(Part part) {
        if (part instanceof Part.Said topic) {
            return "[" + topic.topic() + "]";
        }
        return part instanceof Part.Happened happened
                ? "[" + happened.outcome().getClass().getSimpleName() + "]"
                : "[" + ((Part.Asked) part).question().getClass().getSimpleName() + "?]";
    }

    @Override
    public void close() {
        server.close();
    }
}

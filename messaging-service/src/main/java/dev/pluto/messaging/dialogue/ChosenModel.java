package dev.pluto.messaging.dialogue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.pluto.messaging.act.Interpreter;
import dev.pluto.messaging.dialogue.hosted.Adviser;
import dev.pluto.messaging.dialogue.hosted.Briefing;
import dev.pluto.messaging.dialogue.hosted.Budgets;
import dev.pluto.messaging.dialogue.hosted.ModelMeters;
import dev.pluto.messaging.dialogue.hosted.OutputGate;
import dev.pluto.messaging.llm.LanguageModel;
import dev.pluto.messaging.llm.LanguageModels;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.tool.Tools;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** The reply model that the configuration names: the built-in one, alone or with a hosted one beside it. */
@Startup
@ApplicationScoped
class ChosenModel implements ReplyModel {

    private final ReplyModel chosen;

    ChosenModel(
            BuiltInModel builtIn,
            Interpreter interpreter,
            ModelConfig config,
            DialogueConfig dialogue,
            Budgets budgets,
            MeterRegistry registry,
            Clock clock) {
        requireTime(config, dialogue.patience());
        this.chosen = LanguageModels.of(config)
                .<ReplyModel>map(hosted -> beside(builtIn, hosted, interpreter, config, budgets, registry, clock))
                .orElse(builtIn);
    }

    private static ReplyModel beside(
            BuiltInModel builtIn,
            LanguageModel hosted,
            Interpreter interpreter,
            ModelConfig config,
            Budgets budgets,
            MeterRegistry registry,
            Clock clock) {
        ModelMeters meters = new ModelMeters(registry);
        Encoding tokens = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
        return new HostedModel(
                builtIn,
                (last, person) -> (read, intent) -> interpreter.meant(read, intent, last, person),
                new Adviser(hosted, budgets.of(tokens::countTokensOrdinary), config, clock, meters),
                new Briefing(tokens::countTokensOrdinary, config.promptTokens()),
                new OutputGate(),
                meters,
                config);
    }

    /** What a hosted model takes is taken from the time of all tools; without any left nothing could be done after it was late. */
    static void requireTime(ModelConfig config, Duration patience) {
        if (LanguageModels.isAt(config) && config.deadline().compareTo(patience) >= 0) {
            throw new IllegalStateException("pluto.model.deadline (" + config.deadline()
                    + ") has to be shorter than pluto.dialogue.patience (" + patience + "), of which it is a part");
        }
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools) {
        return chosen.reply(request, tools);
    }

    @Override
    public Uni<Reply> reply(ReplyRequest request, Tools tools, Aloud aloud) {
        return chosen.reply(request, tools, aloud);
    }
}

package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.act.Intent;
import dev.pluto.messaging.llm.Prompt;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a hosted model may propose: the same acts that texts are read as. What each is for is told by a resource. */
enum Tool {
    REMIND(Intent.SET_REMINDER),
    LIST_REMINDERS(Intent.LIST_REMINDERS),
    CANCEL_REMINDER(Intent.CANCEL_REMINDER),
    REMEMBER(Intent.TELL_FACT, Intent.CORRECT_FACT),
    RECALL(Intent.ASK_FACT),
    CHANGE_STYLE(Intent.SET_STYLE),
    CHANGE_PREFERENCE(Intent.SET_PREFERENCE);

    private static final Map<String, String> DESCRIPTIONS = Rows.of(Tool.class, "tools.txt").stream()
            .map(row -> Pieces.of(row, " = ", 2))
            .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1]));

    /** All as a model is told of them. */
    static final List<Prompt.Tool> ALL = Arrays.stream(values())
            .map(tool -> new Prompt.Tool(tool.title(), tool.description()))
            .toList();

    private final List<Intent> intents;

    Tool(Intent... intents) {
        this.intents = List.of(intents);
    }

    static Optional<Tool> of(String name) {
        return Arrays.stream(values()).filter(tool -> tool.title().equals(name)).findFirst();
    }

    List<Intent> intents() {
        return intents;
    }

    private String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    private String description() {
        return Optional.ofNullable(DESCRIPTIONS.get(title())).orElseThrow();
    }
}

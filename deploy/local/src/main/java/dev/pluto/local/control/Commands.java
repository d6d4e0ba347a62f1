package dev.pluto.local.control;

import dev.pluto.local.suite.LocalSuite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands a running suite carries out, by their first word. */
final class Commands {

    private Commands() {}

    static Map<String, Command> of(LocalSuite suite, Runnable stop) {
        OperatorApi api = new OperatorApi(suite);
        List<Command> all = List.of(
                new StatusCommand(suite),
                new StopCommand(stop),
                new TextCommand(suite.simulator()),
                new CallCommand(suite.simulator()),
                new WhoCommand(api),
                new TokenCommand(api),
                new ConsumerCommand(suite),
                new ReplayCommand(suite, api),
                new DemoCommand(suite, api),
                new DeadLettersCommand(suite));
        return all.stream()
                .collect(Collectors.toUnmodifiableMap(command -> command.usage().split(" ")[0], Function.identity()));
    }
}

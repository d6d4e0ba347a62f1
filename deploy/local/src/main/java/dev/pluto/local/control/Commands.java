package dev.pluto.local.control;

import dev.pluto.local.control.Command.Typed;
import dev.pluto.local.suite.LocalSuite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The commands a running suite carries out, by their first word. */
final class Commands {

    private Commands() {}

    static Map<String, Typed> of(LocalSuite suite, Runnable stop) {
        OperatorApi api = new OperatorApi(suite);
        LiveCalls live = new LiveCalls();
        List<Typed> all = List.of(
                new Typed("status", new StatusCommand(suite)),
                new Typed("down", new StopCommand(stop)),
                new Typed(
                        "text NUMBER [--media FILE] \"words\" (or - for standard input)",
                        new TextCommand(suite.simulator())),
                new Typed(
                        "call NUMBER [\"what to say when asked\" … (or - for standard input)]",
                        new CallCommand(suite.simulator(), live)),
                new Typed("typing CALL [no]", new TypingCommand(live)),
                new Typed("said CALL [\"words\"]", new SaidCommand(live)),
                new Typed("who NUMBER", new WhoCommand(api)),
                new Typed("mail ADDRESS", new MailCommand(suite.mails())),
                new Typed("token operator", new TokenCommand(api)),
                new Typed("operator", new OperatorCommand(suite)),
                new Typed("consumer", new ConsumerCommand(suite)),
                new Typed("replay FILE", new ReplayCommand(suite, api)),
                new Typed("demo", new DemoCommand(suite, api)),
                new Typed("deadletters [list | replay TOPIC]", new DeadLettersCommand(suite)));
        return all.stream().collect(Collectors.toUnmodifiableMap(Typed::word, Function.identity()));
    }
}

package dev.pluto.load.drill;

import dev.pluto.local.control.Console;
import dev.pluto.local.control.DeadLettersCommand;
import dev.pluto.local.suite.Part;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Memory is started with a wrong event key, gives up what it cannot open, and gets it again once the key is right. */
record Letters(Stage stage) {

    private static final String KEY = "pluto.protection.event-key";
    private static final String TOPIC = "message-received";
    private static final int ENOUGH = 20;

    void play() throws InterruptedException {
        stage.log().chapter("Dead letters: memory with a wrong event key, then with the right one");
        String right = stage.settings(Part.MEMORY).getProperty(KEY);
        start(Base64.getEncoder().encodeToString(new byte[32]));
        int accepted = stage.traffic().accepted().size();
        Waiting.until("texts come in", () -> stage.traffic().accepted().size() > accepted + ENOUGH);
        stage.traffic().pause();
        Waiting.until("all is told", stage.ledger()::isAtRest);
        stage.log().say("memory: %s", stage.health(Part.MEMORY));
        List<String> letters = command("list");
        stage.log().held(String.join(" ", letters).contains(TOPIC), "./pluto deadletters: %s", letters);
        start(right);
        stage.log().say("./pluto deadletters replay: %s", command("replay", TOPIC));
        boolean known =
                Waiting.comesAbout(() -> notes() >= stage.traffic().accepted().size());
        stage.log()
                .held(
                        known,
                        "%d texts accepted, memory knows %d",
                        stage.traffic().accepted().size(),
                        notes());
        stage.traffic().resume();
        stage.settle();
    }

    private long notes() {
        return stage.ledger().count("memory.memory where source = 'message'");
    }

    private void start(String key) {
        stage.set(Part.MEMORY, Map.of(KEY, key));
        stage.restart(List.of(Part.MEMORY));
    }

    private List<String> command(String... words) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        new DeadLettersCommand(stage.suite()).run(List.of(words), new Console() {
            @Override
            public void print(String line) {
                lines.add(line.strip());
            }

            @Override
            public void part(String words) {
                throw new IllegalStateException("no line of letters goes on");
            }

            @Override
            public void hint(String line) {
                lines.add(line.strip());
            }
        });
        return lines;
    }
}

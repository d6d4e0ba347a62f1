package dev.pluto.load.drill;

import dev.pluto.local.phone.ApiBehaviour;
import dev.pluto.local.suite.Part;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Each part goes away for a while and comes back: what people notice, and what services say of themselves. */
record Outages(Stage stage) {

    private static final Duration AWAY = Duration.ofSeconds(15);
    private static final int MANY = 1_000_000;

    void play() {
        stage.log().chapter("What fails how: each part away for " + AWAY.toSeconds() + " s");
        Part.servers().forEach(this::away);
        Part.services().forEach(this::away);
        away(
                "the provider's API",
                () -> stage.suite().simulator().behave(ApiBehaviour.failing(MANY, 503)),
                () -> stage.suite().simulator().behave(ApiBehaviour.NORMAL));
        stage.settle();
    }

    private void away(Part part) {
        away(part.title(), () -> stage.suite().kill(part), () -> stage.restart(List.of(part)));
    }

    private void away(String what, Runnable goes, Runnable returns) {
        long began = System.nanoTime();
        int accepted = stage.traffic().accepted().size();
        int refused = stage.traffic().refused();
        int sent = stage.suite().simulator().sentCount();
        goes.run();
        Waiting.pause(AWAY);
        stage.log()
                .say(
                        "%s away: %d texts accepted, %d refused, %d answers sent",
                        what,
                        stage.traffic().accepted().size() - accepted,
                        stage.traffic().refused() - refused,
                        stage.suite().simulator().sentCount() - sent);
        stage.log()
                .say(
                        "    %s",
                        Part.services().stream()
                                .map(service -> service.title() + " " + stage.health(service))
                                .collect(Collectors.joining("; ")));
        returns.run();
        long back = System.nanoTime();
        int before = stage.suite().simulator().sentCount();
        Waiting.until("answers come again", () -> stage.suite().simulator().sentCount() > before);
        stage.log()
                .say(
                        "    back: the next answer after %.1f s; longest time without accepting a text %.1f s",
                        Waiting.since(back).toMillis() / 1000.0,
                        stage.traffic().longestGapSince(began).toMillis() / 1000.0);
    }
}

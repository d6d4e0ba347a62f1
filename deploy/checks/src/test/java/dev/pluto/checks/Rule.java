package dev.pluto.checks;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Something that holds of the chart whatever it is installed with.
 *
 * @param name what holds, as a sentence
 * @param complaints everything of a rendering that is otherwise
 * @param breaks changes to the rendering of {@link ValueSet#PRODUCTION} after each of which it must complain
 */
record Rule(String name, Function<Rendering, Stream<String>> complaints, List<Consumer<Rendering>> breaks) {

    @SafeVarargs
    static Rule that(String name, Function<Rendering, Stream<String>> complaints, Consumer<Rendering>... breaks) {
        return new Rule(name, complaints, List.of(breaks));
    }

    /** A rule about each of the services by itself: complaints get the service's name put before. */
    @SafeVarargs
    static Rule ofServices(String name, ServiceCheck check, Consumer<Rendering>... breaks) {
        return new Rule(
                name,
                rendering -> Services.NAMES.stream()
                        .flatMap(service -> check.complaints(rendering, service).map(said -> service + ": " + said)),
                List.of(breaks));
    }

    /** A rule about one service. */
    interface ServiceCheck {
        Stream<String> complaints(Rendering rendering, String service);
    }

    List<String> brokenBy(Rendering rendering) {
        return complaints.apply(rendering).toList();
    }

    /** The complaint where something is not so. */
    static Stream<String> unless(boolean holds, String complaint) {
        return holds ? Stream.empty() : Stream.of(complaint);
    }
}

package dev.pluto.checks.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every kind that the chart may render, and what a document of it may hold. */
public final class Schemas {
    private final CoreKinds core = new CoreKinds();
    private final PublishedKinds published = new PublishedKinds(resource("published.yaml"), core);

    /**
     * What is wrong with a document: fields that its kind does not have, values of another type, what must be there and is not.
     *
     * @param document as YAML reads it
     * @return each with kind and name of the document and the place in it; nothing when all is right
     */
    public List<String> problems(Map<?, ?> document) {
        String kind = document.get("apiVersion") + " " + document.get("kind");
        String name = document.get("metadata") instanceof Map<?, ?> metadata ? " " + metadata.get("name") : "";
        Optional<Shape> shape = find(kind);
        if (shape.isEmpty()) {
            return List.of(kind + name + ": nothing is known of this kind");
        }
        return Inspection.of(document, shape.get()).stream()
                .map(problem -> kind + name + ": " + problem.substring(1))
                .toList();
    }

    Optional<Shape> find(String kind) {
        return core.find(kind).or(() -> published.find(kind).map(this::custom));
    }

    private Shape custom(Shape spec) {
        return new Shape.Fields(Map.of(
                "apiVersion", new Shape.Field(() -> Shape.Plain.TEXT, true),
                "kind", new Shape.Field(() -> Shape.Plain.TEXT, true),
                "metadata", new Shape.Field(core::metadata, true),
                "spec", new Shape.Field(() -> spec, true)));
    }

    private static Map<?, ?> resource(String file) {
        try (InputStream stream = Objects.requireNonNull(Schemas.class.getResourceAsStream(file), file)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.pluto.servers;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What {@code deploy/versions.yaml} says.
 *
 * @param images names of container images, tag included, by what they are for
 * @param processes versions of the programs that run where no container engine is
 */
public record Versions(Map<String, String> images, Map<String, String> processes) {

    /** The file this build was made with. */
    public static final Versions OF_THIS_BUILD = parse(Resources.text("/versions.yaml"));

    /** @throws IllegalArgumentException when there is none of this name */
    public String image(String name) {
        String image = images.get(name);
        if (image == null) {
            throw new IllegalArgumentException("no image " + name + " in versions.yaml");
        }
        return image;
    }

    /** @throws IllegalArgumentException when it is not two maps of texts, or an image has no tag or one that moves */
    static Versions parse(String yaml) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(root instanceof Map<?, ?> members)) {
            throw new IllegalArgumentException("no map");
        }
        Map<String, String> images = texts(members.get("images"));
        images.forEach((name, image) -> {
            if (!image.matches("[a-z0-9.]+/[a-z0-9/-]+:(?!latest)[A-Za-z0-9._-]+")) {
                throw new IllegalArgumentException(name + " is no image of a registry with a tag that stays: " + image);
            }
        });
        return new Versions(images, texts(members.get("processes")));
    }

    private static Map<String, String> texts(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("images and processes are maps, not " + value);
        }
        Map<String, String> texts = new TreeMap<>();
        map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
        return texts;
    }
}

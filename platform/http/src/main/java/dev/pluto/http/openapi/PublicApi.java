package dev.pluto.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Keeps out of a service's OpenAPI document what only services ask each other: no client can, the edge answers 404 there. Tests,
 * which ask a service whatever it has, keep it by {@code pluto.openapi.internal}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 4)
public class PublicApi implements OASFilter {

    private static final String INTERNAL = "/api/v1/internal";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        boolean all = ConfigProvider.getConfig()
                .getOptionalValue("pluto.openapi.internal", Boolean.class)
                .orElse(false);
        if (all || document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        for (String path : List.copyOf(document.getPaths().getPathItems().keySet())) {
            if (path.startsWith(INTERNAL)) {
                document.getPaths().removePathItem(path);
            }
        }
        removeUnusedSchemas(document);
        removeUnusedTags(document);
    }

    /** One that holds itself is no less unused, which is why SmallRye's own filter does not do. */
    private static void removeUnusedSchemas(OpenAPI document) {
        Components components = document.getComponents();
        Map<String, Schema> schemas = components.getSchemas() == null ? Map.of() : components.getSchemas();
        document.setComponents(null);
        Deque<String> open = new ArrayDeque<>(schemasNamedIn(document));
        Set<String> used = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            if (used.add(name) && schemas.containsKey(name)) {
                Components one = OASFactory.createComponents().addSchema(name, schemas.get(name));
                open.addAll(schemasNamedIn(OASFactory.createOpenAPI().components(one)));
            }
        }
        document.setComponents(components);
        List.copyOf(schemas.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(components::removeSchema);
    }

    private static Set<String> schemasNamedIn(OpenAPI document) {
        Set<String> names = new HashSet<>();
        FilterUtil.applyFilter(
                new OASFilter() {
                    @Override
                    public Schema filterSchema(Schema schema) {
                        if (schema.getRef() != null) {
                            names.add(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
                        }
                        return schema;
                    }
                },
                document);
        return names;
    }

    private static void removeUnusedTags(OpenAPI document) {
        Set<String> used = new HashSet<>();
        for (PathItem path : document.getPaths().getPathItems().values()) {
            for (Operation operation : path.getOperations().values()) {
                used.addAll(operation.getTags() == null ? List.of() : operation.getTags());
            }
        }
        List<Tag> tags = document.getTags() == null ? List.of() : new ArrayList<>(document.getTags());
        tags.stream().filter(tag -> !used.contains(tag.getName())).forEach(document::removeTag);
    }
}

package dev.pluto.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Says in a service's OpenAPI document what the groups of people's tokens may do, as {@code x-groups}: operations name permissions, and
 * a client knows its groups.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 6)
public class GroupsDocument implements OASFilter {

    private static final String EXTENSION = "x-groups";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.addExtension(EXTENSION, groups());
    }

    private static Map<String, List<String>> groups() {
        Map<String, List<String>> groups = new TreeMap<>();
        Stream.concat(Stream.of(Roles.PERSON), Roles.WORKING.stream())
                .forEach(group -> groups.put(
                        group,
                        ShippedRoles.permissionsOf(Set.of(group)).stream()
                                .sorted()
                                .toList()));
        return groups;
    }
}

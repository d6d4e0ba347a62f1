package dev.pluto.checks;

import java.util.List;

/** Values somebody may install the chart with. */
enum ValueSet {
    AS_IT_COMES("bring-your-own.yaml"),
    SMALL("bring-your-own.yaml", "values-small.yaml"),
    PRODUCTION("bring-your-own.yaml", "values-production.yaml"),
    MULTI_ZONE("bring-your-own.yaml", "values-production.yaml", "values-multi-zone.yaml"),
    INGRESS("bring-your-own.yaml", "ingress.yaml");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> files;

    ValueSet(String... files) {
        this.files = List.of(files);
    }

    List<String> files() {
        return files;
    }
}

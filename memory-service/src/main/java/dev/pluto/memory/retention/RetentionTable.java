package dev.pluto.memory.retention;

import dev.pluto.language.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stays how long, by tier and type: {@code retention.csv}. */
final class RetentionTable {
    private static final Map<String, List<Keeping>> BY_TIER = Rows.of(RetentionTable.class, "retention.csv").stream()
            .skip(1)
            .map(Keeping::of)
            .collect(Collectors.groupingBy(Keeping::tier));

    private RetentionTable() {}

    /** Of a tier, one of them for all other types; where the tier is not known, none of them cuts anything. */
    static List<Keeping> of(@Nullable String tier) {
        return tier == null || !BY_TIER.containsKey(tier)
                ? List.of(new Keeping(tier == null ? "" : tier, Keeping.OTHERS, null, null, 1))
                : List.copyOf(BY_TIER.get(tier));
    }
}
